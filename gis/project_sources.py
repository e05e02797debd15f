"""The layers of a project as sources: taken on its thread at once, read later on any thread from own copies."""
from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Optional

from qgis.core import QgsMapLayer, QgsProject, QgsRasterLayer, QgsVectorLayer

from ..core.issues import CoreError
from ..core.progress import Progress
from .binding import Binding, DatasetBinding
from .crs_proposal import is_stated
from .encoding import unstated_encoding
from .filters import filter_fault
from .geometry_repair import NAMES
from .layer_candidates import LayerCandidate, raster_candidate, source_names, vector_candidate, with_proposals
from .layer_opening import MEMORY, read_layer
from .side_files import no_side_files
from .untouched_inputs import untouched_inputs

SUBSET = "|subset="


@dataclass(frozen=True)
class LayerSource:
    """A layer of the project. ``crs`` is what it has there, ``candidate`` is set for a layer in memory alone."""

    id: str
    title: str
    kind: str
    entry: DatasetBinding
    crs: str = ""
    candidate: Optional[LayerCandidate] = None


def layer_sources(project: QgsProject) -> list[LayerSource]:
    """The layers of ``project`` that may play a dataset, in the order of their names. Reads none but those in memory.

    Call it on the project's thread.
    """
    layers = sorted(project.mapLayers().values(), key=lambda layer: (layer.name(), layer.id()))
    found = (layer_source(layer) for layer in layers)
    return [source for source in found if source is not None]


def layer_source(layer: QgsMapLayer) -> Optional[LayerSource]:
    """``layer`` as a source; None where it cannot play a dataset."""
    if not layer.isValid():
        return None
    crs = layer.crs().authid() if is_stated(layer.crs()) else ""
    if isinstance(layer, QgsRasterLayer):
        if layer.providerType() != "gdal":
            return None
        return LayerSource(layer.id(), layer.name(), "raster", DatasetBinding("", layer.source(), provider="gdal"), crs)
    if not isinstance(layer, QgsVectorLayer) or not layer.isSpatial():
        return None
    kind = NAMES.get(layer.geometryType(), "")
    if layer.providerType() == MEMORY:
        entry = DatasetBinding("", layer.id(), provider=MEMORY)
        return LayerSource(layer.id(), layer.name(), kind, entry, crs, vector_candidate(entry, layer, (layer.name(),)))
    return LayerSource(layer.id(), layer.name(), kind, _entry(layer), crs)


def read_candidates(sources: Iterable[LayerSource], progress: Optional[Progress] = None) -> list[LayerCandidate]:
    """The sources as candidates for datasets, each read from a copy of its own. Raises ``Cancelled``."""
    listed = list(sources)
    found = []
    for number, source in enumerate(listed):
        if progress is not None:
            progress.check()
            progress.report(number / len(listed))
        found.append(source.candidate or _read(source))
    return with_proposals(found)


def players(binding: Binding, sources: Iterable[LayerSource]) -> dict[str, list[str]]:
    """The datasets that each layer of the project plays in ``binding``, by the layer's id."""
    playing: dict[tuple[str, str, str], list[str]] = {}
    for key, entry in sorted(binding.datasets.items()):
        playing.setdefault(place_of(entry), []).append(key)
    return {source.id: playing.get(place_of(source.entry), []) for source in sources}


def place_of(entry: DatasetBinding) -> tuple[str, str, str]:
    """What tells whether two entries read the same layer: provider, file or address, layer inside it."""
    source, layer = entry.source, entry.layer or ""
    if entry.file is None:
        return entry.provider, source, layer
    for part in source.split("|")[1:]:
        if part.startswith("layername="):
            layer = part.split("=", 1)[1]
    stem = os.path.splitext(os.path.basename(entry.file))[0]
    return entry.provider, os.path.normcase(os.path.normpath(entry.file)), "" if layer == stem else layer


def _entry(layer: QgsVectorLayer) -> DatasetBinding:
    """The entry of a layer; a filter that the user set on it becomes the entry's own where it is a plain condition."""
    source = layer.source()
    subset = layer.subsetString()
    if layer.providerType() == "ogr" and subset and SUBSET in source and filter_fault(subset) is None:
        before, _, after = source.partition(SUBSET)
        rest = after[len(subset) :]
        return DatasetBinding("", before + rest, provider="ogr", filter=subset)
    return DatasetBinding("", source, provider=layer.providerType())


def _read(source: LayerSource) -> LayerCandidate:
    entry = source.entry
    if entry.file is not None and entry.file.lower().endswith(".shp"):
        entry = replace(entry, encoding=unstated_encoding(entry.file))
    names = (source.title, *source_names(entry.source))
    with no_side_files(), untouched_inputs():
        if entry.provider == "gdal":
            candidate = raster_candidate(entry, names)
        else:
            try:
                candidate = vector_candidate(entry, read_layer(entry, []), names)
            except CoreError as fault:
                return LayerCandidate(entry, names, source.kind, fault=fault.issues[0])
    if not candidate.crs and source.crs and candidate.fault is None:
        return replace(candidate, entry=replace(entry, crs=source.crs), crs=source.crs)
    return candidate
