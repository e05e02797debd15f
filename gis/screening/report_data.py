"""What the report of a screening says about its data, and the layers of its maps."""
from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from qgis.core import QgsCoordinateReferenceSystem, QgsFeature, QgsFields, QgsVectorLayer, QgsWkbTypes

from ...core.evidence import InputRecord
from ...core.issues import Issue
from ...core.reporting.model import DataNote
from ...core.screening.verdict import Outcome, SiteVerdict
from ..compat import field
from ..layer_opening import public_source
from ..provenance import input_record
from .screener import part_geometry
from .sites import Site
from .sources import OpenDataset, Sources


def data_notes(sources: Sources, extra: Mapping[str, Sequence[Issue]], language: str) -> tuple[DataNote, ...]:
    """One note for each dataset that was read; ``extra`` are issues by dataset key that reading did not see."""
    return tuple(_note(dataset, extra.get(key, ()), language) for key, dataset in sorted(sources.datasets.items()))


def input_records(sources: Sources) -> tuple[InputRecord, ...]:
    """The records of the datasets that were read, by key."""
    return tuple(
        input_record(key, public_source(dataset.entry), _crs_name(dataset), _count(dataset))
        for key, dataset in sorted(sources.datasets.items())
    )


def site_layer(sites: Sequence[Site], crs: QgsCoordinateReferenceSystem) -> QgsVectorLayer:
    """The sites as a layer in memory, field ``site``."""
    return _layer("sites", ("site",), crs, (((site.name,), site.geometry) for site in sites))


def finding_layer(verdicts: Sequence[SiteVerdict], crs: QgsCoordinateReferenceSystem) -> QgsVectorLayer:
    """The ground of the findings that speak, as a layer in memory, fields ``site``, ``rule``, ``consequence``."""
    rows = (
        ((verdict.site, finding.rule.rule, finding.consequence.value), part_geometry(finding.part))
        for verdict in verdicts
        for finding in verdict.findings
        if finding.part and finding.outcome is not Outcome.DOES_NOT_APPLY
    )
    return _layer("findings", ("site", "rule", "consequence"), crs, rows)


def _layer(
    name: str, names: Sequence[str], crs: QgsCoordinateReferenceSystem, rows: Iterable[tuple[tuple, object]]
) -> QgsVectorLayer:
    layer = QgsVectorLayer("MultiPolygon", name, "memory")
    layer.setCrs(crs)
    named = QgsFields()
    for each in names:
        named.append(field(each, "string"))
    layer.dataProvider().addAttributes(list(named))
    layer.updateFields()
    features = []
    for values, geometry in rows:
        feature = QgsFeature(named)
        feature.setAttributes(list(values))
        if not QgsWkbTypes.isMultiType(geometry.wkbType()):
            geometry.convertToMultiType()
        feature.setGeometry(geometry)
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    return layer


def _note(dataset: OpenDataset, extra: Sequence[Issue], language: str) -> DataNote:
    known = dataset.dataset
    issues = tuple(extra) if dataset.vector is None else (*dataset.vector.issues(), *extra)
    return DataNote(
        key=dataset.key,
        title=known.title[language] if known else dataset.key,
        source=public_source(dataset.entry),
        provider=known.provider[language] if known else "",
        crs=_crs_name(dataset),
        features=_count(dataset),
        issues=issues,
    )


def _crs_name(dataset: OpenDataset) -> str:
    source = dataset.vector if dataset.vector is not None else dataset.raster
    return "" if source is None else source.crs.authid() or source.crs.description()


def _count(dataset: OpenDataset) -> int | None:
    return None if dataset.vector is None else dataset.vector.feature_count
