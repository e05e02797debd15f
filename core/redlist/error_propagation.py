"""Standard errors of derived figures, to first order, from standard errors of what was measured.

Sources: formulas of the Cordillera de Merida assessment; ``propagated_error`` is the general rule behind them.
"""
from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from statistics import NormalDist

RELATIVE_STEP = 1e-6


def decline_error(first: float, second: float, first_error: float, second_error: float) -> float:
    """Standard error of the share lost, 1 - second / first; areas and errors in one unit, ``first`` above 0."""
    return math.hypot(second * first_error, first * second_error) / first**2


def proportional_rate_error(
    first: float, second: float, first_error: float, second_error: float, years: float
) -> float:
    """Standard error of the proportional rate of decline as a fraction a year; both areas above 0."""
    factor = (second / first) ** (1 / years)
    return factor * math.hypot(second * first_error, first * second_error) / (first * second * years)


def projected_area_error(area: float, area_error: float, rate: float, rate_error: float, years: float) -> float:
    """Standard error of ``area`` after ``years`` (may be negative) at the proportional ``rate`` (fraction below 1)."""
    kept = 1 - rate
    return math.hypot(area * years * kept ** (years - 1) * rate_error, kept**years * area_error)


def propagated_error(
    function: Callable[[Sequence[float]], float], values: Sequence[float], errors: Sequence[float]
) -> float:
    """Standard error of ``function(values)`` where the ``values`` err independently; central differences."""
    total = 0.0
    for place, error in enumerate(errors):
        if error <= 0:
            continue
        step = max(abs(values[place]), error) * RELATIVE_STEP
        above, below = list(values), list(values)
        above[place] += step
        below[place] = max(0.0, below[place] - step)
        slope = (function(above) - function(below)) / (above[place] - below[place])
        total += (slope * error) ** 2
    return math.sqrt(total)


def two_sided_quantile(confidence: float) -> float:
    """How many standard errors reach from the middle to the bounds of a ``confidence`` (0 to 1) interval."""
    return NormalDist().inv_cdf(0.5 + confidence / 2)
