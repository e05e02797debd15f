"""The Red List dossier: evidence by the keyboard, figures measured from maps, charts, the report and the map."""
from __future__ import annotations

import os

from by_hand import Steps, Walk
from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QWidget

YEARS = (1985, 2005, 2024)
FIELD = "생태계"
ENTRIES = (
    ("A1", "best", "55"), ("A1", "lower", "48"), ("A1", "upper", "61"), ("B1", "best", "1500"), ("B1", "a", "yes(i)"),
)  # fmt: skip


def go(walk: Walk) -> Steps:
    """From the guide to the report."""
    home = os.path.join(QgsProject.instance().absolutePath(), "redlist")
    for year in YEARS:
        name = f"ecosystems_{year}"
        source = os.path.join(home, "ecosystems_gaon.gpkg") + f"|layername={name}"
        QgsProject.instance().addMapLayer(QgsVectorLayer(source, f"생태계 {year}", "ogr"))
    guide = walk.desk.open("guide")
    yield 400
    yield from walk.click(guide, name="open_redlist")
    window = walk.desk.windows["redlist"]
    window.move(20, 20)
    yield from walk.picture(window, "empty")
    yield from walk.click(window, name="begin_add")
    yield from walk.picture(window, "new")
    yield from _evidence(walk, window)
    window.actions_by_name["sample"].trigger()
    yield 500
    window.panel.view.setCurrentIndex(window.panel.proxy.index(3, 0))
    yield from walk.picture(window, "example")
    walk.see("ecosystems", len(window.dossier.sheets) == 9)
    yield from _measured(walk, window)
    yield from _charts(walk, window)
    yield from _report(walk, window, home)
    window.close()
    again = walk.desk.open("redlist")
    walk.see("nothing lost", len(again.dossier.sheets) == 9 and again is window)
    again.close()


def _evidence(walk: Walk, window: QWidget) -> Steps:
    editor = window.panel.view.indexWidget(window.panel.view.currentIndex())
    if editor is not None:
        yield from walk.write(editor, "가온 갈대밭")
        yield from walk.key(editor, Qt.Key.Key_Return)
    view = window.evidence.view
    followed = []
    walk.begin_blocks()
    for name, column, text in ENTRIES:
        place = next(number for number, row in enumerate(view.evidence.sheet.rows) if row.subcriterion == name)
        view.setFocus()
        view.setCurrentIndex(view.evidence.index_of(place, column))
        yield from walk.key(view, Qt.Key.Key_F2)
        editor = view.indexWidget(view.currentIndex())
        yield from walk.type(editor, text)
        followed.append(window.evidence.overall.text())
        yield from walk.key(editor, Qt.Key.Key_Tab)
    walk.end_blocks("typing evidence")
    walk.see("categories followed", followed)
    walk.see("a category while typing", followed[0] != followed[-1] or followed[0].startswith("EN"))
    yield from walk.picture(window, "typed")
    walk.see("category", window.evidence.overall.text())


def _measured(walk: Walk, window: QWidget) -> Steps:
    yield from walk.tab(window.tabs, 1)
    page = window.measure
    maps = page.form.maps
    for year in YEARS:
        combo = maps.picker.combo
        yield from walk.choose(combo, combo.findText(f"생태계 {year}"))
        yield from walk.click(maps.add_button)
    walk.see("years read from names", [each["year"] for each in maps.values()] == [str(year) for year in YEARS])
    walk.see("field of names", page.form.field.currentData() == FIELD)
    yield from walk.picture(window, "measure")
    walk.begin_blocks()
    yield from walk.click(page.start_button)
    yield from walk.until(lambda: not walk.desk.runs, 90, "the decline is measured")
    walk.end_blocks("measuring the decline")
    yield from walk.picture(window, "measured")
    walk.see("proposals", page.model.rowCount())
    yield from walk.click(page.accept_button)
    walk.see("taken over", window.tabs.currentIndex() == 0)
    yield from walk.picture(window, "taken-over")
    yield from walk.tab(window.tabs, 1)
    yield from walk.choose(page.kind, 2)
    combo = page.form.pickers["map"].combo
    yield from walk.choose(combo, combo.findText("생태계 2024"))
    walk.begin_blocks()
    yield from walk.click(page.start_button)
    yield from walk.until(lambda: not walk.desk.runs, 90, "the occupancy is measured")
    walk.end_blocks("measuring the occupancy")
    walk.see("occupancy", page.panel.notice.text)


def _charts(walk: Walk, window: QWidget) -> Steps:
    yield from walk.tab(window.tabs, 2)
    for number, name in enumerate(("decline", "placements", "margins", "categories")):
        walk.begin_blocks()
        yield from walk.choose(window.charts.kind, number)
        walk.end_blocks(f"chart {name}")
        yield from walk.picture(window, f"chart-{name}")
        walk.see(f"chart {name} is drawn", not window.charts.notice.text)


def _report(walk: Walk, window: QWidget, home: str) -> Steps:
    yield from walk.tab(window.tabs, 3)
    page = window.report
    page.descriptions.set_file(os.path.join(home, "descriptions.csv"))
    yield from walk.write(page.author, "가온군청 환경과")
    yield from walk.write(page.title, "가온군 생태계 적색목록")
    walk.begin_blocks()
    yield from walk.click(page.report_button)
    yield from walk.until(lambda: not walk.desk.runs, 120, "the report is written")
    walk.end_blocks("writing the report")
    walk.see("report", os.path.isfile(page.outputs.get("REPORT", "")))
    yield from walk.picture(window, "report")
    combo = page.map.combo
    yield from walk.choose(combo, combo.findText("생태계 2024"))
    walk.begin_blocks()
    yield from walk.click(page.map_button)
    yield from walk.until(lambda: not walk.desk.runs, 120, "the categories are mapped")
    walk.end_blocks("mapping the categories")
    window.hide()
    yield 2000
    yield from walk.screen("map")
    window.show()
