"""Colours and signs of consequences and of Red List categories, told apart so that no one depends on colour.

Consequences differ by lightness, hue and shape. Their hues keep apart under protanopia, deuteranopia and tritanopia:
they run from a dark wine red over vermilion and yellow to blue, with grey for "no data" (after Okabe and Ito, Color
Universal Design). Categories have the colours of the IUCN Red List of Ecosystems, which are fixed and not safe for all
eyes: their code stands in every sign.
"""
from __future__ import annotations

import html
from dataclasses import dataclass
from typing import Union

from ..core.redlist.categories import Category
from ..core.schemes.scheme import Consequence

Points = tuple[tuple[float, float], ...]

Signed = Union[Consequence, Category]
"""What has a sign."""


@dataclass(frozen=True)
class Sign:
    """A sign: ``outline`` is filled, ``strokes`` are drawn over it; coordinates 0 to 1, y down.

    ``fill`` is the strong colour, ``tint`` a pale one for backgrounds, ``ink`` the colour of the strokes, and
    ``hatch`` names the lines that tell areas apart in a map printed in grey (``crossed``, ``diagonal``,
    ``horizontal``, ``none`` or ``backward``). ``letters`` stand in the sign instead of strokes; ``edge`` is the colour
    of its outline where the fill alone would not show on white.
    """

    fill: str
    tint: str
    ink: str
    outline: Points
    strokes: tuple[Points, ...]
    hatch: str
    letters: str = ""
    edge: str = ""

    @property
    def bar(self) -> str:
        """Colour of a bar that stands for the sign."""
        return self.edge or self.fill


_OCTAGON = ((0.3, 0.02), (0.7, 0.02), (0.98, 0.3), (0.98, 0.7), (0.7, 0.98), (0.3, 0.98), (0.02, 0.7), (0.02, 0.3))
_TRIANGLE = ((0.5, 0.03), (0.99, 0.95), (0.01, 0.95))
_DIAMOND = ((0.5, 0.0), (1.0, 0.5), (0.5, 1.0), (0.0, 0.5))
_SQUARE = ((0.06, 0.06), (0.94, 0.06), (0.94, 0.94), (0.06, 0.94))
_CIRCLE = (
    (0.5, 0.02), (0.74, 0.084), (0.916, 0.26), (0.98, 0.5), (0.916, 0.74), (0.74, 0.916),
    (0.5, 0.98), (0.26, 0.916), (0.084, 0.74), (0.02, 0.5), (0.084, 0.26), (0.26, 0.084),
)  # fmt: skip

SIGNS = {
    Consequence.PROHIBITED: Sign(
        "#8a1538", "#f6e3e8", "#ffffff", _OCTAGON, (((0.3, 0.3), (0.7, 0.7)), ((0.7, 0.3), (0.3, 0.7))), "crossed"
    ),
    Consequence.AVOID: Sign(
        "#d55e00", "#fcebdd", "#ffffff", _TRIANGLE, (((0.5, 0.38), (0.5, 0.64)), ((0.5, 0.78), (0.5, 0.8))), "diagonal"
    ),
    Consequence.CONDITIONAL: Sign(
        "#e9b000", "#fdf5da", "#1a1a1a", _DIAMOND, (((0.28, 0.5), (0.72, 0.5)),), "horizontal"
    ),
    Consequence.POSSIBLE: Sign(
        "#0072b2", "#e0eff8", "#ffffff", _CIRCLE, (((0.28, 0.52), (0.45, 0.7), (0.74, 0.34)),), "none"
    ),
    Consequence.UNKNOWN: Sign(
        "#6b6b6b",
        "#eeeeee",
        "#ffffff",
        _SQUARE,
        (
            ((0.33, 0.36), (0.36, 0.25), (0.5, 0.2), (0.64, 0.26), (0.66, 0.39), (0.52, 0.51), (0.5, 0.62)),
            ((0.5, 0.76), (0.5, 0.79)),
        ),
        "backward",
    ),
}
"""Sign of each consequence."""

