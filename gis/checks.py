"""Checks a whole binding: one dataset after the other, and none of them stops the rest."""
from __future__ import annotations

import difflib
from collections.abc import Mapping, Sequence
from typing import Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsExpression,
    QgsGeometry,
    QgsRectangle,
)

from ..core.issues import CoreError, Issue, Severity, Where, error, warning
from ..core.progress import Progress
from ..core.schemes.catalogue import Catalogue
from ..core.schemes.dataset import Dataset
from ..core.schemes.scheme import ScreeningScheme, ZoningScheme
from ..core.schemes.value_mapping import with_values
from .automap import Proposal, Status
from .binding import Binding, DatasetBinding
from .crs_proposal import to_degrees
from .layer_opening import where_of
from .raster_checks import check_raster
from .raster_source import open_raster
from .vector import open_vector
from .vector_checks import Ground, check_vector

ADMIN_UNITS = "admin_units"
ORDER = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}
_WGS84 = "EPSG:4326"


def needed_fields(scheme: ZoningScheme | ScreeningScheme, catalogue: Catalogue) -> dict[str, tuple[str, ...]]:
    """The datasets that ``scheme`` reads, with the canonical fields that its rules name."""
    found: dict[str, list[str]] = {key: [] for key in scheme.datasets}
    if isinstance(scheme, ZoningScheme):
        for rule in scheme.rules:
            if rule.field:
                found[rule.dataset].append(rule.field)
    else:
        for rule in scheme.rules:
            columns = sorted(str(name) for name in QgsExpression(rule.expression).referencedColumns())
            for key in (key for keys in rule.alternatives for key in keys):
                dataset = catalogue.get(key)
                found[key] += [name for name in columns if dataset is None or dataset.field(name) is not None]
    return {key: tuple(dict.fromkeys(names)) for key, names in found.items()}


def check_binding(
    binding: Binding,
    catalogue: Catalogue,
    needed: Optional[Mapping[str, Sequence[str]]] = None,
    extent: Optional[QgsRectangle] = None,
    extent_crs: Optional[QgsCoordinateReferenceSystem] = None,
    progress: Optional[Progress] = None,
) -> list[Issue]:
    """The faults of every dataset of ``binding``, ordered by dataset, the worst first.

    ``needed`` limits the check to the datasets and fields of a scheme. Complete datasets must cover ``extent`` (with
    its ``extent_crs``), else the administrative units, else only have no enclosed gaps. Raises ``Cancelled`` alone.
    """
    progress = progress or Progress()
    entries = {key: entry for key, entry in sorted(binding.datasets.items()) if needed is None or key in needed}
    within = None
    if extent is not None and not extent.isNull() and extent_crs is not None:
        within = Ground(QgsGeometry.fromRect(extent), extent_crs)
    ground = within or _admin_ground(binding, catalogue)
    found: list[Issue] = []
    for key in sorted(set(needed or ()) - set(entries)):
        found.append(warning("check.not_bound", Where(dataset=key)))
    places: dict[str, QgsRectangle] = {}
    for number, (key, entry) in enumerate(entries.items()):
        progress.check()
        part = progress.part(number / len(entries), (number + 1) / len(entries))
        part.report(0.0)
        dataset = with_values(catalogue.get(key), entry.values)
        if dataset is None:
            found.append(warning("check.unknown_dataset", where_of(entry), known=_similar(key, catalogue)))
        if is_raster(entry, dataset):
            found += check_raster(entry, dataset, part)
        else:
            fields = needed.get(key, ()) if needed is not None else ()
            own_ground = within if key == ADMIN_UNITS else ground
            found += check_vector(entry, dataset, fields, own_ground, within, part)
        place = _place(entry, dataset)
        if place is not None:
            places[key] = place
    found += _apart(places, entries)
    told = {issue.where.dataset for issue in found}
    found += [Issue("check.fine", Severity.INFO, where_of(entry)) for key, entry in entries.items() if key not in told]
    progress.report(1.0)
    return sorted(found, key=lambda issue: (issue.where.dataset or "", ORDER[issue.severity]))


def proposal_issues(proposals: Sequence[Proposal]) -> list[Issue]:
    """What the user must decide or know about proposed layers."""
    found: list[Issue] = []
    for each in proposals:
        where = where_of(each.entry) if each.entry is not None else Where(dataset=each.key)
        if each.fault is not None:
            place = Where(file=each.fault.where.file, dataset=each.key)
            found.append(Issue(each.fault.code, each.fault.severity, place, each.fault.parameters))
        elif each.status is Status.MISSING:
            found.append(warning("check.not_found", where))
        if each.crs_proposals:
            text = ", ".join(each.crs_proposals)
            found.append(warning("check.crs_proposed", where, proposal=each.crs_proposals[0], proposals=text))
        if each.alternatives:
            text = ", ".join(each.alternatives)
            parameters = {"others": text, "count": len(each.alternatives)}
            found.append(Issue("check.other_layers", Severity.INFO, where, parameters))
    return found


def check_name(issue: Issue) -> str:
    """The name of the check behind an issue, as the report's column ``check`` shows it."""
    return issue.code.split(".", 1)[-1]


def is_raster(entry: DatasetBinding, dataset: Optional[Dataset]) -> bool:
    """Whether ``entry`` is read through GDAL as a raster."""
    return entry.provider == "gdal" or (dataset is not None and dataset.geometry == ("raster",))


def _admin_ground(binding: Binding, catalogue: Catalogue) -> Optional[Ground]:
    entry = binding.datasets.get(ADMIN_UNITS)
    if entry is None:
        return None
    try:
        units = open_vector(entry, catalogue.get(ADMIN_UNITS))
        geometries = [feature.geometry for feature in units.features([], units.crs)]
    except CoreError:
        return None
    union = QgsGeometry.unaryUnion(geometries)
    return None if union.isNull() else Ground(union, units.crs)


def _similar(key: str, catalogue: Catalogue) -> str:
    """The keys of the catalogue that look like ``key``, the most similar first."""
    return ", ".join(difflib.get_close_matches(key, sorted(catalogue.datasets), n=3, cutoff=0.5)) or "–"


def _place(entry: DatasetBinding, dataset: Optional[Dataset]) -> Optional[QgsRectangle]:
    """The extent of a dataset in degrees; None when it has none or cannot be opened."""
    try:
        if is_raster(entry, dataset):
            raster = open_raster(entry)
            return to_degrees(raster.extent, raster.crs)
        vector = open_vector(entry, dataset)
    except CoreError:
        return None
    extent = vector.extent(QgsCoordinateReferenceSystem(_WGS84))
    return None if extent.isNull() else extent


def _apart(places: Mapping[str, QgsRectangle], entries: Mapping[str, DatasetBinding]) -> list[Issue]:
    """Datasets that lie away from all others: most often a wrong coordinate system."""
    if len(places) < 2:
        return []
    return [
        error("check.apart", where_of(entries[key]), extent=place.toString(3))
        for key, place in places.items()
        if not any(place.intersects(other) for name, other in places.items() if name != key)
    ]
