"""When a measured value meets the threshold of a screening rule."""
from __future__ import annotations

from dataclasses import dataclass

from ..schemes.codes import parse_number, parse_range
from ..schemes.scheme import Measure

EXTENT_MEASURES = (Measure.PRESENCE, Measure.AREA, Measure.SHARE, Measure.LENGTH, Measure.EC_LOSS)
"""Measures whose 0 means that nothing is there at all."""


@dataclass(frozen=True)
class Threshold:
    """The values with which a rule applies: from ``lo`` (included) to ``hi`` (included only if ``hi_included``).

    An end that is ``None`` is open. ``above_zero`` asks for more than 0 as well. The unit is that of the measure.
    """

    lo: float | None = None
    hi: float | None = None
    hi_included: bool = False
    above_zero: bool = False

    def is_met(self, measured: float | None) -> bool:
        """Whether ``measured`` makes the rule apply; ``None`` (nothing was measured) never does."""
        if measured is None or (self.above_zero and measured <= 0):
            return False
        if self.lo is not None and measured < self.lo:
            return False
        if self.hi is None:
            return True
        return measured <= self.hi if self.hi_included else measured < self.hi


def parse_threshold(measure: Measure, text: str) -> Threshold:
    """The threshold of a rule.

    Empty means any at all. A number means at least that much, and more than 0 where 0 means that nothing is there;
    for a distance it means at most that far. ``lo..hi`` includes its lower and excludes its upper end.
    Raises ``ValueError`` if ``text`` is none of these.
    """
    plain = text.strip()
    if not plain:
        return Threshold(above_zero=measure in EXTENT_MEASURES)
    if ".." in plain:
        bounds = parse_range(plain)
        return Threshold(bounds.lo, bounds.hi)
    number = parse_number(plain)
    if measure is Measure.DISTANCE:
        return Threshold(hi=number, hi_included=True)
    return Threshold(lo=number, above_zero=measure in EXTENT_MEASURES)
