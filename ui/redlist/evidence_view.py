"""The table of evidence under the keyboard: Tab and Enter move on, blocks are copied and pasted as in a spreadsheet."""
from __future__ import annotations

import csv
import io

from qgis.PyQt.QtCore import QCoreApplication, QEvent, QModelIndex, QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from qgis.PyQt.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ...core.redlist.evidence_sheet import CELLS
from ...gis.redlist_words import column_titles
from .evidence_model import CATEGORY, FIRST_CELL, MARGIN, TITLE, EvidenceModel

translate = QCoreApplication.translate

WIDTHS = {"best": 9, "lower": 8, "upper": 8, "a": 9, "b": 9, "note": 40}
OTHER_WIDTH = 9
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class EvidenceDelegate(QStyledItemDelegate):
    """Edits a cell as text and tells what is typed at every key."""

    typed = pyqtSignal(QModelIndex, str)
    left = pyqtSignal()
    entered = pyqtSignal(int)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex) -> QWidget:
        """A line of text that is named for screen readers."""
        editor = QLineEdit(parent)
        editor.setObjectName("evidence_editor")
        editor.setFrame(False)
        model = index.model()
        editor.setAccessibleName(str(model.data(index, Qt.ItemDataRole.AccessibleTextRole) or ""))
        editor.setAccessibleDescription(str(model.data(index, Qt.ItemDataRole.AccessibleDescriptionRole) or ""))
        editor.textEdited.connect(lambda text: self.typed.emit(index, text))
        return editor

    def setEditorData(self, editor: QWidget, index: QModelIndex) -> None:
        """Leave a text alone that is being typed, though what follows from it changes the table."""
        if not (isinstance(editor, QLineEdit) and editor.isModified()):
            super().setEditorData(editor, index)

    def destroyEditor(self, editor: QWidget, index: QModelIndex) -> None:
        """Tell that typing has ended, by whatever way."""
        super().destroyEditor(editor, index)
        self.left.emit()

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Enter keeps the text and moves on."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in ENTER:
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.commitData.emit(editor)
            self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)
            self.entered.emit(-1 if back else 1)
            return True
        return super().eventFilter(editor, event)


