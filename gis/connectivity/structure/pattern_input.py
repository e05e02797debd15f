"""Any raster as the missing, background and foreground cells of a spatial pattern."""
from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ....core.connectivity.memory import check_memory
from ....core.connectivity.structure.pattern import (
    BACKGROUND_CELL,
    FOREGROUND_CELL,
    MISSING_CELL,
    bytes_needed,
)
from ....core.issues import CoreError, Where, error
from ....core.progress import Progress
from ....core.schemes.codes import code_matches, plain_code
from ...grid import Grid, strips
from ...raster_on_grid import RasterOnGrid
from ...raster_source import BoundRaster

ROWS_AT_ONCE = 256
READY = {0: MISSING_CELL, 1: BACKGROUND_CELL, 2: FOREGROUND_CELL}
"""What the values of a raster say that is ready for the analysis."""
TOLD = 12
"""Values that a sentence names."""


def read_pattern(
    raster: BoundRaster, grid: Grid, foreground: Sequence[str], name: str, progress: Progress
) -> np.ndarray:
    """Cells of ``raster`` on its own ``grid``: (rows, columns) uint8, 0 missing, 1 background, 2 foreground.

    ``foreground`` are values or beginnings of values (``3*``); without them values are 0, 1 and 2 already. No data is
    missing. Raises ``CoreError`` for more cells than memory allows, values other than 0, 1 and 2, and a map without
    any foreground.
    """
    cells = grid.rows * grid.columns
    check_memory("pattern.too_many_cells", bytes_needed(cells), cells=cells, layer=name)
    runs = 0
    reader = RasterOnGrid(raster, grid)
    found = np.empty((grid.rows, grid.columns), np.uint8)
    meanings = _Meanings(foreground)
    for window in strips(grid, ROWS_AT_ONCE):
        progress.check()
        values, on_raster = reader.read(window)
        part = meanings.of(values)
        part[~reader.valid(values, on_raster)] = MISSING_CELL
        found[window.row : window.row + window.rows] = part
        inside = part == FOREGROUND_CELL
        runs += int((inside[:, 1:] & ~inside[:, :-1]).sum()) + int(inside[:, 0].sum())
        progress.report((window.row + window.rows) / grid.rows)
    meanings.check(raster.nodata, runs > 0, name)
    check_memory("pattern.too_many_cells", bytes_needed(cells, runs) - found.nbytes, cells=cells, layer=name)
    return found


class _Meanings:
    """What values mean, remembered by value."""

    def __init__(self, foreground: Sequence[str]):
        self._foreground = "|".join(foreground)
        self._known: dict[float, int] = {}

    def of(self, values: np.ndarray) -> np.ndarray:
        """Missing, background or foreground (uint8) of ``values``, the same shape."""
        if values.dtype.kind in "iu" and values.dtype.itemsize <= 2:
            unsigned = values.view(f"u{values.dtype.itemsize}")
            present = np.flatnonzero(np.bincount(unsigned.reshape(-1)))
            table = np.zeros(256**values.dtype.itemsize, np.uint8)
            numbers = present.astype(unsigned.dtype).view(values.dtype)
            table[present] = [self._meaning(value) for value in numbers.tolist()]
            return table[unsigned]
        distinct, place = np.unique(values, return_inverse=True)
        meanings = np.array([self._meaning(value) for value in distinct.tolist()], np.uint8)
        return meanings[place].reshape(values.shape)

    def _meaning(self, value: float) -> int:
        if value not in self._known:
            code = plain_code(value)
            if not self._foreground:
                self._known[value] = READY.get(int(code), BACKGROUND_CELL) if code.isdigit() else BACKGROUND_CELL
            elif not code:
                self._known[value] = MISSING_CELL
            else:
                self._known[value] = FOREGROUND_CELL if code_matches(self._foreground, code) else BACKGROUND_CELL
        return self._known[value]

    def check(self, nodata: float | None, any_foreground: bool, name: str) -> None:
        """Raise ``CoreError`` for values that mean nothing, or when there is no foreground."""
        values = sorted(value for value in self._known if value == value and value != nodata)
        told = ", ".join(plain_code(value) for value in values[:TOLD]) + (" …" if len(values) > TOLD else "")
        where = Where(dataset=name)
        if not self._foreground and any(value not in READY for value in values):
            raise CoreError(error("pattern.other_values", where, values=told))
        if not any_foreground:
            wanted = self._foreground.replace("|", ", ") or "2"
            raise CoreError(error("pattern.no_foreground", where, wanted=wanted, values=told or "–"))
