"""The axis network and the sea of the sample: they open as bound, and hold what a lesson needs."""

from __future__ import annotations

import json
import shutil
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from ecoaxis.core.connectivity.species import load_species
from ecoaxis.core.connectivity.surfaces.resistance_table import load_resistances, value_columns
from ecoaxis.gis.binding import load_binding
from ecoaxis.gis.dataset_opening import is_raster, open_dataset
from ecoaxis.gis.paths import catalogue
from ecoaxis.gis.vector import BoundVector
from osgeo import gdal, ogr
from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "resources" / "sample"
CRS = QgsCoordinateReferenceSystem("EPSG:5186")
MADE_WITH_GEOS = (3, 11)
"""Other versions simplify coasts otherwise, so that only tables and grids come out the same."""


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy to open, because QGIS writes into the header of a GeoPackage that it opens with a filter."""
    copy = tmp_path_factory.mktemp("gaon") / "sample"
    shutil.copytree(SAMPLE, copy)
    return copy


def opened(folder: Path, key: str) -> BoundVector:
    found = open_dataset(load_binding(str(folder / "binding.json")).datasets[key], catalogue().get(key))
    assert isinstance(found, BoundVector)
    return found


def shapes(folder: Path, key: str, *fields: str) -> Iterator[tuple]:
    for feature in opened(folder, key).features(fields, CRS):
        yield (*feature.values, QgsGeometry(feature.geometry))


@pytest.mark.parametrize("folder", ["connectivity", "sea"])
def test_every_bound_layer_opens_is_known_and_sound(qgis_app: object, sample: Path, folder: str) -> None:
    binding = load_binding(str(sample / folder / "binding.json"))
    for key, entry in binding.datasets.items():
        dataset = catalogue().get(key)
        assert dataset is not None, key
        data = open_dataset(entry, dataset)
        if is_raster(entry, dataset):
            continue
        assert isinstance(data, BoundVector)
        if key in ("land_cover", "built_up", "forest_type") or folder not in entry.source:
            continue
        fields = [field.name for field in dataset.fields if field.name in entry.fields]
        for feature in data.features(fields, CRS):
            assert feature.geometry.isGeosValid()
            for name, value in zip(fields, feature.values):
                codes = dataset.field(name).codes
                assert codes is None or codes.canonical(value) == value
        assert data.issues() == []


def test_the_county_binds_the_same_layers_from_the_folder_below(sample: Path) -> None:
    county, network = (
        json.loads((sample / name).read_text(encoding="utf-8"))["datasets"]
        for name in ("binding.json", "connectivity/binding.json")
    )
    assert set(county) < set(network)
    for key in set(county) - {"ecological_axis"}:
        assert network[key] == {**county[key], "source": "../" + county[key]["source"]}


def test_the_forest_axis_has_a_gap_a_bottleneck_and_two_cuts_one_of_them_bridged(
    qgis_app: object, sample: Path
) -> None:
    folder = sample / "connectivity"
    zones = [(zone, shape) for zone, name, shape in shapes(folder, "ecological_axis", "zone", "name") if "산림" in name]
    assert {zone for zone, _ in zones} == {"core", "buffer"}
    line = next(shape for name, shape in shapes(folder, "axis_line", "name") if "산림" in name)
    core = QgsGeometry.unaryUnion([shape for zone, shape in zones if zone == "core"])
    gaps = line.difference(core)
    assert len(core.asGeometryCollection()) == 2
    assert 300 < gaps.length() < 600
    assert core.buffer(-44, 8).intersection(line).length() > 0.8 * line.length()
    narrowest = core.buffer(-46, 8)
    assert len(narrowest.asGeometryCollection()) == 3
    roads = [
        shape for kind, shape in shapes(folder, "roads", "road_class") if kind == "국도" and shape.intersects(line)
    ]
    cuts = [part for road in roads for part in road.intersection(line).asGeometryCollection()]
    crossings = [(kind, shape) for kind, shape in shapes(folder, "wildlife_crossings", "type")]
    bridged = [cut for cut in cuts if any(cut.distance(shape) < 1.0 for _, shape in crossings)]
    assert len(bridged) == 1
    assert len(cuts) >= 2
    assert Counter(kind for kind, _ in crossings) == {"overpass": 1, "underpass": 1}


def test_four_species_have_patches_distances_and_resistances(qgis_app: object, sample: Path) -> None:
    folder = sample / "connectivity"
    layer = opened(folder, "habitat_patches").layer
    layer.setSubsetString("")
    rows = [
        (feature["식별자"], feature["종"], feature["면적"], feature.geometry().area())
        for feature in layer.getFeatures()
    ]
    assert len({name for name, *_ in rows}) == len(rows)
    assert all(told == pytest.approx(area, abs=0.1) for _, _, told, area in rows)
    counts = Counter(species for _, species, _, _ in rows)
    species = load_species(folder / "species_gaon.csv")
    assert {each.id for each in species} == set(counts)
    assert min(counts.values()) >= 15
    codes = {code for code, _ in shapes(folder, "land_cover", "L3_CODE")}
    for each in species:
        assert each.resistance in value_columns(folder / "resistance_gaon.csv")
        table = load_resistances(folder / "resistance_gaon.csv", each.resistance)
        assert all(table.row_of(code) is not None for code in codes)


def test_the_sea_lies_between_its_coasts_and_the_current_never_runs_into_them(qgis_app: object, sample: Path) -> None:
    folder = sample / "sea"
    land = QgsGeometry.unaryUnion([shape for (shape,) in shapes(folder, "land_mask")])
    for key in ("tidal_flat", "seagrass", "marine_protected_areas", "marine_hubs"):
        for (shape,) in shapes(folder, key):
            assert shape.intersection(land).area() < 1.0, key
    assert len(land.asGeometryCollection()) == 11
    names = [name for name, _ in shapes(folder, "marine_hubs", "id")]
    assert len(set(names)) == len(names) >= 10
    u, v = (gdal.Open(str(folder / f"current_{part}_1km.tif")).ReadAsArray() for part in "uv")
    wet = u > -9000
    assert np.array_equal(wet, v > -9000)
    speed = np.hypot(u[wet], v[wet])
    assert 0.01 < speed.mean() < 0.03
    assert speed.max() < 0.08
    assert v[wet].mean() > 3 * abs(u[wet].mean())


def test_network_and_sea_come_out_the_same_again(sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("scipy")
    monkeypatch.syspath_prepend(str(ROOT / "tools"))
    import make_sample_county

    bound = json.loads((sample / "binding.json").read_text(encoding="utf-8"))
    for name in ("connectivity", "sea"):
        shutil.rmtree(tmp_path / name, ignore_errors=True)
    for path in sample.iterdir():
        if path.is_file():
            shutil.copy(path, tmp_path / path.name)
    make_sample_county.make_connected(tmp_path, bound)
    for path in [*(SAMPLE / "connectivity").iterdir(), *(SAMPLE / "sea").iterdir()]:
        again = tmp_path / path.relative_to(SAMPLE)
        if path.suffix in (".csv", ".json"):
            assert again.read_bytes() == path.read_bytes(), path.name
        elif path.suffix == ".tif":
            assert np.array_equal(gdal.Open(str(again)).ReadAsArray(), gdal.Open(str(path)).ReadAsArray()), path.name
    for name in ("sea/sea_gaon.gpkg", "connectivity/axis_network_gaon.gpkg"):
        if (ogr.GetGEOSVersionMajor(), ogr.GetGEOSVersionMinor()) == MADE_WITH_GEOS:
            assert outlines(tmp_path / name) == outlines(sample / name)
    for module in [module for module in sys.modules if module.split(".")[0] in ("sample_county", "make_sample_county")]:
        del sys.modules[module]


def outlines(path: Path) -> list:
    """Rounded bounds and areas of all features."""
    data = gdal.OpenEx(str(path), gdal.OF_VECTOR)
    found = []
    for number in range(data.GetLayerCount()):
        layer = data.GetLayer(number)
        for feature in layer:
            shape = feature.GetGeometryRef()
            found.append((layer.GetName(), *(round(each) for each in shape.GetEnvelope()), round(shape.Area() / 100)))
    return found
