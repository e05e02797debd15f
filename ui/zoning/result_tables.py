"""The tables of a graded map as lines to show and as a chart."""
from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QCoreApplication

from ...gis import palette
from ...gis.report import formats
from ...gis.report.plot import BarPlot, NamedBar, Series
from ...gis.zoning_results import ZoningResult
from ...gis.zoning_words import ZoningWords
from ..models.cell_table import Cell, Line
from ..widgets.grade_icon import grade_icon

translate = QCoreApplication.translate

HECTARE = 10_000.0


def _area(square_metres: float) -> Cell:
    return Cell(formats.area(square_metres), sort=square_metres, right=True)


def _share(share: float) -> Cell:
    return Cell(formats.share(share), sort=share, right=True)


def _grade(result: ZoningResult, grade: int) -> Cell:
    if not grade:
        return Cell(translate("EcoAxis", "all grades"), sort=0)
    look = result.look(grade)
    return Cell(look.label, grade_icon(look.color), sort=grade)


def grade_headers() -> list[str]:
    """Columns of the table of grades."""
    return [translate("EcoAxis", "Grade"), translate("EcoAxis", "Area"), translate("EcoAxis", "Share")]


def grade_lines(result: ZoningResult) -> list[Line]:
    """A line a grade; its key is the grade."""
    return [
        Line((_grade(result, each.grade), _area(result.square_metres(each.cells)), _share(each.share)), each.grade)
        for each in result.areas.grades
    ]


def grade_plot(result: ZoningResult) -> BarPlot:
    """A bar a grade in its colour, in hectares."""
    bars = [
        NamedBar(result.look(each.grade).label, (result.square_metres(each.cells) / HECTARE,))
        for each in result.areas.grades
    ]
    title = translate("EcoAxis", "Area (ha)")
    colors = tuple(result.look(each.grade).color for each in result.areas.grades)
    return BarPlot(title, tuple(bars), (Series(title, palette.ACCENT),), "ha", colors)


def unit_headers() -> list[str]:
    """Columns of the table of units."""
    return [translate("EcoAxis", "Unit"), *grade_headers()]


def unit_lines(result: ZoningResult) -> list[Line]:
    """A line for each unit and grade; its key is the unit."""
    return [
        Line((Cell(unit), _grade(result, grade), _area(area), _share(share)), unit)
        for unit, grade, area, share in result.units
    ]


def rule_headers() -> list[str]:
    """Columns of the table of deciding rules."""
    return [
        translate("EcoAxis", "Area"), translate("EcoAxis", "Share"), translate("EcoAxis", "Grade"),
        translate("EcoAxis", "Indicator"), translate("EcoAxis", "Condition"), translate("EcoAxis", "Data"),
        translate("EcoAxis", "Certainty"), translate("EcoAxis", "Criterion"), translate("EcoAxis", "Source"),
    ]  # fmt: skip


def rule_lines(result: ZoningResult, words: ZoningWords) -> list[Line]:
    """A line for each rule that decided anywhere, the most ground first; its key is the value of DECIDER."""
    lines = []
    for each in result.areas.deciders:
        told = words.decider(each.entry)
        cells = (
            _area(result.square_metres(each.cells)), _share(each.share), _grade(result, each.entry.grade),
            Cell(told.indicator), Cell(told.condition), Cell(told.data), Cell(told.certainty), Cell(told.criterion),
            Cell(told.source),
        )  # fmt: skip
        lines.append(Line(cells, each.entry.value))
    return lines


def criterion_headers() -> list[str]:
    """Columns of the table of criteria."""
    return [translate("EcoAxis", "Criterion"), translate("EcoAxis", "Area"), translate("EcoAxis", "Share")]


def criterion_lines(result: ZoningResult, words: ZoningWords) -> list[Line]:
    """A line for each criterion that decided anywhere; its key is the criterion."""
    return [
        Line(
            (Cell(words.criterion(each.criterion)), _area(result.square_metres(each.cells)), _share(each.share)),
            each.criterion,
        )
        for each in result.areas.criteria
    ]


def certainty_headers() -> list[str]:
    """Columns of the table of certainties."""
    return [
        translate("EcoAxis", "Grade"), translate("EcoAxis", "Decided by rules that are"),
        translate("EcoAxis", "Area"), translate("EcoAxis", "Share of the grade"),
    ]  # fmt: skip


def certainty_lines(result: ZoningResult, words: ZoningWords) -> list[Line]:
    """A line for each grade and certainty, all grades first."""
    return [
        Line(
            (
                _grade(result, each.grade), Cell(words.certainty(each.certainty)),
                _area(result.square_metres(each.cells)), _share(each.share),
            ),
            each.grade,
        )  # fmt: skip
        for each in result.areas.certainties
    ]


def gap_headers() -> list[str]:
    """Columns of the table of what is missing."""
    return [translate("EcoAxis", "What is missing"), translate("EcoAxis", "What that means")]


def gap_lines(found: Sequence[tuple[str, str]], told: Sequence[str]) -> list[Line]:
    """What is missing, then what the run warned of."""
    lines = [Line((Cell(what), Cell(meaning)), what) for what, meaning in found]
    return lines + [Line((Cell(translate("EcoAxis", "Messages of the grading")), Cell(text)), text) for text in told]
