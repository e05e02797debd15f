"""The frame of the windows: wizards keep everything, runs go on in the background, results come as layers."""
from __future__ import annotations

import os

import pytest
from ecoaxis.gis import preferences, run_records
from ecoaxis.ui.running.algorithm_run import AlgorithmRun
from ecoaxis.ui.running.result_layers import show_results
from ecoaxis.ui.running.sequence import RunSequence, Step
from ecoaxis.ui.wizards.page import GuidedPage
from ecoaxis.ui.wizards.run_page import RunPage
from ecoaxis.ui.wizards.wizard import GuidedWizard
from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QLineEdit, QPushButton, QWizard
from ui_fixtures import wait_until

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SAMPLE = os.path.join(ROOT, "resources", "sample")
BINDING = os.path.join(SAMPLE, "binding.json")

pytestmark = pytest.mark.usefixtures("qgis_processing", "provider")


class NamePage(GuidedPage):
    KEY = "name"

    def build(self):
        self.edit = QLineEdit(self)
        self.edit.textChanged.connect(self.changed)
        self.body.addWidget(self.edit)

    def restore(self, state):
        self.edit.setText(state.get("name", ""))

    def store(self, state):
        state["name"] = self.edit.text()

    def faults(self):
        return [] if self.edit.text() else ["Enter a name."]


class PlacePage(NamePage):
    KEY = "place"

    def restore(self, state):
        self.edit.setText(state.get("place", ""))

    def store(self, state):
        state["place"] = self.edit.text()


class CheckPage(RunPage):
    OWNER = "frame"

    def request(self, state, folder):
        return check_run(folder)


class Frame(GuidedWizard):
    NAME = "frame"

    def __init__(self, desk):
        super().__init__(desk, "Frame", desk.main_window)
        self.add(NamePage(desk, "Name"))
        self.add(PlacePage(desk, "Place"))
        self.add(CheckPage(desk, "Run"))
        self.begin()


def check_run(folder, **more):
    parameters = {"BINDING": BINDING, "SCHEME": "kr-ecvam", "REPORT": os.path.join(folder, "report.gpkg"), **more}
    return AlgorithmRun("ecoaxis:checkdata", parameters, owner="frame", loaded={"REPORT": "Report"})


@pytest.fixture
def wizard(desk, tmp_path):
    preferences.set_results_folder(str(tmp_path))
    desk.openers = {"frame": Frame}
    yield desk.open("frame")
    preferences.set_results_folder("")


def press(wizard, button):
    QTest.mouseClick(wizard.button(button), Qt.MouseButton.LeftButton)


def test_back_and_closing_lose_nothing(desk, wizard):
    page = wizard.currentPage()
    assert not wizard.button(QWizard.WizardButton.NextButton).isEnabled()
    assert page.notice.text == "Enter a name."
    QTest.keyClicks(page.edit, "Gaon")
    press(wizard, QWizard.WizardButton.NextButton)
    QTest.keyClicks(wizard.currentPage().edit, "hill")
    press(wizard, QWizard.WizardButton.BackButton)
    assert wizard.currentPage().edit.text() == "Gaon"
    press(wizard, QWizard.WizardButton.NextButton)
    assert wizard.currentPage().edit.text() == "hill"
    press(wizard, QWizard.WizardButton.CancelButton)
    assert not wizard.isVisible()
    assert desk.kept("frame")["place"] == "hill"
    desk.windows.clear()
    again = desk.open("frame")
    assert again is not wizard and again.currentPage().KEY == "place"
    assert again.currentPage().edit.text() == "hill"


def test_start_over_can_be_undone(desk, wizard):
    QTest.keyClicks(wizard.currentPage().edit, "Gaon")
    press(wizard, QWizard.WizardButton.NextButton)
    press(wizard, QWizard.WizardButton.CustomButton1)
    assert wizard.currentPage().KEY == "name" and wizard.currentPage().edit.text() == ""
    press(wizard, QWizard.WizardButton.CustomButton1)
    assert wizard.currentPage().KEY == "place" and wizard.state["name"] == "Gaon"


def test_the_window_can_be_put_aside_to_look_at_the_map(desk, wizard):
    QTest.keyClicks(wizard.currentPage().edit, "Ga")
    press(wizard, QWizard.WizardButton.CustomButton2)
    button = desk.canvas.findChild(QPushButton, "return_to_window")
    assert not wizard.isVisible() and button.isVisibleTo(desk.canvas)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert wizard.isVisible() and wizard.currentPage().edit.text() == "Ga"
    press(wizard, QWizard.WizardButton.CustomButton2)
    desk.open("frame")
    assert wizard.isVisible() and not desk.canvas.findChild(QPushButton, "return_to_window").isVisible()


def test_a_visited_step_can_be_clicked(desk, wizard):
    QTest.keyClicks(wizard.currentPage().edit, "Gaon")
    press(wizard, QWizard.WizardButton.NextButton)
    item = wizard.steps.item(0)
    QTest.mouseClick(
        wizard.steps.viewport(), Qt.MouseButton.LeftButton, pos=wizard.steps.visualItemRect(item).center()
    )
    assert wizard.currentPage().KEY == "name"
    assert not wizard.steps.item(2).flags() & Qt.ItemFlag.ItemIsEnabled


