"""The one grid of a result, and windows of it."""
from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from qgis.core import QgsCoordinateReferenceSystem, QgsRectangle

from ..core.issues import CoreError, error

LARGEST_SIDE = 2**31 - 1
MOST_CELLS = 10**12
"""More than the whole country in cells of 1 m: a cell size with a slip of the pen."""
SNAP_TOLERANCE = 1e-6
"""Share of a cell by which an extent may overstep a grid line without needing another row or column."""


@dataclass(frozen=True)
class Window:
    """A part of a grid, in cells."""

    row: int
    column: int
    rows: int
    columns: int

    @property
    def shape(self) -> tuple[int, int]:
        """(rows, columns)."""
        return self.rows, self.columns


@dataclass(frozen=True)
class Grid:
    """Square cells, north up; ``left`` and ``top`` are multiples of ``cell`` (metres) in the projected ``crs``."""

    left: float
    top: float
    cell: float
    rows: int
    columns: int
    crs: QgsCoordinateReferenceSystem

    @property
    def geotransform(self) -> tuple[float, float, float, float, float, float]:
        """GDAL's geotransform."""
        return self.left, self.cell, 0.0, self.top, 0.0, -self.cell

    @property
    def extent(self) -> QgsRectangle:
        """Outer bounds."""
        return self.bounds(Window(0, 0, self.rows, self.columns))

    def bounds(self, window: Window) -> QgsRectangle:
        """Outer bounds of ``window``."""
        left = self.left + window.column * self.cell
        top = self.top - window.row * self.cell
        return QgsRectangle(left, top - window.rows * self.cell, left + window.columns * self.cell, top)

    def window_of(self, extent: QgsRectangle) -> Window:
        """The window of the cells that ``extent`` meets, cut at the grid's edge; it may be empty."""
        first_column = max(0, math.floor((extent.xMinimum() - self.left) / self.cell))
        last_column = min(self.columns, math.ceil((extent.xMaximum() - self.left) / self.cell))
        first_row = max(0, math.floor((self.top - extent.yMaximum()) / self.cell))
        last_row = min(self.rows, math.ceil((self.top - extent.yMinimum()) / self.cell))
        return Window(first_row, first_column, max(0, last_row - first_row), max(0, last_column - first_column))


def check_analysis_crs(crs: QgsCoordinateReferenceSystem) -> None:
    """Raise ``CoreError`` unless ``crs`` is valid and projected."""
    if not crs.isValid():
        raise CoreError(error("zoning.invalid_crs", crs=crs.userFriendlyIdentifier()))
    if crs.isGeographic():
        raise CoreError(error("zoning.geographic_crs", crs=crs.userFriendlyIdentifier()))


def snapped_grid(extent: QgsRectangle, cell: float, crs: QgsCoordinateReferenceSystem) -> Grid:
    """The smallest grid of whole multiples of ``cell`` that holds ``extent``.

    Raises ``CoreError`` for a geographic CRS, a cell size that is not above 0, an empty extent and too many cells.
    """
    check_analysis_crs(crs)
    if not (math.isfinite(cell) and cell > 0):
        raise CoreError(error("zoning.bad_cell_size", size=cell))
    if extent.isNull() or not extent.isFinite() or extent.width() <= 0 or extent.height() <= 0:
        raise CoreError(error("zoning.empty_extent"))
    first_column = math.floor(extent.xMinimum() / cell + SNAP_TOLERANCE)
    last_column = math.ceil(extent.xMaximum() / cell - SNAP_TOLERANCE)
    first_row = math.floor(extent.yMinimum() / cell + SNAP_TOLERANCE)
    last_row = math.ceil(extent.yMaximum() / cell - SNAP_TOLERANCE)
    rows, columns = max(1, last_row - first_row), max(1, last_column - first_column)
    if rows > LARGEST_SIDE or columns > LARGEST_SIDE or rows * columns > MOST_CELLS:
        raise CoreError(error("zoning.too_many_cells", rows=rows, columns=columns))
    return Grid(first_column * cell, last_row * cell, cell, rows, columns, crs)


def strips(grid: Grid, height: int) -> Iterator[Window]:
    """Strips over the full width, from the top, each ``height`` rows but the last."""
    for row in range(0, grid.rows, height):
        yield Window(row, 0, min(height, grid.rows - row), grid.columns)


def windows_of(strip: Window, width: int, height: int) -> Iterator[Window]:
    """Windows of at most ``height`` x ``width`` cells that fill ``strip``, row by row."""
    for row in range(strip.row, strip.row + strip.rows, height):
        for column in range(strip.column, strip.column + strip.columns, width):
            yield Window(
                row,
                column,
                min(height, strip.row + strip.rows - row),
                min(width, strip.column + strip.columns - column),
            )
