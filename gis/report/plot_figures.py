"""The figures of a chart as rows to copy, and in words for those who do not see it."""
from __future__ import annotations

from typing import Union

from qgis.PyQt.QtCore import QCoreApplication

from . import formats
from .plot import BarPlot, Plot

translate = QCoreApplication.translate

Shown = Union[Plot, BarPlot]
SPOKEN = 12
"""Of more figures than these only the first, the highest and the last are told in words."""


def figure_rows(shown: Shown) -> list[tuple[str, ...]]:
    """A header and a row a point: what it belongs to, where it lies, and its value, unrounded."""
    if isinstance(shown, BarPlot):
        head = ("", *(series.label for series in shown.series))
        return [head, *((bar.name, *(f"{value:.12g}" for value in bar.values)) for bar in shown.bars)]
    rows: list[tuple[str, ...]] = [("", shown.x_title, shown.y_title)]
    for label, points in _lines(shown):
        rows += [(label, f"{x:.12g}", f"{y:.12g}") for x, y in points]
    rows += [(each.label, f"{each.x:.12g}", "") for each in shown.uprights]
    rows += [(each.label, "", f"{each.y:.12g}") for each in shown.levels]
    return rows


def as_table(shown: Shown) -> str:
    """The rows as spreadsheets paste them."""
    return "\n".join("\t".join(row) for row in figure_rows(shown))


def in_words(shown: Shown) -> str:
    """The figures in sentences."""
    if isinstance(shown, BarPlot):
        return " ".join([f"{shown.x_title}.", *(_bar(shown, number) for number in range(len(shown.bars)))])
    parts = [translate("EcoAxis", "{y} by {x}.").format(y=shown.y_title, x=shown.x_title)]
    for label, points in _lines(shown):
        told = points if len(points) <= SPOKEN else _outstanding(points)
        values = ", ".join(f"{_x(shown, x)}: {formats.plain(y)}" for x, y in told)
        parts.append(translate("EcoAxis", "{line}: {values}.").format(line=label, values=values))
    parts += [f"{each.label}." for each in (*shown.bands, *shown.uprights, *shown.levels)]
    return " ".join(parts)


def _bar(shown: BarPlot, number: int) -> str:
    bar = shown.bars[number]
    values = [formats.with_unit(formats.plain(value), shown.unit) for value in bar.values]
    if len(values) > 1:
        values = [f"{series.label} {value}" for series, value in zip(shown.series, values)]
    return translate("EcoAxis", "{line}: {values}.").format(line=bar.name, values=", ".join(values))


def _x(shown: Plot, value: float) -> str:
    return f"{value:.0f}" if shown.x_is_year else formats.plain(value)


def _lines(shown: Plot) -> list[tuple[str, list[tuple[float, float]]]]:
    lines = []
    if shown.observations is not None:
        lines.append((shown.observations.label, [(x, y) for x, y, _ in shown.observations.points]))
    lines += [(curve.label, list(curve.points)) for curve in shown.curves]
    if shown.bars is not None:
        lines.append((shown.bars.label, [(float(x), y) for x, y in shown.bars.bars]))
    return lines


def _outstanding(points: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """The first, the highest and the last point, in their order."""
    highest = max(points, key=lambda point: point[1])
    return list(dict.fromkeys((points[0], highest, points[-1])))
