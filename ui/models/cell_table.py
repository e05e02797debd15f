"""Tables of finished cells: text, icon, tip and what a column is sorted by; filtered and sorted by a proxy."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Optional

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, QSortFilterProxyModel, Qt
from qgis.PyQt.QtGui import QBrush, QColor, QIcon

SORT_ROLE = Qt.ItemDataRole.UserRole + 1
KEY_ROLE = Qt.ItemDataRole.UserRole + 2
NOWHERE = QModelIndex()


@dataclass(frozen=True)
class Cell:
    """One cell. ``sort`` is what it is sorted by (its text by default), ``back`` and ``ink`` come in pairs."""

    text: str
    icon: Optional[QIcon] = None
    tip: str = ""
    sort: Any = None
    right: bool = False
    back: str = ""
    ink: str = ""


@dataclass(frozen=True)
class Line:
    """One row; ``key`` is what it stands for."""

    cells: Sequence[Cell]
    key: Any = None


class CellTable(QAbstractTableModel):
    """Shows ``Line`` objects under ``headers``."""

    def __init__(self, headers: Sequence[str] = (), parent: Optional[QObject] = None):
        super().__init__(parent)
        self.headers = list(headers)
        self.lines: list[Line] = []

    def show_lines(self, lines: Sequence[Line], headers: Optional[Sequence[str]] = None) -> None:
        """Replace everything."""
        self.beginResetModel()
        if headers is not None:
            self.headers = list(headers)
        self.lines = list(lines)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: QModelIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.headers)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self.headers[section] if orientation == Qt.Orientation.Horizontal else section + 1

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        cell = line.cells[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.text
        if role == Qt.ItemDataRole.DecorationRole:
            return cell.icon
        if role == Qt.ItemDataRole.ToolTipRole:
            return cell.tip or cell.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.headers[index.column()]}: {cell.text}"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if cell.right else Qt.AlignmentFlag.AlignLeft
            both = side | Qt.AlignmentFlag.AlignVCenter
            return int(getattr(both, "value", both))
        if role == Qt.ItemDataRole.BackgroundRole and cell.back:
            return QBrush(QColor(cell.back))
        if role == Qt.ItemDataRole.ForegroundRole and cell.ink:
            return QBrush(QColor(cell.ink))
        if role == SORT_ROLE:
            return cell.text if cell.sort is None else cell.sort
        if role == KEY_ROLE:
            return line.key
        return None


class FilteredTable(QSortFilterProxyModel):
    """A ``CellTable`` in the order of a column; only lines in which every word of ``words`` stands somewhere."""

    def __init__(self, source: CellTable, parent: Optional[QObject] = None):
        super().__init__(parent)
        self._words: list[str] = []
        self.setSourceModel(source)
        self.setSortRole(SORT_ROLE)

    def show_words(self, words: str) -> None:
        """Show lines with all ``words``, whatever their case; all lines when empty."""
        self._words = words.casefold().split()
        self.invalidate()

    def filterAcceptsRow(self, row: int, parent: QModelIndex) -> bool:
        source = self.sourceModel()
        texts = " ".join(f"{cell.text} {cell.tip}" for cell in source.lines[row].cells).casefold()
        return all(word in texts for word in self._words)
