"""Links that no best path needs, not even when any one patch is gone."""
from __future__ import annotations

import numpy as np

from ...progress import Progress
from ..graphs.graph import PatchGraph

NEAREST = 48
"""Neighbours of a patch by way of which a link is tried to be replaced; more would find a few links more."""
CHECK_EVERY = 64


def without_dominated(graph: PatchGraph, progress: Progress | None = None) -> PatchGraph:
    """An undirected ``graph`` of distances without the links that two detours of no greater length replace.

    A link i-j goes where two other patches k each have d_ik + d_kj <= d_ij with both parts shorter than d_ij. After the
    removal of any one patch one of the two detours is left, and its links are shorter, so that by induction over the
    distances every pair keeps its shortest path length: importance by removal of patches is the same.
    Takes 9 bytes a pair of patches. Raises ``Cancelled``.
    """
    told = progress or Progress()
    size = graph.size
    direct = np.full((size, size), np.inf)
    direct[graph.sources, graph.targets] = direct[graph.targets, graph.sources] = graph.distances
    replaced = np.zeros((size, size), bool)
    count = min(NEAREST, size)
    for patch in range(size):
        if patch % CHECK_EVERY == 0:
            told.check()
            told.report(patch / size)
        own = direct[patch]
        near = np.argpartition(own, count - 1)[:count]
        first, second = own[near][:, None], direct[near]
        detours = (first + second <= own) & (first < own) & (second < own)
        replaced[patch] = np.count_nonzero(detours, axis=0) >= 2
    gone = replaced[graph.sources, graph.targets] | replaced[graph.targets, graph.sources]
    return graph.with_links(~gone)
