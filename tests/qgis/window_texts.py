"""Every text that a window shows, on every page of a wizard and every tab, with the widget that shows it."""
from __future__ import annotations

import re
from collections.abc import Iterator

from qgis.PyQt.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDockWidget,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabWidget,
    QTextEdit,
    QWidget,
    QWizard,
)

TAG = re.compile(r"<style.*?</style>|<[^>]*>", re.DOTALL)
MNEMONIC = re.compile(r"&(?!&)(\w)")
ROWS = 300


def states(window: QWidget) -> Iterator[str]:
    """Show each page of a wizard and each tab in turn, and say which one is seen."""
    if not isinstance(window, QWizard):
        yield from _tabs(window, window.objectName())
        return
    for number in window.pageIds():
        window.setStartId(number)
        window.restart()
        QApplication.processEvents()
        yield from _tabs(window, window.currentPage().objectName())


def _tabs(window: QWidget, name: str) -> Iterator[str]:
    tabs = [each for each in window.findChildren(QTabWidget) if each.isVisibleTo(window)]
    if not tabs:
        yield name
    for each in tabs:
        for number in range(each.count()):
            each.setCurrentIndex(number)
            QApplication.processEvents()
            yield f"{name}/{each.objectName()}:{number}"


def own_widgets(window: QWidget) -> Iterator[QWidget]:
    """The widgets that are seen now and belong to EcoAxis, not to QGIS; headers are told with their tables."""
    for widget in (window, *window.findChildren(QWidget)):
        above: object = widget
        while above is not window and not above.metaObject().className().startswith("Qgs"):
            above = above.parent()
        shown = widget is window or widget.isVisibleTo(window)
        if above is window and shown and not isinstance(widget, QHeaderView):
            yield widget


def texts(window: QWidget) -> Iterator[tuple[str, str]]:
    """Name of the widget and plain text of all that is seen or told now."""
    for widget in own_widgets(window):
        name = widget.objectName() or type(widget).__name__
        for text in (*_said(widget), widget.toolTip(), widget.accessibleName()):
            if text:
                yield name, TAG.sub(" ", text)


def _said(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, (QLabel, QAbstractButton)):
        yield widget.text()
    elif isinstance(widget, QGroupBox):
        yield widget.title()
    elif isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    elif isinstance(widget, (QPlainTextEdit, QTextEdit)):
        yield widget.toPlainText()
    elif isinstance(widget, QAbstractSpinBox):
        yield widget.specialValueText()
    elif isinstance(widget, QTabWidget):
        for number in range(widget.count()):
            yield widget.tabText(number)
    elif isinstance(widget, QComboBox):
        yield from _cells(widget.model(), QModelIndex())
    elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
        model = widget.model()
        for column in range(_columns(model, QModelIndex())):
            yield _shown(model.headerData(column, Qt.Orientation.Horizontal))
        yield from _cells(model, QModelIndex())
    if widget.isWindow() or isinstance(widget, QDockWidget):
        yield widget.windowTitle()


def _cells(model: QAbstractItemModel, above: QModelIndex) -> Iterator[str]:
    for row in range(min(ROWS, model.rowCount(above))):
        for column in range(_columns(model, above)):
            index = model.index(row, column, above)
            yield _shown(index.data())
            yield _shown(index.data(Qt.ItemDataRole.ToolTipRole))
        if not isinstance(model, QAbstractListModel):
            yield from _cells(model, model.index(row, 0, above))


def _columns(model: QAbstractItemModel, above: QModelIndex) -> int:
    return 1 if isinstance(model, QAbstractListModel) else model.columnCount(above)


def _shown(value: object) -> str:
    return value if isinstance(value, str) else ""


def mnemonics(window: QWidget) -> list[tuple[str, str]]:
    """Letter and widget of each shortcut with Alt that is offered now."""
    found = []
    for widget in own_widgets(window):
        said = []
        leads = isinstance(widget, QLabel) and widget.buddy() is not None and widget.buddy().isVisibleTo(window)
        if leads or isinstance(widget, QAbstractButton):
            said = [widget.text()]
        elif isinstance(widget, QGroupBox):
            said = [widget.title()]
        elif isinstance(widget, QTabWidget):
            said = [widget.tabText(number) for number in range(widget.count())]
        for text in said:
            found += [(letter.upper(), f"{widget.objectName()} “{text}”") for letter in MNEMONIC.findall(text)[:1]]
    return found
