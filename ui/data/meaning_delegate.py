"""Chooses the meaning of a value from the code list, in the table itself."""
from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication, QModelIndex, Qt
from qgis.PyQt.QtWidgets import QComboBox, QStyledItemDelegate, QStyleOptionViewItem, QWidget

translate = QCoreApplication.translate


class MeaningDelegate(QStyledItemDelegate):
    """A list of all codes; the first entry takes a meaning away again."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex) -> QWidget:
        editor = QComboBox(parent)
        editor.setObjectName("meaning_editor")
        editor.setAccessibleName(translate("EcoAxis", "Meaning"))
        editor.addItem(translate("EcoAxis", "(no meaning)"), "")
        for code, title in index.model().meanings():
            editor.addItem(title, code)
        editor.activated.connect(lambda _: self._chosen(editor))
        return editor

    def setEditorData(self, editor: QWidget, index: QModelIndex) -> None:
        editor.setCurrentIndex(max(editor.findData(index.data(Qt.ItemDataRole.EditRole)), 0))

    def setModelData(self, editor: QWidget, model, index: QModelIndex) -> None:
        model.setData(index, editor.currentData(), Qt.ItemDataRole.EditRole)

    def _chosen(self, editor: QComboBox) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor)
