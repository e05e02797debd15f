"""Where larvae that are released in a hub are after their time in the water: drift with the current, and spread."""
from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from ...issues import CoreError, error
from ...progress import Progress
from ..memory import check_memory

COURANT = 0.5
"""Largest part of a cell that the current crosses in a step; keeps concentrations from falling below 0."""
SPREAD = 0.25
"""Largest K dt / dx2 of a step, for the same reason."""
CELLS_AT_ONCE = 20_000_000
"""Cells of all hubs together that drift at a time."""
BYTES_A_CELL = 64
MOST_STEPS = 200_000
SECONDS_A_DAY = 86_400.0


@dataclass(frozen=True)
class Water:
    """The sea as cells. ``sea``: (rows, columns) bool. ``east``, ``north``: m/s, the current's two parts, any value on
    land. ``cell``: m."""

    sea: np.ndarray
    east: np.ndarray
    north: np.ndarray
    cell: float


@dataclass(frozen=True)
class Drift:
    """How long and how widely larvae drift. ``days``: pelagic larval duration. ``diffusivity``: m2/s, the same in all
    directions. ``mortality``: per day."""

    days: float
    diffusivity: float
    mortality: float = 0.0

    def __post_init__(self) -> None:
        _check_days(self.days)
        if not (math.isfinite(self.diffusivity) and self.diffusivity >= 0):
            raise CoreError(error("marine.diffusivity", value=f"{self.diffusivity:g}"))
        if not (math.isfinite(self.mortality) and self.mortality >= 0):
            raise CoreError(error("marine.mortality", value=f"{self.mortality:g}"))


def _check_days(days: float) -> None:
    if not (math.isfinite(days) and days > 0):
        raise CoreError(error("marine.days", value=f"{days:g}"))


def diffusivity_for(distance: float, probability: float, days: float) -> float:
    """The diffusivity (m2/s) at which, without a current, ``probability`` of the larvae end beyond ``distance`` (m).

    Of a Gaussian in two dimensions with sigma = sqrt(2 K T), exp(-d2 / (2 sigma2)) lies beyond d; so
    K = d2 / (-4 T ln p). Raises ``CoreError`` for a time that is not above 0.
    """
    _check_days(days)
    return distance**2 / (-4.0 * days * SECONDS_A_DAY * math.log(probability))


@dataclass(frozen=True)
class Settlement:
    """``matrix``: (n, n), probability that a larva of hub i is over hub j at the end. ``lost``: (n,), share carried
    out of the map. ``steps``: of time."""

    matrix: np.ndarray
    lost: np.ndarray
    steps: int


