"""Connect data: nothing is connected; layers are found by themselves, decided by clicks, checked and saved."""
from __future__ import annotations

from by_hand import Steps, Walk
from qgis.core import QgsCoordinateReferenceSystem, QgsProject
from qgis.PyQt.QtWidgets import QPushButton

SCHEME = "kr-biotope-default"
CRS = "EPSG:5186"


def go(walk: Walk) -> Steps:
    """From an unconnected project, one of whose layers has no .prj, to a saved binding."""
    project = QgsProject.instance()
    project.removeEntry("ecoaxis", "/")
    for layer in project.mapLayersByName("용도지역"):
        layer.setCrs(QgsCoordinateReferenceSystem())
    window = walk.desk.open("connectdata", scheme=SCHEME)
    window.move(60, 50)
    data = window.data
    yield 800
    yield from walk.picture(window, "nothing-connected")
    walk.begin_blocks()
    yield from walk.click(data.tools.find)
    yield from walk.until(lambda: not data.session.busy, 90, "the layers are looked at")
    yield 500
    yield from walk.until(lambda: not data.session.busy, 90, "the layers are looked at")
    walk.end_blocks("finding")
    data.choose("land_use_zone")
    yield 300
    yield from walk.picture(window, "found")
    fix = data.detail.findChild(QPushButton, f"fix_crs_{CRS}")
    walk.see("a coordinate system is proposed", fix is not None and fix.isVisible())
    if fix is not None:
        yield from walk.click(fix)
    yield 500
    yield from walk.until(lambda: not data.session.busy, 30, "the layer is looked at")
    yield from walk.picture(window, "decided")
    data.choose("biotope_map")
    yield from walk.picture(window, "fields-and-values")
    yield from walk.tab(walk.find(window, "data_pages"), 1)
    walk.begin_blocks()
    yield from walk.click(window, name="check_data")
    yield from walk.until(lambda: not walk.desk.runs, 120, "the data are checked")
    walk.end_blocks("checking")
    yield from walk.picture(window, "checked")
    walk.see("connected", len(data.session.entries))
    walk.see("saved in the project", bool(project.readEntry("ecoaxis", "binding", "")[0]))
