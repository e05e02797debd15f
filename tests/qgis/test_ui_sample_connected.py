"""The sample county with nothing connected: found, decided by clicks, saved, screened; as with the shipped binding."""
from __future__ import annotations

import os

import pytest
from ecoaxis.gis.binding import load_binding, project_binding
from ecoaxis.gis.binding_status import State
from ecoaxis.gis.layer_look import forget_looks
from ecoaxis.gis.layer_opening import sublayers
from ecoaxis.gis.paths import resource
from qgis import processing
from qgis.core import QgsProject, QgsRasterLayer, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QPushButton
from ui_fixtures import desk, wait_until  # noqa: F401

pytestmark = pytest.mark.usefixtures("qgis_processing")

SCHEME = "kr-biotope-default"
SAMPLE = resource("sample")


@pytest.fixture
def county(desk):  # noqa: F811
    """Every layer of the sample county in the project, and no binding."""
    forget_looks()
    for name in sorted(os.listdir(SAMPLE)):
        path = os.path.join(SAMPLE, name)
        stem, suffix = os.path.splitext(name)
        if suffix == ".tif":
            QgsProject.instance().addMapLayer(QgsRasterLayer(path, stem))
        elif suffix in (".shp", ".geojson"):
            QgsProject.instance().addMapLayer(QgsVectorLayer(path, stem, "ogr"))
        elif suffix == ".gpkg":
            for inner in sublayers(path):
                QgsProject.instance().addMapLayer(QgsVectorLayer(f"{path}|layername={inner}", inner, "ogr"))
    window = desk.open("connectdata", scheme=SCHEME)
    yield window
    window.data.stop()


def screened(folder, binding: str = "") -> list[tuple]:
    folder.mkdir()
    results = processing.run(
        "ecoaxis:screendevelopment",
        {
            "INPUT": os.path.join(SAMPLE, "sites.gpkg") + "|layername=sites",
            "SCHEME": SCHEME,
            "BINDING": binding,
            "VERDICTS": str(folder / "verdicts.gpkg"),
            "FINDINGS": str(folder / "findings.csv"),
        },
    )
    rows = QgsVectorLayer(str(results["FINDINGS"]), "findings", "ogr")
    names = [name for name in rows.fields().names() if name != "message"]
    return sorted(tuple(str(row[name]) for name in names) for row in rows.getFeatures())


def test_the_same_verdicts_as_with_the_shipped_binding(county, tmp_path):
    data = county.data
    QTest.mouseClick(data.tools.find, Qt.MouseButton.LeftButton)
    wait_until(lambda: not data.session.busy)
    wait_until(lambda: not data.session.busy)
    fine = (State.READY, State.REPLACED)
    assert {key for key in data.session.needed if data.session.status(key).state not in fine} == {
        "zoning_grade",
        "land_use_zone",
    }
    assert data.session.status("zoning_grade").state is State.MISSING
    assert data.detail.key == "land_use_zone", "what needs a decision is shown"
    QTest.mouseClick(data.detail.findChild(QPushButton, "fix_crs_EPSG:5186"), Qt.MouseButton.LeftButton)
    assert data.session.status("land_use_zone").state is State.READY

    data.choose("biotope_map")
    box = data.detail.fields.boxes["type_name"]
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Home)
    for _ in range(box.findData("중분류")):
        QTest.keyClick(box, Qt.Key.Key_Down)
    wait_until(lambda: data.session.entries["biotope_map"].fields.get("type_name") == "중분류")

    project = str(tmp_path / "가온군.qgz")
    assert QgsProject.instance().write(project)
    QgsProject.instance().clear()
    assert QgsProject.instance().read(project)
    found = project_binding(QgsProject.instance()).datasets
    shipped = load_binding(os.path.join(SAMPLE, "binding.json")).datasets
    for key in data.session.needed:
        if key in shipped:
            assert found[key].file == shipped[key].file, key
            wanted = {name: found[key].fields.get(name) for name in data.session.needed[key]}
            assert wanted == {name: shipped[key].fields.get(name) for name in data.session.needed[key]}
    mine = screened(tmp_path / "mine")
    assert mine and mine == screened(tmp_path / "shipped", os.path.join(SAMPLE, "binding.json"))
