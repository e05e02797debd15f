"""Ecosystems of the county at three dates, their condition, and what an assessment by the Red List criteria needs.

Everything is derived from the written biotope map. Ground that an ecosystem has lost is taken from the fields, salt
pans, plantations and buildings next to what is left of it: what lies farthest from the rest was lost first.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from osgeo import gdal, ogr
from scipy import ndimage

from . import write
from .grid import SEED, SIDE, SOUTH, WEST
from .redlist_texts import DESCRIPTION_COLUMNS, DESCRIPTIONS, NOTES

YEARS = (1985, 2005, 2024)
WINDOW_YEARS = 50
CELLS = 600
MAPS = "ecosystems_gaon.gpkg"
RED_LIST_MAP = "rle_map_gaon.gpkg"
RED_LIST_LAYER = "생태계적색목록"
FIELD = "생태계"
BOG, VALLEY_FOREST = "산지습원", "계곡림"
FIELDS_AND_PANS = ("논", "밭", "염전", "시설경작지")
BUILT = ("단독주택지", "상업업무시설지", "유휴지", "공원녹지", "골프장", "공업지")


@dataclass(frozen=True)
class Ecosystem:
    """A type of ecosystem: biotopes that are it now, biotopes it was lost to, and its area of 1985 and 2005 as a
    multiple of today's."""

    name: str
    biotopes: tuple
    lost_to: tuple
    first: float
    second: float


ECOSYSTEMS = (
    Ecosystem("해안사구", ("해안사구",), ("곰솔림", "밭", *BUILT), 3.9, 1.9),
    Ecosystem("염습지", ("염습지",), FIELDS_AND_PANS, 2.4, 1.42),
    Ecosystem("갯벌", ("갯벌",), FIELDS_AND_PANS, 1.47, 1.16),
    Ecosystem("배후습지", ("제내지 습지", "호소식생지"), ("논",), 2.2, 1.5),
    Ecosystem(VALLEY_FOREST, ("습윤지성 낙엽활엽수림",), ("조림지", "밭"), 1.17, 1.08),
    Ecosystem("소나무림", ("소나무림",), ("산림 훼손지", "조림지", "묘지", "골프장"), 1.08, 1.04),
    Ecosystem("암석해안", ("해안절벽·암반",), (), 1.0, 1.0),
)
"""Those whose lost ground is made of whole biotopes; the mountain bog has shrunk by a rim."""
BOG_RIM_M = (8.0, 3.0)
NAMES = tuple(sorted([each.name for each in ECOSYSTEMS] + [BOG]))

CATEGORIES = {
    "해안사구": ("CR", "EN", "CR"),
    "염습지": ("EN", "EN", "EN"),
    BOG: ("EN", "EN", "EN"),
    "갯벌": ("VU", "VU", "VU"),
    VALLEY_FOREST: ("VU", "VU", "VU"),
    "소나무림": ("LC", "LC", "LC"),
    "배후습지": ("DD", "DD", "DD"),
    "암석해안": ("NE", "NE", "NE"),
}
"""Category, least and most threatened plausible category that the evidence gives."""

EVIDENCE_COLUMNS = (
    "ecosystem", "subcriterion", "best", "lower", "upper", "severity_best", "severity_lower", "severity_upper",
    "a", "b", "locations", "prone", "status", "note",
)  # fmt: skip


def _biotopes(path: Path) -> dict:
    """Polygons of the biotope map by their small class."""
    source = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_READONLY)
    found: dict = {}
    for feature in source.GetLayer(0):
        found.setdefault(feature["소분류"], []).append(feature.GetGeometryRef().Clone())
    return found


def _united(shapes: Sequence) -> ogr.Geometry:
    whole = ogr.Geometry(ogr.wkbMultiPolygon)
    for shape in shapes:
        for part in _parts(shape):
            whole.AddGeometry(part)
    return whole.UnionCascaded()


def _parts(shape: ogr.Geometry) -> list:
    """Polygons of a geometry from west to east; lines that a difference leaves behind are dropped."""
    if ogr.GT_Flatten(shape.GetGeometryType()) == ogr.wkbPolygon:
        return [shape.Clone()]
    parts = [shape.GetGeometryRef(index).Clone() for index in range(shape.GetGeometryCount())]
    parts = [part for part in parts if part.GetGeometryName() == "POLYGON" and part.Area() > 1.0]
    return sorted(parts, key=lambda part: part.GetEnvelope())


def _grown(now: ogr.Geometry, pool: list, times: float) -> list:
    """Polygons of ``pool`` nearest to ``now`` until its area is reached ``times``; (distance, number, polygon)."""
    near = sorted((now.Distance(shape), number, shape) for number, shape in enumerate(pool))
    taken, area = [], now.Area()
    for each in near:
        if area >= times * now.Area():
            break
        taken.append(each)
        area += each[2].Area()
    return taken


