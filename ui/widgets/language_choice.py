"""A box to choose the language of a report from."""
from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtWidgets import QComboBox, QWidget

from ...gis.preferences import report_language

LANGUAGES = (("ko", "한국어"), ("en", "English"))
"""Codes and names; every language is named in itself."""


class LanguageChoice(QComboBox):
    """Offers the languages that reports are written in."""

    def __init__(self, name: str, parent: Optional[QWidget] = None):
        super().__init__(parent)
        self.setObjectName(name)
        for code, words in LANGUAGES:
            self.addItem(words, code)
        self.choose("")

    @property
    def language(self) -> str:
        """The code of the chosen language."""
        return str(self.currentData())

    def choose(self, language: str) -> None:
        """Choose ``language``; that of the settings where it is empty."""
        self.setCurrentIndex(max(0, self.findData(language or report_language())))
