"""The area of occupancy of one ecosystem, with what its figures rest on."""
from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from .restriction import AooRule, CellExtents, cumulative_extents, is_near_boundary, kept

if TYPE_CHECKING:
    from .placements import PlacementCounts

RULES = (AooRule.ALL, AooRule.CUMULATIVE, AooRule.PER_CELL)


@dataclass(frozen=True)
class Occupancy:
    """Occupied cells of ``cell_size`` metres with the grid at (0, 0), and the counts at all other placements.

    ``smallest`` is how many units of extent are 1 % of a cell; ``placements`` is ``None`` where they were not asked.
    """

    ecosystem: str
    cell_size: float
    cells: CellExtents
    smallest: int
    placements: PlacementCounts | None = None

    def kept(self, rule: AooRule) -> np.ndarray:
        """Which of the occupied cells (n,) count by ``rule``."""
        return kept(self.cells.extents, rule, self.smallest)

    def count(self, rule: AooRule) -> int:
        """The area of occupancy by ``rule`` with the grid at (0, 0)."""
        return int(np.count_nonzero(self.kept(rule)))

    def cumulative_shares(self) -> np.ndarray:
        """The cumulative share (n,) of each occupied cell, from the least extent, 0 to 1."""
        return cumulative_extents(self.cells.extents) / max(1, self.cells.total)

    @property
    def near_boundary(self) -> bool:
        """Whether a cumulative share lies so near to 1 % that the order of equal extents or a rounding might decide."""
        return is_near_boundary(self.cells.extents)

    @property
    def extent_km2(self) -> float:
        """The whole extent."""
        return self.cells.total * self.cells.unit_m2 / 1e6
