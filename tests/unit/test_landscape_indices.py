"""Indices of whole landscapes: by hand, and by networkx on random graphs."""
from __future__ import annotations

import math

import numpy as np
import pytest
from ecoaxis.core.connectivity.graphs.graph import patch_graph
from ecoaxis.core.connectivity.graphs.missing_links import with_missing_links
from ecoaxis.core.connectivity.indices.components import component_importance, component_labels
from ecoaxis.core.connectivity.indices.freeman_betweenness import freeman_betweenness
from ecoaxis.core.connectivity.indices.landscape_indices import (
    DENSE_PATCHES,
    binary_indices,
    metapopulation_capacity,
    probability_indices,
)
from ecoaxis.core.connectivity.kernel import DispersalKernel
from ecoaxis.core.issues import CoreError
from patch_landscapes import KINDS, as_networkx, number_of, path_lengths_of, random_graph

nx = pytest.importorskip("networkx")

every_kind = pytest.mark.parametrize("kind", KINDS)
seeds = pytest.mark.parametrize("seed", range(4))
KERNEL = DispersalKernel(600.0)


def close(found, expected):
    assert found == pytest.approx(expected, rel=1e-9, abs=1e-9)


def chain():
    """1 -- 2 -- 3 and 4 alone, attributes 10, 5, 20, 8."""
    return patch_graph("1234", [10, 5, 20, 8], [("1", "2"), ("2", "3")], [1000, 2000])


def test_binary_indices_by_hand():
    found = binary_indices(chain())
    assert (found.links, found.components) == (2, 2)
    close(found.harary, 1 + 1 + 1 / 2)
    close(found.component_squares, 35**2 + 8**2)
    close(found.ccp, (35**2 + 8**2) / 43**2)
    own = 100 + 25 + 400 + 64
    number = own + 2 * (10 * 5 / 2 + 5 * 20 / 2 + 10 * 20 / 3)
    close(found.number, number)
    close(found.parts.intra, 100 * own / number)
    close(found.parts.direct, 100 * (50 + 100) / number)
    close(found.parts.step, 100 * 2 * 10 * 20 / 3 / number)


def test_probability_indices_by_hand():
    kernel = DispersalKernel(1000.0, 0.5)
    graph = chain()
    found = probability_indices(graph, graph.link_probabilities(kernel))
    close(found.flux, 2 * (0.5 + 0.25))
    close(found.area_weighted_flux, 2 * (50 * 0.5 + 100 * 0.25))
    number = 589 + 2 * (50 * 0.5 + 100 * 0.25 + 200 * 0.125)
    close(found.number, number)
    close(found.parts.step, 100 * 2 * 25 / number)
    close(found.metapopulation_capacity, 25 * math.sqrt(2))
    assert found.error == 0


def test_the_threshold_is_inclusive():
    assert chain().within(1000).links == 1
    assert chain().within(999.999).links == 0


def test_patches_without_links_are_worth_themselves_alone():
    graph = patch_graph("123", [3, 4, 0], [], [])
    found = binary_indices(graph)
    close(found.number, 25)
    assert (found.components, found.harary, found.parts.step) == (3, 0, 0)
    probable = probability_indices(graph, graph.link_probabilities(KERNEL))
    close(probable.number, 25)
    assert probable.metapopulation_capacity == 0 and probable.flux == 0


def test_patches_without_any_attribute():
    graph = patch_graph("12", [0, 0], [("1", "2")], [5])
    found = binary_indices(graph)
    assert found.ccp is None and found.number == 0 and found.parts.intra == 0
    assert np.isnan(component_importance(graph).lcp).all()


