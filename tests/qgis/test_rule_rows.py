"""Rules in words: what is asked of which data, what follows, and whether there are data."""
from __future__ import annotations

import pytest
from ecoaxis.core.evidence import Certainty
from ecoaxis.core.schemes.scheme import Consequence
from ecoaxis.gis import rule_rows
from ecoaxis.gis.expression_words import expression_words
from ecoaxis.gis.paths import catalogue, load_scheme_named

pytestmark = pytest.mark.usefixtures("qgis_app")


def words(expression, *keys):
    return expression_words(expression, [catalogue().get(key) for key in keys], "en")


@pytest.mark.parametrize(
    ("expression", "key", "expected"),
    [
        ("TRUE", "slope", ""),
        ("\"value\" = 1", "zoning_grade", "value: 1"),
        ("\"value\" >= 20 AND \"value\" < 25", "slope", "value at least 20 and value below 25"),
        ("NOT (\"value\" > 3)", "slope", "not (value above 3)"),
        ("area($geometry) > 5", "slope", "area($geometry) > 5"),
        ("this is no expression (", "slope", "this is no expression ("),
    ],
)
def test_expressions_in_words(expression, key, expected):
    assert words(expression, key) == expected


def test_codes_stand_under_their_titles():
    told = words("coalesce(\"type_grade\", '') IN ('', 'excluded')", "biotope_map")
    assert "no value" in told and "type_grade" not in told and "excluded" not in told


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("kind", ["screening", "zoning"])
def test_every_rule_of_every_shipped_scheme_has_words(kind, language):
    schemes = rule_rows.known_schemes(kind, language)
    assert schemes and not any(each.own or each.faulty for each in schemes)
    for each in schemes:
        scheme = load_scheme_named(each.id)
        rows = rule_rows.rule_rows(scheme, catalogue(), [], language)
        assert len(rows) == len(scheme.rules) and not any(row.answered for row in rows)
        assert all(row.condition and row.datasets and row.follows and row.citation for row in rows)
        assert sum(rule_rows.certainty_counts(scheme).values()) == len(rows)


def test_rules_are_answered_by_any_of_their_datasets():
    scheme = load_scheme_named("kr-biotope-seoul")
    both = ["biotope_type_map", "biotope_individual_map"]
    rows = {row.rule: row for row in rule_rows.rule_rows(scheme, catalogue(), both, "en")}
    assert rows["grade_1_both"].answered and rows["grade_1_both"].consequence is Consequence.PROHIBITED
    assert not rows["slope_18"].answered and rows["type_1"].certainty is Certainty.ASSUMED
    assert "≥ 18°" in rows["slope_18"].condition


def test_the_legal_basis_in_one_language():
    line = "자연환경보전법 제34조 (Natural Environment Conservation Act Art. 34), 2024-12-05"
    assert rule_rows.legal_basis_in("ko", line) == "자연환경보전법 제34조, 2024-12-05"
    assert rule_rows.legal_basis_in("en", line) == "Natural Environment Conservation Act Art. 34, 2024-12-05"
    assert rule_rows.legal_basis_in("en", "IUCN 2017") == "IUCN 2017"
