"""What lies where in the sample county: a class for each 8 m cell, decided by relief, water, coast and settlement."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy import ndimage

from .built import add_single_uses, rotated, settle
from .classes import FARM, FOREST, INDEX, is_one_of
from .drainage import Drainage
from .grid import SIZE, SOUTH, WEST, distance, generator, kilometres, noise
from .regions import voronoi
from .settlement import Settlement
from .terrain import Terrain


@dataclass
class Cover:
    """Class of every cell (-1 outside), stands of the forest, parcel numbers and the tidal flats' mask."""

    kinds: np.ndarray
    parcels: np.ndarray
    tidal: np.ndarray
    estate: tuple
    age: np.ndarray


def _sea_side(terrain: Terrain) -> tuple:
    """Tidal flats of the sheltered shores, and the shelter (0 open, 1 enclosed) of every cell."""
    east, north = kilometres(SIZE)
    sea = ~terrain.land
    shelter = ndimage.gaussian_filter(terrain.land.astype(np.float32), 95)
    bay = np.exp(-(((north - 5.6) / 1.3) ** 2)) * 0.45 + np.exp(-(((north - 8.7) / 1.0) ** 2)) * 0.16
    reach = 2600.0 * np.clip(shelter + bay - 0.46, 0.0, 0.45)
    tidal = sea & (distance(terrain.land) < reach * (1.0 + 0.35 * noise("tidal", SIZE, 900.0, 8.0, 2.2)))
    tidal &= distance(terrain.county & terrain.land) < 2000.0
    tidal = ndimage.binary_opening(tidal, iterations=5)
    river = np.abs(north - 5.85 + 0.12 * np.sin(east * 3.2)) < 0.055
    tidal &= ~(river & (east < 4.4))
    labels, _ = ndimage.label(tidal)
    sizes = np.bincount(labels.ravel())
    keep = sizes > 900
    keep[0] = False
    flats = keep[labels] & (east > 0.12)
    water = ndimage.binary_opening(~(flats | terrain.county), np.ones((3, 3), dtype=bool))
    flats |= ~water & sea
    return flats | (ndimage.binary_fill_holes(flats | terrain.county) & ~terrain.county), shelter


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
    crags = (terrain.slope + 3.0 * noise("crags", SIZE, 500.0, 8.0, 1.8) > 46.0) & (terrain.elevation > 160.0)
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
        along, across = rotated(WEST + 5000.0, SOUTH + 6000.0, float(random.uniform(-40.0, 50.0)))
        long, wide = random.uniform(190.0, 290.0), random.uniform(90.0, 130.0)
        cells = zones == zone
        block = np.floor(along[cells] / long) * 4001 + np.floor(across[cells] / wide) + 8_000_000
        labels[cells] = zone * 100_000_000 + block.astype(np.int64)
    return labels


def make_cover(terrain: Terrain, drainage: Drainage, settlement: Settlement) -> Cover:
    """The class of every cell and the parcels within the classes."""
    east, north = kilometres(SIZE)
    county = terrain.county
    kinds, age, stands = _forest(terrain, drainage)
    parcels = stands.astype(np.int64)
    paddy, field = _farmland(terrain, drainage)
    parcels[field] = (
        40_000_000_000 + voronoi("fields", field, 14000.0, (90.0 * noise("hedges", SIZE, 200.0, 8.0),))[field]
    )
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
    marsh = tidal & (distance(terrain.land) < 70.0 + 40.0 * noise("marsh", SIZE, 500.0, 8.0, 2.0)) & (shelter > 0.44)
    kinds[ndimage.binary_opening(marsh, iterations=2)] = INDEX["saltmarsh"]
    _shore(terrain, tidal, shelter, kinds)
    dry = is_one_of(kinds, *FOREST, *FARM) & county
    estate = settle(terrain, settlement, kinds, parcels, dry)
    add_single_uses(terrain, settlement, kinds, parcels)
    kinds[~(county | tidal)] = -1
    parcels[kinds < 0] = -1
    return Cover(kinds, parcels, tidal, estate, age)


def _coast_and_water(terrain: Terrain, drainage: Drainage, kinds: np.ndarray, parcels: np.ndarray) -> None:
    for mask, key in (
        (drainage.levee, "levee"),
        (drainage.floodplain, "floodplain"),
        (drainage.channel, "channel"),
        (drainage.brook & (terrain.elevation > 40.0), "brook"),
        (drainage.reservoirs > 0, "lake"),
    ):
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
