"""Rows of the tables that ``measuredegradation`` writes."""
from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from qgis.PyQt.QtCore import QCoreApplication

from ...core.redlist.degradation import CURVE_LEVELS, SeverityTally, levels_of

translate = QCoreApplication.translate

EXTENT_COLUMNS = (
    ("ecosystem", "string"), ("subcriterion", "string"), ("severity", "double"), ("extent_best", "double"),
    ("extent_lower", "double"), ("extent_upper", "double"), ("area_km2", "double"),
)  # fmt: skip
SUMMARY_COLUMNS = (
    ("ecosystem", "string"), ("distribution_km2", "double"), ("measured_km2", "double"),
    ("collapsed_at_start_km2", "double"), ("no_data_km2", "double"), ("mean_severity", "double"),
    ("mean_lower", "double"), ("mean_upper", "double"), ("cells", "long"),
)  # fmt: skip
DECIMALS = 9
"""Figures of evidence are rounded here, so that arithmetic noise never decides on a threshold."""

Bounds = tuple  # best, lower, upper


def extent_bounds(tallies: Sequence[SeverityTally], ecosystem: int, severity: int) -> Bounds | None:
    """Extent (%) at ``severity``: best estimate, least and largest of all runs; ``None`` without any severity."""
    return _bounds([tally.extent(ecosystem, severity) for tally in tallies])


def mean_bounds(tallies: Sequence[SeverityTally], ecosystem: int) -> Bounds | None:
    """Mean severity (%): best estimate, least and largest of all runs; ``None`` without any severity."""
    return _bounds([tally.mean(ecosystem) for tally in tallies])


def _bounds(values: Sequence[float | None]) -> Bounds | None:
    if not values or values[0] is None:
        return None
    known = [round(value, DECIMALS) for value in values if value is not None]
    return known[0], min(known), max(known)


def extent_rows(
    names: Sequence[str], tallies: Sequence[SeverityTally], subcriterion: str, cell_km2: float, whole_curve: bool
) -> Iterator[list[Any]]:
    """Extents at the levels of the matrix, or at every whole percent."""
    levels = CURVE_LEVELS if whole_curve else levels_of(subcriterion)
    for number, name in enumerate(names, start=1):
        for level in levels:
            bounds = extent_bounds(tallies, number, level) or (None, None, None)
            area = tallies[0].cells_at(number, level) * cell_km2
            yield [name, subcriterion, level, *bounds, area]


def summary_rows(names: Sequence[str], tallies: Sequence[SeverityTally], cell_km2: float) -> Iterator[list[Any]]:
    """What became of the distribution of each ecosystem, and the mean severity."""
    for number, name in enumerate(names, start=1):
        cells, told, before = (int(each[number]) for each in (tallies[0].cells, tallies[0].told, tallies[0].before))
        areas = [count * cell_km2 for count in (cells, told, before, cells - told - before)]
        yield [name, *areas, *(mean_bounds(tallies, number) or (None, None, None)), cells]


def evidence_rows(
    names: Sequence[str], tallies: Sequence[SeverityTally], subcriterion: str, cell_km2: float, by_mean: bool
) -> Iterator[list[Any]]:
    """Rows of the evidence format: points of the cumulative curve, or the mean severity over all of the extent."""
    for number, name in enumerate(names, start=1):
        note = _note(tallies[0], number, cell_km2)
        mean = mean_bounds(tallies, number)
        if mean is None:
            status = translate("EcoAxis", "No cell has a relative severity.")
            yield [name, subcriterion, *[None] * 10, "DD", f"{status} {note}".strip()]
        elif by_mean:
            yield [name, subcriterion, 100.0, 100.0, 100.0, *mean, *[None] * 5, note]
        else:
            for level in levels_of(subcriterion):
                extent = extent_bounds(tallies, number, level)
                if extent is not None:
                    severity = [float(level)] * 3
                    yield [name, subcriterion, *extent, *severity, *[None] * 5, note]


def _note(tally: SeverityTally, number: int, cell_km2: float) -> str:
    cells, told, before = (int(each[number]) for each in (tally.cells, tally.told, tally.before))
    parts = []
    if before:
        parts.append(
            translate("EcoAxis", "{area} km² were collapsed at the start and are left out.").format(
                area=f"{before * cell_km2:.6g}"
            )
        )
    if cells - told - before:
        parts.append(
            translate("EcoAxis", "{area} km² have no data and are left out.").format(
                area=f"{(cells - told - before) * cell_km2:.6g}"
            )
        )
    return " ".join(parts)
