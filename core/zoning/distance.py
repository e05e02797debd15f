"""Exact Euclidean distance from cell centres to lines, points and polygon boundaries, as classes between breaks.

Blocks of cells are classified whole where the triangle inequality allows it and are divided where it does not
(branch and bound over a quadtree), down to the single cell. A block with centre *c* and half diagonal *r* whose nearest
segment lies at distance *t* of *c* holds only cells at distances within [*t* - *r*, *t* + *r*], and only segments at
most *t* + 2 *r* from *c* can be the nearest of one of its cells. The class of a cell does not depend on the blocks,
so windows of any size give the same result.
"""
from __future__ import annotations

import numpy as np

DIVISIONS = (256, 64, 16, 8, 4, 2, 1)
BLOCK = 16
"""Rows and columns of a block of cells whose distances are told in metres."""
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
    """Squared distance in m² of points to segments, pair by pair: (n,), (n,) and (n, 5) to (n,).

    Fast, but unit directions are rounded: what lies exactly on a break is told by ``exact_squared_distance`` only.
    """
    from_x = x - frame[:, 0]
    from_y = y - frame[:, 1]
    along = from_x * frame[:, 2] + from_y * frame[:, 3]
    aside = from_x * frame[:, 3] - from_y * frame[:, 2]
    beyond = np.maximum(along - frame[:, 4], -along)
    np.maximum(beyond, 0.0, out=beyond)
    return aside * aside + beyond * beyond


def exact_squared_distance(x: np.ndarray, y: np.ndarray, segments: np.ndarray) -> np.ndarray:
    """Squared distance in m² of points to segments, pair by pair: (n,), (n,) and (n, 4) to (n,).

    Only differences and products of coordinates and one division are used, so whole metres stay exact.
    """
    dx = segments[:, 2] - segments[:, 0]
    dy = segments[:, 3] - segments[:, 1]
    from_x = x - segments[:, 0]
    from_y = y - segments[:, 1]
    length = dx * dx + dy * dy
    along = from_x * dx + from_y * dy
    aside = from_x * dy - from_y * dx
    ends = np.minimum(from_x**2 + from_y**2, (x - segments[:, 2]) ** 2 + (y - segments[:, 3]) ** 2)
    beside = (along > 0) & (along < length)
    return np.where(beside, aside * aside / np.where(beside, length, 1.0), ends)


def cell_distances(
    segments: np.ndarray, left: float, top: float, cell: float, rows: int, columns: int
) -> np.ndarray:
    """Distance in metres of each cell's centre to the nearest of ``segments`` (n, 4); infinite if there are none.

    ``left`` and ``top`` are the outer corner in metres. Returns float64 (rows, columns). Blocks of cells look only at
    segments that can be the nearest of one of their cells.
    """
    metres = np.full((rows, columns), np.inf)
    if not len(segments):
        return metres
    frame = segment_frame(segments)
    xs = left + (np.arange(columns) + 0.5) * cell
    ys = top - (np.arange(rows) + 0.5) * cell
    for row in range(0, rows, BLOCK):
        for column in range(0, columns, BLOCK):
            x, y = xs[column : column + BLOCK], ys[row : row + BLOCK]
            squared = squared_distance(np.mean(x), np.mean(y), frame)
            reach = np.sqrt(squared.min()) + np.hypot(x[-1] - x[0], y[-1] - y[0]) + SLACK
            near = segments[squared <= reach * reach]
            for place, one in enumerate(y, start=row):
                pairs = exact_squared_distance(np.repeat(x, len(near)), one, np.tile(near, (len(x), 1)))
                metres[place, column : column + BLOCK] = np.sqrt(pairs.reshape(len(x), -1).min(axis=1))
    return metres


def class_type(breaks: np.ndarray) -> np.dtype:
    """The unsigned type that holds every class and one value more."""
    return np.dtype(np.uint8 if len(breaks) < 255 else np.uint16)


def distance_classes(
    segments: np.ndarray, left: float, top: float, cell: float, rows: int, columns: int, breaks: np.ndarray
) -> np.ndarray:
    """How many of ``breaks`` (metres, ascending) the distance of each cell's centre reaches.

    ``segments`` has shape (n, 4); ``left`` and ``top`` are the outer corner of the grid, ``cell`` the cell size, in
    metres. Returns unsigned integers of shape (rows, columns); without segments every cell reaches every break.
    """
    if not len(segments) or not len(breaks):
        return np.full((rows, columns), len(breaks), dtype=class_type(breaks))
    return _Search(segments, left, top, cell, rows, columns, breaks).classes()


