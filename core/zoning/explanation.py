"""Why a place has its grade: what every indicator says there, with value, rule, certainty and how much ground."""
from __future__ import annotations

import enum
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from ..schemes.scheme import ZoningRule
from .combining import Combiner
from .grouping import RuleGroup
from .legend import OTHERWISE, WEIGHTED, rule_text
from .precedence import COVERED, NO_DATA, Precedence

RESULT = "result"
VALUES_SHOWN = 5


class Statement(enum.Enum):
    """What an indicator says on some cells of a place."""

    RESULT = "result"
    DECIDES = "decides"
    SPEAKS = "speaks"
    SILENT = "silent"
    NO_DATA = "no_data"
    NOT_BOUND = "not_bound"


@dataclass(frozen=True)
class ExplanationRow:
    """One statement about a place.

    ``cells`` counts the cells on which it holds, ``deciding_cells`` those of them on which it decided the grade;
    ``grade`` is 0 where nothing is said. ``values`` are the values found there, the most frequent first.
    """

    statement: Statement
    criterion: str
    indicator: str
    dataset: str
    values: tuple[str, ...]
    grade: int
    rule_number: int
    rule: str
    certainty: str
    source: str
    note: dict[str, str]
    cells: int
    deciding_cells: int


@dataclass(frozen=True)
class GroupAtPlace:
    """A group of rules at the cells of a place: levels (n,) and the values as texts, or ``None`` where unknown.

    ``absence_speaks``: where the dataset holds nothing, that is what it says (a park ends at its boundary), not a gap.
    """

    group: RuleGroup
    levels: np.ndarray
    values: Sequence[str]
    absence_speaks: bool = False


def explain(
    found: Sequence[GroupAtPlace], unbound: Iterable[ZoningRule], precedence: Precedence, combiner: Combiner
) -> list[ExplanationRow]:
    """All statements about one place, the result first, then the indicators in the scheme's order."""
    cells = len(found[0].levels) if found else 0
    by_indicator: dict[str, np.ndarray] = {}
    for each in found:
        known = by_indicator.get(each.group.name)
        levels = each.levels.reshape(1, -1)
        by_indicator[each.group.name] = levels if known is None else np.maximum(known, levels)
    grade, decider = combiner.combine(by_indicator, (1, cells))
    rows = _results(grade[0], decider[0], precedence, combiner)
    for each in found:
        rows += _statements(each, decider[0], precedence)
    told: set[tuple[str, str]] = set()
    for rule in unbound:
        if (rule.indicator, rule.dataset) not in told:
            told.add((rule.indicator, rule.dataset))
            rows.append(_row(Statement.NOT_BOUND, rule, (), 0, 0, 0, with_rule=False))
    return rows


def _results(
    grade: np.ndarray, decider: np.ndarray, precedence: Precedence, combiner: Combiner
) -> list[ExplanationRow]:
    rules = {rule.number: rule for rule in precedence.scheme.rules}
    rows = []
    for number, count in zip(*np.unique(decider, return_counts=True)):
        value = int(grade[decider == number][0])
        rule = rules.get(int(number))
        if rule is not None:
            rows.append(_row(Statement.RESULT, rule, (), value, int(count), int(count)))
            continue
        text = "" if number == 0 else OTHERWISE if number == precedence.otherwise_decider else WEIGHTED
        rows.append(
            ExplanationRow(
                Statement.RESULT, "", RESULT, "", (), value, int(number), text, "", "", {}, int(count), int(count)
            )
        )
    return sorted(rows, key=lambda row: -row.cells)


def _statements(found: GroupAtPlace, decider: np.ndarray, precedence: Precedence) -> list[ExplanationRow]:
    rows = []
    levels = np.maximum(found.levels, COVERED) if found.absence_speaks else found.levels
    for level in sorted({int(level) for level in levels}, reverse=True):
        here = levels == level
        values = _most_frequent([value for value, hit in zip(found.values, here) if hit and value != ""])
        count = int(here.sum())
        rule = precedence.rule(level)
        if rule is None:
            statement = Statement.NO_DATA if level == NO_DATA else Statement.SILENT
            rows.append(_row(statement, found.group.rules[0], values, 0, count, 0, with_rule=False))
            continue
        deciding = int((here & (decider == rule.number)).sum())
        statement = Statement.DECIDES if deciding else Statement.SPEAKS
        rows.append(_row(statement, rule, values, rule.grade, count, deciding))
    return rows


def _row(
    statement: Statement,
    rule: ZoningRule,
    values: tuple[str, ...],
    grade: int,
    cells: int,
    deciding: int,
    with_rule: bool = True,
) -> ExplanationRow:
    return ExplanationRow(
        statement,
        rule.criterion,
        rule.indicator,
        rule.dataset,
        values,
        grade,
        rule.number if with_rule else 0,
        rule_text(rule.dataset, rule.field, rule.kind.value, rule.value) if with_rule else "",
        rule.certainty.value if with_rule else "",
        rule.source if with_rule else "",
        dict(rule.note) if with_rule else {},
        cells,
        deciding,
    )


def _most_frequent(values: Sequence[str]) -> tuple[str, ...]:
    counts: dict[str, int] = {}
    for value in values:
        counts[value] = counts.get(value, 0) + 1
    ranked = sorted(counts, key=lambda value: (-counts[value], value))
    return tuple(ranked[:VALUES_SHOWN])
