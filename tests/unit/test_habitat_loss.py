"""Loss of equivalent connectivity: by hand, against plain loops, and which pairs must be looked at again."""
from __future__ import annotations

import math

import numpy as np
import pytest
from ecoaxis.core.connectivity.protection.habitat_loss import HabitatLoss, equivalent_of, rows_through


def floyd(weights: np.ndarray) -> np.ndarray:
    lengths = weights.copy()
    np.fill_diagonal(lengths, 0.0)
    for node in range(len(lengths)):
        lengths = np.minimum(lengths, lengths[:, node][:, None] + lengths[node][None, :])
    return lengths


def test_two_patches_by_hand():
    attributes = np.array([3.0, 4.0])
    lengths = np.array([[0.0, 10.0], [10.0, 0.0]])
    decay = math.log(2) / 10
    assert equivalent_of(attributes, lengths, decay) == pytest.approx(math.sqrt(9 + 16 + 2 * 12 * 0.5), rel=1e-15)
    lengths[0, 1] = lengths[1, 0] = math.inf
    assert equivalent_of(attributes, lengths, decay) == pytest.approx(5.0, rel=1e-15)


def test_figures_of_a_loss():
    loss = HabitatLoss(200.0, 150.0, 400.0, 40.0, 2, 1, 0, ("a",))
    assert (loss.equivalent, loss.percent, loss.percent_of_habitat) == (50.0, 25.0, 10.0)
    assert HabitatLoss(0.0, 0.0, 0.0, 0.0).percent == 0.0
    assert HabitatLoss(0.0, 0.0, 0.0, 0.0).percent_of_habitat == 0.0
    assert HabitatLoss(1.0, 1.0 + 1e-15, 1.0, 0.0).equivalent == 0.0


@pytest.mark.parametrize("seed", range(12))
def test_pairs_that_are_not_marked_keep_their_lengths(seed):
    random = np.random.default_rng(seed)
    count = int(random.integers(6, 40))
    weights = np.full((count, count), math.inf)
    for one in range(count):
        for other in range(one):
            if random.random() < 0.2:
                weights[one, other] = weights[other, one] = float(random.integers(0, 6))
    removed = random.choice(count, int(random.integers(1, 4)), replace=False)
    before = floyd(weights)
    marked = rows_through(before, removed)
    assert not marked[removed].any()
    rest = np.setdiff1d(np.arange(count), removed)
    after = floyd(weights[np.ix_(rest, rest)])
    changed = after != before[np.ix_(rest, rest)]
    assert not changed[np.ix_(~marked[rest], ~marked[rest])].any()
    assert marked.sum() < count - len(removed)
