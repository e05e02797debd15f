"""Texts of layers that Processing opened itself from a path, without a binding that would name their encoding."""
from __future__ import annotations

from qgis.core import QgsVectorLayer

from .encoding import detect_dbf_encoding, gdal_encoding, sidecar_encoding


def read_in_own_encoding(layer: QgsVectorLayer) -> None:
    """Read a Shapefile that states no encoding in the one that its bytes tell; other layers stay as they are.

    Only for layers of our own: what users set for a layer of their project is theirs.
    """
    path = layer.source().partition("|")[0]
    if layer.providerType() != "ogr" or not path.lower().endswith(".shp") or sidecar_encoding(path) is not None:
        return
    detected = detect_dbf_encoding(path)
    if detected is not None:
        layer.setProviderEncoding(gdal_encoding(detected))
