"""What stands on a page, in millimetres from its upper left corner; made by the page builder, drawn by the layout."""
from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Union

from ..palette import Signed


@dataclass(frozen=True)
class Text:
    """One line of text on the base line ``y``; ``style`` is a name of ``typeface.STYLES``."""

    x: float
    y: float
    text: str
    style: str
    width: float


@dataclass(frozen=True)
class Box:
    """A filled rectangle."""

    x: float
    y: float
    width: float
    height: float
    fill: str


@dataclass(frozen=True)
class Rule:
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    color: str
    thickness: float = 0.15


@dataclass(frozen=True)
class Polyline:
    """A line through points; ``dash`` is ``solid``, ``dashed`` or ``dotted``."""

    points: tuple[tuple[float, float], ...]
    color: str
    thickness: float
    dash: str = "solid"


@dataclass(frozen=True)
class Dot:
    """A filled circle of the diameter ``size`` around its middle, with a white rim."""

    x: float
    y: float
    size: float
    color: str


@dataclass(frozen=True)
class SignMark:
    """The sign of a consequence or a category in a square of ``size``."""

    x: float
    y: float
    size: float
    key: Signed


@dataclass(frozen=True)
class Swatch:
    """A legend symbol; ``image`` is a ``QImage``."""

    x: float
    y: float
    width: float
    height: float
    image: Any


@dataclass(frozen=True)
class NorthArrow:
    """A north arrow in a box of ``size`` by 1.5 ``size``."""

    x: float
    y: float
    size: float


@dataclass(frozen=True)
class MapMark:
    """A map; ``figure`` is a ``maps.Figure`` of the size ``width`` by ``height``."""

    x: float
    y: float
    width: float
    height: float
    figure: Any


Mark = Union[Text, Box, Rule, Polyline, Dot, SignMark, Swatch, NorthArrow, MapMark]


DASHES = {"solid": (), "dashed": (2.4, 1.2), "dotted": (0.5, 0.9)}
"""Lengths of strokes and gaps in millimetres."""


@dataclass
class Page:
    """The marks of one page, in drawing order."""

    marks: list[Mark] = field(default_factory=list)
