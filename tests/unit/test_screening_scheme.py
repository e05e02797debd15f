"""Screening schemes: what loads, and that every fault of a table is told at once."""

from __future__ import annotations

from pathlib import Path

import pytest
from ecoaxis.core.evidence import Certainty
from ecoaxis.core.issues import CoreError
from ecoaxis.core.schemes.catalogue import Catalogue, load_catalogue
from ecoaxis.core.schemes.loader import load_scheme
from ecoaxis.core.schemes.scheme import Consequence, Measure, ScreeningScheme
from ecoaxis.core.schemes.screening_loader import read_alternatives
from scheme_folders import SCREENING_HEADER, SCREENING_SETTINGS, csv_text, site_row, write_scheme

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue(ROOT / "resources" / "catalogue")


def load_screening(folder: Path, catalogue: Catalogue | None = None) -> ScreeningScheme:
    scheme = load_scheme(folder, catalogue)
    assert isinstance(scheme, ScreeningScheme)
    return scheme


def faults(folder: Path, catalogue: Catalogue | None = None) -> list[tuple[str, int | None, str | None]]:
    with pytest.raises(CoreError) as caught:
        load_scheme(folder, catalogue)
    return [(issue.code, issue.where.row, issue.where.column) for issue in caught.value.issues]


def test_a_small_scheme(tmp_path: Path, catalogue: Catalogue) -> None:
    both = "\"type_grade\" = '1' AND \"individual_grade\" = '1'"
    rows = [
        site_row(
            rule="both", dataset="biotope_map | biotope_type_map & biotope_individual_map", expression=both,
            consequence="prohibited", certainty="published",
        ),
        site_row(rule="near", group="species", expression="x > 1", measure="distance_m", threshold="500"),
        site_row(
            rule="steep", group="terrain", dataset="slope", expression="\"value\" > 0", measure="value_max",
            threshold="20..25", consequence="conditional",
        ),
        site_row(rule="cold", group="terrain", measure="value_mean", threshold="-3", consequence="possible"),
        site_row(rule="part", measure="share", threshold="0.3", consequence="unknown"),
    ]  # fmt: skip
    settings = {**SCREENING_SETTINGS, "groups": {"biotope": {"en": "Biotope map", "ko": "비오톱지도"}}}
    scheme = load_screening(write_scheme(tmp_path / "site", settings, csv_text(SCREENING_HEADER, rows)), catalogue)
    assert scheme.head.legal_basis == ("법 (Act), 2024-12-05",)
    assert scheme.head.version == "2"
    assert scheme.groups == {
        "biotope": {"en": "Biotope map", "ko": "비오톱지도"},
        "species": {"en": "species", "ko": "species"},
        "terrain": {"en": "terrain", "ko": "terrain"},
    }
    first = scheme.rules[0]
    assert first.alternatives == (("biotope_map",), ("biotope_type_map", "biotope_individual_map"))
    assert first.expression == both
    assert (first.measure, first.threshold, first.consequence) == (Measure.PRESENCE, "", Consequence.PROHIBITED)
    assert (first.number, first.row, first.certainty) == (1, 2, Certainty.PUBLISHED)
    assert first.message == {"ko": "겹칩니다", "en": "overlaps"}
    assert [rule.threshold for rule in scheme.rules] == ["", "500", "20..25", "-3", "0.3"]
    assert scheme.datasets == ("biotope_map", "biotope_type_map", "biotope_individual_map", "own_map", "slope")


def test_texts_come_through_whole(tmp_path: Path) -> None:
    message = "<b>갯벌 & \"습지\"</b>\n=1+1, {site} %d 'x'"
    rows = [site_row(message_ko=message, message_en="=1+1", source="=SUM(A1)", rule="r<1>")]
    rule = load_screening(write_scheme(tmp_path / "s", SCREENING_SETTINGS, csv_text(SCREENING_HEADER, rows))).rules[0]
    assert rule.message == {"ko": message, "en": "=1+1"}
    assert (rule.source, rule.rule) == ("=SUM(A1)", "r<1>")


