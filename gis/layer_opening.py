"""Opens the layer of a binding through its QGIS provider: encoding, sublayer, filter, coordinate system."""
from __future__ import annotations

import os
from dataclasses import dataclass
from types import TracebackType
from typing import Optional

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsDataProvider,
    QgsDataSourceUri,
    QgsProject,
    QgsProviderRegistry,
    QgsVectorLayer,
)

from ..core.issues import CoreError, Issue, Severity, Where, error, warning
from .binding import DatasetBinding
from .credentials import without_password
from .crs_proposal import is_stated, propose_crs
from .encoding import gdal_encoding, sidecar_encoding, unstated_encoding
from .filters import filter_fault, quoted_names
from .opening_in_turn import SQLITE_SUFFIXES, in_turn, open_for_reading

MEMORY = "memory"
_PROVIDER_NAMES = ("fid", "rowid", "ogr_geometry", "ogr_geom_area", "ogr_style")
_DATABASES = ("postgres", "mssql", "oracle", "spatialite", "hana")


@dataclass
class OpenLayer:
    """A valid layer, its coordinate system, and what was noticed on the way."""

    layer: QgsVectorLayer
    crs: QgsCoordinateReferenceSystem
    issues: list[Issue]


def where_of(entry: DatasetBinding) -> Where:
    """The place that faults of ``entry`` name, without passwords."""
    return Where(file=public_source(entry), dataset=entry.key)


def public_source(entry: DatasetBinding) -> str:
    """The source of ``entry`` as a sentence may show it: a database's URI loses its user and password."""
    if entry.file is not None:
        return entry.file
    return without_password(entry.source)


def check_file(entry: DatasetBinding) -> None:
    """Raise ``CoreError`` (``source.no_file``) when the local file behind ``entry`` does not exist."""
    if entry.file is not None and not os.path.exists(entry.file):
        raise CoreError(error("source.no_file", where_of(entry)))


def open_layer(entry: DatasetBinding) -> OpenLayer:
    """The layer of ``entry`` with its encoding and filter set.

    Raises ``CoreError``: missing file, unknown provider, unreadable source, unknown sublayer, no geometry, refused
    filter, no coordinate system (with the proposal).
    """
    issues: list[Issue] = []
    layer = read_layer(entry, issues)
    if not layer.isSpatial():
        raise CoreError(error("vector.no_geometry", where_of(entry)))
    apply_filter(layer, entry)
    return OpenLayer(layer, layer_crs(layer, entry), issues)


def read_layer(entry: DatasetBinding, issues: list[Issue]) -> QgsVectorLayer:
    """The layer of ``entry`` without its filter and without a word on its coordinate system; ``issues`` grows."""
    check_file(entry)
    if entry.provider == MEMORY:
        kept = QgsProject.instance().mapLayer(entry.source)
        if isinstance(kept, QgsVectorLayer):
            return kept.clone()
    if QgsProviderRegistry.instance().providerMetadata(entry.provider) is None:
        known = ", ".join(sorted(QgsProviderRegistry.instance().providerList()))
        raise CoreError(error("source.unknown_provider", where_of(entry), provider=entry.provider, known=known))
    _check_uri(entry)
    source = _with_sublayer(entry)
    encoding = _shapefile_encoding(entry, issues)
    if encoding is not None:
        source += f"|option:ENCODING={gdal_encoding(encoding)}"
    options = QgsVectorLayer.LayerOptions()
    options.loadDefaultStyle = False
    options.skipCrsValidation = True
    with _ProviderMessages() as messages:
        layer = open_for_reading(source, entry.key, entry.provider, options)
    if not layer.isValid():
        raise CoreError(_unknown_sublayer(entry) or _invalid(layer, entry, messages.last))
    if encoding is None and entry.encoding:
        layer.setProviderEncoding(entry.encoding)
    return layer


def layer_crs(layer: QgsVectorLayer, entry: DatasetBinding) -> QgsCoordinateReferenceSystem:
    """The coordinate system of the binding, else the layer's. ``CoreError`` when there is none or it is unknown."""
    if entry.crs:
        stated = QgsCoordinateReferenceSystem(entry.crs)
        if not stated.isValid():
            raise CoreError(error("source.unknown_crs", where_of(entry), crs=entry.crs))
        return stated
    if is_stated(layer.crs()):
        return layer.crs()
    proposals = propose_crs(layer.extent())
    if proposals:
        raise CoreError(
            error("source.no_crs", where_of(entry), proposal=proposals[0], proposals=", ".join(proposals))
        )
    raise CoreError(error("source.no_crs_unknown", where_of(entry), extent=layer.extent().toString(0)))


