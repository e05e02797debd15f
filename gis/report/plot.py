"""What a chart shows, in the units of its axes; how it is drawn is the business of ``chart``."""
from __future__ import annotations

from dataclasses import dataclass

from ..palette import Signed


@dataclass(frozen=True)
class Curve:
    """A line through points; ``dash`` is ``solid``, ``dashed`` or ``dotted``, so that no one depends on colour."""

    label: str
    points: tuple[tuple[float, float], ...]
    color: str
    dash: str = "solid"


@dataclass(frozen=True)
class Observations:
    """Dots with error bars: x, y and the length of the bar to either side (``None`` without one)."""

    label: str
    points: tuple[tuple[float, float, float | None], ...]


@dataclass(frozen=True)
class Bars:
    """Upright bars at whole numbers."""

    label: str
    bars: tuple[tuple[int, float], ...]


@dataclass(frozen=True)
class Band:
    """A shaded range of x."""

    label: str
    start: float
    end: float


@dataclass(frozen=True)
class Upright:
    """A vertical line with its label at its upper end."""

    label: str
    x: float
    color: str
    dash: str = "solid"


@dataclass(frozen=True)
class Level:
    """A horizontal line across the chart, such as a threshold; its label stands in the legend."""

    label: str
    y: float
    color: str
    dash: str = "dashed"


@dataclass(frozen=True)
class Plot:
    """A chart of two axes; y begins at 0. Years are written without thousands separators."""

    x_title: str
    y_title: str
    curves: tuple[Curve, ...] = ()
    observations: Observations | None = None
    bars: Bars | None = None
    bands: tuple[Band, ...] = ()
    uprights: tuple[Upright, ...] = ()
    x_is_year: bool = False
    levels: tuple[Level, ...] = ()


@dataclass(frozen=True)
class Series:
    """What one part of every bar stands for."""

    label: str
    color: str


@dataclass(frozen=True)
class NamedBar:
    """A lying bar with its name: one value for each series, laid end to end; ``sign`` stands before the name."""

    name: str
    values: tuple[float, ...]
    sign: Signed | None = None


@dataclass(frozen=True)
class BarPlot:
    """Lying bars from 0, a row each, in the order in which they are given; ``unit`` follows the written totals.

    With a single series the bars carry ``colors`` where they are given, one a bar.
    """

    x_title: str
    bars: tuple[NamedBar, ...]
    series: tuple[Series, ...]
    unit: str = ""
    colors: tuple[str, ...] = ()
