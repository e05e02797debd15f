"""Picks polygons of a layer by clicking them on the map."""
from __future__ import annotations

from qgis.core import (
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool
from qgis.PyQt.QtCore import QCoreApplication, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent

from .ground_marks import GroundMarks
from .hint_panel import HintPanel

translate = QCoreApplication.translate

SMALLEST = 1e-9
"""Half the side of the square of ground that a click asks for, as a share of the map's width."""


class PickTool(QgsMapTool):
    """A click adds the feature of ``layer`` under it or takes it back; Enter or right click finishes, Escape cancels.

    Exactly one of ``picked`` (features) and ``given_up`` comes.
    """

    picked = pyqtSignal(object)
    given_up = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, layer: QgsVectorLayer):
        super().__init__(canvas)
        self._map = canvas
        self._layer = layer
        self._over = False
        self.features: dict[int, QgsFeature] = {}
        self._marks = GroundMarks(canvas)
        self._panel = HintPanel(
            canvas,
            translate(
                "EcoAxis",
                "Click the features of “{layer}” that are sites; click again to take one back. Right click or Enter:"
                " finish. Esc: cancel.",
            ).format(layer=layer.name()),
        )
        self._panel.finish.connect(self.finish)
        self._panel.cancel.connect(self.give_up)
        layer.willBeDeleted.connect(self.give_up)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._tell()

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        """Add or take back the feature under the click."""
        if self._over:
            return
        if event.button() == Qt.MouseButton.RightButton:
            self.finish()
            return
        feature = self._feature_at(event)
        if feature is None:
            self._panel.tell(
                translate("EcoAxis", "There is no feature of this layer here: click on one."), bool(self.features)
            )
            return
        if self.features.pop(feature.id(), None) is None:
            self.features[feature.id()] = feature
        self._marks.show([(each.geometry(), self._layer.crs()) for each in self.features.values()])
        self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Escape."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finish()
        elif event.key() == Qt.Key.Key_Escape:
            self.give_up()
        else:
            event.ignore()
            return
        event.accept()

    def finish(self) -> None:
        """Hand the features over."""
        if self._over or not self.features:
            return
        features = list(self.features.values())
        self._clear()
        self.picked.emit(features)

    def give_up(self) -> None:
        """End without features."""
        if self._over:
            return
        self._clear()
        self.given_up.emit()

    def deactivate(self) -> None:
        """Choosing another tool gives up."""
        super().deactivate()
        self.give_up()

    def _clear(self) -> None:
        self._over = True
        self._marks.clear()
        self._panel.put_away()

    def _tell(self) -> None:
        text = translate("EcoAxis", "Features picked: {count}").format(count=len(self.features))
        self._panel.tell(text, bool(self.features))

    def _feature_at(self, event: QgsMapMouseEvent) -> QgsFeature | None:
        place = event.mapPoint()
        reach = self._map.extent().width() * SMALLEST
        square = QgsRectangle(place.x() - reach, place.y() - reach, place.x() + reach, place.y() + reach)
        transform = QgsCoordinateTransform(
            self._map.mapSettings().destinationCrs(), self._layer.crs(), QgsProject.instance().transformContext()
        )
        try:
            square = transform.transformBoundingBox(square)
            point = QgsGeometry.fromPointXY(transform.transform(place))
        except QgsCsException:
            return None
        for feature in self._layer.getFeatures(QgsFeatureRequest().setFilterRect(square)):
            if feature.geometry().contains(point):
                return feature
        return None
