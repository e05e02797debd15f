"""Class metrics through Processing: units, names, patches, and what is refused."""
from __future__ import annotations

import csv
import pathlib

import numpy as np
import pytest
from qgis import processing
from qgis.core import QgsProcessingException
from test_measuredecline import write_raster
from test_protectedconnected import layer

pytestmark = pytest.mark.usefixtures("qgis_processing", "provider")
DATA = pathlib.Path(__file__).resolve().parents[2].parent / "shared" / "data"
VALUES = np.array([[10, 10, 20, 20, 20, 255], [10, 10, 20, 10, 20, 255], [20, 20, 20, 20, 20, 10]], np.uint8)


def metrics(folder, raster, **parameters):
    output = str(folder / "metrics.csv")
    processing.run("ecoaxis:classmetrics", {"INPUT": raster, "OUTPUT": output, **parameters})
    return table(output)


def table(path):
    with open(path, encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


@pytest.fixture
def raster(tmp_path):
    return write_raster(tmp_path / "map.tif", VALUES, nodata=255)


def test_the_whole_map_with_names(tmp_path, raster):
    rows = metrics(tmp_path, raster, NAMES="10=숲, 20=논")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["map.tif", "metrics.csv", "metrics.qmd"]
    assert [(row["unit"], row["class"], row["name"]) for row in rows] == [("all", "10", "숲"), ("all", "20", "논")]
    forest = rows[0]
    assert (int(forest["patches"]), float(forest["area_m2"])) == (3, 6e6)
    assert float(forest["share_percent"]) == pytest.approx(100 * 6 / 16)
    # (0..1, 0..1) and (1, 3): 2 cells; (1, 3) and (2, 5): sqrt 5.
    assert float(forest["enn_mean_m"]) == pytest.approx((2000 + 2000 + 5**0.5 * 1000) / 3)
    assert forest["prox_mean"] == "" == forest["connect_percent"]
    assert float(forest["mesh_ha"]) == pytest.approx(18 / 16 * 100)
    assert rows[1]["enn_mean_m"] == ""


def test_units_clip_the_landscape(tmp_path, raster):
    left = "POLYGON((900000 1897000,903000 1897000,903000 1900000,900000 1900000,900000 1897000))"
    lower = "POLYGON((900000 1897000,906000 1897000,906000 1898000,900000 1898000,900000 1897000))"
    away = "POLYGON((0 0,1000 0,1000 1000,0 0))"
    units = layer(tmp_path / "u.gpkg", [left, lower, away], ["left", "lower", "away"])
    rows = metrics(tmp_path, raster, UNITS=units, UNIT_FIELD="name", CLASSES="10", SEARCH_RADIUS=2500, THRESHOLD=2500)
    by_unit = {row["unit"]: row for row in rows}
    assert list(by_unit) == ["left", "lower", "away"]
    assert float(by_unit["left"]["share_percent"]) == pytest.approx(100 * 4 / 9)
    assert (by_unit["left"]["patches"], by_unit["left"]["enn_mean_m"]) == ("1", "")
    assert float(by_unit["lower"]["share_percent"]) == pytest.approx(100 / 6)
    assert by_unit["away"]["class"] == "" and by_unit["away"]["patches"] == ""
    (whole,) = metrics(tmp_path, raster, CLASSES="10", SEARCH_RADIUS=2500, THRESHOLD=2100)
    assert float(whole["connect_percent"]) == pytest.approx(100 / 3)
    prox = [1e6 / 4e6, 4e6 / 4e6 + 1e6 / 5e6, 1e6 / 5e6]
    assert float(whole["prox_mean"]) == pytest.approx(np.mean(prox))


def test_an_absent_class_has_a_row(tmp_path, raster):
    corner = "POLYGON((900000 1898000,902000 1898000,902000 1900000,900000 1900000,900000 1898000))"
    units = layer(tmp_path / "u.gpkg", [corner], ["corner"])
    rows = metrics(tmp_path, raster, UNITS=units, UNIT_FIELD="name")
    found = [(row["class"], row["patches"], row["area_mean_ha"]) for row in rows]
    assert found == [("10", "1", "400"), ("20", "0", "")]


def test_each_patch(tmp_path, raster):
    patches = str(tmp_path / "patches.csv")
    metrics(tmp_path, raster, PATCHES=patches, CLASSES="10", SEARCH_RADIUS=2000)
    found = [(row["x"], row["y"], row["cells"], row["perimeter_m"], row["proximity"]) for row in table(patches)]
    assert found == [
        ("900500", "1899500", "4", "8000", "0.25"),
        ("903500", "1898500", "1", "4000", "1"),
        ("905500", "1897500", "1", "4000", "0"),
    ]


@pytest.mark.parametrize(
    ("parameters", "sentence"),
    [
        ({"CLASSES": "30"}, "30"),
        ({"NAMES": "10"}, "value=name"),
        ({"SEARCH_RADIUS": 0}, "SEARCH_RADIUS"),
        ({"THRESHOLD": -5}, "THRESHOLD"),
    ],
)
def test_bad_values_end_in_a_sentence(tmp_path, raster, parameters, sentence):
    with pytest.raises(QgsProcessingException, match=sentence):
        metrics(tmp_path, raster, **parameters)
    assert not (tmp_path / "metrics.csv").exists()


def test_measurements_degrees_and_nothing_are_refused(tmp_path):
    many = write_raster(tmp_path / "m.tif", np.random.default_rng(1).random((50, 50)).astype(np.float32), nodata=-1)
    with pytest.raises(QgsProcessingException, match="more than 1000"):
        metrics(tmp_path, many)
    degrees = write_raster(tmp_path / "d.tif", VALUES, 127.0, 36.0, 0.01, "EPSG:4326")
    with pytest.raises(QgsProcessingException, match="degrees"):
        metrics(tmp_path, degrees)
    empty = write_raster(tmp_path / "e.tif", np.full((3, 3), 255, np.uint8))
    with pytest.raises(QgsProcessingException, match="no data"):
        metrics(tmp_path, empty)


def test_real_land_use(tmp_path):
    path = DATA / "lausanne" / "ls100_12.tif"
    if not path.is_file():
        pytest.skip(f"real data is missing: {path}")
    rows = {row["class"]: row for row in metrics(tmp_path, str(path))}
    urban = rows["1"]
    assert sum(float(row["share_percent"]) for row in rows.values()) == pytest.approx(100)
    assert float(urban["enn_mean_m"]) > 199
