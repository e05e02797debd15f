"""``makeresistance``: figures by hand on small grids, the sample county, and what is wrong in one sentence."""
from __future__ import annotations

import csv
import json
from pathlib import Path

import numpy as np
import pytest
from ecoaxis.gis.compat import field
from osgeo import gdal, osr
from qgis import processing
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsRasterLayer,
    QgsVectorLayer,
)

pytestmark = pytest.mark.usefixtures("qgis_processing", "provider")
ROOT = Path(__file__).resolve().parents[2]
NETWORK = ROOT / "resources" / "sample" / "connectivity"
LEFT, TOP = 200000.0, 500000.0
NO = -9999.0


class Log(QgsProcessingFeedback):
    def __init__(self):
        super().__init__()
        self.warnings: list[str] = []

    def pushWarning(self, text):
        self.warnings.append(text)


def raster(path: Path, values, cell=10.0, nodata=0.0, kind=gdal.GDT_Int16, epsg=5186) -> str:
    values = np.asarray(values)
    data = gdal.GetDriverByName("GTiff").Create(str(path), values.shape[1], values.shape[0], 1, kind)
    data.SetGeoTransform((LEFT, cell, 0, TOP, 0, -cell))
    system = osr.SpatialReference()
    system.ImportFromEPSG(epsg)
    data.SetProjection(system.ExportToWkt())
    data.GetRasterBand(1).SetNoDataValue(nodata)
    data.GetRasterBand(1).WriteArray(values)
    return str(path)


def layer(kind: str, shapes, fields=()) -> QgsVectorLayer:
    """Shapes as (WKT in metres east and south of the corner, values)."""
    made = QgsVectorLayer(f"{kind}?crs=EPSG:5186", "made", "memory")
    made.dataProvider().addAttributes([field(*each) for each in fields])
    made.updateFields()
    for text, *values in shapes:
        feature = QgsFeature(made.fields())
        geometry = QgsGeometry.fromWkt(text)
        geometry.translate(LEFT, TOP)
        feature.setGeometry(geometry)
        feature.setAttributes(values)
        made.dataProvider().addFeature(feature)
    return made


def table(tmp_path: Path, text: str, name: str) -> str:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return str(path)


def run(tmp_path: Path, feedback=None, **parameters):
    given = {"OUTPUT": str(tmp_path / "out.tif"), "SUMMARY": str(tmp_path / "summary.csv"), **parameters}
    found = processing.run("ecoaxis:makeresistance", given, feedback=feedback or Log())
    data = gdal.Open(given["OUTPUT"])
    assert data.GetRasterBand(1).GetNoDataValue() == NO
    assert gdal.GetDataTypeName(data.GetRasterBand(1).DataType) == "Float64"
    with open(given["SUMMARY"], encoding="utf-8") as stream:
        rows = list(csv.DictReader(stream))
    return found, data.ReadAsArray(), rows


def refused(tmp_path: Path, **parameters) -> str:
    with pytest.raises(QgsProcessingException) as caught:
        run(tmp_path, **parameters)
    assert not (tmp_path / "out.tif").exists()
    return str(caught.value)


@pytest.fixture()
def tables(tmp_path):
    cover = "code,mine,certainty,source,name_en\n3*,1,reported,s,forest\n21*,8.5,assumed,s,field\n311,2,assumed,s,\n"
    barriers = (
        "feature,class,lanes,width_m,effect,mine,certainty\nroad,big,4..,0,at_least,300,assumed\n"
        "road,,,0,at_least,5,assumed\nstream,,,0,replace,3,assumed\nrailway,,,0,at_least,50,assumed\n"
        "crossing,,,10,replace,1.5,assumed\n"
    )
    return {"TABLE": table(tmp_path, cover, "c.csv"), "BARRIERS": table(tmp_path, barriers, "b.csv"), "COLUMN": "mine"}


def test_land_cover_becomes_resistance_and_unknown_codes_no_data(tmp_path, tables):
    cover = raster(tmp_path / "cover.tif", [[311, 321, 211], [212, 999, 0], [311, 999, 331]])
    log = Log()
    found, values, rows = run(tmp_path, log, LAND_COVER=cover, **tables)
    assert values.tolist() == [[2, 1, 8.5], [8.5, NO, NO], [2, NO, 1]]
    assert found["CELLS_WITHOUT_DATA"] == 3
    told = {row["code"]: (row["resistance"], row["certainty"], row["cells"], row["area_m2"]) for row in rows}
    assert told["999"] == ("", "", "2", "200")
    assert told[""] == ("", "", "1", "100")
    assert told["311"] == ("2", "assumed", "2", "200")
    assert told["321"] == ("1", "reported", "1", "100")
    assert sum(int(row["cells"]) for row in rows) == 9
    assert [text for text in log.warnings if "999" in text and "2 cells (200 m²)" in text]


