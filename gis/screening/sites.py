"""The sites to be judged: named, in the analysis CRS, with valid polygons."""
from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeature,
    QgsGeometry,
    QgsUnitTypes,
)

from ...core.issues import CoreError, Issue, Severity, error, warning
from ..compat import is_null
from ..geometry_repair import POLYGON, is_plain, plain_geometry, repaired_geometry
from ..map_distortion import area_error, percent_wrong
from ..overlay import dissolve

REPAIR_TOLERANCE = 0.001
"""A self-crossing outline is repaired if that changes its area by no more than this share; else it is refused."""


@dataclass(frozen=True)
class Site:
    """One site: ``geometry`` is a valid polygon in the analysis CRS."""

    name: str
    geometry: QgsGeometry


def check_analysis_crs(crs: QgsCoordinateReferenceSystem) -> None:
    """Raise ``CoreError`` unless areas and distances can be measured in ``crs``: projected, in metres."""
    if not crs.isValid():
        raise CoreError(error("screening.no_crs"))
    if crs.isGeographic():
        raise CoreError(error("screening.geographic_crs", crs=crs.authid() or crs.description()))
    if crs.mapUnits() != QgsUnitTypes.DistanceUnit.DistanceMeters:
        raise CoreError(error("screening.crs_not_in_metres", crs=crs.authid() or crs.description()))


def read_sites(
    features: Iterable[QgsFeature],
    name_field: Optional[int],
    source_crs: QgsCoordinateReferenceSystem,
    crs: QgsCoordinateReferenceSystem,
    transform_context: QgsCoordinateTransformContext,
) -> tuple[list[Site], list[Issue]]:
    """The sites of a layer and the warnings about them.

    ``name_field`` is the index of the attribute that names a site; without a name it gets its number, and a name that
    repeats gets its number as well. Raises ``CoreError`` with the faults of every site.
    """
    if not source_crs.isValid():
        raise CoreError(error("screening.sites_without_crs"))
    transform = QgsCoordinateTransform(source_crs, crs, transform_context)
    sites: list[Site] = []
    faults: list[Issue] = []
    warnings: list[Issue] = []
    names: set[str] = set()
    for number, feature in enumerate(features, 1):
        name = _name(feature, name_field, number, names)
        names.add(name)
        geometry = feature.geometry()
        if geometry.isNull() or geometry.isEmpty():
            faults.append(error("screening.site_empty", site=name))
            continue
        if not is_plain(geometry.wkbType()):
            geometry = plain_geometry(geometry)
        if not geometry.isGeosValid():
            geometry, found = _repaired(geometry, name)
            if found.severity is Severity.ERROR:
                faults.append(found)
                continue
            warnings.append(found)
        try:
            geometry.transform(transform)
        except QgsCsException:
            faults.append(error("screening.site_outside_crs", site=name, crs=crs.authid()))
            continue
        if not geometry.boundingBox().isFinite():
            faults.append(error("screening.site_outside_crs", site=name, crs=crs.authid()))
            continue
        if geometry.area() <= 0:
            faults.append(error("screening.site_empty", site=name))
            continue
        wrong = percent_wrong(area_error(geometry.boundingBox().center(), crs, transform_context))
        if wrong is not None:
            faults.append(error("screening.crs_distorts", site=name, crs=crs.authid(), percent=wrong))
            continue
        sites.append(Site(name, geometry))
    if faults:
        raise CoreError(faults)
    if not sites:
        raise CoreError(error("screening.no_sites"))
    return sites, warnings


def _name(feature: QgsFeature, field: Optional[int], number: int, taken: set[str]) -> str:
    value = None if field is None else feature.attributes()[field]
    name = str(number) if is_null(value) or not str(value).strip() else str(value).strip()
    unique, attempt = name, number
    while unique in taken:
        unique = f"{name} ({attempt})"
        attempt += 1
    return unique


def _repaired(geometry: QgsGeometry, name: str) -> tuple[QgsGeometry, Issue]:
    """An invalid polygon as a valid one, with the warning about it or the error that forbids it.

    Parts are repaired one by one, so that parts which overlap are dissolved and not taken for an outline that crosses
    itself.
    """
    before = after = 0.0
    parts: list[QgsGeometry] = []
    valid = True
    for part in geometry.asGeometryCollection():
        before += part.area()
        if not part.isGeosValid():
            valid = False
            part = repaired_geometry(part, POLYGON)
        if not part.isNull():
            after += part.area()
            parts.append(part)
    if after <= 0:
        return geometry, error("screening.site_empty", site=name)
    if abs(after - before) > REPAIR_TOLERANCE * after:
        share = f"{100 * abs(after - before) / after:.1f}"
        return geometry, error("screening.site_self_crossing", site=name, share=share)
    whole = dissolve(parts)
    if valid or whole.area() < after * (1 - REPAIR_TOLERANCE):
        return whole, warning("screening.site_parts_overlap", site=name)
    return whole, warning("screening.site_repaired", site=name)
