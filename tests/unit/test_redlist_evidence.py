"""Evidence tables: how cells are read, and every fault at once with its row and column."""
from __future__ import annotations

import shutil

import pytest
from ecoaxis.core.issues import CoreError
from ecoaxis.core.redlist.categories import Category
from ecoaxis.core.redlist.evidence_file import read_evidence_file
from ecoaxis.core.redlist.evidence_table import COLUMNS, read_evidence
from ecoaxis.core.redlist.thresholds import load_thresholds
from redlist_evidence import FOLDER, row, thresholds


def faults(*rows, **options) -> list[tuple[str, int | None, str | None]]:
    with pytest.raises(CoreError) as caught:
        read_evidence(rows, "evidence.csv", **options)
    return [(issue.code, issue.where.row, issue.where.column) for issue in caught.value.issues]


def doubts(*rows) -> list[str]:
    return [issue.code for each in read_evidence(rows, "evidence.csv") for issue in each.issues]


@pytest.mark.parametrize("cells, code, column", [
    (row("A1", 120), "evidence.above_100", "best"),
    (row("A1", -1), "evidence.below_0", "best"),
    (row("B1", "-0.5"), "evidence.below_0", "best"),
    (row("E", 101, note="50 years"), "evidence.above_100", "best"),
    (row("C1", 50, severity_best=100.5), "evidence.above_100", "severity_best"),
    (row("A1", 30, lower=40), "evidence.lower_above_best", "lower"),
    (row("A1", 30, upper=20), "evidence.best_above_upper", "best"),
    (row("A1", lower=40, upper=20), "evidence.lower_above_upper", "lower"),
    (row("C1", 50, severity_best=50, severity_lower=60), "evidence.lower_above_best", "severity_lower"),
    (row("A9", 30), "evidence.unknown_subcriterion", "subcriterion"),
    (row("", 30), "evidence.unknown_subcriterion", "subcriterion"),
    (row("overall", 30), "evidence.unknown_subcriterion", "subcriterion"),
    (row("A1", 30, status="LC"), "evidence.unknown_status", "status"),
    (row("A1", 30, ecosystem=" "), "evidence.no_ecosystem", "ecosystem"),
    (row("A1", "3O"), "evidence.not_a_number", "best"),
    (row("A1", "30 %"), "evidence.not_a_number", "best"),
    (row("B1", "50,000"), "evidence.not_a_number", "best"),
    (row("A1", "nan"), "evidence.not_a_number", "best"),
    (row("A1", "inf"), "evidence.not_a_number", "best"),
    (row("A1", ">"), "evidence.not_a_number", "best"),
    (row("A1", ">100"), "evidence.above_100", "best"),
    (row("B1", 10, a="maybe"), "evidence.not_yes_or_no", "a"),
    (row("B1", 10, b="yes(iv)"), "evidence.not_yes_or_no", "b"),
    (row("B1", 10, locations="few"), "evidence.bad_locations", "locations"),
    (row("B1", 10, locations=0), "evidence.bad_locations", "locations"),
    (row("B3", locations=2.5, prone="yes"), "evidence.bad_locations", "locations"),
    (row("B3", locations=2, prone="very"), "evidence.not_yes_or_no", "prone"),
    (row("C1", 50), "evidence.no_severity", "severity_best"),
    (row("D1", severity_best=50), "evidence.no_extent", "best"),
    (row("E", 30), "evidence.no_horizon", "note"),
    (row("E", 30, note="30 years"), "evidence.no_horizon", "note"),
    (row("E", 30, note="50 or 100 years, 50 years"), "evidence.no_horizon", "note"),
    (row("A1", "cauchy(1,2)"), "evidence.unknown_distribution", "best"),
    (row("A1", "normal(42)"), "evidence.bad_distribution", "best"),
    (row("A1", "normal(42,0)"), "evidence.bad_distribution", "best"),
    (row("A1", "triangular(50,40,60)"), "evidence.bad_distribution", "best"),
    (row("A1", "[]"), "evidence.bad_distribution", "best"),
    (row("A1", "[10, 120]"), "evidence.draw_out_of_range", "best"),
    (row("A1", "normal(130,5)"), "evidence.distribution_out_of_range", "best"),
    (row("A1", "normal(42,5)", lower=30), "evidence.distribution_with_bounds", "best"),
    (row("A1", 42, lower="normal(30,5)"), "evidence.distribution_in_bound", "lower"),
])  # fmt: skip
def test_a_fault_names_its_cell(cells, code, column):
    assert faults(cells) == [(code, 2, column)]


