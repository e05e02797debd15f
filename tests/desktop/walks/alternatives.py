"""Three alternatives of a project are compared, one is reduced to what may be built, filed, and reopened later."""
from __future__ import annotations

import os

from by_hand import Steps, Walk
from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QPoint
from qgis.PyQt.QtWidgets import QWizard

WITH_RELIEF = "새터"


def go(walk: Walk) -> Steps:
    """From a layer of alternatives to the result that opens again."""
    project = QgsProject.instance()
    source = os.path.join(project.absolutePath(), "sites.gpkg") + "|layername=alternatives"
    layer = project.addMapLayer(QgsVectorLayer(source, "가온 대안 3안", "ogr"))
    guide = walk.desk.open("guide")
    yield 400
    yield from walk.click(guide, name="open_screening")
    wizard = walk.desk.windows["screening"]
    wizard.move(60, 40)
    sources = wizard.site.sources
    yield from walk.choose(sources.layers, sources.layers.findData(layer.id()))
    yield from walk.click(sources.selected_button)
    walk.see("asked to select", wizard.site.told.text)
    layer.selectAll()
    yield from walk.click(sources.selected_button)
    walk.see("three alternatives", len(wizard.site.drafts) == 3)
    yield from walk.picture(wizard, "sites")
    for _ in range(3):
        yield from walk.forward(wizard)
        yield 1200
    yield from _run(walk, wizard, "running three alternatives")
    yield from walk.forward(wizard)
    yield 800
    yield from walk.tab(wizard.result.tabs, 2)
    yield from walk.picture(wizard, "compared")
    walk.see("comparison", wizard.result.comparison.text())
    yield from _another_site(walk, wizard)
    yield from _reduced(walk, wizard)
    yield from _filed(walk, wizard)
    yield from walk.click(wizard.button(QWizard.WizardButton.FinishButton))
    walk.see("closed", not wizard.isVisible())
    walk.see("remembered", guide.recent.list.count() == 3)
    item = guide.recent.list.item(0)
    guide.widget().ensureWidgetVisible(guide.recent)
    yield 300
    place = guide.recent.list.visualItemRect(item).center()
    yield from walk.click(guide.recent.list.viewport(), place)
    yield from walk.click(guide.recent.reopen_button)
    yield 1500
    walk.see("reopened at its result", wizard.isVisible() and wizard.currentPage() is wizard.result)
    yield from walk.screen("reopened")


def _run(walk: Walk, wizard: QWizard, what: str) -> Steps:
    walk.begin_blocks()
    yield from walk.click(wizard, name="run_start")
    yield from walk.until(lambda: not walk.desk.runs, 180, what)
    walk.end_blocks(what)
    yield 500


def _another_site(walk: Walk, wizard: QWizard) -> Steps:
    """Go back to the first step, add a site of another layer, and judge all of them."""
    yield from walk.click(wizard.steps.viewport(), wizard.steps.visualItemRect(wizard.steps.item(0)).center())
    sources = wizard.site.sources
    row = next(row for row in range(sources.layers.count()) if "개발사업지" in sources.layers.itemText(row))
    yield from walk.choose(sources.layers, row)
    sources._layer().selectByExpression(f"\"site\" like '%{WITH_RELIEF}%'")
    yield from walk.click(sources.selected_button)
    walk.see("a fourth site", len(wizard.site.drafts) == 4)
    yield from walk.click(wizard.steps.viewport(), wizard.steps.visualItemRect(wizard.steps.item(3)).center())
    yield from _run(walk, wizard, "running four sites")
    yield from walk.forward(wizard)
    yield 800


def _reduced(walk: Walk, wizard: QWizard) -> Steps:
    """Leave out what decides against the site that can be improved."""
    page = wizard.result
    rows = [row.site for row in page.outcome.sites if row.reliefs]
    walk.see("can be improved", rows)
    yield from walk.choose(page.site, page.site.findData(rows[0]))
    yield from walk.tab(page.tabs, 1)
    yield from walk.click(page.show_relief)
    yield from walk.picture(wizard, "what-would-change-it")
    yield from walk.click(page.use_relief)
    walk.see("to be run again", wizard.currentPage().KEY == "run")
    yield from _run(walk, wizard, "running with the reduced site")
    yield from walk.forward(wizard)
    yield 800
    walk.see("five sites", len(page.outcome.sites) == 5)
    yield from walk.choose(page.site, page.site.count() - 1)
    yield from walk.tab(page.tabs, 2)
    yield from walk.picture(wizard, "with-reduced-site")


def _filed(walk: Walk, wizard: QWizard) -> Steps:
    yield from walk.forward(wizard)
    page = wizard.currentPage()
    for box in page.files.values():
        if not box.isChecked():
            yield from walk.click(box, QPoint(8, box.height() // 2))
    walk.begin_blocks()
    yield from walk.click(page.start_button)
    yield from walk.until(lambda: not walk.desk.runs, 180, "the reports are written")
    walk.end_blocks("writing all reports")
    yield from walk.picture(wizard, "filed")
    walk.see("files", [page.list.item(row).text() for row in range(page.list.count())])
    kinds = {os.path.splitext(name)[1] for name in os.listdir(wizard.state["folder"])}
    walk.see("PDF, HTML and workbook", {".pdf", ".html", ".xlsx"} <= kinds)
