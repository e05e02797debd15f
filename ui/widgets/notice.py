"""A sentence with an icon inside a window: information, success, warning or error."""
from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QLabel, QStyle, QWidget

from ...gis import palette
from .plain_text import PlainText

translate = QCoreApplication.translate

PICTURES = {
    "info": QStyle.StandardPixmap.SP_MessageBoxInformation,
    "success": QStyle.StandardPixmap.SP_DialogApplyButton,
    "warning": QStyle.StandardPixmap.SP_MessageBoxWarning,
    "error": QStyle.StandardPixmap.SP_MessageBoxCritical,
}


def level_names() -> dict[str, str]:
    """The word that stands for each level, for those who do not see icon or colour."""
    return {
        "info": translate("EcoAxis", "Note"),
        "success": translate("EcoAxis", "Done"),
        "warning": translate("EcoAxis", "Warning"),
        "error": translate("EcoAxis", "Error"),
    }


class Notice(QFrame):
    """Hidden until there is something to say; texts can be selected and copied."""

    def __init__(self, parent: Optional[QWidget] = None):
        super().__init__(parent)
        self.setObjectName("notice")
        self._icon = QLabel(self)
        self._icon.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._text = PlainText("notice_text", self)
        row = QHBoxLayout(self)
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)
        self.clear()

    @property
    def text(self) -> str:
        """What is shown; empty when hidden."""
        return self._text.text()

    def show_sentence(self, text: str, level: str = "info") -> None:
        """Show ``text``; ``level`` is info, success, warning or error."""
        size = self.fontMetrics().height() + 4
        self._icon.setPixmap(self.style().standardIcon(PICTURES[level]).pixmap(size, size))
        self._icon.setAccessibleName(level_names()[level])
        self.setStyleSheet(f"QFrame#notice {{ border-left: 4px solid {palette.LEVELS[level]}; }}")
        self._text.setText(text)
        self.setAccessibleName(f"{level_names()[level]}: {text}")
        self.setVisible(True)

    def clear(self) -> None:
        """Hide."""
        self._text.clear()
        self.setAccessibleName("")
        self.setVisible(False)
