"""``currentflow`` and ``currentcentrality`` as users run them."""
from __future__ import annotations

import csv
import os
import pathlib
import sys

import numpy as np
import pytest
from ecoaxis.gis.connectivity.circuits.circuit_styles import class_breaks, current_style
from ecoaxis.gis.connectivity.circuits.file_arrays import FileArrays
from osgeo import gdal
from qgis import processing
from qgis.core import (
    QgsApplication,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingUtils,
    QgsProject,
    QgsRasterLayer,
)
from test_measuredecline import write_csv, write_raster
from zoning_fixtures import write_vector

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1] / "unit"))
from dense_circuits import flow_by_definition  # noqa: E402

pytestmark = pytest.mark.usefixtures("qgis_processing", "provider")
LINKAGE = pathlib.Path(__file__).resolve().parents[3] / "shared" / "data" / "linkage_demo"
LEFT, TOP, CELL = 900_000.0, 1_900_000.0, 1000.0


class Told(QgsProcessingFeedback):
    """Keeps the warnings."""

    def __init__(self):
        super().__init__(False)
        self.lines = []

    def pushWarning(self, warning):
        self.lines.append(warning)


def run(folder, feedback=None, **parameters):
    outputs = {"CURRENT": str(folder / "current.tif"), "RESISTANCES": str(folder / "resistances.csv")}
    asked = {**outputs, **parameters}
    result = processing.run("ecoaxis:currentflow", asked, feedback=feedback)
    with open(asked["RESISTANCES"], encoding="utf-8", newline="") as stream:
        rows = [(row["from"], row["to"], float(row["resistance"])) for row in csv.DictReader(stream)]
    return result, rows, read(asked["CURRENT"])


def read(path):
    values = gdal.Open(path).ReadAsArray()
    return np.where(values == -9999, np.nan, values)


def at(column, row):
    return f"POINT({LEFT + (column + 0.5) * CELL} {TOP - (row + 0.5) * CELL})"


@pytest.fixture
def maps(tmp_path):
    rng = np.random.default_rng(8)
    resistance = np.round(rng.uniform(1, 30, (7, 9)), 1).astype(np.float32)
    resistance[3, 2:6] = -9999
    labels = np.zeros((7, 9), np.uint8)
    labels[0, 0], labels[6, 8], labels[6, 0] = 3, 1, 12
    return {
        "RESISTANCE": write_raster(tmp_path / "resistance.tif", resistance, nodata=-9999),
        "FOCAL": write_raster(tmp_path / "focal.tif", labels),
    }, np.where(resistance == -9999, np.nan, resistance).astype(float), labels


@pytest.mark.parametrize("mode", ["pairwise", "one-to-all", "all-to-one"])
def test_a_raster_of_focal_nodes_in_every_mode(tmp_path, maps, mode):
    given, resistance, labels = maps
    _, rows, current = run(
        tmp_path, MODE=mode, NEIGHBOURS="4", AVERAGE="resistance", MAXIMUM=str(tmp_path / "most.tif"), **given
    )
    cells = [np.flatnonzero(labels == name) for name in (1, 3, 12)]
    total, most, expected = flow_by_definition(resistance, cells, mode, 4, "resistance", [])
    names = {None: "", 0: "1", 1: "3", 2: "12"}
    assert [row[:2] for row in rows] == [(names[one], names[other]) for one, other, _ in expected]
    assert [row[2] for row in rows] == pytest.approx([row[2] for row in expected], abs=1e-9)
    shown = np.isfinite(resistance)
    assert (np.isfinite(current) == shown).all()
    assert current[shown] == pytest.approx(total[shown], abs=1e-9)
    assert read(str(tmp_path / "most.tif"))[shown] == pytest.approx(most[shown], abs=1e-9)
    dataset = gdal.Open(str(tmp_path / "current.tif"))
    assert dataset.GetRasterBand(1).DataType == gdal.GDT_Float64
    assert mode in str(dataset.GetMetadata("ECOAXIS"))


