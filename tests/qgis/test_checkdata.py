"""checkdata: every fault that is built in comes out, counted; nothing stops it but the user."""
from __future__ import annotations

import json
import os

import numpy as np
import pytest
from ecoaxis.core.checking.attribute_values import header_words, illegal_names, listed, unknown_codes
from ecoaxis.core.issues import Severity
from ecoaxis.gis.binding import Binding, DatasetBinding, load_binding, save_binding
from ecoaxis.gis.checks import check_binding, check_name
from ecoaxis.gis.paths import catalogue
from osgeo import gdal
from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
)
from reading_fixtures import bowtie, square, write_layer, write_raster


def check(*entries, **options):
    binding = Binding(None, {entry.key: entry for entry in entries})
    return check_binding(binding, catalogue(), **options)


def summary(issues):
    return {check_name(issue): issue.parameters.get("count", 1) for issue in issues}


def run(provider, **parameters):
    import processing

    results = processing.run("ecoaxis:checkdata", {"REPORT": "TEMPORARY_OUTPUT", **parameters})
    rows = [dict(zip(results["REPORT"].fields().names(), row.attributes())) for row in results["REPORT"].getFeatures()]
    return results, rows


@pytest.fixture
def biotope(tmp_path):
    """Squares of 100 m in a row with built-in faults; the third place is left out, the last two overlap by 50 m."""
    rows = [
        (square(200000, 500000), {"관리번호": "1", "평가등급": "1등급", "유형명": "숲", "조사년도": "2019"}),
        (square(200100, 500000), {"관리번호": "2", "평가등급": "9", "유형명": "유형명", "조사년도": "2024"}),
        (square(200300, 500000), {"관리번호": "2", "평가등급": "평가등급", "유형명": "논", "조사년도": "2024"}),
        (square(200350, 500000), {"관리번호": "4", "평가등급": None, "유형명": "밭", "조사년도": "2024"}),
        (square(200500, 500000), {"관리번호": "5", "평가등급": "2", "유형명": "밭", "조사년도": "2024"}),
        (square(200500, 500000), {"관리번호": "6", "평가등급": "2", "유형명": "밭", "조사년도": "2024"}),
        (bowtie(200600, 500000), {"관리번호": "7", "평가등급": "xyz", "유형명": "밭", "조사년도": "2024"}),
        (None, {"관리번호": "8", "평가등급": "3", "유형명": "밭", "조사년도": "2024"}),
    ]
    return write_layer(str(tmp_path / "자료" / "비오톱지도.gpkg"), rows)


def test_built_in_faults_are_counted(biotope):
    issues = check(DatasetBinding("biotope_map", biotope))
    found = summary(issues)
    assert found == {
        "header_words": 1,
        "unknown_codes": 2,
        "null_values": 1,
        "repeated_ids": 1,
        "several_years": 2,
        "empty_geometries": 1,
        "invalid_geometries": 1,
        "duplicate_geometries": 1,
        "overlaps": 2,
    }
    headers = [issue for issue in issues if issue.code == "check.header_words"]
    assert sorted(issue.where.column for issue in headers) == ["유형명", "평가등급"]
    (overlaps,) = [issue for issue in issues if issue.code == "check.overlaps"]
    assert overlaps.parameters["area"] == 50 * 100 + 100 * 100
    (unknown,) = [issue for issue in issues if issue.code == "check.unknown_codes"]
    assert unknown.parameters["values"] == "9 (1), xyz (1)"


def test_enclosed_gap(tmp_path):
    rows = [
        (square(200000 + 100 * x, 500000 + 100 * y), {"type_grade": "1"})
        for x in range(3)
        for y in range(3)
        if (x, y) != (1, 1)
    ]
    path = write_layer(str(tmp_path / "b.gpkg"), rows)
    issues = check(DatasetBinding("biotope_map", path))
    assert summary(issues) == {"enclosed_gaps": 1}
    assert issues[0].parameters["area"] == 10000


