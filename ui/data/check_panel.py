"""“Check these data”: the tool in the background, and what it found, by dataset, with a way to the place."""
from __future__ import annotations

import os
from typing import Any, Optional

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsCsException, QgsRectangle
from qgis.PyQt.QtCore import QAbstractTableModel, QCoreApplication, QLocale, QModelIndex, QObject, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ...core.issues import CoreError
from ...core.schemes.scheme import Consequence
from ...gis.binding import Binding, save_binding
from ...gis.check_report import ReportRow, read_report
from ...gis.layer_look import needs_project
from ...gis.messages import describe_all
from ...gis.palette import SIGNS
from ..running.algorithm_run import AlgorithmRun
from ..widgets.run_panel import RunPanel
from ..widgets.sign_icon import sign_icon
from .binding_session import BindingSession

translate = QCoreApplication.translate

OWNER = "connectdata"
SEVERITY, DATASET, MESSAGE, COUNT = range(4)
_SIGNS = {"error": Consequence.PROHIBITED, "warning": Consequence.AVOID, "info": Consequence.POSSIBLE}


def severity_names() -> dict[str, str]:
    """The word for each severity."""
    return {
        "error": translate("EcoAxis", "Error"),
        "warning": translate("EcoAxis", "Warning"),
        "info": translate("EcoAxis", "Note"),
    }


class ReportModel(QAbstractTableModel):
    """The rows of the report."""

    def __init__(self, session: BindingSession, parent: Optional[QObject] = None):
        super().__init__(parent)
        self._session = session
        self.rows: list[ReportRow] = []
        self.all_rows: list[ReportRow] = []
        self.with_notes = False
        self._icons = {name: sign_icon(SIGNS[sign]) for name, sign in _SIGNS.items()}
        self._names = severity_names()

    def show_rows(self, rows: list[ReportRow]) -> None:
        """Show ``rows``: errors and warnings, and with ``with_notes`` all."""
        self.beginResetModel()
        self.all_rows = rows
        self.rows = [row for row in rows if self.with_notes or row.severity != "info"]
        self.endResetModel()

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 4

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (
                translate("EcoAxis", "How serious"),
                translate("EcoAxis", "Dataset"),
                translate("EcoAxis", "What was found"),
                translate("EcoAxis", "Places"),
            )[section]
        return None

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DecorationRole and index.column() == SEVERITY:
            return self._icons.get(row.severity)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._said(row)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        texts = {
            DATASET: self._session.dataset_title(row.dataset) if row.dataset else "",
            SEVERITY: self._names.get(row.severity, row.severity),
            MESSAGE: self._said(row),
            COUNT: QLocale().toString(row.count),
        }
        return texts[index.column()]

    def _said(self, row: ReportRow) -> str:
        """The sentence with the title of the dataset, which reports call by its id; the column of datasets leads it."""
        if not row.dataset:
            return row.message
        sentence = row.message[len(row.dataset) + 2 :] if row.message.startswith(f"{row.dataset}: ") else row.message
        return sentence.replace(row.dataset, self._session.dataset_title(row.dataset))


