"""Rules that can be looked up together: same dataset, same field, same way of reading, same group of the result."""
from __future__ import annotations

import enum
from collections.abc import Sequence
from dataclasses import dataclass

from ..schemes.scheme import RuleKind, ZoningRule


class Reading(enum.Enum):
    """How a group of rules reads its dataset."""

    VALUE = "value"
    PERCENTILE = "percentile"
    DISTANCE = "distance"
    PRESENCE = "presence"


class GroupBy(enum.Enum):
    """Which parts of the result are needed apart: the fewer, the fewer look-ups."""

    SCHEME = "scheme"
    CRITERION = "criterion"
    INDICATOR = "indicator"


READING_OF = {
    RuleKind.CODE: Reading.VALUE,
    RuleKind.RANGE: Reading.VALUE,
    RuleKind.PERCENTILE: Reading.PERCENTILE,
    RuleKind.DISTANCE: Reading.DISTANCE,
    RuleKind.PRESENCE: Reading.PRESENCE,
}


@dataclass(frozen=True)
class RuleGroup:
    """Rules that read ``field`` of ``dataset`` in one way and belong to the part ``name`` of the result.

    Grouped by criterion or indicator, all have the same criterion.
    """

    name: str
    dataset: str
    field: str
    reading: Reading
    rules: tuple[ZoningRule, ...]


def rule_groups(rules: Sequence[ZoningRule], by: GroupBy) -> list[RuleGroup]:
    """Group ``rules``, in the order in which each group first appears."""
    found: dict[tuple[str, str, str, str, Reading], list[ZoningRule]] = {}
    for rule in rules:
        reading = READING_OF[rule.kind]
        name = {GroupBy.SCHEME: "", GroupBy.CRITERION: rule.criterion, GroupBy.INDICATOR: rule.indicator}[by]
        criterion = "" if by is GroupBy.SCHEME else rule.criterion
        field = rule.field if reading in (Reading.VALUE, Reading.PERCENTILE) else ""
        found.setdefault((criterion, name, rule.dataset, field, reading), []).append(rule)
    return [RuleGroup(*key[1:], tuple(members)) for key, members in found.items()]
