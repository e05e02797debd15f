"""Relative severity with its guard rails, and the extents over which it reaches a level."""
from __future__ import annotations

import math

import numpy as np
import pytest
from ecoaxis.core.issues import CoreError
from ecoaxis.core.redlist.degradation import (
    Severity,
    SeverityTally,
    Worse,
    bounds_of_severity,
    guess_worse,
    levels_of,
    relative_severity,
    severity_error,
)
from hypothesis import given, settings
from hypothesis import strategies as st

NAN = math.nan


def severity(initial, final, collapse, worse=Worse.LOW):
    found = relative_severity(np.array(initial, float), np.array(final, float), collapse, worse)
    return found.percent.tolist(), found.collapsed_before.tolist()


def test_guard_rails():
    percent, before = severity([10, 10, 10, 10, 2, 1, NAN, 10], [10, 6, 12, 1, 5, 1, 5, NAN], 2.0)
    assert percent[:4] == [0, 50, 0, 100]
    assert all(math.isnan(value) for value in percent[4:])
    assert before == [False] * 4 + [True, True, False, False]


def test_rising_variables_are_the_same_upside_down():
    percent, before = severity([0, 0, 0, 25, 20], [10, -5, 40, 30, 3], 20.0, Worse.HIGH)
    assert percent[:3] == [50, 0, 100]
    assert all(math.isnan(value) for value in percent[3:])
    assert before == [False, False, False, True, True]


def test_collapse_values_may_differ_from_cell_to_cell():
    found = relative_severity(np.array([10.0, 10.0]), np.array([5.0, 5.0]), np.array([0.0, 5.0]), Worse.LOW)
    assert found.percent.tolist() == [50, 100]


def test_error_of_severity_is_the_published_formula():
    found = severity_error(np.array([10.0, 2.0]), np.array([6.0, 3.0]), 2.0, 0.5, 0.7)
    expected = 100 * math.sqrt(0.5**2 * (2 - 6) ** 2 + 0.7**2 * (10 - 2) ** 2) / (10 - 2) ** 2
    assert found[0] == pytest.approx(expected, rel=1e-12)
    assert math.isnan(found[1])


def test_bounds_stay_between_nothing_and_all():
    least, most = bounds_of_severity(np.array([5.0, 95.0, 50.0]), np.array([10.0, 10.0, 10.0]))
    assert least.tolist() == [0, 85, 40]
    assert most.tolist() == [15, 100, 60]


def test_extents_by_hand():
    ecosystems = np.array([[1, 1, 1, 1, 2, 0]])
    percent = np.array([[80.0, 50.0, 29.999, NAN, 30.0, 99.0]])
    before = np.array([[False, False, False, True, False, False]])
    tally = SeverityTally(2)
    tally.add(ecosystems, Severity(percent, before))
    assert (tally.cells[1], tally.told[1], tally.before[1]) == (4, 3, 1)
    extents = [tally.extent(1, level) for level in (0, 30, 50, 80, 81)]
    assert extents == pytest.approx([100, 200 / 3, 200 / 3, 100 / 3, 0])
    assert tally.extent(2, 30) == 100
    assert tally.mean(1) == pytest.approx((80 + 50 + 29.999) / 3)


def test_nothing_told_is_not_zero():
    tally = SeverityTally(1)
    assert tally.extent(1, 30) is None
    assert tally.mean(1) is None


def test_levels_of_the_matrix():
    assert levels_of("C1") == (30, 50, 80)
    assert levels_of("D3") == (50, 70, 90)
    with pytest.raises(CoreError):
        levels_of("B1")


def test_the_bad_side_is_where_few_cells_began():
    assert guess_worse(9, 1) is Worse.LOW
    assert guess_worse(1, 9) is Worse.HIGH


cells = st.lists(st.tuples(st.floats(0.1, 100), st.floats(-50, 150)), min_size=1, max_size=40)


@settings(max_examples=150, deadline=None)
@given(cells, st.floats(0, 30), st.integers(1, 39))
def test_more_loss_never_reaches_less_and_windows_do_not_matter(pairs, loss, cut):
    initial, final = (np.array(column) for column in zip(*pairs))
    numbers = np.ones(len(initial), np.int64)
    first = relative_severity(initial, final, 0.0, Worse.LOW)
    worse = relative_severity(initial, final - loss, 0.0, Worse.LOW)
    one, two, parts = SeverityTally(1), SeverityTally(1), SeverityTally(1)
    one.add(numbers, first)
    two.add(numbers, worse)
    for part in (slice(cut, None), slice(0, cut)):
        parts.add(numbers[part], Severity(first.percent[part], first.collapsed_before[part]))
    for level in (30, 50, 70, 80, 90):
        assert two.extent(1, level) >= one.extent(1, level)
        assert parts.extent(1, level) == one.extent(1, level)
    assert two.mean(1) >= one.mean(1)
    assert parts.mean(1) == one.mean(1)
