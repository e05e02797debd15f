"""The window of the Red List dossier, by keyboard and mouse."""
from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from ecoaxis.core.redlist.evidence_sheet import CELLS, empty_sheet, with_cells
from ecoaxis.gis.run_records import read_run
from ecoaxis.ui.redlist.dossier_window import NAME, DossierWindow
from qgis.core import QgsFeature, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QGuiApplication
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QLineEdit, QPushButton
from ui_fixtures import desk, wait_until  # noqa: F401

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "resources" / "sample" / "redlist"
EXPECTED = {
    "해안사구": "CR (EN-CR)", "염습지": "EN", "산지습원": "EN", "갯벌": "VU", "계곡림": "VU", "소나무림": "LC",
    "배후습지": "DD", "암석해안": "NE",
}  # fmt: skip
Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(desk):  # noqa: F811
    shown = desk.open("redlist")
    yield shown
    shown.hide()


@pytest.fixture
def view(window):
    """The table of evidence of a new ecosystem."""
    window.panel.buttons["add"].click()
    window.panel.view.setCurrentIndex(window.panel.view.currentIndex())
    window.evidence.view.setFocus()
    return window.evidence.view


def go(view, subcriterion, column, point=0):
    model = view.evidence
    places = [number for number, row in enumerate(model.sheet.rows) if row.subcriterion == subcriterion]
    view.setCurrentIndex(model.index_of(places[point], column))


def type_in(view, text, key=Key.Key_Tab):
    """Type into the current cell, letter by letter, and leave it with ``key``."""
    open_already = view.indexWidget(view.currentIndex())
    if open_already is None:
        QTest.keyClicks(view, text[:1])
    editor = view.indexWidget(view.currentIndex())
    QTest.keyClicks(editor, text if open_already is not None else text[1:])
    if key is not None:
        QTest.keyClick(editor, key)
        QGuiApplication.processEvents()
    return editor


def overall(window):
    return window.evidence.overall.text().partition("  ")[0]


def texts(window):
    return [(row.subcriterion, dict(row.cells)) for row in window.dossier.sheet.rows if not row.is_empty]


def test_the_category_follows_every_key(window, view):
    go(view, "A1", "best")
    editor = type_in(view, "4", None)
    assert overall(window) == "LC"
    QTest.keyClicks(editor, "5")
    assert overall(window) == "VU"
    QTest.keyClicks(editor, ".8")
    assert window.evidence.explanation.toPlainText().count("4.2 percentage points below EN") == 1
    assert texts(window) == []
    QTest.keyClick(editor, Key.Key_Escape)
    assert overall(window) == "NE"


def test_tab_goes_right_and_enter_down(window, view):
    assert [view.model().headerData(row, Qt.Orientation.Vertical) for row in range(3)] == ["A", "A1", "A2a"]
    go(view, "A1", "best")
    for text in ("55", "40", "85"):
        type_in(view, text)
    assert texts(window) == [("A1", {"best": "55", "lower": "40", "upper": "85"})]
    assert (overall(window), view.evidence.column_of(view.currentIndex())) == ("EN (VU-CR)", "status")
    go(view, "A1", "best")
    QTest.keyClick(view, Key.Key_Return)
    type_in(view, "20", Key.Key_Return)
    assert texts(window)[1] == ("A2a", {"best": "20"})
    assert view.evidence.place_of(view.currentIndex()) == 2


def test_a_fault_is_told_at_once_and_its_text_stays(window, view):
    go(view, "A1", "best")
    type_in(view, "5O")
    assert texts(window) == [("A1", {"best": "5O"})]
    index = view.evidence.index_of(0, "best")
    fault = index.data(Qt.ItemDataRole.ToolTipRole)
    assert "5O" in fault and "A1" in fault and "Best" in fault
    assert index.data(Qt.ItemDataRole.BackgroundRole).color().name() != "#000000"
    assert fault in index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "A1" in window.evidence.decided.text()
    go(view, "A3", "best")
    type_in(view, "75")
    assert overall(window) == "EN"


