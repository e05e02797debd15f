"""What goes wrong in an office: every page left, layers and project gone, two runs at once, a folder without access."""
from __future__ import annotations

import os

from by_hand import Steps, Walk
from ecoaxis.gis.preferences import set_results_folder
from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QWizard
from qgis.utils import iface

WIZARDS = ("screening", "zoning", "connectedness")
OTHERS = ("connectdata", "redlist", "schemes", "settings")
SITES = "개발사업지"


def go(walk: Walk) -> Steps:
    """All of it by mouse and keyboard."""
    project = QgsProject.instance()
    source = os.path.join(project.absolutePath(), "connectivity", "axis_network_gaon.gpkg")
    project.addMapLayer(QgsVectorLayer(f"{source}|layername=서식지패치", "서식지패치", "ogr"))
    guide = walk.desk.open("guide")
    yield 400
    for name in WIZARDS:
        yield from _left_at_every_page(walk, name)
    for name in OTHERS:
        window = walk.desk.open(name)
        yield 500
        QTest.keyClick(window, Qt.Key.Key_Escape)
        yield 200
        if window.isVisible():
            window.close()
        walk.see(f"{name} opens again", walk.desk.open(name) is window and window.isVisible())
        window.close()
    yield from _unwritable(walk)
    yield from _cancelled(walk)
    yield from _second_run(walk)
    yield from _layer_removed(walk)
    yield from _project_closed(walk)
    walk.see("the guide is still there", guide.isVisible())
    yield from walk.screen("afterwards")


def sentences() -> list[str]:
    """What stands in the message bar."""
    return [item.text() for item in iface.messageBar().items()]


def fill(walk: Walk, wizard: QWizard) -> Steps:
    """Enter what the first page needs."""
    page = wizard.currentPage()
    if page.KEY == "site" and not wizard.site.drafts:
        layers = wizard.site.sources.layers
        row = next(row for row in range(layers.count()) if SITES in layers.itemText(row))
        yield from walk.choose(layers, row)
        wizard.site.sources._layer().selectAll()
        yield from walk.click(wizard, name="site_selected")
    elif page.KEY == "patches" and not page.isComplete():
        yield from walk.choose(page.layer, page.layer.findText("서식지패치"))
    yield from walk.until(page.isComplete, 60, f"{page.KEY} is complete: {page.notice.text}")
    yield 300


def to_run(walk: Walk, name: str) -> Steps:
    """Open the wizard ``name`` and go on to where it runs."""
    wizard = walk.desk.open(name)
    wizard.move(60, 40)
    yield 300
    while wizard.currentPage().KEY != "run":
        yield from fill(walk, wizard)
        yield from walk.forward(wizard)


def _left_at_every_page(walk: Walk, name: str) -> Steps:
    wizard = walk.desk.open(name)
    wizard.move(60, 40)
    yield 400
    places = []
    while True:
        page = wizard.currentPage()
        yield from walk.click(wizard.button(QWizard.WizardButton.CancelButton))
        if wizard.isVisible():
            raise RuntimeError(f"{name} does not close at {page.KEY}")
        walk.desk.open(name)
        yield 300
        if wizard.currentPage() is not page:
            raise RuntimeError(f"{name} was left at {page.KEY} and opens at {wizard.currentPage().KEY}")
        places.append(page.KEY)
        if page.KEY == "run":
            break
        yield from fill(walk, wizard)
        yield from walk.forward(wizard)
    walk.see(f"{name} was left at", places)
    QTest.keyClick(wizard, Qt.Key.Key_Escape)
    yield 200
    walk.see(f"{name} closes by Escape", not wizard.isVisible())


def _unwritable(walk: Walk) -> Steps:
    """A folder below a file: nobody can write there, not even an administrator."""
    place = os.path.join(QgsProject.instance().absolutePath(), "README.md", "results")
    set_results_folder(place)
    yield from to_run(walk, "screening")
    wizard = walk.desk.windows["screening"]
    yield from walk.click(wizard, name="run_start")
    walk.see("cannot be written", sentences())
    walk.see("nothing runs", not walk.desk.runs)
    set_results_folder("")
    iface.messageBar().clearWidgets()


def _cancelled(walk: Walk) -> Steps:
    for name in ("zoning", "screening", "connectedness"):
        yield from to_run(walk, name)
        wizard = walk.desk.windows[name]
        yield from walk.click(wizard, name="run_start")
        panel = wizard.currentPage().panel
        yield from walk.click(panel.cancel_button)
        yield from walk.until(lambda: not walk.desk.runs, 30, f"{name} stops")
        walk.see(f"{name} cancelled", panel.notice.text)
        walk.see(f"{name} may run again", wizard.currentPage().start_button.isEnabled())
        wizard.reject()


def _second_run(walk: Walk) -> Steps:
    """The same window refuses, another one may run beside it, and the guide shows both."""
    yield from to_run(walk, "zoning")
    zoning = walk.desk.windows["zoning"]
    yield from walk.click(zoning, name="run_start")
    walk.see("no second run of the window", not walk.find(zoning, "run_start").isEnabled())
    zoning.reject()
    yield from to_run(walk, "screening")
    screening = walk.desk.windows["screening"]
    yield from walk.click(screening, name="run_start")
    walk.see("runs side by side", len(walk.desk.runs))
    yield from walk.screen("two-runs")
    yield from walk.until(lambda: not walk.desk.runs, 180, "both end")
    walk.see("both have results", bool(zoning.state.get("results")) and bool(screening.state.get("results")))
    screening.reject()


def _layer_removed(walk: Walk) -> Steps:
    yield from to_run(walk, "screening")
    wizard = walk.desk.windows["screening"]
    yield from walk.click(wizard, name="run_start")
    project = QgsProject.instance()
    gone = [layer.id() for layer in project.mapLayers().values() if "비오톱" in layer.name() or SITES in layer.name()]
    project.removeMapLayers(gone)
    walk.see("layers removed while running", len(gone))
    yield from walk.until(lambda: not walk.desk.runs, 120, "the run ends without the layers")
    walk.see("the run without its layers", wizard.currentPage().panel.notice.text)
    yield from walk.forward(wizard)
    walk.see("the verdict without its layers", wizard.result.banner.headline.text())
    wizard.reject()


def _project_closed(walk: Walk) -> Steps:
    yield from to_run(walk, "zoning")
    wizard = walk.desk.windows["zoning"]
    yield from walk.click(wizard, name="run_start")
    iface.messageBar().clearWidgets()
    QgsProject.instance().clear()
    yield 500
    yield from walk.until(lambda: not walk.desk.runs, 180, "the run ends without the project")
    yield 300
    walk.see("said without the project", [each for each in sentences() if "EcoAxis" in each])
    walk.see("no results of the other project", not wizard.state.get("results"))
    yield from walk.screen("project-closed")
    wizard.reject()
