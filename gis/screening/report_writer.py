"""The report files of a screening: built from the verdicts, written beside their place, put there when all is done."""
from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Optional

from qgis.core import QgsCoordinateReferenceSystem

from ...core.evidence import InputRecord, Provenance
from ...core.issues import Issue
from ...core.progress import Progress
from ...core.reporting.model import SECTIONS, ScreeningReport
from ...core.schemes.scheme import ScreeningScheme
from ...core.screening.verdict import SiteVerdict
from ..output import PendingFile
from ..process_command import process_command
from ..provenance import input_record, make_provenance
from ..report import write_html, write_pdf, write_xlsx
from ..report.maps import ReportMaps
from ..vector import BoundRaster
from .map_layers import map_layers
from .notices import Notices
from .report_data import data_notes, finding_layer, input_records, site_layer
from .sites import Site
from .sources import Sources

GRADE_LABELS = {"en": "Grade {}", "ko": "{}등급"}
UNGRADED = {"en": "Not graded", "ko": "등급 없음"}


@dataclass(frozen=True)
class ReportRequest:
    """What a report is asked to say; ``pdf``, ``html`` and ``xlsx`` are paths, empty where no such file is wanted.

    ``parameters`` are those of the run, in their order, as ``qgis_process`` takes them; ``title`` names the project.
    """

    algorithm: str
    parameters: Mapping[str, str]
    sites: InputRecord
    project: str
    language: str
    title: str
    author: str
    date: str
    grades: Optional[BoundRaster]
    pdf: str
    html: str
    xlsx: str = ""
    sections: tuple[str, ...] = SECTIONS


class PendingReports:
    """The report files on their way; ``commit`` puts them in their places. ``issues`` are warnings for the user."""

    def __init__(self, files: Sequence[PendingFile], issues: Sequence[Issue]):
        self._files = tuple(files)
        self.issues = tuple(issues)

    def commit(self) -> None:
        """Put every file in its place."""
        for file in self._files:
            file.commit()


@contextmanager
def pending_reports(
    request: ReportRequest,
    scheme: ScreeningScheme,
    sources: Sources,
    sites: Sequence[Site],
    verdicts: Sequence[SiteVerdict],
    notices: Notices,
    provenance: Provenance,
    crs: QgsCoordinateReferenceSystem,
    progress: Progress,
) -> Iterator[PendingReports]:
    """Write the reports that ``request`` asks for; what is not committed within the block is removed."""
    wanted: list[tuple[Callable, str]] = [
        (write, path)
        for write, path in ((write_pdf, request.pdf), (write_html, request.html), (write_xlsx, request.xlsx))
        if path
    ]
    files: list[PendingFile] = []
    issues: list[Issue] = []
    try:
        if wanted:
            report = screening_report(request, scheme, sources, verdicts, notices, provenance)
            maps = report_maps(request, sources, sites, verdicts, crs)
            for count, (write, path) in enumerate(wanted):
                file = PendingFile(path)
                files.append(file)
                part = progress.part(count / len(wanted), (count + 1) / len(wanted))
                issues += [issue for issue in write(report, maps, file.temporary, part) if issue not in issues]
        yield PendingReports(files, issues)
    finally:
        for file in files:
            file.discard()


def screening_provenance(request: ReportRequest, scheme: ScreeningScheme, sources: Sources) -> Provenance:
    """What the screening was made from: the sites, the datasets, the grades."""
    records = (request.sites, *input_records(sources), *_grade_records(request.grades, sources))
    return make_provenance(request.algorithm, request.parameters, records, scheme.head)


def screening_report(
    request: ReportRequest,
    scheme: ScreeningScheme,
    sources: Sources,
    verdicts: Sequence[SiteVerdict],
    notices: Notices,
    provenance: Provenance,
) -> ScreeningReport:
    """Everything that the report prints."""
    grades = sorted({grade for verdict in verdicts for grade, _ in verdict.zoning_areas_m2})
    return ScreeningReport(
        language=request.language,
        title=request.title,
        author=request.author,
        date=request.date,
        scheme=scheme,
        verdicts=tuple(verdicts),
        data=data_notes(sources, notices.by_dataset, request.language),
        provenance=provenance,
        commands=(process_command(request.algorithm, request.parameters, request.project),),
        grade_labels=tuple(
            (grade, GRADE_LABELS[request.language].format(grade) if grade else UNGRADED[request.language])
            for grade in grades
        ),
        sections=request.sections,
    )


def report_maps(
    request: ReportRequest,
    sources: Sources,
    sites: Sequence[Site],
    verdicts: Sequence[SiteVerdict],
    crs: QgsCoordinateReferenceSystem,
) -> ReportMaps:
    """The sites, the ground of the findings, and what lies under them."""
    layers = map_layers(sources, request.grades, GRADE_LABELS[request.language], request.language)
    return ReportMaps(crs, site_layer(sites, crs), layers, finding_layer(verdicts, crs))


def _grade_records(grades: Optional[BoundRaster], sources: Sources) -> tuple[InputRecord, ...]:
    if grades is None or grades.entry.key in sources.datasets:
        return ()
    return (input_record(grades.entry.key, grades.path, grades.crs.authid()),)
