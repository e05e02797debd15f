"""What the map of a Red List adds up to: its index and its areas, over all and by unit."""
from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from .categories import BY_RISK, Category
from .categorytable import CategoryTable, OverallCategory
from .redlistindex import red_list_index

ORDER = (*BY_RISK, Category.DD, Category.NE)
NOT_EVALUATED = OverallCategory(Category.NE, Category.NE, Category.NE)
WHOLE = ""
"""The unit of rows about the whole map."""

Areas = Mapping[str, float]
"""Area in m² by ecosystem."""


@dataclass(frozen=True)
class UnitIndex:
    """The index of one unit in one year (``None`` without years).

    ``index`` is ``None`` where no ecosystem counts; ``counted`` have an ordered category, ``data_deficient`` and
    ``not_evaluated`` are left out; together they are all ecosystems of the unit.
    """

    unit: str
    year: int | None
    index: float | None
    counted: int
    data_deficient: int
    not_evaluated: int

    @property
    def ecosystems(self) -> int:
        """All ecosystems of the unit."""
        return self.counted + self.data_deficient + self.not_evaluated


@dataclass(frozen=True)
class CategoryArea:
    """Ground of one category in one unit; ``share`` (0 to 1) is of the mapped ground of the unit."""

    unit: str
    category: Category
    ecosystems: int
    area_m2: float
    share: float


def category_of(categories: Mapping[str, OverallCategory], ecosystem: str) -> OverallCategory:
    """The category of an ecosystem; NE for one that is not in the table."""
    return categories.get(ecosystem, NOT_EVALUATED)


def index_by_unit(whole: Areas, units: Mapping[str, Areas], table: CategoryTable) -> Iterator[UnitIndex]:
    """The index of the whole map and of each unit in every year of the table.

    The ecosystems of a unit are those that the map shows there, whatever the year.
    """
    for unit, areas in {WHOLE: whole, **units}.items():
        for year, categories in table.by_year.items():
            found = [category_of(categories, name).category for name in areas]
            lacking, never = found.count(Category.DD), found.count(Category.NE)
            yield UnitIndex(unit, year, red_list_index(found), len(found) - lacking - never, lacking, never)


def area_by_category(whole: Areas, units: Mapping[str, Areas], table: CategoryTable) -> Iterator[CategoryArea]:
    """Ground of each category that occurs, by the latest categories, in the order of risk, then DD and NE."""
    for unit, areas in {WHOLE: whole, **units}.items():
        total = sum(areas.values())
        for category in ORDER:
            own = [area for name, area in areas.items() if category_of(table.latest, name).category is category]
            if own:
                yield CategoryArea(unit, category, len(own), sum(own), sum(own) / total)
