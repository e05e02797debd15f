"""Choosing files and folders without stopping QGIS: the answer comes when the user gives it."""
from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QFileDialog, QWidget

Then = Callable[[str], object]


def ask_new_file(parent: QWidget, title: str, pattern: str, suffix: str, then: Then, place: str = "") -> None:
    """Ask where to save a file; ``place`` is a folder to begin in, or a file to propose."""
    dialog = _dialog(parent, title, pattern, then, place)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setDefaultSuffix(suffix)
    dialog.show()


def ask_file(parent: QWidget, title: str, pattern: str, then: Then, place: str = "") -> None:
    """Ask for a file that is there."""
    dialog = _dialog(parent, title, pattern, then, place)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.show()


def ask_folder(parent: QWidget, title: str, then: Then, place: str = "") -> None:
    """Ask for a folder that is there."""
    dialog = _dialog(parent, title, "", then, place)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly, True)
    dialog.show()


def _dialog(parent: QWidget, title: str, pattern: str, then: Then, place: str) -> QFileDialog:
    dialog = QFileDialog(parent, title, place)
    dialog.setObjectName("file_dialog")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setModal(False)
    if pattern:
        dialog.setNameFilter(pattern)
    dialog.fileSelected.connect(then)
    return dialog
