"""Components of a patch graph, and what the loss of each patch does to them."""
from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from ...progress import Progress
from ..graphs.graph import PatchGraph
from ..packages import needed
from .best_paths import Arcs, arcs_of

CHECK_EVERY = 1 << 16


@dataclass(frozen=True)
class ComponentImportance:
    """What the loss of each patch does, (n,) float64 in percent: 100 (X - X without the patch) / X.

    NaN where the index is 0 with, or undefined without the patch. ``count`` (dNC) is above 0 for an isolated patch,
    whose loss leaves fewer components, and negative where the loss parts a component.
    """

    count: np.ndarray
    lcp: np.ndarray
    ccp: np.ndarray


def component_labels(graph: PatchGraph) -> np.ndarray:
    """The component of each patch, (n,) int from 0; the direction of links counts nothing. Raises ``CoreError``."""
    sparse = needed("scipy.sparse")
    ones = np.ones(graph.links, np.int8)
    matrix = sparse.coo_matrix((ones, (graph.sources, graph.targets)), shape=(graph.size, graph.size))
    return needed("scipy.sparse.csgraph").connected_components(matrix, directed=False)[1]


def component_attributes(graph: PatchGraph) -> np.ndarray:
    """The attribute of each component, A_c, (components,) float64."""
    return np.bincount(component_labels(graph), weights=graph.attributes)


def component_importance(graph: PatchGraph, progress: Progress | None = None) -> ComponentImportance:
    """dNC, dLCP and dCCP of every patch by its removal, exactly and in one pass.

    Only the component of a removed patch changes: it falls into the subtrees of the depth-first tree from which no link
    leads above the patch, and the rest (Hopcroft & Tarjan 1973, Commun. ACM 16:372). After a removal CCP refers to the
    attribute that is left, as in Conefor. Raises ``CoreError`` without scipy, and ``Cancelled``.
    """
    attributes = graph.attributes
    labels = component_labels(graph)
    of_component = np.bincount(labels, weights=attributes)
    pieces, squares = _pieces(graph, of_component[labels], progress or Progress())
    number = len(of_component)
    total = float(attributes.sum())
    whole = math.fsum((of_component**2).tolist())
    without = whole - of_component[labels] ** 2 + squares
    with np.errstate(divide="ignore", invalid="ignore"):
        left = total - attributes
        ccp = whole / total**2 if total else math.nan
        lost_ccp = 100.0 * (ccp - np.where(left > 0, without / left**2, math.nan)) / ccp
        lost_lcp = 100.0 * (whole - without) / whole if whole else np.full(graph.size, math.nan)
    return ComponentImportance(100.0 * (1 - pieces) / number, lost_lcp, lost_ccp)


def _pieces(graph: PatchGraph, around: np.ndarray, progress: Progress) -> tuple[np.ndarray, np.ndarray]:
    """How many pieces are left of each patch's component (of attribute ``around``) without it, and their squares."""
    size = graph.size
    arcs = _both_ways(graph)
    starts, ends = arcs.starts.tolist(), arcs.ends.tolist()
    attribute = graph.attributes.tolist()
    found = [-1] * size
    lowest = [0] * size
    parent = [-1] * size
    below = list(attribute)
    taken = [0.0] * size
    pieces = np.zeros(size, np.int64)
    squares = np.zeros(size)
    position = list(starts[:-1])
    clock = 0
    for root in range(size):
        if found[root] >= 0:
            continue
        found[root] = lowest[root] = clock
        clock += 1
        stack = [root]
        while stack:
            here = stack[-1]
            place = position[here]
            if place < starts[here + 1]:
                position[here] = place + 1
                there = ends[place]
                if found[there] < 0:
                    if clock % CHECK_EVERY == 0:
                        progress.check()
                    found[there] = lowest[there] = clock
                    clock += 1
                    parent[there] = here
                    stack.append(there)
                elif there != parent[here] and found[there] < lowest[here]:
                    lowest[here] = found[there]
                continue
            stack.pop()
            above = parent[here]
            if above < 0:
                continue
            below[above] += below[here]
            lowest[above] = min(lowest[above], lowest[here])
            if lowest[here] >= found[above]:
                pieces[above] += 1
                squares[above] += below[here] ** 2
                taken[above] += below[here]
    rest = np.flatnonzero(np.array(parent) >= 0)
    pieces[rest] += 1
    left = around[rest] - graph.attributes[rest] - np.array(taken)[rest]
    squares[rest] += np.maximum(left, 0.0) ** 2
    return pieces, squares


def _both_ways(graph: PatchGraph) -> Arcs:
    plain = PatchGraph(graph.ids, graph.attributes, graph.sources, graph.targets, graph.distances)
    return arcs_of(plain, np.ones(graph.links))
