"""Connect data, by mouse and keyboard: automatic mapping, one-click fixes, dropping, undo, files, bad layers."""
from __future__ import annotations

import json
import os
from dataclasses import replace

import numpy as np
import pytest
from ecoaxis.gis.binding import Binding, DatasetBinding, keep_binding, project_binding
from ecoaxis.gis.binding_status import State, project_statuses
from ecoaxis.gis.dropped_layers import OWN_LAYER, Dropped
from ecoaxis.gis.layer_look import forget_looks
from ecoaxis.gis.paths import catalogue
from ecoaxis.gis.project_sources import layer_source
from qgis.core import QgsLayerTreeModel, QgsMimeDataUtils, QgsPointXY, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QMimeData, QPointF, Qt, QUrl
from qgis.PyQt.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QComboBox, QLabel, QMenu, QPushButton
from reading_fixtures import square, write_layer, write_raster
from ui_fixtures import desk, wait_until  # noqa: F401


@pytest.fixture
def messy(tmp_path):
    """A Hangul folder: CP949 without .cpg and .prj, grades that no list knows, names cut to ten characters, empty."""
    top = tmp_path / "가온군 자료"
    write_layer(
        str(top / "도시생태현황도.shp"),
        [
            (square(200000 + 100 * number, 500000), {"유형등급": f"{number + 1}등급(가온)", "INDVDLZ_EV": "1"})
            for number in range(4)
        ],
        epsg=None,
        encoding="CP949",
        keep_cpg=False,
    )
    write_layer(
        str(top / "임상도_99.shp"),
        [
            (
                square(200000 + 100 * number, 500000),
                {"KOFTR_GROU": "11", "DMCLS_CD": "2", "나이": str(number % 6 + 1)},
            )
            for number in range(8)
        ],
        encoding="CP949",
        keep_cpg=False,
    )
    write_layer(str(top / "도로중심선.gpkg"), [], kind="line", fields={"도로명": str})
    return str(top)


@pytest.fixture
def window(desk, messy):  # noqa: F811
    """The window on a project with the messy layers, none of them bound."""
    forget_looks()
    for name in ("도시생태현황도.shp", "임상도_99.shp", "도로중심선.gpkg"):
        path = os.path.join(messy, name)
        layer = QgsVectorLayer(path, os.path.splitext(name)[0], "ogr")
        assert layer.isValid()
        QgsProject.instance().addMapLayer(layer)
    window = desk.open("connectdata")
    yield window
    window.data.stop()


