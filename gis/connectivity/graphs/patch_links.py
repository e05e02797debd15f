"""Links between patches with the lines that are drawn for them: edge to edge, between centroids, or of least cost."""
from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
from qgis.core import QgsGeometry, QgsPoint, QgsRasterLayer, QgsRectangle

from ....core.connectivity.surfaces.cost_distance import CostSurface
from ....core.connectivity.surfaces.least_cost_links import (
    LeastCostLinks,
    all_pairs,
    check_labels,
    minimum_planar_graph,
)
from ....core.issues import warning
from ....core.progress import Progress
from ...geometry_repair import NAMES
from ...grid import Grid
from ...overlay import SLIVER_M2, intersection
from ...raster_source import layer_raster
from ..surfaces.surface import burn_geometries, check_resistance, least_value, raster_grid, read_surface
from .edge_distances import centroid_distances, edge_distances
from .link_choices import ALL_PAIRS, CENTROID, EDGE, PLANAR
from .patches import Patches, listed, require, spatial_index


@dataclass(frozen=True)
class Movement:
    """How animals move over a resistance raster.

    ``neighbours``: 8 or 4. ``cut_corners``: diagonal steps may pass between two barriers. ``link_set``: ``all`` pairs
    within the limit, or the minimum ``planar`` graph. ``drop_crossing``: without links across a third patch.
    """

    neighbours: int = 8
    cut_corners: bool = True
    link_set: str = ALL_PAIRS
    drop_crossing: bool = False


@dataclass
class PatchLinks:
    """Links: positions of the two patches (m,) int64, distance (m,), length of the line (m,) in m, third patches
    crossed (m,) or ``None``, and how the lines come about."""

    sources: np.ndarray
    targets: np.ndarray
    distances: np.ndarray
    lengths: np.ndarray
    crosses: np.ndarray | None
    patches: Patches
    paths: list[np.ndarray] | None = None
    grid: Grid | None = None
    by_centroids: bool = False

    def lines(self) -> Iterator[QgsGeometry]:
        """The lines, in the order of the links."""
        geometries = self.patches.geometries
        if self.paths is not None and self.grid is not None:
            yield from (path_line(path, self.grid) for path in self.paths)
        elif self.by_centroids:
            points = [QgsPoint(each.centroid().asPoint()) for each in geometries]
            for source, target in zip(self.sources.tolist(), self.targets.tolist()):
                yield QgsGeometry.fromPolyline([points[source], points[target]])
        else:
            for source, target in zip(self.sources.tolist(), self.targets.tolist()):
                yield geometries[source].shortestLine(geometries[target])


def path_line(path: np.ndarray, grid: Grid) -> QgsGeometry:
    """The centres of the cells ``path`` (k, 2: row, column) as a line; of a single cell a line without length."""
    xs = grid.left + (path[:, 1] + 0.5) * grid.cell
    ys = grid.top - (path[:, 0] + 0.5) * grid.cell
    points = [QgsPoint(x, y) for x, y in zip(xs.tolist(), ys.tolist())]
    return QgsGeometry.fromPolyline(points if len(points) > 1 else points * 2)


def straight_links(patches: Patches, distance_type: str, limit: float, progress: Progress) -> PatchLinks:
    """Links of all pairs at most ``limit`` m apart. Raises ``CoreError`` (``links.too_many``) and ``Cancelled``."""
    measure = centroid_distances if distance_type == CENTROID else edge_distances
    sources, targets, distances = measure(patches.geometries, limit, progress)
    if distance_type == EDGE:
        touching = distances == 0
        _tell_overlaps(patches, zip(sources[touching].tolist(), targets[touching].tolist()), progress)
    else:
        _tell_overlaps(patches, _touching(patches, progress), progress)
    return PatchLinks(
        sources, targets, distances, distances, None, patches, by_centroids=distance_type == CENTROID
    )


def _touching(patches: Patches, progress: Progress) -> Iterator[tuple[int, int]]:
    """Pairs of patches that touch or overlap."""
    index = spatial_index(patches.geometries)
    for place, geometry in enumerate(patches.geometries):
        progress.check()
        others = [other for other in index.intersects(geometry.boundingBox()) if other > place]
        if others:
            engine = QgsGeometry.createGeometryEngine(geometry.constGet())
            engine.prepareGeometry()
            yield from (
                (place, other)
                for other in sorted(others)
                if engine.intersects(patches.geometries[other].constGet())
            )


