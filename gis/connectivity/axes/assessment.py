"""From the ground of an axis to its figures: continuity, patches, gaps, what to restore and what to protect."""
from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from qgis.core import QgsGeometry, QgsPointXY, QgsRasterLayer

from ....core.connectivity.axes.network import (
    AxisNetwork,
    LinkGain,
    PatchGain,
    equivalent_connectivities,
    link_gains,
    patch_gains,
    protected_connectivity,
)
from ....core.connectivity.axes.ranks import (
    AxisDriver,
    GapDriver,
    PatchDriver,
    axis_driver,
    priority,
    relative_ranks,
)
from ....core.connectivity.kernel import DispersalKernel
from ....core.progress import Progress
from ...overlay import dissolve, intersection
from .breaks import Continuity, continuity_of
from .ground import Barrier, Ground, barriers_on, place_name
from .patches import Patch, axis_patches, cost_network, edge_network
from .shapes import AxisShape


@dataclass(frozen=True)
class AxisRequest:
    """How axes are to be assessed. ``least_area`` m², ``curve``: dispersal distances (m) of the EC curve.

    ``grade_of``: mean zoning grade along a line, ``cost_per_metre``: of restoring a gap, ``resistance``: raster in the
    analysis CRS, with which distances are least costs; each ``None`` where not given.
    """

    kernel: DispersalKernel
    curve: Sequence[float]
    least_area: float
    with_core_zone: bool
    grade_of: Callable[[QgsGeometry], float | None] | None = None
    cost_per_metre: float | None = None
    resistance: QgsRasterLayer | None = None


@dataclass(frozen=True)
class Gap:
    """A link longer than 0 between two patches of an axis: ``length`` as the network measures it, ``metres`` in m.

    ``needed``: whether it is a gap that must be crossed to reach all patches. ``gain``: m² of EC when it is repaired,
    ``None`` where it is only known to be less than those told. ``grade``, ``cost``: ``None`` if not given.
    """

    one: str
    other: str
    length: float
    metres: float
    needed: bool
    line: QgsGeometry
    place: QgsPointXY
    where: str
    barriers: Sequence[Barrier]
    gain: float | None
    grade: float | None
    cost: float | None
    priority: float | None
    rank: int | None
    driver: GapDriver


@dataclass(frozen=True)
class ProtectionCandidate:
    """A patch that is not protected whole: ``gain`` m² of the protected EC, ``rest`` m² to protect."""

    patch: Patch
    gain: float
    rest: float
    where: str
    rank: int | None
    driver: PatchDriver


@dataclass(frozen=True)
class AxisResult:
    """Everything that is known of one axis; areas and EC in m², distances in m, shares 0 to 1.

    ``damages``: m² of the axis by kind of damage, ``damaged``: of all kinds, shared ground once. What no data tell
    (damage, protection) is ``None``.
    """

    shape: AxisShape
    area: float
    continuity: Continuity
    patches: Sequence[Patch]
    network: AxisNetwork
    equivalent: float
    protected: float | None
    protected_equivalent: float | None
    curve: Sequence[tuple[float, float]]
    gaps: Sequence[Gap]
    candidates: Sequence[ProtectionCandidate]
    damages: Sequence[tuple[str, float]]
    damaged: float | None
    driver: AxisDriver

    @property
    def core_area(self) -> float:
        """Square metres of all patches."""
        return float(self.network.areas.sum())

    @property
    def needed_gaps(self) -> list[Gap]:
        """The gaps that must be crossed to reach all patches, the longest first."""
        return sorted((gap for gap in self.gaps if gap.needed), key=lambda gap: -gap.length)

    @property
    def restorable(self) -> list[Gap]:
        """The links to restore, the highest priority first."""
        known = [gap for gap in self.gaps if gap.priority is not None]
        return sorted(known, key=lambda gap: -(gap.priority or 0.0))


def axis_ranks(results: Sequence[AxisResult]) -> list[int | None]:
    """The rank of each axis by EC as a share of its area; a single axis has none."""
    if len(results) < 2:
        return [None] * len(results)
    return relative_ranks([result.equivalent / result.area for result in results])


def assess_axis(
    shape: AxisShape, ground: Ground, number: int, request: AxisRequest, progress: Progress
) -> AxisResult:
    """Assess one axis on land from its ground; ``number`` (from 1) names its patches.

    Raises ``CoreError`` for want of memory and where GEOS gives up, and ``Cancelled``.
    """
    cut = ground.barriers.inside(shape.area)
    continuity = continuity_of(shape, ground, cut, request.least_area, progress.part(0.0, 0.5))
    patches = axis_patches(shape, ground, number, request.least_area, request.with_core_zone, cut)
    area = float(shape.area.area())
    lines = None
    if request.resistance is not None and len(patches) > 1:
        network, lines = cost_network(patches, request.resistance, area, progress.part(0.5, 0.7))
    else:
        network = edge_network(patches, area, shape.name, progress.part(0.5, 0.7))
    return axis_result(shape, ground, continuity, patches, network, request, progress.part(0.7, 1.0), lines)


