"""The guide: the state of every task, the sample county, and the settings."""
from __future__ import annotations

from by_hand import Steps, Walk
from qgis.core import QgsProject
from qgis.utils import iface


def go(walk: Walk) -> Steps:
    """By mouse."""
    guide = walk.desk.open("guide")
    yield 600
    yield from walk.screen("desktop")
    yield from walk.click(guide, name="guide_sample")
    yield from walk.until(lambda: QgsProject.instance().count() > 3, what="the sample county opens")
    walk.see("project", QgsProject.instance().fileName())
    yield 3000
    iface.messageBar().clearWidgets()
    yield from walk.screen("sample")
    walk.see("states", {name: card._state.text() for name, card in guide.cards.items()})
    settings = walk.desk.open("settings")
    settings.move(120, 180)
    yield from walk.picture(settings, "settings")
    yield from walk.click(settings, name="settings_close")
    walk.see("closed", not settings.isVisible())
