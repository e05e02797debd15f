"""A box to choose a layer of the project from; it follows what is added and removed."""
from __future__ import annotations

from collections.abc import Callable
from typing import Optional

from qgis.core import QgsMapLayer, QgsProject, QgsRasterLayer, QgsVectorLayer, QgsWkbTypes
from qgis.PyQt.QtCore import QCoreApplication, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QWidget

translate = QCoreApplication.translate


def is_polygons(layer: QgsMapLayer) -> bool:
    """Whether ``layer`` holds polygons."""
    return (
        isinstance(layer, QgsVectorLayer)
        and layer.isValid()
        and layer.geometryType() == QgsWkbTypes.GeometryType.PolygonGeometry
    )


def is_raster(layer: QgsMapLayer) -> bool:
    """Whether ``layer`` is a raster that algorithms can read."""
    return isinstance(layer, QgsRasterLayer) and layer.isValid() and layer.providerType() == "gdal"


class LayerChoice(QComboBox):
    """Offers the layers of ``project`` that ``wanted`` accepts, by name. A chosen layer that goes leaves no choice."""

    layer_changed = pyqtSignal()

    def __init__(self, project: QgsProject, wanted: Callable[[QgsMapLayer], bool], name: str, parent: QWidget):
        super().__init__(parent)
        self.setObjectName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(24)
        self._project = project
        self._wanted = wanted
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.refill)
        project.layersAdded.connect(self._refill_soon)
        project.layersRemoved.connect(self._refill_soon)
        self.refill()
        self.currentIndexChanged.connect(lambda _: self.layer_changed.emit())

    @property
    def layer_id(self) -> str:
        """The id of the chosen layer; empty where none is chosen."""
        return str(self.currentData() or "")

    @property
    def layer(self) -> Optional[QgsMapLayer]:
        """The chosen layer; ``None`` where none is chosen or it has gone."""
        return self._project.mapLayer(self.layer_id) if self.layer_id else None

    def choose(self, layer_id: str) -> None:
        """Choose the layer ``layer_id``, or none if it is not there."""
        self.setCurrentIndex(max(0, self.findData(layer_id)))

    def refill(self) -> None:
        """Look again which layers there are."""
        kept = self.layer_id
        found = sorted(
            (layer for layer in self._project.mapLayers().values() if self._wanted(layer)),
            key=lambda layer: layer.name().casefold(),
        )
        self.blockSignals(True)
        self.clear()
        self.addItem(translate("EcoAxis", "(choose a layer)"), "")
        for layer in found:
            self.addItem(layer.name(), layer.id())
        place = self.findData(kept)
        self.setCurrentIndex(max(0, place))
        self.blockSignals(False)
        if self.layer_id != kept:
            self.layer_changed.emit()

    def _refill_soon(self, *_: object) -> None:
        self._timer.start(0)
