"""What lies where in the sample county: a class for each 8 m cell, decided by relief, water, coast and settlement."""
from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy import ndimage

from .classes import FARM, FOREST, INDEX, is_one_of
from .drainage import Drainage
from .grid import SIZE, SOUTH, WEST, distance, generator, kilometres, noise, to_cells, to_map
from .regions import draw, voronoi
from .settlement import Settlement
from .terrain import Terrain

ROAD_HALF_WIDTH = {"국도": 12.0, "지방도": 8.5, "군도": 7.0}


@dataclass
class Cover:
    """Class of every cell (-1 outside), stands of the forest, parcel numbers and the tidal flats' mask."""

    kinds: np.ndarray
    parcels: np.ndarray
    tidal: np.ndarray
    estate: tuple
    age: np.ndarray


def _rotated(x: float, y: float, degrees: float) -> tuple:
    east, north = kilometres(SIZE)
    dx, dy = east * 1000.0 + WEST - x, north * 1000.0 + SOUTH - y
    angle = np.radians(degrees)
    return dx * np.cos(angle) + dy * np.sin(angle), -dx * np.sin(angle) + dy * np.cos(angle)


def _sea_side(terrain: Terrain) -> tuple:
    """Tidal flats of the sheltered shores, and the shelter (0 open, 1 enclosed) of every cell."""
    east, north = kilometres(SIZE)
    sea = ~terrain.land
    shelter = ndimage.gaussian_filter(terrain.land.astype(np.float32), 95)
    bay = np.exp(-((north - 5.6) / 1.3) ** 2) * 0.45 + np.exp(-((north - 8.7) / 1.0) ** 2) * 0.16
    reach = 80.0 + 1500.0 * np.clip(shelter + bay - 0.33, 0.0, 0.8)
    tidal = sea & (distance(terrain.land) < reach * (1.0 + 0.35 * noise("tidal", SIZE, 900.0, 8.0, 2.2)))
    tidal &= distance(terrain.county & terrain.land) < 2000.0
    tidal = ndimage.binary_opening(tidal, iterations=5)
    river = np.abs(north - 5.85 + 0.12 * np.sin(east * 3.2)) < 0.055
    tidal &= ~(river & (east < 4.4))
    labels, _ = ndimage.label(tidal)
    sizes = np.bincount(labels.ravel())
    keep = sizes > 900
    keep[0] = False
    return keep[labels] & (east > 0.12), shelter


def _forest(terrain: Terrain, drainage: Drainage) -> tuple:
    """Forest kind and age class (1..9) of every cell, stand by stand along aspect and height."""
    down, right = np.gradient(ndimage.gaussian_filter(terrain.elevation, 6), 8.0)
    length = np.hypot(down, right) + 1e-3
    features = (420.0 * down / length, 420.0 * right / length, 2.2 * terrain.elevation)
    mask = terrain.county
    stands = voronoi("stands", mask, 30000.0, features)
    count = int(stands.max()) + 1
    inside = stands >= 0
    index = stands[inside]
    size = np.bincount(index, minlength=count)

    def mean(values: np.ndarray) -> np.ndarray:
        return np.bincount(index, weights=values[inside], minlength=count) / np.maximum(size, 1)

    random = generator("stand-kinds")
    height, slope, south = mean(terrain.elevation), mean(terrain.slope), mean(down / length)
    wet = mean(distance(drainage.brook | drainage.channel) < 70.0)
    sea = mean(distance(~terrain.land))
    patch = mean(noise("forest", SIZE, 2600.0, 8.0, 1.6))
    dice = random.random(count)
    kind = np.full(count, INDEX["oak"])
    kind[(south < -0.15) | (dice < 0.16)] = INDEX["pine"]
    kind[(patch > 0.35) & (south > -0.3)] = INDEX["pureoak"]
    kind[(dice > 0.86)] = INDEX["mixedwood"]
    low = (height < 190.0) & (slope < 22.0)
    kind[low & (random.random(count) < 0.26)] = INDEX["plantation"]
    kind[low & (random.random(count) < 0.14)] = INDEX["restored"]
    kind[(sea < 420.0) & (height < 90.0)] = INDEX["blackpine"]
    kind[(wet > 0.35) & (height > 70.0)] = INDEX["valley"]
    kind[(random.random(count) < 0.012) & (height > 60.0)] = INDEX["cleared"]
    age = np.clip(np.round(2.6 + height / 120.0 + 0.9 * patch + 0.8 * random.standard_normal(count)), 1, 9)
    planted = np.isin(kind, (INDEX["plantation"], INDEX["restored"]))
    age[planted] = np.clip(np.round(2.6 + 0.8 * random.standard_normal(planted.sum())), 1, 5)
    age[kind == INDEX["cleared"]] = 1
    kinds = np.where(inside, kind[np.maximum(stands, 0)], -1)
    crags = (terrain.slope + 3.0 * noise("crags", SIZE, 500.0, 8.0, 1.8) > 40.0) & (terrain.elevation > 160.0)
    kinds[ndimage.binary_opening(crags, iterations=2) & inside] = INDEX["rock"]
    return kinds, np.where(inside, age[np.maximum(stands, 0)], 0).astype(np.uint8), stands


