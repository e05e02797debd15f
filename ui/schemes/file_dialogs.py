"""Choosing files and folders without stopping QGIS: the answer comes when the user gives it."""
from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QFileDialog, QWidget


def ask_new_file(parent: QWidget, title: str, pattern: str, suffix: str, then: Callable[[str], None]) -> None:
    """Ask where to save a file."""
    dialog = _dialog(parent, title, pattern, then)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setDefaultSuffix(suffix)
    dialog.open()


def ask_file(parent: QWidget, title: str, pattern: str, then: Callable[[str], None]) -> None:
    """Ask for a file that is there."""
    dialog = _dialog(parent, title, pattern, then)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.open()


def ask_folder(parent: QWidget, title: str, then: Callable[[str], None]) -> None:
    """Ask for a folder that is there."""
    dialog = _dialog(parent, title, "", then)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly, True)
    dialog.open()


def _dialog(parent: QWidget, title: str, pattern: str, then: Callable[[str], None]) -> QFileDialog:
    dialog = QFileDialog(parent, title)
    dialog.setObjectName("file_dialog")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if pattern:
        dialog.setNameFilter(pattern)
    dialog.fileSelected.connect(then)
    return dialog
