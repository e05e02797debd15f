"""How long the windows keep the desktop waiting: opening them, and typing among many rows. Run it on a quiet machine.

The reference is 200 ms, above which an officer notices. Offscreen, without the drawing of a real screen.
"""
from __future__ import annotations

import os
import sys
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path[:0] = [os.path.join(ROOT, "tests"), os.path.join(ROOT, "tests", "qgis")]

import conftest  # noqa: E402, F401
from qgis.core import QgsApplication, QgsProject  # noqa: E402

NOTICED_MILLISECONDS = 200.0


def say(what: str, seconds: float) -> None:
    """One line: milliseconds, and their share of what is noticed."""
    milliseconds = 1000.0 * seconds
    print(f"{what:55s} {milliseconds:8.1f} ms {milliseconds / NOTICED_MILLISECONDS:6.2f} x")


def timed(work) -> float:
    """Seconds that ``work`` and the events after it take."""
    start = time.perf_counter()
    work()
    QgsApplication.processEvents()
    return time.perf_counter() - start


def windows(desk) -> None:
    """Import and first opening of every window, on the sample county."""
    from ecoaxis.ui import windows as every

    for name in every.WINDOWS:
        say(f"{name}: import", timed(lambda name=name: every._module(name)))
        say(f"{name}: open", timed(lambda name=name: desk.open(name)))


def evidence(desk) -> None:
    """A figure of one ecosystem among 200 is changed and judged."""
    from ecoaxis.core.redlist.evidence_sheet import empty_sheet, with_cells

    dossier = desk.windows["redlist"].dossier
    sheet = with_cells(empty_sheet("x"), {(0, "best"): "45", (4, "best"): "300", (7, "best"): "60"})
    dossier.change("many", [type(sheet)(f"e{number}", sheet.rows) for number in range(200)], 100)
    QgsApplication.processEvents()
    slowest = max(
        timed(lambda text=text: dossier.change_sheet("typed", with_cells(dossier.sheet, {(0, "best"): text})))
        for text in ("45.1", "45.12", "46", "80", "95")
    )
    say("200 ecosystems: slowest of five figures", slowest)


def rules(desk) -> None:
    """A cell of a scheme of 5,000 rules is changed."""
    from ecoaxis.core.schemes.document import SchemeDocument

    editor = desk.windows["schemes"]
    editor.receive(scheme="kr-ecvam", copy=True)
    edited = editor.scheme
    many = [(*row[:2], f"{row[2]}_{turn}", *row[3:]) for turn in range(42) for row in edited.document.rows][:5000]
    edited.replace_all(SchemeDocument(edited.document.entry, tuple(many)), "x")
    editor.flush(always=True)
    say("5,000 rules: change a cell", timed(lambda: edited.change_cells([(2500, 8, "x")])))
    say("5,000 rules: insert a row", timed(lambda: edited.insert_blank(100)))
    say("5,000 rules: filter", timed(lambda: editor.bars.filter.setText("a")))


def main() -> None:
    """Print all figures."""
    application = QgsApplication([], True)
    application.initQgis()
    from ecoaxis.algorithms.provider import Provider
    from ecoaxis.ui.desk import Desk
    from ecoaxis.ui.windows import OPENERS
    from ui_fixtures import Interface

    provider = Provider()
    QgsApplication.processingRegistry().addProvider(provider)
    QgsProject.instance().read(os.path.join(ROOT, "resources", "sample", "gaon.qgz"))
    desk = Desk(Interface(), OPENERS)
    print(f"reference: {NOTICED_MILLISECONDS:g} ms are noticed")
    for part in (windows, evidence, rules):
        part(desk)
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main()
