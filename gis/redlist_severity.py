"""Relative severity over a map: values of an indicator on one grid, window by window, tallied by ecosystem."""
from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
from qgis.core import QgsCoordinateTransformContext, QgsProcessingFeatureSource, QgsRectangle

from ..core.issues import CoreError, Where, error
from ..core.progress import Progress
from ..core.redlist.degradation import (
    DECIMALS,
    SINGLE_DECIMALS,
    Severity,
    SeverityTally,
    Worse,
    bounds_of_severity,
    guess_worse,
    relative_severity,
    severity_error,
)
from ..core.schemes.codes import plain_code
from .area_stores import polygons_of
from .feature_store import FeatureStore
from .grid import Grid, Window, strips, windows_of
from .level_sources import PRESENT
from .raster_on_grid import RasterOnGrid
from .raster_output import TILE, RasterOutput
from .raster_source import BoundRaster
from .redlist_areas import extent_in, raster_counts

NO_SEVERITY = -9999.0
"""No data of the severity raster."""
WINDOW_SIDE = 1024
SQUARE = 1e-9


class RasterDistribution:
    """Ecosystems as values of a raster; numbered from 1 in the order of ``names``."""

    def __init__(self, raster: BoundRaster, grid: Grid, wanted: Sequence[str], progress: Progress):
        counts = raster_counts(raster, progress)
        self.names = sorted((name for name in counts if not wanted or name in wanted), key=float)
        self._raster = RasterOnGrid(raster, grid)
        self._values = np.array([float(name) for name in self.names])

    def numbers(self, window: Window) -> np.ndarray:
        """Number of each cell's ecosystem (int64, 0 = none)."""
        values, on_raster = self._raster.read(window)
        valid = self._raster.valid(values, on_raster)
        place = np.searchsorted(self._values, values)
        place[place == len(self._values)] = 0
        return np.where(valid & (self._values[place] == values), place + 1, 0)


class PolygonDistribution:
    """Ecosystems as polygons; a cell belongs to the first polygon of the layer that holds its centre."""

    def __init__(
        self,
        source: QgsProcessingFeatureSource,
        grid: Grid,
        named_by: str,
        wanted: Sequence[str],
        folder: str,
        progress: Progress,
    ):
        names: dict[str, int] = {}
        for _, text in polygons_of(source, grid, named_by, progress.part(0, 0.5)):
            name = plain_code(text)
            if (name or not named_by) and (not wanted or name in wanted):
                names.setdefault(name, len(names) + 1)
        self.names = list(names)
        self._store = FeatureStore(os.path.join(folder, "distribution.gpkg"), "polygon", [PRESENT])
        self._store.write(
            grid,
            (
                (geometry, [float(len(names) + 1 - names[plain_code(text)])])
                for geometry, text in polygons_of(source, grid, named_by, progress.part(0.5, 1))
                if plain_code(text) in names
            ),
        )
        self._grid = grid

    def numbers(self, window: Window) -> np.ndarray:
        """Number of each cell's ecosystem (int64, 0 = none)."""
        turned = self._store.burn(self._grid, window, PRESENT, np.dtype(np.int32)).astype(np.int64)
        return np.where(turned > 0, len(self.names) + 1 - turned, 0)


@dataclass(frozen=True)
class Indicator:
    """Values of an indicator: rasters of the initial and the current (or projected) state, and when it has collapsed.

    ``collapse`` is a raster, or one value, or the two ends of a range. Errors are standard errors of the values,
    ``wide`` how many of them the bounds reach out.
    """

    initial: RasterOnGrid
    current: RasterOnGrid
    collapse: RasterOnGrid | tuple[float, ...]
    initial_error: float = 0.0
    current_error: float = 0.0
    wide: float = 0.0

    @property
    def decimals(self) -> int:
        """Decimals of a severity that the values can tell."""
        rasters = [self.initial, self.current]
        if isinstance(self.collapse, RasterOnGrid):
            rasters.append(self.collapse)
        return SINGLE_DECIMALS if any(raster.dtype == np.float32 for raster in rasters) else DECIMALS

    def collapse_values(self, window: Window) -> list[np.ndarray | float]:
        """The collapse values of ``window``, one a variant."""
        if isinstance(self.collapse, RasterOnGrid):
            return [numbers_of(self.collapse, window)]
        found = list(self.collapse) if len(self.collapse) == 1 else [sum(self.collapse) / 2, *self.collapse]
        if self.initial.dtype == np.float32:
            return [float(np.float32(value)) for value in found]
        return [float(value) for value in found]


def numbers_of(raster: RasterOnGrid, window: Window) -> np.ndarray:
    """Values of ``window`` as float64, NaN where there are none."""
    values, on_raster = raster.read(window)
    return np.where(raster.valid(values, on_raster), values.astype(np.float64), np.nan)


