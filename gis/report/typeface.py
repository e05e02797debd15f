"""Fonts of the printed report and the room that their text takes, in millimetres."""
from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from qgis.PyQt.QtGui import QFont, QFontInfo, QFontMetricsF, QRawFont

from .. import palette

KOREAN_FAMILIES = (
    "Noto Sans CJK KR",
    "Noto Sans KR",
    "NanumBarunGothic",
    "나눔바른고딕",
    "Malgun Gothic",
    "맑은 고딕",
    "Apple SD Gothic Neo",
    "NanumGothic",
    "나눔고딕",
    "UnDotum",
    "Baekmuk Dotum",
)
"""Sans-serif families that hold Hangul, as found on Linux, Windows and macOS."""

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
    "muted": Style(8.5, False, palette.MUTED),
    "small": Style(7, False, palette.MUTED),
    "code": Style(7.5, code=True),
    "running": Style(7, False, palette.MUTED),
}


def installed(families: Iterable[str]) -> list[str]:
    """Those of ``families`` that this machine has; for a missing one Qt tells the family that it would take instead."""
    return [family for family in families if QFontInfo(QFont(family)).family().casefold() == family.casefold()]


def _blank_is_ambiguous(font: QFont) -> bool:
    """Whether the font has one glyph for the blank and for control characters (NanumGothic has).

    Qt writes the first character of a glyph into a PDF, so that such a blank is copied as U+0001.
    """
    raw = QRawFont.fromFont(font)
    return list(raw.glyphIndexesForString(" ")) == list(raw.glyphIndexesForString("\x01"))


class Typeface:
    """Measures text in the styles of the report; lengths are in millimetres."""

    def __init__(self) -> None:
        found = installed(KOREAN_FAMILIES)
        self.has_korean = bool(found)
        self.family = found[0] if found else QFont().family()
        codes = installed(CODE_FAMILIES)
        self.code_family = codes[0] if codes else self.family
        self._fonts = {name: self._font(style) for name, style in STYLES.items()}
        self._metrics = {name: QFontMetricsF(font) for name, font in self._fonts.items()}
        self._ambiguous_blank = {name: _blank_is_ambiguous(font) for name, font in self._fonts.items()}

    def _font(self, style: Style) -> QFont:
        font = QFont(self.code_family if style.code else self.family)
        font.setPixelSize(round(style.points * MM_PER_POINT * UNITS_PER_MM))
        font.setBold(style.bold)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    def runs(self, style: str, text: str) -> list[tuple[float, str]]:
        """The pieces in which a line is drawn, each with its distance from the line's beginning.

        That is the line whole, or its words where the blank of the font would be copied as something else.
        """
        if not self._ambiguous_blank[style]:
            return [(0.0, text)]
        pieces = []
        start = 0
        for word in text.split(" "):
            if word:
                pieces.append((self.width(style, text[:start]), word))
            start += len(word) + 1
        return pieces

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
