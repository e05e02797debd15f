"""Fonts of the printed report and the room that their text takes, in millimetres."""
from __future__ import annotations

from dataclasses import dataclass

from qgis.core import QgsFontUtils
from qgis.PyQt.QtGui import QFont, QFontMetricsF

from .. import palette

KOREAN_FAMILIES = (
    "Noto Sans CJK KR",
    "Noto Sans KR",
    "NanumBarunGothic",
    "Malgun Gothic",
    "맑은 고딕",
    "Apple SD Gothic Neo",
    "NanumGothic",
    "나눔고딕",
    "UnDotum",
    "Baekmuk Dotum",
)
"""Sans-serif families that hold Hangul, as found on Linux, Windows and macOS.

NanumGothic stands behind its sibling because the blanks of its text get lost when text is copied from a PDF of Qt.
"""

CODE_FAMILIES = ("D2Coding", "NanumGothicCoding", "Noto Sans Mono CJK KR", "Consolas", "Menlo", "DejaVu Sans Mono")

UNITS_PER_MM = 100
MM_PER_POINT = 25.4 / 72.0
LEADING = 1.28
"""Distance of base lines as a multiple of the font size."""


@dataclass(frozen=True)
class Style:
    """A text style: size in points, weight, colour, and whether the fixed-width family is used."""

    points: float
    bold: bool = False
    color: str = palette.INK
    code: bool = False


STYLES = {
    "title": Style(24, True, palette.ACCENT),
    "subtitle": Style(12, False, palette.MUTED),
    "heading1": Style(15, True, palette.ACCENT),
    "heading2": Style(11, True, palette.ACCENT),
    "heading3": Style(9.5, True),
    "banner": Style(15, True),
    "normal": Style(8.5),
    "strong": Style(8.5, True),
    "label": Style(8.5, False, palette.MUTED),
    "head": Style(8, True, palette.ACCENT),
    "small": Style(7, False, palette.MUTED),
    "code": Style(7.5, code=True),
    "running": Style(7, False, palette.MUTED),
}


class Typeface:
    """Measures text in the styles of the report; lengths are in millimetres."""

    def __init__(self) -> None:
        found = [family for family in KOREAN_FAMILIES if QgsFontUtils.fontFamilyOnSystem(family)]
        self.has_korean = bool(found)
        self.family = found[0] if found else QFont().family()
        codes = [family for family in CODE_FAMILIES if QgsFontUtils.fontFamilyOnSystem(family)]
        self.code_family = codes[0] if codes else self.family
        self._fonts = {name: self._font(style) for name, style in STYLES.items()}
        self._metrics = {name: QFontMetricsF(font) for name, font in self._fonts.items()}

    def _font(self, style: Style) -> QFont:
        font = QFont(self.code_family if style.code else self.family)
        font.setPixelSize(round(style.points * MM_PER_POINT * UNITS_PER_MM))
        font.setBold(style.bold)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    def font(self, style: str) -> QFont:
        """The font of a style, sized in hundredths of a millimetre."""
        return self._fonts[style]

    def width(self, style: str, text: str) -> float:
        """Width of one line of text."""
        return self._metrics[style].horizontalAdvance(text) / UNITS_PER_MM

    def line_height(self, style: str) -> float:
        """Distance from base line to base line."""
        return STYLES[style].points * MM_PER_POINT * LEADING

    def ascent(self, style: str) -> float:
        """Distance from the top of a line to its base line, the leading split evenly above and below."""
        metrics = self._metrics[style]
        spare = self.line_height(style) - (metrics.ascent() + metrics.descent()) / UNITS_PER_MM
        return metrics.ascent() / UNITS_PER_MM + spare / 2
