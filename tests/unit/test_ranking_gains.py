"""Gains, greedy sequences and best subsets: by hand, and against searches for paths that start anew."""
from __future__ import annotations

import math
import sys

import numpy as np
import pytest
from ecoaxis.core.connectivity.ranking.exhaustive import best_subset, with_members
from ecoaxis.core.connectivity.ranking.greedy import Stop, equivalent_gain, gains_alone, greedy_sequence, ranks
from ecoaxis.core.connectivity.ranking.network import Network
from ecoaxis.core.connectivity.ranking.plan import EXISTING, RestorationPlan, checked_plan
from ecoaxis.core.issues import Cancelled, CoreError
from ecoaxis.core.progress import Progress
from ranking_landscapes import best_by_enumeration, random_plan, total_by_search

KINDS = [(seed, directed, together) for seed in range(6) for directed in (False, True) for together in (False, True)]
kinds = pytest.mark.parametrize("seed, directed, together", KINDS)


def plan_of(attributes, patch_owners, links, costs, directed=False):
    """``links``: (one, other, probability, owner)."""
    count = len(costs)
    one, other, value, owner = (list(each) for each in zip(*links)) if links else ([], [], [], [])
    return RestorationPlan(
        tuple(f"c{i}" for i in range(count)), np.array(costs, float), np.array(attributes, float),
        np.array(patch_owners), np.array(one, np.int64), np.array(other, np.int64), np.array(value, float),
        np.array(owner, np.int64), directed,
    )  # fmt: skip


def sequence_of(plan, per_cost=True, **rest):
    weights = 1 / plan.costs if per_cost else np.ones(plan.candidates)
    return greedy_sequence(Network.existing(plan), plan.areas(), weights, plan.costs, **rest)


@pytest.fixture
def two_patches():
    """Patches of 10 and 20, unlinked; c0 (attribute 5) between them at 0.5 each; c1 links them directly at 0.4."""
    links = [(0, 2, 0.5, EXISTING), (2, 1, 0.5, EXISTING), (0, 1, 0.4, 1)]
    return plan_of([10, 20, 5], [EXISTING, EXISTING, 0], links, [2.0, 1.0])


def test_by_hand(two_patches):
    state = Network.existing(two_patches)
    assert state.total == 500
    # c0: 5^2 + 2 (5 x 10 x 0.5 + 5 x 20 x 0.5 + 10 x 20 x 0.25) = 25 + 50 + 100 + 100; c1: 2 x 10 x 20 x 0.4.
    assert gains_alone(state, 2) == pytest.approx([275, 160])
    assert equivalent_gain(500, 275) == pytest.approx(math.sqrt(775) - math.sqrt(500))
    sequence = sequence_of(two_patches)
    # Per cost: c0 (27.84 - 22.36) / 2 = 2.74, c1 (25.69 - 22.36) / 1 = 3.33. Then c0: 25 + 50 + 100, 0.4 > 0.25.
    assert [step.candidate for step in sequence.steps] == [1, 0]
    assert [step.equivalent for step in sequence.steps] == pytest.approx([math.sqrt(660), math.sqrt(835)])
    assert [step.cost for step in sequence.steps] == [1, 3]
    assert [step.area for step in sequence.steps] == [0, 5]
    assert sequence.stop is Stop.ALL
    by_gain = sequence_of(two_patches, per_cost=False, budget=2.5)
    assert [step.candidate for step in by_gain.steps] == [0]
    assert by_gain.stop is Stop.BUDGET


def test_a_link_improved_to_1(two_patches):
    plan = plan_of([3, 4], [EXISTING] * 2, [(0, 1, 0.1, EXISTING), (0, 1, 1.0, 0)], [1.0])
    state = Network.existing(plan)
    assert state.total == pytest.approx(9 + 16 + 2 * 12 * 0.1)
    assert gains_alone(state, 1) == pytest.approx([2 * 12 * 0.9])


