"""Rasters as whole arrays on their own grid: resistances, currents, and patches burnt into cells."""
from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from qgis.core import (
    QgsCoordinateTransformContext,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingFeatureSource,
    QgsRasterLayer,
    QgsRectangle,
    QgsWkbTypes,
)

from ....core.connectivity.circuits.tiling import MakeArray
from ....core.connectivity.memory import check_memory
from ....core.connectivity.surfaces.cost_distance import first_not_positive
from ....core.issues import CoreError, Where, error
from ....core.progress import Progress
from ...feature_store import FeatureStore, store_folder
from ...geometry_repair import NAMES
from ...grid import Grid, strips
from ...raster_on_grid import RasterOnGrid
from ...raster_output import TILE, RasterOutput
from ...raster_source import BoundRaster, layer_raster
from ...redlist_areas import metres_per_unit
from ..polygon_layers import read_polygons

ROWS_AT_ONCE = TILE
BYTES_A_CELL = 24
"""A surface's values and the temporary arrays while it is read."""
SQUARE_TOLERANCE = 1e-6
"""Share by which the two sides of a cell may differ."""
NUMBER = "number"


@dataclass(frozen=True)
class Surface:
    """A raster as an array. ``values``: (rows, columns) float64, NaN = no data; ``name``: of the layer."""

    values: np.ndarray
    grid: Grid
    name: str = ""


class BurntIds(NamedTuple):
    """Features on a grid. ``labels``: (rows, columns) int32, 0 = none, k = the feature ``ids[k - 1]``."""

    labels: np.ndarray
    ids: tuple[str, ...]


def raster_grid(raster: BoundRaster, extent: QgsRectangle | None = None) -> Grid:
    """The cells of ``raster`` that ``extent`` (in its CRS; ``None`` = all) meets, as a grid.

    Raises ``CoreError`` for a CRS that is geographic or not in metres, cells that are not square and an extent beside
    the raster.
    """
    where = Where(file=raster.path)
    if raster.crs.isGeographic():
        raise CoreError(error("surface.geographic", where, crs=raster.crs.userFriendlyIdentifier()))
    if abs(metres_per_unit(raster.crs) - 1) > SQUARE_TOLERANCE:
        raise CoreError(error("surface.not_metres", where, crs=raster.crs.userFriendlyIdentifier()))
    left, width, _, top, _, height = raster.geotransform
    if abs(width + height) > SQUARE_TOLERANCE * width:
        raise CoreError(error("surface.not_square", where, width=f"{width:.9g}", height=f"{-height:.9g}"))
    whole = Grid(left, top, width, raster.height, raster.width, raster.crs)
    if extent is None:
        return whole
    window = whole.window_of(extent)
    if not window.rows or not window.columns:
        raise CoreError(error("surface.extent_apart", where))
    corner = whole.bounds(window)
    return Grid(corner.xMinimum(), corner.yMaximum(), width, window.rows, window.columns, raster.crs)


def read_surface(
    layer: QgsRasterLayer,
    band: int = 1,
    extent: QgsRectangle | None = None,
    progress: Progress | None = None,
    make: MakeArray = np.empty,
) -> Surface:
    """The values of ``band`` within ``extent`` (in the layer's CRS; ``None`` = all), NaN = no data.

    ``make``: where the values lie; in files, memory does not limit their number. Raises ``CoreError``: see
    ``raster_grid``; no such band; more cells than memory allows; a file that cannot be read.
    """
    raster = layer_raster(layer, band)
    grid = raster_grid(raster, extent)
    cells = grid.rows * grid.columns
    if make is np.empty:
        check_memory("surface.too_many_cells", cells * BYTES_A_CELL, cells=cells, layer=layer.name())
    return Surface(read_on(raster, grid, progress, make), grid, layer.name())


def read_on(
    raster: BoundRaster, grid: Grid, progress: Progress | None = None, make: MakeArray = np.empty
) -> np.ndarray:
    """Values of ``raster`` on any ``grid`` (rows, columns) float64, nearest cell; NaN = no data, or beside it."""
    reader = RasterOnGrid(raster, grid)
    values = make((grid.rows, grid.columns), np.float64)
    for window in strips(grid, ROWS_AT_ONCE):
        read, on_raster = reader.read(window)
        part = values[window.row : window.row + window.rows]
        part[:] = read
        part[~reader.valid(read, on_raster)] = np.nan
        if progress is not None:
            progress.check()
            progress.report((window.row + window.rows) / grid.rows)
    return values


def least_value(raster: BoundRaster, grid: Grid, progress: Progress) -> float:
    """The smallest value of ``raster`` on ``grid``, read in strips; infinite where there is no data."""
    reader = RasterOnGrid(raster, grid)
    least = math.inf
    for window in strips(grid, ROWS_AT_ONCE):
        progress.check()
        values, on_raster = reader.read(window)
        valid = reader.valid(values, on_raster)
        if valid.any():
            least = min(least, float(values[valid].min()))
        progress.report((window.row + window.rows) / grid.rows)
    return least


