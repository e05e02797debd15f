"""Levels of rules: the stricter grade wins, then the earlier rule."""
from __future__ import annotations

import numpy as np
from ecoaxis.core.zoning.precedence import COVERED, NO_DATA, Precedence
from hypothesis import given
from hypothesis import strategies as st
from zoning_schemes import rule, scheme


def test_stricter_grades_and_earlier_rules_rank_higher():
    rules = [rule(1, "code", "a", 3), rule(2, "code", "b", 1), rule(3, "code", "c", 3), rule(4, "code", "d", 1)]
    precedence = Precedence(scheme(rules))
    assert [precedence.level(each) for each in rules] == [3, 5, 2, 4]
    assert precedence.grade_of.tolist() == [0, 4, 3, 3, 1, 1]
    assert precedence.decider_of.tolist() == [0, 5, 3, 1, 4, 2]
    assert precedence.rule(NO_DATA) is None and precedence.rule(COVERED) is None
    assert precedence.rule(5) is rules[1]


def test_the_strictest_grade_may_be_the_largest():
    rules = [rule(1, "code", "a", 1), rule(2, "code", "b", 5), rule(3, "code", "c", 3)]
    precedence = Precedence(scheme(rules, strictest=5, otherwise=1))
    assert precedence.decider_of.tolist() == [0, 4, 1, 3, 2]
    assert precedence.grade_of.tolist() == [0, 1, 1, 3, 5]


def test_the_deciding_level_of_several_rules():
    rules = [rule(1, "presence", "", 2), rule(2, "presence", "", 1)]
    precedence = Precedence(scheme(rules))
    assert precedence.highest(rules) == precedence.level(rules[1])
    assert precedence.highest([]) == COVERED


def test_levels_and_deciders_fit_their_type():
    for count in (252, 253, 254, 255, 256, 300, 700):
        rules = [rule(number, "code", str(number), 1 + number % 5) for number in range(1, count + 1)]
        precedence = Precedence(scheme(rules))
        levels = [precedence.level(each) for each in rules]
        assert sorted(levels) == list(range(2, count + 2))
        assert max(levels) <= np.iinfo(precedence.dtype).max
        assert sorted(precedence.decider_of.tolist()) == list(range(count + 2))


@given(st.lists(st.integers(1, 5), min_size=1, max_size=40), st.booleans(), st.data())
def test_the_maximum_of_levels_is_the_decision_of_a_plain_loop(grades, reverse, data):
    strictest = 5 if reverse else 1
    rules = [rule(number, "code", str(number), grade) for number, grade in enumerate(grades, start=1)]
    precedence = Precedence(scheme(rules, strictest=strictest))
    matching = [rules[place] for place in data.draw(st.sets(st.integers(0, len(rules) - 1), min_size=1))]
    best = None
    for each in rules:
        if each in matching and (best is None or abs(each.grade - strictest) < abs(best.grade - strictest)):
            best = each
    level = max(precedence.level(each) for each in matching)
    assert precedence.grade_of[level] == best.grade
    assert precedence.decider_of[level] == best.number