def test_gaps_within_administrative_units(tmp_path):
    units = write_layer(str(tmp_path / "u.gpkg"), [(square(200000, 500000, 300), {"name": "가온읍"})])
    path = write_layer(
        str(tmp_path / "b.gpkg"),
        [(square(200000, 500000, 100), {"type_grade": "1"}), (square(200200, 500200, 200), {"type_grade": "1"})],
    )
    roads = write_layer(str(tmp_path / "r.gpkg"), [("LINESTRING(200000 500000,200300 500300)", {"name": "1"})], "line")
    issues = check(
        DatasetBinding("admin_units", units), DatasetBinding("biotope_map", path), DatasetBinding("roads", roads)
    )
    gaps = [issue for issue in issues if issue.code == "check.gaps"]
    assert [(issue.where.dataset, issue.parameters["count"]) for issue in gaps] == [("biotope_map", 1)]
    assert gaps[0].parameters["area"] == 300 * 300 - 100 * 100 - 100 * 100
    assert [issue.where.dataset for issue in issues if issue.code == "check.fine"] == ["admin_units", "roads"]


def test_gaps_in_degrees_are_measured_in_square_metres(tmp_path):
    step = 1 / 1024
    rows = [
        (square(127 + step * x, 37 + step * y, step), {"type_grade": "1"})
        for x in range(3)
        for y in range(3)
        if (x, y) != (1, 1)
    ]
    issues = check(DatasetBinding("biotope_map", write_layer(str(tmp_path / "b.gpkg"), rows, epsg=4326)))
    assert set(summary(issues)) == {"geographic_crs", "enclosed_gaps"}
    (gap,) = [issue for issue in issues if issue.code == "check.enclosed_gaps"]
    assert gap.parameters["area"] == pytest.approx(110990 * 88990 / 1024**2, rel=0.005)


def test_extent_limits_what_is_read_and_must_be_covered(provider, biotope, tmp_path):
    binding = str(tmp_path / "b.json")
    save_binding(Binding(None, {"biotope_map": DatasetBinding("biotope_map", biotope)}), binding)
    _, rows = run(provider, BINDING=binding, EXTENT="200000,200250,500000,500100 [EPSG:5186]")
    found = {row["check"]: row["count"] for row in rows}
    assert found["gaps"] == 1
    assert "together 5000.0 m²" in next(row["message"] for row in rows if row["check"] == "gaps")
    assert "overlaps" not in found and "invalid_geometries" not in found


def test_bad_datasets_become_rows_and_stop_nothing(provider, biotope, tmp_path):
    homeless = write_layer(str(tmp_path / "x.shp"), [(square(180000, 350000), {"ucode": "UQA111"})], epsg=None)
    entries = {
        "biotope_map": DatasetBinding("biotope_map", biotope, fields={"type_grade": "없음"}),
        "land_cover": DatasetBinding("land_cover", str(tmp_path / "none.shp")),
        "land_use_zone": DatasetBinding("land_use_zone", homeless),
        "roads": DatasetBinding("roads", "dbname='x' host=127.0.0.1 port=59999 table=\"t\" (g)", provider="postgres"),
        "streams": DatasetBinding("streams", biotope),
        "elevation": DatasetBinding("elevation", str(tmp_path / "none.tif"), provider="gdal"),
        "my_own": DatasetBinding("my_own", biotope, filter='"none" = 1'),
    }
    binding = str(tmp_path / "b.json")
    save_binding(Binding(None, entries), binding)
    before = {path: os.path.getmtime(path) for path in (biotope, homeless)}
    results, rows = run(provider, BINDING=binding, BINDING_OUT=str(tmp_path / "out.json"))
    found = {(row["dataset"], row["check"]) for row in rows if row["severity"] == "error"}
    assert found == {
        ("biotope_map", "wrong_field"),
        ("elevation", "no_file"),
        ("land_cover", "no_file"),
        ("land_use_zone", "no_crs"),
        ("my_own", "filter_refused"),
        ("roads", "no_connection"),
        ("streams", "geometry_kind"),
    }
    assert results["ERRORS"] == 7
    out = load_binding(str(tmp_path / "out.json")).datasets
    assert out["land_use_zone"].crs == "EPSG:5186" and out["land_use_zone"].fields == {"ucode": "ucode"}
    assert out["land_cover"] == entries["land_cover"]
    assert before == {path: os.path.getmtime(path) for path in before}


