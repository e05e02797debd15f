"""A raster of resistance: land cover looked up in a table, then streams, roads, railways and crossings burnt in."""
from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
from qgis.core import QgsGeometry

from ....core.connectivity.surfaces.resistance_table import BarrierTable, ResistanceTable
from ....core.issues import CoreError, Issue, Where, error, warning
from ....core.progress import Progress
from ....core.schemes.codes import plain_code
from ...feature_store import FeatureStore
from ...grid import Grid, Window, strips
from ...level_sources import ValueNumbers
from ...raster_on_grid import RasterOnGrid
from ...raster_output import TILE, RasterOutput
from ...vector import BoundVector

NO_RESISTANCE = -9999.0
CODE, ROW, RANK = "code", "row", "rank"
ORDER = ("stream", "railway", "road", "crossing")
"""What is burnt in after what; crossings lie above the roads that they cross."""
CODES_TOLD = 12
STEEPEST = 45.0
"""Degrees at which the factor of slope counts once."""


class CodeReader:
    """Land cover codes of windows as numbers; 0 = no land cover. ``text`` gives the code behind a number."""

    def __init__(self) -> None:
        self.numbers = ValueNumbers(CODE)

    def read(self, window: Window) -> np.ndarray:
        """Numbers (rows, columns) int32 of ``window``."""
        raise NotImplementedError

    def text(self, number: int) -> str:
        """The code behind a number."""
        return self.numbers.text(number)


class RasterCodes(CodeReader):
    """Codes that a raster holds."""

    def __init__(self, raster: RasterOnGrid):
        super().__init__()
        self._raster = raster

    def read(self, window: Window) -> np.ndarray:
        values, on_raster = self._raster.read(window)
        valid = self._raster.valid(values, on_raster)
        numbers = np.zeros(values.shape, np.int32)
        found, places = np.unique(values[valid], return_inverse=True)
        known = np.array([int(self.numbers.number(plain_code(value))) for value in found.tolist()], np.int32)
        if len(found):
            numbers[valid] = known[places.ravel()]
        return numbers


class PolygonCodes(CodeReader):
    """Codes of polygons; a cell has the code of the polygon that holds its centre."""

    def __init__(self, data: BoundVector, name: str, grid: Grid, folder: str, progress: Progress):
        super().__init__()
        self._grid = grid
        self._store = FeatureStore(os.path.join(folder, "land_cover.gpkg"), data.geometry, [CODE])
        features = data.features([name], grid.crs, grid.extent, progress)
        self._store.write(grid, ((each.geometry, [self._number(each.values[0])]) for each in features))

    def _number(self, value: object) -> float | None:
        text = plain_code(value)
        return self.numbers.number(text) if text else None

    def read(self, window: Window) -> np.ndarray:
        return self._store.burn(self._grid, window, CODE, np.dtype(np.int32))


@dataclass
class BurntFeature:
    """Features of one kind to burn in, with their fields (canonical names, empty where the layer has none)."""

    feature: str
    data: BoundVector
    kind_field: str
    lanes_field: str = ""
    width_field: str = ""


@dataclass
class Barriers:
    """Streams, roads, railways and crossings in stores, in the order in which they are burnt in."""

    table: BarrierTable
    grid: Grid
    folder: str
    stores: list[FeatureStore] = field(default_factory=list)
    unmatched: dict[str, int] = field(default_factory=dict)
    found: dict[str, int] = field(default_factory=dict)
    _widest: float = 0.0

    def add(self, burnt: BurntFeature, progress: Progress) -> None:
        """Store the features of ``burnt``. Crossings come last: they are made wide enough to span the widest road."""
        path = os.path.join(self.folder, f"{burnt.feature}.gpkg")
        store = FeatureStore(path, "line", [ROW, RANK])
        store.write(self.grid, self._rows(burnt, progress))
        if store.count:
            self.stores.append(store)
        self.found[burnt.feature] = store.count

    def _rows(
        self, burnt: BurntFeature, progress: Progress
    ) -> Iterator[tuple[QgsGeometry, Sequence[float | None]]]:
        names = [name for name in (burnt.kind_field, burnt.lanes_field, burnt.width_field) if name]
        reach = self.grid.extent.buffered(self._widest + 100.0)
        for each in burnt.data.features(names, self.grid.crs, reach, progress):
            values = dict(zip(names, each.values))
            lanes = values.get(burnt.lanes_field)
            number = self.table.row_of(
                burnt.feature, values.get(burnt.kind_field), lanes if isinstance(lanes, float) else None
            )
            if number is None:
                self.unmatched[burnt.feature] = self.unmatched.get(burnt.feature, 0) + 1
                continue
            row = self.table.rows[number]
            told = values.get(burnt.width_field)
            width = told if isinstance(told, float) and told > 0 else row.width
            # What never lowers the resistance wins over what replaces it; among its like the highest value,
            # among replacing ones the lowest.
            rank = -row.value if row.replace else row.value
            yield self._shape(burnt, each.geometry, width), (float(number + 1), rank)

    def _shape(self, burnt: BurntFeature, geometry: QgsGeometry, width: float) -> QgsGeometry:
        cell = self.grid.cell
        if burnt.feature == "crossing":
            return geometry.buffer(max(width / 2, self._widest / 2 + cell), 6)
        self._widest = max(self._widest, width)
        return geometry.buffer((width - cell) / 2, 4) if width > cell else geometry


