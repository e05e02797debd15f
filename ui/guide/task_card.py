"""One task in the guide: icon, name, what it is for, how far it is, and the button that opens it."""
from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QCoreApplication, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QSizePolicy, QWidget

from ...gis.paths import resource
from ..widgets.notice import PICTURES
from .tasks import Readiness, Task

translate = QCoreApplication.translate


class TaskCard(QFrame):
    """``opened`` comes with the name of the window."""

    opened = pyqtSignal(str)

    def __init__(self, task: Task, parent: Optional[QWidget] = None):
        super().__init__(parent)
        self.task = task
        self.setObjectName(f"card_{task.window}")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        line = self.fontMetrics().height()
        picture = QLabel(self)
        picture.setPixmap(QIcon(resource("icons", task.icon)).pixmap(QSize(line * 2, line * 2)))
        picture.setAlignment(Qt.AlignmentFlag.AlignTop)
        title = _wrapped(task.title, self)
        font = title.font()
        font.setBold(True)
        title.setFont(font)
        purpose = _wrapped(task.purpose, self)
        self._sign = QLabel(self)
        self._sign.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._state = _wrapped("", self)
        self._state.setObjectName(f"state_{task.window}")
        self.button = QPushButton(translate("EcoAxis", "Open"), self)
        self.button.setObjectName(f"open_{task.window}")
        self.button.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.button.clicked.connect(lambda: self.opened.emit(task.window))
        grid = QGridLayout(self)
        grid.addWidget(picture, 0, 0, 2, 1)
        grid.addWidget(title, 0, 1)
        grid.addWidget(self.button, 0, 2)
        grid.addWidget(purpose, 1, 1, 1, 2)
        grid.addWidget(self._sign, 2, 0, Qt.AlignmentFlag.AlignHCenter)
        grid.addWidget(self._state, 2, 1, 1, 2)
        grid.setColumnStretch(1, 1)

    def show_readiness(self, readiness: Readiness) -> None:
        """Show how far the task is."""
        size = self.fontMetrics().height()
        self._sign.setPixmap(self.style().standardIcon(PICTURES[readiness.level]).pixmap(size, size))
        self._state.setText(readiness.text)
        self.button.setText(translate("EcoAxis", "Continue") if readiness.started else translate("EcoAxis", "Open"))
        self.button.setAccessibleName(f"{self.button.text()}: {self.task.title}")
        self.button.setAccessibleDescription(f"{self.task.purpose}. {readiness.text}")


def _wrapped(text: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return label