def test_points_and_polygons_of_one_id_are_one_region_whatever_their_crs(tmp_path, maps):
    given, resistance, _ = maps
    points = write_vector(
        tmp_path / "points.gpkg", [(at(0, 0), {"name": "a"}), (at(1, 0), {"name": "a"}), (at(8, 6), {"name": "b"})]
    )
    _, rows, current = run(tmp_path, **{**given, "FOCAL": points, "ID_FIELD": "name"})
    cells = [np.array([0, 1]), np.array([62])]
    total, _, expected = flow_by_definition(resistance, cells, "pairwise", 8, "conductance", [])
    assert rows == [("a", "b", pytest.approx(expected[0][2], abs=1e-9))]
    assert current[np.isfinite(current)] == pytest.approx(total[np.isfinite(current)], abs=1e-9)
    other = processing.run("native:reprojectlayer", {"INPUT": points, "TARGET_CRS": "EPSG:4326", "OUTPUT": "memory:"})
    assert run(tmp_path, **{**given, "FOCAL": other["OUTPUT"], "ID_FIELD": "name"})[1] == rows


def test_pairs_short_circuits_and_maps_of_each_pair(tmp_path, maps):
    given, resistance, labels = maps
    pairs = write_csv(tmp_path / "pairs.csv", "from,to\n12,1\n")
    wide = f"POLYGON(({LEFT} {TOP - 2000},{LEFT + 9000} {TOP - 2000},{LEFT + 9000} {TOP - 3000},{LEFT} {TOP - 3000},"
    region = write_vector(tmp_path / "region.gpkg", [(wide + f"{LEFT} {TOP - 2000}))", {"name": "r"})])
    folder = tmp_path / "pairs"
    _, rows, current = run(tmp_path, PAIRS=pairs, SHORT_CIRCUITS=region, PAIR_MAPS=str(folder), **given)
    cells = [np.flatnonzero(labels == name) for name in (1, 12)]
    short = [np.arange(18, 27)]
    total, _, expected = flow_by_definition(resistance, cells, "pairwise", 8, "conductance", short)
    assert rows == [("1", "12", pytest.approx(expected[0][2], abs=1e-9))]
    shown = np.isfinite(current)
    assert current[shown] == pytest.approx(total[shown], abs=1e-9)
    assert sorted(os.listdir(folder)) == ["current_1_12.tif", "voltage_1_12.tif"]
    assert read(str(folder / "current_1_12.tif"))[shown] == pytest.approx(current[shown])
    assert np.nanmax(read(str(folder / "voltage_1_12.tif"))) == pytest.approx(expected[0][2])
    _, others, _ = run(tmp_path, PAIRS=pairs, PAIRS_ARE="excluded", **given)
    assert [row[:2] for row in others] == [("1", "3"), ("3", "12")]


def test_the_advanced_mode(tmp_path):
    surface = write_raster(tmp_path / "r.tif", np.ones((1, 3), np.float32), nodata=-9999)
    sources = write_vector(tmp_path / "s.gpkg", [(at(0, 0), {"amps": 2.0})])
    grounds = write_vector(tmp_path / "g.gpkg", [(at(2, 0), {"ohm": 3.0})])
    voltage = str(tmp_path / "voltage.tif")
    given = {"RESISTANCE": surface, "MODE": "advanced", "SOURCES": sources, "SOURCE_FIELD": "amps", "VOLTAGE": voltage}
    _, rows, current = run(tmp_path, GROUNDS=grounds, GROUND_FIELD="ohm", **given)
    assert rows == []
    assert read(voltage).ravel().tolist() == pytest.approx([10.0, 8.0, 6.0])
    assert current.ravel().tolist() == pytest.approx([2.0, 2.0, 2.0])
    run(tmp_path, GROUNDS=grounds, GROUND_FIELD="ohm", GROUND_VALUES="conductance", **given)
    assert read(voltage).ravel().tolist() == pytest.approx([4 + 2 / 3, 2 + 2 / 3, 2 / 3])
    run(tmp_path, GROUNDS=grounds, **given)
    assert read(voltage).ravel().tolist() == pytest.approx([4.0, 2.0, 0.0])
    raster = write_raster(tmp_path / "g.tif", np.array([[-9999, -9999, 0.0]], np.float32), nodata=-9999)
    run(tmp_path, GROUNDS=raster, **given)
    assert read(voltage).ravel().tolist() == pytest.approx([4.0, 2.0, 0.0])
    with pytest.raises(QgsProcessingException, match="Grounds"):
        run(tmp_path, **given)


