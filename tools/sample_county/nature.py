"""Nature protection maps: Ecosystem and Nature Map, protected areas, axes, species, wetlands, richness."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from scipy import ndimage

from . import write
from .classes import FARM, FOREST, INDEX, KINDS, URBAN, is_one_of
from .cover import Cover
from .drainage import Drainage
from .grid import CELL, SIZE, distance, generator, kilometres, noise, to_cells, to_map
from .maps import BiotopeMap, dissolved
from .regions import draw, pieces
from .terrain import Terrain

NUMERALS = ("", "Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ", "Ⅴ")
SPECIES = (
    ("수달", "Lutra lutra", "Ⅰ급", "river", 7),
    ("노랑부리백로", "Egretta eulophotes", "Ⅰ급", "mud", 4),
    ("저어새", "Platalea minor", "Ⅰ급", "mud", 5),
    ("황새", "Ciconia boyciana", "Ⅰ급", "paddy", 2),
    ("흰꼬리수리", "Haliaeetus albicilla", "Ⅰ급", "estuary", 2),
    ("산양", "Naemorhedus caudatus", "Ⅰ급", "crag", 2),
    ("삵", "Prionailurus bengalensis", "Ⅱ급", "edge", 13),
    ("담비", "Martes flavigula", "Ⅱ급", "forest", 9),
    ("하늘다람쥐", "Pteromys volans", "Ⅱ급", "forest", 9),
    ("수리부엉이", "Bubo bubo", "Ⅱ급", "crag", 6),
    ("새매", "Accipiter nisus", "Ⅱ급", "edge", 5),
    ("검은머리물떼새", "Haematopus ostralegus", "Ⅱ급", "mud", 9),
    ("알락꼬리마도요", "Numenius madagascariensis", "Ⅱ급", "mud", 10),
    ("큰기러기", "Anser fabalis", "Ⅱ급", "paddy", 5),
    ("흰발농게", "Austruca lactea", "Ⅱ급", "marsh", 7),
    ("대추귀고둥", "Ellobium chinense", "Ⅱ급", "marsh", 5),
    ("금개구리", "Pelophylax chosenicus", "Ⅱ급", "pond", 6),
    ("맹꽁이", "Kaloula borealis", "Ⅱ급", "pond", 6),
    ("남생이", "Mauremys reevesii", "Ⅱ급", "lake", 3),
    ("구렁이", "Elaphe schrenckii", "Ⅱ급", "edge", 5),
)


def vegetation_grade(cover: Cover) -> np.ndarray:
    """Vegetation conservation grade 1..5 of every cell."""
    kinds, age = cover.kinds, cover.age
    grade = np.full(kinds.shape, 5, dtype=np.int64)
    grade[is_one_of(kinds, "restored", "plantation")] = 4
    grade[
        is_one_of(
            kinds, "pine", "oak", "pureoak", "valley", "mixedwood", "blackpine", "floodplain", "lakeshore", "farmpond"
        )
    ] = 3
    grade[is_one_of(kinds, "pine", "oak", "pureoak", "valley", "mixedwood") & (age >= 6)] = 2
    grade[is_one_of(kinds, "valley", "rock", "dune", "backswamp") & (age >= 4)] = 2
    grade[is_one_of(kinds, "pureoak", "valley") & (age >= 7)] = 1
    grade[is_one_of(kinds, "bog")] = 1
    return grade


def protected_masks(terrain: Terrain, drainage: Drainage, cover: Cover) -> list:
    """(kind, name, mask) of every protected area; areas of different laws may lie over each other."""
    east, north = kilometres(SIZE)
    county, kinds = terrain.county, cover.kinds
    height = ndimage.gaussian_filter(terrain.elevation, 10)
    calm = ndimage.gaussian_filter

    def massif(x: float, y: float, reach: float, least: float) -> np.ndarray:
        area = np.hypot(east - x, north - y) + 0.18 * noise(f"massif{x}{y}", SIZE, 2500.0, CELL, 2.2) < reach
        area &= (height > least) & county
        labels = pieces(np.where(area, 0, -1))
        return _largest(labels)

    park = massif(8.55, 8.9, 1.75, 95.0)
    core = park & (calm(terrain.elevation, 14) > 250.0)
    core = ndimage.binary_opening(core, iterations=8) & ~is_one_of(kinds, *URBAN)
    heritage = _largest(pieces(np.where(park & ~core & (np.hypot(east - 8.2, north - 8.0) < 0.22), 0, -1)))
    valley = massif(9.35, 5.45, 1.25, 120.0)
    depth = ndimage.distance_transform_edt(valley) * CELL
    estuary = cover.tidal & (np.abs(north - 5.7) < 1.35) & (east > 1.1)
    estuary = _largest(pieces(np.where(ndimage.binary_opening(estuary, iterations=6), 0, -1)))
    around = (distance(estuary) < 160.0) & county & ~is_one_of(kinds, "house", "flat", "shop")
    lakes = drainage.reservoirs
    big = int(np.bincount(lakes[lakes > 0]).argmax())
    source = (distance(lakes == big) < 220.0) & county
    genetic = massif(6.6, 1.5, 0.55, 150.0)
    wildlife = massif(2.6, 9.9, 0.8, 90.0)
    islands = _islands(terrain)
    disaster = (kinds == INDEX["blackpine"]) & (distance(~terrain.land) < 150.0) & (north < 5.0) & (north > 2.0)
    masks = [
        ("자연공원 공원자연보존지구", "가온산군립공원", core),
        ("자연공원 공원자연환경지구", "가온산군립공원", park & ~core & ~heritage),
        ("자연공원 공원문화유산지구", "가온산군립공원", heritage),
        ("생태·경관보전지역(핵심구역)", "돌여울 생태·경관보전지역", depth > 330.0),
        ("생태·경관보전지역(완충구역)", "돌여울 생태·경관보전지역", (depth > 130.0) & (depth <= 330.0)),
        ("생태·경관보전지역(전이구역)", "돌여울 생태·경관보전지역", (depth > 0.0) & (depth <= 130.0)),
        ("습지보호지역", "가온천하구 습지보호지역", estuary),
        ("습지주변관리지역", "가온천하구 습지주변관리지역", around),
        ("상수원보호구역", "한재 상수원보호구역", source),
        ("산림유전자원보호구역", "솔뫼 산림유전자원보호구역", genetic),
        ("재해방지보호구역", "해안 방풍림", ndimage.binary_opening(disaster, iterations=2)),
        ("야생생물 보호구역", "물안 야생생물 보호구역", wildlife),
        ("특정도서", "작은솔섬", islands[1]),
        ("절대보전 무인도서", "작은솔섬", islands[1]),
        ("천연기념물·천연보호구역", "가온 느티나무숲", (np.hypot(east - 5.05, north - 3.9) < 0.13) & county),
    ]
    water = (drainage.catchment & ~source & is_one_of(kinds, *FOREST)) & (distance(lakes == big) < 900.0)
    masks.insert(10, ("수원함양보호구역", "한재 수원함양보호구역", ndimage.binary_opening(water, iterations=4)))
    return [(kind, name, mask) for kind, name, mask in masks if mask.any()]


def legal_masks(terrain: Terrain, drainage: Drainage, cover: Cover, protected: list) -> list:
    """(kind, name, mask) of the legal items that are land management rather than protection."""
    kinds = cover.kinds
    forest = is_one_of(kinds, *FOREST)
    wide = ndimage.gaussian_filter(forest.astype(np.float32), 12) > 0.72
    protected_land = np.any([mask for _, _, mask in protected], axis=0)
    public = wide & protected_land & forest
    forestry = wide & forest & ~protected_land & (terrain.elevation > 70.0)
    fields = ndimage.gaussian_filter(is_one_of(kinds, "paddy").astype(np.float32), 8) > 0.6
    around = (ndimage.gaussian_filter(is_one_of(kinds, *FARM).astype(np.float32), 12) > 0.62) & ~fields
    river = drainage.channel | drainage.floodplain | drainage.levee
    steep = forest & (ndimage.gaussian_filter(terrain.slope, 6) > 33.0) & (terrain.elevation < 260.0)

    def calm(mask: np.ndarray, times: int) -> np.ndarray:
        return ndimage.binary_opening(mask & terrain.county, iterations=times)

    return [
        ("보전산지(공익용산지)", "공익용산지", calm(public, 6)),
        ("보전산지(임업용산지)", "임업용산지", calm(forestry, 6)),
        ("농업진흥구역", "가온지구", calm(fields, 6)),
        ("농업보호구역", "가온지구", calm(around, 6)),
        ("하천구역", "가온천 하천구역", river & terrain.county),
        ("산사태취약지역", "산사태취약지역", calm(steep, 4)),
        ("도시공원", "근린공원", kinds == INDEX["park"]),
    ]


def _largest(labels: np.ndarray) -> np.ndarray:
    sizes = np.bincount(labels[labels >= 0])
    return labels == int(sizes.argmax()) if len(sizes) else labels >= 0


def _islands(terrain: Terrain) -> list:
    """Islands, the largest first."""
    labels, _ = ndimage.label(terrain.county)
    sizes = np.bincount(labels.ravel())
    sizes[0] = 0
    order = np.argsort(-sizes, kind="stable")[1:]
    return [labels == index for index in order if sizes[index] > 0]


PROTECTED_KIND = {
    "자연공원 공원자연보존지구": "군립공원",
    "자연공원 공원자연환경지구": "군립공원",
    "자연공원 공원문화유산지구": "군립공원",
    "생태·경관보전지역(핵심구역)": "생태·경관보전지역",
    "생태·경관보전지역(완충구역)": "생태·경관보전지역",
    "생태·경관보전지역(전이구역)": "생태·경관보전지역",
    "습지보호지역": "습지보호지역",
    "상수원보호구역": "상수원보호구역",
    "수원함양보호구역": "산림보호구역",
    "산림유전자원보호구역": "산림유전자원보호구역",
    "재해방지보호구역": "산림보호구역",
    "야생생물 보호구역": "야생생물 보호구역",
    "특정도서": "특정도서",
    "천연기념물·천연보호구역": "천연기념물",
}


def write_masks(path: Path, layer: str, masks: list) -> int:
    """Areas of a legal item each, one polygon a connected piece above 2,500 m2."""

    def rows() -> object:
        for item, name, mask in masks:
            labels, _, polygons = dissolved(np.where(mask, 0, -1), 40)
            sizes = np.bincount(labels[labels >= 0])
            for number in range(len(polygons.rings)):
                if sizes[number] >= 40:
                    shape = polygons.geometry(number)
                    yield shape, (PROTECTED_KIND.get(item, "기타"), item, name, round(shape.Area(), 1))

    fields = [("구분", "text", 0), ("법정항목", "text", 0), ("명칭", "text", 0), ("면적", "number", 0)]
    return write.vector(path, layer, "polygon", fields, rows())


def make_species(terrain: Terrain, drainage: Drainage, cover: Cover, blocked: np.ndarray) -> list:
    """(name, scientific name, class, year, x, y) of records, each in its habitat and none on `blocked` ground."""
    east, _ = kilometres(SIZE)
    kinds = cover.kinds
    forest = is_one_of(kinds, *FOREST)
    water = drainage.channel | drainage.floodplain
    habitats = {
        "river": water,
        "mud": kinds == INDEX["mudflat"],
        "marsh": kinds == INDEX["saltmarsh"],
        "estuary": water & (east < 4.5),
        "paddy": kinds == INDEX["paddy"],
        "crag": (kinds == INDEX["rock"]) & (terrain.elevation > 180.0),
        "forest": forest & (terrain.elevation > 160.0) & (cover.age >= 5),
        "edge": forest & (distance(is_one_of(kinds, *FARM)) < 120.0),
        "pond": is_one_of(kinds, "farmpond", "backswamp", "lakeshore"),
        "lake": is_one_of(kinds, "lakeshore", "lake"),
    }
    random = generator("species")
    found = []
    for name, scientific, rank, habitat, count in SPECIES:
        rows, columns = np.nonzero(habitats[habitat] & ~blocked & (terrain.county | cover.tidal))
        if not len(rows):
            continue
        for index in random.choice(len(rows), size=min(count, len(rows)), replace=False):
            x, y = to_map(np.array([rows[index] + 0.5]), np.array([columns[index] + 0.5]))[0]
            found.append((name, scientific, rank, int(random.integers(2016, 2026)), float(x), float(y)))
    return found


def species_cells(species: list, cover: Cover) -> np.ndarray:
    """Ground of the 250 m cells of the records (class I with its neighbours), built-up land and farmland cut out."""
    step = 250.0 / CELL
    rows = np.floor(np.arange(SIZE) / step).astype(int)
    hit = np.zeros((rows[-1] + 1, rows[-1] + 1), dtype=bool)
    for _, _, rank, _, x, y in species:
        row, column = (int(value[0] / step) for value in to_cells(np.array([[x, y]])))
        reach = 1 if rank == "Ⅰ급" else 0
        hit[max(0, row - reach) : row + reach + 1, max(0, column - reach) : column + reach + 1] = True
    return hit[rows[:, None], rows[None, :]] & ~is_one_of(cover.kinds, *URBAN, *FARM, "idle", "bare", "golf", "grave")


def nature_map_grade(terrain: Terrain, cover: Cover, species: list, protected: list) -> np.ndarray:
    """Ecosystem and Nature Map class of every cell: 1, 2, 3, 4 = separately managed, 0 outside."""
    vegetation = vegetation_grade(cover)
    grade = np.where(vegetation <= 2, 1, np.where(vegetation <= 4, 2, 3))
    grade[species_cells(species, cover)] = 1
    grade[is_one_of(cover.kinds, "bog", "backswamp", "bar")] = 1
    managed = (
        "자연공원 공원자연보존지구",
        "자연공원 공원자연환경지구",
        "자연공원 공원문화유산지구",
        "산림유전자원보호구역",
        "재해방지보호구역",
        "수원함양보호구역",
        "야생생물 보호구역",
        "천연기념물·천연보호구역",
    )
    for kind, _, mask in protected:
        if kind in managed:
            grade[mask] = 4
    return np.where(terrain.county, grade, 0)


def write_nature_map(path: Path, terrain: Terrain, cover: Cover, grade: np.ndarray, species: list) -> int:
    """생태·자연도 as the national institute's service delivers it."""
    fauna = species_cells(species, cover)
    wet = is_one_of(cover.kinds, "bog", "backswamp", "bar")
    land = np.where(cover.kinds == INDEX["rock"], 1, np.where(ndimage.gaussian_filter(terrain.slope, 5) > 36.0, 2, 3))
    values = (((grade * 10 + vegetation_grade(cover)) * 10 + land) * 10 + np.where(wet, 1, 3)) * 10 + np.where(
        fauna, 1, 3
    )
    _, owner, polygons = dissolved(np.where(grade > 0, values, -1), 40)
    words = ("", "1등급", "2등급", "3등급", "별도관리지역")

    def rows() -> object:
        for number, value in enumerate(owner.tolist()):
            digits = [int(digit) for digit in str(value)]
            yield polygons.geometry(number), (words[digits[0]], *(NUMERALS[digit] for digit in digits[1:]))

    names = ("eczm_grad", "vtn_evl_grad", "tpgrph_evl_grad", "smld_evl_grad", "amplt_evl_grad")
    return write.vector(path, "tbl_opn_eczm", "polygon", [(name, "text", 0) for name in names], rows())


