"""What a screening report contains; how it is drawn is the business of ``gis/report``."""
from __future__ import annotations

from dataclasses import dataclass

from ..evidence import Provenance
from ..issues import Issue
from ..schemes.scheme import ScreeningScheme
from ..screening.verdict import SiteVerdict

SECTIONS = ("summary", "maps", "findings", "reliefs", "rules", "data", "provenance")
"""What may be left out of the report of a screening. Verdict and reason of each site and what lacked data never are."""


@dataclass(frozen=True)
class DataNote:
    """One dataset as it was used, with what was found wrong with it on the way."""

    key: str
    title: str
    source: str
    provider: str
    crs: str
    features: int | None
    issues: tuple[Issue, ...] = ()


@dataclass(frozen=True)
class ScreeningReport:
    """Everything that the report of a screening prints.

    ``language`` is ``ko`` or ``en``; ``date`` is an ISO date; ``commands`` are the ``qgis_process`` calls that repeat
    the result; ``grade_labels`` names the zoning grades that appear in ``verdicts``; ``sections`` are those of
    ``SECTIONS`` that are printed.
    """

    language: str
    title: str
    author: str
    date: str
    scheme: ScreeningScheme
    verdicts: tuple[SiteVerdict, ...]
    data: tuple[DataNote, ...]
    provenance: Provenance
    commands: tuple[str, ...]
    grade_labels: tuple[tuple[int, str], ...] = ()
    sections: tuple[str, ...] = SECTIONS