def test_a_link_between_two_candidates_counts_only_with_both():
    links = [(0, 2, 0.5, EXISTING), (2, 3, 1.0, EXISTING), (3, 1, 0.5, EXISTING)]
    plan = plan_of([1, 1, 0, 0], [EXISTING, EXISTING, 0, 1], links, [1.0, 1.0])
    state = Network.existing(plan)
    assert gains_alone(state, 2).tolist() == [0, 0]
    assert sequence_of(plan).stop is Stop.NO_GAIN
    found = best_subset(state, plan.costs)
    assert found.members == (0, 1)
    assert found.total == pytest.approx(2 + 2 * 0.25)
    assert best_subset(state, plan.costs, budget=1.5).members == ()


def test_a_candidate_link_waits_for_its_patches():
    links = [(0, 1, 0.5, 1)]
    plan = plan_of([2, 3], [EXISTING, 0], links, [1.0, 1.0])
    for members in ((0, 1), (1, 0)):
        assert with_members(Network.existing(plan), members).total == pytest.approx(4 + 9 + 2 * 6 * 0.5)


@kinds
def test_every_gain_is_that_of_a_new_search(seed, directed, together):
    plan = random_plan(seed, directed=directed, together=together)
    state = Network.existing(plan)
    assert state.total == pytest.approx(total_by_search(plan), rel=1e-9)
    members = []
    for joining in np.random.default_rng(seed).permutation(plan.candidates):
        for candidate in set(range(plan.candidates)) - set(members):
            gain = state.gain(candidate)
            expected = total_by_search(plan, [*members, candidate]) - total_by_search(plan, members)
            assert gain == pytest.approx(expected, rel=1e-9, abs=1e-9 * state.total)
            assert state.bound(candidate) >= gain
        members.append(int(joining))
        state.add(int(joining))
        assert state.total == pytest.approx(total_by_search(plan, members), rel=1e-9)


@kinds
def test_best_subsets_are_those_of_enumeration(seed, directed, together):
    plan = random_plan(seed, patches=4, directed=directed, together=together)
    start = Network.existing(plan)
    for budget, picks in ((None, None), (float(plan.costs.sum()) / 2, None), (None, 2), (None, 3), (5.0, 2)):
        found = best_subset(start, plan.costs, budget, picks)
        expected, _ = best_by_enumeration(plan, math.inf if budget is None else budget, picks)
        assert found.total == pytest.approx(expected, rel=1e-9)
        assert total_by_search(plan, found.members) == pytest.approx(found.total, rel=1e-9)
        for per_cost in (True, False):
            steps = sequence_of(plan, per_cost, budget=budget, picks=picks).steps
            if steps:
                assert steps[-1].equivalent <= math.sqrt(found.total) * (1 + 1e-12)


@kinds
def test_greedy_takes_the_best_of_each_step(seed, directed, together):
    plan = random_plan(seed, patches=4, links=3, directed=directed, together=together)
    members = []
    for step in sequence_of(plan).steps:
        before = math.sqrt(total_by_search(plan, members))
        rest = [each for each in range(plan.candidates) if each not in members]
        scores = {each: math.sqrt(total_by_search(plan, [*members, each])) - before for each in rest}
        best = max(scores[each] / plan.costs[each] for each in rest)
        assert scores[step.candidate] / plan.costs[step.candidate] == pytest.approx(best, rel=1e-8)
        assert step.gain == pytest.approx(scores[step.candidate], rel=1e-7)
        members.append(step.candidate)
    alone = [math.sqrt(total_by_search(plan, [each])) for each in range(plan.candidates)]
    by_gain = sequence_of(plan, per_cost=False)
    assert by_gain.steps[-1].equivalent >= max(alone) * (1 - 1e-12)


def test_rows_of_several_blocks():
    plan = random_plan(3, existing=75, patches=6, links=3)
    state = Network.existing(plan)
    for candidate in range(plan.candidates):
        expected = total_by_search(plan, [candidate]) - total_by_search(plan)
        assert state.gain(candidate) == pytest.approx(expected, rel=1e-9, abs=1e-9 * state.total)
    directed = random_plan(4, existing=70, patches=4, links=2, directed=True)
    state = Network.existing(directed)
    for candidate in range(directed.candidates):
        expected = total_by_search(directed, [candidate]) - total_by_search(directed)
        assert state.gain(candidate) == pytest.approx(expected, rel=1e-9, abs=1e-9 * state.total)


