"""Picks places on the map, and marks them."""
from __future__ import annotations

from collections.abc import Iterable
from typing import Optional

from qgis.core import QgsPointXY
from qgis.gui import QgsMapCanvas, QgsMapTool, QgsMapToolEmitPoint, QgsVertexMarker
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtGui import QColor

from ...gis import palette

MARKED, KEPT = 14, 9
"""Size of the mark of the place that is shown, and of those that are kept."""


class PlaceTool(QObject):
    """``picked`` tells a place in the CRS of the map; ``taken`` whether clicks on the map come here."""

    picked = pyqtSignal(object)
    taken = pyqtSignal(bool)

    def __init__(self, canvas: Optional[QgsMapCanvas], parent: Optional[QObject] = None):
        super().__init__(parent)
        self.canvas = canvas
        self._tool: Optional[QgsMapToolEmitPoint] = None
        self._before: Optional[QgsMapTool] = None
        self._marks: list[QgsVertexMarker] = []

    def take(self) -> None:
        """Let clicks on the map come here."""
        if self.canvas is None or self.is_taken:
            return
        self._before = self.canvas.mapTool()
        if self._tool is None:
            self._tool = QgsMapToolEmitPoint(self.canvas)
            self._tool.canvasClicked.connect(lambda point, _: self.picked.emit(QgsPointXY(point)))
            self._tool.deactivated.connect(lambda: self.taken.emit(False))
        self.canvas.setMapTool(self._tool)
        self.taken.emit(True)

    @property
    def is_taken(self) -> bool:
        """Whether clicks on the map come here."""
        return self.canvas is not None and self._tool is not None and self.canvas.mapTool() is self._tool

    def give_back(self) -> None:
        """Give the map the tool that it had."""
        if self.canvas is None or self._tool is None or not self.is_taken:
            return
        if self._before is not None:
            self.canvas.setMapTool(self._before)
        else:
            self.canvas.unsetMapTool(self._tool)
        self._before = None

    def mark(self, place: Optional[QgsPointXY], kept: Iterable[QgsPointXY] = ()) -> None:
        """Mark ``place`` and, smaller, those that are kept; all other marks go."""
        if self.canvas is None:
            return
        for mark in self._marks:
            self.canvas.scene().removeItem(mark)
        self._marks = [self._mark(each, KEPT, palette.MUTED) for each in kept]
        if place is not None:
            self._marks.append(self._mark(place, MARKED, palette.SITE_OUTLINE))

    def _mark(self, place: QgsPointXY, size: int, color: str) -> QgsVertexMarker:
        mark = QgsVertexMarker(self.canvas)
        mark.setCenter(place)
        mark.setIconType(QgsVertexMarker.IconType.ICON_CIRCLE)
        mark.setIconSize(size)
        mark.setPenWidth(3)
        mark.setColor(QColor(color))
        mark.setFillColor(QColor(255, 255, 255, 160))
        return mark
