"""The user's schemes on disk: whole or not at all, earlier versions kept, drafts never lost or written over."""
from __future__ import annotations

import os
import pathlib

import pytest
from ecoaxis.core.issues import CoreError
from ecoaxis.core.schemes.comparison import compare
from ecoaxis.core.schemes.document import SchemeDocument, read_document
from ecoaxis.gis import paths, scheme_drafts, scheme_exchange, scheme_folders
from ecoaxis.gis.scheme_drafts import Draft, discarded_draft, drafts, drop_draft, keep_draft, load_draft
from ecoaxis.gis.scheme_folders import kept_versions, known_schemes, recover_schemes, remove_scheme, save_scheme
from ecoaxis.gis.scheme_words import CellWords
from ecoaxis.gis.spreadsheet_text import as_typed, shown_as_text


@pytest.fixture
def own(tmp_path, monkeypatch, qgis_app):
    monkeypatch.setattr(paths, "user_scheme_folder", lambda: str(tmp_path / "schemes"))
    return tmp_path / "schemes"


def document(name="kr-biotope-seoul", **entry) -> SchemeDocument:
    read = read_document(paths.resource("schemes", name))[0]
    return SchemeDocument({**read.entry, "id": "우리 시", **entry}, read.rows)


def codes(action) -> list[str]:
    with pytest.raises(CoreError) as caught:
        action()
    return [issue.code for issue in caught.value.issues]


def changed(base: SchemeDocument, column: str, text: str, **entry) -> SchemeDocument:
    first = tuple(text if name == column else cell for name, cell in zip(base.columns, base.rows[0]))
    return SchemeDocument({**base.entry, **entry}, (first, *base.rows[1:]))


def test_a_saved_scheme_is_found_by_algorithms(own):
    folder = save_scheme(document())
    assert paths.scheme_folders()["우리 시"] == folder
    assert paths.load_scheme_named("우리 시").head.id == "우리 시"
    assert [(one.id, one.own) for one in known_schemes() if one.own] == [("우리 시", True)]
    assert os.listdir(own / ".pending") == []


def test_faults_and_ids_that_are_no_folders_are_refused_and_nothing_is_written(own):
    assert codes(lambda: save_scheme(changed(document(), "source", ""))) == ["scheme.empty_cell"]
    assert codes(lambda: save_scheme(document(id="a/b"))) == ["scheme.id_no_folder_name"]
    assert not own.exists()


def test_a_used_version_asks_for_a_new_one_and_the_old_one_is_kept(own):
    first = document()
    save_scheme(first)
    save_scheme(first)
    second = changed(first, "source", "다른 근거")
    with pytest.raises(CoreError) as caught:
        save_scheme(second)
    assert [(one.code, one.parameters["free"]) for one in caught.value.issues] == [("scheme.version_used", "2026.2")]
    save_scheme(changed(first, "source", "다른 근거", version="2026.2"))
    save_scheme(changed(first, "source", "또 다른 근거", version="2026.3"))
    assert [version.version for version in kept_versions("우리 시")] == ["2026.2", "2026.1"]
    assert read_document(kept_versions("우리 시")[1].folder)[0].says_the_same(first)
    assert "우리 시" in paths.scheme_ids("screening") and len(paths.scheme_ids("screening")) == len(
        [one for one in known_schemes() if one.kind == "screening"])


def test_other_files_of_the_folder_stay(own):
    folder = pathlib.Path(save_scheme(document()))
    (folder / "SOURCES.md").write_text("근거", encoding="utf-8")
    save_scheme(document(version="3"))
    assert (folder / "SOURCES.md").read_text(encoding="utf-8") == "근거"


def test_a_failed_exchange_leaves_the_old_scheme(own, monkeypatch):
    save_scheme(document())
    replace, calls = os.replace, []

    def once(source, target):
        calls.append(target)
        if str(target) == str(own / "우리 시") and len([one for one in calls if one == target]) == 1:
            raise PermissionError("locked")
        replace(source, target)

    monkeypatch.setattr(os, "replace", once)
    assert codes(lambda: save_scheme(document(version="9"))) == ["output.unwritable"]
    monkeypatch.undo()
    assert paths.scheme_folders is not None and read_document(own / "우리 시")[0].version == "2026.1"


def test_a_crash_in_the_middle_is_repaired(own, monkeypatch):
    monkeypatch.setattr(paths, "user_scheme_folder", lambda: str(own))
    save_scheme(document())
    os.makedirs(own / ".pending", exist_ok=True)
    os.replace(own / "우리 시", own / ".pending" / "ab~old~우리 시")
    os.makedirs(own / ".pending" / "half")
    recover_schemes()
    assert read_document(own / "우리 시")[0].version == "2026.1"
    assert os.listdir(own / ".pending") == []


def test_a_profile_that_cannot_be_written_is_one_sentence(own):
    own.write_text("a file where the folder should be")
    assert codes(lambda: save_scheme(document())) == ["output.unwritable"]
    assert codes(lambda: keep_draft(Draft("a", document()))) == ["output.unwritable"]


def test_a_scheme_that_hides_a_shipped_one_says_so_and_is_removed(own):
    save_scheme(document(id="kr-biotope-seoul", version="99"))
    assert [one.id for one in known_schemes() if one.hides_shipped] == ["kr-biotope-seoul"]
    assert os.path.isfile(os.path.join(remove_scheme("kr-biotope-seoul"), "scheme.json"))
    assert not [one for one in known_schemes() if one.own]


def test_a_shipped_version_is_used_too(own):
    other = changed(document(id="kr-biotope-seoul"), "source", "다른 근거")
    assert codes(lambda: save_scheme(other)) == ["scheme.version_used"]


