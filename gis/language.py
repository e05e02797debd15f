"""The language of the user, and the plugin's own texts in it."""
from __future__ import annotations

import os
import threading
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


class _Spoken(threading.local):
    """The language that texts of this thread are to come in; empty: that of the interface."""

    language = ""


_spoken = _Spoken()
_in_the_interface = QCoreApplication.translate


def load_translator(language: str) -> QTranslator | None:
    """The compiled translation into ``language``; ``None`` for English and where there is none."""
    path = os.path.join(PLUGIN_FOLDER, "i18n", f"ecoaxis_{language}.qm")
    if not os.path.isfile(path):
        return None
    with open(path, "rb") as stream:
        texts = stream.read()
    # Not the file itself: Qt keeps it mapped, which crashes when it is written over and stops updates on Windows.
    translator = QTranslator()
    translator.texts = texts
    return translator if translator.loadFromData(texts) else None


def install_translator(language: str) -> QTranslator | None:
    """Install the translation into ``language``; ``None`` for English and where no compiled translation lies.

    The caller keeps the translator alive and hands it to ``QCoreApplication.removeTranslator`` in the end.
    """
    translator = load_translator(language)
    if translator is not None:
        QCoreApplication.installTranslator(translator)
    return translator


_reading = threading.Lock()
_translators: dict[str, QTranslator | None] = {}


def _translator(language: str) -> QTranslator | None:
    """The translation into ``language``, read once."""
    with _reading:
        if language not in _translators:
            _translators[language] = load_translator(language)
        return _translators[language]


def translate(context: str, source: str) -> str:
    """``source`` in the language that this thread speaks, which is the interface's outside of ``speaking``."""
    if not _spoken.language:
        return _in_the_interface(context, source)
    translator = _translator(_spoken.language)
    if translator is None:
        return source
    find = translator.translate
    # As bytes, because PyQt takes texts of this call for ASCII.
    return find(context.encode("utf-8"), source.encode("utf-8")) or source


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """What ``translate`` of this module says in this thread comes in ``language`` within the block.

    A report has its own language. Nothing is installed: the interface and other threads keep theirs.
    """
    before = _spoken.language
    _spoken.language = language
    try:
        yield
    finally:
        _spoken.language = before
