"""The Red List of Ecosystems on the sample county, through the real ``qgis_process``: measure, assess, map."""
from __future__ import annotations

import csv
import json
import sys

from demonstration import demonstrate, list_files
from headless import ROOT, Headless
from text_table import aligned

SAMPLE = ROOT / "resources" / "sample"
REDLIST = SAMPLE / "redlist"
MAPS = REDLIST / "ecosystems_gaon.gpkg"
YEARS = (1985, 2005, 2024)
FIELD = "생태계"
OUT = ROOT / "out" / "redlist"
PROFILE = ROOT / "build" / "demo-redlist"
ADMIN_UNITS = f"{SAMPLE / 'LT_C_ADEMD_gaon.shp'}|option:ENCODING=CP949"
ANALYSIS_CRS = "EPSG:5179"
CONDITIONS = {"valley_forest_species": ("계곡림", "D1", 6), "mountain_bog_water": ("산지습원", "C1", 60)}
"""Rasters of condition by stem: ecosystem, subcriterion, value at collapse."""
CATEGORIES = {
    "CO": "붕괴", "CR": "위급", "EN": "위기", "VU": "취약", "NT": "준위협", "LC": "최소관심", "DD": "정보부족",
    "NE": "미평가",
}  # fmt: skip


def map_of(year: int) -> str:
    """The layer of ecosystems of a year."""
    return f"{MAPS}|layername=ecosystems_{year}"


def measure_occurrence(headless: Headless) -> None:
    """``measureeoo``: the hull of each ecosystem."""
    headless.run(
        "ecoaxis:measureeoo", {"INPUT": map_of(2024), "ECOSYSTEM_FIELD": FIELD, "OUTPUT": OUT / "eoo.gpkg"}
    )


def measure_occupancy(headless: Headless) -> None:
    """``measureaoo``: occupied cells of the global grid and of every placement."""
    headless.run(
        "ecoaxis:measureaoo",
        {
            "INPUT": map_of(2024),
            "ECOSYSTEM_FIELD": FIELD,
            "OUTPUT": OUT / "aoo_cells.gpkg",
            "STATISTICS": OUT / "aoo.csv",
            "DISTRIBUTION": OUT / "placements.csv",
        },
    )


def measure_decline(headless: Headless) -> None:
    """``measuredecline`` of the three maps."""
    headless.call(
        "run",
        "ecoaxis:measuredecline",
        "--",
        *(f"INPUTS={map_of(year)}" for year in YEARS),
        f"YEARS={','.join(str(year) for year in YEARS)}",
        f"ECOSYSTEM_FIELD={FIELD}",
        f"AREAS={OUT / 'areas.csv'}",
        f"DECLINE={OUT / 'decline.csv'}",
        f"EVIDENCE={OUT / 'evidence_decline.csv'}",
    )


def measure_degradation(headless: Headless) -> None:
    """``measuredegradation`` of valley forest (native plants) and mountain bog (water table)."""
    for stem, (ecosystem, subcriterion, collapse) in CONDITIONS.items():
        headless.run(
            "ecoaxis:measuredegradation",
            {
                "INITIAL": REDLIST / f"{stem}_{YEARS[0]}.tif",
                "CURRENT": REDLIST / f"{stem}_{YEARS[-1]}.tif",
                "COLLAPSE": collapse,
                "DISTRIBUTION": map_of(YEARS[-1]),
                "ECOSYSTEM_FIELD": FIELD,
                "VALUE": ecosystem,
                "SUBCRITERION": subcriterion,
                "SEVERITY": OUT / f"severity_{stem}.tif",
                "EXTENTS": OUT / f"extents_{stem}.csv",
            },
        )


