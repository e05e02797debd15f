"""Spatial patterns from files: values, no data, tables, what stands in the result, and what stops it."""
from __future__ import annotations

import csv
import json

import numpy as np
import pytest
from ecoaxis.gis.connectivity.structure.pattern_styles import legend, style_pattern
from osgeo import gdal
from qgis import processing
from qgis.core import QgsProcessingException, QgsProcessingFeedback, QgsRasterLayer
from test_measuredecline import write_raster

pytestmark = pytest.mark.usefixtures("qgis_processing", "provider")
CLASSES = ("core", "islet", "perforation", "edge", "loop", "bridge", "branch")


def run(folder, cells, feedback=None, **parameters):
    outputs = {"OUTPUT": str(folder / "pattern.tif"), "SUMMARY": str(folder / "summary.csv")}
    result = processing.run("ecoaxis:structuralpattern", {"INPUT": cells, **outputs, **parameters}, feedback=feedback)
    with open(outputs["SUMMARY"], encoding="utf-8", newline="") as stream:
        result["rows"] = {row["class"]: row for row in csv.DictReader(stream)}
    result["pattern"] = gdal.Open(outputs["OUTPUT"]).ReadAsArray()
    return result


@pytest.fixture
def two_cores():
    """Two squares of 5 cells joined by a line, an islet, and a column without data."""
    cells = np.ones((9, 20), np.uint8)
    cells[1:6, 1:6] = 2
    cells[1:6, 9:14] = 2
    cells[3, 6:9] = 2
    cells[7, 2:4] = 2
    cells[:, 19] = 0
    return cells


def test_codes_areas_and_parts(tmp_path, two_cores):
    found = run(tmp_path, write_raster(tmp_path / "in.tif", two_cores, cell=10.0))
    pattern = found["pattern"]
    assert pattern[3].tolist() == [0, 3, 17, 17, 17, 35, 33, 33, 33, 35, 17, 17, 17, 3, 0, 0, 0, 0, 0, 129]
    assert {name: int(row["cells"]) for name, row in found["rows"].items() if int(row["cells"])} == {
        "core": 18, "edge": 30, "bridge": 5, "islet": 2, "background": 9 * 19 - 55, "missing": 9,
    }  # fmt: skip
    core = found["rows"]["core"]
    assert (core["codes"], core["parts"], float(core["area_m2"])) == ("17", "2", 1800.0)
    assert float(core["share_of_foreground"]) == pytest.approx(1800 / 55)
    assert found["CORE_SHARE"] == pytest.approx(1800 / 55)
    assert sum(float(found["rows"][name]["share_of_foreground"]) for name in CLASSES) == pytest.approx(100)
    assert found["rows"]["missing"]["share_of_data"] == ""


def test_what_stands_in_the_file(tmp_path, two_cores):
    source = write_raster(tmp_path / "in.tif", two_cores, cell=10.0)
    run(tmp_path, source, EDGE_WIDTH=2)
    dataset = gdal.Open(str(tmp_path / "pattern.tif"))
    band = dataset.GetRasterBand(1)
    assert band.GetNoDataValue() == 129
    assert band.GetColorTable().GetColorEntry(17)[:3] == (0, 200, 0)
    tags = dataset.GetMetadata("ECOAXIS")
    told = {"CONNECTIVITY": "8", "EDGE_WIDTH": "2", "INTEXT": "1"}
    assert json.loads(tags["PARAMETERS"]) == told
    assert json.loads(tags["INPUTS"])[0]["sha256"]
    assert not list(tmp_path.glob("in.tif.aux.xml"))


def test_values_of_the_foreground(tmp_path, two_cores):
    expected = run(tmp_path, write_raster(tmp_path / "in.tif", two_cores))["pattern"]
    codes = np.choose(two_cores, [255, 211, 0]).astype(np.uint8)
    codes[two_cores == 2] = np.resize([31, 32], int((two_cores == 2).sum()))
    source = write_raster(tmp_path / "codes.tif", codes)
    for values in ("31,32", "3*", "32; 31.0"):
        assert np.array_equal(run(tmp_path, source, VALUES=values)["pattern"], expected)
    real = write_raster(tmp_path / "real.tif", codes.astype(np.float32))
    assert np.array_equal(run(tmp_path, real, VALUES="31,32")["pattern"], expected)
    flat = run(tmp_path, source, VALUES="31,32", CONNECTIVITY="4", INTEXT=False)["pattern"]
    assert np.array_equal(flat, np.where(expected > 129, 0, expected))


def test_bad_input_is_one_sentence_and_leaves_nothing(tmp_path, two_cores):
    source = write_raster(tmp_path / "in.tif", two_cores)
    codes = write_raster(tmp_path / "codes.tif", two_cores * 100)
    for given, parameters, words in (
        (codes, {}, "100, 200"),
        (source, {"VALUES": "7"}, "(7)"),
        (write_raster(tmp_path / "none.tif", np.ones((4, 4), np.uint8)), {}, "No cell"),
        (write_raster(tmp_path / "geo.tif", two_cores, 127.0, 36.0, 0.01, "EPSG:4326"), {}, "degrees"),
        (str(tmp_path / "nothing.tif"), {}, "nothing.tif"),
    ):
        with pytest.raises(QgsProcessingException, match=words.replace("(", r"\(").replace(")", r"\)")):
            run(tmp_path, given, **parameters)
        assert not (tmp_path / "pattern.tif").exists() and not (tmp_path / "summary.csv").exists()
    with pytest.raises(QgsProcessingException):
        run(tmp_path, source, EDGE_WIDTH=0)
    with pytest.raises(QgsProcessingException):
        run(tmp_path, source, OUTPUT=source)
    assert np.array_equal(gdal.Open(source).ReadAsArray(), two_cores)


def test_too_little_memory_is_said_before(tmp_path, two_cores, monkeypatch):
    from ecoaxis.core.connectivity import memory

    monkeypatch.setattr(memory, "free_bytes", lambda: 1000)
    with pytest.raises(QgsProcessingException, match="GB of memory"):
        run(tmp_path, write_raster(tmp_path / "in.tif", two_cores))


def test_cancelling_writes_nothing(tmp_path, two_cores):
    feedback = QgsProcessingFeedback()
    feedback.cancel()
    with pytest.raises(QgsProcessingException):
        run(tmp_path, write_raster(tmp_path / "in.tif", two_cores), feedback)
    assert not (tmp_path / "pattern.tif").exists()


def test_legend_names_codes_and_shows_them_in_the_colours_of_guidostoolbox(tmp_path, two_cores):
    run(tmp_path, write_raster(tmp_path / "in.tif", two_cores))
    entries = legend([129, 0, 1, 3, 5, 9, 17, 33, 35, 69, 117, 167, 100, 220])
    assert 129 not in entries and next(iter(entries)) == 17
    assert len({name for _, name in entries.values()}) == len(entries)
    assert entries[33][0] == entries[35][0] == "#ff0000"
    layer = QgsRasterLayer(str(tmp_path / "pattern.tif"), "pattern")
    style_pattern(layer, entries)
    assert {each.value for each in layer.renderer().classes()} == set(entries)
