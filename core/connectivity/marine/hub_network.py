"""Hubs of the sea as a patch graph, with or without a direction."""
from __future__ import annotations

import numpy as np

from ..graphs.graph import PatchGraph
from ..kernel import DispersalKernel


def by_distance(
    ids: tuple[str, ...], attributes: np.ndarray, sources: np.ndarray, targets: np.ndarray, distances: np.ndarray
) -> PatchGraph:
    """The graph of hubs that swim or fly as far either way; distances in m over water or straight."""
    return PatchGraph(ids, attributes, sources.astype(np.int64), targets.astype(np.int64), distances)


def by_settlement(ids: tuple[str, ...], attributes: np.ndarray, matrix: np.ndarray) -> PatchGraph:
    """The directed graph of settlement probabilities ``matrix`` (n, n; from row to column), without self-links."""
    reached = (matrix > 0) & ~np.eye(len(ids), dtype=bool)
    sources, targets = (each.astype(np.int64) for each in np.nonzero(reached))
    probabilities = np.minimum(matrix[sources, targets], 1.0)
    return PatchGraph(ids, attributes, sources, targets, -np.log(probabilities) + 0.0, True, probabilities)


def probability_matrix(graph: PatchGraph, kernel: DispersalKernel | None) -> np.ndarray:
    """Direct probability of every ordered pair (n, n), 1 on the diagonal, 0 without a link."""
    found = np.eye(graph.size)
    direct = graph.link_probabilities(kernel)
    found[graph.sources, graph.targets] = direct
    if not graph.directed:
        found[graph.targets, graph.sources] = direct
    return found
