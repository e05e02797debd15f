"""The picture of docs/connectedness.md, from what ``make demo-connectedness`` has written."""
from __future__ import annotations

import math
import os
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from headless import ROOT
from qgis.core import (
    QgsApplication,
    QgsColorRampShader,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFillSymbol,
    QgsGeometry,
    QgsGraduatedSymbolRenderer,
    QgsLineSymbol,
    QgsMapLayer,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsMarkerSymbol,
    QgsPointXY,
    QgsRasterLayer,
    QgsRasterShader,
    QgsRendererRange,
    QgsSingleBandPseudoColorRenderer,
    QgsSingleSymbolRenderer,
    QgsSymbol,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QPointF, QRectF, QSize
from qgis.PyQt.QtGui import QColor, QFont, QImage, QPainter, QPen

OUT = ROOT / "out" / "connectedness"
SAMPLE = ROOT / "resources" / "sample"
PICTURE = ROOT / "docs" / "pictures" / "connectedness-map.png"
MAP_SIDE = 760
LEGEND_WIDTH = 330
SEA, LAND, BORDER = "#dce9f2", "#f4f2ee", "#9a9a9a"
AXIS, CORRIDOR, LINK, GAP = "#6b4f9e", "#f8d58a", "#1a1a1a", "#c4450c"
CLASSES = ((0, 1, "#dcecc9"), (1, 3, "#a6d08f"), (3, 10, "#5cab5f"), (10, 25, "#23803f"), (25, 100, "#00441b"))
"""Limits of dPC in percent with their colours; green by lightness alone, which everybody can tell apart."""

def vector(path: object, symbol: QgsSymbol, subset: str = "") -> QgsVectorLayer:
    """A layer in one symbol."""
    layer = QgsVectorLayer(str(path), "layer", "ogr")
    layer.setSubsetString(subset)
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    return layer


def fill(color: str, border: str, width: float = 0.2, style: str = "solid") -> QgsFillSymbol:
    """Polygons: colour, border and its width in mm."""
    return QgsFillSymbol.createSimple(
        {"color": color, "style": style, "outline_color": border, "outline_width": str(width)}
    )


def line(color: str, width: float, style: str = "solid") -> QgsLineSymbol:
    """Lines: colour, width in mm, style of the pen."""
    return QgsLineSymbol.createSimple({"color": color, "width": str(width), "line_style": style})


def patches_by_importance() -> QgsVectorLayer:
    """The marten's patches, darker the more of PC hangs on them."""
    layer = QgsVectorLayer(str(OUT / "marten_importance.gpkg"), "patches", "ogr")
    ranges = [QgsRendererRange(low, high, fill(color, "#3c5c3c"), f"{low}–{high}") for low, high, color in CLASSES]
    layer.setRenderer(QgsGraduatedSymbolRenderer("dPC", ranges))
    return layer


def corridors() -> QgsRasterLayer:
    """Corridors in one colour, whatever a detour costs within them."""
    layer = QgsRasterLayer(str(OUT / "corridors.tif"), "corridors")
    everything = QgsColorRampShader.ColorRampItem(math.inf, QColor(CORRIDOR))
    ramp = QgsColorRampShader()
    ramp.setColorRampType(QgsColorRampShader.Type.Discrete)
    ramp.setColorRampItemList([everything])
    shader = QgsRasterShader()
    shader.setRasterShaderFunction(ramp)
    layer.setRenderer(QgsSingleBandPseudoColorRenderer(layer.dataProvider(), 1, shader))
    return layer


def breaks() -> QgsVectorLayer:
    """A ring in the middle of each break."""
    ring = {"name": "circle", "color": "#ffffff", "outline_color": GAP, "outline_width": "0.7", "size": "3.2"}
    layer = QgsVectorLayer("Point?crs=EPSG:5186", "breaks", "memory")
    rings = []
    for found in QgsVectorLayer(str(OUT / "axis_breaks.gpkg"), "breaks", "ogr").getFeatures():
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(found["x"], found["y"])))
        rings.append(feature)
    layer.dataProvider().addFeatures(rings)
    layer.setRenderer(QgsSingleSymbolRenderer(QgsMarkerSymbol.createSimple(ring)))
    return layer


def layers() -> list[QgsMapLayer]:
    """All layers, the uppermost first."""
    return [
        breaks(),
        vector(OUT / "axis_gaps.gpkg", line(GAP, 1.1), '"gap" = 1'),
        vector(OUT / "corridor_paths.gpkg", line(LINK, 0.5)),
        vector(OUT / "axes.gpkg", fill("#00000000", AXIS, 0.7, "no")),
        patches_by_importance(),
        corridors(),
        vector(SAMPLE / "LT_C_ADEMD_gaon.shp", fill(LAND, BORDER)),
    ]


