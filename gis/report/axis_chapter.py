"""The chapter of a report that speaks of one axis."""
from __future__ import annotations

from ...core.connectivity.axes.ranks import AxisDriver
from ...core.reporting.axes import AxesReport, AxisSummary, CandidateSummary, GapSummary, PlaceSummary
from .. import palette
from . import formats
from .chapters import certainty_name
from .document import Block, Cell, Column, Facts, Graph, Heading, Line, Maps, Paragraph, Table, cell
from .plot import Bars, Curve, Plot, Upright
from .texts import Labels

MAP_KIND = "axis"
MAP_HEIGHT = 116.0
MOST_ROWS = 20
"""Gaps and breaks that are printed; the layers hold all."""
SAME_M = 0.01
"""Metres by which a cost and a length may differ through rounding."""
EC_COLOR = "#0072b2"
CORE_COLOR = "#6b6b6b"
SQUARE_METRES_PER_HECTARE = formats.SQUARE_METRES_PER_HECTARE


def finding(axis: AxisSummary, label: Labels) -> str:
    """What there is to say of the axis, in one or two sentences."""
    if not axis.patches or not axis.core:
        return label("finding.none")
    if axis.driver is AxisDriver.CORE:
        reason = label("finding.core", core=formats.share(axis.core / axis.area))
    elif axis.driver is AxisDriver.BREAKS and axis.breaks:
        reason = label("finding.breaks", breaks=len(axis.breaks), continuous=formats.share(axis.continuous))
    elif axis.gaps:
        reason = label(
            "finding.isolation", connected=formats.share(axis.equivalent / axis.core),
            longest=formats.distance(axis.gaps[0].length),
        )  # fmt: skip
    else:
        reason = label("finding.fine")
    return label(
        "finding", patches=axis.patches, ec=formats.area(axis.equivalent),
        share=formats.share(axis.equivalent / axis.area), reason=reason,
    )  # fmt: skip


def axis_blocks(axis: AxisSummary, report: AxesReport, with_maps: bool, label: Labels) -> list[Block]:
    """Finding, map, figures, curve, links to restore, cores to protect, gaps and breaks of one axis."""
    blocks: list[Block] = [Heading(1, axis.name, new_page=True), Paragraph(finding(axis, label), "notice")]
    if with_maps:
        blocks.append(Maps(axis.name, (MAP_KIND,), (label("maps.axis"),), MAP_HEIGHT, (1.0,)))
    blocks.append(Facts(tuple(_facts(axis, label))))
    blocks += [Heading(2, label("restore", count=len(axis.restore) or "")), *_restore(axis, label)]
    blocks += [Heading(2, label("protect", count=len(axis.protect) or "")), *_protect(axis, label)]
    blocks.append(_curve(axis, report, label))
    blocks += [Heading(2, label("gaps")), *_gaps(axis, label)]
    blocks += [Heading(2, label("breaks")), *_breaks(axis, label)]
    return blocks


def place_text(place: PlaceSummary, label: Labels) -> str:
    """A place as the tables write it: unit and coordinates in metres."""
    x, y = formats.number(place.x), formats.number(place.y)
    return label("place", name=place.name, x=x, y=y) if place.name else label("place.unnamed", x=x, y=y)


def length_cell(gap: GapSummary, label: Labels, style: str = "normal") -> Cell:
    """The length of a link in metres, and its cost where that is something else."""
    lines = [Line(formats.distance(gap.length), style)]
    if abs(gap.distance - gap.length) > SAME_M:
        lines.append(Line(label("cost_distance", cost=formats.number(gap.distance)), "small"))
    return tuple(lines)


def _facts(axis: AxisSummary, label: Labels) -> list[tuple[str, Cell]]:
    kind = label(
        "axis.kind_value", kind=label.pick(axis.kind.name), width=formats.distance(axis.minimum_width),
        certainty=label("given") if axis.width_given else certainty_name(axis.kind.certainty, label),
    )  # fmt: skip
    head = [Line(kind)]
    if axis.widened:
        core, buffer = formats.distance(axis.kind.core), formats.distance(axis.kind.buffer)
        head.append(Line(label("axis.widened", core=core, buffer=buffer), "small"))
    connected = formats.share(axis.equivalent / axis.core) if axis.core else formats.NONE
    rows: list[tuple[str, Cell]] = [
        (label("axis.kind"), tuple(head)),
        (label("axis.area"), cell(formats.area(axis.area))),
        (
            label("axis.cores"),
            cell(
                label(
                    "axis.cores_value", count=axis.patches, area=formats.area(axis.core),
                    share=formats.share(axis.core / axis.area),
                )
            ),
        ),
        (
            label("axis.ec"),
            cell(
                label(
                    "axis.ec_value", ec=formats.area(axis.equivalent),
                    share=formats.share(axis.equivalent / axis.area), connected=connected,
                ),
                "strong",
            ),
        ),
        (label("axis.protected"), _protected(axis, label)),
        (label("axis.continuous"), _continuous(axis, label)),
        (label("axis.gaps"), _gap_fact(axis, label)),
        (label("axis.narrowest"), _narrowest(axis, label)),
        (label("axis.damaged"), _damaged(axis, label)),
    ]  # fmt: skip
    if axis.rank is not None:
        text = label("axis.rank_value", rank=axis.rank, driver=label(f"driver.{axis.driver.value}"))
        rows.append((label("axis.rank"), cell(text)))
    return rows


