"""Streams, the main river, reservoirs: read from the flow accumulation of the relief."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy import ndimage

from .grid import COARSE, COARSE_SIZE, SIZE, distance, smooth_line, to_cells, to_map
from .regions import draw
from .terrain import Terrain

STREAM_AREA = 0.55
NAMES = ("가온천", "물안천", "돌여울천", "솔뫼천", "갯들천", "너른내", "버들내", "한재천", "참샘내", "새터천")


@dataclass(frozen=True)
class Stream:
    """One river from its head to the sea or to the river that takes it up; points (n, 2) in m, area (n,) in km2."""

    name: str
    points: np.ndarray
    area: np.ndarray


@dataclass(frozen=True)
class Drainage:
    """The rivers and, on the 8 m grid, the ground that they take up."""

    streams: list
    channel: np.ndarray
    brook: np.ndarray
    floodplain: np.ndarray
    levee: np.ndarray
    reservoirs: np.ndarray
    catchment: np.ndarray


def shifted(points: np.ndarray, terrain: Terrain) -> np.ndarray:
    """Points of the 40 m grid (m) moved to where the 8 m surface has them."""
    rows, columns = to_cells(points)
    rows = np.clip(rows.astype(int), 0, SIZE - 1)
    columns = np.clip(columns.astype(int), 0, SIZE - 1)
    return points + np.column_stack([terrain.shift[0][rows, columns], terrain.shift[1][rows, columns]])


def fine(grid: np.ndarray, terrain: Terrain) -> np.ndarray:
    """A coarse mask on the 8 m grid, moved as the surface is."""
    scale = SIZE // COARSE_SIZE
    rows, columns = np.mgrid[0:SIZE, 0:SIZE]
    rows = (rows + 0.5 + terrain.shift[1] / 8.0) / scale - 0.5
    columns = (columns + 0.5 - terrain.shift[0] / 8.0) / scale - 0.5
    return ndimage.map_coordinates(grid.astype(np.float32), [rows, columns], order=1, mode="nearest") > 0.5


def trace_streams(terrain: Terrain) -> list:
    """All rivers above the stream threshold, the longest first; a river keeps its name along its largest branch."""
    area = terrain.accumulation.ravel()
    parent = terrain.parent.ravel()
    wet = (area >= STREAM_AREA) & terrain.coarse_county.ravel()
    above: dict = {}
    for cell in np.flatnonzero(wet):
        if parent[cell] != cell:
            above.setdefault(int(parent[cell]), []).append(int(cell))
    mouths = [cell for cell in above if not wet[cell]]
    starts = sorted(((max(area[i] for i in above[m]), m) for m in mouths), reverse=True)
    queue = [(m, branch) for _, m in starts for branch in sorted(above[m], key=lambda i: -area[i])]
    rivers = []
    while queue:
        foot, cell = queue.pop(0)
        path = [foot, cell]
        while cell in above:
            branches = sorted(above[cell], key=lambda i: (-area[i], i))
            queue.extend((cell, other) for other in branches[1:])
            cell = branches[0]
            path.append(cell)
        if len(path) > 6:
            rivers.append(path[::-1])
    rivers.sort(key=lambda path: (-area[path[-2]], path[-1]))
    streams = []
    for number, path in enumerate(rivers):
        cells = np.array(path)
        points = to_map(cells // COARSE_SIZE + 0.5, cells % COARSE_SIZE + 0.5, COARSE)
        points = shifted(points, terrain)
        flow = area[cells].copy()
        flow[-1] = flow[-2]
        points = np.column_stack([_calm(points[:, 0]), _calm(points[:, 1])])
        line = smooth_line(points, 2)
        known = np.linspace(0.0, 1.0, len(points))
        streams.append(
            Stream(
                NAMES[number] if number < len(NAMES) else "",
                line,
                np.interp(np.linspace(0.0, 1.0, len(line)), known, flow),
            )
        )
    return streams


def _calm(values: np.ndarray) -> np.ndarray:
    ends = values[0], values[-1]
    for _ in range(3):
        values = np.convolve(np.pad(values, 1, mode="edge"), (0.25, 0.5, 0.25), mode="valid")
    values[0], values[-1] = ends
    return values


def _corridor(streams: list, least: float, most: float, half_width: float) -> np.ndarray:
    lines = []
    for stream in streams:
        chosen = (stream.area >= least) & (stream.area < most)
        if chosen.sum() > 1:
            edges = np.flatnonzero(np.diff(np.concatenate([[0], chosen.astype(int), [0]])))
            for first, last in zip(edges[0::2], edges[1::2]):
                part = stream.points[max(0, first - 1) : last + 1]
                if len(part) > 1:
                    lines.append(np.column_stack(to_cells(part)))
    mask = draw(lines, SIZE)
    return distance(mask) <= half_width if mask.any() else mask


def _reservoirs(terrain: Terrain, streams: list) -> tuple:
    """Up to three lakes behind dams: (number of the lake or 0, catchment of the largest)."""
    lakes = np.zeros((SIZE, SIZE), dtype=np.uint8)
    parent = terrain.parent.ravel()
    area = terrain.accumulation.ravel()
    height = terrain.coarse_elevation.ravel()
    candidates = np.flatnonzero(
        (area > 0.9) & (area < 6.0) & terrain.coarse_county.ravel() & (height > 22) & (height < 150)
    )
    order = np.argsort(-area[candidates], kind="stable")
    found: list = []
    catchments = []
    for cell in candidates[order][::3]:
        place = np.array([cell // COARSE_SIZE, cell % COARSE_SIZE])
        if any(np.hypot(*(place - other)) < 75 for other in found):
            continue
        upstream = np.zeros(area.size, dtype=bool)
        upstream[cell] = True
        grown = upstream.copy()
        while True:
            new = upstream[parent] & ~upstream
            if not new.any():
                break
            upstream |= new
        flooded = upstream & (height < height[cell] + 11.0)
        grown = ndimage.label(flooded.reshape(COARSE_SIZE, COARSE_SIZE))[0]
        lake = grown == grown[place[0], place[1]]
        hectares = lake.sum() * 0.16
        if 9.0 < hectares < 32.0:
            found.append(place)
            catchments.append((hectares, upstream.reshape(COARSE_SIZE, COARSE_SIZE)))
            lakes[fine(lake, terrain)] = len(found)
        if len(found) == 4:
            break
    catchment = max(catchments, key=lambda pair: pair[0])[1] if catchments else np.zeros_like(terrain.coarse_land)
    return lakes, fine(catchment, terrain) & terrain.county


def make_drainage(terrain: Terrain) -> Drainage:
    """Rivers and lakes of the county."""
    streams = trace_streams(terrain)
    channel = (
        _corridor(streams, 2.0, 5.0, 6.5)
        | _corridor(streams, 5.0, 11.0, 11.0)
        | _corridor(streams, 11.0, 20.0, 16.0)
        | _corridor(streams, 20.0, 99.0, 25.0)
    )
    floodplain = (
        _corridor(streams, 5.0, 11.0, 20.0)
        | _corridor(streams, 11.0, 20.0, 38.0)
        | _corridor(streams, 20.0, 99.0, 62.0)
    )
    levee = _corridor(streams, 11.0, 20.0, 50.0) | _corridor(streams, 20.0, 99.0, 76.0)
    brook = _corridor(streams, STREAM_AREA, 2.0, 4.5)
    lakes, catchment = _reservoirs(terrain, streams)
    county = terrain.county
    dry = county & (lakes == 0)
    flat = terrain.elevation < 45.0
    return Drainage(
        streams,
        channel & dry,
        brook & dry & ~channel,
        floodplain & dry & ~channel & flat,
        levee & dry & ~floodplain & ~channel & flat,
        np.where(county, lakes, 0),
        catchment,
    )
