"""Effective mesh size by hand, and as a chance that brute force draws."""
from __future__ import annotations

import numpy as np
import pytest
from ecoaxis.core.connectivity.metrics.mesh_size import mesh_size, mesh_size_of_cells


def test_by_hand():
    # 10 km2 with a patch of 4 wholly inside and 3 of another of 9.
    found = mesh_size(10e6, [(4e6, 4e6), (3e6, 9e6), (0.0, 5e6)])
    cut, cross = found.cut_out, found.cross_boundary
    assert cut.size == pytest.approx(2.5e6)
    assert (cut.coherence, cut.division, cut.splitting) == pytest.approx((0.25, 0.75, 4))
    assert cut.density == pytest.approx(400)
    assert cross.size == pytest.approx(4.3e6)
    assert (found.patches, found.patch_area) == (2, 7e6)


def test_no_patches_and_no_ground():
    found = mesh_size(10.0, [])
    assert (found.cut_out.size, found.cut_out.division) == (0, 1)
    assert found.cut_out.splitting is None and found.cut_out.density is None
    assert mesh_size(0.0, [(1.0, 1.0)]) is None
    assert mesh_size_of_cells(0, [], 1.0) is None


def test_cells_as_areas():
    parts = [(40, 40), (30, 90)]
    by_cells = mesh_size_of_cells(100, parts, 900.0)
    by_area = mesh_size(90000.0, [(a * 900.0, b * 900.0) for a, b in parts])
    assert by_cells.cut_out.size == pytest.approx(by_area.cut_out.size, rel=1e-15)
    assert by_cells.cross_boundary.size == pytest.approx(by_area.cross_boundary.size, rel=1e-15)


def test_patches_of_a_country_do_not_overflow():
    # 10^5 km2 in cells of 10 m: (10^9)^2 is far beyond 64 bits once it is in square metres.
    found = mesh_size_of_cells(2 * 10**9, [(10**9, 10**9), (10**9, 10**9)], 100.0)
    assert found.cut_out.size == pytest.approx(1e11)


@pytest.mark.parametrize("seed", range(5))
def test_cross_boundary_weighted_by_area_is_the_mesh_size_of_the_whole(seed):
    random = np.random.default_rng(seed)
    patch = random.integers(0, 6, (30, 30))
    unit = random.integers(0, 4, (30, 30))
    whole = np.bincount(patch.ravel(), minlength=6)
    total = 0.0
    for number in range(4):
        inside = np.bincount(patch[unit == number], minlength=6)
        area = int((unit == number).sum())
        found = mesh_size(float(area), [(float(inside[k]), float(whole[k])) for k in range(1, 6)])
        total += area * found.cross_boundary.size
        same = sum(
            1
            for a in patch[unit == number]
            for b in patch[unit == number]
            if a == b and a > 0
        )
        assert found.cut_out.coherence == pytest.approx(same / area**2, rel=1e-12)
    of_all = mesh_size(900.0, [(float(whole[k]), float(whole[k])) for k in range(1, 6)])
    assert total / 900 == pytest.approx(of_all.cut_out.size, rel=1e-12)