def assess_ecosystems(headless: Headless) -> None:
    """``assessecosystem`` of the finished evidence, with the dossier."""
    headless.run(
        "ecoaxis:assessecosystem",
        {
            "INPUT": REDLIST / "evidence.csv",
            "SCHEME": "iucn-rle-2.1",
            "LANGUAGE": "ko",
            "DESCRIPTIONS": REDLIST / "descriptions.csv",
            "EOO": OUT / "eoo.gpkg",
            "AOO": OUT / "aoo_cells.gpkg",
            "AREAS": OUT / "areas.csv",
            "PLACEMENTS": OUT / "placements.csv",
            "ASSESSMENT": OUT / "assessment.csv",
            "JSON": OUT / "assessment.json",
            "REPORT": OUT / "dossier.pdf",
            "REPORT_HTML": OUT / "dossier.html",
        },
    )


def map_red_list(headless: Headless) -> None:
    """``mapredlist``: the map, the index and the areas, by administrative unit."""
    headless.run(
        "ecoaxis:mapredlist",
        {
            "INPUT": map_of(2024),
            "ECOSYSTEM_FIELD": FIELD,
            "ASSESSMENT": OUT / "assessment.csv",
            "UNITS": ADMIN_UNITS,
            "UNIT_FIELD": "EMD_KOR_NM",
            "CRS": ANALYSIS_CRS,
            "OUTPUT": OUT / "rle_map.gpkg",
            "INDEX": OUT / "rlie.csv",
            "AREAS": OUT / "areas_by_category.csv",
        },
    )


def rows_of(name: str) -> list[dict[str, str]]:
    """Rows of a table that the chain has written."""
    with (OUT / name).open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def assessment_table() -> str:
    """One line an ecosystem: what was measured, its category with bounds, and the subcriteria that give it."""
    decline = {row["ecosystem"]: row for row in rows_of("decline.csv") if row["subcriterion"] == "A1"}
    cells = {row["ecosystem"]: row for row in rows_of("aoo.csv") if row["rule"] == "cumulative"}
    whole = json.loads((OUT / "assessment.json").read_text(encoding="utf-8"))
    supporting = {each["ecosystem"]: each["supporting"] or "–" for each in whole["ecosystems"]}
    lines = []
    for row in rows_of("assessment.csv"):
        if row["subcriterion"] != "overall":
            continue
        name = row["ecosystem"]
        lost, occupied = decline[name], cells[name]
        measured = f"{float(lost['best']):.1f} ({float(lost['lower']):.1f}–{float(lost['upper']):.1f})"
        count = f"{occupied['aoo']} ({occupied['minimum']}–{occupied['maximum']})"
        lines.append((name, measured, count, row["text"], CATEGORIES[row["category"]], supporting[name]))
    header = ("생태계", "50년 감소(%)", "점유 칸 수", "범주", "", "근거")
    return aligned(header, sorted(lines, key=lambda line: list(CATEGORIES.values()).index(line[4])), right=(1, 2))


def index_table() -> str:
    """The index of the county and of its units."""
    lines = []
    for row in rows_of("rlie.csv"):
        index = f"{float(row['rlie']):.3f}" if row["rlie"] else "–"
        lines.append((row["unit"] or "가온군 전체", index, row["counted"], row["dd"], row["ne"]))
    return aligned(("구역", "적색목록지수", "생태계", "DD", "NE"), lines, right=(1, 2, 3, 4))


def print_result(seconds: float) -> None:
    """Tell what came out and where it lies."""
    print(f"\n생태계 적색목록 평가 (가온군, 2024)\n\n{assessment_table()}")
    print(f"\n생태계 적색목록지수 (1 = 모두 최소관심, 0 = 모두 붕괴)\n\n{index_table()}")
    print(f"\n{OUT}의 결과 파일\n")
    list_files(OUT)
    print(f"\n{seconds:.0f}초 걸렸습니다.")


def main() -> int:
    """Run the chain; 0 when every step went well."""
    rounds = (
        (("extent of occurrence", measure_occurrence), ("area of occupancy", measure_occupancy)),
        (("decline of area", measure_decline), ("degradation", measure_degradation)),
        (("assessment", assess_ecosystems),),
        (("map and index", map_red_list),),
    )
    return demonstrate(OUT, PROFILE, "ko", rounds, print_result)


if __name__ == "__main__":
    sys.exit(main())
