"""Draws a plot as marks: axes from round numbers, lines, dots and bars, and a legend under it. Lengths in millimetres.

Pure geometry: fonts come in through ``Metrics``; the same marks become a page of the PDF or an SVG drawing.
"""
from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from .. import palette
from . import formats
from .flow import Metrics
from .marks import Box, Dot, Mark, Polyline, Rule, Text
from .plot import Curve, Level, Plot, Upright
from .textflow import elide

STYLE = "small"
BAND_FILL = "#f3e3b5"
BAR_FILL = "#4f7d94"
GRID = "#e3e7ec"
DOT_SIZE = 2.2
KEY_WIDTH = 9.0
KEY_GAP = 6.0
WHISKER = 1.0
MOST_X_TICKS = 10
TICK_GAP = 3.0
MOST_Y_TICKS = 6


@dataclass(frozen=True)
class Axis:
    """A range of numbers laid on a range of millimetres; ``ticks`` are round numbers inside it."""

    low: float
    high: float
    start: float
    end: float
    ticks: tuple[float, ...]

    def at(self, value: float) -> float:
        """Place of a value; values outside are put on the edge."""
        share = (min(max(value, self.low), self.high) - self.low) / (self.high - self.low)
        return self.start + share * (self.end - self.start)


def round_step(span: float, most: int) -> float:
    """The smallest of 1, 2 or 5 times a power of ten that cuts ``span`` into at most ``most`` steps."""
    power = 10.0 ** math.floor(math.log10(span / most))
    return next(step * power for step in (1.0, 2.0, 5.0, 10.0) if span / (step * power) <= most * (1 + 1e-9))


def ticks(low: float, high: float, step: float) -> tuple[float, ...]:
    """Multiples of ``step`` from ``low`` to ``high``."""
    first = math.ceil(low / step - 1e-9)
    last = math.floor(high / step + 1e-9)
    return tuple(number * step for number in range(first, last + 1))


Key = Callable[[float, float], list[Mark]]
"""Draws the key of a legend entry from its left edge and the middle of its line."""


def _dot_key(x: float, y: float) -> list[Mark]:
    return [Dot(x + KEY_WIDTH / 2, y, DOT_SIZE, palette.INK)]


def _bar_key(x: float, y: float) -> list[Mark]:
    return [Box(x + 2.0, y - 1.0, KEY_WIDTH - 4.0, 2.0, BAR_FILL)]


def _band_key(x: float, y: float) -> list[Mark]:
    return [Box(x, y - 1.2, KEY_WIDTH, 2.4, BAND_FILL)]


def _line_key(curve: Curve | Level) -> Key:
    def line(x: float, y: float) -> list[Mark]:
        return [Polyline(((x, y), (x + KEY_WIDTH, y)), curve.color, 0.55, curve.dash)]

    return line


