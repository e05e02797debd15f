"""The Red List Index of Ecosystems: how threatened a set of ecosystems is as a whole."""
from __future__ import annotations

from collections.abc import Iterable

from .categories import Category

WEIGHTS = {
    Category.LC: 0,
    Category.NT: 1,
    Category.VU: 2,
    Category.EN: 3,
    Category.CR: 4,
    Category.CO: 5,
}
"""Weight of each category; those of NT and CO follow the index of species. DD and NE have none."""


def red_list_index(categories: Iterable[Category]) -> float | None:
    """``1 - sum(W) / (W_CO * N)``: 1 when all are LC, 0 when all have collapsed.

    DD and NE are left out; ``None`` where nothing else is left.
    """
    weights = [WEIGHTS[category] for category in categories if category in WEIGHTS]
    if not weights:
        return None
    return 1 - sum(weights) / (WEIGHTS[Category.CO] * len(weights))
