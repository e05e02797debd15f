"""Regions of a label grid: connected pieces, Voronoi parcels, small pieces given to their neighbours."""

from __future__ import annotations

import numpy as np
from scipy import ndimage
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components
from scipy.spatial import cKDTree

from .grid import generator


def pieces(labels: np.ndarray) -> np.ndarray:
    """Number the 4-connected pieces of equal label from 0; cells labelled -1 stay -1."""
    index = np.arange(labels.size, dtype=np.int32).reshape(labels.shape)
    across = (labels[:, 1:] == labels[:, :-1]) & (labels[:, 1:] >= 0)
    down = (labels[1:] == labels[:-1]) & (labels[1:] >= 0)
    one = np.concatenate([index[:, :-1][across], index[:-1][down]])
    two = np.concatenate([index[:, 1:][across], index[1:][down]])
    graph = coo_matrix((np.ones(len(one), dtype=np.int8), (one, two)), shape=(labels.size, labels.size))
    found = connected_components(graph, directed=False)[1].reshape(labels.shape)
    inside = labels >= 0
    result = np.full(labels.shape, -1, dtype=np.int32)
    result[inside] = np.unique(found[inside], return_inverse=True)[1].reshape(-1)
    return result


def without_corners(labels: np.ndarray) -> np.ndarray:
    """Labels in which no region touches itself, or the outside itself, at a corner only."""
    labels = labels.copy()
    for _ in range(60):
        a, b, c, d = labels[:-1, :-1], labels[:-1, 1:], labels[1:, :-1], labels[1:, 1:]
        falling = (a == d) & (a != b) & (a != c)
        rising = (b == c) & (b != a) & (b != d) & ~falling
        if not falling.any() and not rising.any():
            break
        rows, columns = np.nonzero(falling)
        labels[rows, columns + 1] = labels[rows, columns]
        rows, columns = np.nonzero(rising)
        labels[rows, columns] = labels[rows, columns + 1]
    return labels


def merged(labels: np.ndarray, smallest: int, keep: np.ndarray = None) -> np.ndarray:
    """Give pieces below `smallest` cells to the nearest larger piece; labels in `keep` may be four times smaller."""
    for _ in range(6):
        found = pieces(labels)
        sizes = np.bincount(found[found >= 0])
        limit = np.full(len(sizes), smallest)
        if keep is not None:
            first = np.zeros(len(sizes), dtype=labels.dtype)
            first[found[found >= 0]] = labels[found >= 0]
            limit[np.isin(first, keep)] = smallest // 4
        small = (found >= 0) & (sizes < limit)[found]
        if not small.any():
            break
        usable = (found >= 0) & ~small
        nearest = ndimage.distance_transform_edt(~usable, return_distances=False, return_indices=True)
        labels = np.where(small, labels[nearest[0], nearest[1]], labels)
    return labels


def tidy(labels: np.ndarray, smallest: int, keep: np.ndarray = None) -> np.ndarray:
    """Pieces that are large enough and touch themselves along edges only: the input of a polygon coverage."""
    labels = merged(labels, smallest, keep)
    for _ in range(8):
        labels = without_corners(labels)
        again = merged(labels, max(3, smallest // 4))
        if np.array_equal(again, labels):
            break
        labels = again
    return pieces(without_corners(labels))


def voronoi(name: str, mask: np.ndarray, area: float, features: tuple = (), cell: float = 8.0) -> np.ndarray:
    """Number of the nearest seed (same shape, -1 outside); `features` are extra coordinates in m, `area` m2 a seed."""
    rows, columns = np.nonzero(mask)
    labels = np.full(mask.shape, -1, dtype=np.int32)
    if not len(rows):
        return labels
    count = max(1, int(round(len(rows) * cell * cell / area)))
    chosen = generator(name).choice(len(rows), size=min(count, len(rows)), replace=False)
    points = np.column_stack([rows * cell, columns * cell, *(feature[rows, columns] for feature in features)])
    tree = cKDTree(points[chosen])
    labels[rows, columns] = tree.query(points, workers=1)[1]
    return labels


def draw(lines: list, size: int, cell: float = 8.0) -> np.ndarray:
    """Cells (size, size) that polylines of (row, column) cell positions run through."""
    mask = np.zeros((size, size), dtype=bool)
    for line in lines:
        line = np.asarray(line, dtype=float)
        steps = np.hypot(*np.diff(line, axis=0).T)
        along = np.concatenate([[0.0], np.cumsum(steps)])
        if along[-1] == 0.0:
            continue
        at = np.arange(0.0, along[-1], 0.25)
        rows = np.floor(np.interp(at, along, line[:, 0])).astype(int)
        columns = np.floor(np.interp(at, along, line[:, 1])).astype(int)
        good = (rows >= 0) & (rows < size) & (columns >= 0) & (columns < size)
        mask[rows[good], columns[good]] = True
    return mask
