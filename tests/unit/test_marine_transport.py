"""Drift and spread against the Gaussian, mass, coasts; exchange between hubs by hand."""
from __future__ import annotations

import math

import numpy as np
import pytest
from ecoaxis.core.connectivity.marine.exchange import Role, exchange, settlement_growth
from ecoaxis.core.connectivity.marine.hub_network import by_settlement, probability_matrix
from ecoaxis.core.connectivity.marine.transport import Drift, Settlement, Water, cover_of, diffusivity_for
from ecoaxis.core.connectivity.marine.transport import settlement as settle
from ecoaxis.core.issues import CoreError

DAY = 86_400.0


def open_water(shape, east=0.0, north=0.0, cell=500.0) -> Water:
    return Water(np.ones(shape, bool), np.full(shape, east), np.full(shape, north), cell)


def settlement(water: Water, hubs: np.ndarray, count: int, drift: Drift) -> Settlement:
    return settle(water, cover_of(hubs, count, water.sea)[1], drift)


def over_box(low: float, high: float, sigma: float) -> float:
    scale = sigma * math.sqrt(2)
    return (math.erf(high / scale) - math.erf(low / scale)) / 2


def gaussian(water: Water, hubs: np.ndarray, drift: Drift, source: int, target: int) -> float:
    """Released evenly over the source's cells, moved by u T, spread with sigma = sqrt(2 K T), over the target."""
    time = drift.days * DAY
    sigma = math.sqrt(2 * drift.diffusivity * time)
    shift_x = water.east[0, 0] * time / water.cell
    shift_y = -water.north[0, 0] * time / water.cell
    wide = sigma / water.cell
    total = 0.0
    starts = np.argwhere(hubs == source)
    for row, column in starts:
        for r, c in np.argwhere(hubs == target):
            dy, dx = r - row - shift_y, c - column - shift_x
            total += over_box(dx - 0.5, dx + 0.5, wide) * over_box(dy - 0.5, dy + 0.5, wide)
    return total / len(starts) * math.exp(-drift.mortality * drift.days)


@pytest.mark.parametrize(("east", "north"), [(0.0, 0.0), (0.05, 0.0), (-0.03, 0.04)])
def test_uniform_current_in_open_water_is_a_moving_gaussian(east, north):
    water = open_water((110, 110), east, north)
    hubs = np.zeros((110, 110), int)
    hubs[50:55, 50:55], hubs[48:56, 58:66], hubs[42:49, 42:49] = 1, 2, 3
    drift = Drift(2.0, 30.0, 0.1)
    found = settlement(water, hubs, 3, drift)
    for target in (1, 2, 3):
        expected = gaussian(water, hubs, drift, 1, target)
        assert found.matrix[0, target - 1] == pytest.approx(expected, rel=0.02, abs=2e-4)
    assert found.lost.max() < 1e-5


def test_nothing_moves_in_still_water_without_spread():
    hubs = np.zeros((5, 6), int)
    hubs[2, 2], hubs[3, 4] = 1, 2
    assert settlement(open_water((5, 6)), hubs, 2, Drift(10, 0.0)).matrix.tolist() == [[1, 0], [0, 1]]


def test_mass_is_kept_and_never_below_zero():
    """Every cell of a ragged sea with a wild current is a hub, so that nothing can hide."""
    draw = np.random.default_rng(4)
    sea = draw.random((12, 14)) > 0.25
    water = Water(sea, draw.normal(0, 0.3, sea.shape), draw.normal(0, 0.3, sea.shape), 1000.0)
    hubs = np.zeros(sea.shape, int)
    hubs[sea] = np.arange(1, sea.sum() + 1)
    found = settlement(water, hubs, int(sea.sum()), Drift(0.5, 20.0))
    assert found.matrix.min() >= 0
    assert found.matrix.sum(axis=1) + found.lost == pytest.approx(np.ones(int(sea.sum())), abs=1e-12)
    assert found.lost.max() > 0


def test_a_closed_bay_loses_nothing_and_land_stops_the_drift():
    sea = np.zeros((7, 12), bool)
    sea[1:6, 1:6] = True
    sea[1:6, 7:11] = True
    water = Water(sea, np.full(sea.shape, 0.2), np.zeros(sea.shape), 200.0)
    hubs = np.zeros(sea.shape, int)
    hubs[3, 2], hubs[1:6, 7:11] = 1, 2
    hubs[1:6, 5] = 3
    found = settlement(water, hubs, 3, Drift(1, 1.0))
    assert found.matrix[0, 1] == 0.0
    assert found.lost[0] == pytest.approx(0.0, abs=1e-12)
    assert found.matrix[0, 2] > 0.5


