"""Texts of layers that Processing opened itself from a path, without a binding that would name their encoding."""
from __future__ import annotations

from qgis.core import QgsVectorLayer

from .encoding import gdal_encoding, unstated_encoding


def read_in_own_encoding(layer: QgsVectorLayer) -> None:
    """Read a Shapefile that states no encoding, or a wrong one, in the one that its bytes tell.

    Other layers stay as they are. Only for layers of our own: what users set for a layer of their project is theirs.
    """
    path = layer.source().partition("|")[0]
    if layer.providerType() != "ogr" or not path.lower().endswith(".shp"):
        return
    detected = unstated_encoding(path)
    if detected is not None:
        layer.setProviderEncoding(gdal_encoding(detected))
