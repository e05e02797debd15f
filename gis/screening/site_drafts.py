"""Sites while they are being chosen: drawn, picked from a layer or read from a file; kept as WKT, checked in words."""
from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeature,
    QgsGeometry,
    QgsProject,
    QgsRectangle,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...core.issues import CoreError, Where, error
from ..compat import fields_of, is_null
from ..crs_proposal import is_stated, to_degrees
from ..encoding import gdal_encoding, unstated_encoding
from ..geometry_repair import LINE, POLYGON, plain_geometry, repaired_geometry
from ..opening_in_turn import open_for_reading
from ..output import PendingFile

translate = QCoreApplication.translate

SITE_FIELD = "site"
NAME_FIELDS = ("site", "name", "사업명", "이름", "명칭", "대상지", "지번", "jibun", "jibeon", "pnu", "layer", "text")
TEXT_TYPES = frozenset({"string", "text", "varchar", "char"})
NAME_MARKS = ("nm", "name", "명")
"""Fields whose name holds one of these may name features where no field of ``NAME_FIELDS`` is there."""
MOST_SITES = 200
SMALLEST_M2 = 1.0
LOCAL_PROVIDERS = frozenset({"ogr", "gdal", "memory", "delimitedtext", "spatialite"})


@dataclass(frozen=True)
class SiteDraft:
    """A site as the user gave it; ``crs`` is an authority id or WKT."""

    name: str
    wkt: str
    crs: str

    @property
    def geometry(self) -> QgsGeometry:
        """The polygon in its own coordinate system."""
        return QgsGeometry.fromWkt(self.wkt)

    def as_state(self) -> dict[str, str]:
        """The draft as a window keeps it."""
        return asdict(self)


def draft_of(name: str, geometry: QgsGeometry, crs: QgsCoordinateReferenceSystem) -> SiteDraft:
    """A draft of ``geometry``, straight and flat."""
    flat = plain_geometry(QgsGeometry(geometry))
    return SiteDraft(name, flat.asWkt(6 if crs.isGeographic() is False else 10), crs.authid() or crs.toWkt())


def drafts_of_state(entries: Any) -> list[SiteDraft]:
    """The drafts that a window kept; what is damaged is left out."""
    found = []
    for entry in entries if isinstance(entries, list) else []:
        if isinstance(entry, Mapping) and all(isinstance(entry.get(key), str) for key in ("name", "wkt", "crs")):
            found.append(SiteDraft(entry["name"], entry["wkt"], entry["crs"]))
    return found


def in_crs(draft: SiteDraft, crs: QgsCoordinateReferenceSystem) -> QgsGeometry:
    """The site in ``crs``; null where it cannot be shown there."""
    return _moved(draft.geometry, QgsCoordinateReferenceSystem(draft.crs), crs)


def area_in(draft: SiteDraft, crs: QgsCoordinateReferenceSystem) -> float:
    """Square metres in the analysis CRS ``crs``, as the screening measures them."""
    geometry = in_crs(draft, crs)
    return 0.0 if geometry.isNull() else geometry.area()


def drawn_measures(
    geometry: QgsGeometry, source: QgsCoordinateReferenceSystem, crs: QgsCoordinateReferenceSystem
) -> tuple[float, float]:
    """Area in m² and length of the outline in m, measured in the analysis CRS, of what is being drawn in ``source``."""
    moved = _moved(geometry, source, crs)
    return (0.0, 0.0) if moved.isNull() else (moved.area(), moved.length())


def site_fault(draft: SiteDraft, crs: QgsCoordinateReferenceSystem) -> str:
    """Why a site cannot be screened, with what helps; empty where it can."""
    geometry = draft.geometry
    if geometry.isNull() or geometry.isEmpty() or geometry.type() != POLYGON:
        return translate("EcoAxis", "“{site}” has no area: draw it again.").format(site=draft.name)
    moved = in_crs(draft, crs)
    if moved.isNull():
        return translate(
            "EcoAxis", "“{site}” lies where {crs} does not hold: check the coordinate system of its layer."
        ).format(site=draft.name, crs=crs.authid())
    if not geometry.isGeosValid():
        return translate("EcoAxis", "The outline of “{site}” crosses itself: press “Repair” or draw it again.").format(
            site=draft.name
        )
    if moved.area() < SMALLEST_M2:
        return translate("EcoAxis", "“{site}” is smaller than 1 m²: draw it again.").format(site=draft.name)
    return ""


