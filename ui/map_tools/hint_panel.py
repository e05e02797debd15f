"""A small panel on the map: what to do now, what was measured, and buttons for those who do not know the keys."""
from __future__ import annotations

from typing import Optional

from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QObject, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

translate = QCoreApplication.translate

SHARE_OF_MAP = 0.9


class HintPanel(QFrame):
    """Lies on the upper edge of ``canvas`` and follows its width."""

    finish = pyqtSignal()
    cancel = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, hint: str):
        super().__init__(canvas)
        self.setObjectName("map_hint")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._canvas = canvas
        self._hint = QLabel(hint, self)
        self._hint.setWordWrap(True)
        self._told = QLabel(self)
        self._told.setObjectName("map_hint_measures")
        font = self._told.font()
        font.setBold(True)
        self._told.setFont(font)
        self.finish_button = QPushButton(translate("EcoAxis", "Finish"), self)
        self.finish_button.setObjectName("map_hint_finish")
        self.cancel_button = QPushButton(translate("EcoAxis", "Cancel"), self)
        self.cancel_button.setObjectName("map_hint_cancel")
        for button, signal in ((self.finish_button, self.finish), (self.cancel_button, self.cancel)):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(signal)
        foot = QHBoxLayout()
        foot.addWidget(self._told, 1)
        foot.addWidget(self.finish_button)
        foot.addWidget(self.cancel_button)
        column = QVBoxLayout(self)
        column.addWidget(self._hint)
        column.addLayout(foot)
        canvas.installEventFilter(self)
        self._place()
        self.show()

    def tell(self, text: str, can_finish: bool) -> None:
        """Show what was measured."""
        self._told.setText(text)
        self.finish_button.setEnabled(can_finish)

    def put_away(self) -> None:
        """Take the panel off the map."""
        self._canvas.removeEventFilter(self)
        self.hide()
        self.deleteLater()

    def eventFilter(self, watched: Optional[QObject], event: QEvent) -> bool:
        """Keep to the width of the map."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _place(self) -> None:
        margin = self.fontMetrics().height()
        wanted = self.fontMetrics().averageCharWidth() * 90
        width = min(wanted, int(self._canvas.width() * SHARE_OF_MAP))
        height = max(self.layout().heightForWidth(width), self.sizeHint().height())
        self.setGeometry(max(0, (self._canvas.width() - width) // 2), margin // 2, width, height)
