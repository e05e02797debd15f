"""Verdicts, findings and reliefs as features of layers."""
from __future__ import annotations

from collections.abc import Iterator, Sequence

from qgis.core import QgsFeature, QgsFields, QgsGeometry

from ...core.screening.verdict import Finding, Outcome, SiteVerdict
from ..compat import field
from .screener import part_geometry
from .sites import Site
from .sources import Sources

VERDICT_FIELDS = (
    ("site", "string"),
    ("area_m2", "double"),
    ("verdict", "string"),
    ("decided_by", "string"),
    ("message", "string"),
    ("source", "string"),
    ("certainty", "string"),
    ("applies", "string"),
    ("no_data", "string"),
    ("relief_verdict", "string"),
    ("relief_area_m2", "double"),
    ("relief_remaining_m2", "double"),
    ("zoning_m2", "string"),
)
HABITAT_FIELDS = (
    ("ec_loss_percent", "double"),
    ("ec_loss_ha", "double"),
    ("ec_before_ha", "double"),
    ("ec_after_ha", "double"),
    ("habitat_lost_ha", "double"),
)
"""Columns of verdicts that are there when losses of connected habitat were measured."""
M2_A_HECTARE = 10_000.0
FINDING_FIELDS = (
    ("site", "string"),
    ("rule", "string"),
    ("group", "string"),
    ("dataset", "string"),
    ("outcome", "string"),
    ("consequence", "string"),
    ("measured", "double"),
    ("measure", "string"),
    ("threshold", "string"),
    ("area_m2", "double"),
    ("share", "double"),
    ("distance_m", "double"),
    ("features", "int"),
    ("examples", "string"),
    ("certainty", "string"),
    ("source", "string"),
    ("message", "string"),
)
RELIEF_FIELDS = (
    ("site", "string"),
    ("verdict", "string"),
    ("verdict_without", "string"),
    ("area_m2", "double"),
    ("remaining_m2", "double"),
    ("removes", "string"),
)
NO_DATA_MESSAGES = {"en": "No data to tell: {}", "ko": "자료가 없어 판단할 수 없음: {}"}


def fields(named: Sequence[tuple[str, str]]) -> QgsFields:
    """The fields of a layer."""
    made = QgsFields()
    for name, kind in named:
        made.append(field(name, kind))
    return made


def verdict_fields(verdicts: Sequence[SiteVerdict]) -> tuple[tuple[str, str], ...]:
    """The columns of the verdicts: those on habitat only where it was measured."""
    measured = any(verdict.habitat is not None for verdict in verdicts)
    return (*VERDICT_FIELDS, *HABITAT_FIELDS) if measured else VERDICT_FIELDS


def verdict_features(sites: Sequence[Site], verdicts: Sequence[SiteVerdict], language: str) -> Iterator[QgsFeature]:
    """One feature a site; the relief is the first step, the smallest that changes the verdict."""
    columns = verdict_fields(verdicts)
    named = fields(columns)
    for site, verdict in zip(sites, verdicts):
        decided = verdict.decided_by
        relief = verdict.reliefs[0] if verdict.reliefs else None
        values = [
            verdict.site,
            verdict.area_m2,
            verdict.consequence.value,
            decided.rule.rule if decided else None,
            message(decided, language) if decided else None,
            decided.rule.source if decided else None,
            decided.rule.certainty.value if decided else None,
            _rules(verdict, Outcome.APPLIES),
            _rules(verdict, Outcome.NO_DATA),
            relief.consequence.value if relief else None,
            relief.area_m2 if relief else None,
            relief.remaining_m2 if relief else None,
            "; ".join(f"{grade}={area:.2f}" for grade, area in verdict.zoning_areas_m2) or None,
        ]
        if columns is not VERDICT_FIELDS:
            values += _habitat_values(verdict)
        yield _feature(named, values, site.geometry)


def _habitat_values(verdict: SiteVerdict) -> list[object]:
    loss = verdict.habitat
    if loss is None:
        return [None] * len(HABITAT_FIELDS)
    hectares = (loss.equivalent, loss.before, loss.after, loss.lost)
    return [loss.percent, *(value / M2_A_HECTARE for value in hectares)]


def finding_features(verdicts: Sequence[SiteVerdict], sources: Sources, language: str) -> Iterator[QgsFeature]:
    """One feature for each finding; without geometry where no ground can be named."""
    named = fields(FINDING_FIELDS)
    for verdict in verdicts:
        for finding in verdict.findings:
            rule = finding.rule
            ground = sources.ground_of(rule)
            wanted = "|".join("&".join(keys) for keys in rule.alternatives)
            values = [
                verdict.site,
                rule.rule,
                rule.group,
                ground.name if ground else wanted,
                finding.outcome.value,
                finding.consequence.value,
                finding.measured,
                rule.measure.value,
                rule.threshold,
                finding.area_m2,
                finding.share,
                finding.distance_m,
                finding.features,
                ", ".join(finding.examples),
                rule.certainty.value,
                rule.source,
                message(finding, language),
            ]
            yield _feature(named, values, part_geometry(finding.part))


def relief_features(verdicts: Sequence[SiteVerdict]) -> Iterator[QgsFeature]:
    """One feature for each step that changes a verdict: the ground to leave out."""
    named = fields(RELIEF_FIELDS)
    for verdict in verdicts:
        for relief in verdict.reliefs:
            values = [
                verdict.site,
                verdict.consequence.value,
                relief.consequence.value,
                relief.area_m2,
                relief.remaining_m2,
                ", ".join(relief.removes),
            ]
            yield _feature(named, values, part_geometry(relief.part))


def message(finding: Finding, language: str) -> str:
    """The sentence of the finding's rule in ``language`` (``en`` or ``ko``), marked where there was no data to tell."""
    text = finding.rule.message.get(language) or finding.rule.message.get("en", "")
    return NO_DATA_MESSAGES[language].format(text) if finding.outcome is Outcome.NO_DATA else text


def _rules(verdict: SiteVerdict, outcome: Outcome) -> str:
    names = (finding.rule.rule for finding in verdict.findings if finding.outcome is outcome)
    return ", ".join(dict.fromkeys(names))


def _feature(named: QgsFields, values: Sequence[object], geometry: QgsGeometry) -> QgsFeature:
    feature = QgsFeature(named)
    feature.setAttributes(list(values))
    if not geometry.isNull():
        multi = QgsGeometry(geometry)
        multi.convertToMultiType()
        feature.setGeometry(multi)
    return feature
