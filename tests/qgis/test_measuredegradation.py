"""Relative severity on small maps, worked out by hand."""
from __future__ import annotations

import csv

import numpy as np
import pytest
from osgeo import gdal
from qgis import processing
from qgis.core import QgsProcessingException
from test_measuredecline import write_raster
from zoning_fixtures import write_vector

pytestmark = pytest.mark.usefixtures("qgis_processing", "provider")
LEFT, TOP, CELL = 900_000.0, 1_900_000.0, 1000.0
TABLES = ("EXTENTS", "CURVE", "SUMMARY", "EVIDENCE")


def rows(path):
    with open(path, encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def degradation(folder, **parameters):
    outputs = {name: str(folder / f"{name.lower()}.csv") for name in TABLES}
    outputs["SEVERITY"] = str(folder / "severity.tif")
    result = processing.run("ecoaxis:measuredegradation", {**outputs, **parameters})
    found = {name: rows(outputs[name]) for name in TABLES}
    dataset = gdal.Open(outputs["SEVERITY"])
    found["severity"] = dataset.ReadAsArray()
    found["nodata"] = dataset.GetRasterBand(1).GetNoDataValue()
    found["tags"] = dataset.GetMetadata("ECOAXIS")
    found["result"] = result
    return found


def real(array):
    return np.array(array, np.float64)


@pytest.fixture
def maps(tmp_path):
    """Ten cells of ecosystem 1 (three gone to 80 % and more, ...) and two of ecosystem 2."""
    initial = real([[100, 100, 100, 100, 100, 100], [100, 100, 10, 100, 100, 100]])
    current = real([[20, 10, 50, 70, 71, 120], [100, -9999, 5, 0, 20, 60]])
    distribution = np.array([[1, 1, 1, 1, 1, 1], [1, 1, 1, 1, 2, 2]], np.uint8)
    return {
        "INITIAL": write_raster(tmp_path / "i.tif", initial, nodata=-9999),
        "CURRENT": write_raster(tmp_path / "c.tif", current, nodata=-9999),
        "DISTRIBUTION": write_raster(tmp_path / "d.tif", distribution),
    }


def extents(found, ecosystem, column="extent_best"):
    return {float(row["severity"]): float(row[column]) for row in found["EXTENTS"] if row["ecosystem"] == ecosystem}


def test_severity_extents_and_what_is_left_out(tmp_path, maps):
    found = degradation(tmp_path, COLLAPSE="10", WORSE=1, **maps)
    # (100 - 20) / 90 = 88.9 %, 100 %, 55.6 %, 33.3 %, 32.2 %, 0, 0, no data, collapsed before, 100 % | 88.9, 44.4 %
    expected = [800 / 9, 100, 500 / 9, 300 / 9, 290 / 9, 0]
    assert found["severity"][0] == pytest.approx(expected, abs=1e-4)
    assert found["severity"][1, :4].tolist() == [0, -9999, -9999, 100]
    assert found["nodata"] == -9999
    assert extents(found, "1") == pytest.approx({30: 75, 50: 50, 80: 37.5})
    assert extents(found, "2") == pytest.approx({30: 100, 50: 50, 80: 50})
    first = found["SUMMARY"][0]
    names = ("distribution_km2", "measured_km2", "collapsed_at_start_km2", "no_data_km2")
    told = [float(first[name]) for name in names]
    assert told == pytest.approx([10, 8, 1, 1])
    assert float(first["mean_severity"]) == pytest.approx((sum(expected) + 100) / 8, abs=1e-5)
    curve = [row for row in found["CURVE"] if row["ecosystem"] == "1"]
    assert len(curve) == 101
    assert float(curve[0]["extent_best"]) == 100
    assert "measuredegradation" in found["tags"]["ALGORITHM"]
    assert "SCHEME" not in found["tags"]


def test_evidence_goes_into_the_assessment(tmp_path, maps):
    from ecoaxis.core.redlist.evidence_table import read_evidence

    found = degradation(tmp_path, COLLAPSE="0", SUBCRITERION="D3", **maps)
    assert [row["severity_best"] for row in found["EVIDENCE"][:3]] == ["50", "70", "90"]
    assert {row["subcriterion"] for row in found["EVIDENCE"]} == {"D3"}
    assert [each.ecosystem for each in read_evidence(found["EVIDENCE"], "e.csv")] == ["1", "2"]
    by_mean = degradation(tmp_path, COLLAPSE="0", SUBCRITERION="C2a", MEAN=True, VALUE="2", NAME="늪", **maps)
    (row,) = by_mean["EVIDENCE"]
    assert (row["ecosystem"], row["subcriterion"], float(row["best"])) == ("늪", "C2a", 100)
    assert float(row["severity_best"]) == pytest.approx(60)
    assert read_evidence(by_mean["EVIDENCE"], "e.csv")[0].ecosystem == "늪"


def test_a_range_of_collapse_values_bounds_the_extent(tmp_path):
    maps = {
        "INITIAL": write_raster(tmp_path / "i.tif", real([[100, 100, 100, 100]]), nodata=-1),
        "CURRENT": write_raster(tmp_path / "c.tif", real([[60, 64, 68, 90]]), nodata=-1),
        "DISTRIBUTION": write_raster(tmp_path / "d.tif", np.ones((1, 4), np.uint8)),
    }
    found = degradation(tmp_path, COLLAPSE="0..40", **maps)
    # At 0: 40, 36, 32, 10 %; at 20: 50, 45, 40, 12.5 %; at 40: 66.7, 60, 53.3, 16.7 %.
    assert extents(found, "1") == {30: 75, 50: 25, 80: 0}
    assert extents(found, "1", "extent_lower") == {30: 75, 50: 0, 80: 0}
    assert extents(found, "1", "extent_upper") == {30: 75, 50: 75, 80: 0}
    values = write_raster(tmp_path / "v.tif", real([[40, 40, 40, 40]]), nodata=-1)
    same = degradation(tmp_path, COLLAPSE=values, **maps)
    assert extents(same, "1") == {30: 75, 50: 75, 80: 0}
    erring = degradation(tmp_path, COLLAPSE="20", INITIAL_ERROR=0.0, CURRENT_ERROR=4.0, **maps)
    # se = 5 points, 90 %: 8.22 either way.
    assert extents(erring, "1", "extent_lower") == {30: 75, 50: 0, 80: 0}
    assert extents(erring, "1", "extent_upper") == {30: 75, 50: 50, 80: 0}


def test_bad_high_values_are_found_from_the_map(tmp_path):
    maps = {
        "INITIAL": write_raster(tmp_path / "i.tif", np.array([[10, 10, 60]], np.float32), nodata=-1),
        "CURRENT": write_raster(tmp_path / "c.tif", np.array([[30, 5, 70]], np.float32), nodata=-1),
        "DISTRIBUTION": write_raster(tmp_path / "d.tif", np.ones((1, 3), np.uint8)),
    }
    found = degradation(tmp_path, COLLAPSE="50", **maps)
    assert found["severity"].tolist() == [[50, 0, -9999]]
    assert float(found["SUMMARY"][0]["collapsed_at_start_km2"]) == 1


def test_single_precision_meets_levels_as_written(tmp_path):
    maps = {
        "INITIAL": write_raster(tmp_path / "i.tif", np.array([[1.0, 1.0]], np.float32), nodata=-1),
        "CURRENT": write_raster(tmp_path / "c.tif", np.array([[0.2, 0.7]], np.float32), nodata=-1),
        "DISTRIBUTION": write_raster(tmp_path / "d.tif", np.ones((1, 2), np.uint8)),
    }
    found = degradation(tmp_path, COLLAPSE="0", **maps)
    assert extents(found, "1") == {30: 100, 50: 50, 80: 50}


def test_polygons_as_distribution(tmp_path, maps):
    def box(left, right):
        x1, x2, y1, y2 = LEFT + left * CELL, LEFT + right * CELL, TOP - 2 * CELL, TOP
        return f"POLYGON(({x1} {y1},{x2} {y1},{x2} {y2},{x1} {y2},{x1} {y1}))"

    write_vector(tmp_path / "p.gpkg", [(box(0, 2), {"kind": "숲"}), (box(3, 5), {"kind": "늪"})])
    given = {**maps, "DISTRIBUTION": str(tmp_path / "p.gpkg")}
    found = degradation(tmp_path, COLLAPSE="0", ECOSYSTEM_FIELD="kind", **given)
    assert {row["ecosystem"]: float(row["distribution_km2"]) for row in found["SUMMARY"]} == {"숲": 4, "늪": 4}
    assert extents(found, "숲") == pytest.approx({30: 200 / 3, 50: 200 / 3, 80: 200 / 3})


def test_inputs_stay_as_they_are(tmp_path, maps):
    values = write_raster(tmp_path / "v.tif", real([[10] * 6] * 2), nodata=-9999)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    folder = tmp_path / "out"
    folder.mkdir()
    degradation(folder, COLLAPSE=values, **maps)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir() if path.is_file()} == before
    assert "sha256" in (folder / "evidence.qmd").read_text(encoding="utf-8")


