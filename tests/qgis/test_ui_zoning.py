"""The zoning wizard by mouse and keyboard: the same result as the algorithm alone, and nothing lost on bad paths."""
from __future__ import annotations

import csv
import os
import shutil

import numpy as np
import pytest
from ecoaxis.gis import preferences, run_records
from ecoaxis.gis.binding import Binding, keep_binding, load_binding, project_binding
from osgeo import gdal
from qgis import processing
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtGui import QGuiApplication
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QPushButton, QWizard
from ui_fixtures import wait_until

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SAMPLE = os.path.join(ROOT, "resources", "sample")
DATASETS = ("land_cover", "forest_type", "ecosystem_nature_map", "species_richness", "roads", "ecological_axis")
EXTENT = QgsRectangle(870000, 1758000, 880000, 1767000)
LEFT = Qt.MouseButton.LeftButton
NEXT, BACK, CLOSE = QWizard.WizardButton.NextButton, QWizard.WizardButton.BackButton, QWizard.WizardButton.CancelButton

pytestmark = pytest.mark.usefixtures("qgis_processing", "provider")


@pytest.fixture
def project(desk, tmp_path):
    preferences.set_results_folder(str(tmp_path / "results"))
    os.makedirs(tmp_path / "results")
    preferences.set_recent_folders([])
    preferences.set_cell_size(100.0)
    project = QgsProject.instance()
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:5179"))
    whole = load_binding(os.path.join(SAMPLE, "binding.json"))
    keep_binding(Binding(None, {key: whole.datasets[key] for key in DATASETS}), project)
    units = QgsVectorLayer("Polygon?crs=EPSG:5179&field=name:string", "읍면동", "memory")
    for name, left, right in (("서면", 870000, 875000), ("동면", 875000, 880000)):
        feature = QgsFeature(units.fields())
        feature.setAttributes([name])
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(left, 1758000, right, 1767000)))
        units.dataProvider().addFeature(feature)
    units.updateExtents()
    project.addMapLayer(units)
    desk.iface.window.resize(900, 700)
    desk.iface.window.show()
    desk.canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:5179"))
    desk.canvas.setExtent(EXTENT)
    yield project
    preferences.set_results_folder("")
    preferences.set_recent_folders([])
    preferences.set_cell_size(preferences.DEFAULT_CELL)


@pytest.fixture
def wizard(desk, project):
    made = desk.open("zoning")
    wait_until(lambda: made.currentPage().isComplete())
    return made


def press(wizard, button):
    QTest.mouseClick(wizard.button(button), LEFT)


def button(page, name):
    return page.findChild(QPushButton, name)


def to_area(wizard):
    press(wizard, NEXT)
    wait_until(lambda: wizard.currentPage().isComplete())
    press(wizard, NEXT)
    page = wizard.currentPage()
    assert page.KEY == "area"
    return page


def to_run(wizard):
    page = to_area(wizard)
    choose(page, "map")
    wait_until(page.isComplete)
    press(wizard, NEXT)
    return wizard.currentPage()


