"""Tables of resistances, barriers, species and groups of the sea: what is shipped, what is chosen, every fault."""
from __future__ import annotations

import csv
import math
from pathlib import Path

import pytest
from ecoaxis.core.connectivity.species import load_marine_groups, load_species
from ecoaxis.core.connectivity.surfaces.resistance_table import (
    BarrierTable,
    ResistanceTable,
    load_barriers,
    load_resistances,
    value_columns,
)
from ecoaxis.core.evidence import Certainty
from ecoaxis.core.issues import CoreError

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "connectivity"
COLUMNS = ("generic", "leopard_cat", "marten", "water_deer", "goral", "forest_bird")


def faults(load, path, *arguments):
    with pytest.raises(CoreError) as caught:
        load(path, *arguments)
    return [(issue.code, issue.where.row, issue.where.column) for issue in caught.value.issues]


def table(tmp_path, text, name="t.csv"):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("column", COLUMNS)
def test_every_class_of_level_2_and_3_has_a_resistance(column):
    found = load_resistances(FOLDER / "resistance.csv", column)
    for level in ("land_cover_l2", "land_cover_l3"):
        with open(FOLDER.parent / "catalogue" / "codes" / f"{level}.csv", encoding="utf-8-sig") as stream:
            for row in csv.DictReader(stream):
                assert found.row_of(row["code"]) is not None, (level, row["code"])
    assert found.row_of("") is None
    assert found.row_of("999") is None


def test_shipped_figures_are_those_of_the_reference():
    generic = load_resistances(FOLDER / "resistance.csv", "generic")

    def of(loaded: ResistanceTable, code: object) -> tuple[float, str]:
        row = loaded.rows[loaded.row_of(code)]
        return row.value, row.certainty.value

    assert of(generic, 311) == (1.0, "reported")
    assert of(generic, "154.0") == (100.0, "reported")
    assert of(generic, "422") == (12.0, "reported")
    assert of(generic, "421") == (2.0, "reported")
    assert of(generic, "711") == (3.0, "reported")
    assert of(generic, "721") == (1000.0, "assumed")
    assert of(load_resistances(FOLDER / "resistance.csv", "marten"), "111") == (500.0, "assumed")
    assert value_columns(FOLDER / "resistance.csv") == COLUMNS
    assert value_columns(FOLDER / "barriers.csv") == COLUMNS


def test_an_exact_code_wins_over_a_beginning_and_a_longer_one_over_a_shorter(tmp_path):
    path = table(tmp_path, "code,mine,certainty\n4*,1,assumed\n42*,2,assumed\n421|423,3,assumed\n")
    found = load_resistances(path, "mine")
    assert [found.rows[found.row_of(code)].value for code in ("411", "422", "421", "423.0", 42)] == [1, 2, 3, 3, 2]


def test_roads_go_by_lanes_then_by_class_then_by_the_rest():
    found = load_barriers(FOLDER / "barriers.csv", "generic")

    def value(feature: str, kind: object = None, lanes: float | None = None) -> float:
        return found.rows[found.row_of(feature, kind, lanes)].value

    assert value("road", "지방도", 8) == 1000
    assert value("road", "국도", 2) == 100
    assert value("road", "국도") == 300
    assert value("road", "motorway") == 1000
    assert value("road", 103) == 300
    assert value("road", "골목길") == 100
    assert value("road", "골목길", math.nan) == 100
    assert value("crossing", "육교형") == 2
    assert value("crossing") == 10
    assert not found.rows[found.row_of("road")].replace
    assert found.rows[found.row_of("stream")].replace
    assert BarrierTable(()).row_of("road") is None


