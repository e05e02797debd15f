"""The page of the report: what it contains, in which language, where it goes, and what was written."""
from __future__ import annotations

import os
from typing import Any, Optional

from qgis.core import QgsApplication
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import QCoreApplication, QDate, Qt
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QDateEdit,
    QFormLayout,
    QGridLayout,
    QGroupBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QWidget,
)

from ...core.issues import CoreError
from ...gis.messages import describe_all
from ...gis.output import check_writable
from ...gis.screening.request import ALGORITHM, REPORT_FILES, report_parameters
from ...gis.screening.site_drafts import drafts_of_state
from ..desk import Desk
from ..running.algorithm_run import AlgorithmRun
from ..widgets.language_choice import LanguageChoice
from ..widgets.notice import Notice
from ..widgets.opened_files import open_file
from ..widgets.run_panel import RunPanel
from ..wizards.page import GuidedPage, State
from ..wizards.run_page import FOLDER, RESULTS
from .run_page import PARAMETERS, TASK

translate = QCoreApplication.translate

REPORT = "report"
WRITTEN = "written"
ISO = "yyyy-MM-dd"
SECTIONS = "SECTIONS"
SECTION_COLUMNS = 3
USUAL_FILES = ("REPORT",)


def section_titles() -> dict[str, str]:
    """What the sections of the report are called."""
    return {
        "summary": translate("EcoAxis", "Summary of the verdicts"),
        "maps": translate("EcoAxis", "Maps"),
        "findings": translate("EcoAxis", "Findings of all rules"),
        "reliefs": translate("EcoAxis", "What would change the verdict"),
        "rules": translate("EcoAxis", "The rules and their certainty"),
        "data": translate("EcoAxis", "The data"),
        "provenance": translate("EcoAxis", "How to repeat the result"),
    }


