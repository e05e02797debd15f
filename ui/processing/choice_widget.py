"""Choices in the dialogs of Processing: translated words are shown, their stable ids stay the values.

Processing makes this class by its name from the metadata of a parameter, in dialogs alone.
"""
from __future__ import annotations

from functools import lru_cache
from typing import Any

from qgis.gui import QgsGui, QgsProcessingGui
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import QComboBox, QListWidget, QListWidgetItem, QWidget

from ...algorithms.choice_words import words_of

MODELER = "ModelerParametersDialog"
BATCH = ("BatchAlgorithmDialog", "BatchPanel")


class ChoiceWidget:
    """Stands for the widget of a choice: what comes of a call is QGIS's own, with words in the place of ids.

    Where several may be chosen, a list of ticks takes the place of QGIS's list of ids; in models and batches, where
    values come from elsewhere as well, QGIS's stays.
    """

    def __new__(cls, parameter: Any, dialog: Any, row: int = 0, col: int = 0) -> Any:
        """The wrapper that Processing asks for."""
        kind = type(dialog).__name__
        registry = QgsGui.processingGuiRegistry()
        if kind == MODELER:
            wrapper = registry.createModelerParameterWidget(dialog.model, dialog.childId, parameter, dialog.context)
        elif parameter.allowMultiple() and kind not in BATCH:
            return _ticked()(parameter, dialog, row, col)
        else:
            type_ = QgsProcessingGui.WidgetType
            wrapper = registry.createParameterWidgetWrapper(parameter, type_.Batch if kind in BATCH else type_.Standard)
        wrapper.setDialog(dialog)
        if not parameter.allowMultiple():
            # The dialog makes the widget after this call.
            QTimer.singleShot(0, lambda: show_words(wrapper, parameter.name()))
        return wrapper


def show_words(wrapper: Any, parameter: str) -> None:
    """Show the words of the options in the boxes of a wrapper, whose data are the ids."""
    if sip.isdeleted(wrapper):
        return
    widget = wrapper if isinstance(wrapper, QWidget) else wrapper.wrappedWidget()
    if widget is None:
        return
    boxes = [widget] if isinstance(widget, QComboBox) else widget.findChildren(QComboBox)
    for box in boxes:
        for index in range(box.count()):
            option = box.itemData(index)
            if isinstance(option, str) and box.itemText(index) == option:
                box.setItemText(index, words_of(parameter, option))


@lru_cache(maxsize=1)
def _ticked() -> type:
    """The class of lists of ticks; made when it is asked for, because Processing's own is loaded in QGIS alone."""
    from processing.gui.wrappers import WidgetWrapper

    class TickedChoices(WidgetWrapper):
        """A list of words with ticks; its value is the list of the ids that are ticked."""

        def createWidget(self, **_: Any) -> QListWidget:
            """One item for each option."""
            parameter = self.parameterDefinition()
            box = QListWidget()
            box.setObjectName(f"choices_{parameter.name()}")
            box.setAccessibleName(parameter.description())
            for option in parameter.options():
                item = QListWidgetItem(words_of(parameter.name(), option), box)
                item.setData(Qt.ItemDataRole.UserRole, option)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(Qt.CheckState.Unchecked)
            height = box.sizeHintForRow(0) * box.count() + 2 * box.frameWidth() + 2
            box.setMinimumHeight(height)
            box.setMaximumHeight(height)
            box.itemChanged.connect(lambda *_: self.widgetValueHasChanged.emit(self))
            return box

        def setValue(self, value: Any) -> None:
            """Tick the options that ``value`` names: a list, or a text with commas."""
            chosen = value.split(",") if isinstance(value, str) else list(value or ())
            for item in self._items():
                ticked = item.data(Qt.ItemDataRole.UserRole) in chosen
                item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)

        def value(self) -> list[str]:
            """Ids of the options that are ticked."""
            ticked = (item for item in self._items() if item.checkState() == Qt.CheckState.Checked)
            return [item.data(Qt.ItemDataRole.UserRole) for item in ticked]

        def _items(self) -> list[QListWidgetItem]:
            return [self.widget.item(row) for row in range(self.widget.count())]

    return TickedChoices
