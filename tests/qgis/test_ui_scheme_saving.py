"""The scheme editor saves, keeps, imports and gives back: nothing typed is ever lost."""
from __future__ import annotations

import pytest
import scheme_editor_fixtures
from ecoaxis.core.schemes.document import SchemeDocument, read_document
from ecoaxis.gis import paths, scheme_drafts
from ecoaxis.gis.scheme_drafts import Draft, keep_draft, load_draft
from ecoaxis.gis.scheme_folders import own_folder, save_scheme
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from scheme_editor_fixtures import checked, click, copied, keys, trigger, type_into
from ui_fixtures import wait_until

desk, own, editor = scheme_editor_fixtures.desk, scheme_editor_fixtures.own, scheme_editor_fixtures.editor


def test_a_used_version_is_asked_for_in_the_window(editor):
    edited = copied(editor)
    trigger(editor, "save")
    type_into(editor, 0, "source", "다른 근거")
    trigger(editor, "save")
    assert editor.version.isVisible() and editor.version.line.text() == "2"
    QTest.keyClick(editor.version.line, Qt.Key.Key_Return)
    assert not editor.version.isVisible()
    assert paths.load_scheme_named(edited.key).head.version == "2"
    editor.tabs.setCurrentWidget(editor.comparison)
    keys = [editor.comparison.before.itemData(row) for row in range(editor.comparison.before.count())]
    old = next(index for index, key in enumerate(keys) if ".versions" in key)
    editor.comparison.before.setCurrentIndex(old)
    editor.comparison.compare()
    assert [line[3] for line in editor.comparison.model.lines] == ["Version", "Source"]
    click(editor, "restore_state")
    assert edited.rules.rows[0][8] != "다른 근거" and edited.document.version == "2"
    trigger(editor, "undo")
    assert edited.rules.rows[0][8] == "다른 근거"


def test_what_is_typed_survives_closing_and_crashing(editor, desk):
    edited = copied(editor)
    type_into(editor, 0, "source", "")
    editor.close()
    assert load_draft(edited.key).document.rows[0][8] == ""
    again = desk.openers["schemes"](desk)
    again.receive(scheme=edited.key)
    assert again.scheme.document.says_the_same(edited.document)
    again.scheme.change_cells([(1, 8, "닫지 않음")])
    wait_until(lambda: load_draft(edited.key).document.rows[1][8] == "닫지 않음", 5)
    again.deleteLater()


def test_discarding_can_be_taken_back(editor):
    edited = copied(editor)
    trigger(editor, "save")
    type_into(editor, 0, "source", "잘못")
    trigger(editor, "discard")
    assert editor.scheme.rules.rows[0][8] != "잘못" and editor.scheme.key == edited.key
    editor.tabs.setCurrentWidget(editor.comparison)
    keys = [editor.comparison.before.itemData(row) for row in range(editor.comparison.before.count())]
    editor.comparison.before.setCurrentIndex(keys.index("discarded"))
    editor.comparison.compare()
    click(editor, "restore_state")
    assert editor.scheme.rules.rows[0][8] == "잘못"


def test_a_profile_that_cannot_be_written_loses_nothing(editor, own):
    edited = copied(editor)
    for name in (".drafts",):
        for path in (own / name).iterdir():
            path.unlink()
        (own / name).rmdir()
        (own / name).write_text("in the way")
    type_into(editor, 0, "source", "여기")
    editor.keep()
    assert "cannot be kept" in editor.notice.text and edited.rules.rows[0][8] == "여기"


def test_a_copy_that_cannot_be_kept_says_so_at_once(editor, own):
    own.write_text("in the way")
    copied(editor)
    assert "cannot be kept" in editor.notice.text and not editor.scheme.read_only
    trigger(editor, "save")
    assert "in the way" not in editor.notice.text and editor.scheme.base is None


def test_a_scheme_that_another_window_saved_is_read_again(editor):
    edited = copied(editor)
    trigger(editor, "save")
    editor.show_scheme("kr-ecvam")
    saved = edited.document
    save_scheme(SchemeDocument({**saved.entry, "version": "2"}, saved.rows[1:]))
    save_scheme(SchemeDocument({**saved.entry, "id": "kr-biotope-seoul", "version": "99"}, saved.rows))
    editor.refresh_list()
    editor.show_scheme(edited.key)
    assert editor.scheme.document.version == "2"
    editor.show_scheme("kr-biotope-seoul")
    assert not editor.scheme.read_only and "takes its place" in editor.notice.text


def test_a_scheme_removed_meanwhile_stays_in_the_editor(editor, own):
    import shutil

    edited = copied(editor)
    trigger(editor, "save")
    shutil.rmtree(own)
    editor.refresh_list()
    type_into(editor, 0, "source", "여기")
    trigger(editor, "save")
    assert paths.load_scheme_named(edited.key).rules[0].source == "여기"


