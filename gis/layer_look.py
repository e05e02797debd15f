"""A short look at a bound layer: fields, values of a sample, encoding, CRS. Kept until its file changes."""
from __future__ import annotations

import os
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeatureRequest,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)

from ..core.issues import CoreError, Issue
from ..core.progress import Progress
from .binding import DatasetBinding
from .compat import is_null
from .crs_proposal import is_stated, propose_crs, to_degrees
from .encoding import dbf_path, dbf_texts, detect_encoding, gdal_encoding, looks_garbled, sidecar_encoding
from .geometry_repair import NAMES
from .layer_opening import MEMORY, apply_filter, read_layer
from .raster_look import raster_values
from .raster_source import open_gdal, raster_crs, raster_extent
from .side_files import no_side_files
from .untouched_inputs import untouched_inputs

SAMPLE = 5_000
"""Features whose values are read."""

RASTER = "raster"
_CHECK_EVERY = 256
_MOST_DISTINCT = 2_000
_RAW_TEXTS = 24


@dataclass(frozen=True)
class LayerLook:
    """What a layer shows at a glance.

    ``values`` are the distinct texts of each field (of each band, for a raster) among ``sampled`` features, with how
    often they occur, the most frequent first; ``nulls`` how many have none. ``crs`` is empty when the layer states
    none. ``raw_texts`` are foreign texts of a Shapefile as bytes, ``told_encoding`` what they tell, ``stated_encoding``
    what its .cpg states. ``fault`` says why it cannot be read; then the rest is empty.
    """

    kind: str = ""
    fields: tuple[str, ...] = ()
    numeric: tuple[bool, ...] = ()
    values: tuple[Mapping[str, int], ...] = ()
    nulls: tuple[int, ...] = ()
    sampled: int = 0
    feature_count: int = 0
    bands: int = 0
    crs: str = ""
    extent: Optional[QgsRectangle] = None
    stated_encoding: Optional[str] = None
    told_encoding: Optional[str] = None
    raw_texts: tuple[bytes, ...] = field(default=(), repr=False)
    garbled: bool = False
    fault: Optional[Issue] = None

    def of_field(self, name: str) -> Mapping[str, int]:
        """The sampled values of one of its fields."""
        return self.values[self.fields.index(name)] if name in self.fields else {}

    def place(self, crs: Optional[str] = None) -> Optional[QgsRectangle]:
        """Its extent in degrees, read in ``crs`` or else in its own system; None where that cannot be told."""
        system = QgsCoordinateReferenceSystem(crs or self.crs)
        return to_degrees(self.extent, system) if self.extent is not None and system.isValid() else None

    def proposals(self, neighbours: tuple[QgsRectangle, ...] = ()) -> list[str]:
        """Coordinate systems that fit a layer without one, the most plausible first."""
        return [] if self.crs or self.extent is None else propose_crs(self.extent, neighbours)


_kept: dict[tuple[object, ...], LayerLook] = {}


def kept_look(entry: DatasetBinding) -> Optional[LayerLook]:
    """The look at ``entry`` taken before, if its file has not changed since. Opens nothing."""
    return _kept.get(_key(entry))


def look_at(entry: DatasetBinding, progress: Optional[Progress] = None) -> LayerLook:
    """The look at ``entry``, taken now unless it is kept. Faults become part of it. Raises ``Cancelled`` alone.

    Any thread may call it, but for a layer in memory only that of the project.
    """
    key = _key(entry)
    found = _kept.get(key)
    if found is None:
        found = _taken(entry, progress or Progress())
        _kept[key] = found
    return found


def forget_looks() -> None:
    """Drop all that is kept."""
    _kept.clear()


def needs_project(entry: DatasetBinding) -> bool:
    """Whether ``entry`` names a layer that lives in the project alone, so that only its thread may read it."""
    return entry.provider == MEMORY


