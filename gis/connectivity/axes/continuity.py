"""How continuous the ground of an axis is: the pieces in which a disc of the minimum width can move."""
from __future__ import annotations

from dataclasses import dataclass

from qgis.core import QgsGeometry

from ....core.progress import Progress
from ...overlay import difference, intersection
from .shapes import SEGMENTS

RING_POINTS = 128
"""Points of a boundary that are widened at once: GEOS widens short pieces of a winding line far faster."""
LARGE = 20_000
FAR = 20.0
"""Polygons of more points than ``LARGE`` are eroded piece by piece of their boundary for distances of more than so many
mean distances of their points."""


@dataclass(frozen=True)
class Piece:
    """Ground in which a disc of the minimum width can move from any place to any other.

    ``middle``: where the disc's middle can be; ``ground``: what the disc covers.
    """

    middle: QgsGeometry
    ground: QgsGeometry

    @property
    def area(self) -> float:
        """Square metres."""
        return float(self.ground.area())


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
        found.append(Piece(middle, intersection(middle.buffer(width / 2, SEGMENTS), ground)))
    return sorted(found, key=lambda piece: -piece.area)
