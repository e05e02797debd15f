"""Areas and their standard errors from a map and the confusion matrix of its accuracy assessment.

Source: Olofsson et al. (2014), Good practices for estimating area and assessing accuracy of land change,
Remote Sensing of Environment 148, 42-57, equations 9 to 11 (stratified estimator; strata are the map's classes).
"""
from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from ..issues import CoreError, Issue, Where, error
from ..schemes.codes import plain_code
from .area_table import FIRST_ROW, read_number

COLUMNS = ("year", "map", "reference", "count")
AREA_COLUMN = "area_km2"


@dataclass
class ConfusionMatrix:
    """Sample of one map: ``counts`` by map class and reference class, ``areas`` (km²) where the table gives them."""

    counts: dict[str, dict[str, float]] = field(default_factory=dict)
    areas: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class AdjustedArea:
    """Area (km²) of a class as the sample corrects the map, and its standard error (km²)."""

    area: float
    error: float


def read_confusion_table(rows: Iterable[Mapping[str, object]], file: str) -> dict[int, ConfusionMatrix]:
    """The matrix of each year; columns ``year``, ``map``, ``reference``, ``count`` and, optional, ``area_km2``.

    ``area_km2`` is the mapped area of the row's map class, needed for classes that are not measured themselves.
    Raises ``CoreError`` with all faults.
    """
    issues: list[Issue] = []
    found: dict[int, ConfusionMatrix] = {}
    for number, row in enumerate(rows, start=FIRST_ROW):
        where = {column: Where(file=file, row=number, column=column) for column in (*COLUMNS, AREA_COLUMN)}
        year = read_number(row, "year", where["year"], issues)
        count = read_number(row, "count", where["count"], issues)
        area = read_number(row, AREA_COLUMN, where[AREA_COLUMN], issues)
        mapped, reference = plain_code(row.get("map")), plain_code(row.get("reference"))
        for column in COLUMNS:
            if not plain_code(row.get(column)):
                issues.append(error("decline.table_empty", where[column]))
        if count is not None and count < 0:
            issues.append(error("decline.negative_count", where["count"], count=count))
        if year is None or count is None:
            continue
        matrix = found.setdefault(int(year), ConfusionMatrix())
        cells = matrix.counts.setdefault(mapped, {})
        cells[reference] = cells.get(reference, 0.0) + count
        if area is not None:
            matrix.areas[mapped] = area
    if issues:
        raise CoreError(issues)
    return found


def adjusted_areas(matrix: ConfusionMatrix, mapped: Mapping[str, float], year: int) -> dict[str, AdjustedArea]:
    """Adjusted area of every class of ``matrix``; ``mapped`` are the areas (km²) that the map gives.

    Raises ``CoreError`` where the area of a map class is not known or a map class has fewer than two samples.
    """
    issues = []
    areas: dict[str, float] = {}
    for name, cells in matrix.counts.items():
        if name not in mapped and name not in matrix.areas:
            issues.append(error("decline.class_without_area", name=name, year=year))
        if sum(cells.values()) < 2:
            issues.append(error("decline.few_samples", name=name, year=year))
        areas[name] = mapped.get(name, matrix.areas.get(name, 0.0))
    if issues:
        raise CoreError(issues)
    classes = dict.fromkeys([*areas, *(name for cells in matrix.counts.values() for name in cells)])
    found = {}
    for name in classes:
        total = variance = 0.0
        for stratum, cells in matrix.counts.items():
            samples = sum(cells.values())
            share = cells.get(name, 0.0) / samples
            total += areas[stratum] * share
            variance += areas[stratum] ** 2 * share * (1 - share) / (samples - 1)
        found[name] = AdjustedArea(total, math.sqrt(variance))
    return found
