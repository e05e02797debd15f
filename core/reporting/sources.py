"""Sources as rule tables write them: one text, or Korean and English side by side (``한국어 / English``)."""
from __future__ import annotations

import re

SEPARATOR = " / "
_HANGUL = re.compile("[가-힣]")


def source_in(language: str, source: str) -> str:
    """The part of ``source`` that is in ``language`` (``ko`` or ``en``); the whole where it is not written in both."""
    before, separator, after = source.partition(SEPARATOR)
    if not separator or not _HANGUL.search(before) or _HANGUL.search(after):
        return source
    return before.strip() if language == "ko" else after.strip()
