"""How far a value is from the threshold of its rule."""
from __future__ import annotations

import pytest
from ecoaxis.core.schemes.scheme import Measure
from ecoaxis.core.screening.margin import margin
from ecoaxis.core.screening.thresholds import parse_threshold


@pytest.mark.parametrize(
    ("measure", "text", "measured", "expected"),
    [
        (Measure.VALUE_MAX, "18", 20.5, 2.5),
        (Measure.VALUE_MAX, "18", 15.0, -3.0),
        (Measure.DISTANCE, "250", 180.0, 70.0),
        (Measure.DISTANCE, "250", 300.0, -50.0),
        (Measure.VALUE_MAX, "12..18", 13.0, 1.0),
        (Measure.VALUE_MAX, "12..18", 17.5, 0.5),
        (Measure.VALUE_MAX, "12..18", 19.0, -1.0),
        (Measure.PRESENCE, "", 1.0, None),
        (Measure.AREA, "5000", None, None),
    ],
)
def test_the_nearer_end_counts(measure, text, measured, expected):
    assert margin(parse_threshold(measure, text), measured) == expected
