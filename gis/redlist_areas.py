"""Areas of ecosystems on a map: exact polygons in an equal-area CRS, or counted cells of a raster."""
from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import numpy as np
from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeatureRequest,
    QgsGeometry,
    QgsPointXY,
    QgsRasterLayer,
    QgsRectangle,
    QgsUnitTypes,
    QgsVectorLayer,
)

from ..core.issues import CoreError, Where, error
from ..core.progress import Progress
from ..core.schemes.codes import plain_code
from .compat import is_null
from .geometry_repair import POLYGON, sound_geometry
from .map_distortion import area_error, percent_wrong
from .overlay import dissolve
from .raster_source import BoundRaster, layer_raster

KM2 = 1e6
ROWS_OF_CELLS = 1 << 22
"""Cells read at once."""
EQUAL_AREA = 1e-4
"""Share by which an area may be wrong in a CRS that is called equal-area."""
CHECK_EVERY = 256
METRES = QgsUnitTypes.DistanceUnit.DistanceMeters


def projected_raster(layer: QgsRasterLayer) -> BoundRaster:
    """As ``layer_raster``. Raises ``CoreError`` for cells in degrees as well."""
    raster = layer_raster(layer)
    if raster.crs.isGeographic():
        crs = raster.crs.userFriendlyIdentifier()
        raise CoreError(error("redlist.geographic_raster", Where(file=raster.path), crs=crs))
    return raster


def check_raster_areas(raster: BoundRaster, context: QgsCoordinateTransformContext) -> None:
    """Raise ``CoreError`` when cells of ``raster`` do not have the area that its CRS makes them look to have."""
    factor = metres_per_unit(raster.crs)
    if abs(factor - 1) > 1e-9:
        return
    wrong = percent_wrong(area_error(raster.extent.center(), raster.crs, context))
    if wrong is not None:
        crs = raster.crs.userFriendlyIdentifier()
        raise CoreError(error("redlist.raster_distorts", Where(file=raster.path), crs=crs, percent=wrong))


def metres_per_unit(crs: QgsCoordinateReferenceSystem) -> float:
    """Metres in one unit of a projected ``crs``."""
    return QgsUnitTypes.fromUnitToUnitFactor(crs.mapUnits(), METRES)


def cell_km2(raster: BoundRaster) -> float:
    """Area of a cell in km²."""
    transform = raster.geotransform
    return abs(transform[1] * transform[5]) * metres_per_unit(raster.crs) ** 2 / KM2


def raster_counts(raster: BoundRaster, progress: Progress) -> dict[str, int]:
    """Cells of each value but 0 and no data, by the value's text; read in strips. Raises ``CoreError``."""
    counts: dict[str, int] = {}
    small = np.zeros(1 << 16, np.int64)
    for values in _strips(raster, progress):
        if values.dtype in (np.uint8, np.uint16):
            small += np.bincount(values.ravel(), minlength=len(small))
            continue
        if values.dtype.kind == "f":
            values = values[np.isfinite(values)]
        if raster.nodata is not None:
            values = values[values != raster.nodata]
        found, numbers = np.unique(values, return_counts=True)
        for value, number in zip(found.tolist(), numbers.tolist()):
            if value != 0:
                name = plain_code(value)
                counts[name] = counts.get(name, 0) + number
    for value in np.flatnonzero(small).tolist():
        if value not in (0, raster.nodata):
            counts[plain_code(value)] = int(small[value])
    return counts


