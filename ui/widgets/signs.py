"""The signs of consequences and the colours of grades as icons of any size."""
from __future__ import annotations

from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QPolygonF

from ...core.schemes.scheme import Consequence
from ...gis import palette

SIZES = (16, 24, 32, 48, 64, 96)
STROKE = 0.125
"""Width of strokes as a share of the sign, as in ``palette.sign_svg``."""


def sign_icon(consequence: Consequence) -> QIcon:
    """The sign of ``consequence``: shape, strokes and colour."""
    icon = QIcon()
    for size in SIZES:
        icon.addPixmap(sign_pixmap(consequence, size))
    return icon


def sign_pixmap(consequence: Consequence, size: int) -> QPixmap:
    """The sign of ``consequence``, ``size`` pixels wide."""
    sign = palette.sign_of(consequence)
    pixmap, painter = _canvas(size)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(sign.fill))
    painter.drawPolygon(_polygon(sign.outline, size))
    pen = QPen(QColor(sign.ink), STROKE * size)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for stroke in sign.strokes:
        painter.drawPolyline(_polygon(stroke, size))
    painter.end()
    return pixmap


def grade_icon(color: str) -> QIcon:
    """A square of the colour of a grade, with a rim that shows on any ground."""
    icon = QIcon()
    for size in SIZES:
        pixmap, painter = _canvas(size)
        painter.setBrush(QColor(color))
        painter.setPen(QPen(QColor(palette.MUTED), max(1.0, size / 16)))
        painter.drawRect(QRectF(size * 0.1, size * 0.1, size * 0.8, size * 0.8))
        painter.end()
        icon.addPixmap(pixmap)
    return icon


def _canvas(size: int) -> tuple[QPixmap, QPainter]:
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return pixmap, painter


def _polygon(points: palette.Points, size: int) -> QPolygonF:
    return QPolygonF([QPointF(x * size, y * size) for x, y in points])
