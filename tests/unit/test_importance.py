"""Importance by removal, against the definition on random graphs and by hand."""
from __future__ import annotations

import itertools
import math

import numpy as np
import pytest
from ecoaxis.core.connectivity.graphs.graph import PatchGraph, patch_graph
from ecoaxis.core.connectivity.indices import importance as importance_module
from ecoaxis.core.connectivity.indices import removal
from ecoaxis.core.connectivity.indices.best_paths import Score, path_weights
from ecoaxis.core.connectivity.indices.importance import link_importance, patch_importance
from ecoaxis.core.connectivity.indices.indices import equivalent_connectivity
from ecoaxis.core.connectivity.kernel import DispersalKernel
from random_graphs import random_graph

networkx = pytest.importorskip("networkx")

KERNEL = DispersalKernel(1.5, 0.5)
KINDS = ("real", "ties", "zeros", "weightless")


def weights_of(graph: PatchGraph, score: Score) -> np.ndarray:
    if score is Score.TOPOLOGICAL:
        return np.ones(graph.links)
    return path_weights(graph.link_probabilities(KERNEL))


def by_definition(graph: PatchGraph, weights: np.ndarray, score: Score, without: int | None = None) -> float:
    """The numerator of PC or IIC by Floyd and Warshall's algorithm, without one patch."""
    size = graph.size
    length = np.full((size, size), np.inf)
    np.fill_diagonal(length, 0.0)
    for one, other, weight in zip(graph.sources, graph.targets, weights):
        length[one, other] = min(length[one, other], weight)
        if not graph.directed:
            length[other, one] = min(length[other, one], weight)
    kept = [i for i in range(size) if i != without]
    length = length[np.ix_(kept, kept)]
    for k in range(len(kept)):
        length = np.minimum(length, length[:, k, None] + length[None, k, :])
    total = 0.0
    for i, j in itertools.product(range(len(kept)), repeat=2):
        value = math.exp(-length[i, j]) if score is Score.PROBABILITY else 1.0 / (1.0 + length[i, j])
        total += graph.attributes[kept[i]] * graph.attributes[kept[j]] * value
    return total


def betweenness_by_definition(graph: PatchGraph, weights: np.ndarray, score: Score) -> np.ndarray:
    """All best paths of every ordered pair, listed by networkx; ties share."""
    network = networkx.DiGraph()
    network.add_nodes_from(range(graph.size))
    for one, other, weight in zip(graph.sources, graph.targets, weights):
        network.add_edge(int(one), int(other), weight=float(weight))
        if not graph.directed:
            network.add_edge(int(other), int(one), weight=float(weight))
    found = np.zeros(graph.size)
    for s, t in itertools.permutations(range(graph.size), 2):
        if not networkx.has_path(network, s, t):
            continue
        paths = list(networkx.all_shortest_paths(network, s, t, weight="weight"))
        length = networkx.path_weight(network, paths[0], "weight")
        value = math.exp(-length) if score is Score.PROBABILITY else 1.0 / (1.0 + length)
        for path in paths:
            for k in path[1:-1]:
                found[k] += graph.attributes[s] * graph.attributes[t] * value / len(paths)
    return found


@pytest.mark.parametrize("score", Score)
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("directed", [False, True])
@pytest.mark.parametrize("density", [0.1, 0.35, 1.0])
def test_patches_equal_the_definition(score, kind, directed, density):
    graph = random_graph(7 + int(density * 10), 11, density, directed, kind)
    weights = weights_of(graph, score)
    found = patch_importance(graph, weights, score, betweenness=kind != "zeros")
    total = by_definition(graph, weights, score)
    expected = [100 * (total - by_definition(graph, weights, score, k)) / total for k in range(graph.size)]
    assert found.total == pytest.approx(total, rel=1e-12)
    assert found.removed == pytest.approx(expected, abs=1e-9)
    assert found.intra + found.flux + found.connector == pytest.approx(found.removed, abs=1e-12)
    assert (found.connector >= 0).all()
    assert (found.intra + found.flux / 2).sum() == pytest.approx(100.0)
    if kind != "zeros":
        between = 100 * betweenness_by_definition(graph, weights, score) / total
        assert found.betweenness == pytest.approx(between, abs=1e-9)
        assert (found.betweenness >= found.connector - 1e-9).all()


@pytest.mark.parametrize("score", Score)
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("directed", [False, True])
def test_links_equal_the_definition(score, kind, directed):
    graph = random_graph(23, 10, 0.3, directed, kind)
    weights = weights_of(graph, score)
    total = by_definition(graph, weights, score)
    expected = []
    for link in range(graph.links):
        kept = np.arange(graph.links) != link
        expected.append(100 * (total - by_definition(graph.with_links(kept), weights[kept], score)) / total)
    assert link_importance(graph, weights, score) == pytest.approx(expected, abs=1e-9)


