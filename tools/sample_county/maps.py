"""The maps that cover the whole county: biotope map, land cover, forest type map."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from . import write
from .classes import FOREST, INDEX, KINDS, is_one_of, numbers
from .cover import Cover
from .grid import SIZE, generator
from .regions import tidy
from .terrain import Terrain
from .topology import Coverage, coverage

TYPES_FILE = Path(__file__).with_name("biotope_types.csv")
NATURAL = ("F01", "F02", "F03", "F04", "F08")
WETLAND = ("M01", "M02", "L02", "L03", "L04", "C01", "C03", "C04", "C05", "C06")
HALF_NATURAL = ("F05", "P01", "P02", "R01", "R02", "L01", "C02")


@dataclass(frozen=True)
class BiotopeMap:
    """Polygon number of every cell, class and grades of every polygon (9 = not assessed)."""

    labels: np.ndarray
    polygons: Coverage
    kind: np.ndarray
    type_grade: np.ndarray
    individual_grade: np.ndarray

    def grid(self, values: np.ndarray) -> np.ndarray:
        """A value of each polygon on the cells (0 outside)."""
        return np.where(self.labels >= 0, values[np.maximum(self.labels, 0)], 0)


def read_types() -> dict:
    """Biotope middle types: code -> (major class, name, grade as text)."""
    with TYPES_FILE.open(encoding="utf-8", newline="") as stream:
        return {row["code"]: (row["major"], row["name"], row["grade"]) for row in csv.DictReader(stream)}


def numbered(values: np.ndarray) -> tuple:
    """(labels, distinct values): the values renumbered from 0; negative values become -1."""
    distinct, inverse = np.unique(values, return_inverse=True)
    outside = int((distinct < 0).sum())
    labels = inverse.reshape(values.shape).astype(np.int32) - outside
    return np.where(labels < 0, -1, labels), distinct[outside:]


def dissolved(values: np.ndarray, smallest: int, keep: tuple = ()) -> tuple:
    """Coverage of connected cells of equal value: (labels, value of each polygon, polygons)."""
    labels, distinct = numbered(values)
    kept = np.flatnonzero(np.isin(distinct, keep)) if len(keep) else None
    found = tidy(labels, smallest, kept)
    inside = found >= 0
    owner = np.zeros(int(found.max()) + 1, dtype=np.int64)
    merged = _majority(found[inside], labels[inside], len(owner))
    owner[:] = distinct[merged]
    return found, owner, coverage(found)


def _majority(pieces: np.ndarray, labels: np.ndarray, count: int) -> np.ndarray:
    pairs, votes = np.unique(pieces.astype(np.int64) * (int(labels.max()) + 1) + labels, return_counts=True)
    piece, label = np.divmod(pairs, int(labels.max()) + 1)
    order = np.lexsort((label, -votes, piece))
    first = order[np.unique(piece[order], return_index=True)[1]]
    result = np.zeros(count, dtype=np.int64)
    result[piece[first]] = label[first]
    return result


def make_biotope_map(cover: Cover) -> BiotopeMap:
    """Parcels, their polygons and both grades."""
    parcels, _ = numbered(cover.parcels)
    mixed = np.where(cover.kinds >= 0, cover.kinds.astype(np.int64) * 1_000_000 + parcels, -1)
    narrow = np.isin(
        mixed // 1_000_000,
        numbers("brook", "channel", "bog", "dune", "beach", "cliff", "saltmarsh", "road", "dyke", "levee"),
    )
    labels, owner, polygons = dissolved(mixed, 36, tuple(np.unique(mixed[narrow & (mixed >= 0)])))
    kind = (owner // 1_000_000).astype(int)
    inside = labels >= 0
    size = np.bincount(labels[inside], minlength=len(kind)) * 64.0
    age = np.bincount(labels[inside], weights=cover.age[inside], minlength=len(kind)) * 64.0 / size
    types = read_types()
    grades = np.array([9 if types[k.biotope][2] == "excluded" else int(types[k.biotope][2]) for k in KINDS])
    codes = np.array([k.biotope for k in KINDS])[kind]
    individual = np.full(len(kind), 3)
    natural, wet, half = (np.isin(codes, group) for group in (NATURAL, WETLAND, HALF_NATURAL))
    individual[natural & (size > 8000.0)] = 2
    individual[natural & (size > 16000.0) & (age >= 4.5)] = 1
    individual[wet & (size > 2500.0)] = 2
    individual[wet & (size > 7000.0)] = 1
    individual[half & (size > 20000.0)] = 2
    type_grade = grades[kind]
    individual[type_grade == 9] = 9
    return BiotopeMap(labels, polygons, kind, type_grade, individual)


def write_biotope_map(path: Path, biotope: BiotopeMap) -> int:
    """도시생태현황지도 as a GeoPackage with Korean field names and grades as text."""
    types = read_types()

    def rows() -> object:
        for number in range(len(biotope.kind)):
            kind = KINDS[biotope.kind[number]]
            major, middle, _ = types[kind.biotope]
            shape = biotope.polygons.geometry(number)
            words = [
                "평가제외" if grade[number] == 9 else f"{grade[number]}등급"
                for grade in (biotope.type_grade, biotope.individual_grade)
            ]
            yield (
                shape,
                (f"GB{number + 1:05d}", major, middle, kind.small, kind.biotope, *words, round(shape.Area(), 1)),
            )

    fields = [
        (name, "text", 0) for name in ("관리번호", "대분류", "중분류", "소분류", "유형코드", "유형등급", "개별등급")
    ]
    return write.vector(path, "비오톱유형평가도", "polygon", [*fields, ("면적", "number", 0)], rows())


def write_land_cover(path: Path, cover: Cover, terrain: Terrain) -> int:
    """세분류 토지피복지도 as the ministry delivers it: Shapefile, CP949, sea included."""
    table = np.array([int(kind.cover) for kind in KINDS])
    sea = ~terrain.land & (cover.kinds < 0)
    codes = np.where(cover.kinds >= 0, table[np.maximum(cover.kinds, 0)], np.where(sea, 721, -1))
    _, owner, polygons = dissolved(codes, 16)
    names = {**LEVEL_1, **LEVEL_2, **LEVEL_3}

    def rows() -> object:
        for number, code in enumerate(owner.tolist()):
            one, two, three = str(code // 100 * 100), str(code // 10 * 10), str(code)
            yield polygons.geometry(number), (one, names[one], two, names[two], three, names[three], "2025")

    fields = [
        ("L1_CODE", "text", 3),
        ("L1_NAME", "text", 20),
        ("L2_CODE", "text", 3),
        ("L2_NAME", "text", 24),
        ("L3_CODE", "text", 3),
        ("L3_NAME", "text", 28),
        ("IMG_DATE", "text", 8),
    ]
    return write.vector(path, path.stem, "polygon", fields, rows())


LEVEL_1 = {
    "100": "시가화·건조지역",
    "200": "농업지역",
    "300": "산림지역",
    "400": "초지",
    "500": "습지",
    "600": "나지",
    "700": "수역",
}
LEVEL_2 = {
    "110": "주거지역",
    "120": "공업지역",
    "130": "상업지역",
    "140": "문화·체육·휴양지역",
    "150": "교통지역",
    "160": "공공시설지역",
    "210": "논",
    "220": "밭",
    "230": "시설재배지",
    "240": "과수원",
    "250": "기타재배지",
    "310": "활엽수림",
    "320": "침엽수림",
    "330": "혼효림",
    "410": "자연초지",
    "420": "인공초지",
    "510": "내륙습지",
    "520": "연안습지",
    "610": "자연나지",
    "620": "인공나지",
    "710": "내륙수",
    "720": "해양수",
}
LEVEL_3 = {
    "111": "단독주거시설",
    "112": "공동주거시설",
    "121": "공업시설",
    "131": "상업·업무시설",
    "132": "혼합지역",
    "141": "문화·체육·휴양시설",
    "152": "항만",
    "154": "도로",
    "161": "환경기초시설",
    "162": "교육·행정시설",
    "163": "기타 공공시설",
    "211": "경지정리가 된 논",
    "212": "경지정리가 안 된 논",
    "222": "경지정리가 안 된 밭",
    "231": "시설재배지",
    "241": "과수원",
    "251": "목장·양식장",
    "252": "기타재배지",
    "311": "활엽수림",
    "321": "침엽수림",
    "331": "혼효림",
    "421": "골프장",
    "422": "묘지",
    "423": "기타초지",
    "511": "내륙습지(수변식생)",
    "521": "갯벌",
    "522": "염전",
    "611": "해변",
    "612": "강기슭",
    "613": "암벽·바위",
    "621": "채광지역",
    "623": "기타나지",
    "711": "하천",
    "712": "호소",
    "721": "해양수",
}
SPECIES = {
    "pine": ("11",),
    "blackpine": ("15",),
    "oak": ("32", "33", "34", "30"),
    "pureoak": ("31", "32", "33"),
    "valley": ("36", "41", "40"),
    "mixedwood": ("77",),
    "restored": ("77", "30", "46"),
    "plantation": ("13", "14", "12", "17"),
}
FOREST_TYPE = {
    "pine": "1",
    "blackpine": "1",
    "oak": "2",
    "pureoak": "2",
    "valley": "2",
    "mixedwood": "3",
    "restored": "3",
    "plantation": "1",
}
OTHER_GROUND = (
    ("95", ("orchard",)),
    ("94", ("channel", "lake", "brook")),
    ("82", ("rock", "cliff", "quarry")),
    ("81", ("cleared",)),
    ("92", ("golf", "grave", "levee", "park", "buffer", "floodplain", "lakeshore")),
    ("93", ("paddy", "oldpaddy", "field", "greenhouse", "livestock", "nursery", "farmpond", "saltpan")),
    ("91", ("road", "house", "flat", "mixed", "shop", "factory", "school", "office", "sewage")),
)


def write_forest_type(path: Path, cover: Cover, terrain: Terrain) -> int:
    """임상도 as the forest service delivers it: Shapefile, CP949, EPSG:5179, names cut to ten characters."""
    forest = is_one_of(cover.kinds, *SPECIES) & terrain.county
    count = int(cover.parcels[is_one_of(cover.kinds, *FOREST)].max()) + 1
    random = generator("forest-type")
    dice, spread, dense = random.random(count), random.standard_normal(count), random.random(count)
    stand = np.where(forest, cover.parcels, 0).astype(np.int64)
    stand = np.where(stand < count, stand, 0)
    species = np.zeros((SIZE, SIZE), dtype=np.int64)
    for key, group in SPECIES.items():
        choice = np.array([int(code) for code in group])[(dice[stand] * len(group)).astype(int)]
        species = np.where(cover.kinds == INDEX[key], choice, species)
    diameter = np.clip(np.round(cover.age / 2.4 + 0.35 * spread[stand]), 0, 3).astype(np.int64)
    density = np.where(dense[stand] < 0.12, 0, np.where(dense[stand] < 0.42, 1, 2))
    kind = np.where(forest, cover.kinds, 99).astype(np.int64)
    values = (((kind * 100 + species) * 10 + cover.age) * 10 + diameter) * 10 + density
    other = np.full((SIZE, SIZE), 99)
    for code, keys in OTHER_GROUND:
        other[is_one_of(cover.kinds, *keys)] = int(code)
    values = np.where(forest, values, 9_000_000 + other)
    _, owner, polygons = dissolved(np.where(terrain.county, values, -1), 40)

    def rows() -> object:
        for number, value in enumerate(owner.tolist()):
            if value >= 9_000_000:
                yield polygons.geometry(number), ("0", str(value - 9_000_000), None, None, None, "0", "0", "비산림")
                continue
            rest, density_code = divmod(value, 10)
            rest, diameter_code = divmod(rest, 10)
            rest, age = divmod(rest, 10)
            kind_number, species_code = divmod(rest, 100)
            key = KINDS[kind_number].key
            planted = key in ("plantation", "restored")
            yield (
                polygons.geometry(number),
                (
                    FOREST_TYPE[key],
                    str(species_code),
                    str(diameter_code),
                    str(max(age, 1)),
                    "ABC"[density_code],
                    "1" if planted else "2",
                    "1",
                    KINDS[kind_number].small,
                ),
            )

    fields = [
        ("FRTP_CD", "text", 1),
        ("KOFTR_GROU", "text", 2),
        ("DMCLS_CD", "text", 1),
        ("AGCLS_CD", "text", 1),
        ("DNST_CD", "text", 1),
        ("FROR_CD", "text", 1),
        ("STORUNST_C", "text", 1),
        ("MAP_LABEL", "text", 24),
    ]
    return write.vector(path, path.stem, "polygon", fields, rows(), crs=5179)
