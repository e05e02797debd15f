"""The page that measures maps in the background and proposes rows of evidence, taken over with one click."""
from __future__ import annotations

import datetime
from typing import Any

from qgis.PyQt.QtCore import QCoreApplication, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QGroupBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QScrollArea,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ...core.issues import CoreError
from ...core.redlist.evidence_proposals import accept_all, renamed
from ...gis.messages import describe_all
from ..desk import Desk
from ..running.algorithm_run import AlgorithmRun
from ..running.result_layers import show_results
from ..widgets.notice import Notice
from ..widgets.run_panel import RunPanel
from .dossier import Dossier
from .measure_form import MeasureForm
from .measurements import Measurement, measurements, missing
from .proposal_model import ProposalModel

translate = QCoreApplication.translate

OWNER = "redlist"


class MeasurePage(QWidget):
    """``measured`` tells tables and layers by what they are for, such as ``areas``, when a run has made them."""

    measured = pyqtSignal(dict)
    accepted = pyqtSignal(int)

    def __init__(self, desk: Desk, dossier: Dossier, parent: QWidget | None = None):
        super().__init__(parent)
        self.setObjectName("measure_page")
        self.desk = desk
        self.dossier = dossier
        self.kinds = measurements()
        self.run: AlgorithmRun | None = None
        self._origin = ""
        self.kind = QComboBox(self)
        self.kind.setObjectName("measure_kind")
        self.kind.addItems([each.title for each in self.kinds])
        label = QLabel(translate("EcoAxis", "&Measure"), self)
        label.setBuddy(self.kind)
        self.text = QLabel(self)
        self.text.setWordWrap(True)
        self.form = MeasureForm(desk.project, self)
        self.notice = Notice(self)
        self.start_button = QPushButton(translate("EcoAxis", "Measure &now"), self)
        self.start_button.setObjectName("measure_start")
        self.panel = RunPanel(self)
        head = QHBoxLayout()
        head.addWidget(label)
        head.addWidget(self.kind, 1)
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.addLayout(head)
        column.addWidget(self.text)
        column.addWidget(self.form)
        column.addWidget(self.notice)
        column.addWidget(self.start_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        area = QScrollArea(self)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(inside)
        inside.setAutoFillBackground(False)
        area.viewport().setAutoFillBackground(False)
        above = QSplitter(Qt.Orientation.Horizontal, self)
        above.addWidget(area)
        above.addWidget(self.panel)
        above.setStretchFactor(0, 3)
        above.setStretchFactor(1, 2)
        split = QSplitter(Qt.Orientation.Vertical, self)
        split.addWidget(above)
        split.addWidget(self._proposals())
        split.setStretchFactor(0, 1)
        split.setStretchFactor(1, 1)
        split.setChildrenCollapsible(False)
        whole = QVBoxLayout(self)
        whole.addWidget(split)
        self.kind.currentIndexChanged.connect(self._ask)
        self.form.changed.connect(self.notice.clear)
        self.start_button.clicked.connect(self.start)
        self._ask()

    @property
    def measurement(self) -> Measurement:
        """The measurement that is chosen."""
        return self.kinds[self.kind.currentIndex()]

    def _proposals(self) -> QGroupBox:
        box = QGroupBox(translate("EcoAxis", "Proposed for the evidence"), self)
        self.model = ProposalModel(self.dossier, self)
        self.table = QTableView(box)
        self.table.setObjectName("proposal_table")
        self.table.setAccessibleName(translate("EcoAxis", "Proposed for the evidence"))
        self.table.setModel(self.model)
        self.table.verticalHeader().hide()
        self.table.setTabKeyNavigation(False)
        self.table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.horizontalHeader().setStretchLastSection(True)
        self.rename_button = QPushButton(translate("EcoAxis", "For the &chosen ecosystem"), box)
        self.rename_button.setObjectName("proposal_rename")
        self.rename_button.setToolTip(
            translate("EcoAxis", "The map names its one ecosystem otherwise: propose its figures for the chosen one.")
        )
        self.rename_button.clicked.connect(self._for_chosen)
        self.all_button = QPushButton(translate("EcoAxis", "Check a&ll"), box)
        self.all_button.setObjectName("proposal_all")
        self.all_button.clicked.connect(lambda: self.model.take_all(not all(self.model.taken)))
        self.accept_button = QPushButton(translate("EcoAxis", "&Take over what is checked"), box)
        self.accept_button.setObjectName("proposal_accept")
        self.accept_button.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addWidget(self.accept_button)
        row.addWidget(self.all_button)
        row.addStretch(1)
        column = QVBoxLayout(box)
        column.addWidget(self.table, 1)
        column.addWidget(self.rename_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(row)
        self.model.chosen_changed.connect(self._enable)
        self._enable()
        return box

    def start(self) -> None:
        """Check the answers and run the algorithm."""
        if self.desk.is_busy(OWNER):
            return
        faults = missing(self.measurement, self.form.answered())
        if faults:
            self.notice.show_sentence("\n".join(faults), "warning")
            return
        folder = self.desk.new_run_folder(OWNER)
        if folder is None:
            return
        try:
            given = self.form.given(folder)
        except CoreError as fault:
            self.notice.show_sentence(describe_all(fault.issues), "error")
            return
        measurement = self.measurement
        run = AlgorithmRun(
            measurement.algorithm, measurement.parameters(given, folder), self.desk.project, OWNER, measurement.loaded
        )
        today = datetime.date.today().isoformat()
        origin = translate("EcoAxis", "{tool}, {date}: {maps}").format(
            tool=measurement.algorithm.partition(":")[2], date=today, maps=self.form.told()
        )
        run.succeeded.connect(lambda results: self._done(run, measurement, origin, results))
        run.ended.connect(lambda: self._ended(run))
        self.panel.follow(run)
        if self.desk.start(run):
            self.run = run
        self._enable()

    def accept(self) -> None:
        """Take the checked proposals over into the evidence, as one step that can be undone."""
        chosen = self.model.chosen()
        if not chosen:
            return
        sheets = accept_all(self.dossier.sheets, chosen, self._origin)
        self.dossier.change(translate("EcoAxis", "measured figures taken over"), sheets)
        self.model.show_proposals([], "")
        self.accepted.emit(len(chosen))

    def state(self) -> dict[str, Any]:
        """The form as plain values."""
        return {"kind": self.measurement.algorithm, "form": self.form.state()}

    def restore(self, state: dict[str, Any]) -> None:
        """Show what was kept."""
        names = [each.algorithm for each in self.kinds]
        kind = str(state.get("kind"))
        self.kind.setCurrentIndex(names.index(kind) if kind in names else 0)
        self.form.restore(dict(state.get("form") or {}))
        self.notice.clear()

    def _ask(self) -> None:
        self.text.setText(self.measurement.text)
        self.form.ask(self.measurement.fields)
        self.notice.clear()

    def _done(self, run: AlgorithmRun, measurement: Measurement, origin: str, results: dict[str, Any]) -> None:
        self._origin = origin
        try:
            proposals = measurement.propose(results)
        except CoreError as fault:
            self.notice.show_sentence(describe_all(fault.issues), "error")
            return
        self.model.show_proposals(proposals, origin)
        layers = run.layers()
        if layers:
            show_results(self.desk, layers, measurement.title, hidden=tuple(layers))
        self.measured.emit({use: str(results[name]) for name, use in measurement.kept.items() if results.get(name)})

    def _ended(self, run: AlgorithmRun) -> None:
        self._enable()
        QTimer.singleShot(0, run.release)

    def _for_chosen(self) -> None:
        if self.dossier.sheet is not None:
            name = self.dossier.sheet.ecosystem
            self.model.show_proposals(renamed([line.proposal for line in self.model.lines], name), self._origin)

    def _enable(self) -> None:
        running = self.run is not None and self.run.is_running
        self.start_button.setEnabled(not running)
        self.accept_button.setEnabled(bool(self.model.chosen()))
        self.all_button.setEnabled(bool(self.model.lines))
        single = len({line.proposal.ecosystem for line in self.model.lines}) == 1
        self.rename_button.setEnabled(single and self.dossier.sheet is not None)
