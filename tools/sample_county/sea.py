"""A small sea west of the county: mainland and islands, tidal flats, seagrass, marine protected areas, currents.

The current is the flow of a stream function that is constant along every coast, hence free of divergence and never
into the land, with a band of faster water offshore.
"""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
from osgeo import gdal, ogr
from scipy import ndimage

from . import write
from .grid import generator, simplify, smooth_line

FILE = "sea_gaon.gpkg"
CURRENT_U, CURRENT_V = "current_u_1km.tif", "current_v_1km.tif"
WEST, SOUTH, SIDE = 54000.0, 326000.0, 72000.0
CELL = 250.0
SIZE = int(SIDE / CELL)
CURRENT_CELL = 1000.0
CURRENT_SIZE = int(SIDE / CURRENT_CELL)
NO_CURRENT = -9999.0
NORTHWARD = 0.02
"""Speed (m/s) of the undisturbed current far from the coast: what tides leave over weeks, some 35 km in 20 days."""
ISLANDS = (
    ("큰솔섬", 96000.0, 352000.0, 2600.0), ("범섬", 88500.0, 361500.0, 2100.0), ("새섬", 99500.0, 371500.0, 1700.0),
    ("돌섬", 79500.0, 345500.0, 2300.0), ("안개섬", 74000.0, 372500.0, 2900.0), ("물결섬", 91500.0, 383500.0, 1900.0),
    ("외솔섬", 64500.0, 357500.0, 1500.0), ("모래섬", 103500.0, 341000.0, 1500.0), ("학섬", 83500.0, 333500.0, 1700.0),
    ("가물섬", 104000.0, 389500.0, 1400.0),
)  # fmt: skip
"""Name, place and radius (m)."""
MEADOWS = ("큰솔섬", "범섬", "새섬", "안개섬", "모래섬", "학섬", "물결섬")
AREAS = (
    ("가온갯벌 해양보호구역", "갯벌", 115500.0, 361000.0, 4200.0),
    ("안개섬 해양보호구역", "해양생태계", 74000.0, 372500.0, 5200.0),
    ("큰솔섬 해양보호구역", "해양생태계", 96000.0, 352000.0, 4700.0),
    ("물결섬 해양생물보호구역", "해양생물", 91500.0, 383500.0, 4200.0),
)
"""Name, kind, place and radius (m)."""
FLAT_NAMES = ("가온갯벌", "북갯벌", "남갯벌")


def _grid() -> tuple:
    step = (np.arange(SIZE) + 0.5) * CELL
    return np.broadcast_to(WEST + step, (SIZE, SIZE)), np.broadcast_to((SOUTH + step[::-1])[:, None], (SIZE, SIZE))


def _rough(name: str, wavelength: float) -> np.ndarray:
    """Smooth noise (SIZE, SIZE), standard deviation 1."""
    field = ndimage.gaussian_filter(generator(name).standard_normal((SIZE, SIZE)), wavelength / CELL / 4.0)
    return (field - field.mean()) / field.std()


