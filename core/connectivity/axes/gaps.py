"""Gaps of an axis: what has to be crossed to reach all of its patches."""
from __future__ import annotations

import numpy as np


def spanning_links(size: int, sources: np.ndarray, targets: np.ndarray, distances: np.ndarray) -> np.ndarray:
    """Positions of the links of a minimum spanning forest among ``size`` patches, the shortest first.

    ``sources``, ``targets``: (m,) int64; ``distances``: (m,) float64 of at least 0; directed links count both ways.
    Of equal links the first counts (Kruskal 1956). The sorted distances of every minimum spanning forest are the same,
    and its longest is the least distance that an animal must be able to cross to reach all patches.
    """
    leaders = np.arange(size)

    def leader(patch: int) -> int:
        root = patch
        while leaders[root] != root:
            root = leaders[root]
        while leaders[patch] != root:
            leaders[patch], patch = root, leaders[patch]
        return int(root)

    kept = []
    for link in np.argsort(distances, kind="stable"):
        one, other = leader(int(sources[link])), leader(int(targets[link]))
        if one != other:
            leaders[one] = other
            kept.append(int(link))
            if len(kept) == size - 1:
                break
    return np.array(kept, np.int64)
