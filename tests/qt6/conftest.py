"""Stand-ins for QGIS over the real PyQt6; these tests run in an environment of their own (``make qt6``)."""
from __future__ import annotations

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import pytest  # noqa: E402
import stand_ins  # noqa: E402

stand_ins.install()

from PyQt6.QtCore import QObject, QtMsgType, qInstallMessageHandler  # noqa: E402
from PyQt6.QtWidgets import QApplication, QMainWindow  # noqa: E402

QUIET = (":/images/themes", "propagateSizeHints", "This plugin does not support", "QFontDatabase", "XDG_RUNTIME_DIR")


@pytest.fixture(scope="session")
def application():
    """The one application of Qt 6."""
    return QApplication.instance() or QApplication(["ecoaxis"])


class Interface(QObject):
    """As much of the QGIS desktop as the windows ask for."""

    def __init__(self) -> None:
        super().__init__()
        from qgis.gui import QgsMapCanvas

        self.window = QMainWindow()
        self.canvas = QgsMapCanvas(self.window)

    def mainWindow(self):
        """The main window."""
        return self.window

    def mapCanvas(self):
        """The map."""
        return self.canvas

    def __getattr__(self, name):
        return stand_ins.Loose()


@pytest.fixture
def interface(application):
    """A desktop; its window goes with the test."""
    made = Interface()
    yield made
    made.window.deleteLater()
    application.processEvents()


@pytest.fixture
def complaints(application):
    """What Qt says on its own account, such as a signal without a slot or a layout in two places."""
    said = []

    def hear(kind, _context, text):
        if kind != QtMsgType.QtDebugMsg and not any(word in text for word in QUIET):
            said.append(text)

    former = qInstallMessageHandler(hear)
    yield said
    qInstallMessageHandler(former)
