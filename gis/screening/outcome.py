"""The result of a screening read back from its layers: verdicts, findings and what would change them."""
from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Optional

from qgis.core import QgsCoordinateReferenceSystem, QgsFeature, QgsGeometry, QgsVectorLayer

from ...core.evidence import Certainty
from ...core.issues import CoreError, Where, error
from ...core.schemes.scheme import Consequence, Measure
from ...core.screening.margin import margin
from ...core.screening.thresholds import parse_threshold
from ...core.screening.verdict import SEVERITY_ORDER, Outcome
from ..compat import is_null
from ..opening_in_turn import open_for_reading
from ..overlay import difference, dissolve

VERDICTS, FINDINGS, RELIEFS = "VERDICTS", "FINDINGS", "RELIEFS"


@dataclass(frozen=True)
class FindingRow:
    """What one rule said about one site; ``margin`` is how far the measured value is from the threshold."""

    number: int
    site: str
    rule: str
    dataset: str
    outcome: Outcome
    consequence: Consequence
    measure: Measure
    measured: Optional[float]
    threshold: str
    margin: Optional[float]
    area_m2: Optional[float]
    share: Optional[float]
    distance_m: Optional[float]
    features: int
    examples: str
    certainty: Certainty
    source: str
    message: str
    geometry: QgsGeometry

    @property
    def severity(self) -> int:
        """Its place from the worst; what does not apply comes last."""
        silent = self.outcome is Outcome.DOES_NOT_APPLY
        return len(SEVERITY_ORDER) if silent else SEVERITY_ORDER.index(self.consequence)


@dataclass(frozen=True)
class ReliefRow:
    """A part to leave out and the verdict without it."""

    number: int
    site: str
    verdict: Consequence
    without: Consequence
    area_m2: float
    remaining_m2: float
    removes: tuple[str, ...]
    geometry: QgsGeometry


@dataclass(frozen=True)
class HabitatRow:
    """What the connected habitat loses with a site; areas in hectares."""

    percent: float
    loss_ha: float
    before_ha: float
    after_ha: float
    lost_ha: float


@dataclass(frozen=True)
class SiteRow:
    """The verdict of a site; ``affected_m2`` is the ground on which a rule of that consequence speaks."""

    site: str
    area_m2: float
    verdict: Consequence
    decided_by: str
    message: str
    source: str
    certainty: Optional[Certainty]
    affected_m2: float
    geometry: QgsGeometry
    findings: tuple[FindingRow, ...]
    reliefs: tuple[ReliefRow, ...]
    habitat: Optional[HabitatRow] = None

    @property
    def affected_share(self) -> float:
        """Share (0 to 1) of the site that is affected."""
        return min(1.0, self.affected_m2 / self.area_m2) if self.area_m2 > 0 else 0.0


@dataclass(frozen=True)
class ScreeningOutcome:
    """The result of a screening; geometries are in ``crs``."""

    crs: QgsCoordinateReferenceSystem
    sites: tuple[SiteRow, ...]

    def site(self, name: str) -> Optional[SiteRow]:
        """The site called ``name``."""
        return next((row for row in self.sites if row.site == name), None)


def read_outcome(results: Mapping[str, Any]) -> ScreeningOutcome:
    """The result whose layers lie at the paths in ``results``. Raises ``CoreError`` (``source.unreadable`` …)."""
    verdicts = _opened(results, VERDICTS)
    findings: dict[str, list[FindingRow]] = {}
    for number, feature in enumerate(_opened(results, FINDINGS).getFeatures()):
        row = _finding(number, feature)
        findings.setdefault(row.site, []).append(row)
    reliefs: dict[str, list[ReliefRow]] = {}
    if results.get(RELIEFS):
        for number, feature in enumerate(_opened(results, RELIEFS).getFeatures()):
            part = _relief(number, feature)
            reliefs.setdefault(part.site, []).append(part)
    sites = []
    for feature in verdicts.getFeatures():
        name = _text(feature, "site")
        ordered = sorted(findings.get(name, ()), key=lambda row: row.severity)
        sites.append(_site(feature, ordered, reliefs.get(name, ())))
    return ScreeningOutcome(verdicts.crs(), tuple(sites))


def without_relief(site: SiteRow, relief: ReliefRow) -> QgsGeometry:
    """The site without the ground that ``relief`` leaves out."""
    return difference(site.geometry, relief.geometry)


