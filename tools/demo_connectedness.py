"""Connectedness on the sample county, through the real ``qgis_process``: resistance, indices, axes, sea, losses."""
from __future__ import annotations

import csv
import sys

from demonstration import demonstrate, list_files
from headless import ROOT, Headless
from osgeo import ogr
from text_table import aligned

SAMPLE = ROOT / "resources" / "sample"
NETWORK = SAMPLE / "connectivity"
SEA = SAMPLE / "sea"
OUT = ROOT / "out" / "connectedness"
PROFILE = ROOT / "build" / "demo-connectedness"
CRS = "EPSG:5186"
MARTEN, SQUIRREL = "marten", "flying_squirrel"
DISPERSAL = {MARTEN: 40_000, SQUIRREL: 1_000}
"""Median dispersal distances (m) of the table of species; assumed."""
MEDIAN_RESISTANCE = 2
"""Of the ground between forests: turns metres of dispersal into cost × m."""
LARGE_CORE = 1_000_000
"""Least area (m²) of the cores that corridors join."""
DEGRADED = f"{SAMPLE / 'biotope_gaon.gpkg'}|layername=비오톱유형평가도|subset=\"소분류\" = '산림 훼손지'"
SITES = f"{SAMPLE / 'sites.gpkg'}|layername=sites"
TOP = 5


def habitat(species: str) -> str:
    """The patches of a species."""
    return f"{NETWORK / 'axis_network_gaon.gpkg'}|layername=서식지패치|subset=\"종\" = '{species}'"


def make_resistance(headless: Headless) -> None:
    """``makeresistance`` for the marten: land cover, streams, roads, and crossings on top."""
    headless.run(
        "ecoaxis:makeresistance",
        {
            "BINDING": NETWORK / "binding.json",
            "TABLE": NETWORK / "resistance_gaon.csv",
            "COLUMN": MARTEN,
            "CELL_SIZE": 10,
            "OUTPUT": OUT / "resistance_marten.tif",
            "SUMMARY": OUT / "resistance_marten.csv",
        },
    )


def build_edge_graph(headless: Headless) -> None:
    """``buildpatchgraph`` for the flying squirrel: edge to edge."""
    headless.run(
        "ecoaxis:buildpatchgraph",
        {
            "PATCHES": habitat(SQUIRREL),
            "ID_FIELD": "식별자",
            "NODES": OUT / "squirrel_nodes.gpkg",
            "LINKS": OUT / "squirrel_links.gpkg",
        },
    )


def build_cost_graph(headless: Headless) -> None:
    """``buildpatchgraph`` for the marten: least cost over its resistance."""
    headless.run(
        "ecoaxis:buildpatchgraph",
        {
            "PATCHES": habitat(MARTEN),
            "ID_FIELD": "식별자",
            "DISTANCE_TYPE": "least-cost",
            "RESISTANCE": OUT / "resistance_marten.tif",
            "NODES": OUT / "marten_nodes.gpkg",
            "LINKS": OUT / "marten_links.gpkg",
        },
    )


def measure_indices(headless: Headless) -> None:
    """``connectivityindices``: equivalent connectivity and the importance of each patch and link."""
    headless.run(
        "ecoaxis:connectivityindices",
        {
            "NODES": OUT / "marten_nodes.gpkg",
            "LINKS": OUT / "marten_links.gpkg",
            "DISPERSAL": DISPERSAL[MARTEN] * MEDIAN_RESISTANCE,
            "INDICES": OUT / "marten_indices.csv",
            "NODES_OUT": OUT / "marten_importance.gpkg",
            "LINKS_OUT": OUT / "marten_link_importance.gpkg",
        },
    )


def draw_corridors(headless: Headless) -> None:
    """``leastcostcorridors`` between the large cores of the marten."""
    headless.run(
        "ecoaxis:leastcostcorridors",
        {
            "CORES": f'{habitat(MARTEN)} AND "면적" > {LARGE_CORE}',
            "ID_FIELD": "식별자",
            "RESISTANCE": OUT / "resistance_marten.tif",
            "CORRIDORS": OUT / "corridors.tif",
            "PATHS": OUT / "corridor_paths.gpkg",
        },
    )


