"""The language of the user, and the plugin's own texts in it."""
from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QTranslator

from .paths import PLUGIN_FOLDER

LANGUAGES = ("en", "ko")


def user_language() -> str:
    """``ko`` in a Korean QGIS, otherwise ``en``."""
    language = QgsApplication.locale()[:2].lower()
    return language if language in LANGUAGES else "en"


class _Untranslated(QTranslator):
    """Answers with the source text, over every translation that is installed."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, disambiguation: str = "", count: int = -1) -> str:
        return source


def load_translator(language: str) -> QTranslator | None:
    """The compiled translation into ``language``; ``None`` for English and where there is none."""
    path = os.path.join(PLUGIN_FOLDER, "i18n", f"ecoaxis_{language}.qm")
    if not os.path.isfile(path):
        return None
    translator = QTranslator()
    return translator if translator.load(path) else None


def install_translator(language: str) -> QTranslator | None:
    """Install the translation into ``language``; ``None`` for English and where no compiled translation lies.

    The caller keeps the translator alive and hands it to ``QCoreApplication.removeTranslator`` in the end.
    """
    translator = load_translator(language)
    if translator is not None:
        QCoreApplication.installTranslator(translator)
    return translator


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Texts come in ``language`` within the block, whatever the interface speaks: a report has its own."""
    translator = _Untranslated() if language == "en" else load_translator(language)
    if translator is None:
        yield
        return
    QCoreApplication.installTranslator(translator)
    try:
        yield
    finally:
        QCoreApplication.removeTranslator(translator)
