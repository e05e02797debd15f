"""A table to look at: sorted by a click, read by keyboard, copied into a spreadsheet."""
from __future__ import annotations

from typing import Any, Optional

from qgis.PyQt.QtCore import QCoreApplication, QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from qgis.PyQt.QtWidgets import QAbstractItemView, QAction, QHeaderView, QTableView, QWidget

from ..models.cell_table import KEY_ROLE, CellTable, FilteredTable

translate = QCoreApplication.translate

WIDEST, WIDEST_LAST = 46, 80
"""Widest column and widest last column at first, in average characters: long citations stand last."""

ROWS_MEASURED = 60
"""So many rows tell how wide a column must be."""


class CellView(QTableView):
    """Shows a ``CellTable``; ``chosen`` tells the key of the row that was chosen (``None`` for none)."""

    chosen = pyqtSignal(object)

    def __init__(self, name: str, title: str, parent: Optional[QWidget] = None):
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.table = CellTable((), self)
        self.rows = FilteredTable(self.table, self)
        self.setModel(self.rows)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAlternatingRowColors(True)
        self.setSortingEnabled(True)
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.verticalHeader().setVisible(False)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setResizeContentsPrecision(ROWS_MEASURED)
        self.verticalScrollBar().valueChanged.connect(self.fit_rows)
        action = QAction(translate("EcoAxis", "Copy the table"), self)
        action.triggered.connect(self.copy_table)
        self.addAction(action)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.selectionModel().currentRowChanged.connect(self._choose)
        self.rows.modelReset.connect(lambda: self.chosen.emit(None))

    def show_lines(self, lines: Any, headers: Any) -> None:
        """Show ``lines`` under ``headers``; columns become as wide as their texts, up to a limit."""
        self.table.show_lines(lines, headers)
        self.fit()

    def fit(self) -> None:
        """Fit the columns and the heights of rows."""
        self.resizeColumnsToContents()
        columns = self.rows.columnCount()
        for column in range(columns):
            most = WIDEST_LAST if column == columns - 1 else WIDEST
            widest = self.fontMetrics().averageCharWidth() * most
            if self.columnWidth(column) > widest:
                self.setColumnWidth(column, widest)
        self._fill()
        self.fit_rows()

    def fit_rows(self, *_: int) -> None:
        """Fit the heights of the rows that are seen; the others follow when they are scrolled to."""
        row, bottom = max(0, self.rowAt(0)), self.viewport().height()
        while row < self.rows.rowCount() and self.rowViewportPosition(row) < bottom:
            self.resizeRowToContents(row)
            row += 1

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+C copies the whole table, not only the cell where the keyboard is."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_table()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let no room lie idle beside the last column."""
        super().resizeEvent(event)
        self._fill()

    def _fill(self) -> None:
        last = self.rows.columnCount() - 1
        idle = self.viewport().width() - self.horizontalHeader().length()
        if last >= 0 and idle > 0:
            self.setColumnWidth(last, self.columnWidth(last) + idle)
        self.fit_rows()

    def choose(self, key: Any) -> bool:
        """Select the row that stands for ``key``; whether there is one."""
        for row in range(self.rows.rowCount()):
            index = self.rows.index(row, 0)
            if index.data(KEY_ROLE) == key:
                self.setCurrentIndex(index)
                self.scrollTo(index)
                return True
        return False

    def as_text(self) -> str:
        """The table as a spreadsheet pastes it: what is shown, in the order in which it is shown."""
        rows = [list(self.table.headers)]
        for row in range(self.rows.rowCount()):
            rows.append([str(self.rows.index(row, column).data() or "") for column in range(self.rows.columnCount())])
        return "\n".join("\t".join(" ".join(text.split()) for text in row) for row in rows)

    def copy_table(self) -> None:
        """Put the whole table on the clipboard."""
        QGuiApplication.clipboard().setText(self.as_text())

    def _choose(self, current: QModelIndex, _: QModelIndex) -> None:
        self.chosen.emit(current.data(KEY_ROLE) if current.isValid() else None)
