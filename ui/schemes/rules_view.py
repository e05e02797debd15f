"""The table of rules: filter, sort, find, rows that move, and cells to and from a spreadsheet."""
from __future__ import annotations

from collections.abc import Callable
from typing import Optional

from qgis.PyQt.QtCore import QCoreApplication, QItemSelectionModel, QModelIndex, QSortFilterProxyModel, Qt, pyqtSignal
from qgis.PyQt.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from qgis.PyQt.QtWidgets import QAbstractItemView, QAction, QTableView, QWidget

from ...core.issues import CoreError
from ...gis.messages import describe_all
from ...gis.scheme_exchange import cells_as_text, cells_of_text
from .cell_editors import CellDelegate
from .edited_scheme import EditedScheme
from .icons import theme_icon
from .rules_model import SORT

translate = QCoreApplication.translate

WIDTHS = {
    "value": 18, "grade": 9, "field": 14, "kind": 12, "certainty": 10, "measure": 12, "threshold": 8, "category": 12,
    "comparison": 6, "second_comparison": 6, "second_threshold": 8, "expression": 28, "dataset": 22, "source": 28,
    "message_ko": 34, "message_en": 34, "note_ko": 24, "note_en": 24,
}  # fmt: skip
"""Widths of columns in letters."""


class FilteredRules(QSortFilterProxyModel):
    """Rows that hold a text anywhere, as shown or as written; blank rows are always there to be filled in."""

    def __init__(self, parent: QWidget):
        super().__init__(parent)
        self._wanted = ""
        self.setDynamicSortFilter(False)
        self.setSortRole(SORT)

    def show_with(self, text: str) -> None:
        """Show the rows that hold ``text``."""
        self._wanted = text.strip().casefold()
        self.invalidateFilter()

    def filterAcceptsRow(self, row: int, parent: QModelIndex) -> bool:
        """Whether the row is shown."""
        model = self.sourceModel()
        if not self._wanted or not any(model.rows[row]):
            return True
        return model.holds(row, self._wanted)


