"""The scheme editor by mouse and keyboard: copy, type, see faults, undo, compare, save, and nothing is ever lost."""
from __future__ import annotations

import os
import pathlib
import time

import pytest
from ecoaxis.core.schemes.document import SchemeDocument, read_document
from ecoaxis.gis import paths, scheme_drafts
from ecoaxis.gis.scheme_drafts import Draft, drafts, keep_draft, load_draft
from ecoaxis.gis.scheme_folders import own_folder, save_scheme
from qgis.PyQt.QtCore import QEvent, QPoint, Qt
from qgis.PyQt.QtGui import QGuiApplication, QInputMethodEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QPushButton
from ui_fixtures import desk, wait_until  # noqa: F401

LEFT = Qt.MouseButton.LeftButton
CONTROL, ALT, NONE = (
    Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier)


@pytest.fixture
def own(tmp_path, monkeypatch):
    monkeypatch.setattr(paths, "user_scheme_folder", lambda: str(tmp_path / "schemes"))
    return tmp_path / "schemes"


@pytest.fixture
def editor(own, desk):  # noqa: F811
    window = desk.open("schemes", scheme="kr-biotope-seoul")
    QTest.qWaitForWindowExposed(window)
    return window


def click(window, name, kind=QPushButton):
    QTest.mouseClick(window.findChild(kind, name), LEFT)


def keys(target, text):
    """Type; Hangul comes through the input method, as it does from a Korean keyboard."""
    if text.isascii():
        QTest.keyClicks(target, text)
        return
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(target, event)


def trigger(window, name):
    window.bars.actions[name].trigger()


def copied(window):
    click(window, "copy_and_edit")
    return window.scheme


def type_into(window, row, name, text):
    """Edit a cell as a user does: go there, type, Enter."""
    column = window.scheme.rules.columns.index(name)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    window.view.go_to(row, column)
    QTest.keyClick(window.view, Qt.Key.Key_F2)
    field = window.view.viewport().findChild(QComboBox) or window.view.viewport().findChild(
        QPlainTextEdit) or window.view.viewport().findChild(QLineEdit)
    (field.lineEdit() if isinstance(field, QComboBox) else field).selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    keys(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)
    QApplication.processEvents()
    return window.scheme.rules.rows[row][column]


def checked(window):
    wait_until(lambda: not window._timers["check"].isActive(), 5)
    return [issue.code for issue in window.scheme.issues]


def test_a_shipped_scheme_is_to_read_only(editor):
    assert editor.scheme.read_only and not editor.bars.actions["save"].isEnabled()
    editor.view.go_to(0, 0)
    keys(editor.view, "x")
    assert editor.view.viewport().findChild(QLineEdit) is None
    assert "comes with the plugin" in editor.notice.text


def test_a_copy_is_typed_in_validated_and_saved(editor, own, desk):  # noqa: F811
    told = []
    desk.schemes_changed.connect(lambda: told.append(1))
    edited = copied(editor)
    assert edited.key == "kr-biotope-seoul-own" and drafts()[edited.key].document.says_the_same(edited.document)
    assert "kr-biotope-seoul-own" not in paths.scheme_folders()
    assert type_into(editor, 2, "certainty", "guessed") == "guessed"
    assert type_into(editor, 1, "source", "") == ""
    assert checked(editor) == ["scheme.empty_cell", "scheme.bad_certainty"]
    assert editor.faults.model.rowCount() == 2 and edited.rules.faults
    trigger(editor, "save")
    assert "draft" in editor.notice.text and not os.path.isdir(own_folder(edited.key))
    place = editor.faults.list.visualRect(editor.faults.model.index(1)).center()
    QTest.mouseClick(editor.faults.list.viewport(), LEFT, NONE, place)
    index = editor.view.proxy.mapToSource(editor.view.currentIndex())
    assert (index.row(), edited.rules.columns[index.column()]) == (2, "certainty")
    assert type_into(editor, 2, "certainty", "assumed") == "assumed"
    assert type_into(editor, 1, "source", "조례 제3조") == "조례 제3조"
    assert checked(editor) == []
    trigger(editor, "save")
    assert told and paths.load_scheme_named(edited.key).rules[1].source == "조례 제3조"
    assert drafts() == {} and not edited.is_modified
    assert paths.load_scheme_named(edited.key).head.version == "1"


