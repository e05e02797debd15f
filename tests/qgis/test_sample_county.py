"""The shipped sample county: complete, valid, without gaps and overlaps, in the codes of the catalogue."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from ecoaxis.core.schemes.catalogue import load_catalogue
from ecoaxis.gis.binding import load_binding, project_binding
from osgeo import gdal, ogr
from qgis.core import QgsCoordinateReferenceSystem, QgsFeature, QgsGeometry, QgsProject, QgsSpatialIndex, QgsVectorLayer

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "resources" / "sample"
BINDING = json.loads((SAMPLE / "binding.json").read_text(encoding="utf-8"))["datasets"]
OPENED: dict = {}
VECTORS = sorted(key for key, entry in BINDING.items() if entry["provider"] == "ogr")


@pytest.fixture(scope="module", autouse=True)
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A copy to open, because QGIS writes into the header of a GeoPackage that it opens with a filter."""
    copy = tmp_path_factory.mktemp("gaon") / "sample"
    shutil.copytree(SAMPLE, copy)
    OPENED["folder"] = copy
    yield copy
    OPENED.clear()


def open_layer(key: str, with_filter: bool = True) -> QgsVectorLayer:
    entry = BINDING[key]
    source = str(OPENED["folder"] / entry["source"])
    layer = QgsVectorLayer(source + (f"|layername={entry['layer']}" if entry["layer"] else ""), key, "ogr")
    assert layer.isValid(), key
    if entry["encoding"]:
        layer.setProviderEncoding(entry["encoding"])
    if entry["crs"]:
        layer.setCrs(QgsCoordinateReferenceSystem(entry["crs"]))
    if entry["filter"] and with_filter:
        assert layer.setSubsetString(entry["filter"]), key
    return layer


@pytest.fixture(scope="module")
def biotopes(qgis_app: object) -> list:
    return [QgsFeature(feature) for feature in open_layer("biotope_map").getFeatures()]


@pytest.mark.parametrize("key", VECTORS)
def test_every_bound_layer_opens_with_its_fields_and_has_valid_geometries(qgis_app: object, key: str) -> None:
    layer = open_layer(key)
    names = layer.fields().names()
    assert layer.crs().isValid()
    assert set(BINDING[key]["fields"].values()) <= set(names)
    features = list(layer.getFeatures())
    assert features
    assert all(feature.geometry().isGeosValid() and not feature.geometry().isEmpty() for feature in features)


@pytest.mark.parametrize("key", VECTORS)
def test_every_code_is_in_the_list_of_the_catalogue(qgis_app: object, key: str) -> None:
    dataset = load_catalogue(ROOT / "resources" / "catalogue").get(key)
    assert dataset is not None
    layer = open_layer(key)
    for canonical, actual in BINDING[key]["fields"].items():
        field = dataset.field(canonical)
        assert field is not None, canonical
        if field.codes is None:
            continue
        values = layer.uniqueValues(layer.fields().indexOf(actual))
        unknown = [value for value in values if value and field.codes.canonical(value) is None]
        assert unknown == [], (canonical, unknown)


def test_coordinate_systems_are_the_ones_that_offices_deliver(qgis_app: object) -> None:
    found = {key: open_layer(key).crs().authid() for key in VECTORS}
    # Newer PROJ databases name the same systems, which a .prj describes without a code, by ESRI's numbers too.
    assert found.pop("forest_type") in ("EPSG:5179", "ESRI:102080")
    assert found.pop("endangered_species") == "EPSG:4326"
    assert set(found.values()) <= {"EPSG:5186", "ESRI:102082"}
    for key in ("land_cover", "forest_type", "land_use_zone"):
        assert not (SAMPLE / BINDING[key]["source"]).with_suffix(".cpg").exists()
    assert not (SAMPLE / BINDING["land_use_zone"]["source"]).with_suffix(".prj").exists()


def test_there_is_enough_to_work_with(biotopes: list) -> None:
    assert len(biotopes) >= 3000
    counts = {key: open_layer(key).featureCount() for key in VECTORS}
    least = {
        "land_cover": 1000,
        "forest_type": 1000,
        "ecosystem_nature_map": 500,
        "land_use_zone": 50,
        "admin_units": 5,
    }
    assert all(counts[key] >= number for key, number in least.items()), counts
    grades = {feature["유형등급"] for feature in biotopes}
    assert grades == {"1등급", "2등급", "3등급", "4등급", "5등급", "평가제외"}
    assert {feature["개별등급"] for feature in biotopes} == {"1등급", "2등급", "3등급", "평가제외"}


