"""The semantics of zoning rules once more, as plain loops over cells and features, for comparison with gradezoning."""
from __future__ import annotations

import math
from dataclasses import dataclass, field
from fractions import Fraction

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsGeometry, QgsPointXY, QgsProject

NEAR = 1e-6
"""Metres within which a centre counts as lying on a boundary."""


def move(geometry: QgsGeometry, code: int, target: str) -> QgsGeometry:
    copy = QgsGeometry(geometry)
    source, into = QgsCoordinateReferenceSystem.fromEpsgId(code), QgsCoordinateReferenceSystem(target)
    if source != into:
        copy.transform(QgsCoordinateTransform(source, into, QgsProject.instance().transformContext()))
    return copy


@dataclass
class Vector:
    """Features as (geometry in the grid's CRS, {field: canonical value or None})."""

    kind: str
    features: list

    def here(self, x: float, y: float, cell: float):
        """Features of the cell around a centre, and whether the centre lies on a boundary."""
        point = QgsGeometry.fromPointXY(QgsPointXY(x, y))
        found, doubtful = [], False
        for geometry, values in self.features:
            if self.kind == "point":
                if any(abs(p.x() - x) < cell / 2 and abs(p.y() - y) < cell / 2 for p in geometry.vertices()):
                    found.append((geometry, values))
                continue
            box = geometry.boundingBox()
            box.grow(1)
            if not box.contains(QgsPointXY(x, y)):
                continue
            if geometry.contains(point):
                found.append((geometry, values))
            edge = QgsGeometry(geometry.constGet().boundary())
            doubtful = doubtful or edge.distance(point) < NEAR
        return found, doubtful

    def distance(self, x: float, y: float) -> float:
        point = QgsGeometry.fromPointXY(QgsPointXY(x, y))
        return min((geometry.distance(point) for geometry, _ in self.features), default=math.inf)


@dataclass
class Raster:
    """Cells of a raster in any CRS."""

    array: np.ndarray
    left: float
    top: float
    cell: float
    code: int
    nodata: float | None = None
    transform: object = None

    def value(self, x: float, y: float, crs: str):
        """The value at a place (``None`` where there is none), and whether the place lies at an edge of a cell."""
        source = QgsCoordinateReferenceSystem.fromEpsgId(self.code)
        if self.transform is None:
            self.transform = QgsCoordinateTransform(
                QgsCoordinateReferenceSystem(crs), source, QgsProject.instance().transformContext()
            )
        if source != QgsCoordinateReferenceSystem(crs):
            moved = self.transform.transform(QgsPointXY(x, y))
            x, y = moved.x(), moved.y()
        column, row = (x - self.left) / self.cell, (self.top - y) / self.cell
        doubtful = abs(column - round(column)) < 0.03 or abs(row - round(row)) < 0.03
        column, row = math.floor(column), math.floor(row)
        if not (0 <= row < self.array.shape[0] and 0 <= column < self.array.shape[1]):
            return None, doubtful
        value = self.array[row, column].item()
        if (self.nodata is not None and value == self.nodata) or value != value:
            return None, doubtful
        return value, doubtful


@dataclass
class Rule:
    criterion: str
    indicator: str
    dataset: str
    field: str
    kind: str
    value: str
    grade: int

    def row(self) -> tuple:
        return self.criterion, self.indicator, self.dataset, self.field, self.kind, self.value, self.grade


def code_text(value) -> str:
    if isinstance(value, float) and value == int(value):
        return str(int(value))
    return str(value)


def says_code(value, pattern: str) -> bool:
    text = code_text(value)
    for part in pattern.split("|"):
        if part.endswith("*") and text.startswith(part[:-1]):
            return True
        if text == part:
            return True
    return False


def in_range(number: float, text: str) -> bool:
    low, high = text.split("..")
    return (not low or number >= float(low)) and (not high or number < float(high))


def number_of(value):
    try:
        return float(value)
    except (TypeError, ValueError):
        return None