@dataclass
class SeverityRun:
    """One run over the grid; ``tallies`` holds the best estimate first, then what bounds it."""

    distribution: RasterDistribution | PolygonDistribution
    indicator: Indicator
    grid: Grid
    worse: Worse | None
    tallies: list[SeverityTally] = field(default_factory=list)

    def find_worse(self, progress: Progress) -> None:
        """Tell from the initial values which side of the collapse value is bad, unless that is given.

        Raises ``CoreError`` when no cell has both values, or all initial values are the collapse value.
        """
        above = below = same = cells = 0
        for window, numbers in self._windows(progress):
            inside = numbers > 0
            cells += int(inside.sum())
            difference = numbers_of(self.indicator.initial, window) - self.indicator.collapse_values(window)[0]
            difference = difference[inside]
            above += int((difference > 0).sum())
            below += int((difference < 0).sum())
            same += int((difference == 0).sum())
        if not cells:
            raise CoreError(error("degradation.empty_distribution"))
        if not above + below:
            raise CoreError(error("degradation.collapse_is_initial" if same else "degradation.no_values"))
        self.worse = self.worse or guess_worse(above, below)

    def run(self, output: RasterOutput | None, progress: Progress) -> None:
        """Tally all windows; write the severity (best estimate) where an ``output`` is given."""
        height = TILE * max(1, WINDOW_SIDE // TILE)
        for number, strip in enumerate(strips(self.grid, height)):
            severity = np.full(strip.shape, NO_SEVERITY, np.float32)
            for window in windows_of(strip, WINDOW_SIDE, height):
                progress.check()
                numbers = self.distribution.numbers(window)
                if not numbers.any():
                    continue
                columns = slice(window.column - strip.column, window.column - strip.column + window.columns)
                severity[:, columns] = self._add(window, numbers)
            if output is not None:
                output.write(strip, [severity])
            progress.report(min(1.0, (number + 1) * height / self.grid.rows))

    def _add(self, window: Window, numbers: np.ndarray) -> np.ndarray:
        severities = self._severities(window)
        if not self.tallies:
            self.tallies = [SeverityTally(len(self.distribution.names)) for _ in severities]
        for tally, severity in zip(self.tallies, severities):
            inside = severity.collapsed_before & (numbers > 0)
            tally.add(numbers, Severity(np.where(numbers > 0, severity.percent, np.nan), inside))
        percent = np.where(numbers > 0, severities[0].percent, np.nan)
        return np.where(np.isnan(percent), NO_SEVERITY, percent).astype(np.float32)

    def _severities(self, window: Window) -> list[Severity]:
        known = self.indicator
        initial, current = numbers_of(known.initial, window), numbers_of(known.current, window)
        worse = self.worse or Worse.LOW
        found = []
        for collapse in known.collapse_values(window):
            severity = relative_severity(initial, current, collapse, worse, known.decimals)
            found.append(severity)
            if known.initial_error or known.current_error:
                errors = severity_error(initial, current, collapse, known.initial_error, known.current_error)
                for bound in bounds_of_severity(severity.percent, known.wide * errors):
                    found.append(Severity(bound, severity.collapsed_before))
        return found

    def _windows(self, progress: Progress) -> Iterator[tuple[Window, np.ndarray]]:
        for strip in strips(self.grid, WINDOW_SIDE):
            for window in windows_of(strip, WINDOW_SIDE, WINDOW_SIDE):
                progress.check()
                numbers = self.distribution.numbers(window)
                if numbers.any():
                    yield window, numbers
            progress.report(min(1.0, (strip.row + strip.rows) / self.grid.rows))


def grid_over(raster: BoundRaster, other: QgsRectangle) -> Grid:
    """The grid of ``raster``'s own cells over its ground and ``other`` (in its CRS).

    Raises ``CoreError`` for cells that are not square.
    """
    left, cell, _, top, _, height = raster.geotransform
    if abs(cell + height) > SQUARE * cell:
        raise CoreError(error("degradation.not_square", Where(file=raster.path), width=cell, height=-height))
    own = raster.extent
    before = max(0, int(np.ceil((own.xMinimum() - other.xMinimum()) / cell - 1e-6)))
    above = max(0, int(np.ceil((other.yMaximum() - own.yMaximum()) / cell - 1e-6)))
    after = max(0, int(np.ceil((other.xMaximum() - own.xMaximum()) / cell - 1e-6)))
    below = max(0, int(np.ceil((own.yMinimum() - other.yMinimum()) / cell - 1e-6)))
    rows, columns = raster.height + above + below, raster.width + before + after
    return Grid(left - before * cell, top + above * cell, cell, rows, columns, raster.crs)


def check_meeting(first: BoundRaster, second: BoundRaster, context: QgsCoordinateTransformContext) -> None:
    """Raise ``CoreError`` unless two rasters have ground in common."""
    extent = extent_in(second.extent, second.crs, first.crs, context, second.path)
    if not first.extent.intersects(extent):
        raise CoreError(error("degradation.rasters_apart", first=first.path, second=second.path))
