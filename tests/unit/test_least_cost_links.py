"""Links over a resistance raster by hand and against their definitions in plain loops."""
from __future__ import annotations

import math

import numpy as np
import pytest
from cost_graphs import cell_graph, random_map
from ecoaxis.core.connectivity.surfaces import least_cost_links
from ecoaxis.core.connectivity.surfaces.cost_distance import CostSurface
from ecoaxis.core.connectivity.surfaces.least_cost_links import all_pairs, check_labels, minimum_planar_graph, turns
from ecoaxis.core.issues import CoreError

networkx = pytest.importorskip("networkx")

NAN = math.nan


def patches(resistance, rng, count, size=3):
    labels = np.zeros(resistance.shape, np.int32)
    for label in range(1, count + 1):
        row = rng.integers(0, resistance.shape[0] - size + 1)
        column = rng.integers(0, resistance.shape[1] - size + 1)
        labels[row : row + size, column : column + size] = label
    return labels


def cost_of(graph, corners):
    """Cost of a path given by its turns, walked cell by cell."""
    cost = 0.0
    for (row, column), (next_row, next_column) in zip(corners, corners[1:]):
        steps = max(abs(next_row - row), abs(next_column - column))
        down, right = (next_row - row) // steps, (next_column - column) // steps
        places = [(row + down * k, column + right * k) for k in range(steps + 1)]
        cost += sum(graph.edges[pair]["weight"] for pair in zip(places, places[1:]))
    return cost


def test_all_pairs_by_hand():
    labels = np.array([[1, 0, 2, 0, 3]], np.int32)
    surface = CostSurface(np.array([[1.0, 2.0, 4.0, 2.0, 1.0]]), 10.0)
    links = all_pairs(surface, labels)
    assert list(zip(links.sources, links.targets)) == [(1, 2), (1, 3), (2, 3)]
    assert links.costs.tolist() == pytest.approx([15 + 30, 15 + 30 + 30 + 15, 30 + 15])
    assert links.lengths.tolist() == pytest.approx([20, 40, 20])
    assert links.crosses.tolist() == [0, 1, 0]
    assert [path.tolist() for path in links.paths] == [[[0, 0], [0, 2]], [[0, 0], [0, 4]], [[0, 2], [0, 4]]]
    near = all_pairs(surface, labels, 45.0)
    assert list(zip(near.sources, near.targets)) == [(1, 2), (2, 3)]
    assert len(links.kept(links.crosses == 0)) == 2


def test_minimum_planar_graph_by_hand():
    labels = np.array([[1, 0, 2, 0, 3]], np.int32)
    links = minimum_planar_graph(CostSurface(np.array([[1.0, 2.0, 4.0, 2.0, 1.0]]), 10.0), labels)
    assert list(zip(links.sources, links.targets)) == [(1, 2), (2, 3)]
    assert links.costs.tolist() == pytest.approx([45, 45])
    assert links.crosses.tolist() == [0, 0]


@pytest.mark.parametrize("neighbours", [8, 4])
@pytest.mark.parametrize("limit", [math.inf, 60.0, 9.0])
@pytest.mark.parametrize("seed", range(3))
def test_all_pairs_are_those_of_the_definition(seed, limit, neighbours, monkeypatch):
    monkeypatch.setattr(least_cost_links, "BATCH_CELLS", 700)
    resistance, rng = random_map(seed)
    labels = patches(resistance, rng, 9)
    surface = CostSurface(resistance, 2.0, neighbours)
    links = all_pairs(surface, labels, limit)
    graph = cell_graph(resistance, 2.0, neighbours)
    wanted = {}
    for label in range(1, 10):
        starts = {place for place in zip(*np.nonzero(labels == label)) if place in graph}
        found = networkx.multi_source_dijkstra_path_length(graph, starts) if starts else {}
        for place, cost in found.items():
            other = int(labels[place])
            if other > label and cost <= limit:
                wanted[label, other] = min(cost, wanted.get((label, other), math.inf))
    assert list(zip(links.sources.tolist(), links.targets.tolist())) == sorted(wanted)
    assert links.costs.tolist() == pytest.approx([wanted[pair] for pair in sorted(wanted)], rel=1e-12)
    for source, target, cost, path in zip(links.sources, links.targets, links.costs, links.paths):
        assert labels[tuple(path[0])] == source
        assert labels[tuple(path[-1])] == target
        assert cost_of(graph, path.tolist()) == pytest.approx(cost, rel=1e-12)


