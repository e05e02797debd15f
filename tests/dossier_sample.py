# ruff: noqa: E501
"""A made-up dossier of three ecosystems of an invented county, assessed by the shipped thresholds."""
from __future__ import annotations

import pathlib

from ecoaxis.core.evidence import InputRecord, Provenance
from ecoaxis.core.issues import Issue, Severity, Where
from ecoaxis.core.redlist.assessment import assess
from ecoaxis.core.redlist.decline import Observation
from ecoaxis.core.redlist.decline_models import Model
from ecoaxis.core.redlist.evidence_table import read_evidence
from ecoaxis.core.redlist.thresholds import load_thresholds
from ecoaxis.core.reporting.decline_series import decline_series
from ecoaxis.core.reporting.dossier import DossierReport, EcosystemDescription, OccupancyDistribution
from ecoaxis.core.reporting.model import DataNote

SCHEME = pathlib.Path(__file__).resolve().parents[1] / "resources" / "schemes" / "iucn-rle-2.1"

DUNE, MIRE, FOREST = "해안 사구 식생", "산지 습지", "소나무-참나무 혼효림"
COLUMNS = ["ecosystem", "subcriterion", "best", "lower", "upper", "severity_best", "severity_lower", "severity_upper", "a", "b", "locations", "prone", "status", "note"]
ROWS = (
    (DUNE, "A1", "57.3", "51.2", "63.0", "", "", "", "", "", "", "", "", "1974년 항공사진과 2024년 토지피복지도를 비교"),
    (DUNE, "A2b", "57.7", "52.0", "66.3", "", "", "", "", "", "", "", "", ""),
    (DUNE, "A3", "72.0", "60.0", "91.0", "", "", "", "", "", "", "", "", "1918년 지형도에서 추정"),
    (DUNE, "B1", "1840.2", "1802.5", "1911.7", "", "", "", "yes(i,iii)", "yes", "4", "", "", ""),
    (DUNE, "B2", "12", "11", "15", "", "", "", "yes(i)", "yes", "4", "", "", ""),
    (DUNE, "B3", "", "", "", "", "", "", "", "", "4", "yes", "", "해안 개발과 폭풍 해일"),
    (DUNE, "C1", "62.0", "50.5", "71.3", "55.0", "48.0", "61.0", "", "", "", "", "", "사구 지형 보전 상태(해빈 폭)"),
    (DUNE, "D1", "35.0", "30.0", "42.0", "82.0", "76.0", "88.0", "", "", "", "", "", "외래식물 우점률"),
    (DUNE, "D2b", "", "", "", "", "", "", "", "", "", "", "DD", "장기 식생 조사 자료가 부족함"),
    (MIRE, "A1", "29.7", "21.4", "38.6", "", "", "", "", "", "", "", "", ""),
    (MIRE, "B1", "21350", "20980", "22010", "", "", "", "", "yes", "9", "", "", ""),
    (MIRE, "B2", "44", "37", "47", "", "", "", "", "yes", "9", "", "", ""),
    (MIRE, "C2a", "80.0", "60.0", "95.0", "42.0", "28.0", "55.0", "", "", "", "", "", "지하수위 전망(기후 시나리오 두 가지)"),
    (MIRE, "E", "", "", "", "", "", "", "", "", "", "", "DD", ""),
    (FOREST, "A1", "0", "0", "2.1", "", "", "", "", "", "", "", "", ""),
    (FOREST, "A2b", "27.8", "12.0", "34.0", "", "", "", "", "", "", "", "", "재선충병 확산을 가정한 추정"),
    (FOREST, "B1", ">50000", "", "", "", "", "", "no", "no", "none", "", "", ""),
    (FOREST, "B2", "162", "158", "171", "", "", "", "no", "no", "none", "", "", ""),
    (FOREST, "D1", "20", "10", "28", "25", "20", "33", "", "", "", "", "", ""),
)  # fmt: skip

DESCRIPTIONS = (
    EcosystemDescription(
        DUNE,
        {"ko": "해안 사구 식생", "en": "Coastal dune vegetation"},
        {
            "distribution": {
                "ko": "가곡군 서해안의 전사구와 후사구에 띠 모양으로 분포하며, 하구 사주 두 곳에 잔존합니다.",
                "en": "A narrow belt of foredunes and backdunes along the west coast of Gagok county, with remnants on two spits.",
            },
            "biota": {
                "ko": "갯그령, 통보리사초, 순비기나무, 해당화 군락; 표범장지뱀, 흰물떼새.",
                "en": "Leymus mollis, Carex kobomugi, Vitex rotundifolia and Rosa rugosa communities; Mongolian racerunner, Kentish plover.",
            },
            "abiotic": {
                "ko": "세립 석영질 모래, 북서 계절풍, 염분 비산. 해빈에서 공급되는 모래량이 사구의 유지 조건입니다.",
                "en": "Fine quartz sand, north-westerly monsoon, salt spray. Dunes persist where beaches supply sand.",
            },
            "processes": {
                "ko": "모래의 이동과 정착 식물에 의한 고정이 균형을 이룹니다. 폭풍 뒤 10년 안팎에 전사구가 회복됩니다.",
                "en": "Sand movement and fixation by pioneer plants balance each other; foredunes recover within about ten years of a storm.",
            },
            "threats": {
                "ko": "해안도로와 옹벽, 모래 채취, 해안 방풍림 조성, 외래식물 확산, 해수면 상승.",
                "en": "Coastal roads and sea walls, sand mining, windbreak planting, invasive plants, sea-level rise.",
            },
            "collapse": {
                "ko": "사구 식생의 면적이 0이 되거나, 전체 면적에서 외래식물의 피도가 90 %를 넘을 때 붕괴로 봅니다.",
                "en": "Collapsed when the mapped area of dune vegetation is zero, or invasive cover exceeds 90 % throughout.",
            },
        },
    ),
    EcosystemDescription(
        MIRE,
        {"ko": "산지 습지", "en": "Mountain mire"},
        {
            "distribution": {"ko": "해발 600 m 이상의 평탄면과 계곡 시작부.", "en": "Plateaus and valley heads above 600 m."},
            "biota": {"ko": "진퍼리새, 물이끼류, 끈끈이주걱; 꼬마잠자리.", "en": "Moliniopsis japonica, Sphagnum, Drosera rotundifolia; Nannophya pygmaea."},
            "threats": {"ko": "임도 개설에 따른 배수, 건조화와 목본 침입.", "en": "Drainage by forest roads, drying and shrub encroachment."},
        },
    ),
)  # fmt: skip