def test_drafts_keep_what_is_wrong(own):
    wrong = changed(document(), "certainty", "hm?")
    kept = keep_draft(Draft("우리 시", wrong, "abc"))
    assert drafts()["우리 시"] == kept and load_draft("우리 시").document.says_the_same(wrong)
    assert "우리 시" not in paths.scheme_folders()
    drop_draft("우리 시")
    drop_draft("우리 시")
    assert drafts() == {} and discarded_draft("우리 시").document.says_the_same(wrong)


def test_two_sessions_do_not_write_over_each_other(own, monkeypatch):
    mine = keep_draft(Draft("a", document()))
    monkeypatch.setattr(scheme_drafts, "SESSION", "other")
    theirs = keep_draft(Draft("a", document(version="5")))
    assert theirs.key != "a" and set(drafts()) == {"a", theirs.key}
    monkeypatch.undo()
    monkeypatch.setattr(paths, "user_scheme_folder", lambda: str(own))
    assert keep_draft(mine).key == "a"


def test_a_broken_draft_is_passed_over(own):
    os.makedirs(own / ".drafts")
    (own / ".drafts" / "a.json").write_text("{", encoding="utf-8")
    (own / ".drafts" / "b.json").write_text('{"entry": 3, "rows": 1}', encoding="utf-8")
    assert drafts() == {}


@pytest.mark.parametrize("text", ["=1+1", "'=1", "''-3", "-3..5", "a", "'", "", "+x", "@", "'a", "\t", ">="])
def test_guards_against_formulas_are_undone(text):
    assert as_typed(shown_as_text(text)) == text
    assert shown_as_text(text)[:1] not in ("=", "+", "-", "@", "\t") or not text


def test_rules_go_to_a_spreadsheet_and_come_back(own, tmp_path):
    mine = changed(document(), "source", "=HYPERLINK(\"x\")\n둘째 줄")
    path = str(tmp_path / "규칙.csv")
    scheme_exchange.export_rules(mine, path)
    content = pathlib.Path(path).read_bytes()
    assert content.startswith(b"\xef\xbb\xbf") and b"'=HYPERLINK" in content
    assert scheme_exchange.import_rules(path, "screening") == (mine.rows, [])
    pathlib.Path(path).write_bytes(content.decode("utf-8-sig").encode("cp949"))
    assert scheme_exchange.import_rules(path, "screening")[0] == mine.rows


def test_a_table_of_something_else_is_refused(own, tmp_path):
    path = tmp_path / "x.csv"
    path.write_text("a,b\n1,2\n", encoding="utf-8")
    assert codes(lambda: scheme_exchange.import_rules(str(path), "zoning")) == ["scheme.no_own_columns"]
    assert codes(lambda: scheme_exchange.import_rules(str(tmp_path / "none.csv"), "zoning")) == ["table.no_file"]


def test_cells_of_a_spreadsheet(qgis_app):
    rows = [["a", "b\nc", '"'], ["=1", "", "가"]]
    assert scheme_exchange.cells_of_text(scheme_exchange.cells_as_text(rows)) == rows
    assert scheme_exchange.cells_of_text('1\t"2\n3"\r\n4\t5\r\n') == [["1", "2\n3"], ["4", "5"]]
    assert codes(lambda: scheme_exchange.cells_of_text("\n")) == ["scheme.nothing_to_paste"]


def test_a_comparison_as_a_table(qgis_app):
    before = document()
    after = changed(before, "consequence", "avoid", version="7")
    lines = scheme_exchange.lines_of(compare(before, after), before, after)
    assert [line[1:] for line in lines] == [
        ("", "", "Version", "2026.1", "7"),
        ("2", "2", "Consequence", "Prohibited", "Avoid"),
    ]
    page = scheme_exchange.comparison_html("<a>", "b", list("123456"), lines)
    assert "&lt;a&gt;" in page and "<ins>Avoid</ins>" in page
    assert scheme_exchange.comparison_csv(list("123456"), lines).count("\n") == 3


def test_a_change_that_the_words_hide_is_told_as_it_is_written(qgis_app):
    before = document()
    after = changed(before, "source", before.rows[0][8] + " (amended)")
    first = changed(before, "source", "근거 / ground")
    assert [line[4:] for line in scheme_exchange.lines_of(compare(before, after), before, after)][0][0]
    other = changed(first, "source", "근거 / grounds")
    line = scheme_exchange.lines_of(compare(first, other), first, other)[0]
    assert line[4:] in (("ground", "grounds"), ("근거 / ground", "근거 / grounds"))


def test_a_scheme_goes_into_a_folder(own, tmp_path):
    folder = scheme_exchange.export_folder(document(), str(tmp_path))
    assert read_document(folder)[0].says_the_same(document())
    assert codes(lambda: scheme_exchange.export_folder(document(id="a:b"), str(tmp_path))) == [
        "scheme.id_no_folder_name"]
    assert scheme_folders.document_on_disk(str(tmp_path / "none")) is None


def test_cells_in_words(qgis_app):
    words = CellWords(document("kr-biotope-seoul"))
    assert words.of("consequence", "avoid") == "Avoid"
    assert words.of("dataset", "biotope_map|biotope_type_map&own") == " | ".join(
        [words.of("dataset", "biotope_map"), words.of("dataset", "biotope_type_map") + " & own"])
    assert words.of("group", "biotope") == "Biotope map" and words.of("group", "?") == "?"
    assert CellWords(document("kr-ecvam")).of("grade", "1") == "Grade 1"
    assert CellWords(document("iucn-rle-2.1")).of("category", "CR") == "CR Critically Endangered"
