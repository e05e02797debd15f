"""How continuous the ground of an axis is: the pieces in which a disc of the minimum width can move."""
from __future__ import annotations

import math
from dataclasses import dataclass

from qgis.core import QgsGeometry

from ....core.progress import Progress
from ...overlay import difference, dissolve, intersection
from .shapes import SEGMENTS

RING_POINTS = 128
"""Points of a boundary that are widened at once: GEOS widens short pieces of a winding line far faster."""
CORNER = 1.002
"""Circles of 64 sides lie up to 0.12 % inside of true ones; without this, turned corners would lose slivers."""
LARGE = 20_000
FAR = 20.0
"""Polygons of more points than ``LARGE`` are eroded piece by piece of their boundary for distances of more than so many
mean distances of their points."""


@dataclass(frozen=True)
class Piece:
    """Ground in which a disc of the minimum width can move from any place to any other.

    ``middle``: where the disc's middle can be; ``ground``: what the disc covers; ``whole``: with the corners, which a
    disc leaves out although nothing is narrow there.
    """

    middle: QgsGeometry
    ground: QgsGeometry
    whole: QgsGeometry

    @property
    def area(self) -> float:
        """Square metres, corners included."""
        return float(self.whole.area())


def eroded(polygon: QgsGeometry, distance: float, progress: Progress) -> QgsGeometry:
    """The part of ``polygon`` at least ``distance`` (m) inside its boundary; empty where there is none.

    Nothing is simplified: circles are polygons of 64 sides, and GEOS levels dents of the boundary of at most 1 % of
    ``distance``. Raises ``Cancelled``.
    """
    if distance <= 0:
        return QgsGeometry(polygon)
    points = polygon.constGet().nCoordinates()
    if points <= LARGE or distance * points < FAR * polygon.length():
        progress.check()
        return polygon.buffer(-distance, SEGMENTS)
    belts = []
    for part in polygon.asGeometryCollection():
        for ring in part.asPolygon():
            for start in range(0, len(ring) - 1, RING_POINTS):
                progress.check()
                line = QgsGeometry.fromPolylineXY(ring[start : start + RING_POINTS + 1])
                belts.append(line.buffer(distance, SEGMENTS))
    return difference(polygon, QgsGeometry.unaryUnion(belts))


def parts_of(geometry: QgsGeometry) -> list[QgsGeometry]:
    """The single polygons of a geometry, the largest first."""
    if geometry.isNull() or geometry.isEmpty():
        return []
    parts = [part for part in geometry.asGeometryCollection() if part.area() > 0]
    return sorted(parts, key=lambda part: -part.area())


def pieces(ground: QgsGeometry, width: float, progress: Progress) -> list[Piece]:
    """The pieces of ``ground`` for a disc of the diameter ``width`` (m), the largest first.

    Two places belong to one piece where such a disc can be moved from the one to the other without leaving
    ``ground``: the middles are the connected parts of the erosion by ``width`` / 2, the ground of each is their
    dilation by as much (together the morphological opening). Pieces may share a little ground where they face each
    other through a narrow place. Raises ``Cancelled``.
    """
    found = []
    for middle in parts_of(eroded(ground, width / 2, progress)):
        progress.check()
        covered = intersection(middle.buffer(width / 2, SEGMENTS), ground)
        found.append(Piece(middle, covered, _with_corners(middle, covered, ground, width)))
    return sorted(found, key=lambda piece: -piece.area)


def _with_corners(
    middle: QgsGeometry, covered: QgsGeometry, ground: QgsGeometry, width: float
) -> QgsGeometry:
    """``covered`` with what lies in right and wider corners: no farther than half the diagonal of a square as wide.

    Ground beyond a barrier is as near and does not belong to it, so that only what touches ``covered`` counts.
    """
    near = intersection(middle.buffer(width / math.sqrt(2) * CORNER, SEGMENTS), ground)
    return dissolve([covered, *(part for part in parts_of(near) if part.intersects(covered))])
