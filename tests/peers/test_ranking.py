"""Gains of candidates against igraph's distances, and the same figures with newer numpy and scipy."""
from __future__ import annotations

import math

import igraph
import numpy as np
import pytest
from ecoaxis.core.connectivity.ranking.exhaustive import best_subset
from ecoaxis.core.connectivity.ranking.greedy import gains_alone, greedy_sequence
from ecoaxis.core.connectivity.ranking.linearised import linearised_choice
from ecoaxis.core.connectivity.ranking.network import Network
from ecoaxis.core.connectivity.ranking.plan import EXISTING, RestorationPlan


def landscape(seed, patches=120, candidates=12, directed=False):
    """Points in a square, links between near ones, the last patches as candidates."""
    random = np.random.default_rng(seed)
    size = patches + candidates
    places = random.uniform(0, 1000 * math.sqrt(size), (size, 2))
    distances = np.hypot(*(places[:, None] - places[None]).transpose(2, 0, 1))
    pairs = np.argwhere((distances < 2000) & (distances > 0))
    if not directed:
        pairs = pairs[pairs[:, 0] < pairs[:, 1]]
    owners = np.full(size, EXISTING)
    owners[patches:] = np.arange(candidates)
    values = 0.5 ** (distances[pairs[:, 0], pairs[:, 1]] / 1000) * random.uniform(0.5, 1, len(pairs))
    return RestorationPlan(
        tuple(map(str, range(candidates))), random.uniform(1, 5, candidates), np.exp(random.normal(2, 1, size)),
        owners, pairs[:, 0], pairs[:, 1], values, np.full(len(pairs), EXISTING), directed,
    )  # fmt: skip


def total_by_igraph(plan, members=()):
    there = np.isin(plan.patch_owners, [EXISTING, *members])
    used = there[plan.sources] & there[plan.targets]
    edges = np.column_stack([plan.sources, plan.targets])[used].tolist()
    graph = igraph.Graph(n=plan.size, edges=edges, directed=plan.directed)
    lengths = np.array(graph.distances(weights=(-np.log(plan.probabilities[used])).tolist()))
    held = np.where(there, plan.attributes, 0.0)
    return float(held @ np.exp(-lengths) @ held)


@pytest.mark.parametrize("directed", [False, True])
def test_gains_and_picks(directed):
    plan = landscape(5, directed=directed)
    state = Network.existing(plan)
    before = total_by_igraph(plan)
    assert state.total == pytest.approx(before, rel=1e-12)
    expected = [total_by_igraph(plan, [each]) - before for each in range(plan.candidates)]
    assert gains_alone(state, plan.candidates) == pytest.approx(expected, rel=1e-9)
    sequence = greedy_sequence(state, plan.areas(), 1 / plan.costs, plan.costs)
    members = [step.candidate for step in sequence.steps]
    for number, step in enumerate(sequence.steps, start=1):
        assert step.equivalent**2 == pytest.approx(total_by_igraph(plan, members[:number]), rel=1e-11)


def test_the_best_set_is_no_less_than_others():
    plan = landscape(6, patches=40)
    start = Network.existing(plan)
    budget = float(plan.costs.sum()) / 3
    best = best_subset(start, plan.costs, budget)
    linearised = linearised_choice(start, plan.costs, budget)
    greedy = greedy_sequence(start.copy(), plan.areas(), 1 / plan.costs, plan.costs, budget)
    assert best.total == pytest.approx(total_by_igraph(plan, best.members), rel=1e-11)
    assert linearised.equivalent <= math.sqrt(best.total) * (1 + 1e-12)
    assert greedy.steps[-1].equivalent <= math.sqrt(best.total) * (1 + 1e-12)
