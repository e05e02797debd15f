"""Times gradezoning against the same job chained from the tools that QGIS users have, in one run.

    /usr/bin/python3 benchmarks/gradezoning.py --cells 1e7 1e8 4e8 --chain 1e8

Case a: 12 code rasters. Case b: 8 vector layers more (4 code, 2 presence, 2 distance).
Chain: native:reclassifybytable for every raster (gdal_rasterize first for a vector layer, gdal_proximity for
distances), then gdal_calc for the minimum. Input and output are tiled, deflated GeoTIFF. Every figure comes
from a process of its own; the start of Python and QGIS is left out. Peak memory is the whole process's.
"""
from __future__ import annotations

import argparse
import csv
import json
import math
import os
import pathlib
import resource
import shutil
import subprocess
import sys
import tempfile
import time

import numpy as np
from headless_qgis import start_qgis

CELL = 10.0
LEFT, TOP = 900_000.0, 1_900_000.0
RASTERS = 12
CODES = 12
CREATION = ["TILED=YES", "COMPRESS=DEFLATE", "BIGTIFF=IF_SAFER"]
VECTOR_KINDS = ("code", "code", "code", "code", "presence", "presence", "distance", "distance")
BREAKS = (250.0, 500.0, 1000.0)
POLYGONS_PER_KM2 = 2.0
LINES_PER_KM2 = 0.5


def side_of(cells: float) -> int:
    """Rows and columns of a square map of about ``cells`` cells."""
    return round(math.sqrt(cells))


def grade_of(layer: int, code: int) -> int:
    """The made-up rule table: a grade 1..4 for each code of each layer (0 = no rule)."""
    return (code * 7 + layer * 3) % 5


