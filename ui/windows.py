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


def _zoning(desk: Desk) -> QWidget:
    from .zoning.zoning_wizard import ZoningWizard

    return ZoningWizard(desk, desk.main_window)


def _why(desk: Desk) -> QWidget:
    from .zoning.why_panel import WhyPanel

    return WhyPanel(desk, desk.main_window)


def _red_list(desk: Desk) -> QWidget:
    from .redlist.dossier_window import DossierWindow

    return DossierWindow(desk, desk.main_window)


def _screening(desk: Desk) -> QWidget:
    from .screening.screening_wizard import ScreeningWizard

    return ScreeningWizard(desk, desk.main_window)


def _schemes(desk: Desk) -> QWidget:
    from .schemes.editor import SchemeEditor

    return SchemeEditor(desk, desk.main_window)


def _connectedness(desk: Desk) -> QWidget:
    from .connectedness.connectedness_wizard import ConnectednessWizard

    return ConnectednessWizard(desk, desk.main_window)


OPENERS: dict[str, Callable[[Desk], QWidget]] = {
    "connectdata": _connect_data,
    "connectedness": _connectedness,
    "guide": _guide,
    "redlist": _red_list,
    "schemes": _schemes,
    "screening": _screening,
    "settings": _settings,
    "zoning": _zoning,
    "why": _why,
}
"""Name of a window, and the function that makes it."""
