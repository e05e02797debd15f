"""Relief of the sample county: uplift worn down by rivers until ridges and valleys look grown.

Erosion follows the stream power law with the implicit scheme of Braun and Willett (2013), routed by a priority flood.
"""

from __future__ import annotations

import heapq
from dataclasses import dataclass

import numpy as np
from scipy import ndimage

from .grid import COARSE, COARSE_SIZE, SIZE, kilometres, noise

ISLANDS = ((1.35, 9.35, 0.62), (0.95, 2.55, 0.42), (2.1, 10.25, 0.2), (1.75, 1.75, 0.16))
RIDGES = (
    ((10.9, 0.6), (11.3, 3.0), (10.9, 5.4), (11.2, 8.0), (10.8, 11.1)),
    ((10.8, 11.1), (8.6, 10.9), (6.4, 11.2), (4.4, 10.6), (3.4, 9.6)),
    ((10.9, 0.6), (8.8, 1.2), (6.6, 0.9), (4.9, 1.5), (3.9, 2.3)),
    ((8.6, 10.9), (7.9, 9.6), (8.3, 8.3), (7.6, 7.5)),
    ((8.8, 1.2), (8.6, 2.6), (7.7, 3.6)),
    ((10.9, 5.4), (9.5, 5.9), (8.9, 5.6)),
)


@dataclass(frozen=True)
class Terrain:
    """Elevation (m) at 8 m, land mask, county mask, and the drainage on the 40 m grid."""

    elevation: np.ndarray
    slope: np.ndarray
    land: np.ndarray
    county: np.ndarray
    coarse_elevation: np.ndarray
    coarse_land: np.ndarray
    coarse_county: np.ndarray
    parent: np.ndarray
    accumulation: np.ndarray
    shift: tuple


def shift_fields(size: int, cell: float) -> tuple:
    """Smooth displacements (m) that take the grid's eight directions out of valleys, streams and coasts."""
    scale = size // COARSE_SIZE
    fields = []
    for name in ("shift-x", "shift-y"):
        field = noise(name, COARSE_SIZE, 1500.0, COARSE, 2.6) * 45.0
        fields.append(ndimage.zoom(field, scale, order=1, grid_mode=True, mode="nearest") if scale > 1 else field)
    return tuple(fields)