def repaired(draft: SiteDraft) -> Optional[SiteDraft]:
    """The draft with a valid outline; ``None`` where no ground is left."""
    geometry = repaired_geometry(draft.geometry, POLYGON)
    return None if geometry.isNull() else SiteDraft(draft.name, geometry.asWkt(6), draft.crs)


def lies_outside(draft: SiteDraft, places: Sequence[QgsRectangle]) -> bool:
    """Whether the site meets none of ``places`` (extents of the data in degrees); no where none are known."""
    crs = QgsCoordinateReferenceSystem(draft.crs)
    own = to_degrees(draft.geometry.boundingBox(), crs)
    return own is not None and bool(places) and not any(place.intersects(own) for place in places)


def project_places(project: QgsProject) -> list[QgsRectangle]:
    """Where the layers of the project lie, in degrees; those of web services do not count, they lie everywhere."""
    found = []
    for layer in project.mapLayers().values():
        if not layer.isValid() or layer.providerType() not in LOCAL_PROVIDERS or not is_stated(layer.crs()):
            continue
        place = to_degrees(layer.extent(), layer.crs()) if not layer.extent().isEmpty() else None
        if place is not None:
            found.append(place)
    return found


def drafts_of_features(
    features: Iterable[QgsFeature], crs: QgsCoordinateReferenceSystem, taken: Iterable[str] = ()
) -> list[SiteDraft]:
    """A draft for each polygon; closed lines count as polygons, as drawings have them. Names are told by fields."""
    chosen: list[tuple[QgsFeature, QgsGeometry]] = []
    for feature in features:
        geometry = _as_polygon(feature.geometry())
        if geometry.isNull() or geometry.isEmpty():
            continue
        chosen.append((feature, geometry))
        if len(chosen) >= MOST_SITES:
            break
    names = set(taken)
    found: list[SiteDraft] = []
    for wanted, (_, geometry) in zip(_names([feature for feature, _ in chosen]), chosen):
        name = free_name(wanted, names)
        names.add(name)
        found.append(draft_of(name, geometry, crs))
    return found


def read_site_file(path: str, fallback: QgsCoordinateReferenceSystem, taken: Iterable[str] = ()) -> list[SiteDraft]:
    """The sites in a file that GDAL reads; ``fallback`` is its coordinate system where it states none.

    Raises ``CoreError``: ``source.no_file``, ``source.unreadable``, ``screening.no_sites``.
    """
    where = Where(file=path)
    if not os.path.exists(path):
        raise CoreError(error("source.no_file", where))
    encoding = unstated_encoding(path) if path.lower().endswith(".shp") else None
    source = path if encoding is None else f"{path}|option:ENCODING={gdal_encoding(encoding)}"
    options = QgsVectorLayer.LayerOptions()
    options.loadDefaultStyle = False
    options.skipCrsValidation = True
    probe = open_for_reading(source, "sites", "ogr", options)
    if not probe.isValid():
        said = probe.error()
        reason = "GDAL" if said.isEmpty() else " ".join(said.summary().split())
        raise CoreError(error("source.unreadable", where, provider="ogr", reason=reason))
    found: list[SiteDraft] = []
    for layer in _parts(probe, source, options):
        crs = layer.crs() if is_stated(layer.crs()) else fallback
        found += drafts_of_features(layer.getFeatures(), crs, {*taken, *(each.name for each in found)})
    if not found:
        raise CoreError(error("screening.no_sites"))
    return found[:MOST_SITES]