@every_kind
@seeds
def test_indices_by_their_definitions(kind, seed):
    graph = random_graph(kind, seed)
    ones = np.ones(graph.links)
    found = binary_indices(graph)
    lengths = path_lengths_of(graph, ones)
    close(found.number, number_of(graph, ones, topological=True))
    off = ~np.eye(graph.size, dtype=bool)
    close(found.harary, np.sum(1 / lengths[off]) / 2)
    pieces = list(nx.connected_components(as_networkx(graph, ones).to_undirected()))
    assert found.components == len(pieces)
    close(found.component_squares, sum(sum(graph.attributes[i] for i in piece) ** 2 for piece in pieces))
    probabilities = graph.link_probabilities(KERNEL)
    probable = probability_indices(graph, probabilities)
    close(probable.number, number_of(graph, -np.log(probabilities)))
    matrix = np.zeros((graph.size, graph.size))
    for i, j, p in zip(graph.sources, graph.targets, probabilities):
        matrix[i, j] = p
        if not graph.directed:
            matrix[j, i] = p
    close(probable.flux, matrix.sum())
    products = np.outer(graph.attributes, graph.attributes)
    close(probable.area_weighted_flux, (matrix * products).sum())
    close(probable.parts.direct, 100 * (matrix * products).sum() / probable.number)
    close(probable.parts.intra + probable.parts.direct + probable.parts.step, 100)
    assert probable.parts.step >= 0


@every_kind
@seeds
def test_components_without_each_patch(kind, seed):
    graph = random_graph(kind, seed)
    found = component_importance(graph)
    whole = as_networkx(graph, np.ones(graph.links)).to_undirected()

    def indices(kept):
        pieces = [[graph.attributes[i] for i in piece] for piece in nx.connected_components(kept)]
        squares = sum(sum(piece) ** 2 for piece in pieces)
        return len(pieces), squares, squares / sum(map(sum, pieces)) ** 2

    before = indices(whole)
    for patch in range(graph.size):
        without = whole.copy()
        without.remove_node(patch)
        after = indices(without)
        expected = [100 * (x - y) / x for x, y in zip(before, after)]
        close([found.count[patch], found.lcp[patch], found.ccp[patch]], expected)


def test_components_by_hand():
    found = component_importance(chain())
    close(found.count, [0, -50, 0, 50])
    squares = 35**2 + 64
    close(found.lcp[1], 100 * (squares - (100 + 400 + 64)) / squares)
    close(found.ccp[3], 100 * (squares / 43**2 - 1) / (squares / 43**2))
    alone = component_importance(patch_graph(["a"], [2.0], [], []))
    assert alone.count[0] == 100 and np.isnan(alone.ccp[0]) and alone.lcp[0] == 100


def test_direction_counts_nothing_for_components():
    graph = patch_graph("123", [1, 1, 1], [("1", "2"), ("3", "2")], [1, 1], directed=True)
    assert set(component_labels(graph)) == {0}


@every_kind
@seeds
def test_betweenness(kind, seed, monkeypatch):
    from ecoaxis.core.connectivity.indices import freeman_betweenness as betweenness

    graph = random_graph(kind, seed)
    expected = nx.betweenness_centrality(as_networkx(graph, np.ones(graph.links)))
    close(freeman_betweenness(graph), [expected[i] for i in range(graph.size)])
    monkeypatch.setattr(betweenness, "CELLS_AT_ONCE", 30)
    close(freeman_betweenness(graph), [expected[i] for i in range(graph.size)])


def test_betweenness_of_few_patches():
    assert freeman_betweenness(patch_graph("12", [1, 1], [("1", "2")], [1])).tolist() == [0, 0]
    assert freeman_betweenness(patch_graph("123", [1, 1, 1], [("1", "2"), ("2", "3")], [1, 1])).tolist() == [0, 1, 0]


