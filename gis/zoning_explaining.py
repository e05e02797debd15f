"""What every indicator says at given places: the cells of each place are asked like the windows of a whole map."""
from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np
from osgeo import gdal, ogr
from qgis.core import QgsGeometry, QgsRectangle

from ..core.schemes.scheme import ZoningRule
from ..core.zoning.combining import Combiner
from ..core.zoning.explanation import ExplanationRow, GroupAtPlace, explain
from ..core.zoning.precedence import NO_DATA, Precedence
from .compat import VECTORS_IN_MEMORY
from .grid import Grid, Window
from .level_sources import LevelSource
from .spatial_reference import gdal_crs


@dataclass(frozen=True)
class Place:
    """A named geometry in the analysis CRS."""

    name: str
    geometry: QgsGeometry


def place_extent(geometry: QgsGeometry, cell: float) -> QgsRectangle:
    """The extent of a place, at least a little ground for a point."""
    extent = geometry.boundingBox()
    extent.grow(cell * 1e-3)
    return extent


def cells_of_place(geometry: QgsGeometry, grid: Grid) -> tuple[Window, np.ndarray]:
    """The cells of a place: those whose centre lies in it, or the one that holds it (a point, a sliver).

    Returns the window around them and a boolean array of its shape.
    """
    window = grid.window_of(place_extent(geometry, grid.cell))
    image = gdal.GetDriverByName("MEM").Create("", window.columns, window.rows, 1, gdal.GDT_Byte)
    bounds = grid.bounds(window)
    image.SetSpatialRef(gdal_crs(grid.crs))
    image.SetGeoTransform((bounds.xMinimum(), grid.cell, 0, bounds.yMaximum(), 0, -grid.cell))
    memory = ogr.GetDriverByName(VECTORS_IN_MEMORY).CreateDataSource("")
    layer = memory.CreateLayer("place", gdal_crs(grid.crs))
    feature = ogr.Feature(layer.GetLayerDefn())
    feature.SetGeometry(ogr.CreateGeometryFromWkb(bytes(geometry.asWkb())))
    layer.CreateFeature(feature)
    gdal.RasterizeLayer(image, [1], layer, burn_values=[1])
    inside = image.GetRasterBand(1).ReadAsArray() > 0
    if not inside.any():
        point = geometry.pointOnSurface().asPoint()
        row = min(int((bounds.yMaximum() - point.y()) / grid.cell), window.rows - 1)
        column = min(int((point.x() - bounds.xMinimum()) / grid.cell), window.columns - 1)
        inside[row, column] = True
    return window, inside


def explain_place(
    place: Place,
    grid: Grid,
    sources: Sequence[LevelSource],
    unbound: Sequence[ZoningRule],
    selective: Collection[str],
    precedence: Precedence,
    combiner: Combiner,
) -> list[ExplanationRow]:
    """The statements about one place; ``sources`` may have other grids with the same cells.

    ``selective`` are the keys of the datasets that say something by holding nothing.
    """
    window, inside = cells_of_place(place.geometry, grid)
    bounds = grid.bounds(window)
    found = []
    for source in sources:
        levels, texts = _ask(source, _same_window(source.grid, bounds, window))
        found.append(
            GroupAtPlace(source.group, levels[inside], texts[inside].tolist(), source.group.dataset in selective)
        )
    return explain(found, unbound, precedence, combiner)


def _ask(source: LevelSource, window: Window) -> tuple[np.ndarray, np.ndarray]:
    """Levels and texts of ``window``, both of its shape; no data and empty where it lies off the source's grid."""
    levels = np.full(window.shape, NO_DATA, source.precedence.dtype)
    texts = np.full(window.shape, "", dtype=object)
    top, left = max(window.row, 0), max(window.column, 0)
    rows = min(window.row + window.rows, source.grid.rows) - top
    columns = min(window.column + window.columns, source.grid.columns) - left
    if rows > 0 and columns > 0:
        part = Window(top, left, rows, columns)
        row, column = top - window.row, left - window.column
        place = slice(row, row + rows), slice(column, column + columns)
        levels[place] = source.levels(part)
        texts[place] = np.array(source.texts(part), dtype=object).reshape(part.shape)
    return levels, texts


def _same_window(grid: Grid, bounds: QgsRectangle, window: Window) -> Window:
    """``window`` of another grid with the same cells, as a window of ``grid``; it may lie off it."""
    row = round((grid.top - bounds.yMaximum()) / grid.cell)
    column = round((bounds.xMinimum() - grid.left) / grid.cell)
    return Window(row, column, window.rows, window.columns)
