"""How far a figure is from the next threshold, and whether it is so close that rounding could decide."""
from __future__ import annotations

from collections.abc import Iterable

from .categories import BY_RISK, Category
from .thresholds import ThresholdRule

NEAR = 0.5
"""Within half a unit a figure rounds onto the threshold; comparisons themselves are never rounded."""


def margin_above(rules: Iterable[ThresholdRule], value: float, category: Category) -> float | None:
    """What a rising ``value`` lacks to the next more threatened category; ``None`` from the highest one on."""
    lacking = [rule.threshold - value for rule in harsher(rules, category) if rule.threshold > value]
    return min(lacking, default=None)


def margin_below(rules: Iterable[ThresholdRule], value: float, category: Category) -> float | None:
    """What a falling ``value`` is above the next more threatened category; ``None`` from the highest one on."""
    above = [value - rule.threshold for rule in harsher(rules, category) if value > rule.threshold]
    return min(above, default=None)


def harsher(rules: Iterable[ThresholdRule], category: Category) -> list[ThresholdRule]:
    """The rules of more threatened categories than ``category``."""
    return [rule for rule in rules if BY_RISK.index(rule.category) < BY_RISK.index(category)]


def is_near(rules: Iterable[ThresholdRule], value: float) -> bool:
    """Whether ``value`` is within ``NEAR`` of a threshold, on either side."""
    return any(abs(value - rule.threshold) <= NEAR for rule in rules)
