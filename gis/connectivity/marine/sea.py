"""The sea as a grid: hubs, land and currents, each from the layer that is given or the dataset that is bound."""
from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
from qgis.core import QgsGeometry, QgsRectangle

from ....core.connectivity.memory import check_memory
from ....core.issues import CoreError, Issue, Where, error, warning
from ....core.progress import Progress
from ....core.schemes.codes import parse_number, plain_code
from ...geometry_repair import NAMES
from ...grid import Grid, snapped_grid
from ...overlay import dissolve
from ...raster_source import BoundRaster
from ..axes.reading import AxisInputs

if TYPE_CHECKING:
    from ....core.connectivity.marine.transport import Water

HUBS = "marine_hubs"
LAND = "land_mask"
SEA = "sea_mask"
AXES = "marine_axis"
PROTECTED = "marine_protected_areas"
EAST = "current_u"
NORTH = "current_v"
WEIGHT = "weight"
POLYGON = "polygon"
BYTES_A_CELL = 60
LISTED = 5
TOLD_SHARE = 0.001
"""Share of the sea without currents that is told."""
FAST = 5.0
"""m/s beyond which the unit is doubted; the fastest tidal currents run at about 5 m/s."""


@dataclass(frozen=True)
class Hubs:
    """Hubs in the analysis CRS, in the order of their first features. ``attributes``: (n,), weights or areas (m2)."""

    ids: tuple[str, ...]
    names: tuple[str, ...]
    geometries: tuple[QgsGeometry, ...]
    attributes: np.ndarray

    def extent(self) -> QgsRectangle:
        """The rectangle around all hubs."""
        found = QgsRectangle()
        for geometry in self.geometries:
            found.combineExtentWith(geometry.boundingBox())
        return found


@dataclass
class SeaGrid:
    """``sea``: (rows, columns) bool, hubs included. ``labels``: (rows, columns) int32, 0 = none, k = the k-th hub."""

    grid: Grid
    sea: np.ndarray
    labels: np.ndarray
    issues: list[Issue] = field(default_factory=list)


@dataclass(frozen=True)
class Drifting:
    """Water with its currents and, in the same cells, the cover of hubs (n, rows, columns)."""

    water: Water
    cover: np.ndarray


def read_hubs(inputs: AxisInputs, weighted: bool, progress: Progress) -> Hubs:
    """The hubs; features of one id are one hub, features without an id are numbered.

    Raises ``CoreError``: no layer, fewer than two hubs, weights that are no numbers of 0 or more (all of them).
    """
    if not inputs.has(HUBS):
        raise CoreError(error("marine.no_hubs"))
    parts: dict[str, list[QgsGeometry]] = {}
    names: dict[str, str] = {}
    weights: dict[str, float] = {}
    faults: list[Issue] = []
    for number, (geometry, values) in enumerate(inputs.rows(HUBS, ("id", "name", WEIGHT), None, progress), start=1):
        if NAMES.get(geometry.type()) != POLYGON:
            continue
        identity, name, weight = values
        key = plain_code(identity) if identity is not None else ""
        key = key or f"{number}"
        parts.setdefault(key, []).append(geometry)
        names.setdefault(key, str(name or ""))
        if weighted:
            try:
                told = parse_number(plain_code(weight))
            except ValueError:
                told = -1.0
            if told < 0:
                faults.append(error("marine.bad_weight", Where(row=number), id=key, value=str(weight)))
            weights[key] = weights.get(key, 0.0) + told
    if faults:
        raise CoreError(faults[:LISTED])
    if len(parts) < 2:
        raise CoreError(error("marine.few_hubs", count=len(parts)))
    shapes = tuple(dissolve(each) for each in parts.values())
    attributes = [weights[key] for key in parts] if weighted else [shape.area() for shape in shapes]
    return Hubs(tuple(parts), tuple(names.values()), shapes, np.array(attributes, np.float64))


