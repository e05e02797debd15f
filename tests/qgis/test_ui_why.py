"""“Why this grade?”: the latest click wins, the answer is the raster's, and there is an answer for every bad path."""
from __future__ import annotations

import os

import pytest
from ecoaxis.gis import preferences, run_records
from ecoaxis.gis.binding import PROJECT_KEY, PROJECT_SCOPE, Binding, keep_binding, load_binding, save_binding
from ecoaxis.gis.explained_place import grade_words
from ecoaxis.gis.zoning_results import grade_at
from ecoaxis.ui.zoning.typed_place import typed_place
from osgeo import gdal
from qgis import processing
from qgis.core import QgsCoordinateReferenceSystem, QgsPointXY, QgsProject, QgsRectangle
from qgis.gui import QgsMapToolPan
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtGui import QGuiApplication
from qgis.PyQt.QtTest import QTest
from ui_fixtures import wait_until

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SAMPLE_BINDING = os.path.join(ROOT, "resources", "sample", "binding.json")
DATASETS = ("land_cover", "forest_type", "ecosystem_nature_map", "species_richness", "roads", "ecological_axis")
"""Some of the sample's datasets, of every kind that rules read: opening all 34 would take most of the tests' time."""
CENTRE = QgsPointXY(874885.0, 1762620.0)

pytestmark = pytest.mark.usefixtures("qgis_processing", "provider")


@pytest.fixture(scope="module")
def graded(provider, tmp_path_factory):
    """A zoning run of the sample county in cells of 50 m, with its record."""
    folder = tmp_path_factory.mktemp("graded")
    whole = load_binding(SAMPLE_BINDING)
    some = Binding(None, {key: whole.datasets[key] for key in DATASETS if key in whole.datasets})
    binding = str(folder / "binding.json")
    save_binding(some, binding)
    parameters = {"SCHEME": "kr-ecvam", "BINDING": binding, "CELL_SIZE": 50.0, "CRS": "EPSG:5179"}
    files = {"GRADE": str(folder / "grade.tif"), "DECIDER": str(folder / "decider.tif")}
    processing.run("ecoaxis:gradezoning", {**parameters, **files})
    run_records.remember_run(
        "zoning", "가온군", "Done.", str(folder), "", files, {"parameters": parameters, "scheme": "kr-ecvam"}
    )
    return str(folder), files


@pytest.fixture
def panel(desk, graded, tmp_path):
    preferences.set_results_folder(str(tmp_path))
    preferences.set_recent_folders([graded[0]])
    desk.iface.window.resize(1000, 700)
    desk.iface.window.show()
    canvas = desk.canvas
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:5179"))
    QgsProject.instance().setCrs(QgsCoordinateReferenceSystem("EPSG:5179"))
    canvas.setExtent(QgsRectangle(869000, 1757000, 881000, 1768500))
    made = desk.open("why")
    yield made
    preferences.set_results_folder("")
    preferences.set_recent_folders([])


def answered(desk, panel):
    wait_until(lambda: not desk.runs and panel.runner._run is None and panel.runner._next is None)


def click_map(desk, point):
    place = desk.canvas.getCoordinateTransform().transform(point)
    QTest.mouseClick(
        desk.canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(round(place.x()), round(place.y()))
    )


def test_a_click_says_what_the_map_says(desk, panel, graded):
    assert panel.tool.is_taken and panel.pick.isChecked()
    found = []
    for dx in (0, 1700, -2600):
        click_map(desk, QgsPointXY(CENTRE.x() + dx, CENTRE.y() + dx / 2))
        answered(desk, panel)
        place = panel.place
        assert place is not None, panel.notice.text
        assert place.grade == grade_at(graded[1]["GRADE"], place.point, QgsCoordinateReferenceSystem("EPSG:5179"))
        found.append(place.grade)
    assert any(found)
    assert panel.rows.rows.index(0, 0).data().startswith("►")
    assert panel.words.indicator(panel.place.deciding[0].indicator) in panel.answer.text()
    assert "EPSG:5179" in panel.answer.text() and panel.notice.text == ""
    assert panel.detail.text()


def test_the_latest_click_wins(desk, panel):
    places = [QgsPointXY(CENTRE.x() + each * 700, CENTRE.y()) for each in range(4)]
    heard = []
    panel.runner.explained.connect(heard.append)
    for place in places:
        click_map(desk, place)
        QTest.qWait(30)
    answered(desk, panel)
    assert len(heard) == 1 and heard[0].point.distance(places[-1]) < 60


