"""Charts: round axes, everything inside the rectangle, and labels that do not meet."""
from __future__ import annotations

import itertools

import pytest
from ecoaxis.gis.report.bar_chart import BarChart
from ecoaxis.gis.report.chart import Chart, round_step, ticks
from ecoaxis.gis.report.marks import Box, Dot, Polyline, Rule, Text
from ecoaxis.gis.report.plot import Band, BarPlot, Bars, Curve, Level, NamedBar, Observations, Plot, Series, Upright

LEFT, TOP, WIDTH, HEIGHT = 15.0, 40.0, 180.0, 62.0


class Metrics:
    """Every character is 1.5 mm wide; lines are 3 mm high."""

    def width(self, style, text):
        return 1.5 * len(text)

    def line_height(self, style):
        return 3.0

    def ascent(self, style):
        return 2.3


def areas():
    curves = (
        Curve("linear", ((1974.0, 18.4), (2024.0, 7.9), (2062.0, 0.0), (2074.0, 0.0)), "#0072b2"),
        Curve("exponential", ((1974.0, 18.4), (2074.0, 3.4)), "#d55e00", "dashed"),
    )
    return Plot(
        "Year", "Area (km²)", curves, Observations("observed", ((1974.0, 18.42, 0.9), (2024.0, 7.87, None))), None,
        (Band("worst window", 1975.0, 2025.0),),
        (Upright("assessed 2024", 2024.0, "#111111", "dotted"), Upright("another 2020", 2020.0, "#111111")),
        x_is_year=True,
    )  # fmt: skip


def chart(plot):
    return Chart(plot, LEFT, TOP, WIDTH, HEIGHT, Metrics())


@pytest.mark.parametrize(
    ("span", "most", "step"), [(20.0, 6, 5.0), (100.0, 10, 10.0), (0.6, 6, 0.1), (61.0, 6, 20.0), (7.0, 10, 1.0)]
)
def test_steps_are_round(span, most, step):
    assert round_step(span, most) == pytest.approx(step)


def test_ticks_lie_inside():
    assert ticks(1971.5, 2076.0, 20.0) == (1980.0, 2000.0, 2020.0, 2040.0, 2060.0)
    assert ticks(0.0, 20.0, 5.0) == (0.0, 5.0, 10.0, 15.0, 20.0)


@pytest.mark.parametrize("plot", [areas(), Plot("x", "y"), Plot("x", "y", bars=Bars("b", ((12, 100.0),)))])
def test_nothing_leaves_the_rectangle(plot):
    made = chart(plot)
    right, bottom = LEFT + WIDTH + 1e-9, TOP + made.height + 1e-9
    for mark in made.marks():
        if isinstance(mark, Text):
            assert mark.x >= LEFT - 1e-9
            assert mark.x + mark.width <= right
            assert TOP <= mark.y <= bottom
        elif isinstance(mark, Box):
            assert mark.x >= LEFT
            assert mark.x + mark.width <= right
            assert TOP <= mark.y <= mark.y + mark.height <= bottom
        elif isinstance(mark, Polyline):
            assert all(LEFT <= x <= right and TOP <= y <= bottom for x, y in mark.points)


def test_texts_do_not_meet():
    boxes = [
        (mark.x, mark.y - 2.3, mark.x + mark.width, mark.y + 0.7) for mark in chart(areas()).marks()
        if isinstance(mark, Text)
    ]  # fmt: skip
    for one, other in itertools.combinations(boxes, 2):
        apart = (
            one[2] <= other[0] + 1e-9 or other[2] <= one[0] + 1e-9 or one[3] <= other[1] + 1e-9
            or other[3] <= one[1] + 1e-9
        )  # fmt: skip
        assert apart, (one, other)


def test_values_lie_where_the_axes_say():
    made = chart(areas())
    dots = [mark for mark in made.marks() if isinstance(mark, Dot)]
    assert made.y.high == 20.0
    assert dots[0].x == pytest.approx(made.x.at(1974.0))
    assert dots[0].y == pytest.approx(made.y.start + (made.y.end - made.y.start) * 18.42 / 20.0)
    whiskers = [m for m in made.marks() if isinstance(m, Rule) and m.x1 == m.x2 == dots[0].x and m.color == "#1c2430"]
    assert {round(whiskers[0].y1, 6), round(whiskers[0].y2, 6)} == {
        round(made.y.at(17.52), 6), round(made.y.at(19.32), 6)
    }  # fmt: skip


def test_years_have_no_thousands_separator_and_other_numbers_do():
    texts = [mark.text for mark in chart(areas()).marks() if isinstance(mark, Text)]
    assert "2000" in texts
    wide = Plot("x", "y", (Curve("c", ((0.0, 0.0), (9000.0, 40_000.0)), "#000000"),))
    assert "40,000" in [mark.text for mark in chart(wide).marks() if isinstance(mark, Text)]


def test_levels_cross_the_chart_and_stand_in_the_legend():
    plot = Plot("x", "y", (Curve("c", ((0.0, 1.0), (9.0, 4.0)), "#000000"),), levels=(Level("VU", 6.0, "#a0133f"),))
    made = chart(plot)
    assert made.y.high >= 6.0
    lines = [mark for mark in made.marks() if isinstance(mark, Polyline) and mark.dash == "dashed"]
    assert ((made.x.start, made.y.at(6.0)), (made.x.end, made.y.at(6.0))) in [mark.points for mark in lines]
    assert "VU" in [mark.text for mark in made.marks() if isinstance(mark, Text)]


def test_small_distances_have_their_own_ticks():
    assert chart(Plot("x", "y", (Curve("c", ((0.0, 1.0), (0.4, 4.0)), "#000000"),))).x.ticks[1] == pytest.approx(0.05)


def bars(plot, height=60.0):
    return BarChart(plot, LEFT, TOP, WIDTH, height, Metrics())


def test_bars_lie_end_to_end_and_tell_their_total():
    series = (Series("one", "#0072b2"), Series("two", "#d55e00"))
    made = bars(BarPlot("Share", (NamedBar("a", (2.0, 6.0)), NamedBar("b" * 200, (0.0, 1.0))), series, "%"))
    boxes = [mark for mark in made.marks() if isinstance(mark, Box)]
    assert boxes[0].x == pytest.approx(made.x.start)
    assert boxes[1].x + boxes[1].width == pytest.approx(made.x.at(8.0))
    texts = [mark.text for mark in made.marks() if isinstance(mark, Text)]
    assert {"8 %", "1 %", "one", "two", "Share"} <= set(texts)
    for mark in made.marks():
        if isinstance(mark, Text):
            assert LEFT - 1e-9 <= mark.x <= mark.x + mark.width <= LEFT + WIDTH + 1e-9, mark


@pytest.mark.parametrize("count", [0, 1, 400])
def test_any_number_of_bars_is_drawn(count):
    made = bars(BarPlot("n", tuple(NamedBar(str(n), (0.0,)) for n in range(count)), (Series("n", "#000000"),)))
    assert made.height >= 3.0 * 1.35 * count
    assert made.marks()
