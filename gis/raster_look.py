"""The values of a raster at a glance, from a coarse picture of one band."""
from __future__ import annotations

import numpy as np
from osgeo import gdal

_CELLS = 512
_MOST_DISTINCT = 200


def raster_values(dataset: gdal.Dataset, band: int) -> tuple[dict[str, int], int, int]:
    """Distinct values with their counts, the number of cells looked at, and how many of them hold no value.

    No value is named for measured rasters, whose cells nearly all differ; the first and the last value stand for them.
    """
    if not 1 <= band <= dataset.RasterCount:
        return {}, 0, 0
    source = dataset.GetRasterBand(band)
    width, height = min(_CELLS, dataset.RasterXSize), min(_CELLS, dataset.RasterYSize)
    cells = source.ReadAsArray(buf_xsize=width, buf_ysize=height)
    if cells is None or np.iscomplexobj(cells):
        return {}, 0, 0
    nodata = source.GetNoDataValue()
    valid = np.isfinite(cells) if cells.dtype.kind == "f" else np.ones(cells.shape, dtype=bool)
    if nodata is not None and np.isfinite(nodata):
        valid &= cells != nodata
    found, counts = np.unique(cells[valid], return_counts=True)
    nulls = int(cells.size - valid.sum())
    if found.size > _MOST_DISTINCT:
        ends = [(found[0], counts[0]), (found[-1], counts[-1])]
        return {f"{float(value):g}": int(count) for value, count in ends}, int(cells.size), nulls
    order = np.argsort(-counts, kind="stable")
    return {f"{float(found[place]):g}": int(counts[place]) for place in order}, int(cells.size), nulls
