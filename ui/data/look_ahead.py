"""Looks at the layers of the project's binding in the background, so that their status is known before it is asked."""
from __future__ import annotations

from typing import Any, Optional

from qgis.PyQt.QtCore import QCoreApplication, QObject, QTimer, pyqtSignal

from ...core.issues import CoreError, Issue
from ...core.progress import Progress
from ...gis.binding import DatasetBinding, project_binding
from ...gis.layer_look import kept_look, look_at, needs_project
from ..desk import Desk
from ..running.background import Background

translate = QCoreApplication.translate

WAIT_MILLISECONDS = 500


class LookAhead(QObject):
    """``looked`` comes when all layers of the binding have been looked at after it has changed."""

    looked = pyqtSignal()

    def __init__(self, desk: Desk, parent: Optional[QObject] = None):
        super().__init__(parent)
        self._desk = desk
        self._background = Background(self)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(WAIT_MILLISECONDS)
        self._later.timeout.connect(self._look)
        desk.binding_changed.connect(self._later.start)
        self._later.start()

    def stop(self) -> None:
        """End the work."""
        self._later.stop()
        self._background.stop()

    def _look(self) -> None:
        try:
            entries = project_binding(self._desk.project).datasets.values()
        except CoreError:
            return
        waiting = [entry for entry in entries if not needs_project(entry) and kept_look(entry) is None]
        if waiting:
            title = translate("EcoAxis", "EcoAxis: look at the layers of the data")
            self._background.start(
                "look", title, lambda progress: look_at_all(waiting, progress), self._done, self._failed
            )

    def _done(self, _: Any) -> None:
        self.looked.emit()

    def _failed(self, _: list[Issue]) -> None:
        """A look keeps its own faults."""


def look_at_all(entries: list[DatasetBinding], progress: Progress) -> None:
    """Look at each of ``entries``, on whatever thread. Raises ``Cancelled``."""
    for number, entry in enumerate(entries):
        progress.check()
        progress.report(number / len(entries))
        look_at(entry, progress)
