"""Zoning schemes built in memory, for the tests of core/zoning."""
from __future__ import annotations

from ecoaxis.core.evidence import Certainty
from ecoaxis.core.schemes.scheme import Combine, Grade, RuleKind, SchemeHead, ZoningRule, ZoningScheme


def rule(number: int, kind: str, value: str, grade: int, **more) -> ZoningRule:
    """A rule on field ``f`` of dataset ``a``, indicator ``i`` of criterion ``x``."""
    cells = {"criterion": "x", "indicator": "i", "dataset": "a", "field": "f", **more}
    return ZoningRule(
        number=number, row=number + 1, kind=RuleKind(kind), value=value, grade=grade,
        certainty=Certainty.ASSUMED, source=f"source {number}", note={"en": "note", "ko": "비고"}, **cells,
    )  # fmt: skip


def scheme(rules, grades=(1, 2, 3, 4, 5), strictest=1, otherwise=4, weights=None, breaks=()) -> ZoningScheme:
    """A scheme of these rules; weighted when ``weights`` are given."""
    head = SchemeHead("small", "1", {"en": "Small", "ko": "작음"}, (), "", "0" * 64)
    texts = {"en": "t", "ko": "글"}
    return ZoningScheme(
        head=head,
        grades=tuple(Grade(value, texts, texts, "#112233") for value in grades),
        strictest=strictest,
        combine=Combine.WEIGHTED if weights else Combine.STRICTEST,
        otherwise=otherwise,
        weights=weights or {},
        breaks=tuple(breaks),
        criteria={each.criterion: texts for each in rules},
        indicators={each.indicator: texts for each in rules},
        rules=tuple(rules),
    )
