"""Corridors, pinch points and barriers, by hand and by brute force."""
from __future__ import annotations

import math

import numpy as np
import pytest
from ecoaxis.core.connectivity.surfaces.corridor_network import Combine, adjacent_links, corridor_maps
from ecoaxis.core.connectivity.surfaces.corridors import annulus, barrier_improvement, normalised_corridor, pinch_points
from ecoaxis.core.connectivity.surfaces.cost_distance import CostSurface
from ecoaxis.core.connectivity.surfaces.least_cost_links import all_pairs
from ecoaxis.core.issues import CoreError
from ecoaxis.core.progress import Progress

STEP = math.sqrt(2)


def two_cores(resistance: np.ndarray) -> np.ndarray:
    """Core 1 is the first column, core 2 the last."""
    labels = np.zeros(resistance.shape, np.int32)
    labels[:, 0], labels[:, -1] = 1, 2
    return labels


def random_case(seed: int, shape=(11, 13)) -> tuple[CostSurface, np.ndarray]:
    draw = np.random.default_rng(seed)
    resistance = draw.uniform(1, 20, shape)
    resistance[draw.random(shape) < 0.1] = np.nan
    resistance[:, [0, -1]] = 1.0
    return CostSurface(resistance, 10.0), two_cores(resistance)


def relaxed(surface: CostSurface, sources: np.ndarray) -> np.ndarray:
    """Cost distances by Bellman and Ford's algorithm."""
    rows, columns = surface.shape
    cost = np.where(sources & ~np.isnan(surface.resistance), 0.0, np.inf)
    for _ in range(rows * columns):
        before = cost.copy()
        for row in range(rows):
            for column in range(columns):
                for down in (-1, 0, 1):
                    for right in (-1, 0, 1):
                        r, c = row + down, column + right
                        if (down or right) and 0 <= r < rows and 0 <= c < columns:
                            step = (surface.resistance[row, column] + surface.resistance[r, c]) / 2 * surface.cell
                            step *= math.hypot(down, right)
                            if not math.isnan(step):
                                cost[row, column] = min(cost[row, column], cost[r, c] + step)
        if np.array_equal(before, cost):
            return cost
    return cost


def test_a_corridor_on_even_ground_by_hand():
    """3 x 5 cells of resistance 1: straight ways cost 40 m; the middle row is one of three that are least."""
    surface = CostSurface(np.ones((3, 5)), 10.0)
    labels = np.zeros((3, 5), np.int32)
    labels[1, 0], labels[1, 4] = 1, 2
    maps = corridor_maps(surface, labels, all_pairs(surface, labels), width=1000.0)
    assert maps.corridor[1] == pytest.approx([0, 0, 0, 0, 0])
    detour = 2 * 10 * STEP + 20 - 40
    assert maps.corridor[0, 1:4] == pytest.approx([detour, detour, detour])
    narrow = corridor_maps(surface, labels, all_pairs(surface, labels), width=1.0)
    assert np.isnan(narrow.corridor[[0, 2]]).all() and not np.isnan(narrow.corridor[1]).any()


@pytest.mark.parametrize("seed", range(3))
def test_corridors_equal_the_definition(seed):
    surface, labels = random_case(seed)
    one, other = relaxed(surface, labels == 1), relaxed(surface, labels == 2)
    expected = one + other - (one + other).min()
    maps = corridor_maps(surface, labels, all_pairs(surface, labels), width=61.7)
    inside = expected <= 61.7
    assert np.array_equal(~np.isnan(maps.corridor), inside)
    assert maps.corridor[inside] == pytest.approx(expected[inside], abs=1e-9)


def test_the_composite_is_the_least_of_all_links():
    draw = np.random.default_rng(5)
    surface = CostSurface(draw.uniform(1, 5, (20, 20)), 1.0)
    labels = np.zeros((20, 20), np.int32)
    for label, place in enumerate([(2, 2), (2, 17), (17, 2), (17, 17)], start=1):
        labels[place] = label
    links = all_pairs(surface, labels)
    whole = corridor_maps(surface, labels, links, width=4.0).corridor
    each = [
        corridor_maps(surface, labels, links.kept(np.arange(len(links)) == k), width=4.0).corridor
        for k in range(len(links))
    ]
    assert np.array_equal(whole, np.fmin.reduce(each), equal_nan=True)


def test_neighbours_have_their_true_least_cost():
    draw = np.random.default_rng(8)
    surface = CostSurface(draw.uniform(1, 30, (25, 25)), 1.0)
    labels = np.zeros((25, 25), np.int32)
    for label in range(1, 7):
        labels[tuple(draw.integers(0, 25, 2))] = label
    every, near = all_pairs(surface, labels), adjacent_links(surface, labels)
    costs = dict(zip(zip(every.sources, every.targets), every.costs))
    assert 5 <= len(near) <= len(every)
    assert all(costs[pair] == cost for pair, cost in zip(zip(near.sources, near.targets), near.costs))


