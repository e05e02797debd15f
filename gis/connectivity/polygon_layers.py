"""Polygons as measuring of structure needs them: valid, in one projected CRS in metres; and the units to report by."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProcessingFeatureSource,
    QgsRectangle,
    QgsUnitTypes,
    QgsWkbTypes,
)

from ...core.issues import CoreError, Issue, error, warning
from ...core.progress import Progress
from ...core.schemes.codes import plain_code
from ..area_stores import in_crs
from ..geometry_repair import POLYGON, needs_repair, sound_geometry
from ..map_distortion import area_error, percent_wrong
from ..overlay import dissolve
from ..source_checks import UNCHECKED, check_placed

CHECK_EVERY = 256
LARGEST_DISTORTION = 0.1
"""Share by which areas may be wrong, with a warning; shares and ratios of neighbouring areas are far less so."""


@dataclass
class PolygonLayer:
    """Valid geometries of a layer, the text of one field of each, and how many were empty or had to be repaired."""

    name: str
    geometries: list[QgsGeometry] = field(default_factory=list)
    values: list[str] = field(default_factory=list)
    empty: int = 0
    repaired: int = 0

    def issues(self) -> list[Issue]:
        """What was passed over or repaired while reading."""
        found = []
        if self.empty:
            found.append(warning("areas.empty_geometries", layer=self.name, count=self.empty))
        if self.repaired:
            found.append(warning("areas.repaired", layer=self.name, count=self.repaired))
        return found


@dataclass
class Unit:
    """A unit to report by: all features of one name, as one geometry (null where they have none)."""

    name: str
    geometry: QgsGeometry

    @property
    def area(self) -> float:
        """Square metres; 0 without a geometry."""
        return 0.0 if self.geometry.isNull() else float(self.geometry.area())


def check_metric_crs(
    crs: QgsCoordinateReferenceSystem, extent: QgsRectangle, layer: str, context: QgsCoordinateTransformContext
) -> list[Issue]:
    """Raise ``CoreError`` unless ``crs`` is projected, in metres, and fit for the middle of ``extent`` (in ``crs``).

    Returns a warning where areas are wrong there by more than national grids are in their country; beyond
    ``LARGEST_DISTORTION`` they are refused, as in Web Mercator.
    """
    check_placed(crs, extent, layer)
    name = crs.userFriendlyIdentifier()
    if crs.isGeographic():
        raise CoreError(error("areas.geographic_crs", layer=layer, crs=name))
    if crs.mapUnits() != QgsUnitTypes.DistanceUnit.DistanceMeters:
        raise CoreError(error("areas.crs_not_in_metres", layer=layer, crs=name))
    if extent.isNull() or not extent.isFinite():
        return []
    share = area_error(extent.center(), crs, context)
    wrong = percent_wrong(share)
    if wrong is None:
        return []
    told = {"layer": layer, "crs": name, "percent": wrong}
    if abs(share) > LARGEST_DISTORTION:
        raise CoreError(error("areas.crs_distorts", **told))
    return [warning("areas.crs_distorts", **told)]


def read_polygons(
    source: QgsProcessingFeatureSource,
    column: str,
    crs: QgsCoordinateReferenceSystem,
    context: QgsCoordinateTransformContext,
    progress: Progress,
    kind: int = POLYGON,
) -> PolygonLayer:
    """The geometries of ``source`` of dimension ``kind`` in ``crs``, and the codes of ``column`` (empty: no column).

    Features without a geometry are counted and kept as null geometries, so that their names are not lost.
    Raises ``CoreError`` for a layer of another kind, a missing column and geometries that ``crs`` cannot show, and
    ``Cancelled``.
    """
    if QgsWkbTypes.geometryType(source.wkbType()) != kind:
        raise CoreError(error("areas.no_polygons", layer=source.sourceName()))
    place = source.fields().lookupField(column) if column else -1
    if column and place < 0:
        known = ", ".join(source.fields().names()) or "–"
        raise CoreError(error("areas.no_field", layer=source.sourceName(), field=column, known=known))
    transform = QgsCoordinateTransform(source.sourceCrs(), crs, context)
    found = PolygonLayer(source.sourceName())
    total = max(1, source.featureCount())
    for number, feature in enumerate(source.getFeatures(QgsFeatureRequest(), UNCHECKED)):
        if number % CHECK_EVERY == 0:
            progress.check()
            progress.report(number / total)
        geometry = QgsGeometry(feature.geometry())
        if not geometry.isNull() and not geometry.isEmpty():
            if not transform.isShortCircuited():
                in_crs(geometry, transform, found.name)
            found.repaired += needs_repair(geometry)
            geometry = sound_geometry(geometry, kind)
        if geometry.isNull() or geometry.isEmpty():
            geometry = QgsGeometry()
            found.empty += 1
        found.geometries.append(geometry)
        found.values.append(plain_code(feature.attributes()[place]) if place >= 0 else str(number + 1))
    return found


def units_of(layer: PolygonLayer) -> list[Unit]:
    """The units of a layer in the order of their first features; features of one name are dissolved into one unit.

    Raises ``CoreError`` when the layer has no feature.
    """
    if not layer.geometries:
        raise CoreError(error("areas.no_units", layer=layer.name))
    parts: dict[str, list[QgsGeometry]] = {}
    for name, geometry in zip(layer.values, layer.geometries):
        parts.setdefault(name, []).append(geometry)
    return [Unit(name, dissolve(geometries)) for name, geometries in parts.items()]


def single_parts(geometries: Sequence[QgsGeometry]) -> list[QgsGeometry]:
    """Every polygon of ``geometries`` on its own."""
    return [part for geometry in geometries if not geometry.isNull() for part in geometry.asGeometryCollection()]
