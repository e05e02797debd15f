"""Figures of one axis against hand-computed values and brute force."""
from __future__ import annotations

import itertools
import math

import numpy as np
import pytest
from ecoaxis.core.connectivity.axes.gaps import spanning_links
from ecoaxis.core.connectivity.axes.kinds import load_axis_kinds
from ecoaxis.core.connectivity.axes.network import (
    AxisNetwork,
    equivalent_connectivities,
    link_gains,
    patch_gains,
    protected_connectivity,
)
from ecoaxis.core.connectivity.axes.ranks import AxisDriver, axis_driver, priority, relative_ranks
from ecoaxis.core.connectivity.kernel import DispersalKernel
from ecoaxis.core.issues import CoreError

networkx = pytest.importorskip("networkx")

KERNEL = DispersalKernel(100.0, 0.5)


def network_of(areas, protected, links, directed=False):
    graph = networkx.DiGraph() if directed else networkx.Graph()
    graph.add_nodes_from(range(len(areas)))
    for one, other, distance in links:
        graph.add_edge(one, other, weight=distance)
    lengths = np.full((len(areas), len(areas)), np.inf)
    for start, found in networkx.all_pairs_dijkstra_path_length(graph):
        for end, length in found.items():
            lengths[start, end] = length
    ends = np.array([link[:2] for link in links], np.int64).reshape(-1, 2)
    distances = np.array([link[2] for link in links], float)
    return AxisNetwork(
        np.array(areas, float), np.array(protected, float), ends[:, 0], ends[:, 1], distances, lengths, 1000.0, directed
    )


def brute(areas, lengths, kernel=KERNEL):
    pairs = itertools.product(range(len(areas)), repeat=2)
    return math.sqrt(sum(areas[i] * areas[j] * math.exp(-kernel.decay * lengths[i, j]) for i, j in pairs))


def random_network(seed, size=14, directed=False):
    random = np.random.default_rng(seed)
    areas = random.uniform(0.0, 9.0, size)
    protected = areas * random.choice([0.0, 0.4, 1.0], size)
    pairs = itertools.permutations(range(size), 2) if directed else itertools.combinations(range(size), 2)
    links = [(i, j, float(random.uniform(0.0, 300.0))) for i, j in pairs if random.random() < 0.25]
    return network_of(areas, protected, links, directed), links


def test_two_cores_a_dispersal_distance_apart_by_hand():
    network = network_of([3.0, 4.0], [3.0, 0.0], [(0, 1, 100.0)])
    assert network.equivalent(KERNEL) == pytest.approx(math.sqrt(9 + 16 + 2 * 12 * 0.5))
    assert protected_connectivity(network, KERNEL) == pytest.approx(3.0)
    (gain,) = link_gains(network, KERNEL)
    assert gain.gain == pytest.approx(7.0 - math.sqrt(37))
    (patch,) = patch_gains(network, KERNEL)
    assert (patch.patch, patch.rest) == (1, 4.0)
    assert patch.gain == pytest.approx(math.sqrt(37) - 3.0)
    assert (patch.intra, patch.flux) == (pytest.approx(16.0), pytest.approx(12.0))


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("directed", [False, True])
def test_all_figures_agree_with_brute_force(seed, directed):
    network, links = random_network(seed, directed=directed)
    before = brute(network.areas, network.lengths)
    assert network.equivalent(KERNEL) == pytest.approx(before, rel=1e-12)
    curve = equivalent_connectivities(network, [KERNEL, DispersalKernel(1000.0, 0.05)])
    assert curve[1] == pytest.approx(brute(network.areas, network.lengths, DispersalKernel(1000.0, 0.05)), rel=1e-12)
    told = {each.link: each.gain for each in link_gains(network, KERNEL)}
    for position, (one, other, distance) in enumerate(links):
        if distance > network.lengths[one, other] * (1 + 1e-9):
            assert position not in told
            continue
        repaired = [*links[:position], (one, other, 0.0), *links[position + 1 :]]
        after = network_of(network.areas, network.protected, repaired, directed)
        assert told[position] == pytest.approx(brute(after.areas, after.lengths) - before, rel=1e-9, abs=1e-9)
    guarded = brute(network.protected, network.lengths)
    for each in patch_gains(network, KERNEL):
        more = network.protected.copy()
        more[each.patch] = network.areas[each.patch]
        assert each.gain == pytest.approx(brute(more, network.lengths) - guarded, rel=1e-9, abs=1e-9)


