"""The guide (길잡이): what can be done, how far each task is, what is being calculated, and recent results."""
from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QCoreApplication, QTimer
from qgis.PyQt.QtWidgets import (
    QDockWidget,
    QGroupBox,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...core.issues import CoreError
from ...gis.messages import describe_all
from ...gis.sample_copy import sample_project
from ..data.look_ahead import LookAhead
from ..desk import Desk
from ..widgets.downward_area import downward_area
from .help_pages import open_help
from .recent_results import RecentResults
from .running_list import RunningList
from .task_card import TaskCard
from .tasks import tasks

translate = QCoreApplication.translate

REFRESH_MILLISECONDS = 300
"""Many signals come at once when a project is opened; the states are read once after them."""


class GuideDock(QDockWidget):
    """The dock at the right of the map."""

    def __init__(self, desk: Desk, parent: Optional[QWidget] = None):
        super().__init__(translate("EcoAxis", "EcoAxis guide"), parent)
        self.desk = desk
        self.setObjectName("ecoaxis_guide_dock")
        content = QWidget(self)
        column = QVBoxLayout(content)
        self.project_label = QLabel(content)
        self.project_label.setObjectName("guide_project")
        self.project_label.setWordWrap(True)
        column.addWidget(self.project_label)
        self.running = RunningList(desk, content)
        column.addWidget(self.running)
        self.cards: dict[str, TaskCard] = {}
        for task in tasks():
            card = TaskCard(task, content)
            card.opened.connect(desk.open)
            self.cards[task.window] = card
            column.addWidget(card)
        column.addWidget(self._learning(content))
        recent = QGroupBox(translate("EcoAxis", "Recent results"), content)
        self.recent = RecentResults(desk, recent)
        QVBoxLayout(recent).addWidget(self.recent)
        column.addWidget(recent, 1)
        self.setWidget(downward_area(content, self))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(REFRESH_MILLISECONDS)
        self._timer.timeout.connect(self.refresh)
        for signal in (desk.binding_changed, desk.schemes_changed, desk.results_changed, desk.project_changed):
            signal.connect(self._timer.start)
        self._ahead = LookAhead(desk, self)
        self._ahead.looked.connect(self._timer.start)
        self.refresh()

    def refresh(self) -> None:
        """Read the state of every task again; opens no layer, which happens in the background."""
        project = self.desk.project
        name = project.title() or project.baseName()
        self.project_label.setText(
            translate("EcoAxis", "Project: {name}").format(name=name)
            if name
            else translate("EcoAxis", "No project is open. Open yours, or the sample county below.")
        )
        for card in self.cards.values():
            card.show_readiness(card.task.readiness(self.desk))
        self.recent.refresh()

    def showEvent(self, event) -> None:
        """What was left in a window in the meantime shows at once."""
        super().showEvent(event)
        self._timer.start()

    def open_sample(self) -> None:
        """Open the user's own copy of the sample county."""
        try:
            path = sample_project()
        except CoreError as fault:
            self.desk.tell(describe_all(fault.issues), "error")
            return
        self.desk.iface.addProject(path)

    def _learning(self, parent: QWidget) -> QGroupBox:
        box = QGroupBox(translate("EcoAxis", "Learn and more"), parent)
        column = QVBoxLayout(box)
        for name, text, slot in (
            ("guide_sample", translate("EcoAxis", "Open the sample county"), self.open_sample),
            ("guide_why", translate("EcoAxis", "Why this grade?"), lambda: self.desk.open("why")),
            ("guide_schemes", translate("EcoAxis", "Look at or edit rules"), lambda: self.desk.open("schemes")),
            ("guide_help", translate("EcoAxis", "Help pages"), open_help),
        ):
            button = QPushButton(text, box)
            button.setObjectName(name)
            button.clicked.connect(slot)
            column.addWidget(button)
        return box