@pytest.mark.parametrize("name", ["A1", "B1", "B2", "B3", "E"])
def test_two_rows_for_one_subcriterion(name):
    cells = {"note": "50 years", "locations": 2, "prone": "yes"}
    cells = {key: value for key, value in cells.items() if (key == "note") == (name == "E")}
    best = "" if name == "B3" else 30
    two = (row(name, best, **cells), row(name, best, **cells))
    assert ("evidence.repeated_row", 3, "subcriterion") in faults(*two)
    other = row(name, best, **{**cells, "ecosystem": "Y"})
    assert len(read_evidence((two[0], other), "e.csv")) == 2


def test_all_faults_at_once_in_the_order_of_rows():
    found = faults(
        row("A1", 120), row("A1", 30, lower=40), row("Z", 1, status="bad"), row("E", 5),
        row("C1", "x", severity_best="y"),
    )  # fmt: skip
    assert found == [
        ("evidence.above_100", 2, "best"),
        ("evidence.repeated_row", 3, "subcriterion"),
        ("evidence.lower_above_best", 3, "lower"),
        ("evidence.unknown_subcriterion", 4, "subcriterion"),
        ("evidence.unknown_status", 4, "status"),
        ("evidence.no_horizon", 5, "note"),
        ("evidence.not_a_number", 6, "best"),
        ("evidence.not_a_number", 6, "severity_best"),
    ]


@pytest.mark.parametrize("missing", ["ecosystem", "subcriterion", "best"])
def test_columns_that_must_be_there(missing):
    cells = row("A1", 30)
    del cells[missing]
    assert faults(cells) == [("table.missing_column", 1, missing)]


@pytest.mark.parametrize("name, missing, cells", [
    ("C1", "severity_best", {}), ("D2b", "severity_best", {}), ("E", "note", {}),
])  # fmt: skip
def test_columns_that_a_subcriterion_needs(name, missing, cells):
    cells = row(name, 30, **cells)
    del cells[missing]
    assert faults(cells) == [("evidence.column_needed", 1, missing)]


def test_other_missing_columns_are_told_once_and_count_as_empty():
    rows = [{"ecosystem": name, "subcriterion": "A1", "best": 30} for name in "XY"]
    assert doubts(*rows) == ["evidence.absent_columns"]


def test_doubtful_rows():
    assert doubts(row("A1", 90, status="DD")) == ["evidence.status_with_figures"]
    assert doubts(row("A1")) == ["evidence.nothing_told"]
    assert doubts(row("A1", 30, severity_best=10)) == ["evidence.unused_column"]
    assert doubts(row("B2", 0, a="yes")) == ["evidence.nothing_left"]
    assert doubts(row("A1", 30, locations="none", a="yes")) == ["evidence.unused_column"] * 2
    assert doubts(row("A1", status="DD")) == []


def test_a_status_of_one_point_that_differs_from_the_others():
    assert faults(row("C1", 50, severity_best=50), row("C1", status="DD")) == [("evidence.mixed_status", 3, "status")]


def test_points_of_c_without_anything_are_passed_over():
    (found,) = read_evidence([row("C1"), row("C1", 50, severity_best=50)], "e.csv")
    assert len(found.subcriteria["C1"].points) == 1
    assert found.subcriteria["C1"].status is None


def test_words_in_either_case_and_language():
    (found,) = read_evidence(
        [
            row("b1", "10", a=" YES ", b="아니오", locations="NONE"), row("a2A", 30), row("A3", status="dd"),
            row("B2", 10, a=True, b=False, locations=3.0),
        ],
        "e.csv",
    )  # fmt: skip
    b1, b2 = found.subcriteria["B1"], found.subcriteria["B2"]
    assert (b1.a.met, b1.b.met, b1.locations.no_threat) == (True, False, True)
    assert (b2.a.met, b2.b.met, b2.locations.told()) == (True, False, "3")
    assert found.subcriteria["A3"].status is Category.DD
    assert list(found.subcriteria) == ["A2a", "A3", "B1", "B2"]


def test_column_names_in_any_case_and_order_with_strangers():
    cells = {"Note": "", " BEST ": "30", "Subcriterion": "A1", "Ecosystem": "X", "assessor": "Kim"}
    (found,) = read_evidence([cells], "e.csv")
    assert found.subcriteria["A1"].points[0].figure.best.number == 30


def test_column_names_as_shapefiles_cut_them():
    cells = {name[:10]: value for name, value in row("C1", 60, severity_best=55, severity_lower=10).items()}
    (found,) = read_evidence([cells], "e.dbf")
    (point,) = found.subcriteria["C1"].points
    assert (point.severity.best.number, point.severity.lower.number, found.issues) == (55, 10, ())


def test_composed_and_decomposed_hangul_are_one_ecosystem():
    decomposed = "\u1100\u1162\u11ba\u1107\u1165\u11af"
    found = read_evidence([row("A1", 30, ecosystem="갯벌"), row("A3", 30, ecosystem=decomposed)], "e.csv")
    assert [each.ecosystem for each in found] == ["갯벌"]