def _tell_overlaps(patches: Patches, touching: Iterable[tuple[int, int]], progress: Progress) -> None:
    found = []
    for one, other in touching:
        progress.check()
        if intersection(patches.geometries[one], patches.geometries[other]).area() > SLIVER_M2:
            found.append(f"{patches.ids[one]}–{patches.ids[other]}")
    if found:
        patches.issues.append(warning("patches.overlap", patches=listed(found), count=len(found)))


def least_cost_links(
    patches: Patches,
    resistance: QgsRasterLayer,
    barriers: list[QgsGeometry],
    movement: Movement,
    limit: float,
    progress: Progress,
) -> PatchLinks:
    """Links of least cost at most ``limit`` (cost x m) over ``resistance``, in whose CRS ``patches`` are.

    Cells that ``barriers`` touch are closed; patches that have no other cell stay without links, which is told. A patch
    consists of the cells whose centres it holds, a smaller one of the cell inside it. Raises ``CoreError`` for
    resistances of 0 or below, and for patches outside the raster, without an own cell, or on no data alone, each with
    their names.
    """
    reach = _reach(patches, resistance, limit, progress.part(0.0, 0.05))
    surface = read_surface(resistance, extent=reach, progress=progress.part(0.05, 0.1))
    check_resistance(surface)
    grid, values = surface.grid, surface.values
    outside = [
        place
        for place, geometry in enumerate(patches.geometries)
        if not geometry.boundingBox().intersects(grid.extent)
    ]
    require(patches, outside, "patches.outside", raster=surface.name)
    numbered = ((geometry, place) for place, geometry in enumerate(patches.geometries, start=1))
    labels = burn_geometries(numbered, "polygon", grid)
    present = np.bincount(labels.ravel(), minlength=len(patches.ids) + 1)[1:] > 0
    require(patches, np.flatnonzero(~present), "patches.hidden", cell=f"{grid.cell:.6g}")
    _tell_overlaps(patches, _touching(patches, progress), progress)
    bare = check_labels(CostSurface(values, grid.cell), labels, len(patches.ids)) - 1
    require(patches, bare, "patches.no_resistance", raster=surface.name)
    close(values, barriers, grid)
    cost = CostSurface(values, grid.cell, movement.neighbours, movement.cut_corners)
    closed = [patches.ids[label - 1] for label in check_labels(cost, labels, len(patches.ids))]
    if closed:
        patches.issues.append(warning("patches.all_barrier", patches=listed(closed), count=len(closed)))
    search = minimum_planar_graph if movement.link_set == PLANAR else all_pairs
    found: LeastCostLinks = search(cost, labels, limit, progress.part(0.2, 1.0))
    if movement.drop_crossing:
        found = found.kept(found.crosses == 0)
    return PatchLinks(
        found.sources - 1,
        found.targets - 1,
        found.costs,
        found.lengths,
        found.crosses,
        patches,
        found.paths,
        grid,
    )


def _reach(
    patches: Patches, resistance: QgsRasterLayer, limit: float, progress: Progress
) -> QgsRectangle | None:
    """The ground that paths of at most ``limit`` from ``patches`` can reach; ``None`` for the whole raster."""
    if math.isinf(limit):
        return None
    raster = layer_raster(resistance)
    grid = raster_grid(raster)
    least = least_value(raster, grid, progress)
    if not 0 < least < math.inf:
        return None
    box = QgsRectangle()
    for geometry in patches.geometries:
        box.combineExtentWith(geometry.boundingBox())
    box.grow(limit / least + grid.cell)
    return box if box.intersects(grid.extent) else None


def close(values: np.ndarray, barriers: list[QgsGeometry], grid: Grid) -> None:
    """Set ``values`` (rows, columns) to no data in the cells that ``barriers`` (lines, or polygons by their centres and
    their borders) touch."""
    lines = [QgsGeometry(each.constGet().boundary()) if _is_area(each) else each for each in barriers]
    areas = [each for each in barriers if _is_area(each)]
    for geometries, kind in ((lines, "line"), (areas, "polygon")):
        if geometries:
            values[burn_geometries(((each, 1) for each in geometries), kind, grid) > 0] = np.nan


def _is_area(geometry: QgsGeometry) -> bool:
    return NAMES[geometry.type()] == "polygon"