def test_windows_do_not_matter(tmp_path, monkeypatch):
    from ecoaxis.gis import redlist_severity

    generator = np.random.default_rng(3)
    shape = (600, 300)
    maps = {
        "INITIAL": write_raster(tmp_path / "i.tif", generator.uniform(20, 100, shape), cell=10, nodata=-1),
        "CURRENT": write_raster(tmp_path / "c.tif", generator.uniform(0, 100, shape), cell=10, nodata=-1),
        "DISTRIBUTION": write_raster(tmp_path / "d.tif", generator.integers(0, 4, shape).astype(np.uint8), cell=10),
    }
    whole = degradation(tmp_path, COLLAPSE="10", **maps)
    monkeypatch.setattr(redlist_severity, "WINDOW_SIDE", 64)
    parts = degradation(tmp_path, COLLAPSE="10", **maps)
    for name in TABLES:
        assert whole[name] == parts[name]
    assert (whole["severity"] == parts["severity"]).all()


def test_a_distribution_beyond_the_indicator_has_no_data_there(tmp_path, maps):
    wide = write_raster(tmp_path / "w.tif", np.ones((3, 10), np.uint8), left=LEFT - 2 * CELL)
    found = degradation(tmp_path, COLLAPSE="0", **{**maps, "DISTRIBUTION": wide})
    assert float(found["SUMMARY"][0]["distribution_km2"]) == 30
    assert float(found["SUMMARY"][0]["no_data_km2"]) == 19


def test_faults_are_sentences(tmp_path, maps):
    folder = tmp_path / "out"
    folder.mkdir()

    def refused(match, **parameters):
        with pytest.raises(QgsProcessingException, match=match):
            degradation(folder, **{**maps, "COLLAPSE": "0", **parameters})
        assert list(folder.iterdir()) == []

    flat = write_raster(tmp_path / "f.tif", real([[100] * 6] * 2), nodata=-9999)
    refused("equals the initial value", INITIAL=flat, COLLAPSE="100")
    refused("is no collapse value", COLLAPSE="low")
    refused("is no collapse value", COLLAPSE="20..10")
    refused("distribution is empty", DISTRIBUTION=write_raster(tmp_path / "e.tif", np.zeros((2, 6), np.uint8)))
    refused("distribution is empty", VALUE="9")
    refused("counts in degrees", INITIAL=write_raster(tmp_path / "g.tif", real([[1.0]]), 127, 37, 0.1, "EPSG:4326"))
    refused("no ground in common", CURRENT=write_raster(tmp_path / "a.tif", real([[1.0]]), left=1_100_000.0))
