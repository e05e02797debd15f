"""A button on the map that brings back a window which was put aside to look at the map."""
from __future__ import annotations

from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QObject, Qt
from qgis.PyQt.QtWidgets import QPushButton

translate = QCoreApplication.translate


class ReturnButton(QPushButton):
    """Lies in the middle of the upper edge of ``canvas``."""

    def __init__(self, canvas: QgsMapCanvas, title: str):
        super().__init__(translate("EcoAxis", "Back to “{title}”").format(title=title), canvas)
        self.setObjectName("return_to_window")
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._canvas = canvas
        canvas.installEventFilter(self)
        self._place()
        self.show()

    def put_away(self) -> None:
        """Take the button off the map."""
        self._canvas.removeEventFilter(self)
        self.hide()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to the middle of the map."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _place(self) -> None:
        margin = self.fontMetrics().height()
        self.adjustSize()
        self.move(max(0, (self._canvas.width() - self.width()) // 2), margin)
