"""The axis network of the county, its wildlife crossings, and the habitat of four species with their resistances.

Everything is derived from the written maps: streams, roads and biotopes.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from osgeo import gdal, ogr

from . import write
from .grid import simplify, smooth_line

FILE = "axis_network_gaon.gpkg"
AXES, LINES, CROSSINGS, HABITAT = "생태축", "생태축선", "생태통로", "서식지패치"
RIDGE, RIVER = "가온정맥 산림축", "가온천 하천축"
RIDGE_LINE = (
    (117350, 365500), (117800, 366100), (118500, 366600), (119300, 366750), (120100, 366650), (121100, 366450),
    (122000, 366500), (122600, 365700), (122900, 364700), (123150, 363700), (122950, 362900), (123150, 362000),
    (123100, 361200), (122850, 360500), (122350, 359900), (122300, 359100), (122700, 358300), (122300, 357550),
    (121600, 357350), (120700, 357250), (119800, 357250), (119000, 357750), (118450, 358700),
)  # fmt: skip
"""Course of the forest axis (m), from north-west around the county to south-west."""
WIDTH = 300.0
"""Half the width of the core of a forest axis: the order of size that studies of branch ranges support (assumed)."""
MARGIN = 200.0
NARROW = ((122850.0, 360500.0), 900.0, 45.0, 60.0)
"""Place, reach along the axis (m), half the width of the core and width of the buffer (m) of its bottleneck."""
GAP = ((119450.0, 366740.0), 520.0)
"""Place and reach (m) of fields where the axis is missing."""
RIVER_WIDTH, RIVER_MARGIN = 30.0, 70.0
MAIN_RIVER_KM2 = 12.0
FINE, COARSE = 1.0, 10.0
"""Metres by which outlines of axes and of habitat are simplified, so that the sample stays small."""
BROADLEAVED = ("참나무류 우점림", "참나무류 순림", "습윤지성 낙엽활엽수림", "침활혼효림")
WETLAND = ("둔치", "하중도", "제내지 습지", "호소식생지", "농경습지", "산지습원")
SPECIES = (
    ("leopard_cat", "삵", (*WETLAND, "제방사면", "완충녹지"), 1.0),
    ("marten", "담비", BROADLEAVED, 10.0),
    ("water_deer", "고라니", (*WETLAND, "염습지", "밭"), 2.0),
    ("flying_squirrel", "하늘다람쥐", (*BROADLEAVED, "소나무림"), 5.0),
)
"""Id, name, biotopes that it lives in, smallest patch in ha: rules of thumb to show how the plugin works."""
SQUIRREL = {"1": 60, "2": 40, "3": 1, "4": 20, "5": 30, "6": 40, "7": 80}
"""Resistance for the flying squirrel by level 1 of the land cover (assumed)."""


def _lines(path: Path) -> list:
    source = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_READONLY)
    return [(feature.items(), feature.GetGeometryRef().Clone()) for feature in source.GetLayer(0)]


def _piece(points: np.ndarray, kept: np.ndarray, width: float) -> ogr.Geometry:
    """The stretches of a line where ``kept`` holds, ``width`` to each side."""
    whole = ogr.Geometry(ogr.wkbMultiPolygon)
    edges = np.flatnonzero(np.diff(np.concatenate([[0], kept.astype(int), [0]])))
    for first, last in zip(edges[0::2], edges[1::2]):
        whole.AddGeometry(write.line(points[first : max(last, first + 2)]).Buffer(width, 6))
    return whole.UnionCascaded()


def _dense(points: Sequence) -> np.ndarray:
    """A smoothed line with a vertex every 20 m."""
    smooth = smooth_line(np.asarray(points, dtype=float), 3)
    along = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(smooth, axis=0).T))])
    at = np.append(np.arange(0.0, along[-1], 20.0), along[-1])
    return np.column_stack([np.interp(at, along, smooth[:, 0]), np.interp(at, along, smooth[:, 1])])


def _near(points: np.ndarray, place: tuple, reach: float) -> np.ndarray:
    return np.hypot(points[:, 0] - place[0], points[:, 1] - place[1]) < reach


def _polygons(shape: ogr.Geometry, smallest: float = 1.0) -> list:
    """Polygons of a geometry above ``smallest`` m2, from west to east, with vertices on 0.1 m."""
    parts = [shape] if shape.GetGeometryName() == "POLYGON" else [shape.GetGeometryRef(i) for i in range(
        shape.GetGeometryCount())]  # fmt: skip
    found = []
    for part in parts:
        if part.GetGeometryName() != "POLYGON" or part.Area() < smallest:
            continue
        copy = ogr.Geometry(ogr.wkbPolygon)
        for number in range(part.GetGeometryCount()):
            ring = ogr.Geometry(ogr.wkbLinearRing)
            for x, y in part.GetGeometryRef(number).GetPoints():
                ring.AddPoint_2D(round(x, 1), round(y, 1))
            copy.AddGeometry(ring)
        found.append(copy)
    return sorted(found, key=lambda each: each.GetEnvelope())


def axis_network(streams: Path) -> tuple:
    """(zone, axis, polygon) and (axis, line) of the network."""
    ridge = _dense(RIDGE_LINE)
    narrow, gap = _near(ridge, NARROW[0], NARROW[1]), _near(ridge, *GAP)
    core = _piece(ridge, ~(narrow | gap), WIDTH).Union(_piece(ridge, narrow, NARROW[2]))
    wide = _piece(ridge, ~(narrow | gap), WIDTH + MARGIN).Union(_piece(ridge, narrow, NARROW[2] + NARROW[3]))
    around = wide.Difference(core)
    river = ogr.Geometry(ogr.wkbMultiLineString)
    for values, shape in _lines(streams):
        if values["BSN_AREA"] > MAIN_RIVER_KM2:
            river.AddGeometry(shape)
    bed = river.Buffer(RIVER_WIDTH, 6).Difference(core)
    bank = river.Buffer(RIVER_WIDTH + RIVER_MARGIN, 6).Difference(core).Difference(around).Difference(bed)
    zones = [("핵심", RIDGE, core), ("완충", RIDGE, around), ("핵심", RIVER, bed), ("완충", RIVER, bank)]
    polygons = [
        (zone, name, part)
        for zone, name, shape in zones
        for part in _polygons(shape.SimplifyPreserveTopology(FINE))
    ]
    lines = [(RIDGE, write.line(simplify(ridge, FINE)))]
    lines += [(RIVER, river.GetGeometryRef(number).Clone()) for number in range(river.GetGeometryCount())]
    return polygons, lines


def crossings(lines: list, roads: Path) -> list:
    """(name, type, width, point): one where the forest axis meets the national road in the south, one on the river.

    In the north the same road cuts the forest axis without a crossing.
    """
    found = []
    ridge = next(shape for name, shape in lines if name == RIDGE)
    for values, road in _lines(roads):
        if values["도로구분"] == "국도" and road.Intersects(ridge):
            meets = road.Intersection(ridge)
            for number in range(max(1, meets.GetGeometryCount())):
                place = meets.GetGeometryRef(number) if meets.GetGeometryCount() else meets
                if place.GetY() < 360000.0:
                    found.append(("솔뫼 생태통로", "육교형", 30.0, write.point(place.GetX(), place.GetY())))
    river = ogr.Geometry(ogr.wkbMultiLineString)
    for name, shape in lines:
        if name == RIVER:
            river.AddGeometry(shape)
    for values, road in _lines(roads):
        if values["도로구분"] == "지방도" and road.Intersects(river):
            meets = road.Intersection(river)
            place = meets.GetGeometryRef(0) if meets.GetGeometryCount() else meets
            found.append(("가온천 생태통로", "터널형", 10.0, write.point(place.GetX(), place.GetY())))
            break
    return found


def habitat(biotope_map: Path) -> list:
    """(id, species, name, polygon) of the patches of each species."""
    source = gdal.OpenEx(str(biotope_map), gdal.OF_VECTOR | gdal.OF_READONLY)
    shapes: dict = {}
    for feature in source.GetLayer(0):
        shapes.setdefault(feature["소분류"], []).append(feature.GetGeometryRef().Clone())
    found = []
    for key, name, biotopes, least in SPECIES:
        whole = ogr.Geometry(ogr.wkbMultiPolygon)
        for biotope in biotopes:
            for shape in shapes.get(biotope, ()):
                whole.AddGeometry(shape)
        patches = _polygons(whole.UnionCascaded().SimplifyPreserveTopology(COARSE), least * 10_000.0)
        found += [(f"{key}-{number:03d}", key, name, shape) for number, shape in enumerate(patches, start=1)]
    return found


def _tables(folder: Path, shipped: Path) -> None:
    """The species of the county and their resistances, cut from the shipped tables; both open in a spreadsheet."""
    keys = [key for key, *_ in SPECIES]
    with (shipped / "species.csv").open(encoding="utf-8-sig", newline="") as stream:
        species = [row for row in csv.DictReader(stream) if row["species"] in keys]
    for row in species:
        if row["species"] == "flying_squirrel":
            row["resistance"] = "flying_squirrel"
    with (shipped / "resistance.csv").open(encoding="utf-8-sig", newline="") as stream:
        cover = list(csv.DictReader(stream))
    kept = ("leopard_cat", "marten", "water_deer")
    source = "표본: 플러그인의 표, 하늘다람쥐 열은 가정 / sample: the plugin's table, flying squirrel assumed"
    rows = [
        {
            **{name: row[name] for name in ("code", "name_ko", "name_en", *kept)},
            "flying_squirrel": SQUIRREL[row["code"][0]],
            "certainty": "assumed",
            "source": source,
        }
        for row in cover
    ]
    for name, content in (("species_gaon.csv", species), ("resistance_gaon.csv", rows)):
        with (folder / name).open("w", encoding="utf-8-sig", newline="") as stream:
            writer = csv.DictWriter(stream, list(content[0]), lineterminator="\n")
            writer.writeheader()
            writer.writerows(content)


def _binding(county: Mapping) -> dict:
    """The county's binding seen from the folder below it, with the network's own datasets."""
    datasets = {key: {**entry, "source": f"../{entry['source']}"} for key, entry in county["datasets"].items()}

    def own(source: str, layer: str, **fields: str) -> dict:
        return {
            "source": source, "layer": layer, "provider": "ogr", "encoding": None, "crs": None, "fields": fields,
            "filter": None, "band": 1,
        }  # fmt: skip

    datasets["ecological_axis"] = own(FILE, AXES, zone="구분", name="생태축명")
    datasets["axis_line"] = own(FILE, LINES, name="생태축명")
    datasets["wildlife_crossings"] = own(FILE, CROSSINGS, name="통로명", type="형식", width="폭")
    datasets["habitat_patches"] = {
        **own(FILE, HABITAT, id="식별자", attribute="면적"), "filter": "\"종\" = 'marten'",
    }  # fmt: skip
    return {"version": 1, "datasets": datasets}


def write_network(folder: Path, county: Path, county_binding: Mapping, shipped: Path) -> dict:
    """Write all files of the network into ``folder`` and give the number of features of each layer."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / FILE).unlink(missing_ok=True)
    polygons, lines = axis_network(county / "streams_gaon.shp")
    points = crossings(lines, county / "roads_gaon.gpkg")
    text, number = "text", "number"
    rows = [(shape, (zone, name)) for zone, name, shape in polygons]
    counts = {"axis_network": write.vector(
        folder / FILE, AXES, "polygon", [("구분", text, 0), ("생태축명", text, 0)], rows
    )}  # fmt: skip
    rows = [(shape, (name, round(shape.Length(), 1))) for name, shape in lines]
    fields = [("생태축명", text, 0), ("길이", number, 0)]
    counts["axis_lines"] = write.vector(folder / FILE, LINES, "line", fields, rows, append=True)
    rows = [(shape, (name, kind, width)) for name, kind, width, shape in points]
    fields = [("통로명", text, 0), ("형식", text, 0), ("폭", number, 0)]
    counts["wildlife_crossings"] = write.vector(folder / FILE, CROSSINGS, "point", fields, rows, append=True)
    fields = [("식별자", text, 0), ("종", text, 0), ("국명", text, 0), ("면적", number, 0)]
    patches = habitat(county / "biotope_gaon.gpkg")
    rows = [(shape, (name, key, title, round(shape.Area(), 1))) for name, key, title, shape in patches]
    counts["habitat"] = write.vector(folder / FILE, HABITAT, "polygon", fields, rows, append=True)
    _tables(folder, shipped)
    text = json.dumps(_binding(county_binding), ensure_ascii=False, indent=1)
    (folder / "binding.json").write_text(text + "\n", encoding="utf-8", newline="\n")
    return counts
