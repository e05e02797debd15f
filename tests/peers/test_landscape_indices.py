"""Indices and importance against python-igraph and networkx 3, on graphs of a few hundred patches."""
from __future__ import annotations

import igraph
import networkx as nx
import numpy as np
import pytest
from ecoaxis.core.connectivity.graphs.graph import PatchGraph
from ecoaxis.core.connectivity.graphs.networkx_graph import networkx_graph
from ecoaxis.core.connectivity.indices.best_paths import Score, path_weights
from ecoaxis.core.connectivity.indices.components import component_importance
from ecoaxis.core.connectivity.indices.freeman_betweenness import freeman_betweenness
from ecoaxis.core.connectivity.indices.importance import link_importance, patch_importance
from ecoaxis.core.connectivity.indices.landscape_indices import binary_indices, probability_indices
from ecoaxis.core.connectivity.kernel import DispersalKernel

KERNEL = DispersalKernel(1000.0)


def landscape(directed, size=250, seed=20250101):
    """Uniform points of density 1 a square kilometre, links up to 1,700 m; directed ones are a random half."""
    random = np.random.default_rng(seed + directed)
    points = random.uniform(0, 1000 * np.sqrt(size), (size, 2))
    apart = np.hypot(*(points[:, None] - points[None]).transpose(2, 0, 1))
    sources, targets = np.nonzero((apart <= 1700) & ~np.eye(size, dtype=bool))
    kept = random.random(len(sources)) < 0.6 if directed else sources < targets
    sources, targets = sources[kept], targets[kept]
    attributes = random.lognormal(2, 1, size)
    names = tuple(str(i) for i in range(size))
    return PatchGraph(names, attributes, sources, targets, apart[sources, targets], directed)


def as_igraph(graph):
    return igraph.Graph(graph.size, list(zip(graph.sources.tolist(), graph.targets.tolist())), directed=graph.directed)


def number(peer, attributes, weights, topological=False):
    lengths = np.array(peer.distances(weights=None if topological else weights), float)
    scores = 1 / (1 + lengths) if topological else np.exp(-lengths)
    return attributes @ scores @ attributes


directions = pytest.mark.parametrize("directed", [False, True], ids=["undirected", "directed"])


@directions
def test_whole_landscapes(directed):
    graph = landscape(directed)
    peer = as_igraph(graph)
    probabilities = graph.link_probabilities(KERNEL)
    weights = (-np.log(probabilities)).tolist()
    found, probable = binary_indices(graph), probability_indices(graph, probabilities)
    assert found.components == len(peer.connected_components("weak"))
    assert found.number == pytest.approx(number(peer, graph.attributes, None, True), rel=1e-12)
    assert probable.number == pytest.approx(number(peer, graph.attributes, weights), rel=1e-12)
    lengths = np.array(peer.distances(), float)
    np.fill_diagonal(lengths, np.inf)
    assert found.harary == pytest.approx(np.sum(1 / lengths) / 2, rel=1e-12)
    pairs = (graph.size - 1) * (graph.size - 2) / (1 if directed else 2)
    np.testing.assert_allclose(freeman_betweenness(graph), np.array(peer.betweenness()) / pairs, rtol=1e-9, atol=1e-12)


@directions
def test_removals(directed):
    graph = landscape(directed, 120)
    peer = as_igraph(graph)
    probabilities = graph.link_probabilities(KERNEL)
    peer.es["weight"] = (-np.log(probabilities)).tolist()
    whole = number(peer, graph.attributes, peer.es["weight"])
    found = patch_importance(graph, path_weights(probabilities), Score.PROBABILITY)
    components = component_importance(graph)
    binary = patch_importance(graph, np.ones(graph.links), Score.TOPOLOGICAL)
    every = number(peer, graph.attributes, None, True)
    cuts = len(peer.connected_components("weak"))
    for patch in range(graph.size):
        without = peer.copy()
        without.delete_vertices(patch)
        left = np.delete(graph.attributes, patch)
        expected = 100 * (whole - number(without, left, without.es["weight"])) / whole
        assert found.removed[patch] == pytest.approx(expected, rel=1e-9, abs=1e-9)
        expected = 100 * (every - number(without, left, None, True)) / every
        assert binary.removed[patch] == pytest.approx(expected, rel=1e-9, abs=1e-9)
        pieces = len(without.connected_components("weak"))
        assert components.count[patch] == pytest.approx(100 * (cuts - pieces) / cuts)
    links = link_importance(graph, path_weights(probabilities), Score.PROBABILITY)
    for link in range(0, graph.links, 7):
        without = peer.copy()
        without.delete_edges(link)
        expected = 100 * (whole - number(without, graph.attributes, without.es["weight"])) / whole
        assert links[link] == pytest.approx(expected, rel=1e-9, abs=1e-9)


@directions
def test_articulations(directed):
    graph = landscape(directed, 400, 7)
    whole = networkx_graph(graph)
    cut = set(nx.articulation_points(whole.to_undirected() if directed else whole))
    parted = component_importance(graph).count < 0
    assert {graph.ids[place] for place in np.flatnonzero(parted)} == cut


@directions
def test_graphml_and_networkx_3(directed, tmp_path):
    graph = landscape(directed, 60)
    nx.write_graphml(networkx_graph(graph), tmp_path / "graph.graphml")
    read = igraph.Graph.Read_GraphML(str(tmp_path / "graph.graphml"))
    assert (read.vcount(), read.ecount(), read.is_directed()) == (graph.size, graph.links, directed)
    assert dict(zip(read.vs["id"], read.vs["attribute"])) == dict(zip(graph.ids, graph.attributes.tolist()))
    assert sorted(read.es["distance"]) == sorted(graph.distances.tolist())
