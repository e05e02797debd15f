"""Figures told as distributions, such as ``normal(42,5)`` or the draws ``[31, 40, 44]`` of a Monte Carlo run.

A distribution becomes its median and two quantiles. Those of the named ones are computed exactly and draws are given,
so that nothing is left to chance and no seed is needed. What a quantity cannot be (a decline of 120 %) is cut off: the
quantiles are those of the distribution given that the value is possible.
"""
from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import NormalDist

import numpy as np

from ..schemes.codes import parse_number

_NAMED = re.compile(r"\s*([A-Za-z_]+)\s*\((.*)\)\s*", re.DOTALL)
_DRAWS = re.compile(r"\s*\[(.*)\]\s*", re.DOTALL)
_SHARE_LOST = 0.5
"""A distribution with more than this share among impossible values is a mistake, not an uncertainty."""

FORMS = "normal(mean,sd), lognormal(mean of log,sd of log), uniform(low,high), triangular(low,mode,high), [draw,draw,…]"


class DistributionFault(ValueError):
    """A distribution that cannot be used; ``code`` is that of its issue."""

    def __init__(self, code: str):
        super().__init__(code)
        self.code = code


@dataclass(frozen=True)
class Distribution:
    """A distribution of one quantity: its inverse, its cumulative function, and the values it spans (draws)."""

    inverse: Callable[[float], float]
    cumulative: Callable[[float], float]
    draws: tuple[float, ...] = ()

    def quantiles(self, shares: Sequence[float], lowest: float, highest: float) -> tuple[float, ...]:
        """The quantiles at ``shares`` (0 to 1) of the values from ``lowest`` to ``highest``.

        Raises ``DistributionFault`` when draws lie outside, or when most of the distribution does.
        """
        if self.draws:
            if min(self.draws) < lowest or max(self.draws) > highest:
                raise DistributionFault("evidence.draw_out_of_range")
            return tuple(float(each) for each in np.quantile(np.array(self.draws), shares))
        below = self.cumulative(lowest) if math.isfinite(lowest) else 0.0
        up_to = self.cumulative(highest) if math.isfinite(highest) else 1.0
        if up_to - below < 1.0 - _SHARE_LOST:
            raise DistributionFault("evidence.distribution_out_of_range")
        found = (self.inverse(below + share * (up_to - below)) for share in shares)
        return tuple(min(max(each, lowest), highest) for each in found)


def is_distribution(text: str) -> bool:
    """Whether ``text`` looks like a distribution and not like a number."""
    return bool(_NAMED.fullmatch(text) or _DRAWS.fullmatch(text))


def parse_distribution(text: str) -> Distribution:
    """The distribution in ``text`` (see ``FORMS``); arguments are separated by commas, semicolons or spaces.

    Raises ``DistributionFault``.
    """
    draws = _DRAWS.fullmatch(text)
    if draws:
        return _of_draws(_numbers(draws.group(1)))
    named = _NAMED.fullmatch(text)
    if named is None or named.group(1).lower() not in _MAKERS:
        raise DistributionFault("evidence.unknown_distribution")
    maker, count = _MAKERS[named.group(1).lower()]
    arguments = _numbers(named.group(2))
    if len(arguments) != count:
        raise DistributionFault("evidence.bad_distribution")
    return maker(*arguments)


def _numbers(text: str) -> tuple[float, ...]:
    parts = [part for part in re.split(r"[,;\s]+", text.strip()) if part]
    try:
        return tuple(parse_number(part) for part in parts)
    except ValueError:
        raise DistributionFault("evidence.bad_distribution") from None


def _of_draws(draws: tuple[float, ...]) -> Distribution:
    if not draws:
        raise DistributionFault("evidence.bad_distribution")
    return Distribution(lambda share: float(np.quantile(np.array(draws), share)), lambda value: 0.0, draws)


def _normal(mean: float, deviation: float) -> Distribution:
    if deviation <= 0:
        raise DistributionFault("evidence.bad_distribution")
    curve = NormalDist(mean, deviation)
    return Distribution(lambda share: _inside(curve, share), curve.cdf)


def _lognormal(mean: float, deviation: float) -> Distribution:
    if deviation <= 0:
        raise DistributionFault("evidence.bad_distribution")
    curve = NormalDist(mean, deviation)
    return Distribution(
        lambda share: math.exp(min(_inside(curve, share), 700.0)),
        lambda value: curve.cdf(math.log(value)) if value > 0 else 0.0,
    )


def _uniform(low: float, high: float) -> Distribution:
    if low > high:
        raise DistributionFault("evidence.bad_distribution")
    if low == high:
        return _of_draws((low,))
    return Distribution(
        lambda share: low + share * (high - low), lambda value: min(max((value - low) / (high - low), 0.0), 1.0)
    )


def _triangular(low: float, mode: float, high: float) -> Distribution:
    if not low <= mode <= high:
        raise DistributionFault("evidence.bad_distribution")
    if low == high:
        return _of_draws((low,))
    span, rise, fall = high - low, mode - low, high - mode

    def cumulative(value: float) -> float:
        if value <= low:
            return 0.0
        if value >= high:
            return 1.0
        if value <= mode:
            return (value - low) ** 2 / (span * rise)
        return 1.0 - (high - value) ** 2 / (span * fall)

    def inverse(share: float) -> float:
        if share <= rise / span:
            return low + math.sqrt(share * span * rise)
        return high - math.sqrt((1.0 - share) * span * fall)

    return Distribution(inverse, cumulative)


def _inside(curve: NormalDist, share: float) -> float:
    """The inverse is defined between 0 and 1 only; the outermost shares stand for the ends."""
    return curve.inv_cdf(min(max(share, 1e-15), 1.0 - 1e-15))


_MAKERS: dict[str, tuple[Callable[..., Distribution], int]] = {
    "normal": (_normal, 2),
    "lognormal": (_lognormal, 2),
    "uniform": (_uniform, 2),
    "triangular": (_triangular, 3),
}
