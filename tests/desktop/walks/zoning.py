"""Zoning: the county graded by its data, and on a click why a place has its grade."""
from __future__ import annotations

from by_hand import Steps, Walk
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtWidgets import QWizard
from qgis.utils import iface


def go(walk: Walk) -> Steps:
    """From the guide to the graded map, then the reasons of a place."""
    guide = walk.desk.open("guide")
    yield 400
    yield from walk.click(guide, name="open_zoning")
    wizard = walk.desk.windows["zoning"]
    wizard.move(40, 40)
    page = wizard.currentPage()
    yield from walk.until(page.isComplete, what="the rules are read")
    yield from walk.picture(wizard, "rules")
    yield from walk.forward(wizard)
    yield from walk.until(lambda: wizard.currentPage().isComplete(), what="the data are looked at")
    yield 1500
    yield from walk.picture(wizard, "data")
    yield from walk.forward(wizard)
    page = wizard.currentPage()
    yield from walk.until(lambda: bool(page.size.text) and "…" not in page.size.text, what="the size is told")
    yield from walk.write(page.cell.lineEdit(), "50")
    yield from walk.key(page.cell.lineEdit(), Qt.Key.Key_Tab)
    walk.see("county proposed", page.mask.layer_id == page.units.layer_id != "")
    yield 800
    yield from walk.picture(wizard, "area")
    yield from walk.forward(wizard)
    page = wizard.currentPage()
    yield from walk.click(page.check, QPoint(8, page.check.height() // 2))
    walk.begin_blocks()
    yield from walk.click(wizard, name="run_start")
    yield from walk.until(lambda: not walk.desk.runs, 180, "the grading ends")
    walk.end_blocks("running and loading")
    yield from walk.picture(wizard, "run")
    yield from walk.forward(wizard)
    page = wizard.currentPage()
    yield from walk.until(lambda: page.result is not None, what="the result is added up")
    yield from walk.screen("result")
    walk.see("headline", page.headline.text())
    for number in range(page.tabs.count()):
        page.tabs.setCurrentIndex(number)
        yield from walk.picture(wizard, f"result-{number + 1}")
    yield from walk.click(wizard.button(QWizard.WizardButton.FinishButton))
    guide.close()
    why = walk.desk.open("why")
    yield 600
    if not why.pick.isChecked():
        yield from walk.click(why, name="why_pick")
    centre = iface.mapCanvas().extent().center()
    walk.begin_blocks()
    yield from walk.on_map(centre.x() + 1500, centre.y() + 2500)
    yield from walk.until(lambda: bool(why.answer.text()) and not walk.desk.runs, 60, "the reasons come")
    walk.end_blocks("explaining")
    yield 600
    yield from walk.screen("why")
    walk.see("answer", why.answer.text())
    walk.see("group", QgsProject.instance().layerTreeRoot().children()[0].name())
