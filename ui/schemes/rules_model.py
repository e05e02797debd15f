"""The rules of a scheme as a table: words in the user's language, raw values to edit, faults in the cells."""
from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Optional

from qgis.PyQt.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QApplication, QStyle

from ...core.issues import Issue
from ...core.schemes.document import Cells, plain_cell
from ...core.schemes.scheme import Consequence
from ...gis.messages import describe
from ...gis.palette import SIGNS
from ...gis.scheme_words import CellWords, column_words

translate = QCoreApplication.translate

RAW = Qt.ItemDataRole.UserRole
"""Role of a cell's text as the file holds it."""
SORT = Qt.ItemDataRole.UserRole + 1
"""Role by which columns are sorted: numbers as numbers."""

FAULT_GROUND, FAULT_INK = SIGNS[Consequence.PROHIBITED].tint, "#5c0e25"

CellChange = tuple[int, int, str]
"""Row, column and new text of one cell."""


class RulesModel(QAbstractTableModel):
    """Rows and columns of ``rules.csv``. What the user types is handed to ``typed``, so that it can be undone."""

    typed = pyqtSignal(list)
    edited = pyqtSignal()

    def __init__(self, columns: Sequence[str], rows: Iterable[Cells], words: CellWords, parent: Optional[QObject]):
        super().__init__(parent)
        self.columns = tuple(columns)
        self.rows: list[list[str]] = [list(row) for row in rows]
        self.words = words
        self._texts: dict[Cells, str] = {}
        self.read_only = False
        self.shows_codes = False
        self.faults: dict[tuple[int, int], list[Issue]] = {}
        self._titles = column_words()
        self._icon = QApplication.style().standardIcon(QStyle.StandardPixmap.SP_MessageBoxWarning)

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        """Number of rules."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        """Number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        """Every cell can be selected; those of the user's own schemes can be edited."""
        flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        return flags if self.read_only else flags | Qt.ItemFlag.ItemIsEditable

    def shown(self, row: int, column: int) -> str:
        """What the cell shows: words, or the raw text where codes are wanted."""
        raw = self.rows[row][column]
        if self.shows_codes or not raw:
            return raw
        return self.words.of_row(self.columns, self.rows[row], self.columns[column])

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The cell's text, its tip, and the looks of what is wrong."""
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self.shown(row, column).replace("\n", " ⏎ ")
        if role in (Qt.ItemDataRole.EditRole, RAW):
            return self.rows[row][column]
        if role == SORT:
            return _sort_key(self.rows[row][column])
        faults = self.faults.get((row, column))
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            raw, shown = self.rows[row][column], self.shown(row, column)
            return "\n".join([*map(describe, faults or ()), shown, *([raw] if raw != shown else [])]).strip()
        if not faults:
            return None
        if role == Qt.ItemDataRole.BackgroundRole:
            return QColor(FAULT_GROUND)
        if role == Qt.ItemDataRole.ForegroundRole:
            return QColor(FAULT_INK)
        return self._icon if role == Qt.ItemDataRole.DecorationRole else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Titles of the columns, and rows as a spreadsheet counts them."""
        if orientation == Qt.Orientation.Horizontal:
            name = self.columns[section]
            if role == Qt.ItemDataRole.DisplayRole:
                return self._titles.get(name, name)
            return name if role == Qt.ItemDataRole.ToolTipRole else None
        return section + 2 if role == Qt.ItemDataRole.DisplayRole else None

    def setData(self, index: QModelIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Hand a changed cell on."""
        text = plain_cell(str(value))
        if self.read_only or role != Qt.ItemDataRole.EditRole or text == self.rows[index.row()][index.column()]:
            return False
        self.typed.emit([(index.row(), index.column(), text)])
        return True

    def set_cells(self, changes: Iterable[CellChange]) -> list[CellChange]:
        """Write cells and return what stood there."""
        before = []
        for row, column, text in changes:
            before.append((row, column, self.rows[row][column]))
            self.rows[row][column] = text
        if before:
            rows, columns = [row for row, _, _ in before], [column for _, column, _ in before]
            self.dataChanged.emit(self.index(min(rows), min(columns)), self.index(max(rows), max(columns)))
            self.edited.emit()
        return before

    def insert(self, places: Mapping[int, Cells]) -> None:
        """Put rows in so that each ends up at its index."""
        for first, count in _runs(sorted(places)):
            self.beginInsertRows(QModelIndex(), first, first + count - 1)
            self.rows[first:first] = [list(places[place]) for place in range(first, first + count)]
            self.endInsertRows()
        self._rows_moved()

    def remove(self, places: Iterable[int]) -> dict[int, Cells]:
        """Take rows out and return them by their indices."""
        taken = {}
        for first, count in reversed(_runs(sorted(set(places)))):
            self.beginRemoveRows(QModelIndex(), first, first + count - 1)
            taken.update({first + offset: tuple(row) for offset, row in enumerate(self.rows[first : first + count])})
            del self.rows[first : first + count]
            self.endRemoveRows()
        self._rows_moved()
        return taken

    def reorder(self, order: Sequence[int]) -> None:
        """Put the rows into another order: the first is the one that stood at ``order[0]``."""
        self.layoutAboutToBeChanged.emit()
        places = {old: new for new, old in enumerate(order)}
        indexes = self.persistentIndexList()
        self.rows = [self.rows[old] for old in order]
        self.changePersistentIndexList(
            indexes, [self.index(places[index.row()], index.column()) for index in indexes]
        )
        self.layoutChanged.emit()
        self._rows_moved()

    def replace(self, columns: Sequence[str], rows: Iterable[Cells]) -> None:
        """Hold other rows altogether."""
        self.beginResetModel()
        self.columns = tuple(columns)
        self.rows = [list(row) for row in rows]
        self.faults = {}
        self.endResetModel()
        self.edited.emit()

    def set_faults(self, faults: dict[tuple[int, int], list[Issue]]) -> None:
        """Mark cells."""
        self.faults = faults
        self.refresh()

    def set_words(self, words: CellWords) -> None:
        """Speak as the head says now."""
        self.words = words
        self._texts.clear()

    def holds(self, row: int, wanted: str) -> bool:
        """Whether a cell of the row holds ``wanted`` (case-folded), as written or as shown."""
        key = tuple(self.rows[row])
        text = self._texts.get(key)
        if text is None:
            shown = (self.words.of_row(self.columns, key, name) for name in self.columns)
            text = self._texts[key] = "\n".join([*key, *shown]).casefold()
        return wanted in text

    def show_codes(self, wanted: bool) -> None:
        """Show raw values instead of words."""
        self.shows_codes = wanted
        self.refresh()

    def refresh(self) -> None:
        """Have every visible cell drawn again."""
        if self.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, len(self.columns) - 1))

    def _rows_moved(self) -> None:
        self.faults = {}
        self.edited.emit()


def _sort_key(text: str) -> Any:
    """Numbers in front in their order, texts behind in theirs."""
    try:
        return f"0{float(text) + 1e9:024.6f}"
    except ValueError:
        return f"1{text.casefold()}"


def _runs(places: Sequence[int]) -> list[tuple[int, int]]:
    """Rising ``places`` as first and number of each run without a gap."""
    found: list[tuple[int, int]] = []
    for place in places:
        if found and place == sum(found[-1]):
            found[-1] = (found[-1][0], found[-1][1] + 1)
        else:
            found.append((place, 1))
    return found
