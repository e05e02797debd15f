"""Codes and ranges as rule tables write them."""

from __future__ import annotations

import math
import unicodedata

import numpy as np
import pytest
from ecoaxis.core.schemes.codes import Range, code_matches, parse_number, parse_range, plain_code


class Null:
    """Stands for a QVariant that holds a database NULL."""

    def isNull(self) -> bool:  # noqa: N802 (Qt's name)
        return True


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, ""), (Null(), ""), ("", ""), ("  ", ""), (math.nan, ""),
        (3, "3"), (3.0, "3"), ("3.0", "3"), (" 3 ", "3"), ("3.000", "3"), (-0.0, "0"), ("0.0", "0"),
        (3.5, "3.5"), ("3.50", "3.50"), ("007", "007"), ("007.0", "007.0"), (1e20, "100000000000000000000"),
        (np.int64(411), "411"), (np.float64(411.0), "411"), ("UQA410", "UQA410"), ("별도관리지역", "별도관리지역"),
        ("1.0.0", "1.0.0"), ("-2.0", "-2"),
    ],
)  # fmt: skip
def test_plain_code(value: object, expected: str) -> None:
    assert plain_code(value) == expected


def test_decomposed_hangul_is_the_same_code() -> None:
    assert plain_code(unicodedata.normalize("NFD", "핵심")) == "핵심"


@pytest.mark.parametrize(
    ("pattern", "code", "expected"),
    [
        ("3", "3.0", True), ("3.0", "3", True), ("3", "33", False), ("1|2", "2", True), (" 1 | 2.0 ", "2", True),
        ("1*", "154", True), ("1*", "1", True), ("1*", "211", False), ("2*|31*", "311", True),
        ("UQA4*", "UQA410", True),
        ("*", "x", True), ("*", "", False), ("", "", False), ("1|", "", False),
        ("a", "A", False), ("1*", None, False),
    ],
)  # fmt: skip
def test_code_matches(pattern: str, code: str, expected: bool) -> None:
    assert code_matches(pattern, code) is expected


def test_range_includes_its_lower_end_only() -> None:
    limits = parse_range("250..500")
    assert limits == Range(250.0, 500.0)
    assert limits.contains(250.0)
    assert limits.contains(499.999)
    assert not limits.contains(500.0)
    assert not limits.contains(249.999)
    assert not limits.contains(math.nan)


def test_open_ends() -> None:
    assert parse_range("..40") == Range(None, 40.0)
    assert parse_range(" 90 .. ") == Range(90.0, None)
    assert parse_range("-1.5..1e3") == Range(-1.5, 1000.0)
    assert parse_range("..").contains(-1e300)
    assert not parse_range("..").contains(math.nan)


@pytest.mark.parametrize(
    "text", ["", "5", "1-2", "1..2..3", "a..b", "5..5", "6..5", "nan..1", "1_0..20", "0..inf", "1,5..2"]
)
def test_malformed_ranges(text: str) -> None:
    with pytest.raises(ValueError, match="range|number|end"):
        parse_range(text)


@pytest.mark.parametrize("text", ["", "x", "inf", "nan", "1_000", "1e999", "0x10"])
def test_malformed_numbers(text: str) -> None:
    with pytest.raises(ValueError, match="number"):
        parse_number(text)
