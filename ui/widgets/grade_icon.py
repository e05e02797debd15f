"""The colour of a grade as an icon."""
from __future__ import annotations

from qgis.PyQt.QtCore import QRectF, Qt
from qgis.PyQt.QtGui import QColor, QIcon, QPainter, QPen, QPixmap

from ...gis import palette

SIZES = (16, 24, 32, 48, 64)


def grade_icon(color: str) -> QIcon:
    """A square of ``color``, with a rim that shows on any ground."""
    icon = QIcon()
    for size in SIZES:
        pixmap = QPixmap(size, size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setBrush(QColor(color))
        painter.setPen(QPen(QColor(palette.MUTED), max(1.0, size / 16)))
        painter.drawRect(QRectF(size * 0.1, size * 0.1, size * 0.8, size * 0.8))
        painter.end()
        icon.addPixmap(pixmap)
    return icon
