"""Dated areas of ecosystems from the rows of a table."""
from __future__ import annotations

import math
from collections.abc import Iterable, Mapping

from ..issues import CoreError, Issue, Where, error
from ..schemes.codes import plain_code
from .decline import Observation, check_observations

COLUMNS = ("ecosystem", "year", "area_km2")
ERROR_COLUMN = "se"
FIRST_ROW = 2
"""Row of the first feature as a spreadsheet counts, below the header."""


def read_number(row: Mapping[str, object], column: str, where: Where, issues: list[Issue]) -> float | None:
    """The number in ``column``; ``None``, with an issue unless the cell is empty, where there is none."""
    text = plain_code(row.get(column))
    if not text:
        return None
    try:
        number = float(text)
    except ValueError:
        number = math.nan
    if not math.isfinite(number):
        issues.append(error("decline.table_number", where, value=text))
        return None
    return number


def missing_columns(found: Iterable[str], wanted: Iterable[str], file: str) -> list[Issue]:
    """An issue for each column that a table needs and does not have."""
    names = list(found)
    columns = ", ".join(names)
    return [
        error("decline.table_column", Where(file=file, column=each), columns=columns)
        for each in wanted
        if each not in names
    ]


def read_area_table(rows: Iterable[Mapping[str, object]], file: str) -> dict[str, list[Observation]]:
    """Observations of each ecosystem, in the order of their years; the rows may have any order.

    Columns are ``ecosystem``, ``year``, ``area_km2`` and, where areas err, ``se`` (km²). Raises ``CoreError`` with all
    faults: of cells, of dates that come twice, of areas below 0.
    """
    issues: list[Issue] = []
    found: dict[str, list[Observation]] = {}
    for number, row in enumerate(rows, start=FIRST_ROW):
        values = {
            column: read_number(row, column, Where(file=file, row=number, column=column), issues)
            for column in ("year", "area_km2", ERROR_COLUMN)
        }
        name = plain_code(row.get("ecosystem"))
        year, area = values["year"], values["area_km2"]
        for column, empty in (
            ("ecosystem", not name),
            ("year", not plain_code(row.get("year"))),
            ("area_km2", not plain_code(row.get("area_km2"))),
        ):
            if empty:
                issues.append(error("decline.table_empty", Where(file=file, row=number, column=column)))
        if year is not None and year != int(year):
            issues.append(error("decline.table_year", Where(file=file, row=number, column="year"), value=year))
        if name and year is not None and area is not None:
            observation = Observation(int(year), area, values[ERROR_COLUMN] or 0.0)
            found.setdefault(name, []).append(observation)
    ordered = {name: sorted(each, key=lambda observation: observation.year) for name, each in found.items()}
    issues += [issue for name, each in ordered.items() for issue in check_observations(name, each)]
    if issues:
        raise CoreError(issues)
    return ordered
