"""Exact polygon overlay: the GEOS operations of QGIS with clean results and one way to fail."""
from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsGeometry, QgsWkbTypes

from ..core.issues import CoreError, error

GeometryType = QgsWkbTypes.GeometryType
KINDS = {
    "polygon": GeometryType.PolygonGeometry,
    "line": GeometryType.LineGeometry,
    "point": GeometryType.PointGeometry,
}

SLIVER_M2 = 0.01
"""Overlaps smaller than this are what is left of rounding and reprojection along common borders, not ground."""
SLIVER_M = 0.01
"""Lines shorter than this inside a site are rounding as well."""


def only(geometry: QgsGeometry, kind: str) -> QgsGeometry:
    """The parts of ``geometry`` that are of ``kind`` ("polygon", "line" or "point"); an empty geometry if none."""
    if geometry.isNull() or geometry.isEmpty():
        return QgsGeometry()
    if geometry.type() == KINDS[kind]:
        return geometry
    if not geometry.isMultipart() or not geometry.convertGeometryCollectionToSubclass(KINDS[kind]):
        return QgsGeometry()
    return geometry


def size(geometry: QgsGeometry, kind: str) -> float:
    """Area of polygons (square units of the CRS), length of lines, number of points."""
    if geometry.isNull() or geometry.isEmpty():
        return 0.0
    if kind == "polygon":
        return geometry.area()
    if kind == "line":
        return geometry.length()
    return float(geometry.constGet().nCoordinates())


def is_real(geometry: QgsGeometry, kind: str) -> bool:
    """Whether a geometry is more than a sliver (``SLIVER_M2``, ``SLIVER_M``; any point)."""
    limit = {"polygon": SLIVER_M2, "line": SLIVER_M, "point": 0.5}[kind]
    return size(geometry, kind) > limit


def intersection(first: QgsGeometry, second: QgsGeometry, kind: str = "polygon") -> QgsGeometry:
    """What two geometries share, as parts of ``kind``. Raises ``CoreError`` (``overlay.failed``) if GEOS gives up."""
    if first.isNull() or second.isNull():
        return QgsGeometry()
    return only(_attempt("intersection", first, second), kind)


def difference(first: QgsGeometry, second: QgsGeometry) -> QgsGeometry:
    """The polygons of ``first`` without ``second``. Raises ``CoreError`` (``overlay.failed``) if GEOS gives up."""
    if first.isNull() or second.isNull():
        return first
    return only(_attempt("difference", first, second), "polygon")


def dissolve(geometries: Sequence[QgsGeometry], kind: str = "polygon") -> QgsGeometry:
    """The union: ground that several share counts once. Raises ``CoreError`` (``overlay.failed``)."""
    present = [geometry for geometry in geometries if not geometry.isNull() and not geometry.isEmpty()]
    if not present:
        return QgsGeometry()
    if len(present) == 1 and kind != "line":
        return present[0]
    union = QgsGeometry.unaryUnion(present)
    if union.isNull():
        union = QgsGeometry.unaryUnion([geometry.makeValid() for geometry in present])
        if union.isNull():
            raise CoreError(error("overlay.failed", reason=union.lastError()))
    return only(union, kind)


def _attempt(operation: str, first: QgsGeometry, second: QgsGeometry) -> QgsGeometry:
    result: QgsGeometry = getattr(first, operation)(second)
    if result.isNull():
        result = getattr(first.makeValid(), operation)(second.makeValid())
        if result.isNull() and result.lastError():
            raise CoreError(error("overlay.failed", reason=result.lastError()))
    return result
