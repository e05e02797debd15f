"""Screening: a site drawn on the map, its data and rules, the verdict, what would change it, and the filed report."""
from __future__ import annotations

import os

from by_hand import Steps, Walk
from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QWizard
from qgis.utils import iface


def go(walk: Walk) -> Steps:
    """From the guide to the report."""
    guide = walk.desk.open("guide")
    yield 400
    yield from walk.click(guide, name="open_screening")
    wizard = walk.desk.windows["screening"]
    wizard.move(60, 40)
    yield from walk.picture(wizard, "site")
    yield from walk.click(wizard, name="site_draw")
    walk.see("hidden while drawing", not wizard.isVisible())
    extent = iface.mapCanvas().extent()
    centre, side = extent.center(), extent.height() / 30
    shape = ((-3, 3), (1, 3.2), (1.4, 0), (-2.6, -0.4))
    corners = [(centre.x() + dx * side, centre.y() + dy * side) for dx, dy in shape]
    for x, y in corners:
        yield from walk.on_map(x, y)
    yield from walk.screen("drawing")
    yield from walk.on_map(*corners[0], button=Qt.MouseButton.RightButton)
    walk.see("back with a site", wizard.isVisible() and len(wizard.site.drafts) == 1)
    yield from walk.screen("drawn")
    yield from walk.forward(wizard)
    yield 1500
    yield from walk.picture(wizard, "data")
    yield from walk.forward(wizard)
    yield 600
    yield from walk.picture(wizard, "rules")
    yield from walk.forward(wizard)
    yield from walk.picture(wizard, "before-running")
    walk.begin_blocks()
    yield from walk.click(wizard, name="run_start")
    yield from walk.until(lambda: not walk.desk.runs, 120, "the screening ends")
    walk.end_blocks("running and loading")
    yield from walk.picture(wizard, "run")
    yield from walk.forward(wizard)
    yield 1500
    yield from walk.screen("result")
    walk.see("verdict", wizard.result.banner.headline.text())
    walk.see("reason", wizard.result.banner.reason.text())
    tabs = walk.find(wizard, "result_tabs")
    for number in range(1, tabs.count()):
        tabs.setCurrentIndex(number)
        yield from walk.picture(wizard, f"result-{number}")
    yield from walk.forward(wizard)
    yield from walk.picture(wizard, "report")
    walk.begin_blocks()
    yield from walk.click(wizard, name="report_write")
    yield from walk.until(lambda: not walk.desk.runs, 180, "the report is written")
    walk.end_blocks("writing the report")
    yield from walk.picture(wizard, "report-written")
    folder = os.path.join(QgsProject.instance().absolutePath(), "EcoAxis")
    found = sorted(name for _, _, names in os.walk(folder) for name in names)
    walk.see("report", [name for name in found if name.endswith(".pdf")])
    walk.see("record", "run.json" in found)
    yield from walk.click(wizard.button(QWizard.WizardButton.FinishButton))
    walk.see("remembered", guide.recent.list.count() == 1)
    yield from walk.screen("remembered")
