"""Protected connected land by hand and against networkx."""
from __future__ import annotations

import math

import numpy as np
import pytest
from ecoaxis.core.connectivity.kernel import DispersalKernel
from ecoaxis.core.connectivity.protection.protconn import loss_of_equivalent, protected_connected

networkx = pytest.importorskip("networkx")


def paths(distances):
    """All shortest path lengths of a complete graph by networkx."""
    graph = networkx.Graph()
    size = len(distances)
    graph.add_nodes_from(range(size))
    graph.add_weighted_edges_from((i, j, distances[i][j]) for i in range(size) for j in range(i))
    found = dict(networkx.all_pairs_dijkstra_path_length(graph))
    return np.array([[found[i][j] for j in range(size)] for i in range(size)])


def test_two_areas_by_hand():
    # Areas 3 and 4 of 100, one median distance apart: EC^2 = 9 + 16 + 2 * 3 * 4 / 2 = 37.
    lengths = np.array([[0.0, 10.0], [10.0, 0.0]])
    areas = np.array([3.0, 4.0])
    found = protected_connected(100, areas, areas, lengths, lengths, DispersalKernel(10))
    assert found.prot == pytest.approx(7)
    assert found.prot_conn == pytest.approx(math.sqrt(37))
    assert found.prot_unconn == pytest.approx(7 - math.sqrt(37))
    assert found.rel_conn == pytest.approx(100 * math.sqrt(37) / 7)
    assert found.unprotected == pytest.approx(93)
    shares = found.fractions()
    assert shares["Prot"] == pytest.approx(100 * 5 / math.sqrt(37))
    assert shares["Within"] == pytest.approx(shares["Prot"])
    assert shares["Contig"] == pytest.approx(0, abs=1e-9)
    assert shares["Trans"] == 0
    assert shares["Unprot"] == pytest.approx(100 - shares["Prot"])


def test_adjoining_and_overlapping_areas():
    # One piece of 7 made of areas of 4 and 5 that overlap by 2: Within = sqrt(41) sqrt(7 / 9).
    nothing = np.zeros((1, 1))
    found = protected_connected(70, np.array([7.0]), np.array([4.0, 5.0]), nothing, nothing, DispersalKernel(10))
    assert found.prot_conn == pytest.approx(10)
    shares = found.fractions()
    assert shares["Prot"] == pytest.approx(100)
    assert shares["Within"] == pytest.approx(100 * math.sqrt(41 * 7 / 9) / 7)
    assert shares["Contig"] == pytest.approx(100 - shares["Within"])
    assert shares["Unprot"] == pytest.approx(0, abs=1e-12)
    assert not found.capped


def test_a_stepping_stone_beyond_the_border():
    # Without it 100 m apart (p = 1/1024), with it 10 + 10 m (p = 1/4).
    areas = np.array([1.0, 1.0])
    alone, over = (np.array([[0.0, d], [d, 0.0]]) for d in (100.0, 20.0))
    found = protected_connected(10, areas, areas, over, alone, DispersalKernel(10))
    with_stone, without = math.sqrt(2.5), math.sqrt(2 + 2 / 1024)
    shares = found.fractions()
    assert shares["Trans"] == pytest.approx(100 * (with_stone - without) / with_stone)
    assert shares["Prot"] + shares["Trans"] + shares["Unprot"] == pytest.approx(100)
    of_region = found.fractions_of_region()
    assert of_region["Prot"] + of_region["Trans"] + of_region["Unprot"] == pytest.approx(found.prot_conn)


def test_nothing_protected_states_nothing_about_connection():
    none = np.zeros(0)
    found = protected_connected(10, none, none, np.zeros((0, 0)), np.zeros((0, 0)), DispersalKernel(10))
    assert (found.prot, found.prot_conn, found.prot_unconn, found.unprotected) == (0, 0, 0, 100)
    assert found.rel_conn is None
    assert set(found.fractions().values()) == {None} == set(found.fractions_of_region().values())


def test_uneven_overlap_never_makes_contig_negative():
    single = np.array([10.0] * 10 + [1.0] * 90)
    areas = np.array([10.0] + [1.0] * 90)
    far = np.full((91, 91), np.inf)
    np.fill_diagonal(far, 0)
    found = protected_connected(1000, areas, single, far, far, DispersalKernel(10))
    assert found.capped
    assert found.fractions()["Contig"] == 0
    assert found.fractions()["Unprot"] == pytest.approx(0, abs=1e-9)


@pytest.mark.parametrize("seed", range(4))
def test_random_systems_against_their_definition(seed):
    random = np.random.default_rng(seed)
    count, kernel = 12, DispersalKernel(5.0, 0.3)
    places = random.uniform(0, 60, (count, 2))
    distances = np.hypot(*(places[:, None] - places[None]).transpose(2, 0, 1)) * random.uniform(0.3, 1, (count, count))
    distances = np.minimum(distances, distances.T)
    inside = 8
    areas = random.uniform(1, 20, inside)
    all_lengths, alone = paths(distances)[:inside, :inside], paths(distances[:inside, :inside])
    found = protected_connected(1000, areas, areas, all_lengths, alone, kernel)
    decay = -math.log(0.3) / 5
    for lengths, value in ((all_lengths, found.equivalent), (alone, found.equivalent_inside)):
        total = sum(
            areas[i] * areas[j] * math.exp(-decay * lengths[i, j]) for i in range(inside) for j in range(inside)
        )
        assert value == pytest.approx(math.sqrt(total), rel=1e-12)
    assert max(areas) <= found.equivalent <= sum(areas)
    shares = found.fractions()
    assert shares["Within"] + shares["Contig"] == pytest.approx(shares["Prot"], rel=1e-12)


def test_loss_of_connected_land_from_loss_of_the_index():
    assert loss_of_equivalent(np.array([0.0, 36.0, 100.0])).tolist() == pytest.approx([0, 20, 100])
