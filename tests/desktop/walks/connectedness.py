"""Connectedness: patches of a species, distance, the run, the result on the map, before and after, and hand over."""
from __future__ import annotations

import os

from by_hand import Steps, Walk
from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtWidgets import QTabWidget, QWizard
from qgis.utils import iface

SPECIES = "flying_squirrel"


def go(walk: Walk) -> Steps:
    """From the guide to the files."""
    home = QgsProject.instance().absolutePath()
    source = os.path.join(home, "connectivity", "axis_network_gaon.gpkg") + "|layername=서식지패치"
    habitat = QgsProject.instance().addMapLayer(QgsVectorLayer(source, "서식지패치", "ogr"))
    guide = walk.desk.open("guide")
    yield 400
    yield from walk.click(guide, name="open_connectedness")
    wizard = walk.desk.windows["connectedness"]
    wizard.move(60, 40)
    yield from _patches(walk, wizard, habitat.id())
    yield from walk.forward(wizard)
    page = wizard.currentPage()
    yield from walk.click(page.kinds["make"], QPoint(8, page.kinds["make"].height() // 2))
    yield from walk.picture(wizard, "distance-made")
    walk.see("certainty is shown", page.rows.model.rowCount() > 0)
    yield from walk.click(page.kinds["edge"], QPoint(8, page.kinds["edge"].height() // 2))
    yield from walk.picture(wizard, "distance")
    yield from walk.forward(wizard)
    yield from _species(walk, wizard)
    yield from walk.forward(wizard)
    yield from walk.picture(wizard, "before-running")
    walk.begin_blocks()
    yield from walk.click(wizard, name="run_start")
    yield from walk.until(lambda: not walk.desk.runs, 120, "the study ends")
    walk.end_blocks("running")
    yield from walk.picture(wizard, "run")
    yield from walk.forward(wizard)
    yield from _result(walk, wizard)
    yield from walk.forward(wizard)
    yield from _before_and_after(walk, wizard)
    yield from walk.forward(wizard)
    yield from walk.picture(wizard, "export")
    yield from walk.click(wizard, name="export_write")
    yield from walk.until(lambda: not walk.desk.runs, 60, "the tables are written")
    walk.see("workbook", any(name.endswith(".xlsx") for name in os.listdir(wizard.state["folder"])))
    yield from walk.click(wizard.button(QWizard.WizardButton.FinishButton))
    walk.see("closed", not wizard.isVisible())


def _patches(walk: Walk, wizard: QWizard, layer: str) -> Steps:
    page = wizard.currentPage()
    yield 500
    yield from walk.choose(page.layer, page.layer.findData(layer))
    yield from walk.choose(page.class_field, page.class_field.findData("종"))
    yield from walk.until(lambda: page.classes.count() == 4, 30, "the classes are counted")
    for row in range(page.classes.count()):
        if page.classes.item(row).data(Qt.ItemDataRole.UserRole) != SPECIES:
            page.classes.setCurrentRow(row)
            yield from walk.key(page.classes, Qt.Key.Key_Space)
    yield from walk.choose(page.id_field, page.id_field.findData("식별자"))
    walk.see("counted", page.figures.text())
    yield from walk.picture(wizard, "patches")


def _species(walk: Walk, wizard: QWizard) -> Steps:
    page = wizard.currentPage()
    for row, species in enumerate(page.model.rows):
        if species.used != (species.key == SPECIES):
            page.table.setCurrentIndex(page.model.index(row, 0))
            yield from walk.key(page.table, Qt.Key.Key_Space)
    walk.see("one species", [species.key for species in page.model.used()] == [SPECIES])
    yield from walk.picture(wizard, "species")


def _result(walk: Walk, wizard: QWizard) -> Steps:
    page = wizard.currentPage()
    walk.begin_blocks()
    yield from walk.until(lambda: bool(page.results), 60, "the result is read")
    walk.end_blocks("reading the result")
    yield 800
    walk.see("headline", page.headline.text())
    yield from walk.picture(wizard, "result")
    yield from _tabs(walk, wizard, page.tabs, "result")
    page.tabs.setCurrentIndex(0)
    table = page.patches.table
    yield from walk.click(table.viewport(), table.visualRect(page.patches.model.index(4, 1)).center())
    walk.see("marked on the map", bool(page.layers._marks._bands))
    wizard.hide()
    yield 2500
    yield from walk.screen("map")
    wizard.show()


def _before_and_after(walk: Walk, wizard: QWizard) -> Steps:
    page = wizard.currentPage()
    yield from walk.picture(wizard, "scenario")
    place = page.state["study"][0]["files"]["NODES_OUT"]
    patch = max(QgsVectorLayer(place, "patches", "ogr").getFeatures(), key=lambda each: each["dPC"])
    middle = patch.geometry().pointOnSurface().asPoint()
    iface.mapCanvas().setExtent(patch.geometry().boundingBox())
    iface.mapCanvas().refresh()
    yield 1500
    yield from walk.click(wizard, name="site_draw")
    side = iface.mapCanvas().extent().height() / 20
    corners = [(middle.x() + dx * side, middle.y() + dy * side) for dx, dy in ((-1, -1), (1, -1), (1, 1), (-1, 1))]
    for x, y in corners:
        yield from walk.on_map(x, y)
    yield from walk.on_map(*corners[0], button=Qt.MouseButton.RightButton)
    walk.see("one site drawn", page.development.list.count() == 1)
    yield from walk.click(wizard, name="scenario_start")
    yield from walk.until(lambda: not walk.desk.runs and bool(page.results), 90, "the comparison ends")
    walk.see("change", page.told.text())
    walk.see("connectivity is lost", page.results[SPECIES].change.difference < 0)
    yield from walk.picture(wizard, "after")
    yield from _tabs(walk, wizard, page.tabs, "after")


def _tabs(walk: Walk, wizard: QWizard, tabs: QTabWidget, name: str) -> Steps:
    for number in range(1, tabs.count()):
        yield from walk.click(tabs.tabBar(), tabs.tabBar().tabRect(number).center())
        yield from walk.picture(wizard, f"{name}-{number}")