def make_rasters(folder: pathlib.Path, side: int) -> None:
    """Code maps made of irregular patches of about 30 cells, a strip at a time."""
    from osgeo import gdal, osr

    crs = osr.SpatialReference()
    crs.ImportFromEPSG(5179)
    crs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    for layer in range(RASTERS):
        rng = np.random.default_rng(layer)
        patch = 24 + 3 * layer
        coarse = rng.integers(0, CODES, (side // patch + 3, side // patch + 3)).astype(np.uint8)
        shift_rows = (rng.normal(0, patch / 5, side)).cumsum().astype(int) % (2 * patch)
        wave = (np.sin(np.arange(side) / (patch * 1.7)) * patch / 2 + patch).astype(int)
        dataset = gdal.GetDriverByName("GTiff").Create(
            str(folder / f"r{layer}.tif"), side, side, 1, gdal.GDT_Byte, [*CREATION, "NUM_THREADS=ALL_CPUS"]
        )
        dataset.SetGeoTransform((LEFT, CELL, 0, TOP, 0, -CELL))
        dataset.SetSpatialRef(crs)
        band = dataset.GetRasterBand(1)
        band.SetNoDataValue(0)
        columns = np.arange(side)
        for first in range(0, side, 256):
            rows = np.arange(first, min(first + 256, side))
            index = (columns[None, :] + wave[rows][:, None] + shift_rows[0]) // patch
            row_index = (rows[:, None] + wave[columns][None, :] // 2) // patch
            band.WriteArray(coarse[row_index % coarse.shape[0], index % coarse.shape[1]], 0, first)
        dataset = None


def make_vectors(folder: pathlib.Path, side: int) -> None:
    """Polygons with eight corners and road-like lines, in GeoPackages with a spatial index."""
    from osgeo import ogr, osr

    crs = osr.SpatialReference()
    crs.ImportFromEPSG(5179)
    crs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    length = side * CELL
    for number, kind in enumerate(VECTOR_KINDS):
        rng = np.random.default_rng(100 + number)
        dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(folder / f"v{number}.gpkg"))
        layer = dataset.CreateLayer(f"v{number}", crs, ogr.wkbUnknown)
        layer.CreateField(ogr.FieldDefn("code", ogr.OFTInteger))
        layer.StartTransaction()
        density = LINES_PER_KM2 if kind == "distance" else POLYGONS_PER_KM2
        for _ in range(max(5, int(density * (length / 1000) ** 2))):
            x, y = LEFT + rng.uniform(0, length), TOP - rng.uniform(0, length)
            if kind == "distance":
                steps = rng.normal(0, 150, (12, 2)).cumsum(axis=0) + (x, y)
                text = "LINESTRING(" + ",".join(f"{a} {b}" for a, b in steps) + ")"
            else:
                angles = np.linspace(0, 2 * np.pi, 9)
                radii = rng.uniform(100, 420, 9)
                radii[-1] = radii[0]
                ring = [f"{x + r * np.cos(a)} {y + r * np.sin(a)}" for r, a in zip(radii, angles)]
                ring[-1] = ring[0]
                text = "POLYGON((" + ",".join(ring) + "))"
            feature = ogr.Feature(layer.GetLayerDefn())
            feature.SetField("code", int(rng.integers(1, CODES)))
            feature.SetGeometry(ogr.CreateGeometryFromWkt(text))
            layer.CreateFeature(feature)
        layer.CommitTransaction()
        dataset = None


def write_scheme(folder: pathlib.Path, case: str) -> None:
    """The rule table as a scheme and its binding."""
    rows = []
    for layer in range(RASTERS):
        for code in range(1, CODES):
            if grade_of(layer, code):
                rows.append((f"r{layer}", "", "code", str(code), grade_of(layer, code)))
    if case == "b":
        for number, kind in enumerate(VECTOR_KINDS):
            key = f"v{number}"
            if kind == "code":
                rows += [(key, "code", "code", str(c), grade_of(number, c)) for c in range(1, 6) if grade_of(number, c)]
            elif kind == "presence":
                rows.append((key, "", "presence", "", 2))
            else:
                bounds = ["", *(f"{b:g}" for b in BREAKS), ""]
                rows += [(key, "", "distance", f"{bounds[i]}..{bounds[i + 1]}", 4 - i) for i in range(4)]
    scheme = folder / f"scheme-{case}"
    scheme.mkdir(exist_ok=True)
    grades = [{"value": g, "label": {"en": str(g), "ko": str(g)}, "meaning": {"en": "-", "ko": "-"},
               "color": "#808080"} for g in range(1, 5)]
    head = {"id": scheme.name, "version": "1", "kind": "zoning", "title": {"en": "benchmark", "ko": "시험"},
            "legal_basis": [], "grades": grades, "strictest": 1, "combine": "strictest", "otherwise": 4}
    (scheme / "scheme.json").write_text(json.dumps(head), encoding="utf-8")
    with open(scheme / "rules.csv", "w", newline="", encoding="utf-8") as stream:
        writer = csv.writer(stream)
        writer.writerow(["criterion", "indicator", "dataset", "field", "kind", "value", "grade", "certainty", "source",
                         "note_ko", "note_en"])
        for key, field, kind, value, grade in rows:
            writer.writerow([key, key, key, field, kind, value, grade, "assumed", "benchmark", "", ""])
    datasets = {f"r{i}": {"source": f"r{i}.tif", "provider": "gdal"} for i in range(RASTERS)}
    if case == "b":
        datasets.update({f"v{i}": {"source": f"v{i}.gpkg"} for i in range(len(VECTOR_KINDS))})
    (folder / f"binding-{case}.json").write_text(json.dumps({"version": 1, "datasets": datasets}), encoding="utf-8")


def run_ecoaxis(processing, folder: pathlib.Path, case: str, side: int) -> None:
    """One run of gradezoning."""
    extent = f"{LEFT},{LEFT + side * CELL},{TOP - side * CELL},{TOP} [EPSG:5179]"
    processing.run("ecoaxis:gradezoning", {
        "SCHEME": str(folder / f"scheme-{case}"), "BINDING": str(folder / f"binding-{case}.json"), "EXTENT": extent,
        "CELL_SIZE": CELL, "CRS": "EPSG:5179", "GRADE": str(folder / "grade.tif"),
        "DECIDER": str(folder / "decider.tif")})


def run_chain(processing, folder: pathlib.Path, case: str, side: int) -> None:
    """The chain; its grades are the same (see ``check``), its deciders do not exist."""
    from osgeo import gdal
    from osgeo_utils.gdal_calc import Calc

    options = [*CREATION, "NUM_THREADS=ALL_CPUS"]
    graded = []

    def reclassify(source: str, layer: int, table: list, target: str) -> None:
        processing.run("native:reclassifybytable", {
            "INPUT_RASTER": source, "RASTER_BAND": 1, "TABLE": table, "NO_DATA": 9, "RANGE_BOUNDARIES": 1,
            "NODATA_FOR_MISSING": True, "DATA_TYPE": 0, "CREATE_OPTIONS": "|".join(options), "OUTPUT": target})
        graded.append(target)

    for layer in range(RASTERS):
        table = []
        for code in range(1, CODES):
            table += [code, code + 1, grade_of(layer, code) or 4]
        reclassify(str(folder / f"r{layer}.tif"), layer, table, str(folder / f"chain-r{layer}.tif"))
    if case == "b":
        bounds = (LEFT, TOP - side * CELL, LEFT + side * CELL, TOP)
        for number, kind in enumerate(VECTOR_KINDS):
            burnt = str(folder / f"burnt-v{number}.tif")
            how = {"attribute": "code"} if kind == "code" else {"burnValues": [1]}
            gdal.Rasterize(burnt, str(folder / f"v{number}.gpkg"), outputBounds=bounds, xRes=CELL, yRes=CELL,
                           outputType=gdal.GDT_Byte, noData=0, creationOptions=options, allTouched=kind == "distance",
                           **how)
            source = burnt
            if kind == "distance":
                source = str(folder / f"proximity-v{number}.tif")
                burnt_set = gdal.Open(burnt)
                # Uncompressed: gdal_proximity rewrites its output, which deflated tiles would make 50 times slower.
                target = gdal.GetDriverByName("GTiff").Create(source, side, side, 1, gdal.GDT_Float32)
                target.SetGeoTransform(burnt_set.GetGeoTransform())
                target.SetProjection(burnt_set.GetProjection())
                gdal.ComputeProximity(burnt_set.GetRasterBand(1), target.GetRasterBand(1), ["DISTUNITS=GEO"])
                target = None
                edges = [0.0, *BREAKS, 1e9]
                table = [value for i in range(4) for value in (edges[i], edges[i + 1], 4 - i)]
            elif kind == "presence":
                table = [1, 2, 2]
            else:
                table = [value for c in range(1, 6) for value in (c, c + 1, grade_of(number, c) or 4)]
            reclassify(source, number, table, str(folder / f"chain-v{number}.tif"))
    letters = [chr(65 + i) for i in range(len(graded))]
    expression = letters[0]
    for letter in letters[1:]:
        expression = f"numpy.minimum({expression},{letter})"
    Calc(calc=expression, outfile=str(folder / "chain.tif"), NoDataValue=9, type="Byte", overwrite=True, quiet=True,
         hideNoData=True, creation_options=options, **dict(zip(letters, graded)))


def one(what: str, case: str, folder: pathlib.Path, side: int) -> None:
    """Measure one run in this process and print seconds and peak memory as JSON."""
    processing, _alive = start_qgis()
    started = time.perf_counter()
    (run_ecoaxis if what == "ecoaxis" else run_chain)(processing, folder, case, side)
    seconds = time.perf_counter() - started
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"seconds": seconds, "peak_mib": peak}))
    sys.stdout.flush()
    os._exit(0)


