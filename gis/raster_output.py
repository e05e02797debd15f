"""Rasters on their way to disk: strip by strip, in an order that does not depend on how they were computed."""
from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

import numpy as np
from osgeo import gdal

from ..core.issues import CoreError, Where, error
from .grid import Grid, Window
from .output import PendingFile
from .spatial_reference import gdal_crs

TILE = 256
"""Rows and columns of a tile; strips are whole numbers of tiles high, so that tiles are written once and in order."""
OPTIONS = (
    "TILED=YES",
    f"BLOCKXSIZE={TILE}",
    f"BLOCKYSIZE={TILE}",
    "COMPRESS=DEFLATE",
    "ZLEVEL=4",
    "NUM_THREADS=ALL_CPUS",
    "BIGTIFF=IF_SAFER",
    "INTERLEAVE=BAND",
)
GDAL_TYPES = {
    "u1": gdal.GDT_Byte,
    "u2": gdal.GDT_UInt16,
    "i4": gdal.GDT_Int32,
    "f4": gdal.GDT_Float32,
    "f8": gdal.GDT_Float64,
}


class RasterOutput:
    """A GeoTIFF of integers or real numbers on ``grid``; ``commit`` puts it in its place."""

    def __init__(
        self,
        path: str,
        grid: Grid,
        dtype: np.dtype,
        bands: Sequence[str],
        tags: Mapping[str, str],
        nodata: float = 0,
    ):
        self._pending = PendingFile(path)
        kind = GDAL_TYPES[f"{dtype.kind}{dtype.itemsize}"]
        driver = gdal.GetDriverByName("GTiff")
        with self._told():
            self._dataset = driver.Create(
                self._pending.temporary, grid.columns, grid.rows, len(bands), kind, list(OPTIONS)
            )
        self._dataset.SetGeoTransform(grid.geotransform)
        self._dataset.SetSpatialRef(gdal_crs(grid.crs))
        self._dataset.SetMetadata(dict(tags), "ECOAXIS")
        for number, name in enumerate(bands, start=1):
            band = self._dataset.GetRasterBand(number)
            band.SetNoDataValue(nodata)
            band.SetDescription(name)

    def write(self, strip: Window, arrays: Sequence[np.ndarray]) -> None:
        """Write one array (rows, columns) a band for ``strip``, which begins on a multiple of ``TILE`` rows."""
        for start in range(0, strip.rows, TILE):
            end = min(start + TILE, strip.rows)
            for number, array in enumerate(arrays, start=1):
                with self._told():
                    self._dataset.GetRasterBand(number).WriteArray(
                        np.ascontiguousarray(array[start:end]), strip.column, strip.row + start
                    )
            with self._told():
                self._dataset.FlushCache()

    def colour(self, colours: Mapping[int, str], names: Mapping[int, str]) -> None:
        """Colours (``#rrggbb``) and names of the values, which QGIS shows as they are."""
        table = gdal.ColorTable()
        for value, colour in colours.items():
            red, green, blue = (int(colour[index : index + 2], 16) for index in (1, 3, 5))
            table.SetColorEntry(value, (red, green, blue, 255))
        band = self._dataset.GetRasterBand(1)
        band.SetColorTable(table)
        band.SetCategoryNames([names.get(value, "") for value in range(max(names) + 1)])

    def describe(self, columns: Sequence[tuple[str, str]], rows: Sequence[Sequence[object]]) -> None:
        """A raster attribute table; each column is (name, kind), the kind ``value``, ``integer`` or ``text``."""
        table = gdal.RasterAttributeTable()
        for name, kind in columns:
            table.CreateColumn(
                name,
                gdal.GFT_String if kind == "text" else gdal.GFT_Integer,
                gdal.GFU_MinMax if kind == "value" else gdal.GFU_Generic,
            )
        table.SetRowCount(len(rows))
        for index, row in enumerate(rows):
            for place, (_, kind) in enumerate(columns):
                if kind == "text":
                    table.SetValueAsString(index, place, str(row[place]))
                else:
                    table.SetValueAsInt(index, place, int(row[place]))  # type: ignore[call-overload]
        self._dataset.GetRasterBand(1).SetDefaultRAT(table)

    def close(self) -> None:
        """Finish the temporary file."""
        with self._told():
            self._dataset.FlushCache()
        self._dataset = None

    @contextmanager
    def _told(self) -> Iterator[None]:
        """GDAL's faults while writing as ``CoreError``."""
        try:
            yield
        except RuntimeError as fault:
            path = self._pending.path
            raise CoreError(error("output.unwritable", Where(file=path), folder=os.path.dirname(path))) from fault

    def commit(self) -> None:
        """Put the closed file in its place."""
        self._pending.commit()

    def discard(self) -> None:
        """Remove what was written."""
        self._dataset = None
        self._pending.discard()
