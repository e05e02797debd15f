"""What is there, and what could be restored: patches and links that candidates would add."""
from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import numpy as np

from ...issues import CoreError, Issue, error
from ...progress import Progress
from ..graphs.graph import PatchGraph
from ..indices.best_paths import arcs_of, path_lengths, path_weights
from ..memory import check_memory

EXISTING = -1
"""Owner of patches and links that are there already."""
LISTED = 5
"""Faults of one kind that are told one by one."""


@dataclass(frozen=True)
class RestorationPlan:
    """A landscape with the patches and links that c candidates would add to it.

    ``names``: c candidates. ``costs``: (c,) float64 above 0, or None. ``attributes``: (n,) float64 of all patches,
    existing and candidate. ``patch_owners``: (n,) int64, the candidate that adds the patch, or ``EXISTING``.
    ``sources``, ``targets``: (m,) int64 ends of the links. ``probabilities``: (m,) float64 in [0, 1].
    ``link_owners``: (m,) int64, the candidate that makes the link, or ``EXISTING``. An existing link joins as soon as
    both its patches are there, whichever candidates add them. An improved link is a second one between the same two
    patches: the better of both counts. Links are used both ways unless ``directed``.
    """

    names: tuple[str, ...]
    costs: np.ndarray | None
    attributes: np.ndarray
    patch_owners: np.ndarray
    sources: np.ndarray
    targets: np.ndarray
    probabilities: np.ndarray
    link_owners: np.ndarray
    directed: bool = False

    @property
    def size(self) -> int:
        """Number of patches, existing and candidate."""
        return len(self.attributes)

    @property
    def candidates(self) -> int:
        """Number of candidates."""
        return len(self.names)

    def areas(self) -> np.ndarray:
        """Attribute that each candidate adds (c,); 0 for one that adds only links."""
        owned = self.patch_owners >= 0
        return np.bincount(self.patch_owners[owned], self.attributes[owned], self.candidates).astype(np.float64)

    def existing_probabilities(self, progress: Progress | None = None) -> np.ndarray:
        """p* between the existing patches over the existing links, (n, n); 0 in rows and columns of candidates."""
        check_memory("ranking.too_many_patches", 3.0 * 8 * self.size**2, patches=self.size)
        found = np.zeros((self.size, self.size))
        there = np.flatnonzero(self.patch_owners == EXISTING)
        if not len(there):
            return found
        place = np.full(self.size, -1, np.int64)
        place[there] = np.arange(len(there))
        sources, targets = place[self.sources], place[self.targets]
        links = np.flatnonzero(
            (self.link_owners == EXISTING) & (sources >= 0) & (targets >= 0) & (self.probabilities > 0)
        )
        weights = path_weights(self.probabilities[links])
        graph = PatchGraph(
            tuple(map(str, there)), self.attributes[there], sources[links], targets[links], weights, self.directed
        )
        found[np.ix_(there, there)] = np.exp(-path_lengths(arcs_of(graph, weights), progress=progress))
        return found


def checked_plan(plan: RestorationPlan, budget: float | None = None, per_cost: bool = False) -> RestorationPlan:
    """``plan`` as it is.

    Raises ``CoreError`` with all faults: no candidate, a candidate that adds nothing, two of one name, costs that are
    not above 0, a budget that is not above 0 or buys nothing, a budget or gains per cost without costs.
    """
    faults: list[Issue] = []
    if not plan.candidates:
        faults.append(error("ranking.no_candidates"))
    twice = sorted(name for name, count in Counter(plan.names).items() if count > 1)
    faults += [error("ranking.candidate_twice", id=name) for name in twice[:LISTED]]
    makes = np.zeros(plan.candidates, bool)
    for owners in (plan.patch_owners, plan.link_owners):
        makes[owners[owners >= 0]] = True
    faults += [error("ranking.adds_nothing", id=plan.names[which]) for which in np.flatnonzero(~makes)[:LISTED]]
    faults += cost_faults(plan.names, plan.costs, budget, per_cost)
    if faults:
        raise CoreError(faults)
    return plan


def cost_faults(
    names: tuple[str, ...], costs: np.ndarray | None, budget: float | None, per_cost: bool = False
) -> list[Issue]:
    """What is wrong with ``costs`` (c,), with ``budget``, or with asking for gains per cost."""
    faults: list[Issue] = []
    if costs is None:
        if budget is not None or per_cost:
            faults.append(error("ranking.no_costs"))
        return faults
    bad = np.flatnonzero(~(np.isfinite(costs) & (costs > 0)))
    faults += [
        error("ranking.cost_missing", id=names[row])
        if np.isnan(costs[row])
        else error("ranking.bad_cost", id=names[row], value=f"{costs[row]:g}")
        for row in bad[:LISTED]
    ]
    if len(bad) > LISTED:
        faults.append(error("ranking.more_bad_costs", count=len(bad) - LISTED))
    if budget is not None and not budget > 0:
        faults.append(error("ranking.bad_budget", value=f"{budget:g}"))
    elif budget is not None and not len(bad) and len(costs) and costs.min() > budget:
        cheapest = int(costs.argmin())
        faults.append(
            error("ranking.budget_too_small", budget=f"{budget:g}", id=names[cheapest], cost=f"{costs.min():g}")
        )
    return faults
