"""Declines over the windows of criterion A, with the bounds that models and errors leave."""
from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from .decline import HISTORICAL_UNTIL, Observation, percent_decline, recent_observations
from .decline_models import MODELS, How, Model, Trajectory, model_trajectories, possible_models
from .error_propagation import propagated_error, two_sided_quantile

WINDOW_YEARS = 50
EVEN = 1e-9
"""Percent by which declines may differ and still count as the same: rounding."""
DECIMALS = 9
"""Decimals of a percent within which the first of several models is taken."""
FIFTY_YEARS = ("A1", "A2a", "A2b")


@dataclass(frozen=True)
class WindowDecline:
    """Percent decline over one window by one model; ``error`` is its standard error in percent points.

    ``start_how`` and ``end_how`` tell where the two areas (km²) come from.
    """

    model: Model
    start: int
    end: int
    start_area: float
    end_area: float
    start_how: How
    end_how: How
    decline: float
    error: float


@dataclass(frozen=True)
class DeclineResult:
    """Decline of one subcriterion: the best estimate with its window, and bounds in percent.

    Of several models the one in the middle gives the best estimate; bounds are the least and the largest of all
    models, widened by the errors of the areas at the chosen confidence. ``lower_window`` and ``upper_window`` are
    the windows behind the bounds. Growth is negative; nothing is above 100.
    """

    subcriterion: str
    best: float
    lower: float
    upper: float
    best_window: WindowDecline
    lower_window: WindowDecline
    upper_window: WindowDecline


def measure_declines(
    observations: Sequence[Observation],
    wanted: Sequence[Model],
    present: int,
    collapse: float = 0.0,
    confidence: float = 0.9,
) -> list[DeclineResult]:
    """The subcriteria of A that the dated areas (checked, ascending) can tell, in their order.

    The 50-year ones need two dates after ``HISTORICAL_UNTIL``; A3 an area up to then and one later.
    """
    recent = recent_observations(observations)
    before = [each for each in observations if each.year <= HISTORICAL_UNTIL]
    results = []
    if len(recent) > 1:
        trajectories = model_trajectories(recent, wanted, collapse)
        windows = {
            "A1": [(present - WINDOW_YEARS, present)],
            "A2a": [(present, present + WINDOW_YEARS)],
            "A2b": [(year, year + WINDOW_YEARS) for year in range(present - WINDOW_YEARS + 1, present + 1)],
        }
        for subcriterion in FIFTY_YEARS:
            found = [worst_window(each, model, windows[subcriterion]) for model, each in trajectories.items()]
            results.append(_bounded(subcriterion, found, confidence))
    if before and recent:
        results.append(_historical(before, recent, wanted, present, collapse, confidence))
    return results


def worst_window(trajectory: Trajectory, model: Model, windows: Sequence[tuple[int, int]]) -> WindowDecline:
    """The window with the largest decline.

    Among equal ones the one that reaches least beyond the dates, and among these the latest.
    """
    floor = trajectory.floor
    declines = [percent_decline(trajectory.area(start), trajectory.area(end), floor) for start, end in windows]
    largest = max(declines)
    even = [window for window, decline in zip(windows, declines) if decline >= largest - EVEN]
    start, end = min(even, key=lambda window: (_years_beyond(trajectory, window), -window[0]))
    return window_decline(trajectory, model, start, end)


def window_decline(trajectory: Trajectory, model: Model, start: int, end: int) -> WindowDecline:
    """Decline from ``start`` to ``end`` with its propagated error."""

    def decline(areas: Sequence[float]) -> float:
        changed = trajectory.with_areas(areas)
        return percent_decline(changed.area(start), changed.area(end), trajectory.floor)

    areas = [each.area for each in trajectory.observations]
    errors = [each.error for each in trajectory.observations]
    start_area, end_area = trajectory.area(start), trajectory.area(end)
    return WindowDecline(
        model,
        start,
        end,
        start_area,
        end_area,
        trajectory.how(start),
        trajectory.how(end),
        percent_decline(start_area, end_area, trajectory.floor),
        propagated_error(decline, areas, errors),
    )


def how_of(window: WindowDecline) -> How:
    """The weaker origin of the two areas of ``window``: modelled, extrapolated, interpolated, else observed."""
    both = (window.start_how, window.end_how)
    return next(how for how in (How.MODELLED, How.EXTRAPOLATED, How.INTERPOLATED, How.OBSERVED) if how in both)


def _years_beyond(trajectory: Trajectory, window: tuple[int, int]) -> int:
    first, last = trajectory.observations[0].year, trajectory.observations[-1].year
    return max(0, first - window[0]) + max(0, window[1] - last)


def _bounded(subcriterion: str, found: Sequence[WindowDecline], confidence: float) -> DeclineResult:
    wide = two_sided_quantile(confidence)
    ordered = sorted(found, key=lambda window: window.decline)
    middle = ordered[len(ordered) // 2].decline
    best = next(window for window in found if abs(window.decline - middle) <= EVEN)
    least = min(found, key=lambda window: round(window.decline - wide * window.error, DECIMALS))
    most = max(found, key=lambda window: round(window.decline + wide * window.error, DECIMALS))
    return DeclineResult(
        subcriterion,
        best.decline,
        min(best.decline, least.decline - wide * least.error),
        min(100.0, max(best.decline, most.decline + wide * most.error)),
        best,
        least,
        most,
    )


def _historical(
    before: Sequence[Observation],
    recent: Sequence[Observation],
    wanted: Sequence[Model],
    present: int,
    collapse: float,
    confidence: float,
) -> DeclineResult:
    """A3: from the historical area nearest to 1750 to the present area as the models tell it."""
    origin = min(before, key=lambda each: (abs(each.year - 1750), each.year))
    single = len(recent) == 1
    end = recent[0].year if single else present
    areas = [each.area for each in (origin, *recent)]
    errors = [each.error for each in (origin, *recent)]
    found = []
    for model in tuple(wanted)[:1] if single else possible_models(recent, wanted):

        def end_area(values: Sequence[float], model: Model = model) -> float:
            if single:
                return max(collapse, values[0])
            dated = [Observation(each.year, area) for each, area in zip(recent, values)]
            return MODELS[model](dated, collapse).area(end)

        def decline(values: Sequence[float], told: Callable[[Sequence[float]], float] = end_area) -> float:
            return percent_decline(values[0], told(values[1:]), collapse)

        how = How.OBSERVED if single else MODELS[model](recent, collapse).how(end)
        figures = (origin.area, end_area(areas[1:]), How.OBSERVED, how, decline(areas))
        found.append(WindowDecline(model, origin.year, end, *figures, propagated_error(decline, areas, errors)))
    return _bounded("A3", found, confidence)
