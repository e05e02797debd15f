"""Tables of dated areas and of confusion matrices: read whole, in any order, with all their faults."""
from __future__ import annotations

import math

import pytest
from ecoaxis.core.issues import CoreError
from ecoaxis.core.redlist.area_table import missing_columns, read_area_table
from ecoaxis.core.redlist.decline import Observation
from ecoaxis.core.redlist.map_accuracy import ConfusionMatrix, adjusted_areas, read_confusion_table

ROWS = [
    {"ecosystem": "갈대", "year": "2020", "area_km2": "40", "se": ""},
    {"ecosystem": "mud", "year": 1990, "area_km2": 3.5, "se": None},
    {"ecosystem": "갈대", "year": 1990.0, "area_km2": "1e2", "se": "2.5"},
    {"ecosystem": "mud", "year": 2020, "area_km2": 0, "se": 0.1},
]


def codes(rows):
    with pytest.raises(CoreError) as fault:
        read_area_table(rows, "areas.csv")
    return [(issue.code, issue.where.row) for issue in fault.value.issues]


def test_the_order_of_rows_does_not_matter():
    expected = {
        "갈대": [Observation(1990, 100.0, 2.5), Observation(2020, 40.0)],
        "mud": [Observation(1990, 3.5), Observation(2020, 0.0, 0.1)],
    }
    assert read_area_table(ROWS, "areas.csv") == expected
    assert read_area_table(ROWS[::-1], "areas.csv") == expected


def test_all_faults_come_with_their_rows():
    rows = [
        {"ecosystem": "", "year": 2000, "area_km2": 1},
        {"ecosystem": "a", "year": "2000.5", "area_km2": "many"},
        {"ecosystem": "a", "year": 2000, "area_km2": math.nan},
        {"ecosystem": "b", "year": 2000, "area_km2": -1},
        {"ecosystem": "b", "year": 2000, "area_km2": 2},
        {"ecosystem": "c", "year": 2000, "area_km2": 0},
    ]
    assert codes(rows) == [
        ("decline.table_empty", 2),
        ("decline.table_number", 3),
        ("decline.table_year", 3),
        ("decline.table_empty", 4),
        ("decline.same_date", None),
        ("decline.negative_area", None),
        ("decline.never_there", None),
    ]


def test_missing_columns_are_named():
    (issue,) = missing_columns(["ecosystem", "year"], ["ecosystem", "area_km2"], "t.csv")
    assert issue.where.column == "area_km2"


def test_adjusted_areas_are_those_of_the_stratified_estimator():
    rows = [
        {"year": 2000, "map": "1", "reference": "1", "count": 66},
        {"year": 2000, "map": "1", "reference": "2", "count": 9},
        {"year": 2000, "map": "2", "reference": "1", "count": 5},
        {"year": 2000, "map": "2", "reference": "2", "count": 70, "area_km2": 300},
    ]
    matrix = read_confusion_table(rows, "c.csv")[2000]
    found = adjusted_areas(matrix, {"1": 100.0}, 2000)
    assert found["1"].area == pytest.approx(100 * 66 / 75 + 300 * 5 / 75)
    p, q = 66 / 75, 5 / 75
    variance = 100**2 * p * (1 - p) / 74 + 300**2 * q * (1 - q) / 74
    assert found["1"].error == pytest.approx(math.sqrt(variance))
    assert found["1"].area + found["2"].area == pytest.approx(400)


def test_a_perfect_map_does_not_err():
    found = adjusted_areas(ConfusionMatrix({"1": {"1": 50.0}, "2": {"2": 50.0}}), {"1": 7.0, "2": 3.0}, 2000)
    assert (found["1"].area, found["1"].error) == (7.0, 0.0)