def ranked(sites: Sequence[SiteRow]) -> list[SiteRow]:
    """The sites from the best: by verdict, then by the share that is affected, then by the loss of connectivity."""

    def place(row: SiteRow) -> tuple[int, float, float]:
        loss = row.habitat.percent if row.habitat is not None else 0.0
        return (-SEVERITY_ORDER.index(row.verdict), row.affected_share, loss)

    return sorted(sites, key=place)


def _opened(results: Mapping[str, Any], name: str) -> QgsVectorLayer:
    path = str(results.get(name) or "")
    options = QgsVectorLayer.LayerOptions()
    options.loadDefaultStyle = False
    layer = open_for_reading(path, name, "ogr", options)
    if not path or not layer.isValid():
        raise CoreError(error("source.no_file", Where(file=path or name)))
    return layer


def _site(feature: QgsFeature, findings: Sequence[FindingRow], reliefs: Sequence[ReliefRow]) -> SiteRow:
    verdict = Consequence(_text(feature, "verdict"))
    certainty = _text(feature, "certainty")
    grounds = [
        row.geometry
        for row in findings
        if row.outcome is not Outcome.DOES_NOT_APPLY and row.consequence is verdict and not row.geometry.isNull()
    ]
    return SiteRow(
        site=_text(feature, "site"),
        area_m2=_number(feature, "area_m2") or 0.0,
        verdict=verdict,
        decided_by=_text(feature, "decided_by"),
        message=_text(feature, "message"),
        source=_text(feature, "source"),
        certainty=Certainty(certainty) if certainty else None,
        affected_m2=_affected(grounds),
        geometry=feature.geometry(),
        findings=tuple(findings),
        reliefs=tuple(reliefs),
        habitat=_habitat(feature),
    )


def _affected(grounds: Sequence[QgsGeometry]) -> float:
    """Square metres of the ground together; ground that several rules share counts once."""
    if not grounds:
        return 0.0
    return grounds[0].area() if len(grounds) == 1 else dissolve(list(grounds)).area()


def _habitat(feature: QgsFeature) -> Optional[HabitatRow]:
    if feature.fields().indexOf("ec_loss_percent") < 0 or _number(feature, "ec_loss_percent") is None:
        return None
    names = ("ec_loss_percent", "ec_loss_ha", "ec_before_ha", "ec_after_ha", "habitat_lost_ha")
    return HabitatRow(*(_number(feature, name) or 0.0 for name in names))


def _finding(number: int, feature: QgsFeature) -> FindingRow:
    measure, text = Measure(_text(feature, "measure")), _text(feature, "threshold")
    measured = _number(feature, "measured")
    return FindingRow(
        number=number,
        site=_text(feature, "site"),
        rule=_text(feature, "rule"),
        dataset=_text(feature, "dataset"),
        outcome=Outcome(_text(feature, "outcome")),
        consequence=Consequence(_text(feature, "consequence")),
        measure=measure,
        measured=measured,
        threshold=text,
        margin=margin(parse_threshold(measure, text), measured) if text else None,
        area_m2=_number(feature, "area_m2"),
        share=_number(feature, "share"),
        distance_m=_number(feature, "distance_m"),
        features=int(_number(feature, "features") or 0),
        examples=_text(feature, "examples"),
        certainty=Certainty(_text(feature, "certainty")),
        source=_text(feature, "source"),
        message=_text(feature, "message"),
        geometry=feature.geometry(),
    )


def _relief(number: int, feature: QgsFeature) -> ReliefRow:
    return ReliefRow(
        number=number,
        site=_text(feature, "site"),
        verdict=Consequence(_text(feature, "verdict")),
        without=Consequence(_text(feature, "verdict_without")),
        area_m2=_number(feature, "area_m2") or 0.0,
        remaining_m2=_number(feature, "remaining_m2") or 0.0,
        removes=tuple(name for name in _text(feature, "removes").split(", ") if name),
        geometry=feature.geometry(),
    )


def _text(feature: QgsFeature, name: str) -> str:
    value = feature.attribute(name)
    return "" if is_null(value) else str(value)


def _number(feature: QgsFeature, name: str) -> Optional[float]:
    value = feature.attribute(name)
    return None if is_null(value) else float(value)