def test_all_faults_of_a_table_come_at_once(tmp_path):
    path = table(tmp_path, "code,mine,certainty\n1*,0,assumed\n1*,ten,sure\n,-3,assumed\n2*,,assumed\n")
    assert faults(load_resistances, path, "mine") == [
        ("connectedness.number_too_low", 2, "mine"),
        ("connectedness.not_a_number", 3, "mine"),
        ("scheme.bad_certainty", 3, "certainty"),
        ("scheme.empty_cell", 4, "code"),
        ("connectedness.number_too_low", 4, "mine"),
        ("scheme.empty_cell", 5, "mine"),
        ("connectedness.row_twice", 3, "code"),
    ]
    assert faults(load_resistances, path, "other") == [("connectedness.no_column", None, "other")]
    empty = table(tmp_path, "code,mine,certainty\n", "empty.csv")
    assert faults(load_resistances, empty, "mine") == [("connectedness.no_rows", None, None)]
    assert faults(load_resistances, tmp_path / "none.csv", "mine") == [("table.no_file", None, None)]
    path = table(tmp_path, "feature,lanes,effect,mine,certainty\nroad,4-6,at_least,3,assumed\npath,,high,3,assumed\n")
    assert faults(load_barriers, path, "mine") == [
        ("connectedness.not_a_range", 2, "lanes"),
        ("connectedness.unknown_word", 3, "feature"),
        ("connectedness.unknown_word", 3, "effect"),
    ]


def test_species_follow_the_rule_that_they_are_said_to_follow():
    found = {each.id: each for each in load_species(FOLDER / "species.csv")}
    assert len(found) == 9
    for each in found.values():
        assert each.certainty is Certainty.ASSUMED
        assert each.resistance in COLUMNS
        if each.home_range_km2 is not None:
            assert each.home_range_certainty is Certainty.REPORTED
            linear = 1000 * math.sqrt(each.home_range_km2)
            assert each.median_dispersal_m == pytest.approx(7 * linear, rel=0.04)
            assert each.maximum_dispersal_m == pytest.approx(40 * linear, rel=0.01)
    assert found["marten"].kernel.probabilities([40000.0])[0] == pytest.approx(0.5)
    assert found["otter"].maximum_dispersal_m is None
    assert found["goral"].status["ko"] == "멸종위기 야생생물 Ⅰ급"


def test_groups_of_the_sea_have_the_default_distances():
    found = {each.id: each for each in load_marine_groups(FOLDER / "marine_groups.csv")}
    assert {name: each.distance_m for name, each in found.items()} == {
        "tidal_flat_larvae": 20_000, "seagrass": 10_000, "reef_fish_larvae": 50_000, "shorebirds": 30_000,
        "finless_porpoise": 50_000, "spotted_seal": 200_000,
    }  # fmt: skip
    assert {each.certainty for each in found.values()} == {Certainty.ASSUMED}
    assert [name for name, each in found.items() if not each.land_is_barrier] == ["shorebirds"]
    assert found["seagrass"].drifts
    assert not found["spotted_seal"].drifts
    assert found["seagrass"].kernel.decay == pytest.approx(math.log(2) / 10_000)


def test_all_faults_of_species_and_groups_at_once(tmp_path):
    text = (FOLDER / "species.csv").read_text(encoding="utf-8-sig").splitlines()
    head = text[0]
    row = "a,가,A,x,,,none,,,-1,,maybe,,,,"
    path = table(tmp_path, f"{head}\n{row}\n{row}\n")
    assert faults(load_species, path)[:5] == [
        ("scheme.empty_cell", 2, "source"),
        ("connectedness.not_a_number", 2, "home_range_km2"),
        ("connectedness.number_too_low", 2, "median_dispersal_m"),
        ("scheme.bad_certainty", 2, "home_range_certainty"),
        ("scheme.bad_certainty", 2, "certainty"),
    ]
    assert ("connectedness.row_twice", 3, "species") in faults(load_species, path)
    head = (FOLDER / "marine_groups.csv").read_text(encoding="utf-8-sig").splitlines()[0]
    path = table(tmp_path, f"{head}\na,가,A,10,1.5,perhaps,no,assumed,s,,\n")
    assert faults(load_marine_groups, path) == [
        ("connectedness.probability", 2, "probability"),
        ("connectedness.not_yes_or_no", 2, "land_is_barrier"),
    ]
    assert faults(load_marine_groups, table(tmp_path, "group\na\n"))[0][0] == "table.missing_column"
