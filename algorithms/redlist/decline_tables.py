"""Rows of the tables that ``measuredecline`` writes."""
from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from qgis.PyQt.QtCore import QCoreApplication

from ...core.redlist.decline import Observation, change_rates, recent_observations
from ...core.redlist.decline_models import Model, model_trajectories
from ...core.redlist.decline_windows import FIFTY_YEARS, WINDOW_YEARS, DeclineResult, how_of
from ...core.redlist.map_accuracy import AdjustedArea

translate = QCoreApplication.translate

AREA_COLUMNS = (
    ("ecosystem", "string"), ("year", "int"), ("area_km2", "double"), ("se_km2", "double"),
    ("adjusted_km2", "double"), ("from_year", "int"), ("loss_km2", "double"), ("decline_percent", "double"),
    ("se_decline", "double"), ("ard", "double"), ("prd", "double"), ("se_prd", "double"), ("arc", "double"),
)  # fmt: skip
DECLINE_COLUMNS = (
    ("ecosystem", "string"), ("subcriterion", "string"), ("best", "double"), ("lower", "double"), ("upper", "double"),
    ("se", "double"), ("model_best", "string"), ("model_lower", "string"), ("model_upper", "string"),
    ("start", "int"), ("end", "int"), ("start_km2", "double"), ("end_km2", "double"), ("how", "string"),
    ("how_start", "string"), ("how_end", "string"), ("window_lower", "string"), ("window_upper", "string"),
)  # fmt: skip
HISTORY_COLUMNS = (
    ("ecosystem", "string"), ("year", "int"), ("model", "string"), ("area_km2", "double"), ("se_km2", "double"),
    ("how", "string"),
)  # fmt: skip
DECIMALS = 9
"""Figures of evidence are rounded here, so that arithmetic noise never decides on a threshold."""

Observations = Mapping[str, Sequence[Observation]]


def area_rows(observations: Observations, adjusted: Mapping[tuple[str, int], AdjustedArea]) -> Iterator[list[Any]]:
    """One row a date, with what happened since the date before."""
    for name, dated in observations.items():
        before: Observation | None = None
        for each in dated:
            told = adjusted.get((name, each.year))
            error = each.error if told is not None or each.error > 0 else None
            row = [name, each.year, each.area, error, told.area if told is not None else None]
            if before is None:
                row += [None] * 8
            else:
                rates = change_rates(before, each)
                erring = before.error > 0 or each.error > 0
                row += [before.year, rates.loss, rates.decline, rates.decline_error if erring else None]
                row += [rates.ard, rates.prd, rates.prd_error if erring else None, rates.arc]
            before = each
            yield row


def decline_rows(results: Mapping[str, Sequence[DeclineResult]]) -> Iterator[list[Any]]:
    """One row an ecosystem and subcriterion that could be measured."""
    for name, declines in results.items():
        for each in declines:
            best, least, most = each.best_window, each.lower_window, each.upper_window
            yield [
                name, each.subcriterion, each.best, each.lower, each.upper, best.error,
                best.model.value, least.model.value, most.model.value,
                best.start, best.end, best.start_area, best.end_area,
                how_of(best).value, best.start_how.value, best.end_how.value,
                f"{least.start}-{least.end}", f"{most.start}-{most.end}",
            ]  # fmt: skip


def history_rows(
    observations: Observations, wanted: Sequence[Model], present: int, collapse: float
) -> Iterator[list[Any]]:
    """Area of every model in every year that a window may touch, and the observed areas themselves."""
    for name, dated in observations.items():
        for each in dated:
            yield [name, each.year, "observed", each.area, each.error, "observed"]
        recent = recent_observations(dated)
        if len(recent) < 2:
            continue
        first = min(recent[0].year, present - WINDOW_YEARS)
        last = max(recent[-1].year, present + WINDOW_YEARS)
        for model, trajectory in model_trajectories(recent, wanted, collapse).items():
            for year in range(first, last + 1):
                row = [name, year, model.value, trajectory.area(year), trajectory.error(year)]
                yield [*row, trajectory.how(year).value]


def evidence_rows(
    observations: Observations, results: Mapping[str, Sequence[DeclineResult]]
) -> Iterator[list[Any]]:
    """Rows of the evidence format: declines from 0 to 100 %, DD and NE with their reason."""
    for name in observations:
        measured = {each.subcriterion: each for each in results.get(name, ())}
        for subcriterion in (*FIFTY_YEARS, "A3"):
            found = measured.get(subcriterion)
            figures: list[Any] = [None, None, None]
            if found is not None:
                figures = [_percent(value) for value in (found.best, found.lower, found.upper)]
                status, note = None, _note(found)
            elif subcriterion == "A3":
                status = "NE"
                note = translate("EcoAxis", "No area around 1750 was given, so A3 was not measured.")
            else:
                status = "DD"
                note = translate("EcoAxis", "Fewer than two dated areas, so no rate of decline can be told.")
            yield [name, subcriterion, *figures, *[None] * 7, status, note]


def _percent(value: float) -> float:
    return round(min(100.0, max(0.0, value)), DECIMALS)


def _note(found: DeclineResult) -> str:
    best = found.best_window
    names = {
        "linear": translate("EcoAxis", "linear"),
        "exponential": translate("EcoAxis", "exponential"),
        "regression": translate("EcoAxis", "regression"),
    }
    origins = {
        "observed": translate("EcoAxis", "observed"),
        "interpolated": translate("EcoAxis", "interpolated"),
        "extrapolated": translate("EcoAxis", "extrapolated"),
        "modelled": translate("EcoAxis", "modelled"),
    }
    return translate(
        "EcoAxis", "{start}-{end}: {first} km² ({first_how}) to {last} km² ({last_how}), {model}; bounds {models}."
    ).format(
        start=best.start,
        end=best.end,
        first=f"{best.start_area:.6g}",
        first_how=origins[best.start_how.value],
        last=f"{best.end_area:.6g}",
        last_how=origins[best.end_how.value],
        model=names[best.model.value],
        models=", ".join(dict.fromkeys(names[w.model.value] for w in (found.lower_window, found.upper_window))),
    )
