"""Exact Euclidean distance from cell centres to lines, points and polygon boundaries, as classes between breaks.

Blocks of cells are classified whole where the triangle inequality allows it and are divided where it does not
(branch and bound over a quadtree), down to the single cell. A block with centre *c* and half diagonal *r* whose nearest
segment lies at distance *t* of *c* holds only cells at distances within [*t* - *r*, *t* + *r*], and only segments at
most *t* + 2 *r* from *c* can be the nearest of one of its cells. The class of a cell does not depend on the blocks,
so windows of any size give the same result.
"""
from __future__ import annotations

import numpy as np

DIVISIONS = (64, 16, 8, 4, 2, 1)
PAIRS_AT_ONCE = 300_000
SLACK = 1e-6
"""Metres by which bounds are widened, far above rounding and far below a cell, so that only cells decide ties."""


def segment_frame(segments: np.ndarray) -> np.ndarray:
    """Segments as start, unit direction and length: (n, 4) of x1, y1, x2, y2 in metres to (n, 5).

    Points are segments of no length.
    """
    dx = segments[:, 2] - segments[:, 0]
    dy = segments[:, 3] - segments[:, 1]
    length = np.hypot(dx, dy)
    frame = np.empty((len(segments), 5))
    frame[:, 0:2] = segments[:, 0:2]
    point = length == 0
    divisor = np.where(point, 1.0, length)
    frame[:, 2] = np.where(point, 1.0, dx / divisor)
    frame[:, 3] = np.where(point, 0.0, dy / divisor)
    frame[:, 4] = length
    return frame


def squared_distance(x: np.ndarray, y: np.ndarray, frame: np.ndarray) -> np.ndarray:
    """Squared distance in m² of points to segments, pair by pair: (n,), (n,) and (n, 5) to (n,)."""
    from_x = x - frame[:, 0]
    from_y = y - frame[:, 1]
    along = from_x * frame[:, 2] + from_y * frame[:, 3]
    aside = from_x * frame[:, 3] - from_y * frame[:, 2]
    beyond = np.maximum(along - frame[:, 4], -along)
    np.maximum(beyond, 0.0, out=beyond)
    return aside * aside + beyond * beyond


def nearest_distance(x: float, y: float, segments: np.ndarray) -> float:
    """Distance in metres of one point to the nearest of ``segments`` (n, 4); infinite if there are none."""
    if not len(segments):
        return float("inf")
    frame = segment_frame(segments)
    count = len(segments)
    return float(np.sqrt(squared_distance(np.full(count, x), np.full(count, y), frame).min()))


def distance_classes(
    segments: np.ndarray, left: float, top: float, cell: float, rows: int, columns: int, breaks: np.ndarray
) -> np.ndarray:
    """How many of ``breaks`` (metres, ascending) the distance of each cell's centre reaches.

    ``segments`` has shape (n, 4); ``left`` and ``top`` are the outer corner of the grid, ``cell`` the cell size, in
    metres. Returns uint8 of shape (rows, columns); without segments every cell reaches every break.
    """
    classes = np.full((rows, columns), len(breaks), dtype=np.uint8)
    if len(segments) and len(breaks):
        _Search(segments, left, top, cell, classes, breaks).run()
    return classes


