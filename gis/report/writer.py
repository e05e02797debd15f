"""Writes the files of a report: beside their place first, renamed when they are whole."""
from __future__ import annotations

import re

from ...core.issues import CoreError, Issue, Where, error, warning
from ...core.progress import Progress
from ..output import PendingFile
from . import html
from .document import Document
from .figures import FigureBook
from .marks import Page, Text
from .page_painting import write_pages
from .pages import PageBuilder
from .texts import Labels
from .typeface import KOREAN_FAMILIES, Typeface

HANGUL = re.compile("[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]")


def write_pdf(
    document: Document, book: FigureBook, label: Labels, date: str, path: str, progress: Progress
) -> tuple[Issue, ...]:
    """Write a document as A4 pages; see ``gis.report.write_pdf``."""
    with pending_report(path) as pending:
        typeface = Typeface()
        builder = PageBuilder(typeface, book, label("maps.missing"), label("maps.legend"))
        pages = builder.build(document)
        progress.report(0.1)
        try:
            write_pages(pages, typeface, pending.temporary, document.title, date, progress.part(0.1, 1.0))
        except CoreError as fault:
            raise _unwritable(path) from fault
        commit_report(pending, path)
    return font_warnings(typeface, pages)


def write_html(document: Document, book: FigureBook, label: Labels, path: str, progress: Progress) -> tuple[Issue, ...]:
    """Write a document as one HTML file; see ``gis.report.write_html``."""
    with pending_report(path) as pending:
        text = html.render(document, book, Typeface(), label, progress)
        try:
            with open(pending.temporary, "w", encoding="utf-8", errors="replace", newline="\n") as stream:
                stream.write(text)
        except OSError as fault:
            raise _unwritable(path) from fault
        commit_report(pending, path)
    return ()


def pending_report(path: str) -> PendingFile:
    """A report on its way to ``path``. Raises ``CoreError`` (``report.unwritable``)."""
    try:
        return PendingFile(path)
    except CoreError as fault:
        raise _unwritable(path) from fault


def commit_report(pending: PendingFile, path: str) -> None:
    """Put a finished report in its place. Raises ``CoreError`` (``report.unwritable``)."""
    try:
        pending.commit()
    except CoreError as fault:
        raise _unwritable(path) from fault


def _unwritable(path: str) -> CoreError:
    return CoreError(error("report.unwritable", Where(file=path)))


def font_warnings(typeface: Typeface, pages: list[Page]) -> tuple[Issue, ...]:
    """A warning when Hangul was printed and none of the known Korean fonts is installed."""
    if typeface.has_korean:
        return ()
    hangul = any(isinstance(mark, Text) and HANGUL.search(mark.text) for page in pages for mark in page.marks)
    return (warning("report.no_korean_font", fonts=", ".join(KOREAN_FAMILIES)),) if hangul else ()
