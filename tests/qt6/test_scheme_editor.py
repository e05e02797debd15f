"""The scheme editor on Qt 6: every kind of cell is edited, rows move, pages show, drafts become schemes."""
from __future__ import annotations

import sys

import pytest
from PyQt6.QtCore import QEvent, Qt
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit


@pytest.fixture
def editor(interface, application, tmp_path, monkeypatch):
    from ecoaxis.gis import paths
    from ecoaxis.ui.desk import Desk
    from ecoaxis.ui.windows import OPENERS

    monkeypatch.setattr(paths, "user_scheme_folder", lambda: str(tmp_path / "schemes"))
    desk = Desk(interface, OPENERS)
    yield desk.open("schemes")
    desk.close()
    application.processEvents()


def type_into(editor, application, column):
    editor.view.go_to(1, column)
    QTest.keyClick(editor.view, Qt.Key.Key_F2)
    application.processEvents()
    inside = editor.view.viewport()
    field = inside.findChild(QComboBox) or inside.findChild(QPlainTextEdit) or inside.findChild(QLineEdit)
    editor.grab()
    QTest.keyClicks(field, "zz")
    QTest.keyClick(field, Qt.Key.Key_Return)
    application.processEvents()
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.mark.parametrize("name", ["kr-ecvam", "kr-biotope-default", "iucn-rle-2.1"])
def test_a_copy_is_edited_and_saved(name, editor, application, complaints, monkeypatch):
    faults = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, value, trace: faults.append(value))
    editor.show_scheme(name)
    editor.copy_and_edit()
    scheme = editor.scheme
    start = scheme.document
    for column in range(len(scheme.rules.columns)):
        type_into(editor, application, column)
    editor.bars.filter.setText("zz")
    editor.bars.filter.clear()
    editor.view.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    editor.view.in_written_order()
    editor.check()
    assert scheme.issues
    editor.faults.next_fault()
    for act in (editor.view.duplicate, lambda: editor.view.move(-1), editor.view.copy, editor.view.paste):
        act()
    for tab in (1, 2, 0):
        editor.tabs.setCurrentIndex(tab)
        application.processEvents()
        assert not editor.grab().isNull()
    while scheme.undo.canUndo():
        scheme.undo.undo()
    assert scheme.document == start
    editor.save()
    assert scheme.base is not None and not scheme.is_modified
    assert faults == [] and complaints == []