class CheckPanel(QWidget):
    """Runs the check and lists its report; ``chosen`` tells the dataset of a row that was activated."""

    chosen = pyqtSignal(str)
    said = pyqtSignal(str, str)
    reported = pyqtSignal(int)

    def __init__(self, session: BindingSession, parent: Optional[QWidget] = None):
        super().__init__(parent)
        self.setObjectName("check_panel")
        self.session = session
        self.scheme = ""
        self.run: Optional[AlgorithmRun] = None
        self.model = ReportModel(session, self)
        self.check = QPushButton(translate("EcoAxis", "Check these &data"), self)
        self.check.setObjectName("check_data")
        self.check.clicked.connect(self.start)
        self.notes = QCheckBox(translate("EcoAxis", "Show no&tes, too"), self)
        self.notes.setObjectName("check_notes")
        self.notes.toggled.connect(self._show_notes)
        self.zoom = QPushButton(translate("EcoAxis", "&Zoom to the layer"), self)
        self.zoom.setObjectName("check_zoom")
        self.zoom.clicked.connect(self._zoom)
        self.summary = QLabel(self._intro(), self)
        self.summary.setObjectName("check_summary")
        self.summary.setWordWrap(True)
        self.progress = RunPanel(self)
        self.progress.setVisible(False)
        self.table = QTableView(self)
        self.table.setObjectName("check_table")
        self.table.setAccessibleName(translate("EcoAxis", "What was found"))
        self.table.setModel(self.model)
        self.table.setWordWrap(True)
        self.table.setTabKeyNavigation(False)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.verticalHeader().setVisible(False)
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(DATASET, QHeaderView.ResizeMode.Interactive)
        header.resizeSection(DATASET, self.fontMetrics().horizontalAdvance("x" * 14))
        header.setSectionResizeMode(MESSAGE, QHeaderView.ResizeMode.Stretch)
        header.sectionResized.connect(self.table.resizeRowsToContents)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        self.table.activated.connect(self._activated)
        self.table.selectionModel().currentRowChanged.connect(self._show_zoom)
        row = QHBoxLayout()
        row.addWidget(self.check)
        row.addStretch(1)
        row.addWidget(self.zoom)
        column = QVBoxLayout(self)
        column.addWidget(self.summary)
        column.addWidget(self.notes)
        column.addWidget(self.table, 1)
        column.addWidget(self.progress)
        column.addLayout(row)
        self._show_zoom()

    def start(self) -> None:
        """Run the check in the background on what is bound now."""
        entries = {key: entry for key, entry in self.session.entries.items() if not needs_project(entry)}
        if not entries:
            self.said.emit(translate("EcoAxis", "Nothing is connected yet, so there is nothing to check."), "warning")
            return
        desk = self.session.desk
        folder = desk.new_run_folder("checkdata")
        if folder is None:
            return
        binding = os.path.join(folder, "binding.json")
        try:
            save_binding(Binding(None, entries), binding)
        except CoreError as fault:
            self.said.emit(describe_all(fault.issues), "error")
            return
        parameters = {"BINDING": binding, "SCHEME": self.scheme, "REPORT": os.path.join(folder, "report.csv")}
        run = AlgorithmRun("ecoaxis:checkdata", parameters, self.session.project, OWNER)
        if not desk.start(run):
            return
        self.run = run
        self.progress.setVisible(True)
        self.progress.follow(run)
        self.check.setEnabled(False)
        run.succeeded.connect(self._succeeded)
        run.failed.connect(self._failed)
        run.ended.connect(self._ended)

    def clear(self) -> None:
        """Forget the report: another project is open."""
        self.model.show_rows([])
        self.summary.setText(self._intro())
        self.reported.emit(0)
        self._show_zoom()

    @staticmethod
    def _intro() -> str:
        return translate(
            "EcoAxis",
            "The check reads every feature: codes, geometries, overlaps, gaps, encodings and coordinate systems. It may"
            " take a few minutes; go on working meanwhile.",
        )

    def _show_notes(self, shown: bool) -> None:
        self.model.with_notes = shown
        self.model.show_rows(self.model.all_rows)

    def _succeeded(self, results: dict[str, Any]) -> None:
        rows = [row for row in read_report(str(results.get("REPORT", ""))) if not self._is_idle(row)]
        self.model.show_rows(rows)
        errors = sum(row.severity == "error" for row in rows)
        warnings = sum(row.severity == "warning" for row in rows)
        self.summary.setText(
            translate(
                "EcoAxis", "Errors: {errors}, warnings: {warnings}. Double-click a row to decide about its dataset."
            ).format(errors=errors, warnings=warnings)
        )
        self.progress.setVisible(False)
        self.reported.emit(errors + warnings)
        self._show_zoom()

    def _is_idle(self, row: ReportRow) -> bool:
        """Whether a row says only that a dataset has no layer, while others stand in for it."""
        return row.check == "not_bound" and row.dataset in self.session.replaced

    def _failed(self, sentence: str) -> None:
        self.said.emit(sentence, "error")

    def _ended(self) -> None:
        self.check.setEnabled(True)

    def _row(self) -> Optional[ReportRow]:
        index = self.table.currentIndex()
        return self.model.rows[index.row()] if index.isValid() and index.row() < len(self.model.rows) else None

    def _activated(self, index: QModelIndex) -> None:
        row = self.model.rows[index.row()]
        if row.dataset:
            self.chosen.emit(row.dataset)

    def _extent(self) -> Optional[QgsRectangle]:
        row = self._row()
        status = self.session.statuses.get(row.dataset) if row is not None else None
        if status is None or status.look is None or status.entry is None or status.look.extent is None:
            return None
        crs = QgsCoordinateReferenceSystem(status.entry.crs or status.look.crs)
        canvas = self.session.desk.canvas
        if not crs.isValid() or canvas is None:
            return None
        transform = QgsCoordinateTransform(crs, canvas.mapSettings().destinationCrs(), self.session.project)
        try:
            return transform.transformBoundingBox(status.look.extent)
        except QgsCsException:
            return None

    def _show_zoom(self, *_: object) -> None:
        self.zoom.setEnabled(self._extent() is not None)

    def _zoom(self) -> None:
        extent = self._extent()
        if extent is None:
            return
        extent.scale(1.1)
        self.session.desk.canvas.setExtent(extent)
        self.session.desk.canvas.refresh()