def rendered(shown: list[QgsMapLayer]) -> QImage:
    """The map on the land of the county."""
    settings = QgsMapSettings()
    settings.setLayers(shown)
    settings.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:5186"))
    settings.setExtent(shown[-1].extent().buffered(250))
    settings.setOutputSize(QSize(MAP_SIDE, MAP_SIDE))
    settings.setBackgroundColor(QColor(SEA))
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    return job.renderedImage()


class Legend:
    """Rows of a legend to the right of the map, from the top down."""

    def __init__(self, painter: QPainter):
        self._painter = painter
        self._left, self._y = MAP_SIDE + 26, 56.0

    def title(self, text: str, below: str) -> None:
        """The heading of the picture."""
        self._text(self._left, self._y, text, 17, bold=True)
        self._text(self._left, self._y + 26, below, 10)
        self._y += 66

    def heading(self, text: str, below: str = "") -> None:
        """The heading of a part."""
        self._text(self._left, self._y, text, 12, bold=True)
        if below:
            self._text(self._left, self._y + 20, below, 10)
        self._y += 34 if below else 16

    def box(self, color: str, text: str) -> None:
        """A colour of patches."""
        self._painter.setPen(QPen(QColor("#3c5c3c")))
        self._painter.setBrush(QColor(color))
        self._painter.drawRect(QRectF(self._left, self._y, 32, 20))
        self._text(self._left + 46, self._y + 16, text, 11)
        self._y += 28

    def stroke(self, color: str, width: float, text: str, ring: bool = False) -> None:
        """A line, or a ring."""
        self._painter.setPen(QPen(QColor(color), width))
        self._painter.setBrush(QColor("white"))
        if ring:
            self._painter.drawEllipse(QPointF(self._left + 16, self._y + 10), 6, 6)
        else:
            self._painter.drawLine(QPointF(self._left, self._y + 10), QPointF(self._left + 32, self._y + 10))
        self._text(self._left + 46, self._y + 15, text, 11)
        self._y += 32

    def gap(self, height: float) -> None:
        """Space before the next row."""
        self._y += height

    def _text(self, x: float, y: float, text: str, size: int, bold: bool = False) -> None:
        self._painter.setPen(QPen(QColor("black")))
        self._painter.setFont(QFont("NanumGothic", size, QFont.Weight.Bold if bold else QFont.Weight.Normal))
        self._painter.drawText(QPointF(x, y), text)


def with_legend(image: QImage) -> QImage:
    """The map with what each colour and line means."""
    picture = QImage(MAP_SIDE + LEGEND_WIDTH, MAP_SIDE, QImage.Format.Format_RGB32)
    picture.fill(QColor("white"))
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.drawImage(0, 0, image)
    legend = Legend(painter)
    legend.title("가온군 생태 연결성", "담비 서식지 패치와 생태축")
    legend.heading("패치의 중요도 dPC(%)", "사라지면 잃는 연결확률(PC)")
    for low, high, color in reversed(CLASSES):
        legend.box(color, f"{low}–{high}" if high < 100 else f"{low} 이상")
    legend.gap(22)
    legend.heading("연결과 생태축")
    legend.stroke(LINK, 2, "큰 패치 사이의 최소비용경로")
    legend.stroke(CORRIDOR, 9, "최소비용 통로(폭은 가정)")
    legend.stroke(AXIS, 3, "생태축")
    legend.stroke(GAP, 4.5, "핵심지역 사이의 단절구간")
    legend.stroke(GAP, 2.6, "단절지점(도로·시가지·좁은 곳)", ring=True)
    painter.setFont(QFont("NanumGothic", 10))
    painter.setPen(QPen(QColor("#666666")))
    painter.drawText(QPointF(MAP_SIDE + 26, MAP_SIDE - 48), "이동거리와 저항은 모두 가정")
    painter.drawText(QPointF(MAP_SIDE + 26, MAP_SIDE - 28), "가상의 표본 군")
    painter.end()
    return picture


def main() -> None:
    """Draw the picture."""
    if not (OUT / "axis_breaks.gpkg").is_file():
        sys.exit("Run “make demo-connectedness” first: the picture shows its result.")
    application = QgsApplication([], False)
    application.initQgis()
    with_legend(rendered(layers())).save(str(PICTURE), "PNG", 0)
    print(PICTURE, PICTURE.stat().st_size // 1024, "kB")
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main()
