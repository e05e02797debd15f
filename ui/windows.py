"""Every window of EcoAxis by its name. They are imported when they are first opened, so that QGIS starts quickly."""
from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtWidgets import QWidget

from .desk import Desk


def _guide(desk: Desk) -> QWidget:
    from .guide.guide_dock import GuideDock

    return GuideDock(desk, desk.main_window)


OPENERS: dict[str, Callable[[Desk], QWidget]] = {
    "guide": _guide,
}
"""Name of a window, and the function that makes it."""
