"""Work in the background that ends in a call on the main thread; the map stays alive."""
from __future__ import annotations

from collections.abc import Callable
from typing import Any, Optional

from qgis.core import QgsApplication, QgsTask
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...core.issues import Cancelled, CoreError, Issue
from ...core.progress import Progress

Work = Callable[[Progress], Any]


class TaskProgress(Progress):
    """A ``Progress`` that shows in QGIS's task manager and stops with the task."""

    def __init__(self, task: QgsTask):
        self._task = task

    def report(self, share: float) -> None:
        """Show ``share`` (0 to 1)."""
        self._task.setProgress(100.0 * min(max(share, 0.0), 1.0))

    def is_cancelled(self) -> bool:
        """Whether the task was cancelled."""
        return self._task.isCanceled()


class Background(QObject):
    """Does one piece of work after the other in tasks; what comes back after ``stop`` is thrown away.

    A piece of work is called with a ``Progress`` on a worker thread: it must touch neither the project nor widgets.
    """

    busy_changed = pyqtSignal(bool)

    def __init__(self, parent: Optional[QObject] = None):
        super().__init__(parent)
        tasks: dict[str, QgsTask] = {}
        self._tasks = tasks
        self.destroyed.connect(lambda: _cancel_all(tasks))

    @property
    def busy(self) -> bool:
        """Whether anything goes on."""
        return bool(self._tasks)

    def start(
        self, name: str, title: str, work: Work, done: Callable[[Any], None], failed: Callable[[list[Issue]], None]
    ) -> None:
        """Do ``work``; ``done`` gets its result, ``failed`` the issues that stopped it. Replaces work of that name."""
        self.stop(name)
        before = self.busy

        def run(task: QgsTask) -> Any:
            return work(TaskProgress(task))

        def finished(exception: Optional[BaseException], result: Any = None) -> None:
            if self._tasks.get(name) is not task:
                return
            del self._tasks[name]
            if isinstance(exception, CoreError):
                failed(list(exception.issues))
            elif exception is None:
                done(result)
            elif not task.isCanceled() and not isinstance(exception, Cancelled):
                raise exception
            if not self.busy:
                self.busy_changed.emit(False)

        task = QgsTask.fromFunction(title, run, on_finished=finished)
        self._tasks[name] = task
        QgsApplication.taskManager().addTask(task)
        if not before:
            self.busy_changed.emit(True)

    def stop(self, name: str = "") -> None:
        """Cancel the work ``name``, or all; its end is not heard any more."""
        before = self.busy
        _cancel_all(self._tasks, name)
        if before and not self.busy:
            self.busy_changed.emit(False)


def _cancel_all(tasks: dict[str, QgsTask], name: str = "") -> None:
    for each in [name] if name else list(tasks):
        task = tasks.pop(each, None)
        if task is not None:
            task.cancel()
