"""Offers the columns of the table of resistances in a cell."""
from __future__ import annotations

from collections.abc import Callable, Sequence

from qgis.PyQt.QtCore import QAbstractItemModel, QModelIndex, Qt
from qgis.PyQt.QtWidgets import QComboBox, QStyledItemDelegate, QStyleOptionViewItem, QWidget


class ColumnDelegate(QStyledItemDelegate):
    """``names`` gives what can be chosen at the moment."""

    def __init__(self, names: Callable[[], Sequence[str]], parent: QWidget):
        super().__init__(parent)
        self._names = names

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex) -> QWidget:
        """A box with the columns."""
        box = QComboBox(parent)
        box.addItems(list(self._names()))
        return box

    def setEditorData(self, editor: QWidget, index: QModelIndex) -> None:
        """Choose what holds now."""
        editor.setCurrentIndex(max(0, editor.findText(str(index.data(Qt.ItemDataRole.EditRole) or ""))))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: QModelIndex) -> None:
        """Take what was chosen."""
        model.setData(index, editor.currentText(), Qt.ItemDataRole.EditRole)
