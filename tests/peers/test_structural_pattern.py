"""Spatial patterns cell for cell as pyguidos has them, which runs the JRC's own C code (miallib, mspa 2.4).

The C code is called as ``pyguidos.mspa`` calls it, without the files; like there, stray cells of value 2 become 0.
One difference is known: where a map has no background at all, miallib's squared distances overflow in 32 bits. All is
core here; miallib's result happens to be the same.
"""
from __future__ import annotations

import pathlib

import numpy as np
import pytest
from ecoaxis.core.connectivity.structure.pattern import PatternRules, structural_pattern

mspa = pytest.importorskip("pyguidos._mspa._mspa", reason="pyguidos without its compiled part")

DENSITIES = (0.05, 0.3, 0.5, 0.6, 0.75, 0.95)


def peer(cells: np.ndarray, rules: PatternRules) -> np.ndarray:
    found, _ = mspa.mspa(
        np.ascontiguousarray(cells), float(rules.edge_width), rules.connectivity, 1, int(rules.openings)
    )
    return np.where(found == 2, 0, found)


def smooth(rng: np.random.Generator, shape: tuple[int, int], window: int) -> np.ndarray:
    """Noise averaged over squares of ``window`` cells."""
    total = np.cumsum(np.cumsum(rng.random((shape[0] + window, shape[1] + window)), 0), 1)
    return total[window:, window:] - total[:-window, window:] - total[window:, :-window] + total[:-window, :-window]


def random_cells(rng: np.random.Generator, largest: int) -> np.ndarray:
    shape = (int(rng.integers(1, largest)), int(rng.integers(1, largest)))
    height = smooth(rng, shape, int(rng.choice([1, 2, 3, 5, 9])))
    cells = np.where(height <= np.quantile(height, rng.choice(DENSITIES)), 2, 1).astype(np.uint8)
    if rng.random() < 0.4:
        holes = smooth(rng, shape, int(rng.choice([1, 3, 5])))
        cells[holes < np.quantile(holes, rng.uniform(0.02, 0.3))] = 0
    return cells


@pytest.mark.parametrize("openings", [True, False])
@pytest.mark.parametrize("connectivity", [8, 4])
@pytest.mark.parametrize("edge_width", [1, 2, 3, 4, 5])
def test_equal_cell_for_cell(edge_width, connectivity, openings):
    rng = np.random.default_rng(edge_width * 100 + connectivity * 10 + openings)
    rules = PatternRules(connectivity, edge_width, openings)
    for _ in range(12):
        cells = random_cells(rng, 90)
        assert np.array_equal(structural_pattern(cells, rules), peer(cells, rules))


@pytest.mark.parametrize("edge_width", [1, 3, 7, 12, 24])
def test_large_maps_and_wide_edges(edge_width):
    rng = np.random.default_rng(edge_width)
    height = smooth(rng, (400, 500), 4 * edge_width + 5)
    cells = np.where(height < np.quantile(height, 0.6), 2, 1).astype(np.uint8)
    rules = PatternRules(8, edge_width)
    found = structural_pattern(cells, rules)
    assert (found == 17).any()
    assert np.array_equal(found, peer(cells, rules))


def test_lines_squares_and_rings_in_each_other():
    cells = np.ones((120, 120), np.uint8)
    for inset in range(4, 58, 9):
        cells[inset:-inset, inset:-inset] = 2
        cells[inset + 5 : -inset - 5, inset + 5 : -inset - 5] = 1
    cells[60, 8:112] = 2
    cells[np.arange(10, 110), np.arange(10, 110)] = 2
    for connectivity in (8, 4):
        for edge_width in (1, 2):
            rules = PatternRules(connectivity, edge_width)
            assert np.array_equal(structural_pattern(cells, rules), peer(cells, rules))


@pytest.mark.parametrize("value", [0, 1, 2])
def test_maps_of_a_single_value(value):
    cells = np.full((30, 40), value, np.uint8)
    assert np.array_equal(structural_pattern(cells, PatternRules()), peer(cells, PatternRules()))


DATA = pathlib.Path(__file__).resolve().parents[3] / "shared" / "data"
REAL = (
    ("lausanne/ls100_06.tif", (1,)),
    ("lausanne/ls100_12.tif", (1,)),
    ("korea/byeonsan/esacci_landcover_2018_300m.tif", (50, 60, 61, 62, 70, 71, 80, 90, 100)),
    ("rle_demo/example_distribution_2017.tif", (1,)),
)


@pytest.mark.parametrize(("source", "foreground"), REAL)
def test_real_maps(source, foreground):
    rasterio = pytest.importorskip("rasterio")
    if not (DATA / source).is_file():
        pytest.skip(f"the map is not in {DATA / source}")
    with rasterio.open(DATA / source) as raster:
        values = raster.read(1)
        known = raster.read_masks(1) > 0
    cells = np.where(known, np.where(np.isin(values, foreground), 2, 1), 0).astype(np.uint8)
    assert (cells == 2).any()
    for rules in (PatternRules(8, 1), PatternRules(4, 2), PatternRules(8, 3)):
        assert np.array_equal(structural_pattern(cells, rules), peer(cells, rules))
