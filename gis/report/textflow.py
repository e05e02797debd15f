"""Breaking text into lines that fit a width, so that nothing is cut and nothing overlaps."""
from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

Advance = Callable[[str], float]
"""Width of a text in the unit of the page."""

_TOKENS = re.compile(r"[^\S\n]+|\S+")
_BREAK_AFTER = frozenset("/\\,;:=&?_-.|)]}·")
_REPLACED = {"Cc": "", "Cf": "", "Cs": "", "Zs": " ", "Zl": "\n", "Zp": "\n"}
"""What stands for the characters of these Unicode categories."""

_SHORTEST_BREAK = 0.5
"""A long word is broken after a separator only where the line is at least this full; else it is broken anywhere."""


def clean(text: str) -> str:
    """The text with uniform line ends and blanks, without what has no glyph: control, format and broken characters.

    Format characters go because some turn the reading direction, with which a text can be made to show another one.
    """
    unified = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", "    ")
    return "".join(_REPLACED.get(unicodedata.category(each), each) if each != "\n" else each for each in unified)


def wrap(text: str, width: float, advance: Advance) -> list[str]:
    """Lines of at most ``width``; line breaks of the text stay, words are broken only where one fills a line alone.

    Joined with the spaces at which they were broken the lines are the text again. At least one character is put on
    a line, even where the width is too small for it.
    """
    lines: list[str] = []
    for paragraph in clean(text).split("\n"):
        lines.extend(_wrap_paragraph(paragraph, width, advance))
    return lines


def _wrap_paragraph(paragraph: str, width: float, advance: Advance) -> list[str]:
    if advance(paragraph) <= width:
        return [paragraph.rstrip()]
    lines: list[str] = []
    current = ""
    for token in _TOKENS.findall(paragraph):
        if advance((current + token).rstrip()) <= width:
            current += token
            continue
        if token.isspace():
            lines.append(current.rstrip())
            current = ""
            continue
        if current.strip():
            lines.append(current.rstrip())
        current = token
        while advance(current) > width:
            head = _head(current, width, advance)
            lines.append(head)
            current = current[len(head) :]
    if current.strip() or not lines:
        lines.append(current.rstrip())
    return lines


def _head(word: str, width: float, advance: Advance) -> str:
    """The longest beginning of ``word`` that fits, ended after a separator where that does not leave a gap."""
    low, high = 1, len(word)
    while low < high:
        middle = (low + high + 1) // 2
        if advance(word[:middle]) <= width:
            low = middle
        else:
            high = middle - 1
    for length in range(low, 1, -1):
        if word[length - 1] in _BREAK_AFTER:
            if advance(word[:length]) >= width * _SHORTEST_BREAK:
                return word[:length]
            break
    return word[:low]


def elide(text: str, width: float, advance: Advance) -> str:
    """One line of at most ``width``, ended by an ellipsis where the text is longer."""
    line = " ".join(clean(text).split())
    if advance(line) <= width:
        return line
    while line and advance(line + "…") > width:
        line = line[:-1]
    return line + "…"
