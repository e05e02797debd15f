"""The layers of a folder or a project, looked at just enough to tell which dataset each may be."""
from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Optional

from qgis.core import QgsFeatureRequest, QgsProject, QgsRasterLayer, QgsRectangle, QgsVectorLayer

from ..core.issues import CoreError, Issue
from ..core.progress import Progress
from .binding import DatasetBinding
from .compat import is_null
from .crs_proposal import is_stated, propose_crs, to_degrees
from .encoding import detect_dbf_encoding, looks_garbled, sidecar_encoding
from .geometry_repair import NAMES
from .layer_opening import MEMORY, read_layer, sublayers
from .raster_source import open_gdal, raster_crs, raster_extent

VECTOR_SUFFIXES = (".shp", ".gpkg", ".geojson", ".fgb", ".sqlite", ".gml", ".kml", ".tab", ".mif")
RASTER_SUFFIXES = (".tif", ".tiff", ".img", ".asc", ".vrt")
SAMPLE_FEATURES = 300
RASTER = "raster"


@dataclass(frozen=True)
class LayerCandidate:
    """A layer that may play a dataset.

    ``names`` are what it is called, the most telling first; ``samples`` the distinct texts of the first features by
    field; ``crs`` is empty when the layer states none, then ``proposals`` says what fits. ``fault`` is set when the
    layer cannot be opened.
    """

    entry: DatasetBinding
    names: tuple[str, ...]
    kind: str
    fields: tuple[str, ...] = ()
    samples: tuple[tuple[str, ...], ...] = ()
    feature_count: int = 0
    crs: str = ""
    extent: Optional[QgsRectangle] = None
    place: Optional[QgsRectangle] = None
    proposals: tuple[str, ...] = ()
    garbled: bool = False
    fault: Optional[Issue] = None

    def values(self, field: str) -> tuple[str, ...]:
        """The sampled values of one of its fields."""
        return self.samples[self.fields.index(field)] if field in self.fields else ()


def folder_candidates(folder: str, progress: Optional[Progress] = None) -> list[LayerCandidate]:
    """Every vector and raster layer in ``folder`` and below, in the order of their paths."""
    paths = list(_files(folder))
    found: list[LayerCandidate] = []
    for number, path in enumerate(paths):
        if progress is not None:
            progress.check()
            progress.report(number / len(paths))
        found.extend(file_candidates(path, folder))
    return with_proposals(found)


def project_candidates(project: QgsProject) -> list[LayerCandidate]:
    """Every vector and raster layer of the project, in the order of their names. Call it on the project's thread."""
    found: list[LayerCandidate] = []
    layers = sorted(project.mapLayers().values(), key=lambda layer: (layer.name(), layer.id()))
    for layer in layers:
        if isinstance(layer, QgsVectorLayer) and layer.isValid() and layer.isSpatial():
            source = layer.id() if layer.providerType() == MEMORY else layer.source()
            entry = DatasetBinding("", source, provider=layer.providerType(), encoding=_shapefile_encoding(layer))
            found.append(vector_candidate(entry, layer, (layer.name(), *source_names(layer.source()))))
        elif isinstance(layer, QgsRasterLayer) and layer.isValid() and layer.providerType() == "gdal":
            entry = DatasetBinding("", layer.source(), provider="gdal")
            found.append(raster_candidate(entry, (layer.name(), *source_names(layer.source())), layer.crs().authid()))
    return with_proposals(found)


def with_proposals(candidates: list[LayerCandidate]) -> list[LayerCandidate]:
    """The candidates, those without a coordinate system with the ones that fit them and their neighbours."""
    known = [candidate.place for candidate in candidates if candidate.place is not None]
    return [
        replace(candidate, proposals=tuple(propose_crs(candidate.extent, known)))
        if candidate.fault is None and not candidate.crs and candidate.extent is not None
        else candidate
        for candidate in candidates
    ]


def distinct_values(candidate: LayerCandidate, field: str) -> list[str]:
    """All values of one field of the layer, sorted as text; the sampled ones when it cannot be read again."""
    try:
        layer = read_layer(candidate.entry, [])
    except CoreError:
        return sorted(candidate.values(field))
    found = layer.uniqueValues(layer.fields().indexOf(field))
    return sorted(str(value) for value in found if not is_null(value))


def _files(folder: str) -> Iterator[str]:
    for place, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            suffix = os.path.splitext(name)[1].lower()
            if not name.startswith(".") and suffix in VECTOR_SUFFIXES + RASTER_SUFFIXES:
                yield os.path.join(place, name)