@pytest.mark.parametrize("directed", [False, True])
def test_metapopulation_capacity_of_many_patches(directed):
    random = np.random.default_rng(5)
    size = DENSE_PATCHES + 40
    ends = sorted({(str(i), str(j)) for i, j in random.integers(0, size, (1500, 2)) if (i != j if directed else i < j)})
    names = [str(i) for i in range(size)]
    distances = random.uniform(1, 900, len(ends))
    graph = patch_graph(names, random.uniform(1, 9, size), ends, distances, directed=directed)
    probabilities = graph.link_probabilities(KERNEL)
    matrix = np.zeros((size, size))
    matrix[graph.sources, graph.targets] = probabilities
    if not directed:
        matrix = matrix + matrix.T
    matrix *= np.outer(graph.attributes, graph.attributes)
    close(metapopulation_capacity(graph, probabilities), np.linalg.eigvals(matrix).real.max())


def test_metapopulation_capacity_where_nothing_returns_is_0():
    ends = [(str(i), str(i + 1)) for i in range(30)]
    graph = patch_graph([str(i) for i in range(31)], np.ones(31), ends, np.zeros(30), directed=True)
    assert metapopulation_capacity(graph, graph.link_probabilities(KERNEL)) == 0


@every_kind
def test_links_in_both_directions_equal_undirected_ones(kind):
    graph = random_graph(kind, 3)
    if graph.directed:
        return
    ends = [(graph.ids[i], graph.ids[j]) for i, j in zip(graph.sources, graph.targets)]
    both = patch_graph(graph.ids, graph.attributes, ends + [(j, i) for i, j in ends], np.tile(graph.distances, 2),
                       directed=True)
    one, other = binary_indices(graph), binary_indices(both)
    close([one.harary, one.number, one.component_squares], [other.harary, other.number, other.component_squares])
    probable, directed = (probability_indices(each, each.link_probabilities(KERNEL)) for each in (graph, both))
    close([probable.flux, probable.area_weighted_flux, probable.number, probable.metapopulation_capacity],
          [directed.flux, directed.area_weighted_flux, directed.number, directed.metapopulation_capacity])
    close([probable.parts.direct, probable.parts.step], [directed.parts.direct, directed.parts.step])
    close(freeman_betweenness(graph), freeman_betweenness(both))


@pytest.mark.parametrize("cut_off", [1e-2, 1e-4])
def test_a_cut_off_stays_within_its_bound(cut_off):
    graph = random_graph("sparse", 8)
    probabilities = graph.link_probabilities(DispersalKernel(150.0))
    exact, cut = (probability_indices(graph, probabilities, each) for each in (0.0, cut_off))
    assert 0 <= exact.number - cut.number <= cut.error == cut_off * graph.attributes.sum() ** 2
    assert cut.number < exact.number and cut.parts.step >= 0


@pytest.mark.parametrize("directed", [False, True])
def test_missing_links_get_their_probability(directed):
    graph = random_graph("directed" if directed else "sparse", 2, 6)
    full = with_missing_links(graph, KERNEL, 0.05)
    assert full.links == 6 * 5 // (1 if directed else 2)
    close(full.link_probabilities(None)[: graph.links], graph.link_probabilities(KERNEL))
    assert (full.link_probabilities(None)[graph.links :] == 0.05).all()
    close(KERNEL.probabilities(full.distances), full.link_probabilities(None))
    assert len(set(zip(full.sources.tolist(), full.targets.tolist()))) == full.links
    assert with_missing_links(graph, KERNEL, 0.0) is graph


def test_missing_links_that_cannot_be():
    graph = patch_graph("12", [1, 1], [], [])
    for value in (1.0, -0.1, math.nan):
        with pytest.raises(CoreError, match=r"graph\.bad_missing"):
            with_missing_links(graph, KERNEL, value)


def test_more_pairs_than_memory_allows(monkeypatch):
    from ecoaxis.core.connectivity import memory

    monkeypatch.setattr(memory, "free_bytes", lambda: 100)
    with pytest.raises(CoreError) as caught:
        with_missing_links(chain(), KERNEL, 0.1)
    assert caught.value.issues[0].code == "graph.too_many_pairs"
    assert caught.value.issues[0].parameters["pairs"] == 6
