"""The town, the villages, and the roads that tie them together at the least cost of slope."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy import ndimage
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import dijkstra

from .drainage import Drainage
from .grid import COARSE, COARSE_SIZE, SIDE, SIZE, SOUTH, WEST, distance, generator, smooth_line, to_map
from .terrain import Terrain

CENTRES = (
    ("가온읍", 5.35, 6.75),
    ("물안면", 3.35, 9.3),
    ("한재면", 8.9, 7.0),
    ("솔뫼면", 7.3, 2.9),
    ("갯들면", 4.05, 3.25),
)
VILLAGES = 34


@dataclass(frozen=True)
class Settlement:
    """Centres (name, x, y), villages (x, y) in m, and roads (class, name, points)."""

    centres: list
    villages: list
    roads: list


def _suitable(terrain: Terrain, drainage: Drainage) -> np.ndarray:
    slope = ndimage.uniform_filter(terrain.slope, 15)
    wet = drainage.channel | drainage.floodplain | drainage.levee | (drainage.reservoirs > 0)
    return (
        terrain.county
        & (slope < 7.0)
        & (terrain.elevation > 3.5)
        & (distance(wet) > 60.0)
        & (distance(~terrain.county) > 90.0)
    )


def _nearest(mask: np.ndarray, x: float, y: float) -> tuple:
    rows, columns = np.nonzero(mask)
    points = to_map(rows + 0.5, columns + 0.5)
    best = np.hypot(points[:, 0] - x, points[:, 1] - y).argmin()
    return float(points[best, 0]), float(points[best, 1])


def place_settlements(terrain: Terrain, drainage: Drainage) -> tuple:
    """Centres near their intended places; villages at the foot of slopes, kept apart from each other."""
    mask = _suitable(terrain, drainage)
    flat = mask & (ndimage.uniform_filter(terrain.slope, 45) < 4.5)
    centres = [(name, *_nearest(flat, WEST + x * 1000.0, SOUTH + y * 1000.0)) for name, x, y in CENTRES]
    foot = (
        mask
        & (distance(terrain.slope > 11.0) < 160.0)
        & (distance(terrain.slope > 11.0) > 30.0)
        & (terrain.elevation < 190.0)
    )
    rows, columns = np.nonzero(foot)
    points = to_map(rows + 0.5, columns + 0.5)
    order = generator("villages").permutation(len(points))
    taken = [(x, y) for _, x, y in centres]
    villages = []
    for index in order:
        x, y = float(points[index, 0]), float(points[index, 1])
        apart = [np.hypot(x - a, y - b) for a, b in taken]
        if min(apart) > 620.0 and apart[0] > 1500.0:
            taken.append((x, y))
            villages.append((x, y))
            if len(villages) == VILLAGES:
                break
    return centres, villages


def _graph(terrain: Terrain, drainage: Drainage) -> object:
    scale = SIZE // COARSE_SIZE
    slope = terrain.slope.reshape(COARSE_SIZE, scale, COARSE_SIZE, scale).mean(axis=(1, 3))
    lakes = (drainage.reservoirs > 0).reshape(COARSE_SIZE, scale, COARSE_SIZE, scale).any(axis=(1, 3))
    water = (drainage.channel | drainage.floodplain).reshape(COARSE_SIZE, scale, COARSE_SIZE, scale).any(axis=(1, 3))
    land = terrain.land.reshape(COARSE_SIZE, scale, COARSE_SIZE, scale).all(axis=(1, 3))
    cost = 1.0 + (slope / 5.0) ** 2 + 5.0 * water + 0.5 * (terrain.coarse_elevation / 100.0) ** 2
    cost = np.where(terrain.coarse_county, cost, cost * 6.0 + 10.0)
    cost[~land | lakes] = 900.0
    return grid_graph(cost)


def grid_graph(cost: np.ndarray) -> coo_matrix:
    """Graph of the 40 m grid: each cell with its eight neighbours, weighted by the mean cost and the way's length."""
    index = np.arange(COARSE_SIZE * COARSE_SIZE).reshape(COARSE_SIZE, COARSE_SIZE)
    ones, twos, weights = [], [], []
    for down, right in ((0, 1), (1, 0), (1, 1), (1, -1)):
        one = index[: COARSE_SIZE - down, max(0, -right) : COARSE_SIZE - max(0, right)]
        two = index[down:, max(0, right) : COARSE_SIZE + min(0, right)]
        ones.append(one.ravel())
        twos.append(two.ravel())
        weights.append(np.hypot(down, right) * (cost.ravel()[one.ravel()] + cost.ravel()[two.ravel()]) / 2.0)
    shape = (index.size, index.size)
    return coo_matrix((np.concatenate(weights), (np.concatenate(ones), np.concatenate(twos))), shape=shape).tocsr()


