"""How much of each ecosystem of a map lies in each square of a lattice: pixels by their centre, polygons exactly."""
from __future__ import annotations

import math
import struct
from collections.abc import Iterator

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsGeometry,
)

from ..core.progress import Progress
from ..core.redlist.occurrence import Runs, divided_runs, row_runs, run_cells
from ..core.redlist.placements import FineBins, merged_bins
from ..core.redlist.polygon_extents import areas_by_cell, ring_segments
from .overlay_by_place import dissolve_all
from .redlist_crs import transformed_points
from .redlist_distributions import PolygonDistribution, RasterDistribution

POLYGON_UNIT_M2 = 1e-4
"""Areas of polygons are counted in square centimetres, so that sums and ties are exact."""
POLYGON_STEPS = 20
"""Placements in either direction for polygons where no step is given: 500 m for cells of 10 km."""
CELLS_IN_ONE_PASS = 20_000_000
"""Cells of a raster whose finest bins are kept without a look at how many there will be."""
SEGMENTS_AT_ONCE = 500_000
DENSE_SHARE = 8
RUN_SIZE = 0.4
"""Memory of a run of pixels by that of a bin."""
WKB_POLYGON = 3

Bins = dict[int, FineBins]


class RasterBins:
    """Bins of a raster; the extent of an ecosystem is its number of cells. Bins are by number of the ecosystem."""

    def __init__(
        self,
        distribution: RasterDistribution,
        crs: QgsCoordinateReferenceSystem,
        cell_size: float,
        context: QgsCoordinateTransformContext,
    ):
        self._distribution = distribution
        self._cell_size = cell_size
        self._transform = QgsCoordinateTransform(distribution.crs, crs, context)
        raster = distribution.raster
        self._runs = 0
        self._prefers_runs = True
        self._pixels_are_bins: bool | None = None
        self.in_one_pass = raster.width * raster.height <= CELLS_IN_ONE_PASS
        self.unit_m2 = self._pixel_area()

    def finest_steps(self) -> int:
        """How many pixels a grid cell is wide: the placements in either direction that pixels tell apart."""
        side = math.sqrt(self.unit_m2)
        return max(1, math.floor(self._cell_size / side + 1e-6))

    def most_bins(self, cells: Bins, steps: int) -> int:
        """About how many bins to keep at once, given the bins ``cells`` of whole grid cells, read before."""
        extents = [(len(each.rows), int(each.extents.sum())) for each in cells.values()]
        as_bins = sum(min(pixels, count * steps**2) for count, pixels in extents)
        as_runs = max(int(self._runs * RUN_SIZE), *(pixels for _, pixels in extents))
        self._prefers_runs = as_runs <= as_bins
        return min(as_runs, as_bins) if self._can_be_runs(steps) else as_bins

    def bins(self, steps: int, progress: Progress) -> Iterator[tuple[int, FineBins]]:
        """Each ecosystem and its bins, of which ``steps`` x ``steps`` make a grid cell, from one reading of the map.

        Raises ``CoreError`` and ``Cancelled``.
        """
        finest = self.finest_steps()
        as_runs = steps > 1 and self._prefers_runs and self._can_be_runs(steps)
        side = self._cell_size / (finest if as_runs else steps)
        distribution = self._distribution
        found: list[tuple[np.ndarray, ...]] = []
        self._runs = 0
        # Kept by ecosystem, block by block, so that nothing has to be copied as a whole.
        for top, block in distribution.blocks(progress):
            runs = row_runs(block, distribution.values, distribution.raster.nodata)
            self._runs += len(runs.rows)
            if not len(runs.rows):
                continue
            if as_runs:
                found.append(_by_owner(*self._as_runs(runs, top, side)))
            elif self._transform.isShortCircuited():
                found.append(_by_owner(*_merged(*self._straight(runs, top, block.shape, side))))
            else:
                found.append(_by_owner(*_merged(*self._moved(runs, top, side))))
        distribution.check()
        for number in range(len(distribution.ecosystems)):
            pieces = [_owned(each, number) for each in found]
            rows, columns, extents = (np.concatenate(part) for part in zip(*pieces))
            if as_runs:
                yield number, _pixels(rows, columns, extents, self.unit_m2).coarsened(finest // steps)
            else:
                yield number, FineBins(*merged_bins(rows, columns, extents), self.unit_m2)

    def _can_be_runs(self, steps: int) -> bool:
        """Whether the finest bins are the pixels, none shared and none between them, and make up those of ``steps``."""
        if self.finest_steps() % steps:
            return False
        if self._pixels_are_bins is None:
            self._pixels_are_bins = self._compare_pixels()
        return self._pixels_are_bins

    def _compare_pixels(self) -> bool:
        raster = self._distribution.raster
        _, width, _, _, _, height = raster.geotransform
        side = self._cell_size / self.finest_steps()
        if not self._transform.isShortCircuited() or side != width or side != -height:
            return False
        columns, rows = self._lines(raster.width, 0, raster.height, side)
        return bool((np.diff(columns) == 1).all() and (np.diff(rows) == -1).all())

    def _lines(self, width: int, top: int, height: int, side: float) -> tuple[np.ndarray, np.ndarray]:
        """The bin of each column and of each row from ``top``, where the raster lies parallel to the grid."""
        distribution = self._distribution
        columns = distribution.points(np.arange(width) + 0.5, np.zeros(width))[:, 0]
        rows = distribution.points(np.zeros(height), np.arange(height) + top + 0.5)[:, 1]
        return np.floor(columns / side).astype(np.int64), np.floor(rows / side).astype(np.int64)

    def _as_runs(self, runs: Runs, top: int, side: float) -> tuple[np.ndarray, ...]:
        """Ecosystem, row, first column and number of pixels of each run, where pixels are bins."""
        columns, rows = self._lines(1, top, int(runs.rows.max()) + 1, side)
        parts = runs.ecosystems, rows[runs.rows], columns[0] + runs.starts, runs.lengths
        return tuple(part.astype(np.int32) for part in parts)

    def _straight(
        self, runs: Runs, top: int, shape: tuple[int, int], side: float
    ) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
        """Ecosystem, row, column and pixels of the pieces of runs, where the raster lies parallel to the grid."""
        columns, rows = self._lines(shape[1], top, shape[0], side)
        pieces, column = divided_runs(runs, columns)
        return pieces.ecosystems, rows[pieces.rows], column, pieces.lengths

    def _moved(self, runs: Runs, top: int, side: float) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
        """The same where every centre has to be transformed."""
        row, column, owner = run_cells(runs)
        centres = self._distribution.points(column + 0.5, row + top + 0.5)
        places = np.floor(transformed_points(centres, self._transform, self._distribution.name) / side)
        return owner, places[:, 1].astype(np.int64), places[:, 0].astype(np.int64), np.ones(len(owner), dtype=np.int64)

    def _pixel_area(self) -> float:
        """Square metres of a pixel: as the CRS of the grid has it, else as it lies in the middle of the map."""
        raster = self._distribution.raster
        _, width, _, _, _, height = raster.geotransform
        if self._transform.isShortCircuited():
            return width * -height
        column, row = raster.width // 2, raster.height // 2
        corners = np.array([(0, 0), (1, 0), (1, 1), (0, 1), (0, 0)])
        places = self._distribution.points(corners[:, 0] + column, corners[:, 1] + row)
        x, y = transformed_points(places, self._transform, self._distribution.name).T
        x, y = x - x[0], y - y[0]
        return abs(float(np.sum(x[:-1] * y[1:] - x[1:] * y[:-1]))) / 2


class PolygonBins:
    """Bins of polygons, whose extents are areas; ground that several polygons of an ecosystem cover counts once."""

    unit_m2 = POLYGON_UNIT_M2
    in_one_pass = False

    def __init__(
        self,
        distribution: PolygonDistribution,
        crs: QgsCoordinateReferenceSystem,
        cell_size: float,
        context: QgsCoordinateTransformContext,
        progress: Progress,
    ):
        self._cell_size = cell_size
        polygons: dict[int, list[QgsGeometry]] = {}
        for number, geometry in distribution.polygons(crs, context, progress.part(0, 0.5)):
            polygons.setdefault(number, []).append(geometry)
        self._segments: dict[int, list[np.ndarray]] = {}
        count = max(1, len(polygons))
        for place, number in enumerate(sorted(polygons)):
            part = progress.part(0.5 + 0.5 * place / count, 0.5 + 0.5 * (place + 1) / count)
            whole = dissolve_all(polygons.pop(number), "polygon", part)
            self._segments[number] = list(_batches(bytes(whole.asWkb())))
            part.report(1.0)

    def finest_steps(self) -> int:
        """Placements in either direction: polygons have no step of their own."""
        return POLYGON_STEPS

    def most_bins(self, cells: Bins, steps: int) -> int:
        """The most bins there can be, given the bins ``cells`` of whole grid cells."""
        return sum(len(each.rows) for each in cells.values()) * steps**2

    def bins(self, steps: int, progress: Progress) -> Iterator[tuple[int, FineBins]]:
        """Each ecosystem and its bins, of which ``steps`` x ``steps`` make a grid cell. Raises ``Cancelled``."""
        side = self._cell_size / steps
        for number, batches in self._segments.items():
            parts = []
            for batch in batches:
                progress.check()
                rows, columns, areas = areas_by_cell(batch, side)
                parts.append((rows, columns, np.maximum(np.round(areas / self.unit_m2), 1).astype(np.int64)))
            rows, columns, extents = (np.concatenate(part) for part in zip(*parts))
            progress.report((number + 1) / len(self._segments))
            yield number, FineBins(*merged_bins(rows, columns, extents), self.unit_m2)


def _pixels(rows: np.ndarray, columns: np.ndarray, lengths: np.ndarray, unit_m2: float) -> FineBins:
    """The single pixels of runs."""
    run = np.repeat(np.arange(len(lengths)), lengths)
    column = np.arange(len(run)) - (np.cumsum(lengths, dtype=np.int64) - lengths)[run] + columns[run]
    return FineBins(rows[run].astype(np.int64), column, np.ones(len(run), dtype=np.int64), unit_m2)


def _by_owner(
    owners: np.ndarray, rows: np.ndarray, columns: np.ndarray, extents: np.ndarray
) -> tuple[np.ndarray, ...]:
    """Rows, columns and extents, ordered by owner, and where each owner's begin."""
    order = np.argsort(owners, kind="stable")
    begins = np.searchsorted(owners[order], np.arange(int(owners.max()) + 2))
    return rows[order], columns[order], extents[order], begins


def _owned(parts: tuple[np.ndarray, ...], number: int) -> tuple[np.ndarray, ...]:
    rows, columns, extents, begins = parts
    part = slice(begins[number], begins[number + 1]) if number + 1 < len(begins) else slice(0, 0)
    return rows[part], columns[part], extents[part]


def _merged(
    owners: np.ndarray, rows: np.ndarray, columns: np.ndarray, extents: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """The same bins, each once, as int32 each; counted in a table where that is not much larger than the bins."""
    low_row, low_column = int(rows.min()), int(columns.min())
    height, width = int(rows.max()) - low_row + 1, int(columns.max()) - low_column + 1
    keys = (owners.astype(np.int64) * height + (rows - low_row)) * width + (columns - low_column)
    size = (int(owners.max()) + 1) * height * width
    if size <= DENSE_SHARE * len(keys):
        sums = np.bincount(keys, extents, size)
        present = np.flatnonzero(sums)
        sums = sums[present]
    else:
        order = np.argsort(keys, kind="stable")
        keys = keys[order]
        first = np.flatnonzero(np.concatenate(([True], keys[1:] != keys[:-1])))
        present, sums = keys[first], np.add.reduceat(extents[order], first)
    place, column = np.divmod(present, width)
    owner, row = np.divmod(place, height)
    kind = np.int32
    return owner.astype(kind), (row + low_row).astype(kind), (column + low_column).astype(kind), sums.astype(kind)


def _batches(wkb: bytes) -> Iterator[np.ndarray]:
    """The sides (n, 4) of the rings of a polygon or multipolygon, some whole polygons at a time."""
    waiting: list[np.ndarray] = []
    count = 0
    for segments in _polygon_segments(wkb):
        waiting.append(segments)
        count += len(segments)
        if count >= SEGMENTS_AT_ONCE:
            yield np.concatenate(waiting)
            waiting, count = [], 0
    if waiting:
        yield np.concatenate(waiting)


def _polygon_segments(wkb: bytes) -> Iterator[np.ndarray]:
    kind, parts = struct.unpack_from("<xII", wkb, 0)
    place, count = (0, 1) if kind == WKB_POLYGON else (9, parts)
    for _ in range(count):
        (rings,) = struct.unpack_from("<I", wkb, place + 5)
        place += 9
        for ring in range(rings):
            (points,) = struct.unpack_from("<I", wkb, place)
            outline = np.frombuffer(wkb, dtype="<f8", count=2 * points, offset=place + 4).reshape(-1, 2)
            place += 4 + 16 * points
            yield ring_segments(outline, ring > 0)
