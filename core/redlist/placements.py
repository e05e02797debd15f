"""The area of occupancy at every placement of the grid, exactly and in one pass.

A grid of cells of k x k steps can lie in k x k ways on the lattice of steps. The extent of a cell at any placement is
the sum over a window of k x k bins of the lattice; windows slide, so that each sum costs a few additions, not k x k.
"""
from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..progress import Progress
from .restriction import SHARE, AooRule, CellExtents

SMALL = np.iinfo(np.uint16).max
"""Extents up to this sort in linear time."""
DENSE_SHARE = 4
"""Places a bin for which a table is quicker than sorting."""
EXACT_IN_DOUBLES = 2**53
WORKING_NUMBERS = 1 << 20
"""Numbers of one array while columns of placements are counted."""


@dataclass(frozen=True)
class FineBins:
    """Extents on a lattice of square bins, each bin once.

    ``rows`` count to the north and ``columns`` to the east from the origin of the grid, (n,) int64; ``extents`` (n,)
    int64 above 0, in units of ``unit_m2`` square metres.
    """

    rows: np.ndarray
    columns: np.ndarray
    extents: np.ndarray
    unit_m2: float

    def coarsened(self, factor: int) -> FineBins:
        """The same extents on bins of ``factor`` x ``factor`` bins."""
        if factor == 1:
            return self
        merged = merged_bins(self.rows // factor, self.columns // factor, self.extents)
        return FineBins(*merged, self.unit_m2)

    def cells(self, steps: int) -> CellExtents:
        """The occupied cells of ``steps`` x ``steps`` bins of the grid as it lies at (0, 0)."""
        return CellExtents(*merged_bins(self.rows // steps, self.columns // steps, self.extents), self.unit_m2)


@dataclass(frozen=True)
class Extreme:
    """A count and the first placement that gives it: how far the grid is shifted to the east and to the north, in m."""

    count: int
    offset_x: float
    offset_y: float


@dataclass(frozen=True)
class PlacementCounts:
    """The number of cells at every placement: ``counts`` of each rule is (k, k) int64, [shift north, shift east].

    ``step`` is the shift in metres from one placement to the next.
    """

    step: float
    counts: Mapping[AooRule, np.ndarray]

    @property
    def placements(self) -> int:
        """How many placements there are."""
        return next(iter(self.counts.values())).size

    def minimum(self, rule: AooRule) -> Extreme:
        """The least count, first by the shift to the north, then to the east."""
        return self._extreme(rule, int(self.counts[rule].argmin()))

    def maximum(self, rule: AooRule) -> Extreme:
        """The greatest count, first by the shift to the north, then to the east."""
        return self._extreme(rule, int(self.counts[rule].argmax()))

    def mean(self, rule: AooRule) -> float:
        """The mean count over all placements."""
        counts = self.counts[rule]
        return int(counts.sum()) / counts.size

    def histogram(self, rule: AooRule) -> tuple[tuple[int, int], ...]:
        """(count, at how many placements) for each count that occurs, ascending."""
        values, times = np.unique(self.counts[rule], return_counts=True)
        return tuple(zip(values.tolist(), times.tolist()))

    def _extreme(self, rule: AooRule, index: int) -> Extreme:
        counts = self.counts[rule]
        row, column = divmod(index, counts.shape[1])
        return Extreme(int(counts[row, column]), column * self.step, row * self.step)


def merged_bins(
    rows: np.ndarray, columns: np.ndarray, extents: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Rows, columns and summed extents (m,) of bins that may occur several times in (n,), ordered by row, column."""
    rows, columns = np.asarray(rows, dtype=np.int64), np.asarray(columns, dtype=np.int64)
    extents = np.asarray(extents, dtype=np.int64)
    if not len(rows):
        return rows, columns, extents
    left = int(columns.min())
    width = int(columns.max()) - left + 1
    keys = rows * width + (columns - left)
    low = int(keys.min())
    span = int(keys.max()) - low + 1
    if span <= DENSE_SHARE * len(keys) and int(extents.sum()) < EXACT_IN_DOUBLES:
        sums = np.bincount(keys - low, extents, span)
        present = np.flatnonzero(sums)
        places, sums = present + low, sums[present].astype(np.int64)
    else:
        order = np.argsort(keys, kind="stable")
        keys = keys[order]
        first = np.flatnonzero(np.concatenate(([True], keys[1:] != keys[:-1])))
        places, sums = keys[first], np.add.reduceat(extents[order], first)
    row = places // width
    return row, places - row * width + left, sums


def _places(rows: np.ndarray, columns: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The different places (m, 2) of (n,) rows and columns, ordered by row, then column, and which of them each is."""
    left = int(columns.min())
    width = int(columns.max()) - left + 1
    keys = rows * width + (columns - left)
    low = int(keys.min())
    span = int(keys.max()) - low + 1
    if span <= DENSE_SHARE * len(keys):
        present = np.zeros(span, dtype=bool)
        present[keys - low] = True
        found = np.flatnonzero(present) + low
        which = (np.cumsum(present) - 1)[keys - low]
    else:
        found, which = np.unique(keys, return_inverse=True)
    row = found // width
    return np.stack([row, found - row * width + left], axis=1), np.asarray(which).reshape(-1)


def window_count(cells: CellExtents) -> int:
    """How many cells of all placements together have something to sum, divided by the number of placements."""
    low = np.concatenate([cells.rows, cells.rows - 1])
    pairs = np.unique(np.stack([low, np.concatenate([cells.columns, cells.columns])], axis=1), axis=0)
    left = np.concatenate([pairs, pairs - (0, 1)])
    return len(np.unique(left, axis=0))


def placement_counts(
    bins: FineBins, steps: int, step: float, smallest: int, progress: Progress | None = None
) -> PlacementCounts:
    """Count cells of ``steps`` x ``steps`` bins by all rules at all ``steps`` x ``steps`` placements.

    ``step`` is a bin's side in metres, ``smallest`` the units that are 1 % of a cell. Raises ``Cancelled``.
    """
    progress = progress or Progress()
    counts = {rule: np.zeros((steps, steps), dtype=np.int64) for rule in AooRule}
    if len(bins.rows):
        sliding = _SlidingWindows(bins, steps)
        limit = int(bins.extents.sum()) // SHARE
        for shift in range(steps):
            progress.check()
            for first, windows in sliding.rows():
                part = slice(first, first + len(windows))
                counts[AooRule.ALL][shift, part] = np.count_nonzero(windows, axis=1)
                counts[AooRule.PER_CELL][shift, part] = np.count_nonzero(windows >= smallest, axis=1)
                counts[AooRule.CUMULATIVE][shift, part] = _above(windows, limit)
            sliding.shift(shift)
            progress.report((shift + 1) / steps)
    return PlacementCounts(step, counts)


def _above(windows: np.ndarray, limit: int) -> np.ndarray:
    """Of each row of ``windows`` (placements, cells) how many cumulative sums, ascending, exceed ``limit``."""
    cells = windows.shape[1]
    small = limit + 1 <= SMALL
    clipped = np.minimum(windows, limit + 1).astype(np.uint16 if small else np.int64)
    clipped.sort(axis=1, kind="stable" if small else None)
    return cells - np.count_nonzero(np.cumsum(clipped, axis=1, dtype=np.int64) <= limit, axis=1)


class _SlidingWindows:
    """Sums over the windows of one row of placements after the other.

    Only cells that hold something at some placement are kept. Of the cells of placement (0, 0), the window at a shift
    holds the rest of one and the beginning of the next, in either direction. ``_begun`` is (cells + 1, steps): by
    column, what the shift has passed of each cell; the last row belongs to cells that hold nothing.
    """

    def __init__(self, bins: FineBins, steps: int):
        self._steps = steps
        rows, columns = np.divmod(bins.rows, steps), np.divmod(bins.columns, steps)
        cells, cell = _places(rows[0], columns[0])
        self._kind: Any = np.int64 if int(bins.extents.sum()) > np.iinfo(np.int32).max else np.int32
        where = cell * steps + columns[1]
        order = np.argsort(rows[1].astype(np.int16 if steps <= SMALL // 2 else np.int64), kind="stable")
        self._where, self._extents = where[order], bins.extents[order].astype(self._kind)
        self._ends = np.searchsorted(rows[1][order], np.arange(steps + 1))
        self._begun = np.zeros((len(cells) + 1, steps), dtype=self._kind)
        self._whole = np.zeros_like(self._begun)
        flat = self._whole.reshape(-1)
        if int(bins.extents.sum()) < EXACT_IN_DOUBLES:
            flat[:] = np.bincount(where, bins.extents, len(flat))
        else:
            np.add.at(flat, self._where, self._extents)
        pairs = np.unique(np.concatenate([cells, cells - (1, 0)]), axis=0)
        self._south, self._north = _indices(cells, pairs), _indices(cells, pairs + (1, 0))
        windows = np.unique(np.concatenate([pairs, pairs - (0, 1)]), axis=0)
        self._west, self._east = _indices(pairs, windows), _indices(pairs, windows + (0, 1))

    def rows(self) -> Iterator[tuple[int, np.ndarray]]:
        """(first shift to the east, extents (shifts, windows)) in parts that keep memory small."""
        sums: Any = self._whole[self._south]
        sums -= self._begun[self._south]
        sums += self._begun[self._north]
        before = np.zeros((self._steps + 1, len(sums) + 1), dtype=self._kind)
        np.cumsum(sums.T, axis=0, out=before[1:, :-1])
        total = before[-1][self._west]
        span = max(1, WORKING_NUMBERS // len(self._west))
        for first in range(0, self._steps, span):
            part = before[first : min(first + span, self._steps)]
            windows: Any = part[:, self._east]
            windows -= part[:, self._west]
            windows += total
            yield first, windows

    def shift(self, row: int) -> None:
        """Move the grid to the north past the bins that are number ``row`` in their cell."""
        part = slice(self._ends[row], self._ends[row + 1])
        flat = self._begun.reshape(-1)
        flat[self._where[part]] += self._extents[part]


def _indices(known: np.ndarray, wanted: np.ndarray) -> np.ndarray:
    """The row of ``known`` (n, 2), sorted, that equals each row of ``wanted`` (m, 2); n where there is none."""
    low = np.minimum(known.min(axis=0), wanted.min(axis=0))
    width = int(max(known[:, 1].max(), wanted[:, 1].max()) - low[1]) + 1
    keys = (known[:, 0] - low[0]) * width + (known[:, 1] - low[1])
    asked = (wanted[:, 0] - low[0]) * width + (wanted[:, 1] - low[1])
    found = np.minimum(np.searchsorted(keys, asked), len(keys) - 1)
    return np.where(keys[found] == asked, found, len(keys))
