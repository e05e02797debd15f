"""A way over water without the corners that the grid puts into it."""
from __future__ import annotations

import numpy as np

SAMPLES = 4
"""Points looked at for each cell that a straight piece is long."""


def in_sight(sea: np.ndarray, one: np.ndarray, other: np.ndarray) -> bool:
    """Whether the straight line between the centres of two cells (row, column) stays in cells of ``sea`` (bool)."""
    steps = int(SAMPLES * np.abs(other - one).max()) + 1
    points = one + (other - one) * np.linspace(0.0, 1.0, steps + 1)[:, None]
    rows, columns = np.floor(points + 0.5).astype(np.int64).T
    return bool(sea[rows, columns].all())


def taut(path: np.ndarray, sea: np.ndarray) -> np.ndarray:
    """The corners (k, 2: row, column) of ``path`` that are left when it is pulled straight where nothing is in between.

    From each corner the way goes on to the last one that it sees; a corner is a cell of ``path``, so that the result
    is never longer than it and never shorter than the true shortest way over the cells.
    """
    cells = _every_cell(path)
    kept = [0]
    while kept[-1] < len(cells) - 1:
        here = kept[-1]
        low, high = here + 1, len(cells) - 1
        if in_sight(sea, cells[here], cells[high]):
            low = high
        while low < high:
            middle = (low + high + 1) // 2
            if in_sight(sea, cells[here], cells[middle]):
                low = middle
            else:
                high = middle - 1
        kept.append(low)
    return cells[kept]


def _every_cell(path: np.ndarray) -> np.ndarray:
    """All cells of a path that is given by its turns."""
    parts = [path[:1]]
    for one, other in zip(path[:-1], path[1:]):
        steps = int(np.abs(other - one).max())
        parts.append(one + np.arange(1, steps + 1)[:, None] * np.sign(other - one))
    return np.concatenate(parts)
