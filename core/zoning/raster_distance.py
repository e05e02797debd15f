"""Exact Euclidean distance between cell centres of a raster, as classes between breaks.

Two passes: the distance to the nearest feature cell of the same column, then the minimum over the columns in reach of
the squared hypotenuse (Saito and Toriwaki 1994). All squares are integers, so ties are exact.
"""
from __future__ import annotations

import numpy as np

from .distance import class_type


def distance_classes_of_cells(features: np.ndarray, halo: int, cell: float, breaks: np.ndarray) -> np.ndarray:
    """How many of ``breaks`` (metres, ascending) each cell's distance to the nearest feature cell reaches.

    ``features`` is boolean (rows + 2 * halo, columns + 2 * halo); ``halo`` cells reach at least the largest break.
    Returns unsigned integers (rows, columns); cells without a feature in reach reach every break.
    """
    rows, columns = features.shape[0] - 2 * halo, features.shape[1] - 2 * halo
    far = 2 * (features.shape[0] + features.shape[1])
    index = np.arange(features.shape[0], dtype=np.int64)[:, None]
    above = np.maximum.accumulate(np.where(features, index, -far), axis=0)
    below = np.minimum.accumulate(np.where(features, index, 2 * far)[::-1], axis=0)[::-1]
    vertical = np.minimum(index - above, below - index)[halo : halo + rows]
    squares = np.minimum(vertical, far) ** 2
    nearest = squares[:, halo : halo + columns].copy()
    for step in range(1, halo + 1):
        if step * step >= nearest.max():
            break
        for start in (halo - step, halo + step):
            np.minimum(nearest, squares[:, start : start + columns] + step * step, out=nearest)
    return np.searchsorted(breaks * breaks, nearest * (cell * cell), side="right").astype(class_type(breaks))
