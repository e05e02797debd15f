"""Red List Index of Ecosystems."""
from __future__ import annotations

from collections.abc import Iterable

from .categories import Category, is_ordered

WEIGHTS = {
    Category.LC: 0, Category.NT: 1, Category.VU: 2, Category.EN: 3, Category.CR: 4, Category.CO: 5,
}  # fmt: skip
"""Steps of risk, those of the Red List Index of species with collapse in the place of extinction."""


def red_list_index(categories: Iterable[Category]) -> float | None:
    """1 - sum of weights / (weight of CO x number): 1 if all are LC, 0 if all have collapsed.

    DD and NE are left out; ``None`` where nothing is left.
    """
    weights = [WEIGHTS[category] for category in categories if is_ordered(category)]
    if not weights:
        return None
    worst = WEIGHTS[Category.CO] * len(weights)
    return (worst - sum(weights)) / worst
