"""How cells of the rule table are edited: lists to choose from, texts that complete themselves, long texts."""
from __future__ import annotations

from collections.abc import Mapping
from typing import Optional

from qgis.PyQt.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, Qt
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QCompleter,
    QLineEdit,
    QPlainTextEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from .rules_model import RAW, RulesModel

LONG_TEXTS = ("expression", "note_ko", "note_en", "message_ko", "message_en")
SHOWN, FINISHED = "shown_text", "finished"
"""Properties of editors: the text that they were given, and that they have been read."""
COMPLETED = 400
"""Different texts of a column that are offered while typing."""


class CellDelegate(QStyledItemDelegate):
    """Editors by column. The model may be a proxy; choices come from the rules behind it."""

    def __init__(self, parent: QObject):
        super().__init__(parent)
        self.rules: Optional[RulesModel] = None

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex) -> QWidget:
        """A list where the values are known, a box for long texts, else one line."""
        name = self.rules.columns[index.column()]
        choices = self._choices(name, index)
        if choices:
            editor: QWidget = _choice_box(parent, choices)
            editor.activated.connect(lambda _: self._finish(editor))
        elif name in LONG_TEXTS or "\n" in (index.data(RAW) or ""):
            editor = QPlainTextEdit(parent)
            editor.setTabChangesFocus(True)
        else:
            editor = QLineEdit(parent)
            _complete(editor, self._texts_of(index.column()))
        editor.setAccessibleName(str(index.model().headerData(index.column(), Qt.Orientation.Horizontal)))
        return editor

    def setEditorData(self, editor: QWidget, index: QModelIndex) -> None:
        """Show the raw text; when the table is checked meanwhile, what is being typed stays."""
        raw = index.data(RAW) or ""
        if editor.property(SHOWN) == raw:
            return
        editor.setProperty(SHOWN, raw)
        if isinstance(editor, QComboBox):
            place = editor.findData(raw)
            editor.setCurrentIndex(place)
            if place < 0:
                editor.setEditText(raw)
            length = len(editor.lineEdit().text())
            editor.lineEdit().setSelection(length, -length)
        elif isinstance(editor, QPlainTextEdit):
            editor.setPlainText(raw)
            editor.selectAll()
        else:
            editor.setText(raw)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: QModelIndex) -> None:
        """Take over what was chosen or typed."""
        if isinstance(editor, QComboBox):
            text = chosen_raw(editor)
        elif isinstance(editor, QPlainTextEdit):
            text = editor.toPlainText()
        else:
            text = editor.text()
        model.setData(index, text, Qt.ItemDataRole.EditRole)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        """In the cell; long texts get room for some lines, choices for their words."""
        place = option.rect
        letters = editor.fontMetrics()
        if isinstance(editor, QPlainTextEdit):
            place.setWidth(max(place.width(), letters.averageCharWidth() * 50))
            place.setHeight(max(place.height(), letters.lineSpacing() * 6))
        elif isinstance(editor, QComboBox):
            place.setWidth(max(place.width(), letters.averageCharWidth() * 24))
        room = editor.parentWidget().rect()
        place.moveRight(min(place.right(), room.right()))
        place.moveBottom(min(place.bottom(), room.bottom()))
        place.moveLeft(max(place.left(), 0))
        place.moveTop(max(place.top(), 0))
        editor.setGeometry(place)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Enter ends editing; in a long text it begins a new line when Shift is held."""
        enter = event.type() == QEvent.Type.KeyPress and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and isinstance(editor, QPlainTextEdit):
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                return False
            self._finish(editor)
            return True
        if enter and isinstance(editor, QComboBox):
            self._finish(editor)
            return True
        return super().eventFilter(editor, event)

    def _finish(self, editor: QWidget) -> None:
        """Take over and close, once: choosing by Enter in a list says it twice."""
        if not editor.property(FINISHED):
            editor.setProperty(FINISHED, True)
            self.commitData.emit(editor)
            self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)

    def _choices(self, name: str, index: QModelIndex) -> Mapping[str, str]:
        words, columns = self.rules.words, self.rules.columns
        if name == "measure":
            return words.measures("redlist" if "subcriterion" in columns else "screening")
        if name not in ("field", "value"):
            return words.choices(name)
        dataset = index.sibling(index.row(), columns.index("dataset")).data(RAW) or ""
        if name == "field":
            return words.fields(dataset)
        if (index.sibling(index.row(), columns.index("kind")).data(RAW) or "") != "code":
            return {}
        return words.codes(dataset, index.sibling(index.row(), columns.index("field")).data(RAW) or "")

    def _texts_of(self, column: int) -> list[str]:
        found: dict[str, None] = {}
        for row in self.rules.rows:
            if row[column]:
                found[row[column]] = None
            if len(found) >= COMPLETED:
                break
        return sorted(found)


def chosen_raw(box: QComboBox) -> str:
    """The raw value behind what a list shows; a text that is not in the list stands for itself."""
    typed = box.currentText().strip()
    place = box.findText(typed)
    if place < 0:
        lowered = typed.casefold()
        for other in range(box.count()):
            words = box.itemText(other).casefold()
            if lowered and lowered in (str(box.itemData(other)).casefold(), words.split("  ·  ")[0]):
                return str(box.itemData(other))
        return typed
    return str(box.itemData(place))


def _choice_box(parent: QWidget, choices: Mapping[str, str]) -> QComboBox:
    box = QComboBox(parent)
    box.setEditable(True)
    box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    box.setMaxVisibleItems(16)
    for raw, words in choices.items():
        box.addItem(words if raw == words else f"{words}  ·  {raw}", raw)
    completer = box.completer()
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    width = max((box.fontMetrics().horizontalAdvance(box.itemText(row)) for row in range(box.count())), default=0)
    box.view().setMinimumWidth(width + box.fontMetrics().averageCharWidth() * 6)
    return box


def _complete(editor: QLineEdit, texts: list[str]) -> None:
    completer = QCompleter(texts, editor)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    editor.setCompleter(completer)
