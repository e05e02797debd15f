"""What was dragged: layers of the project's layer tree or of the browser, files, a layer of an own list."""
from __future__ import annotations

import os
from dataclasses import dataclass

from qgis.core import QgsMimeDataUtils, QgsProject
from qgis.PyQt.QtCore import QMimeData
from qgis.PyQt.QtXml import QDomDocument

from .layer_candidates import RASTER_SUFFIXES, VECTOR_SUFFIXES
from .project_sources import LayerSource, layer_source

LAYER_TREE = "application/qgis.layertreemodeldata"
OWN_LAYER = "application/x-ecoaxis-layer"
"""The id of a layer of the project, dragged from a list of EcoAxis."""


@dataclass(frozen=True)
class Dropped:
    """Layers of the project, and files that are not (yet) in it."""

    sources: tuple[LayerSource, ...] = ()
    files: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.sources or self.files)


def may_be_dropped(data: QMimeData) -> bool:
    """Whether ``data`` may name a layer; asked at every movement, so nothing is opened."""
    return (
        data.hasFormat(OWN_LAYER)
        or data.hasFormat(LAYER_TREE)
        or QgsMimeDataUtils.isUriList(data)
        or any(_is_data(url.toLocalFile()) for url in data.urls())
    )


def dropped(data: QMimeData, project: QgsProject) -> Dropped:
    """The layers and files that ``data`` names, each once."""
    layers = [project.mapLayer(name) for name in _layer_ids(data)]
    sources = [source for layer in layers if layer is not None for source in (layer_source(layer),) if source]
    files = [url.toLocalFile() for url in data.urls() if _is_data(url.toLocalFile())]
    if not sources and QgsMimeDataUtils.isUriList(data):
        files += [path for uri in QgsMimeDataUtils.decodeUriList(data) for path in (_path(uri.uri),) if _is_data(path)]
    return Dropped(tuple({source.id: source for source in sources}.values()), tuple(dict.fromkeys(files)))


def _layer_ids(data: QMimeData) -> list[str]:
    found = []
    if data.hasFormat(OWN_LAYER):
        found.append(bytes(data.data(OWN_LAYER)).decode("utf-8"))
    if data.hasFormat(LAYER_TREE):
        document = QDomDocument()
        document.setContent(bytes(data.data(LAYER_TREE)).decode("utf-8"))
        nodes = document.elementsByTagName("layer-tree-layer")
        found += [nodes.at(place).toElement().attribute("id") for place in range(nodes.count())]
    if QgsMimeDataUtils.isUriList(data):
        found += [uri.layerId for uri in QgsMimeDataUtils.decodeUriList(data) if uri.layerId]
    return list(dict.fromkeys(found))


def _path(uri: str) -> str:
    return uri.split("|", 1)[0]


def _is_data(path: str) -> bool:
    return os.path.splitext(path)[1].lower() in VECTOR_SUFFIXES + RASTER_SUFFIXES
