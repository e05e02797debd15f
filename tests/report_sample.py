# ruff: noqa: E501
"""A made-up screening report of three sites, in the manner of a real one, for the tests of the report."""
from __future__ import annotations

import struct

from ecoaxis.core.evidence import Certainty, InputRecord, Provenance
from ecoaxis.core.issues import Issue, Severity, Where
from ecoaxis.core.reporting.model import DataNote, ScreeningReport
from ecoaxis.core.schemes.scheme import Consequence, Measure, SchemeHead, ScreeningRule, ScreeningScheme
from ecoaxis.core.screening.verdict import Finding, Outcome, Relief, SiteVerdict, deciding, worst

SITES = {
    "가곡리 관광단지": (200300.0, 450200.0, 620.0, 480.0),
    "송림동 물류센터": (201900.0, 450700.0, 420.0, 300.0),
    "해안로 주차장": (200900.0, 451700.0, 150.0, 120.0),
}
"""Lower left corner, width and height in metres of each site (EPSG:5186)."""

COMMANDS = (
    "qgis_process run ecoaxis:checkdata -- BINDING=/home/officer/자료/가곡군/binding.json SCHEME=kr-biotope-seoul"
    " REPORT=/home/officer/결과/check.csv",
    "qgis_process run ecoaxis:screendevelopment -- INPUT=/home/officer/자료/가곡군/대상지.gpkg SCHEME=kr-biotope-seoul"
    " BINDING=/home/officer/자료/가곡군/binding.json SITE_FIELD=name LANGUAGE=ko CRS=EPSG:5186"
    " VERDICTS=/home/officer/결과/verdicts.gpkg FINDINGS=/home/officer/결과/findings.csv REPORT=/home/officer/결과/report.pdf",
)

P, A, C, U = Consequence.PROHIBITED, Consequence.AVOID, Consequence.CONDITIONAL, Consequence.UNKNOWN
PUB, REP, ASS = Certainty.PUBLISHED, Certainty.REPORTED, Certainty.ASSUMED
ORDINANCE = "서울특별시 도시계획 조례 별표 1 제1호 라목(비오톱유형평가 1등급이고 개별비오톱평가 1등급으로 지정된 부분)"

