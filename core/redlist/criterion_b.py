"""Criterion B: a small distribution, and conditions a, b, c of which each may be met, not met or not assessed."""
from __future__ import annotations

from ..schemes.codes import plain_code
from .categories import Category
from .evidence import Condition, SubcriterionEvidence
from .margins import Margin, is_near, margin_below
from .result import Reason, SubcriterionResult
from .single_figure import figures_of
from .thresholds import ThresholdRule, Thresholds

_REASONS = {
    ("B1", "restricted"): "rle.eoo_restricted",
    ("B1", "unassessed"): "rle.eoo_unassessed",
    ("B1", "no_condition"): "rle.eoo_no_condition",
    ("B1", "wide"): "rle.eoo_wide",
    ("B2", "restricted"): "rle.aoo_restricted",
    ("B2", "unassessed"): "rle.aoo_unassessed",
    ("B2", "no_condition"): "rle.aoo_no_condition",
    ("B2", "wide"): "rle.aoo_wide",
}


def assess_restriction(evidence: SubcriterionEvidence, thresholds: Thresholds) -> SubcriterionResult:
    """The result of B1 or B2, whose figure is given.

    Each level is tested on its own, because clause c asks for fewer locations the more threatened it is. What was not
    assessed counts as met for the best and the most threatened reading, as not met for the least threatened one.
    """
    estimate = evidence.points[0].figure
    rules = thresholds.deciding(evidence.subcriterion)
    met = _level(evidence, rules, estimate.best.number, True)
    least = _level(evidence, rules, estimate.upper.number, False)
    most = _level(evidence, rules, estimate.lower.number, True)
    category = met.category if met else Category.LC
    told = estimate.best
    figures = figures_of(estimate)
    margin = Margin() if told.is_open else margin_below(rules, told.number, category)
    figures.update(a=evidence.a.told(), b=evidence.b.told(), locations=evidence.locations.told())
    return SubcriterionResult(
        evidence.subcriterion,
        category,
        least.category if least else Category.LC,
        most.category if most else Category.LC,
        _reason(evidence, rules, met),
        figures,
        "km²" if rules[0].measure == "eoo" else "cells",
        evidence.subcriterion + (clauses(evidence, met) if met else ""),
        margin.distance,
        not told.is_open and is_near(rules, told.number),
        note=evidence.note,
        next_category=margin.category,
    )


def clause_c(evidence: SubcriterionEvidence, rule: ThresholdRule) -> bool | None:
    """Whether the number of locations meets clause c at the level of ``rule``; ``None`` if not assessed."""
    if evidence.locations.no_threat:
        return False
    count = evidence.locations.count
    return None if count is None else rule.second_holds(count.number)


def some_condition(evidence: SubcriterionEvidence, rule: ThresholdRule, unassessed: bool) -> bool:
    """Whether a, b or c holds at the level of ``rule``; ``unassessed`` is what an unassessed one counts as."""
    states = (evidence.a.met, evidence.b.met, clause_c(evidence, rule))
    return any(unassessed if state is None else state for state in states)


def clauses(evidence: SubcriterionEvidence, rule: ThresholdRule) -> str:
    """Clauses known to be met at the level of ``rule``, such as ``a(i)bc``."""
    return (
        _clause("a", evidence.a) + _clause("b", evidence.b) + ("c" if clause_c(evidence, rule) else "")
    )


def _clause(name: str, condition: Condition) -> str:
    if not condition.met:
        return ""
    return f"{name}({','.join(condition.items)})" if condition.items else name


def _level(
    evidence: SubcriterionEvidence, rules: tuple[ThresholdRule, ...], value: float, unassessed: bool
) -> ThresholdRule | None:
    return next((rule for rule in rules if rule.holds(value) and some_condition(evidence, rule, unassessed)), None)


def _reason(
    evidence: SubcriterionEvidence, rules: tuple[ThresholdRule, ...], met: ThresholdRule | None
) -> Reason:
    estimate = evidence.points[0].figure
    within = next((rule for rule in rules if rule.holds(estimate.best.number)), None)
    rule = met or within or rules[-1]
    states = {"a": evidence.a.met, "b": evidence.b.met, "c": clause_c(evidence, rule)}
    values: dict[str, object] = {
        "subcriterion": evidence.subcriterion,
        "value": estimate.best.text,
        "category": rule.category.value,
        "threshold": plain_code(rule.threshold),
        "conditions": clauses(evidence, rule),
        "unassessed": ", ".join(name for name, state in states.items() if state is None),
        "locations": evidence.locations.told(),
    }
    if met:
        kind = "restricted" if some_condition(evidence, met, False) else "unassessed"
    else:
        kind = "no_condition" if within else "wide"
    return Reason(_REASONS[evidence.subcriterion, kind], values)


def assess_few_locations(evidence: SubcriterionEvidence, thresholds: Thresholds) -> SubcriterionResult:
    """The result of B3: very few locations and prone to collapse; both must hold, each may be unassessed."""
    rule = thresholds.deciding(evidence.subcriterion)[0]
    count = evidence.locations.count
    few = False if evidence.locations.no_threat else None if count is None else rule.holds(count.number)
    states = (few, evidence.prone)
    possible, certain = all(state is not False for state in states), all(state is True for state in states)
    category = rule.category if possible else Category.LC
    values: dict[str, object] = {
        "subcriterion": evidence.subcriterion,
        "category": rule.category.value,
        "threshold": plain_code(rule.threshold),
        "locations": evidence.locations.told() or "–",
    }
    if possible:
        code = "rle.locations_few" if certain else "rle.locations_unassessed"
    elif few is False:
        code = "rle.no_threat" if evidence.locations.no_threat else "rle.locations_many"
    else:
        code = "rle.not_prone"
    number = None if count is None or count.is_open else count.number
    margin = Margin() if number is None else margin_below((rule,), number, category)
    prone = "" if evidence.prone is None else "yes" if evidence.prone else "no"
    return SubcriterionResult(
        evidence.subcriterion,
        category,
        rule.category if certain else Category.LC,
        category,
        Reason(code, values),
        {"locations": evidence.locations.told(), "prone": prone},
        "locations",
        evidence.subcriterion,
        margin.distance,
        number is not None and is_near((rule,), number),
        note=evidence.note,
        next_category=margin.category,
    )
