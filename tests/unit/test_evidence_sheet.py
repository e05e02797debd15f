"""Sheets of evidence: judged while they are filled in, with faults in their cells and nothing lost."""
from __future__ import annotations

import csv
from pathlib import Path

import pytest
from ecoaxis.core.redlist.assessment import assess
from ecoaxis.core.redlist.evidence_proposals import accept_all, from_evidence, from_occupancies, from_occurrences
from ecoaxis.core.redlist.evidence_sheet import (
    empty_sheet,
    judge,
    sheets_of,
    told_rows,
    with_cells,
    with_point,
    with_rows,
    without_row,
)
from ecoaxis.core.redlist.evidence_table import read_evidence
from ecoaxis.core.redlist.thresholds import load_thresholds

ROOT = Path(__file__).resolve().parents[2]
THRESHOLDS = load_thresholds(ROOT / "resources" / "schemes" / "iucn-rle-2.1")
EVIDENCE = ROOT / "resources" / "sample" / "redlist" / "evidence.csv"


def place(sheet, subcriterion):
    return next(number for number, row in enumerate(sheet.rows) if row.subcriterion == subcriterion)


def filled(**cells):
    sheet = empty_sheet("bog")
    for name, texts in cells.items():
        number = place(sheet, name)
        sheet = with_cells(sheet, {(number, column): text for column, text in texts.items()})
    return sheet


def result(judgement, name):
    return next(each for each in judgement.assessment.results if each.subcriterion == name)


def test_the_sample_says_the_same_by_sheet_and_by_table():
    with EVIDENCE.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    sheets = sheets_of(rows)
    again = [row for sheet in sheets for _, row in told_rows(sheet)]
    assert sorted(map(str, again)) == sorted(str(dict(row)) for row in map(ordered(again[0]), rows))
    for sheet, evidence in zip(sheets, read_evidence(rows, "e")):
        judged = judge(sheet, THRESHOLDS)
        assert judged.faults == ()
        told = assess(evidence, THRESHOLDS)
        assert judged.assessment.text == told.text
        assert [each.text for each in judged.assessment.results] == [each.text for each in told.results]


def ordered(like):
    return lambda row: {name: row[name] for name in like}


def test_nothing_written_is_not_evaluated():
    judged = judge(empty_sheet("bog"), THRESHOLDS)
    assert (judged.assessment.text, judged.faults) == ("NE", ())


def test_a_fault_spoils_its_subcriterion_alone():
    judged = judge(filled(A1={"best": "55"}, A3={"best": "5O"}), THRESHOLDS)
    assert judged.assessment.text == "EN"
    assert judged.left_out == ("A3",)
    assert [(each.where.row, each.where.column, each.code) for each in judged.faults] == [
        (3, "best", "evidence.not_a_number")
    ]


def test_the_next_threshold_is_named():
    judged = judge(filled(A1={"best": "45.8"}, B1={"best": "25000", "a": "yes"}, B3={"locations": "7"}), THRESHOLDS)
    assert [
        (result(judged, name).next_category.value, round(result(judged, name).margin, 6)) for name in ("A1", "B1", "B3")
    ] == [("EN", 4.2), ("EN", 5000.0), ("VU", 2.0)]
    assert result(judge(filled(A1={"best": "100"}), THRESHOLDS), "A1").next_category is None
    assert result(judge(filled(B1={"best": ">50000"}), THRESHOLDS), "B1").next_category is None
    both = {"best": "60", "severity_best": "45"}
    found = result(judge(filled(C1=both), THRESHOLDS), "C1")
    assert (found.category.value, found.next_category.value, found.margin) == ("LC", "VU", 5.0)


def test_points_come_and_go():
    sheet = empty_sheet("bog")
    number = place(sheet, "C1")
    more = with_point(sheet, number)
    assert [row.subcriterion for row in more.rows].count("C1") == 2
    assert with_point(sheet, place(sheet, "A1")) is sheet
    assert without_row(more, number + 1) == sheet
    assert without_row(filled(A1={"best": "5"}), 0) == sheet
    judged = judge(
        with_rows(sheet, "C1", ({"best": "85", "severity_best": "40"}, {"best": "55", "severity_best": "82"})),
        THRESHOLDS,
    )
    assert result(judged, "C1").text == "EN"


def test_measured_figures_are_proposed_with_their_origin():
    sheets = (filled(B1={"best": "3", "a": "yes", "status": "NE"}),)
    rows = [{"ecosystem": "bog", "eoo_km2": 1500.5}, {"ecosystem": "dune", "eoo_km2": 7}]
    after = accept_all(sheets, from_occurrences(rows), "measured")
    assert [sheet.ecosystem for sheet in after] == ["bog", "dune"]
    assert dict(after[0].rows[4].cells) == {"best": "1500.5", "a": "yes", "note": "measured"}
    count = {"ecosystem": "bog", "rule": "cumulative", "aoo": 5, "minimum": 3, "maximum": 6}
    (proposal,) = from_occupancies([{**count, "rule": "all"}, count])
    assert dict(proposal.rows[0]) == {"best": "5", "lower": "3", "upper": "6"}
    points = [
        {"ecosystem": "bog", "subcriterion": "C1", "best": 40.0, "severity_best": level, "note": None}
        for level in (30.0, 50.0)
    ]
    (after,) = accept_all(sheets, from_evidence(points), "measured")
    assert [dict(row.cells) for row in after.rows if row.subcriterion == "C1"] == [
        {"best": "40", "severity_best": "30", "note": "measured"},
        {"best": "40", "severity_best": "50", "note": "measured"},
    ]


@pytest.mark.parametrize("text", ["normal(40, 5)", ">50", "triangular(30,40,50)", "1e400", "٤٠", "-", "NaN"])
def test_any_text_is_answered(text):
    judged = judge(filled(A1={"best": text}), THRESHOLDS)
    assert judged.faults or result(judged, "A1").category.value in ("LC", "VU", "EN", "CR")
