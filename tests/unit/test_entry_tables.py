"""Lists and maps of scheme.json as small tables: what was not touched stays as it was written."""
from __future__ import annotations

import json
from pathlib import Path

import pytest
from ecoaxis.core.schemes.entry_tables import (
    cells_of_item,
    item_of_cells,
    items_of,
    map_of_rows,
    rows_of_map,
    whole_number,
)

ROOT = Path(__file__).resolve().parents[2]
LEGAL = ("title.ko", "title.en", "date")
GRADE = ("value", "label.ko", "label.en", "meaning.ko", "meaning.en", "color")


@pytest.mark.parametrize("path", sorted((ROOT / "resources" / "schemes").glob("*/scheme.json")), ids=str)
def test_what_is_shown_and_written_again_is_the_same(path):
    entry = json.loads(path.read_text(encoding="utf-8"))
    for key, places in (("legal_basis", LEGAL), ("grades", GRADE), ("categories", ("code", "label.ko", "color"))):
        items = items_of(entry.get(key))
        assert [item_of_cells(item, places, cells_of_item(item, places)) for item in items] == items
    for key in ("criteria", "indicators", "groups", "subcriteria"):
        if key in entry:
            assert map_of_rows(entry[key], rows_of_map(entry[key], ())) == entry[key]


def test_a_text_alone_is_a_title_until_it_is_changed():
    assert cells_of_item("법 제1조", LEGAL) == ("법 제1조", "법 제1조", "")
    assert item_of_cells("법 제1조", LEGAL, ("법 제1조", "법 제1조", "")) == "법 제1조"
    assert item_of_cells("법 제1조", LEGAL, ("법", "Act", "2024-01-01")) == {
        "title": {"ko": "법", "en": "Act"}, "date": "2024-01-01"}


def test_what_a_table_does_not_show_is_kept():
    item = {"title": {"ko": "a", "en": "b"}, "url": "x", "date": "2024"}
    assert item_of_cells(item, LEGAL, ("c", "b", "")) == {"title": {"ko": "c", "en": "b"}, "url": "x"}


def test_grades_are_numbers_where_they_are():
    new = item_of_cells(None, GRADE, ("6", "6등급", "Grade 6", "", "", "#aabbcc"), ("value",))
    assert new == {"value": 6, "label": {"ko": "6등급", "en": "Grade 6"}, "color": "#aabbcc"}
    assert whole_number("six") == "six" and whole_number("٣") == "٣" and whole_number("-1") == -1


def test_ids_without_words_are_offered():
    assert rows_of_map({"a": "에이"}, ["a", "b", "b", ""]) == [("a", "에이", "에이"), ("b", "", "")]
    assert map_of_rows({"a": "에이"}, [("a", "에이", "에이"), ("b", "", ""), ("", "x", "x")]) == {"a": "에이"}
