"""Patches, their distances and class metrics: by hand and against plain loops."""
from __future__ import annotations

import itertools

import numpy as np
import pytest
from ecoaxis.core.connectivity.metrics import labelling, patch_distances
from ecoaxis.core.connectivity.metrics.class_metrics import Options, class_metrics
from ecoaxis.core.connectivity.metrics.labelling import label_patches
from ecoaxis.core.connectivity.metrics.patch_distances import nearest_neighbours, pairs_within
from ecoaxis.core.issues import Cancelled
from ecoaxis.core.progress import Progress

ndimage = pytest.importorskip("scipy.ndimage")
cdist = pytest.importorskip("scipy.spatial.distance").cdist

MAP = np.array(
    [
        [1, 1, 2, 2, 2, 0],
        [1, 1, 2, 1, 2, 0],
        [2, 2, 2, 2, 2, 1],
        [1, 2, 2, 2, 2, 1],
    ],
    np.uint8,
)


def of(array, value, **options):
    return class_metrics(np.asarray(array, np.uint8), [value], Options(10.0, **options)).classes[0]


def test_by_hand():
    # Class 1: patches of 4, 1, 2 and 1 cells of 100 m2 among 22 cells; the map's border is not edge.
    found = of(MAP, 1, search_radius=25, threshold=20)
    assert (found.patches, found.area_m2) == (4, 800)
    assert found.share_percent == pytest.approx(100 * 8 / 22)
    assert found.patch_density == pytest.approx(4 / 2200 * 1e6)
    assert found.largest_percent == pytest.approx(100 * 4 / 22)
    assert found.area_mean_ha == pytest.approx(0.02)
    assert found.area_weighted_ha == pytest.approx(22 / 8 * 0.01)
    assert found.edge_m == (4 + 4 + 2 + 2) * 10
    assert found.edge_density == pytest.approx(120 / 0.22)
    # Nearest: 4-cell patch to (1,3): 2; (1,3) to it: 2; (2,5) to (1,3): sqrt 5; (3,0) to (1,0): 2.
    nearest = np.array([2, 2, np.sqrt(5), 2]) * 10
    assert found.enn_mean_m == pytest.approx(nearest.mean())
    assert found.enn_sd_m == pytest.approx(nearest.std())
    assert found.enn_weighted_m == pytest.approx((nearest @ [4, 1, 2, 1]) / 8)
    # Within 25 m: big and (1,3) 20 m, big and (3,0) 20 m, (1,3) and right 22.36 m.
    prox = [(100 + 100) / 400, 400 / 400 + 200 / 500, 100 / 500, 400 / 400]
    assert found.prox_mean == pytest.approx(np.mean(prox))
    assert found.connect_percent == pytest.approx(100 * 2 / 6)
    assert found.mesh_ha == pytest.approx(22 / 22 * 0.01)
    assert found.division == pytest.approx(1 - 22 / 22**2)
    assert found.split == pytest.approx(22)
    sides = np.array([8, 4, 6, 4])
    joint = sides.sum() / (sides @ np.sqrt([4, 1, 2, 1]))
    assert found.cohesion_percent == pytest.approx(100 * (1 - joint) / (1 - 1 / np.sqrt(22)))
    assert of(MAP, 1, count_border=True).edge_m == (8 + 4 + 6 + 4) * 10


def test_a_single_patch_has_no_neighbour():
    found = of([[1, 2], [1, 2]], 1, search_radius=50, threshold=50)
    assert (found.enn_mean_m, found.enn_weighted_m, found.enn_sd_m, found.connect_percent) == (None,) * 4
    assert found.prox_mean == 0


def test_an_absent_class_has_no_sizes():
    found = of([[2, 2]], 1)
    assert (found.patches, found.area_m2, found.share_percent, found.mesh_ha, found.division) == (0, 0, 0, 0, 1)
    assert (found.area_mean_ha, found.enn_mean_m, found.cohesion_percent, found.split) == (None,) * 4


def test_one_cell():
    found = of([[1]], 1)
    assert (found.share_percent, found.edge_m, found.cohesion_percent, found.split) == (100, 0, None, 1)


def test_a_full_map_is_one_patch():
    found = class_metrics(np.ones((50, 70), np.uint8), [1], Options(1.0))
    assert found.classes[0].patches == 1
    assert found.patches.perimeters.tolist() == [240]


def random_maps():
    for seed in range(6):
        random = np.random.default_rng(seed)
        yield random.integers(0, 4, tuple(random.integers(1, 25, 2))).astype(np.uint8)
        yield ((ndimage.uniform_filter(random.random((40, 40)), 7) > 0.5) + 1).astype(np.uint8)
        sparse = np.ones((70, 70), np.uint8)
        sparse[tuple(random.integers(0, 70, (2, 6)))] = 2
        yield sparse


@pytest.mark.parametrize("neighbours", [8, 4])
def test_patches_and_distances_against_plain_loops(neighbours, monkeypatch):
    for number, values in enumerate(random_maps()):
        monkeypatch.setattr(labelling, "CELLS_AT_ONCE", 1 + 37 * number)
        monkeypatch.setattr(patch_distances, "REACH", 3 if number % 2 else 20)
        found = label_patches(values, neighbours)
        structure = np.ones((3, 3)) if neighbours == 8 else None
        count = 0
        for kind in range(1, 4):
            labels, more = ndimage.label(values == kind, structure)
            count += more
            for label in range(1, more + 1):
                assert len(np.unique(found.labels[labels == label])) == 1
        assert found.count == count == found.labels.max()
        assert ((found.labels == 0) == (values == 0)).all()
        padded = np.pad(found.labels, 1)
        sides = np.zeros(count + 1, int)
        for shift in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            other = np.roll(padded, shift, (0, 1))
            np.add.at(sides, padded[padded != other], 1)
        assert found.perimeters.tolist() == sides[1:].tolist()
        _check_distances(found)


def _check_distances(found):
    places = [np.argwhere(found.labels == label + 1) for label in range(found.count)]
    nearest = np.full(found.count, np.inf)
    near = {}
    for one, other in itertools.combinations(range(found.count), 2):
        if found.classes[one] == found.classes[other]:
            distance = cdist(places[one], places[other]).min()
            nearest[[one, other]] = np.minimum(nearest[[one, other]], distance)
            if distance <= 5:
                near[one, other] = distance
    nearest[np.isinf(nearest)] = np.nan
    np.testing.assert_allclose(nearest_neighbours(found), nearest, rtol=1e-12)
    pairs = {(min(i, j), max(i, j)): d for i, j, d in zip(*(part.tolist() for part in pairs_within(found, 5.0)))}
    assert pairs.keys() == near.keys()
    assert all(pairs[pair] == pytest.approx(near[pair], rel=1e-12) for pair in near)


def test_a_mesh_size_beyond_64_bits():
    # 200,000 km2 in one patch: its square in m2 is 4e22, far above 9.2e18.
    found = class_metrics(np.ones((500, 400), np.uint8), [1], Options(1000.0)).classes[0]
    assert found.mesh_ha == pytest.approx(2e7)
    assert found.split == 1


def test_cancel():
    class Cancelling(Progress):
        def is_cancelled(self):
            return True

    with pytest.raises(Cancelled):
        class_metrics(np.ones((5, 5), np.uint8), [1], Options(1.0), Cancelling())
