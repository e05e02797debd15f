"""Connect data, by mouse and keyboard: automatic mapping, one-click fixes, dropping, undo, files, bad layers."""
from __future__ import annotations

import json
import os

import pytest
from ecoaxis.gis.binding import project_binding
from ecoaxis.gis.binding_status import State
from ecoaxis.gis.dropped_layers import OWN_LAYER
from ecoaxis.gis.layer_look import forget_looks
from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QMimeData, Qt, QUrl
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QPushButton
from reading_fixtures import square, write_layer
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
    press(data.find)
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

    buttons = [button.objectName() for button in data.detail.findChildren(QPushButton) if "fix_crs" in button.objectName()]
    assert buttons[0] == "fix_crs_EPSG:5186"
    press(data.detail.findChild(QPushButton, "fix_crs_EPSG:5186"))
    assert data.session.entries["biotope_map"].crs == "EPSG:5186"
    assert state(data, "biotope_map") is State.FIELD_UNCLEAR, "none of its values means anything yet"

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
    press(data.undo)
    assert project_binding(QgsProject.instance()).datasets["biotope_map"].crs is None
    press(data.undo)
    assert project_binding(QgsProject.instance()).datasets == {}
    assert not data.undo.isEnabled()
