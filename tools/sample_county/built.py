"""What people built in the sample county: town blocks, estate, villages, and single uses scattered over the land."""

from __future__ import annotations

import numpy as np
from scipy import ndimage

from .classes import FARM, FOREST, INDEX, is_one_of
from .grid import SIZE, SOUTH, WEST, distance, generator, kilometres, noise, to_cells, to_map
from .regions import draw, voronoi
from .settlement import Settlement
from .terrain import Terrain

ROAD_HALF_WIDTH = {"국도": 12.0, "지방도": 8.5, "군도": 7.0}


def rotated(x: float, y: float, degrees: float) -> tuple:
    """Distances in m of every cell along and across a direction through a place."""
    east, north = kilometres(SIZE)
    dx, dy = east * 1000.0 + WEST - x, north * 1000.0 + SOUTH - y
    angle = np.radians(degrees)
    return dx * np.cos(angle) + dy * np.sin(angle), -dx * np.sin(angle) + dy * np.cos(angle)


def _town(
    kinds: np.ndarray,
    parcels: np.ndarray,
    x: float,
    y: float,
    radius: float,
    angle: float,
    free: np.ndarray,
    full: bool,
    seed: str,
) -> None:
    """A street grid with blocks around a centre; only a `full` town has flats, shops, schools and parks throughout."""
    along, across = rotated(x, y, angle)
    bend = noise(seed, SIZE, 1600.0, 8.0, 2.6)
    along, across = along + 26.0 * bend, across - 22.0 * bend
    away = np.hypot(along, across * 1.15) + radius * 0.16 * noise(seed + "-edge", SIZE, 900.0, 8.0, 2.0)
    area = (away < radius) & free
    long, wide = (118.0, 84.0) if full else (96.0, 72.0)
    street = area & ((np.mod(along, long) < 14.0) | (np.mod(across, wide) < 14.0))
    block = (np.floor(along / long) + 500) * 1000 + np.floor(across / wide) + 500
    numbers, index = np.unique(block[area], return_inverse=True)
    random = generator(seed + "-blocks")
    dice = random.random(len(numbers))
    depth = np.bincount(index, weights=away[area]) / np.bincount(index) / radius
    kind = np.full(len(numbers), INDEX["house"])
    if full:
        kind[dice > 0.78] = INDEX["flat"]
        kind[(dice > 0.60) & (dice < 0.67)] = INDEX["school"]
        kind[(dice > 0.55) & (dice < 0.60)] = INDEX["park"]
        kind[(depth > 0.6) & (dice < 0.11)] = INDEX["idle"]
        kind[(depth > 0.65) & (dice > 0.11) & (dice < 0.2)] = INDEX["field"]
        kind[(depth < 0.52) & (dice < 0.55)] = INDEX["mixed"]
        kind[(depth < 0.30)] = INDEX["shop"]
        kind[(depth < 0.36) & (dice > 0.86)] = INDEX["office"]
    else:
        kind[depth < 0.4] = INDEX["mixed"]
        kind[(depth < 0.6) & (dice > 0.85)] = INDEX["office"]
        kind[(depth >= 0.4) & (dice > 0.9)] = INDEX["school"]
        kind[(depth > 0.6) & (dice < 0.3)] = INDEX["field"]
    kinds[area] = kind[index]
    parcels[area] = 10_000_000_000_000 + hash_number(seed) * 10_000_000 + block[area].astype(np.int64)
    kinds[street] = INDEX["road"]
    parcels[street] = 0


def hash_number(text: str) -> int:
    """A small number made from a text, the same on every machine."""
    return sum((place + 1) * code for place, code in enumerate(text.encode("utf-8"))) % 9973