def test_the_run_page_runs_in_the_background(desk, wizard, tmp_path):
    QTest.keyClicks(wizard.currentPage().edit, "Gaon")
    press(wizard, QWizard.WizardButton.NextButton)
    QTest.keyClicks(wizard.currentPage().edit, "hill")
    press(wizard, QWizard.WizardButton.NextButton)
    page = wizard.currentPage()
    assert not page.isComplete()
    QTest.mouseClick(page.start_button, Qt.MouseButton.LeftButton)
    assert desk.runs and not page.start_button.isEnabled()
    assert not desk.start(check_run(str(tmp_path)))
    wait_until(lambda: not desk.runs)
    assert page.isComplete() and wizard.state["results"]["ERRORS"] == 0
    assert "ecoaxis:checkdata" in page.panel.command.toPlainText()


def test_results_come_as_a_group(desk, tmp_path):
    run = check_run(str(tmp_path))
    desk.start(run)
    wait_until(lambda: not run.is_running)
    assert run.results is not None, run.log
    shown = show_results(desk, run.layers(), "Checked")
    group = QgsProject.instance().layerTreeRoot().findGroup("Checked")
    assert [node.name() for node in group.findLayers()] == ["Report"]
    assert shown["REPORT"].featureCount() > 0
    show_results(desk, run.layers(), "Checked")
    assert QgsProject.instance().layerTreeRoot().findGroup("Checked (2)") is not None


def test_faults_come_as_a_sentence(desk, tmp_path):
    run = check_run(str(tmp_path), BINDING=str(tmp_path / "absent.json"))
    told = []
    run.failed.connect(told.append)
    desk.start(run)
    wait_until(lambda: not run.is_running)
    assert len(told) == 1 and "absent.json" in told[0] and run.results is None


def test_cancelling_before_the_first_step(desk, tmp_path):
    run = check_run(str(tmp_path))
    told = []
    run.cancelled.connect(lambda: told.append("cancelled"))
    desk.start(run)
    run.cancel()
    wait_until(lambda: not run.is_running)
    assert told == ["cancelled"] and not os.path.exists(tmp_path / "report.gpkg")


def test_a_sequence_hands_results_on_and_stops_at_a_fault(desk, tmp_path):
    first = Step(
        "Check", "ecoaxis:checkdata",
        lambda done: {"BINDING": BINDING, "REPORT": str(tmp_path / "a.gpkg"), "BINDING_OUT": str(tmp_path / "b.json")},
    )  # fmt: skip
    second = Step(
        "Again", "ecoaxis:checkdata",
        lambda done: {"BINDING": done["ecoaxis:checkdata"]["BINDING_OUT"], "REPORT": str(tmp_path / "c.gpkg")},
        key="again",
    )  # fmt: skip
    third = Step("Wrong", "ecoaxis:checkdata", lambda done: {"BINDING": "nowhere.json"}, key="wrong")
    told = []
    sequence = RunSequence([first, second, third])
    sequence.failed.connect(told.append)
    desk.start(sequence)
    wait_until(lambda: not sequence.is_running)
    assert set(sequence.results) == {"ecoaxis:checkdata", "again"}
    assert len(told) == 1 and "nowhere.json" in told[0]
    assert len(sequence.command.splitlines()) == 3


def test_runs_are_remembered_in_their_folder(desk, tmp_path):
    preferences.set_results_folder(str(tmp_path))
    preferences.set_recent_folders([])
    try:
        folder = desk.new_run_folder("frame")
        run_records.remember_run("frame", "가온군", "Done.", folder, "command", {"A": "x"}, {"name": "Gaon"})
        (record,) = run_records.recent_runs()
        assert (record.title, record.state["name"], record.folder) == ("가온군", "Gaon", folder)
        run_records.forget_run(folder)
        assert run_records.recent_runs() == [] and run_records.read_run(folder) == record
    finally:
        preferences.set_results_folder("")


def test_a_folder_that_cannot_be_written_is_told(desk, tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("")
    preferences.set_results_folder(str(blocked))
    try:
        assert desk.new_run_folder("frame") is None
        assert desk.iface.told
    finally:
        preferences.set_results_folder("")


def test_a_run_without_a_result_leaves_no_folder(desk, wizard, tmp_path):
    QTest.keyClicks(wizard.currentPage().edit, "Gaon")
    press(wizard, QWizard.WizardButton.NextButton)
    QTest.keyClicks(wizard.currentPage().edit, "hill")
    press(wizard, QWizard.WizardButton.NextButton)
    page = wizard.currentPage()
    QTest.mouseClick(page.start_button, Qt.MouseButton.LeftButton)
    QTest.mouseClick(page.panel.cancel_button, Qt.MouseButton.LeftButton)
    wait_until(lambda: not desk.runs)
    assert os.listdir(tmp_path) == [] and not page.isComplete() and page.panel.notice.text