def coasts(elevation: Path) -> np.ndarray:
    """Land (SIZE, SIZE): 0 sea, 1 mainland, 2 and up the islands in their order; in the county's frame its own land."""
    x, y = _grid()
    shore = 119500.0 + 900.0 * np.sin((y - 356000.0) / 5200.0) + 900.0 * np.sin((y - 340000.0) / 13000.0)
    mainland = x - shore + 800.0 * _rough("sea-coast", 9000.0) > 0.0
    data = gdal.Open(str(elevation))
    left, cell, _, top, _, _ = data.GetGeoTransform()
    height = data.ReadAsArray()
    column, row = np.floor((x - left) / cell).astype(int), np.floor((top - y) / cell).astype(int)
    inside = (column >= 0) & (row >= 0) & (column < height.shape[1]) & (row < height.shape[0])
    mainland[inside] = height[row[inside], column[inside]] != data.GetRasterBand(1).GetNoDataValue()
    labels, _ = ndimage.label(mainland)
    mainland = labels == labels[SIZE // 2, -1]
    land = np.where(mainland, 1, 0)
    ragged = _rough("sea-islands", 3500.0)
    for number, (_, east, north, radius) in enumerate(ISLANDS, start=2):
        shape = np.hypot(x - east, (y - north) * 0.8) < radius * (1.0 + 0.22 * ragged)
        parts, _ = ndimage.label(shape & ~mainland)
        sizes = np.bincount(parts.ravel())
        sizes[0] = 0
        land[parts == sizes.argmax()] = number
    return land


def tidal_flats(land: np.ndarray) -> np.ndarray:
    """Pieces (SIZE, SIZE) numbered from 1 of the flats before the mainland, broad in its bays, and of one island."""
    _, y = _grid()
    away = ndimage.distance_transform_edt(land != 1) * CELL
    places = ((361000.0, 3000.0), (381000.0, 4200.0), (334500.0, 3200.0))
    bays = sum(np.exp(-(((y - place) / reach) ** 2)) for place, reach in places)
    flats = (land == 0) & (away < 3000.0 * np.clip(bays + 0.12 * _rough("sea-flats", 4000.0) - 0.15, 0.0, 1.0))
    around = ndimage.distance_transform_edt(land != 9) * CELL
    flats |= (land == 0) & (around < 1300.0)
    labels, count = ndimage.label(ndimage.binary_opening(flats, iterations=2))
    sizes = np.bincount(labels.ravel(), minlength=count + 1)
    sizes[0] = 0
    kept = [number for number in np.argsort(-sizes, kind="stable") if sizes[number] >= 20]
    result = np.zeros_like(labels)
    for number, label in enumerate(kept, start=1):
        result[labels == label] = number
    return result


def seagrass(land: np.ndarray, flats: np.ndarray) -> list:
    """(name, mask) of the beds on the sheltered (eastern) side of some islands and in front of one bay."""
    x, y = _grid()
    found = []
    for number, (name, east, _, _) in enumerate(ISLANDS, start=2):
        if name in MEADOWS:
            near = ndimage.distance_transform_edt(land != number) * CELL
            found.append((f"{name} 잘피밭", (land == 0) & (near < 800.0) & (x > east)))
    off = ndimage.distance_transform_edt(land != 1) * CELL
    found.append(("가온만 잘피밭", (land == 0) & (flats == 0) & (off < 3300.0) & (np.abs(y - 346500.0) < 2200.0)))
    return [(name, mask) for name, mask in found if mask.any()]


def currents(land: np.ndarray) -> tuple:
    """Eastward and northward speed (m/s) on the 1 km grid; land is ``NO_CURRENT``."""
    scale = int(CURRENT_CELL / CELL)
    coarse = land.reshape(CURRENT_SIZE, scale, CURRENT_SIZE, scale)
    solid = (coarse > 0).mean(axis=(1, 3)) >= 0.5
    owner = np.where(solid, coarse.max(axis=(1, 3)), 0)
    step = (np.arange(CURRENT_SIZE) + 0.5) * CURRENT_CELL
    x = np.broadcast_to(WEST + step, solid.shape)
    y = np.broadcast_to((SOUTH + step[::-1])[:, None], solid.shape)
    offshore = 117000.0 - x
    free = NORTHWARD * (offshore + 9000.0 * np.exp(-(((offshore - 16000.0) / 9000.0) ** 2)))
    eddy = 170.0 * np.exp(-(np.hypot(x - 104000.0, y - 363000.0) / 7000.0) ** 2)
    flow = np.where(owner == 1, 0.0, np.maximum(free, 0.0) + eddy)
    fixed = solid.copy()
    fixed[[0, -1], :] = fixed[:, [0, -1]] = True
    for number in range(2, len(ISLANDS) + 2):
        if (owner == number).any():
            flow[owner == number] = flow[owner == number].mean()
    start = flow.copy()
    for _ in range(60):
        padded = np.pad(flow, 1, mode="edge")
        mean = (padded[:-2, 1:-1] + padded[2:, 1:-1] + padded[1:-1, :-2] + padded[1:-1, 2:]) / 4.0
        flow = np.where(fixed, start, mean)
    down, right = np.gradient(flow, CURRENT_CELL)
    east, north = -down, -right
    return tuple(np.where(solid, NO_CURRENT, np.round(part, 4)).astype(np.float32) for part in (east, north))


def _outlines(mask: np.ndarray) -> list:
    """Polygons of the true cells with their corners cut, from west to east."""
    image = gdal.GetDriverByName("MEM").Create("", SIZE, SIZE, 1, gdal.GDT_Byte)
    image.SetGeoTransform((WEST, CELL, 0.0, SOUTH + SIDE, 0.0, -CELL))
    image.SetProjection(write.system().ExportToWkt())
    image.GetRasterBand(1).WriteArray(mask.astype(np.uint8))
    holder = ogr.GetDriverByName("Memory").CreateDataSource("")
    layer = holder.CreateLayer("outlines", write.system(), ogr.wkbPolygon)
    gdal.Polygonize(image.GetRasterBand(1), image.GetRasterBand(1), layer, -1)
    shapes = [feature.GetGeometryRef().SimplifyPreserveTopology(0.71 * CELL) for feature in layer]
    for shape in shapes:
        shape.Segmentize(2.0 * CELL)
    rounded = []
    for shape in shapes:
        copy = ogr.Geometry(ogr.wkbPolygon)
        for number in range(shape.GetGeometryCount()):
            ring = ogr.Geometry(ogr.wkbLinearRing)
            points = smooth_line(np.array(shape.GetGeometryRef(number).GetPoints())[:, :2], 2)
            for px, py in simplify(points[:-1], 25.0).tolist():
                ring.AddPoint_2D(round(px, 1), round(py, 1))
            ring.CloseRings()
            copy.AddGeometry(ring)
        rounded.append(copy)
    return sorted(rounded, key=lambda each: each.GetEnvelope())


def _united(parts: list) -> ogr.Geometry:
    whole = ogr.Geometry(ogr.wkbMultiPolygon)
    for part in parts:
        whole.AddGeometry(part)
    return whole.UnionCascaded()


def _singles(shape: ogr.Geometry, smallest: float = 20_000.0) -> list:
    if shape.GetGeometryName() == "POLYGON":
        return [shape]
    parts = [shape.GetGeometryRef(number).Clone() for number in range(shape.GetGeometryCount())]
    parts = [part for part in parts if part.GetGeometryName() == "POLYGON" and part.Area() > smallest]
    return sorted(parts, key=lambda each: each.GetEnvelope())


def write_sea(folder: Path, elevation: Path) -> dict:
    """Write all files of the sea into ``folder`` and give the number of features of each layer."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.*"):
        if old.suffix in (".gpkg", ".tif", ".json"):
            old.unlink()
    land = coasts(elevation)
    coast = [("육지" if number == 1 else ISLANDS[number - 2][0], shape) for number in range(1, len(ISLANDS) + 2)
             for shape in _outlines(land == number)]  # fmt: skip
    ground = _united([shape for _, shape in coast])
    pieces = tidal_flats(land)
    flats = []
    for number in range(1, int(pieces.max()) + 1):
        name = FLAT_NAMES[number - 1] if number <= len(FLAT_NAMES) else f"작은갯벌 {number - len(FLAT_NAMES)}"
        for shape in _outlines(pieces == number):
            flats += [(name, part) for part in _singles(shape.Difference(ground))]
    mud = _united([shape for _, shape in flats])
    beds = []
    for name, mask in seagrass(land, pieces):
        for shape in _outlines(mask):
            beds += [(name, part) for part in _singles(shape.Difference(ground).Difference(mud))]
    areas = []
    for name, kind, east, north, radius in AREAS:
        for part in _singles(write.point(east, north).Buffer(radius, 12).Difference(ground)):
            areas.append((name, kind, part))
    hubs = [(f"T{number}", name, "갯벌", shape) for number, (name, shape) in enumerate(flats, start=1)]
    hubs += [(f"S{number}", name, "잘피밭", shape) for number, (name, shape) in enumerate(beds, start=1)]
    text = "text"
    layers = (
        ("육지", [("이름", text, 0)], [(shape, (name,)) for name, shape in coast]),
        ("갯벌", [("이름", text, 0)], [(shape, (name,)) for name, shape in flats]),
        ("잘피밭", [("이름", text, 0), ("종", text, 0)], [(shape, (name, "거머리말")) for name, shape in beds]),
        (
            "해양보호구역",
            [("명칭", text, 0), ("구분", text, 0)],
            [(shape, (name, kind)) for name, kind, shape in areas],
        ),
        (
            "해양생태거점",
            [("식별자", text, 0), ("이름", text, 0), ("종류", text, 0)],
            [(shape, (key, name, kind)) for key, name, kind, shape in hubs],
        ),
        ("해양생태축", [("생태축명", text, 0)], [(_axis(), ("서해 갯벌 보전축(표본)",))]),
    )
    counts = {}
    for number, (layer, fields, rows) in enumerate(layers):
        counts[layer] = write.vector(folder / FILE, layer, "polygon", fields, rows, append=number > 0)
    for name, array, title in zip((CURRENT_U, CURRENT_V), currents(land), ("동향 유속(m/s)", "북향 유속(m/s)")):
        _raster(folder / name, array, title)
    text_of_binding = json.dumps(_binding(), ensure_ascii=False, indent=1)
    (folder / "binding.json").write_text(text_of_binding + "\n", encoding="utf-8", newline="\n")
    return counts


def _axis() -> ogr.Geometry:
    """The belt of sea along the mainland in which the axis runs."""
    return write.polygon([(101000.0, 328000.0), (121000.0, 328000.0), (121000.0, 396000.0), (101000.0, 396000.0)])


def _raster(path: Path, array: np.ndarray, title: str) -> None:
    options = ["COMPRESS=DEFLATE", "PREDICTOR=3", "ZLEVEL=9"]
    data = gdal.GetDriverByName("GTiff").Create(str(path), CURRENT_SIZE, CURRENT_SIZE, 1, gdal.GDT_Float32, options)
    data.SetGeoTransform((WEST, CURRENT_CELL, 0.0, SOUTH + SIDE, 0.0, -CURRENT_CELL))
    data.SetProjection(write.system().ExportToWkt())
    band = data.GetRasterBand(1)
    band.SetNoDataValue(NO_CURRENT)
    band.SetDescription(title)
    band.WriteArray(array)
    data = None


def _binding() -> dict:
    def entry(source: str, layer: str | None = None, provider: str = "ogr", **fields: str) -> dict:
        return {
            "source": source, "layer": layer, "provider": provider, "encoding": None, "crs": None, "fields": fields,
            "filter": None, "band": 1,
        }  # fmt: skip

    return {
        "version": 1,
        "datasets": {
            "land_mask": entry(FILE, "육지", name="이름"),
            "tidal_flat": entry(FILE, "갯벌", name="이름"),
            "seagrass": entry(FILE, "잘피밭", name="이름", species="종"),
            "marine_protected_areas": entry(FILE, "해양보호구역", name="명칭", kind="구분"),
            "marine_hubs": entry(FILE, "해양생태거점", id="식별자", name="이름", kind="종류"),
            "marine_axis": entry(FILE, "해양생태축", name="생태축명"),
            "current_u": entry(CURRENT_U, provider="gdal"),
            "current_v": entry(CURRENT_V, provider="gdal"),
        },
    }
