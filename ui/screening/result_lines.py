"""Findings, reliefs and alternatives of a screening as lines of tables."""
from __future__ import annotations

from collections.abc import Iterable, Sequence

from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QIcon

from ...core.reporting.sources import source_in
from ...core.schemes.scheme import Consequence
from ...core.screening.verdict import SEVERITY_ORDER, Outcome
from ...gis.palette import SIGNS
from ...gis.report import formats
from ...gis.report.texts import Labels
from ...gis.rule_rows import certainty_words, consequence_words
from ...gis.screening.outcome import FindingRow, ReliefRow, SiteRow, ranked
from ...gis.screening.outcome_words import first_sentence, margin_words, measured_words, threshold_words
from ..models.cell_table import Cell, Line
from ..widgets.sign_icon import sign_icon

translate = QCoreApplication.translate


def sign_icons() -> dict[Consequence, QIcon]:
    """The icon of each consequence."""
    return {each: sign_icon(SIGNS[each]) for each in Consequence}


def finding_headers() -> list[str]:
    """Columns of the findings."""
    return [
        translate("EcoAxis", "Verdict"),
        translate("EcoAxis", "Rule"),
        translate("EcoAxis", "Outcome"),
        translate("EcoAxis", "Area"),
        translate("EcoAxis", "Share"),
        translate("EcoAxis", "Measured"),
        translate("EcoAxis", "Threshold"),
        translate("EcoAxis", "Margin"),
        translate("EcoAxis", "Certainty"),
        translate("EcoAxis", "Source"),
    ]


def finding_lines(findings: Iterable[FindingRow], language: str) -> list[Line]:
    """A line for each finding, the worst first; its key is the finding's number."""
    label = Labels(language)
    words, certainties, icons = consequence_words(language), certainty_words(language), sign_icons()
    return [_finding(row, label, words, certainties, icons, language) for row in findings]


def _finding(row: FindingRow, label: Labels, words: dict, certainties: dict, icons: dict, language: str) -> Line:
    speaks = row.outcome is not Outcome.DOES_NOT_APPLY
    tip = f"{row.rule}\n{row.message}\n{row.examples}".strip()
    word, icon = (words[row.consequence], icons[row.consequence]) if speaks else ("–", None)
    return Line(
        (
            Cell(word, icon, sort=row.severity),
            Cell(row.message or row.rule, tip=tip),
            Cell(label(f"outcome.{row.outcome.value}")),
            Cell(formats.area(row.area_m2), sort=row.area_m2 or 0.0, right=True),
            Cell(formats.share(row.share), sort=row.share or 0.0, right=True),
            Cell(measured_words(row), sort=row.measured or 0.0, right=True),
            Cell(threshold_words(row), right=True),
            Cell(margin_words(row), sort=row.margin or 0.0, right=True),
            Cell(certainties[row.certainty]),
            Cell(source_in(language, row.source)),
        ),
        row.number,
    )


def relief_headers() -> list[str]:
    """Columns of what would change the verdict."""
    return [
        translate("EcoAxis", "Verdict without it"),
        translate("EcoAxis", "Leave out"),
        translate("EcoAxis", "Remains"),
        translate("EcoAxis", "Rules that fall silent"),
    ]


def relief_lines(reliefs: Sequence[ReliefRow], site: SiteRow, language: str) -> list[Line]:
    """A line for each step; its key is the relief's number."""
    words, icons = consequence_words(language), sign_icons()
    messages = {row.rule: first_sentence(row.message) for row in site.findings}
    return [
        Line(
            (
                Cell(words[row.without], icons[row.without], sort=SEVERITY_ORDER.index(row.without)),
                Cell(formats.area(row.area_m2), sort=row.area_m2, right=True),
                Cell(formats.area(row.remaining_m2), sort=row.remaining_m2, right=True),
                Cell("\n".join(messages.get(rule) or rule for rule in row.removes), tip=", ".join(row.removes)),
            ),
            row.number,
        )
        for row in reliefs
    ]


def site_headers(habitat: bool) -> list[str]:
    """Columns of the alternatives."""
    headers = [
        translate("EcoAxis", "Rank"),
        translate("EcoAxis", "Site"),
        translate("EcoAxis", "Verdict"),
        translate("EcoAxis", "Area"),
        translate("EcoAxis", "Share affected"),
        translate("EcoAxis", "Deciding rule"),
    ]
    return [*headers, translate("EcoAxis", "Loss of connectivity")] if habitat else headers


def site_lines(sites: Sequence[SiteRow], language: str) -> list[Line]:
    """A line for each alternative, the best first; its key is the name of the site."""
    words, icons = consequence_words(language), sign_icons()
    habitat = any(row.habitat is not None for row in sites)
    lines = []
    for rank, row in enumerate(ranked(sites), 1):
        cells = [
            Cell(str(rank), sort=rank, right=True),
            Cell(row.site),
            Cell(words[row.verdict], icons[row.verdict], sort=SEVERITY_ORDER.index(row.verdict)),
            Cell(formats.area(row.area_m2), sort=row.area_m2, right=True),
            Cell(formats.share(row.affected_share), sort=row.affected_share, right=True),
            Cell(row.message or "–", tip=row.decided_by),
        ]
        if habitat:
            loss = row.habitat.percent if row.habitat is not None else 0.0
            cells.append(Cell(formats.share(loss / 100.0), sort=loss, right=True))
        lines.append(Line(tuple(cells), row.site))
    return lines
