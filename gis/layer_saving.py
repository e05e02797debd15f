"""Layers that live in memory, kept as files, and the sources by which an algorithm opens layers by itself."""
from __future__ import annotations

import os
import re
from dataclasses import replace
from typing import Optional

from qgis.core import (
    QgsMapLayer,
    QgsProcessingUtils,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

from ..core.issues import CoreError, Where, error
from .binding import FILE_PROVIDERS, Binding, project_binding, save_binding
from .output import PendingFile

MEMORY = "memory"
BINDING_FILE = "binding.json"


def save_layer(layer: QgsVectorLayer, path: str, only_selected: bool = False) -> str:
    """Write ``layer`` with its edits to a GeoPackage at ``path``; whole or not at all. Returns the path.

    Raises ``CoreError`` (``output.unwritable``) when it cannot be written.
    """
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    options.fileEncoding = "UTF-8"
    options.layerName = os.path.splitext(os.path.basename(path))[0]
    options.onlySelectedFeatures = only_selected
    with PendingFile(path) as pending:
        written = QgsVectorFileWriter.writeAsVectorFormatV3(
            layer, pending.temporary, QgsProject.instance().transformContext(), options
        )
        if written[0] != QgsVectorFileWriter.WriterError.NoError:
            raise CoreError(error("output.unwritable", Where(file=path), folder=os.path.dirname(path)))
        pending.commit()
    return path


def own_source(layer: QgsMapLayer, folder: str) -> str:
    """A text by which an algorithm opens ``layer`` without the project; layers in memory are saved in ``folder``.

    Raises ``CoreError`` when a layer in memory cannot be saved.
    """
    if layer.providerType() == MEMORY:
        return save_layer(layer, os.path.join(folder, f"{file_name(layer.name())}.gpkg"))
    if layer.providerType() in FILE_PROVIDERS:
        return layer.source()
    return QgsProcessingUtils.encodeProviderKeyAndUri(layer.providerType(), layer.source())


def file_name(title: str) -> str:
    """``title`` as the stem of a file: letters of any script stay, what file systems refuse becomes ``_``."""
    return re.sub(r"[^\w\-]+", "_", title).strip("_") or "layer"


def written_binding(project: QgsProject, folder: str, binding: Optional[Binding] = None) -> str:
    """Write ``binding`` (the project's own by default) as binding.json into ``folder``; returns its path.

    Datasets that layers in memory play are saved beside it. Raises ``CoreError``.
    """
    chosen = binding or project_binding(project)
    datasets = {}
    for key, entry in chosen.datasets.items():
        layer = project.mapLayer(entry.source) if entry.provider == MEMORY else None
        if layer is not None:
            saved = save_layer(layer, os.path.join(folder, f"{key}.gpkg"))
            entry = replace(entry, source=saved, layer=None, provider="ogr")
        datasets[key] = entry
    path = os.path.join(folder, BINDING_FILE)
    save_binding(Binding(path, datasets), path)
    return path
