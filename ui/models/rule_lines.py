"""The rules of a scheme as lines of a table."""
from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QCoreApplication

from ...core.schemes.scheme import Consequence
from ...core.screening.verdict import SEVERITY_ORDER
from ...gis.palette import SIGNS
from ...gis.rule_rows import RuleRow, certainty_words
from ..widgets.grade_icon import grade_icon
from ..widgets.sign_icon import sign_icon
from .cell_table import Cell, Line

translate = QCoreApplication.translate


def rule_headers(kind: str) -> list[str]:
    """The columns of a table of rules of ``kind`` (``screening`` or ``zoning``)."""
    screening = kind == "screening"
    return [
        translate("EcoAxis", "Consequence") if screening else translate("EcoAxis", "Grade"),
        translate("EcoAxis", "Rule") if screening else translate("EcoAxis", "Indicator"),
        translate("EcoAxis", "Certainty"),
        translate("EcoAxis", "Data"),
        translate("EcoAxis", "Condition"),
        translate("EcoAxis", "Group") if screening else translate("EcoAxis", "Criterion"),
        translate("EcoAxis", "Source"),
    ]


def rule_lines(rows: Sequence[RuleRow], language: str) -> list[Line]:
    """A line for each rule, in the scheme's order; its key is the rule's number."""
    certainties = certainty_words(language)
    signs = {row.consequence: sign_icon(SIGNS[row.consequence]) for row in rows if row.consequence is not None}
    grades = {row.grade.value: grade_icon(row.grade.color) for row in rows if row.grade is not None}
    missing = sign_icon(SIGNS[Consequence.UNKNOWN])
    lines = []
    for row in rows:
        if row.consequence is not None:
            icon, order = signs[row.consequence], SEVERITY_ORDER.index(row.consequence)
        else:
            icon, order = (grades[row.grade.value], row.grade.value) if row.grade is not None else (None, 0)
        data = row.datasets if row.answered else _no_data(row)
        title = row.explanation if row.consequence is not None and row.explanation else row.rule
        lines.append(
            Line(
                (
                    Cell(row.follows, icon, sort=order),
                    Cell(title, tip=f"{row.rule}\n{row.explanation}".strip()),
                    Cell(certainties[row.certainty]),
                    Cell(data, None if row.answered else missing),
                    Cell(row.condition),
                    Cell(row.group),
                    Cell(row.citation),
                ),
                row.number,
            )
        )
    return lines


def _no_data(row: RuleRow) -> str:
    if row.consequence is not None:
        text = translate("EcoAxis", "{data}\nNo data: the verdict on this rule will be “unknown”.")
    else:
        text = translate("EcoAxis", "{data}\nNo data: this rule will give no grade.")
    return text.format(data=row.datasets)