def axis_masks(terrain: Terrain, drainage: Drainage, cover: Cover) -> list:
    """(zone, name, mask) of the ecological axes: forest ridge, river, coast; the core lies inside its buffer."""
    forest = is_one_of(cover.kinds, *FOREST).astype(np.float32)
    dense = ndimage.gaussian_filter(forest, 38) * ndimage.gaussian_filter(
        (terrain.elevation > 130).astype(np.float32), 38
    )
    ridge = pieces(np.where((dense > 0.66) & terrain.county, 0, -1))
    sizes = np.bincount(ridge[ridge >= 0])
    ridge = (ridge >= 0) & (sizes > 9000)[np.maximum(ridge, 0)]
    lines = [np.column_stack(to_cells(stream.points)) for stream in drainage.streams if stream.area.max() > 12.0]
    upland = ndimage.gaussian_filter(terrain.elevation.astype(np.float32), 60) > 45.0
    river = distance(draw(lines, SIZE) & upland)
    coast = cover.tidal & (distance(terrain.land) < 500.0)
    land = terrain.county | cover.tidal
    core = [("가온정맥 산림축", ridge), ("가온천 하천축", (river < 90.0) & land & ~ridge)]
    taken = ridge | (river < 90.0)
    core.append(("갯들 연안축", ndimage.binary_opening(coast & ~taken, iterations=5)))
    taken |= core[-1][1]
    reach = (
        ("가온정맥 산림축", distance(ridge) < 220.0),
        ("가온천 하천축", river < 200.0),
        ("갯들 연안축", distance(core[2][1]) < 130.0),
    )
    result = [("핵심", name, mask) for name, mask in core]
    for name, mask in reach:
        ring = ndimage.binary_opening(mask & land & ~taken, iterations=3)
        result.append(("완충", name, ring))
        taken |= ring
    return result


