"""Patches and links on their way out: the geometries of the tables that they came from."""
from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Optional

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureRequest,
    QgsFields,
    QgsGeometry,
    QgsWkbTypes,
)

from ...source_checks import UNCHECKED
from .patch_graphs import GraphTable


def shape_of(table: Optional[GraphTable]) -> tuple[Optional[QgsCoordinateReferenceSystem], QgsWkbTypes.Type]:
    """The CRS and the kind of geometry of a table; (None, NoGeometry) for text files and tables without geometry."""
    if table is None or isinstance(table, str) or table.wkbType() == QgsWkbTypes.Type.NoGeometry:
        return None, QgsWkbTypes.Type.NoGeometry
    return table.sourceCrs(), table.wkbType()


def geometries(table: Optional[GraphTable], features: Optional[np.ndarray]) -> Iterator[tuple[int, QgsGeometry]]:
    """(position in ``features``, geometry) of the features of a layer, in its order; nothing without geometry."""
    if table is None or isinstance(table, str) or features is None or shape_of(table)[0] is None:
        return
    positions = {identity: position for position, identity in enumerate(features.tolist())}
    for feature in table.getFeatures(QgsFeatureRequest().setNoAttributes(), UNCHECKED):
        position = positions.get(feature.id())
        if position is not None:
            yield position, feature.geometry()


def features_of(
    table: Optional[GraphTable], features: Optional[np.ndarray], fields: QgsFields, rows: Sequence[Sequence[Any]]
) -> Iterator[QgsFeature]:
    """A feature for each of ``rows``, with the geometry of the one of ``features`` (ids) at its place."""
    if shape_of(table)[0] is None:
        for row in rows:
            yield _feature(fields, row)
        return
    for position, geometry in geometries(table, features):
        feature = _feature(fields, rows[position])
        feature.setGeometry(geometry)
        yield feature


def _feature(fields: QgsFields, row: Sequence[Any]) -> QgsFeature:
    feature = QgsFeature(fields)
    feature.setAttributes(list(row))
    return feature
