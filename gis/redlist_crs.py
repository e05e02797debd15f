"""The CRS in which distributions are measured: projected, in metres, and as equal in area as it was asked for."""
from __future__ import annotations

import struct
from collections.abc import Iterable

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsGeometry,
    QgsPointXY,
    QgsRectangle,
    QgsUnitTypes,
)

from ..core.issues import CoreError, Issue, error, warning
from .map_distortion import TOLERATED, area_error, percent_wrong

EQUAL_AREA = "ESRI:54034"
"""World Cylindrical Equal Area, the CRS of the global grid of 10 km cells."""
NOTICED = 1e-4
"""Share by which areas may be wrong in a CRS that is told to be equal-area."""
LINE_STRING = 2
HEADER_BYTES = 9


def check_measuring_crs(crs: QgsCoordinateReferenceSystem) -> None:
    """Raise ``CoreError`` unless ``crs`` is valid, projected and in metres."""
    name = crs.userFriendlyIdentifier()
    if not crs.isValid():
        raise CoreError(error("restriction.invalid_crs"))
    if crs.isGeographic():
        raise CoreError(error("restriction.geographic_crs", crs=name))
    if crs.mapUnits() != QgsUnitTypes.DistanceUnit.DistanceMeters:
        raise CoreError(error("restriction.crs_not_in_metres", crs=name))


def is_measuring_crs(
    crs: QgsCoordinateReferenceSystem, extent: QgsRectangle, context: QgsCoordinateTransformContext
) -> bool:
    """Whether areas within ``extent`` can be measured in ``crs``, the CRS of the extent."""
    if not crs.isValid() or crs.isGeographic() or crs.mapUnits() != QgsUnitTypes.DistanceUnit.DistanceMeters:
        return False
    return abs(largest_area_error(crs, rectangle_points(extent), context)) <= TOLERATED


def rectangle_points(extent: QgsRectangle) -> list[QgsPointXY]:
    """The centre and the corners of ``extent``."""
    left, right, bottom, top = extent.xMinimum(), extent.xMaximum(), extent.yMinimum(), extent.yMaximum()
    return [extent.center(), *(QgsPointXY(x, y) for x in (left, right) for y in (bottom, top))]


def largest_area_error(
    crs: QgsCoordinateReferenceSystem, places: Iterable[QgsPointXY], context: QgsCoordinateTransformContext
) -> float:
    """The share, of all ``places`` in ``crs`` the one farthest from 0, by which areas are too large there."""
    return max((area_error(place, crs, context) for place in places), key=abs, default=0.0)


def distortion_issues(crs: QgsCoordinateReferenceSystem, share: float, what: str) -> list[Issue]:
    """A warning when areas in ``crs`` are wrong by ``share`` (0.01 = 1 %) for ``what``.

    Raises ``CoreError`` when the share is more than a report may bear.
    """
    wrong = percent_wrong(share)
    name = crs.userFriendlyIdentifier()
    if wrong is not None:
        raise CoreError(error("restriction.crs_distorts", crs=name, percent=wrong, ecosystem=what))
    if abs(share) <= NOTICED:
        return []
    return [warning("restriction.not_equal_area", crs=name, percent=f"{abs(share) * 100:.2f}", ecosystem=what)]


def line_of(points: np.ndarray) -> QgsGeometry:
    """A line through ``points`` (n, 2), which carries many points to QGIS at once."""
    header = struct.pack("<BII", 1, LINE_STRING, len(points))
    geometry = QgsGeometry()
    geometry.fromWkb(header + np.ascontiguousarray(points, dtype="<f8").tobytes())
    return geometry


def transformed_points(points: np.ndarray, transform: QgsCoordinateTransform, layer: str) -> np.ndarray:
    """``points`` (n, 2), each transformed exactly. Raises ``CoreError`` where one cannot be expressed."""
    if not len(points) or transform.isShortCircuited():
        return points
    line = line_of(points)
    try:
        moved = line.transform(transform) == QgsGeometry.OperationResult.Success
    except QgsCsException:
        moved = False
    found = np.frombuffer(bytes(line.asWkb()), dtype="<f8", offset=HEADER_BYTES).reshape(-1, 2) if moved else points
    if not moved or not np.isfinite(found).all():
        crs = transform.destinationCrs().userFriendlyIdentifier()
        raise CoreError(error("restriction.not_transformed", layer=layer, crs=crs))
    return found


def hull_of(points: np.ndarray) -> QgsGeometry:
    """The minimum convex polygon of ``points`` (n, 2)."""
    return line_of(points).convexHull()


def hull_points(hull: QgsGeometry) -> np.ndarray:
    """The vertices (n, 2) of a convex hull, whatever its dimension."""
    return np.array([(vertex.x(), vertex.y()) for vertex in hull.vertices()], dtype=float).reshape(-1, 2)