@dataclass
class Reference:
    """``grade`` and ``decider`` of every cell, rows by columns; ``doubtful`` cells cannot be told by rounding."""

    rules: list
    datasets: dict
    left: float
    top: float
    cell: float
    shape: tuple
    crs: str
    strictest: int = 1
    otherwise: int = 4
    weights: dict = field(default_factory=dict)
    breaks: list = field(default_factory=list)
    grades: list = field(default_factory=lambda: [1, 2, 3, 4, 5])
    mask: Vector | None = None

    def centre(self, row: int, column: int) -> tuple[float, float]:
        return self.left + (column + 0.5) * self.cell, self.top - (row + 0.5) * self.cell

    def run(self) -> Reference:
        rows, columns = self.shape
        self.doubtful = np.zeros(self.shape, bool)
        self.inside = np.ones(self.shape, bool)
        if self.mask is not None:
            for row in range(rows):
                for column in range(columns):
                    found, doubt = self.mask.here(*self.centre(row, column), self.cell)
                    self.inside[row, column] = bool(found)
                    self.doubtful[row, column] |= doubt
        statements = [self._statements(rule) for rule in self.rules]
        self.grade = np.zeros(self.shape, int)
        self.decider = np.zeros(self.shape, int)
        for row in range(rows):
            for column in range(columns):
                if self.inside[row, column]:
                    found = [each[row][column] for each in statements]
                    self.grade[row, column], self.decider[row, column] = self._decide(found)
        return self

    def _decide(self, found: list) -> tuple[int, int]:
        """``found`` holds for each rule True (speaks), False (covered, silent) or None (no data)."""
        speaking = [number for number, each in enumerate(found) if each]
        if not speaking:
            return (self.otherwise, len(self.rules) + 1) if any(each is False for each in found) else (0, 0)
        if not self.weights:
            best = min(speaking, key=lambda number: (abs(self.rules[number].grade - self.strictest), number))
            return self.rules[best].grade, best + 1
        of: dict[str, int] = {}
        for number in speaking:
            rule = self.rules[number]
            old = of.get(rule.indicator)
            if old is None or abs(rule.grade - self.strictest) < abs(old - self.strictest):
                of[rule.indicator] = rule.grade
        total = sum(Fraction(str(self.weights[name])) for name in of)
        mean = sum(Fraction(str(self.weights[name])) * grade for name, grade in of.items()) / total
        step = sum(1 for each in self.breaks if mean >= Fraction(str(each)))
        return sorted(self.grades)[step], len(self.rules) + 2 + step

    def _statements(self, rule: Rule) -> list:
        rows, columns = self.shape
        data = self.datasets[rule.dataset]
        if rule.kind == "distance":
            tell = self._raster_distance(rule, data) if isinstance(data, Raster) else None
            return [[tell(r, c) if tell else self._vector_distance(rule, data, r, c) for c in range(columns)]
                    for r in range(rows)]  # fmt: skip
        values = [[self._values(rule, data, r, c) for c in range(columns)] for r in range(rows)]
        if rule.kind == "percentile":
            return self._percentile(rule, values)
        return [[self._says(rule, data, values[r][c]) for c in range(columns)] for r in range(rows)]

    def _values(self, rule: Rule, data, row: int, column: int) -> list:
        """Values of the dataset in a cell; of a vector those of all features there that have one."""
        x, y = self.centre(row, column)
        if isinstance(data, Raster):
            value, doubt = data.value(x, y, self.crs)
            self.doubtful[row, column] |= doubt and data.code != int(self.crs.split(":")[1])
            return [] if value is None else [value]
        found, doubt = data.here(x, y, self.cell)
        self.doubtful[row, column] |= doubt
        if rule.kind == "presence":
            return [True] * len(found)
        return [values[rule.field] for _, values in found if values[rule.field] not in (None, "")]

    def _says(self, rule: Rule, data, values: list):
        if rule.kind == "presence":
            return True if any(value != 0 for value in values) else None
        if rule.kind == "code":
            hits = [says_code(value, rule.value) for value in values]
        else:
            numbers = [number_of(value) for value in values]
            hits = [number is not None and in_range(number, rule.value) for number in numbers]
        return any(hits) if values else None

    def _percentile(self, rule: Rule, values: list) -> list:
        largest = [
            [max([number for number in map(number_of, cell) if number is not None], default=None) for cell in row]
            for row in values
        ]
        known = [v for row, ins in zip(largest, self.inside) for v, i in zip(row, ins) if i and v is not None]

        def says(value):
            if value is None:
                return None
            rank = Fraction(100 * sum(1 for other in known if other <= value), len(known))
            low, high = rule.value.split("..")
            return (not low or rank >= Fraction(low)) and (not high or rank < Fraction(high))

        return [[says(v) if i else None for v, i in zip(row, ins)] for row, ins in zip(largest, self.inside)]

    def _vector_distance(self, rule: Rule, data: Vector, row: int, column: int):
        if not data.features:
            return None
        metres = data.distance(*self.centre(row, column))
        bounds = [float(each) for each in rule.value.split("..") if each]
        self.doubtful[row, column] |= any(0 < abs(metres - each) < NEAR for each in bounds)
        if in_range(metres, rule.value):
            return True
        return False if metres == 0 and data.kind == "polygon" else None

    def _raster_distance(self, rule: Rule, data: Raster):
        bounds = [float(each) for each in rule.value.split("..") if each]
        halo = math.ceil(max(bounds) / self.cell) + 1
        rows, columns = self.shape
        present = [
            (r, c)
            for r in range(-halo, rows + halo)
            for c in range(-halo, columns + halo)
            if data.value(*self.centre(r, c), self.crs)[0] not in (None, 0)
        ]

        def tell(row: int, column: int):
            square = min(((r - row) ** 2 + (c - column) ** 2 for r, c in present), default=10**12)
            metres = math.sqrt(square) * self.cell
            if in_range(metres, rule.value):
                return True
            return False if square == 0 else None

        return tell
