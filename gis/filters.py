"""Whether a filter is one plain condition: providers paste it into their SQL, so nothing else may pass."""
from __future__ import annotations

import re
from typing import Optional

_TEXTS = re.compile(r"'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|`[^`]*`|\[[^\]]*\]")
_STATEMENT = re.compile(
    r";|--|/\*|\b(?:select|insert|update|delete|drop|alter|create|attach|pragma|truncate|grant|copy|execute|call)\b",
    re.IGNORECASE,
)


def quoted_names(condition: str) -> list[str]:
    """The names in double quotes of ``condition``: SQLite would take one that is no field for a text."""
    quoted = [text for text in _TEXTS.findall(condition) if text.startswith('"')]
    return [text[1:-1].replace('""', '"') for text in quoted]


def filter_fault(condition: str) -> Optional[str]:
    """What makes ``condition`` more than a condition (``;``, a comment, a statement's verb); None when nothing does.

    Quoted texts and names may hold anything.
    """
    rest = _TEXTS.sub(" x ", condition)
    found = _STATEMENT.search(rest)
    if found is not None:
        return found.group()
    stray = next((mark for mark in "'\"`" if mark in rest), None)
    if stray is not None:
        return stray
    depth = 0
    for mark in rest:
        depth += (mark == "(") - (mark == ")")
        if depth < 0:
            return ")"
    return None if depth == 0 else "("