def axis_result(
    shape: AxisShape,
    ground: Ground,
    continuity: Continuity,
    patches: Sequence[Patch],
    network: AxisNetwork,
    request: AxisRequest,
    progress: Progress,
    lines: Sequence[QgsGeometry] | None = None,
) -> AxisResult:
    """The result of an axis, on land or in the sea, from its patches and the links between them.

    ``lines`` are those of the links; without them each is the shortest between its patches.
    """
    kernel = request.kernel
    equivalent = network.equivalent(kernel)
    gains = link_gains(network, kernel, progress=progress)
    curve = equivalent_connectivities(
        network, [DispersalKernel(distance, kernel.probability) for distance in request.curve]
    )
    core = float(network.areas.sum())
    damages, damaged = _damages(ground, shape.area)
    return AxisResult(
        shape,
        network.area,
        continuity,
        patches,
        network,
        equivalent,
        float(network.protected.sum()) if ground.tells_protected else None,
        protected_connectivity(network, kernel) if ground.tells_protected else None,
        tuple(zip(request.curve, curve)),
        _gaps(patches, network, gains, ground, request, lines),
        _candidates(patches, patch_gains(network, kernel), ground),
        damages,
        damaged,
        axis_driver(core / network.area, equivalent / core if core else 0.0, continuity.largest),
    )


def _gaps(
    patches: Sequence[Patch],
    network: AxisNetwork,
    gains: Sequence[LinkGain],
    ground: Ground,
    request: AxisRequest,
    lines: Sequence[QgsGeometry] | None,
) -> list[Gap]:
    gain_of = {each.link: each.gain for each in gains}
    needed = [int(link) for link in network.gaps()]
    links = list(dict.fromkeys([*needed, *(each.link for each in gains)]))
    told = []
    for link in links:
        one, other = patches[int(network.sources[link])], patches[int(network.targets[link])]
        line = one.geometry.shortestLine(other.geometry) if lines is None else lines[link]
        grade = request.grade_of(line) if request.grade_of else None
        cost = None if request.cost_per_metre is None else request.cost_per_metre * line.length()
        gain = gain_of.get(link)
        told.append((link, one, other, line, gain, grade, cost, None if gain is None else priority(gain, grade, cost)))
    ranks = relative_ranks([each[-1] for each in told])
    required = set(needed)
    found = []
    for (link, one, other, line, gain, grade, cost, urgent), rank in zip(told, ranks):
        middle = line.interpolate(line.length() / 2)
        met = barriers_on(ground, line)
        length = float(network.distances[link])
        driver = GapDriver.GROUND
        if length > request.kernel.distance:
            driver = GapDriver.LENGTH
        elif met:
            driver = GapDriver.BARRIER
        found.append(
            Gap(
                one.id, other.id, length, length if lines is None else line.length(), link in required, line,
                middle.asPoint(), place_name(ground, middle), met, gain, grade, cost, urgent, rank, driver,
            )  # fmt: skip
        )
    return found


def _candidates(
    patches: Sequence[Patch], gains: Sequence[PatchGain], ground: Ground
) -> list[ProtectionCandidate]:
    ranks = relative_ranks([each.gain for each in gains])
    return [
        ProtectionCandidate(
            patches[each.patch],
            each.gain,
            each.rest,
            place_name(ground, patches[each.patch].geometry.pointOnSurface()),
            rank,
            PatchDriver.CONNECTION if each.flux > each.intra else PatchDriver.AREA,
        )
        for each, rank in zip(gains, ranks)
    ]


def _damages(ground: Ground, area: QgsGeometry) -> tuple[list[tuple[str, float]], float | None]:
    """Square metres by kind of damage, the most first, and of all kinds together (``None``: no data)."""
    if not ground.tells_damage:
        return [], None
    near = ground.damages.near(area.boundingBox())
    found = [
        (name, _shared([geometry for geometry, kind in near if kind == name], area))
        for name in dict.fromkeys(kind for _, kind in near)
    ]
    real = sorted((each for each in found if each[1] > 0), key=lambda each: -each[1])
    return real, _shared([geometry for geometry, _ in near], area)


def _shared(geometries: Sequence[QgsGeometry], area: QgsGeometry) -> float:
    shared = intersection(dissolve(geometries), area)
    return 0.0 if shared.isNull() else float(shared.area())
