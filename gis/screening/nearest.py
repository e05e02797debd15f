"""The nearest feature to a site: a search that widens until it is sure, never all pairs."""
from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Optional

from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsRectangle

from ...core.progress import Progress
from ..overlay_by_place import dissolve_all
from ..vector import BoundVector
from .around import Around, drawn_distance
from .pieces import selected_around
from .sources import Ground

FIRST_RADIUS_M = 250.0
WIDER = 4.0

@dataclass(frozen=True)
class Nearest:
    """``distance`` (m) to the nearest selected feature, 0 inside; ``None`` if none lies within the limit."""

    distance: Optional[float]
    label: str = ""


def nearest(
    ground: Ground, number: int, site: QgsGeometry, crs: QgsCoordinateReferenceSystem, progress: Progress
) -> Nearest:
    """The nearest feature that rule ``number`` of ``ground`` selects, however far it is."""
    vectors = [dataset.vector for dataset in ground.datasets if dataset.vector is not None]
    if any(vector.feature_count == 0 for vector in vectors):
        return Nearest(None)
    everything = _extent(vectors, crs)
    radius = FIRST_RADIUS_M
    while True:
        progress.check()
        extent = site.boundingBox().buffered(radius)
        found = _nearest_within(ground, number, site, crs, extent, progress)
        if found.distance is not None and found.distance <= radius:
            return found
        if extent.contains(everything):
            return found
        radius *= WIDER


def features_within(
    ground: Ground,
    number: int,
    site: QgsGeometry,
    crs: QgsCoordinateReferenceSystem,
    distance: float,
    progress: Progress,
) -> list[Around]:
    """The features that rule ``number`` of ``ground`` selects within ``distance`` (m) of ``site``."""
    extent = site.boundingBox().buffered(drawn_distance(distance))
    away = distance_to(site)
    return [
        Around(geometry, label, distance)
        for geometry, label in selected_around(ground, number, extent, crs, progress)
        if away(geometry) <= distance
    ]


def nearest_of(features: Sequence[Around], site: QgsGeometry, distance: float, progress: Progress) -> Nearest:
    """The nearest of ``features``, no farther than ``distance`` (m) from ``site``."""
    away = distance_to(site)
    best = Nearest(None)
    box = site.boundingBox()
    for each in features:
        progress.check()
        nearer = distance if best.distance is None else best.distance
        if _box_distance(box, each.geometry.boundingBox()) > nearer:
            continue
        found = away(each.geometry)
        if 0 <= found <= distance and (best.distance is None or found < best.distance):
            best = Nearest(found, each.label)
            if found == 0:
                break
    return best


def ground_within(
    features: Sequence[Around], site: QgsGeometry, distance: float, progress: Progress
) -> tuple[QgsGeometry, list[str]]:
    """The ground within ``distance`` (m) of those ``features`` that are so near to ``site``, and their labels.

    It is at most 0.03 % wider than the distance, and reaches beyond the site.
    """
    away = distance_to(site)
    near: list[QgsGeometry] = []
    labels: list[str] = []
    for each in features:
        progress.check()
        if away(each.geometry) <= distance:
            near.append(each.reach)
            labels.append(each.label)
    return dissolve_all(near, "polygon", progress), labels


def distance_to(site: QgsGeometry) -> Callable[[QgsGeometry], float]:
    """Measures the distance (m) of geometries to ``site``; prepared, because a site may have very many corners."""
    engine = QgsGeometry.createGeometryEngine(site.constGet())
    engine.prepareGeometry()

    def measured(geometry: QgsGeometry) -> float:
        distance: float = engine.distance(geometry.constGet())
        return distance

    return measured


def _nearest_within(
    ground: Ground,
    number: int,
    site: QgsGeometry,
    crs: QgsCoordinateReferenceSystem,
    extent: QgsRectangle,
    progress: Progress,
) -> Nearest:
    best = Nearest(None)
    box = site.boundingBox()
    away = distance_to(site)
    for geometry, label in selected_around(ground, number, extent, crs, progress):
        if best.distance is not None and _box_distance(box, geometry.boundingBox()) >= best.distance:
            continue
        distance = away(geometry)
        if distance >= 0 and (best.distance is None or distance < best.distance):
            best = Nearest(distance, label)
            if distance == 0:
                break
    return best


def _box_distance(first: QgsRectangle, second: QgsRectangle) -> float:
    across = max(second.xMinimum() - first.xMaximum(), first.xMinimum() - second.xMaximum(), 0.0)
    along = max(second.yMinimum() - first.yMaximum(), first.yMinimum() - second.yMaximum(), 0.0)
    return math.hypot(across, along)


def _extent(vectors: Sequence[BoundVector], crs: QgsCoordinateReferenceSystem) -> QgsRectangle:
    whole = QgsRectangle()
    for vector in vectors:
        whole.combineExtentWith(vector.extent(crs))
    return whole
