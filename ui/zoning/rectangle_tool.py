"""Draws a rectangle on the map and gives the map its tool back."""
from __future__ import annotations

from typing import Optional

from qgis.core import QgsRectangle
from qgis.gui import QgsMapCanvas, QgsMapTool, QgsMapToolExtent
from qgis.PyQt.QtCore import QObject, pyqtSignal


class RectangleDrawing(QObject):
    """``drawn`` comes with a rectangle, once after each ``begin``, unless another tool is taken meanwhile."""

    drawn = pyqtSignal(object)

    def __init__(self, canvas: Optional[QgsMapCanvas], parent: Optional[QObject] = None):
        super().__init__(parent)
        self._canvas = canvas
        self._tool: Optional[QgsMapToolExtent] = None
        self._before: Optional[QgsMapTool] = None

    def begin(self) -> None:
        """Take the map."""
        if self._canvas is None:
            return
        self.stop()
        self._before = self._canvas.mapTool()
        self._tool = QgsMapToolExtent(self._canvas)
        self._tool.extentChanged.connect(self._extent_changed)
        self._canvas.setMapTool(self._tool)

    def stop(self) -> None:
        """Give the map back."""
        tool, self._tool = self._tool, None
        if tool is None or self._canvas is None:
            return
        if self._canvas.mapTool() is tool:
            if self._before is not None:
                self._canvas.setMapTool(self._before)
            else:
                self._canvas.unsetMapTool(tool)
        tool.clearRubberBand()
        tool.deleteLater()
        self._before = None

    def _extent_changed(self, extent: QgsRectangle) -> None:
        if self._tool is None or extent.isEmpty():
            return
        self.stop()
        self.drawn.emit(QgsRectangle(extent))