def press(widget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def idle(data) -> None:
    wait_until(lambda: not data.session.busy)


def found(window):
    data = window.data
    press(data.tools.find)
    idle(data)
    idle(data)
    return data


def state(data, key):
    return data.session.status(key).state


def test_found_automatically_and_decided_by_clicks(window):
    data = found(window)
    assert set(data.session.entries) == {"biotope_map", "forest_type", "roads"}
    assert state(data, "biotope_map") is State.NEEDS_CRS
    assert state(data, "roads") is State.NO_FEATURES
    assert data.detail.key == "biotope_map", "the first that asks for a decision is shown"
    assert data.session.entries["biotope_map"].encoding == "CP949"

    names = [button.objectName() for button in data.detail.findChildren(QPushButton)]
    assert next(name for name in names if name.startswith("fix_crs")) == "fix_crs_EPSG:5186"
    press(data.detail.findChild(QPushButton, "fix_crs_EPSG:5186"))
    assert data.session.entries["biotope_map"].crs == "EPSG:5186"
    assert state(data, "biotope_map") is State.VALUES_UNKNOWN, "none of its values means anything yet"

    rows = {row.text: row for row in data.detail.values.model.rows}
    assert rows["1등급(가온)"].code is None and rows["1등급(가온)"].proposed == "1"
    press(data.detail.values.map_all)
    assert state(data, "biotope_map") is State.READY
    assert data.session.entries["biotope_map"].values["type_grade"]["2등급(가온)"] == "2"

    data.choose("forest_type")
    assert state(data, "forest_type") is State.FIELD_UNCLEAR
    assert data.session.status("forest_type").mapped["KOFTR_GROUP_CD"] == "KOFTR_GROU"
    press(data.detail.findChild(QPushButton, "fix_field_나이"))
    assert state(data, "forest_type") is State.READY
    assert data.session.entries["forest_type"].fields["AGCLS_CD"] == "나이"


def test_kept_in_the_project_and_undone(window, desk):  # noqa: F811
    heard = []
    desk.binding_changed.connect(lambda: heard.append(1))
    data = found(window)
    assert heard and set(project_binding(QgsProject.instance()).datasets) == set(data.session.entries)
    press(data.detail.findChild(QPushButton, "fix_crs_EPSG:5186"))
    assert project_binding(QgsProject.instance()).datasets["biotope_map"].crs == "EPSG:5186"
    press(data.tools.undo)
    assert project_binding(QgsProject.instance()).datasets["biotope_map"].crs is None
    press(data.tools.undo)
    assert project_binding(QgsProject.instance()).datasets == {}
    assert not data.tools.undo.isEnabled()


def row_place(data, key):
    index = data.model.index_of(key)
    data.datasets.scrollTo(index)
    return data.datasets.visualRect(index).center()


def drop(data, key, mime):
    place = row_place(data, key)
    actions = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    target = data.datasets.viewport()
    QApplication.sendEvent(target, QDragEnterEvent(place, actions, mime, buttons, keys))
    QApplication.sendEvent(target, QDragMoveEvent(place, actions, mime, buttons, keys))
    event = QDropEvent(QPointF(place), actions, mime, buttons, keys)
    QApplication.sendEvent(target, event)
    assert not event.isAccepted(), "an accepted move would take the layer out of the layer tree"
    idle(data)
    idle(data)


def layer_named(name):
    return QgsProject.instance().mapLayersByName(name)[0]


def test_layers_of_the_layer_tree_are_dropped_on_a_dataset(window):
    data = window.data
    node = QgsProject.instance().layerTreeRoot().findLayer(layer_named("임상도_99").id())
    tree = QgsLayerTreeModel(QgsProject.instance().layerTreeRoot())
    drop(data, "forest_type", tree.mimeData([tree.node2index(node)]))
    entry = data.session.entries["forest_type"]
    assert entry.file.endswith("임상도_99.shp") and entry.encoding is None or entry.encoding == "CP949"
    assert data.detail.key == "forest_type"


def test_uri_lists_files_and_own_rows_are_dropped_too(window, messy):
    data = window.data
    layer = layer_named("도로중심선")
    drop(data, "roads", QgsMimeDataUtils.encodeUriList([QgsMimeDataUtils.Uri(layer)]))
    assert data.session.entries["roads"].file.endswith("도로중심선.gpkg")
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile(os.path.join(messy, "도시생태현황도.shp"))])
    drop(data, "biotope_map", files)
    assert data.session.entries["biotope_map"].encoding == "CP949"
    own = QMimeData()
    own.setData(OWN_LAYER, layer_named("임상도_99").id().encode())
    drop(data, "forest_type", own)
    assert "forest_type" in data.session.entries
    words = QMimeData()
    words.setText("임상도")
    before = dict(data.session.entries)
    drop(data, "land_cover", words)
    assert data.session.entries == before


