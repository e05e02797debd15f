"""The schemes that are shipped: whole, in both languages, and agreeing with the catalogue."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Union

import pytest
from ecoaxis.core.evidence import Certainty
from ecoaxis.core.schemes.catalogue import Catalogue, load_catalogue
from ecoaxis.core.schemes.codes import code_matches
from ecoaxis.core.schemes.loader import load_scheme, read_scheme_head
from ecoaxis.core.schemes.scheme import Combine, Consequence, RuleKind, ScreeningScheme, ZoningScheme

ROOT = Path(__file__).resolve().parents[2]
SCHEMES = ROOT / "resources" / "schemes"
IDS = sorted(
    path.parent.name for path in SCHEMES.glob("*/scheme.json") if read_scheme_head(path.parent)[0] != "redlist"
)
Scheme = Union[ZoningScheme, ScreeningScheme]


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue(ROOT / "resources" / "catalogue")


@pytest.fixture(scope="module")
def schemes(catalogue: Catalogue) -> dict[str, Scheme]:
    return {scheme_id: load_scheme(SCHEMES / scheme_id, catalogue) for scheme_id in IDS}


@pytest.fixture(scope="module")
def ecvam(schemes: dict[str, Scheme]) -> ZoningScheme:
    scheme = schemes["kr-ecvam"]
    assert isinstance(scheme, ZoningScheme)
    return scheme


def screening(schemes: dict[str, Scheme], scheme_id: str) -> ScreeningScheme:
    scheme = schemes[scheme_id]
    assert isinstance(scheme, ScreeningScheme)
    return scheme


def test_the_promised_schemes_are_there() -> None:
    assert {"kr-ecvam", "kr-biotope-seoul", "kr-biotope-seoul-strict", "kr-biotope-default"} <= set(IDS)


@pytest.mark.parametrize("scheme_id", IDS)
def test_every_scheme_is_whole(scheme_id: str, schemes: dict[str, Scheme], catalogue: Catalogue) -> None:
    scheme = schemes[scheme_id]
    assert scheme.head.id == scheme_id
    assert scheme.head.title["en"] != scheme.head.title["ko"]
    assert scheme.head.legal_basis
    assert len((SCHEMES / scheme_id / "SOURCES.md").read_text(encoding="utf-8")) > 500
    assert 0 < len(scheme.rules) < 250
    for rule in scheme.rules:
        assert isinstance(rule.certainty, Certainty)
        assert len(rule.source) > 10
    for key in scheme.datasets:
        assert catalogue.get(key) is not None, key
    labels = scheme.indicators if isinstance(scheme, ZoningScheme) else scheme.groups
    for name, texts in labels.items():
        assert texts["en"] != name
        assert re.search("[가-힣]", texts["ko"])


def test_ecvam_has_the_eight_criteria_the_legal_items_and_developed_land(ecvam: ZoningScheme) -> None:
    assert list(ecvam.criteria) == [
        "diversity", "naturality", "abundance", "rarity", "stability", "connectedness", "potential", "vulnerability",
        "legal", "developed",
    ]  # fmt: skip
    assert (ecvam.strictest, ecvam.otherwise, ecvam.combine) == (1, 4, Combine.STRICTEST)
    assert [grade.value for grade in ecvam.grades] == [1, 2, 3, 4, 5]
    assert sum(rule.criterion == "legal" for rule in ecvam.rules) == 71
    assert len({rule.indicator for rule in ecvam.rules if rule.criterion == "legal"}) == 71
    assert [rule.indicator for rule in ecvam.rules if rule.grade == 5] == ["developed_land"]
    for rule in ecvam.rules:
        assert rule.note["en"]
        assert re.search("[가-힣]", rule.note["ko"])
    for grade in ecvam.grades:
        assert re.search("[가-힣]", grade.label["ko"] + grade.meaning["ko"])


def test_what_the_references_assume_stays_assumed(ecvam: ZoningScheme) -> None:
    sure = [rule for rule in ecvam.rules if rule.certainty is not Certainty.ASSUMED]
    assert [(rule.indicator, rule.grade) for rule in sure] == [("developed_land", 5)]


def test_the_new_indicators_stand_where_agreed(ecvam: ZoningScheme) -> None:
    grades = {(rule.criterion, rule.indicator, rule.value): rule.grade for rule in ecvam.rules}
    assert grades["rarity", "rle_category", "CR|EN"] == 1
    assert grades["rarity", "rle_category", "VU"] == 2
    assert grades["rarity", "rle_category", "NT"] == 3
    assert grades["naturality", "aquatic_health", "C"] == 3
    assert grades["rarity", "endangered_habitat", "I|II"] == 1


def test_each_code_of_a_rule_is_in_the_code_list(ecvam: ZoningScheme, catalogue: Catalogue) -> None:
    for rule in ecvam.rules:
        if rule.kind is not RuleKind.CODE:
            continue
        field = catalogue.datasets[rule.dataset].field(rule.field)
        assert field is not None
        assert field.codes is not None
        for one in rule.value.split("|"):
            assert any(code_matches(one, code.code) for code in field.codes.codes), (rule.row, one)


def test_only_legal_items_say_grade_4(ecvam: ZoningScheme) -> None:
    # An indicator that gave 4 to all the rest would reach every cell, and grade 5 could never appear.
    assert {rule.criterion for rule in ecvam.rules if rule.grade == 4} == {"legal"}


def test_distances_and_percentiles_leave_no_gap(ecvam: ZoningScheme) -> None:
    for kind in (RuleKind.DISTANCE, RuleKind.PERCENTILE):
        values: dict[str, list[str]] = {}
        for rule in ecvam.rules:
            if rule.kind is kind:
                values.setdefault(rule.indicator, []).append(rule.value)
        for indicator, ranges in values.items():
            bounds = sorted(tuple(float(end) if end else None for end in text.split("..")) for text in ranges
                            if not text.startswith(".."))
            bounds = [(None, float(text[2:])) for text in ranges if text.startswith("..")] + bounds
            assert all(lower[1] == upper[0] for lower, upper in zip(bounds, bounds[1:])), indicator


@pytest.mark.parametrize("scheme_id", [scheme_id for scheme_id in IDS if "biotope" in scheme_id])
def test_screening_messages_are_in_both_languages(scheme_id: str, schemes: dict[str, Scheme]) -> None:
    for rule in screening(schemes, scheme_id).rules:
        assert re.search("[가-힣]", rule.message["ko"]), rule.rule
        assert rule.message["ko"].endswith(".")
        assert rule.message["en"].endswith(".")
        assert not re.search("[가-힣]", rule.message["en"])


@pytest.mark.parametrize("scheme_id", [scheme_id for scheme_id in IDS if "biotope" in scheme_id])
def test_codes_in_expressions_are_in_the_code_lists(
    scheme_id: str, schemes: dict[str, Scheme], catalogue: Catalogue
) -> None:
    for rule in screening(schemes, scheme_id).rules:
        for keys in rule.alternatives:
            fields = [field for key in keys for field in catalogue.datasets[key].fields if field.codes]
            known = {code.code for field in fields for code in field.codes.codes}  # type: ignore[union-attr]
            literals = {text for text in re.findall(r"'([^']*)'", rule.expression) if text}
            assert literals <= known, (rule.rule, literals - known)


def test_seoul_prohibits_both_grades_on_the_same_ground(schemes: dict[str, Scheme]) -> None:
    first = screening(schemes, "kr-biotope-seoul").rules[0]
    assert first.alternatives == (("biotope_map",), ("biotope_type_map", "biotope_individual_map"))
    assert first.expression == "\"type_grade\" = '1' AND \"individual_grade\" = '1'"
    assert (first.consequence, first.certainty) == (Consequence.PROHIBITED, Certainty.PUBLISHED)
    others = [rule for rule in screening(schemes, "kr-biotope-seoul").rules if rule is not first]
    assert all(rule.consequence is not Consequence.PROHIBITED for rule in others)


def test_the_strict_variant_prohibits_either(schemes: dict[str, Scheme]) -> None:
    rules = screening(schemes, "kr-biotope-seoul-strict").rules
    prohibiting = [rule.rule for rule in rules if rule.consequence is Consequence.PROHIBITED]
    assert prohibiting == ["grade_1_both", "type_1", "individual_1"]


@pytest.mark.parametrize("scheme_id", [scheme_id for scheme_id in IDS if "biotope" in scheme_id])
def test_land_that_was_not_assessed_is_unknown(scheme_id: str, schemes: dict[str, Scheme]) -> None:
    for rule in screening(schemes, scheme_id).rules:
        if "'excluded'" in rule.expression:
            assert rule.consequence is Consequence.UNKNOWN


def test_every_fault_has_its_sentence() -> None:
    used = set()
    for path in (ROOT / "core" / "schemes").glob("*.py"):
        used |= set(re.findall(r'"((?:scheme|table|catalogue)\.[a-z_0-9]+)"', path.read_text(encoding="utf-8")))
    used.discard("scheme.json")
    sentences = (ROOT / "gis" / "messages" / "schemes.py").read_text(encoding="utf-8")
    assert used == set(re.findall(r'"((?:scheme|table|catalogue)\.[a-z_0-9]+)":', sentences))
