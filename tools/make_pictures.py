"""The pictures of the README, from what ``make demo`` has written."""
from __future__ import annotations

import os
import pathlib
import subprocess
import sys
import tempfile

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from headless import ROOT
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsRasterLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QPointF, QRectF, QSize
from qgis.PyQt.QtGui import QColor, QFont, QImage, QPainter, QPen, QTextOption

DEMO = ROOT / "out" / "demo"
SAMPLE = ROOT / "resources" / "sample"
PICTURES = ROOT / "docs" / "pictures"
SEA = QColor("#dce9f2")
MAP_SIDE = 760
LEGEND_WIDTH = 420
PAGE_DPI = 62
SITE_MAPS = "위치도와 상세도"
"""Heading under which the report shows a site's maps."""


def grade_map() -> QImage:
    """The graded county with roads and units, and what each grade means."""
    from ecoaxis.gis.paths import load_scheme_named
    from ecoaxis.gis.styles import style_grades

    scheme = load_scheme_named("kr-ecvam")
    grades = QgsRasterLayer(str(DEMO / "grade.tif"), "grade")
    style_grades(grades, scheme.grades, "ko")
    roads = QgsVectorLayer(str(SAMPLE / "roads_gaon.gpkg"), "roads", "ogr")
    roads.renderer().symbol().setColor(QColor(70, 70, 70, 150))
    roads.renderer().symbol().setWidth(0.2)
    settings = QgsMapSettings()
    settings.setLayers([roads, grades])
    settings.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:5179"))
    settings.setExtent(grades.extent().buffered(150))
    settings.setOutputSize(QSize(MAP_SIDE, MAP_SIDE))
    settings.setBackgroundColor(SEA)
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    picture = QImage(MAP_SIDE + LEGEND_WIDTH, MAP_SIDE, QImage.Format.Format_RGB32)
    picture.fill(QColor("white"))
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.drawImage(0, 0, job.renderedImage())
    _legend(painter, scheme)
    painter.end()
    return picture


def _legend(painter: QPainter, scheme) -> None:
    left, y = MAP_SIDE + 28, 56
    painter.setFont(QFont("NanumGothic", 19, QFont.Weight.Bold))
    painter.drawText(QPointF(left, y), "가온군 국토환경성평가")
    painter.setFont(QFont("NanumGothic", 11))
    painter.drawText(QPointF(left, y + 28), f"{scheme.head.id} {scheme.head.version} · 격자 10 m · 최소지표법")
    y += 62
    wrapped = QTextOption()
    wrapped.setWrapMode(QTextOption.WrapMode.WordWrap)
    for grade in scheme.grades:
        painter.setPen(QPen(QColor("#555555")))
        painter.setBrush(QColor(grade.color))
        painter.drawRect(QRectF(left, y, 34, 24))
        painter.setPen(QPen(QColor("black")))
        painter.setFont(QFont("NanumGothic", 13, QFont.Weight.Bold))
        painter.drawText(QPointF(left + 48, y + 18), grade.label["ko"])
        painter.setFont(QFont("NanumGothic", 11))
        box = QRectF(left + 48, y + 26, LEGEND_WIDTH - 96, 60)
        painter.drawText(box, grade.meaning["ko"], wrapped)
        y += 96
    painter.setFont(QFont("NanumGothic", 10))
    painter.setPen(QPen(QColor("#666666")))
    painter.drawText(QPointF(left, MAP_SIDE - 28), "가상의 표본 군 · 지표의 등급 기준은 대부분 가정값")


def pages_with(text: str) -> list[int]:
    """Numbers of the pages of the Korean report that hold ``text``."""
    told = subprocess.run(["pdftotext", str(DEMO / "report_ko.pdf"), "-"], check=True, capture_output=True, text=True)
    return [number for number, page in enumerate(told.stdout.split("\f"), start=1) if text in page]


def report_pages(*numbers: int) -> QImage:
    """Pages of the Korean report side by side."""
    with tempfile.TemporaryDirectory() as folder:
        pages = []
        for number in numbers:
            stem = pathlib.Path(folder) / f"page{number}"
            subprocess.run(
                ["pdftoppm", "-png", "-singlefile", "-r", str(PAGE_DPI), "-f", str(number), "-l", str(number),
                 str(DEMO / "report_ko.pdf"), str(stem)],
                check=True,
            )
            pages.append(QImage(f"{stem}.png"))
    gap = 12
    picture = QImage(
        sum(page.width() for page in pages) + gap * (len(pages) + 1), pages[0].height() + 2 * gap,
        QImage.Format.Format_RGB32,
    )
    picture.fill(QColor("#b8c0c4"))
    painter = QPainter(picture)
    left = gap
    for page in pages:
        painter.drawImage(left, gap, page)
        left += page.width() + gap
    painter.end()
    return picture


def main() -> None:
    if not (DEMO / "report_ko.pdf").is_file():
        sys.exit("Run “make demo” first: the pictures show its result.")
    application = QgsApplication([], False)
    application.initQgis()
    sys.path.insert(0, str(ROOT / "tests"))
    import conftest  # noqa: F401  registers the checkout as the package

    first, second = pages_with(SITE_MAPS)[:2]
    for name, picture in (
        ("demo-grade-map.png", grade_map()),
        ("demo-verdicts.png", report_pages(1, second)),
        ("demo-report-page.png", report_pages(first, first + 1)),
    ):
        path = PICTURES / name
        picture.save(str(path), "PNG", 0)
        print(path, path.stat().st_size // 1024, "kB")
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main()
