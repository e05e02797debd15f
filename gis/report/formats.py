"""How numbers are written in a report: units that fit the size, thousands separators, honest rounding."""
from __future__ import annotations

import math

from ...core.schemes.scheme import Measure

SQUARE_METRES_PER_HECTARE = 10_000.0
ROUNDING_PERCENT = 1e-7
"""A share that misses 100 % by less than this does so by the arithmetic of the overlay and not on the ground."""

NONE = "–"
"""What stands where a rule measures nothing."""


def number(value: float, decimals: int = 0) -> str:
    """A number with thousands separators; halves are rounded away from zero."""
    step = 10**decimals
    rounded = math.floor(abs(value) * step + 0.5) / step
    text = f"{rounded:,.{decimals}f}"
    return f"-{text}" if value < 0 and rounded > 0 else text


def plain(value: float) -> str:
    """A number without a unit: up to four decimals, none that say nothing."""
    text = number(value, 4)
    return text.rstrip("0").rstrip(".") if "." in text else text


def area(value: float | None) -> str:
    """An area given in m²: in m² below one hectare, in ha from there."""
    if value is None:
        return NONE
    if 0 < value < 0.5:
        return "<1 m²"
    if value < SQUARE_METRES_PER_HECTARE:
        return f"{number(value)} m²"
    return f"{number(value / SQUARE_METRES_PER_HECTARE, 2)} ha"


def distance(value: float | None) -> str:
    """A distance or length given in m: in m below one kilometre, in km from there."""
    if value is None:
        return NONE
    if 0 < value < 0.5:
        return "<1 m"
    if value < 1000.0:
        return f"{number(value)} m"
    return f"{number(value / 1000.0, 2)} km"


def share(value: float | None) -> str:
    """A share given as 0 to 1, in percent; nothing but 0 and 1 themselves is written as 0.0 % or 100.0 %."""
    if value is None:
        return NONE
    percent = value * 100.0
    if 0.0 < percent < 0.1:
        return "<0.1 %"
    if 99.9 < percent < 100.0 - ROUNDING_PERCENT:
        return ">99.9 %"
    return f"{number(percent, 1)} %"


def measured(measure: Measure, value: float | None, unit: str = "") -> str:
    """What a rule measured, in the unit of its measure; presence is not a number. ``unit`` is that of values."""
    if value is None or measure is Measure.PRESENCE:
        return NONE
    if measure is Measure.AREA:
        return area(value)
    if measure is Measure.SHARE:
        return share(value)
    if measure is Measure.EC_LOSS:
        return share(value / 100.0)
    if measure in (Measure.DISTANCE, Measure.LENGTH):
        return distance(value)
    return with_unit(plain(value), unit)


def with_unit(text: str, unit: str) -> str:
    """A number with its unit; the degree sign stands close to it."""
    return f"{text}{'' if unit in ('', '°') else ' '}{unit}"


def threshold(measure: Measure, text: str, unit: str = "") -> str:
    """The threshold of a rule in the unit of its measure: ``≥ 30.0 %``, ``≤ 500 m``, ``0.2 – 0.5``.

    Empty if any at all will do. A threshold that is not a number is returned as it is written.
    """
    if not text.strip():
        return ""
    low, separator, high = text.partition("..")
    try:
        lower = float(low) if low.strip() else None
        upper = float(high) if high.strip() else None
    except ValueError:
        return text
    if not separator:
        return f"{'≤' if measure is Measure.DISTANCE else '≥'} {measured(measure, lower, unit)}"
    at_all = measure in (Measure.AREA, Measure.SHARE, Measure.LENGTH) and lower == 0.0
    if upper is None and (lower is None or at_all):
        return ""
    if lower is None:
        return f"< {measured(measure, upper, unit)}"
    if upper is None:
        return f"≥ {measured(measure, lower, unit)}"
    return f"{measured(measure, lower, unit)} – {measured(measure, upper, unit)}"