def _protected(axis: AxisSummary, label: Labels) -> Cell:
    if axis.protected is None:
        return cell(label("outcome.no_data"))
    share = formats.share(axis.protected / axis.core) if axis.core else formats.NONE
    ec = formats.area(axis.protected_equivalent)
    return cell(label("axis.protected_value", area=formats.area(axis.protected), share=share, ec=ec))


def _continuous(axis: AxisSummary, label: Labels) -> Cell:
    lines = [
        Line(
            label(
                "axis.continuous_value", largest=formats.share(axis.continuous), count=axis.pieces,
                all=formats.share(axis.continuous_all),
            )
        )
    ]  # fmt: skip
    if axis.line_continuous is not None:
        lines.append(Line(label("axis.line", share=formats.share(axis.line_continuous)), "small"))
    kinds = [each.kind for each in axis.breaks]
    counts = " · ".join(f"{label(f'break.{kind}')} {kinds.count(kind)}" for kind in dict.fromkeys(kinds))
    if counts:
        lines.append(Line(f"{label('axis.breaks')} {label('count', count=len(kinds))}: {counts}", "small"))
    return tuple(lines)


def _gap_fact(axis: AxisSummary, label: Labels) -> Cell:
    if not axis.gaps:
        return cell(label("gaps.none"))
    total = formats.distance(sum(gap.length for gap in axis.gaps))
    longest = axis.gaps[0]
    return (
        Line(label("axis.gaps_value", count=len(axis.gaps), total=total, far=axis.far)),
        Line(
            label("axis.longest", length=formats.distance(longest.length), place=place_text(longest.place, label)),
            "small",
        ),
    )


def _narrowest(axis: AxisSummary, label: Labels) -> Cell:
    if axis.narrowest is None or axis.narrowest_place is None:
        return cell(label("axis.narrowest_none"))
    below = axis.narrowest < axis.minimum_width
    width = formats.distance(axis.minimum_width)
    return (
        Line(
            label(
                "axis.narrowest_value", width=formats.distance(axis.narrowest),
                place=place_text(axis.narrowest_place, label),
            )
        ),
        Line(label("axis.narrow" if below else "axis.wide", width=width), "strong" if below else "small"),
    )  # fmt: skip


def _damaged(axis: AxisSummary, label: Labels) -> Cell:
    if axis.damaged is None:
        return cell(label("outcome.no_data"))
    lines = [
        Line(
            label(
                "axis.damaged_value", area=formats.area(axis.damaged), share=formats.share(axis.damaged / axis.area)
            )
        )
    ]
    if axis.damages:
        kinds = " · ".join(f"{label(f'damage.{kind}')} {formats.area(area)}" for kind, area in axis.damages)
        lines.append(Line(f"{kinds} ({label('damage.overlap')})", "small"))
    return tuple(lines)


def _restore(axis: AxisSummary, label: Labels) -> list[Block]:
    if not axis.restore:
        return [Paragraph(label("restore.none"))]
    formula = label("restore.formula")
    weighted = False
    if any(gap.grade is not None for gap in axis.restore):
        formula, weighted = formula + label("restore.formula_grade"), True
    if any(gap.cost is not None for gap in axis.restore):
        formula, weighted = formula + label("restore.formula_cost"), True
    order = label("restore.by_priority", formula=formula) if weighted else label("restore.by_gain")
    columns = (
        Column(label("restore.number"), 9, "right"),
        Column(label("restore.link"), 26),
        Column(label("restore.length"), 18, "right"),
        Column(label("restore.gain"), 22, "right"),
        Column(label("restore.share"), 15, "right"),
        Column(label("restore.between"), 46),
        Column(label("restore.where"), 36),
        Column(label("restore.rank"), 10, "right"),
    )
    rows = tuple(_restore_row(number, gap, label) for number, gap in enumerate(axis.restore, start=1))
    bars = Bars(
        label("restore.chart"),
        tuple((number, (gap.gain or 0.0) / SQUARE_METRES_PER_HECTARE) for number, gap in enumerate(axis.restore, 1)),
    )
    blocks: list[Block] = [Paragraph(label("restore.text", order=order)), Table(columns, rows)]
    if len(axis.restore) > 1:
        plot = Plot(label("restore.chart_x"), label("restore.chart_y"), bars=bars)
        blocks.append(Graph(plot, label("restore.chart")))
    return blocks


