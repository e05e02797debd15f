"""A multigrid preconditioner for the Laplacian of a raster, of numpy and scipy alone."""
from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from ...progress import Progress
from ..packages import needed

BLOCK = 3
"""Aggregates are parts of blocks of 3 x 3 nodes."""
COARSEST = 2000
"""So many unknowns are solved directly."""
STRONG = 0.01
"""A branch is strong when it is more than this share of the geometric mean of its ends' diagonals."""
MOST_BRANCHES = 64
"""A node with more (a region) is an aggregate of its own and is not smoothed, so that coarse matrices stay thin."""
ROWS_AT_ONCE = 1 << 20
LARGEST = 2.0
"""Bound of the eigenvalues of the diagonally scaled Laplacian (Gershgorin). An estimate from below would let the
smoother amplify what lies above it where resistances differ much; a little beyond, on coarse levels, it still damps."""
SMOOTHING = 4.0 / 3.0 / LARGEST
"""Weight of the step that smooths the prolongation (Vanek, Mandel & Brezina 1996)."""
LOWEST = 0.15
"""Share of the largest eigenvalue down to which the smoother works; below, the coarse levels do."""


@dataclass
class _Level:
    matrix: Any
    inverse: np.ndarray
    prolongation: Any
    restriction: Any


class Multigrid:
    """One V-cycle of smoothed aggregation (Vanek, Mandel & Brezina 1996) as an approximate inverse.

    Aggregates are the parts of 3 x 3 blocks of nodes that strong branches hold together; the smoother is the Chebyshev
    polynomial of degree 2 (Adams et al. 2003). The cycle is symmetric and positive, as conjugate gradients need.
    """

    def __init__(self, matrix: Any, rows: np.ndarray, columns: np.ndarray, progress: Progress | None = None):
        """``matrix``: CSR, symmetric positive definite; ``rows``, ``columns``: place of each unknown in the raster."""
        self._levels: list[_Level] = []
        work = progress or Progress()
        whole = max(1, matrix.shape[0])
        while matrix.shape[0] > COARSEST and len(self._levels) < 20:
            work.check()
            work.report(1 - matrix.shape[0] / whole)
            level, rows, columns, coarse = _coarsen(matrix, rows, columns, work)
            if coarse.shape[0] > 0.8 * matrix.shape[0]:
                break
            self._levels.append(level)
            matrix = coarse
        work.check()
        options = {"SymmetricMode": True}
        splu = needed("scipy.sparse.linalg").splu
        self._coarsest = splu(matrix.tocsc(), permc_spec="MMD_AT_PLUS_A", diag_pivot_thresh=0.0, options=options)

    def __call__(self, right: np.ndarray) -> np.ndarray:
        """The approximate solution for ``right`` (n,)."""
        return self._cycle(0, right)

    def _cycle(self, place: int, right: np.ndarray) -> np.ndarray:
        if place == len(self._levels):
            return self._coarsest.solve(right)
        level = self._levels[place]
        found = _smoothed(level, right, None)
        rest = right - level.matrix @ found
        found += level.prolongation @ self._cycle(place + 1, level.restriction @ rest)
        return _smoothed(level, right, found)


def _smoothed(level: _Level, right: np.ndarray, found: np.ndarray | None) -> np.ndarray:
    """Two steps of Chebyshev's iteration on the diagonally scaled system, from ``found`` (None = 0)."""
    upper, lower = LARGEST, LOWEST * LARGEST
    centre, half = (upper + lower) / 2, (upper - lower) / 2
    if found is None:
        rest = right
        step = level.inverse * right
        step /= centre
        found = step.copy()
    else:
        rest = right - level.matrix @ found
        step = level.inverse * rest
        step /= centre
        found += step
    ratio = half / centre
    next_ratio = 1.0 / (2.0 / ratio - ratio)
    rest = rest - level.matrix @ step
    rest *= level.inverse
    rest *= 2.0 * next_ratio / half
    step *= next_ratio * ratio
    step += rest
    found += step
    return found


def _coarsen(matrix: Any, rows: np.ndarray, columns: np.ndarray, progress: Progress) -> Any:
    sparse = needed("scipy.sparse")
    size = matrix.shape[0]
    diagonal = matrix.diagonal()
    inverse = 1.0 / diagonal
    hub = np.diff(matrix.indptr) > MOST_BRANCHES
    aggregate, count = aggregates(matrix, diagonal, rows // BLOCK, columns // BLOCK, hub, progress)
    tentative = sparse.csr_matrix(
        (np.ones(size), aggregate.astype(matrix.indices.dtype), np.arange(size + 1, dtype=matrix.indptr.dtype)),
        shape=(size, count),
    )
    progress.check()
    smoothing = matrix @ tentative
    scale = np.where(hub, 0.0, inverse * SMOOTHING)
    smoothing.data *= np.repeat(scale, np.diff(smoothing.indptr))
    prolongation = (tentative - smoothing).tocsr()
    del smoothing
    progress.check()
    restriction = prolongation.T.tocsr()
    product = matrix @ prolongation
    progress.check()
    coarse = (restriction @ product).tocsr()
    del product
    place = np.zeros(count, np.int64)
    place[aggregate] = np.arange(size)
    level = _Level(matrix, inverse, prolongation, restriction)
    return level, rows[place] // BLOCK, columns[place] // BLOCK, coarse


def aggregates(
    matrix: Any, diagonal: np.ndarray, rows: np.ndarray, columns: np.ndarray, hub: np.ndarray, progress: Progress
) -> tuple[np.ndarray, int]:
    """Number of the aggregate of each unknown, and how many: strong branches within a block hold it together."""
    size = matrix.shape[0]
    block = rows.astype(np.int64) * (int(columns.max()) + 1) + columns
    root = np.sqrt(diagonal)
    one, other = [], []
    for start in range(0, size, ROWS_AT_ONCE):
        progress.check()
        stop = min(start + ROWS_AT_ONCE, size)
        first, last = matrix.indptr[start], matrix.indptr[stop]
        row = np.repeat(np.arange(start, stop, dtype=np.int32), np.diff(matrix.indptr[start : stop + 1]))
        column = matrix.indices[first:last]
        kept = column > row
        row, column, value = row[kept], column[kept], matrix.data[first:last][kept]
        kept = (block[row] == block[column]) & ~hub[row] & ~hub[column]
        row, column, value = row[kept], column[kept], value[kept]
        kept = -value >= STRONG * root[row] * root[column]
        one.append(row[kept])
        other.append(column[kept])
    row, column = np.concatenate(one), np.concatenate(other)
    graph = needed("scipy.sparse").csr_matrix((np.ones(len(row), np.int8), (row, column)), shape=(size, size))
    count, found = needed("scipy.sparse.csgraph").connected_components(graph, directed=False)
    return found, int(count)
