"""What kind of data a layer holds, for choosing among the layers of a project."""
from __future__ import annotations

from qgis.core import QgsMapLayer, QgsRasterLayer, QgsVectorLayer, QgsWkbTypes


def is_polygons(layer: QgsMapLayer) -> bool:
    """Whether ``layer`` holds polygons."""
    return is_table(layer) and layer.geometryType() == QgsWkbTypes.GeometryType.PolygonGeometry


def is_table(layer: QgsMapLayer) -> bool:
    """Whether ``layer`` holds features, with or without geometry."""
    return isinstance(layer, QgsVectorLayer) and layer.isValid()


def is_raster(layer: QgsMapLayer) -> bool:
    """Whether ``layer`` is a raster whose cells can be read; a picture from a map server is none."""
    return isinstance(layer, QgsRasterLayer) and layer.isValid() and layer.providerType() == "gdal"


def is_map(layer: QgsMapLayer) -> bool:
    """Whether ``layer`` is such a raster or holds polygons."""
    return is_raster(layer) or is_polygons(layer)
