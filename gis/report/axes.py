"""Writes the report of ecological axes, as PDF and HTML."""
from __future__ import annotations

from ...core.issues import Issue
from ...core.progress import Progress
from ...core.reporting.axes import AxesReport
from ..language import speaking
from ..messages import describer
from . import writer
from .axes_content import build
from .axes_maps import AxesBook, AxesMaps
from .axes_texts import AXES_LABELS
from .document import Document
from .texts import Labels


def write_axes_pdf(report: AxesReport, maps: AxesMaps | None, path: str, progress: Progress) -> tuple[Issue, ...]:
    """Write the report as A4 pages with selectable text; ``maps`` may be ``None``.

    Returns warnings for the user (``report.no_korean_font``). Raises ``CoreError`` (``report.unwritable``), and
    ``Cancelled`` between pages and in maps; nothing is left behind then.
    """
    document, book, label = _prepared(report, maps)
    return writer.write_pdf(document, book, label, report.date, path, progress)


def write_axes_html(report: AxesReport, maps: AxesMaps | None, path: str, progress: Progress) -> tuple[Issue, ...]:
    """Write the report as one HTML file without external resources; ``maps`` may be ``None``.

    Returns warnings for the user. Raises ``CoreError`` (``report.unwritable``), and ``Cancelled`` between and in maps;
    nothing is left behind then.
    """
    document, book, label = _prepared(report, maps)
    return writer.write_html(document, book, label, path, progress)


def _prepared(report: AxesReport, maps: AxesMaps | None) -> tuple[Document, AxesBook, Labels]:
    label = Labels(report.language, AXES_LABELS)
    book = AxesBook(maps, label)
    with speaking(report.language):
        return build(report, describer(), maps is not None, label), book, label
