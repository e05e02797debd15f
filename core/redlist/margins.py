"""How far a figure is from the next threshold, and whether it is so close that rounding could decide."""
from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from .categories import BY_RISK, Category
from .thresholds import ThresholdRule

NEAR = 0.5
"""Within half a unit a figure rounds onto the threshold; comparisons themselves are never rounded."""


@dataclass(frozen=True)
class Margin:
    """How far the next threshold is, and the category that it gives; both ``None`` where there is none."""

    distance: float | None = None
    category: Category | None = None


def margin_above(rules: Iterable[ThresholdRule], value: float, category: Category) -> Margin:
    """What a rising ``value`` lacks to the next more threatened category; nothing from the highest one on."""
    return nearest((rule.threshold - value, rule) for rule in harsher(rules, category) if rule.threshold > value)


def margin_below(rules: Iterable[ThresholdRule], value: float, category: Category) -> Margin:
    """What a falling ``value`` is above the next more threatened category; nothing from the highest one on."""
    return nearest((value - rule.threshold, rule) for rule in harsher(rules, category) if value > rule.threshold)


def nearest(found: Iterable[tuple[float, ThresholdRule]]) -> Margin:
    """The least of distances to rules."""
    least = min(found, key=lambda each: each[0], default=None)
    return Margin() if least is None else Margin(least[0], least[1].category)


def harsher(rules: Iterable[ThresholdRule], category: Category) -> list[ThresholdRule]:
    """The rules of more threatened categories than ``category``."""
    return [rule for rule in rules if BY_RISK.index(rule.category) < BY_RISK.index(category)]


def is_near(rules: Iterable[ThresholdRule], value: float) -> bool:
    """Whether ``value`` is within ``NEAR`` of a threshold, on either side."""
    return any(abs(value - rule.threshold) <= NEAR for rule in rules)
