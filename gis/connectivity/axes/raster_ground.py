"""Cells of a raster as polygons, and the mean grade along a line."""
from __future__ import annotations

import math
from collections.abc import Callable, Iterator

import numpy as np
from osgeo import gdal, ogr
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsGeometry,
    QgsRectangle,
)

from ....core.connectivity.memory import check_memory
from ....core.progress import Progress
from ...area_stores import in_crs
from ...compat import VECTORS_IN_MEMORY
from ...raster_source import BoundRaster, open_gdal

BYTES_A_CELL = 12
MOST_SAMPLES = 1000


def _window(raster: BoundRaster, box: QgsRectangle) -> tuple[int, int, int, int]:
    """First column, first row, columns and rows of the cells that ``box`` (in the raster's CRS) meets."""
    left, cell, _, top, _, height = raster.geotransform
    first = max(0, math.floor((box.xMinimum() - left) / cell))
    last = min(raster.width, math.ceil((box.xMaximum() - left) / cell))
    upper = max(0, math.floor((box.yMaximum() - top) / height))
    lower = min(raster.height, math.ceil((box.yMinimum() - top) / height))
    return first, upper, max(0, last - first), max(0, lower - upper)


def cell_polygons(
    raster: BoundRaster,
    chosen: Callable[[np.ndarray], np.ndarray],
    extent: QgsRectangle,
    crs: QgsCoordinateReferenceSystem,
    context: QgsCoordinateTransformContext,
    progress: Progress,
) -> Iterator[QgsGeometry]:
    """Polygons in ``crs`` around the cells within ``extent`` (in ``crs``) where ``chosen`` (a mask of values) holds.

    Cells without data are never chosen. Raises ``CoreError`` (``axes.raster_too_large``) and ``Cancelled``.
    """
    transform = QgsCoordinateTransform(raster.crs, crs, context)
    box = QgsCoordinateTransform(crs, raster.crs, context).transformBoundingBox(extent)
    column, row, columns, rows = _window(raster, box)
    if not columns or not rows:
        return
    check_memory("axes.raster_too_large", BYTES_A_CELL * columns * rows, layer=raster.path, cells=columns * rows)
    progress.check()
    dataset = open_gdal(raster.entry)
    values = dataset.GetRasterBand(raster.band).ReadAsArray(column, row, columns, rows)
    mask = chosen(values)
    if raster.nodata is not None:
        mask &= values != raster.nodata
    left, cell, _, top, _, height = raster.geotransform
    image = gdal.GetDriverByName("MEM").Create("", columns, rows, 1, gdal.GDT_Byte)
    image.SetGeoTransform((left + column * cell, cell, 0.0, top + row * height, 0.0, height))
    band = image.GetRasterBand(1)
    band.WriteArray(mask.astype(np.uint8))
    memory = ogr.GetDriverByName(VECTORS_IN_MEMORY).CreateDataSource("")
    layer = memory.CreateLayer("cells", None, ogr.wkbPolygon)
    gdal.Polygonize(band, band, layer, -1, [])
    for feature in layer:
        progress.check()
        geometry = QgsGeometry()
        geometry.fromWkb(bytes(feature.GetGeometryRef().ExportToWkb(ogr.wkbNDR)))
        yield in_crs(geometry.makeValid(), transform, raster.path)


def mean_along(
    raster: BoundRaster, crs: QgsCoordinateReferenceSystem, context: QgsCoordinateTransformContext
) -> Callable[[QgsGeometry], float | None]:
    """A function from a line in ``crs`` to the mean of the grades 1 to 5 under it, ``None`` where there are none."""
    dataset = open_gdal(raster.entry)
    band = dataset.GetRasterBand(raster.band)
    transform = QgsCoordinateTransform(crs, raster.crs, context)
    left, cell, _, top, _, height = raster.geotransform

    def mean(line: QgsGeometry) -> float | None:
        length = line.length()
        count = min(MOST_SAMPLES, 1 + math.ceil(length / cell))
        grades = []
        for number in range(count):
            place = line.interpolate(length * number / max(1, count - 1)).asPoint()
            place = transform.transform(place)
            column, row = math.floor((place.x() - left) / cell), math.floor((place.y() - top) / height)
            if 0 <= column < raster.width and 0 <= row < raster.height:
                value = float(band.ReadAsArray(column, row, 1, 1)[0, 0])
                if 1 <= value <= 5:
                    grades.append(value)
        # The dataset is named here so that it lives as long as its band is read.
        return sum(grades) / len(grades) if grades and dataset is not None else None

    return mean