RULES = (
    ("type1_individual1", "biotope_map", Measure.AREA, "0..", P, PUB, ORDINANCE, "비오톱유형평가 1등급이면서 개별비오톱평가 1등급인 토지가 포함되어 있어 개발행위를 허가할 수 없습니다.", "The site holds land of biotope type grade 1 and individual grade 1; no development permit is given."),
    ("wetland_protection", "legal_wetland_protection", Measure.PRESENCE, "", P, PUB, "습지보전법 제13조", "습지보호지역에 포함됩니다.", "The site meets a wetland protection area."),
    ("special_landscape", "legal_ecological_landscape", Measure.PRESENCE, "", P, PUB, "자연환경보전법 제15조", "생태·경관보전지역에 포함됩니다.", "The site meets an ecological and landscape conservation area."),
    ("natural_park", "legal_natural_park_nature", Measure.SHARE, "0.05..", P, PUB, "자연공원법 제18조", "자연공원 공원자연보존지구가 대상지의 5 % 이상을 차지합니다.", "A natural park's nature preservation district covers 5 % or more of the site."),
    ("water_source", "legal_water_source_protection", Measure.PRESENCE, "", A, PUB, "수도법 제7조", "상수원보호구역에 포함됩니다.", "The site meets a water-source protection area."),
    ("type1_only", "biotope_map", Measure.SHARE, "0.30..", A, REP, "비오톱지도 활용 지침 해설(2021), 42쪽", "비오톱유형 1등급 면적이 대상지의 30 % 이상입니다.", "Biotope type grade 1 covers 30 % or more of the site."),
    ("enm_grade1", "ecosystem_nature_map", Measure.SHARE, "0.10..", A, PUB, "자연환경보전법 제34조 및 생태·자연도 작성지침", "생태·자연도 1등급 권역이 대상지의 10 % 이상입니다.", "Grade 1 zone of the Ecosystem and Nature Map covers 10 % or more of the site."),
    ("endangered_class1", "endangered_species", Measure.DISTANCE, "500", A, ASS, "임시값: 멸종위기 야생생물 Ⅰ급 서식 지점에서 500 m(확인 필요)", "멸종위기 야생생물 Ⅰ급의 확인 지점이 500 m 안에 있습니다.", "A record of endangered wildlife class I lies within 500 m."),
    ("axis_core", "ecological_axis", Measure.AREA, "0..", A, REP, "광역생태축 구축 연구(2019)", "광역생태축 핵심구역과 겹칩니다.", "The site overlaps a core zone of a regional ecological axis."),
    ("axis_buffer", "ecological_axis", Measure.AREA, "0..", C, REP, "광역생태축 구축 연구(2019)", "광역생태축 완충구역과 겹칩니다.", "The site overlaps a buffer zone of a regional ecological axis."),
    ("slope", "slope", Measure.VALUE_MEAN, "20..", C, ASS, "임시값: 평균경사도 20°(조례로 확인 필요)", "평균경사도가 20° 이상입니다.", "The mean slope is 20° or more."),
    ("stream", "streams", Measure.DISTANCE, "50", C, ASS, "임시값: 하천에서 50 m", "하천에서 50 m 안에 있어 수변 완충대를 두어야 합니다.", "A stream lies within 50 m; a riparian buffer is needed."),
    ("conservation_zone", "land_use_zone", Measure.SHARE, "0.5..", A, PUB, "국토의 계획 및 이용에 관한 법률 제36조", "보전관리지역이 대상지의 절반 이상입니다.", "Conservation management zone covers half of the site or more."),
    ("road_length", "roads", Measure.LENGTH, "100", C, ASS, "임시값: 도로 100 m", "대상지 안의 도로가 100 m 이상입니다.", "Roads inside the site measure 100 m or more."),
    ("age_class", "forest_type", Measure.VALUE_MAX, "5..", C, ASS, "임시값: 5영급 이상(확인 필요)", "5영급 이상의 임분이 있습니다.", "There are stands of age class 5 or more."),
    ("rle", "rle_map", Measure.PRESENCE, "", A, ASS, "임시값: 생태계 적색목록 위기(EN) 이상", "생태계 적색목록에서 위기(EN) 이상인 생태계가 있습니다.", "An ecosystem of category EN or worse of the Red List of Ecosystems is present."),
    ("aquatic", "aquatic_health", Measure.DISTANCE, "200", C, ASS, "임시값: 수생태계 건강성 A·B등급 200 m", "수생태계 건강성 A·B등급 구간이 200 m 안에 있습니다.", "A reach of aquatic health grade A or B lies within 200 m."),
    ("heritage", "legal_heritage", Measure.DISTANCE, "500", C, REP, "문화재보호법 해설서", "문화재보호구역이 500 m 안에 있습니다.", "A heritage protection area lies within 500 m."),
)  # fmt: skip


def scheme() -> ScreeningScheme:
    """A screening scheme of these rules."""
    rules = []
    for number, (name, dataset, measure, threshold, consequence, certainty, source, ko, en) in enumerate(RULES, 1):
        alternatives: tuple[tuple[str, ...], ...] = ((dataset,),)
        if name == "type1_individual1":
            alternatives = (("biotope_map",), ("biotope_type_map", "biotope_individual_map"))
        rules.append(
            ScreeningRule(
                number, number + 1, name, "biotope", alternatives, "", measure, threshold, consequence, certainty,
                source, {"ko": ko, "en": en},
            )
        )  # fmt: skip
    head = SchemeHead(
        "kr-biotope-seoul",
        "1.0.0",
        {"ko": "비오톱지도에 따른 개발 입지 검토(서울형 기준)", "en": "Development screening by biotope map (Seoul type)"},
        ("국토의 계획 및 이용에 관한 법률 제58조", "서울특별시 도시계획 조례 제24조 별표 1(2024. 3. 15. 시행)"),
        "",
        "4f0c" * 16,
    )
    return ScreeningScheme(head, {"biotope": {"ko": "비오톱", "en": "Biotope"}}, tuple(rules))


