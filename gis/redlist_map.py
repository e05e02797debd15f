"""The ground of ecosystems, in all and by unit, for the Red List map and its index."""
from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProcessingFeatureSource,
    QgsRectangle,
    QgsSpatialIndex,
)

from ..core.issues import CoreError, Issue, error, warning
from ..core.progress import Progress
from .area_stores import in_crs
from .compat import is_null
from .geometry_repair import POLYGON, sound_geometry
from .map_distortion import area_error, percent_wrong
from .overlay import intersection
from .source_checks import UNCHECKED

SMALLEST_PRESENCE_M2 = 1.0
"""Less ground than this in a unit comes from borders that were drawn twice, and does not count as occurrence."""
CHECK_EVERY = 64


@dataclass(frozen=True)
class NamedPolygon:
    """A valid polygon in the analysis CRS and the trimmed text of its field; empty where it has none."""

    name: str
    geometry: QgsGeometry


@dataclass
class EcosystemGround:
    """Areas in m² by ecosystem: ``whole`` of the map, ``units`` by unit in the order of the layer.

    ``nameless`` counts polygons without the name of an ecosystem; they are in no area.
    """

    whole: dict[str, float] = field(default_factory=dict)
    units: dict[str, dict[str, float]] = field(default_factory=dict)
    nameless: int = 0

    def issues(self, column: str) -> list[Issue]:
        """What to tell about polygons that could not be counted."""
        return [warning("redlist.map.nameless", count=self.nameless, column=column)] if self.nameless else []


def attribute_text(value: object) -> str:
    """The trimmed text of an attribute; empty for NULL."""
    return "" if is_null(value) else str(value).strip()


def named_polygons(
    source: QgsProcessingFeatureSource,
    column: str,
    crs: QgsCoordinateReferenceSystem,
    transform_context: QgsCoordinateTransformContext,
    progress: Progress,
) -> Iterator[NamedPolygon]:
    """The polygons of ``source`` in ``crs``, repaired; empty ones are passed over.

    Raises ``CoreError`` when there is no such field or a polygon cannot be expressed in ``crs``.
    """
    transform = QgsCoordinateTransform(source.sourceCrs(), crs, transform_context)
    place = source.fields().indexOf(column)
    if place < 0:
        names = ", ".join(source.fields().names()) or "–"
        raise CoreError(error("redlist.map.no_field", layer=source.sourceName(), column=column, columns=names))
    total = max(1, source.featureCount())
    request = QgsFeatureRequest().setSubsetOfAttributes([place])
    for number, feature in enumerate(source.getFeatures(request, UNCHECKED)):
        if number % CHECK_EVERY == 0:
            progress.check()
            progress.report(number / total)
        geometry = QgsGeometry(feature.geometry())
        if geometry.type() != POLYGON:
            continue
        geometry = sound_geometry(geometry, POLYGON)
        if geometry.isNull():
            continue
        in_crs(geometry, transform, source.sourceName())
        yield NamedPolygon(attribute_text(feature.attributes()[place]), geometry)


class _Units:
    """Units that tell how much of a polygon lies in each of them."""

    def __init__(self, polygons: Sequence[NamedPolygon]):
        self._polygons = polygons
        self._index = QgsSpatialIndex()
        self._engines = []
        for number, each in enumerate(polygons):
            self._index.addFeature(number, each.geometry.boundingBox())
            engine = QgsGeometry.createGeometryEngine(each.geometry.constGet())
            engine.prepareGeometry()
            self._engines.append(engine)

    def parts(self, geometry: QgsGeometry) -> Iterator[tuple[str, float]]:
        """Name of each unit that ``geometry`` meets, and the area shared."""
        for number in sorted(self._index.intersects(geometry.boundingBox())):
            if self._engines[number].contains(geometry.constGet()):
                yield self._polygons[number].name, geometry.area()
            elif self._engines[number].intersects(geometry.constGet()):
                area = intersection(geometry, self._polygons[number].geometry).area()
                if area > 0:
                    yield self._polygons[number].name, area


def measure_ground(
    ecosystems: Iterator[NamedPolygon], units: Sequence[NamedPolygon], progress: Progress
) -> tuple[EcosystemGround, QgsRectangle]:
    """Areas of the ecosystems in all and in each unit, and their bounds. Raises ``CoreError`` for an empty map."""
    found = EcosystemGround(units={each.name: {} for each in units})
    inside = _Units(units)
    bounds = QgsRectangle()
    for each in ecosystems:
        progress.check()
        bounds.combineExtentWith(each.geometry.boundingBox())
        if not each.name:
            found.nameless += 1
            continue
        found.whole[each.name] = found.whole.get(each.name, 0.0) + each.geometry.area()
        for unit, area in inside.parts(each.geometry):
            found.units[unit][each.name] = found.units[unit].get(each.name, 0.0) + area
    if not found.whole:
        raise CoreError(error("redlist.map.empty"))
    for areas in found.units.values():
        for name in [name for name, area in areas.items() if area < SMALLEST_PRESENCE_M2]:
            del areas[name]
    return found, bounds


def check_areas(
    bounds: QgsRectangle, crs: QgsCoordinateReferenceSystem, transform_context: QgsCoordinateTransformContext
) -> Optional[Issue]:
    """A problem when areas in ``crs`` are wrong there, because it is made for another place or purpose."""
    wrong = percent_wrong(area_error(bounds.center(), crs, transform_context))
    if wrong is None:
        return None
    return error("redlist.map.crs_distorts", crs=crs.userFriendlyIdentifier(), percent=wrong)