class Chart:
    """A plot in a rectangle of ``width`` millimetres with its upper left corner at ``left``, ``top``."""

    def __init__(self, plot: Plot, left: float, top: float, width: float, height: float, metrics: Metrics):
        self.plot = plot
        self.left = left
        self.top = top
        self.width = width
        self.metrics = metrics
        self.step = metrics.line_height(STYLE)
        self.rows = self._upright_rows()
        head = self.step * (1 + len(self.rows)) + 1.5
        self.y = self._y_axis(top + height, top + head)
        labels = max(self.metrics.width(STYLE, self._y_text(tick)) for tick in self.y.ticks)
        self.x = self._x_axis(left + labels + 2.0, left + width - 3.0)
        self.keys = self._key_rows()
        self.height = height + self.step * 2 + 2.5 + len(self.keys) * (self.step + 0.8) + 1.0
        """Height of the whole, with the labels of the x axis and the legend."""

    def marks(self) -> list[Mark]:
        """The drawing, what lies below first."""
        return [*self._bands(), *self._axes(), *self._bars(), *self._levels(), *self._uprights(), *self._curves(),
                *self._dots(), *self._legend()]  # fmt: skip

    def _values(self) -> tuple[list[float], list[float]]:
        plot = self.plot
        xs = [x for curve in plot.curves for x, _ in curve.points]
        ys = [y for curve in plot.curves for _, y in curve.points]
        if plot.observations is not None:
            xs += [x for x, _, _ in plot.observations.points]
            ys += [y + (bar or 0.0) for _, y, bar in plot.observations.points]
        if plot.bars is not None:
            xs += [edge for x, _ in plot.bars.bars for edge in (x - 0.6, x + 0.6)]
            ys += [y for _, y in plot.bars.bars]
        ys += [level.y for level in plot.levels]
        xs += [edge for band in plot.bands for edge in (band.start, band.end)]
        xs += [upright.x for upright in plot.uprights]
        return [x for x in xs if math.isfinite(x)], [y for y in ys if math.isfinite(y)]

    def _x_axis(self, start: float, end: float) -> Axis:
        xs = self._values()[0] or [0.0]
        low, high = min(xs), max(xs)
        whole = self.plot.x_is_year or self.plot.bars is not None
        if high - low < (1.0 if whole else max(abs(high) * 1e-9, 1e-12)):
            low, high = low - 0.5, high + 0.5
        if self.plot.bars is None:
            margin = (high - low) * 0.02
            low, high = low - margin, high + margin
        room = max(self.metrics.width(STYLE, self._x_text(value)) for value in (low, high)) + TICK_GAP
        step = round_step(high - low or 1.0, max(2, min(MOST_X_TICKS, int((end - start) / room))))
        if whole:
            step = max(1.0, step)
        return Axis(low, high, start, end, ticks(low, high, step))

    def _y_axis(self, bottom: float, top: float) -> Axis:
        high = max(self._values()[1] or [1.0]) or 1.0
        step = round_step(high * 1.02, MOST_Y_TICKS)
        high = math.ceil(high * 1.02 / step) * step
        return Axis(0.0, high, bottom, top, ticks(0.0, high, step))

    def _x_text(self, value: float) -> str:
        return f"{value:.0f}" if self.plot.x_is_year else formats.plain(value)

    def _y_text(self, value: float) -> str:
        return formats.plain(value)

    def _text(self, x: float, top: float, text: str) -> Text:
        return Text(x, top + self.metrics.ascent(STYLE), text, STYLE, self.metrics.width(STYLE, text))

    def _axes(self) -> list[Mark]:
        x, y = self.x, self.y
        marks: list[Mark] = [self._text(self.left, self.top, self.plot.y_title)]
        for tick in y.ticks:
            place = y.at(tick)
            marks.append(Rule(x.start, place, x.end, place, GRID))
            text = self._y_text(tick)
            marks.append(self._text(x.start - 1.2 - self.metrics.width(STYLE, text), place - self.step / 2, text))
        for tick in x.ticks:
            place = x.at(tick)
            marks.append(Rule(place, y.start, place, y.start + 1.0, palette.MUTED))
            text = self._x_text(tick)
            marks.append(self._text(place - self.metrics.width(STYLE, text) / 2, y.start + 1.3, text))
        marks.append(Rule(x.start, y.start, x.end, y.start, palette.MUTED, 0.25))
        marks.append(Rule(x.start, y.start, x.start, y.end, palette.MUTED, 0.25))
        title = self.plot.x_title
        marks.append(self._text(x.end - self.metrics.width(STYLE, title), y.start + 1.3 + self.step, title))
        return marks

    def _bands(self) -> list[Mark]:
        marks: list[Mark] = []
        for band in self.plot.bands:
            start, end = self.x.at(band.start), self.x.at(band.end)
            marks.append(Box(start, self.y.end, end - start, self.y.start - self.y.end, BAND_FILL))
            marks += [Rule(edge, self.y.end, edge, self.y.start, "#a8811a", 0.2) for edge in (start, end)]
        return marks

    def _bars(self) -> list[Mark]:
        if self.plot.bars is None:
            return []
        marks: list[Mark] = []
        for x, y in self.plot.bars.bars:
            start, end = self.x.at(x - 0.4), self.x.at(x + 0.4)
            top = self.y.at(y)
            marks.append(Box(start, top, end - start, self.y.start - top, BAR_FILL))
        return marks

    def _uprights(self) -> list[Mark]:
        marks: list[Mark] = []
        for number, upright in enumerate(self.rows):
            top = self.top + self.step * (1 + number)
            place = self.x.at(upright.x)
            marks.append(Polyline(((place, top + 0.4), (place, self.y.start)), upright.color, 0.4, upright.dash))
            width = self.metrics.width(STYLE, upright.label)
            marks.append(self._text(max(place - width - 0.8, self.left), top, upright.label))
        return marks

    def _levels(self) -> list[Mark]:
        ends = (self.x.start, self.x.end)
        return [
            Polyline(tuple((x, self.y.at(level.y)) for x in ends), level.color, 0.4, level.dash)
            for level in self.plot.levels
        ]

    def _upright_rows(self) -> list[Upright]:
        """The vertical lines, a row each; labels end at their line and lines further left begin lower: none cross."""
        return sorted(self.plot.uprights, key=lambda each: -each.x)

    def _curves(self) -> list[Mark]:
        marks: list[Mark] = []
        for curve in self.plot.curves:
            points = tuple((self.x.at(x), self.y.at(y)) for x, y in curve.points if math.isfinite(y))
            marks.append(Polyline(points, curve.color, 0.55, curve.dash))
        return marks

    def _dots(self) -> list[Mark]:
        if self.plot.observations is None:
            return []
        marks: list[Mark] = []
        for x, y, bar in self.plot.observations.points:
            place = self.x.at(x)
            if bar:
                low, high = self.y.at(y - bar), self.y.at(y + bar)
                marks.append(Rule(place, low, place, high, palette.INK, 0.25))
                marks += [Rule(place - WHISKER, edge, place + WHISKER, edge, palette.INK, 0.25) for edge in (low, high)]
            marks.append(Dot(place, self.y.at(y), DOT_SIZE, palette.INK))
        return marks

    def _entries(self) -> list[tuple[str, Key]]:
        """Text of each legend entry, and what draws its key from the left edge and the middle of the line."""
        plot = self.plot
        entries: list[tuple[str, Key]] = []
        if plot.observations is not None and plot.observations.points:
            entries.append((plot.observations.label, _dot_key))
        entries += [(line.label, _line_key(line)) for line in (*plot.curves, *plot.levels)]
        if plot.bars is not None:
            entries.append((plot.bars.label, _bar_key))
        return [*entries, *((band.label, _band_key) for band in plot.bands)]

    def _key_rows(self) -> list[list[tuple[float, str, Key]]]:
        """Legend entries with their distance from the left, as many in a row as have room."""
        rows: list[list[tuple[float, str, Key]]] = []
        used = self.width
        for label, draw in self._entries():
            text = elide(label, self.width - KEY_WIDTH - 2.0, lambda part: self.metrics.width(STYLE, part))
            width = KEY_WIDTH + 1.5 + self.metrics.width(STYLE, text)
            if used + width > self.width:
                rows.append([])
                used = 0.0
            rows[-1].append((used, text, draw))
            used += width + KEY_GAP
        return rows

    def _legend(self) -> list[Mark]:
        marks: list[Mark] = []
        top = self.y.start + 1.3 + 2 * self.step + 1.2
        for row in self.keys:
            for offset, text, draw in row:
                x = self.left + offset
                marks += draw(x, top + self.step / 2)
                marks.append(self._text(x + KEY_WIDTH + 1.5, top, text))
            top += self.step + 0.8
        return marks

