"""Writes the report of a screening."""
from __future__ import annotations

from collections.abc import Mapping

from ...core.issues import Issue
from ...core.progress import Progress
from ...core.reporting.model import ScreeningReport
from ..language import speaking
from ..messages import describe, describer
from ..paths import catalogue
from ..workbook import write_workbook
from . import writer
from .content import build
from .document import Document
from .maps import MapBook, ReportMaps
from .texts import Labels
from .workbook_content import build_sheets
from .workbook_texts import WORKBOOK_LABELS


def write_pdf(report: ScreeningReport, maps: ReportMaps, path: str, progress: Progress) -> tuple[Issue, ...]:
    """See ``gis.report.write_pdf``."""
    label = Labels(report.language)
    book = MapBook(report, maps, label)
    return writer.write_pdf(_document(report, label), book, label, report.date, path, progress)


def write_html(report: ScreeningReport, maps: ReportMaps, path: str, progress: Progress) -> tuple[Issue, ...]:
    """See ``gis.report.write_html``."""
    label = Labels(report.language)
    return writer.write_html(_document(report, label), MapBook(report, maps, label), label, path, progress)


def write_xlsx(report: ScreeningReport, maps: ReportMaps, path: str, progress: Progress) -> tuple[Issue, ...]:
    """See ``gis.report.write_xlsx``."""
    progress.check()
    label = Labels(report.language, WORKBOOK_LABELS)
    with speaking(report.language):
        sheets = build_sheets(report, describer(), _dataset_titles(label), label)
    with writer.pending_report(path) as pending:
        write_workbook(pending.temporary, sheets)
        writer.commit_report(pending, path)
    progress.report(1.0)
    return ()


def _document(report: ScreeningReport, label: Labels) -> Document:
    with speaking(report.language):
        return build(report, describe, _dataset_titles(label))


def _dataset_titles(label: Labels) -> Mapping[str, str]:
    return {key: label.pick(dataset.title) for key, dataset in catalogue().datasets.items()}
