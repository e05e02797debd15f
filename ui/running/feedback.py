"""What an algorithm tells while it works in a worker thread, as signals for the windows."""
from __future__ import annotations

from qgis.core import QgsProcessingFeedback
from qgis.PyQt.QtCore import pyqtSignal


class RunFeedback(QgsProcessingFeedback):
    """Feedback that hands every message on; ``errors`` are those told so far."""

    said = pyqtSignal(str, str)

    def __init__(self) -> None:
        super().__init__(False)
        self.errors: list[str] = []

    def reportError(self, error: str, fatalError: bool = False) -> None:
        self.errors.append(error)
        self.said.emit("error", error)

    def pushWarning(self, warning: str) -> None:
        self.said.emit("warning", warning)

    def pushInfo(self, info: str) -> None:
        self.said.emit("info", info)

    def setProgressText(self, text: str) -> None:
        self.said.emit("info", text)

    def pushCommandInfo(self, info: str) -> None:
        """Commands are shown once, by the window."""

    def pushDebugInfo(self, info: str) -> None:
        """Not for users."""

    def pushConsoleInfo(self, info: str) -> None:
        """Not for users."""
