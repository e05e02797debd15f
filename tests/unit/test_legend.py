"""The legend of the DECIDER raster."""
from __future__ import annotations

from ecoaxis.core.zoning.combining import Combiner
from ecoaxis.core.zoning.legend import decider_legend, rule_text
from ecoaxis.core.zoning.precedence import Precedence
from zoning_schemes import rule, scheme


def legend_of(whole):
    return decider_legend(whole, Combiner(whole, Precedence(whole)))


def test_rules_in_the_order_of_the_scheme_then_otherwise():
    rules = [rule(1, "code", "3|4", 2), rule(2, "presence", "", 1, field="", criterion="legal", indicator="park")]
    entries = legend_of(scheme(rules))
    assert [(e.value, e.criterion, e.indicator, e.rule, e.grade, e.certainty, e.source) for e in entries] == [
        (1, "x", "i", "a.f code 3|4", 2, "assumed", "source 1"),
        (2, "legal", "park", "a presence", 1, "assumed", "source 2"),
        (3, "", "", "otherwise", 4, "", "small"),
    ]


def test_weighted_schemes_have_an_entry_a_grade():
    whole = scheme([rule(1, "code", "3", 2)], grades=(3, 1, 2), otherwise=3, weights={"i": "1"}, breaks=("1.5", "2.5"))
    entries = legend_of(whole)
    assert [(e.value, e.rule, e.grade) for e in entries] == [
        (1, "a.f code 3", 2), (2, "otherwise", 3), (3, "weighted", 1), (4, "weighted", 2), (5, "weighted", 3)
    ]  # fmt: skip


def test_rules_in_short():
    assert rule_text("roads", "", "distance", "..100") == "roads distance ..100"
    assert rule_text("a", "f", "presence", "") == "a.f presence"