def test_saved_by_a_korean_spreadsheet(tmp_path: Path) -> None:
    rules = csv_text(SCREENING_HEADER, [site_row(message_ko="보호지역과 겹칩니다")]).replace("\n", "\r\n")
    scheme = load_screening(write_scheme(tmp_path / "s", SCREENING_SETTINGS, rules, "cp949"))
    assert scheme.rules[0].message["ko"] == "보호지역과 겹칩니다"


def test_twenty_faults_at_once(tmp_path: Path, catalogue: Catalogue) -> None:
    rows = [
        site_row(rule="a"),  # 2
        site_row(rule="a", consequence="possible"),  # 3: id again
        site_row(rule="", expression="1"),  # 4
        site_row(rule="c", group="", expression="2"),  # 5
        site_row(rule="d", dataset="", expression="3"),  # 6
        site_row(rule="e", dataset="a||b"),  # 7
        site_row(rule="f", dataset="a&"),  # 8
        site_row(rule="g", dataset="&"),  # 9
        site_row(rule="h", measure="area"),  # 10
        site_row(rule="i", consequence="forbidden"),  # 11
        site_row(rule="j", certainty="", expression="4"),  # 12
        site_row(rule="k", source="", expression="5"),  # 13
        site_row(rule="l", message_ko="", expression="6"),  # 14
        site_row(rule="m", message_en="", expression="7"),  # 15
        site_row(rule="n", measure="area_m2", threshold="much"),  # 16
        site_row(rule="o", measure="distance_m", threshold="9..5"),  # 17
        site_row(rule="p", measure="share", threshold="30"),  # 18
        site_row(rule="q", measure="length_m", threshold="-1"),  # 19
        site_row(rule="r"),  # 20: says what row 2 says
        site_row(rule="s", measure="share", threshold="1..2..3", expression="8"),  # 21
        site_row(rule="t", certainty="official", expression="9"),  # 22
    ]
    folder = write_scheme(tmp_path / "bad", SCREENING_SETTINGS, csv_text(SCREENING_HEADER, rows))
    assert faults(folder, catalogue) == [
        ("scheme.duplicate_rule", 3, "rule"),
        ("scheme.empty_cell", 4, "rule"),
        ("scheme.empty_cell", 5, "group"),
        ("scheme.empty_cell", 6, "dataset"),
        ("scheme.malformed_dataset", 7, "dataset"),
        ("scheme.malformed_dataset", 8, "dataset"),
        ("scheme.malformed_dataset", 9, "dataset"),
        ("scheme.unknown_measure", 10, "measure"),
        ("scheme.unknown_consequence", 11, "consequence"),
        ("scheme.bad_certainty", 12, "certainty"),
        ("scheme.empty_cell", 13, "source"),
        ("scheme.empty_cell", 14, "message_ko"),
        ("scheme.empty_cell", 15, "message_en"),
        ("scheme.malformed_threshold", 16, "threshold"),
        ("scheme.malformed_threshold", 17, "threshold"),
        ("scheme.share_outside", 18, "threshold"),
        ("scheme.negative_threshold", 19, "threshold"),
        ("scheme.duplicate_row", 20, "dataset"),
        ("scheme.malformed_threshold", 21, "threshold"),
        ("scheme.bad_certainty", 22, "certainty"),
    ]


def test_with_unreadable_settings_the_rules_are_still_checked(tmp_path: Path) -> None:
    folder = write_scheme(tmp_path / "s", "{", csv_text(SCREENING_HEADER, [site_row(measure="weight")]))
    assert faults(folder) == [("table.json_malformed", 1, None), ("scheme.unknown_measure", 2, "measure")]


def test_every_column_is_needed(tmp_path: Path) -> None:
    header = SCREENING_HEADER.removesuffix(",message_en")
    folder = write_scheme(tmp_path / "s", SCREENING_SETTINGS, csv_text(header, [site_row()[:-1]]))
    assert faults(folder) == [("table.missing_column", 1, "message_en")]


def test_alternatives() -> None:
    assert read_alternatives("a") == (("a",),)
    assert read_alternatives(" a | b & c ") == (("a",), ("b", "c"))
    assert read_alternatives("a|") is None