def file_candidates(path: str, top: str) -> list[LayerCandidate]:
    """The layers of one file; the folders between ``top`` and the file are names of them, too."""
    stem, suffix = os.path.splitext(os.path.basename(path))
    above = os.path.relpath(os.path.dirname(path), top).split(os.sep)
    folders = tuple(name for name in reversed(above) if name != ".")
    if suffix.lower() in RASTER_SUFFIXES:
        return [raster_candidate(DatasetBinding("", path, provider="gdal"), (stem, *folders))]
    names = sublayers(path) if suffix.lower() in (".gpkg", ".sqlite", ".gml", ".kml") else []
    found = []
    for layer_name in names or [None]:
        entry = DatasetBinding("", path, layer=layer_name if len(names) > 1 else None)
        if suffix.lower() == ".shp" and sidecar_encoding(path) is None:
            entry = replace(entry, encoding=detect_dbf_encoding(path))
        called = (layer_name, stem) if layer_name is not None else (stem,)
        try:
            layer = read_layer(entry, [])
        except CoreError as fault:
            found.append(LayerCandidate(entry, (*called, *folders), "", fault=fault.issues[0]))
            continue
        if not layer.isSpatial():
            continue
        candidate = vector_candidate(entry, layer, (*called, *folders))
        told = detect_dbf_encoding(path) if candidate.garbled and suffix.lower() == ".shp" else None
        if told is not None and told != entry.encoding:
            entry = replace(entry, encoding=told)
            candidate = vector_candidate(entry, read_layer(entry, []), (*called, *folders))
        found.append(candidate)
    return found


def vector_candidate(entry: DatasetBinding, layer: QgsVectorLayer, names: tuple[str, ...]) -> LayerCandidate:
    """The vector ``layer`` of ``entry`` as a candidate that is called ``names``."""
    fields = tuple(layer.fields().names())
    seen: list[dict[str, None]] = [{} for _ in fields]
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry).setLimit(SAMPLE_FEATURES)
    for feature in layer.getFeatures(request):
        for texts, value in zip(seen, feature.attributes()):
            if not is_null(value):
                texts[str(value)] = None
    samples = tuple(tuple(texts) for texts in seen)
    crs = layer.crs()
    extent = layer.extent() if layer.featureCount() != 0 else None
    return LayerCandidate(
        entry=entry,
        names=tuple(dict.fromkeys(names)),
        kind=NAMES.get(layer.geometryType(), ""),
        fields=fields,
        samples=samples,
        feature_count=layer.featureCount(),
        crs=(crs.authid() or crs.description() or "?") if is_stated(crs) else "",
        extent=extent,
        place=to_degrees(extent, crs) if extent is not None and is_stated(crs) else None,
        garbled=any(looks_garbled(text) for texts in (fields, *samples) for text in texts),
    )


def raster_candidate(entry: DatasetBinding, names: tuple[str, ...], crs: str = "") -> LayerCandidate:
    """The raster of ``entry`` as a candidate; ``crs`` is the system that it has in QGIS."""
    names = tuple(dict.fromkeys(names))
    try:
        dataset = open_gdal(entry)
    except CoreError as fault:
        return LayerCandidate(entry, names, RASTER, fault=fault.issues[0])
    own, extent = raster_crs(dataset), raster_extent(dataset)
    return LayerCandidate(
        entry=entry,
        names=names,
        kind=RASTER,
        feature_count=dataset.RasterXSize * dataset.RasterYSize,
        crs=crs or ((own.authid() or own.description() or "?") if own.isValid() else ""),
        extent=extent,
        place=to_degrees(extent, own) if extent is not None and own.isValid() else None,
    )


def _shapefile_encoding(layer: QgsVectorLayer) -> Optional[str]:
    path = layer.source().split("|", 1)[0]
    if layer.providerType() != "ogr" or not path.lower().endswith(".shp"):
        return None
    return None if sidecar_encoding(path) is not None else detect_dbf_encoding(path)


def source_names(source: str) -> tuple[str, ...]:
    """What the source of a layer calls it: its layer inside the file, the file."""
    path, _, rest = source.partition("|")
    stem = os.path.splitext(os.path.basename(path))[0]
    inner = [part.split("=", 1)[1] for part in rest.split("|") if part.startswith("layername=")]
    return (*inner, stem)