def rectangle(x: float, y: float, width: float, height: float) -> bytes:
    """WKB of a rectangle."""
    ring = ((x, y), (x + width, y), (x + width, y + height), (x, y + height), (x, y))
    return struct.pack("<BIII", 1, 3, 1, len(ring)) + b"".join(struct.pack("<dd", *point) for point in ring)


def part(site: str, x: float, y: float, width: float, height: float) -> bytes:
    """WKB of a piece of a site, in shares of its width and height."""
    left, bottom, across, up = SITES[site]
    return rectangle(left + x * across, bottom + y * up, width * across, height * up)


def finding(rule: ScreeningRule, outcome: Outcome, **values: object) -> Finding:
    """A finding; rules without data have the consequence *unknown*."""
    consequence = Consequence.UNKNOWN if outcome is Outcome.NO_DATA else rule.consequence
    if outcome is Outcome.DOES_NOT_APPLY:
        consequence = Consequence.POSSIBLE
    return Finding(rule, outcome, consequence, **values)  # type: ignore[arg-type]


def verdict(site: str, applies: dict[str, dict[str, object]], lacking: dict[str, float], reliefs: tuple[Relief, ...],
            zoning: tuple[tuple[int, float], ...]) -> SiteVerdict:  # fmt: skip
    """A verdict of one site from what applies and what has no data."""
    area = SITES[site][2] * SITES[site][3]
    findings = []
    for rule in scheme().rules:
        if rule.rule in applies:
            findings.append(finding(rule, Outcome.APPLIES, **applies[rule.rule]))
        elif rule.rule in lacking:
            share = lacking[rule.rule]
            findings.append(finding(rule, Outcome.NO_DATA, area_m2=area * share, share=share))
        else:
            findings.append(finding(rule, Outcome.DOES_NOT_APPLY))
    spoken = [each.consequence for each in findings if each.outcome is not Outcome.DOES_NOT_APPLY]
    return SiteVerdict(site, area, worst(spoken), deciding(findings), tuple(findings), reliefs, zoning)


def verdicts() -> tuple[SiteVerdict, ...]:
    """Three verdicts: prohibited, conditional with missing data, possible."""
    bad, mixed, fine = SITES
    size = {site: box[2] * box[3] for site, box in SITES.items()}
    first = verdict(
        bad,
        {
            "type1_individual1": {
                "measured": size[bad] * 0.18, "area_m2": size[bad] * 0.18, "share": 0.18, "features": 3,
                "examples": ("B-00127", "B-00131", "B-00140"), "part": part(bad, 0.0, 0.4, 0.3, 0.6),
            },
            "type1_only": {
                "measured": 0.42, "area_m2": size[bad] * 0.42, "share": 0.42, "features": 11,
                "examples": ("B-00121", "B-00122"), "part": part(bad, 0.0, 0.3, 0.6, 0.7),
            },
            "enm_grade1": {
                "measured": 0.25, "area_m2": size[bad] * 0.25, "share": 0.25, "features": 1,
                "part": part(bad, 0.5, 0.5, 0.5, 0.5),
            },
            "axis_buffer": {
                "measured": size[bad] * 0.2, "area_m2": size[bad] * 0.2, "share": 0.2, "features": 1,
                "examples": ("가곡–송림 생태축",), "part": part(bad, 0.6, 0.0, 0.4, 0.5),
            },
            "stream": {"measured": 12.4, "distance_m": 12.4, "features": 2, "examples": ("가곡천", "송림천")},
            "slope": {"measured": 23.417},
            "road_length": {"measured": 1234.5, "features": 4},
        },
        {"rle": 1.0, "aquatic": 0.35},
        (
            Relief(A, ("type1_individual1",), size[bad] * 0.18, size[bad] * 0.82, part(bad, 0, 0.4, 0.3, 0.6), b""),
            Relief(
                C, ("type1_individual1", "type1_only", "enm_grade1"), size[bad] * 0.67, size[bad] * 0.33,
                part(bad, 0, 0.3, 1.0, 0.7), b"",
            ),
        ),
        ((1, 125_000.0), (2, 90_000.0), (3, 60_600.0), (0, 22_000.0)),
    )  # fmt: skip
    second = verdict(
        mixed,
        {
            "axis_buffer": {
                "measured": size[mixed] * 0.3, "area_m2": size[mixed] * 0.3, "share": 0.3, "features": 1,
                "part": part(mixed, 0.7, 0.0, 0.3, 1.0),
            },
            "heritage": {"measured": 480.0, "distance_m": 480.0, "features": 1, "examples": ("송림 고분군",)},
        },
        {"rle": 1.0},
        (),
        ((2, 26_000.0), (3, 100_000.0)),
    )  # fmt: skip
    third = verdict(fine, {}, {}, (), ((4, 3_000.0), (5, 15_000.0)))
    return first, second, third