def test_cores_that_cannot_meet_have_no_corridor():
    resistance = np.ones((3, 5))
    resistance[:, 2] = np.nan
    surface = CostSurface(resistance, 1.0)
    labels = two_cores(resistance)
    assert len(all_pairs(surface, labels)) == 0
    assert np.isinf(normalised_corridor(surface.distances(labels == 1), surface.distances(labels == 2))).all()


def test_all_current_runs_through_a_pinch_point():
    resistance = np.ones((7, 9))
    resistance[:, 4] = np.nan
    resistance[3, 4] = 1.0
    surface = CostSurface(resistance, 1.0)
    labels = two_cores(resistance)
    found = pinch_points(surface, np.ones(labels.shape, bool), labels, 1, 2, Progress())
    assert found.current[3, 4] == pytest.approx(1.0)
    assert np.nanargmax(found.current) == 3 * 9 + 4
    assert np.isnan(found.current[:, 0]).all() and np.isnan(found.current[0, 4])
    # Everything passes one cell, which three cells on either side feed: 1 / (1 + 2 / sqrt 2) = 0.41 ohm a side.
    assert 2 * 0.41 < found.resistance < 2 * 3


def test_a_strip_of_cells_resists_as_a_row_of_resistors():
    """Five cells in a row: the cores are one node each, four steps of 1 ohm lie between."""
    surface = CostSurface(np.ones((1, 5)), 1.0)
    labels = np.array([[1, 0, 0, 0, 2]], np.int32)
    assert pinch_points(surface, np.ones((1, 5), bool), labels, 1, 2, Progress()).resistance == pytest.approx(4.0)


def test_annulus_of_one_and_two_cells():
    assert annulus(1).astype(int).tolist() == [[0, 1, 0], [1, 1, 1], [0, 1, 0]]
    assert int(annulus(2).sum()) == 12
    assert not annulus(2)[2, 2]


@pytest.mark.parametrize("seed", range(2))
def test_barriers_equal_the_definition(seed):
    surface, labels = random_case(seed + 20)
    one, other = relaxed(surface, labels == 1), relaxed(surface, labels == 2)
    least = (one + other).min()
    found = barrier_improvement(one, other, surface.cell, (1, 2, 3), 1.0)
    rows, columns = labels.shape
    for row in range(rows):
        for column in range(columns):
            best = math.nan
            for radius in (1, 2, 3):
                ring = [
                    (r, c)
                    for r in range(rows)
                    for c in range(columns)
                    if radius - 1 <= math.hypot(r - row, c - column) <= radius
                ]
                if not ring:
                    continue
                diameter = 2 * radius * surface.cell
                near = min(one[place] for place in ring) + min(other[place] for place in ring)
                gain = (least - near - diameter * 1.0) / diameter
                if gain > 0 and not gain <= best:
                    best = gain
            assert found.improvement[row, column] == pytest.approx(best, abs=1e-9, nan_ok=True)


def test_a_wall_is_the_barrier():
    """A wall of resistance 100 two cells wide: a window of radius 1 across it saves most."""
    resistance = np.ones((9, 15))
    resistance[:, 7] = 100.0
    surface = CostSurface(resistance, 1.0)
    labels = two_cores(resistance)
    maps = corridor_maps(surface, labels, all_pairs(surface, labels), width=1000.0, radii=(1, 2))
    assert maps.best[0, 2] == 7 and maps.best[0, 3] == 1.0
    # 13 steps of 1 and two half steps into and out of the wall: 12 + 101 = 113; the window leaves 12 + 2 x 1.
    assert all_pairs(surface, labels).costs[0] == pytest.approx(113.0)
    assert maps.best[0, 0] == pytest.approx((113 - 12 - 2) / 2)
    assert np.nanmax(maps.percent) == pytest.approx(100 * 99 / 113)
    assert not (maps.improvement <= 0).any()


def test_sums_favour_what_links_share():
    resistance = np.ones((5, 9))
    resistance[:, 4] = 50.0
    surface = CostSurface(resistance, 1.0)
    labels = np.zeros((5, 9), np.int32)
    labels[0, 0], labels[4, 0], labels[2, 8] = 1, 2, 3
    links = all_pairs(surface, labels)
    most = corridor_maps(surface, labels, links, width=100.0, radii=(1,), pinch=True)
    both = corridor_maps(surface, labels, links, width=100.0, radii=(1,), pinch=True, combine=Combine.SUM)
    assert np.nanmax(both.improvement) > np.nanmax(most.improvement)
    assert (both.current[~np.isnan(both.current)] >= most.current[~np.isnan(most.current)] - 1e-12).all()


@pytest.mark.parametrize("width", [0.0, -5.0])
def test_a_width_of_nothing_is_refused(width):
    surface, labels = random_case(1)
    with pytest.raises(CoreError, match="corridors.width"):
        corridor_maps(surface, labels, all_pairs(surface, labels), width=width)


def test_radii_below_a_cell_are_refused():
    with pytest.raises(CoreError, match="corridors.radius"):
        barrier_improvement(np.ones((3, 3)), np.ones((3, 3)), 1.0, (0,))
