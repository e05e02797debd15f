"""What a raster of resistance is made from: land cover, barriers, crossings and slope, given as layers or bound."""
from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsMapLayer,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

from ....core.evidence import InputRecord
from ....core.issues import CoreError, Issue, error
from ....core.progress import Progress
from ...binding import Binding, DatasetBinding
from ...dataset_opening import open_dataset
from ...geometry_repair import LINE, NAMES, POLYGON
from ...grid import Grid, snapped_grid
from ...layer_encoding import read_in_own_encoding
from ...map_distortion import check_distortion
from ...paths import catalogue
from ...provenance import input_record
from ...raster_on_grid import RasterOnGrid
from ...raster_source import BoundRaster, layer_raster
from ...vector import BoundVector
from ...zoning_sources import extent_of
from .resistance import CodeReader, PolygonCodes, RasterCodes

translate = QCoreApplication.translate

COVER, SLOPE = "land_cover", "slope"
CODE_LEVELS = ("L3_CODE", "L2_CODE", "L1_CODE")
FEATURES = {"streams": "stream", "railways": "railway", "roads": "road", "wildlife_crossings": "crossing"}
"""Datasets that are burnt in, in this order, and what the table of barriers calls them."""
KIND_FIELDS = {"streams": "", "railways": "rail_class", "roads": "road_class", "wildlife_crossings": "type"}
LINES_ALONE = ("streams", "railways", "roads")


@dataclass
class Inputs:
    """Everything that is read. ``burnt``: (feature, layer, field of the class, of lanes, of the width) in order."""

    cover: BoundVector | BoundRaster
    cover_field: str = ""
    burnt: list[tuple[str, BoundVector, str, str, str]] = field(default_factory=list)
    slope: BoundRaster | None = None
    slope_factor: float = 0.0

    @property
    def cover_crs(self) -> QgsCoordinateReferenceSystem:
        """CRS of the land cover."""
        return self.cover.crs

    def codes(self, grid: Grid, folder: str, progress: Progress) -> CodeReader:
        """The land cover as codes on ``grid``; polygons are stored in ``folder``."""
        if isinstance(self.cover, BoundRaster):
            return RasterCodes(RasterOnGrid(self.cover, grid))
        return PolygonCodes(self.cover, self.cover_field, grid, folder, progress)

    def files(self) -> list[str]:
        """Paths of the files that are read."""
        return [data.entry.source.partition("|")[0] for data in self._all()]

    def records(self) -> list[InputRecord]:
        """Provenance of each input."""
        return [input_record(data.entry.key, data.entry.source, data.crs.authid()) for data in self._all()]

    def issues(self) -> list[Issue]:
        """What reading the layers has shown."""
        return [issue for data in self._all() if isinstance(data, BoundVector) for issue in data.issues()]

    def _all(self) -> list[BoundVector | BoundRaster]:
        found = [self.cover, *(data for _, data, *_ in self.burnt)]
        return [*found, self.slope] if self.slope is not None else found


def open_inputs(
    layers: Mapping[str, QgsMapLayer],
    fields: Mapping[tuple[str, str], str],
    binding: Binding,
    use_bound: bool,
    slope_factor: float,
    own: Callable[[QgsMapLayer], bool],
) -> Inputs:
    """Open ``layers`` (by dataset) and, for those not given, what ``binding`` has.

    ``fields``: the layer's field by (dataset, canonical name), ``("land_cover", "")`` that of the codes. ``own``:
    whether a layer was opened for this run, so that its encoding may be set. Raises ``CoreError`` with all faults.
    """
    faults: list[Issue] = []

    def opened(key: str, bound: bool) -> BoundVector | BoundRaster | None:
        try:
            if key in layers:
                return _given(key, layers[key], fields, own)
            if bound and key in binding.datasets:
                entry = binding.datasets[key]
                own_fields = {**entry.fields, **_fields_of(fields, key)}
                return open_dataset(replace(entry, fields=own_fields), catalogue().get(key))
        except CoreError as fault:
            faults.extend(fault.issues)
        return None

    cover = opened(COVER, True)
    if cover is None and not faults:
        faults.append(error("resistance.no_land_cover"))
    burnt = []
    for key, feature in FEATURES.items():
        data = opened(key, use_bound)
        if data is None:
            continue
        if not isinstance(data, BoundVector) or (key in LINES_ALONE and data.geometry != NAMES[LINE]):
            expected = NAMES[LINE] if key in LINES_ALONE else ", ".join(NAMES.values())
            faults.append(error("resistance.not_lines", layer=_name(data), expected=expected))
            continue
        wanted = (KIND_FIELDS[key], "lanes", "width")
        present = data.fields([name for name in wanted if name])
        kind, lanes, width = (name if present.get(name) else "" for name in wanted)
        burnt.append((feature, data, kind, lanes, width))
    slope = opened(SLOPE, use_bound and slope_factor > 0) if slope_factor > 0 else None
    cover_field = ""
    if isinstance(cover, BoundVector):
        try:
            cover_field = _code_field(cover, fields.get((COVER, ""), ""))
        except CoreError as fault:
            faults.extend(fault.issues)
    if faults or cover is None:
        raise CoreError(faults)
    return Inputs(cover, cover_field, burnt, slope if isinstance(slope, BoundRaster) else None, slope_factor)