def test_by_keyboard_and_the_map_centre(desk, panel):
    QTest.keyClicks(panel.coordinates, "874885, 1762620")
    QTest.keyClick(panel.coordinates, Qt.Key.Key_Return)
    answered(desk, panel)
    first = panel.place
    assert first.point == CENTRE
    QTest.keyClick(panel.buttons["keep"], Qt.Key.Key_Space)
    panel.centre.setFocus()
    QTest.keyClick(panel.centre, Qt.Key.Key_Space)
    answered(desk, panel)
    QTest.mouseClick(panel.buttons["keep"], Qt.MouseButton.LeftButton)
    assert panel.places.rows.rowCount() == 2 and panel.places.isVisible()
    QTest.mouseClick(panel.buttons["copy_places"], Qt.MouseButton.LeftButton)
    assert len(QGuiApplication.clipboard().text().splitlines()) == 3
    panel.places.choose(0)
    assert panel.place is first
    QTest.mouseClick(panel.buttons["copy"], Qt.MouseButton.LeftButton)
    text = QGuiApplication.clipboard().text()
    assert "874885.0, 1762620.0 (EPSG:5179)" in text and text.count("\n- ") >= 3
    QTest.mouseClick(panel.buttons["forget"], Qt.MouseButton.LeftButton)
    assert not panel.places.isVisible()


def test_what_was_typed_and_cannot_be_read(desk, panel):
    QTest.keyClicks(panel.coordinates, "over there")
    QTest.keyClick(panel.coordinates, Qt.Key.Key_Return)
    assert "200150.5" in panel.notice.text and not desk.runs


def test_outside_of_the_graded_rectangle(desk, panel):
    panel.explain(QgsPointXY(850000, 1740000))
    answered(desk, panel)
    assert panel.place.map_grade is None and panel.notice.text
    label = grade_words(panel.words.scheme, panel.place.grade, panel.words.language)[0]
    assert panel.answer.text().splitlines()[0] != label


def test_a_map_in_degrees_and_a_rotated_map(desk, panel, graded):
    degrees = QgsCoordinateReferenceSystem("EPSG:4326")
    desk.canvas.setDestinationCrs(degrees)
    desk.canvas.setExtent(QgsRectangle(126.06, 35.80, 126.17, 35.90))
    desk.canvas.setRotation(30)
    click_map(desk, QgsPointXY(126.11, 35.85))
    answered(desk, panel)
    assert panel.place.crs == "EPSG:4326" and abs(panel.place.point.x() - 126.11) < 1e-3
    assert panel.place.grade == grade_at(graded[1]["GRADE"], panel.place.point, degrees)
    panel.explain(QgsPointXY(500.0, 95.0))
    answered(desk, panel)
    assert panel.notice.text and panel.place is None
    desk.canvas.setRotation(0)


def test_nothing_to_explain_yet(desk, panel):
    preferences.set_recent_folders([])
    desk.results_changed.emit()
    assert panel.ground.count() == 0
    panel.explain(CENTRE)
    assert panel.notice.text and not desk.runs


def test_without_a_run_the_data_of_the_project_explain(desk, panel, graded):
    preferences.set_recent_folders([])
    project = QgsProject.instance()
    keep_binding(load_binding(os.path.join(graded[0], "binding.json")), project)
    desk.binding_changed.emit()
    place = panel.ground.findData("scheme:kr-ecvam")
    assert place >= 0
    panel.ground.setCurrentIndex(place)
    panel.explain(CENTRE)
    answered(desk, panel)
    assert panel.place is not None and not panel.place.has_map
    project.removeEntry(PROJECT_SCOPE, PROJECT_KEY)


def test_the_map_gets_its_tool_back(desk, panel):
    pan = QgsMapToolPan(desk.canvas)
    panel.tool.give_back()
    desk.canvas.setMapTool(pan)
    QTest.mouseClick(panel.pick, Qt.MouseButton.LeftButton)
    assert panel.tool.is_taken
    panel.close()
    assert desk.canvas.mapTool() is pan
    desk.canvas.unsetMapTool(pan)


def test_the_project_is_closed_while_it_is_asked(desk, panel):
    panel.explain(CENTRE)
    QgsProject.instance().clear()
    answered(desk, panel)
    assert panel.place is None


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("200150.5, 451020", (200150.5, 451020.0)),
        ("(126.5 37.25)", (126.5, 37.25)),
        ("1,000,150 2,000,500", (1000150.0, 2000500.0)),
        ("-5;7", (-5.0, 7.0)),
        ("12", None),
        ("a, b", None),
        ("1, 2, 3", None),
        ("", None),
    ],
)
def test_typed_places(text, wanted):
    found = typed_place(text)
    assert (found.x(), found.y()) == wanted if wanted else found is None


def test_a_raster_that_is_gone(tmp_path):
    assert grade_at(str(tmp_path / "gone.tif"), CENTRE, QgsCoordinateReferenceSystem("EPSG:5179")) is None
    assert gdal.GetUseExceptions()
