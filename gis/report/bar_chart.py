"""Draws lying bars as marks: names before them, totals behind them, an axis and a legend under them. Lengths in mm."""
from __future__ import annotations

from .. import palette
from . import formats
from .chart import GRID, Axis, round_step, ticks
from .flow import Metrics
from .marks import Box, Mark, Rule, SignMark, Text
from .plot import BarPlot, NamedBar
from .textflow import elide

STYLE = "small"
LEAST_ROW = 1.35
MOST_ROW = 2.2
FILLED = 0.66
"""Height of a bar as a share of its row."""

MOST_NAME = 0.42
"""Names have at most this share of the width."""

MOST_TICKS = 8
TICK_GAP = 3.0
SEAM = 0.25
"""Width of the white gap between parts of a bar, which tells them apart without colour."""

KEY = 3.0
KEY_GAP = 6.0


class BarChart:
    """Lying bars in a rectangle of ``width`` millimetres with its upper left corner at ``left``, ``top``.

    Rows take the ``height`` that is given where that keeps them readable; ``self.height`` is what they took.
    """

    def __init__(self, plot: BarPlot, left: float, top: float, width: float, height: float, metrics: Metrics):
        self.plot = plot
        self.left = left
        self.top = top
        self.width = width
        self.metrics = metrics
        self.step = metrics.line_height(STYLE)
        self.keys = self._key_rows()
        foot = self.step * 2 + 2.5 + len(self.keys) * (self.step + 0.8)
        count = max(1, len(plot.bars))
        self.row = min(max((height - foot) / count, self.step * LEAST_ROW), self.step * MOST_ROW)
        self.bottom = top + self.row * count
        self.height = self.bottom - top + foot
        self.sign = self.step * 1.05 if any(bar.sign is not None for bar in plot.bars) else 0.0
        self.names = [self._fit(bar.name, width * MOST_NAME - self.sign) for bar in plot.bars]
        names = max((self.metrics.width(STYLE, name) for name in self.names), default=0.0)
        totals = max((self.metrics.width(STYLE, self._total(bar)) for bar in plot.bars), default=0.0)
        self.x = self._x_axis(left + names + self.sign + 3.0, left + width - totals - 2.0)

    def marks(self) -> list[Mark]:
        """The drawing, what lies below first."""
        return [*self._axis(), *self._bars(), *self._legend()]

    def _fit(self, text: str, room: float) -> str:
        return elide(text, room, lambda part: self.metrics.width(STYLE, part))

    def _total(self, bar: NamedBar) -> str:
        return formats.with_unit(formats.plain(sum(bar.values)), self.plot.unit)

    def _x_axis(self, start: float, end: float) -> Axis:
        high = max((sum(bar.values) for bar in self.plot.bars), default=0.0) or 1.0
        end = max(end, start + 1.0)
        room = self.metrics.width(STYLE, formats.plain(high)) + TICK_GAP
        step = round_step(high, max(1, min(MOST_TICKS, int((end - start) / room))))
        if all(float(value).is_integer() for bar in self.plot.bars for value in bar.values):
            step = max(1.0, step)
        return Axis(0.0, high, start, end, ticks(0.0, high, step))

    def _text(self, x: float, top: float, text: str) -> Text:
        return Text(x, top + self.metrics.ascent(STYLE), text, STYLE, self.metrics.width(STYLE, text))

    def _axis(self) -> list[Mark]:
        marks: list[Mark] = []
        for tick in self.x.ticks:
            place = self.x.at(tick)
            text = formats.plain(tick)
            marks.append(Rule(place, self.top, place, self.bottom, GRID))
            marks.append(self._text(place - self.metrics.width(STYLE, text) / 2, self.bottom + 0.8, text))
        marks.append(Rule(self.x.start, self.top, self.x.start, self.bottom, palette.MUTED, 0.25))
        title = self._fit(self.plot.x_title, self.width)
        place = max(self.left, self.x.end - self.metrics.width(STYLE, title))
        marks.append(self._text(place, self.bottom + 0.8 + self.step, title))
        return marks

    def _bars(self) -> list[Mark]:
        marks: list[Mark] = []
        for number, bar in enumerate(self.plot.bars):
            top = self.top + number * self.row
            line = top + (self.row - self.step) / 2
            if bar.sign is not None:
                marks.append(SignMark(self.left, line, self.step * 0.95, bar.sign))
            marks.append(self._text(self.left + self.sign + (1.0 if self.sign else 0.0), line, self.names[number]))
            start = 0.0
            for part, value in enumerate(bar.values):
                ends = self.x.at(start), self.x.at(start + value)
                seam = SEAM if part and ends[1] - ends[0] > 3 * SEAM else 0.0
                height = self.row * FILLED
                box = (ends[0] + seam, top + (self.row - height) / 2, ends[1] - ends[0] - seam, height)
                if value > 0:
                    marks.append(Box(*box, self._color(number, part)))
                start += value
            marks.append(self._text(self.x.at(start) + 1.0, line, self._total(bar)))
        return marks

    def _color(self, bar: int, part: int) -> str:
        if len(self.plot.series) == 1 and bar < len(self.plot.colors):
            return self.plot.colors[bar]
        return self.plot.series[part].color

    def _key_rows(self) -> list[list[tuple[float, str, str]]]:
        """Legend entries (distance from the left, text, colour), as many in a row as have room."""
        rows: list[list[tuple[float, str, str]]] = []
        used = self.width
        for series in self.plot.series if len(self.plot.series) > 1 else ():
            text = self._fit(series.label, self.width - KEY - 2.0)
            width = KEY + 1.5 + self.metrics.width(STYLE, text)
            if used + width > self.width:
                rows.append([])
                used = 0.0
            rows[-1].append((used, text, series.color))
            used += width + KEY_GAP
        return rows

    def _legend(self) -> list[Mark]:
        marks: list[Mark] = []
        top = self.bottom + 0.8 + 2 * self.step + 1.2
        for row in self.keys:
            for offset, text, color in row:
                x = self.left + offset
                marks.append(Box(x, top + (self.step - 2.0) / 2, KEY, 2.0, color))
                marks.append(self._text(x + KEY + 1.5, top, text))
            top += self.step + 0.8
        return marks
