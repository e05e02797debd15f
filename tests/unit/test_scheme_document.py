"""Schemes as they are edited: nothing is lost between files and memory, and faults are those of the loader."""
from __future__ import annotations

from pathlib import Path

import pytest
from ecoaxis.core.issues import CoreError
from ecoaxis.core.redlist.thresholds import load_thresholds
from ecoaxis.core.schemes.catalogue import load_catalogue
from ecoaxis.core.schemes.document import SchemeDocument, digest_of, files_of, plain_cell, read_document
from ecoaxis.core.schemes.loader import load_scheme
from ecoaxis.core.schemes.naming import free_id, is_scheme_id, next_version
from ecoaxis.core.schemes.validation import faults_of, row_index
from hypothesis import given, settings
from hypothesis import strategies as st
from scheme_folders import (
    SCREENING_HEADER,
    SCREENING_SETTINGS,
    ZONING_HEADER,
    ZONING_SETTINGS,
    code_row,
    csv_text,
    write_scheme,
)

ROOT = Path(__file__).resolve().parents[2]
SCHEMES = sorted(path.parent.name for path in (ROOT / "resources" / "schemes").glob("*/scheme.json"))


@pytest.fixture(scope="module")
def catalogue():
    return load_catalogue(ROOT / "resources" / "catalogue")


def written(document: SchemeDocument, folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files_of(document).items():
        (folder / name).write_bytes(content)
    return folder


@pytest.mark.parametrize("name", SCHEMES)
def test_a_shipped_scheme_is_faultless_and_comes_back_as_it_was(name, catalogue, tmp_path):
    document, issues = read_document(ROOT / "resources" / "schemes" / name)
    assert issues == [] and faults_of(document, catalogue) == []
    folder = written(document, tmp_path / name)
    assert read_document(folder)[0].says_the_same(document)
    scheme = load_thresholds(folder) if document.kind == "redlist" else load_scheme(folder, catalogue)
    assert scheme.head.digest == digest_of(document)


def test_faults_in_memory_are_those_of_the_files(tmp_path, catalogue):
    settings_ = {**ZONING_SETTINGS, "combine": "weighted", "otherwise": 9, "breaks": [2, 1], "weights": {"x": "-1"}}
    rows = [
        code_row(grade="7", certainty="sure"), code_row(kind="range", value="5..1"), code_row(source=""),
        code_row(kind="presence", value="2"), code_row(kind="presence", value="2"), code_row(value="a||b"),
    ]
    folder = write_scheme(tmp_path / "small", settings_, csv_text(ZONING_HEADER, rows))
    with pytest.raises(CoreError) as caught:
        load_scheme(folder, catalogue)
    found = faults_of(read_document(folder)[0], catalogue)
    assert [(one.code, one.where) for one in found] == [(one.code, one.where) for one in caught.value.issues]
    assert {row_index(one) for one in found} >= {0, 1, 2, None}


def test_blank_rows_are_counted_but_no_faults_and_not_written():
    blank = ("",) * 11
    good = tuple(code_row())
    document = SchemeDocument(ZONING_SETTINGS, (blank, good, blank, tuple(code_row(grade="8"))))
    assert [(one.code, row_index(one)) for one in faults_of(document)] == [("scheme.grade_not_on_scale", 3)]
    assert len(document.written_rows) == 2


def test_a_table_that_lacks_columns_is_read_with_empty_cells(tmp_path):
    folder = write_scheme(tmp_path / "half", SCREENING_SETTINGS, "rule,group\nr1,biotope\n")
    document, issues = read_document(folder)
    assert document.rows == (("r1", "biotope") + ("",) * 9,) and issues == []
    assert SCREENING_HEADER.split(",") == list(document.columns)
    assert {one.code for one in faults_of(document)} >= {"scheme.empty_cell", "scheme.unknown_measure"}


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(*[st.text(max_size=8).map(plain_cell)] * 11), max_size=6))
def test_whatever_is_typed_survives_the_file(tmp_path_factory, rows):
    safe = tuple(row for row in rows if all("\ufeff" not in cell and cell.isprintable() for cell in row))
    document = SchemeDocument(ZONING_SETTINGS, safe)
    again, _ = read_document(written(document, tmp_path_factory.mktemp("typed")))
    assert again.rows == document.written_rows


@pytest.mark.parametrize("text, fits", [
    ("kr-ecvam", True), ("우리 시 기준", True), ("2.1", True), ("", False), (" a", False), ("a/b", False),
    ("CON", False),
    ("con.x", False), ("a.", False), (".a", False), ("a~old", False), ("가" * 81, False), ("a\nb", False),
])  # fmt: skip
def test_ids_are_names_of_folders(text, fits):
    assert is_scheme_id(text) is fits


@pytest.mark.parametrize("version, following", [
    ("2026.2", "2026.3"), ("1", "2"), ("", "1"), ("draft", "draft.2"), ("1.09", "1.10"), ("v3-test", "v4-test"),
])  # fmt: skip
def test_the_next_version(version, following):
    assert next_version(version) == following


def test_an_id_that_is_free():
    assert free_id("a", {"a", "a-2"}) == "a-3" and free_id("b", {"a"}) == "b"
