"""Fills in what a binding leaves open and the layer itself tells: fields, encoding, coordinate system."""
from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Optional

from ..core.issues import CoreError
from ..core.schemes.catalogue import Catalogue
from ..core.schemes.dataset import Dataset
from .binding import Binding, DatasetBinding
from .crs_proposal import is_stated, propose_crs
from .encoding import unstated_encoding
from .field_mapping import map_fields
from .layer_opening import read_layer
from .raster_source import open_gdal, raster_crs, raster_extent


def completed_binding(binding: Binding, catalogue: Catalogue) -> Binding:
    """``binding`` with every entry completed; what it states stays, and what cannot be opened stays as it is."""
    entries: Mapping[str, DatasetBinding] = binding.datasets
    return Binding(binding.path, {key: completed(entry, catalogue.get(key)) for key, entry in entries.items()})


def completed(entry: DatasetBinding, dataset: Optional[Dataset]) -> DatasetBinding:
    """``entry`` with the fields that the catalogue recognises, the detected encoding and the proposed CRS."""
    try:
        return _completed_raster(entry) if entry.provider == "gdal" else _completed_vector(entry, dataset)
    except CoreError:
        return entry


def _completed_vector(entry: DatasetBinding, dataset: Optional[Dataset]) -> DatasetBinding:
    path = entry.file
    encoding = entry.encoding
    if encoding is None and path is not None and path.lower().endswith(".shp"):
        encoding = unstated_encoding(path)
    layer = read_layer(entry, [])
    crs = entry.crs
    if crs is None and not is_stated(layer.crs()):
        crs = next(iter(propose_crs(layer.extent())), None)
    names = [field.name for field in dataset.fields] if dataset is not None else []
    mapped = map_fields(names, entry.fields, layer.fields().names(), dataset)
    fields = {**{name: actual for name, actual in mapped.items() if actual is not None}, **entry.fields}
    return replace(entry, encoding=encoding, crs=crs, fields=fields)


def _completed_raster(entry: DatasetBinding) -> DatasetBinding:
    raster = open_gdal(entry)
    extent = raster_extent(raster)
    if entry.crs is not None or raster_crs(raster).isValid() or extent is None:
        return entry
    return replace(entry, crs=next(iter(propose_crs(extent)), None))
