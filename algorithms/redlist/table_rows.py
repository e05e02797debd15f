"""Rows of a table that an algorithm is given."""
from __future__ import annotations

from qgis.core import QgsFeatureRequest, QgsProcessingFeatureSource

from ...gis.compat import is_null
from ...gis.source_checks import UNCHECKED


def rows_of(source: QgsProcessingFeatureSource) -> tuple[list[str], list[dict[str, object]], str]:
    """Column names in lower case, rows (column to value, ``None`` where NULL) and the table's name."""
    names = [field.name().strip().lower() for field in source.fields()]
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    rows: list[dict[str, object]] = []
    # Shapes do not matter here; a check that meets an invalid one would end QGIS.
    for feature in source.getFeatures(request, UNCHECKED):
        values = (None if is_null(value) else value for value in feature.attributes())
        rows.append(dict(zip(names, values)))
    return names, rows, source.sourceName()
