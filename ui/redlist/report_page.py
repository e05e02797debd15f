"""The page that makes the report and maps the categories, both in the background."""
from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any

from qgis.PyQt.QtCore import QCoreApplication, Qt, QTimer
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from ...core.issues import CoreError
from ...core.reporting.dossier import SCOPES
from ...gis.layer_kinds import is_polygons
from ...gis.messages import describe_all
from ...gis.name_fields import ecosystem_field
from ...gis.redlist_evidence import write_evidence
from ...gis.redlist_words import labels
from ...gis.run_records import remember_run
from ..desk import Desk
from ..running.algorithm_run import AlgorithmRun
from ..running.result_layers import show_results
from ..running.sequence import Run, RunSequence, Step
from ..widgets.language_choice import LanguageChoice
from ..widgets.notice import Notice
from ..widgets.opened_files import open_file
from ..widgets.run_panel import RunPanel
from ..widgets.source_picker import SourcePicker
from .dossier import Dossier

translate = QCoreApplication.translate

OWNER = "redlist"
ASSESS = "ecoaxis:assessecosystem"
MAP = "ecoaxis:mapredlist"


class ReportPage(QWidget):
    """``tables`` are sources by use (``areas``, ``placements``, ``eoo``, ``aoo``) that the report shows."""

    def __init__(self, desk: Desk, dossier: Dossier, parent: QWidget | None = None):
        super().__init__(parent)
        self.setObjectName("report_page")
        self.desk = desk
        self.dossier = dossier
        self.tables: dict[str, str] = {}
        self.run: Run | None = None
        self.outputs: dict[str, str] = {}
        self.notice = Notice(self)
        self.panel = RunPanel(self)
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.addWidget(self._report_box())
        column.addWidget(self._map_box())
        column.addWidget(self.notice)
        column.addStretch(1)
        area = QScrollArea(self)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(inside)
        inside.setAutoFillBackground(False)
        area.viewport().setAutoFillBackground(False)
        done = QWidget(self)
        results = QVBoxLayout(done)
        results.addWidget(self.panel, 1)
        results.addLayout(self._results())
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.addWidget(area)
        split.addWidget(done)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        whole = QVBoxLayout(self)
        whole.addWidget(split)
        self._enable()

    def _report_box(self) -> QGroupBox:
        box = QGroupBox(translate("EcoAxis", "Report"), self)
        self.title = QLineEdit(box)
        self.author = QLineEdit(box)
        self.scope = QComboBox(box)
        label = labels()
        for name in ("", *SCOPES):
            self.scope.addItem(label(f"scope.{name or 'none'}"), name)
        self.language = LanguageChoice("report_language", box)
        self.descriptions = SourcePicker(self.desk.project, lambda _: False, "report_descriptions", box)
        self.pdf = QCheckBox("PDF", box)
        self.html = QCheckBox("HTML", box)
        self.pdf.setChecked(True)
        kinds = QHBoxLayout()
        kinds.addWidget(self.pdf)
        kinds.addWidget(self.html)
        kinds.addStretch(1)
        form = QFormLayout(box)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for name, text, widget in (
            ("title", translate("EcoAxis", "&Title of the report"), self.title),
            ("author", translate("EcoAxis", "A&uthor of the report"), self.author),
            ("scope", translate("EcoAxis", "&Scope of the assessment"), self.scope),
            ("language", translate("EcoAxis", "&Language of the report"), self.language),
            ("descriptions", translate("EcoAxis", "&Descriptions of the ecosystems (CSV)"), self.descriptions),
        ):
            widget.setObjectName(f"report_{name}")
            title = QLabel(text, box)
            title.setBuddy(widget)
            form.addRow(title, widget)
        self.descriptions.combo.setAccessibleName(translate("EcoAxis", "Descriptions of the ecosystems (CSV)"))
        self.pdf.setObjectName("report_pdf")
        self.html.setObjectName("report_html")
        form.addRow(translate("EcoAxis", "Files"), kinds)
        self.shown = QLabel(box)
        self.shown.setObjectName("report_shown")
        self.shown.setWordWrap(True)
        form.addRow(self.shown)
        self.report_button = QPushButton(translate("EcoAxis", "Make the &report"), box)
        self.report_button.setObjectName("report_start")
        self.report_button.clicked.connect(self.make_report)
        form.addRow(self.report_button)
        self.pdf.toggled.connect(self._enable)
        self.html.toggled.connect(self._enable)
        self.show_tables({})
        return box

    def _map_box(self) -> QGroupBox:
        box = QGroupBox(translate("EcoAxis", "Map of the categories"), self)
        self.map = SourcePicker(self.desk.project, is_polygons, "report_map", box)
        self.field = QComboBox(box)
        self.field.setObjectName("report_map_field")
        form = QFormLayout(box)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for text, widget in (
            (translate("EcoAxis", "&Map of the ecosystems"), self.map),
            (translate("EcoAxis", "Fi&eld that names the ecosystems"), self.field),
        ):
            title = QLabel(text, box)
            title.setBuddy(widget)
            form.addRow(title, widget)
        self.map.combo.setAccessibleName(translate("EcoAxis", "Map of the ecosystems"))
        self.map_button = QPushButton(translate("EcoAxis", "Map the &categories"), box)
        self.map_button.setObjectName("report_map_start")
        self.map_button.clicked.connect(self.map_categories)
        form.addRow(self.map_button)
        self.map.changed.connect(self._fill_fields)
        self._fill_fields()
        return box

    def _results(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.open_buttons = {}
        for name, text in (
            ("REPORT", translate("EcoAxis", "Open the PDF")),
            ("REPORT_HTML", translate("EcoAxis", "Open the HTML")),
            ("FOLDER", translate("EcoAxis", "Open the folder")),
        ):
            button = QPushButton(text, self)
            button.setObjectName(f"report_open_{name.lower()}")
            button.clicked.connect(lambda _=False, name=name: self._open(name))
            row.addWidget(button)
            self.open_buttons[name] = button
        row.addStretch(1)
        return row

    def show_tables(self, tables: Mapping[str, str]) -> None:
        """Add what the report shows besides the evidence."""
        self.tables = {**self.tables, **{use: source for use, source in tables.items() if source}}
        names = {
            "areas": translate("EcoAxis", "chart of areas"),
            "placements": translate("EcoAxis", "chart of grid placements"),
            "eoo": translate("EcoAxis", "map of the extent of occurrence"),
            "aoo": translate("EcoAxis", "map of the area of occupancy"),
        }
        told = ", ".join(names[use] for use in names if self.tables.get(use))
        empty = translate("EcoAxis", "Charts and maps come into the report once they were measured from maps.")
        text = translate("EcoAxis", "The report will also show: {parts}.").format(parts=told)
        self.shown.setText(text if told else empty)

    def make_report(self) -> None:
        """Assess all ecosystems and write the report."""
        folder = self._ready()
        if folder is None:
            return
        run = AlgorithmRun(ASSESS, self._assessment(folder, True), self.desk.project, OWNER)
        self._start(run, folder, lambda results: self._reported(run, folder, results))

    def map_categories(self) -> None:
        """Assess all ecosystems and join their categories to the map."""
        if not self.map.value() or not self.field.currentData():
            self.notice.show_sentence(
                translate("EcoAxis", "Choose the map of the ecosystems and its field of names."), "warning"
            )
            return
        folder = self._ready()
        if folder is None:
            return
        try:
            source = self.map.source(folder)
        except CoreError as fault:
            self.notice.show_sentence(describe_all(fault.issues), "error")
            return
        field = self.field.currentData()
        titles = {
            "OUTPUT": translate("EcoAxis", "Red List categories"),
            "INDEX": translate("EcoAxis", "Red List Index of Ecosystems"),
        }
        run = RunSequence(
            [
                Step(translate("EcoAxis", "Assess"), ASSESS, self._assessment(folder, False)),
                Step(
                    translate("EcoAxis", "Map"),
                    MAP,
                    lambda results: {
                        "INPUT": source,
                        "ECOSYSTEM_FIELD": field,
                        "ASSESSMENT": results[ASSESS]["ASSESSMENT"],
                        "OUTPUT": os.path.join(folder, "categories.gpkg"),
                        "INDEX": os.path.join(folder, "index.gpkg"),
                    },
                    loaded=titles,
                ),
            ],
            self.desk.project,
            OWNER,
        )
        self._start(run, folder, lambda results: self._mapped(run, folder, results))

    def state(self) -> dict[str, Any]:
        """The form as plain values."""
        return {
            "title": self.title.text(), "author": self.author.text(), "scope": self.scope.currentData(),
            "language": self.language.language, "descriptions": self.descriptions.value(),
            "pdf": self.pdf.isChecked(), "html": self.html.isChecked(), "map": self.map.value(),
            "field": self.field.currentData() or "", "tables": self.tables, "outputs": self.outputs,
        }  # fmt: skip

    def restore(self, state: Mapping[str, Any]) -> None:
        """Show what was kept."""
        self.title.setText(str(state.get("title", "")))
        self.author.setText(str(state.get("author", "")))
        self.scope.setCurrentIndex(max(0, self.scope.findData(state.get("scope", ""))))
        self.language.choose(str(state.get("language") or ""))
        self.descriptions.set_value(dict(state.get("descriptions") or {}))
        self.pdf.setChecked(bool(state.get("pdf", True)))
        self.html.setChecked(bool(state.get("html", False)))
        self.map.set_value(dict(state.get("map") or {}))
        self._fill_fields()
        if state.get("field"):
            self.field.setCurrentIndex(max(0, self.field.findData(state["field"])))
        self.tables = {}
        self.show_tables(dict(state.get("tables") or {}))
        self.outputs = dict(state.get("outputs") or {})
        self.notice.clear()
        self._enable()

    def _ready(self) -> str | None:
        """The folder with the evidence for a run; ``None``, with the reason told, where it cannot begin."""
        self.notice.clear()
        if self.desk.is_busy(OWNER):
            return None
        faulty = [
            f"{sheet.ecosystem}: {', '.join(self.dossier.judgement(number).left_out)}"
            for number, sheet in enumerate(self.dossier.sheets)
            if self.dossier.judgement(number).faults
        ]
        if faulty or not any(not row.is_empty for sheet in self.dossier.sheets for row in sheet.rows):
            text = translate("EcoAxis", "There is no evidence yet: fill in at least one subcriterion.")
            if faulty:
                text = translate("EcoAxis", "Correct these entries first: {places}").format(places="; ".join(faulty))
            self.notice.show_sentence(text, "warning")
            return None
        folder = self.desk.new_run_folder(OWNER)
        if folder is None:
            return None
        try:
            write_evidence(os.path.join(folder, "evidence.csv"), self.dossier.sheets)
        except CoreError as fault:
            self.notice.show_sentence(describe_all(fault.issues), "error")
            return None
        return folder

    def _assessment(self, folder: str, report: bool) -> dict[str, Any]:
        parameters: dict[str, Any] = {
            "INPUT": os.path.join(folder, "evidence.csv"),
            "SCHEME": self.dossier.scheme,
            "LANGUAGE": self.language.language,
            "ASSESSMENT": os.path.join(folder, "assessment.gpkg"),
        }
        if report:
            there = {use: source for use, source in self.tables.items() if os.path.exists(source.partition("|")[0])}
            parameters.update({use.upper(): source for use, source in there.items()})
            parameters.update(
                JSON=os.path.join(folder, "assessment.json"), TITLE=self.title.text().strip(),
                AUTHOR=self.author.text().strip(), SCOPE=self.scope.currentData(),
                DESCRIPTIONS=self.descriptions.value().get("source", ""),
            )  # fmt: skip
            if self.pdf.isChecked():
                parameters["REPORT"] = os.path.join(folder, "report.pdf")
            if self.html.isChecked():
                parameters["REPORT_HTML"] = os.path.join(folder, "report.html")
        return parameters

    def _start(self, run: Run, folder: str, done: Any) -> None:
        run.succeeded.connect(done)
        run.ended.connect(lambda: self._ended(run))
        self.panel.follow(run)
        if self.desk.start(run):
            self.run = run
            self.outputs = {"FOLDER": folder}
        self._enable()

    def _ended(self, run: Run) -> None:
        self._enable()
        QTimer.singleShot(0, run.release)

    def _reported(self, run: AlgorithmRun, folder: str, results: Mapping[str, Any]) -> None:
        names = ("REPORT", "REPORT_HTML", "ASSESSMENT", "JSON")
        made = {name: str(results[name]) for name in names if results.get(name)}
        self.outputs = {"FOLDER": folder, **made}
        self._remember(run.command, folder, translate("EcoAxis", "Report of the Red List assessment"))

    def _mapped(self, run: RunSequence, folder: str, results: Mapping[str, Any]) -> None:
        self.outputs = {"FOLDER": folder, "ASSESSMENT": str(results[ASSESS]["ASSESSMENT"])}
        title = translate("EcoAxis", "Red List of Ecosystems")
        layers = {name.partition("/")[2]: layer for name, layer in run.layers().items()}
        show_results(self.desk, layers, title, hidden=("INDEX",), zoom=True)
        self._remember(run.command, folder, translate("EcoAxis", "Map of Red List categories"))

    def _remember(self, command: str, folder: str, title: str) -> None:
        texts = [
            f"{sheet.ecosystem} {self.dossier.judgement(number).assessment.text}"
            for number, sheet in enumerate(self.dossier.sheets)
        ]
        state = {"dossier": self.dossier.state(), "report": self.state()}
        title = self.title.text().strip() or title
        try:
            remember_run(OWNER, title, ", ".join(texts), folder, command, self.outputs, state)
        except CoreError as fault:
            self.notice.show_sentence(describe_all(fault.issues), "warning")
        self.desk.results_changed.emit()
        self._enable()

    def _open(self, name: str) -> None:
        path = self.outputs.get(name, "")
        if not open_file(path):
            text = translate("EcoAxis", "{path} is no longer there: make the report again.").format(path=path)
            self.notice.show_sentence(text, "warning")

    def _fill_fields(self) -> None:
        chosen = self.field.currentData()
        names = self.map.fields()
        self.field.clear()
        for name in names:
            self.field.addItem(name, name)
        wanted = chosen if chosen in names else ecosystem_field(names)
        self.field.setCurrentIndex(max(0, self.field.findData(wanted)))

    def _enable(self, *_: object) -> None:
        running = self.run is not None and self.run.is_running
        self.report_button.setEnabled(not running and (self.pdf.isChecked() or self.html.isChecked()))
        self.map_button.setEnabled(not running)
        for name, button in self.open_buttons.items():
            button.setEnabled(not running and bool(self.outputs.get(name)))
            button.setVisible(bool(self.outputs.get(name)) or name == "FOLDER")
