"""A biotope map of 150,000 polygons, then one without any: the map stays alive, a sentence tells what is missing."""
from __future__ import annotations

import os

from by_hand import Steps, Walk
from osgeo import ogr
from qgis.core import QgsProject, QgsRectangle
from qgis.PyQt.QtWidgets import QWizard
from qgis.utils import iface

LAYER = "비오톱유형평가도"
SIDE = 390
EXTENT = (114613.0, 125647.5, 356000.8, 367999.9)


def go(walk: Walk) -> Steps:
    """The same sites on both maps."""
    path = os.path.join(QgsProject.instance().absolutePath(), "biotope_gaon.gpkg")
    _fill(path, SIDE)
    guide = walk.desk.open("guide")
    wizard = walk.desk.open("screening")
    wizard.move(60, 40)
    layers = wizard.site.sources.layers
    row = next(row for row in range(layers.count()) if "개발사업지" in layers.itemText(row))
    yield from walk.choose(layers, row)
    wizard.site.sources._layer().selectAll()
    yield from walk.click(wizard, name="site_selected")
    walk.begin_blocks()
    for _ in range(3):
        yield from walk.until(wizard.currentPage().isComplete, 60, "the page is complete")
        yield from walk.forward(wizard)
        yield 1200
    walk.end_blocks("going through the pages")
    walk.begin_blocks()
    yield from _run(walk, wizard)
    walk.end_blocks("150,000 polygons")
    walk.see("polygons", wizard.currentPage().panel.notice.text)
    yield from walk.forward(wizard)
    yield 500
    walk.see("verdict", wizard.result.banner.headline.text())
    yield from walk.picture(wizard, "polygons")
    wizard.reject()
    walk.begin_blocks()
    yield from _look_around(walk)
    walk.end_blocks("moving the map")
    _fill(path, 0)
    walk.see("guide", guide.isVisible())
    wizard = walk.desk.open("screening")
    wizard.go_to("data")
    yield 2500
    yield from walk.picture(wizard, "no-features-data")
    while wizard.currentPage().KEY != "run":
        yield from walk.forward(wizard)
        yield 500
    yield from _run(walk, wizard)
    told = [text for kind, text in wizard.currentPage().panel.run.log if kind != "info"]
    walk.see("no features", [wizard.currentPage().panel.notice.text, *told])
    if wizard.currentPage().isComplete():
        yield from walk.forward(wizard)
        yield 500
        yield from walk.picture(wizard, "no-features")
    wizard.reject()


def _run(walk: Walk, wizard: QWizard) -> Steps:
    yield from walk.click(wizard, name="run_start")
    yield from walk.until(lambda: not walk.desk.runs, 200, "the screening ends")
    yield 500


def _look_around(walk: Walk) -> Steps:
    canvas = iface.mapCanvas()
    whole = canvas.extent()
    for factor in (0.5, 0.2, 1.0):
        extent = QgsRectangle(whole)
        extent.scale(factor)
        canvas.setExtent(extent)
        canvas.refresh()
        yield 600


def _fill(path: str, side: int) -> None:
    """Replace the polygons by ``side`` times ``side`` squares with the values of the former ones."""
    source = ogr.Open(path, 1)
    layer = source.GetLayerByName(LAYER)
    kept = [[each.GetField(number) for number in range(layer.GetLayerDefn().GetFieldCount())] for each in layer]
    source.StartTransaction()
    source.ExecuteSQL(f'DELETE FROM "{LAYER}"')
    xmin, xmax, ymin, ymax = EXTENT
    wide, high = (xmax - xmin) / max(side, 1), (ymax - ymin) / max(side, 1)
    for number in range(side * side):
        x, y = xmin + wide * (number % side), ymin + high * (number // side)
        feature = ogr.Feature(layer.GetLayerDefn())
        for place, value in enumerate(kept[number // 40 % len(kept)]):
            feature.SetField(place, value)
        ring = f"({x} {y},{x + wide} {y},{x + wide} {y + high},{x} {y + high},{x} {y})"
        feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POLYGON({ring})"))
        layer.CreateFeature(feature)
    source.CommitTransaction()
