"""Kinds of ground of the sample county and what each map calls them."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np


class Ground(NamedTuple):
    """A kind of ground: biotope middle type, small class, level 3 land cover, smallest parcel in m2."""

    key: str
    biotope: str
    small: str
    cover: str


KINDS = (
    Ground("road", "U08", "도로 및 관련시설", "154"),
    Ground("house", "U01", "단독주택지", "111"),
    Ground("flat", "U02", "공동주택지", "112"),
    Ground("mixed", "U03", "주거·상업혼합지", "132"),
    Ground("shop", "U04", "상업업무시설지", "131"),
    Ground("factory", "U05", "공업지", "121"),
    Ground("port", "U08", "기타 교통시설지", "152"),
    Ground("school", "U07", "교육시설", "162"),
    Ground("office", "U07", "행정기관", "162"),
    Ground("sewage", "U07", "하수처리장", "161"),
    Ground("idle", "U10", "유휴지", "623"),
    Ground("bare", "U11", "건설현장이 아닌 나지", "623"),
    Ground("quarry", "U11", "채석장", "621"),
    Ground("military", "U12", "군사시설", "163"),
    Ground("paddy", "A01", "논", "211"),
    Ground("oldpaddy", "A01", "논", "212"),
    Ground("field", "A01", "밭", "222"),
    Ground("greenhouse", "A01", "시설경작지", "231"),
    Ground("orchard", "A01", "과수원", "241"),
    Ground("livestock", "A02", "축산시설", "251"),
    Ground("nursery", "A03", "묘포장", "252"),
    Ground("park", "G02", "공원녹지", "141"),
    Ground("golf", "G04", "골프장", "421"),
    Ground("buffer", "G05", "완충녹지", "423"),
    Ground("grave", "G06", "묘지", "422"),
    Ground("heritage", "G07", "문화유적지", "141"),
    Ground("pine", "F01", "소나무림", "321"),
    Ground("blackpine", "F01", "곰솔림", "321"),
    Ground("oak", "F02", "참나무류 우점림", "311"),
    Ground("pureoak", "F03", "참나무류 순림", "311"),
    Ground("valley", "F04", "습윤지성 낙엽활엽수림", "311"),
    Ground("mixedwood", "F05", "침활혼효림", "331"),
    Ground("rock", "F08", "암석노출지", "613"),
    Ground("cleared", "F07", "산림 훼손지", "623"),
    Ground("restored", "P01", "복원산림", "331"),
    Ground("plantation", "P02", "조림지", "321"),
    Ground("channel", "R01", "하천 및 호소", "711"),
    Ground("floodplain", "R02", "둔치", "511"),
    Ground("bar", "R02", "하중도", "612"),
    Ground("levee", "R03", "제방사면", "423"),
    Ground("lake", "L01", "하천 및 호소", "712"),
    Ground("lakeshore", "L02", "호소식생지", "511"),
    Ground("backswamp", "L03", "제내지 습지", "511"),
    Ground("farmpond", "L04", "농경습지", "511"),
    Ground("brook", "M01", "산지천", "711"),
    Ground("bog", "M02", "산지습원", "511"),
    Ground("dune", "C01", "해안사구", "611"),
    Ground("beach", "C02", "사빈(모래해변)", "611"),
    Ground("mudflat", "C03", "갯벌", "521"),
    Ground("saltmarsh", "C04", "염습지", "521"),
    Ground("cliff", "C05", "해안절벽·암반", "613"),
    Ground("saltpan", "C07", "염전", "522"),
    Ground("dyke", "C08", "방조제·호안", "163"),
)
INDEX = {kind.key: number for number, kind in enumerate(KINDS)}


def numbers(*keys: str) -> list:
    """Class numbers of kinds."""
    return [INDEX[key] for key in keys]


def is_one_of(grid: np.ndarray, *keys: str) -> np.ndarray:
    """Cells whose class is one of the kinds."""
    table = np.zeros(len(KINDS) + 1, dtype=bool)
    table[numbers(*keys)] = True
    return table[grid]


FOREST = ("pine", "blackpine", "oak", "pureoak", "valley", "mixedwood", "rock", "cleared", "restored", "plantation")
URBAN = (
    "road",
    "house",
    "flat",
    "mixed",
    "shop",
    "factory",
    "port",
    "school",
    "office",
    "sewage",
    "quarry",
    "military",
)
FARM = ("paddy", "oldpaddy", "field", "greenhouse", "orchard", "livestock", "nursery")
WATER = ("channel", "lake")
