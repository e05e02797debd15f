"""Rows of the tables that ``rankrestoration`` writes."""
from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np

from ...core.connectivity.graphs.graph import PatchGraph
from ...core.connectivity.ranking.gaps import Gaps
from ...core.connectivity.ranking.greedy import Sequence as Picks
from ...core.connectivity.ranking.greedy import equivalent_gain, ranks
from ...core.connectivity.ranking.plan import RestorationPlan
from .ranking_parameters import percent

CANDIDATE_COLUMNS = (
    ("candidate", "string"), ("kind", "string"), ("from", "string"), ("to", "string"), ("attribute", "double"),
    ("cost", "double"), ("gain_ec", "double"), ("gain_ec_percent", "double"), ("gain_pc_percent", "double"),
    ("gain_per_cost", "double"), ("rank", "int"), ("rank_per_cost", "int"), ("step", "int"), ("chosen", "int"),
    ("grade", "string"), ("category", "string"), ("priority", "double"), ("rank_priority", "int"),
)  # fmt: skip
SEQUENCE_COLUMNS = (
    ("step", "int"), ("candidate", "string"), ("gain_ec", "double"), ("ec", "double"), ("ec_percent", "double"),
    ("pc_percent", "double"), ("cost", "double"), ("cumulative_cost", "double"), ("cumulative_attribute", "double"),
    ("gain_per_cost", "double"), ("grade", "string"), ("category", "string"),
)  # fmt: skip
SUBSET_COLUMNS = (
    ("set", "string"), ("method", "string"), ("size", "int"), ("candidates", "string"), ("cost", "double"),
    ("attribute", "double"), ("ec", "double"), ("gain_ec", "double"), ("ec_percent", "double"),
    ("pc_percent", "double"), ("linearised_ec", "double"), ("gap_percent", "double"),
)  # fmt: skip
GAP_COLUMNS = (
    ("from", "string"), ("to", "string"), ("distance", "double"), ("excess", "double"), ("joins", "int"),
    ("gain_ec", "double"), ("gain_ec_percent", "double"),
)  # fmt: skip


def candidate_rows(
    plan: RestorationPlan,
    ids: Sequence[str],
    total: float,
    gains: np.ndarray,
    worth: np.ndarray,
    grades: Sequence[str],
    categories: Sequence[str],
    picks: Picks | None,
    chosen: Sequence[int] | None,
) -> list[list[Any]]:
    """A row a candidate, in the order of the plan; ``total`` is PCnum before, ``gains`` (c,) in PCnum."""
    before = math.sqrt(total)
    rises = np.array([equivalent_gain(total, gain) for gain in gains])
    ratios = rises if plan.costs is None else rises / plan.costs
    places, ratio_places, priority_places = ranks(rises), ranks(ratios), ranks(ratios * worth)
    areas = plan.areas()
    steps = {} if picks is None else {step.candidate: number for number, step in enumerate(picks.steps, start=1)}
    rows = []
    for which, name in enumerate(plan.names):
        links = np.flatnonzero(plan.link_owners == which)
        adds_patch = bool((plan.patch_owners == which).any())
        kind = "patch and links" if adds_patch and len(links) else "patch" if adds_patch else "link"
        ends = (ids[plan.sources[links[0]]], ids[plan.targets[links[0]]]) if len(links) == 1 else (None, None)
        rows.append(
            [
                name, kind, *ends, float(areas[which]), None if plan.costs is None else float(plan.costs[which]),
                float(rises[which]), percent(rises[which], before), percent(gains[which], total),
                None if plan.costs is None else float(ratios[which]), int(places[which]),
                None if plan.costs is None else int(ratio_places[which]), steps.get(which),
                None if chosen is None else int(which in chosen), grades[which] or None, categories[which] or None,
                float(ratios[which] * worth[which]), int(priority_places[which]),
            ]
        )  # fmt: skip
    return rows


def sequence_rows(
    plan: RestorationPlan, picks: Picks, grades: Sequence[str], categories: Sequence[str]
) -> list[list[Any]]:
    """A row a step, the first (0) being what is there before."""
    first = picks.before
    priced = plan.costs is not None
    rows: list[list[Any]] = [
        [0, None, 0.0, first, 0.0, 0.0, None, 0.0 if priced else None, 0.0, None, None, None]
    ]  # fmt: skip
    for number, step in enumerate(picks.steps, start=1):
        cost = None if plan.costs is None else float(plan.costs[step.candidate])
        rows.append(
            [
                number, plan.names[step.candidate], step.gain, step.equivalent,
                percent(step.equivalent - first, first), percent(step.equivalent**2 - first**2, first**2), cost,
                step.cost, step.area, None if cost is None else step.gain / cost, grades[step.candidate] or None,
                categories[step.candidate] or None,
            ]
        )  # fmt: skip
    return rows


def subset_row(
    plan: RestorationPlan,
    called: str,
    method: str,
    members: Sequence[int],
    before: float,
    equivalent: float,
    linearised: float | None = None,
) -> list[Any]:
    """A chosen set; ``gap_percent`` is by how much its linearised EC lies above (or below) the true one."""
    cost = None if plan.costs is None else float(plan.costs[list(members)].sum())
    gap = None if linearised is None or equivalent <= 0 else 100.0 * (linearised - equivalent) / equivalent
    return [
        called, method, len(members), ", ".join(plan.names[each] for each in members), cost,
        float(plan.areas()[list(members)].sum()), equivalent, equivalent - before,
        percent(equivalent - before, before), percent(equivalent**2 - before**2, before**2), linearised, gap,
    ]  # fmt: skip


def gap_rows(graph: PatchGraph, gaps: Gaps, dispersal: float, total: float, gains: np.ndarray) -> list[list[Any]]:
    """A row a gap, the longest first; gains are those of making the link as good as none (probability 1)."""
    before = math.sqrt(total)
    rows = []
    for link, joins, gain in zip(gaps.links, gaps.joins, gains):
        rise = equivalent_gain(total, float(gain))
        distance = float(graph.distances[link])
        rows.append(
            [
                graph.ids[graph.sources[link]], graph.ids[graph.targets[link]], distance, distance - dispersal,
                int(joins), rise, percent(rise, before),
            ]
        )  # fmt: skip
    return rows
