"""Every window of EcoAxis by its name. They are imported when they are first opened, so that QGIS starts quickly."""
from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtWidgets import QWidget

from .desk import Desk


def _guide(desk: Desk) -> QWidget:
    from .guide.guide_dock import GuideDock

    return GuideDock(desk, desk.main_window)


def _settings(desk: Desk) -> QWidget:
    from .settings.settings_window import SettingsWindow

    return SettingsWindow(desk, desk.main_window)


def _connect_data(desk: Desk) -> QWidget:
    from .data.window import ConnectData

    return ConnectData(desk, desk.main_window)


OPENERS: dict[str, Callable[[Desk], QWidget]] = {
    "connectdata": _connect_data,
    "guide": _guide,
    "settings": _settings,
}
"""Name of a window, and the function that makes it."""
