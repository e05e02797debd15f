"""The tables of a graded map, from counts that can be added up by hand."""
from __future__ import annotations

import pytest
from ecoaxis.core.zoning.areas import zoning_areas
from ecoaxis.core.zoning.legend import LegendEntry

LEGEND = [
    LegendEntry(1, "rarity", "species", "a presence", 1, "assumed", "s"),
    LegendEntry(2, "rarity", "species", "a distance ..100", 2, "published", "s"),
    LegendEntry(3, "legal", "park", "b presence", 1, "published", "s"),
    LegendEntry(9, "", "", "otherwise", 4, "", "s"),
]


def test_every_table_adds_up():
    areas = zoning_areas({0: 50, 1: 30, 2: 10, 3: 50, 9: 10}, LEGEND, [1, 2, 3, 4])
    assert (areas.graded, areas.without_data) == (100, 50)
    assert [(each.grade, each.cells, each.share) for each in areas.grades] == [
        (1, 80, 0.8), (2, 10, 0.1), (3, 0, 0.0), (4, 10, 0.1)
    ]  # fmt: skip
    assert [each.entry.value for each in areas.deciders] == [3, 1, 2, 9]
    assert [(each.criterion, each.cells) for each in areas.criteria] == [("legal", 50), ("rarity", 40), ("", 10)]
    found = {(each.grade, each.certainty): each.share for each in areas.certainties}
    assert found[(1, "assumed")] == pytest.approx(0.375) and found[(1, "published")] == pytest.approx(0.625)
    assert found[(0, "published")] == pytest.approx(0.6) and found[(4, "")] == 1.0


def test_a_map_without_any_grade():
    areas = zoning_areas({0: 12}, LEGEND, [1, 2])
    assert areas.graded == 0 and areas.deciders == () and areas.certainties == ()
    assert [each.share for each in areas.grades] == [0.0, 0.0]


def test_a_value_that_the_legend_does_not_know_is_not_lost():
    areas = zoning_areas({77: 4, 1: 4}, LEGEND, [1])
    assert areas.graded == 8 and {each.entry.value for each in areas.deciders} == {1, 77}
