"""Area of occupancy: the grid cells that each ecosystem of a map occupies, at (0, 0) and at every other placement."""
from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Optional, Union

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsPointXY,
)

from ..core.issues import CoreError, error
from ..core.progress import Progress
from ..core.redlist.occupancy import Occupancy
from ..core.redlist.placements import FineBins, placement_counts, window_count
from ..core.redlist.restriction import smallest_extent
from .redlist_bins import Bins, PolygonBins, RasterBins
from .redlist_crs import largest_area_error
from .redlist_distributions import PolygonDistribution, RasterDistribution

MOST_BINS = 20_000_000
"""Bins in memory above which placements are taken at wider steps if no step is given."""
MOST_SUMS = 1_000_000_000
"""Sums over windows, about a minute's work, above which the same is done."""
HARDER = 5
"""How many times the limits a step that the user gives may need."""
STEP_TOLERANCE = 1e-9
PROBES = 64


@dataclass(frozen=True)
class GridChoice:
    """The grid: ``crs``, side of the cells and ``step`` between placements in metres (``None``: as fine as the map).

    ``with_placements`` is whether the other placements are counted at all.
    """

    crs: QgsCoordinateReferenceSystem
    cell_size: float
    step: Optional[float] = None
    with_placements: bool = True


def occupancies(
    distribution: Union[RasterDistribution, PolygonDistribution],
    grid: GridChoice,
    context: QgsCoordinateTransformContext,
    progress: Optional[Progress] = None,
) -> list[Occupancy]:
    """The area of occupancy of every ecosystem, ordered by name.

    Cells of a raster belong to the grid cell that holds their centre; polygons are divided exactly. Raises
    ``CoreError`` for an empty distribution, a step that does not divide the cells or is too fine, and ``Cancelled``.
    """
    progress = progress or Progress()
    check_grid(grid)
    if isinstance(distribution, RasterDistribution):
        source: Union[RasterBins, PolygonBins] = RasterBins(distribution, grid.crs, grid.cell_size, context)
    else:
        source = PolygonBins(distribution, grid.crs, grid.cell_size, context, progress.part(0, 0.4))
        progress = progress.part(0.4, 1)
    bins, steps = _fine_bins(source, grid, progress.part(0, 0.6))
    smallest = smallest_extent(grid.cell_size, source.unit_m2)
    found = []
    for number, fine in bins:
        whole = len(distribution.ecosystems)
        part = progress.part(0.6 + 0.4 * number / whole, 0.6 + 0.4 * (number + 1) / whole)
        counts = placement_counts(fine, steps, grid.cell_size / steps, smallest, part) if grid.with_placements else None
        name = distribution.ecosystems[number]
        found.append(Occupancy(name, grid.cell_size, fine.cells(steps), smallest, counts))
    return sorted(found, key=lambda each: each.ecosystem)


def check_grid(grid: GridChoice) -> None:
    """Raise ``CoreError`` for a cell size or a step that is not above 0, or a step that does not divide the cells."""
    if not (math.isfinite(grid.cell_size) and grid.cell_size > 0):
        raise CoreError(error("restriction.bad_cell_size", size=grid.cell_size))
    if grid.step is None:
        return
    times = grid.cell_size / grid.step if grid.step > 0 else 0.0
    if times < 1 - STEP_TOLERANCE or abs(times - round(times)) > STEP_TOLERANCE * times:
        raise CoreError(error("restriction.bad_step", step=f"{grid.step:g}", size=f"{grid.cell_size:g}"))


def grid_area_error(found: Sequence[Occupancy], grid: GridChoice, context: QgsCoordinateTransformContext) -> float:
    """The share by which areas in the CRS of the grid are too large, at that of some occupied cells where it is worst.

    The cells that are farthest to each side are always among them.
    """
    places = []
    for each in found:
        cells = each.cells
        chosen = {int(ends) for values in (cells.rows, cells.columns) for ends in (values.argmin(), values.argmax())}
        places += [QgsPointXY(*((v + 0.5) * grid.cell_size for v in (cells.columns[i], cells.rows[i]))) for i in chosen]
    return largest_area_error(grid.crs, places[:: max(1, len(places) // PROBES)], context)


def is_wider_than_pixels(
    found: Sequence[Occupancy],
    distribution: Union[RasterDistribution, PolygonDistribution],
    grid: GridChoice,
    context: QgsCoordinateTransformContext,
) -> bool:
    """Whether no step was given and placements were taken at wider steps than the pixels, because of their number."""
    if grid.step is not None or not isinstance(distribution, RasterDistribution) or found[0].placements is None:
        return False
    finest = RasterBins(distribution, grid.crs, grid.cell_size, context).finest_steps()
    return found[0].placements.placements < finest**2


def _fine_bins(
    source: Union[RasterBins, PolygonBins], grid: GridChoice, progress: Progress
) -> tuple[Iterator[tuple[int, FineBins]], int]:
    """Each ecosystem and its bins, and how many of them a grid cell has in either direction."""
    if not grid.with_placements:
        return source.bins(1, progress), 1
    steps = source.finest_steps() if grid.step is None else round(grid.cell_size / grid.step)
    if source.in_one_pass:
        bins = dict(source.bins(steps, progress))
        cells = {number: fine.coarsened(steps) for number, fine in bins.items()}
        fitting = _fitting_steps(source, cells, steps, grid)
        return ((number, fine.coarsened(steps // fitting)) for number, fine in bins.items()), fitting
    cells = dict(source.bins(1, progress.part(0, 0.4)))
    fitting = _fitting_steps(source, cells, steps, grid)
    return source.bins(fitting, progress.part(0.4, 1)), fitting


def _fitting_steps(source: Union[RasterBins, PolygonBins], cells: Bins, steps: int, grid: GridChoice) -> int:
    """The largest divisor of ``steps`` whose work and memory stay within the limits.

    Raises ``CoreError`` instead of widening a step that was given.
    """
    windows = sum(window_count(each.cells(1)) for each in cells.values())

    def fits(count: int, times: int) -> bool:
        return windows * count**2 <= times * MOST_SUMS and source.most_bins(cells, count) <= times * MOST_BINS

    if grid.step is not None:
        if not fits(steps, HARDER):
            possible = max(count for count in range(1, steps + 1) if count == 1 or fits(count, HARDER))
            least = f"{grid.cell_size / possible:.6g}"
            raise CoreError(error("restriction.too_many_placements", step=f"{grid.step:g}", least=least))
        return steps
    return max(count for count in range(1, steps + 1) if steps % count == 0 and (count == 1 or fits(count, 1)))
