"""Descriptions of ecosystems: read from CSV and JSON, all faults at once."""
from __future__ import annotations

import json

import pytest
from ecoaxis.core.issues import CoreError
from ecoaxis.core.redlist.decline import Observation
from ecoaxis.core.redlist.decline_models import Model
from ecoaxis.core.reporting.decline_series import decline_series
from ecoaxis.core.reporting.descriptions import read_descriptions, unmatched
from ecoaxis.core.reporting.occupancy_table import read_occupancies


def test_a_table_holds_texts_by_language(tmp_path):
    path = tmp_path / "descriptions.csv"
    path.write_bytes("ecosystem,name_en,threats,collapse_ko\n해안 사구,Dunes,\"Roads, walls\",소멸\n".encode("cp949"))
    (dune,) = read_descriptions(path)
    assert dune.ecosystem == "해안 사구"
    assert dune.name == {"en": "Dunes"}
    assert dune.fields == {"threats": {"": "Roads, walls"}, "collapse": {"ko": "소멸"}}


def test_json_holds_texts_or_texts_by_language(tmp_path):
    path = tmp_path / "descriptions.json"
    path.write_text(json.dumps({"Dunes": {"name": "Dunes", "threats": {"ko": "도로", "en": "roads"}}}))
    (dune,) = read_descriptions(str(path))
    assert dune.name == {"": "Dunes"}
    assert dune.fields == {"threats": {"ko": "도로", "en": "roads"}}


def test_all_faults_are_told_at_once(tmp_path):
    table = tmp_path / "d.csv"
    table.write_text("ecosystem,threats\n,a\nDunes,b\nDunes,c\n")
    with pytest.raises(CoreError) as caught:
        read_descriptions(table)
    assert [(issue.code, issue.where.row) for issue in caught.value.issues] == [
        ("description.no_ecosystem", 2), ("description.repeated", 4)
    ]  # fmt: skip
    path = tmp_path / "d.json"
    path.write_text(json.dumps({"Dunes": {"treats": "a", "threats": 3, "biota": {"fr": "x"}}, "Mire": "text"}))
    with pytest.raises(CoreError) as caught:
        read_descriptions(path)
    assert [issue.code for issue in caught.value.issues] == [
        "description.unknown_field", "description.not_text", "description.not_text", "description.not_text"
    ]  # fmt: skip


def test_what_is_not_assessed_is_warned_of(tmp_path):
    path = tmp_path / "d.json"
    path.write_text(json.dumps({"Dunes": {"threats": "a"}, "Mire": {}}))
    found = read_descriptions(path)
    assert [issue.parameters["ecosystem"] for issue in unmatched(found, ["Mire"], "d.json")] == ["Dunes"]


def test_a_series_has_curves_over_all_windows_and_the_worst_of_them():
    series = decline_series("x", [Observation(1974, 100.0, 2.0), Observation(2024, 50.0)], [Model.LINEAR], 2024)
    (curve,) = series.curves
    assert (curve.model, curve.points[0], curve.points[-1]) == ("linear", (1974.0, 100.0), (2074.0, 0.0))
    assert series.observed[0].error_km2 == 2.0
    assert series.observed[1].error_km2 is None
    # the linear model loses all that is left within the next fifty years
    assert series.window == (2024.0, 2074.0)
    assert series.window_decline == pytest.approx(100.0)


def test_growth_has_no_window():
    series = decline_series("x", [Observation(1974, 50.0), Observation(2024, 100.0)], [Model.LINEAR], 2024)
    assert series.window is None
    assert series.window_decline is None


def test_a_single_area_has_no_curve():
    assert decline_series("x", [Observation(2020, 5.0)], list(Model), 2024).curves == ()


def test_placements_are_counted_with_the_fixed_grid_and_the_step():
    rows = [
        {"ecosystem": "x", "offset_x": x, "offset_y": y, "all": 9, "cumulative": cells, "per_cell": 1}
        for x, y, cells in ((0, 0, 7), (0, 500, 8), (500, 0, 8), (500, 500, "9"))
    ]
    (found,) = read_occupancies(rows, "placements.csv", {"x": 7.0})
    assert found.placements == ((7, 1), (8, 2), (9, 1))
    assert (found.fixed, found.assessed, found.step_m, found.count, found.mean) == (7, 7.0, 500.0, 4, 8.0)


def test_all_faulty_cells_of_placements_are_told():
    rows = [{"ecosystem": "x", "offset_x": "a", "offset_y": 0, "cumulative": ""}]
    with pytest.raises(CoreError) as caught:
        read_occupancies(rows, "placements.csv", {})
    assert [(issue.code, issue.where.column) for issue in caught.value.issues] == [
        ("decline.table_number", "offset_x"), ("decline.table_empty", "cumulative")
    ]  # fmt: skip