def cover_of(labels: np.ndarray, count: int, sea: np.ndarray, times: int = 1) -> tuple[np.ndarray, np.ndarray]:
    """Cells ``times`` as wide: where they are sea (rows, columns), and how much of each belongs to which hub.

    ``labels``: (rows, columns) int, 0 = none, 1 to ``count``; ``sea``: bool, the same shape. A wide cell is sea where
    at least half of it is, or some hub. The cover (count, rows, columns) float64 is the share of its sea, 0 to 1.
    """
    rows, columns = (-(-side // times) for side in labels.shape)
    row, column = (np.arange(side) // times for side in labels.shape)
    place = row[:, None] * columns + column[None, :]
    wet = np.bincount(place[sea], minlength=rows * columns)
    all_cells = np.bincount(place.ravel(), minlength=rows * columns)
    own = (labels > 0) & sea
    hub_cells = np.bincount(
        (labels[own].astype(np.int64) - 1) * (rows * columns) + place[own], minlength=count * rows * columns
    ).reshape(count, rows * columns)
    cover = hub_cells / np.maximum(wet, 1)
    is_sea = (2 * wet >= all_cells) & (wet > 0) | (hub_cells.sum(axis=0) > 0)
    return is_sea.reshape(rows, columns), cover.reshape(count, rows, columns)


def settlement(water: Water, cover: np.ndarray, drift: Drift, progress: Progress | None = None) -> Settlement:
    """Settlement probabilities between hubs by advection and diffusion.

    ``cover``: (n, rows, columns), the share of each cell's sea that belongs to each hub (``cover_of``); larvae are
    released evenly over the hub's sea, and those over it at the end settle.
    dC/dt = -div(u C) + K lap(C) - m C, in finite volumes: mass is kept to rounding, except what the current carries
    over the edge of the map and what dies. No flux crosses the coast, no diffusion the edge. The current at a face
    is the mean of its two cells. Advection: second order upwind with monotonised central slopes (van Leer 1977),
    one direction after the other in turn, so that little is smeared; diffusion: explicit. Rows of the matrix sum to at
    most exp(-m T). Raises ``CoreError`` for hubs without sea and for want of memory, and ``Cancelled``.
    """
    told = progress or Progress()
    sea, count = water.sea, len(cover)
    flat = np.where(sea, cover, 0.0).reshape(count, sea.size)
    cells = flat.sum(axis=1)
    dry = np.flatnonzero(cells == 0)
    if len(dry):
        raise CoreError(error("marine.dry_hubs", count=len(dry), first=int(dry[0]) + 1))
    together = max(1, min(count, CELLS_AT_ONCE // sea.size))
    check_memory("marine.too_many_cells", together * sea.size * BYTES_A_CELL, cells=sea.size)
    faces = _Faces(water)
    duration = drift.days * SECONDS_A_DAY
    steps = max(1, math.ceil(duration / _longest_step(faces, drift.diffusivity, water.cell)))
    if steps > MOST_STEPS:
        raise CoreError(error("marine.too_many_steps", steps=steps, cell=f"{water.cell:g}"))
    dt = duration / steps
    survival = math.exp(-drift.mortality * drift.days)
    matrix = np.zeros((count, count))
    lost = np.zeros(count)
    for start in range(0, count, together):
        chosen = np.arange(start, min(start + together, count))
        part = told.part(start / count, (start + len(chosen)) / count)
        mass = (flat[chosen] / cells[chosen, None]).reshape(len(chosen), *sea.shape)
        for step in range(steps):
            if step % 8 == 0:
                part.check()
                part.report(step / steps)
            for horizontal in (True, False) if step % 2 == 0 else (False, True):
                faces.carry(mass, dt, horizontal)
            faces.spread(mass, drift.diffusivity * dt / water.cell**2)
        matrix[chosen] = survival * (mass.reshape(len(chosen), sea.size) @ flat.T)
        lost[chosen] = np.maximum(0.0, 1.0 - mass.sum(axis=(1, 2)))
    told.report(1.0)
    return Settlement(matrix, lost, steps)


def _longest_step(faces: _Faces, diffusivity: float, cell: float) -> float:
    fastest = max(float(np.abs(faces.right).max()), float(np.abs(faces.down).max()))
    by_current = COURANT * cell / fastest if fastest > 0 else math.inf
    by_spread = SPREAD * cell**2 / diffusivity if diffusivity > 0 else math.inf
    return min(by_current, by_spread)


class _Faces:
    """Currents through the faces of the cells, with one column (row) of faces more than cells; 0 at the coast."""

    def __init__(self, water: Water):
        self._cell = water.cell
        east = np.where(water.sea, water.east, 0.0)
        south = np.where(water.sea, -water.north, 0.0)
        self.right = self._means(east, water.sea)
        self.down = self._means(south.T, water.sea.T).T
        self._open_right = self._open(water.sea)
        self._open_down = self._open(water.sea.T).T

    @staticmethod
    def _means(speed: np.ndarray, sea: np.ndarray) -> np.ndarray:
        rows, columns = speed.shape
        faces = np.zeros((rows, columns + 1))
        both = sea[:, 1:] & sea[:, :-1]
        faces[:, 1:-1] = np.where(both, (speed[:, 1:] + speed[:, :-1]) / 2, 0.0)
        faces[:, 0] = np.minimum(speed[:, 0], 0.0)
        faces[:, -1] = np.maximum(speed[:, -1], 0.0)
        return faces

    @staticmethod
    def _open(sea: np.ndarray) -> np.ndarray:
        return sea[:, 1:] & sea[:, :-1]

    def carry(self, mass: np.ndarray, dt: float, horizontal: bool) -> None:
        """Move ``mass`` (hubs, rows, columns) with the current in one direction for ``dt`` seconds."""
        turned = mass if horizontal else mass.transpose(0, 2, 1)
        faces = self.right if horizontal else self.down.T
        passable = self._open_right if horizontal else self._open_down.T
        courant = faces * (dt / self._cell)
        change = np.where(passable, np.diff(turned, axis=2), 0.0)
        slope = np.zeros_like(turned)
        left, right = change[:, :, :-1], change[:, :, 1:]
        least = np.minimum(np.minimum(2 * np.abs(left), 2 * np.abs(right)), np.abs(left + right) / 2)
        slope[:, :, 1:-1] = np.where(left * right > 0, np.sign(left) * least, 0.0)
        forward = np.maximum(courant, 0.0)
        back = np.maximum(-courant, 0.0)
        flux = np.zeros((*turned.shape[:2], turned.shape[2] + 1))
        flux[:, :, 1:] += forward[:, 1:] * (turned + 0.5 * (1.0 - forward[:, 1:]) * slope)
        flux[:, :, :-1] -= back[:, :-1] * (turned - 0.5 * (1.0 - back[:, :-1]) * slope)
        turned -= np.diff(flux, axis=2)

    def spread(self, mass: np.ndarray, share: float) -> None:
        """Diffuse ``mass`` for one step; ``share`` = K dt / dx2."""
        if share == 0:
            return
        across = np.where(self._open_right, np.diff(mass, axis=2), 0.0)
        along = np.where(self._open_down, np.diff(mass, axis=1), 0.0)
        across *= share
        along *= share
        mass[:, :, :-1] += across
        mass[:, :, 1:] -= across
        mass[:, :-1] += along
        mass[:, 1:] -= along
