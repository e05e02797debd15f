"""The patches of an axis: cores without built-up land and barriers, and the distances between them."""
from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from qgis.core import QgsGeometry, QgsRasterLayer

from ....core.connectivity.axes.network import AxisNetwork
from ....core.connectivity.graphs.graph import PatchGraph
from ....core.connectivity.indices.best_paths import arcs_of, path_lengths
from ....core.connectivity.memory import check_memory
from ....core.progress import Progress
from ...overlay import difference, dissolve, intersection
from ..graphs.edge_lengths import EdgeLengths
from ..graphs.patches import Patches

if TYPE_CHECKING:
    from .ground import Ground
    from .shapes import AxisShape

CORE_ZONE = "axis_core"


@dataclass(frozen=True)
class Patch:
    """One patch of an axis; ``protected``: m² of it that are protected."""

    id: str
    geometry: QgsGeometry
    protected: float

    @property
    def area(self) -> float:
        """Square metres."""
        return float(self.geometry.area())


class MeasuredEdges(EdgeLengths):
    """Edge-to-edge distances that also tell which pairs were measured."""

    def measured(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Both ends (first below second) and distance of all pairs that were measured, in the order of the pairs."""
        pairs = sorted(self._known)
        ends = np.array(pairs, np.int64).reshape(-1, 2)
        return ends[:, 0], ends[:, 1], np.array([self._known[pair] for pair in pairs], np.float64)


def axis_patches(
    shape: AxisShape, ground: Ground, number: int, least_area: float, with_core_zone: bool, cut: QgsGeometry
) -> list[Patch]:
    """The patches of the axis, the largest first, named ``number-1``, ``number-2`` …

    Cores are the core zone (``with_core_zone``) and the cores of ``ground`` within the axis, without built-up land and
    without the barriers ``cut``; what is left in one piece is a patch if it has ``least_area`` (m²).
    """
    from .continuity import parts_of

    found = [ground.cores.inside(shape.area)]
    if with_core_zone:
        found.append(shape.core)
    cores = dissolve(found)
    for taken in (ground.built_up.inside(shape.area), cut):
        cores = difference(cores, taken)
    protected = ground.protected.inside(shape.area)
    patches = []
    for part in parts_of(cores):
        if part.area() >= least_area:
            shared = intersection(part, protected) if not protected.isNull() else QgsGeometry()
            share = 0.0 if shared.isNull() else min(shared.area(), part.area())
            patches.append(Patch(f"{number}-{len(patches) + 1}", part, share))
    return patches


def edge_network(patches: Sequence[Patch], area: float, unit: str, progress: Progress) -> AxisNetwork:
    """The network of ``patches`` by edge-to-edge distances in metres; crossing a patch costs nothing.

    The shortest paths are exact although not all pairs are measured (see ``EdgeLengths.paths``); the links are the
    pairs that were. ``area`` is that of the axis in m², ``unit`` its name for messages.
    Raises ``CoreError`` for want of memory, and ``Cancelled``.
    """
    edges = MeasuredEdges([patch.geometry for patch in patches])
    lengths = edges.paths(np.arange(len(patches)), unit, progress)
    sources, targets, distances = edges.measured()
    return AxisNetwork(*_areas(patches), sources, targets, distances, lengths, area)


def cost_network(
    patches: Sequence[Patch], resistance: QgsRasterLayer, area: float, progress: Progress
) -> tuple[AxisNetwork, list[QgsGeometry]]:
    """The network of ``patches`` by least costs (resistance x m) over a raster in their CRS, and the links' paths.

    Links are those of the minimum planar graph (Fall et al. 2007), so that shortest paths may cost a little more than
    the least; crossing a patch costs nothing. Raises ``CoreError`` for what is wrong with the raster or with patches on
    it, for want of memory, and ``Cancelled``.
    """
    from ..graphs.link_choices import PLANAR
    from ..graphs.patch_links import Movement, least_cost_links

    ids = [patch.id for patch in patches]
    habitat = Patches(resistance.name(), ids, [patch.geometry for patch in patches])
    links = least_cost_links(habitat, resistance, [], Movement(link_set=PLANAR), math.inf, progress)
    areas, protected = _areas(patches)
    check_memory("ranking.too_many_patches", 3.0 * 8 * len(ids) ** 2, patches=len(ids))
    graph = PatchGraph(tuple(ids), areas, links.sources, links.targets, links.distances)
    lengths = path_lengths(arcs_of(graph, links.distances), progress=progress)
    network = AxisNetwork(areas, protected, links.sources, links.targets, links.distances, lengths, area)
    return network, list(links.lines())


def _areas(patches: Sequence[Patch]) -> tuple[np.ndarray, np.ndarray]:
    """Square metres of each patch, and of what is protected of it: (n,) each."""
    areas = np.array([patch.area for patch in patches], np.float64)
    return areas, np.array([patch.protected for patch in patches], np.float64)