def _farmland(terrain: Terrain, drainage: Drainage) -> tuple:
    """Masks of paddy and of dry fields, before settlement."""
    slope = ndimage.gaussian_filter(terrain.slope, 4)
    rough = noise("farm", SIZE, 1100.0, 8.0, 1.8)
    valley = distance(drainage.channel | drainage.brook) < 170.0
    paddy = (slope < 3.4 + 0.5 * rough) & (terrain.elevation < 42.0)
    paddy |= valley & (slope < 5.0 + 0.7 * rough) & (terrain.elevation < 160.0)
    field = (slope < 6.6 + 1.6 * rough) & (terrain.elevation < 170.0)
    paddy = ndimage.binary_opening(paddy & terrain.county, iterations=2)
    field = ndimage.binary_opening(field & terrain.county, iterations=2) & ~paddy
    return paddy, field


def _paddy_blocks(mask: np.ndarray) -> np.ndarray:
    """Parcels of consolidated paddies: rows of rectangles whose direction changes from plain to plain."""
    zones = voronoi("paddy-zones", mask, 700000.0)
    random = generator("paddy-blocks")
    labels = np.full(mask.shape, -1, dtype=np.int64)
    for zone in range(int(zones.max()) + 1):
        along, across = _rotated(WEST + 5000.0, SOUTH + 6000.0, float(random.uniform(-40.0, 50.0)))
        long, wide = random.uniform(190.0, 290.0), random.uniform(90.0, 130.0)
        cells = zones == zone
        block = np.floor(along[cells] / long) * 4001 + np.floor(across[cells] / wide) + 8_000_000
        labels[cells] = zone * 100_000_000 + block.astype(np.int64)
    return labels


def _town(kinds: np.ndarray, parcels: np.ndarray, x: float, y: float, radius: float, angle: float, free: np.ndarray,
          full: bool, seed: str) -> None:
    """A street grid with blocks around a centre; only a `full` town has flats, shops, schools and parks throughout."""
    along, across = _rotated(x, y, angle)
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
    along, across = _rotated(x, y, angle)
    inside = (np.abs(along) < 470.0) & (np.abs(across) < 260.0) & free
    street = inside & ((np.mod(along + 470.0, 235.0) < 14.0) | (np.abs(across) < 9.0) | (np.abs(along) > 458.0))
    belt = inside & ((np.abs(across) > 236.0))
    block = np.floor((along + 470.0) / 235.0) * 10 + (across > 0)
    kinds[inside] = INDEX["factory"]
    kinds[inside & (block >= 30)] = INDEX["idle"]
    kinds[inside & (block == 31) & (np.abs(across - 190.0) < 40.0)] = INDEX["bare"]
    kinds[belt] = INDEX["buffer"]
    kinds[street & ~belt] = INDEX["road"]
    parcels[inside] = 30_000_000_000 + block[inside].astype(np.int64)
    kinds[(np.abs(along + 560.0) < 70.0) & (np.abs(across) < 90.0) & free] = INDEX["sewage"]


def _spot(kinds: np.ndarray, allowed: np.ndarray, key: str, name: str, count: int, radius: float,
          apart: float = 500.0, rough: float = 0.35) -> None:
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
            grid_rows, grid_columns = np.mgrid[window[0].start:min(SIZE, window[0].stop),
                                               window[1].start:min(SIZE, window[1].stop)]
            away = np.hypot(grid_rows - row, (grid_columns - column) * random.uniform(0.7, 1.4)) * 8.0
            patch = (away < size * (1.0 + rough * ragged[window])) & allowed[window]
            kinds[window][patch] = INDEX[key]
            if len(taken) == count:
                break