@pytest.mark.parametrize("directed", [False, True])
def test_blocks_of_sources_give_the_same(directed, monkeypatch):
    graph = random_graph(3, 40, 0.15, directed, "ties")
    weights = weights_of(graph, Score.PROBABILITY)
    whole = patch_importance(graph, weights, Score.PROBABILITY)
    links = link_importance(graph, weights, Score.PROBABILITY)
    monkeypatch.setattr(importance_module, "MEMORY", 40 * importance_module.BYTES_A_CELL * 7)
    monkeypatch.setattr(removal, "ARCS_AT_ONCE", 50)
    parts = patch_importance(graph, weights, Score.PROBABILITY)
    assert parts.removed == pytest.approx(whole.removed, abs=1e-12)
    assert parts.betweenness == pytest.approx(whole.betweenness, abs=1e-12)
    assert link_importance(graph, weights, Score.PROBABILITY) == pytest.approx(links, abs=1e-12)


def test_search_from_scratch_gives_the_same(monkeypatch):
    graph = random_graph(5, 30, 0.15)
    weights = weights_of(graph, Score.PROBABILITY)
    repaired = patch_importance(graph, weights, Score.PROBABILITY).removed
    links = link_importance(graph, weights, Score.PROBABILITY)
    monkeypatch.setattr(removal, "MOST_ARCS", 0)
    assert patch_importance(graph, weights, Score.PROBABILITY).removed == pytest.approx(repaired, abs=1e-12)
    assert link_importance(graph, weights, Score.PROBABILITY) == pytest.approx(links, abs=1e-12)


def test_directed_and_undirected_agree_on_symmetric_input():
    graph = random_graph(11, 14, 0.25)
    both = PatchGraph(
        graph.ids,
        graph.attributes,
        np.concatenate([graph.sources, graph.targets]),
        np.concatenate([graph.targets, graph.sources]),
        np.concatenate([graph.distances, graph.distances]),
        directed=True,
    )
    one = patch_importance(graph, weights_of(graph, Score.PROBABILITY), Score.PROBABILITY)
    other = patch_importance(both, weights_of(both, Score.PROBABILITY), Score.PROBABILITY)
    for name in ("removed", "intra", "flux", "connector", "outflux", "influx", "betweenness"):
        assert getattr(one, name) == pytest.approx(getattr(other, name), abs=1e-11)


def test_by_hand():
    """Three patches in a row, p = 0.5 a link: PCnum = 4 + 9 + 16 + 2 (0.5 * 6 + 0.5 * 12 + 0.25 * 8) = 51."""
    graph = patch_graph(["a", "b", "c"], [2, 3, 4], [("a", "b"), ("b", "c")], [0.5, 0.5], as_probabilities=True)
    found = patch_importance(graph, path_weights(graph.probabilities), Score.PROBABILITY)
    assert found.total == pytest.approx(51)
    assert found.removed == pytest.approx([100 * 14 / 51, 100 * 31 / 51, 100 * 32 / 51])
    assert found.connector == pytest.approx([0, 100 * 4 / 51, 0])
    assert found.betweenness == pytest.approx([0, 100 * 4 / 51, 0])
    assert equivalent_connectivity(graph, None) == pytest.approx(math.sqrt(51))
    assert link_importance(graph, path_weights(graph.probabilities), Score.PROBABILITY) == pytest.approx(
        [100 * 10 / 51, 100 * 16 / 51]
    )


@pytest.mark.parametrize("attributes", [[5.0], [0.0]])
def test_one_patch(attributes):
    graph = patch_graph(["a"], attributes, [], [])
    found = patch_importance(graph, np.zeros(0), Score.PROBABILITY)
    assert found.total == attributes[0] ** 2
    assert found.removed == pytest.approx([100.0 if attributes[0] else 0.0])
    assert len(link_importance(graph, np.zeros(0), Score.PROBABILITY)) == 0


def test_a_patch_that_is_cut_off_counts_itself_alone():
    graph = patch_graph(["a", "b", "c"], [1, 1, 3], [("a", "b")], [0.0])
    found = patch_importance(graph, weights_of(graph, Score.PROBABILITY), Score.PROBABILITY)
    assert found.total == 13
    assert found.removed[2] == found.intra[2] == pytest.approx(100 * 9 / 13)
    assert found.flux[2] == found.connector[2] == 0


def test_a_cut_off_stays_within_its_bound():
    graph = random_graph(2, 60, 0.05)
    weights = weights_of(graph, Score.PROBABILITY)
    exact = patch_importance(graph, weights, Score.PROBABILITY)
    cut = patch_importance(graph, weights, Score.PROBABILITY, cut_off=0.05)
    assert 0 < exact.total - cut.total <= cut.error
    assert exact.error == 0
