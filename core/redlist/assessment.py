"""From evidence to categories: every subcriterion, and what follows for the ecosystem."""
from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Sequence

from ..issues import Issue, Severity, Where
from .categories import Category, is_ordered, most_threatened
from .criterion_b import assess_few_locations, assess_restriction
from .degradation_matrix import assess_degradation
from .evidence import EcosystemEvidence, SubcriterionEvidence
from .near_threatened import propose
from .result import SUBCRITERIA, EcosystemAssessment, Reason, SubcriterionResult
from .single_figure import applies, assess_figure
from .thresholds import Thresholds


def assess(evidence: EcosystemEvidence, thresholds: Thresholds) -> EcosystemAssessment:
    """The assessment of one ecosystem.

    The category is the most threatened best estimate; each bound is the highest of that bound over all assessed
    subcriteria, not only over those that give the category. DD and NE are passed over; with nothing else the result
    is DD if anything was tried.
    """
    results = tuple(_assess_one(name, evidence.subcriteria.get(name), thresholds) for name in SUBCRITERIA)
    category = most_threatened(result.category for result in results)
    issues = (*evidence.issues, *_doubts(evidence, results, thresholds))
    if category is None:
        tried = any(result.category is Category.DD for result in results)
        outside = Category.DD if tried else Category.NE
        return EcosystemAssessment(
            evidence.ecosystem, results, outside, outside, outside, "", _proposals(results, outside),
            Reason("rle.overall_data_deficient" if tried else "rle.overall_not_evaluated", {}), issues,
        )  # fmt: skip
    supporting = join_supports([result for result in results if result.category is category])
    assessed = [result for result in results if is_ordered(result.category)]
    return EcosystemAssessment(
        evidence.ecosystem,
        results,
        category,
        most_threatened(result.least for result in assessed) or category,
        most_threatened(result.most for result in assessed) or category,
        supporting,
        _proposals(results, category),
        Reason("rle.overall", {"category": category.value, "count": len(assessed), "supporting": supporting}),
        issues,
    )


def join_supports(results: Sequence[SubcriterionResult]) -> str:
    """``A1+B1a(i)bc+2a(i)bc``: one after the other; what follows within criterion B drops its letter."""
    parts = []
    for index, result in enumerate(results):
        within_b = index > 0 and result.subcriterion[0] == "B" == results[index - 1].subcriterion[0]
        parts.append(result.supports[1:] if within_b else result.supports)
    return "+".join(parts)


def _assess_one(name: str, evidence: SubcriterionEvidence | None, thresholds: Thresholds) -> SubcriterionResult:
    if evidence is None:
        return _outside(SubcriterionEvidence(name, Category.NE), "rle.no_row")
    if evidence.status is Category.NE:
        return _outside(evidence, "rle.not_evaluated")
    if evidence.status is Category.DD:
        result = _outside(evidence, "rle.data_deficient")
    elif name == "B3":
        result = assess_few_locations(evidence, thresholds)
    elif name[0] == "B":
        result = assess_restriction(evidence, thresholds)
    elif name[0] in "CD":
        result = assess_degradation(evidence, thresholds)
    else:
        result = assess_figure(evidence, thresholds)
    return dataclasses.replace(result, near_threatened=propose(evidence, result, thresholds))


def _outside(evidence: SubcriterionEvidence, code: str) -> SubcriterionResult:
    category = evidence.status or Category.NE
    figures: dict[str, float | str | None] = {}
    if evidence.locations.assessed:
        figures["locations"] = evidence.locations.told()
    reason = Reason(code, {"subcriterion": evidence.subcriterion})
    return SubcriterionResult(
        evidence.subcriterion, category, category, category, reason, figures, "", note=evidence.note
    )


def _proposals(results: Iterable[SubcriterionResult], category: Category) -> tuple[Reason, ...]:
    """NT is a question only where nothing more threatened was found."""
    if category not in (Category.LC, Category.DD):
        return ()
    return tuple(result.near_threatened for result in results if result.near_threatened is not None)


def _doubts(
    evidence: EcosystemEvidence, results: Iterable[SubcriterionResult], thresholds: Thresholds
) -> Iterable[Issue]:
    for result in results:
        values = {"ecosystem": evidence.ecosystem, "subcriterion": result.subcriterion}
        if result.near_threshold:
            told = result.figures.get("best", result.figures.get("locations"))
            values["value"] = f"{told:.10g}" if isinstance(told, float) else str(told)
            if "severity_best" in result.figures:
                severity = result.figures["severity_best"]
                values["value"] += f" @ {severity:.10g}" if isinstance(severity, float) else f" @ {severity}"
            yield Issue("rle.near_threshold", Severity.WARNING, Where(), {**values, "category": result.category.value})
    probability = evidence.subcriteria.get("E")
    if probability is not None and probability.horizon is not None and probability.status is None:
        untested = [rule for rule in thresholds.deciding("E") if not applies(rule, probability.horizon)]
        if untested:
            names = ", ".join(dict.fromkeys(rule.category.value for rule in untested))
            values = {"ecosystem": evidence.ecosystem, "categories": names, "horizon": str(probability.horizon)}
            yield Issue("rle.horizon_too_long", Severity.WARNING, Where(), values)
