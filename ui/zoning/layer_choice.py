"""A list of the project's polygon layers that follows the project."""
from __future__ import annotations

from typing import Optional

from qgis.core import QgsProject, QgsVectorLayer, QgsWkbTypes
from qgis.PyQt.QtWidgets import QComboBox, QWidget


class LayerChoice(QComboBox):
    """``none`` is the words for no layer, where that may be chosen."""

    def __init__(self, project: QgsProject, name: str, title: str, parent: Optional[QWidget] = None, none: str = ""):
        super().__init__(parent)
        self.project = project
        self.none = none
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(20)
        project.layersAdded.connect(self._layers_changed)
        project.layersRemoved.connect(self._layers_changed)
        self.show_layer("")

    @property
    def layer_id(self) -> str:
        """Id of the chosen layer; empty for none."""
        return str(self.currentData() or "")

    def show_layer(self, layer_id: str) -> None:
        """List the layers again and choose ``layer_id``, where it is there."""
        before = self.layer_id
        self.blockSignals(True)
        self.clear()
        if self.none:
            self.addItem(self.none, "")
        layers = [layer for layer in self.project.mapLayers().values() if _has_polygons(layer)]
        for layer in sorted(layers, key=lambda each: each.name()):
            self.addItem(layer.name(), layer.id())
        self.setCurrentIndex(max(0 if self.count() else -1, self.findData(layer_id)))
        self.blockSignals(False)
        if self.layer_id != before:
            self.currentIndexChanged.emit(self.currentIndex())

    def _layers_changed(self, *_: object) -> None:
        self.show_layer(self.layer_id)


def _has_polygons(layer: object) -> bool:
    return (
        isinstance(layer, QgsVectorLayer)
        and layer.isValid()
        and layer.geometryType() == QgsWkbTypes.GeometryType.PolygonGeometry
    )
