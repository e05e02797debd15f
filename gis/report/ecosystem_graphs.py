"""How an ecosystem's area changed, and how its area of occupancy depends on where the grid lies: charts with words."""
from __future__ import annotations

from ...core.redlist.categories import Category
from ...core.redlist.thresholds import Thresholds
from ...core.reporting.dossier import DeclineSeries, OccupancyDistribution
from . import formats
from .document import Block, Column, Graph, Heading, Table, cell
from .plot import Band, Bars, Curve, Observations, Plot, Upright
from .texts import Labels

MODEL_STYLES = {
    "linear": ("#0072b2", "solid"),
    "exponential": ("#d55e00", "dashed"),
    "regression": ("#00694e", "dotted"),
}
"""Colour and dash of each model; told apart without colour."""

OTHER_STYLE = ("#7b3294", "dashed")
FIXED_COLOR = "#111111"
MEAN_COLOR = "#6b4a00"
THRESHOLD_COLOR = "#a0133f"
THRESHOLD_REACH = 3
"""Thresholds so many cells beyond the counts are still shown."""


def decline_blocks(series: DeclineSeries, label: Labels) -> list[Block]:
    """The chart of areas and models, what it says, and the areas as figures."""
    curves = []
    for curve in series.curves:
        color, dash = MODEL_STYLES.get(curve.model, OTHER_STYLE)
        curves.append(Curve(label("decline.model", model=_model(curve.model, label)), curve.points, color, dash))
    points = tuple((each.year, each.area_km2, each.error_km2) for each in series.observed)
    bands = ()
    notes = []
    if series.window is not None:
        start, end = (_year(year) for year in series.window)
        bands = (Band(label("decline.window", start=start, end=end), *series.window),)
        if series.window_decline is not None:
            text = label(
                "decline.window_note", start=start, end=end, decline=_percent(series.window_decline),
                model=_model(series.window_model, label),
            )  # fmt: skip
            notes.append(text)
    uprights = ()
    if series.present is not None:
        year = _year(series.present)
        uprights = (Upright(label("decline.present", year=year), series.present, FIXED_COLOR, "dotted"),)
        if any(x > series.present for curve in series.curves for x, _ in curve.points):
            notes.append(label("decline.projected", year=year))
    if series.collapse_km2 > 0:
        notes.append(label("decline.collapse", area=_area(series.collapse_km2)))
    plot = Plot(
        label("decline.year"), label("decline.area"), tuple(curves),
        Observations(label("decline.observed"), points), None, bands, uprights, x_is_year=True,
    )  # fmt: skip
    blocks: list[Block] = [
        Heading(2, label("decline")), Graph(plot, label("decline.caption"), " ".join(notes)),
    ]  # fmt: skip
    return [*blocks, _areas(series, label)] if series.observed else blocks


def _areas(series: DeclineSeries, label: Labels) -> Table:
    columns = (
        Column(label("decline.year"), 30),
        Column(label("decline.area"), 50, "right"),
        Column(label("decline.error"), 50, "right"),
        Column(label("decline.change"), 50, "right"),
    )
    first = series.observed[0].area_km2
    rows = []
    for each in series.observed:
        change = formats.NONE
        if each is not series.observed[0] and first > 0:
            change = _percent((each.area_km2 / first - 1) * 100, signed=True)
        error = formats.NONE if each.error_km2 is None else _area(each.error_km2)
        rows.append((cell(_year(each.year)), cell(_area(each.area_km2)), cell(error), cell(change)))
    return Table(columns, tuple(rows))


def occupancy_blocks(occupancy: OccupancyDistribution, thresholds: Thresholds, label: Labels) -> list[Block]:
    """The chart of counts over all placements of the grid, and what it says."""
    total = occupancy.count
    counts = [cells for cells, number in occupancy.placements if number]
    least, most = min(counts), max(counts)
    mean = occupancy.mean or 0.0
    bars = tuple((cells, number / total * 100) for cells, number in occupancy.placements)
    uprights = [Upright(label("occupancy.mean", cells=formats.number(mean, 2)), mean, MEAN_COLOR, "dotted")]
    if occupancy.fixed is not None:
        text = label("occupancy.fixed", cells=formats.number(occupancy.fixed))
        uprights.append(Upright(text, occupancy.fixed, FIXED_COLOR))
    if occupancy.assessed is not None and occupancy.assessed != occupancy.fixed:
        text = label("occupancy.assessed", cells=formats.plain(occupancy.assessed))
        uprights.append(Upright(text, occupancy.assessed, FIXED_COLOR, "dashed"))
    for rule in thresholds.deciding("B2"):
        if rule.category is not Category.CO and least - THRESHOLD_REACH <= rule.threshold <= most + THRESHOLD_REACH:
            text = label(
                "occupancy.threshold", category=rule.category.value, cells=f"≤ {formats.plain(rule.threshold)}"
            )
            uprights.append(Upright(text, rule.threshold, THRESHOLD_COLOR, "dashed"))
    rules = ("all", "cumulative", "per_cell")
    step = label("occupancy.no_step")
    if occupancy.step_m is not None:
        step = label("occupancy.step", step=formats.distance(occupancy.step_m))
    note = label(
        "occupancy.note", count=formats.number(total), step=step, least=formats.number(least),
        mean=formats.number(mean, 2), most=formats.number(most),
        rule=label(f"occupancy.rule.{occupancy.rule}") if occupancy.rule in rules else occupancy.rule,
    )  # fmt: skip
    plot = Plot(
        label("occupancy.x"), label("occupancy.y"), (), None,
        Bars(label("occupancy.bars", count=formats.number(total)), bars), (), tuple(uprights),
    )  # fmt: skip
    return [Heading(2, label("occupancy")), Graph(plot, label("occupancy.caption"), note)]


def _model(model: str, label: Labels) -> str:
    return label(f"model.{model}") if model in MODEL_STYLES else model


def _year(year: float) -> str:
    return f"{year:.0f}"


def _area(value: float) -> str:
    return formats.number(value, 4 if 0 < abs(value) < 0.1 else 2)


def _percent(value: float, signed: bool = False) -> str:
    sign = "+" if signed and value > 0 else ""
    return f"{sign}{formats.number(value, 1)} %"
