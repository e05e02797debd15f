"""The scheme editor: copy, type, see the fault, correct, save, a new version, compare; five thousand rules."""
from __future__ import annotations

from by_hand import Steps, Walk
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QApplication, QWidget

COPIES = 43


def go(walk: Walk) -> Steps:
    """By mouse and keyboard."""
    editor = walk.desk.open("schemes", scheme="kr-ecvam")
    editor.move(10, 10)
    yield from walk.picture(editor, "shipped")
    yield from walk.click(editor, name="copy_and_edit")
    columns = editor.scheme.rules.columns
    yield from _type(walk, editor, 3, "source", "")
    yield from _type(walk, editor, 4, "certainty", "sure")
    yield from _type(walk, editor, 6, "grade", "9")
    yield 500
    walk.see("faults", [issue.code for issue in editor.scheme.issues])
    yield from walk.picture(editor, "faults")
    yield from walk.key(editor, Qt.Key.Key_S, control=True)
    walk.see("refused", editor.notice.text)
    place = editor.faults.list.visualRect(editor.faults.model.index(1)).center()
    yield from walk.click(editor.faults.list.viewport(), place)
    walk.see("went to the cell", editor.view.currentIndex().column() == columns.index("certainty"))
    editor.view.edit(editor.view.currentIndex())
    yield 300
    yield from walk.picture(editor, "choosing")
    editor.view.setFocus()
    yield from _type(walk, editor, 3, "source", "가온군 조례 제3조")
    yield from _type(walk, editor, 4, "certainty", "assumed")
    yield from _type(walk, editor, 6, "grade", "2")
    yield 500
    walk.see("corrected", editor.scheme.issues == [])
    yield from walk.key(editor, Qt.Key.Key_S, control=True)
    walk.see("saved", editor.scheme.base is not None)
    yield from walk.picture(editor, "saved")
    yield from _type(walk, editor, 0, "value", "85..")
    yield from walk.key(editor, Qt.Key.Key_S, control=True)
    yield from walk.picture(editor, "version")
    yield from walk.key(walk.find(editor, "new_version"), Qt.Key.Key_Return)
    walk.see("second version", editor.scheme.base.version == "2")
    tabs = walk.find(editor, "scheme_tabs")
    yield from walk.click(tabs.tabBar(), tabs.tabBar().tabRect(1).center())
    yield from walk.picture(editor, "head")
    yield from walk.click(tabs.tabBar(), tabs.tabBar().tabRect(2).center())
    walk.see("differences", [line[3] for line in editor.comparison.model.lines])
    yield from walk.picture(editor, "comparison")
    yield from walk.click(tabs.tabBar(), tabs.tabBar().tabRect(0).center())
    yield from _many_rules(walk, editor)
    editor.close()


def _many_rules(walk: Walk, editor: QWidget) -> Steps:
    """Thousands of rules come from a spreadsheet; then a cell is typed in and the table filtered."""
    rows = editor.scheme.document.rows
    dataset = editor.scheme.rules.columns.index("dataset")
    lines = [
        "\t".join(f"{cell}_{turn}" if place == dataset else cell for place, cell in enumerate(row))
        for turn in range(1, COPIES)
        for row in rows
    ]
    editor.view.go_to(len(rows) - 1, 0)
    yield from walk.key(editor.view, Qt.Key.Key_Insert, control=True)
    QApplication.clipboard().setText("\n".join(lines))
    walk.begin_blocks()
    yield from walk.key(editor.view, Qt.Key.Key_V, control=True)
    yield 2500
    walk.end_blocks("pasting five thousand rules")
    walk.see("pasted", len(editor.scheme.rules.rows) > 4900)
    walk.begin_blocks()
    yield from _type(walk, editor, 2500, "source", "근거")
    walk.end_blocks("typing in a cell")
    walk.begin_blocks()
    yield 800
    walk.end_blocks("checking after typing")
    yield 1500
    walk.begin_blocks()
    yield from walk.write(editor, "종다양성", name="filter")
    yield 300
    walk.end_blocks("filtering")
    yield from walk.picture(editor, "many")
    yield from walk.write(editor, " ", name="filter")
    yield from walk.key(editor, Qt.Key.Key_Z, control=True)


def _type(walk: Walk, editor: QWidget, row: int, column: str, text: str) -> Steps:
    editor.view.go_to(row, editor.scheme.rules.columns.index(column))
    yield from walk.key(editor.view, Qt.Key.Key_F2)
    target = QApplication.focusWidget()
    if text:
        yield from walk.write(target, text)
    else:
        yield from walk.key(target, Qt.Key.Key_A, control=True)
        yield from walk.key(target, Qt.Key.Key_Delete)
    yield from walk.key(target, Qt.Key.Key_Return)
