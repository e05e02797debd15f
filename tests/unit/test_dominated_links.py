"""Leaving out links that two detours replace changes no importance by removal."""
from __future__ import annotations

import numpy as np
import pytest
from ecoaxis.core.connectivity.graphs.graph import PatchGraph
from ecoaxis.core.connectivity.indices.best_paths import Score, path_weights
from ecoaxis.core.connectivity.indices.importance import patch_importance
from ecoaxis.core.connectivity.kernel import DispersalKernel
from ecoaxis.core.connectivity.protection.dominated_links import without_dominated


@pytest.mark.parametrize("seed", range(4))
def test_importance_is_the_same(seed):
    random = np.random.default_rng(seed)
    size = 60
    places, radii = random.uniform(0, 100, (size, 2)), random.exponential(4, size)
    apart = np.hypot(*(places[:, None] - places[None]).transpose(2, 0, 1)) - radii[:, None] - radii[None]
    one, other = np.triu_indices(size, 1)
    distances = np.maximum(apart[one, other], 0)
    areas = random.uniform(0, 10, size) * (random.random(size) > 0.3)
    graph = PatchGraph(tuple(map(str, range(size))), areas, one, other, distances)
    fewer = without_dominated(graph)
    assert fewer.links < graph.links / 2
    kernel = DispersalKernel(15.0)
    found = [
        patch_importance(each, path_weights(each.link_probabilities(kernel)), Score.PROBABILITY, betweenness=False)
        for each in (graph, fewer)
    ]
    np.testing.assert_allclose(found[1].removed, found[0].removed, rtol=1e-9, atol=1e-9)