def test_the_biotope_map_has_no_gaps_and_no_overlaps(biotopes: list) -> None:
    index = QgsSpatialIndex()
    shapes = {}
    for feature in biotopes:
        index.addFeature(feature)
        shapes[feature.id()] = feature.geometry()
    worst = 0.0
    for number, shape in shapes.items():
        for other in index.intersects(shape.boundingBox()):
            if other > number and not shape.touches(shapes[other]):
                worst = max(worst, shape.intersection(shapes[other]).area())
    assert worst <= 1.0
    union = QgsGeometry.unaryUnion(list(shapes.values()))
    assert abs(union.area() - sum(shape.area() for shape in shapes.values())) <= 1.0
    holes = []
    for part in union.asGeometryCollection():
        holes.extend(QgsGeometry.fromPolygonXY([ring]).area() for ring in part.asPolygon()[1:])
    assert [area for area in holes if area > 1.0] == []


def test_the_biotope_map_covers_the_county(biotopes: list) -> None:
    units = QgsGeometry.unaryUnion([feature.geometry() for feature in open_layer("admin_units").getFeatures()])
    covered = QgsGeometry.unaryUnion([feature.geometry() for feature in biotopes])
    assert units.difference(covered).area() / units.area() < 0.002


def test_the_sites_lie_where_they_should(biotopes: list) -> None:
    def shares(shape: QgsGeometry) -> dict:
        found: dict = {}
        for feature in biotopes:
            if shape.boundingBox().intersects(feature.geometry().boundingBox()):
                key = (feature["유형등급"], feature["개별등급"])
                found[key] = found.get(key, 0.0) + shape.intersection(feature.geometry()).area() / shape.area()
        return {key: share for key, share in found.items() if share > 0}

    layer = QgsVectorLayer(str(OPENED["folder"] / "sites.gpkg") + "|layername=sites", "sites", "ogr")
    bad, mixed, fine = (shares(feature.geometry()) for feature in layer.getFeatures())
    strict = ("1등급", "1등급")
    assert bad[strict] > 0.9
    assert 0.1 < mixed[strict] < 0.5
    assert not [key for key in mixed if key != strict and "1등급" in key]
    assert {key[0] for key in fine} <= {"4등급", "5등급"}
    alternatives = QgsVectorLayer(
        str(OPENED["folder"] / "sites.gpkg") + "|layername=alternatives", "alternatives", "ogr"
    )
    assert sorted(feature["alternative"] for feature in alternatives.getFeatures()) == ["1안", "2안", "3안"]
    for one in (layer, alternatives):
        for feature in one.getFeatures():
            assert sum(shares(feature.geometry()).values()) == pytest.approx(1.0, abs=1e-6)


def test_the_rasters_share_one_frame() -> None:
    for key, kind, cells in (("elevation", "Int16", 600), ("slope", "Byte", 600), ("species_richness", "Byte", 48)):
        data = gdal.Open(str(SAMPLE / BINDING[key]["source"]))
        assert (data.RasterXSize, data.RasterYSize) == (cells, cells)
        assert data.GetGeoTransform()[0::3] == (114000.0, 368000.0)
        assert gdal.GetDataTypeName(data.GetRasterBand(1).DataType) == kind
        assert data.GetRasterBand(1).GetNoDataValue() is not None


def test_the_sample_stays_small() -> None:
    assert sum(path.stat().st_size for path in SAMPLE.rglob("*")) < 9_600_000


def test_the_binding_uses_relative_sources_that_exist() -> None:
    assert not any(entry["source"].startswith(("/", "..")) for entry in BINDING.values())
    assert all((SAMPLE / entry["source"]).is_file() for entry in BINDING.values())
    assert [key for key in BINDING if key.startswith("legal_")]


def test_the_project_opens(qgis_app: object) -> None:
    project = QgsProject()
    assert project.read(str(OPENED["folder"] / "gaon.qgz"))
    layers = project.mapLayers().values()
    assert len(layers) >= 20
    assert all(layer.isValid() for layer in layers)
    assert project.crs().authid() == "EPSG:5186"


def test_the_seed_gives_the_same_relief_and_rivers_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first steps only, which feed all others (a few seconds; the whole takes more than a minute)."""
    pytest.importorskip("scipy")
    monkeypatch.syspath_prepend(str(ROOT / "tools"))
    import make_sample_county
    from sample_county.drainage import make_drainage
    from sample_county.terrain import make_terrain

    terrain = make_terrain()
    make_sample_county.write_rasters(tmp_path, terrain)
    name = BINDING["elevation"]["source"]
    again = gdal.Open(str(tmp_path / name)).ReadAsArray()
    shipped = gdal.Open(str(SAMPLE / name)).ReadAsArray()
    assert np.array_equal(again, shipped)
    rivers = ogr.Open(str(SAMPLE / BINDING["streams"]["source"]))
    assert len(make_drainage(terrain).streams) == rivers.GetLayer(0).GetFeatureCount()
    for module in [module for module in sys.modules if module.split(".")[0] in ("sample_county", "make_sample_county")]:
        del sys.modules[module]


def test_the_sample_project_keeps_the_binding_of_the_county(folder: Path) -> None:
    project = QgsProject()
    assert project.read(str(folder / "gaon.qgz"))
    kept, given = project_binding(project), load_binding(str(folder / "binding.json"))
    assert kept.datasets == given.datasets
