"""Tables of intervals against a plain loop over the rules."""
from __future__ import annotations

import numpy as np
from ecoaxis.core.schemes.codes import Range
from ecoaxis.core.zoning.intervals import IntervalTable
from hypothesis import given
from hypothesis import strategies as st

BYTE = np.dtype(np.uint8)


def test_lower_bounds_are_included_and_upper_ones_are_not():
    table = IntervalTable([(Range(10, 20), 3), (Range(20, None), 2), (Range(None, 0), 5)], BYTE)
    values = np.array([-np.inf, -1, 0, 9.999, 10, 19.999, 20, np.inf])
    assert table.of(values).tolist() == [5, 5, 1, 1, 3, 3, 2, 2]
    assert table.breaks.tolist() == [0, 10, 20]


def test_the_highest_level_counts_where_ranges_overlap():
    table = IntervalTable([(Range(0, 10), 2), (Range(5, 7), 9), (Range(6, 20), 4)], BYTE)
    assert table.of(np.array([4, 5, 6, 7, 9, 10, 19, 20])).tolist() == [2, 9, 9, 4, 4, 4, 4, 1]


def test_open_ranges_and_no_ranges():
    assert IntervalTable([(Range(None, None), 7)], BYTE).of(np.array([-1e300, 0, np.inf])).tolist() == [7, 7, 7]
    assert IntervalTable([], BYTE).of(np.array([1.0])).tolist() == [1]


def test_levels_above_a_byte():
    table = IntervalTable([(Range(0, 1), 300)], np.dtype(np.uint16))
    assert table.of(np.array([[0.5, 1.0]])).tolist() == [[300, 1]]


ends = st.one_of(st.none(), st.integers(-5, 5), st.sampled_from([-0.0, 0.1, 0.3, -1e9, 1e9, -np.inf, np.inf]))


@given(st.lists(st.tuples(ends, ends, st.integers(2, 250)), max_size=12), st.lists(st.floats(-6, 6), min_size=1))
def test_a_plain_loop_gives_the_same(triples, values):
    ranges = [(Range(lo, hi), level) for lo, hi, level in triples if lo is None or hi is None or lo < hi]
    found = IntervalTable(ranges, BYTE).of(np.array(values)).tolist()
    expected = [max([level for each, level in ranges if each.contains(value)], default=1) for value in values]
    assert found == expected


def test_single_precision_reaches_a_break_written_in_decimals() -> None:
    table = IntervalTable([(Range(0.7, None), 3)], np.dtype(np.uint8))
    assert table.of(np.array([0.7, 0.69], dtype=np.float32)).tolist() == [3, 1]
