"""How hubs are linked for one species group: over water, straight, or by the current."""
from __future__ import annotations

import math
from dataclasses import dataclass, field

import numpy as np
from qgis.core import QgsGeometry

from ....core.connectivity.graphs.graph import PatchGraph
from ....core.connectivity.kernel import DispersalKernel
from ....core.connectivity.marine.hub_network import by_distance, by_settlement, probability_matrix
from ....core.connectivity.marine.taut_path import taut
from ....core.connectivity.marine.transport import Drift, Settlement, diffusivity_for, settlement
from ....core.connectivity.species import MarineGroup
from ....core.connectivity.surfaces.cost_distance import CostSurface
from ....core.connectivity.surfaces.least_cost_links import all_pairs
from ....core.progress import Progress
from ..graphs.edge_distances import edge_distances
from ..graphs.patch_links import path_line
from .sea import Drifting, Hubs, SeaGrid


@dataclass(frozen=True)
class Ways:
    """Ways between hubs: ``sources`` < ``targets`` (m,) positions, ``distances`` (m,) m, and the lines to draw."""

    sources: np.ndarray
    targets: np.ndarray
    distances: np.ndarray
    lines: tuple[QgsGeometry, ...]

    def place(self) -> dict[tuple[int, int], int]:
        """The way of each pair, in either order."""
        pairs = list(zip(self.sources.tolist(), self.targets.tolist()))
        return {**{pair: k for k, pair in enumerate(pairs)}, **{pair[::-1]: k for k, pair in enumerate(pairs)}}


@dataclass
class WaysFound:
    """Ways over water and straight ones, each looked for once however many groups use it."""

    hubs: Hubs
    place: SeaGrid
    limit: float
    found: dict[bool, Ways] = field(default_factory=dict)

    def of(self, over_water: bool, progress: Progress) -> Ways:
        """Ways around land (least-cost distance on the grid, 8 neighbours; lines pulled straight) or edge to edge."""
        if over_water not in self.found:
            self.found[over_water] = self._over_water(progress) if over_water else self._straight(progress)
        return self.found[over_water]

    def _over_water(self, progress: Progress) -> Ways:
        surface = CostSurface(np.where(self.place.sea, 1.0, np.nan), self.place.grid.cell)
        links = all_pairs(surface, self.place.labels, self.limit, progress)
        lines = tuple(path_line(taut(path, self.place.sea), self.place.grid) for path in links.paths)
        return Ways(links.sources - 1, links.targets - 1, links.costs, lines)

    def _straight(self, progress: Progress) -> Ways:
        sources, targets, distances = edge_distances(self.hubs.geometries, self.limit, progress)
        shapes = self.hubs.geometries
        lines = tuple(shapes[one].shortestLine(shapes[other]) for one, other in zip(sources, targets))
        return Ways(sources, targets, distances, lines)


@dataclass(frozen=True)
class GroupLinks:
    """A species group's network of hubs.

    ``kernel``: None where currents make the probabilities. ``direct``: (n, n) probability from row to column; the
    diagonal is local retention for drifting groups and 1 for others. ``ways``: for distances and lines.
    """

    group: MarineGroup
    graph: PatchGraph
    kernel: DispersalKernel | None
    direct: np.ndarray
    ways: Ways
    drift: Drift | None = None
    settled: Settlement | None = None


@dataclass(frozen=True)
class DriftRequest:
    """What currents need besides themselves; ``diffusivity`` in m2/s, None = that of the group's distance."""

    days: float
    diffusivity: float | None
    mortality: float

    def of(self, group: MarineGroup) -> Drift:
        """The drift of one group."""
        spread = self.diffusivity
        if spread is None:
            spread = diffusivity_for(group.distance_m, group.probability, self.days)
        return Drift(self.days, spread, self.mortality)


def group_links(
    group: MarineGroup, hubs: Hubs, ways: WaysFound, water: Drifting | None, request: DriftRequest, progress: Progress
) -> GroupLinks:
    """The network of one group: by the current where it drifts and currents are given, else by its distance.

    Raises ``CoreError`` for want of memory and of scipy, and ``Cancelled``.
    """
    around = ways.of(group.land_is_barrier, progress.part(0.0, 0.4))
    if group.drifts and water is not None:
        drift = request.of(group)
        found = settlement(water.water, water.cover, drift, progress.part(0.4, 1.0))
        graph = by_settlement(hubs.ids, hubs.attributes, found.matrix)
        return GroupLinks(group, graph, None, found.matrix, around, drift, found)
    graph = by_distance(hubs.ids, hubs.attributes, around.sources, around.targets, around.distances)
    progress.report(1.0)
    return GroupLinks(group, graph, group.kernel, probability_matrix(graph, group.kernel), around)


def equal_lengths(probabilities: np.ndarray, kernel: DispersalKernel) -> np.ndarray:
    """The distances (m) at which ``kernel`` gives ``probabilities``; infinite for 0."""
    with np.errstate(divide="ignore"):
        return np.where(probabilities > 0, -np.log(probabilities) / kernel.decay, math.inf) + 0.0