def measured(what: str, case: str, folder: pathlib.Path, side: int) -> dict:
    """The better of two runs of ``one`` in processes of their own (the chain runs once)."""
    found = []
    for _ in range(2 if what == "ecoaxis" else 1):
        command = [sys.executable, str(pathlib.Path(__file__).resolve()), "--one", what, case, str(folder), str(side)]
        output = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        found.append(json.loads(output.strip().splitlines()[-1]))
    return min(found, key=lambda each: each["seconds"])


def differing(folder: pathlib.Path) -> float:
    """Share of cells whose grade differs between both (no data of the one is 0, of the other 9)."""
    from osgeo import gdal

    ours, theirs = gdal.Open(str(folder / "grade.tif")), gdal.Open(str(folder / "chain.tif"))
    different = 0
    for row in range(0, ours.RasterYSize, 512):
        rows = min(512, ours.RasterYSize - row)
        a = ours.ReadAsArray(0, row, ours.RasterXSize, rows)
        b = theirs.ReadAsArray(0, row, ours.RasterXSize, rows)
        b[b == 9] = 0
        different += int((a != b).sum())
    return different / (ours.RasterXSize * ours.RasterYSize)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cells", nargs="*", type=float, default=[1e7, 1e8, 4e8], help="map sizes for gradezoning")
    parser.add_argument("--chain", nargs="*", type=float, default=[1e8], help="map sizes for which the chain runs too")
    parser.add_argument("--cases", default="ab")
    parser.add_argument("--one", nargs=4, metavar=("WHAT", "CASE", "FOLDER", "SIDE"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        what, case, folder, side = options.one
        one(what, case, pathlib.Path(folder), int(side))
    print(f"{os.cpu_count()} cores; cell-indicators are cells times indicators (a: {RASTERS}, "
          f"b: {RASTERS + len(VECTOR_KINDS)})")
    print(f"{'case':4} {'cells':>12} {'what':8} {'seconds':>9} {'M cell-ind./s':>14} {'ns/cell':>8} {'peak MiB':>9}")
    for cells in options.cells:
        folder = pathlib.Path(tempfile.mkdtemp(prefix="ecoaxis-bench-"))
        side = side_of(cells)
        make_rasters(folder, side)
        if "b" in options.cases:
            make_vectors(folder, side)
        for case in options.cases:
            write_scheme(folder, case)
            indicators = RASTERS + (len(VECTOR_KINDS) if case == "b" else 0)
            seconds = {}
            for what in ("ecoaxis", "chain") if cells in options.chain else ("ecoaxis",):
                found = measured(what, case, folder, side)
                seconds[what] = found["seconds"]
                rate = side * side * indicators / found["seconds"] / 1e6
                print(f"{case:4} {side * side:12,} {what:8} {found['seconds']:9.2f} {rate:14.1f} "
                      f"{found['seconds'] / side**2 * 1e9:8.1f} {found['peak_mib']:9.0f}", flush=True)
            if "chain" in seconds:
                print(f"     chain / ecoaxis = {seconds['chain'] / seconds['ecoaxis']:.1f}; "
                      f"grades differ in {differing(folder):.4%} of the cells", flush=True)
            if cells == max(options.cells):
                country = seconds["ecoaxis"] / side**2 * 1e9 * 20 / indicators
                print(f"     the whole country (10^9 cells, 20 indicators) at this rate: {country / 60:.1f} min")
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
