"""Each group of rules as something that gives the levels of a window (see ``core/zoning/precedence``)."""
from __future__ import annotations

import math
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from fractions import Fraction

import numpy as np
from qgis.core import QgsRectangle

from ..core.schemes.codes import Range, parse_range
from ..core.zoning.distance import cell_distances, distance_classes
from ..core.zoning.grouping import RuleGroup
from ..core.zoning.intervals import IntervalTable
from ..core.zoning.lookup import ValueLookup, as_floating
from ..core.zoning.percentile import percentile_thresholds
from ..core.zoning.precedence import COVERED, NO_DATA, Precedence
from ..core.zoning.raster_distance import distance_classes_of_cells
from .feature_store import FeatureStore
from .grid import Grid, Window
from .raster_on_grid import RasterOnGrid

PRESENT = "present"
"""Column of a feature store that is 1 for every feature."""
TOLD_REACH = 20_000.0
"""Metres up to which explanations tell a distance."""
NO_NUMBER = -1e300
"""Stands for "no number here" where numbers are burnt."""


class LevelSource(ABC):
    """Gives the levels of one group of rules; ``group.name`` is the part of the result that it belongs to."""

    def __init__(self, group: RuleGroup, grid: Grid, precedence: Precedence):
        self.group = group
        self.grid = grid
        self.precedence = precedence

    @abstractmethod
    def levels(self, window: Window) -> np.ndarray:
        """Levels of ``window``, shape (rows, columns), of ``precedence.dtype``. Any thread may call."""

    @abstractmethod
    def texts(self, window: Window) -> list[str]:
        """What the dataset holds in each cell of ``window``, row by row, as a text; empty where it holds nothing."""

    def interval_table(self) -> IntervalTable:
        """The group's rules as intervals of metres."""
        ranges = [(parse_range(rule.value), self.precedence.level(rule)) for rule in self.group.rules]
        return IntervalTable(ranges, self.precedence.dtype)


class RasterValues(LevelSource):
    """Code and range rules over a raster."""

    def __init__(self, group: RuleGroup, raster: RasterOnGrid, precedence: Precedence, lookup: ValueLookup):
        super().__init__(group, raster.grid, precedence)
        self.raster = raster
        self.lookup = lookup
        small = raster.dtype.kind in "iu" and raster.dtype.itemsize <= 2
        self._table = lookup.integer_table(raster.dtype, raster.raster.nodata) if small else None

    def levels(self, window: Window) -> np.ndarray:
        values, on_raster = self.raster.read(window)
        if self._table is None:
            return self.lookup.of(values, self.raster.valid(values, on_raster))
        levels = self._table.of(values)
        if on_raster is not None:
            levels[~on_raster] = NO_DATA
        return levels

    def texts(self, window: Window) -> list[str]:
        return number_texts(*raster_numbers(self.raster)(window))


class ValueNumbers:
    """The distinct values of a field, numbered from 1 as they come; ``column`` of the store holds the numbers."""

    def __init__(self, column: str):
        self.column = column
        self._numbers: dict[str, int] = {}
        self._texts = [""]

    def number(self, value: object) -> float:
        """The number of a value; the same text always has the same."""
        text = "" if value is None else f"{value:g}" if isinstance(value, float) else str(value)
        number = self._numbers.setdefault(text, len(self._texts))
        if number == len(self._texts):
            self._texts.append(text)
        return float(number)

    def text(self, number: int) -> str:
        """The value behind a number; empty for 0."""
        return self._texts[number]


class VectorValues(LevelSource):
    """Code and range rules over features: the levels stand in a column of the store."""

    def __init__(
        self,
        group: RuleGroup,
        store: FeatureStore,
        column: str,
        grid: Grid,
        precedence: Precedence,
        values: ValueNumbers,
    ):
        super().__init__(group, grid, precedence)
        self.store = store
        self.column = column
        self.values = values

    def levels(self, window: Window) -> np.ndarray:
        return self.store.burn(self.grid, window, self.column, self.precedence.dtype)

    def texts(self, window: Window) -> list[str]:
        numbers = self.store.burn(
            self.grid, window, self.values.column, np.dtype(np.int32), order=self.column
        )
        return [self.values.text(number) for number in numbers.ravel().tolist()]


class VectorPresence(LevelSource):
    """Presence rules over features."""

    def __init__(self, group: RuleGroup, store: FeatureStore, grid: Grid, precedence: Precedence):
        super().__init__(group, grid, precedence)
        self.store = store
        self._level = precedence.highest(group.rules)

    def levels(self, window: Window) -> np.ndarray:
        return self.store.burn(self.grid, window, PRESENT, self.precedence.dtype) * self.precedence.dtype.type(
            self._level
        )

    def texts(self, window: Window) -> list[str]:
        return ["1" if level else "" for level in self.levels(window).ravel().tolist()]


