"""The ground of one patch or link of a result, to be marked on the map."""
from __future__ import annotations

from typing import Optional

from qgis.core import QgsCoordinateReferenceSystem, QgsExpression, QgsFeatureRequest, QgsGeometry

from ...opening_in_turn import open_for_reading
from ...side_files import no_side_files

Ground = tuple[QgsGeometry, QgsCoordinateReferenceSystem]


def ground_of(source: str, fid: int) -> Optional[Ground]:
    """Geometry and CRS of the feature ``fid``; ``None`` where it is not drawn or its file has gone."""
    return _first(source, QgsFeatureRequest(fid))


def ground_named(source: str, name: str) -> Optional[Ground]:
    """Geometry and CRS of the patch whose ``id`` is ``name``."""
    return _first(source, QgsFeatureRequest(QgsExpression(QgsExpression.createFieldEqualityExpression("id", name))))


def _first(source: str, request: QgsFeatureRequest) -> Optional[Ground]:
    with no_side_files():
        layer = open_for_reading(source, "ground")
        if not layer.isValid() or not layer.isSpatial():
            return None
        feature = next(iter(layer.getFeatures(request)), None)
        geometry = QgsGeometry() if feature is None else feature.geometry()
    return None if geometry.isNull() or geometry.isEmpty() else (geometry, layer.crs())