def rank_restoration(headless: Headless) -> None:
    """``rankrestoration``: which degraded forest would connect the flying squirrel's habitat best."""
    headless.run(
        "ecoaxis:rankrestoration",
        {
            "NODES": OUT / "squirrel_nodes.gpkg",
            "LINKS": OUT / "squirrel_links.gpkg",
            "CANDIDATES": DEGRADED,
            "CANDIDATE_ID_FIELD": "관리번호",
            "DISPERSAL": DISPERSAL[SQUIRREL],
            "MAX_DISTANCE": 3 * DISPERSAL[SQUIRREL],
            "PICKS": TOP,
            "OUTPUT": OUT / "restoration.gpkg",
            "SEQUENCE": OUT / "restoration_sequence.csv",
        },
    )


def assess_axes(headless: Headless) -> None:
    """``assessaxes``: gaps, breaks and the narrowest place of each axis, with the report."""
    headless.run(
        "ecoaxis:assessaxes",
        {
            "BINDING": NETWORK / "binding.json",
            "CRS": CRS,
            "LANGUAGE": "ko",
            "AXES": OUT / "axes.gpkg",
            "PATCHES": OUT / "axis_cores.gpkg",
            "GAPS": OUT / "axis_gaps.gpkg",
            "BREAKS": OUT / "axis_breaks.gpkg",
            "RANKS": OUT / "axis_ranks.csv",
            "REPORT": OUT / "axes.pdf",
            "REPORT_HTML": OUT / "axes.html",
        },
    )


def connect_the_sea(headless: Headless) -> None:
    """``marineconnectedness`` of two groups that drift with the current."""
    headless.run(
        "ecoaxis:marineconnectedness",
        {
            "BINDING": SEA / "binding.json",
            "GROUPS": "tidal_flat_larvae,seagrass",
            "CELL_SIZE": 1000,
            "DAYS": 2,
            "HUBS_OUT": OUT / "sea_hubs.gpkg",
            "LINKS": OUT / "sea_links.gpkg",
            "INDICES": OUT / "sea_indices.csv",
            "AXES_OUT": OUT / "sea_axes.gpkg",
        },
    )


def screen_sites(headless: Headless) -> None:
    """``screendevelopment``: what the marten's connected habitat loses with each site."""
    headless.run(
        "ecoaxis:screendevelopment",
        {
            "INPUT": SITES,
            "SITE_FIELD": "site",
            "SCHEME": "kr-biotope-default",
            "BINDING": NETWORK / "binding.json",
            "CRS": CRS,
            "LANGUAGE": "ko",
            "DISPERSAL": DISPERSAL[SQUIRREL],
            "PATCHES": habitat(SQUIRREL),
            "VERDICTS": OUT / "verdicts.gpkg",
            "FINDINGS": OUT / "findings.gpkg",
        },
    )


def features_of(name: str) -> list[dict[str, object]]:
    """Attributes of the features of a layer that the chain has written."""
    source = ogr.Open(str(OUT / name))
    return [feature.items() for feature in source.GetLayer(0)]


def rows_of(name: str) -> list[dict[str, str]]:
    """Rows of a table that the chain has written."""
    with (OUT / name).open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


def patches_table() -> str:
    """The patches that connectivity hangs on most."""
    best = sorted(features_of("marten_importance.gpkg"), key=lambda row: -float(str(row["dPC"])))[:TOP]
    lines = [
        (str(row["id"]), f"{float(str(row['attribute'])) / 1e4:,.0f}", *(f"{row[name]:.2f}" for name in SHARES))
        for row in best
    ]
    return aligned(("패치", "면적(ha)", "dPC(%)", "내부", "흐름", "연결"), lines, right=(1, 2, 3, 4, 5))


