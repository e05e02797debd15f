"""What a report of ecological axes contains; how it is drawn is the business of ``gis/report``."""
from __future__ import annotations

from dataclasses import dataclass

from ..connectivity.axes.kinds import AxisKind
from ..connectivity.axes.ranks import AxisDriver, GapDriver, PatchDriver
from ..evidence import Provenance
from ..issues import Issue
from .model import DataNote


@dataclass(frozen=True)
class PlaceSummary:
    """A place in the analysis CRS, with the administrative unit where that is known."""

    x: float
    y: float
    name: str = ""


@dataclass(frozen=True)
class GapSummary:
    """A link between the cores ``one`` and ``other``; gain of EC in m² and percent of the axis' EC.

    ``length``: m along it; ``distance``: what dispersal is compared with, the same, or resistance x m.

    ``needed``: whether it must be crossed to reach all cores. ``barriers``: kinds, ``names``: of roads and railways.
    """

    one: str
    other: str
    length: float
    distance: float
    needed: bool
    far: bool
    place: PlaceSummary
    barriers: tuple[str, ...]
    names: tuple[str, ...]
    gain: float | None
    gain_percent: float | None
    grade: float | None
    cost: float | None
    priority: float | None
    rank: int | None
    driver: GapDriver


@dataclass(frozen=True)
class CandidateSummary:
    """A core that is not protected whole: m² of it, m² unprotected, m² by which its protection raises protected EC."""

    id: str
    area: float
    rest: float
    gain: float
    gain_percent: float | None
    rank: int | None
    driver: PatchDriver
    place: PlaceSummary


@dataclass(frozen=True)
class BreakSummary:
    """A break: ``kind`` is ``road``, ``railway``, ``built_up``, ``narrow`` or ``apart``; ``length`` m across."""

    kind: str
    names: str
    length: float
    place: PlaceSummary


@dataclass(frozen=True)
class AxisSummary:
    """One axis; areas and EC in m², lengths in m, shares 0 to 1.

    ``width_given``: whether the user gave the minimum width. ``continuous``: share in the largest piece,
    ``continuous_all``: in all pieces of the least area. ``gaps``: those needed to reach all cores, the longest first.
    ``restore``, ``protect``: the first ten. ``curve``: (m, m²). What no data tell (protection, damage) is ``None``.
    """

    name: str
    kind: AxisKind
    minimum_width: float
    width_given: bool
    widened: bool
    area: float
    core: float
    patches: int
    equivalent: float
    protected: float | None
    protected_equivalent: float | None
    continuous: float
    continuous_all: float
    line_continuous: float | None
    pieces: int
    narrowest: float | None
    narrowest_place: PlaceSummary | None
    gaps: tuple[GapSummary, ...]
    restore: tuple[GapSummary, ...]
    protect: tuple[CandidateSummary, ...]
    breaks: tuple[BreakSummary, ...]
    damages: tuple[tuple[str, float], ...]
    damaged: float | None
    curve: tuple[tuple[float, float], ...]
    rank: int | None
    driver: AxisDriver

    @property
    def far(self) -> int:
        """Number of gaps longer than the dispersal distance."""
        return sum(gap.far for gap in self.gaps)


@dataclass(frozen=True)
class AxesReport:
    """Everything that the report of axes prints.

    ``language`` is ``ko`` or ``en``; ``date`` an ISO date; ``dispersal`` m with its ``probability``, or resistance x m
    where ``resistance`` names a layer; ``least_area`` m². ``core_sources`` and ``barriers`` are keys of datasets;
    ``missing`` those of them without data. ``kinds`` are those of the axes, with assumed widths. ``commands`` are the
    ``qgis_process`` calls that repeat the result.
    """

    language: str
    title: str
    author: str
    date: str
    axes: tuple[AxisSummary, ...]
    dispersal: float
    probability: float
    resistance: str
    least_area: float
    core_sources: tuple[str, ...]
    barriers: tuple[str, ...]
    missing: tuple[str, ...]
    crossings: int
    crossing_reach: float
    cost_per_metre: float | None
    kinds: tuple[AxisKind, ...]
    data: tuple[DataNote, ...]
    issues: tuple[Issue, ...]
    provenance: Provenance
    commands: tuple[str, ...]
