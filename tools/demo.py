"""The main job on the sample county, through the real ``qgis_process``: check, grade, screen, report."""
from __future__ import annotations

import csv
import os
import sys
from functools import partial

from demonstration import demonstrate, list_files
from headless import ROOT, Headless
from osgeo import ogr
from text_table import aligned

SAMPLE = ROOT / "resources" / "sample"
OUT = ROOT / "out" / "demo"
PROFILE = ROOT / "build" / "demo"
BINDING = SAMPLE / "binding.json"
ADMIN_UNITS = f"{SAMPLE / 'LT_C_ADEMD_gaon.shp'}|option:ENCODING=CP949"
ANALYSIS_CRS = "EPSG:5179"
ZONING_SCHEME = "kr-ecvam"
SCREENING_SCHEME = "kr-biotope-default"
LANGUAGES = ("ko", "en")

WORDS = {
    "en": {
        "header": ("Site", "Area (ha)", "Verdict", "Decided by", "Certainty", "Leave out (ha)", "Then"),
        "grades": ("Grade", "Area (km²)", "Share (%)"),
        "prohibited": "prohibited",
        "avoid": "avoid",
        "conditional": "conditional",
        "possible": "possible",
        "unknown": "unknown",
        "published": "published",
        "reported": "reported",
        "assumed": "assumed",
        "zoning": "Grades of the county by {scheme} (1 is the highest conservation value)",
        "verdicts": "Verdicts by {scheme}",
        "files": "Files in {folder}",
        "time": "Done in {seconds:.0f} s.",
    },
    "ko": {
        "header": ("대상지", "면적(ha)", "판정", "결정 근거", "확실성", "제외 면적(ha)", "제외 후 판정"),
        "grades": ("등급", "면적(km²)", "비율(%)"),
        "prohibited": "불가",
        "avoid": "회피",
        "conditional": "조건부",
        "possible": "가능",
        "unknown": "판단 불가",
        "published": "확정",
        "reported": "보고됨",
        "assumed": "가정",
        "zoning": "{scheme} 등급 (1등급이 보전 가치가 가장 높음)",
        "verdicts": "{scheme} 판정",
        "files": "{folder}의 결과 파일",
        "time": "{seconds:.0f}초 걸렸습니다.",
    },
}


def check_data(headless: Headless) -> None:
    """``checkdata`` on the binding of the sample."""
    headless.run(
        "ecoaxis:checkdata",
        {
            "BINDING": BINDING,
            "SCHEME": ZONING_SCHEME,
            "REPORT": OUT / "check.csv",
            "BINDING_OUT": OUT / "binding_proposed.json",
        },
    )


def grade_zoning(headless: Headless) -> None:
    """``gradezoning`` of the county in cells of 10 m, summed by administrative unit."""
    headless.run(
        "ecoaxis:gradezoning",
        {
            "SCHEME": ZONING_SCHEME,
            "BINDING": BINDING,
            "CELL_SIZE": 10,
            "CRS": ANALYSIS_CRS,
            "MASK": ADMIN_UNITS,
            "UNITS": ADMIN_UNITS,
            "UNIT_FIELD": "EMD_KOR_NM",
            "GRADE": OUT / "grade.tif",
            "DECIDER": OUT / "decider.tif",
            "CRITERIA": OUT / "criteria.tif",
            "SUMMARY": OUT / "summary.csv",
            "LEGEND": OUT / "decider_legend.csv",
        },
    )


def screen_development(headless: Headless, language: str) -> None:
    """``screendevelopment`` of the sample's sites with the report in ``language``."""
    headless.run(
        "ecoaxis:screendevelopment",
        {
            "INPUT": f"{SAMPLE / 'sites.gpkg'}|layername=sites",
            "SITE_FIELD": "site",
            "SCHEME": SCREENING_SCHEME,
            "BINDING": BINDING,
            "CRS": ANALYSIS_CRS,
            "GRADES": OUT / "grade.tif",
            "LANGUAGE": language,
            "VERDICTS": OUT / f"verdicts_{language}.gpkg",
            "FINDINGS": OUT / f"findings_{language}.gpkg",
            "RELIEFS": OUT / f"leave_out_{language}.gpkg",
            "REPORT": OUT / f"report_{language}.pdf",
            "REPORT_HTML": OUT / f"report_{language}.html",
        },
    )


def grade_table(language: str) -> str:
    """Area and share of each grade over all units."""
    areas: dict[int, float] = {}
    with (OUT / "summary.csv").open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            areas[int(row["grade"])] = areas.get(int(row["grade"]), 0.0) + float(row["area_m2"])
    total = sum(areas.values())
    rows = [(str(grade), f"{area / 1e6:.2f}", f"{100 * area / total:.1f}") for grade, area in sorted(areas.items())]
    return aligned(WORDS[language]["grades"], rows, right=(1, 2))


def verdict_table(language: str) -> str:
    """One line a site: verdict, the rule that decided, and what to leave out for a better one."""
    words = WORDS[language]
    layer = ogr.Open(str(OUT / f"verdicts_{language}.gpkg"))
    rows = []
    for feature in layer.GetLayer(0):
        values = feature.items()
        relief = values["relief_verdict"]
        rows.append(
            (
                values["site"],
                f"{values['area_m2'] / 1e4:.2f}",
                words[values["verdict"]],
                values["message"] or "–",
                words.get(values["certainty"], "–"),
                f"{values['relief_area_m2'] / 1e4:.2f}" if relief else "–",
                words[relief] if relief else "–",
            )
        )
    return aligned(words["header"], rows, right=(1, 5))


def print_result(language: str, seconds: float) -> None:
    """Tell what came out and where it lies."""
    words = WORDS[language]
    print(f"\n{words['zoning'].format(scheme=ZONING_SCHEME)}\n\n{grade_table(language)}")
    print(f"\n{words['verdicts'].format(scheme=SCREENING_SCHEME)}\n\n{verdict_table(language)}")
    print(f"\n{words['files'].format(folder=OUT)}\n")
    list_files(OUT)
    print(f"\n{words['time'].format(seconds=seconds)}")


def main() -> int:
    """Run the job; exit code 1 with the reason when a step fails."""
    language = "ko" if os.environ.get("LANG", "").startswith("ko") else "en"
    rounds = (
        (("check the data", check_data), ("grade the county", grade_zoning)),
        (
            ("screen the sites, Korean report", partial(screen_development, language="ko")),
            ("screen the sites, English report", partial(screen_development, language="en")),
        ),
    )
    return demonstrate(OUT, PROFILE, language, rounds, partial(print_result, language), side_files=True)


if __name__ == "__main__":
    sys.exit(main())
