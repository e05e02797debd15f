"""Asks for a new version number in the window itself, where a number has been used for other rules."""
from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QCoreApplication, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

translate = QCoreApplication.translate


class VersionBar(QFrame):
    """Hidden until a version is asked for."""

    given = pyqtSignal(str)

    def __init__(self, parent: Optional[QWidget] = None):
        super().__init__(parent)
        self.setObjectName("version_bar")
        self.line = QLineEdit(self)
        self.line.setObjectName("new_version")
        label = QLabel(translate("EcoAxis", "&New version"), self)
        label.setBuddy(self.line)
        self.button = QPushButton(translate("EcoAxis", "Save as this version"), self)
        self.button.setObjectName("save_version")
        row = QHBoxLayout(self)
        row.addWidget(label)
        row.addWidget(self.line)
        row.addWidget(self.button)
        row.addStretch(1)
        self.line.returnPressed.connect(self._give)
        self.button.clicked.connect(self._give)
        self.setVisible(False)

    def ask(self, proposal: str) -> None:
        """Ask, with a proposal."""
        self.line.setText(proposal)
        self.setVisible(True)
        self.line.selectAll()
        self.line.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape puts the question away."""
        if event.key() == Qt.Key.Key_Escape:
            self.setVisible(False)
            return
        super().keyPressEvent(event)

    def _give(self) -> None:
        if self.line.text().strip():
            self.setVisible(False)
            self.given.emit(self.line.text().strip())
