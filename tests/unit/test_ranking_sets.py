"""Sets from integer programming against all subsets; gaps of an axis; protection; priorities."""
from __future__ import annotations

import itertools
import math

import numpy as np
import pytest
from ecoaxis.core.connectivity.graphs.graph import PatchGraph, patch_graph
from ecoaxis.core.connectivity.indices.best_paths import best_probabilities
from ecoaxis.core.connectivity.kernel import DispersalKernel
from ecoaxis.core.connectivity.ranking.exhaustive import best_subset
from ecoaxis.core.connectivity.ranking.gaps import gaps_of
from ecoaxis.core.connectivity.ranking.greedy import Stop, greedy_sequence
from ecoaxis.core.connectivity.ranking.linearised import linearised_choice
from ecoaxis.core.connectivity.ranking.minimum_set import (
    boundary_penalty,
    connectivity_penalty,
    minimum_set,
)
from ecoaxis.core.connectivity.ranking.network import Network
from ecoaxis.core.connectivity.ranking.plan import EXISTING, RestorationPlan
from ecoaxis.core.connectivity.ranking.priority import (
    category_weights,
    grade_weights,
    parsed_weights,
    share_of_grade,
)
from ecoaxis.core.connectivity.ranking.protection import (
    ProtectedPatches,
    Target,
    cheapest_protection,
    share_reached,
    whole_equivalent,
)
from ecoaxis.core.issues import CoreError
from ranking_landscapes import random_plan

networkx = pytest.importorskip("networkx")

seeds = pytest.mark.parametrize("seed", range(5))


def subsets(count):
    return (each for size in range(count + 1) for each in itertools.combinations(range(count), size))


@seeds
def test_where_only_pairs_act_the_linearised_choice_is_the_best(seed):
    """Candidates hang on existing patches by links of their own, at most two in a row."""
    random = np.random.default_rng(seed)
    links = [(0, 1, 0.5, EXISTING)]
    for candidate in range(8):
        links.append((int(random.integers(2)), 2 + candidate, float(random.uniform(0.1, 0.9)), EXISTING))
    plan = RestorationPlan(
        tuple("abcdefgh"), random.uniform(1, 4, 8), random.exponential(5, 10),
        np.array([EXISTING] * 2 + list(range(8))), np.array([link[0] for link in links]),
        np.array([link[1] for link in links]), np.array([link[2] for link in links]),
        np.array([link[3] for link in links]),
    )  # fmt: skip
    start = Network.existing(plan)
    found = linearised_choice(start, plan.costs, 9.0)
    exact = best_subset(start, plan.costs, 9.0)
    assert found.members == exact.members
    assert found.linearised == pytest.approx(found.equivalent, rel=1e-9)
    assert found.gap == 0


@seeds
def test_the_true_figure_of_a_linearised_choice_is_told(seed):
    plan = random_plan(seed, patches=6, links=2)
    start = Network.existing(plan)
    budget = float(plan.costs.sum()) / 2
    found = linearised_choice(start, plan.costs, budget, picks=4)
    assert len(found.members) <= 4 and plan.costs[list(found.members)].sum() <= budget
    exact = best_subset(start, plan.costs, budget, 4)
    assert found.equivalent <= math.sqrt(exact.total) * (1 + 1e-12)


@seeds
def test_minimum_sets_with_penalties_are_those_of_all_subsets(seed):
    random = np.random.default_rng(seed)
    count = 9
    costs, amounts = random.uniform(1, 3, count), random.uniform(0, 2, (2, count))
    targets = np.array([4.0, 3.0])
    pairs = np.array([(i, i + 1) for i in range(count - 1)])
    outer, shared = random.uniform(0, 2, count), random.uniform(0, 2, count - 1)
    strength, held = random.uniform(0, 1, (count, count)), random.uniform(0, 1, count)
    for penalty, extra in (
        (None, lambda x: 0.0),
        (
            boundary_penalty(outer, pairs, shared, 0.7),
            lambda x: 0.7 * (outer @ x + sum(s * abs(x[i] - x[j]) for (i, j), s in zip(pairs, shared))),
        ),
        (
            connectivity_penalty(strength, held, 0.3),
            lambda x: 0.3 * (
                sum(strength[i, j] * x[i] * (1 - x[j]) for i in range(count) for j in range(count) if i != j) - held @ x
            ),
        ),
    ):  # fmt: skip
        best = math.inf
        for members in subsets(count):
            x = np.zeros(count)
            x[list(members)] = 1
            if (amounts @ x >= targets - 1e-9).all():
                best = min(best, float(costs @ x) + extra(x))
        assert minimum_set(costs, amounts, targets, penalty).value == pytest.approx(best, rel=1e-9)
    assert minimum_set(costs, amounts, np.array([100.0, 0.0])) is None


def test_gaps_by_hand():
    ends = [("a", "b"), ("b", "c"), ("c", "d"), ("a", "c"), ("d", "e")]
    graph = patch_graph(list("abcde"), [1] * 5, ends, [100, 900, 50, 1000, 300])
    found = gaps_of(graph, 300)
    assert found.parts == 2
    assert [ends[link] for link in found.links] == [("a", "c"), ("b", "c")]
    assert found.joins.tolist() == [False, True]