class ReportPage(GuidedPage):
    """Runs the same algorithm on the same inputs once more, with the report; what the user entered is remembered."""

    KEY = "report"

    def __init__(self, desk: Desk, parent: Optional[QWidget] = None):
        self._written: list[str] = []
        super().__init__(
            desk,
            translate("EcoAxis", "Report"),
            translate("EcoAxis", "Write the report to file with the decision."),
            parent,
        )

    def build(self) -> None:
        self.language = LanguageChoice("report_language", self)
        self.project_name = self._line("report_title")
        self.author = self._line("report_author")
        self.date = QDateEdit(self)
        self.date.setObjectName("report_date")
        self.date.setCalendarPopup(True)
        self.date.setDisplayFormat(ISO)
        self.folder = QgsFileWidget(self)
        self.folder.setObjectName("report_folder")
        self.folder.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.folder.fileChanged.connect(self.changed)
        self.files = {
            name: self._check(f"report_{name.lower()}", text) for name, text in self._offered_files().items()
        }
        formats = QHBoxLayout()
        for box in self.files.values():
            formats.addWidget(box)
        formats.addStretch(1)
        form = QFormLayout()
        form.addRow(translate("EcoAxis", "&Language"), self.language)
        form.addRow(translate("EcoAxis", "Name of the &project"), self.project_name)
        form.addRow(translate("EcoAxis", "&Author"), self.author)
        form.addRow(translate("EcoAxis", "Da&te"), self.date)
        form.addRow(translate("EcoAxis", "Files"), formats)
        form.addRow(translate("EcoAxis", "Fold&er"), self.folder)
        self.sections = self._section_boxes()
        self.start_button = QPushButton(translate("EcoAxis", "&Write the report"), self)
        self.start_button.setObjectName("report_write")
        self.start_button.clicked.connect(self.start)
        self.told = Notice(self)
        self.told.setObjectName("report_told")
        self.panel = RunPanel(self)
        self.list = QListWidget(self)
        self.list.setObjectName("report_written")
        self.list.setAccessibleName(translate("EcoAxis", "Files that were written"))
        self.list.setMaximumHeight(self.fontMetrics().height() * 4)
        self.list.itemActivated.connect(self._open)
        self.open_button = QPushButton(translate("EcoAxis", "&Open"), self)
        self.open_button.setObjectName("report_open")
        self.open_button.clicked.connect(self._open)
        self.folder_button = QPushButton(translate("EcoAxis", "Open the fol&der"), self)
        self.folder_button.setObjectName("report_open_folder")
        self.folder_button.clicked.connect(self._open_folder)
        self.body.addLayout(form)
        if self.sections:
            self.body.addWidget(self._section_group())
        row = QHBoxLayout()
        row.addWidget(self.start_button)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addWidget(self.told)
        self.body.addWidget(self.list)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.open_button)
        foot.addWidget(self.folder_button)
        self.body.addLayout(foot)
        self.body.addWidget(self.panel, 1)

    def restore(self, state: State) -> None:
        kept = state.get(REPORT) if isinstance(state.get(REPORT), dict) else {}
        self.language.choose(str(kept.get("language") or ""))
        self.project_name.setText(str(kept.get("title") or ""))
        names = [draft.name for draft in drafts_of_state(state.get("sites"))]
        self.project_name.setPlaceholderText(", ".join(names))
        self.author.setText(str(kept.get("author") or ""))
        date = QDate.fromString(str(kept.get("date") or ""), ISO)
        self.date.setDate(date if date.isValid() else QDate.currentDate())
        self.folder.setFilePath(str(kept.get("folder") or state.get(FOLDER) or ""))
        for name, box in self.files.items():
            box.setChecked(name in kept.get("files", USUAL_FILES))
        for name, box in self.sections.items():
            box.setChecked(name not in kept.get("left_out", ()))
        self._list_written(kept.get(WRITTEN) or [])
        self.told.clear()
        self.start_button.setEnabled(not self._running())

    def store(self, state: State) -> None:
        state[REPORT] = {
            "language": self.language.language,
            "title": self.project_name.text().strip(),
            "author": self.author.text().strip(),
            "date": self.date.date().toString(ISO),
            "folder": self.folder.filePath().strip(),
            "files": [name for name, box in self.files.items() if box.isChecked()],
            "left_out": [name for name, box in self.sections.items() if not box.isChecked()],
            WRITTEN: self._written,
        }

    def start(self) -> None:
        """Write the report as it is asked for now."""
        self.store(self.state)
        fault = self._fault()
        if fault:
            self.told.show_sentence(fault, "warning")
            return
        self.told.clear()
        run = AlgorithmRun(ALGORITHM, self._parameters(), self.desk.project, TASK, parent=self)
        state = self.state
        run.succeeded.connect(lambda results: self._succeeded(state, results))
        run.ended.connect(lambda: self._ended(run))
        if not self.desk.start(run):
            return
        self.panel.follow(run)
        self.start_button.setEnabled(False)

    def _parameters(self) -> dict[str, Any]:
        folder = self.folder.filePath().strip()
        wanted: dict[str, Any] = {
            "LANGUAGE": self.language.language,
            "TITLE": self.project_name.text().strip() or self.project_name.placeholderText(),
            "AUTHOR": self.author.text().strip(),
            "DATE": self.date.date().toString(ISO),
        }
        for name, box in self.files.items():
            if box.isChecked():
                wanted[name] = os.path.join(folder, REPORT_FILES[name])
        if self.sections:
            wanted[SECTIONS] = ",".join(name for name, box in self.sections.items() if box.isChecked())
        return report_parameters(self.state[PARAMETERS], wanted)

    def _fault(self) -> str:
        """Why no report can be written; empty where one can."""
        if not self.state.get(RESULTS) or not self.state.get(PARAMETERS):
            return translate("EcoAxis", "There is no result yet: go back and press “Run”.")
        inputs = [self.state[PARAMETERS].get(name) for name in ("INPUT", "BINDING")]
        if not all(path and os.path.exists(str(path)) for path in inputs):
            return translate("EcoAxis", "The files of this result are gone: run it again.")
        if not any(box.isChecked() for box in self.files.values()):
            return translate("EcoAxis", "Choose at least one kind of file.")
        if self.sections and not any(box.isChecked() for box in self.sections.values()):
            return translate("EcoAxis", "Choose at least one section.")
        return self._folder_fault()

    def _folder_fault(self) -> str:
        folder = self.folder.filePath().strip()
        if not folder:
            return translate("EcoAxis", "Choose the folder for the report.")
        try:
            check_writable(os.path.join(folder, REPORT_FILES["REPORT"]))
        except CoreError as fault:
            return describe_all(fault.issues)
        return ""

    def changed(self) -> None:
        """Say at once when nothing can be written to the folder."""
        super().changed()
        fault = self._folder_fault() if self.folder.filePath().strip() else ""
        if fault:
            self.told.show_sentence(fault, "warning")
        else:
            self.told.clear()

    def _succeeded(self, state: State, results: dict[str, Any]) -> None:
        written = [str(results[name]) for name in REPORT_FILES if results.get(name)]
        state.setdefault(REPORT, {})[WRITTEN] = written
        if self.state is not state:
            return
        self._list_written(written)
        self.told.show_sentence(
            translate("EcoAxis", "The report was written: {files}").format(
                files=", ".join(os.path.basename(path) for path in written)
            ),
            "success",
        )
        self.desk.keep(self.wizard().NAME, state)
        self.desk.results_changed.emit()

    def _ended(self, run: AlgorithmRun) -> None:
        run.release()
        self.start_button.setEnabled(True)

    def _running(self) -> bool:
        return self.panel.run is not None and self.panel.run.is_running

    def _list_written(self, paths: list[str]) -> None:
        self._written = [path for path in paths if os.path.exists(path)]
        self.list.clear()
        for path in self._written:
            item = QListWidgetItem(path)
            item.setData(Qt.ItemDataRole.UserRole, path)
            self.list.addItem(item)
        if self._written:
            self.list.setCurrentRow(0)
        for widget in (self.list, self.open_button, self.folder_button):
            widget.setVisible(bool(self._written))

    def _open(self, *_: object) -> None:
        item = self.list.currentItem()
        if item is not None:
            open_file(item.data(Qt.ItemDataRole.UserRole))

    def _open_folder(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            open_file(os.path.dirname(item.data(Qt.ItemDataRole.UserRole)))

    def _line(self, name: str) -> QLineEdit:
        line = QLineEdit(self)
        line.setObjectName(name)
        return line

    def _check(self, name: str, text: str) -> QCheckBox:
        box = QCheckBox(text, self)
        box.setObjectName(name)
        return box

    def _offered_files(self) -> dict[str, str]:
        texts = {
            "REPORT": translate("EcoAxis", "PDF"),
            "REPORT_HTML": translate("EcoAxis", "HTML"),
            "REPORT_XLSX": translate("EcoAxis", "Workbook (XLSX)"),
        }
        return {name: text for name, text in texts.items() if self._definition(name) is not None}

    def _section_boxes(self) -> dict[str, QCheckBox]:
        definition = self._definition(SECTIONS)
        if definition is None:
            return {}
        titles = section_titles()
        return {
            name: self._check(f"report_section_{name}", titles.get(name, name)) for name in definition.options()
        }

    def _section_group(self) -> QGroupBox:
        group = QGroupBox(translate("EcoAxis", "Sections"), self)
        grid = QGridLayout(group)
        for place, box in enumerate(self.sections.values()):
            grid.addWidget(box, place // SECTION_COLUMNS, place % SECTION_COLUMNS)
        return group

    @staticmethod
    def _definition(name: str) -> Any:
        algorithm = QgsApplication.processingRegistry().algorithmById(ALGORITHM)
        return algorithm.parameterDefinition(name) if algorithm is not None else None
