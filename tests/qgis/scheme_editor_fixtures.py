"""The scheme editor in tests: opened on a profile of its own, worked by mouse and keyboard."""
from __future__ import annotations

import pytest
from ecoaxis.gis import paths
from qgis.PyQt.QtCore import QEvent, Qt
from qgis.PyQt.QtGui import QInputMethodEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QPushButton
from ui_fixtures import desk, wait_until  # noqa: F401

LEFT = Qt.MouseButton.LeftButton


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
