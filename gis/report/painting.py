"""Paints marks with a ``QPainter``: for the pages of a layout and for widgets alike. Lengths are millimetres."""
from __future__ import annotations

from collections.abc import Iterable

from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFont, QPainter, QPainterPath, QPen, QPolygonF

from .. import palette
from .marks import DASHES, Box, Dot, Mark, NorthArrow, Polyline, Rule, SignMark, Swatch, Text
from .typeface import STYLES, UNITS_PER_MM, Typeface

SIGN_STROKE = 0.12
"""Thickness of the strokes of a sign as a share of its size."""

EDGE_STROKE = 0.06
RIM = 0.14
LETTER_SIZE = 0.56


def paint_marks(painter: QPainter, marks: Iterable[Mark], typeface: Typeface, dots_per_mm: float) -> None:
    """Paint ``marks`` at ``dots_per_mm`` units of the painter to a millimetre; text is drawn as it is."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(dots_per_mm / UNITS_PER_MM, dots_per_mm / UNITS_PER_MM)
    for mark in marks:
        if isinstance(mark, Text):
            _text(painter, mark, typeface)
        elif isinstance(mark, Box):
            painter.fillRect(_rectangle(mark.x, mark.y, mark.width, mark.height), QColor(mark.fill))
        elif isinstance(mark, Rule):
            painter.setPen(_pen(mark.color, mark.thickness))
            painter.drawLine(_point(mark.x1, mark.y1), _point(mark.x2, mark.y2))
        elif isinstance(mark, Polyline):
            _polyline(painter, mark)
        elif isinstance(mark, Dot):
            _dot(painter, mark)
        elif isinstance(mark, SignMark):
            draw_sign(painter, mark)
        elif isinstance(mark, Swatch):
            painter.drawImage(_rectangle(mark.x, mark.y, mark.width, mark.height), mark.image)
        elif isinstance(mark, NorthArrow):
            draw_north_arrow(painter, mark, typeface)
    painter.restore()


def _text(painter: QPainter, mark: Text, typeface: Typeface) -> None:
    painter.setFont(typeface.font(mark.style))
    painter.setPen(QColor(STYLES[mark.style].color))
    for offset, run in typeface.runs(mark.style, mark.text):
        painter.drawText(_point(mark.x + offset, mark.y), run)


def draw_sign(painter: QPainter, mark: SignMark) -> None:
    """Draw the sign of a consequence or a category; letters are drawn as shapes, for the words stand beside it."""
    sign = palette.sign_of(mark.key)

    def polygon(points: palette.Points) -> QPolygonF:
        return QPolygonF([_point(mark.x + x * mark.size, mark.y + y * mark.size) for x, y in points])

    painter.setPen(_pen(sign.edge, mark.size * EDGE_STROKE) if sign.edge else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(sign.fill))
    painter.drawPolygon(polygon(sign.outline))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_pen(sign.ink, mark.size * SIGN_STROKE))
    for stroke in sign.strokes:
        painter.drawPolyline(polygon(stroke))
    if sign.letters:
        _letters(painter, mark, sign)


def _letters(painter: QPainter, mark: SignMark, sign: palette.Sign) -> None:
    font = QFont(painter.font())
    font.setBold(True)
    font.setPixelSize(max(1, round(mark.size * LETTER_SIZE * UNITS_PER_MM)))
    shape = QPainterPath()
    shape.addText(0.0, 0.0, font, sign.letters)
    box = shape.boundingRect()
    middle = _point(mark.x + mark.size / 2, mark.y + mark.size / 2)
    painter.fillPath(shape.translated(middle - box.center()), QColor(sign.ink))


def draw_north_arrow(painter: QPainter, mark: NorthArrow, typeface: Typeface) -> None:
    """Draw a needle with an N under it on a white ground, so that it shows on any map."""
    size = mark.size
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(255, 255, 255, 215))
    painter.drawRoundedRect(_rectangle(mark.x - 0.6, mark.y - 0.6, size + 1.2, size * 1.5 + 1.2), 60, 60)
    middle = mark.x + size / 2
    tip, notch, foot = mark.y, mark.y + size * 0.78, mark.y + size
    left = [_point(middle, tip), _point(mark.x + size * 0.12, foot), _point(middle, notch)]
    right = [_point(middle, tip), _point(mark.x + size * 0.88, foot), _point(middle, notch)]
    painter.setPen(_pen(palette.INK, 0.15))
    painter.setBrush(QColor(palette.INK))
    painter.drawPolygon(QPolygonF(left))
    painter.setBrush(QColor("#ffffff"))
    painter.drawPolygon(QPolygonF(right))
    painter.setPen(QColor(palette.INK))
    painter.setFont(typeface.font("strong"))
    painter.drawText(_point(middle - typeface.width("strong", "N") / 2, mark.y + size * 1.5), "N")


def _polyline(painter: QPainter, mark: Polyline) -> None:
    pen = _pen(mark.color, mark.thickness)
    if DASHES[mark.dash]:
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([length / mark.thickness for length in DASHES[mark.dash]])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(QPolygonF([_point(x, y) for x, y in mark.points]))


def _dot(painter: QPainter, mark: Dot) -> None:
    painter.setPen(_pen("#ffffff", mark.size * RIM))
    painter.setBrush(QColor(mark.color))
    radius = mark.size / 2 * UNITS_PER_MM
    painter.drawEllipse(_point(mark.x, mark.y), radius, radius)


def _point(x: float, y: float) -> QPointF:
    return QPointF(x * UNITS_PER_MM, y * UNITS_PER_MM)


def _rectangle(x: float, y: float, width: float, height: float) -> QRectF:
    return QRectF(x * UNITS_PER_MM, y * UNITS_PER_MM, width * UNITS_PER_MM, height * UNITS_PER_MM)


def _pen(color: str, thickness: float) -> QPen:
    pen = QPen(QColor(color), thickness * UNITS_PER_MM)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen
