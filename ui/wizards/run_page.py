"""The page on which a wizard's algorithms run in the background."""
from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QPushButton

from ...core.issues import CoreError
from ...gis.messages import describe_all
from ...gis.run_records import discard_run_folder
from ..running.sequence import Run
from ..widgets.run_panel import RunPanel
from .page import GuidedPage, State

translate = QCoreApplication.translate

RESULTS = "results"
FOLDER = "folder"


class RunPage(GuidedPage):
    """Subclasses write ``request`` and ``finished``; ``summary`` tells what will be calculated.

    ``state["results"]`` holds the outputs and ``state["folder"]`` their folder once a run has succeeded. They stay
    until the next run succeeds, so that a cancelled run loses nothing.
    """

    KEY = "run"
    OWNER = ""

    def build(self) -> None:
        self.told = QLabel(self)
        self.told.setObjectName("run_summary")
        self.told.setWordWrap(True)
        self.start_button = QPushButton(translate("EcoAxis", "&Run"), self)
        self.start_button.setObjectName("run_start")
        self.start_button.clicked.connect(self.start)
        self.panel = RunPanel(self)
        row = QHBoxLayout()
        row.addWidget(self.start_button)
        row.addStretch(1)
        self.body.addWidget(self.told)
        self.body.addLayout(row)
        self.body.addWidget(self.panel, 1)

    def summary(self, state: State) -> str:
        """What will be calculated, in one or two sentences."""
        return ""

    def request(self, state: State, folder: str) -> Run:
        """The run for ``state``, its outputs in ``folder``. Raises ``CoreError`` when an input cannot be written."""
        raise NotImplementedError

    def finished(self, run: Run, state: State) -> None:
        """Use the results: load layers, remember the run."""

    def restore(self, state: State) -> None:
        self.told.setText(self.summary(state))

    def faults(self) -> list[str]:
        if self._running():
            return [translate("EcoAxis", "Wait for the calculation, or cancel it.")]
        if not self.state.get(RESULTS):
            return [translate("EcoAxis", "Press “Run” to calculate.")]
        return []

    def start(self) -> None:
        """Run with the state as it is now."""
        folder = self.desk.new_run_folder(self.OWNER)
        if folder is None:
            return
        try:
            run = self.request(self.state, folder)
        except CoreError as fault:
            discard_run_folder(folder)
            self.panel.notice.show_sentence(describe_all(fault.issues), "error")
            return
        state = self.state
        run.succeeded.connect(lambda results: self._succeeded(run, state, folder, results))
        run.failed.connect(lambda _: discard_run_folder(folder))
        run.cancelled.connect(lambda: discard_run_folder(folder))
        run.ended.connect(self._ended)
        if self.desk.start(run):
            self.panel.follow(run)
        self._show()

    def _succeeded(
        self, run: Run, state: State, folder: str, results: dict[str, Any]
    ) -> None:
        state[RESULTS] = results
        state[FOLDER] = folder
        state["command"] = run.command
        try:
            self.finished(run, state)
        except CoreError as fault:
            self.desk.tell(describe_all(fault.issues), "error")
        run.release()
        self.desk.results_changed.emit()

    def _running(self) -> bool:
        return self.panel.run is not None and self.panel.run.is_running

    def _ended(self) -> None:
        self._show()

    def _show(self) -> None:
        self.start_button.setEnabled(not self._running())
        self.changed()
