"""Marine ecological axes with the same figures as axes on land, from hubs and the ways between them."""
from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from qgis.core import QgsGeometry

from ....core.connectivity.axes.network import AxisNetwork
from ....core.connectivity.indices.best_paths import arcs_of, path_lengths, path_weights
from ....core.progress import Progress
from ...overlay import intersection
from ..axes.assessment import AxisRequest, AxisResult, axis_result
from ..axes.breaks import continuity_of
from ..axes.ground import Barrier, Ground
from ..axes.patches import Patch
from ..axes.reading import AxisInputs
from ..axes.shapes import AxisShape
from .hub_links import GroupLinks, equal_lengths
from .sea import LAND, PROTECTED, Hubs


def marine_ground(inputs: AxisInputs, shapes: Sequence[AxisShape], progress: Progress) -> Ground:
    """Land, which cuts axes, and marine protected areas."""
    ground = Ground(tells_protected=inputs.has(PROTECTED), tells_damage=False)
    box = shapes[0].area.boundingBox()
    for shape in shapes[1:]:
        box.combineExtentWith(shape.area.boundingBox())
    if inputs.has(LAND):
        for geometry, _ in inputs.rows(LAND, (), box, progress.part(0.0, 0.5)):
            ground.barriers.add(geometry, Barrier("land"))
    if inputs.has(PROTECTED):
        for geometry, _ in inputs.rows(PROTECTED, (), box, progress.part(0.5, 1.0)):
            ground.protected.add(geometry, PROTECTED)
    return ground


def assess_marine_axis(
    shape: AxisShape, ground: Ground, hubs: Hubs, links: GroupLinks, request: AxisRequest, progress: Progress
) -> AxisResult:
    """One axis for one species group: its patches are the parts of hubs that lie in it, its links theirs.

    Raises ``CoreError`` for want of memory, and ``Cancelled``.
    """
    cut = ground.barriers.inside(shape.area)
    continuity = continuity_of(shape, ground, cut, request.least_area, progress.part(0.0, 0.5))
    protected = ground.protected.inside(shape.area)
    members: list[int] = []
    patches: list[Patch] = []
    for number, (name, geometry) in enumerate(zip(hubs.ids, hubs.geometries)):
        progress.check()
        inside = intersection(geometry, shape.area) if geometry.intersects(shape.area) else QgsGeometry()
        if inside.isNull() or inside.area() < max(request.least_area, 1e-6):
            continue
        shared = intersection(inside, protected) if not protected.isNull() else QgsGeometry()
        share = 0.0 if shared.isNull() else min(shared.area(), inside.area())
        members.append(number)
        patches.append(Patch(name, inside, share))
    network, lines = _network(members, patches, links, request, shape.area.area())
    return axis_result(shape, ground, continuity, patches, network, request, progress.part(0.6, 1.0), lines)


def _network(
    members: Sequence[int], patches: Sequence[Patch], links: GroupLinks, request: AxisRequest, area: float
) -> tuple[AxisNetwork, list[QgsGeometry]]:
    """The network of the patches and the line of each link, around land."""
    place = {hub: position for position, hub in enumerate(members)}
    ways = links.ways
    kept = [k for k in range(len(ways.sources)) if ways.sources[k] in place and ways.targets[k] in place]
    sources = np.array([place[ways.sources[k]] for k in kept], np.int64)
    targets = np.array([place[ways.targets[k]] for k in kept], np.int64)
    graph = links.graph.without_patches([hub for hub in range(links.graph.size) if hub not in place])
    if graph.size:
        best = np.exp(-path_lengths(arcs_of(graph, path_weights(graph.link_probabilities(links.kernel)))))
    else:
        best = np.zeros((0, 0))
    network = AxisNetwork(
        np.array([patch.area for patch in patches], np.float64),
        np.array([patch.protected for patch in patches], np.float64),
        sources,
        targets,
        ways.distances[kept],
        equal_lengths(best, request.kernel),
        area,
        links.graph.directed,
    )
    return network, [ways.lines[k] for k in kept]