def test_every_row_of_the_example_by_keyboard(window, view):
    with (SAMPLE / "evidence.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    for name in dict.fromkeys(row["ecosystem"] for row in rows):
        window.panel.buttons["add"].click()
        view.setFocus()
        own = [row for row in rows if row["ecosystem"] == name]
        for number, row in enumerate(own):
            point = sum(each["subcriterion"] == row["subcriterion"] for each in own[:number])
            go(view, row["subcriterion"], "best", point - 1 if point else 0)
            if point:
                QTest.mouseClick(window.evidence.add_button, Qt.MouseButton.LeftButton)
            for column in CELLS[:-1]:
                if row[column]:
                    go(view, row["subcriterion"], column, point)
                    type_in(view, row[column])
        assert overall(window) == EXPECTED[name], name


def test_a_block_is_pasted_and_copied(window, view):
    QGuiApplication.clipboard().setText("39.1\t37.7\t39.1\n20\t\t\n")
    go(view, "A1", "best")
    QTest.keyClick(view, Key.Key_V, CONTROL)
    assert texts(window) == [("A1", {"best": "39.1", "lower": "37.7", "upper": "39.1"}), ("A2a", {"best": "20"})]
    view.selectAll()
    QTest.keyClick(view, Key.Key_C, CONTROL)
    assert "39.1\t37.7\t39.1" in QGuiApplication.clipboard().text()
    window.dossier.undo()
    assert texts(window) == []
    QGuiApplication.clipboard().setText("\t".join("1" * 14))
    QTest.keyClick(view, Key.Key_V, CONTROL)
    assert "2" in window.evidence.notice.text and texts(window) == []
    QGuiApplication.clipboard().setText("ecosystem\tsubcriterion\tbest\nfen\tA1\t85\n")
    QTest.keyClick(view, Key.Key_V, CONTROL)
    assert [sheet.ecosystem for sheet in window.dossier.sheets][-1] == "fen"


def test_an_empty_dossier_offers_ways_to_begin(window):
    buttons = {name: window.evidence.findChild(QPushButton, f"begin_{name}") for name in ("add", "read", "sample")}
    QTest.mouseClick(buttons["read"], Qt.MouseButton.LeftButton)
    assert window.reading.isVisible()
    QTest.mouseClick(buttons["sample"], Qt.MouseButton.LeftButton)
    assert len(window.dossier.sheets) == len(EXPECTED)
    assert window.evidence.filled.isVisible() and not window.evidence.beginnings.isVisible()
    window.dossier.undo()
    QTest.mouseClick(buttons["add"], Qt.MouseButton.LeftButton)
    assert len(window.dossier.sheets) == 1


def test_undo_and_redo_by_keyboard(window, view):
    go(view, "A1", "best")
    type_in(view, "55")
    window.actions_by_name["undo"].trigger()
    assert texts(window) == []
    window.actions_by_name["redo"].trigger()
    assert texts(window) == [("A1", {"best": "55"})]
    go(view, "A1", "best")
    QTest.keyClick(view, Key.Key_Delete)
    assert texts(window) == []


def test_ecosystems_are_added_renamed_copied_and_deleted(window):
    window.panel.buttons["add"].click()
    editor = window.panel.view.findChild(QLineEdit)
    editor.selectAll()
    QTest.keyClicks(editor, "bog")
    QTest.keyClick(editor, Key.Key_Return)
    QGuiApplication.processEvents()
    window.panel.buttons["duplicate"].click()
    assert [sheet.ecosystem for sheet in window.dossier.sheets] == ["bog", "bog (2)"]
    assert not window.panel.model.setData(window.panel.model.index(1), "bog")
    window.panel.buttons["delete"].click()
    assert [sheet.ecosystem for sheet in window.dossier.sheets] == ["bog"]
    window.dossier.undo()
    assert [sheet.ecosystem for sheet in window.dossier.sheets] == ["bog", "bog (2)"]
    window.panel.filter.setText("(2)")
    assert window.panel.proxy.rowCount() == 1


def test_the_window_reopens_where_it_was_left(desk, window, view):  # noqa: F811
    go(view, "A1", "best")
    type_in(view, "55")
    go(view, "A3", "note")
    type_in(view, "half a sent", None)
    window.tabs.setCurrentIndex(2)
    window.close()
    again = DossierWindow(desk, desk.main_window)
    assert again.dossier.sheets == window.dossier.sheets
    assert again.dossier.sheets[-1].rows[3].cells == {"note": "half a sent"}
    assert again.tabs.currentIndex() == 2
    again.close()
    QgsProject.instance().clear()
    assert window.dossier.sheets == ()
    assert desk.kept(NAME) == {}


def test_looking_leaves_the_project_as_it_was(desk, window):  # noqa: F811
    QgsProject.instance().setDirty(False)
    window.close()
    assert not QgsProject.instance().isDirty()
    assert desk.kept(NAME) == {}


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp949"])
def test_evidence_is_read_and_saved(window, tmp_path, encoding):
    path = tmp_path / "e.csv"
    path.write_bytes((SAMPLE / "evidence.csv").read_text(encoding="utf-8-sig").encode(encoding))
    window.receive(source=str(path))
    told = {
        sheet.ecosystem: window.dossier.judgement(n).assessment.text for n, sheet in enumerate(window.dossier.sheets)
    }
    assert told == EXPECTED
    before = window.dossier.sheets
    window.save(str(tmp_path / "out.csv"))
    window.receive(source=str(tmp_path / "out.csv"))
    assert window.dossier.sheets == before
    assert (tmp_path / "out.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    window.save(str(tmp_path / "nowhere" / "out.csv"))
    assert window.notice.text


def test_all_faults_of_a_table_are_told_and_nothing_changes(window, tmp_path):
    path = tmp_path / "e.csv"
    path.write_text("ecosystem,subcriterion,best\nbog,A1,x\nbog,A9,5\nbog,A3,-1\n", encoding="utf-8")
    window.receive(source=str(path))
    assert len(window.notice.text.splitlines()) == 3
    assert window.dossier.sheets == ()


def test_evidence_of_a_layer_of_the_project(window, tmp_path):
    layer = QgsVectorLayer(str(SAMPLE / "evidence.csv"), "evidence", "ogr")
    QgsProject.instance().addMapLayer(layer)
    window.actions_by_name["read"].trigger()
    window.source.combo.setCurrentIndex(window.source.combo.findText("evidence"))
    QTest.mouseClick(window.read_button, Qt.MouseButton.LeftButton)
    assert len(window.dossier.sheets) == len(EXPECTED)


def test_evidence_of_a_layer_in_memory(window):
    layer = QgsVectorLayer("None?field=ecosystem:string&field=subcriterion:string&field=best:double", "made", "memory")
    feature = QgsFeature(layer.fields())
    feature.setAttributes(["fen", "A1", 85.0])
    layer.dataProvider().addFeatures([feature])
    QgsProject.instance().addMapLayer(layer)
    window.source.combo.setCurrentIndex(window.source.combo.findText("made"))
    window.read()
    assert [(sheet.ecosystem, overall(window)) for sheet in window.dossier.sheets] == [("fen", "CR")]


def test_a_key_among_two_hundred_ecosystems_changes_one(window, view):
    sheet = with_cells(empty_sheet("x"), {(0, "best"): "45", (4, "best"): "300", (7, "best"): "60"})
    many = [with_cells(sheet, {(0, "lower"): "1"}).__class__(f"e{n}", sheet.rows) for n in range(200)]
    window.dossier.change("many", many, 100)
    go(view, "A1", "best")
    editor = type_in(view, "4", None)
    QTest.keyClicks(editor, "5.123")
    QTest.keyClick(editor, Key.Key_Tab)
    assert [each.rows[0].cells["best"] for each in window.dossier.sheets] == ["45"] * 100 + ["45.123"] + ["45"] * 99


def test_the_report_says_the_same(desk, window, tmp_path):  # noqa: F811
    desk.new_run_folder = lambda task: str(tmp_path)
    window.receive(source=str(SAMPLE / "evidence.csv"))
    window.tabs.setCurrentIndex(3)
    window.report.pdf.setChecked(False)
    window.report.html.setChecked(True)
    QTest.mouseClick(window.report.report_button, Qt.MouseButton.LeftButton)
    wait_until(lambda: not desk.runs, 60)
    assert window.report.panel.notice.text, window.report.panel.run.log
    document = json.loads((tmp_path / "assessment.json").read_text(encoding="utf-8"))
    assert {each["ecosystem"]: each["text"] for each in document["ecosystems"]} == EXPECTED
    assert (tmp_path / "report.html").stat().st_size > 10_000
    assert "assessecosystem" in window.report.panel.command.toPlainText()
    record = read_run(str(tmp_path))
    window.dossier.change("emptied", ())
    window.receive(run=record)
    assert {sheet.ecosystem for sheet in window.dossier.sheets} == set(EXPECTED)
    assert window.report.open_buttons["REPORT_HTML"].isEnabled()
    window.dossier.undo()
    assert window.dossier.sheets == ()


def test_no_report_before_faults_are_corrected(window, view):
    go(view, "A1", "best")
    type_in(view, "many")
    window.report.make_report()
    assert "A1" in window.report.notice.text


def test_a_map_is_measured_and_its_figures_are_taken_over(desk, window, tmp_path):  # noqa: F811
    desk.new_run_folder = lambda task: str(tmp_path)
    source = tmp_path / "in.gpkg"
    source.write_bytes((SAMPLE / "ecosystems_gaon.gpkg").read_bytes())
    layer = QgsVectorLayer(f"{source}|layername=ecosystems_2024", "ecosystems_2024", "ogr")
    QgsProject.instance().addMapLayer(layer)
    window.tabs.setCurrentIndex(1)
    page = window.measure
    page.kind.setCurrentIndex(1)
    QTest.mouseClick(page.start_button, Qt.MouseButton.LeftButton)
    assert page.notice.text
    page.form.pickers["map"].combo.setCurrentIndex(1)
    assert page.form.field.currentData() == "생태계"
    QTest.mouseClick(page.start_button, Qt.MouseButton.LeftButton)
    QgsProject.instance().removeAllMapLayers()
    wait_until(lambda: not desk.runs, 60)
    assert {line.proposal.ecosystem for line in page.model.lines} == set(EXPECTED), page.panel.run.log
    QTest.mouseClick(page.accept_button, Qt.MouseButton.LeftButton)
    bog = next(sheet for sheet in window.dossier.sheets if sheet.ecosystem == "산지습원")
    assert float(bog.rows[4].cells["best"]) == pytest.approx(28.18, abs=0.01)
    assert "measureeoo" in bog.rows[4].cells["note"]
    window.dossier.undo()
    assert window.dossier.sheets == ()


def test_buttons_and_fields_have_names(window):
    for button in window.findChildren(QPushButton):
        assert button.text() or button.accessibleName(), button.objectName()


def dated_maps(tmp_path, years=(1985, 2005, 2024)):
    source = tmp_path / "in.gpkg"
    source.write_bytes((SAMPLE / "ecosystems_gaon.gpkg").read_bytes())
    for year in years:
        layer = QgsVectorLayer(f"{source}|layername=ecosystems_{year}", f"eco {year}", "ogr")
        QgsProject.instance().addMapLayer(layer)


def choose_dated_maps(page):
    page.kind.setCurrentIndex(0)
    maps = page.form.maps
    for row in range(1, maps.picker.combo.count()):
        maps.picker.combo.setCurrentIndex(row)
        QTest.mouseClick(maps.add_button, Qt.MouseButton.LeftButton)


def test_the_decline_of_dated_maps(desk, window, tmp_path):  # noqa: F811
    desk.new_run_folder = lambda task: str(tmp_path)
    dated_maps(tmp_path)
    window.receive(source=str(SAMPLE / "evidence.csv"))
    window.tabs.setCurrentIndex(1)
    page = window.measure
    choose_dated_maps(page)
    assert [each["year"] for each in page.form.maps.values()] == ["1985", "2005", "2024"]
    QTest.mouseClick(page.start_button, Qt.MouseButton.LeftButton)
    assert not page.start_button.isEnabled()
    wait_until(lambda: not desk.runs, 60)
    lines = {(line.proposal.ecosystem, line.proposal.subcriterion): n for n, line in enumerate(page.model.lines)}
    assert page.model.taken[lines["해안사구", "A1"]]
    assert not page.model.taken[lines["해안사구", "A2a"]]
    assert page.model.lines[lines["해안사구", "A1"]].category_after == "CR (EN-CR)"
    QTest.mouseClick(page.accept_button, Qt.MouseButton.LeftButton)
    assert {sheet.ecosystem: window.dossier.judgement(n).assessment.category.value
            for n, sheet in enumerate(window.dossier.sheets)}["갯벌"] == "VU"  # fmt: skip
    window.tabs.setCurrentIndex(2)
    assert window.charts.chart.chart is not None, window.charts.notice.text
    assert len(window.charts.chart.chart.levels) == 3
    assert "km²" in window.charts.chart.accessibleDescription()
    assert "areas" in window.report.tables


def test_cancelling_and_running_twice(desk, window, tmp_path):  # noqa: F811
    desk.new_run_folder = lambda task: str(tmp_path)
    dated_maps(tmp_path)
    page = window.measure
    choose_dated_maps(page)
    page.start()
    run = page.run
    page.start()
    assert page.run is run
    QTest.mouseClick(page.panel.cancel_button, Qt.MouseButton.LeftButton)
    wait_until(lambda: not desk.runs, 60)
    assert page.model.lines == [] and page.start_button.isEnabled()
    assert len(page.form.maps.values()) == 3


def test_closing_the_project_while_it_runs(desk, window, tmp_path):  # noqa: F811
    desk.new_run_folder = lambda task: str(tmp_path)
    dated_maps(tmp_path)
    choose_dated_maps(window.measure)
    window.measure.start()
    QgsProject.instance().clear()
    wait_until(lambda: not desk.runs, 60)
    assert window.dossier.sheets == ()


def test_a_map_without_features_is_told(desk, window, tmp_path):  # noqa: F811
    desk.new_run_folder = lambda task: str(tmp_path)
    QgsProject.instance().addMapLayer(QgsVectorLayer("Polygon?crs=EPSG:5186&field=name:string", "none", "memory"))
    page = window.measure
    page.kind.setCurrentIndex(1)
    page.form.pickers["map"].combo.setCurrentIndex(1)
    page.start()
    wait_until(lambda: not desk.runs, 60)
    assert page.panel.notice.text and page.model.lines == []


def test_a_folder_that_cannot_be_written(desk, window, view, tmp_path):  # noqa: F811
    go(view, "A1", "best")
    type_in(view, "55")
    desk.new_run_folder = lambda task: str(tmp_path / "nowhere")
    window.report.make_report()
    assert "nowhere" in window.report.notice.text
    assert texts(window) == [("A1", {"best": "55"})]


def test_a_layer_that_leaves_the_project_is_kept_by_its_source(window, tmp_path):
    dated_maps(tmp_path, (2024,))
    page = window.measure
    page.kind.setCurrentIndex(2)
    page.form.pickers["map"].combo.setCurrentIndex(1)
    QgsProject.instance().removeAllMapLayers()
    assert page.form.pickers["map"].value()["source"].endswith("ecosystems_2024")
    assert page.form.field.currentData() == "생태계"


def test_a_file_with_several_layers_offers_all(window, tmp_path):
    source = tmp_path / "in.gpkg"
    source.write_bytes((SAMPLE / "ecosystems_gaon.gpkg").read_bytes())
    picker = window.measure.form.pickers["map"]
    picker.set_file(str(source))
    names = [picker.combo.itemText(row) for row in range(1, picker.combo.count())]
    assert names == [f"ecosystems_{year} (in.gpkg)" for year in (1985, 2005, 2024)]
    picker.combo.setCurrentIndex(3)
    assert picker.source("").endswith("layername=ecosystems_2024")
    assert "생태계" in picker.fields()


def test_the_map_of_categories(desk, window, tmp_path):  # noqa: F811
    desk.new_run_folder = lambda task: str(tmp_path)
    dated_maps(tmp_path, (2024,))
    window.receive(source=str(SAMPLE / "evidence.csv"))
    window.report.map_categories()
    assert window.report.notice.text
    window.report.map.combo.setCurrentIndex(1)
    QTest.mouseClick(window.report.map_button, Qt.MouseButton.LeftButton)
    wait_until(lambda: not desk.runs, 60)
    names = [layer.name() for layer in QgsProject.instance().mapLayers().values()]
    assert "Red List categories" in names, window.report.panel.run.log


PUBLISHED = (
    ("A1", {"best": "30.7", "lower": "20.1", "upper": "39.9"}, "VU (LC-VU)"),
    ("A2b", {"best": "normal(55, 5)"}, "EN (VU-EN)"),
    ("A3", {"best": "90"}, "CR"),
    ("B1", {"best": "1500", "a": "no", "b": "no", "locations": "3"}, "EN"),
    ("B2", {"best": "<2", "a": "yes(i,iii)"}, "CR"),
    ("B3", {"locations": "4", "prone": "yes"}, "VU"),
    ("C1", {"best": "100", "severity_best": "52", "severity_lower": "28", "severity_upper": "81"}, "EN (LC-CR)"),
    ("C2a", {"status": "DD"}, "DD"),
    ("D1", {"best": "72", "severity_best": "55"}, "VU"),
    ("D3", {"best": "100", "severity_best": "100"}, "CO"),
    ("E", {"best": "12", "note": "in 100 years"}, "VU"),
)
"""Figures of the kinds that published assessments print, and what they come to."""


def test_what_is_typed_comes_to_what_the_algorithm_says(desk, window, view, tmp_path):  # noqa: F811
    desk.new_run_folder = lambda task: str(tmp_path)
    for name, cells, _ in PUBLISHED:
        for column, text in cells.items():
            go(view, name, column)
            type_in(view, text, Key.Key_Return)
    results = window.dossier.judgement(0).assessment.results
    assert {each.subcriterion: each.text for each in results} == {
        **{each.subcriterion: "NE" for each in results}, **{name: text for name, _, text in PUBLISHED}
    }  # fmt: skip
    window.report.html.setChecked(True)
    window.report.pdf.setChecked(False)
    window.report.make_report()
    wait_until(lambda: not desk.runs, 60)
    (told,) = json.loads((tmp_path / "assessment.json").read_text(encoding="utf-8"))["ecosystems"]
    assert told["text"] == overall(window) == "CO"
    assert {each["subcriterion"]: each["text"] for each in told["subcriteria"]} == {
        each.subcriterion: each.text for each in results
    }
