"""A system without a Korean font: the report says so in a sentence, and nothing breaks."""
from __future__ import annotations

from by_hand import Steps, Walk
from qgis.PyQt.QtGui import QFontDatabase


def go(walk: Walk) -> Steps:
    """A screening with its report in Korean."""
    korean = QFontDatabase().families(QFontDatabase.WritingSystem.Korean)
    walk.see("no Korean font", not korean)
    wizard = walk.desk.open("screening")
    wizard.move(60, 40)
    yield 500
    source = wizard.site.sources
    source._layer().selectAll()
    yield from walk.click(source.selected_button)
    for _ in range(3):
        yield from walk.forward(wizard)
        yield 1200
    yield from walk.click(wizard, name="run_start")
    yield from walk.until(lambda: not walk.desk.runs, 120, "the screening ends")
    yield from walk.forward(wizard)
    yield from walk.forward(wizard)
    page = wizard.currentPage()
    yield from walk.choose(page.language, page.language.findData("ko"))
    yield from walk.click(page.start_button)
    yield from walk.until(lambda: not walk.desk.runs, 120, "the report is written")
    yield from walk.picture(wizard, "report")
    warnings = [text for kind, text in page.panel.run.log if kind == "warning"]
    walk.see("said", [page.told.text, page.panel.notice.text, *warnings])
    walk.see("a warning", warnings)
    wizard.close()