def write_axes(path: Path, masks: list) -> int:
    """광역생태축: zones that do not overlap."""
    codes = np.full(masks[0][2].shape, -1, dtype=np.int64)
    for number, (_, _, mask) in enumerate(masks):
        codes[mask & (codes < 0)] = number
    _, owner, polygons = dissolved(codes, 60)
    rows = ((polygons.geometry(i), (masks[number][0], masks[number][1])) for i, number in enumerate(owner.tolist()))
    return write.vector(path, "광역생태축", "polygon", [("구분", "text", 0), ("생태축명", "text", 0)], rows)


def write_wetlands(path: Path, biotope: BiotopeMap) -> int:
    """국가습지현황: inland wetlands with their grade as 상, 중, 하."""
    keys = {"bog": "상", "backswamp": "상", "lakeshore": "중", "farmpond": "하", "floodplain": "중"}

    def rows() -> object:
        count = 0
        for number, kind in enumerate(biotope.kind.tolist()):
            shape = biotope.polygons.geometry(number)
            if KINDS[kind].key in keys and shape.Area() > 3000.0:
                count += 1
                yield shape, (f"가온 {count:02d}호 습지", KINDS[kind].small, keys[KINDS[kind].key])

    fields = [("습지명", "text", 0), ("유형", "text", 0), ("습지등급", "text", 0)]
    return write.vector(path, "내륙습지", "polygon", fields, rows())