class RulesView(QTableView):
    """Edits one ``EditedScheme`` at a time."""

    refused = pyqtSignal(str)

    def __init__(self, parent: Optional[QWidget] = None):
        super().__init__(parent)
        self.setObjectName("rules")
        self.setAccessibleName(translate("EcoAxis", "Rules"))
        self.scheme: Optional[EditedScheme] = None
        self.proxy = FilteredRules(self)
        self.delegate = CellDelegate(self)
        self.setModel(self.proxy)
        self.setItemDelegate(self.delegate)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        self.verticalHeader().setDefaultSectionSize(int(self.fontMetrics().height() * 1.7))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.row_actions = self._make_actions()

    def show_scheme(self, scheme: EditedScheme) -> None:
        """Edit ``scheme``."""
        self.scheme = scheme
        self.delegate.rules = scheme.rules
        self.proxy.setSourceModel(scheme.rules)
        self.in_written_order()
        letter = self.fontMetrics().averageCharWidth()
        for column, name in enumerate(scheme.rules.columns):
            title = str(scheme.rules.headerData(column, Qt.Orientation.Horizontal))
            titled = self.horizontalHeader().fontMetrics().horizontalAdvance(title) + letter * 4
            self.setColumnWidth(column, max(letter * (WIDTHS.get(name, 16) + 3), titled))
        for action in self.row_actions.values():
            action.setEnabled(not scheme.read_only or action is self.row_actions["copy"])
        if self.proxy.rowCount():
            self._choose(self.proxy.index(0, 0))

    def in_written_order(self) -> None:
        """Show the rows as the file orders them."""
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.proxy.sort(-1)

    def go_to(self, row: int, column: int) -> None:
        """Select a cell by its place in the scheme; a filter that hides it is lifted by the caller."""
        index = self.proxy.mapFromSource(self.scheme.rules.index(row, column))
        if index.isValid():
            self._choose(index)
            self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)
            self.setFocus()

    def is_shown(self, row: int) -> bool:
        """Whether the filter lets the row through."""
        return self.proxy.mapFromSource(self.scheme.rules.index(row, 0)).isValid()

    def find(self, text: str, step: int = 1) -> bool:
        """Go to the next (or with -1 the previous) shown cell that holds ``text``."""
        wanted = text.strip().casefold()
        rows, columns = self.proxy.rowCount(), self.proxy.columnCount()
        if not wanted or not rows:
            return False
        current = self.currentIndex()
        start = current.row() * columns + current.column() if current.isValid() else -1
        for offset in range(1, rows * columns + 1):
            row, column = divmod((start + step * offset) % (rows * columns), columns)
            index = self.proxy.index(row, column)
            place = self.proxy.mapToSource(index)
            if not self.scheme.rules.holds(place.row(), wanted):
                continue
            shown = self.scheme.rules.shown(place.row(), place.column())
            if wanted in shown.casefold() or wanted in self.scheme.rules.rows[place.row()][place.column()].casefold():
                self._choose(index)
                self.scrollTo(index)
                return True
        return False

    def chosen_rows(self) -> list[int]:
        """Places in the scheme of the rows that hold a selected cell."""
        return sorted({self.proxy.mapToSource(index).row() for index in self.selectionModel().selectedIndexes()})

    def copy(self) -> None:
        """Copy the rectangle around the selected cells."""
        chosen = self.selectionModel().selectedIndexes()
        if not chosen:
            return
        rows = sorted({index.row() for index in chosen})
        columns = sorted({index.column() for index in chosen})
        picked = {(index.row(), index.column()): self._raw(index) for index in chosen}
        text = cells_as_text([[picked.get((row, column), "") for column in columns] for row in rows])
        QGuiApplication.clipboard().setText(text)

    def cut(self) -> None:
        """Copy, then empty the selected cells."""
        self.copy()
        self.clear_cells()

    def clear_cells(self) -> None:
        """Empty the selected cells."""
        places = [self.proxy.mapToSource(index) for index in self.selectionModel().selectedIndexes()]
        self.scheme.change_cells(
            [(place.row(), place.column(), "") for place in places], translate("EcoAxis", "Clear cells")
        )

    def paste(self) -> None:
        """Paste cells from the current cell on; rows that are missing below are added. One cell fills the selection."""
        start = self.currentIndex()
        try:
            cells = cells_of_text(QGuiApplication.clipboard().text())
        except CoreError as fault:
            self.refused.emit(describe_all(fault.issues))
            return
        chosen = self.selectionModel().selectedIndexes()
        rules = self.scheme.rules
        if len(cells) == len(cells[0]) == 1 and len(chosen) > 1:
            places = [self.proxy.mapToSource(index) for index in chosen]
            changes = [(place.row(), place.column(), cells[0][0]) for place in places]
            self.scheme.change_cells(changes, translate("EcoAxis", "Paste"))
            return
        top = min((index.row() for index in chosen), default=start.row() if start.isValid() else 0)
        left = min((index.column() for index in chosen), default=max(start.column(), 0))
        if list(map(str.casefold, cells[0])) == list(rules.columns)[left : left + len(cells[0])]:
            cells = cells[1:]
        shown = [self.proxy.mapToSource(self.proxy.index(row, 0)).row() for row in range(top, self.proxy.rowCount())]
        rows = shown[: len(cells)]
        self.scheme.undo.beginMacro(translate("EcoAxis", "Paste"))
        missing = len(cells) - len(rows)
        if missing > 0:
            rows += range(len(rules.rows), len(rules.rows) + missing)
            self.scheme.insert_blank(len(rules.rows), missing)
        changes = [
            (row, left + offset, text)
            for row, line in zip(rows, cells)
            for offset, text in enumerate(line)
            if left + offset < len(rules.columns)
        ]
        self.scheme.change_cells(changes, translate("EcoAxis", "Paste"))
        self.scheme.undo.endMacro()

    def insert_row(self) -> None:
        """Put an empty row below the current one and go to it."""
        rows = self.chosen_rows()
        at = rows[-1] + 1 if rows else len(self.scheme.rules.rows)
        self.scheme.insert_blank(at)
        self.go_to(at, 0)

    def duplicate(self) -> None:
        """Repeat the selected rows."""
        rows = self.chosen_rows()
        self.scheme.duplicate_rows(rows)
        if rows:
            self.go_to(rows[-1] + 1, max(self.currentIndex().column(), 0))

    def remove(self) -> None:
        """Delete the selected rows and go to the one that takes their place."""
        rows, column = self.chosen_rows(), max(self.currentIndex().column(), 0)
        self.scheme.remove_rows(rows)
        if rows and self.scheme.rules.rows:
            self.go_to(min(rows[0], len(self.scheme.rules.rows) - 1), column)

    def move(self, step: int) -> None:
        """Move the selected rows; in a sorted table there is no place to move to."""
        if self.proxy.sortColumn() >= 0:
            self.refused.emit(
                translate("EcoAxis", "Rows can be moved in the order of the file: click “Order of the file” first.")
            )
            return
        self.scheme.move_rows(self.chosen_rows(), step)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter edits the cell, as F2 does."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and self.currentIndex().isValid() and self.state() != QAbstractItemView.State.EditingState:
            self.edit(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _choose(self, index: QModelIndex) -> None:
        """Select the cell alone, whatever keys are held."""
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _raw(self, index: QModelIndex) -> str:
        place = self.proxy.mapToSource(index)
        return self.scheme.rules.rows[place.row()][place.column()]

    def _make_actions(self) -> dict[str, QAction]:
        rows: list[tuple[str, str, str, Callable[[], None], str]] = [
            ("insert", translate("EcoAxis", "Insert row"), "Ctrl+Ins", self.insert_row, "mActionNewTableRow"),
            ("duplicate", translate("EcoAxis", "Duplicate"), "Ctrl+D", self.duplicate, "mActionDuplicateFeature"),
            ("remove", translate("EcoAxis", "Delete rows"), "Ctrl+Del", self.remove, "mActionDeleteSelected"),
            ("up", translate("EcoAxis", "Move up"), "Alt+Up", lambda: self.move(-1), "mActionArrowUp"),
            ("down", translate("EcoAxis", "Move down"), "Alt+Down", lambda: self.move(1), "mActionArrowDown"),
            ("cut", translate("EcoAxis", "Cut"), "Ctrl+X", self.cut, "mActionEditCut"),
            ("copy", translate("EcoAxis", "Copy"), "Ctrl+C", self.copy, "mActionEditCopy"),
            ("paste", translate("EcoAxis", "Paste"), "Ctrl+V", self.paste, "mActionEditPaste"),
            ("clear", translate("EcoAxis", "Clear cells"), "Del", self.clear_cells, "mActionDeselectAll"),
        ]
        made = {}
        for name, text, keys, slot, icon in rows:
            action = QAction(theme_icon(icon), text, self)
            action.setObjectName(f"rules_{name}")
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.setToolTip(f"{text} ({QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)})")
            action.triggered.connect(lambda _=False, slot=slot: slot() if self.scheme is not None else None)
            self.addAction(action)
            made[name] = action
        return made
