"""Current-flow centrality: by hand, and pair by pair with a dense solver."""
from __future__ import annotations

import numpy as np
import pytest
from dense_circuits import node_currents, voltages
from ecoaxis.core.connectivity.circuits.current_centrality import current_centrality
from ecoaxis.core.connectivity.graphs.graph import patch_graph
from ecoaxis.core.issues import Cancelled, CoreError
from ecoaxis.core.progress import Progress

pytest.importorskip("scipy")


def graph_of(count, ends, distances):
    ids = [str(k) for k in range(count)]
    return patch_graph(ids, [1.0] * count, [(str(one), str(other)) for one, other in ends], distances)


def test_a_triangle_by_hand():
    # 1 ohm, 1 ohm and 2 ohm: between the ends of the links 3/4, 3/4 and 1/2 take the direct one.
    found = current_centrality(graph_of(4, [(0, 1), (1, 2), (0, 2)], [1.0, 2.0, 1.0]))
    assert found.links == pytest.approx([1.5, 1.0, 1.5])
    assert found.patches == pytest.approx([2.5, 2.25, 2.25, 0.0])
    assert found.pairs == 3
    assert found.resistance == pytest.approx(0.75 + 0.75 + 1.0)


@pytest.mark.parametrize("seed", range(10))
def test_random_networks_pair_by_pair(seed):
    rng = np.random.default_rng(seed)
    count = int(rng.integers(2, 12))
    ends = [(a, b) for a in range(count) for b in range(a + 1, count) if rng.random() < 0.3]
    distances = rng.uniform(0.5, 9, len(ends))
    found = current_centrality(graph_of(count, ends, distances))
    conductance = np.zeros((count, count))
    for (one, other), distance in zip(ends, distances):
        conductance[one, other] = conductance[other, one] = 1 / distance
    patches, links = np.zeros(count), np.zeros(len(ends))
    for one in range(count):
        for other in range(one + 1, count):
            amperes, held = np.zeros(count), np.arange(count) == one
            amperes[other] = 1.0
            volts = voltages(conductance, amperes, held)
            patches += node_currents(conductance, volts)
            links += [abs(volts[a] - volts[b]) / distance for (a, b), distance in zip(ends, distances)]
    assert found.patches == pytest.approx(patches, abs=1e-9)
    assert found.links == pytest.approx(links, abs=1e-9)


def test_a_link_of_no_length_and_too_many_patches_are_refused(monkeypatch):
    with pytest.raises(CoreError, match="circuit.zero_distance"):
        current_centrality(graph_of(2, [(0, 1)], [0.0]))
    monkeypatch.setattr("ecoaxis.core.connectivity.memory.free_bytes", lambda: 1)
    with pytest.raises(CoreError, match="circuit.too_many_patches"):
        current_centrality(graph_of(2, [(0, 1)], [1.0]))


def test_a_patch_alone_and_no_links():
    found = current_centrality(graph_of(2, [], []))
    assert found.patches.tolist() == [0.0, 0.0]
    assert found.pairs == 0


class StopsAt(Progress):
    """Asks to stop as soon as a share of the work is told."""

    def __init__(self, share):
        self.share, self.told = share, [0.0]

    def report(self, share):
        self.told.append(share)

    def is_cancelled(self):
        return self.told[-1] > self.share


def test_it_tells_its_progress_and_stops_while_potentials_are_solved():
    count = 1500
    graph = graph_of(count, [(k, k + 1) for k in range(count - 1)], np.ones(count - 1))
    work = StopsAt(0.2)
    with pytest.raises(Cancelled):
        current_centrality(graph, work)
    assert 0.2 < work.told[-1] < 0.6
    every = StopsAt(2.0)
    current_centrality(graph, every)
    assert every.told == sorted(every.told) and len(every.told) > 3
