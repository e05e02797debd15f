"""Writes the dossier of ecosystems that were assessed for the Red List of Ecosystems, as PDF and HTML."""
from __future__ import annotations

from ...core.issues import Issue
from ...core.progress import Progress
from ...core.reporting.dossier import DossierReport
from ..language import speaking
from ..messages import describer
from . import writer
from .document import Document
from .dossier_content import build
from .dossier_maps import DossierBook, DossierMaps
from .dossier_texts import DOSSIER_LABELS
from .texts import Labels


def write_dossier_pdf(
    report: DossierReport, maps: DossierMaps | None, path: str, progress: Progress
) -> tuple[Issue, ...]:
    """Write the dossier as A4 pages with selectable text; ``maps`` may be ``None``.

    Returns warnings for the user (``report.no_korean_font``). Raises ``CoreError`` (``report.unwritable``), and
    ``Cancelled`` between pages and in maps; nothing is left behind then.
    """
    document, book, label = _prepared(report, maps)
    return writer.write_pdf(document, book, label, report.date, path, progress)


def write_dossier_html(
    report: DossierReport, maps: DossierMaps | None, path: str, progress: Progress
) -> tuple[Issue, ...]:
    """Write the dossier as one HTML file without external resources; ``maps`` may be ``None``.

    Returns warnings for the user. Raises ``CoreError`` (``report.unwritable``), and ``Cancelled`` between and in maps;
    nothing is left behind then.
    """
    document, book, label = _prepared(report, maps)
    return writer.write_html(document, book, label, path, progress)


def _prepared(report: DossierReport, maps: DossierMaps | None) -> tuple[Document, DossierBook, Labels]:
    label = Labels(report.language, DOSSIER_LABELS)
    book = DossierBook(maps, label)
    with speaking(report.language):
        return build(report, describer(), book.kinds, label), book, label
