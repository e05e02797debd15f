"""The decline of an ecosystem as a dossier shows it: areas, curves of the models, window of the worst decline."""
from __future__ import annotations

from collections.abc import Sequence

from ..redlist.decline import Observation
from ..redlist.decline_models import Model, model_trajectories
from ..redlist.decline_windows import FIFTY_YEARS, WINDOW_YEARS, measure_declines, recent_observations
from .dossier import AreaObservation, DeclineSeries, ModelCurve


def decline_series(
    ecosystem: str,
    observations: Sequence[Observation],
    wanted: Sequence[Model],
    present: int,
    collapse: float = 0.0,
    confidence: float = 0.9,
) -> DeclineSeries:
    """The series of checked, ascending observations (km²); curves reach over all 50-year windows around ``present``.

    With a single recent date there are no curves. The window is the worst best estimate of A1, A2a and A2b.
    """
    recent = recent_observations(observations)
    curves: tuple[ModelCurve, ...] = ()
    window = None
    if len(recent) > 1:
        years = range(min(present - WINDOW_YEARS, recent[0].year), present + WINDOW_YEARS + 1)
        curves = tuple(
            ModelCurve(model.value, tuple((float(year), trajectory.area(year)) for year in years))
            for model, trajectory in model_trajectories(recent, wanted, collapse).items()
        )
        results = measure_declines(observations, wanted, present, collapse, confidence)
        found = [result.best_window for result in results if result.subcriterion in FIFTY_YEARS]
        window = max(found, key=lambda each: each.decline, default=None)
    shrinks = window is not None and window.decline > 0
    return DeclineSeries(
        ecosystem,
        tuple(AreaObservation(float(each.year), each.area, each.error or None) for each in observations),
        curves,
        (float(window.start), float(window.end)) if window is not None and shrinks else None,
        window.decline if window is not None and shrinks else None,
        window.model.value if window is not None and shrinks else "",
        float(present),
        collapse,
    )
