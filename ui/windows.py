"""Every window of EcoAxis by its name. They are imported when they are first opened, so that QGIS starts quickly."""
from __future__ import annotations

import functools
import importlib
from collections.abc import Callable

from qgis.PyQt.QtCore import QObject, QTimer
from qgis.PyQt.QtWidgets import QWidget

from .desk import Desk

WINDOWS = {
    "guide": ("guide", "guide_dock", "GuideDock"),
    "connectdata": ("data", "window", "ConnectData"),
    "screening": ("screening", "screening_wizard", "ScreeningWizard"),
    "zoning": ("zoning", "zoning_wizard", "ZoningWizard"),
    "why": ("zoning", "why_panel", "WhyPanel"),
    "redlist": ("redlist", "dossier_window", "DossierWindow"),
    "connectedness": ("connectedness", "connectedness_wizard", "ConnectednessWizard"),
    "schemes": ("schemes", "editor", "SchemeEditor"),
    "settings": ("settings", "settings_window", "SettingsWindow"),
}
"""Room below this folder, module and class of each window."""

PAUSE_MILLISECONDS = 400


def _module(name: str) -> object:
    room, module, _ = WINDOWS[name]
    return importlib.import_module(f".{room}.{module}", __package__)


def _make(name: str, desk: Desk) -> QWidget:
    return getattr(_module(name), WINDOWS[name][2])(desk, desk.main_window)


OPENERS: dict[str, Callable[[Desk], QWidget]] = {name: functools.partial(_make, name) for name in sorted(WINDOWS)}
"""Name of a window, and the function that makes it."""


class Preparation(QObject):
    """Imports the windows one by one while the user does something else, so that the first of each opens at once."""

    def __init__(self, parent: QObject):
        super().__init__(parent)
        self._waiting = list(WINDOWS)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._next)

    def begin(self) -> None:
        """Import the first after a pause."""
        self._timer.start(PAUSE_MILLISECONDS)

    def _next(self) -> None:
        if self._waiting:
            _module(self._waiting.pop(0))
        else:
            self._timer.stop()
