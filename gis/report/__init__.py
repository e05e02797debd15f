"""The report of a screening as PDF, HTML and workbook, in Korean or English.

Both are written in whatever thread asks for them, so that the desktop goes on while a report is made. Pages are
painted straight into the file and maps by QGIS's renderer: a print layout, which is a scene of the main thread, would
stop it. Layers of the maps must belong to the thread that writes. A ``QgsApplication`` must exist, for the fonts.
"""
from __future__ import annotations

from typing import TYPE_CHECKING

from ...core.issues import Issue
from ...core.progress import Progress
from ...core.reporting.model import ScreeningReport

if TYPE_CHECKING:
    from .maps import ReportMaps


def write_pdf(report: ScreeningReport, maps: ReportMaps, path: str, progress: Progress) -> tuple[Issue, ...]:
    """Write the report as A4 pages with selectable text.

    Returns warnings for the user (``report.no_korean_font``). Raises ``CoreError`` (``report.unwritable``), and
    ``Cancelled`` between pages and in maps; nothing is left behind then.
    """
    from .screening import write_pdf as write

    return write(report, maps, path, progress)


def write_html(report: ScreeningReport, maps: ReportMaps, path: str, progress: Progress) -> tuple[Issue, ...]:
    """Write the report as one HTML file without external resources.

    Returns warnings for the user. Raises ``CoreError`` (``report.unwritable``), and ``Cancelled`` between and in maps;
    nothing is left behind then.
    """
    from .screening import write_html as write

    return write(report, maps, path, progress)


def write_xlsx(report: ScreeningReport, maps: ReportMaps, path: str, progress: Progress) -> tuple[Issue, ...]:
    """Write the figures of the report as a workbook of seven sheets; it has no maps, whatever ``maps`` holds.

    Raises ``CoreError`` (``report.unwritable``, ``report.no_workbooks``); nothing is left behind then.
    """
    from .screening import write_xlsx as write

    return write(report, maps, path, progress)
