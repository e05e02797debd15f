"""A raster of classes as small whole numbers, read in strips."""
from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ....core.connectivity.memory import check_memory
from ....core.issues import CoreError, error
from ....core.progress import Progress
from ....core.schemes.codes import plain_code
from ...grid import Grid, strips
from ...raster_on_grid import RasterOnGrid
from ...raster_source import BoundRaster
from ..surfaces.surface import raster_grid

ROWS_AT_ONCE = 256
MOST_CLASSES = 1000
"""A map with more values is one of measurements, not of classes."""
BYTES_A_CELL = 30
"""Class, label, border cells and their surroundings, on a map as noisy as land cover."""


@dataclass(frozen=True)
class ClassMap:
    """``classes``: (rows, columns) uint16, 0 = no data, k = the value ``values[k - 1]`` (ascending)."""

    name: str
    classes: np.ndarray
    values: tuple[float, ...]
    grid: Grid

    @property
    def codes(self) -> tuple[str, ...]:
        """The values as texts; whole numbers without decimals."""
        return tuple(plain_code(value) for value in self.values)


def read_class_map(raster: BoundRaster, name: str, progress: Progress) -> ClassMap:
    """The classes of ``raster``, named ``name`` in messages.

    Raises ``CoreError`` for what ``raster_grid`` refuses, more cells than memory allows (``classes.memory``), too many
    values, no data at all; and ``Cancelled``.
    """
    grid = raster_grid(raster)
    cells = grid.rows * grid.columns
    check_memory("classes.memory", cells * BYTES_A_CELL, cells=cells, layer=name)
    reader = RasterOnGrid(raster, grid)
    classes = np.zeros((grid.rows, grid.columns), np.uint16)
    numbers: dict[float, int] = {}
    for window in strips(grid, ROWS_AT_ONCE):
        progress.check()
        progress.report(window.row / grid.rows)
        values, on_raster = reader.read(window)
        valid = reader.valid(values, on_raster)
        found, inverse = np.unique(values[valid], return_inverse=True)
        for value in found.tolist():
            numbers.setdefault(value, len(numbers) + 1)
        if len(numbers) > MOST_CLASSES:
            raise CoreError(error("classes.too_many", layer=name, most=MOST_CLASSES))
        named = np.array([numbers[value] for value in found.tolist()], np.uint16)
        classes[window.row : window.row + window.rows][valid] = named[inverse.ravel()]
    if not numbers:
        raise CoreError(error("classes.none", layer=name))
    ordered = sorted(numbers)
    final = np.zeros(len(numbers) + 1, np.uint16)
    for place, value in enumerate(ordered, start=1):
        final[numbers[value]] = place
    for window in strips(grid, ROWS_AT_ONCE):
        part = classes[window.row : window.row + window.rows]
        part[:] = final[part]
    return ClassMap(name, classes, tuple(ordered), grid)
