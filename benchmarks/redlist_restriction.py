"""Times extent of occurrence and area of occupancy, each case in a process of its own.

    /usr/bin/python3 benchmarks/redlist_restriction.py --cases one many polygons

one: 4,000 x 4,000 cells of 100 m with about 160,000 cells of one ecosystem, all 10,000 placements of the grid.
many: 20,000 x 20,000 cells of 100 m, 200 ecosystems that fill the map.
polygons: 100,000 polygons in 50 ecosystems, 400 placements.
The start of Python and QGIS is left out. Peak memory is the whole process's.
"""
from __future__ import annotations

import argparse
import json
import os
import pathlib
import resource
import subprocess
import sys
import tempfile
import time

import numpy as np
from headless_qgis import start_qgis

LEFT, TOP, CELL = 1_000_000.0, 4_000_000.0, 100.0
CRS = "ESRI:54034"
SIDES = {"one": 4_000, "many": 20_000}
ECOSYSTEMS = 200
POLYGONS, POLYGON_ECOSYSTEMS = 100_000, 50
CASES = ("one", "many", "polygons")


def equal_area():
    """The CRS for GDAL."""
    from osgeo import osr

    crs = osr.SpatialReference()
    crs.ImportFromProj4("+proj=cea +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +datum=WGS84 +units=m +no_defs")
    return crs


def make_raster(path: pathlib.Path, side: int, case: str) -> None:
    """Scattered patches of one ecosystem, or 200 ecosystems in crooked patches; 0 is no data."""
    from osgeo import gdal

    options = ["TILED=YES", "COMPRESS=DEFLATE", "NUM_THREADS=ALL_CPUS"]
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), side, side, 1, gdal.GDT_Byte, options)
    dataset.SetGeoTransform((LEFT, CELL, 0, TOP, 0, -CELL))
    dataset.SetSpatialRef(equal_area())
    band = dataset.GetRasterBand(1)
    band.SetNoDataValue(0)
    rng = np.random.default_rng(20)
    coarse = rng.random((side // 5 + 1, side // 5 + 1)) < 0.01
    patches = rng.integers(1, ECOSYSTEMS + 1, (side // 40 + 3, side // 40 + 3)).astype(np.uint8)
    region = np.arange(patches.shape[0])[:, None] // 35 * 15 + np.arange(patches.shape[1])[None, :] // 35
    patches = (region * 13 % ECOSYSTEMS + patches % 4 * 3) % ECOSYSTEMS + 1
    columns = np.arange(side)
    for first in range(0, side, 256):
        rows = np.arange(first, min(first + 256, side))
        if case == "one":
            block = coarse[rows[:, None] // 5, columns[None, :] // 5]
        else:
            shifted = columns[None, :] + (np.sin(rows / 17) * 15 + 20).astype(int)[:, None]
            block = patches[(rows[:, None] + (columns[None, :] % 23)) // 40, shifted // 40]
        band.WriteArray(block.astype(np.uint8), 0, first)
    dataset = None


def make_polygons(path: pathlib.Path) -> None:
    """Polygons with 24 corners of 200 to 600 m, scattered over 300 x 300 km."""
    from osgeo import ogr

    rng = np.random.default_rng(21)
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = dataset.CreateLayer("polygons", equal_area(), ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("ecosystem", ogr.OFTString))
    layer.StartTransaction()
    angles = np.linspace(0, 2 * np.pi, 25)
    for _ in range(POLYGONS):
        radii = rng.uniform(200, 600, 25)
        radii[-1] = radii[0]
        x, y = LEFT + rng.uniform(0, 300_000), TOP - rng.uniform(0, 300_000)
        ring = [f"{x + r * np.cos(a):.3f} {y + r * np.sin(a):.3f}" for r, a in zip(radii, angles)]
        ring[-1] = ring[0]
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField("ecosystem", f"E{rng.integers(POLYGON_ECOSYSTEMS):02d}")
        feature.SetGeometry(ogr.CreateGeometryFromWkt("POLYGON((" + ",".join(ring) + "))"))
        layer.CreateFeature(feature)
    layer.CommitTransaction()
    dataset = None


def one(what: str, case: str, folder: pathlib.Path) -> None:
    """Measure one run in this process and print seconds, peak memory and what was found as JSON."""
    processing, _alive = start_qgis()
    source = folder / (f"{case}.gpkg" if case == "polygons" else f"{case}.tif")
    parameters = {"INPUT": str(source), "CRS": CRS, "OUTPUT": str(folder / f"{case}-{what}.gpkg")}
    if case == "polygons":
        parameters["ECOSYSTEM_FIELD"] = "ecosystem"
    if what == "measureaoo":
        parameters["STATISTICS"] = str(folder / f"{case}-statistics.csv")
    started = time.perf_counter()
    found = processing.run(f"ecoaxis:{what}", parameters)
    seconds = time.perf_counter() - started
    placements = 0
    if what == "measureaoo":
        lines = pathlib.Path(found["STATISTICS"]).read_text(encoding="utf-8").splitlines()
        placements = int(float(lines[1].split(",")[lines[0].split(",").index("placements")].strip('"')))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    told = {"seconds": seconds, "peak_mib": peak, "ecosystems": found["ECOSYSTEMS"], "placements": placements}
    print(json.dumps(told))
    sys.stdout.flush()
    os._exit(0)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cases", nargs="*", choices=CASES, default=CASES)
    parser.add_argument("--one", nargs=3, metavar=("WHAT", "CASE", "FOLDER"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        what, case, folder = options.one
        one(what, case, pathlib.Path(folder))
    print(f"{os.cpu_count()} cores")
    print(f"{'case':9} {'what':11} {'seconds':>8} {'peak MiB':>9} {'ecosystems':>10} {'placements':>10}")
    with tempfile.TemporaryDirectory(prefix="ecoaxis-bench-") as name:
        folder = pathlib.Path(name)
        for case in options.cases:
            if case == "polygons":
                make_polygons(folder / f"{case}.gpkg")
            else:
                make_raster(folder / f"{case}.tif", SIDES[case], case)
            for what in ("measureeoo", "measureaoo"):
                command = [sys.executable, str(pathlib.Path(__file__).resolve()), "--one", what, case, str(folder)]
                output = subprocess.run(command, capture_output=True, text=True, check=True).stdout
                told = json.loads(output.strip().splitlines()[-1])
                print(
                    f"{case:9} {what:11} {told['seconds']:8.2f} {told['peak_mib']:9.0f}"
                    f" {told['ecosystems']:10} {told['placements']:10}",
                    flush=True,
                )


if __name__ == "__main__":
    main()