def test_bad_input_is_told_in_a_sentence(tmp_path, maps):
    given, resistance, labels = maps
    values = np.where(np.isfinite(resistance), resistance, -9999).astype(np.float32)
    values[1, 1] = -5
    negative = write_raster(tmp_path / "negative.tif", values, nodata=-9999)
    degrees = write_raster(tmp_path / "degrees.tif", values, 127, 37, 0.01, "EPSG:4326", -9999)
    one = write_raster(tmp_path / "one.tif", (labels == 3).astype(np.uint8))
    outside = write_vector(tmp_path / "outside.gpkg", [(at(0, 0), {"name": "a"}), (at(99, 0), {"name": "z"})])
    unknown = write_csv(tmp_path / "unknown.csv", "from,to\n1,77\n")
    for changed, words in (
        ({"RESISTANCE": negative}, "1 negative cells"),
        ({"RESISTANCE": degrees}, "degrees"),
        ({"FOCAL": one}, "at least two"),
        ({"FOCAL": outside, "ID_FIELD": "name"}, r"\(z\)"),
        ({"FOCAL": outside, "ID_FIELD": "code"}, "code"),
        ({"PAIRS": unknown}, "77"),
        ({"FOCAL": None}, "Focal nodes"),
    ):
        with pytest.raises(QgsProcessingException, match=words):
            run(tmp_path, **{**given, **changed})
    assert not (tmp_path / "current.tif").exists()


def test_what_is_doubtful_is_told(tmp_path, maps):
    given, resistance, labels = maps
    values = np.where(np.isfinite(resistance), resistance, -9999).astype(np.float32)
    values[:, 5] = 0
    zero = write_raster(tmp_path / "zero.tif", values, nodata=-9999)
    labels[3, 3] = 40
    focal = write_raster(tmp_path / "nowhere.tif", labels)
    told = Told()
    _, rows, current = run(tmp_path, told, RESISTANCE=zero, FOCAL=focal)
    text = "\n".join(told.lines)
    assert "7 cells with the resistance 0" in text
    assert "(40)" in text
    assert {row[:2] for row in rows if row[2] == -1} >= {("1", "40"), ("1", "3"), ("1", "12")}
    assert np.isnan(current[:, 5]).all()
    shifted = write_raster(tmp_path / "shifted.tif", labels, LEFT + 300)
    told = Told()
    run(tmp_path, told, **{**given, "FOCAL": shifted})
    assert "has other cells" in "\n".join(told.lines)


def test_cancelling_leaves_nothing(tmp_path, maps):
    feedback = QgsProcessingFeedback()
    feedback.cancel()
    with pytest.raises(QgsProcessingException):
        run(tmp_path, feedback, **maps[0])
    assert not (tmp_path / "current.tif").exists()
    assert not [name for name in os.listdir(tmp_path) if name.startswith(".ecoaxis")]


def test_currents_have_five_classes_of_rank(tmp_path, maps):
    _, _, current = run(tmp_path, **maps[0])
    layer = QgsRasterLayer(str(tmp_path / "current.tif"), "current")
    current_style(class_breaks(current))(layer)
    items = layer.renderer().shader().rasterShaderFunction().colorRampItemList()
    assert [item.value for item in items[:4]] == pytest.approx(np.nanpercentile(current, (30, 50, 80, 95)))
    assert len({item.color.name() for item in items}) == 5
    assert class_breaks(np.full((2, 2), np.nan)) == ()


def test_centrality_of_a_triangle(tmp_path):
    nodes = write_csv(tmp_path / "nodes.txt", "1\t10\n2\t5\n3\t20\n4\t8\n")
    links = write_csv(tmp_path / "links.txt", "1\t2\t1000\n2\t3\t2000\n1\t3\t1000\n")
    outputs = {"NODES_OUT": str(tmp_path / "patches.csv"), "LINKS_OUT": str(tmp_path / "links.csv")}
    processing.run("ecoaxis:currentcentrality", {"NODES": nodes, "LINKS": links, **outputs})
    found = {}
    for name, path in outputs.items():
        with open(path, encoding="utf-8", newline="") as stream:
            found[name] = [float(row["current"]) for row in csv.DictReader(stream)]
    assert found["NODES_OUT"] == pytest.approx([2.5, 2.25, 2.25, 0.0])
    assert found["LINKS_OUT"] == pytest.approx([1.5, 1.0, 1.5])
    touching = write_csv(tmp_path / "touching.txt", "1\t2\t0\n")
    with pytest.raises(QgsProcessingException, match="distance 0"):
        processing.run("ecoaxis:currentcentrality", {"NODES": nodes, "LINKS": touching, **outputs})