def test_the_top_is_certain_where_not_all_links_can_be_tried(monkeypatch):
    areas = [1e-3] * 60
    areas[10] = areas[12] = areas[30] = areas[33] = 50.0
    links = [(patch, patch + 1, 20.0 + patch) for patch in range(59)]
    network = network_of(areas, [0.0] * 60, links)
    every = link_gains(network, KERNEL, 10)
    monkeypatch.setattr("ecoaxis.core.connectivity.axes.network.WORK", 0.0)
    some = link_gains(network, KERNEL, 5)
    assert len(some) < len(every)
    assert some[:5] == every[:5]


@pytest.mark.parametrize("seed", range(5))
def test_gaps_are_a_minimum_spanning_tree(seed):
    network, links = random_network(seed, 25)
    graph = networkx.Graph()
    graph.add_nodes_from(range(25))
    for one, other, distance in links:
        graph.add_edge(one, other, weight=distance)
    expected = sorted(data["weight"] for _, _, data in networkx.minimum_spanning_edges(graph, data=True))
    kept = spanning_links(25, network.sources, network.targets, network.distances)
    assert sorted(network.distances[kept]) == pytest.approx(expected)
    assert list(network.distances[network.gaps()]) == sorted((each for each in expected if each > 0), reverse=True)


def test_edge_cases_of_a_network():
    none = network_of([], [], [])
    assert (none.equivalent(KERNEL), link_gains(none, KERNEL), patch_gains(none, KERNEL)) == (0.0, [], [])
    one = network_of([5.0], [0.0], [])
    assert one.equivalent(KERNEL) == 5.0
    assert list(one.gaps()) == []
    apart = network_of([3.0, 4.0], [0.0, 0.0], [])
    assert apart.equivalent(KERNEL) == pytest.approx(5.0)
    touching = network_of([3.0, 4.0], [0.0, 0.0], [(0, 1, 0.0)])
    assert touching.equivalent(KERNEL) == pytest.approx(7.0)
    assert list(touching.gaps()) == []
    weightless = network_of([3.0, 0.0, 4.0], [0, 0, 0], [(0, 1, 50.0), (1, 2, 50.0)])
    assert weightless.equivalent(KERNEL) == pytest.approx(math.sqrt(37))


def test_relative_ranks_are_fifths_and_ties_share_the_better():
    assert relative_ranks(list(range(10, 0, -1))) == [1, 1, 2, 2, 3, 3, 4, 4, 5, 5]
    assert relative_ranks([7.0, 7.0, 1.0]) == [1, 1, 4]
    assert relative_ranks([1.0, None, float("nan")]) == [1, None, None]
    assert relative_ranks([]) == []


def test_priority_and_driver():
    assert priority(10.0) == 10.0
    assert priority(10.0, 2.0, 4.0) == 10.0 * 4.0 / 4.0
    assert axis_driver(0.2, 0.5, 0.9) is AxisDriver.CORE
    assert axis_driver(0.6, 0.5, 0.9) is AxisDriver.ISOLATION
    assert axis_driver(0.6, 0.5, 0.1) is AxisDriver.BREAKS


def test_shipped_kinds_are_marked_and_told_by_names(tmp_path):
    from pathlib import Path

    path = Path(__file__).parents[2] / "resources" / "connectivity" / "axis_kinds.csv"
    kinds = load_axis_kinds(path)
    assert all(kind.certainty.value == "assumed" and kind.source for kind in kinds.kinds)
    assert kinds.in_name("가온천 하천축").id == "river"
    assert kinds.in_name("가온정맥 산림축").id == "mountain"
    assert kinds.in_name("갯들 연안축").id == "coast"
    assert kinds.in_name("백두대간 산줄기").id == "baekdudaegan"
    assert kinds.in_name("A") is None
    assert kinds.of(" River ").minimum_width == 30.0
    assert kinds.of("하천축").id == "river"
    assert kinds.of("") is None
    bad = tmp_path / "kinds.csv"
    text = path.read_text(encoding="utf-8").replace("river,", "mountain,", 1).replace(",30,130,30,", ",thirty,130,30,")
    bad.write_text(text, encoding="utf-8")
    with pytest.raises(CoreError) as fault:
        load_axis_kinds(bad)
    assert {issue.code for issue in fault.value.issues} == {"connectedness.row_twice", "connectedness.not_a_number"}