def test_words_choose_raw_values(editor):
    copied(editor)
    assert type_into(editor, 0, "consequence", "Avoid") == "avoid"
    assert type_into(editor, 0, "consequence", "conditional") == "conditional"
    assert type_into(editor, 0, "dataset", "my_own_map") == "my_own_map"


@pytest.mark.parametrize("name", ["source", "certainty", "message_ko"])
def test_what_is_being_typed_stays_while_the_table_is_checked(editor, name):
    edited = copied(editor)
    edited.change_cells([(0, 8, "anything")])
    column = edited.rules.columns.index(name)
    editor.view.go_to(3, column)
    QTest.keyClick(editor.view, Qt.Key.Key_F2)
    field = editor.view.viewport().findChild(QComboBox) or editor.view.viewport().findChild(
        QPlainTextEdit) or editor.view.viewport().findChild(QLineEdit)
    QTest.keyClicks(field, "half")
    editor.check()
    editor.keep()
    QTest.keyClicks(field, "way")
    trigger(editor, "save")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert edited.rules.rows[3][column].endswith("halfway")


def test_undo_and_redo_reach_everything(editor):
    edited = copied(editor)
    start = edited.document
    type_into(editor, 0, "source", "가")
    editor.view.go_to(1, 0)
    QTest.keyClick(editor.view, Qt.Key.Key_D, CONTROL)
    QTest.keyClick(editor.view, Qt.Key.Key_Insert, CONTROL)
    editor.view.go_to(0, 0)
    QTest.keyClick(editor.view, Qt.Key.Key_Delete, CONTROL)
    QTest.keyClick(editor.view, Qt.Key.Key_Down, ALT)
    editor.tabs.setCurrentWidget(editor.head)
    line = editor.head.lines["title.ko"]
    line.setFocus()
    line.setCursorPosition(0)
    keys(line, "우리 시 ")
    assert line.text().startswith("우리 시 ")
    end = edited.document
    assert edited.undo.count() == 6
    for _ in range(6):
        trigger(editor, "undo")
    assert edited.document == start and not editor.bars.actions["undo"].isEnabled()
    for _ in range(6):
        trigger(editor, "redo")
    assert edited.document == end
    assert editor.head.lines["title.ko"].text() == end.entry["title"]["ko"]


def test_cells_go_to_a_spreadsheet_and_come_from_one(editor):
    edited = copied(editor)
    columns = edited.rules.columns
    QGuiApplication.clipboard().setText("rule\tgroup\nnew_a\tbiotope\r\nnew_b\t'=x\n")
    editor.view.go_to(len(edited.rules.rows) - 1, 0)
    QTest.keyClick(editor.view, Qt.Key.Key_V, CONTROL)
    assert [row[:2] for row in edited.rules.rows[-2:]] == [["new_a", "biotope"], ["new_b", "=x"]]
    QTest.keyClick(editor.view, Qt.Key.Key_A, CONTROL)
    QTest.keyClick(editor.view, Qt.Key.Key_C, CONTROL)
    assert "'=x" in QGuiApplication.clipboard().text()
    QGuiApplication.clipboard().setText("reported")
    column = columns.index("certainty")
    editor.view.selectColumn(column)
    QTest.keyClick(editor.view, Qt.Key.Key_V, CONTROL)
    assert {row[column] for row in edited.rules.rows} == {"reported"}
    QTest.keyClick(editor.view, Qt.Key.Key_Delete)
    assert {row[column] for row in edited.rules.rows} == {""}
    trigger(editor, "undo")
    trigger(editor, "undo")
    trigger(editor, "undo")
    assert edited.document.says_the_same(load_draft(edited.key).document)
    QGuiApplication.clipboard().setText("")
    QTest.keyClick(editor.view, Qt.Key.Key_V, CONTROL)
    assert "clipboard" in editor.notice.text


