"""Freeman's betweenness centrality of patches over the links of a graph."""
from __future__ import annotations

from typing import Any

import numpy as np

from ...progress import Progress
from ..graphs.graph import PatchGraph
from ..packages import needed
from .best_paths import arcs_of

CELLS_AT_ONCE = 2_000_000


def freeman_betweenness(graph: PatchGraph, progress: Progress | None = None) -> np.ndarray:
    """The share of shortest paths (by number of links) through each patch, (n,) float64 in [0, 1].

    Sum over pairs of other patches of the share of their shortest paths through the patch, over the number of such
    pairs, (n - 1)(n - 2) / 2 (Freeman 1977, Sociometry 40:35); ties share. 0 for fewer than three patches.
    Levels of many sources at a time, after Brandes 2001, J. Math. Sociol. 25:163. Raises ``CoreError``, ``Cancelled``.
    """
    size = graph.size
    if size < 3:
        return np.zeros(size)
    told = progress or Progress()
    forward: Any = arcs_of(graph, np.ones(graph.links)).matrix()
    backward = forward.T.tocsr()
    through = np.zeros(size)
    step = max(1, CELLS_AT_ONCE // size)
    for start in range(0, size, step):
        told.check()
        told.report(start / size)
        sources = np.arange(start, min(start + step, size))
        through += _dependencies(forward, backward, sources).sum(axis=0)
    return through / ((size - 1) * (size - 2))


def _dependencies(forward: Any, backward: Any, sources: np.ndarray) -> np.ndarray:
    """Brandes' dependency of each of ``sources`` on each patch, (sources, n)."""
    sparse = needed("scipy.sparse")
    shape = (len(sources), forward.shape[0])
    rows, columns = np.arange(len(sources)), sources
    counts = np.zeros(shape)
    reached = np.zeros(shape, bool)
    counts[rows, columns] = 1.0
    reached[rows, columns] = True
    levels = [(rows, columns)]
    while len(rows):
        paths = (sparse.csr_matrix((counts[rows, columns], (rows, columns)), shape=shape) @ forward).tocoo()
        fresh = ~reached[paths.row, paths.col]
        rows, columns = paths.row[fresh], paths.col[fresh]
        counts[rows, columns] = paths.data[fresh]
        reached[rows, columns] = True
        levels.append((rows, columns))
    found = np.zeros(shape)
    for (rows, columns), (above, patches) in zip(levels[:1:-1], levels[-2:0:-1]):
        share = (1.0 + found[rows, columns]) / counts[rows, columns]
        given = (sparse.csr_matrix((share, (rows, columns)), shape=shape) @ backward).toarray()
        found[above, patches] = counts[above, patches] * given[above, patches]
    return found
