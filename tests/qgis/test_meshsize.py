"""Effective mesh size of drawn patches, of cells, and of real forest cut by roads."""
from __future__ import annotations

import csv
import pathlib

import numpy as np
import pytest
from osgeo import ogr
from qgis import processing
from qgis.core import QgsProcessingException, QgsVectorLayer
from test_measuredecline import write_raster
from test_protectedconnected import layer, square
from zoning_fixtures import write_vector

pytestmark = pytest.mark.usefixtures("qgis_processing", "provider")
DATA = pathlib.Path(__file__).resolve().parents[2].parent / "shared" / "data"


def mesh(folder, patches, units=None, **parameters):
    output = str(folder / "mesh.csv")
    asked = {"PATCHES": patches, "OUTPUT": output, **parameters}
    if units is not None:
        asked |= {"UNITS": units, "UNIT_FIELD": "name"}
    processing.run("ecoaxis:meshsize", asked)
    with open(output, encoding="utf-8", newline="") as stream:
        return {row.pop("unit"): _numbers(row) for row in csv.DictReader(stream)}


def _numbers(row):
    return {name: float(value) if value else None for name, value in row.items()}


@pytest.fixture
def halves(tmp_path):
    return layer(tmp_path / "units.gpkg", [square(0, 0, 10, 20), square(10, 0, 10, 20)], ["서", "동"])


def test_cut_and_across_the_border(tmp_path, halves):
    # 4 x 4 in the west; 6 x 2 of which 2 x 2 lies in the east.
    patches = layer(tmp_path / "p.gpkg", [square(1, 1, 4), square(6, 10, 6, 2)])
    rows = mesh(tmp_path, patches, halves)
    west, east, both = rows["서"], rows["동"], rows["all"]
    assert west["m_CUT_m2"] == pytest.approx((16**2 + 8**2) / 200 * 1e6)
    assert west["m_CBC_m2"] == pytest.approx((16**2 + 8 * 12) / 200 * 1e6)
    assert east["m_CUT_m2"] == pytest.approx(16 / 200 * 1e6)
    assert east["m_CBC_m2"] == pytest.approx(4 * 12 / 200 * 1e6)
    assert both["m_CUT_m2"] == both["m_CBC_m2"] == pytest.approx((16**2 + 12**2) / 400 * 1e6)
    assert (west["m_CBC_m2"] + east["m_CBC_m2"]) / 2 == pytest.approx(both["m_CBC_m2"])
    assert east["splitting_CUT"] == pytest.approx(200 / 0.08)
    assert east["density_CUT"] == pytest.approx(1000 / 0.08)
    assert (west["patches"], both["whole"], west["whole"]) == (2, 1, 0)


def test_patches_that_share_a_border_are_one(tmp_path, halves):
    patches = layer(tmp_path / "p.gpkg", [square(0, 0, 4), square(4, 0, 4), square(8, 4, 1)])
    joined = mesh(tmp_path, patches, halves)["서"]
    assert joined["m_CUT_m2"] == pytest.approx((32**2 + 1) / 200 * 1e6)
    apart = mesh(tmp_path, patches, halves, MERGE=False)["서"]
    assert apart["m_CUT_m2"] == pytest.approx((2 * 16**2 + 1) / 200 * 1e6)


def test_barriers_cut_with_their_width(tmp_path, halves):
    patches = layer(tmp_path / "p.gpkg", [square(0, 0, 4)])
    line = "LINESTRING(902000 1899000,902000 1905000)"
    roads = str(tmp_path / "roads.gpkg")
    write_vector(roads, [(line, {"width": 20.0})], 5179, ogr.wkbLineString)
    pieces = str(tmp_path / "pieces.csv")
    found = mesh(tmp_path, patches, halves, BARRIERS=roads, BARRIER_WIDTH=100, PATCHES_OUT=pieces)["서"]
    assert found["m_CUT_m2"] == pytest.approx(2 * (1.95 * 4) ** 2 / 200 * 1e6)
    assert len(pathlib.Path(pieces).read_text(encoding="utf-8").splitlines()) == 3
    by_field = mesh(tmp_path, patches, halves, BARRIERS=roads, BARRIER_WIDTH_FIELD="width")["서"]
    assert by_field["m_CUT_m2"] == pytest.approx(2 * (1.99 * 4) ** 2 / 200 * 1e6)
    with pytest.raises(QgsProcessingException, match="width 0"):
        mesh(tmp_path, patches, halves, BARRIERS=roads, BARRIER_WIDTH=0)


