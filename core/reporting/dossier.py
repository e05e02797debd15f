"""What a dossier of assessed ecosystems contains; how it is drawn is the business of ``gis/report``."""
from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..evidence import Provenance
from ..issues import Issue
from ..redlist.result import EcosystemAssessment
from ..redlist.thresholds import Thresholds
from ..schemes.scheme import Texts
from .model import DataNote

DESCRIPTION_FIELDS = ("distribution", "biota", "abiotic", "processes", "threats", "collapse")
"""What a description tells, in this order: distribution, characteristic native biota, abiotic setting, processes and
interactions, threats, and the definition of collapse."""

SCOPES = ("global", "continental", "regional", "national", "subnational", "local")
"""Extents to which an assessment may be confined; the thresholds are the same for all."""


@dataclass(frozen=True)
class EcosystemDescription:
    """An ecosystem in words.

    ``ecosystem`` is its name in the evidence table, ``name`` the name to print, ``fields`` the texts by the names of
    ``DESCRIPTION_FIELDS``; texts are by language (``ko``, ``en``), the key ``""`` stands for any language.
    """

    ecosystem: str
    name: Texts = field(default_factory=dict)
    fields: Mapping[str, Texts] = field(default_factory=dict)


@dataclass(frozen=True)
class AreaObservation:
    """An area that was mapped or reported, in km²; ``error_km2`` is its standard error where one is known."""

    year: float
    area_km2: float
    error_km2: float | None = None


@dataclass(frozen=True)
class ModelCurve:
    """Areas by a model, in km²: ``model`` is ``linear``, ``exponential`` or ``regression``; years ascend."""

    model: str
    points: tuple[tuple[float, float], ...]


@dataclass(frozen=True)
class DeclineSeries:
    """Areas of one ecosystem over time.

    ``window`` is the 50-year period of the worst decline (first and last year), ``window_decline`` the loss within it
    in percent and ``window_model`` the model that gives it; ``present`` is the year of the assessment, after which
    curves are projections. ``collapse_km2`` is the area at which the ecosystem counts as collapsed.
    """

    ecosystem: str
    observed: tuple[AreaObservation, ...]
    curves: tuple[ModelCurve, ...] = ()
    window: tuple[float, float] | None = None
    window_decline: float | None = None
    window_model: str = ""
    present: float | None = None
    collapse_km2: float = 0.0


@dataclass(frozen=True)
class OccupancyDistribution:
    """The area of occupancy over all placements of the 10 km grid.

    ``placements`` are pairs (count of cells, number of placements with it), counts ascending. ``fixed`` is the count
    on the grid that was agreed, ``assessed`` the count that went into the assessment. ``rule`` is ``all``,
    ``cumulative`` (Guidelines 2.0) or ``per_cell`` (1.1); ``step_m`` the distance of neighbouring placements.
    """

    ecosystem: str
    placements: tuple[tuple[int, int], ...]
    fixed: int | None = None
    assessed: float | None = None
    rule: str = "cumulative"
    step_m: float | None = None

    @property
    def count(self) -> int:
        """Number of placements."""
        return sum(number for _, number in self.placements)

    @property
    def mean(self) -> float | None:
        """Mean count of cells over the placements."""
        total = self.count
        return sum(cells * number for cells, number in self.placements) / total if total else None


@dataclass(frozen=True)
class DossierReport:
    """Everything that a dossier prints.

    ``language`` is ``ko`` or ``en``; ``date`` is an ISO date; ``thresholds`` are those applied; ``scope`` is one of
    ``SCOPES`` or a text of the assessor's, empty where not told. ``confidence`` is the share of distributions between
    the bounds, such as 0.9. ``warnings`` are problems of the whole assessment; those of a dataset stand with it in
    ``data``. ``commands`` are the ``qgis_process`` calls that repeat the result. Descriptions, declines and
    occupancies are matched by the name of the ecosystem; an ecosystem without one has none printed.
    """

    language: str
    title: str
    author: str
    date: str
    thresholds: Thresholds
    assessments: tuple[EcosystemAssessment, ...]
    provenance: Provenance
    scope: str = ""
    confidence: float | None = None
    descriptions: tuple[EcosystemDescription, ...] = ()
    declines: tuple[DeclineSeries, ...] = ()
    occupancies: tuple[OccupancyDistribution, ...] = ()
    data: tuple[DataNote, ...] = ()
    warnings: tuple[Issue, ...] = ()
    commands: tuple[str, ...] = ()
