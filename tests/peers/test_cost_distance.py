"""Cost distances beside scikit-image's MCP_Geometric and scipy's Dijkstra, on rasters with barriers."""
from __future__ import annotations

import pathlib

import numpy as np
import pytest
from ecoaxis.core.connectivity.surfaces.cost_distance import CostSurface

CELL = 30.0


def map_of(seed, shape=(120, 170)):
    rng = np.random.default_rng(seed)
    resistance = np.exp(rng.normal(1, 1.5, shape))
    resistance[rng.random(shape) < 0.15] = np.nan
    sources = rng.random(shape) < 0.001
    sources &= np.isfinite(resistance)
    return resistance, sources


@pytest.mark.parametrize("neighbours", [8, 4])
@pytest.mark.parametrize("seed", range(3))
def test_accumulated_cost_is_that_of_scikit_image(seed, neighbours):
    graph = pytest.importorskip("skimage.graph")
    resistance, sources = map_of(seed)
    costs = np.where(np.isnan(resistance), -1.0, resistance)
    search = graph.MCP_Geometric(costs, fully_connected=neighbours == 8)
    wanted, _ = search.find_costs([tuple(place) for place in np.argwhere(sources)])
    found = CostSurface(resistance, CELL, neighbours).distances(sources)
    np.testing.assert_allclose(found, wanted * CELL, rtol=1e-12)


def test_bit_for_bit_as_dijkstra():
    csgraph = pytest.importorskip("scipy.sparse.csgraph")
    sparse = pytest.importorskip("scipy.sparse")
    resistance, sources = map_of(9)
    rows, columns = resistance.shape
    half = resistance * (0.5 * CELL)
    number = np.arange(resistance.size).reshape(resistance.shape)
    starts, ends, costs = [], [], []
    for down, right in ((0, 1), (1, 0), (1, 1), (1, -1)):
        here = slice(0, rows - down), slice(max(0, -right), columns - max(0, right))
        there = slice(down, rows), slice(max(0, right), columns + min(0, right))
        cost = half[here] + half[there]
        if down and right:
            cost = cost * np.sqrt(2)
        kept = np.isfinite(cost)
        starts.append(number[here][kept])
        ends.append(number[there][kept])
        costs.append(cost[kept])
    start, end, cost = (np.concatenate(each) for each in (starts, ends, costs))
    matrix = sparse.csr_matrix((cost, (start, end)), shape=(resistance.size,) * 2)
    wanted = csgraph.dijkstra(matrix, directed=False, indices=np.flatnonzero(sources), min_only=True)
    found = CostSurface(resistance, CELL).distances(sources)
    np.testing.assert_array_equal(found.ravel(), wanted)


def test_cost_over_real_ground_is_that_of_scikit_image():
    """The resistances of Linkage Mapper's demo, from a block of cells."""
    graph = pytest.importorskip("skimage.graph")
    images = pytest.importorskip("PIL.Image")
    path = pathlib.Path(__file__).resolve().parents[3] / "shared" / "data" / "linkage_demo" / "lm_resistances.tif"
    if not path.is_file():
        pytest.skip(f"the data of Linkage Mapper are not in {path.parent}")
    values = np.array(images.open(path), np.float64)
    values[(values <= 0) | (values > 1e5)] = np.nan
    start = np.zeros(values.shape, bool)
    start[200:210, 150:170] = True
    search = graph.MCP_Geometric(np.where(np.isnan(values), -1, values))
    wanted, _ = search.find_costs([tuple(place) for place in np.argwhere(start & np.isfinite(values))])
    found = CostSurface(values, 1.0).distances(start)
    np.testing.assert_allclose(found, wanted, rtol=1e-12)
    assert np.isfinite(found).mean() > 0.9
