"""What grading an area would take, told before anything runs: rows, columns, disk, time, what speaks against it."""
from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsProject,
    QgsRectangle,
)

from ..core.schemes.scheme import ZoningScheme
from .binding import Binding
from .grid import Grid, check_analysis_crs, snapped_grid
from .map_distortion import area_error, percent_wrong
from .paths import catalogue
from .zoning_sources import open_datasets

SECONDS_TO_OPEN = 1.5
SECONDS_PER_MILLION_CELLS = 1.0
"""Measured with the sample county on two cores of 2020; a guide, not a promise."""
BYTES_PER_CELL = 0.12
BYTES_PER_CELL_AND_CRITERION = 0.05
"""Compressed as on the sample county."""
SENSIBLE_CELLS = 500_000_000
MANY_CELLS = 100_000_000


@dataclass(frozen=True)
class ZoningPlan:
    """The size of a run. ``percent_wrong`` tells by how much areas are wrong in its CRS, or is ``None``."""

    grid: Grid
    seconds: float
    bytes: float
    percent_wrong: Optional[str]

    @property
    def cells(self) -> int:
        """All cells of the grid."""
        return self.grid.rows * self.grid.columns

    @property
    def is_large(self) -> bool:
        """Whether one should think twice."""
        return self.cells > MANY_CELLS

    @property
    def is_too_large(self) -> bool:
        """Whether a larger cell size is to be taken."""
        return self.cells > SENSIBLE_CELLS


def plan_zoning(extent: QgsRectangle, cell: float, crs: QgsCoordinateReferenceSystem, criteria: int) -> ZoningPlan:
    """The plan of a run over ``extent`` (in ``crs``) that writes the bands of so many criteria.

    Raises ``CoreError`` as ``gis.grid.snapped_grid`` does.
    """
    grid = snapped_grid(extent, cell, crs)
    cells = grid.rows * grid.columns
    wrong = percent_wrong(area_error(grid.extent.center(), crs, QgsProject.instance().transformContext()))
    return ZoningPlan(
        grid,
        SECONDS_TO_OPEN + cells / 1e6 * SECONDS_PER_MILLION_CELLS,
        cells * (BYTES_PER_CELL + criteria * BYTES_PER_CELL_AND_CRITERION),
        wrong,
    )


def extent_of_data(scheme: ZoningScheme, binding: Binding, crs: QgsCoordinateReferenceSystem) -> QgsRectangle:
    """The ground that the bound datasets of ``scheme`` cover, in ``crs``; opens them all, so not on the main thread.

    Raises ``CoreError`` when a dataset cannot be opened or none is bound.
    """
    check_analysis_crs(crs)
    return open_datasets(scheme, binding, catalogue()).extent(crs)


def extent_in(
    extent: QgsRectangle, source: QgsCoordinateReferenceSystem, target: QgsCoordinateReferenceSystem
) -> QgsRectangle:
    """``extent`` as a rectangle of ``target``; null where it cannot be shown there."""
    if extent.isNull() or not source.isValid() or not target.isValid():
        return QgsRectangle()
    try:
        found = QgsCoordinateTransform(source, target, QgsProject.instance().transformContext()).transformBoundingBox(
            extent
        )
    except QgsCsException:
        return QgsRectangle()
    return found if found.isFinite() else QgsRectangle()


def extent_parameter(extent: QgsRectangle, crs: QgsCoordinateReferenceSystem) -> str:
    """``extent`` as the parameter ``EXTENT`` of an algorithm."""
    return (
        f"{extent.xMinimum():.12g},{extent.xMaximum():.12g},{extent.yMinimum():.12g},{extent.yMaximum():.12g}"
        f" [{crs.authid()}]"
    )