def sublayers(path: str) -> list[str]:
    """The names of the vector layers in a file, in its order."""
    probe = open_for_reading(path, "probe")
    if not probe.isValid():
        return []
    separator = "!!::!!"
    names = [text.split(separator)[1] for text in probe.dataProvider().subLayers() if separator in text]
    return list(dict.fromkeys(names))


def _with_sublayer(entry: DatasetBinding) -> str:
    if entry.layer is None or entry.provider != "ogr" or "|layername=" in entry.source:
        return entry.source
    return f"{entry.source}|layername={entry.layer}"


def _unknown_sublayer(entry: DatasetBinding) -> Optional[Issue]:
    """Looked for only when a layer cannot be opened: listing the layers of a file takes as long as opening one."""
    if entry.layer is None or entry.provider != "ogr" or entry.file is None or "|layername=" in entry.source:
        return None
    known = sublayers(entry.source)
    if not known or entry.layer in known:
        return None
    return error("vector.no_sublayer", where_of(entry), layer=entry.layer, known=", ".join(known))


def _shapefile_encoding(entry: DatasetBinding, issues: list[Issue]) -> Optional[str]:
    """The encoding to force on a Shapefile; None where the source is no Shapefile or says it itself."""
    path = entry.file
    if path is None or entry.provider != "ogr" or os.path.splitext(path)[1].lower() not in (".shp", ".dbf"):
        return None
    if entry.encoding:
        return entry.encoding
    detected = unstated_encoding(path)
    stated = sidecar_encoding(path)
    if detected is not None and stated is not None:
        issues.append(warning("vector.encoding_misstated", where_of(entry), stated=stated, encoding=detected))
    elif detected is not None:
        issues.append(Issue("vector.encoding_detected", Severity.INFO, where_of(entry), {"encoding": detected}))
    return detected


def _check_uri(entry: DatasetBinding) -> None:
    if entry.provider not in _DATABASES:
        return
    reason = filter_fault(QgsDataSourceUri(entry.source).sql())
    if reason is not None:
        raise CoreError(
            error("binding.unsafe_filter", where_of(entry), filter=QgsDataSourceUri(entry.source).sql(), found=reason)
        )


class _ProviderMessages:
    """What providers write to QGIS's message log meanwhile: databases say only there why they refuse."""

    def __init__(self) -> None:
        self.last = ""

    def _receive(self, text: str, _tag: str, level: Qgis.MessageLevel) -> None:
        if level != Qgis.MessageLevel.Info and text.strip():
            self.last = text

    def __enter__(self) -> _ProviderMessages:
        QgsApplication.messageLog().messageReceived[str, str, Qgis.MessageLevel].connect(self._receive)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        QgsApplication.messageLog().messageReceived[str, str, Qgis.MessageLevel].disconnect(self._receive)


def _invalid(layer: QgsVectorLayer, entry: DatasetBinding, message: str) -> Issue:
    said = layer.error()
    reason = without_password(" ".join((message if said.isEmpty() else said.summary()).split()))
    if entry.file is not None:
        return error("source.unreadable", where_of(entry), provider=entry.provider, reason=reason)
    return error("source.no_connection", where_of(entry), provider=entry.provider, reason=reason)


def apply_filter(layer: QgsVectorLayer, entry: DatasetBinding) -> None:
    """Restrict ``layer`` to the binding's filter. ``CoreError`` when it is unsafe or the provider refuses it."""
    if not entry.filter:
        return
    reason = filter_fault(entry.filter)
    if reason is not None:
        raise CoreError(error("binding.unsafe_filter", where_of(entry), filter=entry.filter, found=reason))
    fields = layer.fields().names()
    known = {name.casefold() for name in (*fields, *_PROVIDER_NAMES)}
    refused = error("vector.filter_refused", where_of(entry), filter=entry.filter, fields=", ".join(fields))
    if any(name.casefold() not in known for name in quoted_names(entry.filter)):
        raise CoreError(refused)
    subset = entry.filter
    own = layer.subsetString()
    if own:
        subset = f"({own}) AND ({subset})"
    if entry.file is not None and os.path.splitext(entry.file)[1].lower() in SQLITE_SUFFIXES:
        accepted = _filter_in_source(layer, subset)
    else:
        accepted = layer.setSubsetString(subset)
    if not accepted:
        raise CoreError(refused)


def _filter_in_source(layer: QgsVectorLayer, subset: str) -> bool:
    """Filter by opening the layer anew: ``setSubsetString`` opens a GeoPackage for writing, which changes its file."""
    registry = QgsProviderRegistry.instance()
    parts = registry.decodeUri(layer.providerType(), layer.source())
    parts["subset"] = subset
    source = registry.encodeUri(layer.providerType(), parts)
    with in_turn(source):
        layer.setDataSource(source, layer.name(), layer.providerType(), QgsDataProvider.ProviderOptions())
        return layer.isValid() and layer.featureCount() >= 0
