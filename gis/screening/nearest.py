"""The nearest feature to a site: a search that widens until it is sure, never all pairs."""
from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Optional

from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsRectangle

from ...core.progress import Progress
from ..overlay import dissolve, intersection
from ..vector import BoundVector
from .pieces import pieces_around
from .sources import Ground

FIRST_RADIUS_M = 250.0
WIDER = 4.0
BUFFER_SEGMENTS = 36
BUFFER_EXCESS = 1 / math.cos(math.pi / (4 * BUFFER_SEGMENTS))
"""Circles are drawn as polygons around the circle, not in it, so that what stays outside is really far enough."""
BUFFER_MARGIN_M = 0.001


@dataclass(frozen=True)
class Nearest:
    """``distance`` (m) to the nearest selected feature, 0 inside; ``None`` if none lies within the limit."""

    distance: Optional[float]
    label: str = ""


def nearest(
    ground: Ground,
    number: int,
    site: QgsGeometry,
    crs: QgsCoordinateReferenceSystem,
    limit: Optional[float],
    progress: Progress,
) -> Nearest:
    """The nearest feature that rule ``number`` of ``ground`` selects, no farther than ``limit`` (None: anywhere)."""
    vectors = [dataset.vector for dataset in ground.datasets if dataset.vector is not None]
    if any(vector.feature_count == 0 for vector in vectors):
        return Nearest(None)
    everything = _extent(vectors, crs)
    radius = FIRST_RADIUS_M if limit is None else min(FIRST_RADIUS_M, limit)
    while True:
        progress.check()
        extent = site.boundingBox().buffered(radius)
        found = _nearest_within(ground, number, site, crs, extent, progress)
        if found.distance is not None and found.distance <= radius:
            return found
        if limit is not None and radius >= limit:
            return Nearest(None)
        if extent.contains(everything):
            return found
        radius *= WIDER
        if limit is not None:
            radius = min(radius, limit)


def ground_within(
    ground: Ground,
    number: int,
    site: QgsGeometry,
    crs: QgsCoordinateReferenceSystem,
    distance: float,
    progress: Progress,
) -> tuple[QgsGeometry, list[str]]:
    """The part of ``site`` within ``distance`` (m) of the features that the rule selects, and their labels.

    Circles have 144 corners around the circle, so the part is at most 0.03 % wider than the distance.
    """
    reach = distance * BUFFER_EXCESS + BUFFER_MARGIN_M
    near: list[QgsGeometry] = []
    labels: list[str] = []
    for piece in pieces_around(ground, site.boundingBox().buffered(reach), crs, progress):
        if piece.answers[number] is True and piece.geometry.distance(site) <= distance:
            near.append(intersection(piece.geometry.buffer(reach, BUFFER_SEGMENTS), site))
            labels.append(piece.label)
    return dissolve(near), labels


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
    for piece in pieces_around(ground, extent, crs, progress):
        if piece.answers[number] is not True:
            continue
        if best.distance is not None and _box_distance(box, piece.geometry.boundingBox()) >= best.distance:
            continue
        distance = piece.geometry.distance(site)
        if distance >= 0 and (best.distance is None or distance < best.distance):
            best = Nearest(distance, piece.label)
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
