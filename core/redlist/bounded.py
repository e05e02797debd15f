"""Figures as assessors write them: numbers, and open bounds such as ``>50000`` and ``<2``."""
from __future__ import annotations

import math
import re
from dataclasses import dataclass

from ..schemes.codes import parse_number

_OPEN = re.compile(r"(>=|<=|>|<|≥|≤)\s*(.+)")


@dataclass(frozen=True)
class Bounded:
    """A figure.

    ``number`` is what is compared with thresholds: that of ``>50000`` lies just above 50,000 and that of ``<2`` just
    below 2, so that the side that is told counts. ``text`` is the figure as told, ``is_open`` that it is such a bound.
    """

    number: float
    text: str
    is_open: bool = False


def bounded(number: float) -> Bounded:
    """A plain number; its text has at most ten significant digits."""
    return Bounded(number, f"{number:.10g}")


def parse_bounded(text: str) -> Bounded:
    """The figure in ``text``; raises ``ValueError`` unless it is a finite number, bare or after ``>``, ``<``."""
    match = _OPEN.fullmatch(text.strip())
    if not match:
        number = parse_number(text)
        return Bounded(number, text.strip())
    side, stated = match.group(1), parse_number(match.group(2))
    number = stated
    if side == ">":
        number = math.nextafter(stated, math.inf)
    elif side == "<":
        number = math.nextafter(stated, -math.inf)
    return Bounded(number, side + match.group(2).strip(), True)
