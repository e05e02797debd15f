"""What all windows share: QGIS, the project, messages, running algorithms, and each other by name."""
from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any, Optional

from qgis.core import Qgis, QgsProject
from qgis.gui import QgisInterface, QgsMapCanvas
from qgis.PyQt.QtCore import QCoreApplication, QObject, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QDockWidget, QMainWindow, QWidget

from ..core.issues import CoreError
from ..gis.binding import PROJECT_SCOPE
from ..gis.messages import describe_all
from ..gis.run_records import new_run_folder
from .running.background import stop_all_threads
from .running.sequence import Run

translate = QCoreApplication.translate

NAME = "EcoAxis"
SECONDS = {"info": 8, "success": 8, "warning": 15, "error": 0}
"""How long a message stays; errors until the user closes them."""


class Desk(QObject):
    """Windows are made when they are first opened, by the functions in ``openers``, and kept until the plugin goes.

    A window may have ``receive(**how)``, called each time it is opened, and ``leave_project()``, called when the
    project changes under it. That of a task takes an earlier result as ``run``, a ``RunRecord``, and, where it works by
    a scheme, the id of one as ``scheme``.
    """

    binding_changed = pyqtSignal()
    schemes_changed = pyqtSignal()
    results_changed = pyqtSignal()
    runs_changed = pyqtSignal()
    project_changed = pyqtSignal()

    def __init__(self, iface: QgisInterface, openers: Mapping[str, Callable[[Desk], QWidget]]):
        super().__init__()
        self.iface = iface
        self.project = QgsProject.instance()
        self.openers = openers
        self.windows: dict[str, QWidget] = {}
        self.runs: list[Run] = []
        self.project.cleared.connect(self._project_changed)
        self.project.readProject.connect(self._project_changed)
        self._closed = False

    @property
    def canvas(self) -> QgsMapCanvas:
        """The map."""
        return self.iface.mapCanvas()

    @property
    def main_window(self) -> QMainWindow:
        """The main window of QGIS, parent of all windows."""
        return self.iface.mainWindow()

    def open(self, name: str, **how: Any) -> QWidget:
        """Show the window ``name`` and hand it ``how``; it is made the first time."""
        window = self.windows.get(name)
        if window is None:
            window = self.openers[name](self)
            self.windows[name] = window
            if isinstance(window, QDockWidget):
                self.iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, window)
        if how and hasattr(window, "receive"):
            window.receive(**how)
        window.show()
        window.raise_()
        window.activateWindow()
        return window

    def tell(self, text: str, level: str = "info") -> None:
        """Put a sentence into the message bar of the map; ``level`` is info, success, warning or error."""
        levels = {
            "info": Qgis.MessageLevel.Info,
            "success": Qgis.MessageLevel.Success,
            "warning": Qgis.MessageLevel.Warning,
            "error": Qgis.MessageLevel.Critical,
        }
        self.iface.messageBar().pushMessage(NAME, text, level=levels[level], duration=SECONDS[level])

    def keep(self, name: str, state: Mapping[str, Any]) -> None:
        """Keep the state of a window in the project; nothing is written where nothing changed."""
        text = json.dumps(state, ensure_ascii=False, sort_keys=True, default=str)
        if text != self.project.readEntry(PROJECT_SCOPE, f"windows/{name}", "{}")[0]:
            self.project.writeEntry(PROJECT_SCOPE, f"windows/{name}", text)

    def kept(self, name: str) -> dict[str, Any]:
        """The state that the project keeps for a window; empty where there is none."""
        try:
            state = json.loads(self.project.readEntry(PROJECT_SCOPE, f"windows/{name}", "{}")[0] or "{}")
        except ValueError:
            return {}
        return state if isinstance(state, dict) else {}

    def is_busy(self, owner: str) -> bool:
        """Whether ``owner`` has a run going on, which the user is then told."""
        busy = bool(owner) and any(each.owner == owner for each in self.runs)
        if busy:
            self.tell(
                translate("EcoAxis", "A calculation of this window is still running: wait for it or cancel it first."),
                "warning",
            )
        return busy

    def start(self, run: Run) -> bool:
        """Start ``run`` unless its owner already has one going on; then a sentence says so."""
        if self.is_busy(run.owner):
            return False
        self.runs.append(run)
        run.ended.connect(lambda: self._ended(run))
        run.start()
        self.runs_changed.emit()
        return True

    def new_run_folder(self, task: str) -> Optional[str]:
        """A fresh folder for the files of a run; ``None`` when nothing can be written, which the user has been told."""
        try:
            return new_run_folder(task, self.project)
        except CoreError as fault:
            self.tell(describe_all(fault.issues), "error")
            return None

    def close(self) -> None:
        """Cancel what is running and take all windows away; runs end on their own after that."""
        self._closed = True
        self.project.cleared.disconnect(self._project_changed)
        self.project.readProject.disconnect(self._project_changed)
        for run in list(self.runs):
            run.cancel()
        for window in self.windows.values():
            if isinstance(window, QDockWidget):
                self.iface.removeDockWidget(window)
            window.close()
            window.deleteLater()
        self.windows.clear()
        stop_all_threads()

    def _ended(self, run: Run) -> None:
        if run in self.runs:
            self.runs.remove(run)
            if not self._closed:
                self.runs_changed.emit()

    def _project_changed(self, *_: Any) -> None:
        for window in list(self.windows.values()):
            if hasattr(window, "leave_project"):
                window.leave_project()
        self.project_changed.emit()
        self.binding_changed.emit()
