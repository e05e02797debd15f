"""A text in a window."""
from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QLabel, QWidget


class PlainText(QLabel):
    """Wraps, and can be selected and copied; names of layers and files in it are never taken for markup.

    A headline is ``bold``, and ``larger`` than the window's text by a factor.
    """

    def __init__(self, name: str, parent: Optional[QWidget] = None, bold: bool = False, larger: float = 1.0):
        super().__init__(parent)
        self.setObjectName(name)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        if bold:
            font = self.font()
            font.setBold(True)
            font.setPointSizeF(font.pointSizeF() * larger)
            self.setFont(font)
