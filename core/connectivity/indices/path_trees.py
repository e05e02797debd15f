"""Shortest-path trees of many sources, numbered so that everything behind a patch is one slice."""
from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..packages import needed
from .best_paths import Arcs

NO_PATCH = -9999
"""What scipy gives as the predecessor of a source and of a patch without a path."""


@dataclass(frozen=True)
class PathTrees:
    """One tree a source; all arrays are (sources, n).

    ``lengths``: float64, infinite without a path. ``predecessors``: int32, ``NO_PATCH`` for none. ``preorder``: int32
    number of each patch in its tree, the source is 0; a patch without a path has one beyond the tree. ``order``: int32,
    the patch of each number. ``sizes``: int32, patches behind and including each, so that the patches behind k are
    ``order[preorder[k] + 1 : preorder[k] + sizes[k]]``. ``hops``: int32, links on the path from the source.
    """

    sources: np.ndarray
    lengths: np.ndarray
    predecessors: np.ndarray
    preorder: np.ndarray
    order: np.ndarray
    sizes: np.ndarray
    hops: np.ndarray


BYTES_A_CELL = 48
"""Memory of a cell of the trees while they are grown and repaired."""


def path_trees(arcs: Arcs, sources: np.ndarray, limit: float = np.inf) -> PathTrees:
    """Trees from ``sources`` over paths no longer than ``limit``. Raises ``CoreError`` where scipy is missing."""
    dijkstra = needed("scipy.sparse.csgraph").dijkstra
    lengths, predecessors = dijkstra(
        arcs.matrix(), directed=True, indices=sources, limit=limit, return_predecessors=True
    )
    predecessors = predecessors.astype(np.int32, copy=False)
    count, size = lengths.shape
    rows = np.arange(count, dtype=np.int64) * size
    outward = _outward(lengths, predecessors, rows)
    reached = int(np.isfinite(lengths).sum(axis=1).max()) if count else 0
    sizes = np.ones((count, size), np.int32)
    flat_sizes, flat_parents = sizes.ravel(), predecessors.ravel()
    for place in range(reached - 1, 0, -1):
        patches = rows + outward[:, place]
        parents = flat_parents[patches]
        has = parents >= 0
        flat_sizes[rows[has] + parents[has]] += flat_sizes[patches[has]]
    preorder = np.zeros((count, size), np.int32)
    following = np.zeros((count, size), np.int32)
    hops = np.zeros((count, size), np.int32)
    flat_order, flat_following, flat_hops = preorder.ravel(), following.ravel(), hops.ravel()
    spare = flat_sizes[rows + sources].copy()
    flat_following[rows + sources] = 1
    for place in range(size):
        patches = rows + outward[:, place]
        parents = flat_parents[patches]
        has = parents >= 0
        inside, above = patches[has], rows[has] + parents[has]
        number = flat_following[above]
        flat_order[inside] = number
        flat_following[inside] = number + 1
        flat_following[above] = number + flat_sizes[inside]
        flat_hops[inside] = flat_hops[above] + 1
        if place:
            beyond = patches[~has]
            flat_order[beyond] = spare[~has]
            spare[~has] += 1
    order = np.empty((count, size), np.int32)
    np.put_along_axis(order, preorder.astype(np.int64), np.arange(size, dtype=np.int32)[None, :], axis=1)
    return PathTrees(sources, lengths, predecessors, preorder, order, sizes, hops)


def _outward(lengths: np.ndarray, predecessors: np.ndarray, rows: np.ndarray) -> np.ndarray:
    """Patches of each tree with every parent before its children, those without a path last; (sources, n) int64."""
    order = np.argsort(lengths, axis=1, kind="stable")
    parents = np.maximum(predecessors, 0) + rows[:, None]
    if not ((predecessors >= 0) & (lengths.ravel()[parents] == lengths)).any():
        return order
    # A link of length 0 leaves child and parent at the same length: the number of links tells them apart.
    hops = (predecessors >= 0).astype(np.int32).ravel()
    own = np.arange(lengths.size).reshape(lengths.shape)
    ancestors = np.where(predecessors >= 0, parents, own).ravel()
    while True:
        further = hops + hops[ancestors]
        if (further == hops).all():
            return np.lexsort((hops.reshape(lengths.shape), lengths), axis=1)
        hops, ancestors = further, ancestors[ancestors]
