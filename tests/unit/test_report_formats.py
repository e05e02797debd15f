"""Numbers of the report: units, separators and honest rounding."""
from __future__ import annotations

import pytest
from ecoaxis.core.schemes.scheme import Measure
from ecoaxis.gis.report import formats


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, "–"), (0.0, "0 m²"), (0.2, "<1 m²"), (0.5, "1 m²"), (9999.4, "9,999 m²"), (10_000.0, "1.00 ha"),
        (297_600.0, "29.76 ha"), (123_456_789.0, "12,345.68 ha"),
    ],
)  # fmt: skip
def test_area(value, text):
    assert formats.area(value) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [(None, "–"), (0.0, "0 m"), (0.3, "<1 m"), (12.4, "12 m"), (999.0, "999 m"), (1234.5, "1.23 km"), (2.5, "3 m")],
)
def test_distance(value, text):
    assert formats.distance(value) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, "–"), (0.0, "0.0 %"), (0.0005, "<0.1 %"), (0.18, "18.0 %"), (0.9995, ">99.9 %"), (1.0, "100.0 %"),
        (1 - 1e-12, "100.0 %"),
        (0.12345, "12.3 %"),
    ],
)  # fmt: skip
def test_share_never_rounds_to_all_or_nothing(value, text):
    assert formats.share(value) == text


@pytest.mark.parametrize(
    ("measure", "threshold", "text"),
    [
        (Measure.SHARE, "0.3..", "≥ 30.0 %"),
        (Measure.SHARE, "0.3", "≥ 30.0 %"),
        (Measure.DISTANCE, "500", "≤ 500 m"),
        (Measure.DISTANCE, "..1500", "< 1.50 km"),
        (Measure.AREA, "0..", ""),
        (Measure.AREA, "10000..20000", "1.00 ha – 2.00 ha"),
        (Measure.VALUE_MEAN, "20..", "≥ 20"),
        (Measure.VALUE_MEAN, "0..", "≥ 0"),
        (Measure.PRESENCE, "", ""),
        (Measure.VALUE_MAX, "a..b", "a..b"),
    ],
)
def test_threshold_in_the_unit_of_the_measure(measure, threshold, text):
    assert formats.threshold(measure, threshold) == text


def test_measured_value_keeps_what_it_says():
    assert formats.measured(Measure.VALUE_MEAN, 23.417) == "23.417"
    assert formats.measured(Measure.VALUE_MAX, 1234.0) == "1,234"
    assert formats.measured(Measure.LENGTH, 250.0) == "250 m"
    assert formats.measured(Measure.PRESENCE, 1.0) == "–"


def test_negative_numbers_round_like_positive_ones():
    assert formats.number(-1234.5) == "-1,235"
    assert formats.number(-0.2) == "0"


def test_values_carry_the_unit_of_their_raster():
    assert formats.measured(Measure.VALUE_MAX, 27.5, "°") == "27.5°"
    assert formats.measured(Measure.VALUE_MEAN, 120.0, "m") == "120 m"
    assert formats.threshold(Measure.VALUE_MAX, "20..25", "°") == "20° – 25°"
    assert formats.measured(Measure.AREA, 120.0, "°") == "120 m²"
