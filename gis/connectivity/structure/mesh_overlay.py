"""Unfragmented patches and their ground in units: exact polygons, or counted cells."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from qgis.core import QgsGeometry

from ....core.connectivity.memory import check_memory
from ....core.connectivity.metrics.labelling import Patches as LabelledPatches
from ....core.connectivity.metrics.labelling import label_patches
from ....core.connectivity.metrics.mesh_size import MeshSize, mesh_size, mesh_size_of_cells
from ....core.progress import Progress
from ...grid import Grid, strips
from ...overlay import SLIVER_M2, dissolve, intersection
from ...raster_on_grid import RasterOnGrid
from ...raster_source import BoundRaster
from ..graphs.patches import Patches, cut_by, spatial_index
from ..graphs.raster_patches import HabitatValues
from ..polygon_layers import Unit, single_parts
from ..surfaces.surface import raster_grid
from .unit_cells import cells_in

ROWS_AT_ONCE = 256
BYTES_A_CELL = 8
"""Habitat, data and label of a cell, and the strips on the way."""
CHECK_EVERY = 64
ROUND_CORNERS = 12
"""Segments of a quarter circle around the ends and bends of barriers."""


def unfragmented(
    geometries: Sequence[QgsGeometry], merge: bool, barriers: Sequence[QgsGeometry], progress: Progress
) -> list[QgsGeometry]:
    """The unfragmented patches: polygons, dissolved where they share a border if ``merge``, without the ``barriers``.

    Every polygon that is left is a patch of its own; polygons that meet in a point alone are two patches.
    """
    present = [geometry for geometry in geometries if not geometry.isNull()]
    progress.check()
    parts = single_parts([dissolve(present)] if merge else present)
    if barriers and parts:
        names = [str(number) for number in range(len(parts))]
        parts = cut_by(Patches("", names, parts), barriers, progress).geometries
    return [part for part in parts if part.area() > SLIVER_M2]


def buffered_barriers(geometries: Sequence[QgsGeometry], widths: Sequence[float]) -> list[QgsGeometry]:
    """Barriers as polygons: ``widths`` (m) are whole widths; polygons of width 0 stay as they are."""
    found = []
    for geometry, width in zip(geometries, widths):
        if geometry.isNull():
            continue
        found.append(geometry.buffer(width / 2, ROUND_CORNERS) if width > 0 else geometry)
    return [geometry for geometry in found if not geometry.isEmpty()]


class PatchOverlay:
    """Patches with an index, to be measured in units."""

    def __init__(self, patches: Sequence[QgsGeometry]):
        self._patches = patches
        self._areas = [patch.area() for patch in patches]
        self._index = spatial_index(patches)

    def measure(self, unit: Unit, progress: Progress) -> MeshSize | None:
        """Mesh size of ``unit``; ``None`` without a geometry. Raises ``CoreError`` and ``Cancelled``."""
        if unit.geometry.isNull():
            return None
        engine = QgsGeometry.createGeometryEngine(unit.geometry.constGet())
        engine.prepareGeometry()
        parts = []
        for count, number in enumerate(sorted(self._index.intersects(unit.geometry.boundingBox()))):
            if count % CHECK_EVERY == 0:
                progress.check()
            patch, whole = self._patches[number], self._areas[number]
            if engine.contains(patch.constGet()):
                parts.append((whole, whole))
            elif engine.intersects(patch.constGet()):
                inside = intersection(patch, unit.geometry)
                area = 0.0 if inside.isNull() else inside.area()
                parts.append((area if area > SLIVER_M2 else 0.0, whole))
        return mesh_size(unit.area, parts)


@dataclass
class CellOverlay:
    """Patches of a raster. ``data``: (rows, columns) bool, where the raster has data; ``patches``: labelled cells."""

    grid: Grid
    data: np.ndarray
    patches: LabelledPatches

    def measure(self, unit: Unit | None, progress: Progress) -> MeshSize | None:
        """Mesh size of ``unit`` (``None``: of all cells with data), whose area is that of its cells with data."""
        progress.check()
        if unit is None:
            inside = self.patches.cells
            held = int(np.count_nonzero(self.data))
        else:
            window, mask = cells_in(unit.geometry, self.grid)
            place = (
                slice(window.row, window.row + window.rows),
                slice(window.column, window.column + window.columns),
            )
            mask &= self.data[place]
            held = int(np.count_nonzero(mask))
            inside = np.bincount(self.patches.labels[place][mask], minlength=self.patches.count + 1)[1:]
        met = np.flatnonzero(inside)
        parts = zip(inside[met].tolist(), self.patches.cells[met].tolist())
        return mesh_size_of_cells(held, parts, self.grid.cell**2)


def cell_overlay(raster: BoundRaster, habitat: HabitatValues, neighbours: int, progress: Progress) -> CellOverlay:
    """Read a raster and label its patches. Raises ``CoreError`` (see ``raster_grid``; too large) and ``Cancelled``."""
    grid = raster_grid(raster)
    cells = grid.rows * grid.columns
    check_memory("surface.too_many_cells", cells * BYTES_A_CELL, cells=cells, layer=raster.path)
    reader = RasterOnGrid(raster, grid)
    wanted = np.zeros((grid.rows, grid.columns), np.uint8)
    data = np.zeros((grid.rows, grid.columns), bool)
    for window in strips(grid, ROWS_AT_ONCE):
        progress.check()
        progress.report(0.4 * window.row / grid.rows)
        values, on_raster = reader.read(window)
        valid = reader.valid(values, on_raster)
        rows = slice(window.row, window.row + window.rows)
        data[rows] = valid
        wanted[rows] = habitat.of(values) & valid
    return CellOverlay(grid, data, label_patches(wanted, neighbours, progress.part(0.4, 1.0)))