def sea_grid(inputs: AxisInputs, hubs: Hubs, cell: float, progress: Progress) -> SeaGrid:
    """The grid over hubs and coast, with what is sea: the polygons of the sea, or all that is not land.

    A cell is land or sea as its centre is; hubs are always water. Raises ``CoreError``: neither land nor sea, a cell
    size that is not above 0, more cells than memory allows, hubs that share all their cells with later ones.
    """
    from ..surfaces.surface import burn_geometries

    key = SEA if inputs.has(SEA) else LAND
    if not inputs.has(key):
        raise CoreError(error("marine.no_coast"))
    rows = inputs.rows(key, (), None, progress.part(0.0, 0.3))
    shapes = [geometry for geometry, _ in rows if NAMES.get(geometry.type()) == POLYGON]
    extent = hubs.extent()
    for shape in shapes:
        extent.combineExtentWith(shape.boundingBox())
    grid = snapped_grid(extent, cell, inputs.crs)
    cells = grid.rows * grid.columns
    check_memory("marine.too_many_cells", cells * BYTES_A_CELL, cells=cells)
    covered = burn_geometries(((shape, 1) for shape in shapes), POLYGON, grid) > 0
    progress.check()
    progress.report(0.6)
    numbered = ((shape, number) for number, shape in enumerate(hubs.geometries, start=1))
    labels = burn_geometries(numbered, POLYGON, grid)
    present = np.unique(labels)
    hidden = [hubs.ids[number - 1] for number in range(1, len(hubs.ids) + 1) if number not in present]
    if hidden:
        raise CoreError(error("marine.hidden_hubs", count=len(hidden), ids=", ".join(hidden[:LISTED])))
    water = covered if key == SEA else ~covered
    dry = int(np.count_nonzero((labels > 0) & ~water))
    issues = [warning("marine.hubs_on_land", cells=dry)] if dry else []
    progress.report(1.0)
    return SeaGrid(grid, water | (labels > 0), labels, issues)


def water_of(
    place: SeaGrid, count: int, east: BoundRaster, north: BoundRaster, cell: float | None, progress: Progress
) -> tuple[Drifting, list[Issue]]:
    """Sea, hubs and currents in cells of about ``cell`` m, a multiple of the grid's; None = as wide as the current's.

    A wider cell is sea where half of it is. Where the current has no data the water stands still, which is told.
    Raises ``CoreError`` for a size that is not above 0, and currents that do not meet the sea.
    """
    from ....core.connectivity.marine.transport import Water, cover_of
    from ..surfaces.surface import read_on

    wanted = abs(east.geotransform[1]) if cell is None and east.crs == place.grid.crs else cell
    if wanted is not None and not wanted > 0:
        raise CoreError(error("zoning.bad_cell_size", size=wanted))
    times = max(1, round((wanted or 0.0) / place.grid.cell))
    wet, cover = cover_of(place.labels, count, place.sea, times)
    rows, columns = wet.shape
    grid = Grid(place.grid.left, place.grid.top, place.grid.cell * times, rows, columns, place.grid.crs)
    u = read_on(east, grid, progress.part(0.0, 0.5))
    v = read_on(north, grid, progress.part(0.5, 1.0))
    unknown = wet & (np.isnan(u) | np.isnan(v))
    share = float(unknown.sum()) / max(1, int(wet.sum()))
    u[np.isnan(u)] = 0.0
    v[np.isnan(v)] = 0.0
    if share == 1.0:
        raise CoreError(error("marine.currents_apart"))
    fastest = float(np.hypot(u, v)[wet].max())
    issues = [warning("marine.still_water", percent=f"{100 * share:.1f}")] if share > TOLD_SHARE else []
    if fastest > FAST:
        issues.append(warning("marine.fast_current", speed=f"{fastest:.1f}"))
    return Drifting(Water(wet, u, v, grid.cell), cover), issues
