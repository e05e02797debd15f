"""Corridors of all links between cores in one map: the composite, pinch points and barriers."""
from __future__ import annotations

import enum
import math
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from ...issues import CoreError, error
from ...progress import Progress
from ..circuits.circuit import NOT_CONNECTED
from ..memory import check_memory
from .corridors import CostDistances, barrier_improvement, normalised_corridor, pinch_points
from .cost_distance import CostSurface
from .least_cost_links import LeastCostLinks, all_pairs, minimum_planar_graph

USUAL_WIDTH = 0.1
"""Width of a corridor as a share of its link's least cost where none is given; assumed, no source."""
BYTES_A_CELL = 120
"""Cost distances of two cores, the composite, currents, gains and their temporary arrays."""


class Combine(enum.Enum):
    """How a cell in several corridors is told: the largest value of any link, or the sum over links."""

    MAXIMUM = "maximum"
    SUM = "sum"


@dataclass
class CorridorMaps:
    """All arrays (rows, columns) float64, NaN where there is nothing to tell; those that were not asked for are None.

    ``corridor``: cost x metres above the least cost of the nearest link. ``current``: A. ``improvement``: cost x metres
    per metre restored; ``percent``: of the link's least cost; ``radius``: m. ``resistances``: (m,) ohm within the
    corridor, ``NOT_CONNECTED`` where nothing joins the cores. ``widths``: (m,) cost x metres, the corridor's cut.
    ``best``: (m, 4) improvement, row, column, radius (m) of each link's best window, NaN without one.
    """

    corridor: np.ndarray
    current: np.ndarray | None = None
    improvement: np.ndarray | None = None
    percent: np.ndarray | None = None
    radius: np.ndarray | None = None
    resistances: np.ndarray = field(default_factory=lambda: np.zeros(0))
    widths: np.ndarray = field(default_factory=lambda: np.zeros(0))
    best: np.ndarray = field(default_factory=lambda: np.zeros((0, 4)))


def adjacent_links(
    surface: CostSurface, labels: np.ndarray, limit: float = math.inf, progress: Progress | None = None
) -> LeastCostLinks:
    """Least-cost links between cores whose cost-weighted zones touch, at most ``limit`` (cost x metres).

    Which cores are neighbours is seen from one search; cost and path are those of the least cost between the two,
    wherever it leads. Raises ``CoreError``, ``Cancelled``.
    """
    work = progress or Progress()
    planar = minimum_planar_graph(surface, labels, limit, work.part(0.0, 0.4))
    if not len(planar):
        return planar
    wanted = set(zip(planar.sources.tolist(), planar.targets.tolist()))
    found = all_pairs(surface, labels, float(planar.costs.max()), work.part(0.4, 1.0))
    return found.kept(np.array([pair in wanted for pair in zip(found.sources.tolist(), found.targets.tolist())]))


def corridor_maps(
    surface: CostSurface,
    labels: np.ndarray,
    links: LeastCostLinks,
    *,
    width: float | None = None,
    pinch: bool = False,
    radii: Sequence[int] = (),
    restored: float = 1.0,
    combine: Combine = Combine.MAXIMUM,
    progress: Progress | None = None,
) -> CorridorMaps:
    """Corridors of ``links`` between the cores of ``labels`` (rows, columns; int32, 0 = none).

    ``width``: cost x metres that a corridor's cells may lie above the least cost; None takes ``USUAL_WIDTH`` of each
    link. ``radii``: search radii (cells) of barriers, none = no barriers. ``restored``: resistance of restored ground.
    Raises ``CoreError`` for a width of 0 or less, more cells than memory allows; ``Cancelled``.
    """
    work = progress or Progress()
    if width is not None and not width > 0:
        raise CoreError(error("corridors.width", value=f"{width:g}"))
    check_memory("corridors.too_many_cells", labels.size * BYTES_A_CELL, cells=labels.size)
    widths = np.full(len(links), width) if width is not None else USUAL_WIDTH * links.costs
    limits: dict[int, float] = {}
    for number in range(len(links)):
        for label in (int(links.sources[number]), int(links.targets[number])):
            reach = float(links.costs[number] + widths[number])
            # No window that gains something lies farther than the least cost from either core.
            limits[label] = max(limits.get(label, 0.0), math.nextafter(reach, math.inf))
    distances = CostDistances(surface, labels, limits)
    shape = labels.shape
    maps = CorridorMaps(
        np.full(shape, np.inf),
        resistances=np.full(len(links), NOT_CONNECTED),
        widths=widths,
        best=np.full((len(links), 4), np.nan),
    )
    if pinch:
        maps.current = np.full(shape, np.nan)
    if radii:
        maps.improvement, maps.percent, maps.radius = (np.full(shape, np.nan) for _ in range(3))
    for number in range(len(links)):
        step = work.part(number / len(links), (number + 1) / len(links))
        _add_link(maps, surface, labels, links, number, distances, pinch, radii, restored, combine, step)
    maps.corridor[np.isinf(maps.corridor)] = np.nan
    work.report(1.0)
    return maps


def _add_link(
    maps: CorridorMaps,
    surface: CostSurface,
    labels: np.ndarray,
    links: LeastCostLinks,
    number: int,
    distances: CostDistances,
    pinch: bool,
    radii: Sequence[int],
    restored: float,
    combine: Combine,
    progress: Progress,
) -> None:
    source, target = int(links.sources[number]), int(links.targets[number])
    one = distances.from_core(source, progress.part(0.0, 0.2))
    other = distances.from_core(target, progress.part(0.2, 0.4))
    progress.check()
    corridor = normalised_corridor(one, other)
    inside = corridor <= maps.widths[number]
    np.minimum(maps.corridor, corridor, out=maps.corridor, where=inside)
    if maps.current is not None:
        found = pinch_points(surface, inside, labels, source, target, progress.part(0.4, 0.8))
        maps.resistances[number] = found.resistance
        _combine(maps.current, found.current, combine)
    if maps.improvement is not None and maps.percent is not None and maps.radius is not None:
        won = barrier_improvement(one, other, surface.cell, radii, restored, progress.part(0.8, 1.0))
        better = won.improvement > np.where(np.isnan(maps.improvement), -np.inf, maps.improvement)
        maps.radius[better] = won.radius[better]
        if (~np.isnan(won.improvement)).any():
            row, column = divmod(int(np.nanargmax(won.improvement)), labels.shape[1])
            maps.best[number] = won.improvement[row, column], row, column, won.radius[row, column]
        _combine(maps.improvement, won.improvement, combine)
        _combine(maps.percent, won.percent, combine)
    progress.report(1.0)


def _combine(whole: np.ndarray, values: np.ndarray, combine: Combine) -> None:
    told = ~np.isnan(values)
    if combine is Combine.SUM:
        whole[told] = np.where(np.isnan(whole[told]), 0.0, whole[told]) + values[told]
    else:
        whole[told] = np.fmax(whole[told], values[told])