def test_20_candidates_with_a_budget():
    plan = random_plan(11, existing=8, patches=16, links=4)
    start = Network.existing(plan)
    found = best_subset(start, plan.costs, float(plan.costs.sum()) / 3)
    greedy = sequence_of(plan, budget=float(plan.costs.sum()) / 3)
    assert math.sqrt(found.total) >= greedy.steps[-1].equivalent * (1 - 1e-12)
    assert sum(plan.costs[list(found.members)]) <= plan.costs.sum() / 3
    with pytest.raises(CoreError) as caught:
        best_subset(Network.existing(random_plan(1, patches=21, links=0)))
    assert caught.value.issues[0].code == "ranking.too_many_for_exact"


def test_ties_go_by_the_table():
    links = [(0, 1, 0.5, EXISTING), (0, 2, 0.5, EXISTING), (0, 3, 0.5, EXISTING)]
    plan = plan_of([1, 3, 3, 3], [EXISTING, 0, 1, 2], links, [1.0, 1.0, 1.0])
    assert [step.candidate for step in sequence_of(plan).steps] == [0, 1, 2]
    assert ranks(np.array([2.0, 5.0, 2.0, 1.0])).tolist() == [2, 1, 2, 4]


def test_nothing_exists_yet():
    plan = plan_of([4, 3], [0, 1], [(0, 1, 0.5, EXISTING)], [1.0, 1.0])
    sequence = sequence_of(plan)
    assert sequence.before == 0
    assert [step.equivalent for step in sequence.steps] == pytest.approx([4, math.sqrt(16 + 9 + 12)])


def codes(plan, **rest):
    with pytest.raises(CoreError) as caught:
        checked_plan(plan, **rest)
    return [issue.code for issue in caught.value.issues]


def test_costs_and_budgets_that_cannot_be(two_patches):
    def priced(*costs):
        return RestorationPlan(**{**two_patches.__dict__, "costs": np.array(costs, float)})

    assert codes(priced(0, 1)) == ["ranking.bad_cost"]
    assert codes(priced(-1, math.nan)) == ["ranking.bad_cost", "ranking.cost_missing"]
    assert codes(priced(2, 3), budget=1.9) == ["ranking.budget_too_small"]
    assert codes(priced(2, 3), budget=0) == ["ranking.bad_budget"]
    unpriced = RestorationPlan(**{**two_patches.__dict__, "costs": None})
    assert codes(unpriced, budget=3) == ["ranking.no_costs"]
    assert codes(unpriced, per_cost=True) == ["ranking.no_costs"]
    assert checked_plan(unpriced) is unpriced
    assert codes(RestorationPlan(**{**two_patches.__dict__, "names": ("a", "a")})) == ["ranking.candidate_twice"]
    idle = RestorationPlan(**{**two_patches.__dict__, "names": ("a", "b", "c"), "costs": None})
    assert codes(idle) == ["ranking.adds_nothing"]


def test_without_scipy_one_sentence_says_so(two_patches, monkeypatch):
    monkeypatch.setitem(sys.modules, "scipy.sparse.csgraph", None)
    with pytest.raises(CoreError) as caught:
        Network.existing(two_patches)
    assert [issue.code for issue in caught.value.issues] == ["packages.missing"]


def test_more_patches_than_memory_are_refused(two_patches, monkeypatch):
    monkeypatch.setattr("ecoaxis.core.connectivity.memory.free_bytes", lambda: 100)
    with pytest.raises(CoreError) as caught:
        Network.existing(two_patches)
    assert [issue.code for issue in caught.value.issues] == ["ranking.too_many_patches"]


class Stopped(Progress):
    def is_cancelled(self):
        return True


def test_cancel(two_patches):
    state = Network.existing(two_patches)
    with pytest.raises(Cancelled):
        gains_alone(state, 2, Stopped())
    with pytest.raises(Cancelled):
        sequence_of(two_patches, progress=Stopped())
    with pytest.raises(Cancelled):
        best_subset(state, progress=Stopped())
