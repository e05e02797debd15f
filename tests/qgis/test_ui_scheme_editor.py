"""The scheme editor by mouse and keyboard: copy, type, see faults, undo, sort, find, compare."""
from __future__ import annotations

import os

import pytest
import scheme_editor_fixtures
from ecoaxis.core.schemes.document import SchemeDocument
from ecoaxis.gis import paths
from ecoaxis.gis.scheme_drafts import drafts, load_draft
from ecoaxis.gis.scheme_folders import own_folder
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QGuiApplication
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QPushButton
from scheme_editor_fixtures import LEFT, checked, click, copied, keys, trigger, type_into
from ui_fixtures import wait_until

desk, own, editor = scheme_editor_fixtures.desk, scheme_editor_fixtures.own, scheme_editor_fixtures.editor

CONTROL, ALT, NONE = (
    Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier)


def test_a_shipped_scheme_is_to_read_only(editor):
    assert editor.scheme.read_only and not editor.bars.actions["save"].isEnabled()
    editor.view.go_to(0, 0)
    keys(editor.view, "x")
    assert editor.view.viewport().findChild(QLineEdit) is None
    assert "comes with the plugin" in editor.notice.text


def test_a_copy_is_typed_in_validated_and_saved(editor, own, desk):
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


def test_the_rules_page_asks_for_a_copy_once(editor, desk):
    desk.open("schemes", scheme="kr-biotope-seoul", copy=True)
    key = editor.scheme.key
    assert key == "kr-biotope-seoul-own" and not editor.scheme.read_only
    desk.open("schemes", scheme=key, copy=True)
    assert editor.scheme.key == key


def test_the_list_chooses_by_mouse(editor):
    items = [item for item in editor.list._items() if "kr-ecvam" in item.text(0)]
    editor.list.scrollToItem(items[0])
    QTest.mouseClick(editor.list.viewport(), LEFT, NONE, editor.list.visualItemRect(items[0]).center())
    assert editor.scheme.key == "kr-ecvam" and "grade" in editor.scheme.rules.columns


def test_five_thousand_rules_are_edited_and_checked(editor):
    editor.show_scheme("kr-ecvam")
    edited = copied(editor)
    rows = edited.document.rows
    many = [(*row[:2], f"{row[2]}_{turn}", *row[3:]) for turn in range(42) for row in rows][:5000]
    edited.replace_all(SchemeDocument(edited.entry, tuple(many)), "x")
    editor.flush(always=True)
    edited.change_cells([(2500, 8, "다른 근거")])
    editor.check()
    editor.keep()
    editor.bars.filter.setText("종다양성")
    edited.insert_blank(100)
    wait_until(lambda: not editor._timers["check"].isActive() and editor._asked is None, 10)
    edited.change_cells([(2500, 8, "")])
    assert editor.scheme.issues == []
    wait_until(lambda: [issue.code for issue in editor.scheme.issues] == ["scheme.empty_cell"], 10)
    assert (2500, 8) in edited.rules.faults


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
    assert editor.bars.find.hasFocus() or editor.focusWidget() is editor.bars.find


def _has_buddy(window, widget):
    from qgis.PyQt.QtWidgets import QLabel

    return any(label.buddy() is widget for label in window.findChildren(QLabel))
