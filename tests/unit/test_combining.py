"""How levels become grades and deciders, computed by hand and with exact fractions."""
from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest
from ecoaxis.core.zoning.combining import Combiner
from ecoaxis.core.zoning.precedence import COVERED, NO_DATA, Precedence
from hypothesis import given
from hypothesis import strategies as st
from zoning_schemes import rule, scheme


def combiner_of(rules, **more) -> Combiner:
    whole = scheme(rules, **more)
    return Combiner(whole, Precedence(whole))


def grading_rules(indicators, grades=(1, 2, 3, 4, 5)):
    """A rule for each grade of each indicator, as {(indicator, grade): rule}."""
    pairs = [(indicator, grade) for indicator in indicators for grade in grades]
    return {
        pair: rule(number, "code", str(pair[1]), pair[1], indicator=pair[0], dataset=pair[0])
        for number, pair in enumerate(pairs, start=1)
    }


def level_rows(combiner, rules, columns):
    """Levels by indicator; a column holds one grade, ``"otherwise"`` or ``None`` for each indicator."""
    names = list(dict.fromkeys(name for name, _ in rules))
    rows = {}
    for place, name in enumerate(names):
        row = []
        for column in columns:
            said = column[place]
            level = NO_DATA if said is None else COVERED if said == "otherwise" else None
            row.append(combiner.precedence.level(rules[name, said]) if level is None else level)
        rows[name] = np.array([row], combiner.precedence.dtype)
    return rows


def test_the_strictest_indicator_decides():
    rules = grading_rules(["a", "b"])
    combiner = combiner_of(list(rules.values()))
    silent = "otherwise"
    columns = [(3, 2), (2, 2), (5, silent), (silent, silent), (None, 4), (None, None), (None, silent)]
    grade, decider = combiner.combine(level_rows(combiner, rules, columns), (1, 7))
    assert grade.tolist() == [[2, 2, 5, 4, 4, 0, 4]]
    assert decider.tolist() == [[7, 2, 5, 11, 9, 0, 11]]
    assert grade.dtype == np.uint8 and decider.dtype == np.uint8


def test_nothing_read_is_no_data():
    combiner = combiner_of([rule(1, "code", "1", 1)])
    grade, decider = combiner.combine({}, (2, 3))
    assert grade.tolist() == decider.tolist() == [[0] * 3] * 2


def test_weights_of_tenths_tie_exactly():
    rules = grading_rules(["a", "b", "c"])
    weights = {"a": "0.1", "b": "0.2", "c": "0.3"}
    combiner = combiner_of(list(rules.values()), weights=weights, breaks=["1.5", "2.5", "3.5", "4.5"])
    columns = [
        (1, 1, 2),  # (0.1 + 0.2 + 0.6) / 0.6 = 1.5: reaches the first break
        (1, 2, 1),  # (0.1 + 0.4 + 0.3) / 0.6 = 1.33
        (4, 2, None),  # (0.4 + 0.4) / 0.3 = 2.67
        (3, None, 2),  # (0.3 + 0.6) / 0.4 = 2.25
        (4, None, 2),  # (0.4 + 0.6) / 0.4 = 2.5: reaches the second break
        (None, None, 5),
        ("otherwise", 5, None),  # silent indicators have no weight
        ("otherwise", "otherwise", None),
        (None, None, None),
        (3, 3, 4),  # (0.3 + 0.6 + 1.2) / 0.6 = 3.5: reaches the third break
    ]
    grade, decider = combiner.combine(level_rows(combiner, rules, columns), (1, 10))
    assert grade.tolist() == [[2, 1, 3, 2, 3, 5, 5, 4, 0, 4]]
    assert [combiner.weighted_decider(value) for value in (1, 2, 3, 4, 5)] == [17, 18, 19, 20, 21]
    assert decider.tolist() == [[18, 17, 19, 18, 19, 21, 21, 16, 0, 20]]


def test_breaks_with_decimals_are_exact():
    rules = grading_rules(["a", "b"], (1, 2))
    more = {"grades": (1, 2), "otherwise": 2, "weights": {"a": "1", "b": "2"}}
    # 4 / 3 = 1.333…
    columns = [(2, 1)]
    for limit, expected in (("1.3333333333333333", 2), ("1.3333333333333334", 1)):
        combiner = combiner_of(list(rules.values()), breaks=[limit], **more)
        assert combiner.combine(level_rows(combiner, rules, columns), (1, 1))[0].tolist() == [[expected]]


said = st.one_of(st.none(), st.just("otherwise"), st.integers(1, 5))


@given(
    st.lists(st.tuples(said, said, said), min_size=1, max_size=10),
    st.tuples(*[st.decimals("0.01", "9", places=2)] * 3),
    st.sets(st.decimals("1", "5", places=2), min_size=4, max_size=4).map(sorted),
)
def test_weighted_means_by_fractions(columns, weights, breaks):
    rules = grading_rules(["a", "b", "c"])
    texts = {name: str(weight) for name, weight in zip("abc", weights)}
    combiner = combiner_of(list(rules.values()), weights=texts, breaks=[str(each) for each in breaks])
    grade, _ = combiner.combine(level_rows(combiner, rules, columns), (1, len(columns)))
    for column, found in zip(columns, grade[0].tolist()):
        spoken = [(each, Fraction(weight)) for each, weight in zip(column, weights) if isinstance(each, int)]
        if not spoken:
            expected = 4 if "otherwise" in column else 0
        else:
            mean = sum(each * weight for each, weight in spoken) / sum(weight for _, weight in spoken)
            expected = 1 + sum(1 for each in breaks if mean >= Fraction(each))
        assert found == expected


@pytest.mark.parametrize("count", [248, 249, 250, 253, 254, 255, 256, 400])
def test_deciders_have_room_for_every_entry(count):
    rules = [rule(number, "code", str(number), 1 + number % 5) for number in range(1, count + 1)]
    combiner = combiner_of(rules)
    assert combiner.weighted_decider(5) <= np.iinfo(combiner.decider_type).max
    levels = np.array([[combiner.precedence.level(rules[-1]), COVERED]], combiner.precedence.dtype)
    assert combiner.combine({"": levels}, (1, 2))[1].tolist() == [[count, count + 1]]


def test_a_criterion_alone_says_nothing_where_no_rule_speaks():
    rules = [rule(1, "code", "1", 3)]
    combiner = combiner_of(rules)
    assert combiner.criterion_grade(np.array([[0, 1, 2]], np.uint8)).tolist() == [[0, 0, 3]]
