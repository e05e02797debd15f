"""The results of axes as their report prints them: plain figures, without geometries."""
from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsPointXY

from ....core.connectivity.axes.network import TOP
from ....core.reporting.axes import AxisSummary, BreakSummary, CandidateSummary, GapSummary, PlaceSummary
from .assessment import AxisResult, Gap, ProtectionCandidate, axis_ranks


def axis_summaries(results: Sequence[AxisResult], dispersal: float) -> tuple[AxisSummary, ...]:
    """A summary of each axis; gaps longer than ``dispersal`` (m) are far."""
    ranks = axis_ranks(results)
    return tuple(_summary(result, dispersal, rank) for result, rank in zip(results, ranks))


def _summary(result: AxisResult, dispersal: float, rank: int | None) -> AxisSummary:
    ground, shape = result.continuity, result.shape
    narrowest = ground.narrowest
    return AxisSummary(
        name=shape.name,
        kind=shape.kind,
        minimum_width=shape.minimum_width,
        width_given=shape.width_given,
        widened=shape.widened,
        area=result.area,
        core=result.core_area,
        patches=len(result.patches),
        equivalent=result.equivalent,
        protected=result.protected,
        protected_equivalent=result.protected_equivalent,
        continuous=ground.largest,
        continuous_all=ground.together,
        line_continuous=ground.line,
        pieces=len(ground.pieces),
        narrowest=narrowest.width if narrowest else None,
        narrowest_place=_place(narrowest.place, ground.narrowest_where) if narrowest else None,
        gaps=tuple(_gap(gap, result, dispersal) for gap in result.needed_gaps),
        restore=tuple(_gap(gap, result, dispersal) for gap in result.restorable[:TOP]),
        protect=tuple(_candidate(each, result) for each in result.candidates[:TOP]),
        breaks=tuple(
            BreakSummary(each.kind, each.names, each.length, _place(each.place, each.where)) for each in ground.breaks
        ),
        damages=tuple(result.damages),
        damaged=result.damaged,
        curve=tuple(result.curve),
        rank=rank,
        driver=result.driver,
    )


def _place(place: QgsPointXY, name: str) -> PlaceSummary:
    return PlaceSummary(place.x(), place.y(), name)


def _percent(part: float | None, whole: float | None) -> float | None:
    return None if part is None or not whole else 100 * part / whole


def _gap(gap: Gap, result: AxisResult, dispersal: float) -> GapSummary:
    return GapSummary(
        gap.one,
        gap.other,
        gap.metres,
        gap.length,
        gap.needed,
        gap.length > dispersal,
        _place(gap.place, gap.where),
        tuple(dict.fromkeys(each.kind for each in gap.barriers)),
        tuple(dict.fromkeys(each.name for each in gap.barriers if each.name)),
        gap.gain,
        _percent(gap.gain, result.equivalent),
        gap.grade,
        gap.cost,
        gap.priority,
        gap.rank,
        gap.driver,
    )


def _candidate(each: ProtectionCandidate, result: AxisResult) -> CandidateSummary:
    return CandidateSummary(
        each.patch.id,
        each.patch.area,
        each.rest,
        each.gain,
        _percent(each.gain, result.protected_equivalent),
        each.rank,
        each.driver,
        _place(each.patch.geometry.pointOnSurface().asPoint(), each.where),
    )