def ecosystem_maps(biotope_map: Path) -> dict:
    """Year -> ecosystem -> its ground (m² of the sample's CRS), without overlaps."""
    biotopes = _biotopes(biotope_map)
    maps: dict = {year: {} for year in YEARS}
    used: set = set()
    for kind in ECOSYSTEMS:
        now = _united([shape for name in kind.biotopes for shape in biotopes[name]])
        pool = [shape for name in kind.lost_to for shape in biotopes[name] if bytes(shape.ExportToWkb()) not in used]
        for year, times in zip(YEARS, (kind.first, kind.second)):
            lost = [shape for _, _, shape in _grown(now, pool, times)]
            used.update(bytes(shape.ExportToWkb()) for shape in lost)
            maps[year][kind.name] = _united([now, *lost]) if lost else now
        maps[YEARS[-1]][kind.name] = now
    bog = _united(biotopes["산지습원"])
    for year, rim in zip(YEARS, (*BOG_RIM_M, 0.0)):
        ground = bog.Buffer(rim, 3) if rim else bog
        for name, shape in maps[year].items():
            if rim and shape.Intersects(ground):
                maps[year][name] = shape.Difference(ground)
        maps[year][BOG] = ground
    return maps


def declines(areas: Sequence) -> tuple:
    """Percent lost over the past 50 years from areas of ``YEARS``: constant rate a year, constant loss a year.

    The years before the first map are extrapolated back.
    """
    years = YEARS[-1] - YEARS[0]
    proportional = 100.0 * (1.0 - (areas[-1] / areas[0]) ** (WINDOW_YEARS / years))
    loss = (areas[0] - areas[-1]) / years
    linear = 100.0 * WINDOW_YEARS * loss / (areas[-1] + WINDOW_YEARS * loss)
    return proportional, linear


def _cells(shape: ogr.Geometry) -> np.ndarray:
    """Cells (600, 600) of 20 m whose centre lies in the ground."""
    image = gdal.GetDriverByName("MEM").Create("", CELLS, CELLS, 1, gdal.GDT_Byte)
    cell = SIDE / CELLS
    image.SetGeoTransform((WEST, cell, 0.0, SOUTH + SIDE, 0.0, -cell))
    image.SetProjection(write.system().ExportToWkt())
    holder = gdal.GetDriverByName("Memory").Create("", 0, 0, 0)
    layer = holder.CreateLayer("ground", write.system(), ogr.wkbUnknown)
    feature = ogr.Feature(layer.GetLayerDefn())
    feature.SetGeometry(shape)
    layer.CreateFeature(feature)
    gdal.RasterizeLayer(image, [1], layer, burn_values=[1])
    return image.ReadAsArray() == 1


def _severity(ground: np.ndarray, stress: np.ndarray, curve: Sequence, seed: int) -> np.ndarray:
    """Relative severity (0 to 1) of the cells of ``ground``; the curve gives it for the share of ground from the most
    stressed on, as (share, severity) points."""
    noise = ndimage.gaussian_filter(np.random.default_rng(seed).standard_normal(ground.shape), 4.0)
    strain = stress[ground] + 400.0 * noise[ground] / noise.std() * 0.3
    rank = np.empty(strain.size)
    rank[np.argsort(strain, kind="stable")] = (np.arange(strain.size) + 0.5) / strain.size
    shares, values = zip(*curve)
    found = np.zeros(ground.shape)
    found[ground] = np.interp(rank, shares, values)
    return found


def _condition(ground: np.ndarray, initial: np.ndarray, severity: np.ndarray, collapse: float) -> tuple:
    """Rasters of whole numbers before and now (255 = no data) and the severity (percent) of each cell they give."""
    before = np.where(ground, np.round(initial), 255).astype(np.uint8)
    now = np.where(ground, np.round(initial + severity * (collapse - initial)), 255).astype(np.uint8)
    v0, vf = before[ground].astype(float), now[ground].astype(float)
    return before, now, np.clip(100.0 * (v0 - vf) / (v0 - collapse), 0.0, 100.0)


COLLAPSE = {BOG: 60.0, VALLEY_FOREST: 6.0}
"""Water table below ground (cm) and plant species of the forest floor in a plot at which the ecosystem is gone."""


