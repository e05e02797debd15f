"""Writes the files of a report: beside their place first, renamed when they are whole."""
from __future__ import annotations

import re
from collections.abc import Mapping

from ...core.issues import CoreError, Issue, Where, error, warning
from ...core.progress import Progress
from ...core.reporting.model import ScreeningReport
from ..language import speaking
from ..messages import describe
from ..output import PendingFile
from ..paths import catalogue
from . import html
from .content import build
from .document import Document
from .layout import pdf_layout
from .maps import MapBook, ReportMaps
from .marks import Page, Text
from .pages import PageBuilder
from .texts import Labels
from .typeface import KOREAN_FAMILIES, Typeface

HANGUL = re.compile("[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]")


def write_pdf(report: ScreeningReport, maps: ReportMaps, path: str, progress: Progress) -> tuple[Issue, ...]:
    """See ``gis.report.write_pdf``."""
    with _pending(path) as pending:
        label = Labels(report.language)
        document = _document(report, label)
        typeface = Typeface()
        book = MapBook(report, maps, label)
        builder = PageBuilder(typeface, book, label("maps.missing"), label("maps.legend"))
        pages = builder.build(document)
        progress.report(0.1)
        layout = pdf_layout(pages, typeface)
        try:
            layout.write_pdf(pending.temporary, document.title, report.date, progress.part(0.1, 1.0))
        except CoreError as fault:
            raise _unwritable(path) from fault
        _commit(pending, path)
    return font_warnings(typeface, pages)


def write_html(report: ScreeningReport, maps: ReportMaps, path: str, progress: Progress) -> tuple[Issue, ...]:
    """See ``gis.report.write_html``."""
    with _pending(path) as pending:
        label = Labels(report.language)
        document = _document(report, label)
        text = html.render(document, MapBook(report, maps, label), Typeface(), label, progress)
        try:
            with open(pending.temporary, "w", encoding="utf-8", errors="replace", newline="\n") as stream:
                stream.write(text)
        except OSError as fault:
            raise _unwritable(path) from fault
        _commit(pending, path)
    return ()


def _document(report: ScreeningReport, label: Labels) -> Document:
    with speaking(report.language):
        return build(report, describe, _dataset_titles(label))


def _dataset_titles(label: Labels) -> Mapping[str, str]:
    return {key: label.pick(dataset.title) for key, dataset in catalogue().datasets.items()}


def _pending(path: str) -> PendingFile:
    try:
        return PendingFile(path)
    except CoreError as fault:
        raise _unwritable(path) from fault


def _commit(pending: PendingFile, path: str) -> None:
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