def make_cover(terrain: Terrain, drainage: Drainage, settlement: Settlement) -> Cover:
    """The class of every cell and the parcels within the classes."""
    east, north = kilometres(SIZE)
    county = terrain.county
    kinds, age, stands = _forest(terrain, drainage)
    parcels = stands.astype(np.int64)
    paddy, field = _farmland(terrain, drainage)
    parcels[field] = 40_000_000_000 + voronoi("fields", field, 14000.0, (90.0 * noise("hedges", SIZE, 200.0, 8.0),))[field]
    kinds[field] = INDEX["field"]
    smaller = voronoi("field-kinds", field, 60000.0)
    dice = generator("field-dice").random(int(smaller.max()) + 1)[np.maximum(smaller, 0)]
    kinds[field & (dice < 0.13)] = INDEX["orchard"]
    kinds[field & (dice > 0.93)] = INDEX["greenhouse"]
    plain = paddy & (terrain.elevation < 30.0) & (ndimage.uniform_filter(paddy.astype(np.float32), 41) > 0.75)
    kinds[paddy] = INDEX["oldpaddy"]
    parcels[paddy] = 50_000_000_000 + voronoi("paddies", paddy, 22000.0)[paddy]
    kinds[plain] = INDEX["paddy"]
    parcels[plain] = 60_000_000_000 + _paddy_blocks(plain)[plain]
    block = parcels % 97
    kinds[plain & (block < 4)] = INDEX["greenhouse"]
    kinds[plain & (block == 5)] = INDEX["field"]
    _coast_and_water(terrain, drainage, kinds, parcels)
    tidal, shelter = _sea_side(terrain)
    kinds[tidal] = INDEX["mudflat"]
    parcels[tidal] = 70_000_000_000 + voronoi("flats", tidal, 160000.0)[tidal]
    marsh = tidal & (distance(terrain.land) < 70.0 + 40.0 * noise("marsh", SIZE, 500.0, 8.0, 2.0)) & (shelter > 0.36)
    kinds[ndimage.binary_opening(marsh, iterations=2)] = INDEX["saltmarsh"]
    _shore(terrain, tidal, shelter, kinds)
    dry = is_one_of(kinds, *FOREST, *FARM) & county
    estate = _settle(terrain, settlement, kinds, parcels, dry)
    _special(terrain, drainage, settlement, kinds, parcels)
    kinds[~(county | tidal)] = -1
    parcels[kinds < 0] = -1
    return Cover(kinds, parcels, tidal, estate, age)


def _coast_and_water(terrain: Terrain, drainage: Drainage, kinds: np.ndarray, parcels: np.ndarray) -> None:
    for mask, key in ((drainage.levee, "levee"), (drainage.floodplain, "floodplain"), (drainage.channel, "channel"),
                      (drainage.brook & (terrain.elevation > 40.0), "brook"), (drainage.reservoirs > 0, "lake")):
        kinds[mask] = INDEX[key]
        parcels[mask] = 80_000_000_000 + voronoi(f"water-{key}", mask, 60000.0)[mask]
    bars = drainage.channel & (noise("bars", SIZE, 300.0, 8.0, 1.6) > 1.7)
    kinds[ndimage.binary_opening(bars, iterations=1)] = INDEX["bar"]
    lake = drainage.reservoirs > 0
    shore = ~lake & (distance(lake) < 34.0) & (noise("lakeshore", SIZE, 500.0, 8.0, 2.0) > 0.1) & terrain.county
    kinds[shore & (terrain.slope < 14.0)] = INDEX["lakeshore"]
    swamp = (distance(drainage.levee) < 130.0) & is_one_of(kinds, "paddy", "oldpaddy")
    swamp &= noise("swamp", SIZE, 420.0, 8.0, 2.0) > 1.75
    kinds[ndimage.binary_opening(swamp, iterations=2)] = INDEX["backswamp"]


def _shore(terrain: Terrain, tidal: np.ndarray, shelter: np.ndarray, kinds: np.ndarray) -> None:
    sea = ~terrain.land
    near = distance(sea)
    steep = ndimage.gaussian_filter(terrain.slope, 3)
    strip = terrain.county & (near < 300.0)
    calm = noise("shore", SIZE, 1500.0, 8.0, 2.2)
    cliff = strip & (near < 30.0) & (steep > 9.0)
    beach = strip & (near < 34.0) & (steep < 6.0) & (calm > 0.35)
    dune = strip & (near >= 34.0) & (near < 110.0) & (steep < 8.0) & (calm > 0.55)
    dyke = strip & (near < 20.0) & (steep < 4.0) & (calm < 0.35)
    for mask, key in ((dyke, "dyke"), (cliff, "cliff"), (dune, "dune"), (beach, "beach")):
        kinds[ndimage.binary_opening(mask, iterations=1)] = INDEX[key]


