"""One Processing algorithm in the background: the map stays alive, progress and Cancel work, the command is known."""
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Optional

from qgis.core import (
    QgsApplication,
    QgsMapLayer,
    QgsProcessingAlgorithm,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
)
from qgis.PyQt.QtCore import QCoreApplication, QObject, QTimer, pyqtSignal

from ...gis.process_command import process_command
from .feedback import RunFeedback
from .styled_results import opened_results

translate = QCoreApplication.translate


class AlgorithmRun(QObject):
    """A run of the algorithm ``algorithm`` (``ecoaxis:…``) with ``parameters``.

    Outputs named in ``loaded`` (name of the output, title of the layer) get their styles and can be taken into the
    project with ``result_layers`` of this package. Exactly one of ``succeeded``, ``failed`` and ``cancelled`` comes,
    then ``ended``.
    """

    progressed = pyqtSignal(float)
    said = pyqtSignal(str, str)
    succeeded = pyqtSignal(object)
    failed = pyqtSignal(str)
    cancelled = pyqtSignal()
    ended = pyqtSignal()

    def __init__(
        self,
        algorithm: str,
        parameters: Mapping[str, Any],
        project: Optional[QgsProject] = None,
        owner: str = "",
        loaded: Optional[Mapping[str, str]] = None,
        parent: Optional[QObject] = None,
    ):
        super().__init__(parent)
        self.algorithm = algorithm
        self.parameters = {name: value for name, value in parameters.items() if value is not None and value != ""}
        self.owner = owner
        self.loaded = dict(loaded or {})
        self.project = project or QgsProject.instance()
        self.results: Optional[dict[str, Any]] = None
        self.log: list[tuple[str, str]] = []
        self.is_running = False
        self.context: Optional[QgsProcessingContext] = QgsProcessingContext()
        self._feedback = RunFeedback()
        self._task: Optional[QgsProcessingAlgRunnerTask] = None
        self._running: Optional[QgsProcessingAlgorithm] = None
        self._feedback.progressChanged.connect(self.progressed)
        self._feedback.said.connect(self._hear)

    @property
    def command(self) -> str:
        """The ``qgis_process`` line that makes the same result again."""
        given = {
            name: ";".join(str(each) for each in value) if isinstance(value, (list, tuple)) else value
            for name, value in self.parameters.items()
        }
        return process_command(self.algorithm, given)

    def start(self) -> None:
        """Begin; faults of the parameters come as ``failed`` like any other, after this call has returned."""
        self.is_running = True
        QTimer.singleShot(0, self._begin)

    def cancel(self) -> None:
        """Ask the algorithm to stop; ``cancelled`` comes when it has."""
        self._feedback.cancel()
        if self._task is not None:
            self._task.cancel()

    def layers(self) -> dict[str, QgsMapLayer]:
        """The result layers that ``loaded`` names, styled, by output name; each call opens them anew."""
        if self.context is None:
            return {}
        return opened_results(self.context, self.results or {}, self.loaded)

    def release(self) -> None:
        """Let go of what the run holds of QGIS, which must not outlive it; call it when the layers were taken."""
        self.context = None
        self._running = None

    def _begin(self) -> None:
        if self._feedback.isCanceled():
            self._end(False, {})
            return
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(self.algorithm)
        if algorithm is None:
            self._fail(
                translate("EcoAxis", "The tool {name} is not there: switch EcoAxis on in the plugin manager.").format(
                    name=self.algorithm
                )
            )
            return
        self.context.setProject(self.project)
        self.context.setFeedback(self._feedback)
        parameters = {name: self._as_output(name, value) for name, value in self.parameters.items()}
        accepted, sentence = algorithm.checkParameterValues(parameters, self.context)
        if not accepted:
            self._fail(sentence)
            return
        self._running = algorithm
        self._task = QgsProcessingAlgRunnerTask(algorithm, parameters, self.context, self._feedback)
        self._task.executed.connect(self._end)
        if self._task.isCanceled():
            self._end(False, {})
            return
        QgsApplication.taskManager().addTask(self._task)

    def _as_output(self, name: str, value: Any) -> Any:
        if name not in self.loaded:
            return value
        definition = QgsProcessingOutputLayerDefinition(str(value), self.project)
        definition.destinationName = self.loaded[name]
        return definition

    def _hear(self, kind: str, text: str) -> None:
        self.log.append((kind, text))
        self.said.emit(kind, text)

    def _end(self, well: bool, results: dict[str, Any]) -> None:
        if not self.is_running:
            return
        self._task = None
        if well:
            self.is_running = False
            self.results = dict(results)
            self.succeeded.emit(self.results)
            self.ended.emit()
        elif self._feedback.isCanceled():
            self.is_running = False
            self.cancelled.emit()
            self.ended.emit()
        else:
            told = self._feedback.errors
            self._fail(
                told[-1]
                if told
                else translate(
                    "EcoAxis", "The tool stopped without giving a reason: look at its messages and run it again."
                )
            )

    def _fail(self, sentence: str) -> None:
        self.is_running = False
        self.failed.emit(sentence)
        self.ended.emit()
