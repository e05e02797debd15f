"""The guide: tasks with their state, running calculations, recent results, and the settings."""
from __future__ import annotations

import os
import shutil

import pytest
from ecoaxis.gis import preferences, run_records, sample_copy
from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsSettings
from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QProgressBar, QPushButton, QWidget

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SAMPLE = os.path.join(ROOT, "resources", "sample")


class Opened(QWidget):
    """Stands for a window and remembers how it was opened."""

    def __init__(self):
        super().__init__()
        self.how = []

    def receive(self, **how):
        self.how.append(how)


class Going(QObject):
    """Stands for a run that goes on."""

    progressed = pyqtSignal(float)
    ended = pyqtSignal()
    owner = "zoning"

    def start(self):
        pass

    def cancel(self):
        self.ended.emit()


@pytest.fixture
def settings(tmp_path):
    """A results folder of our own; all settings as before in the end."""
    group = {key: QgsSettings().value(f"ecoaxis/{key}") for key in ("recent", "results_folder")}
    preferences.set_results_folder(str(tmp_path))
    preferences.set_recent_folders([])
    yield tmp_path
    QgsSettings().remove("ecoaxis")
    for key, value in group.items():
        if value is not None:
            QgsSettings().setValue(f"ecoaxis/{key}", value)


def click(widget):
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_every_task_says_what_is_missing_and_opens_its_window(desk):
    windows = {name: Opened() for name in ("screening", "zoning", "redlist", "connectedness", "connectdata")}
    desk.openers = {**desk.openers, **{name: lambda _, window=window: window for name, window in windows.items()}}
    dock = desk.open("guide")
    assert list(dock.cards) == list(windows)
    assert dock.cards["screening"]._state.text() == "No data connected yet"
    for name, window in windows.items():
        click(dock.cards[name].button)
        assert window.isVisible() and desk.windows[name] is window


def test_the_sample_county_is_ready(desk, tmp_path):
    shutil.copytree(SAMPLE, tmp_path / "sample")
    desk.iface.addProject(str(tmp_path / "sample" / "gaon.qgz"))
    dock = desk.open("guide")
    assert "가온군" in dock.project_label.text()
    assert "datasets" in dock.cards["screening"]._state.text()
    assert "datasets connected" in dock.cards["connectdata"]._state.text()
    assert not QgsProject.instance().isDirty()


def test_a_task_that_was_begun_can_be_continued(desk):
    desk.keep("zoning", {"page": "area", "scheme": "kr-ecvam", "cell": 10})
    dock = desk.open("guide")
    assert dock.cards["zoning"].button.text() == "Continue"
    assert dock.cards["screening"].button.text() == "Open"


def test_recent_results_open_again_or_are_taken_off(desk, settings):
    window = Opened()
    desk.openers = {**desk.openers, "zoning": lambda _: window}
    for number in (1, 2):
        folder = desk.new_run_folder("zoning")
        run_records.remember_run("zoning", f"County {number}", "Graded.", folder)
    dock = desk.open("guide")
    assert [dock.recent.list.item(row).text().splitlines()[0] for row in range(2)] == ["County 2", "County 1"]
    assert not dock.recent.reopen_button.isEnabled()
    dock.recent.list.setCurrentRow(0)
    click(dock.recent.reopen_button)
    assert window.how[0]["run"].title == "County 2"
    click(dock.recent.forget_button)
    assert dock.recent.list.count() == 1 and os.path.isfile(os.path.join(folder, run_records.RECORD))
    shutil.rmtree(run_records.recent_runs()[0].folder)
    dock.recent.list.setCurrentRow(0)
    click(dock.recent.reopen_button)
    assert "no longer" in desk.iface.told[-1][0] and dock.recent.list.count() == 0


def test_running_calculations_show_and_can_be_cancelled(desk):
    dock = desk.open("guide")
    assert dock.running.isHidden()
    run = Going()
    desk.start(run)
    run.progressed.emit(43.2)
    assert not dock.running.isHidden()
    assert dock.running.findChild(QProgressBar).value() == 43
    click(dock.running.findChild(QPushButton))
    assert desk.runs == [] and dock.running.isHidden()


def test_the_sample_is_copied_to_where_one_may_write(desk, tmp_path, monkeypatch):
    monkeypatch.setattr(sample_copy, "documents_folder", lambda: str(tmp_path / "EcoAxis"))
    dock = desk.open("guide")
    click(dock.findChild(QPushButton, "guide_sample"))
    assert QgsProject.instance().fileName().startswith(str(tmp_path))
    assert QgsProject.instance().mapLayers()


def test_a_folder_for_the_sample_that_cannot_be_written_is_told(desk, tmp_path, monkeypatch):
    (tmp_path / "file").write_text("")
    monkeypatch.setattr(sample_copy, "documents_folder", lambda: str(tmp_path / "file"))
    click(desk.open("guide").findChild(QPushButton, "guide_sample"))
    assert "file" in desk.iface.told[-1][0] and not QgsProject.instance().mapLayers()


def test_settings_are_kept_and_faults_told(desk, settings):
    window = desk.open("settings")
    form = window.form
    form.crs.setCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    click(window.findChild(QPushButton, "settings_save"))
    assert "projected" in form.notice.text and preferences.analysis_crs() == "EPSG:5179"
    form.crs.setCrs(QgsCoordinateReferenceSystem("EPSG:5186"))
    form.language.setCurrentIndex(form.language.findData("ko"))
    form.cell.setValue(30.0)
    form.cores.setValue(1)
    form.folder.setFilePath(str(settings / "absent"))
    click(window.findChild(QPushButton, "settings_save"))
    assert "absent" in form.notice.text
    form.folder.setFilePath(str(settings))
    click(window.findChild(QPushButton, "settings_save"))
    assert form.notice.text == "Saved."
    assert (preferences.report_language(), preferences.analysis_crs()) == ("ko", "EPSG:5186")
    assert (preferences.cell_size(), preferences.cores(), preferences.results_folder()) == (30.0, 1, str(settings))
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_settings_that_someone_spoiled_fall_back(desk, settings):
    QgsSettings().setValue("ecoaxis/analysis_crs", "EPSG:4326")
    QgsSettings().setValue("ecoaxis/cell_size", -5)
    QgsSettings().setValue("ecoaxis/report_language", "xx")
    assert preferences.analysis_crs() == "EPSG:5179" and preferences.cell_size() == 10.0
    assert preferences.report_language() in ("ko", "en")
