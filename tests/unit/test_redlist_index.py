"""The Red List Index of Ecosystems and the table of categories, against what was worked out by hand."""
from __future__ import annotations

import pytest
from ecoaxis.core.issues import CoreError
from ecoaxis.core.redlist.categories import Category
from ecoaxis.core.redlist.categorytable import missing_columns, read_category_table
from ecoaxis.core.redlist.indexbyunit import area_by_category, index_by_unit
from ecoaxis.core.redlist.redlistindex import red_list_index


def of(text):
    return [Category(code) for code in text.split()]


@pytest.mark.parametrize(
    ("categories", "index"),
    [
        ("LC LC LC", 1.0), ("CO CO", 0.0), ("CR", 0.2), ("EN", 0.4), ("VU", 0.6), ("NT", 0.8),
        ("CR EN EN VU VU LC DD NE", 1 - 14 / 30), ("LC DD DD NE", 1.0), ("DD NE", None), ("", None),
    ],
)  # fmt: skip
def test_the_index(categories, index):
    assert red_list_index(of(categories)) == (None if index is None else pytest.approx(index, abs=1e-12))


def overall(ecosystem, category, **more):
    return {"ecosystem": ecosystem, "subcriterion": "overall", "category": category, **more}


def read(*rows, **more):
    return read_category_table(rows, "t", str, **more)


def test_bounds_default_to_the_category_and_other_subcriteria_are_passed_over():
    table = read(overall(" a ", "EN", least=None, most="CR"), {"subcriterion": "A1", "category": "??"})
    found = table.latest["a"]
    assert (found.category, found.least, found.most, found.text) == (*of("EN EN CR"), "EN (EN-CR)")
    assert list(table.by_year) == [None]


def test_years_ascend_whatever_the_order_of_rows():
    table = read(overall("a", "LC", y="2024.0"), overall("a", "CR", y=1990), year_field="y")
    assert list(table.by_year) == [1990, 2024] and table.latest["a"].category is Category.LC


@pytest.mark.parametrize("year", ["", None, "2001.5", "nan", "inf", "soon"])
def test_a_year_is_a_whole_number(year):
    with pytest.raises(CoreError) as fault:
        read(overall("a", "LC", y=year), year_field="y")
    assert [(each.code, each.where.row) for each in fault.value.issues] == [("redlist.map.bad_year", 2)]


def test_all_faults_at_once():
    with pytest.raises(CoreError) as fault:
        read(overall("", "LC"), overall("a", "X", most="Y"), overall("b", "LC"), overall("b", "LC"))
    assert [(each.code, each.where.row, each.where.column) for each in fault.value.issues] == [
        ("redlist.map.no_name", 2, "ecosystem"),
        ("redlist.map.unknown_category", 3, "category"),
        ("redlist.map.unknown_category", 3, "most"),
        ("redlist.map.twice", 5, "ecosystem"),
    ]
    assert [each.where.column for each in missing_columns(["category"], "t", "y")] == [
        "ecosystem", "subcriterion", "y"]


def test_units_count_the_ecosystems_that_they_hold():
    table = read(overall("a", "CR"), overall("b", "LC"), overall("c", "DD"))
    whole = {"a": 10.0, "b": 20.0, "c": 5.0, "d": 5.0}
    found = list(index_by_unit(whole, {"u": {"b": 20.0, "d": 1.0}, "empty": {}}, table))
    assert [(each.unit, each.index, each.counted, each.data_deficient, each.not_evaluated) for each in found] == [
        ("", pytest.approx(0.6), 2, 1, 1), ("u", 1.0, 1, 0, 1), ("empty", None, 0, 0, 0)]
    areas = [(each.unit, each.category.value, each.ecosystems, each.area_m2, each.share)
             for each in area_by_category(whole, {"u": {"b": 20.0, "d": 1.0}, "empty": {}}, table)]
    assert areas == [
        ("", "CR", 1, 10.0, 0.25), ("", "LC", 1, 20.0, 0.5), ("", "DD", 1, 5.0, 0.125), ("", "NE", 1, 5.0, 0.125),
        ("u", "LC", 1, 20.0, pytest.approx(20 / 21)), ("u", "NE", 1, 1.0, pytest.approx(1 / 21)),
    ]  # fmt: skip
