"""One site against 150,000 biotope polygons: ``screendevelopment`` and the overlay of QGIS alone, side by side.

Run: ``/usr/bin/python3 benchmarks/screen_one_site.py [polygons [metres]]``. ``metres`` is the width of the round site
(1128, that is 1 km2, when not given; 0: the whole map). Data are generated in a temporary folder.
Times are wall-clock seconds after QGIS has started and the plugin is loaded; sites wider than 2 km are judged once.
"""
from __future__ import annotations

import csv
import json
import math
import os
import pathlib
import sys
import tempfile
import time
from collections.abc import Callable, Iterator

import numpy
from headless_qgis import start_qgis
from osgeo import gdal, ogr, osr

SEED = 20260321
SPACING_M = 60.0
ONE_KM2_M = 2 * math.sqrt(1e6 / math.pi)
WIDE_M = 2000.0
ORIGIN = (1_000_000.0, 1_800_000.0)
COLUMNS = (
    "rule", "group", "dataset", "expression", "measure", "threshold", "consequence",
    "certainty", "source", "message_ko", "message_en",
)  # fmt: skip
RULES = (
    ("both", "\"type_grade\" = '1' AND \"individual_grade\" = '1'", "presence", "", "prohibited"),
    ("type_1", "\"type_grade\" = '1'", "area_m2", "500", "avoid"),
    ("type_2", "\"type_grade\" = '2'", "share", "0.1", "conditional"),
    ("near_1", "\"type_grade\" = '1'", "distance_m", "100", "conditional"),
    ("type_5", "\"type_grade\" = '5'", "presence", "", "possible"),
)


def main(count: int, width: float) -> None:
    """Generate, run both, print; ``width`` (m) of the site, 0 for all of the map."""
    processing, alive = start_qgis()
    with tempfile.TemporaryDirectory(prefix="ecoaxis-bench-") as name:
        folder = pathlib.Path(name)
        made = time.perf_counter()
        side = write_biotopes(folder / "biotopes.gpkg", count)
        square_km = write_sites(folder / "site.gpkg", side, width)
        times = 3 if 0 < width <= WIDE_M else 1
        write_scheme(folder / "scheme")
        binding = {"version": 1, "datasets": {"biotope_map": {"source": "biotopes.gpkg", "layer": "biotopes"}}}
        (folder / "binding.json").write_text(json.dumps(binding), encoding="utf-8")
        print(f"{side * side} biotope polygons made in {time.perf_counter() - made:.1f} s,"
              f" one site of {square_km:.1f} km2")
        forget_peak()
        before = peak_memory()
        own = best_of(times, lambda: processing.run("ecoaxis:screendevelopment", {
            "INPUT": str(folder / "site.gpkg"), "SCHEME": str(folder / "scheme"),
            "BINDING": str(folder / "binding.json"), "VERDICTS": str(folder / "verdicts.gpkg"),
            "FINDINGS": str(folder / "findings.gpkg"), "RELIEFS": str(folder / "reliefs.gpkg"),
        }))
        memory = peak_memory() - before
        biotopes, site = f"{folder / 'biotopes.gpkg'}|layername=biotopes", str(folder / "site.gpkg")
        peer = best_of(times, lambda: processing.run("native:intersection", {
            "INPUT": biotopes, "OVERLAY": site, "OUTPUT": str(folder / "intersection.gpkg"),
        }))
        turned = math.nan if times == 1 else best_of(times, lambda: processing.run("native:intersection", {
            "INPUT": site, "OVERLAY": biotopes, "OUTPUT": str(folder / "turned.gpkg"),
        }))
        print(f"ecoaxis:screendevelopment (5 rules, verdict, reliefs): {own:.2f} s, memory + {memory:.0f} MB")
        print(f"native:intersection, biotopes with site (overlay alone): {peer:.2f} s")
        print(f"native:intersection, site with biotopes (overlay alone): {turned:.2f} s")
        print(f"areas agree to {agreement(folder):.2e} m2")
    sys.stdout.flush()
    del alive
    os._exit(0)


def best_of(times: int, run: Callable[[], object]) -> float:
    """The shortest wall-clock time (s) of several runs."""
    shortest = math.inf
    for _ in range(times):
        start = time.perf_counter()
        run()
        shortest = min(shortest, time.perf_counter() - start)
    return shortest


def forget_peak() -> None:
    """Begin to measure the peak anew (Linux)."""
    pathlib.Path("/proc/self/clear_refs").write_text("5", encoding="ascii")


def peak_memory() -> float:
    """The most memory that this process has held since ``forget_peak`` (MB)."""
    status = pathlib.Path("/proc/self/status").read_text(encoding="ascii")
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM")) / 1024