def test_somebody_else_saved_meanwhile(editor):
    edited = copied(editor)
    trigger(editor, "save")
    other = read_document(own_folder(edited.key))[0]
    save_scheme(SchemeDocument({**other.entry, "version": "2"}, other.rows[1:]))
    type_into(editor, 0, "source", "여기")
    editor._save_as_version("3")
    assert "meanwhile" in editor.notice.text
    editor.tabs.setCurrentWidget(editor.comparison)
    titles = [editor.comparison.before.itemText(row) for row in range(editor.comparison.before.count())]
    assert any("version 2" in title for title in titles)


def test_two_windows_of_qgis_do_not_write_over_each_other(editor, monkeypatch):
    edited = copied(editor)
    key = edited.key
    with monkeypatch.context() as elsewhere:
        elsewhere.setattr(scheme_drafts, "SESSION", "elsewhere")
        other = SchemeDocument({**edited.entry, "version": "7"}, edited.document.rows)
        keep_draft(Draft(key, other, stamp=edited.stamp))
    type_into(editor, 0, "source", "이 창")
    editor.keep()
    assert "Another QGIS" in editor.notice.text and editor.scheme.key != key
    assert load_draft(key).document.version == "7" and load_draft(edited.key).document.rows[0][8] == "이 창"
    assert {item.data(0, Qt.ItemDataRole.UserRole) for item in editor.list._items()} >= {key, edited.key}


def test_an_id_in_hangul_and_one_that_is_taken(editor):
    edited = copied(editor)
    trigger(editor, "save")
    editor.show_scheme("kr-biotope-seoul")
    second = copied(editor)
    assert second.key == "kr-biotope-seoul-own-2"
    editor.tabs.setCurrentWidget(editor.head)
    editor.head.lines["id"].selectAll()
    keys(editor.head.lines["id"], edited.key)
    trigger(editor, "save")
    assert "another of your schemes" in editor.notice.text
    editor.head.lines["id"].selectAll()
    keys(editor.head.lines["id"], "a/b")
    assert checked(editor) == ["scheme.id_no_folder_name"]
    editor.head.lines["id"].selectAll()
    keys(editor.head.lines["id"], "가온군 기준")
    trigger(editor, "save")
    assert "가온군 기준" in paths.scheme_ids("screening") and second.key == "가온군 기준"
    editor.head.lines["id"].selectAll()
    keys(editor.head.lines["id"], "kr-biotope-seoul")
    trigger(editor, "save")
    assert "takes its place" in editor.notice.text


def test_rules_are_imported_and_exported(editor, tmp_path):
    edited = copied(editor)
    path = str(tmp_path / "규칙.csv")
    editor.exchange.export_rules_to(path)
    rows = len(edited.rules.rows)
    edited.remove_rows([0, 1])
    editor.exchange.import_rules_from(path)
    assert len(edited.rules.rows) == rows and str(rows) in editor.notice.text
    trigger(editor, "undo")
    assert len(edited.rules.rows) == rows - 2
    editor.exchange.import_rules_from(str(tmp_path / "none.csv"))
    assert "does not exist" in editor.notice.text
    editor.exchange.export_scheme_to(str(tmp_path))
    assert (tmp_path / edited.key / "scheme.json").is_file()
    editor.exchange.import_scheme_from(str(tmp_path / edited.key))
    assert editor.scheme is not edited and editor.scheme.key == f"{edited.key}-2"
    editor.exchange.import_scheme_from(str(tmp_path / "nowhere"))
    assert "nowhere" in editor.notice.text


def test_a_scheme_is_taken_out_of_use(editor, own):
    edited = copied(editor)
    trigger(editor, "save")
    click(editor, "remove_scheme")
    assert edited.key not in paths.scheme_folders() and editor.scheme is not edited
    assert ".removed" in editor.notice.text and any((own / ".removed").iterdir())


def test_another_project_changes_nothing(editor, desk):
    edited = copied(editor)
    edited.change_cells([(0, 8, "여기")])
    desk.project.clear()
    assert editor.scheme is edited and load_draft(edited.key).document.rows[0][8] == "여기"
    assert not desk.project.isDirty()


def test_a_saved_scheme_is_tried_in_its_window(editor, desk, monkeypatch):
    opened = []
    edited = copied(editor)
    assert not editor.bars.actions["try"].isEnabled()
    trigger(editor, "save")
    monkeypatch.setattr(desk, "open", lambda name, **how: opened.append((name, how)))
    trigger(editor, "try")
    assert opened == [("screening", {"scheme": edited.key})]


@pytest.mark.parametrize("name", ["kr-ecvam", "iucn-rle-2.1", "kr-biotope-redlist"])
def test_every_shipped_scheme_can_be_copied_and_saved_as_it_is(editor, name):
    editor.show_scheme(name)
    edited = copied(editor)
    assert edited.issues == []
    trigger(editor, "save")
    assert name + "-own" in paths.scheme_folders()