CATEGORY_COLORS = {
    Category.CO: ("#000000", "#e8e8e8", "#ffffff"),
    Category.CR: ("#d81e05", "#fbe4e1", "#ffffff"),
    Category.EN: ("#fc7f3f", "#feece3", "#1a1a1a"),
    Category.VU: ("#f9e814", "#fefbd9", "#1a1a1a"),
    Category.NT: ("#cce226", "#f6fadd", "#1a1a1a"),
    Category.LC: ("#60c659", "#e5f6e4", "#1a1a1a"),
    Category.DD: ("#d1d1c6", "#f4f4f1", "#1a1a1a"),
    Category.NE: ("#ffffff", "#fafafa", "#1a1a1a"),
}
"""Fill, tint and ink of each category: black, red, orange, yellow, yellow-green, green, grey and white, as IUCN's."""

_PLATE = (
    (0.18, 0.0), (0.82, 0.0), (0.947, 0.053), (1.0, 0.18), (1.0, 0.82), (0.947, 0.947), (0.82, 1.0),
    (0.18, 1.0), (0.053, 0.947), (0.0, 0.82), (0.0, 0.18), (0.053, 0.053),
)  # fmt: skip

CATEGORIES = {
    category: Sign(
        fill, tint, ink, _PLATE, (), "none", category.value, "" if category is not Category.NE else "#6b6b6b"
    )
    for category, (fill, tint, ink) in CATEGORY_COLORS.items()
}
"""Sign of each category: a plate with its code."""


def sign_of(key: Signed) -> Sign:
    """The sign of a consequence or a category."""
    return CATEGORIES[key] if isinstance(key, Category) else SIGNS[key]


INK = "#1c2430"
"""Colour of body text."""

MUTED = "#5a6472"
"""Colour of secondary text; contrast with white above 4.5 to 1."""

LINE = "#c5ccd6"
"""Colour of table rules and frames."""

ACCENT = "#14485c"
"""Colour of headings."""

LEVELS = {
    "info": SIGNS[Consequence.POSSIBLE].fill,
    "success": "#00704f",
    "warning": "#b35c00",
    "error": SIGNS[Consequence.PROHIBITED].fill,
}
"""Of the edge beside a sentence, by how serious it is."""

CHANGES = {
    "added": "#e0f2e9",
    "removed": SIGNS[Consequence.PROHIBITED].tint,
    "changed": SIGNS[Consequence.CONDITIONAL].tint,
    "moved": SIGNS[Consequence.POSSIBLE].tint,
}
"""Grounds of what differs between two texts, below ``INK``."""

SITE_OUTLINE = "#111111"
"""Colour of the outline of a site, over a white casing."""

RELIEF_FILL = "#7b3294"
"""Colour of the ground that a relief leaves out."""


def sign_svg(key: Signed, label: str = "") -> str:
    """The sign of ``key`` as a small SVG document; ``label`` becomes its accessible name."""
    return svg_of(sign_of(key), label)


def svg_of(sign: Sign, label: str = "") -> str:
    """``sign`` as a small SVG document; ``label`` becomes its accessible name."""

    def text(points: Points) -> str:
        return " ".join(f"{x * 24:g},{y * 24:g}" for x, y in points)

    strokes = "".join(
        f'<polyline points="{text(stroke)}" fill="none" stroke="{sign.ink}" stroke-width="3"'
        ' stroke-linecap="round" stroke-linejoin="round"/>'
        for stroke in sign.strokes
    )
    if sign.letters:
        strokes += (
            f'<text x="12" y="16.4" text-anchor="middle" font-family="Arial, Helvetica, sans-serif" font-size="12.4"'
            f' font-weight="bold" fill="{sign.ink}">{html.escape(sign.letters)}</text>'
        )
    edge = f' stroke="{sign.edge}" stroke-width="1.2"' if sign.edge else ""
    title = f"<title>{html.escape(label)}</title>" if label else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="24" height="24">{title}'
        f'<polygon points="{text(sign.outline)}" fill="{sign.fill}"{edge}/>{strokes}</svg>'
    )
