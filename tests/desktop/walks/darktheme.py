"""The guide, the connection of data and a wizard in the dark theme of QGIS."""
from __future__ import annotations

from by_hand import Steps, Walk
from qgis.PyQt.QtWidgets import QApplication


def go(walk: Walk) -> Steps:
    """Each opens and is pictured."""
    walk.see("dark", QApplication.instance().styleSheet() != "")
    walk.desk.open("guide")
    yield 800
    yield from walk.screen("guide")
    for name, place in (("connectdata", (60, 40)), ("redlist", (20, 20)), ("schemes", (10, 10))):
        window = walk.desk.open(name)
        window.move(*place)
        yield 1200
        if name == "redlist":
            window.actions_by_name["sample"].trigger()
            yield 500
        yield from walk.picture(window, name)
        window.close()
    wizard = walk.desk.open("screening")
    wizard.move(60, 40)
    source = wizard.site.sources
    source._layer().selectAll()
    yield from walk.click(source.selected_button)
    for _ in range(3):
        yield from walk.forward(wizard)
        yield 1200
    yield from walk.click(wizard, name="run_start")
    yield from walk.until(lambda: not walk.desk.runs, 120, "the screening ends")
    yield from walk.forward(wizard)
    yield 800
    yield from walk.picture(wizard, "result")
    wizard.close()
    walk.see("closed", not wizard.isVisible())
