"""Overlaps, gaps and repetitions of geometries, measured exactly with GEOS and found through a spatial index."""
from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeature,
    QgsGeometry,
    QgsPolygon,
    QgsProject,
    QgsRectangle,
    QgsSpatialIndex,
)

from ..core.progress import Progress
from .geometry_repair import POLYGON, repaired_geometry

SMALLEST_AREA = 0.01
"""Square metres below which an overlap or a gap is rounding of coordinates."""

Box = tuple[float, float, float, float]
"""Corners of a bounding box: x and y of the lower left, x and y of the upper right."""

_CHECK_EVERY = 64


def overlaps(geometries: Mapping[int, QgsGeometry], progress: Progress) -> tuple[int, float]:
    """The number of pairs of valid polygons that overlap, and the sum of their common areas.

    Areas in square units of the coordinates. Pairs that share less than ``SMALLEST_AREA`` do not count.
    """
    index = _index(geometries)
    pairs, area = 0, 0.0
    for number, (identity, geometry) in enumerate(geometries.items()):
        if number % _CHECK_EVERY == 0:
            progress.check()
            progress.report(number / len(geometries))
        box = geometry.boundingBox()
        engine = None
        for other in sorted(index.intersects(box)):
            if other <= identity or _common_area(box, geometries[other].boundingBox()) <= SMALLEST_AREA:
                continue
            if engine is None:
                engine = QgsGeometry.createGeometryEngine(geometry.constGet())
                engine.prepareGeometry()
            if not engine.intersects(geometries[other].constGet()):
                continue
            common = geometry.intersection(geometries[other]).area()
            if common > SMALLEST_AREA:
                pairs += 1
                area += common
    progress.report(1.0)
    return pairs, area


def gaps(
    geometries: Sequence[QgsGeometry],
    ground: Optional[QgsGeometry],
    measured: Optional[QgsCoordinateTransform] = None,
) -> tuple[int, float]:
    """The number and the total area of the pieces of ``ground`` that no polygon covers.

    Without ``ground`` only gaps that polygons enclose are found: the outer edge of a map says nothing about its
    completeness. Polygons are united as they are, because moved edges no longer meet; the pieces alone go through
    ``measured`` before their areas are taken.
    """
    union = QgsGeometry.unaryUnion(list(geometries))
    if ground is None:
        pieces = [] if union.isNull() else _enclosed(union)
    else:
        pieces = [QgsGeometry(ground)] if union.isNull() else [ground.difference(union)]
    areas: list[float] = []
    for piece in pieces:
        if measured is not None:
            piece.transform(measured)
        areas += [part.area() for part in piece.constParts()]
    counted = [area for area in areas if area > SMALLEST_AREA]
    return len(counted), sum(counted)


def _enclosed(union: QgsGeometry) -> list[QgsGeometry]:
    """The holes of ``union`` without the parts of it that lie in them."""
    parts = [QgsGeometry(part.clone()) for part in union.constParts()]
    holes = [
        QgsGeometry(QgsPolygon(part.constGet().interiorRing(number).clone()))
        for part in parts
        for number in range(part.constGet().numInteriorRings())
    ]
    if not holes:
        return []
    index = _index(dict(enumerate(parts)))
    found = []
    for hole in holes:
        box = hole.boundingBox()
        islands = [parts[number] for number in index.intersects(box) if box.contains(parts[number].boundingBox())]
        found.append(hole.difference(QgsGeometry.unaryUnion(islands)) if islands else hole)
    return found


def _index(geometries: Mapping[int, QgsGeometry]) -> QgsSpatialIndex:
    index = QgsSpatialIndex()
    for identity, geometry in geometries.items():
        feature = QgsFeature(identity)
        feature.setGeometry(geometry)
        index.addFeature(feature)
    return index


def duplicates(boxes: Mapping[Box, Sequence[int]], geometry_of: Mapping[int, QgsGeometry]) -> int:
    """How many features repeat the geometry of an earlier one; only those with the same box are compared."""
    count = 0
    for identities in boxes.values():
        distinct: list[QgsGeometry] = []
        for identity in identities if len(identities) > 1 else ():
            geometry = geometry_of[identity]
            if any(geometry.equals(other) or geometry.isGeosEqual(other) for other in distinct):
                count += 1
            else:
                distinct.append(geometry)
    return count


def ground_in(
    ground: QgsGeometry, source: QgsCoordinateReferenceSystem, target: QgsCoordinateReferenceSystem
) -> Optional[QgsGeometry]:
    """``ground`` of ``source`` as a valid polygon in ``target``; None where it cannot be expressed there."""
    moved = QgsGeometry(ground)
    if source != target:
        moved = moved.densifyByCount(16)
        try:
            moved.transform(QgsCoordinateTransform(source, target, QgsProject.instance().transformContext()))
        except QgsCsException:
            return None
    if moved.isGeosValid():
        return moved
    valid = repaired_geometry(moved, POLYGON)
    return None if valid.isNull() else valid


def measuring_crs(crs: QgsCoordinateReferenceSystem, extent: QgsRectangle) -> QgsCoordinateReferenceSystem:
    """A system to measure areas in: ``crs`` itself if projected, else an equal-area one around the extent's middle."""
    if not crs.isGeographic():
        return crs
    middle = extent.center()
    return QgsCoordinateReferenceSystem.fromProj(
        f"+proj=laea +lat_0={middle.y():.4f} +lon_0={middle.x():.4f} +datum=WGS84 +units=m +no_defs"
    )


def _common_area(one: QgsRectangle, other: QgsRectangle) -> float:
    width = min(one.xMaximum(), other.xMaximum()) - max(one.xMinimum(), other.xMinimum())
    height = min(one.yMaximum(), other.yMaximum()) - max(one.yMinimum(), other.yMinimum())
    return width * height if width > 0 and height > 0 else 0.0
