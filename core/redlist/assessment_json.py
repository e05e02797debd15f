"""An assessment as plain values for JSON: every input, category, reason, and the digest of the thresholds."""
from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from ..evidence import Provenance
from ..issues import Issue
from .categories import Category
from .redlistindex import red_list_index
from .result import EcosystemAssessment, Reason, SubcriterionResult
from .thresholds import Thresholds

FORMAT = "ecoaxis-redlist-assessment"
FORMAT_VERSION = 1

Sentence = Callable[[Issue], str]


def assessment_document(
    assessments: Iterable[EcosystemAssessment],
    thresholds: Thresholds,
    provenance: Provenance,
    confidence: float,
    sentence: Sentence,
) -> dict[str, object]:
    """The whole assessment; ``sentence`` tells a reason or an issue in words. Keys stand in a fixed order."""
    told = tuple(assessments)
    return {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "thresholds": {
            "id": thresholds.head.id,
            "version": thresholds.head.version,
            "title": dict(thresholds.head.title),
            "sha256": thresholds.head.digest,
            "rules": [_rule(rule) for rule in thresholds.rules],
        },
        "confidence": confidence,
        "algorithm": provenance.algorithm,
        "parameters": dict(provenance.parameters),
        "inputs": [
            {"key": record.key, "source": record.source, "sha256": record.digest, "count": record.count}
            for record in provenance.inputs
        ],
        "versions": dict(provenance.versions),
        "red_list_index": red_list_index(each.category for each in told),
        "categories": {
            category.value: sum(each.category is category for each in told) for category in Category
        },
        "ecosystems": [_ecosystem(each, sentence) for each in told],
    }


def _rule(rule: object) -> dict[str, object]:
    names = (
        "subcriterion", "category", "measure", "comparison", "threshold",
        "second_measure", "second_comparison", "second_threshold", "certainty", "source",
    )  # fmt: skip
    values = {name: getattr(rule, name) for name in names}
    return {name: getattr(value, "value", value) for name, value in values.items()}


def _ecosystem(assessment: EcosystemAssessment, sentence: Sentence) -> dict[str, object]:
    return {
        "ecosystem": assessment.ecosystem,
        "category": assessment.category.value,
        "least": assessment.least.value,
        "most": assessment.most.value,
        "text": assessment.text,
        "supporting": assessment.supporting,
        "reason": _reason(assessment.reason, sentence),
        "near_threatened": [_reason(reason, sentence) for reason in assessment.near_threatened],
        "warnings": [_issue(issue, sentence) for issue in assessment.issues],
        "subcriteria": [_result(result, sentence) for result in assessment.results],
    }


def _result(result: SubcriterionResult, sentence: Sentence) -> dict[str, object]:
    return {
        "subcriterion": result.subcriterion,
        "category": result.category.value,
        "least": result.least.value,
        "most": result.most.value,
        "text": result.text,
        "supports": result.supports,
        "figures": dict(result.figures),
        "unit": result.unit,
        "margin": result.margin,
        "near_threshold": result.near_threshold,
        "near_threatened": _reason(result.near_threatened, sentence),
        "reason": _reason(result.reason, sentence),
        "note": result.note,
    }


def _reason(reason: Reason | None, sentence: Sentence) -> Mapping[str, object] | None:
    if reason is None:
        return None
    issue = Issue(reason.code, parameters=reason.parameters)
    return {"code": reason.code, "parameters": dict(reason.parameters), "sentence": sentence(issue)}


def _issue(issue: Issue, sentence: Sentence) -> dict[str, object]:
    return {"code": issue.code, "row": issue.where.row, "column": issue.where.column, "sentence": sentence(issue)}
