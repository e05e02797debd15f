"""The cells of a raster under a site, each with the exact area that the site covers of it."""
from __future__ import annotations

import math
from contextlib import suppress

import numpy
from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsGeometry,
    QgsRectangle,
)

from ...core.issues import CoreError, Where, error
from ...core.progress import Progress
from ...core.screening.cellcoverage import CellCoverage
from ..overlay import dissolve, intersection
from ..raster_source import BoundRaster, open_gdal


class SiteCells:
    """Cells that meet a site.

    ``rows``, ``columns`` (in the raster, may lie outside of it), ``areas`` (m² of the site on the cell),
    ``values`` (float64) and ``valid`` (False: no data, or outside the raster) are arrays of one length.
    Cells are clipped in the raster's own CRS; if that is another than ``crs`` the areas are scaled so that they add
    up to the area that the site has in ``crs``.
    """

    def __init__(
        self,
        raster: BoundRaster,
        site: QgsGeometry,
        crs: QgsCoordinateReferenceSystem,
        transform_context: QgsCoordinateTransformContext,
        progress: Progress,
    ):
        self.raster = raster
        self.site = site
        self._back = QgsCoordinateTransform(raster.crs, crs, transform_context)
        origin_x, self._width, _, origin_y, _, self._height = raster.geotransform
        self._origin = (origin_x, origin_y)
        shape = QgsGeometry(site)
        if raster.crs != crs:
            shape.transform(QgsCoordinateTransform(crs, raster.crs, transform_context))
        box = shape.boundingBox()
        ends_x = sorted(((box.xMinimum() - origin_x) / self._width, (box.xMaximum() - origin_x) / self._width))
        ends_y = sorted(((box.yMinimum() - origin_y) / self._height, (box.yMaximum() - origin_y) / self._height))
        left, top = math.floor(ends_x[0]), math.floor(ends_y[0])
        window = (max(1, math.ceil(ends_y[1]) - top), max(1, math.ceil(ends_x[1]) - left))
        cell_area = abs(self._width * self._height)
        covered = shape.area()
        self._scale = cell_area if raster.crs == crs or not covered else site.area() / covered * cell_area
        coverage = CellCoverage(self._rings(shape, left, top), window)
        self._read(coverage, left, top, progress)

    def _rings(self, shape: QgsGeometry, left: int, top: int) -> list[numpy.ndarray]:
        oriented = shape.forceRHR()
        polygons = oriented.asMultiPolygon() if oriented.isMultipart() else [oriented.asPolygon()]
        rings = []
        for ring in (ring for polygon in polygons for ring in polygon):
            points = numpy.array([(point.x(), point.y()) for point in ring], dtype=numpy.float64)
            points[:, 0] = (points[:, 0] - self._origin[0]) / self._width - left
            points[:, 1] = (points[:, 1] - self._origin[1]) / self._height - top
            rings.append(points)
        return rings

    def _read(self, coverage: CellCoverage, left: int, top: int, progress: Progress) -> None:
        source = open_gdal(self.raster.entry)
        band = source.GetRasterBand(self.raster.band)
        parts: list[tuple[numpy.ndarray, ...]] = []
        for start, stop in coverage.blocks():
            progress.check()
            shares = coverage.rows(start, stop)
            rows, columns = numpy.nonzero(shares > 1e-12)
            values = self._block(band, top + start, left, shares.shape)
            parts.append(
                (
                    (rows + start + top).astype(numpy.int32),
                    (columns + left).astype(numpy.int32),
                    shares[rows, columns],
                    values[rows, columns],
                )
            )
        self.rows, self.columns, shares, self.values = (
            numpy.concatenate([part[index] for part in parts]) for index in range(4)
        )
        self.areas = shares * self._scale
        self.valid = ~numpy.isnan(self.values)

    def _block(self, band: gdal.Band, top: int, left: int, shape: tuple[int, int]) -> numpy.ndarray:
        """Values of a window that may reach beyond the raster; NaN is no data."""
        block = numpy.full(shape, numpy.nan)
        first_row, first_column = max(top, 0), max(left, 0)
        last_row = min(top + shape[0], self.raster.height)
        last_column = min(left + shape[1], self.raster.width)
        if last_row <= first_row or last_column <= first_column:
            return block
        read = None
        with suppress(RuntimeError):
            read = band.ReadAsArray(first_column, first_row, last_column - first_column, last_row - first_row)
        if read is None:
            raise CoreError(error("screening.raster_unreadable", Where(file=self.raster.path)))
        read = read.astype(numpy.float64)
        if self.raster.nodata is not None:
            read[read == float(self.raster.nodata)] = numpy.nan
        block[first_row - top:last_row - top, first_column - left:last_column - left] = read
        return block

    def areas_by_value(self) -> dict[float, float]:
        """Area (m²) of the site by cell value; cells without data are not in it."""
        values, places = numpy.unique(self.values[self.valid], return_inverse=True)
        areas = numpy.bincount(places.ravel(), weights=self.areas[self.valid], minlength=len(values))
        return {float(value): float(area) for value, area in zip(values, areas)}

    def ground(self, chosen: numpy.ndarray) -> QgsGeometry:
        """The polygons of the ``chosen`` cells (boolean array) clipped by the site, in the CRS of the site."""
        if not chosen.any():
            return QgsGeometry()
        if chosen.all():
            return QgsGeometry(self.site)
        rows, columns = self.rows[chosen], self.columns[chosen]
        order = numpy.lexsort((columns, rows))
        rows, columns = rows[order], columns[order]
        breaks = numpy.nonzero((numpy.diff(rows) != 0) | (numpy.diff(columns) != 1))[0] + 1
        starts = numpy.concatenate(([0], breaks))
        ends = numpy.concatenate((breaks, [len(rows)])) - 1
        strips = [
            self._strip(int(rows[start]), int(columns[start]), int(columns[end])) for start, end in zip(starts, ends)
        ]
        ground = dissolve(strips)
        if self._back.isValid() and not self._back.isShortCircuited():
            ground.transform(self._back)
        return intersection(self.site, ground)

    def _strip(self, row: int, first: int, last: int) -> QgsGeometry:
        x = (self._origin[0] + first * self._width, self._origin[0] + (last + 1) * self._width)
        y = (self._origin[1] + row * self._height, self._origin[1] + (row + 1) * self._height)
        return QgsGeometry.fromRect(QgsRectangle(min(x), min(y), max(x), max(y)))