class RasterPresence(LevelSource):
    """Presence rules over a raster: cells that hold data other than 0 are present."""

    def __init__(self, group: RuleGroup, raster: RasterOnGrid, precedence: Precedence):
        super().__init__(group, raster.grid, precedence)
        self.raster = raster
        self._level = precedence.highest(group.rules)

    def levels(self, window: Window) -> np.ndarray:
        return present_cells(self.raster, window) * self.precedence.dtype.type(self._level)

    def texts(self, window: Window) -> list[str]:
        return number_texts(*raster_numbers(self.raster)(window))


class VectorDistance(LevelSource):
    """Distance rules over features: exact from the cell's centre to the geometry, 0 inside a polygon.

    Where no distance rule matches, only the ground inside the features counts as covered.
    """

    def __init__(self, group: RuleGroup, store: FeatureStore, grid: Grid, precedence: Precedence):
        super().__init__(group, grid, precedence)
        self.store = store
        table = self.interval_table()
        self.breaks = table.breaks
        self._outside = np.where(table.levels == COVERED, NO_DATA, table.levels)
        self._inside = table.of(np.zeros(()))

    @property
    def reach(self) -> float:
        """Metres beyond which a feature makes no difference."""
        return float(self.breaks[-1]) if len(self.breaks) else 0.0

    def segments(self, window: Window, reach: float) -> np.ndarray:
        """Segments within ``reach`` metres of ``window``."""
        return self.store.segments(self.grid.bounds(window).buffered(reach + self.grid.cell))

    def inside(self, window: Window) -> np.ndarray | None:
        """Where cells lie inside polygons; ``None`` for lines and points."""
        if self.store.geometry != "polygon":
            return None
        return self.store.burn(self.grid, window, PRESENT, np.dtype(np.uint8)) > 0

    def levels(self, window: Window) -> np.ndarray:
        if not self.store.anywhere:
            return np.full(window.shape, NO_DATA, self.precedence.dtype)
        bounds = self.grid.bounds(window)
        segments = self.segments(window, self.reach)
        classes = distance_classes(
            segments, bounds.xMinimum(), bounds.yMaximum(), self.grid.cell, *window.shape, self.breaks
        )
        levels = self._outside.take(classes)
        inside = self.inside(window)
        if inside is not None:
            levels[inside] = self._inside
        return levels

    def texts(self, window: Window) -> list[str]:
        """Metres to the nearest feature, with a decimal; ``>= 20000 m`` where none is nearer."""
        bounds = self.grid.bounds(window)
        segments = self.segments(window, TOLD_REACH)
        inside = self.inside(window)
        if not self.store.anywhere:
            return [""] * (window.rows * window.columns)
        metres = cell_distances(segments, bounds.xMinimum(), bounds.yMaximum(), self.grid.cell, *window.shape)
        told = distance_texts(metres, TOLD_REACH)
        if inside is None:
            return told
        return ["0 m" if within else text for text, within in zip(told, inside.ravel().tolist())]


class RasterDistance(LevelSource):
    """Distance rules over a raster: between the centres of cells, to cells that hold data other than 0."""

    def __init__(self, group: RuleGroup, raster: RasterOnGrid, precedence: Precedence):
        super().__init__(group, raster.grid, precedence)
        self.raster = raster
        table = self.interval_table()
        self.breaks = table.breaks
        self._outside = np.where(table.levels == COVERED, NO_DATA, table.levels)
        self._inside = table.of(np.zeros(()))
        self._anywhere = raster.holds_something()

    def levels(self, window: Window) -> np.ndarray:
        if not self._anywhere:
            return np.full(window.shape, NO_DATA, self.precedence.dtype)
        halo = math.ceil((self.breaks[-1] if len(self.breaks) else 0.0) / self.grid.cell) + 1
        features = cells_with_halo(self.raster, self.grid, window, halo)
        classes = distance_classes_of_cells(features, halo, self.grid.cell, self.breaks)
        levels = self._outside.take(classes)
        levels[features[halo:-halo, halo:-halo]] = self._inside
        return levels

    def texts(self, window: Window) -> list[str]:
        """Metres to the nearest cell that holds something, with a decimal; ``>= reach`` where none is in reach."""
        if not self._anywhere:
            return [""] * (window.rows * window.columns)
        reach = float(self.breaks[-1]) if len(self.breaks) else 0.0
        halo = math.ceil(reach / self.grid.cell) + 1
        rows, columns = np.nonzero(cells_with_halo(self.raster, self.grid, window, halo))
        points = (np.column_stack([columns, -rows, columns, -rows]) + (0.5, -0.5, 0.5, -0.5)) * self.grid.cell
        metres = cell_distances(points, halo * self.grid.cell, -halo * self.grid.cell, self.grid.cell, *window.shape)
        return distance_texts(metres, reach)


