"""Rows of the tables that ``rankprotection`` writes."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from ...core.connectivity.ranking.greedy import Sequence as Picks
from ...core.connectivity.ranking.priority import share_of_grade
from .ranking_parameters import percent

CURVE_COLUMNS = (
    ("step", "int"), ("candidate", "string"), ("gain_ec", "double"), ("gain_per_cost", "double"), ("ec", "double"),
    ("ec_percent", "double"), ("area_percent", "double"), ("cost", "double"), ("cumulative_cost", "double"),
    ("cumulative_attribute", "double"), ("grade_1_percent", "double"), ("grade", "string"), ("category", "string"),
    ("reached", "int"),
)  # fmt: skip
SELECTED_COLUMNS = (
    ("candidate", "string"), ("attribute", "double"), ("protected_share", "double"),
    *(column for column in CURVE_COLUMNS if column[0] != "candidate"),
)  # fmt: skip


@dataclass(frozen=True)
class Patches:
    """All patches (n,): ids, attributes, protected shares, grades and categories; positions of the candidates (c,)."""

    ids: Sequence[str]
    attributes: np.ndarray
    shares: np.ndarray
    protected: np.ndarray
    grades: Sequence[str]
    categories: Sequence[str]
    candidates: np.ndarray
    costs: np.ndarray


def curve_rows(patches: Patches, picks: Picks, whole_ec: float, reached_at: int | None) -> list[list[Any]]:
    """A row a step, the first (0) being what is protected already; ``reached_at``: the step that meets the target."""
    whole = float(patches.attributes.sum())
    held = patches.protected.copy()
    before = float(patches.attributes[held].sum())

    def row(step: int, name: str | None, figures: Sequence[Any], ec: float, area: float, cost: float) -> list[Any]:
        grade_1 = share_of_grade(patches.grades, patches.attributes, held)
        met = int(reached_at is not None and step >= reached_at)
        return [
            step, name, *figures[:2], ec, percent(ec, whole_ec), percent(before + area, whole), figures[2], cost, area,
            grade_1, figures[3], figures[4], met,
        ]  # fmt: skip

    rows = [row(0, None, (None, None, None, None, None), picks.before, 0.0, 0.0)]
    for number, step in enumerate(picks.steps, start=1):
        place = int(patches.candidates[step.candidate])
        held[place] = True
        cost = float(patches.costs[step.candidate])
        figures = (
            step.gain, step.gain / cost, cost, patches.grades[place] or None, patches.categories[place] or None
        )  # fmt: skip
        rows.append(row(number, patches.ids[place], figures, step.equivalent, step.area, step.cost or 0.0))
    return rows


def selected_rows(patches: Patches, picks: Picks, curve: Sequence[Sequence[Any]]) -> list[list[Any]]:
    """A row a selected patch, in the order of the steps."""
    rows = []
    for step, figures in zip(picks.steps, curve[1:]):
        place = int(patches.candidates[step.candidate])
        rows.append(
            [patches.ids[place], float(patches.attributes[place]), float(patches.shares[place]), figures[0],
             *figures[2:]]
        )  # fmt: skip
    return rows