class _Search:
    """``decided[depth]`` holds the class of each block of ``DIVISIONS[depth]`` cells, or ``undecided``."""

    def __init__(
        self, segments: np.ndarray, left: float, top: float, cell: float, rows: int, columns: int, breaks: np.ndarray
    ):
        self.segments = segments
        self.frame = segment_frame(segments)
        self.left = left
        self.top = top
        self.cell = cell
        self.breaks = breaks
        self.squared_breaks = breaks * breaks
        self.shapes = [(-(-rows // size), -(-columns // size)) for size in DIVISIONS]
        dtype = class_type(breaks)
        self.undecided = np.iinfo(dtype).max
        self.decided = [np.full(shape, self.undecided, dtype=dtype) for shape in self.shapes]

    def classes(self) -> np.ndarray:
        """The class of every cell: what its own, or the smallest block around it, was found to be."""
        self._search()
        found = self.decided[0]
        for depth in range(1, len(DIVISIONS)):
            ratio = DIVISIONS[depth - 1] // DIVISIONS[depth]
            rows, columns = self.shapes[depth]
            wider = found.repeat(ratio, axis=0)[:rows].repeat(ratio, axis=1)[:, :columns]
            finer = self.decided[depth]
            found = np.where(finer == self.undecided, wider, finer)
        return found

    def _search(self) -> None:
        rows, columns = (each.ravel() for each in np.indices(self.shapes[0]))
        everything = np.arange(len(self.frame))
        step = max(1, PAIRS_AT_ONCE // len(everything))
        for start in range(0, len(rows), step):
            r, c = rows[start : start + step], columns[start : start + step]
            self._descend(0, r, c, np.tile(everything, len(r)), np.full(len(r), len(everything)))

    def _descend(
        self, depth: int, rows: np.ndarray, columns: np.ndarray, candidates: np.ndarray, counts: np.ndarray
    ) -> None:
        """Classify blocks (in units of their size); ``candidates`` are their segments, ``counts`` many each."""
        size = DIVISIONS[depth]
        x = self.left + (columns + 0.5) * (size * self.cell)
        y = self.top - (rows + 0.5) * (size * self.cell)
        x, y = np.repeat(x, counts), np.repeat(y, counts)
        ends = np.cumsum(counts)
        starts = ends - counts
        if size == 1:
            squared = exact_squared_distance(x, y, self.segments.take(candidates, axis=0))
            nearest = np.minimum.reduceat(squared, starts)
            self.decided[depth][rows, columns] = np.searchsorted(self.squared_breaks, nearest, side="right")
            return
        squared = squared_distance(x, y, self.frame.take(candidates, axis=0))
        nearest = np.minimum.reduceat(squared, starts)
        radius = size * self.cell * np.sqrt(0.5) + SLACK
        nearest = np.sqrt(nearest)
        low = np.searchsorted(self.breaks, nearest - radius, side="right")
        high = np.searchsorted(self.breaks, nearest + radius, side="right")
        whole = low == high
        self.decided[depth][rows[whole], columns[whole]] = low[whole]
        reach = np.where(whole, -1.0, np.minimum(nearest + 2 * radius, self.breaks[-1] + radius) + SLACK)
        keep = squared <= np.repeat(np.copysign(reach * reach, reach), counts)
        kept = np.add.reduceat(keep.astype(np.int64), starts)
        open_blocks = kept > 0
        self._divide(depth, rows[open_blocks], columns[open_blocks], candidates[keep], kept[open_blocks])

    def _divide(
        self, depth: int, rows: np.ndarray, columns: np.ndarray, candidates: np.ndarray, counts: np.ndarray
    ) -> None:
        """Hand the parts of undecided blocks down, in portions that keep the number of pairs bounded."""
        ratio = DIVISIONS[depth] // DIVISIONS[depth + 1]
        down, right = (each.ravel() for each in np.indices((ratio, ratio)))
        height, width = self.shapes[depth + 1]
        ends = np.cumsum(counts)
        starts = ends - counts
        first = 0
        while first < len(rows):
            limit = starts[first] + max(int(counts[first]), PAIRS_AT_ONCE // len(down))
            last = max(first + 1, int(np.searchsorted(ends, limit, side="right")))
            chosen = slice(first, last)
            part_rows = (rows[chosen, None] * ratio + down).ravel()
            part_columns = (columns[chosen, None] * ratio + right).ravel()
            repeated = np.repeat(counts[chosen], len(down))
            begin = np.repeat(starts[chosen], len(down))
            on_map = (part_rows < height) & (part_columns < width)
            if not on_map.all():
                part_rows, part_columns = part_rows[on_map], part_columns[on_map]
                repeated, begin = repeated[on_map], begin[on_map]
            if len(part_rows):
                offset = np.cumsum(repeated) - repeated
                index = np.arange(int(repeated.sum())) + np.repeat(begin - offset, repeated)
                self._descend(depth + 1, part_rows, part_columns, candidates.take(index), repeated)
            first = last