def richness(terrain: Terrain, cover: Cover, biotope: BiotopeMap) -> np.ndarray:
    """Number of species groups recorded a 250 m cell (48, 48), unsigned bytes; 0 = not surveyed (sea, town)."""
    size = 48
    step = np.floor(np.arange(SIZE) * size / SIZE).astype(int)
    index = step[:, None] * size + step[None, :]
    inside = terrain.county | cover.tidal
    worth = np.where(biotope.labels >= 0, (6 - np.clip(biotope.grid(biotope.type_grade), 1, 5)), 0)
    count = np.bincount(index[inside], minlength=size * size)
    mean = np.bincount(index[inside], weights=worth[inside], minlength=size * size) / np.maximum(count, 1)
    kinds = np.zeros(size * size)
    for kind in range(len(KINDS)):
        kinds += np.bincount(index[cover.kinds == kind], minlength=size * size) > 40
    raw = 9.0 * mean + 4.0 * kinds + 5.0 * noise("richness", size, 3000.0, 250.0, 1.4).ravel()
    town = np.bincount(index[is_one_of(cover.kinds, *URBAN) & inside], minlength=size * size) > 0.3 * count
    values = np.where((count > 200) & ~town, np.clip(np.round(raw + 8.0), 1, 250), 0)
    return values.reshape(size, size).astype(np.uint8)