def write_condition(folder: Path, now: Mapping, developed: ogr.Geometry) -> dict:
    """Write the condition of bog and valley forest, before and now; the severity (percent) of their cells."""
    stress = ndimage.distance_transform_edt(~_cells(developed)) * SIDE / CELLS
    rows = np.linspace(0.0, 3.0, CELLS)[:, None] + np.zeros(CELLS)
    found = {}
    steep = ((0.0, 0.88), (0.09, 0.82), (0.1, 0.74), (0.57, 0.53), (0.6, 0.46), (0.74, 0.32), (0.78, 0.24), (1.0, 0.0))
    mild = ((0.0, 0.7), (0.3, 0.55), (0.4, 0.46), (0.88, 0.34), (0.92, 0.24), (1.0, 0.1))
    for name, stem, initial, curve, title in (
        (VALLEY_FOREST, "valley_forest_species", 32.0 + 3.0 * np.sin(rows), steep, "숲바닥 자생식물 종수(종/조사구)"),
        (BOG, "mountain_bog_water", 8.0 + np.sin(rows), mild, "지하수위 깊이(cm)"),
    ):
        ground = _cells(now[name])
        severity = _severity(ground, stress, curve, SEED + len(found))
        before, later, found[name] = _condition(ground, initial, severity, COLLAPSE[name])
        write.raster(folder / f"{stem}_{YEARS[0]}.tif", before, 255, f"{title} {YEARS[0]}")
        write.raster(folder / f"{stem}_{YEARS[-1]}.tif", later, 255, f"{title} {YEARS[-1]}")
    return found


def _row(ecosystem: str, subcriterion: str, **values: object) -> dict:
    return {**dict.fromkeys(EVIDENCE_COLUMNS, ""), "ecosystem": ecosystem, "subcriterion": subcriterion, **values}


def evidence(maps: Mapping, severity: Mapping) -> list:
    """Rows of the evidence table."""
    rows = []
    for name in NAMES:
        if name in ("배후습지", "암석해안"):
            status = "DD" if name == "배후습지" else "NE"
            rows.append(_row(name, "A1", status=status, note=NOTES[status]))
            rows += [_row(name, each, status=status, note=NOTES[status]) for each in ("B1", "B2", "D1")]
            continue
        proportional, linear = declines([maps[year][name].Area() for year in YEARS])
        rows.append(
            _row(
                name,
                "A1",
                best=f"{proportional:.1f}",
                lower=f"{min(proportional, linear):.1f}",
                upper=f"{max(proportional, linear):.1f}",
                note=NOTES["A1"],
            )
        )
        rows += [_row(name, each, status="NE", note=NOTES["A2"]) for each in ("A2a", "A2b")]
        if name == "해안사구":
            rows.append(_row(name, "A3", status="DD", note=NOTES["A3"]))
        if name != BOG:
            rows += [_row(name, each, status="NE", note=NOTES["B"]) for each in ("B1", "B2")]
            if name != VALLEY_FOREST:
                continue
        if name == BOG:
            hull = maps[YEARS[-1]][name].ConvexHull().Area() / 1e6
            shared = {"a": "no", "b": "no", "locations": 4}
            rows.append(_row(name, "B1", best=f"{hull:.2f}", **shared, note=NOTES["B1"]))
            rows.append(_row(name, "B2", best=3, lower=1, upper=4, **shared, note=NOTES["B2"]))
            rows.append(_row(name, "B3", locations=4, prone="no", note=NOTES["B3"]))
        subcriterion = "C1" if name == BOG else "D1"
        for level in (30, 50, 80):
            extent = 100.0 * float((severity[name] >= level).mean())
            rows.append(_row(name, subcriterion, best=f"{extent:.1f}", severity_best=level, note=NOTES[subcriterion]))
    return rows


def _write_table(path: Path, columns: Sequence, rows: Sequence) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.DictWriter(stream, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def write_redlist(folder: Path, biotope_map: Path) -> dict:
    """Write all files of the Red List into ``folder`` and give the number of features of each map."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.iterdir():
        if old.suffix in (".gpkg", ".tif", ".csv", ".xml"):
            old.unlink()
    maps = ecosystem_maps(biotope_map)
    counts = {}
    for year in YEARS:
        rows = [(part, (name,)) for name in NAMES for part in _parts(maps[year][name])]
        layer = f"ecosystems_{year}"
        counts[layer] = write.vector(
            folder / MAPS, layer, "polygon", [(FIELD, "text", 0)], rows, append=year != YEARS[0]
        )
    fields = [(name, "text", 0) for name in (FIELD, "category", "least", "most", "text")]
    rows = []
    for name in NAMES:
        best, least, most = CATEGORIES[name]
        bounds = "" if best == least == most else f" ({least if least == most else f'{least}-{most}'})"
        rows += [(part, (name, best, least, most, best + bounds)) for part in _parts(maps[YEARS[-1]][name])]
    counts["rle_map"] = write.vector(folder / RED_LIST_MAP, RED_LIST_LAYER, "polygon", fields, rows)
    biotopes = _biotopes(biotope_map)
    developed = _united([shape for name in (*FIELDS_AND_PANS, *BUILT) for shape in biotopes[name]])
    severity = write_condition(folder, maps[YEARS[-1]], developed)
    _write_table(folder / "evidence.csv", EVIDENCE_COLUMNS, evidence(maps, severity))
    _write_table(folder / "descriptions.csv", DESCRIPTION_COLUMNS, DESCRIPTIONS)
    return counts