@dataclass
class ResistanceMap:
    """How a raster of resistance is made, window by window, and what was counted on the way.

    ``cover_cells``, ``barrier_cells``: number of cells whose resistance comes from each number of a land cover code
    (0 = no land cover) and from each row of barriers (from 1). ``factor``: by how much 45 degrees of slope raise the
    resistance of land cover (1 = it doubles).
    """

    codes: CodeReader
    table: ResistanceTable
    barriers: Barriers
    grid: Grid
    slope: RasterOnGrid | None = None
    factor: float = 0.0
    cover_cells: dict[int, int] = field(default_factory=dict)
    barrier_cells: dict[int, int] = field(default_factory=dict)
    without_slope: int = 0
    _values: dict[int, float] = field(default_factory=dict)

    def run(self, output: RasterOutput, progress: Progress) -> None:
        """Write all windows to ``output`` (float64, ``NO_RESISTANCE`` = no data)."""
        for window in strips(self.grid, TILE):
            progress.check()
            output.write(window, [self._window(window)])
            progress.report((window.row + window.rows) / self.grid.rows)

    def _window(self, window: Window) -> np.ndarray:
        codes = self.codes.read(window)
        values = self._cover(codes)
        if self.slope is not None and self.factor:
            self._steepen(values, window)
        owner = -codes
        for store in self.barriers.stores:
            rows = store.burn(self.grid, window, ROW, np.dtype(np.int32), order=RANK)
            self._burn(values, owner, rows)
        self._count(owner)
        return np.where(np.isnan(values), NO_RESISTANCE, values)

    def _cover(self, codes: np.ndarray) -> np.ndarray:
        """Resistances (rows, columns) of land cover; NaN where there is no land cover or no row for its code."""
        present = np.unique(codes)
        for number in present.tolist():
            if number not in self._values:
                row = self.table.row_of(self.codes.text(number)) if number else None
                self._values[number] = np.nan if row is None else self.table.rows[row].value
        looked_up = np.array([self._values[number] for number in present.tolist()])
        return looked_up[np.searchsorted(present, codes)]

    def _steepen(self, values: np.ndarray, window: Window) -> None:
        if self.slope is None:
            return
        degrees, on_raster = self.slope.read(window)
        valid = self.slope.valid(degrees, on_raster)
        self.without_slope += int((~valid & ~np.isnan(values)).sum())
        values[valid] *= 1.0 + self.factor * degrees[valid].astype(float) / STEEPEST

    def _burn(self, values: np.ndarray, owner: np.ndarray, rows: np.ndarray) -> None:
        """``rows``: 0 = nothing, else row of barriers + 1. Ground without data stays so under what never lowers."""
        for number in np.unique(rows[rows > 0]).tolist():
            row = self.barriers.table.rows[number - 1]
            here = rows == number
            if not row.replace:
                here &= values < row.value
            values[here] = row.value
            owner[here] = number

    def _count(self, owner: np.ndarray) -> None:
        numbers, counts = np.unique(owner, return_counts=True)
        for number, count in zip(numbers.tolist(), counts.tolist()):
            target = self.barrier_cells if number > 0 else self.cover_cells
            target[abs(number)] = target.get(abs(number), 0) + count

    def rows(self, language: str) -> list[list[object]]:
        """One row of the summary for each code and each row of barriers that gives the resistance somewhere.

        The ground adds up to the whole grid; rows without resistance are no data.
        """
        area = self.grid.cell**2
        found: list[list[object]] = []
        named = sorted((self.codes.text(number) if number else "", number) for number in self.cover_cells)
        for text, number in named:
            cells = self.cover_cells[number]
            place = self.table.row_of(text)
            row = None if place is None else self.table.rows[place]
            told: list[object] = ["land_cover", text]
            if row is None:
                told += [None, None, None, None]
            else:
                told += [row.name[language], row.value, row.certainty.value, row.source]
            found.append([*told, cells, cells * area])
        for number in sorted(self.barrier_cells):
            barrier = self.barriers.table.rows[number - 1]
            cells = self.barrier_cells[number]
            told = [barrier.feature, barrier.classes, barrier.name[language], barrier.value, barrier.certainty.value]
            found.append([*told, barrier.source, cells, cells * area])
        return found

    def issues(self, table: str) -> list[Issue]:
        """What must be told: codes without a row, ground without slope, features without a row."""
        found = []
        unknown = {
            self.codes.text(number): cells
            for number, cells in self.cover_cells.items()
            if number and self.table.row_of(self.codes.text(number)) is None
        }
        area = self.grid.cell**2
        for code, cells in sorted(unknown.items()):
            told = f"{cells * area:.6g}"
            found.append(
                warning("resistance.code_without_row", Where(file=table), value=code, cells=cells, area=told)
            )
        if self.without_slope:
            found.append(warning("resistance.without_slope", count=self.without_slope))
        for feature, count in self.barriers.unmatched.items():
            found.append(warning("resistance.feature_without_row", feature=feature, count=count))
        return found

    @property
    def cells_without_data(self) -> int:
        """Cells without a resistance."""
        return sum(
            cells for number, cells in self.cover_cells.items() if self.table.row_of(self.codes.text(number)) is None
        )

    def check_something(self) -> None:
        """Raise ``CoreError`` when no cell at all has a resistance."""
        numbers = [number for number in self.cover_cells if number]
        if self.barrier_cells or any(self.table.row_of(self.codes.text(number)) is not None for number in numbers):
            return
        codes = ", ".join(sorted(self.codes.text(number) for number in numbers)[:CODES_TOLD]) or "–"
        raise CoreError(error("resistance.nothing", codes=codes))