def choose(page, kind):
    radio = page.kinds.button(("data", "map", "layer", "drawn").index(kind))
    QTest.mouseClick(radio, LEFT, pos=QPoint(8, radio.height() // 2))


def run(desk, page):
    QTest.mouseClick(page.start_button, LEFT)
    wait_until(lambda: not desk.runs, 60)


def to_result(desk, wizard):
    run(desk, to_run(wizard))
    press(wizard, NEXT)
    page = wizard.currentPage()
    wait_until(lambda: page.result is not None)
    return page


def cells(path):
    return gdal.Open(path).ReadAsArray()


def test_the_whole_way_gives_what_the_algorithm_gives(desk, wizard, tmp_path):
    page = to_area(wizard)
    wait_until(lambda: bool(page.size.text) and "…" not in page.size.text)
    choose(page, "map")
    page.units.setCurrentIndex(1)
    page.unit_field.setCurrentText("name")
    press(wizard, NEXT)
    page = wizard.currentPage()
    assert "100 m" in page.told.text() and not page.isComplete()
    QTest.mouseClick(page.check, LEFT, pos=QPoint(8, page.check.height() // 2))
    run(desk, page)
    assert page.isComplete(), page.panel.notice.text
    command = page.panel.command.toPlainText()
    assert "ecoaxis:checkdata" in command and "ecoaxis:gradezoning" in command
    state = wizard.state
    alone = {name: value for name, value in state["parameters"].items() if name not in state["results"]}
    files = {name: str(tmp_path / f"{name}{os.path.splitext(path)[1]}") for name, path in state["results"].items()}
    processing.run("ecoaxis:gradezoning", {**alone, **files})
    for name in ("GRADE", "DECIDER", "CRITERIA"):
        assert np.array_equal(cells(files[name]), cells(state["results"][name]))
    press(wizard, NEXT)
    page = wizard.currentPage()
    wait_until(lambda: page.result is not None)
    with open(files["SUMMARY"], encoding="utf-8-sig") as stream:
        summary = list(csv.DictReader(stream))
    whole = {each.grade: page.result.square_metres(each.cells) for each in page.result.areas.grades}
    for grade, area in whole.items():
        assert area == sum(float(row["area_m2"]) for row in summary if int(row["grade"]) == grade)
    assert {line.key for line in page.views["units"].table.lines} >= {"서면", "동면"}
    assert page.chart.chart is not None and page.headline.text() and page.assumed.text
    group = desk.project.layerTreeRoot().children()[0]
    assert [node.isVisible() for node in group.findLayers()][:2] == [True, False]
    record = run_records.read_run(state["folder"])
    assert record is not None and record.task == "zoning" and record.outputs == state["results"]


def test_tables_are_copied_and_saved_and_bands_are_shown(desk, wizard):
    page = to_result(desk, wizard)
    page.tabs.setCurrentIndex(2)
    QTest.mouseClick(button(page, "result_copy"), LEFT)
    copied = QGuiApplication.clipboard().text().splitlines()
    assert len(copied) == 1 + len(page.result.areas.deciders)
    QTest.mouseClick(button(page, "result_export"), LEFT)
    written = os.listdir(os.path.join(wizard.state["folder"], "tables"))
    assert {"grades.csv", "rules.csv", "certainty.csv", "gaps.csv"} <= set(written)
    names = [page.shown.itemData(number) for number in range(page.shown.count())]
    assert names[:2] == ["GRADE", "DECIDER"] and len(names) > 6
    page.shown.setFocus()
    QTest.keyClick(page.shown, Qt.Key.Key_Down)
    QTest.keyClick(page.shown, Qt.Key.Key_Down)
    QTest.keyClick(page.shown, Qt.Key.Key_Down)
    nodes = desk.project.layerTreeRoot().children()[0].findLayers()
    visible = [node.layer() for node in nodes if node.isVisible() and isinstance(node.layer(), QgsRasterLayer)]
    assert len(visible) == 1 and visible[0].renderer().band() == 2
    desk.project.removeAllMapLayers()
    QTest.mouseClick(page.zoom, LEFT)
    assert desk.project.mapLayers()


def test_a_result_opens_again_in_an_empty_project(desk, wizard):
    page = to_result(desk, wizard)
    folder, told = wizard.state["folder"], page.headline.text()
    press(wizard, CLOSE)
    QgsProject.instance().clear()
    assert wizard.currentPage().KEY == "rules"
    guide = desk.open("guide")
    guide.recent.list.setCurrentRow(0)
    QTest.mouseClick(guide.recent.reopen_button, LEFT)
    page = wizard.currentPage()
    assert page.KEY == "result"
    wait_until(lambda: page.result is not None)
    assert page.headline.text() == told
    QTest.mouseClick(page.why, LEFT)
    assert desk.windows["why"].ground.currentData() == folder
    shutil.rmtree(folder)
    press(wizard, CLOSE)
    desk.windows.pop("zoning")
    page = desk.open("zoning").currentPage()
    wait_until(lambda: "grade.tif" in page.assumed.text)
    assert page.result is None


def test_the_area_tells_what_is_wrong_with_it(desk, wizard):
    page = to_area(wizard)
    choose(page, "drawn")
    assert page.faults() and desk.canvas.mapTool() is not None
    QTest.mousePress(desk.canvas.viewport(), LEFT, pos=QPoint(100, 100))
    QTest.mouseMove(desk.canvas.viewport(), QPoint(300, 250))
    QTest.mouseRelease(desk.canvas.viewport(), LEFT, pos=QPoint(300, 250))
    assert page.faults() == [] and len(page._extents["drawn"]) == 5
    page.cell.setValue(0.1)
    assert page.warned.text or page.faults()
    page.cell.setValue(100)
    page.crs.lineEdit().setText("4326")
    page.crs.crs_changed.emit()
    assert page.faults() and not wizard.button(NEXT).isEnabled()
    page.crs.lineEdit().setText("EPSG:3857")
    page.crs.crs_changed.emit()
    assert "%" in page.faults()[0]
    page.crs.lineEdit().setText("EPSG:5186")
    page.crs.crs_changed.emit()
    assert page.faults() == []
    choose(page, "layer")
    wait_until(page.isComplete)
    press(wizard, NEXT)
    press(wizard, BACK)
    assert wizard.currentPage().crs.authority_id == "EPSG:5186" and wizard.currentPage().kind == "layer"


def test_a_layer_without_features_is_no_area(desk, wizard):
    empty = QgsVectorLayer("Polygon?crs=EPSG:5179", "빈 레이어", "memory")
    desk.project.addMapLayer(empty)
    page = to_area(wizard)
    page.extent_layer.choose(empty.id())
    choose(page, "layer")
    assert len(page.faults()) == 1
    name = empty.id()
    desk.project.removeMapLayer(name)
    assert page.extent_layer.findData(name) < 0


def test_layers_and_project_go_while_it_runs(desk, wizard, tmp_path):
    page = to_run(wizard)
    QTest.mouseClick(page.start_button, LEFT)
    desk.project.removeAllMapLayers()
    QTest.mouseClick(page.start_button, LEFT)
    assert len(desk.runs) == 1
    QgsProject.instance().clear()
    wait_until(lambda: not desk.runs, 60)
    assert wizard.state.get("results") is None and not desk.project.mapLayers()
    (folder,) = (tmp_path / "results").iterdir()
    assert run_records.read_run(str(folder)) is not None
    assert any("grade" in text or "등급" in text for text, _ in desk.iface.told)


def test_cancelled_and_unwritable_runs_leave_the_former_result(desk, wizard, tmp_path):
    page = to_run(wizard)
    QTest.mouseClick(page.start_button, LEFT)
    QTest.mouseClick(page.panel.cancel_button, LEFT)
    wait_until(lambda: not desk.runs, 60)
    assert not wizard.state.get("results") and page.panel.notice.text
    run(desk, page)
    before = dict(wizard.state["results"])
    blocked = tmp_path / "file"
    blocked.write_text("")
    preferences.set_results_folder(str(blocked))
    QTest.mouseClick(page.start_button, LEFT)
    assert not desk.runs and desk.iface.told and wizard.state["results"] == before


def test_the_county_is_proposed_as_ground_and_units(desk, project):
    county = QgsVectorLayer(os.path.join(SAMPLE, "LT_C_ADEMD_gaon.shp"), "읍면 경계", "ogr")
    QgsProject.instance().addMapLayer(county)
    units = load_binding(os.path.join(SAMPLE, "binding.json")).datasets["admin_units"]
    bound = project_binding(QgsProject.instance()).datasets
    keep_binding(Binding(None, {**bound, "admin_units": units}), QgsProject.instance())
    wizard = desk.open("zoning")
    wait_until(lambda: wizard.currentPage().isComplete())
    page = to_area(wizard)
    assert page.mask.layer_id == page.units.layer_id == county.id()
    assert page.unit_field.currentText() == "EMD_KOR_NM"
    page.mask.setCurrentIndex(0)
    press(wizard, QWizard.WizardButton.BackButton)
    press(wizard, NEXT)
    assert page.mask.layer_id == "", "what the user chose stays"