class EvidenceView(QTableView):
    """Tab goes to the next cell that can be filled in, Enter to the one below; at the ends, and by Escape, the focus
    leaves.
    """

    told = pyqtSignal(str, str)
    table_pasted = pyqtSignal(str)

    def __init__(self, model: EvidenceModel, parent: QWidget | None = None):
        super().__init__(parent)
        self.setObjectName("evidence_table")
        self.setAccessibleName(translate("EcoAxis", "Evidence of the ecosystem"))
        self.evidence = model
        self.setModel(model)
        self.delegate = EvidenceDelegate(self)
        self.setItemDelegate(self.delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.setWordWrap(False)
        self.verticalHeader().setDefaultSectionSize(round(self.fontMetrics().height() * 1.55))
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.horizontalHeader().setStretchLastSection(True)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.delegate.typed.connect(model.preview)
        self.delegate.left.connect(model.end_preview)
        self.delegate.entered.connect(self._move_down)
        model.modelReset.connect(self._lay_out)
        self._size_columns()
        self._lay_out()

    def commit_open(self) -> None:
        """Keep the text of a cell that is still being typed."""
        editor = self.indexWidget(self.currentIndex())
        if editor is not None:
            self.commitData(editor)
            self.closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy, cut, paste, clear, and Enter to move on."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Cut):
            self.copy()
            self.clear()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.clear()
        elif event.key() in ENTER:
            self._move_down(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.focusNextPrevChild(True)
        elif event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self._tab(event.key() == Qt.Key.Key_Tab)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Take Tab before the window does."""
        tabs = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in tabs:
            self.keyPressEvent(event)
            return True
        return super().event(event)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Next and previous are cells that can be filled in."""
        moves = {QAbstractItemView.CursorAction.MoveNext: 1, QAbstractItemView.CursorAction.MovePrevious: -1}
        if action in moves:
            return self._next(moves[action])
        return super().moveCursor(action, modifiers)

    def copy(self) -> None:
        """Put the selected cells on the clipboard, as spreadsheets paste them."""
        block = self._block()
        if not block:
            return
        text = io.StringIO()
        writer = csv.writer(text, delimiter="\t", lineterminator="\n")
        for row in block:
            writer.writerow([self._copied(index) for index in row])
        QGuiApplication.clipboard().setText(text.getvalue().rstrip("\n"))

    def _copied(self, index: QModelIndex) -> str:
        role = Qt.ItemDataRole.EditRole if self.evidence.column_of(index) else Qt.ItemDataRole.DisplayRole
        return str(index.data(role) or "")

    def clear(self) -> None:
        """Empty the selected cells, as one step."""
        texts = {}
        for row in self._block():
            for index in row:
                place, column = self.evidence.place_of(index), self.evidence.column_of(index)
                if place is not None and column and index.data():
                    texts[place, column] = ""
        if texts:
            self.evidence.write(texts)

    def paste(self) -> None:
        """Fill cells from the current one on; a table with the column names of evidence is taken as a whole."""
        text = QGuiApplication.clipboard().text().rstrip("\r\n")
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter="\t"))
        if not rows:
            return
        if "subcriterion" in [cell.strip().lower() for cell in rows[0]]:
            self.table_pasted.emit(text)
            return
        start = self.currentIndex()
        if self.evidence.place_of(start) is None or start.column() < FIRST_CELL:
            self.told.emit(translate("EcoAxis", "Choose the cell where the pasted block begins."), "warning")
            return
        self._fill(rows, start)

    def _fill(self, rows: list[list[str]], start: QModelIndex) -> None:
        lines = [row for row in range(start.row(), len(self.evidence.places)) if not self.evidence.is_group(row)]
        columns = CELLS[start.column() - FIRST_CELL :]
        texts = {}
        for line, cells in zip(lines, rows):
            place = self.evidence.places[line]
            if isinstance(place, int):
                texts.update({(place, column): cell.strip() for column, cell in zip(columns, cells)})
        over = sum(1 for cells in rows[len(lines) :] for cell in cells if cell.strip())
        over += sum(1 for cells in rows[: len(lines)] for cell in cells[len(columns) :] if cell.strip())
        if over:
            self.told.emit(
                translate(
                    "EcoAxis", "The block is larger than the room from here on ({count} cells): nothing was pasted."
                ).format(count=over),
                "warning",
            )
            return
        self.evidence.write(texts)

    def _block(self) -> list[list[QModelIndex]]:
        """The selected indexes by rows, or the current one."""
        indexes = self.selectedIndexes() or ([self.currentIndex()] if self.currentIndex().isValid() else [])
        rows: dict[int, list[QModelIndex]] = {}
        for index in sorted(indexes, key=lambda each: (each.row(), each.column())):
            rows.setdefault(index.row(), []).append(index)
        return list(rows.values())

    def _next(self, step: int) -> QModelIndex:
        model = self.evidence
        here = self.currentIndex()
        cells = [
            index
            for row in range(len(model.places))
            if not model.is_group(row)
            for index in (model.index(row, column) for column in range(FIRST_CELL, model.columnCount()))
            if model.flags(index) & Qt.ItemFlag.ItemIsEditable
        ]
        key = (here.row(), here.column())
        ahead = [index for index in cells if ((index.row(), index.column()) > key if step > 0 else
                                              (index.row(), index.column()) < key)]  # fmt: skip
        if not ahead:
            return here
        return ahead[0] if step > 0 else ahead[-1]

    def _tab(self, forwards: bool) -> None:
        index = self._next(1 if forwards else -1)
        if index == self.currentIndex():
            self.focusNextPrevChild(forwards)
        else:
            self.setCurrentIndex(index)

    def _move_down(self, step: int) -> None:
        here = self.currentIndex()
        row = here.row() + step
        while 0 <= row < len(self.evidence.places):
            index = self.evidence.index(row, max(here.column(), FIRST_CELL))
            if self.evidence.flags(index) & Qt.ItemFlag.ItemIsEditable:
                self.setCurrentIndex(index)
                return
            row += step

    def _lay_out(self) -> None:
        self.clearSpans()
        for row in range(len(self.evidence.places)):
            if self.evidence.is_group(row):
                self.setSpan(row, 0, 1, self.evidence.columnCount())
        if not self.currentIndex().isValid() and len(self.evidence.places) > 1:
            self.setCurrentIndex(self.evidence.index(1, FIRST_CELL))

    def _size_columns(self) -> None:
        wide = self.fontMetrics().averageCharWidth()
        titles = column_titles()
        self.setColumnWidth(TITLE, wide * 31)
        self.setColumnWidth(CATEGORY, wide * 16)
        self.setColumnWidth(MARGIN, wide * 20)
        for number, name in enumerate(CELLS):
            title = self.fontMetrics().horizontalAdvance(titles[name]) + wide * 3
            self.setColumnWidth(FIRST_CELL + number, max(title, wide * WIDTHS.get(name, OTHER_WIDTH)))
