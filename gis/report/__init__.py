"""The report of a screening as PDF and HTML, in Korean or English.

Both are to be written in the main thread. They use print layouts and render maps with layers that belong to the
thread of their project; QGIS marks its own layout algorithms ``FlagNoThreading`` for that reason. An algorithm that
calls ``write_pdf`` or ``write_html`` in ``processAlgorithm`` returns that flag too (or calls them in
``postProcessAlgorithm``, which always runs in the main thread). A ``QgsApplication`` must exist, for the fonts.
"""
from __future__ import annotations

from typing import TYPE_CHECKING

from ...core.issues import Issue
from ...core.progress import Progress
from ...core.reporting.model import ScreeningReport

if TYPE_CHECKING:
    from .maps import ReportMaps


def write_pdf(report: ScreeningReport, maps: ReportMaps, path: str, progress: Progress) -> tuple[Issue, ...]:
    """Write the report as A4 pages with selectable text; main thread only.

    Returns warnings for the user (``report.no_korean_font``). Raises ``CoreError`` (``report.unwritable``), and
    ``Cancelled`` between pages; nothing is left behind then.
    """
    from .screening import write_pdf as write

    return write(report, maps, path, progress)


def write_html(report: ScreeningReport, maps: ReportMaps, path: str, progress: Progress) -> tuple[Issue, ...]:
    """Write the report as one HTML file without external resources; main thread only, because of its maps.

    Returns warnings for the user. Raises ``CoreError`` (``report.unwritable``), and ``Cancelled`` between maps;
    nothing is left behind then.
    """
    from .screening import write_html as write

    return write(report, maps, path, progress)
