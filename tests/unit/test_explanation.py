"""What is told about a place, from levels given by hand."""
from __future__ import annotations

import numpy as np
from ecoaxis.core.zoning.combining import Combiner
from ecoaxis.core.zoning.explanation import GroupAtPlace, Statement, explain
from ecoaxis.core.zoning.grouping import GroupBy, rule_groups
from ecoaxis.core.zoning.precedence import COVERED, NO_DATA, Precedence
from zoning_schemes import rule, scheme

RULES = [
    rule(1, "code", "1", 1, indicator="a"),
    rule(2, "code", "2", 3, indicator="a"),
    rule(3, "distance", "..50", 3, indicator="b", dataset="roads", field=""),
    rule(4, "presence", "", 1, indicator="c", dataset="park", field=""),
    rule(5, "presence", "", 2, indicator="c", dataset="park", field=""),
]


def explained(levels, values, rules=RULES, unbound=(), selective=(), **more):
    whole = scheme(rules, **more)
    precedence = Precedence(whole)
    groups = rule_groups([each for each in rules if each not in unbound], GroupBy.INDICATOR)
    found = []
    for group, row, texts in zip(groups, levels, values):
        numbers = [each if each in (NO_DATA, COVERED) else precedence.level(rules[-each - 1]) for each in row]
        spoken = group.dataset in selective
        found.append(GroupAtPlace(group, np.array(numbers, precedence.dtype), texts, spoken))
    rows = explain(found, unbound, precedence, Combiner(whole, precedence))
    return [(r.statement, r.indicator, r.values, r.grade, r.rule_number, r.cells, r.deciding_cells) for r in rows]


def test_every_statement_of_every_indicator():
    # Negative numbers stand for rules: -1 is the first. Cells: rule 1 over 3, rule 2 (first of a tie) over 3, 3, none.
    levels = [[-1, -2, COVERED, NO_DATA], [-3, -3, -3, NO_DATA]]
    values = [["1", "2", "9", ""], ["10 m", "20 m", "10 m", ">= 50 m"]]
    assert explained(levels, values, unbound=(RULES[3], RULES[4])) == [
        (Statement.RESULT, "result", (), 0, 0, 1, 1),
        (Statement.RESULT, "a", (), 1, 1, 1, 1),
        (Statement.RESULT, "a", (), 3, 2, 1, 1),
        (Statement.RESULT, "b", (), 3, 3, 1, 1),
        (Statement.DECIDES, "a", ("1",), 1, 1, 1, 1),
        (Statement.DECIDES, "a", ("2",), 3, 2, 1, 1),
        (Statement.SILENT, "a", ("9",), 0, 0, 1, 0),
        (Statement.NO_DATA, "a", (), 0, 0, 1, 0),
        (Statement.DECIDES, "b", ("10 m", "20 m"), 3, 3, 3, 1),
        (Statement.NO_DATA, "b", (">= 50 m",), 0, 0, 1, 0),
        (Statement.NOT_BOUND, "c", (), 0, 0, 0, 0),
    ]


def test_covered_ground_without_a_statement_is_told_as_otherwise():
    rows = explained([[COVERED] * 5], [["8", "9", "9", "8", "7"]], rules=RULES[:2])
    assert rows == [
        (Statement.RESULT, "result", (), 4, 3, 5, 5),
        (Statement.SILENT, "a", ("8", "9", "7"), 0, 0, 5, 0),
    ]


def test_only_the_most_frequent_values_are_told():
    texts = [str(number % 9) for number in range(100)] + ["x"] * 30
    rows = explained([[COVERED] * 130], [texts], rules=RULES[:2])
    assert rows[1][2] == ("x", "0", "1", "2", "3")


def test_indicators_speak_in_a_weighted_scheme_but_none_decides():
    more = {"weights": {"a": "1", "b": "1"}, "breaks": ("1.5", "2.5", "3.5", "4.5")}
    rows = explained([[-1], [-3]], [["1"], ["5 m"]], rules=RULES[:3], **more)
    # (1 + 3) / 2 = 2, between 1.5 and 2.5; entry 4 is otherwise, 5 to 9 are the grades.
    assert rows == [
        (Statement.RESULT, "result", (), 2, 6, 1, 1),
        (Statement.SPEAKS, "a", ("1",), 1, 1, 1, 0),
        (Statement.SPEAKS, "b", ("5 m",), 3, 3, 1, 0),
    ]


def test_absence_from_a_selective_dataset_is_silent_and_not_a_gap():
    # Dataset "a" covers everything it should, "park" only what it protects: grade and result stay as they are.
    levels = [[COVERED, NO_DATA, NO_DATA], [-3, NO_DATA, NO_DATA]]
    rows = explained(levels, [["9", "", ""], ["1", "", ""]], rules=[*RULES[:2], RULES[3]], selective=("park",))
    assert rows == [
        (Statement.RESULT, "result", (), 0, 0, 2, 2),
        (Statement.RESULT, "c", (), 1, 4, 1, 1),
        (Statement.SILENT, "a", ("9",), 0, 0, 1, 0),
        (Statement.NO_DATA, "a", (), 0, 0, 2, 0),
        (Statement.DECIDES, "c", ("1",), 1, 4, 1, 1),
        (Statement.SILENT, "c", (), 0, 0, 2, 0),
    ]


def test_absence_and_values_without_a_rule_are_one_statement():
    rows = explained([[COVERED, COVERED, NO_DATA]], [["8", "9", ""]], rules=RULES[:2], selective=("a",))
    assert rows[2:] == [(Statement.SILENT, "a", ("8", "9"), 0, 0, 3, 0)]


def test_no_dataset_at_all():
    assert explained([], [], unbound=tuple(RULES))[-1][0] is Statement.NOT_BOUND
