"""Marks ground on the map above all layers, in any coordinate system; gone without a trace when it is cleared."""
from __future__ import annotations

from collections.abc import Iterable

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsProject,
    QgsRectangle,
    QgsWkbTypes,
)
from qgis.gui import QgsMapCanvas, QgsRubberBand
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from ...gis import palette

Ground = "tuple[QgsGeometry, QgsCoordinateReferenceSystem]"

FILL_ALPHA = 70
MARGIN = 1.3
LEAST_METRES = 60.0


class GroundMarks:
    """Polygons in one colour over ``canvas``; ``dashed`` tells them from others without colour."""

    def __init__(self, canvas: QgsMapCanvas, color: str = palette.ACCENT, dashed: bool = False, width: int = 2):
        self._canvas = canvas
        self.color = color
        self._dashed = dashed
        self._width = width
        self._bands: list[QgsRubberBand] = []

    def show(self, grounds: Iterable[Ground]) -> None:
        """Mark these and nothing else."""
        self.clear()
        for geometry, crs in grounds:
            moved = self._on_map(geometry, crs)
            if moved.isNull() or moved.isEmpty():
                continue
            for color, width, filled in (("#ffffff", self._width + 2, False), (self.color, self._width, True)):
                band = QgsRubberBand(self._canvas, QgsWkbTypes.GeometryType.PolygonGeometry)
                band.setStrokeColor(QColor(color))
                fill = QColor(color)
                fill.setAlpha(FILL_ALPHA if filled else 0)
                band.setFillColor(fill)
                band.setWidth(width)
                if filled and self._dashed:
                    band.setLineStyle(Qt.PenStyle.DashLine)
                band.setToGeometry(moved, None)
                self._bands.append(band)

    def clear(self) -> None:
        """Take all marks off the map."""
        for band in self._bands:
            band.hide()
            self._canvas.scene().removeItem(band)
        self._bands = []

    def zoom_to(self, grounds: Iterable[Ground]) -> bool:
        """Move the map to these; whether there was anything to show."""
        whole = QgsRectangle()
        for geometry, crs in grounds:
            moved = self._on_map(geometry, crs)
            if not moved.isNull() and not moved.isEmpty():
                whole.combineExtentWith(moved.boundingBox())
        if whole.isNull():
            return False
        whole.scale(MARGIN)
        if not self._canvas.mapSettings().destinationCrs().isGeographic():
            short = max(0.0, LEAST_METRES - min(whole.width(), whole.height())) / 2
            whole.grow(short)
        self._canvas.setExtent(whole)
        self._canvas.refresh()
        return True

    def _on_map(self, geometry: QgsGeometry, crs: QgsCoordinateReferenceSystem) -> QgsGeometry:
        target = self._canvas.mapSettings().destinationCrs()
        moved = QgsGeometry(geometry)
        if not crs.isValid() or not target.isValid() or crs == target:
            return moved
        try:
            moved.transform(QgsCoordinateTransform(crs, target, QgsProject.instance().transformContext()))
        except QgsCsException:
            return QgsGeometry()
        return moved