def test_an_empty_table_and_a_bad_confidence():
    assert faults() == [("evidence.empty", None, None)]
    assert faults(row("", ecosystem="")) == [("evidence.empty", None, None)]
    assert faults(row("A1", 30), confidence=1.0) == [("evidence.bad_confidence", None, None)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949"])
def test_files_of_korean_excel_with_blank_lines_and_strange_columns(tmp_path, encoding):
    path = tmp_path / "근거.csv"
    path.write_text('ecosystem,subcriterion,best,평가자\n\n갯벌,A1,"normal(42,5)",김\n,,,\n', encoding=encoding)
    rows = read_evidence_file(path)
    assert [(each.number, dict(each.cells)) for each in rows] == [
        (3, {"ecosystem": "갯벌", "subcriterion": "A1", "best": "normal(42,5)", "평가자": "김"})
    ]


@pytest.mark.parametrize("content, code", [
    (b"", "table.empty"), (b"ecosystem;subcriterion;best\nX;A1;30\n", "table.separator"),
    (b"ecosystem,subcriterion\nX,A1\n", "table.missing_column"),
    (b"ecosystem,subcriterion,best,best\nX,A1,3,4\n", "table.repeated_column"),
    (b'ecosystem,subcriterion,best\nX,A1,"30\n', "table.csv_malformed"),
    (b"ecosystem,subcriterion,best\nX,A1,normal(42,5)\n", "table.too_many_cells"),
    (b"\xff\xfee\x00c\x00", "table.encoding"),
])  # fmt: skip
def test_faults_of_a_file(tmp_path, content, code):
    path = tmp_path / "e.csv"
    path.write_bytes(content)
    with pytest.raises(CoreError) as caught:
        read_evidence_file(path)
    assert code in [issue.code for issue in caught.value.issues]


def test_the_shipped_thresholds():
    found = thresholds()
    assert (found.head.id, found.head.version, len(found.head.digest)) == ("iucn-rle-2.1", "2.1", 64)
    assert {category.value: style.label["ko"] for category, style in found.categories.items()} == {
        "CO": "붕괴", "CR": "위급", "EN": "위기", "VU": "취약", "NT": "준위협", "LC": "최소관심",
        "DD": "정보부족", "NE": "미평가",
    }  # fmt: skip
    assert all(titles["en"] != titles["ko"] for titles in found.subcriteria.values())
    assert [rule.threshold for rule in found.deciding("A3")] == [100, 90, 70, 50]


@pytest.mark.parametrize("before, after, code", [
    ("A1,CR,decline,>=,80", "A1,CR,decline,>=,eighty", "redlist.rule_threshold"),
    ("A1,CR,decline,>=,80", "A1,CR,decline,>=,20", "redlist.rule_order"),
    ("A1,CR,decline,>=,80", "A1,CR,decline,~,80", "redlist.rule_comparison"),
    ("A1,CR,decline,>=,80", "A1,CR,shrinking,>=,80", "redlist.rule_measure"),
    ("A1,CR,decline,>=,80", "A1,XX,decline,>=,80", "redlist.rule_category"),
    ("A1,CR,decline,>=,80", "A8,CR,decline,>=,80", "redlist.rule_subcriterion"),
    ("A1,CR,decline,>=,80", "A1,EN,decline,>=,80", "redlist.rule_missing"),
])  # fmt: skip
def test_faults_of_thresholds(tmp_path, before, after, code):
    folder = tmp_path / "own"
    shutil.copytree(FOLDER, folder)
    rules = folder / "rules.csv"
    rules.write_text(rules.read_text(encoding="utf-8").replace(before, after, 1), encoding="utf-8")
    with pytest.raises(CoreError) as caught:
        load_thresholds(folder)
    assert code in [issue.code for issue in caught.value.issues]


def test_own_thresholds_decide(tmp_path):
    from ecoaxis.core.redlist.assessment import assess

    folder = tmp_path / "own"
    shutil.copytree(FOLDER, folder)
    rules = folder / "rules.csv"
    text = rules.read_text(encoding="utf-8").replace("A1,CR,decline,>=,80", "A1,CR,decline,>=,75", 1)
    rules.write_text(text, encoding="utf-8")
    own = load_thresholds(folder)
    (evidence,) = read_evidence([row("A1", 76)], "e.csv")
    assert assess(evidence, own).category is Category.CR
    assert assess(evidence, thresholds()).category is Category.EN
    assert own.head.digest != thresholds().head.digest


def test_columns_are_those_of_the_format():
    assert ",".join(COLUMNS) == (
        "ecosystem,subcriterion,best,lower,upper,severity_best,severity_lower,severity_upper,a,b,locations,prone,status,"
        "note"
    )
