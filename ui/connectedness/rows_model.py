"""Rows in a table that sorts, filters and copies quickly: thousands of rows without a widget each."""
from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Optional

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

RIGHT = 0x82
"""Right and in the middle, as a number that every version of Qt takes."""


@dataclass(frozen=True)
class Column:
    """A column: its title, the value of a row that sorts, how it is written, and what explains it."""

    title: str
    value: Callable[[Any], Any]
    text: Callable[[Any], str] = str
    told: str = ""
    right: bool = True


class RowsModel(QAbstractTableModel):
    """Shows ``rows`` by ``columns``; ``row_at`` gives the row behind an index of the model."""

    def __init__(self, columns: Sequence[Column], parent: Optional[QObject] = None):
        super().__init__(parent)
        self.columns = list(columns)
        self._all: list[Any] = []
        self._shown: list[Any] = []
        self._wanted = ""
        self._order: tuple[int, Qt.SortOrder] = (-1, Qt.SortOrder.AscendingOrder)

    def set_rows(self, rows: Sequence[Any], columns: Optional[Sequence[Column]] = None) -> None:
        """Show ``rows``, sorted and filtered as before."""
        self.beginResetModel()
        if columns is not None:
            self.columns = list(columns)
        self._all = list(rows)
        self._arrange()
        self.endResetModel()

    def set_filter(self, text: str) -> None:
        """Show the rows that hold ``text`` in a column of texts (those that are not ``right``)."""
        self._wanted = text.strip().casefold()
        self.beginResetModel()
        self._arrange()
        self.endResetModel()

    def row_at(self, index: QModelIndex) -> Any:
        """The row at ``index``."""
        return self._shown[index.row()]

    def place_of(self, wanted: Callable[[Any], bool]) -> int:
        """The first shown place whose row is ``wanted``; -1 without one."""
        return next((place for place, row in enumerate(self._shown) if wanted(row)), -1)

    def as_text(self, places: Sequence[int]) -> str:
        """The rows at ``places`` with their titles, as spreadsheets paste them."""
        lines = ["\t".join(column.title for column in self.columns)]
        lines += ["\t".join(self._text(self._shown[place], column) for column in self.columns) for place in places]
        return "\n".join(lines)

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        column = self.columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(self._shown[index.row()], column)
        if role == Qt.ItemDataRole.TextAlignmentRole and column.right:
            return RIGHT
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.columns[section].told or None
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._order = (column, order)
        self.layoutAboutToBeChanged.emit()
        self._arrange()
        self.layoutChanged.emit()

    def _arrange(self) -> None:
        rows = self._all
        if self._wanted:
            texts = [column for column in self.columns if not column.right]
            rows = [row for row in rows if any(self._wanted in self._text(row, each).casefold() for each in texts)]
        column, order = self._order
        if 0 <= column < len(self.columns):
            value = self.columns[column].value
            known = [row for row in rows if value(row) is not None]
            known.sort(key=value, reverse=order == Qt.SortOrder.DescendingOrder)
            rows = [*known, *(row for row in rows if value(row) is None)]
        self._shown = list(rows)

    @staticmethod
    def _text(row: Any, column: Column) -> str:
        value = column.value(row)
        return "–" if value is None else column.text(value)