def test_filter_sort_and_find(editor):
    edited = copied(editor)
    box = editor.bars.filter
    keys(box, "Avoid")
    shown = editor.view.proxy.rowCount()
    assert 0 < shown < len(edited.rules.rows)
    edited.rules.rows[0][8] = ""
    editor.check()
    editor.go_to(edited.issues[0])
    assert box.text() in ("", "Avoid")
    box.clear()
    column = edited.rules.columns.index("rule")
    editor.view.sortByColumn(column, Qt.SortOrder.AscendingOrder)
    names = [editor.view.proxy.index(row, column).data() for row in range(len(edited.rules.rows))]
    assert names == sorted(names)
    editor.view.go_to(0, 0)
    QTest.keyClick(editor.view, Qt.Key.Key_Up, ALT)
    assert "Order of the file" in editor.notice.text
    click(editor, "file_order")
    assert editor.view.proxy.index(0, column).data() == edited.rules.rows[0][column]
    keys(editor.bars.find, "slope")
    QTest.keyClick(editor.bars.find, Qt.Key.Key_Return)
    first = editor.view.currentIndex()
    editor.find()
    assert "slope" in " ".join(edited.rules.rows[editor.view.proxy.mapToSource(first).row()])
    assert editor.view.currentIndex() != first
    editor.bars.find.setText("nowhere at all")
    editor.find()
    assert "not found" in editor.notice.text
    editor.bars.codes.setChecked(True)
    assert editor.view.proxy.index(0, edited.rules.columns.index("consequence")).data() == "prohibited"


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


def test_a_comparison_with_the_original_is_exported(editor, tmp_path):
    copied(editor)
    type_into(editor, 0, "source", "=다른 근거")
    editor.tabs.setCurrentWidget(editor.comparison)
    lines = editor.comparison.model.lines
    assert ("Cell changed", "2", "2", "Source") in [line[:4] for line in lines]
    editor.comparison.export_to(str(tmp_path / "차이.csv"), "csv")
    editor.comparison.export_to(str(tmp_path / "차이.html"), "html")
    assert "'=다른 근거" in (tmp_path / "차이.csv").read_text(encoding="utf-8-sig")
    assert "<ins>=다른 근거</ins>" in (tmp_path / "차이.html").read_text(encoding="utf-8")
    editor.comparison.export_to(str(tmp_path / "none" / "x.csv"), "csv")
    assert "none" in editor.notice.text


def test_the_head_is_a_form(editor):
    editor.show_scheme("kr-ecvam")
    edited = copied(editor)
    editor.tabs.setCurrentWidget(editor.head)
    box = editor.head.boxes["combine"]
    box.setCurrentIndex(box.findData("weighted"))
    box.activated.emit(box.currentIndex())
    assert editor.head.tables["weights"].isVisible()
    assert "scheme.missing_key" in checked(editor) and "breaks" in editor.head.faults["combining"].text()
    keys(editor.head.lines["breaks"], "1.5, 2.5, 3.5, 4.5")
    assert edited.entry["breaks"] == ["1.5", "2.5", "3.5", "4.5"]
    weights = editor.head.tables["weights"].table
    for row in range(weights.rowCount()):
        weights.item(row, 2).setText("2")
    assert checked(editor) == []
    grades = editor.head.tables["grades"]
    grades.table.item(0, grades.places.index("color")).setText("red")
    assert checked(editor) == ["scheme.bad_color"]
    editor.tabs.setCurrentIndex(0)
    editor.faults.next_fault()
    assert editor.tabs.currentWidget() is editor.head and editor.head.faults["grades"].isVisible()
    trigger(editor, "undo")
    assert checked(editor) == [] and not editor.head.faults["grades"].isVisible()
    QTest.mouseClick(grades.buttons[0], LEFT)
    assert "scheme.bad_grade_value" in checked(editor)


def test_what_is_typed_survives_closing_and_crashing(editor, desk):  # noqa: F811
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


