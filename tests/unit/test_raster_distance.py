"""Distance classes between cells against brute force and against SciPy's exact transform."""
from __future__ import annotations

import numpy as np
import pytest
from ecoaxis.core.zoning.raster_distance import distance_classes_of_cells
from hypothesis import given, settings
from hypothesis import strategies as st


def plain_classes(features, halo, cell, breaks):
    """Integer squares, so that ties are exact; ``breaks`` are whole multiples of ``cell`` or lie between."""
    rows, columns = features.shape[0] - 2 * halo, features.shape[1] - 2 * halo
    cells = np.argwhere(features)
    found = np.full((rows, columns), len(breaks))
    for row in range(rows):
        for column in range(columns):
            if len(cells):
                square = ((cells - (row + halo, column + halo)) ** 2).sum(axis=1).min()
                found[row, column] = sum(1 for each in breaks if square * cell * cell >= each * each)
    return found


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 9), st.integers(1, 9), st.integers(1, 6), st.integers(0, 2**31), st.floats(0, 0.3))
def test_brute_force_gives_the_same(rows, columns, halo, seed, share):
    rng = np.random.default_rng(seed)
    features = rng.random((rows + 2 * halo, columns + 2 * halo)) < share
    breaks = np.array(sorted({1.0, 1.5 * halo, 2.0 * halo, 2.0 * halo * 0.7}))
    breaks = breaks[breaks <= 2.0 * halo]
    found = distance_classes_of_cells(features, halo, 2.0, breaks)
    assert (found == plain_classes(features, halo, 2.0, breaks)).all()


def test_scipy_gives_the_same():
    ndimage = pytest.importorskip("scipy.ndimage")
    rng = np.random.default_rng(8)
    halo, breaks = 31, np.array([15.0, 47.0, 100.0, 301.0])
    features = rng.random((180 + 2 * halo, 120 + 2 * halo)) < 0.0007
    metres = ndimage.distance_transform_edt(~features, sampling=10.0)[halo:-halo, halo:-halo]
    expected = np.searchsorted(breaks, metres, side="right")
    assert (distance_classes_of_cells(features, halo, 10.0, breaks) == expected).all()


def test_ties_on_a_break_reach_it():
    features = np.zeros((21, 21), bool)
    features[10, 10] = True
    classes = distance_classes_of_cells(features, 5, 10.0, np.array([50.0]))
    # 30, 40 and 50 m are a Pythagorean triple.
    assert classes[5, 0] == classes[0, 5] == classes[5 + 3, 5 + 4] == classes[5 - 4, 5 + 3] == 1
    assert classes[5 + 3, 5 + 3] == classes[5, 5 + 4] == 0


def test_no_feature_reaches_every_break_and_a_feature_in_the_halo_counts():
    features = np.zeros((7, 8), bool)
    assert (distance_classes_of_cells(features, 3, 30.0, np.array([30.0, 60.0])) == 2).all()
    features[3, 1] = True
    assert distance_classes_of_cells(features, 3, 30.0, np.array([30.0, 60.0, 90.0])).tolist() == [[2, 3]]


@pytest.mark.parametrize("count", [255, 256, 400])
def test_many_breaks(count):
    halo = count
    features = np.zeros((1 + 2 * halo, 1 + 2 * halo), bool)
    features[0, halo] = True
    classes = distance_classes_of_cells(features, halo, 1.0, np.arange(1.0, count + 1))
    assert classes.tolist() == [[count]]
