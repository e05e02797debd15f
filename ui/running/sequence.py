"""Several algorithms one after the other, followed by a window as if they were one."""
from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Optional, Union

from qgis.core import QgsMapLayer, QgsProject
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from .algorithm_run import AlgorithmRun

Results = dict[str, dict[str, Any]]
Parameters = Mapping[str, Any]


@dataclass(frozen=True)
class Step:
    """A step: what the user reads, which algorithm, its parameters, or how they follow from the results of earlier
    steps (by key).

    ``key`` names the step's own results; ``share`` is its part of the whole time, in any unit.
    """

    title: str
    algorithm: str
    parameters: Union[Parameters, Callable[[Results], Parameters]]
    key: str = ""
    loaded: Mapping[str, str] = field(default_factory=dict)
    share: float = 1.0

    def given(self, results: Results) -> Parameters:
        """The parameters once ``results`` are known."""
        return self.parameters(results) if callable(self.parameters) else self.parameters


class RunSequence(QObject):
    """Runs ``steps`` in order with the signals of ``AlgorithmRun``; stops at the first that fails or is cancelled.

    ``results`` holds the outputs of each step by its key (its algorithm's id where none is given).
    """

    progressed = pyqtSignal(float)
    said = pyqtSignal(str, str)
    succeeded = pyqtSignal(object)
    failed = pyqtSignal(str)
    cancelled = pyqtSignal()
    ended = pyqtSignal()

    def __init__(
        self,
        steps: Sequence[Step],
        project: Optional[QgsProject] = None,
        owner: str = "",
        parent: Optional[QObject] = None,
    ):
        super().__init__(parent)
        self.steps = list(steps)
        self.owner = owner
        self.project = project or QgsProject.instance()
        self.results: Results = {}
        self.log: list[tuple[str, str]] = []
        self.is_running = False
        self._stopping = False
        self._runs: list[AlgorithmRun] = []
        self._whole = sum(step.share for step in self.steps) or 1.0

    @property
    def command(self) -> str:
        """The ``qgis_process`` lines of the steps that have begun."""
        return "\n".join(run.command for run in self._runs)

    def start(self) -> None:
        """Begin with the first step."""
        self.is_running = True
        QTimer.singleShot(0, self._next)

    def cancel(self) -> None:
        """Ask the step that goes on to stop; none begins after it."""
        self._stopping = True
        if self._runs:
            self._runs[-1].cancel()

    def layers(self) -> dict[str, QgsMapLayer]:
        """The result layers of all steps, styled, by ``key/OUTPUT``."""
        return {
            f"{self._key(step)}/{name}": layer
            for step, run in zip(self.steps, self._runs)
            for name, layer in run.layers().items()
        }

    def release(self) -> None:
        """Let go of what the steps hold of QGIS, once the layers were taken."""
        for run in self._runs:
            run.release()

    @staticmethod
    def _key(step: Step) -> str:
        return step.key or step.algorithm

    def _next(self) -> None:
        if self._stopping:
            self._cancelled()
            return
        step = self.steps[len(self._runs)]
        self._hear("info", step.title)
        run = AlgorithmRun(
            step.algorithm, step.given(self.results), self.project, self.owner, step.loaded, self
        )
        done = sum(each.share for each in self.steps[: len(self._runs)])
        run.progressed.connect(
            lambda percent: self.progressed.emit((100.0 * done + percent * step.share) / self._whole)
        )
        run.said.connect(self._hear)
        run.succeeded.connect(self._step_done)
        run.failed.connect(self._failed)
        run.cancelled.connect(self._cancelled)
        self._runs.append(run)
        run.start()

    def _hear(self, kind: str, text: str) -> None:
        self.log.append((kind, text))
        self.said.emit(kind, text)

    def _step_done(self, results: dict[str, Any]) -> None:
        self.results[self._key(self.steps[len(self._runs) - 1])] = results
        if len(self._runs) < len(self.steps):
            self._next()
            return
        self.is_running = False
        self.succeeded.emit(self.results)
        self.ended.emit()

    def _failed(self, sentence: str) -> None:
        self.is_running = False
        self.failed.emit(sentence)
        self.ended.emit()

    def _cancelled(self) -> None:
        self.is_running = False
        self.cancelled.emit()
        self.ended.emit()


Run = Union[AlgorithmRun, RunSequence]
"""What a window starts and follows."""
