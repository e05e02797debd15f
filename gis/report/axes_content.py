"""From a report of axes to the blocks of its document: cover, overview, definitions, sources."""
from __future__ import annotations

from collections.abc import Sequence

from ...core.evidence import Certainty
from ...core.reporting.axes import AxesReport, AxisSummary
from ...core.reporting.sources import source_in
from . import formats
from .axis_chapter import axis_blocks, finding
from .chapters import Describe, certainties, certainty_name, commands_chapter, data_chapter, provenance_chapter
from .document import Block, Cell, Column, Document, Facts, Heading, Line, Paragraph, Table, Title, cell
from .texts import Labels

METHODS = ("ec", "core", "continuous", "gap", "narrowest", "restore", "damage")


def build(report: AxesReport, describe: Describe, with_maps: bool, label: Labels) -> Document:
    """The document of a report; ``describe`` turns an issue into its sentence."""
    title = report.title or label("untitled")
    blocks: list[Block] = [Title(title, label("document")), *_cover(report, label), *_overview(report, label)]
    for axis in report.axes:
        blocks += axis_blocks(axis, report, with_maps, label)
    blocks += _notes(report, describe, label)
    blocks += [Heading(1, label("method"), new_page=True)]
    blocks += [Facts(tuple((label(f"method.{each}"), cell(label(f"method.{each}.text"))) for each in METHODS))]
    blocks += _assumptions(report, label)
    blocks += data_chapter(report.data, report.provenance, label, describe)
    blocks += provenance_chapter(report.provenance, report.data, label)
    blocks += commands_chapter(report.commands, label)
    footer = " · ".join(text for text in (label("document"), report.date) if text)
    return Document(label.language, title, report.author, title, footer, label("page"), tuple(blocks))


def _cover(report: AxesReport, label: Labels) -> list[Block]:
    total = sum(axis.area for axis in report.axes)
    barriers = _sources(report.barriers, report, label) if report.barriers else cell(label("cover.barriers_none"))
    rows: list[tuple[str, Cell]] = [(label("cover.title"), cell(report.title, "strong"))] if report.title else []
    rows += [
        (label("cover.author"), cell(report.author or formats.NONE)),
        (label("cover.date"), cell(report.date or formats.NONE)),
        (
            label("cover.axes"),
            cell(label("cover.axes_value", count=len(report.axes), area=formats.area(total))),
        ),
        (label("cover.cores"), _sources(report.core_sources, report, label)),
        (label("cover.least"), cell(formats.area(report.least_area))),
        (label("cover.barriers"), barriers),
        (
            label("cover.dispersal"),
            cell(
                label(
                    "cover.dispersal_value", distance=_dispersal(report, label),
                    probability=formats.plain(report.probability),
                )
            ),
        ),
    ]  # fmt: skip
    if report.resistance:
        rows.append((label("cover.resistance"), cell(label("cover.resistance_value", name=report.resistance))))
    if report.crossings:
        reach = formats.distance(report.crossing_reach)
        text = label("cover.crossings_value", count=report.crossings, reach=reach)
        rows.append((label("cover.crossings"), cell(text)))
    if report.cost_per_metre is not None:
        cost = formats.plain(report.cost_per_metre)
        rows.append((label("cover.cost"), cell(label("cover.cost_value", cost=cost))))
    program = " · ".join(f"{name} {version}".strip() for name, version in report.provenance.versions)
    rows.append((label("cover.program"), cell(program or formats.NONE)))
    return [Facts(tuple(rows)), Paragraph(label("assumed_axes"), "notice")]


def _dispersal(report: AxesReport, label: Labels) -> str:
    """The dispersal distance with its unit."""
    if report.resistance:
        return label("cost_distance", cost=formats.number(report.dispersal))
    return formats.distance(report.dispersal)


def _sources(keys: Sequence[str], report: AxesReport, label: Labels) -> Cell:
    """The names of sources, and below them those that were asked for and had no data."""
    used = " · ".join(label(f"source.{key}") for key in keys if key not in report.missing)
    without = " · ".join(label(f"source.{key}") for key in keys if key in report.missing)
    lines = [Line(used or formats.NONE)]
    if without:
        lines.append(Line(label("cover.without", sources=without), "small"))
    return tuple(lines)


def _overview(report: AxesReport, label: Labels) -> list[Block]:
    columns = (
        Column(label("overview.axis"), 44),
        Column(label("overview.ec"), 28, "right"),
        Column(label("overview.share"), 18, "right"),
        Column(label("overview.continuous"), 20, "right"),
        Column(label("overview.gaps"), 20, "right"),
        Column(label("overview.longest"), 20, "right"),
        Column(label("overview.narrowest"), 20, "right"),
        Column(label("overview.rank"), 13, "right"),
    )
    rows = tuple(_overview_row(axis, label) for axis in report.axes)
    facts = Facts(tuple((axis.name, cell(finding(axis, label))) for axis in report.axes))
    return [
        Heading(1, label("overview")),
        facts,
        Table(columns, rows),
        Paragraph(label("overview.text"), "small"),
        Heading(2, label("disclaimer.title")),
        Paragraph(label("disclaimer")),
    ]


def _overview_row(axis: AxisSummary, label: Labels) -> tuple[Cell, ...]:
    longest = formats.distance(axis.gaps[0].length) if axis.gaps else formats.NONE
    return (
        (Line(axis.name, "strong"), Line(label.pick(axis.kind.name), "small")),
        cell(formats.area(axis.equivalent)),
        cell(formats.share(axis.equivalent / axis.area)),
        cell(formats.share(axis.continuous)),
        cell(label("overview.gaps_value", count=len(axis.gaps), far=axis.far)),
        cell(longest),
        cell(formats.distance(axis.narrowest)),
        cell(formats.NONE if axis.rank is None else str(axis.rank), "strong"),
    )


def _notes(report: AxesReport, describe: Describe, label: Labels) -> list[Block]:
    if not report.issues:
        return []
    lines = [Paragraph(f"· {describe(issue)}") for issue in report.issues]
    return [Heading(1, label("notes")), *lines]


def _assumptions(report: AxesReport, label: Labels) -> list[Block]:
    columns = (
        Column(label("assumptions.item"), 46),
        Column(label("assumptions.value"), 38),
        Column(label("assumptions.certainty"), 20),
        Column(label("assumptions.source"), 76),
    )
    assumed = certainty_name(Certainty.ASSUMED, label)
    rows = [
        (
            cell(label("assumptions.width", kind=label.pick(kind.name))),
            cell(formats.distance(kind.minimum_width)),
            cell(certainty_name(kind.certainty, label)),
            cell(source_in(label.language, kind.source)),
        )
        for kind in report.kinds
        if not any(axis.width_given for axis in report.axes)
    ]
    dispersal = f"{_dispersal(report, label)} · {formats.plain(report.probability)}"
    rows.append(
        (cell(label("assumptions.dispersal")), cell(dispersal), cell(assumed), cell(label("assumptions.user")))
    )
    rows.append(
        (
            cell(label("assumptions.least")), cell(formats.area(report.least_area)), cell(assumed),
            cell(label("assumptions.least_source")),
        )
    )  # fmt: skip
    if "roads" in report.barriers:
        rows.append(
            (
                cell(label("assumptions.roads")), cell(label("assumptions.roads_value")), cell(assumed),
                cell(label("assumptions.roads_source")),
            )
        )  # fmt: skip
    return [Heading(1, label("assumptions")), Table(columns, tuple(rows)), certainties(label)]
