"""Random landscapes with candidates, and their EC by plain search for paths with networkx."""
from __future__ import annotations

import itertools
import math

import numpy as np
import pytest
from ecoaxis.core.connectivity.ranking.plan import EXISTING, RestorationPlan

networkx = pytest.importorskip("networkx")


def random_plan(seed, existing=6, patches=3, links=2, directed=False, zeros=True, together=False):
    """Candidates 0 .. patches-1 are patches (two of them linked to each other), then links, one of them improved.

    ``together``: the last candidate link is made by the first candidate patch's restoration as well.
    """
    random = np.random.default_rng(seed)
    size = existing + patches
    attributes = np.round(random.exponential(10, size), 3)
    if zeros:
        attributes[random.integers(size)] = 0
        attributes[existing] = 0
    pairs = [(i, j) for i in range(size) for j in range(size) if (i != j if directed else i < j)]
    kept = [pair for pair in pairs if random.random() < (0.25 if directed else 0.4)]
    if patches > 1:
        kept = list(dict.fromkeys([*kept, (existing, existing + 1)]))
    values = list(np.round(random.uniform(0.05, 1, len(kept)), 4))
    if kept:
        values[0] = 1.0
    owners = [EXISTING] * len(kept)
    for extra in range(links):
        if extra == 0 and kept:
            pair = kept[int(random.integers(len(kept)))]
            value = 1.0
        else:
            pair = pairs[int(random.integers(len(pairs)))]
            value = float(round(random.uniform(0.3, 1), 4))
        kept.append(pair)
        values.append(value)
        owners.append(0 if together and extra == links - 1 else patches + extra)
    count = patches + links - (1 if together and links else 0)
    return RestorationPlan(
        tuple(f"c{i}" for i in range(count)),
        np.round(random.uniform(1, 5, count), 2),
        attributes,
        np.array([EXISTING] * existing + list(range(patches))),
        np.array([pair[0] for pair in kept], np.int64),
        np.array([pair[1] for pair in kept], np.int64),
        np.array(values),
        np.array(owners, np.int64),
        directed,
    )


def total_by_search(plan, members=()):
    """PCnum by Dijkstra of networkx on the landscape with ``members``, built anew."""
    there = {EXISTING, *members}
    graph = networkx.DiGraph() if plan.directed else networkx.Graph()
    graph.add_nodes_from(int(i) for i in range(plan.size) if int(plan.patch_owners[i]) in there)
    links = zip(plan.sources, plan.targets, plan.probabilities, plan.link_owners)
    for one, other, value, owner in links:
        one, other = int(one), int(other)
        if int(owner) in there and one in graph and other in graph and value > 0:
            weight = -math.log(value)
            if not graph.has_edge(one, other) or graph[one][other]["weight"] > weight:
                graph.add_edge(one, other, weight=weight)
    total = 0.0
    for one, lengths in networkx.all_pairs_dijkstra_path_length(graph):
        for other, length in lengths.items():
            total += plan.attributes[one] * plan.attributes[other] * math.exp(-length)
    return total


def best_by_enumeration(plan, budget=math.inf, picks=None):
    """Highest PCnum of all affordable subsets, each built anew."""
    best = (0.0, ())
    for size in range(plan.candidates + 1 if picks is None else picks + 1):
        for members in itertools.combinations(range(plan.candidates), size):
            if sum(plan.costs[each] for each in members) <= budget + 1e-9:
                best = max(best, (total_by_search(plan, members), members))
    return best