def test_cells(tmp_path):
    values = np.array([[1, 1, 0, 3], [0, 0, 1, 3], [2, 2, 0, 255]], np.uint8)
    raster = write_raster(tmp_path / "r.tif", values, nodata=255)
    all_eight = mesh(tmp_path, raster, VALUES="1")["all"]
    cell = 1e6
    assert all_eight["area_m2"] == 11 * cell
    assert all_eight["m_CUT_m2"] == pytest.approx(9 / 11 * cell)
    assert mesh(tmp_path, raster, VALUES="1", NEIGHBOURS="4")["all"]["m_CUT_m2"] == pytest.approx(5 / 11 * cell)
    assert mesh(tmp_path, raster)["all"]["patch_area_m2"] == 7 * cell
    left = "POLYGON((900000 1897000,902000 1897000,902000 1900000,900000 1900000,900000 1897000))"
    away = "POLYGON((0 0,1 0,1 1,0 0))"
    units = layer(tmp_path / "u.gpkg", [left, away], ["left", "away"])
    rows = mesh(tmp_path, raster, units, VALUES="1")
    assert rows["left"]["m_CUT_m2"] == pytest.approx(4 / 6 * cell)
    assert rows["left"]["m_CBC_m2"] == pytest.approx(2 * 3 / 6 * cell)
    assert rows["away"]["m_CUT_m2"] is None


def test_what_is_refused(tmp_path, halves):
    patches = layer(tmp_path / "p.gpkg", [square(0, 0, 4)])
    lines = write_vector(tmp_path / "lines.gpkg", [("LINESTRING(902000 1899000,902000 1905000)", {"name": "a"})], 5179,
                         ogr.wkbLineString)  # fmt: skip
    for wrong in ({"patches": lines, "units": halves}, {"patches": patches, "units": lines}):
        with pytest.raises(QgsProcessingException, match="“lines” holds no polygons"):
            mesh(tmp_path, **wrong)
    with pytest.raises(QgsProcessingException, match="UNITS"):
        mesh(tmp_path, patches)
    raster = write_raster(tmp_path / "r.tif", np.ones((2, 2), np.uint8))
    with pytest.raises(QgsProcessingException, match="is a raster"):
        mesh(tmp_path, raster, BARRIERS=patches)
    degrees = layer(tmp_path / "d.gpkg", ["POLYGON((127 36,128 36,128 37,127 36))"], code=4326)
    with pytest.raises(QgsProcessingException, match="reproject it"):
        mesh(tmp_path, degrees, halves)


def test_real_forest_cut_by_roads(tmp_path):
    folder = DATA / "herault"
    if not folder.is_dir():
        pytest.skip(f"real data is missing: {folder}")
    cover = QgsVectorLayer(str(folder / "CLC12_D034_RGF_clipped.gpkg"), "c", "ogr")
    forest = processing.run(
        "native:extractbyexpression", {"INPUT": cover, "EXPRESSION": "\"CODE_12\" like '3%'", "OUTPUT": "memory:"}
    )["OUTPUT"]
    units = processing.run(
        "native:fieldcalculator",
        {
            "INPUT": str(folder / "EPCIClermontais.gpkg"),
            "FIELD_NAME": "name",
            "FIELD_TYPE": 2,
            "FORMULA": "'Clermontais'",
            "OUTPUT": "memory:",
        },
    )["OUTPUT"]
    roads = str(folder / "bdroute_troncon_route_20121123_herault_clipped.gpkg")
    open_ground = mesh(tmp_path, forest, units)["Clermontais"]
    cut = mesh(tmp_path, forest, units, BARRIERS=roads, BARRIER_WIDTH=10)["Clermontais"]
    assert cut["patches"] > open_ground["patches"]
    assert 0 < cut["m_CUT_m2"] < 0.6 * open_ground["m_CUT_m2"]
    assert cut["m_CUT_m2"] < cut["m_CBC_m2"] < open_ground["m_CBC_m2"]
    assert cut["patch_area_m2"] < open_ground["patch_area_m2"]


def test_a_layer_without_patches_is_told():
    empty = QgsVectorLayer("MultiPolygon?crs=EPSG:5179", "nothing", "memory")
    with pytest.raises(QgsProcessingException, match="holds no patch"):
        processing.run("ecoaxis:meshsize", {"PATCHES": empty, "UNITS": empty, "OUTPUT": "memory:"})
