"""Currents and effective resistances beside networkx."""
from __future__ import annotations

import math

import networkx as nx
import numpy as np
import pytest
from ecoaxis.core.connectivity.circuits.circuit import FocalNodes, flow
from ecoaxis.core.connectivity.circuits.circuit_grid import Circuit, resistor_grid
from ecoaxis.core.connectivity.circuits.current_centrality import current_centrality
from ecoaxis.core.connectivity.graphs.graph import patch_graph


@pytest.mark.parametrize("neighbours", [4, 8])
def test_effective_resistance_is_that_of_networkx(neighbours):
    rng = np.random.default_rng(neighbours)
    resistance = rng.uniform(1, 30, (6, 7))
    graph = nx.Graph()
    steps = [(0, 1), (1, 0)] + ([(1, 1), (1, -1)] if neighbours == 8 else [])
    for row in range(6):
        for column in range(7):
            for down, right in steps:
                to = row + down, column + right
                if to[0] < 6 and 0 <= to[1] < 7:
                    mean = (1 / resistance[row, column] + 1 / resistance[to]) / 2
                    graph.add_edge((row, column), to, weight=mean / (math.sqrt(2) if down and right else 1))
    cells = (0, 10, 25, 41)
    focal = FocalNodes(tuple("abcd"), tuple(np.array([cell]) for cell in cells))
    for one, other, ohm in flow(resistor_grid(resistance, neighbours), focal).resistances:
        ends = [divmod(cells["abcd".index(name)], 7) for name in (one, other)]
        theirs = nx.resistance_distance(graph, *ends, weight="weight", invert_weight=False)
        assert ohm == pytest.approx(theirs, rel=1e-9)


def test_centrality_without_its_ends_is_current_flow_betweenness():
    # networkx sums over pairs without the patch itself: every patch is an end of n - 1 pairs with 1 A each.
    rng = np.random.default_rng(4)
    graph = nx.connected_watts_strogatz_graph(20, 4, 0.3, seed=4)
    for one, other in graph.edges:
        graph[one][other]["conductance"] = 1 / rng.uniform(1, 9)
    ends = [(str(one), str(other)) for one, other in graph.edges]
    distances = [1 / graph[one][other]["conductance"] for one, other in graph.edges]
    found = current_centrality(patch_graph([str(k) for k in range(20)], [1.0] * 20, ends, distances))
    theirs = nx.current_flow_betweenness_centrality(graph, normalized=True, weight="conductance")
    pairs = 19 * 18 / 2
    assert found.patches - 19 == pytest.approx([theirs[k] * pairs for k in range(20)], rel=1e-9)


def test_a_large_circuit_is_solved_as_pyamg_does():
    pyamg = pytest.importorskip("pyamg")
    resistance = np.exp(np.random.default_rng(1).uniform(0, math.log(2000), (200, 210)))
    part = Circuit(resistor_grid(resistance), []).part(1)
    unknown = np.ones(part.count, bool)
    unknown[0] = False
    right = np.zeros(part.count - 1)
    right[-1] = 1.0
    theirs = pyamg.smoothed_aggregation_solver(part.matrix(unknown)).solve(right, tol=1e-12, accel="cg", maxiter=300)
    focal = FocalNodes(("1", "2"), (np.array([0]), np.array([resistance.size - 1])))
    assert flow(resistor_grid(resistance), focal).resistances[0][2] == pytest.approx(theirs[-1], rel=1e-8)
