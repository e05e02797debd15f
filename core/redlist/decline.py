"""Dated areas of an ecosystem, rates of decline between two of them, and the share lost."""
from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from ..issues import CoreError, Issue, error
from .error_propagation import decline_error, proportional_rate_error

HISTORICAL_UNTIL = 1800
"""Areas of this year or before stand for "around 1750": they serve A3 and no 50-year window."""
LARGEST_GROWTH = 1000.0
"""Percent. Areas extrapolated backwards from growth come near nothing, and a share of nothing says nothing."""


@dataclass(frozen=True)
class Observation:
    """The area (km²) of an ecosystem in a year, with its standard error (km²; 0 = none given)."""

    year: int
    area: float
    error: float = 0.0


@dataclass(frozen=True)
class Rates:
    """What happened between two dates.

    ``loss`` in km²; ``ard`` absolute rate of decline, km² a year; ``prd`` proportional rate of decline, % a year;
    ``arc`` annual rate of change, % a year, negative for decline (Puyravaud 2003). ``prd`` and ``arc`` are ``None``
    where the first area is 0, ``arc`` where the second is as well. ``decline`` in percent of the first area and its
    standard error follow; errors are in the unit of their figure.
    """

    loss: float
    ard: float
    prd: float | None
    arc: float | None
    decline: float | None
    decline_error: float | None
    prd_error: float | None


def change_rates(first: Observation, second: Observation) -> Rates:
    """Rates between two observations. Raises ``CoreError`` unless the second is the later one."""
    years = second.year - first.year
    if years <= 0:
        raise CoreError(error("decline.dates_not_ascending", first=first.year, second=second.year))
    loss = first.area - second.area
    if first.area <= 0:
        return Rates(loss, loss / years, None, None, None, None, None)
    kept = second.area / first.area
    errors = (first.area, second.area, first.error, second.error)
    share_error = 100 * decline_error(*errors)
    prd = 100 * (1 - kept ** (1 / years))
    if kept <= 0:
        return Rates(loss, loss / years, prd, None, 100.0, share_error, None)
    arc = 100 / years * math.log(kept)
    return Rates(
        loss, loss / years, prd, arc, 100 * (1 - kept), share_error, 100 * proportional_rate_error(*errors, years)
    )


def percent_decline(start: float, end: float, collapse: float = 0.0) -> float:
    """Percent lost of the way from ``start`` to the area at collapse (km²), at most 100; negative for growth.

    An ecosystem at or below ``collapse`` at both dates is collapsed: 100. Growth counts to ``LARGEST_GROWTH``, also
    out of nothing.
    """
    end = max(end, collapse)
    if start <= collapse:
        return 100.0 if end <= collapse else -LARGEST_GROWTH
    return max(-LARGEST_GROWTH, 100 * (start - end) / (start - collapse))


def recent_observations(observations: Sequence[Observation]) -> list[Observation]:
    """Observations that the 50-year windows use."""
    return [each for each in observations if each.year > HISTORICAL_UNTIL]


def check_observations(ecosystem: str, observations: Sequence[Observation]) -> list[Issue]:
    """What is wrong with the dated areas of one ecosystem: years, areas and errors below 0, no area at any date."""
    issues = []
    for before, after in zip(observations, observations[1:]):
        if after.year == before.year:
            issues.append(error("decline.same_date", ecosystem=ecosystem, year=after.year))
        elif after.year < before.year:
            issues.append(
                error("decline.dates_reversed", ecosystem=ecosystem, first=before.year, second=after.year)
            )
    for each in observations:
        if not math.isfinite(each.area) or each.area < 0:
            issues.append(error("decline.negative_area", ecosystem=ecosystem, year=each.year, area=each.area))
        if not math.isfinite(each.error) or each.error < 0:
            issues.append(error("decline.negative_error", ecosystem=ecosystem, year=each.year, se=each.error))
    if observations and all(each.area == 0 for each in observations):
        issues.append(error("decline.never_there", ecosystem=ecosystem))
    return issues