ATTACK = "<script>alert(1)</script> & \"따옴표\" [% 1 + 1 %] {{ 7*7 }} {reason} %s"


def thresholds():
    """The shipped thresholds."""
    return load_thresholds(SCHEME)


def assessments(rows=ROWS):
    """Assessments of rows."""
    return tuple(assess(each, thresholds()) for each in read_evidence((dict(zip(COLUMNS, row)) for row in rows), "evidence.csv"))


def report(language: str = "ko", **changes) -> DossierReport:
    """The dossier."""
    head = thresholds().head
    declines = (
        decline_series(
            DUNE,
            [Observation(1974, 18.42, 0.9), Observation(1990, 14.10, 0.6), Observation(2008, 10.05, 0.4), Observation(2024, 7.87, 0.3)],
            list(Model), 2024, 0.0,
        ),
        decline_series(MIRE, [Observation(1989, 6.31), Observation(2009, 5.60), Observation(2024, 4.98)], list(Model), 2024, 0.4),
    )  # fmt: skip
    occupancies = (
        OccupancyDistribution(DUNE, ((11, 22), (12, 41), (13, 27), (14, 8), (15, 2)), 12, 12.0, "cumulative", 1000.0),
        OccupancyDistribution(
            MIRE,
            ((37, 12), (38, 25), (39, 51), (40, 83), (41, 96), (42, 71), (43, 40), (44, 15), (45, 4), (46, 2), (47, 1)),
            44, 44.0, "cumulative", 500.0,
        ),
    )  # fmt: skip
    data = (
        DataNote("ecosystem_map_1974", "생태계 분포도 1974", "/home/officer/자료/생태계_1974.gpkg", "가곡군", "EPSG:5179", 412, ()),
        DataNote(
            "ecosystem_map_2024", "생태계 분포도 2024", "/home/officer/자료/생태계_2024.gpkg", "가곡군", "EPSG:5179", 388,
            (Issue("vector.repaired", Severity.WARNING, Where(dataset="ecosystem_map_2024"), {"count": 3, "layer": "생태계_2024"}),),
        ),
    )  # fmt: skip
    provenance = Provenance(
        "ecoaxis:assessecosystem",
        (("CONFIDENCE", "0.9"), ("SCHEME", "iucn-rle-2.1")),
        (
            InputRecord("evidence", "/home/officer/자료/evidence.csv", "ab" * 32, ""),
            InputRecord("ecosystem_map_1974", "/home/officer/자료/생태계_1974.gpkg", "cd" * 32, "EPSG:5179"),
        ),
        head.id, head.version, head.digest,
        (("EcoAxis", "0.1.0"), ("QGIS", "3.22.16"), ("numpy", "1.24.2")),
    )  # fmt: skip
    values = {
        "language": language,
        "title": "가곡군 생태계 적색목록 평가(2026)" if language == "ko" else "Gagok county Red List of Ecosystems (2026)",
        "author": "국립생태조사연구소 생태계평가팀" if language == "ko" else "National Institute of Ecosystem Survey, assessment team",
        "date": "2026-11-22",
        "thresholds": thresholds(),
        "assessments": assessments(),
        "provenance": provenance,
        "scope": "subnational",
        "confidence": 0.9,
        "descriptions": DESCRIPTIONS,
        "declines": declines,
        "occupancies": occupancies,
        "data": data,
        "commands": (
            "qgis_process run ecoaxis:measuredecline -- INPUT=/home/officer/자료/areas.csv OUTPUT=/home/officer/결과/decline.csv",
            "qgis_process run ecoaxis:assessecosystem -- INPUT=/home/officer/자료/evidence.csv SCHEME=iucn-rle-2.1 CONFIDENCE=0.9"
            " LANGUAGE=ko ASSESSMENT=/home/officer/결과/assessment.csv REPORT=/home/officer/결과/평가서.pdf",
        ),
    }
    return DossierReport(**{**values, **changes})