def write_sites(drafts: Sequence[SiteDraft], crs: QgsCoordinateReferenceSystem, path: str) -> str:
    """Write the sites as a GeoPackage in ``crs``, named by the field ``site``, and return ``path``.

    Raises ``CoreError``.
    """
    fields = fields_of([(SITE_FIELD, "string")])
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    options.layerName = "sites"
    context = QgsProject.instance().transformContext()
    with PendingFile(path) as pending:
        writer = QgsVectorFileWriter.create(
            pending.temporary, fields, QgsWkbTypes.Type.MultiPolygon, crs, context, options
        )
        well = writer.hasError() == QgsVectorFileWriter.WriterError.NoError
        for draft in drafts:
            feature = QgsFeature(fields)
            feature.setAttributes([draft.name])
            geometry = in_crs(draft, crs)
            geometry.convertToMultiType()
            feature.setGeometry(geometry)
            well = well and writer.addFeature(feature)
        del writer
        if not well:
            raise CoreError(error("output.unwritable", Where(file=path), folder=os.path.dirname(path)))
        pending.commit()
    return path


def free_name(wanted: str, taken: Iterable[str]) -> str:
    """``wanted``, with a number where it is taken; a number alone gets the word for a site before it."""
    used = set(taken)
    base = wanted.strip()
    if not base:
        number = len(used) + 1
        while translate("EcoAxis", "Site {number}").format(number=number) in used:
            number += 1
        return translate("EcoAxis", "Site {number}").format(number=number)
    name, count = base, 1
    while name in used:
        count += 1
        name = f"{base} ({count})"
    return name


def _moved(
    geometry: QgsGeometry, source: QgsCoordinateReferenceSystem, crs: QgsCoordinateReferenceSystem
) -> QgsGeometry:
    moved = QgsGeometry(geometry)
    if source != crs:
        transform = QgsCoordinateTransform(source, crs, QgsProject.instance().transformContext())
        try:
            moved.transform(transform)
        except QgsCsException:
            return QgsGeometry()
    return moved if moved.boundingBox().isFinite() else QgsGeometry()


def _parts(
    probe: QgsVectorLayer, source: str, options: QgsVectorLayer.LayerOptions
) -> Iterable[QgsVectorLayer]:
    """The layers of a file; drawings have one for each kind of geometry."""
    parts = [text.split("!!::!!") for text in probe.dataProvider().subLayers()]
    if len(parts) <= 1:
        yield probe
        return
    for part in parts:
        uri = f"{source}|layername={part[1]}"
        if len(part) > 3 and probe.dataProvider().storageType() == "AutoCAD DXF":
            uri += f"|geometrytype={part[3]}"
        layer = open_for_reading(uri, part[1], "ogr", options)
        if layer.isValid() and layer.isSpatial():
            yield layer


def _as_polygon(geometry: QgsGeometry) -> QgsGeometry:
    if geometry.isNull() or geometry.isEmpty():
        return QgsGeometry()
    flat = plain_geometry(geometry)
    if flat.type() == POLYGON:
        return flat
    if flat.type() != LINE:
        return QgsGeometry()
    rings = [part.asPolyline() for part in flat.asGeometryCollection()]
    closed = [ring for ring in rings if len(ring) > 3 and ring[0] == ring[-1]]
    return QgsGeometry.fromMultiPolygonXY([[ring] for ring in closed]) if closed else QgsGeometry()


def _names(features: Sequence[QgsFeature]) -> list[str]:
    """The name of each feature; where names repeat, what tells the features apart (“1안”) is added."""
    names = [_name_of(feature) for feature in features]
    if any(names) and len(set(names)) == len(names):
        return names
    for column, field in enumerate(features[0].fields() if features else ()):
        if field.typeName().casefold() not in TEXT_TYPES:
            continue
        if not any(names) and not any(mark in field.name().casefold() for mark in NAME_MARKS):
            continue
        parts = [_text(feature.attributes()[column]) for feature in features]
        together = list(zip(names, parts))
        if all(parts) and len(set(together)) == len(together):
            if not any(names):
                return parts
            return [
                translate("EcoAxis", "{site}, {alternative}").format(site=name, alternative=part)
                for name, part in together
            ]
    return names


def _name_of(feature: QgsFeature) -> str:
    fields = {name.casefold(): index for index, name in enumerate(feature.fields().names())}
    for name in NAME_FIELDS:
        if name in fields:
            text = _text(feature.attributes()[fields[name]])
            if text:
                return text
    return ""


def _text(value: Any) -> str:
    return "" if is_null(value) else str(value).strip()
