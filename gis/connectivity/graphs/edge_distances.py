"""Exact distances between the edges of polygons that are near each other."""
from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from qgis.core import QgsGeometry, QgsRectangle

from ....core.connectivity.memory import check_memory
from ....core.progress import Progress
from .patches import spatial_index

CHECK_EVERY = 64
BYTES_A_PAIR = 800
"""A link with its line and its attributes on the way to the layer."""


def check_pairs(count: int, limit: float) -> None:
    """Raise ``CoreError`` (``links.too_many``) when all pairs of ``count`` patches are asked for and do not fit."""
    if math.isinf(limit):
        pairs = count * (count - 1) // 2
        check_memory("links.too_many", pairs * BYTES_A_PAIR, pairs=pairs, patches=count)


def edge_distances(
    geometries: Sequence[QgsGeometry], limit: float, progress: Progress
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Positions of both ends (int64, first below second) and distance (m, 0 where they touch) of all pairs of
    polygons that are at most ``limit`` apart, sorted.

    A spatial index names the pairs whose bounding boxes are that near; only those are measured, by GEOS on prepared
    polygons. Raises ``CoreError`` (``links.too_many``) and ``Cancelled``.
    """
    check_pairs(len(geometries), limit)
    index = spatial_index(geometries)
    boxes = [geometry.boundingBox() for geometry in geometries]
    shapes = [geometry.constGet() for geometry in geometries]
    rows: list[tuple[int, int, float]] = []
    for place, box in enumerate(boxes):
        if place % CHECK_EVERY == 0:
            progress.check()
            progress.report(place / len(boxes))
        if math.isinf(limit):
            near = list(range(place + 1, len(boxes)))
        else:
            around = index.intersects(box.buffered(limit * (1 + 1e-9)))
            near = sorted(other for other in around if other > place and _apart(box, boxes[other]) <= limit)
        if not near:
            continue
        engine = QgsGeometry.createGeometryEngine(shapes[place])
        engine.prepareGeometry()
        for number, other in enumerate(near):
            if number % CHECK_EVERY == CHECK_EVERY - 1:
                progress.check()
            distance = float(engine.distance(shapes[other]))
            if distance <= limit:
                rows.append((place, other, distance))
    progress.report(1.0)
    if not rows:
        return np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0)
    first, second, distances = zip(*rows)
    return np.array(first, np.int64), np.array(second, np.int64), np.array(distances, np.float64)


def _apart(one: QgsRectangle, other: QgsRectangle) -> float:
    across = max(one.xMinimum() - other.xMaximum(), other.xMinimum() - one.xMaximum(), 0.0)
    along = max(one.yMinimum() - other.yMaximum(), other.yMinimum() - one.yMaximum(), 0.0)
    return math.hypot(across, along)


def centroid_distances(
    geometries: Sequence[QgsGeometry], limit: float, progress: Progress
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """As ``edge_distances``, between centroids."""
    check_pairs(len(geometries), limit)
    points = np.array([[point.x(), point.y()] for point in (each.centroid().asPoint() for each in geometries)])
    firsts, seconds, distances = [], [], []
    for place in range(len(points) - 1):
        if place % CHECK_EVERY == 0:
            progress.check()
            progress.report(place / len(points))
        apart = np.hypot(*(points[place + 1 :] - points[place]).T)
        near = np.flatnonzero(apart <= limit)
        firsts.append(np.full(len(near), place, np.int64))
        seconds.append(near + place + 1)
        distances.append(apart[near])
    progress.report(1.0)
    none = np.zeros(0, np.int64)
    return (
        np.concatenate([none, *firsts]),
        np.concatenate([none, *seconds]),
        np.concatenate([np.zeros(0), *distances]),
    )
