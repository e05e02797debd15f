"""Sixth page: before and after a development or a restoration."""
from __future__ import annotations

import os
from typing import Any, Optional

from qgis.core import QgsCoordinateReferenceSystem
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from ...core.issues import CoreError, Issue
from ...gis.connectivity.study.charts import change_chart
from ...gis.connectivity.study.comparison import PatchChange, told_patches
from ...gis.connectivity.study.patch_survey import layer_file
from ...gis.connectivity.study.results import COST, CandidateRow
from ...gis.connectivity.study.scenario_results import ScenarioResult, read_development, read_restoration
from ...gis.messages import describe_all
from ...gis.opening_in_turn import open_for_reading
from ...gis.run_records import remember_run
from ...gis.screening.site_drafts import write_sites
from ..desk import Desk
from ..running.background import Background
from ..running.sequence import RunSequence
from ..widgets.chart_view import ChartView
from ..widgets.notice import Notice
from ..widgets.plain_text import PlainText
from ..widgets.run_panel import RunPanel
from ..wizards.page import GuidedPage, State, without_former
from .choices import DEVELOPMENT, RESTORATION, SCENARIO, STUDY, scenarios
from .development_form import DevelopmentForm
from .restoration_form import RestorationForm
from .result_tables import candidate_columns, change_columns, patch_change_columns
from .rows_view import RowsView
from .scenario_steps import development_run, restoration_run
from .study_layers import StudyLayers

translate = QCoreApplication.translate

OWNER = "connectedness"
READ = "scenario"
CALCULATION, RESULT = 1, 2


