"""The table of assessments as a map needs it: the overall category of each ecosystem in each year."""
from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from ..issues import CoreError, Issue, Where, error
from .categories import Category, notation

OVERALL = "overall"
REQUIRED = ("ecosystem", "subcriterion", "category")
BOUNDS = ("least", "most")


@dataclass(frozen=True)
class OverallCategory:
    """The overall category of an ecosystem, its least and most threatened plausible one, and the reason as told."""

    category: Category
    least: Category
    most: Category
    reason: str = ""

    @property
    def text(self) -> str:
        """``EN (VU-CR)``."""
        return notation(self.category, self.least, self.most)


@dataclass(frozen=True)
class CategoryTable:
    """``by_year``: year -> ecosystem -> its overall category, years ascending.

    The only year is ``None`` when the table has no column of years.
    """

    by_year: Mapping[int | None, Mapping[str, OverallCategory]]

    @property
    def latest(self) -> Mapping[str, OverallCategory]:
        """The categories of the last year."""
        return list(self.by_year.values())[-1]


def missing_columns(columns: Iterable[str], file: str, year_field: str = "") -> list[Issue]:
    """An issue for each column that the table needs and does not have."""
    there = set(columns)
    wanted = [*REQUIRED, year_field] if year_field else list(REQUIRED)
    return [
        error("redlist.map.no_column", Where(file=file, column=name), columns=", ".join(sorted(there)) or "–")
        for name in wanted
        if name not in there
    ]


def read_category_table(
    rows: Iterable[Mapping[str, object]], file: str, canonical: Callable[[object], str], year_field: str = ""
) -> CategoryTable:
    """The rows ``overall`` of an assessment table.

    ``rows`` have the columns of the format, texts trimmed or not, ``None`` for no value; ``canonical`` turns what
    stands for a category (``EN``, ``위기``) into its code. Empty bounds equal the category. Rows count from 2, as in a
    spreadsheet. Raises ``CoreError`` with every fault.
    """
    issues: list[Issue] = []
    found: dict[int | None, dict[str, OverallCategory]] = {}
    for number, row in enumerate(rows, start=2):
        if _text(row.get("subcriterion")).lower() != OVERALL:
            continue
        ecosystem = _text(row.get("ecosystem"))
        if not ecosystem:
            issues.append(error("redlist.map.no_name", Where(file, number, "ecosystem")))
        year, fault = _year(row, year_field, Where(file, number, year_field))
        best = _category(row, "category", file, number, canonical, issues)
        least = _category(row, "least", file, number, canonical, issues, best)
        most = _category(row, "most", file, number, canonical, issues, best)
        if fault is not None:
            issues.append(fault)
        elif ecosystem and ecosystem in found.get(year, {}):
            place = Where(file, number, "ecosystem")
            issues.append(error("redlist.map.twice", place, ecosystem=ecosystem, year="" if year is None else year))
        elif ecosystem and best is not None and least is not None and most is not None:
            found.setdefault(year, {})[ecosystem] = OverallCategory(best, least, most, _text(row.get("reason")))
    if not found and not issues:
        issues.append(error("redlist.map.no_overall", Where(file=file, column="subcriterion")))
    if issues:
        raise CoreError(issues)
    return CategoryTable({year: found[year] for year in sorted(found, key=lambda year: year or 0)})


def _text(value: object) -> str:
    return "" if value is None else str(value).strip()


def _year(row: Mapping[str, object], field: str, place: Where) -> tuple[int | None, Issue | None]:
    if not field:
        return None, None
    text = _text(row.get(field))
    try:
        year = float(text)
    except ValueError:
        year = float("nan")
    if not year.is_integer():
        return None, error("redlist.map.bad_year", place, value=text or "–")
    return int(year), None


def _category(
    row: Mapping[str, object],
    column: str,
    file: str,
    number: int,
    canonical: Callable[[object], str],
    issues: list[Issue],
    otherwise: Category | None = None,
) -> Category | None:
    text = _text(row.get(column))
    if not text and column in BOUNDS:
        return otherwise
    try:
        return Category(canonical(text))
    except ValueError:
        known = ", ".join(each.value for each in Category)
        place = Where(file, number, column)
        issues.append(error("redlist.map.unknown_category", place, value=text or "–", known=known))
        return None
