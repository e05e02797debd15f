"""Percentile thresholds against the definition, by sorting."""
from __future__ import annotations

import tracemalloc
from fractions import Fraction

import numpy as np
import pytest
from ecoaxis.core.zoning.percentile import from_image, ordered_image, percentile_thresholds
from hypothesis import given
from hypothesis import strategies as st


def by_sorting(values, percent: Fraction) -> float:
    """The smallest value of which at least ``percent`` of all values are not larger."""
    ranked = sorted(values)
    for value in ranked:
        not_larger = sum(1 for other in ranked if other <= value)
        if Fraction(not_larger * 100, len(ranked)) >= percent:
            return value
    raise ValueError(percent)


def thresholds(parts, percents):
    return percentile_thresholds(lambda: iter(parts), [Fraction(str(percent)) for percent in percents])


def test_ties_share_the_higher_rank():
    # Ranks: 1 -> 20, 2 -> 60 (twice), 3 -> 80, 9 -> 100 percent.
    values = np.array([2.0, 1, 9, 2, 3])
    assert thresholds([values], [20, 20.1, 60, 60.1, 80, 81, 100]) == [1, 2, 2, 3, 3, 9, 9]


def test_ends():
    assert thresholds([np.array([4.0, 5])], [0, -1, 101, 100]) == [-np.inf, -np.inf, np.inf, 5]


def test_one_value_and_none():
    assert thresholds([np.array([7.5])], [0.001, 50, 100]) == [7.5] * 3
    assert thresholds([np.array([])], [50]) == [None]
    assert thresholds([], [50, 60]) == [None, None]
    assert thresholds([np.array([1.0])], []) == []


def test_negative_numbers_zeros_and_infinities():
    values = np.array([-np.inf, -1e300, -2.5, -0.0, 0.0, 1e-320, 3, np.inf])
    assert thresholds([values], [12.5, 25, 37.5, 50, 62.5, 75, 87.5, 100]) == [
        -np.inf, -1e300, -2.5, 0, 0, 1e-320, 3, np.inf
    ]  # fmt: skip
    # Both zeros are one value, so neither alone reaches 50 percent before the other.
    assert str(thresholds([np.array([-0.0, 0.0])], [50])[0]) == "0.0"


def test_float32_values_keep_their_exact_value():
    values = np.array([0.1, 0.2, 0.3], np.float32)
    found = thresholds([values], [66])
    assert found == [float(np.float32(0.2))]


def test_thirds_are_exact():
    values = np.arange(1.0, 301)
    third = Fraction(100, 3)
    assert percentile_thresholds(lambda: [values], [third]) == [100]
    assert percentile_thresholds(lambda: [values], [third + Fraction(1, 10**12)]) == [101]


def test_the_image_keeps_order_and_comes_back():
    values = np.array([-np.inf, -1.5, -5e-324, 0.0, 5e-324, 1.0, 1.0000000000000002, np.inf])
    image = ordered_image(values)
    assert (image[1:] > image[:-1]).all()
    assert [from_image(int(each)) for each in image] == values.tolist()


numbers = st.one_of(
    st.integers(-3, 3).map(float), st.floats(allow_nan=False), st.floats(width=32, allow_nan=False),
)  # fmt: skip


@given(
    st.lists(numbers, min_size=1, max_size=40),
    st.lists(st.fractions(min_value=Fraction(1, 1000), max_value=100), min_size=1, max_size=5),
    st.lists(st.integers(0, 40), max_size=4),
)
def test_any_split_gives_what_sorting_gives(values, percents, cuts):
    parts = np.split(np.array(values), sorted(cuts))
    found = percentile_thresholds(lambda: iter(parts), percents)
    assert found == [by_sorting(values, percent) for percent in percents]


def test_memory_does_not_grow_with_the_number_of_values():
    def windows():
        generator = np.random.default_rng(1)
        for _ in range(100):
            yield generator.normal(size=10_000)

    tracemalloc.start()
    found = percentile_thresholds(windows, [Fraction(90)])
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    everything = np.sort(np.concatenate(list(windows())))
    assert found == [everything[899_999]]
    # A million float64 are 8 MB; one window, its images and the counts are well below.
    assert peak < 4_000_000


@pytest.mark.parametrize("size", [1, 2, 7, 100])
def test_every_whole_percentage(size):
    values = np.random.default_rng(size).integers(-5, 5, size).astype(np.float64)
    found = thresholds([values], range(1, 101))
    assert found == [by_sorting(values.tolist(), Fraction(percent)) for percent in range(1, 101)]
