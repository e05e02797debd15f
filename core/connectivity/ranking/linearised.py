"""The best affordable candidates when gains of more than two together are left out of account."""
from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from ...progress import Progress
from .exhaustive import with_members
from .greedy import SAME
from .network import Network
from .pair_choice import Limit, all_pairs, choose_least


@dataclass(frozen=True)
class LinearisedChoice:
    """``members``: the chosen candidates in the order of the table. ``linearised``: EC by the linearised gains.

    ``equivalent``: the true EC with them, measured anew. ``gap``: relative distance of the linearised gain from the
    solver's bound; 0 when it is proven the best of the linearised problem.
    """

    members: tuple[int, ...]
    linearised: float
    equivalent: float
    gap: float


def pair_gains(start: Network, progress: Progress | None = None) -> tuple[np.ndarray, np.ndarray]:
    """Gains in PCnum of candidates alone (c,), and what every two gain together beyond both alone (q,).

    Pairs stand as in ``all_pairs``; a value below 0 says that they do partly the same.
    """
    told = progress or Progress()
    count = start.plan.candidates
    alone = np.array([start.gain(each) for each in range(count)])
    together = []
    for one in range(count):
        told.check()
        told.report(1 - ((count - one) / count) ** 2)
        state = start.copy()
        state.add(one)
        for other in range(one + 1, count):
            told.check()
            together.append(state.gain(other) - alone[other])
    return alone, np.array(together, np.float64)


def linearised_choice(
    start: Network,
    costs: np.ndarray | None,
    budget: float | None,
    picks: int | None = None,
    progress: Progress | None = None,
) -> LinearisedChoice:
    """The set within ``budget`` and ``picks`` with the highest sum of single and pair gains in PCnum.

    Exact where no three candidates act on each other; otherwise an estimate whose distance from the truth is told by
    ``linearised`` against ``equivalent``. Raises ``CoreError`` (scipy), ``Cancelled``.
    """
    told = progress or Progress()
    alone, together = pair_gains(start, told.part(0.0, 0.8))
    count = start.plan.candidates
    pairs = all_pairs(count)
    kept = np.abs(together) > SAME * start.total
    limits = []
    if budget is not None and costs is not None:
        limits.append(Limit(costs, 0.0, budget * (1 + SAME)))
    if picks is not None:
        limits.append(Limit(np.ones(count), 0.0, float(picks)))
    told.check()
    choice = choose_least(-alone, pairs[kept], -together[kept], limits)
    members = () if choice is None else choice.members
    gap = 0.0 if choice is None else choice.gap
    gain = 0.0 if choice is None else -choice.value
    truth = with_members(start, members).total
    return LinearisedChoice(members, math.sqrt(max(start.total + gain, 0.0)), math.sqrt(truth), gap)
