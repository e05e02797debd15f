"""What holds for every window: it fits a small screen, nothing is cut off, everything has a name and can be reached."""
from __future__ import annotations

import pytest
from ecoaxis.gis.language import load_translator
from ecoaxis.ui.windows import OPENERS
from qgis.PyQt.QtCore import QCoreApplication, QEvent, Qt, QTranslator
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDockWidget,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSlider,
    QTextEdit,
    QWidget,
)

SMALL_SCREEN = (1366 / 1.25, 700 / 1.25)
"""A notebook of 1366 x 768 at 125 %, without the task bar, in the pixels that Qt counts."""

SMALL_DOCK = 420
DOCK_WITH_LONG_TEXTS = 520
INPUTS = (QLineEdit, QComboBox, QAbstractSpinBox, QAbstractItemView, QPlainTextEdit, QTextEdit, QSlider)
SLACK = 2


class LongTexts(QTranslator):
    """Makes every text of the plugin half as long again, as translations may be."""

    def isEmpty(self):
        return False

    def translate(self, context, source, disambiguation="", count=-1):
        if context not in ("EcoAxis", "Messages"):
            return ""
        return source + " " + "ㅁ" * (len(source) // 4)


def inputs(window):
    """The widgets of ``window`` that are its own, not parts of others or of QGIS's."""
    for widget in window.findChildren(QWidget):
        above = widget.parent()
        while above is not None and above is not window and not _is_whole(above):
            above = above.parent()
        own = above is window and not widget.objectName().startswith("qt_")
        if own and not widget.metaObject().className().startswith("Qgs"):
            yield widget


def _is_whole(widget):
    """Whether what lies inside ``widget`` belongs to it."""
    name = widget.metaObject().className()
    return isinstance(widget, (*INPUTS, QAbstractButton)) or "Private" in name or name.startswith("Qgs")


def label_of(widget, buddies):
    return widget.accessibleName() or buddies.get(id(widget)) or widget.toolTip()


@pytest.fixture(params=["en", "ko", "long"])
def language(request, qgis_app):
    translator = LongTexts() if request.param == "long" else load_translator(request.param)
    if translator is not None:
        QCoreApplication.installTranslator(translator)
    yield request.param
    if translator is not None:
        QCoreApplication.removeTranslator(translator)


@pytest.mark.parametrize("name", sorted(OPENERS))
def test_it_fits_a_small_screen_with_any_texts(desk, language, name):
    window = desk.open(name)
    QApplication.processEvents()
    least = window.minimumSizeHint().expandedTo(window.minimumSize())
    dock = DOCK_WITH_LONG_TEXTS if language == "long" else SMALL_DOCK
    width = dock if isinstance(window, QDockWidget) else SMALL_SCREEN[0]
    assert least.width() <= width, f"{name} needs {least.width()} of {width:g} pixels"
    assert least.height() <= SMALL_SCREEN[1], f"{name} is {least.height()} pixels high"


@pytest.mark.parametrize("name", sorted(OPENERS))
def test_no_button_is_cut_off(desk, language, name):
    window = desk.open(name)
    if not isinstance(window, QDockWidget):
        window.resize(window.minimumSizeHint().expandedTo(window.minimumSize()))
    QApplication.processEvents()
    cut = [
        f"{button.objectName()} “{button.text()}” {button.width()} < {button.minimumSizeHint().width()}"
        for button in window.findChildren(QAbstractButton)
        if button.isVisibleTo(window) and button.text()
        and button.width() + SLACK < button.minimumSizeHint().width()
    ]  # fmt: skip
    assert cut == []


@pytest.mark.parametrize("name", sorted(OPENERS))
def test_everything_has_a_name_for_screen_readers(desk, name):
    window = desk.open(name)
    buddies = {id(label.buddy()): label.text() for label in window.findChildren(QLabel) if label.buddy() is not None}
    nameless = [
        f"{type(widget).__name__} {widget.objectName()} in {widget.parent().objectName()}"
        for widget in inputs(window)
        if (isinstance(widget, INPUTS) and not label_of(widget, buddies))
        or (isinstance(widget, QAbstractButton) and widget.isVisibleTo(window)
            and not (widget.text() or label_of(widget, buddies)))
    ]
    assert nameless == []
    assert window.windowTitle() and window.objectName()


@pytest.mark.parametrize("name", sorted(OPENERS))
def test_everything_can_be_reached_by_keyboard(desk, name):
    window = desk.open(name)
    skipped = [
        f"{type(widget).__name__} {widget.objectName()}"
        for widget in inputs(window)
        if isinstance(widget, (*INPUTS, QAbstractButton)) and widget.isEnabled() and widget.isVisibleTo(window)
        and not widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not (isinstance(widget, QAbstractItemView) and widget.parent() is not None)
    ]  # fmt: skip
    assert [each for each in skipped if "QToolButton" not in each] == []


@pytest.mark.parametrize("name", sorted(OPENERS))
def test_it_is_not_modal_and_goes_without_a_trace(desk, name):
    window = desk.open(name)
    assert not window.isModal()
    assert desk.open(name) is window
    before = len(QApplication.topLevelWidgets())
    window.close()
    desk.windows.pop(name)
    if isinstance(window, QDockWidget):
        desk.iface.removeDockWidget(window)
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert len(QApplication.topLevelWidgets()) <= before