@pytest.mark.parametrize("choices", [(8, True), (8, False), (4, True)])
@pytest.mark.parametrize("limit", [math.inf, 25.0])
@pytest.mark.parametrize("seed", range(3))
def test_minimum_planar_graph_is_that_of_the_definition(seed, limit, choices):
    resistance, rng = random_map(20 + seed, barriers=0.15)
    labels = patches(resistance, rng, 10, 2)
    surface = CostSurface(resistance, 2.0, *choices)
    links = minimum_planar_graph(surface, labels, limit)
    graph = cell_graph(resistance, 2.0, *choices)
    cost = np.stack([surface.distances(labels == label) for label in range(1, 11)])
    zone = np.where(np.isfinite(cost.min(axis=0)), cost.argmin(axis=0) + 1, 0)
    wanted = {}
    for one, other, step in graph.edges(data="weight"):
        pair = tuple(sorted((int(zone[one]), int(zone[other]))))
        if pair[0] and pair[0] != pair[1]:
            total = cost[zone[one] - 1][one] + step + cost[zone[other] - 1][other]
            if total <= limit:
                wanted[pair] = min(total, wanted.get(pair, math.inf))
    assert list(zip(links.sources.tolist(), links.targets.tolist())) == sorted(wanted)
    assert links.costs.tolist() == pytest.approx([wanted[pair] for pair in sorted(wanted)], rel=1e-12)
    for total, path in zip(links.costs, links.paths):
        assert cost_of(graph, path.tolist()) == pytest.approx(total, rel=1e-12)
    assert (links.crosses == 0).all()


def test_planar_links_are_never_cheaper_than_the_least_cost():
    resistance, rng = random_map(30, barriers=0.1)
    labels = patches(resistance, rng, 8)
    surface = CostSurface(resistance, 1.0)
    every = all_pairs(surface, labels)
    least = dict(zip(zip(every.sources.tolist(), every.targets.tolist()), every.costs.tolist()))
    planar = minimum_planar_graph(surface, labels)
    for source, target, cost in zip(planar.sources.tolist(), planar.targets.tolist(), planar.costs.tolist()):
        assert cost >= least[source, target] * (1 - 1e-12)


def test_touching_patches_cost_one_step():
    links = all_pairs(CostSurface(np.full((2, 2), 3.0), 10.0), np.array([[1, 2], [1, 2]], np.int32))
    assert links.costs.tolist() == [30.0]
    assert links.lengths.tolist() == [10.0]


def test_patches_that_barriers_part_have_no_link():
    resistance = np.ones((3, 5))
    resistance[:, 2] = NAN
    labels = np.zeros((3, 5), np.int32)
    labels[1, 0], labels[1, 4] = 1, 2
    surface = CostSurface(resistance, 1.0)
    assert len(all_pairs(surface, labels)) == 0
    assert len(minimum_planar_graph(surface, labels)) == 0


@pytest.mark.parametrize("links_of", [all_pairs, minimum_planar_graph])
def test_one_patch_and_none(links_of):
    surface = CostSurface(np.ones((3, 3)), 1.0)
    labels = np.zeros((3, 3), np.int32)
    assert len(links_of(surface, labels)) == 0
    labels[1, 1] = 1
    assert len(links_of(surface, labels)) == 0


def test_labels_without_usable_cells_are_named():
    surface = CostSurface(np.array([[1.0, NAN, 1.0]]), 1.0)
    assert check_labels(surface, np.array([[1, 2, 0]], np.int32), 3).tolist() == [2, 3]


def test_more_pairs_than_memory_allows(monkeypatch):
    monkeypatch.setattr("ecoaxis.core.connectivity.memory.free_bytes", lambda: 1000)
    labels = np.arange(1, 101, dtype=np.int32).reshape(10, 10)
    with pytest.raises(CoreError) as caught:
        all_pairs(CostSurface(np.ones((10, 10)), 1.0), labels)
    assert caught.value.issues[0].code == "links.too_many"
    assert caught.value.issues[0].parameters["pairs"] == 4950


def test_turns():
    path = np.array([0, 1, 2, 8, 14, 15])
    assert turns(path, 6).tolist() == [[0, 0], [0, 2], [2, 2], [2, 3]]
    assert turns(np.array([4]), 6).tolist() == [[0, 4]]
