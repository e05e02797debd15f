"""Class metrics and mesh size against pylandstats.

Where they differ: pylandstats squares areas in 64-bit integers of m2, so that its mesh size overflows on large maps;
ours are exact integers. PROX, COHESION and CONNECT are not in it.
"""
from __future__ import annotations

import pathlib
import warnings

import numpy as np
import pylandstats
import pytest
import rasterio
from ecoaxis.core.connectivity.metrics.class_metrics import Options, class_metrics
from scipy import ndimage

DATA = pathlib.Path(__file__).resolve().parents[2].parent / "shared" / "data"
SAME = {
    "patches": "number_of_patches",
    "patch_density": "patch_density",
    "share_percent": "proportion_of_landscape",
    "largest_percent": "largest_patch_index",
    "area_mean_ha": "area_mn",
    "area_weighted_ha": "area_am",
    "edge_density": "edge_density",
    "enn_mean_m": "euclidean_nearest_neighbor_mn",
    "enn_weighted_m": "euclidean_nearest_neighbor_am",
    "enn_sd_m": "euclidean_nearest_neighbor_sd",
    "mesh_ha": "effective_mesh_size",
}


def compare(values, cell, nodata=0, neighbours=8):
    rule = str(neighbours)
    landscape = pylandstats.Landscape(values, res=(cell, cell), nodata=nodata, neighborhood_rule=rule)
    kinds = [int(kind) for kind in landscape.classes]
    numbers = np.zeros(values.max() + 1, np.uint8)
    numbers[kinds] = range(1, len(kinds) + 1)
    found = class_metrics(numbers[values], list(range(1, len(kinds) + 1)), Options(cell, neighbours))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for kind, ours in zip(kinds, found.classes):
            for name, theirs in SAME.items():
                expected = getattr(landscape, theirs)(class_val=kind)
                value = getattr(ours, name)
                if value is None:
                    assert np.isnan(expected) or ours.patches == 1
                else:
                    assert value == pytest.approx(expected, rel=1e-6, abs=1e-9), (kind, name)


@pytest.mark.parametrize("neighbours", [8, 4])
@pytest.mark.parametrize("seed", range(3))
def test_random_maps(seed, neighbours):
    random = np.random.default_rng(seed)
    values = (ndimage.uniform_filter(random.random((60, 80)), 5) * 12).astype(np.uint8)
    values -= values.min()
    values[random.random(values.shape) < 0.02] = 0
    compare(values, 30.0, neighbours=neighbours)


@pytest.mark.parametrize("year", ["06", "12"])
def test_lausanne(year):
    path = DATA / "lausanne" / f"ls100_{year}.tif"
    if not path.is_file():
        pytest.skip(f"real data is missing: {path}")
    with rasterio.open(path) as source:
        values, cell, nodata = source.read(1), source.res[0], source.nodata
    values = np.where(values == nodata, 0, values).astype(np.uint8)
    compare(values, cell)


def test_a_mesh_size_beyond_64_bits():
    values = np.ones((500, 400), np.uint8)
    values[:, :100] = 2
    landscape = pylandstats.Landscape(values, res=(1000, 1000), nodata=0)
    ours = class_metrics(values, [1], Options(1000.0)).classes[0].mesh_ha
    assert ours == pytest.approx(150_000**2 / 200_000 * 100)
    assert landscape.effective_mesh_size(class_val=1) != pytest.approx(ours)
