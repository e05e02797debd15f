"""Polygons that an algorithm is given (the mask, the units) as stores that windows can ask."""
from __future__ import annotations

import os
from collections.abc import Iterator

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProcessingFeatureSource,
    QgsProject,
    QgsRectangle,
)

from ..core.issues import CoreError, error
from ..core.progress import Progress
from .compat import is_null
from .feature_store import FeatureStore
from .geometry_repair import POLYGON as POLYGON_KIND
from .geometry_repair import sound_geometry
from .grid import Grid
from .level_sources import PRESENT
from .source_checks import UNCHECKED

POLYGON = "polygon"
CHECK_EVERY = 256


def in_crs(geometry: QgsGeometry, transform: QgsCoordinateTransform, layer: str) -> QgsGeometry:
    """``geometry``, transformed. Raises ``CoreError`` when it cannot be expressed there."""
    try:
        moved = geometry.transform(transform) == QgsGeometry.OperationResult.Success
    except QgsCsException:
        moved = False
    if not moved or not geometry.boundingBox().isFinite():
        crs = transform.destinationCrs().userFriendlyIdentifier()
        raise CoreError(error("zoning.not_transformed", layer=layer, crs=crs))
    return geometry


def source_extent(source: QgsProcessingFeatureSource, crs: QgsCoordinateReferenceSystem) -> QgsRectangle:
    """The extent of a feature source in ``crs``."""
    transform = QgsCoordinateTransform(source.sourceCrs(), crs, QgsProject.instance().transformContext())
    extent = source.sourceExtent()
    if extent.isNull():
        return QgsRectangle()
    try:
        return transform.transformBoundingBox(extent)
    except QgsCsException as fault:
        place = crs.userFriendlyIdentifier()
        raise CoreError(error("zoning.not_transformed", layer=source.sourceName(), crs=place)) from fault


def polygons_of(
    source: QgsProcessingFeatureSource, grid: Grid, field: str, progress: Progress
) -> Iterator[tuple[QgsGeometry, str]]:
    """Valid polygons of ``source`` in the grid's CRS with the text of ``field`` (empty without a field)."""
    transform = QgsCoordinateTransform(source.sourceCrs(), grid.crs, QgsProject.instance().transformContext())
    place = source.fields().indexOf(field) if field else -1
    total = max(1, source.featureCount())
    for number, feature in enumerate(source.getFeatures(QgsFeatureRequest(), UNCHECKED)):
        if number % CHECK_EVERY == 0:
            progress.check()
            progress.report(number / total)
        geometry = sound_geometry(QgsGeometry(feature.geometry()), POLYGON_KIND)
        if geometry.isNull():
            continue
        in_crs(geometry, transform, source.sourceName())
        value = feature.attributes()[place] if place >= 0 else ""
        yield geometry, "" if is_null(value) else str(value)


def mask_store(source: QgsProcessingFeatureSource, grid: Grid, folder: str, progress: Progress) -> FeatureStore:
    """The polygons of ``source``. Raises ``CoreError`` when none lies in the grid's extent."""
    store = FeatureStore(os.path.join(folder, "mask.gpkg"), POLYGON, [PRESENT])
    store.write(grid, ((geometry, [1.0]) for geometry, _ in polygons_of(source, grid, "", progress)))
    if not store.count or not store.extent().intersects(grid.extent):
        raise CoreError(error("zoning.layer_without_polygons", layer=source.sourceName()))
    return store


def unit_store(
    source: QgsProcessingFeatureSource, field: str, grid: Grid, folder: str, progress: Progress
) -> tuple[FeatureStore, list[str]]:
    """The polygons of ``source`` and the names of the units, in the order of the layer.

    A cell in several units counts for the first of them. Raises ``CoreError`` when no field is named.
    """
    if not field:
        raise CoreError(error("zoning.units_without_field", layer=source.sourceName()))
    names: dict[str, int] = {}
    for _, name in polygons_of(source, grid, field, progress.part(0, 0.5)):
        names.setdefault(name, len(names) + 1)
    store = FeatureStore(os.path.join(folder, "units.gpkg"), POLYGON, [PRESENT])
    store.write(
        grid,
        (
            (geometry, [float(len(names) + 1 - names[name])])
            for geometry, name in polygons_of(source, grid, field, progress.part(0.5, 1))
        ),
    )
    return store, list(names)
