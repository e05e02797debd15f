"""Levels of raw values under rules of kind code and range."""
from __future__ import annotations

import itertools

import numpy as np
import pytest
from ecoaxis.core.schemes.codes import code_matches, parse_range, plain_code
from ecoaxis.core.schemes.scheme import RuleKind
from ecoaxis.core.zoning.lookup import ValueLookup, as_number
from ecoaxis.core.zoning.precedence import COVERED, NO_DATA, Precedence
from zoning_schemes import rule, scheme

RULES = [
    rule(1, "code", "1*", 5),
    rule(2, "code", "110|31|핵심", 2),
    rule(3, "range", "100..200", 3),
    rule(4, "code", "3.0", 1),
    rule(5, "range", "..-2", 4),
    rule(6, "code", "2.5", 4),
]


def lookup_of(rules=RULES, **more):
    precedence = Precedence(scheme(rules))
    return ValueLookup(rules, precedence, **more), precedence


def expected_level(value, rules, precedence) -> int:
    """The level by the rules' definition, without tables."""
    text = plain_code(value)
    if text == "":
        return NO_DATA
    level = COVERED
    for each in rules:
        if each.kind is RuleKind.CODE:
            hit = code_matches(each.value, text)
        else:
            number = as_number(value)
            hit = number is not None and parse_range(each.value).contains(number)
        level = max(level, precedence.level(each)) if hit else level
    return level


@pytest.mark.parametrize("value", ["1", "110", " 110 ", 110, 110.0, "110.0", 3, "3", "3.00", 2.5, "31", "핵심", "150",
                                   150, -2, -2.0001, "x", "", None, float("nan"), "1abc", "200", 199.999])  # fmt: skip
def test_one_value(value):
    lookup, precedence = lookup_of()
    assert lookup.level(value) == expected_level(value, RULES, precedence)


def test_hand_computed_levels():
    lookup, precedence = lookup_of()
    level = {number: precedence.level(each) for number, each in enumerate(RULES, start=1)}
    assert lookup.level(110) == level[2]
    assert lookup.level(120) == level[3]
    assert lookup.level(1) == level[1]
    assert lookup.level("3.0") == level[4]
    assert lookup.level("핵심") == level[2]
    assert lookup.level("기타") == COVERED
    assert lookup.level("") == NO_DATA


@pytest.mark.parametrize("dtype", ["u1", "i1", "i2", "u2"])
@pytest.mark.parametrize("no_data", [None, 0.0, 3.0, -2.0, -9999.0, 65535.0, 0.5, float("nan"), float("-inf")])
def test_integer_tables_hold_the_level_of_every_value(dtype, no_data):
    lookup, precedence = lookup_of()
    dtype = np.dtype(dtype)
    table = lookup.integer_table(dtype, no_data)
    info = np.iinfo(dtype)
    values = np.unique(np.concatenate([[info.min, info.max], np.arange(max(info.min, -130), min(info.max, 300))]))
    values = values.astype(dtype)
    found = table.of(values)
    for value, level in zip(values.tolist(), found.tolist()):
        if no_data == value:
            assert level == NO_DATA
        else:
            assert level == expected_level(value, RULES, precedence), value


@pytest.mark.parametrize("dtype", ["u1", "i2", "u4", "i4", "f4", "f8"])
def test_arrays_agree_with_single_values(dtype):
    lookup, precedence = lookup_of()
    signed = np.dtype(dtype).kind != "u"
    numbers = [0, 1, 2, 3, 31, 100, 110, 127] + ([-2, -3, -100] if signed else [])
    numbers += [2.5, 199.99] if dtype[0] == "f" else []
    values = np.array([numbers, numbers[::-1]], dtype=dtype)
    valid = np.ones(values.shape, bool)
    valid[0, 0] = False
    found = lookup.of(values, valid)
    assert found.shape == values.shape and found[0, 0] == NO_DATA
    for row, column in itertools.product(range(2), range(len(numbers))):
        if valid[row, column]:
            assert found[row, column] == expected_level(values[row, column].item(), RULES, precedence)


def test_values_that_are_no_numbers_in_an_array_stay_without_statement():
    lookup, _ = lookup_of()
    values = np.array([np.nan, 3.0, np.inf])
    assert lookup.of(values, ~np.isnan(values)).tolist()[0] == NO_DATA


def test_canonical_forms_meet_on_both_sides():
    roman = {"Ⅰ": "1", "1등급": "1", "1": "1", "2": "2", "Ⅱ": "2"}
    rules = [rule(1, "code", "Ⅰ", 1), rule(2, "code", "2", 2)]
    lookup, precedence = lookup_of(rules, canonical=lambda value: roman.get(plain_code(value), plain_code(value)))
    for value in ("1", "Ⅰ", "1등급", 1, 1.0):
        assert lookup.level(value) == precedence.level(rules[0])
    assert lookup.level("Ⅱ") == precedence.level(rules[1])


def test_many_rules_need_two_bytes():
    rules = [rule(number, "code", str(number), 1 + number % 5) for number in range(1, 401)]
    lookup, precedence = lookup_of(rules)
    numbers = np.array([1, 255, 256, 400], np.uint16)
    levels = lookup.integer_table(numbers.dtype, None).of(numbers)
    assert levels.dtype == np.uint16
    assert precedence.decider_of[levels].tolist() == [1, 255, 256, 400]
    few = np.array([[1, 255, 7]], np.uint8)
    assert precedence.decider_of[lookup.integer_table(few.dtype, None).of(few)].tolist() == [[1, 255, 7]]


@pytest.mark.parametrize("shape", [(1, 1), (3, 5), (4, 6), (2, 0)])
def test_bytes_of_any_shape_and_layout(shape):
    lookup, precedence = lookup_of()
    values = np.random.default_rng(2).integers(0, 256, shape).astype(np.uint8)
    expected = [[expected_level(value, RULES, precedence) for value in row] for row in values.tolist()]
    table = lookup.integer_table(values.dtype, None)
    assert table.of(values).tolist() == expected
    assert table.of(np.asfortranarray(values)).tolist() == expected


@pytest.mark.parametrize(
    "value, number", [("12.5", 12.5), (" 3 ", 3), (True, None), (None, None), ("1등급", None), ("inf", None), (2, 2)]
)
def test_numbers(value, number):
    assert as_number(value) == number
