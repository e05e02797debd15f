"""Sources as rule tables write them: one text, or Korean and English side by side (``한국어 / English``)."""
from __future__ import annotations

import re

SEPARATOR = " / "
_HANGUL = re.compile("[가-힣]")


def source_in(language: str, source: str) -> str:
    """The part of ``source`` that is in ``language`` (``ko`` or ``en``); the whole where it is not written in both.

    Several sources, each in both languages, stand behind each other with semicolons.
    """
    _, _, after = source.partition(SEPARATOR)
    if not _HANGUL.search(after):
        return _part_in(language, source)
    parts = source.split(";")
    if not all(SEPARATOR in part for part in parts):
        return source
    return "; ".join(_part_in(language, part) for part in parts)


def _part_in(language: str, source: str) -> str:
    before, separator, after = source.partition(SEPARATOR)
    if not separator or not _HANGUL.search(before) or _HANGUL.search(after):
        return source.strip()
    return before.strip() if language == "ko" else after.strip()
