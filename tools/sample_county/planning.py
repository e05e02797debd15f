"""Planning layers: land-use zones, administrative units, roads and streams."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from osgeo import ogr
from scipy import ndimage
from scipy.sparse.csgraph import dijkstra

from . import write
from .classes import FARM, FOREST, is_one_of
from .cover import Cover
from .drainage import Drainage
from .grid import CELL, COARSE_SIZE, SIZE, SOUTH, WEST, distance, kilometres, noise, simplify, to_cells
from .maps import dissolved
from .settlement import Settlement, grid_graph, place_cell
from .terrain import Terrain

ZONES = {
    121: ("UQA121", "제1종일반주거지역"),
    122: ("UQA122", "제2종일반주거지역"),
    220: ("UQA220", "일반상업지역"),
    130: ("UQA130", "준주거지역"),
    320: ("UQA320", "일반공업지역"),
    410: ("UQA410", "보전녹지지역"),
    420: ("UQA420", "생산녹지지역"),
    430: ("UQA430", "자연녹지지역"),
    1100: ("UQB100", "계획관리지역"),
    1200: ("UQB200", "생산관리지역"),
    1300: ("UQB300", "보전관리지역"),
    2001: ("UQC001", "농림지역"),
    3001: ("UQD001", "자연환경보전지역"),
}
CODES = ("99710250", "99710310", "99710320", "99710330", "99710340")


def _smoothed(values: np.ndarray, inside: np.ndarray, sigma: float) -> np.ndarray:
    """The value with the greatest weight around each cell."""
    best = np.full(values.shape, -1.0, dtype=np.float32)
    result = np.full(values.shape, -1, dtype=np.int64)
    for value in np.unique(values[inside]):
        weight = ndimage.gaussian_filter(((values == value) & inside).astype(np.float32), sigma)
        better = weight > best
        best[better] = weight[better]
        result[better] = value
    return np.where(inside, result, -1)


def zone_grid(terrain: Terrain, cover: Cover, settlement: Settlement, protected: list) -> np.ndarray:
    """Number of the land-use zone of every cell (key of ZONES), -1 outside."""
    kinds, county = cover.kinds, terrain.county
    east, north = kilometres(SIZE)
    forest, farm = is_one_of(kinds, *FOREST), is_one_of(kinds, *FARM)
    near_home = distance(is_one_of(kinds, "house", "mixed", "factory", "livestock")) < 110.0
    zone = np.full(kinds.shape, 1300, dtype=np.int64)
    zone[forest & (terrain.elevation > 110.0)] = 2001
    zone[farm] = 1200
    zone[ndimage.gaussian_filter(is_one_of(kinds, "paddy").astype(np.float32), 10) > 0.55] = 2001
    zone[near_home & ~(forest & (terrain.slope > 15.0))] = 1100
    zone[is_one_of(kinds, "lake", "channel", "floodplain", "bog", "backswamp")] = 2001
    for kind, _, mask in protected:
        if kind in ("자연공원 공원자연보존지구", "생태·경관보전지역(핵심구역)", "절대보전 무인도서", "상수원보호구역"):
            zone[mask] = 3001
    zone[distance(cover.tidal) < 60.0] = 3001
    town = settlement.centres[0]
    away = np.hypot(east * 1000.0 + WEST - town[1], north * 1000.0 + SOUTH - town[2])
    urban = away + 190.0 * noise("urban", SIZE, 1500.0, CELL, 2.2) < 1550.0
    urban |= np.hypot(east * 1000.0 + WEST - cover.estate[0], north * 1000.0 + SOUTH - cover.estate[1]) < 640.0
    urban &= county
    zone[urban] = 430
    zone[urban & forest & (terrain.elevation > 45.0)] = 410
    zone[urban & is_one_of(kinds, "paddy")] = 420
    built = ndimage.binary_closing(is_one_of(kinds, "house", "flat", "mixed", "shop", "school", "office"), iterations=3)
    core = urban & built & (away < 1150.0)
    away = away * (1.0 + 0.11 * noise("core", SIZE, 700.0, CELL, 2.0))
    zone[core] = 121
    zone[core & (away < 800.0)] = 122
    zone[core & (away < 470.0)] = 130
    zone[core & (away < 280.0)] = 220
    smooth = _smoothed(zone, county, 7.0)
    dx, dy = east * 1000.0 + WEST - cover.estate[0], north * 1000.0 + SOUTH - cover.estate[1]
    angle = np.radians(17.0)
    along, across = dx * np.cos(angle) + dy * np.sin(angle), -dx * np.sin(angle) + dy * np.cos(angle)
    smooth[(np.abs(along) < 478.0) & (np.abs(across) < 266.0) & county] = 320
    return smooth


def write_zones(path: Path, zones: np.ndarray) -> int:
    """용도지역 as a Shapefile in CP949 without .cpg and without .prj, the way such files are passed on."""
    _, owner, polygons = dissolved(zones, 180)
    rows = ((polygons.geometry(i), (*ZONES[code], "99710")) for i, code in enumerate(owner.tolist()))
    fields = [("UCODE", "text", 6), ("UNAME", "text", 30), ("SIGUNGU", "text", 5)]
    return write.vector(path, path.stem, "polygon", fields, rows, projection_file=False)


def unit_grid(terrain: Terrain, settlement: Settlement) -> np.ndarray:
    """Number of the eup or myeon of every cell: the nearest centre over the relief, so borders follow ridges."""
    scale = SIZE // COARSE_SIZE
    rough = 0.2 * noise("units", COARSE_SIZE, 900.0, 40.0)
    height = ndimage.gaussian_filter(terrain.coarse_elevation, 1.5)
    cost = 1.0 + (height / 55.0) ** 2 + np.where(terrain.coarse_land, 0.0, 3.0) + rough
    graph = grid_graph(np.maximum(cost, 0.3))
    seeds = [place_cell(x, y) for _, x, y in settlement.centres]
    reach = dijkstra(graph, directed=False, indices=seeds)
    reach[0] *= 0.8
    units = reach.argmin(axis=0).reshape(COARSE_SIZE, COARSE_SIZE)
    fine = np.repeat(np.repeat(units, scale, axis=0), scale, axis=1)
    return np.where(terrain.county, fine, -1)


def write_units(path: Path, terrain: Terrain, settlement: Settlement, units: np.ndarray) -> int:
    """읍면 as a Shapefile in CP949; a unit with islands is a multipolygon."""
    labels, owner, polygons = dissolved(_smoothed(units, terrain.county, 9.0), 120)

    def rows() -> object:
        for number, (name, _, _) in enumerate(settlement.centres):
            shape = ogr.Geometry(ogr.wkbMultiPolygon)
            for piece in np.flatnonzero(owner == number).tolist():
                shape.AddGeometry(polygons.geometry(piece))
            yield shape, (CODES[number], name, "가온군")

    fields = [("EMD_CD", "text", 10), ("EMD_KOR_NM", "text", 20), ("SIG_KOR_NM", "text", 20)]
    return write.vector(path, path.stem, "polygon", fields, rows())


def write_roads(path: Path, terrain: Terrain, settlement: Settlement) -> int:
    """Roads of the county by class."""
    near = distance(terrain.county) < 60.0

    def rows() -> object:
        for number, (kind, name, points) in enumerate(settlement.roads):
            for part in _inside(points, near):
                yield write.line(simplify(part, 1.5)), (f"GR{number + 1:03d}", name, kind)

    fields = [("도로번호", "text", 0), ("도로명", "text", 0), ("도로구분", "text", 0)]
    return write.vector(path, "도로중심선", "line", fields, rows())


def _inside(points: np.ndarray, mask: np.ndarray) -> list:
    rows, columns = to_cells(points)
    good = mask[np.clip(rows.astype(int), 0, SIZE - 1), np.clip(columns.astype(int), 0, SIZE - 1)]
    edges = np.flatnonzero(np.diff(np.concatenate([[0], good.astype(int), [0]])))
    return [points[first:last] for first, last in zip(edges[0::2], edges[1::2]) if last - first > 1]


def write_streams(path: Path, drainage: Drainage, cover: Cover) -> int:
    """Rivers and brooks as a Shapefile in CP949, with the health grade A..E of the surveyed ones."""
    dirty = ndimage.gaussian_filter(
        is_one_of(cover.kinds, "house", "flat", "shop", "factory", "livestock", "greenhouse").astype(np.float32), 45
    )

    def rows() -> object:
        for number, stream in enumerate(drainage.streams):
            row, column = (np.clip(v.astype(int), 0, SIZE - 1) for v in to_cells(stream.points))
            load = float(dirty[row, column].mean())
            grade = "ABCDE"[int(np.searchsorted((0.012, 0.03, 0.07, 0.13), load))]
            rank = "지방하천" if stream.area.max() > 12.0 else "소하천"
            shape = write.line(simplify(stream.points, 1.5))
            yield shape, (stream.name or f"소하천{number + 1}", rank, grade, round(float(stream.area.max()), 1))

    fields = [("RIV_NAME", "text", 24), ("RIV_RANK", "text", 12), ("건강성등급", "text", 2), ("BSN_AREA", "number", 8)]
    return write.vector(path, path.stem, "line", fields, rows())
