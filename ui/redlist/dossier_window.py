"""The window of the Red List dossier: ecosystems at the left; evidence, measuring, charts and report at the right."""
from __future__ import annotations

import os
from typing import Any

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication, QSize, Qt, QTimer
from qgis.PyQt.QtGui import QCloseEvent, QGuiApplication, QHideEvent, QKeySequence
from qgis.PyQt.QtWidgets import (
    QAction,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSplitter,
    QTabWidget,
    QToolBar,
    QVBoxLayout,
    QWidget,
)

from ...core.issues import CoreError
from ...core.redlist.evidence_sheet import merged
from ...gis.layer_kinds import is_table
from ...gis.layer_saving import MEMORY
from ...gis.messages import describe_all
from ...gis.paths import resource, scheme_ids
from ...gis.redlist_evidence import sheets_from, sheets_from_text, write_evidence
from ...gis.redlist_words import labels
from ...gis.run_records import RunRecord
from ..desk import Desk
from ..widgets.file_dialogs import ask_new_file
from ..widgets.notice import Notice
from ..widgets.plain_window import PlainWindow
from ..widgets.source_picker import SourcePicker
from .charts_page import ChartsPage
from .dossier import Dossier
from .ecosystem_panel import EcosystemPanel
from .evidence_page import EvidencePage
from .measure_page import MeasurePage
from .report_page import ReportPage

translate = QCoreApplication.translate

NAME = "redlist"
KEEP_AFTER_MS = 700
EVIDENCE, REPORT = 0, 3
KINDS_OF_FILES = "CSV (*.csv)"