def _estate(kinds: np.ndarray, parcels: np.ndarray, x: float, y: float, angle: float, free: np.ndarray) -> None:
    """The farm-product industrial estate: blocks between straight streets, a green belt, and idle plots at its end."""
    along, across = rotated(x, y, angle)
    inside = (np.abs(along) < 470.0) & (np.abs(across) < 260.0) & free
    street = inside & ((np.mod(along + 470.0, 235.0) < 14.0) | (np.abs(across) < 9.0) | (np.abs(along) > 458.0))
    belt = inside & (np.abs(across) > 236.0)
    block = np.floor((along + 470.0) / 235.0) * 10 + (across > 0)
    kinds[inside] = INDEX["factory"]
    kinds[inside & (block >= 30)] = INDEX["idle"]
    kinds[inside & (block == 31) & (np.abs(across - 190.0) < 40.0)] = INDEX["bare"]
    kinds[belt] = INDEX["buffer"]
    kinds[street & ~belt] = INDEX["road"]
    parcels[inside] = 30_000_000_000 + block[inside].astype(np.int64)
    kinds[(np.abs(along + 560.0) < 70.0) & (np.abs(across) < 90.0) & free] = INDEX["sewage"]


def settle(terrain: Terrain, settlement: Settlement, kinds: np.ndarray, parcels: np.ndarray, dry: np.ndarray) -> tuple:
    """Put town, centres, villages and the estate on the land and give the place of the estate."""
    flat = dry & (ndimage.gaussian_filter(terrain.slope, 3) < 9.0)
    for number, (_, x, y) in enumerate(settlement.centres):
        angle = (17.0, -24.0, 8.0, 33.0, -11.0)[number]
        _town(kinds, parcels, x, y, 900.0 if number == 0 else 260.0, angle, flat, number == 0, f"town-{number}")
    random = generator("village-sizes")
    ragged = noise("villages-edge", SIZE, 260.0, 8.0, 2.0)
    homes = np.zeros((SIZE, SIZE), dtype=bool)
    for x, y in settlement.villages:
        along, across = rotated(x, y, float(random.uniform(0, 180)))
        away = np.hypot(along, across * random.uniform(1.1, 1.9))
        homes |= away < random.uniform(75.0, 150.0) * (1.0 + 0.3 * ragged)
    homes &= flat & is_one_of(kinds, *FARM, *FOREST)
    kinds[homes] = INDEX["house"]
    parcels[homes] = 90_000_000_000 + voronoi("homes", homes, 9000.0)[homes]
    town = settlement.centres[0]
    along, across = rotated(town[1], town[2], 17.0)
    ring = (
        flat
        & (distance(is_one_of(kinds, "house", "flat")) > 260.0)
        & (np.hypot(along, across) < 2300.0)
        & (ndimage.uniform_filter(flat.astype(np.float32), 95) > 0.9)
    )
    rows, columns = np.nonzero(ring)
    points = to_map(rows + 0.5, columns + 0.5)
    best = points[np.hypot(points[:, 0] - town[1] + 300.0, points[:, 1] - town[2] - 1400.0).argmin()]
    _estate(kinds, parcels, float(best[0]), float(best[1]), 17.0, dry)
    return float(best[0]), float(best[1])


def _spot(
    kinds: np.ndarray,
    allowed: np.ndarray,
    key: str,
    name: str,
    count: int,
    radius: float,
    apart: float = 500.0,
    rough: float = 0.35,
) -> None:
    """Scatter patches of a kind, with ragged edges, on allowed ground."""
    rows, columns = np.nonzero(ndimage.binary_erosion(allowed, iterations=max(1, int(radius * 0.5 / 8))))
    if not len(rows):
        return
    random = generator(name)
    ragged = noise(name + "-edge", SIZE, radius * 2.5, 8.0, 2.0)
    taken: list = []
    for index in random.permutation(len(rows)):
        row, column = int(rows[index]), int(columns[index])
        if all(np.hypot(row - r, column - c) * 8.0 > apart for r, c in taken):
            taken.append((row, column))
            size = radius * random.uniform(0.6, 1.35)
            reach = int(size * 2 / 8) + 2
            window = slice(max(0, row - reach), row + reach), slice(max(0, column - reach), column + reach)
            grid_rows, grid_columns = np.mgrid[
                window[0].start : min(SIZE, window[0].stop), window[1].start : min(SIZE, window[1].stop)
            ]
            away = np.hypot(grid_rows - row, (grid_columns - column) * random.uniform(0.7, 1.4)) * 8.0
            patch = (away < size * (1.0 + rough * ragged[window])) & allowed[window]
            kinds[window][patch] = INDEX[key]
            if len(taken) == count:
                break


