"""What is said of a place as lines of tables, and the places that are kept."""
from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QCoreApplication

from ...core.zoning.explanation import Statement
from ...gis.explained_place import ExplainedPlace, ExplainedRow, grade_words, statement_words
from ...gis.report import formats
from ...gis.zoning_words import ZoningWords
from ..models.cell_table import Cell, Line
from ..widgets.grade_icon import grade_icon

translate = QCoreApplication.translate

BRIEF = (Statement.DECIDES, Statement.SPEAKS, Statement.SILENT, Statement.NO_DATA)
"""What is shown at first; indicators without a layer are many and say nothing."""


def row_headers() -> list[str]:
    """Columns of what is said."""
    return [
        translate("EcoAxis", "Says"), translate("EcoAxis", "Grade"), translate("EcoAxis", "Indicator"),
        translate("EcoAxis", "Value"), translate("EcoAxis", "Rule"), translate("EcoAxis", "Data"),
        translate("EcoAxis", "Certainty"), translate("EcoAxis", "Criterion"), translate("EcoAxis", "Source"),
    ]  # fmt: skip


def row_lines(place: ExplainedPlace, words: ZoningWords, with_all: bool) -> list[Line]:
    """A line for each statement, the deciding ones on top and marked; the key is its place in ``place.rows``."""
    said = statement_words()
    lines = []
    for number, row in enumerate(place.rows):
        if row.statement not in BRIEF and not with_all:
            continue
        decides = row.statement is Statement.DECIDES
        text = f"► {said[row.statement]}" if decides else said[row.statement]
        if row.statement is Statement.SILENT and not row.value:
            text = translate("EcoAxis", "none of it here")
        cells = (
            Cell(text, sort=number), _grade(words, row.grade), Cell(words.indicator(row.indicator)),
            Cell(row.value), Cell(words.condition(row.rule_number, row.rule) if row.rule else ""),
            Cell(words.dataset(row.dataset)), Cell(words.certainty(row.certainty) if row.certainty else ""),
            Cell(words.criterion(row.criterion)),
            Cell(words.source(row.rule_number, row.source) if row.source else ""),
        )  # fmt: skip
        lines.append(Line(cells, number))
    return lines


def row_detail(row: ExplainedRow, words: ZoningWords) -> str:
    """One statement in full, a line for each thing."""
    parts = [
        (translate("EcoAxis", "Criterion: {text}"), words.criterion(row.criterion)),
        (translate("EcoAxis", "Indicator: {text}"), words.indicator(row.indicator)),
        (translate("EcoAxis", "Statement: {text}"), statement_words()[row.statement]),
        (translate("EcoAxis", "Value: {text}"), row.value),
        (translate("EcoAxis", "Grade: {text}"), _grade(words, row.grade).text),
        (translate("EcoAxis", "Rule: {text}"), words.condition(row.rule_number, row.rule) if row.rule else ""),
        (translate("EcoAxis", "Data: {text}"), words.dataset(row.dataset)),
        (translate("EcoAxis", "Certainty: {text}"), words.certainty(row.certainty) if row.certainty else ""),
        (translate("EcoAxis", "Source: {text}"), words.source(row.rule_number, row.source) if row.source else ""),
        (translate("EcoAxis", "Note: {text}"), row.note),
    ]
    return "\n".join(pattern.format(text=text) for pattern, text in parts if text)


def place_headers() -> list[str]:
    """Columns of the places that are kept."""
    return [
        translate("EcoAxis", "Place"), translate("EcoAxis", "x"), translate("EcoAxis", "y"),
        translate("EcoAxis", "Grade"), translate("EcoAxis", "Decided by"), translate("EcoAxis", "Value"),
        translate("EcoAxis", "Certainty"),
    ]  # fmt: skip


def place_lines(kept: Sequence[tuple[ExplainedPlace, ZoningWords]]) -> list[Line]:
    """A line for each place; the key is its number, from 0."""
    lines = []
    for number, (place, words) in enumerate(kept):
        deciding = place.deciding
        names = ", ".join(dict.fromkeys(words.indicator(row.indicator) for row in deciding))
        cells = (
            Cell(str(number + 1), sort=number, right=True),
            Cell(formats.plain(place.point.x()).replace(",", ""), sort=place.point.x(), right=True),
            Cell(formats.plain(place.point.y()).replace(",", ""), sort=place.point.y(), right=True),
            _grade(words, place.grade, True), Cell(names or words.criterion("")),
            Cell(", ".join(row.value for row in deciding)),
            Cell(", ".join(dict.fromkeys(words.certainty(row.certainty) for row in deciding))),
        )  # fmt: skip
        lines.append(Line(cells, number))
    return lines


def _grade(words: ZoningWords, grade: int, with_none: bool = False) -> Cell:
    if not grade and not with_none:
        return Cell("", sort=99)
    label, _, color = grade_words(words.scheme, grade, words.language)
    return Cell(label, grade_icon(color) if grade else None, sort=grade or 99)
