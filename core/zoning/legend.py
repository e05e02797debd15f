"""The legend of the DECIDER raster: what each of its values stands for."""
from __future__ import annotations

from dataclasses import dataclass

from ..schemes.scheme import Combine, ZoningScheme
from .combining import Combiner

OTHERWISE = "otherwise"
WEIGHTED = "weighted"


@dataclass(frozen=True)
class LegendEntry:
    """One value of the DECIDER raster.

    ``rule`` is the rule's row in short (``dataset.field kind value``), or ``otherwise`` (covered, no rule speaks) or
    ``weighted`` (the weighted mean decided).
    """

    value: int
    criterion: str
    indicator: str
    rule: str
    grade: int
    certainty: str
    source: str


def rule_text(dataset: str, field: str, kind: str, value: str) -> str:
    """A rule in one short line."""
    place = f"{dataset}.{field}" if field else dataset
    return " ".join(part for part in (place, kind, value) if part)


def decider_legend(scheme: ZoningScheme, combiner: Combiner) -> list[LegendEntry]:
    """Every value that the DECIDER raster of ``scheme`` may hold, ascending."""
    entries = [
        LegendEntry(
            rule.number,
            rule.criterion,
            rule.indicator,
            rule_text(rule.dataset, rule.field, rule.kind.value, rule.value),
            rule.grade,
            rule.certainty.value,
            rule.source,
        )
        for rule in scheme.rules
    ]
    entries.append(
        LegendEntry(combiner.precedence.otherwise_decider, "", "", OTHERWISE, scheme.otherwise, "", scheme.head.id)
    )
    if scheme.combine is Combine.WEIGHTED:
        entries += [
            LegendEntry(combiner.weighted_decider(grade), "", "", WEIGHTED, grade, "", scheme.head.id)
            for grade in combiner.grades
        ]
    return entries
