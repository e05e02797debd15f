"""A page on the connectivity of a landscape: main figures, the curve over dispersal distances, foremost patches."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.core import QgsCoordinateReferenceSystem
from qgis.PyQt.QtCore import QCoreApplication

from ....core.progress import Progress
from ...language import user_language
from ...report import formats
from ...report.document import (
    Block,
    Cell,
    Column,
    Commands,
    Document,
    Facts,
    Graph,
    Heading,
    Paragraph,
    Table,
    Title,
    cell,
)
from ...report.figures import FigureBook
from ...report.plot import Curve, Plot
from ...report.texts import Labels
from ...report.writer import write_html

translate = QCoreApplication.translate

FOREMOST = 10
"""Patches and links that the page names."""
LARGE = 1e4
"""From here on figures are shown without decimals."""
CONNECTED = "#00694e"
STEPPING = "#d55e00"


@dataclass(frozen=True)
class IndexReport:
    """What the page shows.

    ``facts``: label and text. ``curve``: (dispersal distance, EC(PC), the same in percent of all attributes, part of
    stepping stones in percent). ``patches``: (id, dPC, intra, flux, connector); ``links``: (from, to, dPC); both with
    the most important first. ``notices``: what is to be known about the figures, such as a cut-off.
    ``command`` repeats the run; ``program`` names the programs that made it.
    """

    facts: Sequence[tuple[str, str]]
    curve: Sequence[tuple[float, float, float, float]]
    patches: Sequence[tuple[str, float, float, float, float]]
    links: Sequence[tuple[str, str, float]]
    notices: Sequence[str]
    command: str
    program: str


def write_index_report(report: IndexReport, path: str, progress: Progress) -> None:
    """Write the page as one HTML file in the user's language. Raises ``CoreError`` where it cannot be written."""
    label = Labels(user_language())
    title = translate("EcoAxis", "Connectivity indices")
    blocks: list[Block] = [Title(title, "EcoAxis"), Facts(tuple((name, cell(text)) for name, text in report.facts))]
    text = translate(
        "EcoAxis",
        "Equivalent connectivity is the size of the one patch that would be worth as much as all patches with their"
        " links; its unit is that of the attribute. All figures but the curve are those of the first dispersal"
        " distance.",
    )
    blocks += [Paragraph(text), *(Paragraph(notice, "notice") for notice in report.notices)]
    blocks += [*_curve(report), *_patches(report), *_links(report)]
    blocks += [Heading(1, translate("EcoAxis", "Command that repeats the run")), Commands((report.command,))]
    document = Document(label.language, title, "EcoAxis", title, report.program, label("page"), tuple(blocks))
    write_html(document, FigureBook(QgsCoordinateReferenceSystem(), label), label, path, progress)


def _curve(report: IndexReport) -> list[Block]:
    if len(report.curve) < 2:
        return []
    ordered = sorted(report.curve)
    plot = Plot(
        translate("EcoAxis", "Dispersal distance"),
        translate("EcoAxis", "%"),
        (
            Curve(
                translate("EcoAxis", "EC(PC) in percent of all attributes"),
                tuple((x, share) for x, _, share, _ in ordered), CONNECTED,
            ),
            Curve(
                translate("EcoAxis", "Part of PC by stepping stones (%)"),
                tuple((x, step) for x, _, _, step in ordered), STEPPING, "dashed",
            ),
        ),
    )  # fmt: skip
    note = translate(
        "EcoAxis",
        "Where the solid line rises steeply, a species that disperses a little farther finds much more habitat within"
        " reach.",
    )
    head = translate("EcoAxis", "Equivalent connectivity by dispersal distance")
    columns = (
        Column(translate("EcoAxis", "Dispersal distance"), 1.0, "right"),
        Column(translate("EcoAxis", "Equivalent connectivity EC(PC)"), 1.4, "right"),
        Column(translate("EcoAxis", "EC(PC) in percent of all attributes"), 1.4, "right"),
        Column(translate("EcoAxis", "Part of PC by stepping stones (%)"), 1.4, "right"),
    )
    rows = tuple(
        (
            cell(formats.plain(x)),
            cell(formats.number(equivalent, 0 if equivalent >= LARGE else 4)),
            _figure(share),
            _figure(step),
        )
        for x, equivalent, share, step in ordered
    )
    return [Heading(1, translate("EcoAxis", "Dispersal distance")), Graph(plot, head, note), Table(columns, rows)]


def _patches(report: IndexReport) -> list[Block]:
    if not report.patches:
        return []
    columns = (
        Column(translate("EcoAxis", "Patch"), 2.0),
        Column("dPC (%)", 1.0, "right"),
        Column("dPCintra (%)", 1.0, "right"),
        Column("dPCflux (%)", 1.0, "right"),
        Column("dPCconnector (%)", 1.2, "right"),
    )
    rows = tuple((cell(name), *(_figure(each) for each in values)) for name, *values in report.patches[:FOREMOST])
    text = translate(
        "EcoAxis", "By how many percent PC falls when the patch is lost; the last three columns add up to it."
    )
    return [Heading(1, translate("EcoAxis", "Importance of patches")), Paragraph(text), Table(columns, rows)]


def _links(report: IndexReport) -> list[Block]:
    if not report.links:
        return []
    columns = (
        Column(translate("EcoAxis", "From"), 2.0),
        Column(translate("EcoAxis", "To"), 2.0),
        Column("dPC (%)", 1.0, "right"),
    )
    rows = tuple((cell(one), cell(other), _figure(value)) for one, other, value in report.links[:FOREMOST])
    text = translate("EcoAxis", "By how many percent PC falls when the link is cut.")
    return [Heading(1, translate("EcoAxis", "Importance of links")), Paragraph(text), Table(columns, rows)]


def _figure(value: float) -> Cell:
    return cell(formats.number(value, 3))
