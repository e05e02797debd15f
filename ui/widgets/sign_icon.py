"""Signs of consequences, categories and statuses as icons, drawn sharp at every size and scaling."""
from __future__ import annotations

from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QPolygonF

from ...gis.palette import Sign

_SIZES = (16, 24, 32, 48, 64)
_STROKE = 0.125


def sign_icon(sign: Sign) -> QIcon:
    """``sign`` as an icon."""
    icon = QIcon()
    for size in _SIZES:
        picture = sign_pixmap(sign, size)
        icon.addPixmap(picture)
        icon.addPixmap(picture, QIcon.Mode.Selected)
    return icon


def sign_pixmap(sign: Sign, size: int) -> QPixmap:
    """``sign`` as a square picture of ``size`` pixels, transparent around it."""
    picture = QPixmap(size, size)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(sign.fill))
    painter.setPen(QPen(QColor(sign.edge), size * _STROKE / 2) if sign.edge else QPen(Qt.PenStyle.NoPen))
    painter.drawPolygon(QPolygonF([QPointF(x * size, y * size) for x, y in sign.outline]))
    pen = QPen(QColor(sign.ink), size * _STROKE)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    for stroke in sign.strokes:
        painter.drawPolyline(QPolygonF([QPointF(x * size, y * size) for x, y in stroke]))
    if sign.letters:
        font = painter.font()
        font.setPixelSize(max(int(size * 0.52), 1))
        font.setBold(True)
        painter.setFont(font)
        painter.drawText(QRectF(0, 0, size, size), Qt.AlignmentFlag.AlignCenter, sign.letters)
    painter.end()
    return picture
