"""How wrong areas come out in a map projection at a place, as with a CRS of another country or Web Mercator."""
from __future__ import annotations

import math

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsDistanceArea,
    QgsGeometry,
    QgsPointXY,
    QgsRectangle,
)

from ..core.issues import CoreError, error

TOLERATED = 0.01
"""National grids stay below 0.5 % within their country; above this share, areas do not belong into a report."""
PROBE_M = 1000.0
WGS84 = "EPSG:7030"


def area_error(
    place: QgsPointXY, crs: QgsCoordinateReferenceSystem, transform_context: QgsCoordinateTransformContext
) -> float:
    """The share by which areas around ``place`` (in ``crs``) are too large; negative where they are too small.

    A square of 1 km in ``crs`` is compared with its area on the ellipsoid. Infinite where the place lies outside of
    what ``crs`` can show; 0 where the ellipsoid of ``crs`` is not known, because then nothing can be told.
    """
    measure = QgsDistanceArea()
    measure.setSourceCrs(crs, transform_context)
    # Of an ellipsoid that has no name, as in a CRS of no register, QGIS sets the axes but no geographic CRS.
    measure.setEllipsoid(WGS84)
    if not measure.setEllipsoid(crs.ellipsoidAcronym().strip()):
        return 0.0
    half = PROBE_M / 2
    probe = QgsRectangle(place.x() - half, place.y() - half, place.x() + half, place.y() + half)
    try:
        true = measure.measureArea(QgsGeometry.fromRect(probe))
    except QgsCsException:
        return math.inf
    return PROBE_M**2 / true - 1 if math.isfinite(true) and true > 0 else math.inf


def percent_wrong(share: float) -> str | None:
    """``share`` in percent without its sign, as text, if it is above what is tolerated; else ``None``."""
    if abs(share) <= TOLERATED:
        return None
    return f"{abs(share) * 100:.0f}" if math.isfinite(share) else "∞"


def check_distortion(
    extent: QgsRectangle, crs: QgsCoordinateReferenceSystem, transform_context: QgsCoordinateTransformContext
) -> None:
    """Raise ``CoreError`` when areas are wrong in the middle of ``extent`` in ``crs``, made for another place."""
    wrong = percent_wrong(area_error(extent.center(), crs, transform_context))
    if wrong is not None:
        raise CoreError(error("zoning.crs_distorts", crs=crs.userFriendlyIdentifier(), percent=wrong))
