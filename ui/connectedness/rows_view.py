"""A table with a line to filter it and a button to copy it; the keyboard does all of it too."""
from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Optional

from qgis.PyQt.QtCore import QCoreApplication, Qt, pyqtSignal
from qgis.PyQt.QtGui import QGuiApplication, QKeySequence
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from .rows_model import Column, RowsModel

translate = QCoreApplication.translate

LEAST_LINES = 6


class RowsView(QWidget):
    """Shows rows; ``chosen`` comes with the row that the user goes to."""

    chosen = pyqtSignal(object)

    def __init__(self, name: str, title: str, columns: Sequence[Column], parent: Optional[QWidget] = None):
        super().__init__(parent)
        self.setObjectName(name)
        self.model = RowsModel(columns, self)
        self.filter = QLineEdit(self)
        self.filter.setObjectName(f"{name}_filter")
        self.filter.setClearButtonEnabled(True)
        self.filter.setPlaceholderText(translate("EcoAxis", "Show only rows that hold…"))
        self.filter.textChanged.connect(self._filter)
        label = QLabel(translate("EcoAxis", "&Filter"), self)
        label.setBuddy(self.filter)
        self.copy_button = QPushButton(translate("EcoAxis", "&Copy the table"), self)
        self.copy_button.setObjectName(f"{name}_copy")
        self.copy_button.clicked.connect(self.copy)
        self.count = QLabel(self)
        self.count.setObjectName(f"{name}_count")
        self.table = QTableView(self)
        self.table.setObjectName(f"{name}_table")
        self.table.setAccessibleName(title)
        self.table.setModel(self.model)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setAlternatingRowColors(True)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(False)
        self.table.verticalHeader().setVisible(False)
        self.table.verticalHeader().setDefaultSectionSize(round(self.fontMetrics().height() * 1.5))
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.DescendingOrder)
        self.table.setSortingEnabled(True)
        self.table.setMinimumHeight(self.fontMetrics().height() * LEAST_LINES * 3 // 2)
        self.table.selectionModel().currentRowChanged.connect(self._go)
        head = QHBoxLayout()
        head.addWidget(label)
        head.addWidget(self.filter, 1)
        head.addWidget(self.count)
        head.addWidget(self.copy_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(self.table, 1)

    def show_rows(self, rows: Sequence[Any], columns: Optional[Sequence[Column]] = None) -> None:
        """Show ``rows``."""
        self.model.set_rows(rows, columns)
        self.table.horizontalHeader().setStretchLastSection(
            bool(self.model.columns) and not self.model.columns[-1].right
        )
        self._tell()
        metrics = self.fontMetrics()
        for place, each in enumerate(self.model.columns):
            texts = [each.title, *(self.model.index(row, place).data() for row in range(min(30, self._rows())))]
            widest = max(metrics.horizontalAdvance(str(text)) for text in texts)
            self.table.setColumnWidth(place, min(widest + metrics.height() * 3 // 2, metrics.averageCharWidth() * 40))

    def copy(self) -> None:
        """Put the selected rows, or all where one or none is selected, on the clipboard."""
        places = sorted({index.row() for index in self.table.selectionModel().selectedRows()})
        QGuiApplication.clipboard().setText(self.model.as_text(places if len(places) > 1 else range(self._rows())))

    def keyPressEvent(self, event) -> None:
        """Copy with the usual keys."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
            return
        super().keyPressEvent(event)

    def _rows(self) -> int:
        return self.model.rowCount()

    def _filter(self, text: str) -> None:
        self.model.set_filter(text)
        self._tell()

    def _tell(self) -> None:
        self.count.setText(translate("EcoAxis", "Rows: {count}").format(count=f"{self._rows():,}"))

    def _go(self, current, _previous) -> None:
        if current.isValid():
            self.chosen.emit(self.model.row_at(current))