def test_the_rules_page_asks_for_a_copy_once(editor, desk):  # noqa: F811
    desk.open("schemes", scheme="kr-biotope-seoul", copy=True)
    key = editor.scheme.key
    assert key == "kr-biotope-seoul-own" and not editor.scheme.read_only
    desk.open("schemes", scheme=key, copy=True)
    assert editor.scheme.key == key


def test_another_project_changes_nothing(editor, desk):  # noqa: F811
    edited = copied(editor)
    edited.change_cells([(0, 8, "여기")])
    desk.project.clear()
    assert editor.scheme is edited and load_draft(edited.key).document.rows[0][8] == "여기"
    assert not desk.project.isDirty()


def test_a_saved_scheme_is_tried_in_its_window(editor, desk, monkeypatch):  # noqa: F811
    opened = []
    edited = copied(editor)
    assert not editor.bars.actions["try"].isEnabled()
    trigger(editor, "save")
    monkeypatch.setattr(desk, "open", lambda name, **how: opened.append((name, how)))
    trigger(editor, "try")
    assert opened == [("screening", {"scheme": edited.key})]


def test_the_list_chooses_by_mouse(editor):
    items = [item for item in editor.list._items() if "kr-ecvam" in item.text(0)]
    editor.list.scrollToItem(items[0])
    QTest.mouseClick(editor.list.viewport(), LEFT, NONE, editor.list.visualItemRect(items[0]).center())
    assert editor.scheme.key == "kr-ecvam" and "grade" in editor.scheme.rules.columns


@pytest.mark.parametrize("name", ["kr-ecvam", "iucn-rle-2.1", "kr-biotope-redlist"])
def test_every_shipped_scheme_can_be_copied_and_saved_as_it_is(editor, name):
    editor.show_scheme(name)
    edited = copied(editor)
    assert edited.issues == []
    trigger(editor, "save")
    assert name + "-own" in paths.scheme_folders()


def test_five_thousand_rules_stay_quick(editor):
    editor.show_scheme("kr-ecvam")
    edited = copied(editor)
    rows = edited.document.rows
    many = [(*row[:2], f"{row[2]}_{turn}", *row[3:]) for turn in range(42) for row in rows][:5000]
    edited.replace_all(SchemeDocument(edited.entry, tuple(many)), "x")
    editor.flush(always=True)
    timings = {}
    for name, work in (
        ("cell", lambda: edited.change_cells([(2500, 8, f"근거 {time.monotonic()}")])),
        ("check", editor.check),
        ("keep", editor.keep),
        ("filter", lambda: editor.bars.filter.setText("종다양성")),
        ("insert", lambda: edited.insert_blank(100)),
    ):
        start = time.perf_counter()
        work()
        timings[name] = time.perf_counter() - start
    wait_until(lambda: not editor._timers["check"].isActive() and editor._asked is None, 10)
    edited.change_cells([(2500, 8, "")])
    assert editor.scheme.issues == []
    wait_until(lambda: [issue.code for issue in editor.scheme.issues] == ["scheme.empty_cell"], 10)
    assert (2500, 8) in edited.rules.faults
    assert timings["cell"] < 0.1 and timings["insert"] < 0.2, timings
    assert max(timings.values()) < 1.0, timings
    print({name: f"{1000 * seconds:.0f} ms" for name, seconds in timings.items()})


def test_the_window_is_reachable_by_keyboard_and_named(editor):
    nameless = [
        widget.objectName()
        for kind in (QLineEdit, QComboBox, QPushButton)
        for widget in editor.findChildren(kind)
        if widget.objectName() and not widget.objectName().startswith("qt_") and widget.isEnabled()
        and not (widget.accessibleName() or getattr(widget, "text", str)() or _has_buddy(editor, widget))
    ]  # fmt: skip
    assert nameless == []
    QTest.keyClick(editor, Qt.Key.Key_F, CONTROL)
    assert isinstance(QPoint(), QPoint) and pathlib.Path(paths.user_scheme_folder()).name == "schemes"


def _has_buddy(window, widget):
    from qgis.PyQt.QtWidgets import QLabel

    return any(label.buddy() is widget for label in window.findChildren(QLabel))
