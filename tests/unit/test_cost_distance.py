"""Cost distances by hand and against Dijkstra's algorithm on a plain graph of the cells."""
from __future__ import annotations

import math

import numpy as np
import pytest
from cost_graphs import cell_graph, random_map
from ecoaxis.core.connectivity.surfaces.cost_distance import NO_CELL, CostSurface, trace, trace_all
from ecoaxis.core.issues import Cancelled, CoreError
from ecoaxis.core.progress import Progress

networkx = pytest.importorskip("networkx")

NAN = math.nan
ROOT2 = math.sqrt(2)


def expected(resistance, cell, sources, **choices):
    graph = cell_graph(resistance, cell, **choices)
    starts = {place for place in zip(*np.nonzero(sources)) if place in graph}
    found = np.full(resistance.shape, np.inf)
    if starts:
        for place, distance in networkx.multi_source_dijkstra_path_length(graph, starts).items():
            found[place] = distance
    return found


def test_by_hand():
    surface = CostSurface(np.array([[1.0, 3.0, 1.0], [1.0, NAN, 5.0]]), 10.0)
    found = surface.distances(np.array([[True, False, False], [False, False, False]]))
    assert found[0].tolist() == pytest.approx([0, 20, 40])
    assert found[1, 0] == pytest.approx(10)
    assert math.isinf(found[1, 1])
    assert found[1, 2] == pytest.approx(40 + 30)
    assert surface.distances(np.array([[False, True, False]] + [[False] * 3]))[1, 0] == pytest.approx(10 * ROOT2 * 2)


@pytest.mark.parametrize("neighbours", [4, 8])
@pytest.mark.parametrize("cut_corners", [True, False])
@pytest.mark.parametrize("seed", range(4))
def test_distances_are_those_of_the_definition(seed, neighbours, cut_corners):
    resistance, rng = random_map(seed, barriers=0.3)
    sources = rng.random(resistance.shape) < (0.02 if seed % 2 else 0.002)
    surface = CostSurface(resistance, 25.0, neighbours, cut_corners)
    found = surface.distances(sources)
    wanted = expected(resistance, 25.0, sources, neighbours=neighbours, cut_corners=cut_corners)
    np.testing.assert_allclose(found, wanted, rtol=1e-12)


@pytest.mark.parametrize("spread_of_logs", [0.0, 1.0, 4.0])
def test_rough_ground(spread_of_logs):
    rng = np.random.default_rng(3)
    resistance = np.exp(rng.normal(0, spread_of_logs, (60, 80)))
    sources = np.zeros(resistance.shape, bool)
    sources[30, 40] = True
    np.testing.assert_allclose(
        CostSurface(resistance, 1.0).distances(sources), expected(resistance, 1.0, sources), rtol=1e-12
    )


def test_a_limit_cuts_and_includes():
    resistance, rng = random_map(7)
    sources = rng.random(resistance.shape) < 0.01
    surface = CostSurface(resistance, 1.0)
    whole = surface.distances(sources)
    limit = float(np.sort(whole[np.isfinite(whole)])[200])
    near = surface.distances(sources, limit)
    assert np.array_equal(np.isfinite(near), whole <= limit)
    assert np.array_equal(near[whole <= limit], whole[whole <= limit])


def test_a_winding_corridor_of_one_cell():
    resistance = np.full((41, 30), NAN)
    resistance[::2] = 2.0
    resistance[1::4, -1] = resistance[3::4, 0] = 2.0
    sources = np.zeros(resistance.shape, bool)
    sources[0, 0] = True
    found = CostSurface(resistance, 5.0, 4).distances(sources)
    assert found[40, 29 if resistance[39, 0] == 2.0 else 0] == pytest.approx(2 * 5 * (21 * 29 + 40))


@pytest.mark.parametrize("seed", range(4))
def test_zones_and_paths_explain_the_distances(seed):
    resistance, rng = random_map(10 + seed)
    labels = np.zeros(resistance.shape, np.int32)
    for label in range(1, 8):
        row, column = rng.integers(0, 20, 2)
        labels[row : row + 3, column : column + 2] = label
    surface = CostSurface(resistance, 10.0)
    found = surface.allocation(labels)
    per_label = np.stack([surface.distances(labels == label) for label in range(1, 8)])
    np.testing.assert_array_equal(found.distance, per_label.min(axis=0))
    reached = np.isfinite(found.distance)
    assert (found.zone[~reached] == 0).all()
    zone = found.zone[reached] - 1
    np.testing.assert_array_equal(per_label[:, reached][zone, np.arange(len(zone))], found.distance[reached])
    graph = cell_graph(resistance, 10.0)
    cells = np.flatnonzero(reached)
    for cell, path in zip(cells, trace_all(found.predecessor, cells)):
        assert path[-1] == cell
        assert np.array_equal(path, trace(found.predecessor, cell))
        places = [divmod(int(each), resistance.shape[1]) for each in path]
        assert labels[places[0]] == found.zone.ravel()[cell]
        cost = sum(graph.edges[pair]["weight"] for pair in zip(places, places[1:]))
        assert cost == pytest.approx(found.distance.ravel()[cell], rel=1e-12)
        assert len(set(found.zone.ravel()[path].tolist())) == 1
    assert (found.predecessor[~reached] == NO_CELL).all()


def test_sources_on_barriers_do_not_count():
    surface = CostSurface(np.array([[NAN, 1.0, 1.0]]), 1.0)
    found = surface.distances(np.array([[True, False, False]]))
    assert np.isinf(found).all()
    assert (surface.allocation(np.array([[3, 0, 0]], np.int32)).zone == 0).all()


def test_path_length():
    surface = CostSurface(np.ones((3, 4)), 10.0)
    assert surface.path_length(np.array([0, 5, 6, 7])) == pytest.approx(10 * (2 + ROOT2))
    assert surface.path_length(np.array([4])) == 0


@pytest.mark.parametrize("value", [0.0, -2.0])
def test_resistances_must_be_positive(value):
    resistance = np.ones((4, 5))
    resistance[2, 3] = resistance[3, 0] = value
    with pytest.raises(CoreError) as caught:
        CostSurface(resistance, 1.0)
    issue = caught.value.issues[0]
    assert issue.code == "cost.not_positive"
    assert issue.parameters == {"place": "3, 4", "value": f"{value:g}", "count": 2}


def test_other_neighbourhoods_are_refused():
    with pytest.raises(CoreError) as caught:
        CostSurface(np.ones((2, 2)), 1.0, 6)
    assert caught.value.issues[0].code == "cost.neighbours"


def test_more_cells_than_memory_are_refused_before_anything_is_made(monkeypatch):
    monkeypatch.setattr("ecoaxis.core.connectivity.memory.free_bytes", lambda: 10_000)
    with pytest.raises(CoreError) as caught:
        CostSurface(np.ones((20, 20)), 1.0).distances(np.ones((20, 20), bool))
    assert caught.value.issues[0].code == "cost.too_many_cells"
    assert caught.value.issues[0].parameters["cells"] == 400


def test_cancelling_stops_the_search():
    class Stopped(Progress):
        def is_cancelled(self):
            return True

    with pytest.raises(Cancelled):
        CostSurface(np.ones((5, 5)), 1.0).distances(np.eye(5, dtype=bool), progress=Stopped())
