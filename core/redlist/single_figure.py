"""Criteria A and E: one figure in percent, the larger the worse."""
from __future__ import annotations

from ..schemes.codes import plain_code
from .categories import Category
from .evidence import Estimate, SubcriterionEvidence
from .margins import Margin, is_near, margin_above
from .result import Reason, SubcriterionResult
from .thresholds import ThresholdRule, Thresholds


def assess_figure(evidence: SubcriterionEvidence, thresholds: Thresholds) -> SubcriterionResult:
    """The result of A1 to A3 or E, whose one figure is given.

    A probability counts for the thresholds of its own time and of longer ones: what happens within 50 years happens
    within 100. One over 100 years says nothing about 50, so that it cannot give CR or EN.
    """
    estimate = evidence.points[0].figure
    rules = tuple(rule for rule in thresholds.deciding(evidence.subcriterion) if applies(rule, evidence.horizon))
    best = _first(rules, estimate.best.number)
    category = best.category if best else Category.LC
    told = estimate.best
    margin = Margin() if told.is_open else margin_above(rules, told.number, category)
    return SubcriterionResult(
        evidence.subcriterion,
        category,
        _category(rules, estimate.lower.number),
        _category(rules, estimate.upper.number),
        _reason(evidence, estimate, rules, best),
        figures_of(estimate, evidence.horizon),
        "%",
        evidence.subcriterion,
        margin.distance,
        not told.is_open and is_near(rules, told.number),
        note=evidence.note,
        next_category=margin.category,
    )


def applies(rule: ThresholdRule, horizon: int | None) -> bool:
    """Whether a figure within ``horizon`` years can meet ``rule``."""
    return rule.second_measure != "horizon" or (horizon is not None and rule.second_holds(horizon))


def figures_of(estimate: Estimate, horizon: int | None = None) -> dict[str, float | str | None]:
    """What the assessor told, as numbers, and as text where a figure is an open bound or a distribution."""
    figures: dict[str, float | str | None] = {
        name: figure.text if figure.is_open else figure.number
        for name, figure in (("best", estimate.best), ("lower", estimate.lower), ("upper", estimate.upper))
    }
    if estimate.told != estimate.best.text:
        figures["told"] = estimate.told
    if horizon is not None:
        figures["horizon"] = float(horizon)
    return figures


def _first(rules: tuple[ThresholdRule, ...], value: float) -> ThresholdRule | None:
    return next((rule for rule in rules if rule.holds(value)), None)


def _category(rules: tuple[ThresholdRule, ...], value: float) -> Category:
    rule = _first(rules, value)
    return rule.category if rule else Category.LC


def _reason(
    evidence: SubcriterionEvidence, estimate: Estimate, rules: tuple[ThresholdRule, ...], met: ThresholdRule | None
) -> Reason:
    rule = met or rules[-1]
    values: dict[str, object] = {
        "subcriterion": evidence.subcriterion,
        "value": estimate.best.text,
        "category": rule.category.value,
        "threshold": plain_code(rule.threshold),
    }
    if evidence.horizon is not None:
        values["horizon"] = str(evidence.horizon)
        values["years"] = plain_code(rule.second_threshold)
        return Reason("rle.probability_reaches" if met else "rle.probability_below", values)
    if met and met.category is Category.CO:
        return Reason("rle.distribution_lost", values)
    return Reason("rle.decline_reaches" if met else "rle.decline_below", values)
