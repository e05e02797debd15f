"""Keeps what a vector result was made from in its layer metadata, where QGIS shows it under “History”."""
from __future__ import annotations

import os

from qgis.core import QgsLayerMetadata, QgsMapLayer, QgsProcessingContext, QgsProcessingUtils

from ..core.evidence import Provenance
from .layer_opening import sublayers
from .opening_in_turn import open_vector
from .provenance import raster_tags


def provenance_metadata(provenance: Provenance, title: str) -> QgsLayerMetadata:
    """Layer metadata that carry the provenance, one line an item."""
    metadata = QgsLayerMetadata()
    metadata.setTitle(title)
    metadata.setType("dataset")
    metadata.setHistory([f"{name}: {text}" for name, text in raster_tags(provenance).items()])
    return metadata


def keep_provenance(destination: str, provenance: Provenance, title: str, context: QgsProcessingContext) -> bool:
    """Write the provenance to the layer at ``destination``, as a sink named it; whether there was a place for it.

    GeoPackages keep it inside, other files in a ``.qmd`` beside them, temporary layers for as long as they live.
    """
    metadata = provenance_metadata(provenance, title)
    path = destination.split("|")[0]
    if not os.path.isfile(path):
        layer = QgsProcessingUtils.mapLayerFromString(destination, context, False)
        if not isinstance(layer, QgsMapLayer):
            return False
        layer.setMetadata(metadata)
        return True
    source = destination
    if "|layername=" not in destination and path.lower().endswith(".gpkg"):
        names = sublayers(path)
        source = f"{path}|layername={names[0]}" if names else path
    layer = open_vector(source, title)
    layer.setMetadata(metadata)
    _, kept = layer.saveDefaultMetadata()
    return bool(kept)
