"""Values that a code list does not know: proposals, and lists that know them afterwards."""
from __future__ import annotations

import pytest
from ecoaxis.core.evidence import Certainty
from ecoaxis.core.schemes.dataset import Code, CodeList, Dataset, Field
from ecoaxis.core.schemes.value_mapping import proposed_codes, with_values

GRADES = CodeList(
    "grade",
    (
        Code("1", {"ko": "유형평가 1등급", "en": "type grade 1"}, ("1등급", "Ⅰ등급")),
        Code("2", {"ko": "유형평가 2등급", "en": "type grade 2"}, ("2등급", "Ⅱ등급")),
        Code("10", {"ko": "유형평가 10등급", "en": "type grade 10"}, ("10등급",)),
        Code("excluded", {"ko": "평가제외", "en": "not assessed"}, ("평가 외",)),
        Code("core", {"ko": "핵심구역", "en": "core zone"}, ()),
    ),
)


def dataset() -> Dataset:
    field = Field("type_grade", {"ko": "유형등급", "en": "type grade"}, "code", (), GRADES, True)
    return Dataset(
        "d", {"en": "d"}, ("polygon",), "complete", (field,), (), (), (), {}, Certainty.ASSUMED, "", {}
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("1등급(절대보전)", "1"),
        ("보전 2 등급지", "2"),
        ("10등급지", "10"),
        ("평가제외(군사시설)", "excluded"),
        ("제2급", "2"),
        ("G02", "2"),
        ("type grade 1 (strict)", "1"),
        ("Core Zonee", "core"),
        ("핵심 구역", None),
        ("", None),
        ("1~2", None),
        ("3등급", None),
        ("숲", None),
        ("110등급", None),
    ],
)
def test_proposals(text, code):
    assert proposed_codes([text], GRADES).get(text) == code


def test_known_texts_are_not_proposed():
    assert proposed_codes(["1등급", "Ⅱ", "10", "핵심구역"], GRADES) == {}


def test_mapped_values_are_read():
    known = with_values(dataset(), {"type_grade": {"갑": "1", "을": "nowhere", "2등급": "1"}})
    field = known.field("type_grade")
    assert field.canonical("갑") == "1"
    assert field.codes.canonical("을") is None
    assert field.canonical("2등급") == "2", "what the list knows keeps its meaning"
    assert dataset().field("type_grade").codes.canonical("갑") is None


def test_nothing_mapped_gives_the_same_dataset():
    given = dataset()
    assert with_values(given, {}) is given
    assert with_values(given, {"type_grade": {}}) is given
    assert with_values(None, {"a": {"b": "c"}}) is None
