"""Damaged links of an axis: gaps that are longer than the dispersal distance."""
from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..graphs.graph import PatchGraph
from ..kernel import DispersalKernel
from .plan import EXISTING, RestorationPlan


@dataclass(frozen=True)
class Gaps:
    """``links``: (g,) positions of the links longer than the dispersal distance, the longest first.

    ``joins``: (g,) bool, whether the parts that shorter links hold together can only be joined through this link at
    the least length in all (it belongs to the minimum spanning forest). ``parts``: number of those parts.
    """

    links: np.ndarray
    joins: np.ndarray
    parts: int


def gaps_of(graph: PatchGraph, dispersal: float) -> Gaps:
    """The links of ``graph`` with distance > ``dispersal``; direction does not matter for what joins.

    Kruskal's algorithm; of links of the same length the first of the table joins.
    """
    parent = np.arange(graph.size)

    def root(patch: int) -> int:
        while parent[patch] != patch:
            parent[patch] = parent[parent[patch]]
            patch = int(parent[patch])
        return patch

    joins = np.zeros(graph.links, bool)
    parts = graph.size
    parts_before = graph.size
    for link in np.argsort(graph.distances, kind="stable"):
        one, other = root(int(graph.sources[link])), root(int(graph.targets[link]))
        if one == other:
            continue
        parent[one] = other
        parts -= 1
        joins[link] = True
        if graph.distances[link] <= dispersal:
            parts_before = parts
    long = np.flatnonzero(graph.distances > dispersal)
    order = long[np.argsort(-graph.distances[long], kind="stable")]
    return Gaps(order, joins[order], parts_before)


def gap_plan(graph: PatchGraph, gaps: Gaps, kernel: DispersalKernel) -> RestorationPlan:
    """Each gap as a candidate that makes its link as good as none (probability 1)."""
    count = len(gaps.links)
    return RestorationPlan(
        tuple(str(link) for link in gaps.links),
        None,
        graph.attributes,
        np.full(graph.size, EXISTING, np.int64),
        np.concatenate([graph.sources, graph.sources[gaps.links]]),
        np.concatenate([graph.targets, graph.targets[gaps.links]]),
        np.concatenate([graph.link_probabilities(kernel), np.ones(count)]),
        np.concatenate([np.full(graph.links, EXISTING, np.int64), np.arange(count)]),
        graph.directed,
    )