def land_mask(size: int, cell: float) -> np.ndarray:
    """Land (size, size): a west coast with bays, an estuary and islands."""
    east, north = kilometres(size)
    scale = COARSE_SIZE // size
    rough = noise("coast", COARSE_SIZE, 5200.0, COARSE, 1.9)
    rough = rough.reshape(size, scale, size, scale).mean(axis=(1, 3)) if scale > 1 else rough
    shore = 3.0 + 0.45 * np.sin(north * 0.9 + 0.8)
    inland = east - shore + 0.42 * rough
    inland -= 1.9 * np.exp(-(((north - 5.6) / 0.75) ** 2)) * np.exp(-np.maximum(east - 3.2, 0.0) / 1.2)
    inland += 1.3 * np.exp(-(((north - 9.9) / 0.9) ** 2)) + 0.9 * np.exp(-(((north - 2.2) / 0.8) ** 2))
    inland -= 3.6 * np.exp(-(((north - 12.1) / 0.95) ** 2)) + 3.6 * np.exp(-(((north + 0.1) / 0.85) ** 2))
    land = (inland > 0) | (east > 6.0)
    for x, y, radius in ISLANDS:
        land |= np.hypot(east - x, (north - y) * 0.8) < radius * (1.0 + 0.3 * rough)
    labels, _ = ndimage.label(land)
    sizes = np.bincount(labels.ravel())
    small = sizes * cell * cell < 30000.0
    land &= ~small[labels]
    waters, _ = ndimage.label(~land)
    return waters != waters[size // 2, 0]


def _ridge_distance(size: int) -> np.ndarray:
    east, north = kilometres(size)
    nearest = np.full((size, size), 99.0)
    for line in RIDGES:
        for (x0, y0), (x1, y1) in zip(line[:-1], line[1:]):
            dx, dy = x1 - x0, y1 - y0
            along = np.clip(((east - x0) * dx + (north - y0) * dy) / (dx * dx + dy * dy), 0.0, 1.0)
            nearest = np.minimum(nearest, np.hypot(east - x0 - along * dx, north - y0 - along * dy))
    return nearest


def route(elevation: np.ndarray, outlet: np.ndarray) -> tuple:
    """Priority flood from the outlets: (order, parent, filled), flat indices; an outlet is its own parent."""
    size = elevation.shape[0]
    width = size + 2
    heights = np.full((width, width), np.inf)
    heights[1:-1, 1:-1] = elevation
    flat = heights.ravel().tolist()
    seen = np.ones((width, width), dtype=bool)
    seen[1:-1, 1:-1] = outlet
    starts = (np.flatnonzero(np.pad(outlet, 1))).tolist()
    seen_list = seen.ravel().tolist()
    parent = list(range(width * width))
    heap = [(flat[i], i) for i in starts]
    heapq.heapify(heap)
    steps = (-width, -1, 1, width, -width - 1, -width + 1, width - 1, width + 1)
    order = []
    while heap:
        level, here = heapq.heappop(heap)
        order.append(here)
        for step in steps:
            there = here + step
            if not seen_list[there]:
                seen_list[there] = True
                parent[there] = here
                rise = flat[there]
                if rise <= level:
                    rise = level + 1e-4
                    flat[there] = rise
                heapq.heappush(heap, (rise, there))
    filled = np.array(flat).reshape(width, width)[1:-1, 1:-1]
    return order, parent, filled


def accumulate(order: list, parent: list, cell_area: float) -> list:
    """Upstream area of every padded cell in the unit of `cell_area`."""
    area = [cell_area] * len(parent)
    for here in reversed(order):
        above = parent[here]
        if above != here:
            area[above] += area[here]
    return area


def erode(
    elevation: np.ndarray, uplift: np.ndarray, outlet: np.ndarray, cell: float, rounds: int, strength: np.ndarray
) -> np.ndarray:
    """Wear a surface down with the stream power law; outlets keep their height."""
    size = elevation.shape[0]
    for _ in range(rounds):
        elevation = np.where(outlet, elevation, elevation + uplift)
        order, parent, filled = route(elevation, outlet)
        area = np.array(accumulate(order, parent, cell * cell)).reshape(size + 2, size + 2)
        factor = np.pad(strength, 1) * np.sqrt(area) / cell
        heights = np.pad(filled, 1).ravel().tolist()
        factors = factor.ravel().tolist()
        for here in order:
            below = parent[here]
            if below != here:
                weight = factors[here]
                heights[here] = (heights[here] + weight * heights[below]) / (1.0 + weight)
        elevation = np.array(heights).reshape(size + 2, size + 2)[1:-1, 1:-1]
        smoothed = ndimage.gaussian_filter(elevation, 0.8)
        elevation = np.where(outlet, elevation, 0.93 * elevation + 0.07 * smoothed)
    return elevation


def _outlets(land: np.ndarray) -> np.ndarray:
    outlet = ~land
    outlet[0, :] = outlet[-1, :] = outlet[:, -1] = True
    return outlet


def _relief(size: int) -> tuple:
    cell = COARSE * COARSE_SIZE / size
    land = land_mask(size, cell)
    scale = COARSE_SIZE // size
    texture = noise("uplift", COARSE_SIZE, 3000.0, COARSE, 1.6)
    hardness = noise("hardness", COARSE_SIZE, 2500.0, COARSE, 1.5)
    if scale > 1:
        texture = texture.reshape(size, scale, size, scale).mean(axis=(1, 3))
        hardness = hardness.reshape(size, scale, size, scale).mean(axis=(1, 3))
    away = _ridge_distance(size)
    uplift = 0.10 + 1.55 * np.exp(-((away / 0.95) ** 2)) + 0.35 * np.exp(-((away / 2.0) ** 2))
    east, north = kilometres(size)
    for x, y, radius in ISLANDS:
        uplift += 1.5 * np.exp(-((np.hypot(east - x, north - y) / (0.75 * radius)) ** 2))
    uplift = np.clip(uplift * (1.0 + 0.30 * texture), 0.04, None)
    strength = 0.055 * np.exp(0.45 * hardness)
    return cell, land, uplift, strength, texture


def make_terrain() -> Terrain:
    """The whole relief, from uplift to the 8 m surface."""
    cell, land, uplift, strength, texture = _relief(COARSE_SIZE // 2)
    outlet = _outlets(land)
    base = np.where(outlet & land, 45.0, 0.0)
    start = np.where(outlet, base, 30.0 * uplift + 3.0 * texture + 5.0)
    surface = erode(start, uplift * 9.0, outlet, cell, 90, strength)
    cell, land, uplift, strength, texture = _relief(COARSE_SIZE)
    outlet = _outlets(land)
    fine = ndimage.zoom(surface, 2, order=1, grid_mode=True, mode="nearest") + 2.0 * texture * uplift
    fine = np.where(outlet, np.where(land, np.maximum(fine, 45.0), 0.0), np.maximum(fine, 0.8))
    fine = erode(fine, uplift * 9.0, outlet, cell, 12, strength)
    fine = np.where(land, fine, 0.0)
    peak = np.percentile(fine[land], 99.9)
    fine = fine * (560.0 / peak)
    low = 70.0
    fine = np.where(fine < low, low * (fine / low) ** 1.55, fine)
    fine = np.where(land, np.maximum(ndimage.gaussian_filter(fine, 0.7), 1.2), 0.0)
    order, parent, filled = route(fine, outlet)
    area = accumulate(order, parent, COARSE * COARSE / 1e6)
    width = COARSE_SIZE + 2
    parent_grid = np.array(parent).reshape(width, width)[1:-1, 1:-1]
    parent_grid = (parent_grid // width - 1) * COARSE_SIZE + parent_grid % width - 1
    area_grid = np.array(area).reshape(width, width)[1:-1, 1:-1]
    county = _county(order, parent, land)
    return _refine(filled, land, county, parent_grid, area_grid)


def _county(order: list, parent: list, land: np.ndarray) -> np.ndarray:
    """Land that drains to the sea within the frame: the county's border runs along the watersheds."""
    width = COARSE_SIZE + 2
    sea = np.pad(~land, 1, constant_values=False).ravel().tolist()
    home = [False] * (width * width)
    for here in order:
        home[here] = sea[here] if parent[here] == here else home[parent[here]]
    county = np.array(home).reshape(width, width)[1:-1, 1:-1] & land
    county = ndimage.binary_opening(county, iterations=3) | (county & (kilometres(COARSE_SIZE)[0] < 3.5))
    labels, _ = ndimage.label(county)
    sizes = np.bincount(labels.ravel())
    sizes[0] = 0
    county = (labels == sizes.argmax()) | (county & (kilometres(COARSE_SIZE)[0] < 3.0))
    return ndimage.binary_fill_holes(county)


def _refine(coarse: np.ndarray, land: np.ndarray, county: np.ndarray, parent: np.ndarray, area: np.ndarray) -> Terrain:
    scale = SIZE // COARSE_SIZE
    shift_x, shift_y = shift_fields(SIZE, COARSE / scale)
    rows, columns = np.mgrid[0:SIZE, 0:SIZE].astype(np.float32)
    rows = (rows + 0.5 + shift_y / 8.0) / scale - 0.5
    columns = (columns + 0.5 - shift_x / 8.0) / scale - 0.5

    def sample(grid: np.ndarray, order: int) -> np.ndarray:
        return ndimage.map_coordinates(grid.astype(float), [rows, columns], order=order, mode="nearest")

    edge = 0.10 * noise("edge", SIZE, 400.0, 8.0, 1.6)
    fine_land = sample(ndimage.gaussian_filter(land.astype(float), 0.8), 1) + edge > 0.5
    fine_county = (sample(ndimage.gaussian_filter(county.astype(float), 0.8), 1) + edge > 0.5) & fine_land
    fine_county |= fine_land & (ndimage.distance_transform_edt(~fine_county) < 8) & (sample(county, 0) > 0.5)
    surface = sample(ndimage.gaussian_filter(coarse, 0.5), 3)
    gradient = np.hypot(*np.gradient(ndimage.gaussian_filter(surface, 4), 8.0))
    surface = surface + 9.0 * np.clip(gradient, 0.0, 0.5) * noise("detail", SIZE, 260.0, 8.0, 1.7)
    surface = np.where(fine_land, np.maximum(surface, 0.8), 0.0)
    slope = np.degrees(np.arctan(np.hypot(*np.gradient(surface, 8.0))))
    return Terrain(
        surface.astype(np.float32),
        slope.astype(np.float32),
        fine_land,
        fine_county,
        coarse,
        land,
        county,
        parent,
        area,
        (shift_x, shift_y),
    )