class Percentiles(LevelSource):
    """Percentile rules: their thresholds are found over the evaluated area first, then they are ranges."""

    def __init__(
        self, group: RuleGroup, grid: Grid, precedence: Precedence, values: Callable[[Window], tuple[np.ndarray, ...]]
    ):
        super().__init__(group, grid, precedence)
        self.values = values
        self.table = IntervalTable([], precedence.dtype)

    def find_thresholds(self, windows: Callable[[], Iterator[tuple[Window, np.ndarray | None]]]) -> None:
        """Turn percentages into values; ``windows`` gives each window with where it is evaluated (``None`` = all)."""

        def valid_values() -> Iterator[np.ndarray]:
            for window, evaluated in windows():
                values, valid = self.values(window)
                yield values[valid if evaluated is None else valid & evaluated].astype(np.float64)

        ranges = [parse_range(rule.value) for rule in self.group.rules]
        bounds = sorted({bound for each in ranges for bound in (each.lo, each.hi) if bound is not None})
        thresholds = percentile_thresholds(valid_values, [Fraction(str(bound)) for bound in bounds])
        value_of = dict(zip(bounds, thresholds))
        pairs = []
        for rule, percents in zip(self.group.rules, ranges):
            lo = None if percents.lo is None else value_of[percents.lo]
            hi = None if percents.hi is None else value_of[percents.hi]
            if lo is not None and hi is not None and lo >= hi:
                continue
            pairs.append((Range(lo, hi), self.precedence.level(rule)))
        self.table = IntervalTable(pairs, self.precedence.dtype)

    def levels(self, window: Window) -> np.ndarray:
        values, valid = self.values(window)
        levels = self.table.of(as_floating(values))
        levels[~valid] = NO_DATA
        return levels

    def texts(self, window: Window) -> list[str]:
        return number_texts(*self.values(window))


def number_texts(values: np.ndarray, valid: np.ndarray) -> list[str]:
    """Valid numbers as short texts, empty for the others, row by row."""
    return [f"{value:.10g}" if good else "" for value, good in zip(values.ravel().tolist(), valid.ravel().tolist())]


def distance_texts(metres: np.ndarray, reach: float) -> list[str]:
    """Distances as texts with a decimal, row by row; ``>= reach`` beyond ``reach``."""
    return [f">= {reach:g} m" if each > reach else f"{each:.1f} m" for each in metres.ravel().tolist()]


def raster_numbers(raster: RasterOnGrid) -> Callable[[Window], tuple[np.ndarray, np.ndarray]]:
    """Reads the numbers of a raster and where they are valid."""

    def read(window: Window) -> tuple[np.ndarray, np.ndarray]:
        values, on_raster = raster.read(window)
        return values, raster.valid(values, on_raster)

    return read


def vector_numbers(store: FeatureStore, column: str, grid: Grid) -> Callable[[Window], tuple[np.ndarray, np.ndarray]]:
    """Burns the numbers of a column; where features overlap, the largest counts."""

    def read(window: Window) -> tuple[np.ndarray, np.ndarray]:
        values = store.burn(grid, window, column, np.dtype(np.float64), NO_NUMBER)
        return values, values > NO_NUMBER

    return read


def present_cells(raster: RasterOnGrid, window: Window) -> np.ndarray:
    """Where ``raster`` holds data other than 0, boolean of the window's shape."""
    values, on_raster = raster.read(window)
    return raster.valid(values, on_raster) & (values != 0)


def cells_with_halo(raster: RasterOnGrid, grid: Grid, window: Window, halo: int) -> np.ndarray:
    """Present cells of ``window`` and ``halo`` cells around it, as far as the raster goes."""
    bounds = grid.bounds(window)
    wider = Grid(
        bounds.xMinimum() - halo * grid.cell,
        bounds.yMaximum() + halo * grid.cell,
        grid.cell,
        window.rows + 2 * halo,
        window.columns + 2 * halo,
        grid.crs,
    )
    return present_cells(RasterOnGrid(raster.raster, wider), Window(0, 0, wider.rows, wider.columns))


def widened(extent: QgsRectangle, reach: float) -> QgsRectangle:
    """``extent`` with ``reach`` metres more on every side."""
    return extent.buffered(reach) if reach else QgsRectangle(extent)
