from __future__ import annotations

import pytest
from ecoaxis.core.schemes.scheme import Measure
from ecoaxis.core.screening.thresholds import parse_threshold


@pytest.mark.parametrize(
    ("measure", "text", "measured", "met"),
    [
        (Measure.PRESENCE, "", 1, True),
        (Measure.PRESENCE, "", 0, False),
        (Measure.AREA, "", 0.0, False),
        (Measure.AREA, "", 0.5, True),
        (Measure.AREA, "5000", 4999.9, False),
        (Measure.AREA, "5000", 5000, True),
        (Measure.AREA, "0", 0, False),
        (Measure.SHARE, "0", 0.0, False),
        (Measure.SHARE, "0.3", 0.3, True),
        (Measure.LENGTH, "0", 0.0, False),
        (Measure.SHARE, "0..0.3", 0.0, True),
        (Measure.SHARE, "0..0.3", 0.3, False),
        (Measure.AREA, "100..", 100, True),
        (Measure.AREA, "100..", 99.999, False),
        (Measure.DISTANCE, "100", 100, True),
        (Measure.DISTANCE, "100", 100.001, False),
        (Measure.DISTANCE, "0", 0, True),
        (Measure.DISTANCE, "100..500", 99, False),
        (Measure.DISTANCE, "100..500", 100, True),
        (Measure.DISTANCE, "100..500", 500, False),
        (Measure.DISTANCE, "", 12345.0, True),
        (Measure.DISTANCE, "", None, False),
        (Measure.VALUE_MAX, "", 0.0, True),
        (Measure.VALUE_MAX, "20", -1.0, False),
        (Measure.VALUE_MEAN, "-5..5", -5, True),
        (Measure.VALUE_MEAN, "-5..5", 5, False),
        (Measure.VALUE_MEAN, "", None, False),
    ],
)
def test_threshold_met(measure, text, measured, met):
    assert parse_threshold(measure, text).is_met(measured) is met


@pytest.mark.parametrize("text", ["many", "1..2..3", "5..1", "nan", "1,000"])
def test_malformed_thresholds_are_value_errors(text):
    with pytest.raises(ValueError):
        parse_threshold(Measure.AREA, text)
