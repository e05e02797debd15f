"""Tables for a terminal in which Hangul takes two columns."""
from __future__ import annotations

import unicodedata
from collections.abc import Sequence

WIDE = ("W", "F")


def width(text: str) -> int:
    """Columns that ``text`` takes on a terminal."""
    return sum(
        0 if unicodedata.combining(letter) else 2 if unicodedata.east_asian_width(letter) in WIDE else 1
        for letter in text
    )


def shortened(text: str, columns: int) -> str:
    """``text``, cut with an ellipsis where it takes more than ``columns``."""
    if width(text) <= columns:
        return text
    kept = ""
    for letter in text:
        if width(kept + letter) > columns - 1:
            break
        kept += letter
    return kept.rstrip() + "…"


def aligned(header: Sequence[str], rows: Sequence[Sequence[str]], right: Sequence[int] = (), limit: int = 60) -> str:
    """The table as text; columns numbered in ``right`` (0 = first) stand to the right, cells end at ``limit``."""
    lines = [[shortened(cell, limit) for cell in line] for line in (header, *rows)]
    widths = [max(width(line[column]) for line in lines) for column in range(len(header))]
    lines.insert(1, ["─" * columns for columns in widths])
    return "\n".join(
        "  ".join(_padded(cell, columns, place in right) for place, (cell, columns) in enumerate(zip(line, widths)))
        .rstrip()
        for line in lines
    )


def _padded(text: str, columns: int, right: bool) -> str:
    gap = " " * (columns - width(text))
    return gap + text if right else text + gap
