"""The language of the user, and the plugin's own texts in it."""
from __future__ import annotations

import os

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QTranslator

from .paths import PLUGIN_FOLDER

LANGUAGES = ("en", "ko")


def user_language() -> str:
    """``ko`` in a Korean QGIS, otherwise ``en``."""
    language = QgsApplication.locale()[:2].lower()
    return language if language in LANGUAGES else "en"


def install_translator(language: str) -> QTranslator | None:
    """Install the translation into ``language``; ``None`` for English and where no compiled translation lies.

    The caller keeps the translator alive and hands it to ``QCoreApplication.removeTranslator`` in the end.
    """
    path = os.path.join(PLUGIN_FOLDER, "i18n", f"ecoaxis_{language}.qm")
    if not os.path.isfile(path):
        return None
    translator = QTranslator()
    if not translator.load(path):
        return None
    QCoreApplication.installTranslator(translator)
    return translator
