"""Maps of currents and voltages on their way to disk: all of them appear, or none."""
from __future__ import annotations

import os
import re
from collections.abc import Mapping

import numpy as np

from ...grid import Grid
from ...raster_output import RasterOutput
from ..surfaces.surface import pending_surface

NO_CURRENT = -9999.0
"""No data of the maps: currents are 0 or more, and voltages of 1 A stay above it."""
UNSAFE = re.compile(r"[^\w.-]+")


class PendingMaps:
    """Maps that are written beside their place; ``commit`` puts all of them there."""

    def __init__(self, grid: Grid, tags: Mapping[str, str]):
        self._grid = grid
        self._tags = tags
        self._outputs: list[RasterOutput] = []
        self._bands: set[str] = set()

    def add(self, path: str, values: np.ndarray, band: str) -> None:
        """Write ``values`` (rows, columns; NaN = no data) as Float64 with the band's name ``band``."""
        self._bands.add(band)
        self._outputs.append(pending_surface(path, self._grid, values, NO_CURRENT, self._tags, band))

    def has(self, band: str) -> bool:
        """Whether a map of this band was added."""
        return band in self._bands

    def commit(self) -> None:
        """Put all maps in their places."""
        for output in self._outputs:
            output.commit()
        self._outputs.clear()

    def discard(self) -> None:
        """Remove what was not committed."""
        for output in self._outputs:
            output.discard()
        self._outputs.clear()


class MapFolder:
    """A folder with the current and the voltage of each solution."""

    def __init__(self, folder: str, maps: PendingMaps):
        os.makedirs(folder, exist_ok=True)
        self._folder = folder
        self._maps = maps
        self._names: set[str] = set()

    def keep(self, one: str, other: str, current: np.ndarray, voltage: np.ndarray) -> None:
        """Write ``current_<from>_<to>.tif`` and ``voltage_<from>_<to>.tif``; ``all`` stands for all others."""
        name = "_".join(UNSAFE.sub("-", each or "all") for each in (one, other))
        while name in self._names:
            name += "-"
        self._names.add(name)
        self._maps.add(os.path.join(self._folder, f"current_{name}.tif"), current, "current (A)")
        self._maps.add(os.path.join(self._folder, f"voltage_{name}.tif"), voltage, "voltage (V) of one solution")
