"""Explains one place after the other in the background; the latest wins."""
from __future__ import annotations

import os
import tempfile
from dataclasses import dataclass
from typing import Optional

from qgis.core import QgsCoordinateReferenceSystem, QgsPointXY, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication, QObject, QTimer, pyqtSignal

from ...core.issues import CoreError
from ...gis.explained_place import read_explanation, write_place
from ...gis.explained_runs import Ground, explain_parameters
from ...gis.messages import describe_all
from ...gis.zoning_results import grade_at
from ..desk import Desk
from ..running.algorithm_run import AlgorithmRun

translate = QCoreApplication.translate

OWNER = "why"
OUTPUT = "OUTPUT"


@dataclass(frozen=True)
class Question:
    """Which place, in which CRS, by which run or scheme."""

    point: QgsPointXY
    crs: QgsCoordinateReferenceSystem
    ground: Ground


class PlaceRunner(QObject):
    """``explained`` carries an ``ExplainedPlace``, ``failed`` a sentence; of questions that were overtaken nothing is
    heard."""

    explained = pyqtSignal(object)
    failed = pyqtSignal(str)
    busy_changed = pyqtSignal(bool)

    def __init__(self, desk: Desk, parent: Optional[QObject] = None):
        super().__init__(parent)
        self.desk = desk
        self._folder: Optional[tempfile.TemporaryDirectory] = None
        self._count = 0
        self._run: Optional[AlgorithmRun] = None
        self._asked: Optional[Question] = None
        self._next: Optional[Question] = None

    def ask(self, question: Question) -> None:
        """Explain; what goes on is cancelled."""
        self._next = question
        if self._run is None:
            self._begin()
        else:
            self._run.cancel()

    def stop(self) -> None:
        """Forget what was asked."""
        self._next = self._asked = None
        if self._run is not None:
            self._run.cancel()

    def close(self) -> None:
        """Stop and remove the files of questions."""
        self.stop()
        if self._folder is not None and self._run is None:
            self._folder.cleanup()
            self._folder = None

    def _begin(self) -> None:
        question, self._next = self._next, None
        if question is None or self._run is not None:
            return
        if self._folder is None:
            self._folder = tempfile.TemporaryDirectory(prefix="ecoaxis-")
        self._count += 1
        folder = os.path.join(self._folder.name, str(self._count))
        os.makedirs(folder)
        try:
            parameters = explain_parameters(question.ground, self.desk.project, folder)
            crs = QgsCoordinateReferenceSystem(str(parameters["CRS"]))
            parameters["INPUT"] = write_place(folder, question.point, question.crs, crs)
        except CoreError as fault:
            self.failed.emit(describe_all(fault.issues))
            return
        parameters[OUTPUT] = "memory:"
        run = AlgorithmRun(
            "ecoaxis:explaingrade", parameters, self.desk.project, OWNER,
            {OUTPUT: translate("EcoAxis", "Explanation")},
        )  # fmt: skip
        self._run, self._asked = run, question
        run.succeeded.connect(lambda _: self._done(run))
        run.failed.connect(self._fault)
        run.ended.connect(self._ended)
        self.busy_changed.emit(True)
        if not self.desk.start(run):
            self._run = None
            self.busy_changed.emit(False)

    def _done(self, run: AlgorithmRun) -> None:
        question = self._asked
        if self._next is not None or question is None:
            return
        table = run.layers().get(OUTPUT)
        if not isinstance(table, QgsVectorLayer):
            self.failed.emit(translate("EcoAxis", "The explanation could not be read: click on the map again."))
            return
        place = read_explanation(table, question.point, question.crs.authid())
        if question.ground.grade:
            place = place.with_map(grade_at(question.ground.grade, question.point, question.crs))
        self.explained.emit(place)

    def _fault(self, sentence: str) -> None:
        if self._next is None and self._asked is not None:
            self.failed.emit(sentence)

    def _ended(self) -> None:
        self._run = self._asked = None
        self.busy_changed.emit(False)
        QTimer.singleShot(0, self._begin)
