"""Zoning schemes: what loads, and that every fault of a table is told at once."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from ecoaxis.core.evidence import Certainty
from ecoaxis.core.issues import CoreError
from ecoaxis.core.schemes.catalogue import Catalogue, load_catalogue
from ecoaxis.core.schemes.loader import load_scheme, read_scheme_head
from ecoaxis.core.schemes.scheme import Combine, RuleKind, ZoningScheme
from scheme_folders import ZONING_HEADER, ZONING_SETTINGS, code_row, csv_text, write_scheme

ROOT = Path(__file__).resolve().parents[2]
WEIGHTED = {**ZONING_SETTINGS, "combine": "weighted", "weights": {"cover": 1}, "breaks": [1.5, 2.5]}


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue(ROOT / "resources" / "catalogue")


def load_zoning(folder: Path, catalogue: Catalogue | None = None) -> ZoningScheme:
    scheme = load_scheme(folder, catalogue)
    assert isinstance(scheme, ZoningScheme)
    return scheme


def faults(folder: Path, catalogue: Catalogue | None = None) -> list[tuple[str, str, int | None, str | None]]:
    with pytest.raises(CoreError) as caught:
        load_scheme(folder, catalogue)
    return [
        (issue.code, (issue.where.file or "").rpartition("/")[2], issue.where.row, issue.where.column)
        for issue in caught.value.issues
    ]


def test_a_small_scheme(tmp_path: Path) -> None:
    rows = [
        code_row(note_ko="논", note_en="paddy"),
        code_row(
            indicator="slope", dataset="slope", field="", kind="range", value="20..", grade="2", certainty="reported"
        ),
        code_row(indicator="road", dataset="roads", field="", kind="distance", value="..250", grade="3"),
        code_row(criterion="legal", indicator="park", dataset="parks", field="", kind="presence", value=""),
        code_row(indicator="rich", dataset="species_richness", field="", kind="percentile", value="90.."),
    ]
    folder = write_scheme(tmp_path / "small", ZONING_SETTINGS, csv_text(ZONING_HEADER, rows))
    scheme = load_zoning(folder)
    assert scheme.head.id == "small"
    assert scheme.head.version == "1"
    assert scheme.head.title == {"en": "Small", "ko": "작은 기준"}
    assert scheme.head.legal_basis == ("법 제1조",)
    assert scheme.head.folder == str(folder)
    data = (folder / "scheme.json").read_bytes() + (folder / "rules.csv").read_bytes()
    assert scheme.head.digest == hashlib.sha256(data).hexdigest()
    assert [grade.value for grade in scheme.grades] == [1, 2, 3]
    assert scheme.grades[0].color == "#00543d"
    assert (scheme.strictest, scheme.otherwise, scheme.combine) == (1, 3, Combine.STRICTEST)
    assert (scheme.weights, scheme.breaks) == ({}, ())
    assert [(rule.number, rule.row, rule.kind, rule.grade) for rule in scheme.rules] == [
        (1, 2, RuleKind.CODE, 1),
        (2, 3, RuleKind.RANGE, 2),
        (3, 4, RuleKind.DISTANCE, 3),
        (4, 5, RuleKind.PRESENCE, 1),
        (5, 6, RuleKind.PERCENTILE, 1),
    ]
    assert scheme.rules[0].note == {"ko": "논", "en": "paddy"}
    assert scheme.rules[1].certainty is Certainty.REPORTED
    assert scheme.datasets == ("own_map", "slope", "roads", "parks", "species_richness")
    assert scheme.criteria == {
        "naturality": {"en": "naturality", "ko": "naturality"},
        "legal": {"en": "legal", "ko": "legal"},
    }
    assert list(scheme.indicators) == ["cover", "slope", "road", "park", "rich"]
    assert read_scheme_head(folder) == ("zoning", {"en": "Small", "ko": "작은 기준"})


def test_only_what_is_needed(tmp_path: Path) -> None:
    settings = {
        "id": "plain", "version": 1.10, "kind": "zoning", "title": {"en": "Plain", "ko": "간단"},
        "grades": [{"value": 1, "label": "high"}, {"value": 2, "label": {"ko": "낮음"}}],
        "strictest": 1, "combine": "strictest", "otherwise": 2,
        "criteria": {"naturality": {"en": "Naturality", "ko": "자연성"}},
    }  # fmt: skip
    header = ZONING_HEADER.removesuffix(",note_ko,note_en")
    scheme = load_zoning(write_scheme(tmp_path / "plain", settings, csv_text(header, [code_row()[:-2]])))
    assert scheme.head.version == "1.1"
    assert scheme.head.legal_basis == ()
    assert scheme.grades[0].label == scheme.grades[0].meaning == {"en": "high", "ko": "high"}
    assert scheme.grades[1].label == {"en": "낮음", "ko": "낮음"}
    assert scheme.grades[0].color == "#1a7837"
    assert scheme.grades[1].color == "#5c5c66"
    assert scheme.criteria == {"naturality": {"en": "Naturality", "ko": "자연성"}}
    assert scheme.rules[0].note == {"en": "", "ko": ""}


@pytest.mark.parametrize(
    ("encoding", "newline"), [("utf-8", "\n"), ("utf-8-sig", "\r\n"), ("cp949", "\r\n"), ("utf-8", "\r\n")]
)
def test_files_as_spreadsheets_save_them(tmp_path: Path, encoding: str, newline: str) -> None:
    rules = csv_text(ZONING_HEADER, [code_row(note_ko="갯벌", value="갯벌"), code_row(value="염전")])
    rules = rules.replace("\n", newline) + newline + "," * 10 + newline
    scheme = load_zoning(write_scheme(tmp_path / "saved", ZONING_SETTINGS, rules, encoding))
    assert [rule.value for rule in scheme.rules] == ["갯벌", "염전"]
    assert scheme.rules[0].note["ko"] == "갯벌"


def test_blank_lines_count_as_rows(tmp_path: Path) -> None:
    rules = csv_text(ZONING_HEADER, [code_row()]) + "\n" + ",".join(code_row(value="4")) + "\n"
    assert [rule.row for rule in load_zoning(write_scheme(tmp_path / "s", ZONING_SETTINGS, rules)).rules] == [2, 4]


def test_texts_come_through_whole(tmp_path: Path) -> None:
    note = '<script>alert("1")</script>, =1+1\n두 번째 줄 & "따옴표" {file} %s'
    rows = [code_row(note_ko=note, source='=HYPERLINK("http://x")', note_en="+1-1@x"), code_row(value="4", grade="2")]
    scheme = load_zoning(write_scheme(tmp_path / "s", ZONING_SETTINGS, csv_text(ZONING_HEADER, rows)))
    assert scheme.rules[0].note == {"ko": note, "en": "+1-1@x"}
    assert scheme.rules[0].source == '=HYPERLINK("http://x")'
    assert scheme.rules[1].row == 3


def test_twenty_faults_at_once(tmp_path: Path, catalogue: Catalogue) -> None:
    rows = [
        code_row(kind="codes"),  # 2
        code_row(grade="1.5"),  # 3
        code_row(grade="", value="31"),  # 4
        code_row(grade="4", value="32"),  # 5
        code_row(kind="range", value="20-30"),  # 6
        code_row(kind="range", value="30..20"),  # 7
        code_row(kind="distance", value="a..b"),  # 8
        code_row(kind="distance", value="-5..10"),  # 9
        code_row(kind="percentile", value="90..110"),  # 10
        code_row(certainty="sure", value="33"),  # 11
        code_row(source="", value="34"),  # 12
        code_row(value=""),  # 13
        code_row(kind="presence", value="3", field=""),  # 14
        code_row(value="1||2"),  # 15
        code_row(criterion="", value="35"),  # 16
        code_row(indicator="", value="36"),  # 17
        code_row(dataset="", value="37"),  # 18
        code_row(value="38"),  # 19
        code_row(value="38"),  # 20: repeats 19
        code_row(kind="range", value="7..3"),  # 21
        code_row(dataset="biotope_map", field=""),  # 22
        code_row()[:-3],  # 23: too few cells
        [*code_row(), "more"],  # 24: too many cells
    ]
    settings = {**ZONING_SETTINGS, "strictest": 9, "otherwise": 0}
    folder = write_scheme(tmp_path / "bad", settings, csv_text(ZONING_HEADER, rows))
    assert sorted(faults(folder, catalogue), key=lambda fault: (fault[2] or 0, fault[0])) == [
        ("scheme.not_on_scale", "scheme.json", None, "strictest"),
        ("scheme.not_on_scale", "scheme.json", None, "otherwise"),
        ("scheme.unknown_kind_of_rule", "rules.csv", 2, "kind"),
        ("scheme.grade_not_an_integer", "rules.csv", 3, "grade"),
        ("scheme.grade_not_an_integer", "rules.csv", 4, "grade"),
        ("scheme.grade_not_on_scale", "rules.csv", 5, "grade"),
        ("scheme.malformed_range", "rules.csv", 6, "value"),
        ("scheme.malformed_range", "rules.csv", 7, "value"),
        ("scheme.malformed_range", "rules.csv", 8, "value"),
        ("scheme.negative_distance", "rules.csv", 9, "value"),
        ("scheme.percentile_outside", "rules.csv", 10, "value"),
        ("scheme.bad_certainty", "rules.csv", 11, "certainty"),
        ("scheme.empty_cell", "rules.csv", 12, "source"),
        ("scheme.missing_value", "rules.csv", 13, "value"),
        ("scheme.value_for_presence", "rules.csv", 14, "value"),
        ("scheme.empty_alternative", "rules.csv", 15, "value"),
        ("scheme.empty_cell", "rules.csv", 16, "criterion"),
        ("scheme.empty_cell", "rules.csv", 17, "indicator"),
        ("scheme.empty_cell", "rules.csv", 18, "dataset"),
        ("scheme.duplicate_row", "rules.csv", 20, "criterion"),
        ("scheme.malformed_range", "rules.csv", 21, "value"),
        ("scheme.missing_field", "rules.csv", 22, "field"),
        ("table.too_few_cells", "rules.csv", 23, None),
        ("table.too_many_cells", "rules.csv", 24, None),
    ]


def test_a_dataset_of_the_users_own_is_no_fault(tmp_path: Path, catalogue: Catalogue) -> None:
    folder = write_scheme(tmp_path / "s", ZONING_SETTINGS, csv_text(ZONING_HEADER, [code_row(field="ANY")]))
    assert load_zoning(folder, catalogue).rules[0].dataset == "own_map"


def test_raster_rules_name_no_field_or_value(tmp_path: Path, catalogue: Catalogue) -> None:
    rows = [
        code_row(dataset="slope", field="", kind="range", value="20.."),
        code_row(dataset="slope", field="value", kind="range", value="..20", grade="2"),
    ]
    scheme = load_zoning(write_scheme(tmp_path / "s", ZONING_SETTINGS, csv_text(ZONING_HEADER, rows)), catalogue)
    assert len(scheme.rules) == 2


def test_wrong_header(tmp_path: Path) -> None:
    header = ZONING_HEADER.replace("certainty", "sureness").replace("note_en", "kind")
    folder = write_scheme(tmp_path / "s", ZONING_SETTINGS, csv_text(header, [code_row(), code_row(grade="7")]))
    assert faults(folder) == [
        ("table.unknown_column", "rules.csv", 1, "sureness"),
        ("table.missing_column", "rules.csv", 1, "certainty"),
        ("table.repeated_column", "rules.csv", 1, "kind"),
        ("scheme.unknown_kind_of_rule", "rules.csv", 2, "kind"),
        ("scheme.grade_not_on_scale", "rules.csv", 3, "grade"),
        ("scheme.unknown_kind_of_rule", "rules.csv", 3, "kind"),
    ]


def test_header_in_capitals_and_another_order(tmp_path: Path) -> None:
    columns = ZONING_HEADER.split(",")[::-1]
    rules = csv_text(" ,".join(columns).upper(), [code_row()[::-1]])
    assert load_zoning(write_scheme(tmp_path / "s", ZONING_SETTINGS, rules)).rules[0].field == "CLASS"


@pytest.mark.parametrize(
    ("rules", "expected"),
    [
        ("", ("table.empty", "rules.csv", None, None)),
        (ZONING_HEADER + "\n", ("scheme.no_rules", "rules.csv", None, None)),
        (ZONING_HEADER.replace(",", ";") + "\n", ("table.separator", "rules.csv", 1, None)),
        (
            csv_text(ZONING_HEADER, [code_row()]).replace("here", '"he"re'),
            ("table.csv_malformed", "rules.csv", 2, None),
        ),
    ],
)
def test_files_of_the_wrong_form(tmp_path: Path, rules: str, expected: tuple[object, ...]) -> None:
    assert faults(write_scheme(tmp_path / "s", ZONING_SETTINGS, rules)) == [expected]


def test_rows_after_unbalanced_quotes_are_still_checked(tmp_path: Path) -> None:
    rules = csv_text(ZONING_HEADER, [code_row(source="SOURCE"), code_row(grade="8")]).replace("SOURCE", '"a" = b')
    assert faults(write_scheme(tmp_path / "s", ZONING_SETTINGS, rules)) == [
        ("table.csv_malformed", "rules.csv", 2, None),
        ("scheme.grade_not_on_scale", "rules.csv", 3, "grade"),
    ]


def test_utf16_is_told(tmp_path: Path) -> None:
    folder = write_scheme(tmp_path / "s", ZONING_SETTINGS, csv_text(ZONING_HEADER, [code_row()]), "utf-16")
    assert faults(folder) == [("table.encoding", "rules.csv", None, None)]


def test_malformed_json_with_line_and_column(tmp_path: Path) -> None:
    folder = write_scheme(
        tmp_path / "s", '{\n  "id": "s",\n  "version" 1\n}', csv_text(ZONING_HEADER, [code_row(kind="x")])
    )
    with pytest.raises(CoreError) as caught:
        load_scheme(folder)
    first, second = caught.value.issues
    assert (first.code, first.parameters["line"], first.parameters["position"]) == ("table.json_malformed", 3, 13)
    assert second.code == "scheme.unknown_kind_of_rule"


def test_missing_files_are_both_told(tmp_path: Path) -> None:
    assert [(code, file) for code, file, _, _ in faults(tmp_path)] == [
        ("table.no_file", "scheme.json"),
        ("table.no_file", "rules.csv"),
    ]
    assert [code for code, _, _, _ in faults(tmp_path / "nowhere")] == ["scheme.no_folder"]


def test_faults_of_the_settings(tmp_path: Path) -> None:
    settings = {
        "version": True, "kind": "zoning", "title": {"en": " "}, "legal_basis": [3],
        "grades": [
            {"value": 1, "label": {"en": "one"}, "color": "green"}, {"value": 1, "label": "again"},
            {"value": "2", "label": "two"}, {"value": 3}, {"value": 0, "label": "none"}, 5,
            {"value": 4, "label": "four"},
        ],
        "strictest": 3, "combine": "average",
    }  # fmt: skip
    folder = write_scheme(tmp_path / "s", settings, csv_text(ZONING_HEADER, [code_row()]))
    assert [(code, column) for code, _, _, column in faults(folder)] == [
        ("scheme.missing_key", "id"),
        ("scheme.missing_key", "version"),
        ("scheme.missing_key", "title"),
        ("scheme.bad_legal_basis", "legal_basis"),
        ("scheme.bad_color", "grades[0].color"),
        ("scheme.repeated_grade", "grades[1].value"),
        ("scheme.bad_grade_value", "grades[2].value"),
        ("scheme.missing_key", "grades[3].label"),
        ("scheme.bad_grade_value", "grades[4].value"),
        ("scheme.grade_no_object", "grades[5]"),
        ("scheme.strictest_inside", "strictest"),
        ("scheme.missing_key", "otherwise"),
        ("scheme.unknown_combine", "combine"),
    ]


@pytest.mark.parametrize(
    "text", ['{"id": NaN, "kind": "zoning"}', '{"id": 1, "id": 2}', "[]", '{"kind": "fishing"}', "{}"]
)
def test_settings_that_are_no_scheme(tmp_path: Path, text: str) -> None:
    assert faults(write_scheme(tmp_path / "s", text, csv_text(ZONING_HEADER, [code_row()])))


def test_weighted(tmp_path: Path) -> None:
    settings = str(WEIGHTED).replace("'", '"').replace('"cover": 1', '"cover": 0.30, "slope": 2')
    rows = [code_row(), code_row(indicator="slope", dataset="slope", field="", kind="range", value="20..", grade="2")]
    scheme = load_zoning(write_scheme(tmp_path / "s", settings, csv_text(ZONING_HEADER, rows)))
    assert scheme.combine is Combine.WEIGHTED
    assert scheme.weights == {"cover": "0.30", "slope": "2"}
    assert scheme.breaks == ("1.5", "2.5")


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"weights": {"cover": 1, "covr": 1}}, [("scheme.weight_unknown_indicator", "weights.covr")]),
        ({"weights": {}}, [("scheme.weight_missing", "weights.cover")]),
        ({"weights": {"cover": 0}}, [("scheme.weight_not_positive", "weights.cover")]),
        ({"weights": {"cover": "x"}}, [("scheme.weight_not_positive", "weights.cover")]),
        ({"weights": None, "breaks": None}, [("scheme.missing_key", "weights"), ("scheme.missing_key", "breaks")]),
        ({"breaks": [2.5, 1.5]}, [("scheme.breaks_not_ascending", "breaks")]),
        ({"breaks": [1.5, 1.5]}, [("scheme.breaks_not_ascending", "breaks")]),
        ({"breaks": [1.5]}, [("scheme.wrong_number_of_breaks", "breaks")]),
        ({"breaks": [1.5, "b"]}, [("scheme.break_not_a_number", "breaks")]),
    ],
)
def test_faults_of_weights_and_breaks(
    tmp_path: Path, change: dict[str, object], expected: list[tuple[str, str]]
) -> None:
    folder = write_scheme(tmp_path / "s", {**WEIGHTED, **change}, csv_text(ZONING_HEADER, [code_row()]))
    assert [(code, column) for code, _, _, column in faults(folder)] == expected
