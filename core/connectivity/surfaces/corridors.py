"""Least-cost corridors between cores, and where restoring ground would shorten them (the Linkage Mapper family)."""
from __future__ import annotations

import math
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ...issues import CoreError, error
from ...progress import Progress
from ..circuits.circuit import NOT_CONNECTED, corridor_current
from ..packages import needed
from .cost_distance import CostSurface

KEPT_BYTES = 1_000_000_000
"""Cost distances that are kept for the next link; others are computed again."""


class CostDistances:
    """Accumulated cost from each core, kept while there is room.

    ``labels``: (rows, columns) int32, 0 = no core. ``limits``: by label, the cost beyond which nothing is needed.
    """

    def __init__(self, surface: CostSurface, labels: np.ndarray, limits: dict[int, float]):
        self._surface = surface
        self._labels = labels
        self._limits = limits
        self._kept: OrderedDict[int, np.ndarray] = OrderedDict()
        self._room = max(2, KEPT_BYTES // max(1, 8 * labels.size))

    def from_core(self, label: int, progress: Progress) -> np.ndarray:
        """Cost x metres from the core (rows, columns), infinite out of reach."""
        if label in self._kept:
            self._kept.move_to_end(label)
            return self._kept[label]
        found = self._surface.distances(self._labels == label, self._limits[label], progress)
        self._kept[label] = found
        while len(self._kept) > self._room:
            self._kept.popitem(last=False)
        return found


def normalised_corridor(one: np.ndarray, other: np.ndarray) -> np.ndarray:
    """CWD_i + CWD_j - LCD_ij (rows, columns), cost x metres: 0 on the least-cost path, infinite out of reach.

    ``one``, ``other``: cost-weighted distances from two cores. LCD is the least of their sum (McRae & Kavanagh 2011).
    Rounding below 0 is 0. Where the cores cannot reach each other all is infinite.
    """
    found = one + other
    least = float(found.min())
    if math.isinf(least):
        return found
    found -= least
    return np.maximum(found, 0.0, out=found)


@dataclass(frozen=True)
class Pinch:
    """1 A between two cores within their corridor: current (rows, columns; A, NaN outside) and resistance (ohm)."""

    current: np.ndarray
    resistance: float


def pinch_points(
    surface: CostSurface, corridor: np.ndarray, labels: np.ndarray, one: int, other: int, progress: Progress
) -> Pinch:
    """Current between two cores over the cells of ``corridor`` (bool) alone: high where nothing can go around.

    Other cores within the corridor conduct as their ground does. Only the corridor's bounding box is looked at.
    McRae et al. 2008. Raises ``CoreError`` where scipy is missing.
    """
    inside = corridor | (labels == one) & _beside(corridor) | (labels == other) & _beside(corridor)
    rows, columns = np.flatnonzero(inside.any(axis=1)), np.flatnonzero(inside.any(axis=0))
    window = slice(rows[0], rows[-1] + 1), slice(columns[0], columns[-1] + 1)
    current = np.full(labels.shape, np.nan)
    part = inside[window]
    found, resistance = corridor_current(
        surface.resistance[window],
        part,
        (labels[window] == one) & part,
        (labels[window] == other) & part,
        surface.neighbours,
        "conductance",
        progress,
    )
    if resistance != NOT_CONNECTED:
        current[window] = np.where(part & (labels[window] != one) & (labels[window] != other), found, np.nan)
    return Pinch(current, resistance)


def _beside(cells: np.ndarray) -> np.ndarray:
    """``cells`` (bool) and their eight neighbours."""
    found = cells.copy()
    found[1:] |= cells[:-1]
    found[:-1] |= cells[1:]
    wide = found.copy()
    wide[:, 1:] |= found[:, :-1]
    wide[:, :-1] |= found[:, 1:]
    return wide


@dataclass(frozen=True)
class Barriers:
    """What restoring would win, (rows, columns) float64, NaN where nothing is won.

    ``improvement``: cost x metres less per metre of the restored diameter. ``percent``: of the link's least cost.
    ``radius``: the search radius (m) with the largest improvement.
    """

    improvement: np.ndarray
    percent: np.ndarray
    radius: np.ndarray


def annulus(radius: int) -> np.ndarray:
    """Cells (bool, 2 radius + 1 square) whose centre is ``radius`` - 1 to ``radius`` cells from the middle."""
    offsets = np.arange(-radius, radius + 1)
    distance = np.hypot(offsets[:, None], offsets[None, :])
    return (distance >= radius - 1) & (distance <= radius)


def barrier_improvement(
    one: np.ndarray,
    other: np.ndarray,
    cell: float,
    radii: Sequence[int],
    restored: float = 1.0,
    progress: Progress | None = None,
) -> Barriers:
    """Gain of restoring a window around each cell to the resistance ``restored`` (McRae et al. 2012).

    ``one``, ``other``: cost-weighted distances (rows, columns) from two cores, infinite out of reach; ``radii``: in
    cells. For a window of diameter D = 2 r: ``(LCD - min CWD_i - min CWD_j - D x restored) / D``, the minima over the
    annulus from r - 1 to r cells; of several radii the best counts. A gain of 0 or less is none. PLoS ONE 7:e52604.
    Raises ``CoreError`` where scipy is missing, and for radii below 1.
    """
    minimum_filter = needed("scipy.ndimage").minimum_filter
    if not radii or min(radii) < 1:
        raise CoreError(error("corridors.radius"))
    least = float((one + other).min())
    improvement = np.full(one.shape, np.nan)
    percent = np.full(one.shape, np.nan)
    radius_of = np.full(one.shape, np.nan)
    if math.isinf(least):
        return Barriers(improvement, percent, radius_of)
    for radius in radii:
        if progress is not None:
            progress.check()
        footprint = annulus(radius)
        diameter = 2 * radius * cell
        near = minimum_filter(one, footprint=footprint, mode="constant", cval=math.inf)
        if progress is not None:
            progress.check()
        near += minimum_filter(other, footprint=footprint, mode="constant", cval=math.inf)
        gain = least - near - diameter * restored
        better = (gain > 0) & ~(gain / diameter <= improvement)
        improvement[better] = gain[better] / diameter
        percent[better] = 100.0 * gain[better] / least
        radius_of[better] = radius * cell
    return Barriers(improvement, percent, radius_of)
