"""Evidence rows for tests, and what they come to under the shipped thresholds."""
from __future__ import annotations

import functools
from pathlib import Path

from ecoaxis.core.redlist.assessment import assess
from ecoaxis.core.redlist.evidence_table import COLUMNS, read_evidence
from ecoaxis.core.redlist.result import EcosystemAssessment, SubcriterionResult
from ecoaxis.core.redlist.thresholds import Thresholds, load_thresholds

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "schemes" / "iucn-rle-2.1"


@functools.lru_cache(maxsize=1)
def thresholds() -> Thresholds:
    return load_thresholds(FOLDER)


def row(subcriterion: str, best: object = "", ecosystem: str = "X", **cells: object) -> dict[str, object]:
    return {**dict.fromkeys(COLUMNS, ""), "ecosystem": ecosystem, "subcriterion": subcriterion, "best": best, **cells}


def assessed(*rows: dict[str, object]) -> EcosystemAssessment:
    (evidence,) = read_evidence(rows, "evidence.csv")
    return assess(evidence, thresholds())


def result(*rows: dict[str, object]) -> SubcriterionResult:
    """The result of the subcriterion of the first row."""
    name = rows[0]["subcriterion"]
    return next(each for each in assessed(*rows).results if each.subcriterion == name)


def text(*rows: dict[str, object]) -> str:
    return result(*rows).text