def _settle(terrain: Terrain, settlement: Settlement, kinds: np.ndarray, parcels: np.ndarray, dry: np.ndarray) -> tuple:
    flat = dry & (ndimage.gaussian_filter(terrain.slope, 3) < 9.0)
    for number, (name, x, y) in enumerate(settlement.centres):
        angle = (17.0, -24.0, 8.0, 33.0, -11.0)[number]
        _town(kinds, parcels, x, y, 900.0 if number == 0 else 260.0, angle, flat, number == 0, f"town-{number}")
    random = generator("village-sizes")
    ragged = noise("villages-edge", SIZE, 260.0, 8.0, 2.0)
    homes = np.zeros((SIZE, SIZE), dtype=bool)
    for x, y in settlement.villages:
        along, across = _rotated(x, y, float(random.uniform(0, 180)))
        away = np.hypot(along, across * random.uniform(1.1, 1.9))
        homes |= away < random.uniform(75.0, 150.0) * (1.0 + 0.3 * ragged)
    homes &= flat & is_one_of(kinds, *FARM, *FOREST)
    kinds[homes] = INDEX["house"]
    parcels[homes] = 90_000_000_000 + voronoi("homes", homes, 9000.0)[homes]
    town = settlement.centres[0]
    along, across = _rotated(town[1], town[2], 17.0)
    ring = flat & (distance(is_one_of(kinds, "house", "flat")) > 260.0) & (np.hypot(along, across) < 2300.0) \
        & (ndimage.uniform_filter(flat.astype(np.float32), 95) > 0.9)
    rows, columns = np.nonzero(ring)
    points = to_map(rows + 0.5, columns + 0.5)
    best = points[np.hypot(points[:, 0] - town[1] + 300.0, points[:, 1] - town[2] - 1400.0).argmin()]
    _estate(kinds, parcels, float(best[0]), float(best[1]), 17.0, dry)
    return float(best[0]), float(best[1])


def _special(terrain: Terrain, drainage: Drainage, settlement: Settlement, kinds: np.ndarray,
             parcels: np.ndarray) -> None:
    woods = is_one_of(kinds, *FOREST) & terrain.county
    farm = is_one_of(kinds, *FARM)
    foot = woods & (distance(farm) < 260.0)
    east, north = kilometres(SIZE)
    _spot(kinds, foot & (terrain.slope < 22.0), "grave", "graves", 46, 55.0, 420.0)
    _spot(kinds, woods & (terrain.elevation > 60) & (terrain.slope < 20.0), "bog", "bogs", 4, 55.0, 2500.0)
    _spot(kinds, foot & (north > 8.5), "quarry", "quarries", 2, 130.0, 2500.0)
    _spot(kinds, woods & (terrain.elevation > 80.0) & (east < 5.5), "military", "bases", 3, 210.0, 2600.0)
    _spot(kinds, foot & (terrain.slope < 16.0) & (north < 4.2), "golf", "golf", 1, 430.0, 5000.0)
    _spot(kinds, foot & (terrain.slope < 15.0), "heritage", "heritage", 6, 50.0, 1800.0)
    _spot(kinds, is_one_of(kinds, "field"), "livestock", "livestock", 34, 42.0, 450.0)
    _spot(kinds, is_one_of(kinds, "field"), "nursery", "nurseries", 12, 50.0, 700.0)
    _spot(kinds, is_one_of(kinds, "field", "paddy"), "idle", "fallow", 26, 48.0, 600.0)
    _spot(kinds, is_one_of(kinds, "paddy", "oldpaddy"), "farmpond", "ponds", 16, 38.0, 900.0)
    _spot(kinds, is_one_of(kinds, "field", "oldpaddy"), "factory", "workshops", 14, 55.0, 900.0)
    salt = is_one_of(kinds, "paddy") & (distance(~terrain.land) < 420.0) & (terrain.elevation < 9.0)
    _spot(kinds, salt, "saltpan", "saltpans", 2, 260.0, 900.0, 0.12)
    for key in ("grave", "bog", "quarry", "military", "golf", "heritage", "livestock", "nursery", "farmpond", "saltpan"):
        mask = kinds == INDEX[key]
        area = 26000.0 if key in ("golf", "saltpan", "military") else 1e9
        parcels[mask] = 100_000_000_000 + voronoi(f"parcels-{key}", mask, area)[mask]
    for kind in ("군도", "지방도", "국도"):
        lines = [np.column_stack(to_cells(points)) for name, _, points in settlement.roads if name == kind]
        road = (distance(draw(lines, SIZE)) < ROAD_HALF_WIDTH[kind]) & terrain.county & ~(drainage.reservoirs > 0)
        kinds[road] = INDEX["road"]
    road = kinds == INDEX["road"]
    parcels[road] = 110_000_000_000 + voronoi("road-pieces", road, 22000.0)[road]
