"""Pages as a QGIS print layout: maps, scale bars and drawn marks; written as a PDF or rendered as a picture."""
from __future__ import annotations

import math
import re
from collections.abc import Sequence

from qgis.core import (
    Qgis,
    QgsLayoutExporter,
    QgsLayoutItemMap,
    QgsLayoutItemPage,
    QgsLayoutItemScaleBar,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsPrintLayout,
    QgsProject,
    QgsTextFormat,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import QMarginsF, QRectF, QSize
from qgis.PyQt.QtGui import QColor, QFont, QImage, QPageSize, QPainter, QPdfWriter

from ...core.issues import CoreError, Where, error
from ...core.progress import Progress
from .. import palette
from .drawing import MarksItem
from .figures import Figure
from .flow import PAGE_HEIGHT, PAGE_WIDTH
from .marks import MapMark, NorthArrow, Page
from .typeface import Typeface

PRINT_DPI = 300
PICTURE_DPI = 150
PAGES_AT_ONCE = 16
SCALE_BAR_SHARE = 0.3
"""A scale bar takes at most this share of the width of its map."""

SCALE_BAR_HEIGHT = 1.6
PDF_DATE = re.compile(rb"/(CreationDate|ModDate) ?\(D:\d{14}[^)]*\)")
PDF_ID = re.compile(rb"/ID ?\[ ?<([0-9a-fA-F]*)> ?<([0-9a-fA-F]*)> ?\]")


class ReportLayout:
    """A print layout made of pages of marks. Keeps a hold on its items for as long as it lives."""

    def __init__(self, pages: Sequence[Page], typeface: Typeface, width: float, height: float):
        self.typeface = typeface
        self.project = QgsProject()
        self.layout = QgsPrintLayout(self.project)
        self.layout.initializeDefaults()
        self._items: list[object] = []
        collection = self.layout.pageCollection()
        for number in range(len(pages)):
            if number:
                sheet = QgsLayoutItemPage(self.layout)
                collection.addPage(sheet)
            sheet = collection.page(number)
            sheet.setPageSize(QgsLayoutSize(width, height, QgsUnitTypes.LayoutUnit.LayoutMillimeters))
        collection.reflow()
        for number, page in enumerate(pages):
            for mark in page.marks:
                if isinstance(mark, MapMark):
                    self._map(mark, number)
            item = MarksItem(self.layout, page.marks, typeface)
            self._place(item, QRectF(0, 0, width, height), number)
        context = self.layout.renderContext()
        context.setTextRenderFormat(Qgis.TextRenderFormat.AlwaysText)

    def _place(self, item: object, box: QRectF, page: int) -> None:
        self.layout.addLayoutItem(item)
        item.attemptResize(QgsLayoutSize(box.width(), box.height()))
        item.attemptMove(QgsLayoutPoint(box.x(), box.y()), True, False, page)
        self._items.append(item)

    def _map(self, mark: MapMark, page: int) -> None:
        figure: Figure = mark.figure
        item = QgsLayoutItemMap(self.layout)
        item.setRect(20, 20, 20, 20)
        self._place(item, QRectF(mark.x, mark.y, mark.width, mark.height), page)
        item.setCrs(figure.crs)
        item.setLayers(list(figure.layers))
        item.setKeepLayerSet(True)
        item.setExtent(figure.extent)
        item.setBackgroundColor(QColor("#ffffff"))
        item.setFrameEnabled(True)
        item.setFrameStrokeColor(QColor(palette.MUTED))
        self._scale_bar(item, mark, page)

    def _scale_bar(self, item: QgsLayoutItemMap, mark: MapMark, page: int) -> None:
        figure: Figure = mark.figure
        metres = mark.width * figure.scale / 1000.0
        length = round_length(metres * SCALE_BAR_SHARE)
        kilometres = length >= 1000.0
        bar = QgsLayoutItemScaleBar(self.layout)
        bar.setStyle("Single Box")
        bar.setLinkedMap(item)
        unit = QgsUnitTypes.DistanceUnit
        bar.setUnits(unit.DistanceKilometers if kilometres else unit.DistanceMeters)
        bar.setUnitLabel("km" if kilometres else "m")
        bar.setMapUnitsPerScaleBarUnit(1.0)
        bar.setNumberOfSegmentsLeft(0)
        bar.setNumberOfSegments(2)
        bar.setUnitsPerSegment(length / (1000.0 if kilometres else 1.0) / 2)
        bar.setHeight(SCALE_BAR_HEIGHT)
        bar.setBoxContentSpace(1.0)
        bar.setBackgroundEnabled(True)
        bar.setBackgroundColor(QColor(255, 255, 255, 215))
        text = QgsTextFormat()
        text.setFont(QFont(self.typeface.family))
        text.setSize(6.5)
        text.setSizeUnit(QgsUnitTypes.RenderUnit.RenderPoints)
        text.setColor(QColor(palette.INK))
        bar.setTextFormat(text)
        self.layout.addLayoutItem(bar)
        bar.update()
        bar.attemptResize(QgsLayoutSize(1.0, 1.0))
        size = bar.sizeWithUnits()
        bar.attemptMove(QgsLayoutPoint(mark.x + 1.5, mark.y + mark.height - size.height() - 1.5), True, False, page)
        self._items.append(bar)

    def paint(self, painter: QPainter, writer: QPdfWriter, first: bool, progress: Progress) -> None:
        """Paint all pages; ``first`` tells that the file has none yet. Raises ``Cancelled`` between pages."""
        self.layout.renderContext().setDpi(PRINT_DPI)
        exporter = QgsLayoutExporter(self.layout)
        count = self.layout.pageCollection().pageCount()
        for number in range(count):
            progress.check()
            if number or not first:
                writer.newPage()
            exporter.renderPage(painter, number)
            progress.report((number + 1) / count)

    def picture(self) -> QImage:
        """The first page as a picture."""
        return QgsLayoutExporter(self.layout).renderPageToImage(0, QSize(), PICTURE_DPI)


def figure_picture(figure: Figure, typeface: Typeface) -> QImage:
    """A figure with scale bar and north arrow, as a picture."""
    arrow = NorthArrow(figure.width - 7.0, 2.0, 5.0)
    page = Page([MapMark(0.0, 0.0, figure.width, figure.height, figure), arrow])
    return ReportLayout([page], typeface, figure.width, figure.height).picture()


def pdf_layout(pages: Sequence[Page], typeface: Typeface) -> ReportLayout:
    """An A4 layout of the pages."""
    return ReportLayout(pages, typeface, PAGE_WIDTH, PAGE_HEIGHT)


def write_pages(
    pages: Sequence[Page], typeface: Typeface, path: str, title: str, date: str, progress: Progress
) -> None:
    """Write A4 pages to ``path``. Raises ``CoreError`` (``report.unwritable``) or ``Cancelled``.

    The file is the same each time: the date in its description is that of the report, or none. Pages are laid out a
    few at a time, because the time that a layout takes for a further page grows with those that it has.
    """
    writer = QPdfWriter(path)
    writer.setTitle(title)
    writer.setCreator("EcoAxis")
    writer.setResolution(PRINT_DPI)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    painter = QPainter()
    if not painter.begin(writer):
        raise CoreError(error("report.unwritable", Where(file=path)))
    try:
        for start in range(0, len(pages), PAGES_AT_ONCE):
            group = pages[start : start + PAGES_AT_ONCE]
            part = progress.part(start / len(pages), (start + len(group)) / len(pages))
            pdf_layout(group, typeface).paint(painter, writer, start == 0, part)
    finally:
        painter.end()
    fix_pdf(path, date)


def round_length(longest: float) -> float:
    """The longest of 1, 2, 4, 5 or 10 times a power of ten that is at most ``longest``."""
    power = 10.0 ** math.floor(math.log10(longest))
    return max(step * power for step in (1.0, 2.0, 4.0, 5.0) if step * power <= longest * (1.0 + 1e-9))


def fix_pdf(path: str, date: str) -> None:
    """Put the report's date (ISO) in the place of the time of writing, and zeros for random ids; lengths stay."""
    digits = "".join(character for character in date if character.isdigit())
    stamp = (digits[:8] if len(digits) >= 8 else "20000101") + "000000"

    def dated(match: re.Match[bytes]) -> bytes:
        old = match.group(0)
        start = old.index(b"D:") + 2
        return old[:start] + stamp.encode("ascii") + old[start + 14 :]

    def unnamed(match: re.Match[bytes]) -> bytes:
        return re.sub(rb"<[0-9a-fA-F]*>", lambda each: b"<" + b"0" * (len(each.group(0)) - 2) + b">", match.group(0))

    with open(path, "rb") as stream:
        content = stream.read()
    content = PDF_ID.sub(unnamed, PDF_DATE.sub(dated, content))
    with open(path, "wb") as stream:
        stream.write(content)
