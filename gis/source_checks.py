"""What must hold of a layer that an algorithm is given: a kind of geometry, and a place on earth."""
from __future__ import annotations

from qgis.core import QgsCoordinateReferenceSystem, QgsProcessingFeatureSource, QgsRectangle, QgsWkbTypes

from ..core.issues import CoreError, error
from .crs_proposal import is_stated, propose_crs

PLACED = (
    QgsWkbTypes.GeometryType.PointGeometry,
    QgsWkbTypes.GeometryType.LineGeometry,
    QgsWkbTypes.GeometryType.PolygonGeometry,
)

UNCHECKED = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
"""Read features whatever their shapes: the reader repairs them, and QGIS would stop, or end, at the first bad one."""


def check_source(source: QgsProcessingFeatureSource) -> None:
    """Raise ``CoreError`` unless ``source`` has geometries of one kind and a stated coordinate reference system."""
    layer = source.sourceName()
    if QgsWkbTypes.geometryType(source.wkbType()) not in PLACED:
        raise CoreError(
            error("source.layer_of_no_kind", layer=layer, found=QgsWkbTypes.displayString(source.wkbType()))
        )
    check_placed(source.sourceCrs(), source.sourceExtent(), layer)


def check_placed(crs: QgsCoordinateReferenceSystem, extent: QgsRectangle, layer: str) -> None:
    """Raise ``CoreError`` unless ``crs`` is stated, with those that fit the ``extent`` of ``layer``."""
    if not is_stated(crs):
        proposals = ", ".join(propose_crs(extent))
        code = "source.layer_without_crs" if proposals else "source.layer_without_crs_unknown"
        raise CoreError(error(code, layer=layer, proposals=proposals))
