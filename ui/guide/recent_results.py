"""Recent results: opened again with their layers, found in the file manager, or taken off the list."""
from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QCoreApplication, QDateTime, QLocale, QPoint, Qt
from qgis.PyQt.QtWidgets import QGridLayout, QListWidget, QListWidgetItem, QMenu, QPushButton, QVBoxLayout, QWidget

from ...gis.run_records import RunRecord, forget_run, read_run, recent_runs
from ..desk import Desk
from ..widgets.opened_files import open_file

translate = QCoreApplication.translate


class RecentResults(QWidget):
    """The list, and buttons for the chosen result."""

    def __init__(self, desk: Desk, parent: Optional[QWidget] = None):
        super().__init__(parent)
        self.desk = desk
        self.list = QListWidget(self)
        self.list.setObjectName("recent_results")
        self.list.setAccessibleName(translate("EcoAxis", "Recent results"))
        self.list.setWordWrap(True)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._menu)
        self.list.itemActivated.connect(lambda _: self.reopen())
        self.list.currentRowChanged.connect(self._show_buttons)
        self.reopen_button = QPushButton(translate("EcoAxis", "Open again"), self)
        self.reopen_button.setObjectName("recent_reopen")
        self.reopen_button.clicked.connect(self.reopen)
        self.folder_button = QPushButton(translate("EcoAxis", "Open the folder"), self)
        self.folder_button.setObjectName("recent_folder")
        self.folder_button.clicked.connect(self.show_folder)
        self.forget_button = QPushButton(translate("EcoAxis", "Remove from the list"), self)
        self.forget_button.setObjectName("recent_forget")
        self.forget_button.setToolTip(translate("EcoAxis", "The files stay where they are."))
        self.forget_button.clicked.connect(self.forget)
        row = QGridLayout()
        row.addWidget(self.reopen_button, 0, 0)
        row.addWidget(self.folder_button, 0, 1)
        row.addWidget(self.forget_button, 1, 0, 1, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list, 1)
        column.addLayout(row)
        desk.results_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Read the list again."""
        self.list.clear()
        for record in recent_runs():
            when = QLocale().toString(
                QDateTime.fromString(record.when, Qt.DateFormat.ISODate), QLocale.FormatType.ShortFormat
            )
            item = QListWidgetItem(f"{record.title}\n{when}  {record.summary}")
            item.setToolTip(record.folder)
            item.setData(Qt.ItemDataRole.UserRole, record.folder)
            self.list.addItem(item)
        self._show_buttons()

    def reopen(self) -> None:
        """Open the window that made the chosen result, at the result."""
        record = self._chosen()
        if record is not None and record.task in self.desk.openers:
            self.desk.open(record.task, run=record)

    def show_folder(self) -> None:
        """Show the files of the chosen result."""
        record = self._chosen()
        if record is not None:
            open_file(record.folder)

    def forget(self) -> None:
        """Take the chosen result off the list."""
        item = self.list.currentItem()
        if item is not None:
            forget_run(item.data(Qt.ItemDataRole.UserRole))
            self.refresh()

    def _chosen(self) -> Optional[RunRecord]:
        item = self.list.currentItem()
        if item is None:
            return None
        record = read_run(item.data(Qt.ItemDataRole.UserRole))
        if record is None:
            self.desk.tell(
                translate(
                    "EcoAxis", "The files of this result are no longer in {folder}: put them back, or run it again."
                ).format(folder=item.data(Qt.ItemDataRole.UserRole)),
                "warning",
            )
            self.refresh()
        return record

    def _menu(self, place: QPoint) -> None:
        if self.list.itemAt(place) is None:
            return
        menu = QMenu(self)
        for button in (self.reopen_button, self.folder_button, self.forget_button):
            menu.addAction(button.text(), button.click)
        menu.popup(self.list.viewport().mapToGlobal(place))

    def _show_buttons(self, *_: int) -> None:
        chosen = self.list.currentItem() is not None
        for button in (self.reopen_button, self.folder_button, self.forget_button):
            button.setEnabled(chosen)
