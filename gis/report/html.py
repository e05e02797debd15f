"""The document as one HTML file without external resources; every text in it is escaped by the template engine."""
from __future__ import annotations

import base64
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import jinja2
from qgis.PyQt.QtCore import QBuffer, QByteArray, QIODevice
from qgis.PyQt.QtGui import QImage

from ...core.progress import Progress
from ...core.redlist.categories import Category
from ...core.schemes.scheme import Consequence
from .. import palette
from ..paths import resource
from .chart import Chart
from .document import Document, Graph, Maps
from .figures import FigureBook
from .flow import WIDTH
from .marks import DASHES, Mark
from .page_painting import figure_picture
from .pages import GRAPH_HEIGHT, PageBuilder
from .texts import Labels
from .typeface import KOREAN_FAMILIES, MM_PER_POINT, STYLES, Typeface

TEMPLATE = "report.html.j2"


@dataclass(frozen=True)
class Picture:
    """A map picture as the template needs it: a data URI, caption, note, and width as a share of the page."""

    source: str
    caption: str
    note: str
    width: float


@dataclass(frozen=True)
class Gallery:
    """Map pictures of one block with their legend (text and data URI of the symbol, empty without one)."""

    pictures: tuple[Picture, ...]
    legend: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Drawing:
    """Marks in a rectangle, in millimetres."""

    width: float
    height: float
    marks: tuple[Mark, ...]


def render(document: Document, book: FigureBook, typeface: Typeface, label: Labels, progress: Progress) -> str:
    """The HTML text. Raises ``Cancelled`` between maps."""
    galleries = _galleries(document, book, typeface, progress)
    progress.check()
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(resource("templates")),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
    )
    return environment.get_template(TEMPLATE).render(
        document=document,
        galleries=galleries,
        drawings=_drawings(document, typeface),
        dashes=DASHES,
        styles=STYLES,
        mm_per_point=MM_PER_POINT,
        kind=lambda block: type(block).__name__,
        signs={each: _svg_uri(each) for kind in (Consequence, Category) for each in kind},
        colors={**palette.SIGNS, **palette.CATEGORIES},
        palette=palette,
        families=KOREAN_FAMILIES,
        label=label,
    )


def _galleries(
    document: Document, book: FigureBook, typeface: Typeface, progress: Progress
) -> dict[int, Gallery]:
    """The pictures of each block of maps, by the block's place in the document."""
    blocks = [(index, block) for index, block in enumerate(document.blocks) if isinstance(block, Maps)]
    galleries = {}
    for done, (index, block) in enumerate(blocks):
        progress.check()
        galleries[index] = _gallery(block, book, typeface, progress)
        progress.report((done + 1) / len(blocks))
    return galleries


def _gallery(block: Maps, book: FigureBook, typeface: Typeface, progress: Progress) -> Gallery:
    widths, height = PageBuilder.map_sizes(block)
    pictures = []
    figures = []
    for kind, caption, width in zip(block.kinds, block.captions, widths):
        progress.check()
        figure = book.figure(block.site, kind, width, height)
        if figure is not None:
            figures.append(figure)
            source = png_uri(figure_picture(figure, typeface, progress))
            pictures.append(Picture(source, caption, figure.note, width))
    legend = _legend(book.legend(figures)) if figures else ()
    return Gallery(tuple(pictures), legend)


def _legend(entries: Sequence[tuple[str, Any]]) -> tuple[tuple[str, str], ...]:
    return tuple((text, png_uri(image) if image is not None else "") for text, image in entries)


def _drawings(document: Document, typeface: Typeface) -> dict[int, Drawing]:
    """The drawing of each graph, by the block's place in the document."""
    drawings = {}
    for index, block in enumerate(document.blocks):
        if isinstance(block, Graph):
            chart = Chart(block.plot, 0.0, 0.0, WIDTH, GRAPH_HEIGHT, typeface)
            drawings[index] = Drawing(WIDTH, chart.height, tuple(chart.marks()))
    return drawings


def png_uri(image: QImage) -> str:
    """A picture as a data URI."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    buffer.close()
    return "data:image/png;base64," + base64.b64encode(bytes(content)).decode("ascii")


def _svg_uri(key: palette.Signed) -> str:
    content = palette.sign_svg(key).encode("utf-8")
    return "data:image/svg+xml;base64," + base64.b64encode(content).decode("ascii")