def test_polygons_and_raster_of_the_same_ground_agree(tmp_path, tables):
    shapes = [
        ("POLYGON((0 0, 20 0, 20 -30, 0 -30, 0 0))", 311),
        ("POLYGON((20 0, 40 0, 40 -30, 20 -30, 20 0))", 211),
    ]
    polygons = layer("Polygon", shapes, [("lc", "int")])
    _, values, _ = run(tmp_path, LAND_COVER=polygons, CODE_FIELD="lc", CELL_SIZE=10, **tables)
    assert values.tolist() == [[2, 2, 8.5, 8.5]] * 3
    cover = raster(tmp_path / "cover.tif", [[311, 311, 211, 211]] * 3)
    assert np.array_equal(run(tmp_path, LAND_COVER=cover, **tables)[1], values)


def test_barriers_never_lower_and_crossings_open_them(tmp_path, tables):
    cover = raster(tmp_path / "cover.tif", np.full((9, 9), 211))
    fields = [("cls", "string"), ("n", "double")]
    roads = layer("LineString", [("LINESTRING(45 0, 45 -90)", "x", 6), ("LINESTRING(5 0, 5 -90)", "x", 2)], fields)
    streams = layer("LineString", [("LINESTRING(0 -75, 90 -75)",)])
    crossing = layer("Point", [("POINT(45 -25)",)])
    given = {"LAND_COVER": cover, "ROADS": roads, "CLASS_FIELD": "cls", "LANES_FIELD": "n", "STREAMS": streams}
    _, values, _ = run(tmp_path, **given, **tables)
    expected = np.full((9, 9), 8.5)
    expected[7, :] = 3
    expected[7, 0] = 5
    expected[:, 4] = 300
    assert values.tolist() == expected.tolist()
    _, values, rows = run(tmp_path, CROSSINGS=crossing, **given, **tables)
    changed = values != expected
    assert changed[2, 3:6].all()
    assert (values[changed] == 1.5).all()
    assert changed.sum() == int(next(row["cells"] for row in rows if row["feature"] == "crossing"))
    assert changed[:, :2].sum() == changed[:, 7:].sum() == changed[6:].sum() == 0


def test_a_road_wider_than_a_cell_is_wide_and_its_crossing_spans_it(tmp_path, tables):
    cover = raster(tmp_path / "cover.tif", np.full((15, 15), 311))
    fields = [("width", "double"), ("lanes", "double")]
    road = layer("LineString", [("LINESTRING(73 20, 73 -170)", 40.0, 4)], fields)
    _, values, _ = run(tmp_path, LAND_COVER=cover, ROADS=road, **tables)
    across = (values == 300).sum(axis=1)
    assert across.min() == across.max()
    assert across[0] == 4
    crossing = layer("Point", [("POINT(73 -75)",)])
    _, values, _ = run(tmp_path, LAND_COVER=cover, ROADS=road, CROSSINGS=crossing, **tables)
    assert not (values[7] == 300).any()


def test_slope_raises_the_resistance_of_ground_alone(tmp_path, tables):
    cover = raster(tmp_path / "cover.tif", [[311, 211, 311, 999]])
    slope = raster(tmp_path / "slope.tif", [[0.0, 22.5, -1.0, 45.0]], nodata=-1.0, kind=gdal.GDT_Float32)
    log = Log()
    _, values, _ = run(tmp_path, log, LAND_COVER=cover, SLOPE=slope, SLOPE_FACTOR=2, **tables)
    assert values.tolist() == [[2, 8.5 * 2, 2, NO]]
    assert [text for text in log.warnings if text.startswith("1 cells have no slope")]
    _, values, _ = run(tmp_path, LAND_COVER=cover, SLOPE=slope, **tables)
    assert values.tolist() == [[2, 8.5, 2, NO]]


