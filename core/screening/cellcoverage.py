"""How much of each raster cell a polygon covers, exactly: by signed areas under its edges, not by counting points."""
from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy

Ring = numpy.ndarray
"""Closed ring: float64 array of shape (points, 2), in cells: x to the right from the left edge of the window,
y down from its upper edge. Rings of a polygon run one way and its holes the other way."""


class CellCoverage:
    """The share of each cell of a window that lies in polygons.

    ``rings`` are all rings of polygons that do not overlap, shells one way round and holes the other;
    ``shape`` is (rows, columns) of the window, which must contain every ring.
    Every edge is cut at the grid lines; each piece then adds its height, and the area to its right, to one cell
    (the accumulation that font renderers use), so the result is exact but for the rounding of floating point numbers.
    """

    def __init__(self, rings: Sequence[Ring], shape: tuple[int, int]):
        self.shape = shape
        pieces = [piece for ring in rings for piece in _cut_ring(ring)]
        x = numpy.concatenate([piece[0] for piece in pieces]) if pieces else numpy.zeros((0, 2))
        y = numpy.concatenate([piece[1] for piece in pieces]) if pieces else numpy.zeros((0, 2))
        middle_x = x.mean(axis=1)
        self._rows = numpy.clip(numpy.floor(y.mean(axis=1)), 0, shape[0] - 1).astype(numpy.int64)
        self._columns = numpy.clip(numpy.floor(middle_x), 0, shape[1] - 1).astype(numpy.int64)
        self._heights = y[:, 1] - y[:, 0]
        self._right = self._heights * (self._columns + 1 - middle_x)

    def rows(self, start: int, stop: int) -> numpy.ndarray:
        """Shares (0 to 1) of the cells of rows ``start`` to ``stop`` (excluded): float64 (stop - start, columns)."""
        count = (stop - start) * self.shape[1]
        inside = (self._rows >= start) & (self._rows < stop)
        cells = (self._rows[inside] - start) * self.shape[1] + self._columns[inside]
        own = numpy.bincount(cells, weights=self._right[inside], minlength=count)
        heights = numpy.bincount(cells, weights=self._heights[inside], minlength=count)
        own = own.reshape(stop - start, self.shape[1])
        heights = heights.reshape(stop - start, self.shape[1])
        # A cell is filled by what lies to the right of the edges in it and by the heights of all edges left of it.
        before = numpy.cumsum(heights, axis=1) - heights
        return numpy.clip(numpy.abs(own + before), 0.0, 1.0)

    def blocks(self, cells: int = 1 << 21) -> Iterator[tuple[int, int]]:
        """Row ranges (start, stop) that cover the window, of at most about ``cells`` cells each."""
        step = max(1, cells // max(1, self.shape[1]))
        for start in range(0, self.shape[0], step):
            yield start, min(start + step, self.shape[0])


def _cut_ring(ring: Ring) -> Iterator[tuple[numpy.ndarray, numpy.ndarray]]:
    """The edges of a ring cut at the grid lines: arrays x and y of shape (pieces, 2), start and end."""
    for (x0, y0), (x1, y1) in zip(ring[:-1], ring[1:]):
        if y0 == y1:
            continue
        cuts = numpy.concatenate(([0.0], _crossings(x0, x1), _crossings(y0, y1), [1.0]))
        cuts = numpy.unique(cuts)
        x = x0 + cuts * (x1 - x0)
        y = y0 + cuts * (y1 - y0)
        x[-1], y[-1] = x1, y1
        yield numpy.column_stack((x[:-1], x[1:])), numpy.column_stack((y[:-1], y[1:]))


def _crossings(start: float, end: float) -> numpy.ndarray:
    """Where (0 to 1) on the way from ``start`` to ``end`` whole numbers are passed."""
    if start == end:
        return numpy.zeros(0)
    lines = numpy.arange(numpy.ceil(min(start, end)), numpy.floor(max(start, end)) + 1)
    share = (lines - start) / (end - start)
    return share[(share > 0) & (share < 1)]
