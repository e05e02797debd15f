"""Area as a function of the year: a line, a constant rate, or a regression through all dates."""
from __future__ import annotations

import enum
import math
from bisect import bisect_left
from collections.abc import Sequence

import numpy as np

from .decline import Observation
from .error_propagation import projected_area_error, propagated_error, proportional_rate_error

ITERATIONS = 100
CONVERGED = 1e-13
"""Change of the coefficients at which the regression has settled."""


class Model(enum.Enum):
    """How areas are told for years without a map."""

    LINEAR = "linear"
    EXPONENTIAL = "exponential"
    REGRESSION = "regression"


class How(enum.Enum):
    """Where an area comes from."""

    OBSERVED = "observed"
    INTERPOLATED = "interpolated"
    EXTRAPOLATED = "extrapolated"
    MODELLED = "modelled"


class Trajectory:
    """Areas (km²) of one ecosystem over the years, never below ``floor``.

    ``observations`` are in the order of their years, at least two.
    """

    def __init__(self, observations: Sequence[Observation], floor: float = 0.0):
        self.observations = tuple(observations)
        self.floor = floor
        self._years = [each.year for each in observations]

    def how(self, year: int) -> How:
        """Whether the area of ``year`` is observed, lies between two observations or beyond all of them."""
        if year in self._years:
            return How.OBSERVED
        return How.INTERPOLATED if self._years[0] < year < self._years[-1] else How.EXTRAPOLATED

    def area(self, year: int) -> float:
        """The area in ``year``."""
        return max(self.floor, self._area([each.area for each in self.observations], year))

    def error(self, year: int) -> float:
        """Standard error of the area in ``year``, from those of the observations."""
        areas = [each.area for each in self.observations]
        return propagated_error(
            lambda values: max(self.floor, self._area(values, year)), areas, [e.error for e in self.observations]
        )

    def with_areas(self, areas: Sequence[float]) -> Trajectory:
        """The same dates with other areas."""
        changed = [Observation(each.year, area) for each, area in zip(self.observations, areas)]
        return type(self)(changed, self.floor)

    def _area(self, areas: Sequence[float], year: int) -> float:
        raise NotImplementedError

    def _bracket(self, year: int) -> tuple[int, int]:
        """Places of the observations that ``year`` is told from: its neighbours, or the first and the last."""
        if year < self._years[0] or year > self._years[-1]:
            return 0, len(self._years) - 1
        after = max(1, bisect_left(self._years, year))
        return after - 1, after


class Linear(Trajectory):
    """The same area lost every year (ARD): between neighbouring dates, beyond them as from the first to the last."""

    def _area(self, areas: Sequence[float], year: int) -> float:
        if year in self._years:
            return areas[self._years.index(year)]
        first, second = self._bracket(year)
        share = (year - self._years[first]) / (self._years[second] - self._years[first])
        return areas[first] * (1 - share) + areas[second] * share


class Exponential(Trajectory):
    """The same share lost every year (PRD, ARC); dates as for ``Linear``. All areas are above 0."""

    def _area(self, areas: Sequence[float], year: int) -> float:
        if year in self._years:
            return areas[self._years.index(year)]
        first, second = self._bracket(year)
        share = (year - self._years[first]) / (self._years[second] - self._years[first])
        return areas[first] * (areas[second] / areas[first]) ** share

    def error(self, year: int) -> float:
        """Standard error; beyond the dates of a projection from the nearest one at a rate that errs as well."""
        if self.how(year) is not How.EXTRAPOLATED:
            return super().error(year)
        first, last = self.observations[0], self.observations[-1]
        years = last.year - first.year
        rate = 1 - (last.area / first.area) ** (1 / years)
        rate_error = proportional_rate_error(first.area, last.area, first.error, last.error, years)
        nearest = first if year < first.year else last
        return projected_area_error(nearest.area, nearest.error, rate, rate_error, year - nearest.year)


class Regression(Trajectory):
    """Gamma regression with a log link through all dates; every area is told by the curve. All areas are above 0."""

    def __init__(self, observations: Sequence[Observation], floor: float = 0.0):
        super().__init__(observations, floor)
        self._fitted: dict[tuple[float, ...], tuple[float, float]] = {}

    def how(self, year: int) -> How:
        """Always the curve, which smooths what single maps err."""
        return How.MODELLED

    def coefficients(self, areas: Sequence[float] | None = None) -> tuple[float, float]:
        """Logarithm of the area in the first year, and its change a year."""
        values = tuple(each.area for each in self.observations) if areas is None else tuple(areas)
        if values not in self._fitted:
            years = np.array(self._years, dtype=np.float64) - self._years[0]
            self._fitted[values] = gamma_regression(years, np.array(values))
        return self._fitted[values]

    def _area(self, areas: Sequence[float], year: int) -> float:
        level, slope = self.coefficients(areas)
        return math.exp(level + slope * (year - self._years[0]))


MODELS: dict[Model, type[Trajectory]] = {
    Model.LINEAR: Linear,
    Model.EXPONENTIAL: Exponential,
    Model.REGRESSION: Regression,
}


def possible_models(observations: Sequence[Observation], wanted: Sequence[Model]) -> tuple[Model, ...]:
    """The models among ``wanted`` that the areas allow; only a line can reach an area of 0."""
    if all(each.area > 0 for each in observations):
        return tuple(wanted)
    return (Model.LINEAR,)


def model_trajectories(
    observations: Sequence[Observation], wanted: Sequence[Model], collapse: float
) -> dict[Model, Trajectory]:
    """Trajectory of each model that the areas allow."""
    return {model: MODELS[model](observations, collapse) for model in possible_models(observations, wanted)}


def gamma_regression(times: np.ndarray, values: np.ndarray) -> tuple[float, float]:
    """Intercept and slope of log(mean) over ``times`` for Gamma-distributed ``values`` above 0 (both shape (n,)).

    Iteratively reweighted least squares (McCullagh and Nelder 1989, ch. 2.5 and 8): with the log link all working
    weights of the Gamma family are 1, so each step is an ordinary regression of the working response.
    """
    middle = times.mean()
    scale = max(1.0, float(np.abs(times - middle).max()))
    design = np.column_stack([np.ones_like(times), (times - middle) / scale])
    projector = np.linalg.pinv(design)
    found = projector @ np.log(values)
    for _ in range(ITERATIONS):
        predictor = design @ found
        step = projector @ (values * np.exp(-predictor) - 1)
        largest = float(np.abs(step).max())
        found = found + step / max(1.0, largest)
        if largest < CONVERGED:
            break
    slope = float(found[1]) / scale
    return float(found[0]) - slope * float(middle), slope
