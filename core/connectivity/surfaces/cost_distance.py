"""Accumulated cost over a resistance raster, and the least-cost paths that it is made of."""
from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from ...issues import CoreError, error
from ...progress import Progress
from ..memory import check_memory
from .cost_spreading import SOURCE, STEPS, bordered, spread

BYTES_A_CELL = 72
"""Half costs, distances, steps, zones and predecessors, some with a border and without, and fronts."""
NO_CELL = -9999
"""Predecessor of a source and of a cell that is out of reach."""


class Allocation(NamedTuple):
    """Every cell with its nearest source; all arrays (rows, columns).

    ``distance``: float64, cost x metres, infinite out of reach. ``zone``: int32 label of the nearest source, 0 out of
    reach. ``predecessor``: int64 number (row x columns + column) of the cell before on the path, ``NO_CELL`` at
    sources and out of reach.
    """

    distance: np.ndarray
    zone: np.ndarray
    predecessor: np.ndarray


@dataclass(frozen=True)
class CostSurface:
    """A resistance raster on which cost accumulates.

    ``resistance``: (rows, columns) float64, above 0; NaN and infinite are barriers that no path enters. ``cell``: side
    of a cell, m. ``neighbours``: 8 or 4. ``cut_corners``: whether a diagonal step may pass between two barriers.

    A step costs the mean of the two cells' resistances times the distance between their centres (diagonal: the side
    times sqrt 2), as in GRASS r.cost and scikit-image's MCP_Geometric, which also cut corners. Cells of a source cost
    nothing, so that half of its border cell's resistance counts. Distances are in cost x metres.

    Raises ``CoreError`` for a resistance of 0 or below (``cost.not_positive`` with row and column, from 1) and for
    other numbers of neighbours; the searches for more cells than memory allows (``cost.too_many_cells``).
    """

    resistance: np.ndarray
    cell: float
    neighbours: int = 8
    cut_corners: bool = True

    def __post_init__(self) -> None:
        if self.neighbours not in (4, 8):
            raise CoreError(error("cost.neighbours", value=self.neighbours))
        bad = first_not_positive(self.resistance)
        if bad is not None:
            row, column, count = bad
            value = f"{self.resistance[row, column]:g}"
            raise CoreError(error("cost.not_positive", place=f"{row + 1}, {column + 1}", value=value, count=count))

    @property
    def shape(self) -> tuple[int, int]:
        """(rows, columns)."""
        rows, columns = self.resistance.shape
        return rows, columns

    def half_costs(self, rows: slice = slice(None), columns: slice = slice(None)) -> np.ndarray:
        """Cost (x metres) of half a straight step in each cell of a part of the map, infinite at barriers."""
        part = self.resistance[rows, columns] * (0.5 * self.cell)
        part[np.isnan(part)] = math.inf
        return part

    def open_cells(self, sources: np.ndarray) -> np.ndarray:
        """Numbers of the cells of ``sources`` (same shape as the map, 0 or False = none) that are no barriers."""
        cells = np.flatnonzero(sources)
        return cells[np.isfinite(self.resistance.ravel()[cells])]

    def distances(
        self, sources: np.ndarray, limit: float = math.inf, progress: Progress | None = None
    ) -> np.ndarray:
        """Accumulated cost (rows, columns) float64 from the nearest cell of ``sources`` (boolean, same shape).

        Infinite beyond ``limit`` (inclusive, cost x metres), behind barriers and on them. Sources on a barrier do not
        count. Raises ``Cancelled``.
        """
        return self._spread(self.open_cells(sources), limit, progress)[0][1:-1, 1:-1].copy()

    def allocation(
        self, labels: np.ndarray, limit: float = math.inf, progress: Progress | None = None
    ) -> Allocation:
        """Every cell's nearest source, from ``labels`` (int32, 0 = no source), in one search from all of them.

        A cell at the same cost from two sources belongs to one of them, the same in every run. Raises ``Cancelled``.
        """
        cells = self.open_cells(labels)
        distance, steps = (each[1:-1, 1:-1] for each in self._spread(cells, limit, progress))
        predecessor = predecessors(steps)
        zone = np.zeros(labels.size, np.int32)
        zone[cells] = labels.ravel()[cells]
        return Allocation(distance.copy(), _handed_down(zone, predecessor.ravel()).reshape(self.shape), predecessor)

    def path_length(self, path: np.ndarray) -> float:
        """Length (m) of a path of cell numbers, from centre to centre."""
        rows, columns = np.divmod(path.astype(np.int64), self.shape[1])
        diagonal = np.count_nonzero((np.diff(rows) != 0) & (np.diff(columns) != 0))
        return self.cell * (len(path) - 1 - diagonal + math.sqrt(2) * diagonal)

    def _spread(
        self, cells: np.ndarray, limit: float, progress: Progress | None
    ) -> tuple[np.ndarray, np.ndarray]:
        size = self.resistance.size
        check_memory("cost.too_many_cells", size * BYTES_A_CELL, cells=size)
        padded = bordered(self.half_costs())
        width = padded.shape[1]
        rows, columns = np.divmod(cells, self.shape[1])
        sources = (rows + 1) * width + columns + 1
        found = spread(padded.ravel(), width, sources, limit, self.neighbours == 8, self.cut_corners, progress)
        return found[0].reshape(padded.shape), found[1].reshape(padded.shape)


def predecessors(steps: np.ndarray) -> np.ndarray:
    """Numbers of the cells before (rows, columns) int64 from the numbers of ``steps``; ``NO_CELL`` without a step."""
    rows, columns = steps.shape
    offsets = np.array([down * columns + right for down, right in STEPS] + [0], np.int64)
    found = np.arange(rows * columns, dtype=np.int64).reshape(rows, columns)
    found -= offsets[steps]
    found[steps == SOURCE] = NO_CELL
    return found


def _handed_down(zone: np.ndarray, predecessor: np.ndarray) -> np.ndarray:
    """``zone`` (flat; labels at the sources, 0 elsewhere) with the label of the source of each cell's path."""
    before = predecessor.copy()
    own = np.flatnonzero(before < 0)
    before[own] = own
    while True:
        further = before[before]
        if np.array_equal(further, before):
            return zone[before]
        before = further


def trace(predecessor: np.ndarray, cell: int) -> np.ndarray:
    """Cell numbers of the least-cost path from its source to ``cell`` (both included), int64."""
    return trace_all(predecessor, [cell])[0]


def trace_all(predecessor: np.ndarray, cells: Sequence[int] | np.ndarray) -> list[np.ndarray]:
    """The paths from their sources to each of ``cells``, as cell numbers, int64; see ``Allocation.predecessor``."""
    flat = predecessor.reshape(-1)
    current = np.asarray(cells, np.int64)
    members = np.arange(len(current))
    visited, walkers = [current], [members]
    while len(current):
        before = flat[current]
        going = before >= 0
        current, members = before[going], members[going]
        visited.append(current)
        walkers.append(members)
    cells_of, who = np.concatenate(visited)[::-1], np.concatenate(walkers)[::-1]
    order = np.argsort(who, kind="stable")
    ends = np.cumsum(np.bincount(who, minlength=len(cells)))[:-1]
    return np.split(cells_of[order], ends)


def first_not_positive(resistance: np.ndarray) -> tuple[int, int, int] | None:
    """Row and column (from 0) of the first resistance of 0 or below, and how many there are; ``None`` without any."""
    bad = np.flatnonzero(resistance <= 0)
    if not len(bad):
        return None
    row, column = divmod(int(bad[0]), resistance.shape[1])
    return row, column, len(bad)
