"""A raster dataset as the grid sees it: nearest cell, window by window."""
from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import numpy as np
from osgeo import gdal

from ..core.issues import CoreError, Where, error
from .grid import Grid, Window
from .spatial_reference import gdal_crs

if TYPE_CHECKING:
    from .raster_source import BoundRaster

gdal.UseExceptions()

NUMPY_TYPES = {
    "Byte": np.uint8,
    "UInt16": np.uint16,
    "Int16": np.int16,
    "UInt32": np.uint32,
    "Int32": np.int32,
    "Float32": np.float32,
    "Float64": np.float64,
}
ROWS_AT_ONCE = 256
WARP_TOLERANCE = 0.01
"""Cells by which a reprojected position may be off; the warper's own default is 0.125."""


class RasterOnGrid:
    """Reads windows of ``grid`` from a raster; each cell takes the value of the raster cell that holds its centre.

    Rasters in the grid's CRS are read where they lie; others are reprojected window by window (nearest neighbour).
    Each thread has its own file handle.
    """

    def __init__(self, raster: BoundRaster, grid: Grid):
        self.raster = raster
        self.grid = grid
        self._threads = threading.local()
        transform = raster.geotransform
        self._direct = raster.crs == grid.crs and transform[2] == 0 and transform[4] == 0 and transform[5] < 0
        if self._direct:
            column_centres = grid.left + (np.arange(grid.columns) + 0.5) * grid.cell
            row_centres = grid.top - (np.arange(grid.rows) + 0.5) * grid.cell
            self._columns = np.floor((column_centres - transform[0]) / transform[1]).astype(np.int64)
            self._rows = np.floor((row_centres - transform[3]) / transform[5]).astype(np.int64)
        self.dtype = np.dtype(NUMPY_TYPES.get(raster.data_type, np.float64))

    def _band(self) -> gdal.Band:
        band = getattr(self._threads, "band", None)
        if band is None:
            dataset = gdal.Open(self.raster.path)
            if not self._direct:
                dataset = self._warped(dataset)
            self._threads.dataset = dataset
            band = self._threads.band = dataset.GetRasterBand(self.raster.band if self._direct else 1)
            self._threads.mask = None if self._direct else dataset.GetRasterBand(dataset.RasterCount)
        return band

    def _warped(self, dataset: gdal.Dataset) -> gdal.Dataset:
        extent = self.grid.extent
        source = gdal.Translate("", dataset, format="VRT", bandList=[self.raster.band], noData="none")
        self._threads.source = source
        return gdal.Warp(
            "",
            source,
            format="VRT",
            srcSRS=gdal_crs(self.raster.crs),
            dstSRS=gdal_crs(self.grid.crs),
            outputBounds=(extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum()),
            width=self.grid.columns,
            height=self.grid.rows,
            resampleAlg="near",
            errorThreshold=WARP_TOLERANCE,
            dstAlpha=True,
        )

    def read(self, window: Window) -> tuple[np.ndarray, np.ndarray | None]:
        """Values of ``window`` (rows, columns) and where they are on the raster (``None`` = everywhere).

        No data within the raster is *not* masked: its value stands in ``raster.nodata``. Raises ``CoreError`` when the
        file cannot be read. The last window of each thread is kept, since several groups of rules may ask for it.
        """
        last = getattr(self._threads, "last", None)
        if last is not None and last[0] == window:
            return last[1]
        try:
            found = self._read_direct(window) if self._direct else self._read_warped(window)
        except RuntimeError as fault:
            raise CoreError(error("zoning.read_failed", Where(file=self.raster.path), reason=str(fault))) from fault
        self._threads.last = (window, found)
        return found

    def _read_warped(self, window: Window) -> tuple[np.ndarray, np.ndarray | None]:
        values = self._band().ReadAsArray(window.column, window.row, window.columns, window.rows)
        alpha = self._threads.mask.ReadAsArray(window.column, window.row, window.columns, window.rows)
        return values, alpha > 0

    def _read_direct(self, window: Window) -> tuple[np.ndarray, np.ndarray | None]:
        rows = self._rows[window.row : window.row + window.rows]
        columns = self._columns[window.column : window.column + window.columns]
        row_on = (rows >= 0) & (rows < self.raster.height)
        column_on = (columns >= 0) & (columns < self.raster.width)
        if not row_on.any() or not column_on.any():
            return np.zeros(window.shape, self.dtype), np.zeros(window.shape, bool)
        rows_in, columns_in = rows[row_on], columns[column_on]
        first_row, first_column = int(rows_in[0]), int(columns_in[0])
        height, width = int(rows_in[-1]) - first_row + 1, int(columns_in[-1]) - first_column + 1
        values = self._band().ReadAsArray(first_column, first_row, width, height)
        if height != len(rows_in) or (rows_in - first_row != np.arange(height)).any():
            values = values.take(rows_in - first_row, axis=0)
        if width != len(columns_in) or (columns_in - first_column != np.arange(width)).any():
            values = values.take(columns_in - first_column, axis=1)
        if row_on.all() and column_on.all():
            return values, None
        whole = np.zeros(window.shape, values.dtype)
        whole[np.ix_(row_on, column_on)] = values
        return whole, row_on[:, None] & column_on[None, :]

    def valid(self, values: np.ndarray, on_raster: np.ndarray | None) -> np.ndarray:
        """Where ``values`` are data: on the raster, not no data, not NaN. Boolean, the shape of ``values``."""
        valid = np.ones(values.shape, bool) if on_raster is None else on_raster.copy()
        if self.raster.nodata is not None:
            valid &= values != self.raster.nodata
        if values.dtype.kind == "f":
            valid &= ~np.isnan(values)
        return valid

    def holds_something(self) -> bool:
        """Whether any cell of the whole raster, on the grid or not, holds data other than 0."""
        dataset = gdal.Open(self.raster.path)
        band = dataset.GetRasterBand(self.raster.band)
        for row in range(0, self.raster.height, ROWS_AT_ONCE):
            values = band.ReadAsArray(0, row, self.raster.width, min(ROWS_AT_ONCE, self.raster.height - row))
            if (self.valid(values, None) & (values != 0)).any():
                return True
        return False