class ScenarioPage(GuidedPage):
    """Compares in the background; what was compared last stays until the next."""

    KEY = "scenario"

    def __init__(self, desk: Desk, title: str, subtitle: str = "", parent: Optional[QWidget] = None):
        self.results: dict[str, ScenarioResult] = {}
        self._read: State = {}
        self.layers = StudyLayers(desk)
        super().__init__(desk, title, subtitle, parent)

    def build(self) -> None:
        self.background = Background(self)
        self.pages = QTabWidget(self)
        self.pages.setObjectName("scenario_pages")
        self.pages.addTab(self._entry_part(), translate("EcoAxis", "&What is compared"))
        self.panel = RunPanel(self)
        self.pages.addTab(self.panel, translate("EcoAxis", "Calculati&on"))
        self.pages.addTab(self._result_part(), translate("EcoAxis", "Res&ult"))
        self.pages.setTabEnabled(CALCULATION, False)
        self.body.addWidget(self.pages, 1)

    def _entry_part(self) -> QWidget:
        part = QWidget(self)
        column = QVBoxLayout(part)
        self.kinds: dict[str, QRadioButton] = {}
        for key, words in scenarios().items():
            button = QRadioButton(words, part)
            button.setObjectName(f"scenario_{key}")
            button.toggled.connect(self._kind_changed)
            self.kinds[key] = button
            column.addWidget(button)
        self.development = DevelopmentForm(self.desk, part)
        self.restoration = RestorationForm(self.desk, part)
        self.forms = QStackedWidget(part)
        for form in (self.development, self.restoration):
            form.edited.connect(self._edited)
            self.forms.addWidget(form)
        column.addWidget(self.forms)
        self.start_button = QPushButton(translate("EcoAxis", "&Compare"), part)
        self.start_button.setObjectName("scenario_start")
        self.start_button.clicked.connect(self.start)
        self.trouble = Notice(part)
        row = QHBoxLayout()
        row.addWidget(self.start_button)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.trouble)
        column.addStretch(1)
        return part

    def restore(self, state: State) -> None:
        kept = state.get(self.KEY, {})
        self.kinds[kept.get("kind", DEVELOPMENT)].setChecked(True)
        self.development.restore(kept.get("development", {}))
        self.restoration.restore(kept.get("restoration", {}))
        self._kind_changed()
        result = state.get(SCENARIO) or {}
        if result != self._read or not self.results:
            self._begin_reading(result)

    def store(self, state: State) -> None:
        state[self.KEY] = {
            "kind": self.kind,
            "development": self.development.entries(),
            "restoration": self.restoration.entries(),
        }

    def leave(self) -> None:
        self.background.stop()
        self.development.stop()
        self.layers.clear()

    def forget(self) -> None:
        """The project is another one."""
        self.background.stop()
        self.development.stop()
        self.layers.clear()
        self.results, self._read = {}, {}

    @property
    def kind(self) -> str:
        """What is compared."""
        return RESTORATION if self.kinds[RESTORATION].isChecked() else DEVELOPMENT

    def start(self) -> None:
        """Compare what is entered."""
        found = self._entry_faults()
        if found:
            self.trouble.show_sentence("\n".join(found), "warning")
            return
        if any(run.owner == OWNER for run in self.desk.runs):
            told = translate("EcoAxis", "Wait for the calculation, or cancel it.")
            self.trouble.show_sentence(told, "warning")
            return
        folder = self.desk.new_run_folder(OWNER)
        if folder is None:
            return
        self.store(self.state)
        try:
            run, told = self._request(folder)
        except CoreError as fault:
            self.trouble.show_sentence(describe_all(fault.issues), "error")
            return
        self.trouble.clear()
        kind, state = self.kind, self.state
        self._asked = (run, state, {"kind": kind, "folder": folder, "told": told})
        run.succeeded.connect(self._succeeded)
        run.ended.connect(self._show_running)
        self.panel.follow(run)
        self.pages.setTabEnabled(CALCULATION, True)
        self.pages.setCurrentIndex(CALCULATION)
        self.desk.start(run)
        self._show_running()

    def _result_part(self) -> QWidget:
        part = QWidget(self)
        self.species = QComboBox(part)
        self.species.setObjectName("scenario_species")
        self.species.currentIndexChanged.connect(lambda _: self._show_species())
        label = QLabel(translate("EcoAxis", "&Species"), part)
        label.setBuddy(self.species)
        self.told = PlainText("scenario_told", part)
        self.changes = RowsView("scenario_changes", translate("EcoAxis", "Before and after"), change_columns())
        self.chart = ChartView()
        self.chart.setObjectName("scenario_chart")
        self.details = RowsView("scenario_details", translate("EcoAxis", "Patches or candidates"), [])
        self.details.chosen.connect(self._go_to)
        self.tabs = QTabWidget(part)
        self.tabs.setObjectName("scenario_tabs")
        self.tabs.addTab(self.details, translate("EcoAxis", "&Places"))
        self.tabs.addTab(self.changes, translate("EcoAxis", "Before and &after"))
        self.tabs.addTab(self.chart, translate("EcoAxis", "C&hart"))
        head = QHBoxLayout()
        head.addWidget(label)
        head.addWidget(self.species, 1)
        column = QVBoxLayout(part)
        column.addWidget(self.told)
        column.addLayout(head)
        column.addWidget(self.tabs, 1)
        return part

    def _entry_faults(self) -> list[str]:
        study = self.state.get(STUDY) or []
        if not study:
            return [translate("EcoAxis", "There is no result yet: calculate first.")]
        if self.kind == DEVELOPMENT:
            if not study[0].get("distance_type"):
                told = translate("EcoAxis", "The graph was given as it is: its patches cannot be cut.")
                return [told]
            return self.development.faults()
        if not study[0].get("distance_type"):
            return [translate("EcoAxis", "The graph was given as it is: candidates cannot be linked to its patches.")]
        if any(each["distance_unit"] == COST for each in study):
            return [
                translate(
                    "EcoAxis",
                    "Candidates are linked by straight distances: choose straight distances on the page “Distance” and"
                    " calculate again.",
                )
            ]
        return self.restoration.faults()

    def _request(self, folder: str) -> tuple[RunSequence, list[State]]:
        study, project = self.state[STUDY], self.desk.project
        if self.kind == DEVELOPMENT:
            patches = open_for_reading(study[0]["files"]["NODES"], "patches")
            crs = patches.crs() if patches.isValid() else QgsCoordinateReferenceSystem()
            sites = write_sites(self.development.drafts, crs, os.path.join(folder, "development.gpkg"))
            return development_run(project, study, sites, folder, OWNER)
        layer = self.restoration.layer.layer
        source = layer_file(layer, folder)
        return restoration_run(project, study, source, self.restoration.entries(), folder, OWNER)

    def _succeeded(self, _: object) -> None:
        run, state, result = self._asked
        state[SCENARIO] = result
        title = (
            translate("EcoAxis", "Connectedness after a development")
            if result["kind"] == DEVELOPMENT
            else translate("EcoAxis", "Connectedness after restoring")
        )
        names = ", ".join(each["name"] for each in result["told"])
        outputs = {f"{each['key']}/{name}": path for each in result["told"] for name, path in each["files"].items()}
        try:
            remember_run(OWNER, title, names, result["folder"], run.command, outputs, without_former(state))
        except CoreError as fault:
            self.desk.tell(describe_all(fault.issues), "error")
        run.release()
        self.desk.results_changed.emit()
        self._begin_reading(result)

    def _begin_reading(self, result: State) -> None:
        self._read = dict(result)
        self.results = {}
        self.told.clear()
        self.pages.setTabEnabled(RESULT, False)
        study = self.state.get(STUDY) or []
        if not result or not study:
            return
        read = read_development if result["kind"] == DEVELOPMENT else read_restoration
        then = result["told"]
        self.background.start(
            READ,
            translate("EcoAxis", "Reading the comparison"),
            lambda progress: read(study, then, progress),
            self._have_read,
            self._not_read,
        )

    def _have_read(self, found: list[ScenarioResult]) -> None:
        self.results = {each.change.key: each for each in found}
        development = self._read.get("kind") == DEVELOPMENT
        for each in found:
            title = (
                translate("EcoAxis", "After the development: {species}")
                if development
                else translate("EcoAxis", "Restoration: {species}")
            )
            self.layers.show(title.format(species=each.change.name), each.layers, False)
        changes = [each.change for each in found]
        self.told.setText("\n".join(each.sentence() for each in changes))
        self.changes.show_rows(changes)
        self.chart.show_chart(change_chart(changes), translate("EcoAxis", "Before and after"))
        self.species.blockSignals(True)
        self.species.clear()
        for change in changes:
            self.species.addItem(change.name, change.key)
        self.species.blockSignals(False)
        self.pages.setTabEnabled(RESULT, True)
        self.pages.setCurrentIndex(RESULT)
        self._show_species()

    def _not_read(self, issues: list[Issue]) -> None:
        self.trouble.show_sentence(describe_all(issues), "error")

    def _show_species(self) -> None:
        result = self._chosen()
        if result is None:
            return
        unit = result.change.unit
        if self._read.get("kind") == DEVELOPMENT:
            self.details.show_rows(result.patches, patch_change_columns(unit))
            lines = [each.change.sentence() for each in self.results.values()]
            self.told.setText("\n".join([*lines, told_patches(result.patches)]))
        else:
            self.details.show_rows(result.candidates, candidate_columns(unit))
        name = "NODES_OUT" if self._read.get("kind") == DEVELOPMENT else "OUTPUT"
        sources = {key: str(each.files.get(name, "")) for key, each in self.results.items()}
        self.layers.switch(sources, result.change.key)

    def _chosen(self) -> Optional[ScenarioResult]:
        return self.results.get(str(self.species.currentData() or ""))

    def _go_to(self, row: Any) -> None:
        result = self._chosen()
        if result is None:
            return
        if isinstance(row, CandidateRow):
            self.layers.mark(str(result.files["OUTPUT"]), row.fid)
        elif isinstance(row, PatchChange):
            self.layers.mark_patch(str(result.before_files["NODES_OUT"]), row.id)

    def _kind_changed(self, *_: object) -> None:
        self.forms.setCurrentIndex(0 if self.kind == DEVELOPMENT else 1)
        self._edited()

    def _edited(self) -> None:
        if not self._blocked:
            self.store(self.state)
        self.trouble.clear()
        self.changed()

    def _running(self) -> bool:
        return self.panel.run is not None and self.panel.run.is_running

    def _show_running(self) -> None:
        self.start_button.setEnabled(not self._running())
        self.changed()
