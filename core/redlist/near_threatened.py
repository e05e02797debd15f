"""Proposals of Near Threatened: conventions of published assessments, told with their reason and never decided."""
from __future__ import annotations

from ..schemes.codes import plain_code
from .categories import THREATENED, Category
from .criterion_b import some_condition
from .degradation_matrix import meets
from .evidence import SubcriterionEvidence
from .result import Reason, SubcriterionResult
from .single_figure import applies
from .thresholds import ThresholdRule, Thresholds


def propose(
    evidence: SubcriterionEvidence, result: SubcriterionResult, thresholds: Thresholds
) -> Reason | None:
    """Why the assessor may set a subcriterion of LC (or, by few locations, of DD) to NT; ``None`` if nothing says so.

    An open bound such as ``>50000`` does not say how close it is. In this order: a threshold of B met without any
    condition, a figure close to VU, a bound that reaches VU, few locations where information is insufficient.
    """
    rules = thresholds.proposing(evidence.subcriterion)
    if result.category is Category.DD:
        return _few_locations(evidence, rules)
    if result.category is not Category.LC:
        return None
    if evidence.subcriterion in ("B1", "B2"):
        return _restricted(evidence, rules, thresholds) or _by_bound(result)
    if evidence.subcriterion == "B3":
        return None
    if evidence.subcriterion[0] in "CD":
        return _degraded(evidence, rules) or _by_bound(result)
    figure = evidence.points[0].figure.best
    near = next((rule for rule in rules if rule.holds(figure.number) and applies(rule, evidence.horizon)), None)
    if near is None or figure.is_open:
        return _by_bound(result)
    return Reason("rle.nt_decline", {**_values(evidence, near), "value": figure.text})


def _values(evidence: SubcriterionEvidence, rule: ThresholdRule) -> dict[str, object]:
    return {
        "subcriterion": evidence.subcriterion,
        "threshold": plain_code(rule.threshold),
        "severity_threshold": plain_code(rule.second_threshold),
    }


def _by_bound(result: SubcriterionResult) -> Reason | None:
    if result.most not in (Category.CO, *THREATENED):
        return None
    return Reason("rle.nt_bound", {"subcriterion": result.subcriterion, "most": result.most.value})


def _restricted(
    evidence: SubcriterionEvidence, rules: tuple[ThresholdRule, ...], thresholds: Thresholds
) -> Reason | None:
    figure = evidence.points[0].figure.best
    widest = thresholds.deciding(evidence.subcriterion)[-1]
    if widest.holds(figure.number):
        return Reason("rle.nt_no_condition", {**_values(evidence, widest), "value": figure.text})
    if figure.is_open or not some_condition(evidence, widest, True):
        return None
    near = next((rule for rule in rules if rule.measure == widest.measure and rule.holds(figure.number)), None)
    if near is None:
        return None
    code = "rle.nt_eoo" if widest.measure == "eoo" else "rle.nt_aoo"
    return Reason(code, {**_values(evidence, near), "value": figure.text})


def _degraded(evidence: SubcriterionEvidence, rules: tuple[ThresholdRule, ...]) -> Reason | None:
    for rule in rules:
        for point in evidence.points:
            severity = point.severity or point.figure
            if meets(rule, (point.figure.best.number, severity.best.number)):
                told = {"extent": point.figure.best.text, "severity": severity.best.text}
                return Reason("rle.nt_degraded", {**_values(evidence, rule), **told})
    return None


def _few_locations(evidence: SubcriterionEvidence, rules: tuple[ThresholdRule, ...]) -> Reason | None:
    count = evidence.locations.count
    for rule in rules:
        if count is not None and rule.measure == "locations" and rule.holds(count.number):
            return Reason("rle.nt_locations", {**_values(evidence, rule), "locations": count.text})
    return None
