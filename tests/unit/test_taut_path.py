"""Ways over water pulled straight."""
from __future__ import annotations

import numpy as np
from ecoaxis.core.connectivity.marine.taut_path import in_sight, taut
from ecoaxis.core.connectivity.surfaces.cost_distance import CostSurface
from ecoaxis.core.connectivity.surfaces.least_cost_links import all_pairs


def length(path) -> float:
    return float(np.hypot(*np.diff(path, axis=0).T).sum())


def test_open_water_is_one_straight_line():
    sea = np.ones((20, 40), bool)
    path = np.array([[2, 1], [2, 20], [15, 33], [15, 38]])
    assert taut(path, sea).tolist() == [[2, 1], [15, 38]]


def test_a_headland_is_gone_around():
    sea = np.ones((11, 21), bool)
    sea[3:, 10] = False
    path = np.array([[8, 2], [2, 8], [2, 12], [8, 18]])
    found = taut(path, sea)
    assert found[0].tolist() == [8, 2] and found[-1].tolist() == [8, 18]
    assert len(found) > 2 and length(found) <= length(path)
    assert all(in_sight(sea, one, other) for one, other in zip(found[:-1], found[1:]))


def test_never_longer_than_the_way_and_never_over_land():
    for seed in range(6):
        draw = np.random.default_rng(seed)
        sea = draw.random((30, 30)) > 0.2
        labels = np.zeros((30, 30), np.int32)
        sea[1, 1] = sea[28, 28] = True
        labels[1, 1], labels[28, 28] = 1, 2
        for path in all_pairs(CostSurface(np.where(sea, 1.0, np.nan), 1.0, cut_corners=False), labels).paths:
            found = taut(path, sea)
            assert length(found) <= length(path) + 1e-9
            assert all(in_sight(sea, one, other) for one, other in zip(found[:-1], found[1:]))


def test_a_path_of_one_cell():
    assert taut(np.array([[3, 4]]), np.ones((5, 5), bool)).tolist() == [[3, 4]]
