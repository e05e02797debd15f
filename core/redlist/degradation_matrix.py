"""Criteria C and D: extent and relative severity against the matrix; the worst point of the cumulative curve counts."""
from __future__ import annotations

from collections.abc import Callable, Iterable

from ..schemes.codes import plain_code
from .bounded import Bounded
from .categories import BY_RISK, Category
from .evidence import Estimate, Point, SubcriterionEvidence
from .margins import NEAR, Margin, harsher, nearest
from .result import Reason, SubcriterionResult
from .thresholds import ThresholdRule, Thresholds

Pair = tuple[float, float]
"""Extent and relative severity, both in percent."""


def assess_degradation(evidence: SubcriterionEvidence, thresholds: Thresholds) -> SubcriterionResult:
    """The result of a subcriterion of C or D that has points.

    Best values give the category, the lower values of all points the least and the upper ones the most threatened.
    """
    rules = thresholds.deciding(evidence.subcriterion)
    points = sorted(evidence.points, key=lambda point: pair(point, _best))
    best = [pair(point, _best) for point in points]
    met = _first(rules, best)
    category = met.category if met else Category.LC
    deciding = _deciding(points, rules, met)
    severity = deciding.severity or deciding.figure
    harsher_rules = harsher(rules, category)
    upwards = [rule for rule in rules if BY_RISK.index(rule.category) <= BY_RISK.index(category)]
    is_open = any(estimate.best.is_open for point in points for estimate in (point.figure, point.severity) if estimate)
    margin = Margin() if is_open else nearest((_lack(each, rule), rule) for each in best for rule in harsher_rules)
    return SubcriterionResult(
        evidence.subcriterion,
        category,
        _category(rules, [pair(point, _lower) for point in points]),
        _category(rules, [pair(point, _upper) for point in points]),
        _reason(evidence, deciding, rules, met),
        _figures(deciding, severity, points),
        "%",
        evidence.subcriterion,
        margin.distance,
        not is_open and any(_is_near(each, rule) for each in best for rule in upwards),
        note=evidence.note,
        next_category=margin.category,
    )


def pair(point: Point, which: Callable[[Estimate], Bounded]) -> Pair:
    """Extent and severity of ``point``, of its best, lower or upper values."""
    severity = point.severity or point.figure
    return which(point.figure).number, which(severity).number


def meets(rule: ThresholdRule, each: Pair) -> bool:
    """Whether extent and severity both meet ``rule``."""
    return rule.holds(each[0]) and rule.second_holds(each[1])


def _best(estimate: Estimate) -> Bounded:
    return estimate.best


def _lower(estimate: Estimate) -> Bounded:
    return estimate.lower


def _upper(estimate: Estimate) -> Bounded:
    return estimate.upper


def _first(rules: Iterable[ThresholdRule], pairs: list[Pair]) -> ThresholdRule | None:
    return next((rule for rule in rules if any(meets(rule, each) for each in pairs)), None)


def _category(rules: Iterable[ThresholdRule], pairs: list[Pair]) -> Category:
    rule = _first(rules, pairs)
    return rule.category if rule else Category.LC


def _lack(each: Pair, rule: ThresholdRule) -> float:
    """By how much the pair misses ``rule`` in the figure that misses it more; both must hold."""
    return max(rule.threshold - each[0], (rule.second_threshold or 0.0) - each[1])


def _is_near(each: Pair, rule: ThresholdRule) -> bool:
    """Whether half a unit more or less of one figure decides on ``rule``.

    A severity that is the threshold itself is a chosen point of the cumulative curve and not a measurement.
    """
    extent, severity = rule.threshold - each[0], (rule.second_threshold or 0.0) - each[1]
    return abs(extent if severity == 0 else max(extent, severity)) <= NEAR


def _deciding(points: list[Point], rules: tuple[ThresholdRule, ...], met: ThresholdRule | None) -> Point:
    """The point that meets the rule, or the one that comes nearest to the mildest category."""
    if met:
        return next(point for point in points if meets(met, pair(point, _best)))
    mildest = [rule for rule in rules if rule.category is rules[-1].category]
    return min(points, key=lambda point: min(_lack(pair(point, _best), rule) for rule in mildest))


def _figures(point: Point, severity: Estimate, points: list[Point]) -> dict[str, float | str | None]:
    figures: dict[str, float | str | None] = {}
    for prefix, estimate in (("", point.figure), ("severity_", severity)):
        for name, figure in (("best", estimate.best), ("lower", estimate.lower), ("upper", estimate.upper)):
            figures[prefix + name] = figure.text if figure.is_open else figure.number
        if estimate.told != estimate.best.text:
            figures[f"{prefix}told"] = estimate.told
    if len(points) > 1:
        told = ((each.figure.best.text, (each.severity or each.figure).best.text) for each in points)
        figures["points"] = "; ".join(f"{extent} @ {harm}" for extent, harm in told)
    return figures


def _reason(
    evidence: SubcriterionEvidence, point: Point, rules: tuple[ThresholdRule, ...], met: ThresholdRule | None
) -> Reason:
    severity = point.severity or point.figure
    mildest = [rule for rule in rules if rule.category is rules[-1].category]
    rule = met or min(mildest, key=lambda rule: _lack(pair(point, _best), rule))
    values: dict[str, object] = {
        "subcriterion": evidence.subcriterion,
        "extent": point.figure.best.text,
        "severity": severity.best.text,
        "category": rule.category.value,
        "threshold": plain_code(rule.threshold),
        "severity_threshold": plain_code(rule.second_threshold),
    }
    if met and met.category is Category.CO:
        return Reason("rle.degraded_wholly", values)
    return Reason("rle.degraded" if met else "rle.degraded_below", values)
