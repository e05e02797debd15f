"""What the cells of a graded map add up to: areas by grade, by deciding rule, by criterion and by certainty."""
from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from .legend import LegendEntry


@dataclass(frozen=True)
class GradeArea:
    """The ground of a grade; ``share`` is of all graded ground."""

    grade: int
    cells: int
    share: float


@dataclass(frozen=True)
class DeciderArea:
    """The ground on which an entry of the legend decided."""

    entry: LegendEntry
    cells: int
    share: float


@dataclass(frozen=True)
class CriterionArea:
    """The ground on which the rules of a criterion decided; an empty criterion is that on which no rule speaks."""

    criterion: str
    cells: int
    share: float


@dataclass(frozen=True)
class CertaintyArea:
    """The ground of a grade that rules of one certainty decided; ``share`` is of the ground of that grade.

    ``grade`` 0 is all grades together; an empty certainty is ground that no single rule decided.
    """

    grade: int
    certainty: str
    cells: int
    share: float


@dataclass(frozen=True)
class ZoningAreas:
    """All tables of a graded map; ``without_data`` counts the cells of its extent that have no grade."""

    graded: int
    without_data: int
    grades: tuple[GradeArea, ...]
    deciders: tuple[DeciderArea, ...]
    criteria: tuple[CriterionArea, ...]
    certainties: tuple[CertaintyArea, ...]


def zoning_areas(counts: Mapping[int, int], legend: Sequence[LegendEntry], grades: Sequence[int]) -> ZoningAreas:
    """Tables from ``counts``, the cells of each value of DECIDER (0 = no data), the largest areas first.

    Every grade of ``grades`` has a row, even one without ground. Values that the legend does not know count as graded
    by no rule.
    """
    known = {entry.value: entry for entry in legend}
    graded = sum(cells for value, cells in counts.items() if value)
    by_grade: dict[int, int] = dict.fromkeys(grades, 0)
    by_criterion: dict[str, int] = {}
    by_certainty: dict[tuple[int, str], int] = {}
    deciders = []
    for value, cells in counts.items():
        if not value or not cells:
            continue
        entry = known.get(value) or LegendEntry(value, "", "", "", 0, "", "")
        deciders.append(DeciderArea(entry, cells, cells / graded))
        by_grade[entry.grade] = by_grade.get(entry.grade, 0) + cells
        by_criterion[entry.criterion] = by_criterion.get(entry.criterion, 0) + cells
        for grade in (0, entry.grade):
            key = (grade, entry.certainty)
            by_certainty[key] = by_certainty.get(key, 0) + cells
    whole = {0: graded, **by_grade}
    return ZoningAreas(
        graded,
        counts.get(0, 0),
        tuple(GradeArea(grade, cells, cells / (graded or 1)) for grade, cells in sorted(by_grade.items())),
        tuple(sorted(deciders, key=lambda each: (-each.cells, each.entry.value))),
        tuple(
            CriterionArea(criterion, cells, cells / graded)
            for criterion, cells in sorted(by_criterion.items(), key=lambda pair: (-pair[1], pair[0]))
        ),
        tuple(
            CertaintyArea(grade, certainty, cells, cells / whole[grade])
            for (grade, certainty), cells in sorted(by_certainty.items())
        ),
    )