def _strips(raster: BoundRaster, progress: Progress) -> Iterator[np.ndarray]:
    height = max(1, ROWS_OF_CELLS // raster.width)
    try:
        dataset = gdal.Open(raster.path)
        band = dataset.GetRasterBand(raster.band)
        for row in range(0, raster.height, height):
            progress.check()
            yield band.ReadAsArray(0, row, raster.width, min(height, raster.height - row))
            progress.report(min(1.0, (row + height) / raster.height))
    except RuntimeError as fault:
        raise CoreError(error("zoning.read_failed", Where(file=raster.path), reason=str(fault))) from fault


def check_equal_area(
    crs: QgsCoordinateReferenceSystem, places: QgsRectangle, context: QgsCoordinateTransformContext
) -> None:
    """Raise ``CoreError`` unless ``crs`` is projected and keeps areas within ``places`` (in ``crs``)."""
    name = crs.userFriendlyIdentifier()
    if not crs.isValid() or crs.isGeographic():
        raise CoreError(error("redlist.crs_not_equal_area", crs=name))
    corners = [(places.xMinimum(), places.yMinimum()), (places.xMaximum(), places.yMaximum())]
    for x, y in (*corners, (places.center().x(), places.center().y())):
        if abs(area_error(QgsPointXY(x, y), crs, context)) > EQUAL_AREA:
            raise CoreError(error("redlist.crs_not_equal_area", crs=name))


def polygon_areas(
    layer: QgsVectorLayer,
    field: str,
    crs: QgsCoordinateReferenceSystem,
    context: QgsCoordinateTransformContext,
    progress: Progress,
) -> dict[str, float]:
    """Area (km²) of each ecosystem, ground under several of its polygons counted once.

    ``field`` names the ecosystems; without it all polygons are one, named by an empty text. ``crs`` is equal-area.
    Raises ``CoreError`` for a missing field, a CRS that does not keep areas, polygons that ``crs`` cannot show.
    """
    place = layer.fields().lookupField(field) if field else -1
    if field and place < 0:
        columns = ", ".join(each.name() for each in layer.fields())
        raise CoreError(error("redlist.no_field", Where(column=field, dataset=layer.name()), fields=columns))
    transform = QgsCoordinateTransform(layer.crs(), crs, context)
    check_equal_area(crs, extent_in(layer.extent(), layer.crs(), crs, context, layer.name()), context)
    polygons: dict[str, list[QgsGeometry]] = {}
    total = max(1, layer.featureCount())
    for number, feature in enumerate(layer.getFeatures(QgsFeatureRequest())):
        if number % CHECK_EVERY == 0:
            progress.check()
            progress.report(0.5 * number / total)
        geometry = sound_geometry(QgsGeometry(feature.geometry()), POLYGON)
        if geometry.isNull():
            continue
        try:
            geometry.transform(transform)
        except QgsCsException as fault:
            raise _not_transformed(layer.name(), crs) from fault
        value = feature.attributes()[place] if place >= 0 else ""
        polygons.setdefault("" if is_null(value) else plain_code(value), []).append(geometry)
    if field:
        polygons.pop("", None)
    areas = {}
    for number, (name, parts) in enumerate(polygons.items()):
        progress.check()
        areas[name] = dissolve(parts).area() * metres_per_unit(crs) ** 2 / KM2
        progress.report(0.5 + 0.5 * (number + 1) / len(polygons))
    return areas


def extent_in(
    extent: QgsRectangle,
    source: QgsCoordinateReferenceSystem,
    crs: QgsCoordinateReferenceSystem,
    context: QgsCoordinateTransformContext,
    name: str,
) -> QgsRectangle:
    """``extent`` of the layer ``name`` in ``crs``. Raises ``CoreError`` when it cannot be expressed there."""
    try:
        return QgsCoordinateTransform(source, crs, context).transformBoundingBox(extent)
    except QgsCsException as fault:
        raise _not_transformed(name, crs) from fault


def _not_transformed(name: str, crs: QgsCoordinateReferenceSystem) -> CoreError:
    return CoreError(error("zoning.not_transformed", layer=name, crs=crs.userFriendlyIdentifier()))


def chosen(areas: Mapping[str, float], wanted: Iterable[str]) -> dict[str, float]:
    """The ecosystems among ``areas`` that are ``wanted`` (all where nothing is asked for)."""
    names = set(wanted)
    return {name: area for name, area in areas.items() if not names or name in names}