def write_biotopes(path: pathlib.Path, count: int) -> int:
    """A closed mosaic of ``count`` polygons of about 40 corners, ragged along shared borders; returns its side."""
    side = math.isqrt(count - 1) + 1
    generator = numpy.random.default_rng(SEED)
    corners = numpy.stack(numpy.meshgrid(numpy.arange(side + 1), numpy.arange(side + 1)), axis=-1) * SPACING_M
    corners = corners + generator.uniform(-0.12, 0.12, corners.shape) * SPACING_M
    shift = {axis: generator.uniform(-1, 1, (side + 1, side + 1, 9)) for axis in ("x", "y")}
    source, layer = create(path, "biotopes", {"type_grade": ogr.OFTString, "individual_grade": ogr.OFTString})
    source.StartTransaction()
    for row in range(side):
        for column in range(side):
            feature = ogr.Feature(layer.GetLayerDefn())
            feature["type_grade"] = f"{1 + (row * 7 + column * 3) % 5}"
            feature["individual_grade"] = f"{1 + (row + column) % 3}"
            feature.SetGeometry(polygon(cell_ring(corners, shift, row, column)))
            layer.CreateFeature(feature)
    source.CommitTransaction()
    return side


def cell_ring(
    corners: numpy.ndarray, shift: dict[str, numpy.ndarray], row: int, column: int
) -> Iterator[tuple[float, float]]:
    """Corners of one cell; neighbours use the same ragged border."""
    lower = border(corners[row, column], corners[row, column + 1], shift["y"][row, column])
    right = border(corners[row, column + 1], corners[row + 1, column + 1], shift["x"][row, column + 1])
    upper = border(corners[row + 1, column], corners[row + 1, column + 1], shift["y"][row + 1, column])[::-1]
    left = border(corners[row, column], corners[row + 1, column], shift["x"][row, column])[::-1]
    for part in (lower, right, upper, left):
        yield from part[:-1]


def border(start: numpy.ndarray, end: numpy.ndarray, shifts: numpy.ndarray) -> list[tuple[float, float]]:
    """A ragged line: nine points beside the straight one."""
    share = numpy.linspace(0, 1, 11)[:, None]
    along = end - start
    points = start + share * along
    across = numpy.array([-along[1], along[0]]) / math.hypot(*along)
    points[1:-1] += shifts[:, None] * across
    return [(float(x), float(y)) for x, y in points]


def polygon(points: Iterator[tuple[float, float]]) -> ogr.Geometry:
    """A polygon in map coordinates."""
    ring = ogr.Geometry(ogr.wkbLinearRing)
    for x, y in points:
        ring.AddPoint_2D(ORIGIN[0] + x, ORIGIN[1] + y)
    ring.CloseRings()
    shape = ogr.Geometry(ogr.wkbPolygon)
    shape.AddGeometry(ring)
    return shape


def create(path: pathlib.Path, name: str, fields: dict[str, int]) -> tuple[ogr.DataSource, ogr.Layer]:
    """A GeoPackage with one polygon layer and its spatial index."""
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(5179)
    gdal.SetConfigOption("OGR_SQLITE_SYNCHRONOUS", "OFF")
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = source.CreateLayer(name, reference, ogr.wkbPolygon)
    for field, kind in fields.items():
        layer.CreateField(ogr.FieldDefn(field, kind))
    return source, layer


def write_sites(path: pathlib.Path, side: int, width: float) -> float:
    """One round site in the middle of the map, or all of the map; returns its area (km2)."""
    source, layer = create(path, "site", {"name": ogr.OFTString})
    end = side * SPACING_M
    corners = [(0.0, 0.0), (end, 0.0), (end, end), (0.0, end)]
    if width:
        turns = (math.radians(angle) for angle in range(0, 360, 2))
        corners = [((end + width * math.cos(turn)) / 2, (end + width * math.sin(turn)) / 2) for turn in turns]
    feature = ogr.Feature(layer.GetLayerDefn())
    feature["name"] = "site"
    feature.SetGeometry(polygon(iter(corners)))
    layer.CreateFeature(feature)
    area: float = feature.GetGeometryRef().GetArea() / 1e6
    del layer, source
    return area


def write_scheme(folder: pathlib.Path) -> None:
    """A small biotope scheme."""
    folder.mkdir()
    head = {
        "id": "scheme", "version": "1", "kind": "screening", "title": {"en": "Benchmark", "ko": "성능"},
        "legal_basis": [], "groups": {"biotope": {"en": "Biotope", "ko": "비오톱"}},
    }
    (folder / "scheme.json").write_text(json.dumps(head), encoding="utf-8")
    with open(folder / "rules.csv", "w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(COLUMNS)
        for name, expression, measure, threshold, consequence in RULES:
            writer.writerow(
                [name, "biotope", "biotope_map", expression, measure, threshold, consequence, "assumed", "benchmark",
                 name, name]
            )


def agreement(folder: pathlib.Path) -> float:
    """The largest difference (m2) between the areas of the findings and those of QGIS' intersection."""
    from qgis.core import QgsVectorLayer

    areas: dict[str, float] = {}
    for feature in QgsVectorLayer(str(folder / "intersection.gpkg"), "i", "ogr").getFeatures():
        grade = str(feature["type_grade"])
        areas[grade] = areas.get(grade, 0.0) + feature.geometry().area()
    found = {
        feature["rule"]: feature["area_m2"]
        for feature in QgsVectorLayer(str(folder / "findings.gpkg"), "f", "ogr").getFeatures()
    }
    return max(abs(found[f"type_{grade}"] - areas[grade]) for grade in ("1", "2", "5"))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 150_000, float(sys.argv[2]) if len(sys.argv) > 2 else ONE_KM2_M)
