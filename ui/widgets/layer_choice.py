"""A box to choose a layer of the project from; it follows what is added and removed."""
from __future__ import annotations

from collections.abc import Callable
from typing import Optional

from qgis.core import QgsMapLayer, QgsProject
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QWidget

LEAST_LETTERS = 16


class LayerChoice(QComboBox):
    """Offers the layers of ``project`` that ``fits`` accepts, by name.

    ``none`` is the words for no layer; where it is empty, the first layer is chosen at first.
    """

    layer_changed = pyqtSignal()

    def __init__(
        self,
        project: QgsProject,
        fits: Callable[[QgsMapLayer], bool],
        name: str,
        parent: Optional[QWidget] = None,
        none: str = "",
    ):
        super().__init__(parent)
        self.setObjectName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(LEAST_LETTERS)
        self.none = none
        self._project = project
        self._fits = fits
        self._told = ""
        self.currentIndexChanged.connect(self._tell)
        project.layersAdded.connect(self._project_changed)
        project.layersRemoved.connect(self._project_changed)
        self.choose("")

    @property
    def layer_id(self) -> str:
        """The id of the chosen layer; empty where none is chosen."""
        return str(self.currentData() or "")

    @property
    def layer(self) -> Optional[QgsMapLayer]:
        """The chosen layer; ``None`` where none is chosen or it has gone."""
        return self._project.mapLayer(self.layer_id) if self.layer_id else None

    def choose(self, layer_id: str) -> None:
        """List the layers again and choose ``layer_id``, or what stands first where it is not there."""
        found = [layer for layer in self._project.mapLayers().values() if self._fits(layer)]
        self.blockSignals(True)
        self.clear()
        if self.none:
            self.addItem(self.none, "")
        for layer in sorted(found, key=lambda each: each.name().casefold()):
            self.addItem(layer.name(), layer.id())
        self.setCurrentIndex(max(0 if self.count() else -1, self.findData(layer_id)))
        self.blockSignals(False)
        self._tell()

    def _project_changed(self, *_: object) -> None:
        self.choose(self.layer_id)

    def _tell(self, *_: object) -> None:
        if self.layer_id != self._told:
            self._told = self.layer_id
            self.layer_changed.emit()
