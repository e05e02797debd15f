"""Patches of habitat from a raster: regions of connected cells as polygons, and means of a raster over patches."""
from __future__ import annotations

import math
import os
from collections.abc import Sequence

import numpy as np
from osgeo import gdal, ogr
from qgis.core import QgsGeometry

from ....core.issues import Cancelled, CoreError, Where, error
from ....core.progress import Progress
from ....core.schemes.codes import parse_number, parse_range, plain_code
from ...compat import VECTORS_IN_MEMORY
from ...feature_store import FeatureStore, store_folder
from ...grid import Grid, Window, strips
from ...raster_on_grid import RasterOnGrid
from ...raster_output import TILE, RasterOutput
from ...raster_source import BoundRaster
from ...spatial_reference import gdal_crs
from ..surfaces.surface import NUMBER, raster_grid
from .patches import Patches, root

DECIMALS = 6
"""Digits of coordinates by which regions are sorted."""
SHARE_OF_GDAL = 0.8
"""Part of the work of making polygons that is GDAL's."""
CHECK_EVERY = 256


class HabitatValues:
    """Which values of a raster are habitat: numbers and ranges ``lo..hi``; none given means all but 0."""

    def __init__(self, texts: Sequence[str]):
        """Raises ``CoreError`` for a text that is neither."""
        self._numbers: list[float] = []
        self._ranges: list[tuple[float, float]] = []
        for text in texts:
            try:
                if ".." in text:
                    found = parse_range(text)
                    low = -np.inf if found.lo is None else found.lo
                    self._ranges.append((low, np.inf if found.hi is None else found.hi))
                else:
                    self._numbers.append(parse_number(plain_code(text)))
            except ValueError as fault:
                raise CoreError(error("patches.bad_value", value=text)) from fault

    def of(self, values: np.ndarray) -> np.ndarray:
        """Where ``values`` are habitat; boolean, same shape."""
        if not self._numbers and not self._ranges:
            return values != 0
        found = np.isin(values, self._numbers)
        for low, high in self._ranges:
            found |= (values >= low) & (values < high)
        return found


def region_patches(
    raster: BoundRaster, name: str, habitat: HabitatValues, neighbours: int, progress: Progress
) -> Patches:
    """Regions of habitat cells that touch by sides (``neighbours`` 4) or also by corners (8), numbered from the top.

    Cells are read in strips; GDAL builds the polygons along the cells' sides in one pass, so that memory grows with
    the regions and not with the map. Raises ``CoreError`` (see ``raster_grid``; a raster without habitat) and
    ``Cancelled``.
    """
    grid = raster_grid(raster)
    with store_folder() as folder:
        path = os.path.join(folder, "habitat.tif")
        if not _write_habitat(raster, grid, habitat, path, progress.part(0.0, 0.4)):
            raise CoreError(error("patches.no_habitat", Where(dataset=name)))
        geometries = _polygons(path, grid, neighbours, progress.part(0.4, 1.0))

    def place(geometry: QgsGeometry) -> tuple[float, float]:
        box = geometry.boundingBox()
        return -round(box.yMaximum(), DECIMALS), round(box.xMinimum(), DECIMALS)

    geometries.sort(key=place)
    return Patches(name, [str(number) for number in range(1, len(geometries) + 1)], geometries)


def _write_habitat(raster: BoundRaster, grid: Grid, habitat: HabitatValues, path: str, progress: Progress) -> bool:
    reader = RasterOnGrid(raster, grid)
    output = RasterOutput(path, grid, np.dtype(np.uint8), ["habitat"], {})
    present = False
    try:
        for window in strips(grid, TILE):
            progress.check()
            values, on_raster = reader.read(window)
            cells = habitat.of(values) & reader.valid(values, on_raster)
            present |= bool(cells.any())
            output.write(window, [cells.astype(np.uint8)])
            progress.report((window.row + window.rows) / grid.rows)
        output.close()
        output.commit()
    finally:
        output.discard()
    return present


def _polygons(path: str, grid: Grid, neighbours: int, progress: Progress) -> list[QgsGeometry]:
    raster = gdal.Open(path)
    band = raster.GetRasterBand(1)
    store = ogr.GetDriverByName(VECTORS_IN_MEMORY).CreateDataSource("regions")
    layer = store.CreateLayer("regions", gdal_crs(grid.crs), ogr.wkbPolygon)

    def tell(share: float, message: str, data: object) -> int:
        progress.report(SHARE_OF_GDAL * share)
        return 0 if progress.is_cancelled() else 1

    try:
        gdal.Polygonize(band, band, layer, -1, callback=tell)
    except RuntimeError as fault:
        if progress.is_cancelled():
            raise Cancelled from fault
        raise CoreError(error("zoning.read_failed", Where(file=path), reason=str(fault))) from fault
    found, corners = [], []
    total = max(1, layer.GetFeatureCount())
    for number, feature in enumerate(layer):
        if number % CHECK_EVERY == 0:
            progress.check()
            progress.report(SHARE_OF_GDAL + (1 - SHARE_OF_GDAL) * number / total)
        wkb = bytes(feature.GetGeometryRef().ExportToWkb(ogr.wkbNDR))
        geometry = QgsGeometry()
        geometry.fromWkb(wkb)
        found.append(geometry)
        if neighbours == 8:
            corners.append(_corners(wkb, grid))
    band = raster = None
    return found if neighbours == 4 else _joined_at_corners(found, corners, progress)


