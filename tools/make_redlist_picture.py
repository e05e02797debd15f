"""The picture of docs/redlist.md, from what ``make demo-redlist`` has written."""
from __future__ import annotations

import os
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from headless import ROOT
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QPointF, QRectF, QSize
from qgis.PyQt.QtGui import QColor, QFont, QImage, QPainter, QPen

OUT = ROOT / "out" / "redlist"
SAMPLE = ROOT / "resources" / "sample"
PICTURE = ROOT / "docs" / "pictures" / "redlist-map.png"
MAP_SIDE = 760
LEGEND_WIDTH = 330
SEA = "#dce9f2"
LAND = "#f4f2ee"
NAMES = {
    "CR": "위급 CR", "EN": "위기 EN", "VU": "취약 VU", "LC": "최소관심 LC", "DD": "정보부족 DD", "NE": "미평가 NE",
}  # fmt: skip


def rendered() -> QImage:
    """The map of categories on the land of the county."""
    from ecoaxis.gis.redlist_styles import style_categories

    categories = QgsVectorLayer(str(OUT / "rle_map.gpkg"), "categories", "ogr")
    style_categories(categories)
    land = QgsVectorLayer(str(SAMPLE / "LT_C_ADEMD_gaon.shp"), "land", "ogr")
    symbol = land.renderer().symbol()
    symbol.setColor(QColor(LAND))
    symbol.symbolLayer(0).setStrokeColor(QColor("#9a9a9a"))
    settings = QgsMapSettings()
    settings.setLayers([categories, land])
    settings.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:5186"))
    settings.setExtent(land.extent().buffered(250))
    settings.setOutputSize(QSize(MAP_SIDE, MAP_SIDE))
    settings.setBackgroundColor(QColor(SEA))
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    return job.renderedImage()


def with_legend(image: QImage) -> QImage:
    """The map with what each colour means and which ecosystems have it."""
    from ecoaxis.core.redlist.categories import Category
    from ecoaxis.gis.redlist_styles import COLORS

    ecosystems: dict[str, set[str]] = {code: set() for code in NAMES}
    for feature in QgsVectorLayer(str(OUT / "rle_map.gpkg"), "categories", "ogr").getFeatures():
        ecosystems[feature["category"]].add(feature["생태계"])
    picture = QImage(MAP_SIDE + LEGEND_WIDTH, MAP_SIDE, QImage.Format.Format_RGB32)
    picture.fill(QColor("white"))
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.drawImage(0, 0, image)
    left, y = MAP_SIDE + 26, 56
    painter.setFont(QFont("NanumGothic", 17, QFont.Weight.Bold))
    painter.drawText(QPointF(left, y), "가온군 생태계 적색목록")
    painter.setFont(QFont("NanumGothic", 10))
    painter.drawText(QPointF(left, y + 26), "iucn-rle-2.1 · 2024년 지도")
    y += 62
    for code, name in NAMES.items():
        painter.setPen(QPen(QColor("#555555")))
        painter.setBrush(QColor(COLORS[Category(code)]))
        painter.drawRect(QRectF(left, y, 32, 22))
        painter.setPen(QPen(QColor("black")))
        painter.setFont(QFont("NanumGothic", 12, QFont.Weight.Bold))
        painter.drawText(QPointF(left + 46, y + 16), name)
        painter.setFont(QFont("NanumGothic", 11))
        painter.drawText(QPointF(left + 46, y + 38), ", ".join(sorted(ecosystems[code])))
        y += 66
    painter.setFont(QFont("NanumGothic", 10))
    painter.setPen(QPen(QColor("#666666")))
    painter.drawText(QPointF(left, MAP_SIDE - 28), "가상의 표본 군 · 증거도 가상")
    painter.end()
    return picture


def main() -> None:
    if not (OUT / "rle_map.gpkg").is_file():
        sys.exit("Run “make demo-redlist” first: the picture shows its result.")
    application = QgsApplication([], False)
    application.initQgis()
    sys.path.insert(0, str(ROOT / "tests"))
    import conftest  # noqa: F401  registers the checkout as the package

    with_legend(rendered()).save(str(PICTURE), "PNG", 0)
    print(PICTURE, PICTURE.stat().st_size // 1024, "kB")
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main()