@pytest.mark.skipif(not LINKAGE.is_dir(), reason=f"the linkage data are not in {LINKAGE}")
def test_real_cores(tmp_path):
    """Two real cores that are neighbours; the resistance was found by a factorisation of the whole circuit as well."""
    pairs = write_csv(tmp_path / "pairs.csv", "from,to\n5,6\n")
    _, rows, current = run(
        tmp_path, RESISTANCE=str(LINKAGE / "lm_resistances.tif"), FOCAL=str(LINKAGE / "lm_cores.shp"),
        ID_FIELD="core_ID", PAIRS=pairs,
    )  # fmt: skip
    assert rows == [("5", "6", pytest.approx(0.27278283374, rel=1e-8))]
    assert np.nanmax(current) == pytest.approx(1.0)


def test_tiles_give_the_same_map_and_leave_no_files(tmp_path, maps, monkeypatch):
    given, resistance, _ = maps
    large = np.tile(resistance, (4, 4))
    given["RESISTANCE"] = write_raster(tmp_path / "large.tif", np.nan_to_num(large, nan=-9999), nodata=-9999)
    (tmp_path / "scratch").mkdir()
    monkeypatch.setattr(QgsProcessingUtils, "tempFolder", lambda: str(tmp_path / "scratch"))
    made = []
    make = FileArrays.make
    monkeypatch.setattr(FileArrays, "make", lambda self, *more: made.append(1) or make(self, *more))
    _, rows, whole = run(tmp_path, **given)
    _, tiled_rows, tiled = run(tmp_path, TILE=12, OVERLAP=6, CURRENT=str(tmp_path / "tiled.tif"), **given)
    assert tiled == pytest.approx(whole, rel=1e-6, abs=1e-9, nan_ok=True)
    assert [row[2] for row in tiled_rows] == pytest.approx([row[2] for row in rows], rel=1e-8)
    sources = write_vector(tmp_path / "sources.gpkg", [(at(0, 0), {"amps": 1.0})])
    grounds = write_vector(tmp_path / "grounds.gpkg", [(at(30, 20), {"ohm": 0.0})])
    advanced = {"MODE": "advanced", "SOURCES": sources, "GROUNDS": grounds, "RESISTANCE": given["RESISTANCE"]}
    found = [
        read(processing.run("ecoaxis:currentflow", {**advanced, **tile, "CURRENT": str(tmp_path / "c.tif")})["CURRENT"])
        for tile in ({}, {"TILE": 12})
    ]
    assert found[1] == pytest.approx(found[0], rel=1e-6, abs=1e-9, nan_ok=True)
    assert made
    assert not list((tmp_path / "scratch").iterdir())


def test_the_file_of_an_array_goes_when_nothing_holds_it(tmp_path):
    with FileArrays(str(tmp_path)) as arrays:
        first, second = (arrays.make((30, 40), np.float64) for _ in range(2))
        assert not first.any() and first.shape == (30, 40)
        second[3] = 7.0
        del first
        arrays.make((2, 2), np.int32)
        assert len(list(next(tmp_path.iterdir()).iterdir())) == 2
        assert second.sum() == 280.0
    assert not list(tmp_path.iterdir())


def test_tiles_without_room_on_the_disk_are_refused(tmp_path, maps, monkeypatch):
    monkeypatch.setattr("shutil.disk_usage", lambda folder: type("Usage", (), {"free": 1})())
    with pytest.raises(QgsProcessingException, match="GB free"):
        run(tmp_path, TILE=12, **maps[0])
    with pytest.raises(QgsProcessingException, match="overlap"):
        run(tmp_path, TILE=12, OVERLAP=13, **maps[0])


@pytest.mark.parametrize("mode", ["pairwise", "advanced"])
def test_every_temporary_map_that_qgis_will_load_exists(maps, mode):
    given, _, _ = maps
    asked = {**given, "SOURCES": given["FOCAL"], "GROUNDS": given["FOCAL"], "MODE": mode}
    asked.update(dict.fromkeys(("CURRENT", "MAXIMUM", "VOLTAGE"), QgsProcessing.TEMPORARY_OUTPUT))
    project, context = QgsProject(), QgsProcessingContext()
    context.setProject(project)
    for name in ("CURRENT", "MAXIMUM", "VOLTAGE"):
        asked[name] = QgsProcessingOutputLayerDefinition(asked[name], project)
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("ecoaxis:currentflow")
    results, ran = algorithm.run(asked, context, QgsProcessingFeedback())
    assert ran
    expected = {results["CURRENT"], results["VOLTAGE" if mode == "advanced" else "MAXIMUM"]}
    assert set(context.layersToLoadOnCompletion()) == expected
    assert all(os.path.isfile(path) for path in expected)