def check_resistance(surface: Surface) -> None:
    """Raise ``CoreError`` (``cost.not_positive``) with the place of the first resistance of 0 or below."""
    bad = first_not_positive(surface.values)
    if bad is None:
        return
    row, column, count = bad
    x = surface.grid.left + (column + 0.5) * surface.grid.cell
    y = surface.grid.top - (row + 0.5) * surface.grid.cell
    value = f"{surface.values[row, column]:g}"
    raise CoreError(error("cost.not_positive", place=f"x {x:.1f}, y {y:.1f}", value=value, count=count))


def burn_ids(
    source: QgsProcessingFeatureSource,
    id_field: str,
    grid: Grid,
    context: QgsCoordinateTransformContext | None = None,
    progress: Progress | None = None,
) -> BurntIds:
    """Features of ``source`` (polygons, lines or points) as labels on ``grid``; features of one id are one label.

    ``id_field``: empty means that features are numbered from 1 in their order. Labels follow the first appearance of
    the ids; ids without a cell keep their label. Where features overlap, the id that appears last has the cell.
    Raises ``CoreError`` for a missing field, empty ids and geometries that cannot be transformed, and ``Cancelled``.
    """
    step = progress or Progress()
    kind = QgsWkbTypes.geometryType(source.wkbType())
    transforms = context or QgsCoordinateTransformContext()
    layer = read_polygons(source, id_field, grid.crs, transforms, step.part(0.0, 0.7), kind)
    present = [place for place, geometry in enumerate(layer.geometries) if not geometry.isNull()]
    nameless = [place for place in present if not layer.values[place]]
    if nameless:
        where = Where(row=nameless[0] + 1, column=id_field, dataset=layer.name)
        raise CoreError(error("surface.no_id", where, count=len(nameless)))
    ids: dict[str, int] = {}
    numbered = [(layer.geometries[place], ids.setdefault(layer.values[place], len(ids) + 1)) for place in present]
    labels = burn_geometries(numbered, NAMES[kind], grid, step.part(0.7, 1.0))
    return BurntIds(labels, tuple(ids))


def burn_geometries(
    geometries: Iterable[tuple[QgsGeometry, int]], kind: str, grid: Grid, progress: Progress | None = None
) -> np.ndarray:
    """Numbers (1 or more) of geometries in the CRS of ``grid`` as (rows, columns) int32, 0 = none; the largest wins.

    A polygon has the cells whose centre lies in it and, when there is none, the free cell at a point inside it, so
    that patches smaller than a cell are not lost; a line the cells that it touches; a point its cell. ``kind``:
    ``polygon``, ``line`` or ``point``.
    """
    inside: list[tuple[int, QgsPointXY]] = []

    def rows() -> Iterator[tuple[QgsGeometry, tuple[float]]]:
        for geometry, number in geometries:
            if kind == "polygon":
                inside.append((number, geometry.pointOnSurface().asPoint()))
            yield geometry, (float(number),)

    labels = np.zeros((grid.rows, grid.columns), np.int32)
    with store_folder() as folder:
        store = FeatureStore(f"{folder}/features.gpkg", kind, (NUMBER,))
        store.write(grid, rows())
        for window in strips(grid, ROWS_AT_ONCE):
            burnt = store.burn(grid, window, NUMBER, np.dtype(np.int32))
            labels[window.row : window.row + window.rows] = burnt
            if progress is not None:
                progress.check()
                progress.report((window.row + window.rows) / grid.rows)
    if inside:
        _place_small(labels, inside, grid)
    return labels


def _place_small(labels: np.ndarray, inside: list[tuple[int, QgsPointXY]], grid: Grid) -> None:
    present = np.zeros(max(number for number, _ in inside) + 1, bool)
    present[np.unique(labels)] = True
    for number, point in inside:
        if present[number]:
            continue
        row = math.floor((grid.top - point.y()) / grid.cell)
        column = math.floor((point.x() - grid.left) / grid.cell)
        if 0 <= row < grid.rows and 0 <= column < grid.columns and not labels[row, column]:
            labels[row, column] = number


def pending_surface(
    path: str, grid: Grid, array: np.ndarray, nodata: float, tags: Mapping[str, str], band: str = ""
) -> RasterOutput:
    """``array`` (rows, columns; NaN becomes ``nodata``) as a closed GeoTIFF of its own type on its way to ``path``.

    The caller does ``commit()`` or ``discard()``. ``tags``: provenance; ``band``: its name.
    """
    output = RasterOutput(path, grid, array.dtype, [band], tags, nodata)
    whole = False
    try:
        for window in strips(grid, TILE):
            part = array[window.row : window.row + window.rows]
            if part.dtype.kind == "f" and not math.isnan(nodata):
                part = np.where(np.isnan(part), part.dtype.type(nodata), part)
            output.write(window, [part])
        output.close()
        whole = True
    finally:
        if not whole:
            output.discard()
    return output


def write_surface(
    path: str, grid: Grid, array: np.ndarray, nodata: float, tags: Mapping[str, str], band: str = ""
) -> None:
    """Write ``array`` (rows, columns; NaN becomes ``nodata``) as a GeoTIFF of its own type."""
    output = pending_surface(path, grid, array, nodata, tags, band)
    try:
        output.commit()
    finally:
        output.discard()