def test_assigned_and_unbound_by_keyboard(window):
    data = window.data
    data.choose("forest_type")
    row = next(
        place for place in range(data.layer_model.rowCount())
        if data.layer_model.index(place, 0).data() == "임상도_99"
    )  # fmt: skip
    data.layers.setCurrentIndex(data.layer_model.index(row, 0))
    data.layers.setFocus()
    QTest.keyClick(data.layers, Qt.Key.Key_Return)
    idle(data)
    idle(data)
    assert "forest_type" in data.session.entries
    data.datasets.setFocus()
    QTest.keyClick(data.datasets, Qt.Key.Key_Delete)
    assert "forest_type" not in data.session.entries
    QTest.keyClick(data.datasets, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert "forest_type" in data.session.entries


def test_assigned_by_the_context_menu(window):
    data = window.data
    data.datasets.customContextMenuRequested.emit(row_place(data, "roads"))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assign, unbind = menu.actions()
    assert not unbind.isEnabled()
    next(action for action in assign.menu().actions() if action.text() == "도로중심선").trigger()
    menu.close()
    idle(data)
    assert "roads" in data.session.entries


def test_values_of_a_raster_are_shown(window, tmp_path):
    cells = np.repeat(np.array([[311, 999], [111, 111]], np.int16), 20, axis=0)
    path = write_raster(str(tmp_path / "lv3_피복.tif"), cells)
    data = window.data
    data.choose("land_cover")
    data.session.assign("land_cover", Dropped((), (path,)))
    idle(data)
    idle(data)
    rows = {row.text: row.code for row in data.detail.values.model.rows}
    assert rows == {"111": "111", "311": "311", "999": None}
    index = data.detail.values.model.index(0, 2)
    assert not data.detail.values.model.flags(index) & Qt.ItemFlag.ItemIsEditable


def test_a_folder_that_cannot_be_written_is_told(window, desk, monkeypatch, tmp_path):  # noqa: F811
    data = found(window)
    monkeypatch.setattr(desk, "new_run_folder", lambda task: str(tmp_path / "none" / "such"))
    press(data.check.check)
    assert data.notice.text and not desk.runs and data.check.check.isEnabled()


def test_searched_and_limited_to_what_a_scheme_needs(window):
    data = window.data
    everything = len(data.model.shown_keys())
    window.receive(scheme="kr-biotope-default")
    needed = data.model.shown_keys()
    assert 0 < len(needed) < everything and set(needed) == set(data.session.needed)
    press(data.show_all)
    assert len(data.model.shown_keys()) == everything
    QTest.keyClicks(data.search, "mountain")
    shown = data.model.shown_keys()
    assert shown and all("ountain" in catalogue().get(key).title["en"] for key in shown)
    data.search.setText("보전산지")
    assert set(data.model.shown_keys()) < set(shown)
    data.search.clear()
    window.receive(dataset="roads")
    assert data.detail.key == "roads"


def test_alternatives_that_others_stand_in_for_are_not_missing(window):
    data = window.data
    window.receive(scheme="kr-biotope-default")
    assert state(data, "biotope_type_map") is State.MISSING
    press(data.tools.find)
    idle(data)
    assert state(data, "biotope_type_map") is State.REPLACED


def test_binding_files_are_written_and_read_and_all_faults_told(window, tmp_path):
    data = found(window)
    path = str(tmp_path / "binding.json")
    assert data.session.export_file(path)
    with open(path, encoding="utf-8") as stream:
        content = json.load(stream)
    assert not os.path.isabs(content["datasets"]["forest_type"]["source"])
    before = dict(data.session.entries)
    for key in list(before):
        data.session.remove([key], "x")
    data.session.import_file(path)
    assert data.session.entries == before
    content["datasets"]["forest_type"]["encoding"] = "no-such"
    content["datasets"]["roads"]["band"] = 0
    with open(path, "w", encoding="utf-8") as stream:
        json.dump(content, stream)
    data.session.import_file(path)
    assert "no-such" in data.notice.text and "band" in data.notice.text
    assert data.session.entries == before
    assert not data.session.export_file(str(tmp_path / "none" / "such" / "binding.json"))
    assert data.notice.text


def test_garbled_texts_are_read_again(window):
    data = found(window)
    entry = replace(data.session.entries["biotope_map"], encoding="ISO-8859-1", crs="EPSG:5186")
    data.session.put({"biotope_map": entry}, "x")
    idle(data)
    data.choose("biotope_map")
    assert state(data, "biotope_map") is State.NEEDS_ENCODING
    assert "유형등급" not in data.detail.reading.preview.text()
    press(data.detail.findChild(QPushButton, "fix_encoding_CP949"))
    idle(data)
    assert data.session.entries["biotope_map"].encoding == "CP949"
    assert "유형등급" in data.detail.reading.preview.text()
    assert state(data, "biotope_map") is State.VALUES_UNKNOWN


def test_one_value_gets_its_meaning_in_the_table(window):
    data = found(window)
    data.choose("biotope_map")
    values = data.detail.values
    row = next(place for place, each in enumerate(values.model.rows) if each.text == "3등급(가온)")
    index = values.model.index(row, 2)
    values.table.setCurrentIndex(index)
    values.table.edit(index)
    editor = values.table.findChild(QComboBox, "meaning_editor")
    assert editor.currentData() == "3", "the proposal is chosen already"
    editor.setCurrentIndex(editor.findData("5"))
    editor.activated.emit(editor.currentIndex())
    assert data.session.entries["biotope_map"].values["type_grade"] == {"3등급(가온)": "5"}


def test_filter_crs_and_band_by_typing(window):
    data = found(window)
    data.choose("forest_type")
    reading = data.detail.reading
    reading.filter.setFocus()
    QTest.keyClicks(reading.filter, "1=1; DROP TABLE x")
    QTest.keyClick(reading.filter, Qt.Key.Key_Return)
    assert data.session.entries["forest_type"].filter is None and data.notice.text
    reading.filter.clear()
    QTest.keyClicks(reading.filter, '"DMCLS_CD" = \'2\'')
    QTest.keyClick(reading.filter, Qt.Key.Key_Return)
    assert data.session.entries["forest_type"].filter == '"DMCLS_CD" = \'2\''
    idle(data)
    line = reading.crs.lineEdit()
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "99999999")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert data.session.entries["forest_type"].crs is None
    line.selectAll()
    QTest.keyClicks(line, "5179")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert data.session.entries["forest_type"].crs == "EPSG:5179"