def test_folder_is_mapped_and_the_binding_written(provider, biotope, tmp_path):
    write_layer(
        str(tmp_path / "자료" / "용도지역.shp"),
        [(square(200000, 500000), {"UCODE": "UQA430", "UNAME": "자연녹지지역"})],
        epsg=None,
        encoding="CP949",
        keep_cpg=False,
    )
    (tmp_path / "자료" / "도로.shp").write_text("broken", encoding="utf-8")
    out = str(tmp_path / "자료" / "binding.json")
    results, rows = run(provider, FOLDER=str(tmp_path / "자료"), BINDING_OUT=out)
    assert results["BINDING_OUT"] == out
    with open(out, encoding="utf-8") as stream:
        text = json.load(stream)
    assert text["datasets"]["land_use_zone"] == {
        "source": "용도지역.shp",
        "layer": None,
        "provider": "ogr",
        "encoding": "CP949",
        "crs": "EPSG:5186",
        "fields": {"ucode": "UCODE", "uname": "UNAME"},
        "filter": None,
        "band": 1,
    }
    checks = {(row["dataset"], row["check"], row["severity"]) for row in rows}
    assert ("land_use_zone", "crs_proposed", "warning") in checks
    assert ("roads", "unreadable", "error") in checks
    assert ("biotope_map", "overlaps", "warning") in checks


def test_scheme_limits_datasets_and_fields(provider, biotope, tmp_path):
    binding = str(tmp_path / "b.json")
    entries = {key: DatasetBinding(key, biotope) for key in ("biotope_map", "built_up")}
    save_binding(Binding(None, entries), binding)
    _, rows = run(provider, BINDING=binding, SCHEME="kr-biotope-seoul")
    assert "built_up" not in {row["dataset"] for row in rows}
    assert ("biotope_map", "no_field") in {(row["dataset"], row["check"]) for row in rows}
    assert "not_bound" in {row["check"] for row in rows}


def test_units_of_the_folder_are_the_ground_even_if_the_scheme_does_not_read_them(provider, biotope, tmp_path):
    write_layer(str(tmp_path / "자료" / "행정구역.gpkg"), [(square(200000, 500000, 1000), {"name": "가온읍"})])
    out = str(tmp_path / "out.json")
    _, rows = run(provider, FOLDER=str(tmp_path / "자료"), SCHEME="kr-biotope-seoul", BINDING_OUT=out)
    assert ("biotope_map", "gaps") in {(row["dataset"], row["check"]) for row in rows}
    assert "admin_units" in load_binding(out).datasets


def test_project_layers_without_binding(provider, qgis_new_project, biotope):
    QgsProject.instance().addMapLayer(QgsVectorLayer(biotope, "비오톱지도", "ogr"))
    _, rows = run(provider)
    assert ("biotope_map", "overlaps") in {(row["dataset"], row["check"]) for row in rows}


@pytest.mark.parametrize("name", ["FOLDER", "BINDING"])
def test_nothing_there(provider, qgis_new_project, tmp_path, name):
    with pytest.raises(QgsProcessingException, match="does not exist|not exist"):
        run(provider, **{name: str(tmp_path / "none")})
    with pytest.raises(QgsProcessingException, match="nothing to check"):
        run(provider)
    with pytest.raises(QgsProcessingException, match="No layer in .* looks like"):
        run(provider, FOLDER=str(tmp_path))


def test_broken_binding_is_refused_with_all_its_faults(provider, tmp_path):
    path = tmp_path / "b.json"
    path.write_text('{"version": 9, "datasets": {"a": {}, "b": {}}}', encoding="utf-8")
    with pytest.raises(QgsProcessingException) as fault:
        run(provider, BINDING=str(path))
    assert str(fault.value).count("no “source”") == 2 and "version 9" in str(fault.value)


def test_cancel_leaves_nothing(provider, biotope, tmp_path):
    import processing

    feedback = QgsProcessingFeedback()
    feedback.progressChanged.connect(lambda share: feedback.cancel() if share > 20 else None)
    out, report = str(tmp_path / "out.json"), str(tmp_path / "report.csv")
    binding = str(tmp_path / "b.json")
    save_binding(Binding(None, {"biotope_map": DatasetBinding("biotope_map", biotope)}), binding)
    parameters = {"BINDING": binding, "REPORT": report, "BINDING_OUT": out}
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        processing.run("ecoaxis:checkdata", parameters, feedback=feedback, context=QgsProcessingContext())
    assert not os.path.exists(out) and not os.path.exists(report)


