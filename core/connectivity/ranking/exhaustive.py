"""The best subset of up to 20 candidates, found among all of them."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ...issues import CoreError, error
from ...progress import Progress
from ..memory import check_memory
from .greedy import SAME
from .network import Network
from .plan import EXISTING, RestorationPlan

MOST_CANDIDATES = 20
"""More have over a million subsets each doubling again."""
CELLS_AT_ONCE = 2_000_000
"""p* of several subsets are held together up to this many cells (16 MB)."""
BOUND_EVERY = 3
"""Candidates decided between two rounds of bounding: a bound costs as much as the remaining candidates together."""


@dataclass(frozen=True)
class Subset:
    """Chosen candidates in the order of the table, and the PCnum with them."""

    members: tuple[int, ...]
    total: float


@dataclass
class _Branch:
    """Subsets that agree in having decided on the first ``depth`` candidates of the order."""

    matrices: np.ndarray  # (b, n, n) p*
    chosen: np.ndarray  # (b, c)
    used: np.ndarray  # (b, k) of each limit
    depth: int

    def part(self, which: np.ndarray, depth: int) -> _Branch:
        if which.all():
            return _Branch(self.matrices, self.chosen, self.used, depth)
        return _Branch(self.matrices[which], self.chosen[which], self.used[which], depth)


def best_subset(
    start: Network,
    costs: np.ndarray | None = None,
    budget: float | None = None,
    picks: int | None = None,
    progress: Progress | None = None,
) -> Subset:
    """The affordable subset of at most ``picks`` candidates with the highest EC; proven, not estimated.

    ``start``: the landscape before any candidate. Subsets are built up candidate by candidate, many at a time. EC never
    falls when a candidate joins, so what a subset reaches with every further candidate that it could pay for by itself
    is an upper bound; subsets are dropped only where it does not exceed the best found. Members without which the EC
    is the same (to 1e-12) are left out; of several best subsets one is told.
    Raises ``CoreError`` for more than 20 candidates and for want of memory, and ``Cancelled``.
    """
    plan = start.plan
    if plan.candidates > MOST_CANDIDATES:
        raise CoreError(error("ranking.too_many_for_exact", candidates=plan.candidates, most=MOST_CANDIDATES))
    check_memory("ranking.too_many_patches", 8.0 * plan.size**2 * (plan.candidates + 4), patches=plan.size)
    search = _Search(start, costs, budget, picks, progress or Progress())
    return _without_idle(start, search.run(), costs)


class _Search:
    def __init__(
        self,
        start: Network,
        costs: np.ndarray | None,
        budget: float | None,
        picks: int | None,
        progress: Progress,
    ):
        self.start, self.plan, self.progress = start, start.plan, progress
        count = self.plan.candidates
        price = np.ones(count) if costs is None else costs
        self.weights = np.column_stack([np.ones(count), price])
        self.limits = np.array(
            [float(count if picks is None else picks), np.inf if budget is None else budget]
        ) * (1 + SAME)
        alone = np.array([start.gain(each) for each in range(count)])
        self.order = np.argsort(-alone / price, kind="stable")
        self.best = Subset((), start.total)
        self.done = 0.0

    def run(self) -> tuple[int, ...]:
        plan = self.plan
        nothing = np.zeros((1, plan.candidates), bool)
        waiting = [_Branch(self.start.matrix[None], nothing, np.zeros((1, 2)), 0)]
        while waiting:
            self.progress.check()
            self.progress.report(min(self.done, 1.0))
            branch = waiting.pop()
            if branch.depth % BOUND_EVERY == 0 or len(branch.used) == 1:
                branch = self._bounded(branch)
            if not len(branch.used) or branch.depth == plan.candidates:
                self.done += len(branch.used) * 0.5**branch.depth
                continue
            waiting += self._children(branch)
        return self.best.members

    def _bounded(self, branch: _Branch) -> _Branch:
        """The branch without subsets that cannot beat the best, and without those whose best outcome is known."""
        rest = self.order[branch.depth :]
        if not len(rest):
            return branch
        fits = (branch.used[:, None, :] + self.weights[rest][None] <= self.limits).all(axis=2)
        matrices, chosen = branch.matrices.copy(), branch.chosen.copy()
        for place, candidate in enumerate(rest):
            join(self.plan, matrices, chosen, int(candidate), fits[:, place])
        totals = _totals(self.plan, matrices)
        whole = (branch.used + fits.astype(np.float64) @ self.weights[rest] <= self.limits).all(axis=1)
        self._offer(chosen[whole], totals[whole])
        hopeful = ~whole & (totals > self.best.total * (1 + SAME))
        self.done += float((~hopeful).sum()) * 0.5**branch.depth
        return branch.part(hopeful, branch.depth)

    def _children(self, branch: _Branch) -> list[_Branch]:
        candidate = int(self.order[branch.depth])
        used = branch.used + self.weights[candidate]
        fits = (used <= self.limits).all(axis=1)
        without = _Branch(branch.matrices, branch.chosen, branch.used, branch.depth + 1)
        if not fits.any():
            self.done += len(fits) * 0.5 ** (branch.depth + 1)
            return [without]
        self.done += float((~fits).sum()) * 0.5 ** (branch.depth + 1)
        matrices, chosen = branch.matrices[fits], branch.chosen[fits]
        join(self.plan, matrices, chosen, candidate, np.ones(len(matrices), bool))
        self._offer(chosen, _totals(self.plan, matrices))
        with_it = _Branch(matrices, chosen, used[fits], branch.depth + 1)
        if (len(fits) + len(matrices)) * self.plan.size**2 > CELLS_AT_ONCE:
            return [without, with_it]
        return [
            _Branch(
                np.concatenate([with_it.matrices, without.matrices]),
                np.concatenate([with_it.chosen, without.chosen]),
                np.concatenate([with_it.used, without.used]),
                branch.depth + 1,
            )
        ]

    def _offer(self, chosen: np.ndarray, totals: np.ndarray) -> None:
        if len(totals) and totals.max() > self.best.total * (1 + SAME):
            top = int(totals.argmax())
            self.best = Subset(tuple(int(each) for each in np.flatnonzero(chosen[top])), float(totals[top]))


def join(plan: RestorationPlan, matrices: np.ndarray, chosen: np.ndarray, candidate: int, joins: np.ndarray) -> None:
    """Let ``candidate`` join those of several landscapes that ``joins`` (b,) names, by the same rule as in ``Network``.

    Changes p* (b, n, n) and ``chosen`` (b, c).
    """
    chosen[:, candidate] |= joins
    for patch in np.flatnonzero(plan.patch_owners == candidate):
        out = np.zeros(matrices.shape[:2])
        into = np.zeros(matrices.shape[:2])
        for link in np.flatnonzero((plan.sources == patch) | (plan.targets == patch)):
            owner = plan.link_owners[link]
            value = plan.probabilities[link] * (1.0 if owner == EXISTING else chosen[:, owner, None])
            leaves = plan.sources[link] == patch
            end = plan.targets[link] if leaves else plan.sources[link]
            if leaves or not plan.directed:
                np.maximum(out, matrices[:, end, :] * value, out=out)
            if not leaves or not plan.directed:
                np.maximum(into, matrices[:, :, end] * value, out=into)
        out[:, patch] = into[:, patch] = 1.0
        _open(matrices, into * joins[:, None], out)
    for link in np.flatnonzero(plan.link_owners == candidate):
        one, other = plan.sources[link], plan.targets[link]
        value = (plan.probabilities[link] * joins)[:, None]
        ways = [(matrices[:, :, one] * value, matrices[:, other, :].copy())]
        if not plan.directed:
            ways.append((matrices[:, :, other] * value, matrices[:, one, :].copy()))
        for into, out in ways:
            _open(matrices, into, out)


def _open(matrices: np.ndarray, into: np.ndarray, out: np.ndarray) -> None:
    np.maximum(matrices, into[:, :, None] * out[:, None, :], out=matrices)


def _totals(plan: RestorationPlan, matrices: np.ndarray) -> np.ndarray:
    return (matrices @ plan.attributes) @ plan.attributes


def with_members(start: Network, members: Sequence[int]) -> Network:
    """The landscape after ``members`` have joined."""
    state = start.copy()
    for candidate in members:
        state.add(candidate)
    return state


def _without_idle(start: Network, members: Sequence[int], costs: np.ndarray | None) -> Subset:
    kept = list(members)
    total = with_members(start, kept).total
    for candidate in sorted(members, key=lambda each: 0.0 if costs is None else -costs[each]):
        fewer = [each for each in kept if each != candidate]
        if with_members(start, fewer).total >= total * (1 - SAME):
            kept = fewer
    return Subset(tuple(kept), with_members(start, kept).total)
