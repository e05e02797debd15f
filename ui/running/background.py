"""Work in the background that ends in a call on the main thread; the map stays alive."""
from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Optional

from qgis.core import QgsApplication, QgsTask
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...core.issues import Cancelled, CoreError, Issue
from ...core.progress import Progress
from ...gis.compat import unasked_task_flags

Work = Callable[[Progress], Any]
LONGEST_WAIT = 5.0
"""Seconds that QGIS is held up when it closes: work asked to stop does so long before."""


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


class _Working:
    """The tasks that threads are busy with."""

    def __init__(self) -> None:
        self.stops = 0
        self._tasks: list[QgsTask] = []
        self._changed = threading.Condition()

    @contextmanager
    def on(self, task: QgsTask) -> Iterator[None]:
        """While the block lasts, a thread is busy with ``task``."""
        with self._changed:
            self._tasks.append(task)
        try:
            yield
        finally:
            with self._changed:
                self._tasks.remove(task)
                self._changed.notify_all()

    def stop(self) -> bool:
        """Cancel them all and wait until none is left, at most ``LONGEST_WAIT``; whether none is left."""
        with self._changed:
            self.stops += 1
            for task in self._tasks:
                task.cancel()
            return self._changed.wait_for(lambda: not self._tasks, LONGEST_WAIT)


_working = _Working()


def stop_all_threads() -> bool:
    """Cancel all work, also what has not begun, and wait for it; whether all has ended.

    Files must not be read any more while QGIS goes.
    """
    return _working.stop()


@dataclass
class _Job:
    """A task, what it brought or why it stopped, and who is to hear of it."""

    done: Callable[[Any], None]
    failed: Callable[[list[Issue]], None]
    task: Optional[QgsTask] = None
    result: Any = None
    issues: list[Issue] = field(default_factory=list)
    well: bool = False


class Background(QObject):
    """Does pieces of work in tasks; what comes back after ``stop``, or after this object is gone, is thrown away.

    A piece of work is called with a ``Progress`` on a worker thread: it must touch neither the project nor widgets.
    """

    busy_changed = pyqtSignal(bool)

    def __init__(self, parent: Optional[QObject] = None):
        super().__init__(parent)
        self._jobs: dict[str, _Job] = {}

    @property
    def busy(self) -> bool:
        """Whether anything goes on."""
        return bool(self._jobs)

    def start(
        self, name: str, title: str, work: Work, done: Callable[[Any], None], failed: Callable[[list[Issue]], None]
    ) -> None:
        """Do ``work``; ``done`` gets its result, ``failed`` the issues that stopped it. Replaces work of that name."""
        before = self.busy
        self._drop(name)
        job = _Job(done, failed)
        stops = _working.stops

        def run(task: QgsTask) -> None:
            try:
                with _working.on(task):
                    if _working.stops != stops:
                        return
                    job.result = work(TaskProgress(task))
                job.well = True
            except CoreError as fault:
                job.issues = list(fault.issues)
            except Cancelled:
                return

        job.task = QgsTask.fromFunction(title, run, flags=unasked_task_flags())
        self._jobs[name] = job
        # Bound methods are forgotten by Qt when this object goes; functions would be called on what is gone.
        job.task.taskCompleted.connect(self._collect)
        job.task.taskTerminated.connect(self._collect)
        QgsApplication.taskManager().addTask(job.task)
        if not before:
            self.busy_changed.emit(True)

    def stop(self) -> None:
        """Cancel all work; its end is not heard any more."""
        before = self.busy
        for name in list(self._jobs):
            self._drop(name)
        if before:
            self.busy_changed.emit(False)

    def _drop(self, name: str) -> None:
        job = self._jobs.pop(name, None)
        if job is not None and job.task is not None:
            job.task.cancel()

    def _collect(self) -> None:
        ended = (QgsTask.TaskStatus.Complete, QgsTask.TaskStatus.Terminated)
        for name, job in list(self._jobs.items()):
            if job.task is None or job.task.status() not in ended:
                continue
            del self._jobs[name]
            if job.well:
                job.done(job.result)
            elif job.issues:
                job.failed(job.issues)
            elif getattr(job.task, "exception", None) is not None:
                raise job.task.exception
        if not self.busy:
            self.busy_changed.emit(False)
