"""Charts in windows: drawn at any size, told in words, copied and saved."""
from __future__ import annotations

import pytest
from ecoaxis.core.redlist.categories import Category
from ecoaxis.gis.report.plot import BarPlot, Curve, Level, NamedBar, Plot, Series
from ecoaxis.ui.widgets.chart_view import ChartView
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QGuiApplication, QImage
from qgis.PyQt.QtTest import QTest

CURVES = Plot(
    "Distance (m)", "EC", (Curve("all", ((0.0, 1.0), (0.5, 4.0)), "#0072b2"),), levels=(Level("VU", 3.0, "#a0133f"),)
)
BARS = BarPlot(
    "Ecosystems", (NamedBar("EN", (2.0,), Category.EN), NamedBar("VU", (5.0,), Category.VU)), (Series("n", "#4f7d94"),)
)
PARTS = BarPlot(
    "dPC (%)", (NamedBar("A", (2.0, 1.5)), NamedBar("a long name of a patch in the hills far away", (0.5, 0.25))),
    (Series("intra", "#0072b2"), Series("flux", "#d55e00")), "%",
)  # fmt: skip


@pytest.fixture
def view(qgis_app):
    shown = ChartView()
    shown.resize(500, 300)
    shown.show()
    yield shown
    shown.close()


@pytest.mark.parametrize("chart", [CURVES, BARS, PARTS])
@pytest.mark.parametrize("size", [(240, 120), (500, 300), (1600, 900)])
def test_it_is_drawn_on_paper_at_any_size(view, chart, size):
    view.resize(*size)
    view.show_chart(chart)
    image = view.grab().toImage()
    colors = {image.pixelColor(x, y).name() for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)}
    assert "#ffffff" in colors
    assert len(colors) > 3


def test_it_says_its_figures(view):
    view.show_chart(CURVES, "Connectedness")
    assert view.accessibleName() == "Connectedness"
    assert view.accessibleDescription() == "EC by Distance (m). all: 0: 1, 0.5: 4. VU."
    view.show_chart(PARTS)
    assert "A: intra 2 %, flux 1.5 %." in view.accessibleDescription()
    view.show_chart(None)
    assert view.accessibleDescription() == ""


def test_figures_are_copied_by_keyboard(view):
    view.show_chart(PARTS)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    view.copy_figures()
    text = QGuiApplication.clipboard().text()
    assert text.splitlines()[:2] == ["\tintra\tflux", "A\t2\t1.5"]


def test_the_picture_is_saved(view, tmp_path):
    view.show_chart(BARS)
    assert view.save_picture(str(tmp_path / "bars.png"))
    image = QImage(str(tmp_path / "bars.png"))
    assert image.width() > 1000
    assert image.pixelColor(0, 0) == QColor("#ffffff")
    assert not view.save_picture(str(tmp_path / "nowhere" / "bars.png"))


def test_many_bars_ask_for_room(view):
    few = view.minimumSizeHint().height()
    view.show_chart(BarPlot("n", tuple(NamedBar(f"{n}", (n,)) for n in range(60)), (Series("n", "#000000"),)))
    assert view.minimumSizeHint().height() > few * 3