def place_cell(x: float, y: float) -> int:
    """Flat index of the 40 m cell at a place (m)."""
    row = min(COARSE_SIZE - 1, max(0, int((SOUTH + SIDE - y) / COARSE)))
    column = min(COARSE_SIZE - 1, max(0, int((x - WEST) / COARSE)))
    return row * COARSE_SIZE + column


def _line(path: list) -> np.ndarray:
    cells = np.array(path)
    points = to_map(cells // COARSE_SIZE + 0.5, cells % COARSE_SIZE + 0.5, COARSE)
    ends = points[0].copy(), points[-1].copy()
    for _ in range(4):
        padded = np.pad(points, ((1, 1), (0, 0)), mode="edge")
        points = 0.25 * padded[:-2] + 0.5 * padded[1:-1] + 0.25 * padded[2:]
        points[0], points[-1] = ends
    return smooth_line(points[::2] if len(points) % 2 else np.vstack([points[:-1:2], points[-1:]]), 2)


def build_roads(terrain: Terrain, drainage: Drainage, centres: list, villages: list) -> list:
    """National road through the town, provincial roads to the centres, county roads to the villages."""
    graph = _graph(terrain, drainage)
    exits = ((10.9, 11.9), (6.6, 0.1), (11.9, 5.2), (1.9, 9.2))
    town = place_cell(*centres[0][1:])
    network = np.zeros(COARSE_SIZE * COARSE_SIZE, dtype=bool)
    roads = []

    def join(goal: int, kind: str, name: str) -> None:
        if network[goal]:
            return
        reach, before = dijkstra(graph, directed=False, indices=goal, return_predecessors=True)
        meet = town if not network.any() else int(np.where(network, reach, np.inf).argmin())
        path = [meet]
        while path[-1] != goal:
            path.append(int(before[path[-1]]))
        network[path] = True
        roads.append((kind, name, _line(path)))

    join(place_cell(WEST + exits[0][0] * 1000, SOUTH + exits[0][1] * 1000), "국도", "국도 99호선")
    join(place_cell(WEST + exits[1][0] * 1000, SOUTH + exits[1][1] * 1000), "국도", "국도 99호선")
    join(place_cell(WEST + exits[2][0] * 1000, SOUTH + exits[2][1] * 1000), "지방도", "지방도 991호선")
    for number, (_, x, y) in enumerate(centres[1:], start=2):
        join(place_cell(x, y), "지방도", f"지방도 99{number}호선")
    join(place_cell(WEST + exits[3][0] * 1000, SOUTH + exits[3][1] * 1000), "지방도", "지방도 992호선")
    ordered = sorted(villages, key=lambda v: np.hypot(v[0] - centres[0][1], v[1] - centres[0][2]))
    for number, (x, y) in enumerate(ordered, start=1):
        join(place_cell(x, y), "군도", f"군도 {number}호선")
    return roads


def make_settlement(terrain: Terrain, drainage: Drainage) -> Settlement:
    """Town, villages and roads."""
    centres, villages = place_settlements(terrain, drainage)
    return Settlement(centres, villages, build_roads(terrain, drainage, centres, villages))