class DossierWindow(PlainWindow):
    """Everything in it is kept in the project a moment after it changed, and stands there again when it reopens."""

    def __init__(self, desk: Desk, parent: QWidget | None = None):
        super().__init__(parent)
        self.setObjectName("dossier_window")
        self.setWindowTitle(translate("EcoAxis", "Red List of Ecosystems – dossier"))
        self.desk = desk
        self.dossier = Dossier(self)
        self._restoring = True
        self._kept: dict[str, Any] = {}
        self.notice = Notice(self)
        self.panel = EcosystemPanel(self.dossier, self)
        self.evidence = EvidencePage(self.dossier, self)
        self.measure = MeasurePage(desk, self.dossier, self)
        self.charts = ChartsPage(desk, self.dossier, self)
        self.report = ReportPage(desk, self.dossier, self)
        self.tabs = QTabWidget(self)
        self.tabs.setObjectName("dossier_tabs")
        for page, title in (
            (self.evidence, translate("EcoAxis", "E&vidence")),
            (self.measure, translate("EcoAxis", "Measure &from maps")),
            (self.charts, translate("EcoAxis", "C&harts")),
            (self.report, translate("EcoAxis", "Re&port and map")),
        ):
            self.tabs.addTab(page, title)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.addWidget(self.panel)
        split.addWidget(self.tabs)
        split.setStretchFactor(0, 0)
        split.setStretchFactor(1, 1)
        wide = self.fontMetrics().averageCharWidth()
        split.setSizes([wide * 30, wide * 150])
        column = QVBoxLayout(self)
        column.addWidget(self._bar())
        column.addWidget(self._reading())
        column.addWidget(self.notice)
        column.addWidget(split, 1)
        room = self._room()
        self.resize(min(wide * 210, room.width()), min(self.fontMetrics().height() * 54, room.height()))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEEP_AFTER_MS)
        self._timer.timeout.connect(self.keep)
        self.dossier.steps_changed.connect(self._changed)
        self.dossier.steps_changed.connect(self.notice.clear)
        self.tabs.currentChanged.connect(self.notice.clear)
        self.dossier.chosen_changed.connect(self._changed)
        self.dossier.thresholds_changed.connect(self._changed)
        self.tabs.currentChanged.connect(self._changed)
        self.measure.form.changed.connect(self._changed)
        self.measure.measured.connect(self._measured)
        self.measure.accepted.connect(self._accepted)
        self.evidence.table_pasted.connect(self._paste_table)
        self.evidence.begun.connect(self._begin)
        desk.schemes_changed.connect(self._fill_schemes)
        self._restore(desk.kept(NAME))

    def _room(self) -> QSize:
        """Most of the screen."""
        screen = QGuiApplication.primaryScreen()
        return screen.availableSize() * 0.92 if screen is not None else QSize(1200, 800)

    def _bar(self) -> QToolBar:
        bar = QToolBar(self)
        bar.setObjectName("dossier_bar")
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.actions_by_name: dict[str, QAction] = {}
        for name, text, keys, slot in (
            ("read", translate("EcoAxis", "Read evidence…"), QKeySequence.StandardKey.Open, self._show_reading),
            ("save", translate("EcoAxis", "Save evidence as CSV…"), QKeySequence.StandardKey.Save, self._ask_save),
            ("sample", translate("EcoAxis", "Show the example"), None, self._example),
            ("undo", translate("EcoAxis", "Undo"), QKeySequence.StandardKey.Undo, self.dossier.undo),
            ("redo", translate("EcoAxis", "Redo"), QKeySequence.StandardKey.Redo, self.dossier.redo),
        ):
            action = QAction(text, self)
            action.setObjectName(f"dossier_{name}")
            if keys is not None:
                action.setShortcuts(QKeySequence.keyBindings(keys))
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            action.triggered.connect(lambda _=False, slot=slot: slot())
            bar.addAction(action)
            self.actions_by_name[name] = action
        space = QWidget(bar)
        space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        bar.addWidget(space)
        label = QLabel(translate("EcoAxis", "&Thresholds"), bar)
        self.schemes = QComboBox(bar)
        self.schemes.setObjectName("dossier_scheme")
        self.schemes.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.schemes.setMinimumContentsLength(24)
        label.setBuddy(self.schemes)
        bar.addWidget(label)
        bar.addWidget(self.schemes)
        self._fill_schemes()
        self.schemes.activated.connect(self._choose_scheme)
        return bar

    def _reading(self) -> QFrame:
        self.reading = QFrame(self)
        self.reading.setObjectName("dossier_reading")
        self.source = SourcePicker(self.desk.project, is_table, "dossier_source", self.reading)
        self.source.combo.setAccessibleName(translate("EcoAxis", "Table of evidence"))
        label = QLabel(translate("EcoAxis", "Table of &evidence (layer or CSV file)"), self.reading)
        label.setBuddy(self.source)
        self.read_button = QPushButton(translate("EcoAxis", "Read &in"), self.reading)
        self.read_button.setObjectName("dossier_read_in")
        self.read_button.clicked.connect(self.read)
        close = QPushButton(translate("EcoAxis", "Close"), self.reading)
        close.clicked.connect(self.reading.hide)
        row = QHBoxLayout(self.reading)
        row.setContentsMargins(0, 0, 0, 0)
        for widget, stretch in ((label, 0), (self.source, 1), (self.read_button, 0), (close, 0)):
            row.addWidget(widget, stretch)
        self.reading.hide()
        return self.reading

    def receive(self, source: str = "", run: RunRecord | None = None, **_: Any) -> None:
        """Read the evidence of ``source``, or show an earlier result again; the evidence of before can be undone."""
        if run is not None and run.state.get("dossier"):
            earlier = Dossier(self)
            earlier.restore(run.state["dossier"])
            self.dossier.change(translate("EcoAxis", "earlier result opened"), earlier.sheets, earlier.chosen)
            self.report.restore({**(run.state.get("report") or {}), "outputs": {**run.outputs, "FOLDER": run.folder}})
            self.tabs.setCurrentIndex(REPORT)
            earlier.deleteLater()
        if source:
            self.read_from(source)

    def leave_project(self) -> None:
        """The project changed: show what the new one keeps."""
        self._timer.stop()
        self._restore(self.desk.kept(NAME))

    def read(self) -> None:
        """Read the table that is chosen."""
        source = self.source.value().get("source", "")
        layer = self.source.layer()
        if not source:
            self.notice.show_sentence(translate("EcoAxis", "Choose a table first."), "warning")
        elif layer is not None and (layer.providerType() == MEMORY or layer.isEditable()):
            self.read_from(layer)
        else:
            self.read_from(source)

    def read_from(self, source: str | QgsVectorLayer) -> None:
        """Add the evidence of a table, or tell all its faults and change nothing."""
        try:
            sheets = sheets_from(source)
        except CoreError as fault:
            self.notice.show_sentence(describe_all(fault.issues), "error")
            return
        self._merge(sheets)
        self.reading.hide()

    def save(self, path: str) -> None:
        """Write all evidence as CSV."""
        self.evidence.view.commit_open()
        try:
            count = write_evidence(path, self.dossier.sheets)
        except CoreError as fault:
            self.notice.show_sentence(describe_all(fault.issues), "error")
            return
        text = translate("EcoAxis", "{count} rows of evidence were saved in {path}.").format(count=count, path=path)
        self.notice.show_sentence(text, "success")

    def keep(self) -> None:
        """Keep everything in the project, unless nothing changed."""
        state = self._state()
        if not self._restoring and state != self._kept:
            self._kept = state
            self.desk.keep(NAME, state)

    def _state(self) -> dict[str, Any]:
        return {
            "dossier": self.dossier.state(),
            "page": self.tabs.currentIndex(),
            "measure": self.measure.state(),
            "charts": self.charts.state(),
            "report": self.report.state(),
        }

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing is lost when the window goes."""
        self.evidence.view.commit_open()
        self._timer.stop()
        self.keep()
        super().hideEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what is still being typed as well."""
        self.evidence.view.commit_open()
        self.keep()
        super().closeEvent(event)

    def _restore(self, state: dict[str, Any]) -> None:
        self._restoring = True
        lost = self.dossier.restore(state.get("dossier") or {})
        self.measure.restore(state.get("measure") or {})
        self.charts.restore(state.get("charts") or {})
        self.report.restore(state.get("report") or {})
        page = state.get("page")
        self.tabs.setCurrentIndex(page if isinstance(page, int) else EVIDENCE)
        self.notice.clear()
        self._fill_schemes()
        self._changed()
        self._kept = self._state()
        self._restoring = False
        if lost:
            self.notice.show_sentence(
                translate("EcoAxis", "The thresholds “{name}” cannot be read any more; those of IUCN are used.").format(
                    name=lost
                ),
                "warning",
            )

    def _changed(self, *_: object) -> None:
        for name, label, text, empty in (
            ("undo", self.dossier.undo_label, translate("EcoAxis", "Undo: {step}"), translate("EcoAxis", "Undo")),
            ("redo", self.dossier.redo_label, translate("EcoAxis", "Redo: {step}"), translate("EcoAxis", "Redo")),
        ):
            self.actions_by_name[name].setEnabled(bool(label))
            self.actions_by_name[name].setToolTip(text.format(step=label) if label else empty)
        self.actions_by_name["save"].setEnabled(bool(self.dossier.sheets))
        if not self._restoring:
            self._timer.start()

    def _merge(self, sheets: list[Any]) -> None:
        known = {sheet.ecosystem for sheet in self.dossier.sheets}
        new = sum(sheet.ecosystem not in known for sheet in sheets)
        chosen = self.dossier.chosen if self.dossier.sheets else 0
        self.dossier.change(translate("EcoAxis", "evidence read"), merged(self.dossier.sheets, sheets), chosen)
        text = translate("EcoAxis", "Evidence of {count} ecosystems was read: {new} new, {old} completed.").format(
            count=len(sheets), new=new, old=len(sheets) - new
        )
        self.notice.show_sentence(text, "success")

    def _paste_table(self, text: str) -> None:
        name = self.dossier.sheet.ecosystem if self.dossier.sheet is not None else ""
        try:
            sheets = sheets_from_text(text, name, translate("EcoAxis", "Clipboard"))
        except CoreError as fault:
            self.notice.show_sentence(describe_all(fault.issues), "error")
            return
        self._merge(sheets)

    def _measured(self, tables: dict[str, str]) -> None:
        self.report.show_tables(tables)
        for use, picker in (("areas", self.charts.areas), ("placements", self.charts.placements)):
            if tables.get(use):
                picker.set_file(tables[use])
        self._changed()

    def _accepted(self, count: int) -> None:
        self.tabs.setCurrentIndex(EVIDENCE)
        text = translate("EcoAxis", "{count} measured subcriteria were taken over; Undo takes them back.")
        self.notice.show_sentence(text.format(count=count), "success")

    def _begin(self, how: str) -> None:
        {"add": self.panel.add, "read": self._show_reading, "sample": self._example}[how]()

    def _show_reading(self) -> None:
        self.reading.show()
        self.source.setFocus()

    def _example(self) -> None:
        self.read_from(resource("sample", "redlist", "evidence.csv"))

    def _ask_save(self) -> None:
        proposed = os.path.join(self.desk.project.absolutePath(), "evidence.csv")
        ask_new_file(self, translate("EcoAxis", "Save evidence as CSV"), KINDS_OF_FILES, "csv", self.save, proposed)

    def _fill_schemes(self) -> None:
        self.schemes.clear()
        known = scheme_ids("redlist")
        for name in known if self.dossier.scheme in known else [self.dossier.scheme, *known]:
            own = name == self.dossier.scheme
            title = labels().pick(self.dossier.thresholds.head.title) if own else ""
            self.schemes.addItem(title or name, name)
        self.schemes.setCurrentIndex(max(0, self.schemes.findData(self.dossier.scheme)))

    def _choose_scheme(self) -> None:
        wanted = self.schemes.currentData()
        try:
            self.dossier.set_scheme(wanted)
        except CoreError as fault:
            self.notice.show_sentence(describe_all(fault.issues), "error")
        self._fill_schemes()