def test_memory_layers_missing_files_and_other_projects(window, messy, desk):  # noqa: F811
    data = window.data
    layer = QgsVectorLayer("LineString?crs=EPSG:5186&field=name:string(20)", "임시 도로", "memory")
    QgsProject.instance().addMapLayer(layer)
    wait_until(lambda: any(source.title == "임시 도로" for source in data.session.sources))
    data.session.assign("roads", Dropped((layer_source(layer),)))
    idle(data)
    assert state(data, "roads") is State.NO_FEATURES
    QgsProject.instance().removeMapLayer(layer.id())
    wait_until(lambda: state(data, "roads") is State.LAYER_GONE)

    found(window)
    project = QgsProject.instance()
    project.removeMapLayers([each.id() for each in project.mapLayersByName("임상도_99")])
    for suffix in (".shp", ".dbf", ".shx", ".prj"):
        path = os.path.join(messy, "임상도_99" + suffix)
        if os.path.exists(path):
            os.remove(path)
    wait_until(lambda: state(data, "forest_type") is State.LAYER_GONE)

    QgsProject.instance().clear()
    assert data.session.entries == {} and not data.tools.undo.isEnabled()
    assert project_statuses(QgsProject.instance(), {"roads": ()})["roads"].state is State.MISSING
    press(data.tools.find)
    assert data.notice.text, "an empty project is told"


def test_credentials_are_not_shown(window):
    data = window.data
    source = "dbname='gis' host=127.0.0.1 port=1 user='hong' password='geheim' table=\"public\".\"s\" (geom)"
    data.session.put({"streams": DatasetBinding("streams", source, provider="postgres")}, "x")
    data.choose("streams")
    texts = [label.text() for label in window.findChildren(QLabel)]
    texts += [data.detail.layers.itemText(place) for place in range(data.detail.layers.count())]
    texts += [data.model.index_of("streams").siblingAtColumn(1).data()]
    data.session.stop()
    assert not any("geheim" in text for text in texts)


def test_checked_in_the_background(window, desk):  # noqa: F811
    data = found(window)
    press(data.check.check)
    wait_until(lambda: not desk.runs, 60)
    assert any(row.dataset == "biotope_map" and row.severity == "error" for row in data.check.model.rows)
    assert data.pages.tabText(1).endswith(")")
    row = next(place for place, each in enumerate(data.check.model.rows) if each.dataset == "forest_type")
    data.check.table.selectRow(row)
    assert data.check.zoom.isEnabled()
    press(data.check.zoom)
    assert desk.canvas.extent().contains(QgsPointXY(200200, 500050))
    data.check.table.activated.emit(data.check.model.index(row, 0))
    assert data.detail.key == "forest_type" and data.pages.currentWidget() is data.detail


def test_the_page_of_a_wizard(desk, window):  # noqa: F811
    from ecoaxis.ui.wizards.data_page import DataPage

    page = DataPage(desk)
    state_of = {"scheme": "kr-biotope-default"}
    page.show()
    page.enter(state_of)
    assert page.faults() and not page.isComplete()
    press(page.data.tools.find)
    idle(page.data)
    idle(page.data)
    assert page.data.detail.key == "biotope_map"
    assert "비오톱" in page.notice.text or "Biotope" in page.notice.text, "it would stop the run"
    press(page.data.detail.findChild(QPushButton, "fix_crs_EPSG:5186"))
    press(page.data.detail.values.map_all)
    assert page.isComplete() and page.data.remark.text()
    page.store(state_of)
    assert state_of["dataset"] == "biotope_map"
    assert window.data.session.entries == page.data.session.entries, "both show the project's binding"
    page.data.stop()
    page.deleteLater()


def test_the_guide_learns_of_what_must_be_decided(window, desk):  # noqa: F811
    from ecoaxis.ui.data.look_ahead import LookAhead

    path = next(source.entry.source for source in window.data.session.sources if "생태현황" in source.title)
    window.data.stop()
    forget_looks()
    keep_binding(Binding(None, {"biotope_map": DatasetBinding("biotope_map", path)}), QgsProject.instance())
    ahead = LookAhead(desk)
    heard = []
    ahead.looked.connect(lambda: heard.append(1))
    wait_until(lambda: heard)
    assert project_statuses(QgsProject.instance())["biotope_map"].state is State.NEEDS_CRS
    ahead.stop()
