"""Area of occupancy: how many grid cells an ecosystem occupies, by the three rules that are in use.

Source: IUCN (2024) Guidelines for the application of the Red List of Ecosystems, version 2.0, section 6.3.2; the rule
by cell is that of version 1.1. Extents are integers (pixels, or a unit of area), so that no rounding decides.
"""
from __future__ import annotations

import enum
import math
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Union

import numpy as np

Number = Union[int, float, Decimal, Fraction]

SHARE = 100
"""One hundredth is the share of the rules; cumulated extents must exceed a total divided by it."""
BOUNDARY = Fraction(1, 10**9)
"""Shares nearer to one hundredth than this are flagged: another order of ties or a rounding might decide."""


class AooRule(enum.Enum):
    """Which occupied cells count.

    ``ALL``: every one. ``CUMULATIVE``: those whose cumulative share, from the least extent, exceeds 1 % of the whole
    distribution (Guidelines 2.0). ``PER_CELL``: those of which the ecosystem covers at least 1 % (Guidelines 1.1).
    """

    ALL = "all"
    CUMULATIVE = "cumulative"
    PER_CELL = "per_cell"


@dataclass(frozen=True)
class CellExtents:
    """The cells that hold some of an ecosystem, ordered by row, then column.

    ``rows`` count to the north and ``columns`` to the east in cells from the origin of the grid, (n,) int64;
    ``extents`` is how much each holds, (n,) int64 above 0, in units of ``unit_m2`` square metres.
    """

    rows: np.ndarray
    columns: np.ndarray
    extents: np.ndarray
    unit_m2: float

    @property
    def total(self) -> int:
        """The whole extent in units."""
        return int(self.extents.sum())


def cumulative_extents(extents: np.ndarray) -> np.ndarray:
    """Of each extent (n,), the sum of all up to it in ascending order; equal ones in the order in which they stand."""
    order = np.argsort(extents, kind="stable")
    sums = np.empty(len(extents), dtype=np.int64)
    sums[order] = np.cumsum(extents[order])
    return sums


def kept_by_cumulative_share(extents: np.ndarray) -> np.ndarray:
    """Which extents (n,) of integers remain when the smallest that make up 1 % of their sum are left out.

    The cumulative share must be strictly greater than 1 %: 1 of 100 is left out.
    """
    extents = np.asarray(extents, dtype=np.int64)
    # Integers: 100 x cumulated > total is the same as cumulated > floor(total / 100), which cannot overflow.
    return cumulative_extents(extents) > int(extents.sum()) // SHARE


def kept_by_cell_share(extents: np.ndarray, smallest: int) -> np.ndarray:
    """Which extents (n,) are at least ``smallest``, the units that are 1 % of a cell."""
    return np.asarray(extents) >= smallest


def smallest_extent(cell_size: float, unit_m2: float) -> int:
    """The least whole number of units that covers at least 1 % of a cell of ``cell_size`` metres."""
    return math.ceil(Fraction(cell_size) ** 2 / (SHARE * Fraction(unit_m2)))


def is_near_boundary(extents: np.ndarray) -> bool:
    """Whether a cumulative share of ``extents`` (n,) of integers lies within 1e-9 of 1 %."""
    extents = np.asarray(extents, dtype=np.int64)
    total = int(extents.sum())
    if total == 0:
        return False
    sums = np.sort(cumulative_extents(extents))
    place = int(np.searchsorted(sums, total // SHARE))
    near = sums[max(0, place - 1) : place + 2]
    return any(abs(Fraction(int(each), total) - Fraction(1, SHARE)) <= BOUNDARY for each in near)


def kept(extents: np.ndarray, rule: AooRule, smallest: int) -> np.ndarray:
    """Which of the occupied cells' ``extents`` (n,) count by ``rule``; ``smallest`` is 1 % of a cell."""
    if rule is AooRule.CUMULATIVE:
        return kept_by_cumulative_share(extents)
    if rule is AooRule.PER_CELL:
        return kept_by_cell_share(extents, smallest)
    return np.asarray(extents) > 0


def count_by_cumulative_share(extents: Sequence[Number]) -> int:
    """The number of cells by the cumulative rule from extents in any unit; decimals are taken as they are written.

    Raises ``ValueError`` where an extent is negative or no finite number.
    """
    exact = sorted(Fraction(str(each)) for each in extents)
    if exact and exact[0] < 0:
        raise ValueError("an extent is negative")
    total, cumulated, count = sum(exact, Fraction(0)), Fraction(0), 0
    for each in exact:
        cumulated += each
        count += SHARE * cumulated > total
    return count
