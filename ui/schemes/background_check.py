"""Looks for faults in large schemes beside the window, so that typing goes on meanwhile."""
from __future__ import annotations

from qgis.PyQt.QtCore import QObject, QRunnable, QThreadPool, pyqtSignal

from ...core.schemes.document import SchemeDocument
from ...gis.scheme_folders import faults_before_saving

LARGE = 1000
"""Rules from which on a scheme is checked beside the window."""


class _Work(QRunnable):
    def __init__(self, check: BackgroundCheck, document: SchemeDocument):
        super().__init__()
        self.setAutoDelete(False)
        self._check, self._document = check, document

    def run(self) -> None:
        """In the other thread; the signal brings the faults back to the window's."""
        self._check.found.emit(self._document, faults_before_saving(self._document))


class BackgroundCheck(QObject):
    """``found`` brings a document and its faults; several may be on their way, and the last asked for counts."""

    found = pyqtSignal(object, object)

    def __init__(self, parent: QObject):
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._work: list[_Work] = []
        self.found.connect(self._ended)

    def start(self, document: SchemeDocument) -> None:
        """Check ``document``."""
        self._pool.clear()
        work = _Work(self, document)
        self._work.append(work)
        self._pool.start(work)

    def stop(self) -> None:
        """Wait for what is running."""
        self._pool.clear()
        self._pool.waitForDone()

    def _ended(self, document: SchemeDocument, issues: object) -> None:
        """Let go of all but the last: those before it are done or were never begun."""
        del self._work[:-1]