def test_the_current_carries_larvae_off_the_map():
    hubs = np.zeros((5, 10), int)
    hubs[2, 8] = 1
    found = settlement(open_water((5, 10), east=0.5), hubs, 1, Drift(1, 0.0))
    assert found.lost[0] == pytest.approx(1.0)


def test_drift_has_a_direction():
    hubs = np.zeros((20, 60), int)
    hubs[8:12, 10:14], hubs[8:12, 30:34] = 1, 2
    matrix = settlement(open_water((20, 60), east=0.06), hubs, 2, Drift(2, 10.0)).matrix
    assert matrix[0, 1] > 100 * matrix[1, 0]


def test_diffusivity_puts_the_median_where_it_was_asked():
    days, distance = 5.0, 4000.0
    spread = diffusivity_for(distance, 0.5, days)
    sigma2 = 2 * spread * days * DAY
    assert math.exp(-(distance**2) / (2 * sigma2)) == pytest.approx(0.5)


@pytest.mark.parametrize(
    ("values", "code"),
    [((0, 1, 0), "marine.days"), ((1, -1, 0), "marine.diffusivity"), ((1, 1, math.nan), "marine.mortality")],
)
def test_bad_drift(values, code):
    with pytest.raises(CoreError, match=code):
        Drift(*values)


def test_a_hub_on_land_alone_is_refused():
    water = Water(np.zeros((2, 2), bool), np.zeros((2, 2)), np.zeros((2, 2)), 1.0)
    with pytest.raises(CoreError, match="marine.dry_hubs"):
        settlement(water, np.ones((2, 2), int), 1, Drift(1, 1))


def test_wide_cells_by_hand():
    """Four by four cells made two by two: a hub of two cells in a quarter with one cell of land."""
    labels = np.zeros((4, 4), int)
    labels[0, 0] = labels[1, 0] = 1
    sea = np.ones((4, 4), bool)
    sea[0, 1] = False
    sea[2:, 2:] = False
    sea[3, 3] = True
    wide, cover = cover_of(labels, 1, sea, 2)
    assert wide.tolist() == [[True, True], [True, False]]
    assert cover[0].tolist() == [[pytest.approx(2 / 3), 0], [0, 0]]


def test_wide_cells_give_nearly_the_same_settlement():
    fine = open_water((72, 72), 0.03, 0.01, 250.0)
    hubs = np.zeros((72, 72), int)
    hubs[28:41, 20:31], hubs[25:43, 38:55] = 1, 2
    drift = Drift(1.5, 30.0)
    sea, cover = cover_of(hubs, 2, fine.sea, 3)
    wide = Water(sea, np.full(sea.shape, 0.03), np.full(sea.shape, 0.01), 750.0)
    assert settle(wide, cover, drift).matrix[0] == pytest.approx(settlement(fine, hubs, 2, drift).matrix[0], rel=0.05)


def test_a_hundred_times_too_many_steps_are_refused():
    with pytest.raises(CoreError, match="marine.too_many_steps"):
        settlement(open_water((2, 2), cell=1.0), np.array([[1, 2], [0, 0]]), 2, Drift(100, 100.0))


def test_exchange_by_hand():
    """Hub 1 (10 larvae) gives 0.2 to hub 2; hub 2 (5) gives 0.1 back and keeps 0.4; hub 3 is alone."""
    matrix = np.array([[0.3, 0.2, 0.0], [0.1, 0.4, 0.0], [0.0, 0.0, 0.0]])
    found = exchange(matrix, np.array([10.0, 5.0, 1.0]))
    assert found.outward.tolist() == pytest.approx([2.0, 0.5, 0.0])
    assert found.inward.tolist() == pytest.approx([0.5, 2.0, 0.0])
    assert found.balance[:2].tolist() == pytest.approx([0.6, -0.6])
    assert found.relative_retention[:2].tolist() == pytest.approx([0.6, 0.8])
    assert found.self_recruitment[:2].tolist() == pytest.approx([3 / 3.5, 2 / 4])
    assert [found.role(hub) for hub in range(3)] == [Role.SOURCE, Role.SINK, Role.ALONE]
    assert settlement_growth(matrix) == pytest.approx(0.5)


def test_the_settlement_graph_is_directed_and_has_no_self_links():
    matrix = np.array([[0.3, 0.2], [0.0, 0.4]])
    graph = by_settlement(("a", "b"), np.ones(2), matrix)
    assert graph.directed and graph.links == 1 and graph.probabilities.tolist() == [0.2]
    assert probability_matrix(graph, None).tolist() == [[1.0, 0.2], [0.0, 1.0]]