@seeds
def test_gaps_that_join_are_those_of_the_spanning_forest(seed):
    random = np.random.default_rng(seed)
    pairs = [(i, j) for i in range(14) for j in range(i) if random.random() < 0.3]
    distances = random.permutation(len(pairs)) + 1.0
    graph = PatchGraph(
        tuple(map(str, range(14))), np.ones(14), np.array([p[0] for p in pairs]), np.array([p[1] for p in pairs]),
        distances,
    )  # fmt: skip
    whole = networkx.Graph()
    whole.add_nodes_from(range(14))
    whole.add_weighted_edges_from([(*pair, d) for pair, d in zip(pairs, distances)])
    found = gaps_of(graph, 6)
    forest = {frozenset(edge[:2]) for edge in networkx.minimum_spanning_edges(whole, data=False)}
    assert [frozenset(pairs[link]) in forest for link in found.links] == found.joins.tolist()
    short = networkx.Graph([pair for pair, d in zip(pairs, distances) if d <= 6])
    short.add_nodes_from(range(14))
    assert found.parts == networkx.number_connected_components(short)
    assert sorted(distances[found.links]) == sorted(d for d in distances if d > 6)


def landscape(seed, size=12, directed=False):
    random = np.random.default_rng(seed)
    pairs = [(i, j) for i in range(size) for j in range(size) if i < j and random.random() < 0.35]
    if directed:
        pairs += [(j, i) for i, j in pairs if random.random() < 0.5]
    graph = PatchGraph(
        tuple(map(str, range(size))), random.exponential(10, size), np.array([p[0] for p in pairs]),
        np.array([p[1] for p in pairs]), random.uniform(100, 2000, len(pairs)), directed,
    )  # fmt: skip
    return graph, best_probabilities(graph, DispersalKernel(800.0))


@seeds
@pytest.mark.parametrize("directed", [False, True])
def test_protection_counts_protected_ground_only(seed, directed):
    graph, matrix = landscape(seed, directed=directed)
    protected = np.arange(12) < 3
    candidates = np.arange(3, 12)

    def equivalent(members):
        held = np.where(protected, graph.attributes, 0.0)
        held[candidates[list(members)]] = graph.attributes[candidates[list(members)]]
        return math.sqrt(sum(held[i] * held[j] * matrix[i, j] for i in range(12) for j in range(12)))

    state = ProtectedPatches(graph.attributes, matrix, protected, candidates)
    costs = graph.attributes[candidates] + 1
    chosen = []
    sequence = greedy_sequence(state, graph.attributes[candidates], 1 / costs, costs)
    for step in sequence.steps:
        scores = {
            each: (equivalent([*chosen, each]) - equivalent(chosen)) / costs[each]
            for each in range(9) if each not in chosen
        }  # fmt: skip
        assert scores[step.candidate] == pytest.approx(max(scores.values()), rel=1e-9)
        chosen.append(step.candidate)
        assert step.equivalent == pytest.approx(equivalent(chosen), rel=1e-9)
    whole = whole_equivalent(graph.attributes, matrix)
    assert sequence.stop is Stop.ALL and sequence.steps[-1].equivalent == pytest.approx(whole)
    wanted = 0.7 * whole
    fresh = ProtectedPatches(graph.attributes, matrix, protected, candidates)
    found = cheapest_protection(fresh, costs, wanted)
    best = min(
        float(costs[list(members)].sum()) for members in subsets(9) if equivalent(members) >= wanted * (1 - 1e-9)
    )
    assert found.value == pytest.approx(best, rel=1e-6)
    assert found.gap == 0


def test_targets():
    assert share_reached(Target.AREA, 200, 50, 30, 0, 10)
    assert not share_reached(Target.AREA, 200, 50, 30.1, 999, 10)
    assert share_reached(Target.CONNECTIVITY, 200, 50, 30, 60, 0)
    assert not share_reached(Target.CONNECTIVITY, 200, 50, 30, 59, 999)


def test_protection_of_nothing_yet():
    graph, matrix = landscape(1)
    state = ProtectedPatches(graph.attributes, matrix, np.zeros(12, bool), np.arange(12))
    first = greedy_sequence(state, graph.attributes, np.ones(12), picks=1).steps[0]
    assert first.candidate == int(graph.attributes.argmax())
    assert first.equivalent == pytest.approx(graph.attributes.max())


def test_priorities():
    assert grade_weights(["1", "3", "", "5"]).tolist() == [5, 3, 1, 1]
    assert category_weights(["cr", "", "LC"]).tolist() == [5, 1, 1]
    assert parsed_weights("CR=8; XX=2")["CR"] == 8
    assert category_weights(["XX"], parsed_weights("XX=2")).tolist() == [2]
    assert share_of_grade(["1", "2", "1"], np.array([30.0, 5, 10]), np.array([True, True, False])) == 75
    assert share_of_grade(["2"], np.array([30.0]), np.array([True])) is None
    for call, code in (
        (lambda: grade_weights(["6"]), "ranking.bad_grade"),
        (lambda: grade_weights(["good"]), "ranking.bad_grade"),
        (lambda: category_weights(["ZZ"]), "ranking.unknown_category"),
        (lambda: parsed_weights("CR=0"), "ranking.bad_weight"),
        (lambda: parsed_weights("CR"), "ranking.bad_weight"),
    ):
        with pytest.raises(CoreError) as caught:
            call()
        assert [issue.code for issue in caught.value.issues] == [code]


def test_programming_that_does_not_fit_in_memory_is_refused(monkeypatch):
    monkeypatch.setattr("ecoaxis.core.connectivity.memory.free_bytes", lambda: 1000)
    with pytest.raises(CoreError) as caught:
        minimum_set(
            np.ones(9), np.ones((1, 9)), np.array([2.0]), connectivity_penalty(np.ones((9, 9)), np.zeros(9), 1.0)
        )
    assert [issue.code for issue in caught.value.issues] == ["ranking.too_many_for_programming"]
