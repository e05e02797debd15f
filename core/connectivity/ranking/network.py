"""The best paths of a landscape while candidates join it one by one."""
from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from ...progress import Progress
from .plan import EXISTING, RestorationPlan

ROWS_AT_ONCE = 64
"""Rows of p* that are compared at a time, so that they stay in the processor's cache."""

Way = tuple[np.ndarray, np.ndarray]
"""p* from every patch to a new patch or link, and from it to every patch: each (n,) float64."""


class Network:
    """p* of the existing patches and of the candidates chosen so far, with PCnum.

    A new patch x changes p*_ij only to the product of the best way into x and the best way out of it, if that is more:
    p*' = max(p*, in_i out_j), because a best path visits x once. The same holds of a new or improved link (u, v) with
    in_i = p*_iu p and out_j = p*_vj. So every change is exact and costs n^2, without any search for paths. Patches
    that are not there have p* = 0 to all.
    """

    def __init__(self, plan: RestorationPlan, matrix: np.ndarray, chosen: np.ndarray, total: float | None = None):
        self.plan = plan
        self.matrix = matrix
        self.chosen = chosen
        self.total = self._sum() if total is None else total
        self._patches = [np.flatnonzero(plan.patch_owners == which) for which in range(plan.candidates)]
        self._links = [np.flatnonzero(plan.link_owners == which) for which in range(plan.candidates)]

    @classmethod
    def existing(cls, plan: RestorationPlan, progress: Progress | None = None) -> Network:
        """What is there before any candidate. Raises ``CoreError`` for want of memory or scipy, and ``Cancelled``."""
        return cls(plan, plan.existing_probabilities(progress), np.zeros(plan.candidates, bool))

    def copy(self) -> Network:
        """The same state, to be changed on its own."""
        return Network(self.plan, self.matrix.copy(), self.chosen.copy(), self.total)

    def add(self, candidate: int) -> None:
        """Let ``candidate`` join."""
        for way in self._ways(candidate):
            for low in range(0, len(self.matrix), ROWS_AT_ONCE):
                rows = self.matrix[low : low + ROWS_AT_ONCE]
                for into, out in way:
                    np.maximum(rows, np.multiply.outer(into[low : low + ROWS_AT_ONCE], out), out=rows)
        self.chosen[candidate] = True
        self.total = self._sum()

    def gain(self, candidate: int) -> float:
        """By how much ``candidate`` raises PCnum, in the square of the attribute's unit; 0 or more."""
        if len(self._patches[candidate]) + len(self._links[candidate]) > 1:
            trial = self.copy()
            trial.add(candidate)
            return max(trial.total - self.total, 0.0)
        if len(self._links[candidate]):
            return self._raised_by_link(int(self._links[candidate][0]))
        ((way,),) = self._ways(candidate)
        return self._raised_by_patch(*way)

    def bound(self, candidate: int) -> float:
        """What ``gain`` cannot exceed, for n operations only: as if no other path led where the candidate's lead."""
        if len(self._patches[candidate]) + len(self._links[candidate]) > 1:
            return np.inf
        (way,) = self._ways(candidate)
        weight = self.plan.attributes
        new = self._patches[candidate]
        found = 0.0
        for into, out in way:
            themselves = weight**2 * into * out
            themselves[new] = 0.0
            found += float((weight @ into) * (weight @ out) - themselves.sum())
        return found * (1 + 1e-9)

    def _sum(self) -> float:
        return float(self.plan.attributes @ (self.matrix @ self.plan.attributes))

    def _ways(self, candidate: int) -> Iterator[list[Way]]:
        """The ways that each patch and link of ``candidate`` opens, in an order in which one builds on another."""
        plan = self.plan
        for patch in self._patches[candidate]:
            usable = (plan.link_owners == EXISTING) | self.chosen[plan.link_owners]
            yield [self._way_of_patch(int(patch), usable)]
        for link in self._links[candidate]:
            one, other, value = plan.sources[link], plan.targets[link], plan.probabilities[link]
            ways = [(self.matrix[:, one] * value, self.matrix[other].copy())]
            if not plan.directed:
                ways.append((self.matrix[:, other] * value, self.matrix[one].copy()))
            yield ways

    def _way_of_patch(self, patch: int, usable: np.ndarray) -> Way:
        plan = self.plan
        leaving = np.flatnonzero((plan.sources == patch) & usable)
        arriving = np.flatnonzero((plan.targets == patch) & usable)
        out = self._best(plan.targets[leaving], plan.probabilities[leaving], False)
        into = self._best(plan.sources[arriving], plan.probabilities[arriving], plan.directed)
        if not plan.directed:
            into = out = np.maximum(out, into)
        out[patch] = into[patch] = 1.0
        return into, out

    def _best(self, ends: np.ndarray, values: np.ndarray, towards: bool) -> np.ndarray:
        """The best of the ways that begin with (or end in, if ``towards``) links to ``ends`` of ``values``."""
        found = np.zeros(self.plan.size)
        for end, value in zip(ends, values):
            np.maximum(found, value * (self.matrix[:, end] if towards else self.matrix[end]), out=found)
        return found

    def _raised_by_link(self, link: int) -> float:
        """Sum of a_i a_j (p*'_ij - p*_ij) over all pairs that ``link`` (u, v) improves.

        These lie among the patches i that reach v better by way of u and the link, and the patches j that u reaches
        better by way of the link and v: otherwise p*_ij >= p*_iv p*_vj, or p*_iu p*_uj, is as good already. On
        undirected links no pair is improved both ways, so that the other direction doubles the sum.
        """
        plan, weight = self.plan, self.plan.attributes
        one, other, value = plan.sources[link], plan.targets[link], plan.probabilities[link]
        into, out = self.matrix[:, one] * value, self.matrix[other]
        rows = np.flatnonzero((into > self.matrix[:, other]) & (weight > 0))
        columns = np.flatnonzero((out * value > self.matrix[one]) & (weight > 0))
        found = 0.0
        for low in range(0, len(rows), ROWS_AT_ONCE):
            part = rows[low : low + ROWS_AT_ONCE]
            better = np.multiply.outer(into[part], out[columns])
            better -= np.take(self.matrix[part], columns, axis=1)
            np.maximum(better, 0.0, out=better)
            found += float(weight[part] @ (better @ weight[columns]))
        return found if plan.directed else 2.0 * found

    def _raised_by_patch(self, into: np.ndarray, out: np.ndarray) -> float:
        """Sum of a_i a_j (p*'_ij - p*_ij) over all pairs that a patch with these ways improves, and its own."""
        weight = self.plan.attributes
        symmetric = not self.plan.directed
        helped = (weight > 0) & (into > 0)
        found = 0.0
        for low in range(0, self.plan.size, ROWS_AT_ONCE):
            rows = slice(low, low + ROWS_AT_ONCE)
            if not helped[rows].any():
                continue
            left = low if symmetric else 0
            better = np.multiply.outer(into[rows], out[left:])
            better -= self.matrix[rows, left:]
            np.maximum(better, 0.0, out=better)
            sums = weight[rows] @ better
            found += float(sums @ weight[left:])
            if symmetric:
                # Pairs right of the square on the diagonal stand for their mirror images too.
                found += float(sums[len(better) :] @ weight[left + len(better) :])
        return found
