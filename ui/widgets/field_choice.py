"""A box to choose a field of a layer from."""
from __future__ import annotations

from typing import Optional

from qgis.core import QgsMapLayer, QgsVectorLayer
from qgis.PyQt.QtWidgets import QComboBox, QWidget

from .layer_choice import LEAST_LETTERS


class FieldChoice(QComboBox):
    """Offers the fields of a layer below ``none``, the words for no field; with ``numeric`` only those of numbers."""

    def __init__(self, name: str, none: str, numeric: bool = False, parent: Optional[QWidget] = None):
        super().__init__(parent)
        self.setObjectName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(LEAST_LETTERS)
        self._none = none
        self._numeric = numeric

    @property
    def field(self) -> str:
        """The name of the chosen field; empty where none is chosen."""
        return str(self.currentData() or "")

    def show_fields(self, layer: Optional[QgsMapLayer]) -> None:
        """List the fields of ``layer`` and choose none of them; no signal tells of it."""
        self.blockSignals(True)
        self.clear()
        self.addItem(self._none, "")
        for field in layer.fields() if isinstance(layer, QgsVectorLayer) else ():
            if field.isNumeric() or not self._numeric:
                self.addItem(field.displayName(), field.name())
        self.blockSignals(False)

    def choose(self, field: str) -> None:
        """Choose ``field``, or none where it is not there."""
        self.setCurrentIndex(max(0, self.findData(field)))
