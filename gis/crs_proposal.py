"""Coordinate systems that a layer without one may have, told by its extent.

Korean belts share their numbers (5186 and 5181 differ by 100 km in y, 5185 to 5188 only by the meridian), so the answer
is an ordered list: a system is a candidate when the layer's middle then lies on South Korean ground, the common ones
first. Source: reference systems of the National Geographic Information Institute as registered with EPSG.
"""
from __future__ import annotations

from collections.abc import Sequence

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsRectangle,
)

CANDIDATES = ("EPSG:5186", "EPSG:5179", "EPSG:5181", "EPSG:5174", "EPSG:5187", "EPSG:5185", "EPSG:5188", "EPSG:3857")
"""In the order of their use in public data."""

_BELTS = {
    "EPSG:5186": (126.0, 128.0),
    "EPSG:5181": (126.0, 128.0),
    "EPSG:5174": (126.0, 128.0),
    "EPSG:5187": (128.0, 130.0),
    "EPSG:5185": (124.0, 126.0),
    "EPSG:5188": (130.0, 132.0),
}
_BELT_MARGIN = 0.5
_KOREA = QgsRectangle(124.0, 32.5, 132.0, 39.0)
_GROUND = (
    QgsRectangle(126.1, 34.25, 129.6, 37.2),
    QgsRectangle(126.2, 37.1, 129.5, 38.7),
    QgsRectangle(126.1, 33.1, 127.0, 33.6),
    QgsRectangle(125.0, 33.9, 126.3, 37.9),
    QgsRectangle(124.5, 37.6, 126.2, 38.1),
    QgsRectangle(130.7, 37.4, 131.95, 37.6),
    QgsRectangle(127.1, 33.9, 128.9, 34.6),
)
_WGS84 = "EPSG:4326"


def propose_crs(extent: QgsRectangle, neighbours: Sequence[QgsRectangle] = ()) -> list[str]:
    """Authority codes that fit ``extent``, the most plausible first; empty when none does.

    ``neighbours`` are extents (degrees, EPSG:4326) of layers known to lie in the same area: a system that puts the
    layer onto them comes first.
    """
    if extent.isNull() or not extent.isFinite():
        return []
    if _KOREA.contains(extent):
        return [_WGS84]
    found: list[tuple[int, int, str]] = []
    for rank, authid in enumerate(CANDIDATES):
        place = to_degrees(extent, QgsCoordinateReferenceSystem(authid))
        if place is None:
            continue
        middle = place.center()
        belt = _BELTS.get(authid)
        if not any(ground.contains(middle) for ground in _GROUND) or not place.intersects(_KOREA):
            continue
        near = sum(place.intersects(neighbour) for neighbour in neighbours)
        outside = belt is not None and not belt[0] - _BELT_MARGIN <= middle.x() <= belt[1] + _BELT_MARGIN
        if not outside:
            found.append((-near, rank, authid))
    return [authid for _, _, authid in sorted(found)]


def is_stated(crs: QgsCoordinateReferenceSystem) -> bool:
    """Whether ``crs`` says where things are: GeoPackages store an "undefined" system, which QGIS calls valid."""
    return crs.isValid() and not crs.description().startswith("Undefined ")


def to_degrees(extent: QgsRectangle, crs: QgsCoordinateReferenceSystem) -> QgsRectangle | None:
    """``extent`` of ``crs`` in EPSG:4326; None where it cannot be expressed."""
    transform = QgsCoordinateTransform(
        crs, QgsCoordinateReferenceSystem(_WGS84), QgsCoordinateTransformContext()
    )
    try:
        place = transform.transformBoundingBox(extent)
    except QgsCsException:
        return None
    return place if place.isFinite() and not place.isNull() else None