def _golf(terrain: Terrain, kinds: np.ndarray) -> None:
    """A golf course on the gentlest wooded ground near farmland: fairways with woods left between them."""
    woods = is_one_of(kinds, *FOREST) & terrain.county
    gentle = ndimage.uniform_filter((woods & (terrain.slope < 19.0)).astype(np.float32), 91)
    gentle -= 0.4 * (distance(is_one_of(kinds, *FARM)) > 500.0) + 0.4 * (distance(~terrain.county) < 600.0)
    row, column = np.unravel_index(int(gentle.argmax()), gentle.shape)
    rows, columns = np.mgrid[0:SIZE, 0:SIZE]
    away = np.hypot(rows - row, columns - column) * 8.0 + 110.0 * noise("golf-edge", SIZE, 700.0, 8.0, 2.0)
    fairway = noise("fairways", SIZE, 330.0, 8.0, 2.2) > -0.35
    kinds[(away < 430.0) & fairway & woods & (terrain.slope < 26.0)] = INDEX["golf"]


def add_single_uses(terrain: Terrain, settlement: Settlement, kinds: np.ndarray, parcels: np.ndarray) -> None:
    """Scatter graves, bases, quarries, farms and the like, then lay the roads over everything."""
    woods = is_one_of(kinds, *FOREST) & terrain.county
    farm = is_one_of(kinds, *FARM)
    foot = woods & (distance(farm) < 260.0)
    east, north = kilometres(SIZE)
    _spot(kinds, foot & (terrain.slope < 22.0), "grave", "graves", 46, 55.0, 420.0)
    _spot(kinds, woods & (terrain.elevation > 60) & (terrain.slope < 20.0), "bog", "bogs", 4, 55.0, 2500.0)
    _spot(kinds, foot & (north > 8.5), "quarry", "quarries", 2, 130.0, 2500.0)
    _spot(kinds, woods & (terrain.elevation > 80.0) & (east < 5.5), "military", "bases", 3, 210.0, 2600.0)
    _golf(terrain, kinds)
    _spot(kinds, foot & (terrain.slope < 15.0), "heritage", "heritage", 6, 50.0, 1800.0)
    _spot(kinds, is_one_of(kinds, "field"), "livestock", "livestock", 34, 42.0, 450.0)
    _spot(kinds, is_one_of(kinds, "field"), "nursery", "nurseries", 12, 50.0, 700.0)
    _spot(kinds, is_one_of(kinds, "field", "paddy"), "idle", "fallow", 26, 48.0, 600.0)
    _spot(kinds, is_one_of(kinds, "paddy", "oldpaddy"), "farmpond", "ponds", 16, 38.0, 900.0)
    _spot(kinds, is_one_of(kinds, "field", "oldpaddy"), "factory", "workshops", 14, 55.0, 900.0)
    salt = is_one_of(kinds, "paddy") & (distance(~terrain.land) < 420.0) & (terrain.elevation < 9.0)
    _spot(kinds, salt, "saltpan", "saltpans", 2, 260.0, 900.0, 0.12)
    centre = settlement.centres[1]
    harbour = np.hypot(east * 1000.0 + WEST - centre[1], north * 1000.0 + SOUTH - centre[2]) < 620.0
    kinds[harbour & terrain.county & (distance(~terrain.land) < 60.0) & (terrain.slope < 14.0)] = INDEX["port"]
    for key in (
        "grave",
        "bog",
        "quarry",
        "military",
        "golf",
        "heritage",
        "livestock",
        "nursery",
        "farmpond",
        "saltpan",
    ):
        mask = kinds == INDEX[key]
        area = 26000.0 if key in ("golf", "saltpan", "military") else 1e9
        parcels[mask] = 100_000_000_000 + voronoi(f"parcels-{key}", mask, area)[mask]
    for kind in ("군도", "지방도", "국도"):
        lines = [np.column_stack(to_cells(points)) for name, _, points in settlement.roads if name == kind]
        road = (distance(draw(lines, SIZE)) < ROAD_HALF_WIDTH[kind]) & terrain.county & (kinds != INDEX["lake"])
        kinds[road] = INDEX["road"]
    road = kinds == INDEX["road"]
    parcels[road] = 110_000_000_000 + voronoi("road-pieces", road, 22000.0)[road]
