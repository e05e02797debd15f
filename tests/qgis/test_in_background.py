"""Every algorithm as the desktop runs it: in a task of a worker thread, on layers of the open project.

The outputs are those of the same call in the main thread, and the event loop never stands still for long.
"""
from __future__ import annotations

import os
import pathlib
import time

import numpy as np
import pytest
from ecoaxis.algorithms.provider import ALGORITHMS
from osgeo import gdal, ogr
from qgis import processing
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsProcessingAlgorithm,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QEventLoop, Qt, QTimer

pytestmark = pytest.mark.usefixtures("qgis_processing", "provider")

SAMPLE = pathlib.Path(__file__).resolve().parents[2] / "resources" / "sample"
BINDING = str(SAMPLE / "binding.json")
NETWORK = str(SAMPLE / "connectivity" / "binding.json")
LONGEST_BLOCK = 2.0
"""Seconds that the desktop may stand still: 0.2, and what a machine that runs other things as well adds to it."""

AXES = SAMPLE / "connectivity" / "axis_network_gaon.gpkg"
SQUIRREL = f"{AXES}|layername=서식지패치|subset=\"종\" = 'flying_squirrel'"
MAPS = SAMPLE / "redlist" / "ecosystems_gaon.gpkg"


@pytest.fixture(scope="module")
def layers(qgis_processing, provider, tmp_path_factory):
    """Ids of layers of the project, by name; graphs are made by the algorithms themselves."""
    folder = tmp_path_factory.mktemp("layers")
    places = {name: str(folder / f"{name}.gpkg") for name in ("NODES", "LINKS")}
    graph = {"PATCHES": SQUIRREL, "DISSOLVE": "touching", "MAX_DISTANCE": 2000}
    processing.run("ecoaxis:buildpatchgraph", {**graph, **places})
    opened = {
        "nodes": QgsVectorLayer(places["NODES"], "nodes", "ogr"),
        "links": QgsVectorLayer(places["LINKS"], "links", "ogr"),
        "patches": QgsVectorLayer(SQUIRREL, "patches", "ogr"),
        "sites": QgsVectorLayer(f"{SAMPLE / 'sites.gpkg'}|layername=sites", "sites", "ogr"),
        "units": QgsVectorLayer(str(SAMPLE / "LT_C_ADEMD_gaon.shp"), "units", "ogr"),
        "map_1985": QgsVectorLayer(f"{MAPS}|layername=ecosystems_1985", "1985", "ogr"),
        "map_2024": QgsVectorLayer(f"{MAPS}|layername=ecosystems_2024", "2024", "ogr"),
        "evidence": QgsVectorLayer(str(SAMPLE / "redlist" / "evidence.csv"), "evidence", "ogr"),
        "bog_1985": QgsRasterLayer(str(SAMPLE / "redlist" / "mountain_bog_water_1985.tif"), "bog"),
        "bog_2024": QgsRasterLayer(str(SAMPLE / "redlist" / "mountain_bog_water_2024.tif"), "bog"),
        "forest": QgsRasterLayer(_raster(folder / "forest.tif", np.arange(2500).reshape(50, 50) % 7 // 4 + 1), "f"),
        "resistance": QgsRasterLayer(_raster(folder / "cost.tif", np.arange(2500).reshape(50, 50) % 9 + 1), "r"),
        "focal": _squares(), "graded": _squares(), "assessment": None,
    }  # fmt: skip
    assessment = str(folder / "assessment.csv")
    processing.run("ecoaxis:assessecosystem", {"INPUT": opened["evidence"], "ASSESSMENT": assessment})
    opened["assessment"] = QgsVectorLayer(assessment, "assessment", "ogr")
    for name, layer in opened.items():
        assert layer.isValid(), name
    QgsProject.instance().addMapLayers(opened.values())
    yield {name: layer.id() for name, layer in opened.items()}
    QgsProject.instance().clear()


def _raster(path, values):
    rows, columns = values.shape
    raster = gdal.GetDriverByName("GTiff").Create(str(path), columns, rows, 1, gdal.GDT_Int16)
    raster.SetGeoTransform((1_000_000, 30, 0, 1_800_000, 0, -30))
    raster.SetProjection(QgsCoordinateReferenceSystem("EPSG:5179").toWkt())
    raster.GetRasterBand(1).WriteArray(values)
    return str(path)


def _squares():
    """Three squares in memory on the ground of the rasters."""
    layer = QgsVectorLayer("Polygon?crs=EPSG:5179&field=id:integer&field=area:double", "squares", "memory")
    features = []
    for number, (x, y) in enumerate(((60, 60), (900, 300), (600, 1100)), 1):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([number, 40_000.0])
        feature.setGeometry(
            QgsGeometry.fromRect(QgsRectangle(1_000_000 + x, 1_798_500 + y, 1_000_200 + x, 1_798_700 + y))
        )
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    return layer


GRAPH = {"NODES": "@nodes", "LINKS": "@links"}
CASES = {
    "checkdata": ({"BINDING": BINDING, "SCHEME": "kr-biotope-default"}, {"REPORT": "csv"}),
    "gradezoning": (
        {"SCHEME": "kr-ecvam", "BINDING": BINDING, "CELL_SIZE": 200, "CRS": "EPSG:5179", "MASK": "@units",
         "UNITS": "@units", "UNIT_FIELD": "EMD_CD"},
        {"GRADE": "tif", "DECIDER": "tif", "SUMMARY": "csv"},
    ),
    "explaingrade": ({"INPUT": "@sites", "SCHEME": "kr-ecvam", "BINDING": BINDING}, {"OUTPUT": "gpkg"}),
    "screendevelopment": (
        {"INPUT": "@sites", "SITE_FIELD": "site", "SCHEME": "kr-biotope-default", "BINDING": BINDING,
         "LANGUAGE": "ko", "DATE": "2026-01-02", "PATCHES": "@patches", "DISPERSAL": 1000},
        {"VERDICTS": "gpkg", "FINDINGS": "gpkg", "RELIEFS": "gpkg", "REPORT": "pdf", "REPORT_HTML": "html",
         "REPORT_XLSX": "xlsx"},
    ),
    "assessecosystem": (
        {"INPUT": "@evidence", "LANGUAGE": "ko", "DATE": "2026-01-02"},
        {"ASSESSMENT": "csv", "JSON": "json", "REPORT": "pdf", "REPORT_HTML": "html"},
    ),
    "mapredlist": (
        {"INPUT": "@map_2024", "ECOSYSTEM_FIELD": "생태계", "ASSESSMENT": "@assessment", "UNITS": "@units",
         "UNIT_FIELD": "EMD_CD", "CRS": "EPSG:5179"},
        {"OUTPUT": "gpkg", "INDEX": "csv"},
    ),
    "measuredecline": (
        {"INPUTS": ["@map_1985", "@map_2024"], "YEARS": "1985,2024", "ECOSYSTEM_FIELD": "생태계"},
        {"AREAS": "csv", "DECLINE": "csv"},
    ),
    "measuredegradation": (
        {"INITIAL": "@bog_1985", "CURRENT": "@bog_2024", "COLLAPSE": "60", "DISTRIBUTION": "@map_2024",
         "ECOSYSTEM_FIELD": "생태계", "VALUE": "산지습원", "SUBCRITERION": "C1"},
        {"SEVERITY": "tif", "EXTENTS": "csv"},
    ),
    "measureeoo": ({"INPUT": "@map_2024", "ECOSYSTEM_FIELD": "생태계"}, {"OUTPUT": "gpkg"}),
    "measureaoo": ({"INPUT": "@map_2024", "ECOSYSTEM_FIELD": "생태계"}, {"OUTPUT": "gpkg", "STATISTICS": "csv"}),
    "makeresistance": (
        {"BINDING": NETWORK, "TABLE": str(SAMPLE / "connectivity" / "resistance_gaon.csv"), "COLUMN": "marten",
         "CELL_SIZE": 100},
        {"OUTPUT": "tif", "SUMMARY": "csv"},
    ),
    "buildpatchgraph": (
        {"PATCHES": "@patches", "ID_FIELD": "식별자", "MAX_DISTANCE": 1500}, {"NODES": "gpkg", "LINKS": "gpkg"},
    ),
    "connectivityindices": ({**GRAPH, "DISPERSAL": "1000"}, {"INDICES": "csv", "NODES_OUT": "gpkg"}),
    "exportpatchgraph": (GRAPH, {"GRAPHML": "graphml", "GEOJSON": "geojson"}),
    "rankrestoration": (
        {**GRAPH, "CANDIDATES": "@sites", "CANDIDATE_ID_FIELD": "site", "DISPERSAL": 1000, "PICKS": 2},
        {"OUTPUT": "gpkg", "SEQUENCE": "csv"},
    ),
    "rankprotection": ({**GRAPH, "PROTECTED": "@sites", "DISPERSAL": 1000}, {"OUTPUT": "gpkg", "CURVE": "csv"}),
    "protectedconnected": (
        {"PROTECTED": "@patches", "UNITS": "@units", "DISPERSAL": 10_000, "CRS": "EPSG:5179"}, {"OUTPUT": "csv"},
    ),
    "meshsize": ({"PATCHES": "@patches", "UNITS": "@units"}, {"OUTPUT": "gpkg"}),
    "classmetrics": ({"INPUT": "@forest"}, {"OUTPUT": "csv"}),
    "currentflow": (
        {"RESISTANCE": "@resistance", "FOCAL": "@focal", "ID_FIELD": "id"}, {"CURRENT": "tif", "RESISTANCES": "csv"},
    ),
    "currentcentrality": ({**GRAPH, "DISPERSAL": 1000}, {"NODES_OUT": "gpkg"}),
    "leastcostcorridors": (
        {"CORES": "@focal", "ID_FIELD": "id", "RESISTANCE": "@resistance"}, {"CORRIDORS": "tif", "PATHS": "gpkg"},
    ),
    "marineconnectedness": (
        {"BINDING": str(SAMPLE / "sea" / "binding.json"), "GROUPS": "seagrass", "CELL_SIZE": 2000, "DAYS": 1},
        {"HUBS_OUT": "gpkg", "LINKS": "gpkg", "INDICES": "csv"},
    ),
    "structuralpattern": ({"INPUT": "@forest"}, {"OUTPUT": "tif", "SUMMARY": "csv"}),
    "assessaxes": (
        {"BINDING": NETWORK, "CRS": "EPSG:5179", "LANGUAGE": "ko", "DATE": "2026-01-02"},
        {"AXES": "gpkg", "REPORT": "pdf"},
    ),
}  # fmt: skip


def test_every_algorithm_is_here_and_none_asks_for_the_main_thread():
    assert set(CASES) == {kind.ID for kind in ALGORITHMS}
    for kind in ALGORITHMS:
        assert not kind().flags() & QgsProcessingAlgorithm.Flag.FlagNoThreading, kind.ID


def call(name, layers, folder):
    """Parameters with ids of layers for what begins with ``@``, and outputs in ``folder``."""
    given, outputs = CASES[name]

    def read(value):
        if isinstance(value, list):
            return [read(each) for each in value]
        return layers[value[1:]] if isinstance(value, str) and value.startswith("@") else value

    folder.mkdir()
    places = {output: str(folder / f"{output}.{suffix}") for output, suffix in outputs.items()}
    return {**{key: read(value) for key, value in given.items()}, **places}, places


class Loop:
    """The event loop of the desktop while a task runs; ``longest`` is the longest time that it stood still."""

    def __init__(self):
        self.loop = QEventLoop()
        self.longest = 0.0
        self.last = time.perf_counter()
        self.outcome = None

    def run(self, task):
        task.executed.connect(self._end)
        timer = QTimer()
        timer.setTimerType(Qt.TimerType.PreciseTimer)
        timer.timeout.connect(self._tick)
        timer.start(5)
        QTimer.singleShot(60_000, self.loop.quit)
        self.last = time.perf_counter()
        QgsApplication.taskManager().addTask(task)
        self.loop.exec()
        timer.stop()
        return self.outcome

    def _tick(self):
        now = time.perf_counter()
        self.longest = max(self.longest, now - self.last)
        self.last = now

    def _end(self, well, results):
        self.outcome = (well, dict(results))
        self.loop.quit()


def content(path):
    """What a file says: pixels, features, or bytes; without the places of files that differ from run to run."""
    suffix = os.path.splitext(path)[1]
    if suffix == ".tif":
        return gdal.Open(path).ReadAsArray().tobytes()
    if suffix in (".gpkg", ".xlsx"):
        book = ogr.Open(path)
        return [
            (layer.GetName() if suffix == ".xlsx" else "", feature.ExportToJson())
            for layer in book for feature in layer if not feature.ExportToJson().count(os.path.dirname(path))
        ]  # fmt: skip
    if suffix == ".pdf":
        return os.path.getsize(path) // 20_000
    text = pathlib.Path(path).read_text(encoding="utf-8-sig", errors="replace")
    return text.replace(os.path.dirname(path), "")


@pytest.mark.parametrize("name", CASES)
def test_a_background_run_makes_the_same_files(name, layers, tmp_path):
    direct, _ = call(name, layers, tmp_path / "direct")
    processing.run(f"ecoaxis:{name}", direct)
    parameters, places = call(name, layers, tmp_path / "background")
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"ecoaxis:{name}")
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    context.setProject(QgsProject.instance())
    assert algorithm.checkParameterValues(parameters, context)[0]
    loop = Loop()
    well, _ = loop.run(QgsProcessingAlgRunnerTask(algorithm, parameters, context, feedback)) or (None, {})
    assert well, feedback.textLog()
    for output, path in places.items():
        assert content(path) == content(direct[output]), output
    assert loop.longest < LONGEST_BLOCK


def test_layers_that_are_removed_while_it_runs_do_not_stop_a_screening(layers, tmp_path):
    given = {name: QgsProject.instance().mapLayer(layers[name]).clone() for name in ("sites", "patches")}
    QgsProject.instance().addMapLayers(given.values())
    ids = {name: layer.id() for name, layer in given.items()}
    del given
    parameters, places = call("screendevelopment", ids, tmp_path / "removed")
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("ecoaxis:screendevelopment")
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    context.setProject(QgsProject.instance())
    removed = []

    def remove(percent):
        if percent > 5 and not removed:
            removed.append(percent)
            QgsProject.instance().removeMapLayers(list(ids.values()))

    feedback.progressChanged.connect(remove)
    well, _ = Loop().run(QgsProcessingAlgRunnerTask(algorithm, parameters, context, feedback)) or (None, {})
    assert removed and removed[0] < 80
    assert well, feedback.textLog()
    assert all(os.path.getsize(path) for path in places.values())


def test_cancel_ends_a_background_report_and_leaves_nothing(layers, tmp_path):
    parameters, places = call("screendevelopment", layers, tmp_path / "cancelled")
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("ecoaxis:screendevelopment")
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    context.setProject(QgsProject.instance())
    asked = []

    def cancel(percent):
        if percent > 85 and not asked:
            asked.append(time.perf_counter())
            feedback.cancel()

    feedback.progressChanged.connect(cancel)
    well, _ = Loop().run(QgsProcessingAlgRunnerTask(algorithm, parameters, context, feedback)) or (None, {})
    assert asked and well is False
    assert time.perf_counter() - asked[0] < 5.0
    assert os.listdir(tmp_path / "cancelled") == []
