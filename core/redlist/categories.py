"""Categories of the IUCN Red List of Ecosystems and their order."""
from __future__ import annotations

import enum
from collections.abc import Iterable


class Category(enum.Enum):
    """A category. CO to LC are ordered by risk; DD and NE stand outside the order and are never the same as LC."""

    CO = "CO"
    CR = "CR"
    EN = "EN"
    VU = "VU"
    NT = "NT"
    LC = "LC"
    DD = "DD"
    NE = "NE"


BY_RISK = (Category.CO, Category.CR, Category.EN, Category.VU, Category.NT, Category.LC)
"""Ordered categories, the most threatened first."""
THREATENED = (Category.CR, Category.EN, Category.VU)


def is_ordered(category: Category) -> bool:
    """Whether the category has a place in the order of risk."""
    return category in BY_RISK


def most_threatened(categories: Iterable[Category]) -> Category | None:
    """The ordered category of highest risk; DD and NE are passed over; ``None`` where nothing ordered is left."""
    return min((each for each in categories if is_ordered(each)), key=BY_RISK.index, default=None)


def notation(best: Category, least: Category, most: Category) -> str:
    """``EN (VU-CR)``: best, then least to most threatened; without brackets where both equal the best."""
    if best == least == most:
        return best.value
    bounds = least.value if least == most else f"{least.value}-{most.value}"
    return f"{best.value} ({bounds})"