class _Search:
    def __init__(self, segments, left, top, cell, classes, breaks):
        self.frame = segment_frame(segments)
        self.left = left
        self.top = top
        self.cell = cell
        self.classes = classes
        self.breaks = breaks
        self.squared_breaks = breaks * breaks

    def run(self) -> None:
        rows, columns = self.classes.shape
        size = DIVISIONS[0]
        block_rows, block_columns = np.meshgrid(
            np.arange(0, rows, size), np.arange(0, columns, size), indexing="ij"
        )
        block_rows = block_rows.ravel()
        block_columns = block_columns.ravel()
        step = max(1, PAIRS_AT_ONCE // max(1, len(self.frame)))
        everything = np.arange(len(self.frame))
        for start in range(0, len(block_rows), step):
            r = block_rows[start : start + step]
            c = block_columns[start : start + step]
            counts = np.full(len(r), len(everything))
            self._descend(0, r, c, np.tile(everything, len(r)), counts)

    def _descend(self, depth, block_rows, block_columns, candidates, counts) -> None:
        """Classify blocks of ``DIVISIONS[depth]`` cells; ``candidates`` are their segments, ``counts`` many each."""
        size = DIVISIONS[depth]
        x = self.left + (block_columns + size / 2) * self.cell
        y = self.top - (block_rows + size / 2) * self.cell
        squared = squared_distance(np.repeat(x, counts), np.repeat(y, counts), self.frame[candidates])
        starts = np.concatenate(([0], np.cumsum(counts)[:-1]))
        nearest = np.minimum.reduceat(squared, starts)
        if size == 1:
            self.classes[block_rows, block_columns] = np.searchsorted(self.squared_breaks, nearest, side="right")
            return
        radius = size * self.cell * np.sqrt(0.5) + SLACK
        nearest = np.sqrt(nearest)
        low = np.searchsorted(self.breaks, nearest - radius, side="right")
        high = np.searchsorted(self.breaks, nearest + radius, side="right")
        decided = low == high
        self._fill(size, block_rows[decided], block_columns[decided], low[decided])
        reach = np.minimum(nearest + 2 * radius, self.breaks[-1] + radius)
        keep = squared <= np.repeat((reach + SLACK) ** 2, counts)
        keep &= ~np.repeat(decided, counts)
        kept = np.add.reduceat(keep.astype(np.int64), starts)
        open_blocks = ~decided & (kept > 0)
        self._divide(
            depth, block_rows[open_blocks], block_columns[open_blocks], candidates[keep], kept[open_blocks]
        )

    def _fill(self, size, block_rows, block_columns, values) -> None:
        if not len(values):
            return
        inside = np.arange(size)
        rows = block_rows[:, None, None] + inside[None, :, None]
        columns = block_columns[:, None, None] + inside[None, None, :]
        rows, columns, values = np.broadcast_arrays(rows, columns, values[:, None, None])
        on_map = (rows < self.classes.shape[0]) & (columns < self.classes.shape[1])
        self.classes[rows[on_map], columns[on_map]] = values[on_map]

    def _divide(self, depth, block_rows, block_columns, candidates, counts) -> None:
        """Hand the parts of undecided blocks down, in portions that keep the number of pairs bounded."""
        if not len(block_rows):
            return
        size = DIVISIONS[depth]
        part = DIVISIONS[depth + 1]
        offsets = np.arange(0, size, part)
        down, right = (each.ravel() for each in np.meshgrid(offsets, offsets, indexing="ij"))
        ends = np.cumsum(counts)
        starts = ends - counts
        first = 0
        while first < len(block_rows):
            limit = starts[first] + max(counts[first], PAIRS_AT_ONCE // len(down))
            last = max(first + 1, int(np.searchsorted(ends, limit, side="right")))
            chosen = slice(first, last)
            rows = (block_rows[chosen, None] + down[None, :]).ravel()
            columns = (block_columns[chosen, None] + right[None, :]).ravel()
            repeated = np.repeat(counts[chosen], len(down))
            begin = np.repeat(starts[chosen], len(down))
            index = np.arange(int(repeated.sum())) - np.repeat(np.cumsum(repeated) - repeated, repeated)
            index += np.repeat(begin, repeated)
            on_map = (rows < self.classes.shape[0]) & (columns < self.classes.shape[1])
            if not on_map.all():
                index = index[np.repeat(on_map, repeated)]
                rows, columns, repeated = rows[on_map], columns[on_map], repeated[on_map]
            if len(rows):
                self._descend(depth + 1, rows, columns, candidates[index], repeated)
            first = last
