"""The resistors of one window of a raster: what flows out of its cells, and smoothing, without a matrix."""
from __future__ import annotations

import numpy as np

from .circuit_grid import ResistorGrid
from .multigrid import LARGEST, LOWEST


class TileResistors:
    """The Laplacian of a window. Cells at the window's edge lack their neighbours beyond it."""

    def __init__(self, grid: ResistorGrid, smoothed: np.ndarray, earth: np.ndarray | None):
        """``grid``: of the window; ``smoothed``: (rows, columns) bool; ``earth``: conductance to earth, siemens.

        Cells that are not ``smoothed`` (held at a voltage, or of a region) have an inverse of 0.
        """
        shape = grid.conductance.shape
        self._branches = list(grid.branches(0, shape[0]))
        self._earth = earth
        self._room = np.empty(shape[0] * shape[1])
        self.diagonal = np.zeros(shape) if earth is None else earth.copy()
        for one, other, joined in self._branches:
            self.diagonal[one] += joined
            self.diagonal[other] += joined
        self.inverse = np.zeros(shape)
        np.divide(1.0, self.diagonal, out=self.inverse, where=smoothed & (self.diagonal > 0))

    def outflow(self, voltage: np.ndarray) -> np.ndarray:
        """What flows out of each cell at these voltages, A: the product of the Laplacian with them."""
        found = np.zeros(voltage.shape) if self._earth is None else self._earth * voltage
        for one, other, joined in self._branches:
            current = self._room[: joined.size].reshape(joined.shape)
            np.subtract(voltage[one], voltage[other], out=current)
            current *= joined
            found[one] += current
            found[other] -= current
        return found

    def smoothed(self, right: np.ndarray, steps: int, found: np.ndarray | None = None) -> np.ndarray:
        """``steps`` of Chebyshev's iteration on the scaled system, from ``found`` (None = 0; overwritten)."""
        upper, lower = LARGEST, LOWEST * LARGEST
        centre, half = (upper + lower) / 2, (upper - lower) / 2
        rest = right if found is None else right - self.outflow(found)
        step = self.inverse * rest
        step /= centre
        if found is None:
            found = step.copy()
        else:
            found += step
        ratio = half / centre
        for _ in range(steps - 1):
            following = 1.0 / (2.0 * centre / half - ratio)
            rest = rest - self.outflow(step)
            step *= following * ratio
            scaled = self.inverse * rest
            scaled *= 2.0 * following / half
            step += scaled
            found += step
            ratio = following
        return found
