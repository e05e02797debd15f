"""How much of each cell of a grid polygons cover, exactly: boundaries are cut at the grid and areas summed by Green.

Every piece of a boundary contributes the area between itself and the right side of its cell, and the whole width of
the cells to the right of it. Vertices and cuts are multiples of 2^-30 m (a nanometre), so that what boundaries add and
take away to the right of a polygon cancels without a rest.
"""
from __future__ import annotations

import numpy as np

LATTICE = float(2**30)
NOTHING = 1e-6
"""Square metres up to which an area is a rounding of the products that it was summed from."""


def snapped(coordinates: np.ndarray) -> np.ndarray:
    """Coordinates in metres on the lattice of nanometres."""
    return np.round(coordinates * LATTICE) / LATTICE


def ring_segments(ring: np.ndarray, is_hole: bool) -> np.ndarray:
    """The sides of a closed ring (n, 2), running so that the ground is on their left, as (n - 1, 4) x1, y1, x2, y2."""
    local = ring - ring[0]
    twice = float(np.sum(local[:-1, 0] * local[1:, 1] - local[1:, 0] * local[:-1, 1]))
    if (twice < 0) != is_hole:
        ring = ring[::-1]
    return np.concatenate([ring[:-1], ring[1:]], axis=1)


def areas_by_cell(segments: np.ndarray, side: float) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Row, column (m,) int64 and covered square metres (m,) of the cells that polygons cover.

    ``segments`` (n, 4) are the sides of valid polygons that do not overlap, each with the ground on its left, in a
    projected CRS; ``side`` is that of the square cells in metres, whose rows count to the north and columns to the
    east from (0, 0). Cells are ordered by row, then column.
    """
    pieces = _cut(_cut(snapped(np.asarray(segments, dtype=float)), side, 1), side, 0)
    x1, y1, x2, y2 = pieces.T
    rises = y2 != y1
    x1, y1, x2, y2 = x1[rises], y1[rises], x2[rises], y2[rises]
    if not len(x1):
        empty = np.empty(0, dtype=np.int64)
        return empty, empty, np.empty(0)
    rows = np.floor((y1 + y2) / 2 / side).astype(np.int64)
    columns = np.floor((x1 + x2) / 2 / side).astype(np.int64)
    left = int(columns.min())
    width = int(columns.max()) - left + 1
    keys = rows * width + (columns - left)
    order = np.argsort(keys, kind="stable")
    keys, heights = keys[order], (y1 - y2)[order]
    right = (columns[order] + 1) * side
    first = np.flatnonzero(np.concatenate(([True], keys[1:] != keys[:-1])))
    area = np.add.reduceat(heights * (right - (x1[order] + x2[order]) / 2), first)
    # A boundary that runs north has its ground to the west, so that it takes away what lies to the right of it.
    passed = np.cumsum(np.add.reduceat(heights, first))
    cells = keys[first]
    area[1:] += passed[:-1] * side
    gaps = np.append(cells[1:] - cells[:-1] - 1, 0)
    gaps[passed == 0] = 0
    filled = np.repeat(np.arange(len(cells)), gaps)
    inside = cells[filled] + 1 + np.arange(len(filled)) - (np.cumsum(gaps) - gaps)[filled]
    cells = np.concatenate([cells, inside])
    area = np.concatenate([area, passed[filled] * side])
    order = np.argsort(cells, kind="stable")
    cells, area = cells[order], area[order]
    cells, area = cells[area > NOTHING], area[area > NOTHING]
    row = cells // width
    return row, cells - row * width + left, area


def _cut(segments: np.ndarray, side: float, axis: int) -> np.ndarray:
    """Segments (n, 4), cut at the multiples of ``side`` of x (``axis`` 0) or y (1), in their order and direction."""
    if not len(segments):
        return segments
    falls = segments[:, axis] > segments[:, axis + 2]
    up = np.where(falls[:, None], segments[:, [2, 3, 0, 1]], segments)
    low, high = up[:, axis], up[:, axis + 2]
    first = np.floor(low / side).astype(np.int64) + 1
    last = np.ceil(high / side).astype(np.int64) - 1
    cuts = np.maximum(last - first + 1, 0)
    pieces = cuts + 1
    segment = np.repeat(np.arange(len(segments)), pieces)
    number = np.arange(len(segment)) - (np.cumsum(pieces) - pieces)[segment]
    found = up[segment]
    begins = _crossing(found, (first[segment] + number - 1) * side, axis)
    ends = _crossing(found, (first[segment] + number) * side, axis)
    is_first, is_last = number == 0, number == cuts[segment]
    begins[is_first] = found[is_first][:, :2]
    ends[is_last] = found[is_last][:, 2:]
    back = falls[segment]
    begins[back], ends[back] = ends[back], begins[back].copy()
    return np.concatenate([begins, ends], axis=1)


def _crossing(segments: np.ndarray, place: np.ndarray, axis: int) -> np.ndarray:
    """Where segments (n, 4), ascending along ``axis``, pass the coordinates ``place`` (n,), as (n, 2) points."""
    other = 1 - axis
    length = segments[:, axis + 2] - segments[:, axis]
    share = (place - segments[:, axis]) / np.where(length == 0, 1, length)
    start, stop = segments[:, other], segments[:, other + 2]
    crossing = snapped(start + share * (stop - start))
    points = np.empty((len(segments), 2))
    points[:, axis] = snapped(place)
    points[:, other] = np.clip(crossing, np.minimum(start, stop), np.maximum(start, stop))
    return points
