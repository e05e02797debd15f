"""Small patch graphs for tests: random ones, and the definitions of indices by plain loops over networkx."""
from __future__ import annotations

import math

import numpy as np
import pytest
from ecoaxis.core.connectivity.graphs.graph import PatchGraph, patch_graph

nx = pytest.importorskip("networkx")

KINDS = ("sparse", "dense", "directed", "disconnected", "ties", "zero weights", "zero attributes")


def random_graph(kind: str, seed: int, size: int = 14) -> PatchGraph:
    """A random graph of a kind of :data:`KINDS`; distances 0 to 2000."""
    random = np.random.default_rng(seed)
    share = {"dense": 0.7, "disconnected": 0.09}.get(kind, 0.22)
    directed = kind == "directed"
    ends = []
    for i in range(size):
        for j in range(size):
            if i != j and (directed or i < j) and random.random() < (share / 1.5 if directed else share):
                ends.append((str(i), str(j)))
    if kind == "ties":
        distances = random.integers(1, 4, len(ends)) * 500.0
    else:
        distances = random.uniform(1, 2000, len(ends))
    if kind == "zero weights":
        distances[random.random(len(ends)) < 0.4] = 0.0
    attributes = random.lognormal(2, 1, size)
    if kind == "zero attributes":
        attributes[random.random(size) < 0.4] = 0.0
    return patch_graph([str(i) for i in range(size)], attributes, ends, distances, directed=directed)


def as_networkx(graph: PatchGraph, weights: np.ndarray) -> nx.Graph:
    """The graph for networkx, patches by position."""
    made = nx.DiGraph() if graph.directed else nx.Graph()
    made.add_nodes_from(range(graph.size))
    made.add_weighted_edges_from(zip(graph.sources.tolist(), graph.targets.tolist(), np.asarray(weights).tolist()))
    return made


def path_lengths_of(graph: PatchGraph, weights: np.ndarray) -> np.ndarray:
    """Shortest lengths (n, n) by networkx; infinite without a path."""
    found = np.full((graph.size, graph.size), math.inf)
    for source, lengths in nx.all_pairs_dijkstra_path_length(as_networkx(graph, weights)):
        for target, length in lengths.items():
            found[source, target] = length
    return found


def number_of(graph: PatchGraph, weights: np.ndarray, topological: bool = False) -> float:
    """PCnum or IICnum by its definition."""
    total = 0.0
    for i, row in enumerate(path_lengths_of(graph, weights)):
        for j, length in enumerate(row):
            score = 1 / (1 + length) if topological else math.exp(-length)
            total += graph.attributes[i] * graph.attributes[j] * (0.0 if math.isinf(length) else score)
    return total