def resistance_grid(
    inputs: Inputs,
    extent: QgsRectangle | None,
    cell: float,
    crs: QgsCoordinateReferenceSystem,
    context: QgsCoordinateTransformContext,
) -> Grid:
    """The grid over ``extent`` (in ``crs``), else over the land cover.

    Raises ``CoreError`` for a CRS in degrees or made for another place, a bad cell size, and land cover elsewhere.
    """
    ground = extent_of(inputs.cover, crs)
    grid = snapped_grid(ground if extent is None else extent, cell, crs)
    check_distortion(grid.extent, crs, context)
    if not ground.intersects(grid.extent):
        place = f"{grid.extent.toString(0)} [{crs.authid()}]"
        raise CoreError(error("resistance.no_overlap", layer=_name(inputs.cover), extent=place))
    return grid


def feature_names() -> dict[str, str]:
    """What is burnt in, in the user's language."""
    return {
        "stream": translate("EcoAxis", "streams"),
        "railway": translate("EcoAxis", "railways"),
        "road": translate("EcoAxis", "roads"),
        "crossing": translate("EcoAxis", "wildlife crossings"),
    }


def _given(
    key: str, layer: QgsMapLayer, fields: Mapping[tuple[str, str], str], own: Callable[[QgsMapLayer], bool]
) -> BoundVector | BoundRaster:
    """A layer that plays ``key`` as it is."""
    if isinstance(layer, QgsRasterLayer):
        return layer_raster(layer)
    if not isinstance(layer, QgsVectorLayer):
        raise CoreError(error("resistance.not_polygons", layer=layer.name()))
    if own(layer):
        read_in_own_encoding(layer)
    names = _fields_of(fields, key)
    known = [each.name() for each in layer.fields()]
    missing = [actual for actual in names.values() if actual not in known]
    if missing:
        told = ", ".join(known) or "–"
        raise CoreError([error("resistance.no_field", layer=layer.name(), field=each, fields=told) for each in missing])
    if layer.geometryType() not in NAMES:
        raise CoreError(error("resistance.not_lines", layer=layer.name(), expected=", ".join(NAMES.values())))
    entry = DatasetBinding(key, layer.source(), provider=layer.providerType(), fields=names)
    if not layer.crs().isValid():
        raise CoreError(error("source.layer_without_crs_unknown", layer=layer.name(), proposals=""))
    return BoundVector(entry, catalogue().get(key), layer, layer.crs())


def _fields_of(fields: Mapping[tuple[str, str], str], key: str) -> dict[str, str]:
    """The layer's fields that are named for the dataset ``key``; that of the codes goes by its own name."""
    return {name or actual: actual for (dataset, name), actual in fields.items() if dataset == key}


def _code_field(cover: BoundVector, named: str) -> str:
    if cover.geometry != NAMES[POLYGON]:
        raise CoreError(error("resistance.not_polygons", layer=_name(cover)))
    if named:
        return named
    found = cover.fields(CODE_LEVELS)
    for name in CODE_LEVELS:
        if found[name] is not None:
            return name
    fields = ", ".join(cover.layer.fields().names()) or "–"
    raise CoreError(error("resistance.no_code_field", layer=_name(cover), fields=fields))


def _name(data: BoundVector | BoundRaster) -> str:
    return data.layer.name() if isinstance(data, BoundVector) else data.entry.key