def _restore_row(number: int, gap: GapSummary, label: Labels) -> tuple[Cell, ...]:
    between = [Line(", ".join((*(label(f"source.{_source(each)}") for each in gap.barriers),)) or formats.NONE)]
    if gap.names:
        between.append(Line(", ".join(gap.names), "small"))
    notes = [label(f"gap.{gap.driver.value}")]
    if not gap.needed:
        notes.append(label("restore.detour"))
    if gap.grade is not None:
        notes.append(label("restore.grade", grade=formats.number(gap.grade, 1)))
    if gap.cost is not None:
        notes.append(label("restore.cost", cost=formats.number(gap.cost)))
    between.append(Line(" · ".join(notes), "small"))
    return (
        cell(str(number), "strong"),
        cell(f"{gap.one} – {gap.other}"),
        length_cell(gap, label),
        cell(formats.area(gap.gain)),
        cell(formats.share(None if gap.gain_percent is None else gap.gain_percent / 100)),
        tuple(between),
        cell(place_text(gap.place, label), "small"),
        cell(formats.NONE if gap.rank is None else str(gap.rank)),
    )


def _source(kind: str) -> str:
    return {"road": "roads", "railway": "railways"}.get(kind, kind)


def _protect(axis: AxisSummary, label: Labels) -> list[Block]:
    if not axis.protect:
        return [Paragraph(label("protect.none"))]
    columns = (
        Column(label("restore.number"), 9, "right"),
        Column(label("protect.id"), 20),
        Column(label("protect.area"), 24, "right"),
        Column(label("protect.rest"), 24, "right"),
        Column(label("protect.gain"), 26, "right"),
        Column(label("restore.share"), 16, "right"),
        Column(label("protect.driver"), 18),
        Column(label("restore.where"), 34),
        Column(label("restore.rank"), 10, "right"),
    )
    rows = tuple(_protect_row(number, each, label) for number, each in enumerate(axis.protect, start=1))
    return [Paragraph(label("protect.text")), Table(columns, rows)]


def _protect_row(number: int, each: CandidateSummary, label: Labels) -> tuple[Cell, ...]:
    return (
        cell(str(number), "strong"),
        cell(each.id),
        cell(formats.area(each.area)),
        cell(formats.area(each.rest)),
        cell(formats.area(each.gain)),
        cell(formats.share(None if each.gain_percent is None else each.gain_percent / 100)),
        cell(label(f"patch.{each.driver.value}")),
        cell(place_text(each.place, label), "small"),
        cell(formats.NONE if each.rank is None else str(each.rank)),
    )


def _curve(axis: AxisSummary, report: AxesReport, label: Labels) -> Graph:
    points = tuple((distance / 1000.0, ec / SQUARE_METRES_PER_HECTARE) for distance, ec in axis.curve)
    core = axis.core / SQUARE_METRES_PER_HECTARE
    ends = (points[0][0], points[-1][0]) if points else (0.0, 1.0)
    plot = Plot(
        label("curve.x_cost" if report.resistance else "curve.x"),
        label("curve.y"),
        curves=(
            Curve(label("curve.ec"), points, EC_COLOR),
            Curve(label("curve.core"), tuple((x, core) for x in ends), CORE_COLOR, "dashed"),
        ),
        uprights=(Upright(label("curve.used"), report.dispersal / 1000.0, palette.INK, "dotted"),),
    )
    return Graph(plot, label("curve"), label("curve.note"))


def _gaps(axis: AxisSummary, label: Labels) -> list[Block]:
    if not axis.gaps:
        return [Paragraph(label("gaps.none"))]
    columns = (
        Column(label("restore.link"), 34),
        Column(label("restore.length"), 24, "right"),
        Column(label("restore.between"), 66),
        Column(label("restore.where"), 56),
    )
    rows = tuple(
        (
            cell(f"{gap.one} – {gap.other}"),
            length_cell(gap, label, "strong" if gap.far else "normal"),
            cell(" · ".join((*gap.names, label(f"gap.{gap.driver.value}")))),
            cell(place_text(gap.place, label), "small"),
        )
        for gap in axis.gaps[:MOST_ROWS]
    )
    blocks: list[Block] = [Paragraph(label("gaps.text")), Table(columns, rows)]
    if len(axis.gaps) > MOST_ROWS:
        blocks.append(Paragraph(label("gaps.more", count=len(axis.gaps) - MOST_ROWS), "small"))
    return blocks


def _breaks(axis: AxisSummary, label: Labels) -> list[Block]:
    if not axis.breaks:
        return [Paragraph(label("breaks.none"))]
    columns = (
        Column(label("breaks.kind"), 40),
        Column(label("breaks.names"), 60),
        Column(label("breaks.length"), 24, "right"),
        Column(label("restore.where"), 56),
    )
    rows = tuple(
        (
            cell(label(f"break.{each.kind}")),
            cell(each.names or formats.NONE),
            cell(formats.distance(each.length)),
            cell(place_text(each.place, label), "small"),
        )
        for each in axis.breaks[:MOST_ROWS]
    )
    blocks: list[Block] = [Paragraph(label("breaks.text")), Table(columns, rows)]
    if len(axis.breaks) > MOST_ROWS:
        blocks.append(Paragraph(label("gaps.more", count=len(axis.breaks) - MOST_ROWS), "small"))
    return blocks
