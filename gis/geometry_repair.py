"""Geometries as the overlays need them: straight, flat, valid and of one dimension."""
from __future__ import annotations

from qgis.core import QgsGeometry, QgsWkbTypes

POINT = QgsWkbTypes.GeometryType.PointGeometry
LINE = QgsWkbTypes.GeometryType.LineGeometry
POLYGON = QgsWkbTypes.GeometryType.PolygonGeometry
NAMES = {POINT: "point", LINE: "line", POLYGON: "polygon"}


def is_plain(wkb_type: QgsWkbTypes.Type) -> bool:
    """Whether geometries of this type are straight and carry neither Z nor M."""
    return not (QgsWkbTypes.isCurvedType(wkb_type) or QgsWkbTypes.hasZ(wkb_type) or QgsWkbTypes.hasM(wkb_type))


def plain_geometry(geometry: QgsGeometry) -> QgsGeometry:
    """``geometry`` with its curves as straight segments and without Z and M."""
    if QgsWkbTypes.isCurvedType(geometry.wkbType()):
        geometry.convertToStraightSegment()
    shape = geometry.get()
    if shape.is3D():
        shape.dropZValue()
    if shape.isMeasure():
        shape.dropMValue()
    return geometry


def needs_repair(geometry: QgsGeometry) -> bool:
    """Whether GEOS calls ``geometry`` invalid; points never are."""
    return not geometry.isGeosValid()


def repaired_geometry(geometry: QgsGeometry, kind: QgsWkbTypes.GeometryType) -> QgsGeometry:
    """A valid geometry of dimension ``kind`` over the same ground; null when nothing of that dimension is left."""
    valid = geometry.makeValid()
    if valid.isNull() or valid.isEmpty():
        return QgsGeometry()
    if QgsWkbTypes.flatType(valid.wkbType()) == QgsWkbTypes.Type.GeometryCollection:
        parts = _parts_of_kind(valid, kind)
        valid = QgsGeometry.collectGeometry(parts) if parts else QgsGeometry()
    if valid.isNull() or valid.type() != kind or valid.isEmpty():
        return QgsGeometry()
    return valid


def _parts_of_kind(collection: QgsGeometry, kind: QgsWkbTypes.GeometryType) -> list[QgsGeometry]:
    """The single parts of dimension ``kind``, also those of multi-part geometries inside a collection."""
    found: list[QgsGeometry] = []
    for part in collection.asGeometryCollection():
        if part.isMultipart():
            found += _parts_of_kind(part, kind)
        elif part.type() == kind and not part.isEmpty():
            found.append(part)
    return found


def sound_geometry(geometry: QgsGeometry, kind: QgsWkbTypes.GeometryType) -> QgsGeometry:
    """``geometry`` straight, flat and valid; null when it is empty or nothing of dimension ``kind`` is left of it."""
    if geometry.isNull() or geometry.isEmpty():
        return QgsGeometry()
    if not is_plain(geometry.wkbType()):
        geometry = plain_geometry(geometry)
    if kind == POINT or not needs_repair(geometry):
        return geometry
    return repaired_geometry(geometry, kind)
