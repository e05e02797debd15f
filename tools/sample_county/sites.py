"""Development sites of the sample: one that cannot be permitted, one mixed, one fine, and three alternatives."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from osgeo import ogr
from scipy import ndimage

from . import write
from .classes import is_one_of
from .cover import Cover
from .grid import CELL, SIZE, distance, to_cells, to_map
from .maps import BiotopeMap
from .terrain import Terrain

BAD = ((-0.5, -0.28), (-0.22, -0.5), (0.3, -0.44), (0.52, -0.1), (0.38, 0.36), (-0.05, 0.5), (-0.46, 0.3))
PLOT = ((-0.5, -0.46), (0.02, -0.5), (0.48, -0.4), (0.5, 0.44), (-0.12, 0.5), (-0.47, 0.38))


def _share(mask: np.ndarray, wide: float, high: float) -> np.ndarray:
    """Share of a mask within a window around each cell."""
    return ndimage.uniform_filter(mask.astype(np.float64), (int(high / CELL), int(wide / CELL)))


def _best(score: np.ndarray) -> tuple:
    """Map coordinates of the cell with the greatest score."""
    row, column = np.unravel_index(int(score.argmax()), score.shape)
    return tuple(to_map(np.array([row + 0.5]), np.array([column + 0.5]))[0])


def _shape(outline: tuple, centre: tuple, wide: float, high: float, turn: float = 0.0) -> ogr.Geometry:
    angle = np.radians(turn)
    points = [
        (
            centre[0] + u * wide * np.cos(angle) - v * high * np.sin(angle),
            centre[1] + u * wide * np.sin(angle) + v * high * np.cos(angle),
        )
        for u, v in outline
    ]
    return write.polygon(points)


def make_sites(
    terrain: Terrain,
    cover: Cover,
    biotope: BiotopeMap,
    nature: np.ndarray,
    protected: list,
    axes: np.ndarray,
    species: np.ndarray,
) -> tuple:
    """(sites, alternatives): rows of (geometry, values); `species` is true near records of endangered species."""
    grades, single = biotope.grid(biotope.type_grade), biotope.grid(biotope.individual_grade)
    strict = (grades == 1) & (single == 1)
    land = terrain.county & (biotope.labels >= 0)
    item = {kind: mask for kind, _, mask in protected}
    guarded = np.any([mask for _, _, mask in protected], axis=0)
    edge = distance(~terrain.county) > 260.0
    core = item["자연공원 공원자연보존지구"]
    gentle = np.clip(1.0 - ndimage.uniform_filter(terrain.slope, 31) / 60.0, 0.0, 1.0)
    bad = _best(_share(strict & core, 420.0, 330.0) + 0.3 * gentle)
    good_ground = np.isin(grades, (3, 4, 5)) & (nature == 3) & (terrain.slope < 17.0)
    bare = ~guarded & ~axes & ~species & edge & land
    kept = _share(strict, 340.0, 260.0)
    clear = _share(good_ground, 340.0, 260.0)
    mixed_score = clear + np.minimum(kept, 0.3) - 4.0 * np.abs(kept - 0.27) - 4.0 * (1.0 - _share(bare, 340.0, 260.0))
    mixed_score -= 9.0 * _share((grades == 1) & ~strict, 340.0, 260.0)
    mixed_score -= 0.5 * (distance(is_one_of(cover.kinds, "road")) > 350.0)
    mixed_score -= 2.0 * _share(
        is_one_of(cover.kinds, "house", "road", "channel", "brook", "lake", "military"), 340.0, 260.0
    )
    mixed = _best(np.where(edge, mixed_score, -9.0))
    angle = np.radians(17.0)
    shift = (352.0, 30.0)
    fine = (
        cover.estate[0] + shift[0] * np.cos(angle) - shift[1] * np.sin(angle),
        cover.estate[1] + shift[0] * np.sin(angle) + shift[1] * np.cos(angle),
    )
    sites = [
        (_shape(BAD, bad, 420.0, 330.0), ("가온산 산악관광단지", "관광지 조성")),
        (_shape(PLOT, mixed, 330.0, 250.0), ("새터 전원주택단지", "주택건설")),
        (
            _shape(((-0.5, -0.5), (0.5, -0.5), (0.5, 0.5), (-0.5, 0.5)), fine, 170.0, 150.0, 17.0),
            ("가온 물류센터", "물류시설"),
        ),
    ]
    forest_score = (
        _share(strict & ~guarded & edge, 380.0, 300.0)
        + 0.5 * gentle
        - 0.5 * (distance(is_one_of(cover.kinds, "road")) > 800.0)
    )
    forest = _best(np.where(edge, forest_score - 2.0 * _share(guarded | species, 380.0, 300.0), -9.0))
    farm = is_one_of(cover.kinds, "field", "orchard") & bare
    hill_score = _share(farm, 380.0, 300.0) - 3.0 * np.abs(
        _share(is_one_of(cover.kinds, "mixedwood", "plantation", "restored"), 380.0, 300.0) - 0.25
    )
    hill_score -= 90.0 * _share((grades == 1) | (nature == 1), 440.0, 360.0)
    hill_score -= 4.0 * _share(
        is_one_of(cover.kinds, "house", "road", "factory", "livestock", "channel", "floodplain"), 380.0, 300.0
    )
    hill = _best(np.where(edge & ~around(cover.estate, 1500.0), hill_score, -9.0))
    low = is_one_of(cover.kinds, "field", "idle", "greenhouse", "orchard") & bare & (grades >= 4) & (nature == 3)
    away = np.minimum(distance(guarded | axes), 1500.0) / 1500.0
    flat = _best(
        np.where(
            edge & ~around(cover.estate, 1200.0) & (terrain.slope < 8.0),
            3.0 * _share(low, 400.0, 320.0) + 0.5 * away - 90.0 * _share((grades == 1) | (nature == 1), 440.0, 360.0),
            -9.0,
        )
    )
    name, use = "가온 햇빛발전단지", "태양광 발전시설"
    alternatives = [
        (_shape(BAD, forest, 380.0, 300.0), (name, "1안", use)),
        (_shape(PLOT, hill, 380.0, 300.0), (name, "2안", use)),
        (_shape(PLOT, flat, 380.0, 300.0), (name, "3안", use)),
    ]
    return sites, alternatives


def near_species(species: list) -> np.ndarray:
    """Cells within 300 m of a record of an endangered species."""
    mask = np.zeros((SIZE, SIZE), dtype=bool)
    for *_, x, y in species:
        row, column = (int(value[0]) for value in to_cells(np.array([[x, y]])))
        mask[row, column] = True
    return distance(mask) < 300.0


def write_sites(path: Path, sites: list, alternatives: list) -> tuple:
    """sites.gpkg with the layers `sites` and `alternatives`."""
    one = write.vector(path, "sites", "polygon", [("site", "text", 0), ("purpose", "text", 0)], sites)
    fields = [("site", "text", 0), ("alternative", "text", 0), ("purpose", "text", 0)]
    return one, write.vector(path, "alternatives", "polygon", fields, alternatives, append=True)


def around(place: tuple, reach: float) -> np.ndarray:
    """Cells within `reach` m of a place (x, y)."""
    rows, columns = np.mgrid[0:SIZE, 0:SIZE]
    row, column = (float(value[0]) for value in to_cells(np.array([place])))
    return np.hypot(rows + 0.5 - row, columns + 0.5 - column) * CELL < reach
