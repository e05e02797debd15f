"""Everything that may be wrong with one vector dataset, as a list of issues; only cancelling stops it."""
from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProject,
    QgsVectorLayer,
)

from ..core.checking.attribute_values import (
    ID_NAMES,
    YEAR_NAMES,
    header_words,
    illegal_names,
    is_named,
    listed,
    repeated,
    unknown_codes,
)
from ..core.issues import CoreError, Issue, Severity, Where, error, warning
from ..core.progress import Progress
from ..core.schemes.dataset import Dataset
from .binding import DatasetBinding
from .compat import is_null
from .encoding import detect_dbf_encoding, gdal_encoding, looks_garbled, sidecar_encoding
from .field_mapping import map_fields
from .geometry_repair import NAMES, POINT, POLYGON, is_plain, needs_repair, plain_geometry, repaired_geometry
from .layer_opening import apply_filter, layer_crs, read_layer, where_of
from .polygon_checks import Box, duplicates, gaps, ground_in, measuring_crs, overlaps

_CHECK_EVERY = 256
_MOST_VALUES = 200_000


class Ground(NamedTuple):
    """The ground that complete datasets must cover."""

    geometry: QgsGeometry
    crs: QgsCoordinateReferenceSystem


@dataclass
class _Scan:
    """What one pass over the features found; geometries are valid, straight and flat."""

    values: list[Counter[str]] = field(default_factory=list)
    nulls: list[int] = field(default_factory=list)
    features: int = 0
    empty: int = 0
    invalid: int = 0
    geometries: dict[int, QgsGeometry] = field(default_factory=dict)
    boxes: dict[Box, list[int]] = field(default_factory=dict)


def check_vector(
    entry: DatasetBinding,
    dataset: Optional[Dataset],
    needed: Sequence[str],
    ground: Optional[Ground],
    within: Optional[Ground],
    progress: Progress,
) -> list[Issue]:
    """The faults of one vector dataset.

    ``needed`` are the canonical fields that must exist (none: those that the catalogue requires); ``ground`` is what a
    complete dataset must cover; only features that meet ``within`` are read. Raises ``Cancelled`` alone.
    """
    where = where_of(entry)
    found: list[Issue] = []
    try:
        layer = read_layer(entry, found)
        apply_filter(layer, entry)
    except CoreError as fault:
        return [*found, *fault.issues]
    if not layer.isSpatial():
        return [*found, error("vector.no_geometry", where)]
    crs = _check_crs(layer, entry, found)
    kind = NAMES.get(layer.geometryType(), "unknown")
    expected = [name for name in dataset.geometry if name != "raster"] if dataset is not None else []
    if expected and kind not in expected:
        found.append(error("vector.geometry_kind", where, found=kind, expected=", ".join(expected)))
    scan = _scan(layer, crs, within, progress.part(0.0, 0.5))
    if scan.features == 0:
        found.append(warning("check.no_features", where))
        return found
    found += _field_issues(layer, entry, dataset, needed, scan, where)
    found += _encoding_issues(layer, entry, scan, where)
    found += _geometry_issues(layer, dataset, crs, scan, ground, where, progress.part(0.5, 1.0))
    return found


def _check_crs(
    layer: QgsVectorLayer, entry: DatasetBinding, found: list[Issue]
) -> Optional[QgsCoordinateReferenceSystem]:
    try:
        crs = layer_crs(layer, entry)
    except CoreError as fault:
        found.extend(fault.issues)
        return None
    if crs.isGeographic():
        found.append(warning("check.geographic_crs", where_of(entry), crs=crs.authid()))
    return crs


def _scan(
    layer: QgsVectorLayer,
    crs: Optional[QgsCoordinateReferenceSystem],
    within: Optional[Ground],
    progress: Progress,
) -> _Scan:
    count = len(layer.fields())
    scan = _Scan(values=[Counter() for _ in range(count)], nulls=[0] * count)
    request = QgsFeatureRequest()
    if within is not None and crs is not None:
        area = ground_in(within.geometry, within.crs, crs)
        if area is not None:
            request.setFilterRect(area.boundingBox())
    kind = layer.geometryType()
    total = max(layer.featureCount(), 1)
    for number, feature in enumerate(layer.getFeatures(request)):
        if number % _CHECK_EVERY == 0:
            progress.check()
            progress.report(number / total)
        scan.features += 1
        for index, value in enumerate(feature.attributes()):
            if is_null(value) or not str(value).strip():
                scan.nulls[index] += 1
            elif len(scan.values[index]) < _MOST_VALUES:
                scan.values[index][str(value)] += 1
        geometry = feature.geometry()
        if geometry.isNull() or geometry.isEmpty():
            scan.empty += 1
            continue
        if not is_plain(geometry.wkbType()):
            geometry = plain_geometry(geometry)
        if kind != POINT and needs_repair(geometry):
            scan.invalid += 1
            geometry = repaired_geometry(geometry, kind)
            if geometry.isNull():
                continue
        box = geometry.boundingBox()
        corners = (box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum())
        scan.boxes.setdefault(corners, []).append(feature.id())
        scan.geometries[feature.id()] = geometry
    return scan


