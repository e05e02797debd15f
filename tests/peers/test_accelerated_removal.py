"""With numba the figures are the same, to 1e-12, as with numpy and scipy alone."""
from __future__ import annotations

import pathlib
import sys

import numpy as np
import pytest
from ecoaxis.core.connectivity.indices.accelerated_removal import can_accelerate
from ecoaxis.core.connectivity.indices.best_paths import Score, path_weights
from ecoaxis.core.connectivity.indices.importance import patch_importance
from ecoaxis.core.connectivity.kernel import DispersalKernel

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "unit"))
from random_graphs import random_graph  # noqa: E402


@pytest.mark.parametrize("score", Score)
@pytest.mark.parametrize("kind", ["real", "ties", "zeros", "weightless"])
@pytest.mark.parametrize("directed", [False, True])
@pytest.mark.parametrize("cut_off", [0.0, 0.01])
def test_numba_changes_nothing(score, kind, directed, cut_off):
    assert can_accelerate()
    graph = random_graph(31, 60, 0.06, directed, kind)
    weights = np.ones(graph.links)
    if score is Score.PROBABILITY:
        weights = path_weights(graph.link_probabilities(DispersalKernel(2.0)))
    fast = patch_importance(graph, weights, score, cut_off=cut_off, betweenness=False)
    plain = patch_importance(graph, weights, score, cut_off=cut_off, betweenness=False, accelerate=False)
    np.testing.assert_allclose(fast.removed, plain.removed, rtol=1e-12, atol=1e-12)
    np.testing.assert_allclose(fast.connector, plain.connector, rtol=0, atol=1e-12 * plain.removed.max())
