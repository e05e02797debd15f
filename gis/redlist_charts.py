"""Charts beside the evidence: area over years with thresholds, cells over grid placements, categories, margins."""
from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from qgis.PyQt.QtCore import QCoreApplication

from ..core.redlist.categories import THREATENED, Category
from ..core.redlist.result import SubcriterionResult
from ..core.redlist.thresholds import Thresholds
from ..core.reporting.dossier import DeclineSeries, OccupancyDistribution
from . import palette
from .redlist_words import category_words, labels
from .report import formats
from .report.document import Graph
from .report.ecosystem_graphs import THRESHOLD_COLOR, decline_blocks, occupancy_blocks
from .report.plot import BarPlot, Level, NamedBar, Plot, Series

translate = QCoreApplication.translate

DASHES = ("solid", "dashed", "dotted")


def decline_chart(series: DeclineSeries, thresholds: Thresholds) -> tuple[Plot, str]:
    """Areas, models and the worst window, with the areas at which its thresholds lie; and what is told about it."""
    graph = next(block for block in decline_blocks(series, labels()) if isinstance(block, Graph))
    return replace(graph.plot, levels=tuple(_levels(series, thresholds))), graph.note


def _levels(series: DeclineSeries, thresholds: Thresholds) -> Iterable[Level]:
    """Areas that would be left at each threshold of the 50-year window, by the model that gives the window."""
    if series.window is None:
        return
    curve = next((each for each in series.curves if each.model == series.window_model), None)
    start = next((area for year, area in curve.points if year == series.window[0]), None) if curve else None
    if not start:
        return
    for dash, category in zip(DASHES, THREATENED):
        rule = next((each for each in thresholds.deciding("A2b") if each.category is category), None)
        if rule is None:
            continue
        text = translate("EcoAxis", "{category}: {threshold} % lost within this window").format(
            category=category.value, threshold=formats.plain(rule.threshold)
        )
        yield Level(text, start * (1 - rule.threshold / 100), THRESHOLD_COLOR, dash)


def occupancy_chart(occupancy: OccupancyDistribution, thresholds: Thresholds) -> tuple[Plot, str]:
    """Counts of cells over all placements of the grid, and what is told about them."""
    blocks = occupancy_blocks(occupancy, thresholds, labels())
    graph = next(block for block in blocks if isinstance(block, Graph))
    return graph.plot, graph.note


def category_chart(categories: Sequence[Category]) -> BarPlot:
    """How many ecosystems have each category."""
    label = labels()
    bars = tuple(
        NamedBar(category_words(each, label), (float(categories.count(each)),), each)
        for each in Category
        if each in categories
    )
    colors = tuple(palette.CATEGORIES[bar.sign].bar for bar in bars if isinstance(bar.sign, Category))
    title = translate("EcoAxis", "Number of ecosystems")
    return BarPlot(title, bars, (Series(title, palette.ACCENT),), colors=colors)


def margin_chart(results: Iterable[SubcriterionResult]) -> BarPlot | None:
    """How many percentage points each subcriterion of A, C, D and E lacks to its next category, if any."""
    found = [each for each in results if each.unit == "%" and each.margin is not None and each.next_category]
    if not found:
        return None
    bars = tuple(
        NamedBar(
            translate("EcoAxis", "{subcriterion} to {category}").format(
                subcriterion=each.subcriterion, category=each.next_category.value if each.next_category else ""
            ),
            (round(each.margin or 0.0, 2),),
            each.category,
        )
        for each in found
    )
    title = translate("EcoAxis", "Percentage points below the next threshold")
    return BarPlot(title, bars, (Series(title, palette.ACCENT),))