def test_the_result_does_not_depend_on_strips(tmp_path, tables, monkeypatch):
    random = np.random.default_rng(5)
    cover = raster(tmp_path / "cover.tif", random.choice([311, 211, 321, 999], (700, 60)))
    lines = [
        (f"LINESTRING({x} {y}, {x + 90} {y - 800})", int(lanes))
        for x, y, lanes in zip(random.uniform(0, 600, 30), random.uniform(-6000, 0, 30), random.integers(1, 8, 30))
    ]
    roads = layer("LineString", lines, [("lanes", "int")])
    _, values, _ = run(tmp_path, LAND_COVER=cover, ROADS=roads, **tables)
    extent = f"{LEFT},{LEFT + 600},{TOP - 4000},{TOP - 3000} [EPSG:5186]"
    _, part, _ = run(tmp_path, LAND_COVER=cover, ROADS=roads, EXTENT=extent, **tables)
    assert np.array_equal(part, values[300:400])


def test_the_county_from_its_binding(tmp_path):
    found, values, rows = run(
        tmp_path, BINDING=str(NETWORK / "binding.json"), TABLE=str(NETWORK / "resistance_gaon.csv"), CELL_SIZE=20,
        COLUMN="marten", SLOPE_FACTOR=1,
    )  # fmt: skip
    assert {row["feature"] for row in rows} == {"land_cover", "road", "stream", "crossing"}
    data = values != NO
    assert found["CELLS_WITHOUT_DATA"] == int((~data).sum())
    assert values[data].min() >= 1
    assert sum(int(row["cells"]) for row in rows) == values.size
    assert not [row for row in rows if row["code"] and not row["resistance"]]
    tags = gdal.Open(str(tmp_path / "out.tif")).GetMetadata("ECOAXIS")
    assert tags["ALGORITHM"] == "ecoaxis:makeresistance"
    keys = {each["key"] for each in json.loads(tags["INPUTS"]) if each["sha256"]}
    assert keys == {"land_cover", "streams", "roads", "wildlife_crossings", "slope", "TABLE", "BARRIERS"}
    _, alone, rows = run(tmp_path, BINDING=str(NETWORK / "binding.json"), CELL_SIZE=20, USE_BOUND=False)
    assert {row["feature"] for row in rows} == {"land_cover"}
    assert alone.max() <= 100


def test_what_is_wrong_is_said_in_one_sentence(tmp_path, tables):
    cover = raster(tmp_path / "cover.tif", [[311, 211]])
    polygons = layer("Polygon", [("POLYGON((0 0, 20 0, 20 -30, 0 -30, 0 0))", 311)], [("lc", "int")])
    assert "There is no land cover" in refused(tmp_path, **tables)
    assert "has no column “yours”" in refused(tmp_path, LAND_COVER=cover, **{**tables, "COLUMN": "yours"})
    assert "name it in CODE_FIELD (fields of the layer: lc)" in refused(tmp_path, LAND_COVER=polygons, **tables)
    assert "no field “x”" in refused(tmp_path, LAND_COVER=polygons, CODE_FIELD="x", **tables)
    assert "holds no line" in refused(tmp_path, LAND_COVER=cover, STREAMS=polygons, **tables)
    assert "EPSG:4326" in refused(tmp_path, LAND_COVER=cover, CRS="EPSG:4326", **tables)
    far = f"{LEFT + 9000},{LEFT + 9100},{TOP - 100},{TOP} [EPSG:5186]"
    assert "does not reach the extent" in refused(tmp_path, LAND_COVER=cover, EXTENT=far, **tables)
    other = raster(tmp_path / "other.tif", [[1, 2]])
    assert "codes found: 1, 2" in refused(tmp_path, LAND_COVER=other, **tables)
    bad = table(tmp_path, "code,mine,certainty\n311,-1,assumed\n", "bad.csv")
    assert "bad.csv”, row 2: -1" in refused(tmp_path, LAND_COVER=cover, **{**tables, "TABLE": bad})
    message = refused(tmp_path, LAND_COVER=cover, **{**tables, "OUTPUT": cover})
    assert cover in message
    assert QgsRasterLayer(cover, "c").isValid()


def test_cancelling_leaves_nothing(tmp_path, tables):
    log = Log()
    log.cancel()
    cover = raster(tmp_path / "cover.tif", [[311, 211]])
    given = {"OUTPUT": str(tmp_path / "out.tif"), "SUMMARY": str(tmp_path / "s.csv"), "LAND_COVER": cover, **tables}
    with pytest.raises(QgsProcessingException):
        processing.run("ecoaxis:makeresistance", given, feedback=log)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["b.csv", "c.csv", "cover.tif"]