SHARES = ("dPC", "dPCintra", "dPCflux", "dPCconnector")


def losses_table() -> str:
    """What each site takes of the connected habitat."""
    lines = [
        (
            str(row["site"]),
            f"{row['habitat_lost_ha']:.2f}",
            f"{row['ec_loss_ha']:.2f}",
            f"{row['ec_loss_percent']:.3f}",
        )
        for row in features_of("verdicts.gpkg")
    ]
    return aligned(("대상지", "서식지(ha)", "등가연결성(ha)", "(%)"), lines, right=(1, 2, 3))


def restoration_table() -> str:
    """The sequence of restoration: what each step adds to the equivalent connectivity."""
    lines = [
        (row["step"], row["candidate"], f"{float(row['gain_ec']) / 1e4:.2f}", f"{float(row['ec_percent']):.3f}")
        for row in rows_of("restoration_sequence.csv")
        if row["candidate"]
    ]
    return aligned(("순서", "복원 후보", "늘어나는 등가연결성(ha)", "누적(%)"), lines, right=(0, 2, 3))


def axes_table() -> str:
    """Continuity, gaps and the narrowest place of each axis."""
    lines = [
        (
            str(row["axis"]),
            f"{100 * float(str(row['continuous'])):.1f}",
            str(row["gaps"]),
            f"{float(str(row['longest_gap_m'] or 0)):,.0f}",
            str(row["breaks"]),
            f"{float(str(row['narrowest_m'] or 0)):,.0f}",
        )
        for row in features_of("axes.gpkg")
    ]
    titles = ("생태축", "이어진 비율(%)", "끊긴 곳", "가장 긴 틈(m)", "단절 지점", "가장 좁은 폭(m)")
    return aligned(titles, lines, right=(1, 2, 3, 4, 5))


def sea_table() -> str:
    """Connectedness of the hubs of the sea by group."""
    found: dict[str, dict[str, str]] = {}
    for row in rows_of("sea_indices.csv"):
        found.setdefault(row["group"], {})[row["index"]] = row["value"]
    lines = [
        (group, values["hubs"], f"{float(values['EC_PC']) / 1e4:,.0f}", f"{float(values['EC_share']):.1f}")
        for group, values in found.items()
    ]
    return aligned(("생물군", "거점", "등가연결성(ha)", "전체 거점 대비(%)"), lines, right=(1, 2, 3))


def print_result(seconds: float) -> None:
    """Tell what came out and where it lies."""
    indices = {row["index"]: float(row["value"]) for row in rows_of("marten_indices.csv") if row["value"]}
    print(f"\n담비 서식지의 등가연결성 {indices['EC_PC'] / 1e4:,.0f} ha\n\n{patches_table()}")
    print(f"\n하늘다람쥐를 위한 산림 복원 순서\n\n{restoration_table()}")
    print(f"\n생태축\n\n{axes_table()}")
    print(f"\n바다의 거점(해류를 따라 퍼지는 생물군, 가정)\n\n{sea_table()}")
    print(f"\n하늘다람쥐 서식지의 손실(이동거리 1 km, 가정)\n\n{losses_table()}")
    print(f"\n{OUT}의 결과 파일\n")
    list_files(OUT)
    print("\n먼저 볼 것: axes.html(생태축 보고서). 수치의 뜻은 docs/connectedness.ko.md에 있습니다.")
    print(f"{seconds:.0f}초 걸렸습니다.")


def main() -> int:
    """Run the chain; 0 when every step went well."""
    rounds = (
        (("resistance", make_resistance), ("sea", connect_the_sea)),
        (("patch graph, least cost", build_cost_graph), ("patch graph, edge to edge", build_edge_graph)),
        (("axes", assess_axes), ("corridors", draw_corridors)),
        (("indices", measure_indices), ("restoration", rank_restoration), ("loss of habitat", screen_sites)),
    )
    return demonstrate(OUT, PROFILE, "ko", rounds, print_result)


if __name__ == "__main__":
    sys.exit(main())
