"""Pairs of patches that a table of links does not list."""
from __future__ import annotations

import math

import numpy as np

from ...issues import CoreError, error
from ..kernel import DispersalKernel
from ..memory import check_memory
from .graph import PatchGraph

BYTES_A_PAIR = 120
"""Memory of a link while all pairs are listed and put in order."""


def pairs_of(graph: PatchGraph) -> int:
    """The number of links that join every pair, in both directions if the graph is directed."""
    return graph.size * (graph.size - 1) // (1 if graph.directed else 2)


def check_pairs(graph: PatchGraph) -> None:
    """Raise ``CoreError`` where a link between every pair of patches does not fit in memory."""
    pairs = pairs_of(graph)
    check_memory("graph.too_many_pairs", pairs * BYTES_A_PAIR, pairs=pairs, patches=graph.size)


def with_missing_links(graph: PatchGraph, kernel: DispersalKernel | None, probability: float) -> PatchGraph:
    """``graph`` with a link of ``probability`` between every pair that it does not list; as it is for 0.

    Listed links come first, in their order, with their own probabilities (by ``kernel`` where they are distances).
    Raises ``CoreError`` for a probability outside [0, 1), and where all pairs do not fit in memory.
    """
    if not 0 <= probability < 1:
        raise CoreError(error("graph.bad_missing", value=f"{probability:g}"))
    if probability == 0:
        return graph
    check_pairs(graph)
    n = graph.size
    low, high = graph.sources, graph.targets
    if not graph.directed:
        low, high = np.minimum(low, high), np.maximum(low, high)
    listed = np.zeros((n, n), bool)
    listed[low, high] = True
    if graph.directed:
        np.fill_diagonal(listed, True)
    else:
        listed[np.tril_indices(n)] = True
    sources, targets = np.nonzero(~listed)
    more = len(sources)
    decay = kernel.decay if kernel is not None else 1.0
    return PatchGraph(
        graph.ids,
        graph.attributes,
        np.concatenate([graph.sources, sources]),
        np.concatenate([graph.targets, targets]),
        np.concatenate([graph.distances, np.full(more, -math.log(probability) / decay)]),
        graph.directed,
        np.concatenate([graph.link_probabilities(kernel), np.full(more, probability)]),
    )
