"""Pages of marks painted into a PDF or a picture, in whatever thread it is called."""
from __future__ import annotations

import re
from collections.abc import Sequence

from qgis.PyQt.QtCore import QMarginsF, QSize
from qgis.PyQt.QtGui import QColor, QImage, QPageSize, QPainter, QPdfWriter

from ...core.issues import CoreError, Where, error
from ...core.progress import Progress
from .figures import Figure
from .map_painting import MM_PER_INCH, paint_map
from .marks import MapMark, NorthArrow, Page
from .painting import paint_marks
from .typeface import Typeface

PRINT_DPI = 300
PICTURE_DPI = 150
PDF_DATE = re.compile(rb"/(CreationDate|ModDate) ?\(D:\d{14}[^)]*\)")
PDF_ID = re.compile(rb"/ID ?\[ ?<([0-9a-fA-F]*)> ?<([0-9a-fA-F]*)> ?\]")


def paint_page(painter: QPainter, page: Page, typeface: Typeface, dpi: float, progress: Progress) -> None:
    """Paint the maps of a page and then its other marks. Raises ``Cancelled`` between and in maps."""
    for mark in page.marks:
        if isinstance(mark, MapMark):
            paint_map(painter, mark, typeface, dpi, progress)
    paint_marks(painter, page.marks, typeface, dpi / MM_PER_INCH)


def figure_picture(figure: Figure, typeface: Typeface, progress: Progress) -> QImage:
    """A figure with scale bar and north arrow, as a picture. Raises ``Cancelled``."""
    arrow = NorthArrow(figure.width - 7.0, 2.0, 5.0)
    page = Page([MapMark(0.0, 0.0, figure.width, figure.height, figure), arrow])
    dots = PICTURE_DPI / MM_PER_INCH
    image = QImage(QSize(int(figure.width * dots), int(figure.height * dots)), QImage.Format.Format_ARGB32)
    image.setDotsPerMeterX(round(dots * 1000.0))
    image.setDotsPerMeterY(round(dots * 1000.0))
    image.fill(QColor("#ffffff"))
    painter = QPainter(image)
    try:
        paint_page(painter, page, typeface, PICTURE_DPI, progress)
    finally:
        painter.end()
    return image


def write_pages(
    pages: Sequence[Page], typeface: Typeface, path: str, title: str, date: str, progress: Progress
) -> None:
    """Write A4 pages to ``path``. Raises ``CoreError`` (``report.unwritable``) or ``Cancelled``.

    The file is the same each time: the date in its description is that of the report, or none.
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
        for number, page in enumerate(pages):
            progress.check()
            if number:
                writer.newPage()
            paint_page(painter, page, typeface, PRINT_DPI, progress)
            progress.report((number + 1) / len(pages))
    finally:
        painter.end()
    fix_pdf(path, date)


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
