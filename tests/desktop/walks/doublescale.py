"""Windows on a screen of twice the density: everything has its place, nothing is cut."""
from __future__ import annotations

from by_hand import Steps, Walk
from qgis.PyQt.QtWidgets import QApplication

WINDOWS = ("connectdata", "redlist", "schemes", "settings", "screening", "zoning", "connectedness")


def go(walk: Walk) -> Steps:
    """Each window opens within the screen."""
    screen = QApplication.primaryScreen()
    walk.see("scaled", screen.devicePixelRatio() == 2.0)
    walk.desk.open("guide")
    yield 800
    yield from walk.screen("guide")
    for name in WINDOWS:
        window = walk.desk.open(name)
        window.move(10, 10)
        yield 1000
        if name == "redlist":
            window.actions_by_name["sample"].trigger()
            yield 500
        room = screen.availableSize()
        fits = window.width() <= room.width() and window.height() <= room.height()
        walk.see(f"{name} fits the screen", fits)
        yield from walk.picture(window, name)
        window.close()