def test_wrong_encoding_is_noticed(tmp_path):
    path = write_layer(str(tmp_path / "용도지역.shp"), [(square(200000, 500000), {"uname": "녹지"})], encoding="CP949")
    issues = check(DatasetBinding("land_use_zone", path, encoding="ISO-8859-1"))
    assert {"garbled", "encoding_differs"} <= set(summary(issues))
    (differs,) = [issue for issue in issues if issue.code == "check.encoding_differs"]
    assert (differs.parameters["stated"], differs.parameters["detected"]) == ("ISO-8859-1", "CP949")


def test_layer_away_from_the_others(tmp_path):
    roads, streams = (
        write_layer(str(tmp_path / f"{x}.gpkg"), [(f"LINESTRING({x} 500000,{x + 9} 500009)", {"name": "a"})], "line")
        for x in (200000, 300000)
    )
    issues = check(DatasetBinding("roads", roads), DatasetBinding("streams", streams))
    assert summary(issues) == {"apart": 1}
    assert [issue.severity for issue in issues] == [Severity.ERROR, Severity.ERROR]


def test_rasters(tmp_path):
    slope = write_raster(str(tmp_path / "slope.tif"), np.array([[0, 45, 91, -1], [90, 10, 5, np.nan]], np.float32))
    codes = write_raster(str(tmp_path / "lc.tif"), np.array([[111, 200, 201, 0]], np.uint8), nodata=0)
    empty = write_raster(str(tmp_path / "e.tif"), np.zeros((2, 2), np.uint8), nodata=0)
    degrees = write_raster(
        str(tmp_path / "d.tif"), np.ones((2, 2), np.int16), epsg=4326, nodata=-1, transform=(127, 0.1, 0, 37, 0, -0.1)
    )
    bare = write_raster(str(tmp_path / "bare.tif"), np.ones((2, 2), np.uint8), epsg=None, nodata=0, transform=None)
    assert summary(check(DatasetBinding("slope", slope, provider="gdal"))) == {"no_nodata": 1, "off_scale": 2}
    issues = check(DatasetBinding("land_cover", codes, provider="gdal"))
    assert summary(issues) == {"unknown_cells": 2}
    assert issues[0].parameters["values"] == "200 (1), 201 (1)"
    assert summary(check(DatasetBinding("zoning_grade", empty, provider="gdal"))) == {"only_nodata": 1}
    assert summary(check(DatasetBinding("elevation", degrees, provider="gdal"))) == {"geographic_crs": 1}
    assert summary(check(DatasetBinding("zoning_grade", bare, provider="gdal"))) == {"no_georeference": 1}
    assert gdal.Open(codes).GetRasterBand(1).GetNoDataValue() == 0


def test_values_without_qgis_types():
    field = catalogue().get("biotope_map").field("type_grade")
    assert header_words({"TYPE_GRADE": 2, "중분류": 1, "1등급": 5}, "grade", field) == {"TYPE_GRADE": 2, "중분류": 1}
    assert header_words({"memo": 1, "중분류": 1}, "memo", None) == {"memo": 1}
    assert unknown_codes({"1등급": 1, "Ⅴ": 1, " ": 3, "7": 2}, field.codes) == {"7": 2}
    assert illegal_names(["a/b", "가나", "a b", "a_1", "x'"]) == ["a/b", "a b", "x'"]
    assert listed({f"v{number}": 1 for number in range(12)}).endswith("v7 (1), …")
    assert listed({"a\nb": 1, "c": 3}) == "c (3), a b (1)"


def test_islands_in_a_gap_are_no_gap(tmp_path):
    """A ring of eight squares of 300 m around a hole, in which a square of 100 m stands free."""
    rows = [
        (square(200000 + 300 * x, 500000 + 300 * y, 300), {"type_grade": "1"})
        for x in range(3)
        for y in range(3)
        if (x, y) != (1, 1)
    ]
    rows.append((square(200400, 500400, 100), {"type_grade": "2"}))
    issues = check(DatasetBinding("biotope_map", write_layer(str(tmp_path / "b.gpkg"), rows)))
    assert summary(issues) == {"enclosed_gaps": 1}
    assert issues[0].parameters["area"] == 300 * 300 - 100 * 100