def _field_issues(
    layer: QgsVectorLayer,
    entry: DatasetBinding,
    dataset: Optional[Dataset],
    needed: Sequence[str],
    scan: _Scan,
    where: Where,
) -> list[Issue]:
    names = layer.fields().names()
    found: list[Issue] = []
    illegal = illegal_names(names)
    if illegal:
        found.append(warning("check.field_names", where, names=", ".join(illegal), count=len(illegal)))
    known = dataset.fields if dataset is not None else ()
    wanted = list(needed) or [each.name for each in known if each.required]
    asked = dict.fromkeys([*wanted, *(each.name for each in known), *entry.fields])
    mapped = map_fields(asked, entry.fields, names, dataset)
    for name, actual in mapped.items():
        if actual is None and name in entry.fields:
            found.append(
                error("vector.wrong_field", where, field=name, actual=entry.fields[name], fields=", ".join(names))
            )
        elif actual is None and name in wanted:
            found.append(error("vector.no_field", where, field=name, fields=", ".join(names)))
    canonical = {actual: name for name, actual in mapped.items() if actual is not None}
    for index, actual in enumerate(names):
        name = canonical.get(actual)
        values = scan.values[index]
        column = Where(file=where.file, column=actual, dataset=where.dataset)
        field_of = dataset.field(name) if dataset is not None and name is not None else None
        headers = header_words(values, actual, field_of)
        if headers:
            found.append(warning("check.header_words", column, values=listed(headers), count=sum(headers.values())))
        if field_of is not None and field_of.codes is not None:
            rest = {value: count for value, count in values.items() if value not in headers}
            unknown = unknown_codes(rest, field_of.codes)
            if unknown:
                count = sum(unknown.values())
                found.append(warning("check.unknown_codes", column, values=listed(unknown), count=count))
        if name is not None and scan.nulls[index]:
            severity = Severity.WARNING if name in wanted else Severity.INFO
            parameters = {"count": scan.nulls[index], "total": scan.features}
            found.append(Issue("check.null_values", severity, column, parameters))
        if is_named(actual, ID_NAMES) and repeated(values):
            twice = repeated(values)
            parameters = {"values": listed(twice), "count": sum(twice.values()) - len(twice)}
            found.append(warning("check.repeated_ids", column, **parameters))
        if is_named(actual, YEAR_NAMES) and len(values) > 1:
            parameters = {"values": listed(values), "count": len(values)}
            found.append(Issue("check.several_years", Severity.INFO, column, parameters))
    return found


def _encoding_issues(layer: QgsVectorLayer, entry: DatasetBinding, scan: _Scan, where: Where) -> list[Issue]:
    found: list[Issue] = []
    texts: Counter[str] = Counter()
    for name, values in zip(layer.fields().names(), scan.values):
        if looks_garbled(name):
            texts[name] += 1
        texts.update({value: count for value, count in values.items() if looks_garbled(value)})
    if texts:
        found.append(warning("check.garbled", where, values=listed(texts), count=sum(texts.values())))
    path = entry.file
    if path is not None and path.lower().endswith((".shp", ".dbf")):
        stated, told = entry.encoding or sidecar_encoding(path), detect_dbf_encoding(path)
        if stated and told and gdal_encoding(stated).upper() != told:
            found.append(warning("check.encoding_differs", where, stated=stated, detected=told))
    return found


def _geometry_issues(
    layer: QgsVectorLayer,
    dataset: Optional[Dataset],
    crs: Optional[QgsCoordinateReferenceSystem],
    scan: _Scan,
    ground: Optional[Ground],
    where: Where,
    progress: Progress,
) -> list[Issue]:
    found: list[Issue] = []
    if scan.empty:
        found.append(warning("check.empty_geometries", where, count=scan.empty))
    if scan.invalid:
        found.append(warning("check.invalid_geometries", where, count=scan.invalid))
    twice = duplicates(scan.boxes, scan.geometries)
    if twice:
        severity = Severity.INFO if layer.geometryType() == POINT else Severity.WARNING
        found.append(Issue("check.duplicate_geometries", severity, where, {"count": twice}))
    if layer.geometryType() != POLYGON or not scan.geometries:
        return found
    complete = dataset is not None and dataset.coverage == "complete"
    geometries, measured = scan.geometries, None
    if crs is not None and crs.isGeographic():
        target = measuring_crs(crs, layer.extent())
        measured = QgsCoordinateTransform(crs, target, QgsProject.instance().transformContext())
        geometries = _moved(scan.geometries, measured)
    pairs, area = overlaps(geometries, progress.part(0.0, 0.8))
    if pairs:
        severity = Severity.WARNING if complete else Severity.INFO
        found.append(Issue("check.overlaps", severity, where, {"count": pairs, "area": round(area, 2)}))
    if complete:
        progress.check()
        place = None
        if ground is not None and crs is not None:
            place = ground_in(ground.geometry, ground.crs, crs)
        pieces, area = gaps(list(scan.geometries.values()), place, measured)
        if pieces:
            code = "check.enclosed_gaps" if place is None else "check.gaps"
            found.append(warning(code, where, count=pieces, area=round(area, 2)))
    return found


def _moved(geometries: Mapping[int, QgsGeometry], transform: QgsCoordinateTransform) -> dict[int, QgsGeometry]:
    moved: dict[int, QgsGeometry] = {}
    for identity, geometry in geometries.items():
        copy = QgsGeometry(geometry)
        try:
            copy.transform(transform)
        except QgsCsException:
            continue
        moved[identity] = copy
    return moved
