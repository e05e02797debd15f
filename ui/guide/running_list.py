"""Calculations that go on, whichever window began them, each with its progress and Cancel."""
from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from ..desk import Desk
from ..running.sequence import Run
from .tasks import tasks

translate = QCoreApplication.translate


class RunningList(QWidget):
    """Hidden while nothing is calculated."""

    def __init__(self, desk: Desk, parent: Optional[QWidget] = None):
        super().__init__(parent)
        self.setObjectName("running")
        self.desk = desk
        self._rows: dict[int, QWidget] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        desk.runs_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the runs that go on now."""
        going = {id(run): run for run in self.desk.runs}
        for key in [key for key in self._rows if key not in going]:
            self._rows.pop(key).deleteLater()
        for key, run in going.items():
            if key not in self._rows:
                self._rows[key] = self._row(run)
                self._column.addWidget(self._rows[key])
        self.setVisible(bool(going))

    def _row(self, run: Run) -> QWidget:
        titles = {task.window: task.title for task in tasks()}
        name = titles.get(run.owner) or translate("EcoAxis", "Calculation")
        row = QWidget(self)
        label = QLabel(name, row)
        bar = QProgressBar(row)
        bar.setAccessibleName(translate("EcoAxis", "Progress of {name}").format(name=name))
        run.progressed.connect(lambda percent: bar.setValue(int(percent)))
        cancel = QPushButton(translate("EcoAxis", "Cancel"), row)
        cancel.setAccessibleName(translate("EcoAxis", "Cancel {name}").format(name=name))
        cancel.clicked.connect(run.cancel)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(label)
        line.addWidget(bar, 1)
        line.addWidget(cancel)
        return row