def _corners(wkb: bytes, grid: Grid) -> np.ndarray:
    """The cell corners along a polygon (little-endian WKB), numbered over the grid, once each; (n,) int64."""
    rings = int.from_bytes(wkb[5:9], "little")
    at, found = 9, []
    for _ in range(rings):
        points = int.from_bytes(wkb[at : at + 4], "little")
        x, y = np.frombuffer(wkb, "<f8", 2 * points, at + 4).reshape(-1, 2).T
        rows, columns = np.rint((grid.top - y) / grid.cell), np.rint((x - grid.left) / grid.cell)
        found.append((rows * (grid.columns + 1) + columns).astype(np.int64))
        at += 4 + 16 * points
    return np.unique(np.concatenate(found))


def _joined_at_corners(
    parts: Sequence[QgsGeometry], corners: Sequence[np.ndarray], progress: Progress
) -> list[QgsGeometry]:
    """Regions of cells that touch by sides as one where they meet at a corner.

    Such parts have the corner in common and nothing else, so that together they are valid. GDAL's own regions over
    corners are rings that touch themselves, and repairing them takes far longer.
    """
    of_part = np.repeat(np.arange(len(parts)), [len(each) for each in corners])
    every = np.concatenate(corners)
    order = np.argsort(every, kind="stable")
    every, of_part = every[order], of_part[order]
    same = np.flatnonzero(every[1:] == every[:-1])
    first = list(range(len(parts)))
    for one, other in zip(of_part[same].tolist(), of_part[same + 1].tolist()):
        one, other = sorted((root(first, one), root(first, other)))
        first[other] = one
    progress.check()
    members: dict[int, list[QgsGeometry]] = {}
    for place, part in enumerate(parts):
        members.setdefault(root(first, place), []).append(part)
    return [each[0] if len(each) == 1 else QgsGeometry.collectGeometry(each) for each in members.values()]


def raster_means(raster: BoundRaster, geometries: Sequence[QgsGeometry], progress: Progress) -> np.ndarray:
    """Mean of the cells of ``raster`` whose centres lie in each of ``geometries`` (in its CRS), (n,) float64.

    A patch that holds no centre has the value at a point inside it; NaN where the raster has no data under a patch.
    A cell that several patches share counts for the last of them.
    """
    whole = raster_grid(raster)
    box = QgsGeometry.unaryUnion([QgsGeometry.fromRect(each.boundingBox()) for each in geometries]).boundingBox()
    if not box.intersects(whole.extent):
        return np.full(len(geometries), np.nan)
    grid = raster_grid(raster, box)
    reader = RasterOnGrid(raster, grid)
    sums, counts = np.zeros(len(geometries) + 1), np.zeros(len(geometries) + 1, np.int64)
    with store_folder() as folder:
        store = FeatureStore(os.path.join(folder, "patches.gpkg"), "polygon", (NUMBER,))
        store.write(grid, ((geometry, (float(place),)) for place, geometry in enumerate(geometries, start=1)))
        for window in strips(grid, TILE):
            progress.check()
            read, on_raster = reader.read(window)
            valid = reader.valid(read, on_raster)
            labels = store.burn(grid, window, NUMBER, np.dtype(np.int32))[valid]
            values = read[valid].astype(np.float64)
            sums += np.bincount(labels, values, len(sums))
            counts += np.bincount(labels, minlength=len(counts))
            progress.report((window.row + window.rows) / grid.rows)
    means = np.full(len(geometries), np.nan)
    covered = counts[1:] > 0
    means[covered] = sums[1:][covered] / counts[1:][covered]
    for place in np.flatnonzero(~covered).tolist():
        means[place] = _value_inside(reader, geometries[place])
    return means


def _value_inside(reader: RasterOnGrid, geometry: QgsGeometry) -> float:
    point, grid = geometry.pointOnSurface().asPoint(), reader.grid
    row = math.floor((grid.top - point.y()) / grid.cell)
    column = math.floor((point.x() - grid.left) / grid.cell)
    if not (0 <= row < grid.rows and 0 <= column < grid.columns):
        return math.nan
    values, on_raster = reader.read(Window(row, column, 1, 1))
    return float(values[0, 0]) if reader.valid(values, on_raster)[0, 0] else math.nan
