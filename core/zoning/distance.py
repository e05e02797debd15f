"""Exact Euclidean distance from cell centres to lines, points and polygon boundaries, as classes between breaks.

Blocks of cells are classified whole where the triangle inequality allows it and are divided where it does not
(branch and bound over a quadtree), down to the single cell. A block with centre *c* and half diagonal *r* whose nearest
segment lies at distance *t* of *c* holds only cells at distances within [*t* - *r*, *t* + *r*], and only segments at
most *t* + 2 *r* from *c* can be the nearest of one of its cells. What is left within rounding of a break is decided
by exact products, so the class of a cell does not depend on the blocks and windows of any size give the same result.
"""
from __future__ import annotations

import numpy as np

from .block_search import BlockSearch, class_type
from .exact_distance import exact_squared_distance, segment_frame, squared_distance

BLOCK = 16
"""Rows and columns of a block of cells whose distances are told in metres."""
SLACK = 1e-6
"""Metres by which bounds in double precision are widened, far above rounding and far below a cell."""


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


def distance_classes(
    segments: np.ndarray, left: float, top: float, cell: float, rows: int, columns: int, breaks: np.ndarray
) -> np.ndarray:
    """How many of ``breaks`` (metres, ascending) the distance of each cell's centre reaches.

    ``segments`` has shape (n, 4); ``left`` and ``top`` are the outer corner of the grid, ``cell`` the cell size, in
    metres. Returns unsigned integers of shape (rows, columns); without segments every cell reaches every break.
    """
    if not len(segments) or not len(breaks):
        return np.full((rows, columns), len(breaks), dtype=class_type(breaks))
    return BlockSearch(segments, left, top, cell, rows, columns, breaks).classes()
