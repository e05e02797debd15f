"""Draws a rectangle on the map and gives the map its tool back."""
from __future__ import annotations

from typing import Optional

from qgis.core import QgsRectangle
from qgis.gui import QgsMapCanvas, QgsMapToolExtent
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..map_tools.map_session import MapSession


class RectangleDrawing(QObject):
    """``drawn`` comes with a rectangle, once after each ``begin``, unless another tool is taken meanwhile."""

    drawn = pyqtSignal(object)

    def __init__(self, canvas: Optional[QgsMapCanvas], parent: Optional[QObject] = None):
        super().__init__(parent)
        self._canvas = canvas
        self._tool: Optional[QgsMapToolExtent] = None
        self._session: Optional[MapSession] = None

    def begin(self) -> None:
        """Take the map."""
        if self._canvas is None:
            return
        self.stop()
        self._tool = QgsMapToolExtent(self._canvas)
        self._tool.extentChanged.connect(self._extent_changed)
        self._session = MapSession(self._canvas, self._tool, self)

    def stop(self) -> None:
        """Give the map back."""
        tool, self._tool = self._tool, None
        if tool is not None and self._session is not None:
            tool.clearRubberBand()
            self._session.end()
            self._session = None

    def _extent_changed(self, extent: QgsRectangle) -> None:
        if self._tool is None or extent.isEmpty():
            return
        self.stop()
        self.drawn.emit(QgsRectangle(extent))
