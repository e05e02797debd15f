"""A map tool for as long as one task takes: the tool that was active before comes back afterwards."""
from __future__ import annotations

from typing import Optional

from qgis.gui import QgsMapCanvas, QgsMapTool
from qgis.PyQt.QtCore import QObject


class MapSession(QObject):
    """Activates ``tool`` on ``canvas``; ``end`` gives the map back, also when the user chose another tool meanwhile."""

    def __init__(self, canvas: QgsMapCanvas, tool: QgsMapTool, parent: Optional[QObject] = None):
        super().__init__(parent)
        self._canvas = canvas
        self._tool = tool
        self._former = canvas.mapTool()
        canvas.setMapTool(tool)
        canvas.setFocus()

    def end(self) -> None:
        """Give the map back."""
        if self._canvas.mapTool() is self._tool:
            if self._former is not None:
                self._canvas.setMapTool(self._former)
            else:
                self._canvas.unsetMapTool(self._tool)
        self._tool.deleteLater()
        self.deleteLater()