def _key(entry: DatasetBinding) -> tuple[object, ...]:
    named = (entry.provider, entry.source, entry.layer, entry.encoding, entry.filter, entry.band)
    if needs_project(entry):
        layer = QgsProject.instance().mapLayer(entry.source)
        if not isinstance(layer, QgsVectorLayer):
            return (*named, None)
        return (*named, layer.featureCount(), tuple(layer.fields().names()), layer.crs().authid())
    return (*named, *(_stamp(path) for path in _parts(entry)))


def _parts(entry: DatasetBinding) -> tuple[str, ...]:
    path = entry.file
    if path is None:
        return ()
    stem, suffix = os.path.splitext(path)
    if suffix.lower() == ".shp":
        return (path, stem + ".dbf", stem + ".prj", stem + ".cpg")
    return (path, path + "-wal") if suffix.lower() in (".gpkg", ".sqlite") else (path,)


def _stamp(path: str) -> Optional[tuple[int, int]]:
    try:
        state = os.stat(path)
    except OSError:
        return None
    return state.st_mtime_ns, state.st_size


def _taken(entry: DatasetBinding, progress: Progress) -> LayerLook:
    try:
        with no_side_files(), untouched_inputs():
            return _raster_look(entry) if entry.provider == "gdal" else _vector_look(entry, progress)
    except CoreError as fault:
        return LayerLook(fault=fault.issues[0])


def _vector_look(entry: DatasetBinding, progress: Progress) -> LayerLook:
    layer = read_layer(entry, [])
    apply_filter(layer, entry)
    names = tuple(layer.fields().names())
    counted: list[Counter[str]] = [Counter() for _ in names]
    nulls = [0] * len(names)
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry).setLimit(SAMPLE)
    sampled = 0
    for sampled, feature in enumerate(layer.getFeatures(request), 1):
        if sampled % _CHECK_EVERY == 0:
            progress.check()
        for index, value in enumerate(feature.attributes()):
            if is_null(value):
                nulls[index] += 1
            elif len(counted[index]) < _MOST_DISTINCT:
                counted[index][str(value)] += 1
    crs = layer.crs()
    count = layer.featureCount()
    extent = layer.extent() if count != 0 else None
    stated, told, raw = _encoding(entry)
    return LayerLook(
        kind=NAMES.get(layer.geometryType(), ""),
        fields=names,
        numeric=tuple(each.isNumeric() for each in layer.fields()),
        values=tuple(dict(each.most_common()) for each in counted),
        nulls=tuple(nulls),
        sampled=sampled,
        feature_count=count if count >= 0 else sampled,
        crs=_crs_name(crs) if is_stated(crs) else "",
        extent=extent if extent is not None and not extent.isNull() and extent.isFinite() else None,
        stated_encoding=stated,
        told_encoding=told,
        raw_texts=raw,
        garbled=any(looks_garbled(text) for texts in (names, *counted) for text in texts),
    )


def _raster_look(entry: DatasetBinding) -> LayerLook:
    dataset = open_gdal(entry)
    crs, extent = raster_crs(dataset), raster_extent(dataset)
    values, sampled, nulls = raster_values(dataset, entry.band)
    return LayerLook(
        kind=RASTER,
        values=(values,),
        nulls=(nulls,),
        sampled=sampled,
        feature_count=dataset.RasterXSize * dataset.RasterYSize,
        bands=dataset.RasterCount,
        crs=_crs_name(crs) if crs.isValid() else "",
        extent=extent,
    )


def _crs_name(crs: QgsCoordinateReferenceSystem) -> str:
    return crs.authid() or crs.description() or "?"


def _encoding(entry: DatasetBinding) -> tuple[Optional[str], Optional[str], tuple[bytes, ...]]:
    path = entry.file
    table = dbf_path(path) if path is not None and path.lower().endswith((".shp", ".dbf")) else None
    if path is None or table is None:
        return None, None, ()
    stated = sidecar_encoding(path)
    texts = dbf_texts(table)
    foreign = dict.fromkeys(text for text in texts if not text.isascii())
    return gdal_encoding(stated) if stated else None, detect_encoding(foreign), tuple(foreign)[:_RAW_TEXTS]
