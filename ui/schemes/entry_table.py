"""A small table inside the head form: legal texts, grades, categories, labels, weights."""
from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Optional

from qgis.PyQt.QtCore import QCoreApplication, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QIcon, QKeySequence, QPixmap
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QAction,
    QColorDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

translate = QCoreApplication.translate

COLOR = re.compile(r"#[0-9a-fA-F]{6}")
ITEM = Qt.ItemDataRole.UserRole
ROWS_SHOWN = 8


class EntryTable(QWidget):
    """Rows of texts, each with the JSON value that it came from; ``changed`` when the user edits.

    With ``fixed`` there are no other rows than those given, and only the last column can be edited.
    """

    changed = pyqtSignal()

    def __init__(
        self,
        name: str,
        title: str,
        columns: Sequence[tuple[str, str]],
        fixed: bool = False,
        parent: Optional[QWidget] = None,
    ):
        super().__init__(parent)
        self.places = [place for place, _ in columns]
        self._color = self.places.index("color") if "color" in self.places else -1
        self._filling = False
        self._fixed = fixed
        self.table = QTableWidget(0, len(columns), self)
        self.table.setObjectName(name)
        self.table.setAccessibleName(title)
        self.table.setHorizontalHeaderLabels([words for _, words in columns])
        self.table.verticalHeader().setVisible(False)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for column, place in enumerate(self.places):
            if place in ("value", "code", "color", "date"):
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.table.itemChanged.connect(self._item_changed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.table)
        self.buttons: list[QPushButton] = []
        row = QHBoxLayout()
        for words, slot, shown in (
            (translate("EcoAxis", "Add"), self.add_row, not fixed),
            (translate("EcoAxis", "Remove"), self.remove_row, not fixed),
            (translate("EcoAxis", "Move up"), lambda: self.move_row(-1), not fixed),
            (translate("EcoAxis", "Move down"), lambda: self.move_row(1), not fixed),
            (translate("EcoAxis", "Colour…"), self.choose_color, self._color >= 0),
        ):
            if shown:
                button = QPushButton(words, self)
                button.setObjectName(f"{name}_{len(self.buttons)}")
                button.setAccessibleName(f"{title}: {words}")
                button.clicked.connect(lambda _=False, slot=slot: slot())
                row.addWidget(button)
                self.buttons.append(button)
        row.addStretch(1)
        layout.addLayout(row)
        delete = QAction(self.table)
        delete.setShortcut(QKeySequence("Del"))
        delete.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        delete.triggered.connect(self._clear_cells)
        self.table.addAction(delete)

    @property
    def rows(self) -> list[tuple[Any, tuple[str, ...]]]:
        """Each row: the value that it came from (``None`` for a new one) and its texts."""
        return [
            (self.table.item(row, 0).data(ITEM), tuple(self._text(row, column) for column in range(len(self.places))))
            for row in range(self.table.rowCount())
        ]

    def fill(self, rows: Sequence[tuple[Any, Sequence[str]]]) -> None:
        """Show these rows."""
        if [(item, tuple(cells)) for item, cells in rows] == self.rows:
            return
        self._filling = True
        self.table.setRowCount(0)
        for item, cells in rows:
            self._put(self.table.rowCount(), item, cells)
        self._filling = False
        self._fit()

    def set_read_only(self, read_only: bool) -> None:
        """Only show."""
        triggers = QAbstractItemView.EditTrigger.NoEditTriggers if read_only else (
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )  # fmt: skip
        self.table.setEditTriggers(triggers)
        for button in self.buttons:
            button.setEnabled(not read_only)
        for action in self.table.actions():
            action.setEnabled(not read_only)

    def add_row(self) -> None:
        """A new row below the current one."""
        row = self.table.currentRow() + 1 or self.table.rowCount()
        self._filling = True
        self._put(row, None, [""] * len(self.places))
        self._filling = False
        self._fit()
        self.table.setCurrentCell(row, 0)
        self.table.setFocus()
        self.changed.emit()

    def remove_row(self) -> None:
        """Take the current row out."""
        if self.table.currentRow() >= 0:
            self.table.removeRow(self.table.currentRow())
            self._fit()
            self.changed.emit()

    def move_row(self, step: int) -> None:
        """Exchange the current row with its neighbour."""
        row, rows = self.table.currentRow(), self.rows
        if row < 0 or not 0 <= row + step < len(rows):
            return
        column = self.table.currentColumn()
        rows[row], rows[row + step] = rows[row + step], rows[row]
        self.fill(rows)
        self.table.setCurrentCell(row + step, column)
        self.changed.emit()

    def choose_color(self) -> None:
        """Choose the colour of the current row in a window that does not block."""
        row = self.table.currentRow()
        if row < 0:
            return
        dialog = QColorDialog(QColor(self._text(row, self._color) or "#808080"), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.colorSelected.connect(lambda color: self.table.item(row, self._color).setText(color.name()))
        dialog.open()

    def _clear_cells(self) -> None:
        for item in self.table.selectedItems():
            if item.flags() & Qt.ItemFlag.ItemIsEditable:
                item.setText("")

    def _text(self, row: int, column: int) -> str:
        item = self.table.item(row, column)
        return item.text().strip() if item is not None else ""

    def _put(self, row: int, item: Any, cells: Sequence[str]) -> None:
        self.table.insertRow(row)
        for column, cell in enumerate(cells):
            shown = QTableWidgetItem(cell)
            shown.setToolTip(cell)
            if column == 0:
                shown.setData(ITEM, item)
            if self._fixed and column < len(self.places) - 1:
                shown.setFlags(shown.flags() & ~Qt.ItemFlag.ItemIsEditable)
            self.table.setItem(row, column, shown)
            if column == self._color:
                self._paint(shown)

    def _item_changed(self, item: QTableWidgetItem) -> None:
        if self._filling:
            return
        if item.column() == self._color:
            self._filling = True
            self._paint(item)
            self._filling = False
        self.changed.emit()

    def _paint(self, item: QTableWidgetItem) -> None:
        if COLOR.fullmatch(item.text().strip()):
            size = self.fontMetrics().height()
            patch = QPixmap(size, size)
            patch.fill(QColor(item.text().strip()))
            item.setIcon(QIcon(patch))
        else:
            item.setIcon(QIcon())

    def _fit(self) -> None:
        rows = min(max(self.table.rowCount(), 1), ROWS_SHOWN)
        height = self.table.verticalHeader().defaultSectionSize() * rows
        self.table.setFixedHeight(height + self.table.horizontalHeader().sizeHint().height() + 6)
