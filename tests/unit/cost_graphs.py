"""The definition of cost distance as a plain graph of cells, and random maps to try it on."""
from __future__ import annotations

import math

import numpy as np
import pytest

networkx = pytest.importorskip("networkx")


def cell_graph(resistance, cell, neighbours=8, cut_corners=True):
    """The definition: a step costs the mean of the two resistances times the distance between the centres."""
    rows, columns = resistance.shape
    graph = networkx.Graph()
    free = {place for place in np.ndindex(rows, columns) if np.isfinite(resistance[place])}
    graph.add_nodes_from(free)
    for row, column in free:
        for down, right in ((0, 1), (1, 0), (1, 1), (1, -1)):
            other = row + down, column + right
            if other not in free or (neighbours == 4 and down and right):
                continue
            blocked = (row + down, column) not in free and (row, column + right) not in free
            if down and right and not cut_corners and blocked:
                continue
            step = cell * (math.sqrt(2) if down and right else 1)
            graph.add_edge((row, column), other, weight=(resistance[row, column] + resistance[other]) / 2 * step)
    return graph


def random_map(seed, rows=23, columns=31, barriers=0.2):
    rng = np.random.default_rng(seed)
    resistance = np.exp(rng.normal(1, 1.5, (rows, columns)))
    resistance[rng.random((rows, columns)) < barriers] = math.nan
    return resistance, rng