def report(language: str = "ko", **changes: object) -> ScreeningReport:
    """The report; ``changes`` replace its fields."""
    repaired = Issue(
        "vector.repaired", Severity.WARNING, Where(file="biotope.shp", dataset="biotope_map"), {"count": 12}
    )
    data = (
        DataNote("biotope_map", "도시생태현황지도(비오톱지도)" if language == "ko" else "Biotope map", "/home/officer/자료/가곡군/도시생태현황지도_2023/biotope.shp", "가곡군 환경과", "EPSG:5186", 3241, (repaired,)),
        DataNote("ecosystem_nature_map", "생태·자연도" if language == "ko" else "Ecosystem and Nature Map", "/home/officer/자료/가곡군/enm.gpkg|layername=enm", "국립생태원", "EPSG:5179", 212),
        DataNote("slope", "경사도" if language == "ko" else "Slope", "/home/officer/자료/가곡군/slope.tif", "", "EPSG:5186", None),
        DataNote("streams", "하천" if language == "ko" else "Streams", "dbname='gis' host=10.0.0.5 table=\"public\".\"streams\"", "", "EPSG:5186", 88),
    )  # fmt: skip
    inputs = tuple(
        InputRecord(note.key, note.source, "" if note.key == "streams" else "9a3b" * 16, note.crs, note.features)
        for note in data
    )
    provenance = Provenance(
        "ecoaxis:screendevelopment",
        (("INPUT", "/home/officer/자료/가곡군/대상지.gpkg"), ("SCHEME", "kr-biotope-seoul"), ("CRS", "EPSG:5186")),
        inputs,
        "kr-biotope-seoul",
        "1.0.0",
        "4f0c" * 16,
        (("EcoAxis", "0.1.0"), ("QGIS", "3.22.16-Białowieża"), ("GDAL", "3.6.2"), ("numpy", "1.24.2")),
    )
    labels = {
        "ko": ((1, "1등급"), (2, "2등급"), (3, "3등급"), (4, "4등급"), (5, "5등급")),
        "en": tuple((grade, f"Grade {grade}") for grade in range(1, 6)),
    }
    values: dict[str, object] = {
        "language": language,
        "title": "가곡군 관광·물류 기반시설 입지 검토" if language == "ko" else "Siting review of tourism and logistics sites",
        "author": "가곡군 환경과 홍길동",
        "date": "2026-11-22",
        "scheme": scheme(),
        "verdicts": verdicts(),
        "data": data,
        "provenance": provenance,
        "commands": COMMANDS,
        "grade_labels": labels.get(language, labels["en"]),
    }
    values.update(changes)
    return ScreeningReport(**values)  # type: ignore[arg-type]
