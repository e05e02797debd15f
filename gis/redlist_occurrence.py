"""Extent of occurrence: the minimum convex polygon of each ecosystem of a map.

Source: IUCN (2024) Guidelines 2.0, section 6.3.2. Rasters count by the outer corners of their cells, because hulls of
centres are too small.
"""
from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Optional, Union

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsGeometry,
    QgsPointXY,
)

from ..core.progress import Progress
from ..core.redlist.occurrence import Runs, row_extremes, row_runs, run_corners
from .redlist_crs import hull_of, hull_points, largest_area_error, transformed_points
from .redlist_distributions import PolygonDistribution, RasterDistribution

PENDING_POINTS = 1 << 16
"""Points of an ecosystem that wait before they are reduced to their hull."""


@dataclass(frozen=True)
class Occurrence:
    """The extent of occurrence of one ecosystem; ``hull`` is in the CRS in which it was measured.

    ``area_km2`` is what the map shows of the ecosystem, ``parts`` the cells or features of it, ``area_error`` the share
    by which areas in the CRS are too large at the place of the hull where they are most wrong.
    """

    ecosystem: str
    hull: QgsGeometry
    area_km2: float
    parts: int
    area_error: float

    @property
    def eoo_km2(self) -> float:
        """Area of the hull."""
        return self.hull.area() / 1e6


class _Hulls:
    """Hulls that grow by points, and what was met of each ecosystem."""

    def __init__(self) -> None:
        self._pending: list[list[np.ndarray]] = []
        self._waiting: list[int] = []
        self.areas: list[float] = []
        self.parts: list[int] = []

    def add(self, number: int, points: np.ndarray, area: float, parts: int) -> None:
        """Points (n, 2), square metres and parts of the ecosystem ``number``."""
        while len(self._pending) <= number:
            self._pending.append([])
            self._waiting.append(0)
            self.areas.append(0.0)
            self.parts.append(0)
        self.areas[number] += area
        self.parts[number] += parts
        self._pending[number].append(points)
        self._waiting[number] += len(points)
        if self._waiting[number] > PENDING_POINTS:
            self._pending[number] = [hull_points(self.hull(number))]
            self._waiting[number] = 0

    def hull(self, number: int) -> QgsGeometry:
        """The hull of all points of an ecosystem so far."""
        return hull_of(np.concatenate(self._pending[number]))


def occurrences(
    distribution: Union[RasterDistribution, PolygonDistribution],
    crs: QgsCoordinateReferenceSystem,
    context: QgsCoordinateTransformContext,
    progress: Optional[Progress] = None,
) -> list[Occurrence]:
    """The extent of occurrence of every ecosystem, ordered by name, as hulls built in ``crs``.

    Raises ``CoreError`` for a distribution that is empty or cannot be read or expressed in ``crs``, and ``Cancelled``.
    """
    hulls = _Hulls()
    progress = progress or Progress()
    if isinstance(distribution, RasterDistribution):
        _add_raster(hulls, distribution, crs, context, progress)
    else:
        _add_polygons(hulls, distribution, crs, context, progress)
    found = []
    for number, name in enumerate(distribution.ecosystems):
        hull = hulls.hull(number)
        places = [QgsPointXY(x, y) for x, y in _spread(hull_points(hull))]
        share = largest_area_error(crs, [hull.centroid().asPoint(), *places], context)
        found.append(Occurrence(name, hull, hulls.areas[number] / 1e6, hulls.parts[number], share))
    return sorted(found, key=lambda each: each.ecosystem)


def _add_raster(
    hulls: _Hulls,
    distribution: RasterDistribution,
    crs: QgsCoordinateReferenceSystem,
    context: QgsCoordinateTransformContext,
    progress: Progress,
) -> None:
    transform = QgsCoordinateTransform(distribution.crs, crs, context)
    bent = not transform.isShortCircuited()
    areas = distribution.cell_areas(context)
    for top, block in distribution.blocks(progress):
        runs = row_runs(block, distribution.values, distribution.raster.nodata)
        count = len(distribution.ecosystems)
        if not len(runs.rows):
            continue
        extremes = [row_extremes(runs, len(block), count)]
        if bent:
            # Rows become curves, so that a cell in the middle of a row may lie outermost; then it ends its column.
            extremes.append(_column_extremes(runs, block.shape, count))
        weights = np.bincount(runs.ecosystems, runs.lengths * areas[top + runs.rows], count)
        cells = np.bincount(runs.ecosystems, runs.lengths, count)
        corners = np.concatenate([run_corners(each) for each in extremes])
        points = transformed_points(
            distribution.points(corners[:, 0], corners[:, 1] + top), transform, distribution.name
        )
        owners = np.concatenate([np.tile(each.ecosystems, 4) for each in extremes])
        order = np.argsort(owners, kind="stable")
        ends = np.searchsorted(owners[order], np.arange(count + 1))
        for number in np.flatnonzero(cells):
            part = order[ends[number] : ends[number + 1]]
            hulls.add(int(number), points[part], float(weights[number]), int(cells[number]))
    distribution.check()


def _column_extremes(runs: Runs, shape: tuple[int, int], count: int) -> Runs:
    """The first and the last cell of each column and ecosystem, each as a run of one cell."""
    rows, columns = shape
    lengths = runs.lengths
    run = np.repeat(np.arange(len(lengths)), lengths)
    column = np.arange(len(run)) - (np.cumsum(lengths) - lengths)[run] + runs.starts[run]
    keys, row = column * count + runs.ecosystems[run], runs.rows[run]
    first = np.full(columns * count, rows, dtype=np.int64)
    last = np.full(columns * count, -1, dtype=np.int64)
    last[keys] = row
    first[keys[::-1]] = row[::-1]
    present = np.flatnonzero(last >= 0)
    starts = np.tile(present // count, 2)
    return Runs(np.concatenate([first[present], last[present]]), starts, starts + 1, np.tile(present % count, 2))


def _add_polygons(
    hulls: _Hulls,
    distribution: PolygonDistribution,
    crs: QgsCoordinateReferenceSystem,
    context: QgsCoordinateTransformContext,
    progress: Progress,
) -> None:
    for number, geometry in distribution.polygons(crs, context, progress):
        hulls.add(number, hull_points(geometry.convexHull()), geometry.area(), 1)


def _spread(points: np.ndarray, most: int = 32) -> Iterable[np.ndarray]:
    """At most ``most`` of the points, evenly along their order."""
    return points[:: max(1, -(-len(points) // most))]
