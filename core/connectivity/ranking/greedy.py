"""Gains of candidates alone, and the greedy sequence that measures them anew after every pick."""
from __future__ import annotations

import enum
import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from ...progress import Progress

SAME = 1e-12
"""Relative difference below which two figures count as equal: arithmetic noise never decides on a rank."""


class Growing(Protocol):
    """A state that candidates join: ``total`` is PCnum, ``gain`` what one candidate would add to it, 0 or more.

    ``bound`` is never less than ``gain`` in the present state and far cheaper.
    """

    total: float

    def gain(self, candidate: int) -> float: ...

    def bound(self, candidate: int) -> float: ...

    def add(self, candidate: int) -> None: ...


class Stop(enum.Enum):
    """Why a sequence ends."""

    ALL = "all"
    PICKS = "picks"
    BUDGET = "budget"
    NO_GAIN = "no_gain"
    REACHED = "reached"


@dataclass(frozen=True)
class Step:
    """A pick: its rise of EC, EC after it, and cost and area of all picks so far (cost None where there are none)."""

    candidate: int
    gain: float
    equivalent: float
    cost: float | None
    area: float


@dataclass(frozen=True)
class Sequence:
    """Picks in order, EC before the first, and why there is no further one."""

    before: float
    steps: tuple[Step, ...]
    stop: Stop


def equivalent_gain(total: float, gain: float) -> float:
    """Rise of EC = sqrt(PCnum) when PCnum = ``total`` rises by ``gain``; free of cancellation for small gains."""
    if gain <= 0:
        return 0.0
    return gain / (math.sqrt(total + gain) + math.sqrt(total))


def gains_alone(state: Growing, candidates: int, progress: Progress | None = None) -> np.ndarray:
    """Gain in PCnum of each candidate alone, (c,) float64. ``Cancelled`` when the user stops it."""
    told = progress or Progress()
    found = np.empty(candidates)
    for candidate in range(candidates):
        told.check()
        told.report(candidate / candidates)
        found[candidate] = state.gain(candidate)
    found[found <= SAME * state.total] = 0.0
    return found


def ranks(scores: np.ndarray) -> np.ndarray:
    """Rank of each of ``scores`` (c,), the highest first and 1; equal ones share the smaller rank."""
    order = np.argsort(-scores, kind="stable")
    found = np.empty(len(scores), np.int64)
    rank = 0
    for place, which in enumerate(order):
        if place == 0 or scores[order[place - 1]] - scores[which] > SAME * abs(scores[order[place - 1]]):
            rank = place + 1
        found[which] = rank
    return found


def greedy_sequence(
    state: Growing,
    areas: np.ndarray,
    weights: np.ndarray,
    costs: np.ndarray | None = None,
    budget: float | None = None,
    picks: int | None = None,
    reached: Callable[[float, float], bool] | None = None,
    progress: Progress | None = None,
) -> Sequence:
    """Pick again and again the candidate with the highest rise of EC times its weight; ``state`` is changed.

    ``areas``, ``weights``: (c,) float64; weights are 1 to go by gain and 1 / cost to go by gain per cost.
    ``costs``: (c,) float64 above 0, needed with ``budget``: what remains of it must pay for a pick. ``reached`` is
    asked with EC and the area of all picks and ends the sequence. Equal scores go by the order of the table. The
    sequence ends as well where no affordable candidate raises EC by itself.

    All gains are exact in the state of their step. The gain of PC is not submodular (it may rise after another pick),
    so gains of earlier steps bound nothing; candidates are left unmeasured only where ``bound``, taken in the present
    state, cannot reach the best score measured in it. The greedy sequence need not be the best set (Hamonic et al.
    2023).
    """
    told = progress or Progress()
    left = list(range(len(weights)))
    steps: list[Step] = []
    spent, area = 0.0, 0.0
    before = math.sqrt(state.total)
    limit = len(weights) if picks is None else min(picks, len(weights))
    stop = Stop.REACHED if reached is not None and reached(before, 0.0) else None
    while stop is None:
        if not left:
            stop = Stop.ALL
            break
        if len(steps) >= limit:
            stop = Stop.PICKS
            break
        payable = left
        if budget is not None and costs is not None:
            payable = [each for each in left if spent + costs[each] <= budget * (1 + SAME)]
        if not payable:
            stop = Stop.BUDGET
            break
        part = told.part(len(steps) / limit, (len(steps) + 1) / limit)
        best, gain = _best_pick(state, payable, weights, part)
        if best is None:
            stop = Stop.NO_GAIN
            break
        rise = equivalent_gain(state.total, gain)
        state.add(best)
        left.remove(best)
        spent += 0.0 if costs is None else float(costs[best])
        area += float(areas[best])
        steps.append(Step(best, rise, math.sqrt(state.total), None if costs is None else spent, area))
        if reached is not None and reached(math.sqrt(state.total), area):
            stop = Stop.REACHED
    return Sequence(before, tuple(steps), stop)


def _best_pick(
    state: Growing, payable: list[int], weights: np.ndarray, progress: Progress
) -> tuple[int | None, float]:
    """The candidate with the highest score and its gain in PCnum; None where none gains anything."""
    reach = {each: equivalent_gain(state.total, state.bound(each)) * weights[each] for each in payable}
    top = 0.0
    measured: dict[int, tuple[float, float]] = {}
    for number, each in enumerate(sorted(payable, key=lambda one: -reach[one])):
        progress.check()
        progress.report(number / len(payable))
        if reach[each] < top * (1 - SAME):
            break
        gain = state.gain(each)
        if gain > SAME * state.total:
            score = equivalent_gain(state.total, gain) * weights[each]
            measured[each] = (score, gain)
            top = max(top, score)
    if not measured:
        return None, 0.0
    best = min(each for each, (score, _) in measured.items() if score >= top * (1 - SAME))
    return best, measured[best][1]
