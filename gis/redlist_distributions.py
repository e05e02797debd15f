"""Maps of ecosystems as measuring reads them: rasters block by block, polygons feature by feature."""
from __future__ import annotations

from collections.abc import Collection, Iterator

import numpy as np
from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsDistanceArea,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProcessingFeatureSource,
    QgsRectangle,
    QgsUnitTypes,
)

from ..core.issues import CoreError, Issue, Where, error, warning
from ..core.progress import Progress
from ..core.redlist.occurrence import ValueIndex
from ..core.schemes.codes import plain_code
from .geometry_repair import POLYGON, is_plain, needs_repair, plain_geometry, repaired_geometry
from .raster_source import BoundRaster
from .source_checks import UNCHECKED

BLOCK_CELLS = 1 << 22
"""Cells of a raster that are in memory at once."""
MOST_ECOSYSTEMS = 5000
"""A map with more values is one of measurements, not of ecosystems."""
TOLD_VALUES = 10
CHECK_EVERY = 256


class RasterDistribution:
    """A raster whose values are ecosystems; ``wanted`` are the codes that count (``None``: every value)."""

    def __init__(self, raster: BoundRaster, name: str, wanted: Collection[str] | None):
        self.raster = raster
        self.name = name
        self.crs = raster.crs
        self.values = ValueIndex(wanted, raster.nodata)
        self._wanted = wanted
        if wanted is None and raster.nodata is None:
            raise CoreError(error("restriction.no_nodata", layer=name))

    @property
    def ecosystems(self) -> list[str]:
        """The codes that were met so far."""
        return self.values.names

    @property
    def extent(self) -> QgsRectangle:
        """Outer bounds in the raster's CRS."""
        return self.raster.extent

    def blocks(self, progress: Progress) -> Iterator[tuple[int, np.ndarray]]:
        """First row and values (rows, all columns) of blocks from the top. Raises ``CoreError`` and ``Cancelled``."""
        raster = self.raster
        dataset = gdal.Open(raster.path)
        band = dataset.GetRasterBand(raster.band)
        tile = band.GetBlockSize()[1]
        height = max(1, BLOCK_CELLS // raster.width)
        if tile <= height:
            height -= height % tile
        for row in range(0, raster.height, height):
            progress.check()
            try:
                block = band.ReadAsArray(0, row, raster.width, min(height, raster.height - row))
                reason = "" if block is not None else gdal.GetLastErrorMsg()
            except RuntimeError as fault:
                block, reason = None, str(fault)
            if block is None:
                raise CoreError(error("zoning.read_failed", Where(file=raster.path), reason=reason))
            yield row, block
            if len(self.values.names) > MOST_ECOSYSTEMS:
                raise CoreError(error("restriction.too_many_ecosystems", layer=self.name, most=MOST_ECOSYSTEMS))
            progress.report((row + len(block)) / raster.height)

    def points(self, columns: np.ndarray, rows: np.ndarray) -> np.ndarray:
        """Places (n, 2) in the raster's CRS of columns and rows counted in cells from its upper left corner."""
        left, width, _, top, _, height = self.raster.geotransform
        return np.stack([left + columns * width, top + rows * height], axis=1)

    def cell_areas(self, context: QgsCoordinateTransformContext) -> np.ndarray:
        """Square metres of a cell of each row (rows,): on the ellipsoid where the CRS counts in degrees."""
        raster = self.raster
        _, width, _, _, _, height = raster.geotransform
        if not self.crs.isGeographic():
            metres = QgsUnitTypes.fromUnitToUnitFactor(self.crs.mapUnits(), QgsUnitTypes.DistanceUnit.DistanceMeters)
            return np.full(raster.height, width * -height * metres**2)
        measure = QgsDistanceArea()
        measure.setSourceCrs(self.crs, context)
        measure.setEllipsoid(self.crs.ellipsoidAcronym())
        tops = raster.geotransform[3] + np.arange(raster.height) * height
        return np.array(
            [measure.measureArea(QgsGeometry.fromRect(QgsRectangle(0, top + height, width, top))) for top in tops]
        )

    def check(self) -> None:
        """Raise ``CoreError`` when, after reading, a value that was asked for was not met, or nothing was."""
        missing = sorted(set(self._wanted or ()) - set(self.ecosystems))
        if missing:
            met = [code for code in self.values.met() if code]
            known = ", ".join(met[:TOLD_VALUES]) + (" …" if len(met) > TOLD_VALUES else "")
            raise CoreError(
                error("restriction.value_missing", layer=self.name, values=", ".join(missing), known=known or "–")
            )
        if not self.ecosystems:
            raise CoreError(error("restriction.empty", layer=self.name))


class PolygonDistribution:
    """Polygons whose ``field`` names the ecosystem; without a field all of them are the ecosystem ``name``."""

    def __init__(self, source: QgsProcessingFeatureSource, field: str, wanted: Collection[str] | None):
        self.name = source.sourceName()
        self.crs = source.sourceCrs()
        self.ecosystems: list[str] = []
        self._source = source
        self._wanted = wanted
        self._unnamed = self._repaired = 0
        names = source.fields().names()
        if field and field not in names:
            known = ", ".join(names) or "–"
            raise CoreError(error("restriction.no_field", layer=self.name, field=field, known=known))
        if not self.crs.isValid():
            raise CoreError(error("restriction.layer_without_crs", layer=self.name))
        self._place = names.index(field) if field else -1

    @property
    def extent(self) -> QgsRectangle:
        """Bounds in the layer's CRS."""
        return self._source.sourceExtent()

    def polygons(
        self, crs: QgsCoordinateReferenceSystem, context: QgsCoordinateTransformContext, progress: Progress
    ) -> Iterator[tuple[int, QgsGeometry]]:
        """Number of the ecosystem and valid polygon in ``crs`` of each feature. Raises ``CoreError``, ``Cancelled``."""
        from .area_stores import in_crs

        transform = QgsCoordinateTransform(self.crs, crs, context)
        moves = not transform.isShortCircuited()
        total = max(1, self._source.featureCount())
        numbers: dict[str, int] = {}
        met: set[str] = set()
        for count, feature in enumerate(self._source.getFeatures(QgsFeatureRequest(), UNCHECKED)):
            if count % CHECK_EVERY == 0:
                progress.check()
                progress.report(count / total)
            code = plain_code(feature.attributes()[self._place]) if self._place >= 0 else self.name
            met.add(code)
            if not code:
                self._unnamed += 1
                continue
            if self._wanted is not None and code not in self._wanted:
                continue
            geometry = QgsGeometry(feature.geometry())
            if geometry.isNull() or geometry.isEmpty():
                continue
            if not is_plain(geometry.wkbType()):
                geometry = plain_geometry(geometry)
            if moves:
                geometry = in_crs(geometry, transform, self.name)
            if needs_repair(geometry):
                self._repaired += 1
                geometry = repaired_geometry(geometry, POLYGON)
                if geometry.isNull():
                    continue
            if code not in numbers:
                numbers[code] = len(numbers)
                self.ecosystems.append(code)
            yield numbers[code], geometry
        self._check(met - {""})

    def _check(self, met: Collection[str]) -> None:
        missing = sorted(set(self._wanted or ()) - set(met)) if self._place >= 0 else []
        if missing:
            known = ", ".join(sorted(met)[:TOLD_VALUES]) + (" …" if len(met) > TOLD_VALUES else "")
            raise CoreError(
                error("restriction.value_missing", layer=self.name, values=", ".join(missing), known=known or "–")
            )
        if not self.ecosystems:
            raise CoreError(error("restriction.empty", layer=self.name))

    def issues(self) -> list[Issue]:
        """What was passed over or repaired while reading."""
        found = []
        if self._unnamed:
            found.append(warning("restriction.without_name", layer=self.name, count=self._unnamed))
        if self._repaired:
            found.append(warning("restriction.repaired", layer=self.name, count=self._repaired))
        return found
