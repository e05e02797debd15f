"""Spreads accumulated cost over a raster in whole fronts of cells, without building a graph of it."""
from __future__ import annotations

import math

import numpy as np

from ...progress import Progress

SHARE = 0.15
"""Part of the waiting cells, the cheapest, that is spread before the others."""
LEAST = 1000
"""Waiting cells that are spread at once even if they are more than that part, as long as they are ..."""
MOST = 0.5
"""... not more than this part: what waits farther out would have to be spread again."""
SOURCE = 8
"""Predecessor of a source and of a cell that is out of reach; 0 to 7 are steps."""
STEPS = ((-1, -1), (-1, 0), (-1, 1), (0, -1), (0, 1), (1, -1), (1, 0), (1, 1))
"""(rows, columns) of a step to each neighbour; a predecessor is the number of the step that led to the cell."""


def spread(
    half_costs: np.ndarray,
    width: int,
    sources: np.ndarray,
    limit: float = math.inf,
    diagonal: bool = True,
    cut_corners: bool = True,
    progress: Progress | None = None,
) -> tuple[np.ndarray, np.ndarray]:
    """Least accumulated cost from the nearest of ``sources`` to every cell, and the last step of the path to it.

    ``half_costs``: flat float64 of rows of ``width`` cells, the cost of half a straight step in each cell, infinite at
    barriers and all around the map (first and last row and column). ``sources``: numbers of cells, each once, on no
    barrier. A straight step costs the sum of the two cells' half costs, a diagonal one sqrt 2 times as much.
    Returns distances (float64; infinite beyond ``limit``, which is included, and behind barriers) and steps (uint8).

    The cheapest of the cells that wait are spread to all their neighbours at once; a cell that becomes cheaper waits
    again, until none waits (label correcting in order of distance, the idea of delta-stepping: Meyer & Sanders 2003,
    J. Algorithms 49:114). Then every distance equals the least of its neighbours' distances plus the step, as
    Dijkstra's algorithm leaves them: addition of floating-point numbers is monotone, so that the sums are the same to
    the last bit. Memory is 10 bytes a cell besides ``half_costs`` and the fronts.
    """
    beyond = np.nextafter(limit, math.inf)
    distances = np.full(half_costs.size, beyond)
    steps = np.full(half_costs.size, SOURCE, np.uint8)
    waits = np.zeros(half_costs.size, bool)
    distances[sources] = 0.0
    waits[sources] = True
    waiting = np.asarray(sources, np.intp)
    moves = [
        (number, down, right)
        for number, (down, right) in enumerate(STEPS)
        if diagonal or not (down and right)
    ]
    done = 0
    while len(waiting):
        front, horizon, waiting = _cheapest(waiting, distances)
        put_back = [waiting]
        while len(front):
            if progress is not None:
                progress.check()
            done += len(front)
            waits[front] = False
            so_far, own = distances[front], half_costs[front]
            cheaper = []
            for number, down, right in moves:
                cells = front + (down * width + right)
                cost = own + half_costs[cells]
                if down and right:
                    cost *= math.sqrt(2)
                    if not cut_corners:
                        sides = half_costs[front + down * width], half_costs[front + right]
                        cost[np.isinf(sides[0]) & np.isinf(sides[1])] = math.inf
                cost += so_far
                better = np.flatnonzero(cost < distances[cells])
                if not len(better):
                    continue
                cells = cells[better]
                distances[cells] = cost[better]
                steps[cells] = number
                new = cells[~waits[cells]]
                waits[new] = True
                cheaper.append(new)
            if not cheaper:
                break
            found = np.concatenate(cheaper)
            now = distances[found] <= horizon
            front = found[now]
            put_back.append(found[~now])
        waiting = np.concatenate(put_back)
        if progress is not None:
            progress.report(min(done / half_costs.size, 0.99))
    distances[distances == beyond] = math.inf
    return distances, steps


def _cheapest(waiting: np.ndarray, distances: np.ndarray) -> tuple[np.ndarray, float, np.ndarray]:
    """The cells to spread next, the distance up to which they lie, and the cells that go on waiting."""
    found = distances[waiting]
    count = int(max(SHARE * len(found), min(LEAST, MOST * len(found))))
    horizon = float(np.partition(found, count)[count])
    near = found <= horizon
    return waiting[near], horizon, waiting[~near]


def bordered(half_costs: np.ndarray) -> np.ndarray:
    """``half_costs`` (rows, columns) within a border of barriers, (rows + 2, columns + 2)."""
    rows, columns = half_costs.shape
    padded = np.full((rows + 2, columns + 2), math.inf)
    padded[1:-1, 1:-1] = half_costs
    return padded
