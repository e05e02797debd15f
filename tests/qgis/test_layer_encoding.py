"""Shapefiles of Korea often state no encoding: names of units and sites must be read all the same."""
from __future__ import annotations

import csv
import pathlib

import numpy as np
import pytest
from osgeo import ogr
from qgis import processing
from zoning_fixtures import box, crs, write_binding, write_raster, write_scheme

pytestmark = pytest.mark.usefixtures("qgis_processing", "provider")


def cp949_shapefile(path: pathlib.Path, name: str) -> str:
    """A Shapefile with CP949 texts, no .cpg and no language driver id."""
    driver = ogr.GetDriverByName("ESRI Shapefile")
    source = driver.CreateDataSource(str(path))
    layer = source.CreateLayer(path.stem, crs(), ogr.wkbPolygon, ["ENCODING=CP949"])
    layer.CreateField(ogr.FieldDefn("이름", ogr.OFTString))
    feature = ogr.Feature(layer.GetLayerDefn())
    feature.SetField(0, name)
    feature.SetGeometry(ogr.CreateGeometryFromWkt(box(0, 0, 2, 2)))
    layer.CreateFeature(feature)
    source = layer = None
    path.with_suffix(".cpg").unlink(missing_ok=True)
    table = bytearray(path.with_suffix(".dbf").read_bytes())
    table[29] = 0
    path.with_suffix(".dbf").write_bytes(bytes(table))
    return str(path)


def test_units_and_sites_keep_their_hangul_names(tmp_path):
    shapes = cp949_shapefile(tmp_path / "u.shp", "변산면")
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    write_raster(tmp_path / "a.tif", np.ones((4, 4), np.uint8))
    binding = write_binding(tmp_path / "b.json", {"a": {"source": "a.tif", "provider": "gdal"}})
    processing.run("ecoaxis:gradezoning", {
        "SCHEME": write_scheme(tmp_path / "s", [("x", "a", "a", "", "code", "1", 2)]), "BINDING": binding,
        "UNITS": shapes, "UNIT_FIELD": "이름", "SUMMARY": str(tmp_path / "summary.csv"),
        "GRADE": str(tmp_path / "g.tif"), "DECIDER": str(tmp_path / "d.tif"),
    })
    with open(tmp_path / "summary.csv", encoding="utf-8", newline="") as stream:
        areas = {row["unit"]: float(row["area_m2"]) for row in csv.DictReader(stream) if row["grade"] == "2"}
    assert areas["변산면"] == 400
    processing.run("ecoaxis:screendevelopment", {
        "INPUT": shapes, "SITE_FIELD": "이름", "SCHEME": "kr-biotope-default",
        "BINDING": write_binding(tmp_path / "none.json", {}),
        "VERDICTS": str(tmp_path / "v.gpkg"), "FINDINGS": str(tmp_path / "f.gpkg"),
    })
    verdicts = ogr.Open(str(tmp_path / "v.gpkg"))
    assert [feature["site"] for feature in verdicts.GetLayer(0)] == ["변산면"]
    assert {name: (tmp_path / name).read_bytes() for name in before} == before
