"""The results of axes as the rows of their outputs; the same columns on land and in the sea."""
from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from qgis.core import QgsFeature, QgsGeometry

from ....core.connectivity.axes.network import TOP
from ...compat import fields_of
from ...geometry_repair import POINT
from .assessment import AxisResult, Gap, axis_ranks

Columns = tuple[tuple[str, str], ...]

AXIS_COLUMNS: Columns = (
    ("axis", "string"), ("kind", "string"), ("area_m2", "double"), ("core_m2", "double"), ("core_share", "double"),
    ("patches", "int"), ("ec_m2", "double"), ("ec_share", "double"), ("connectedness", "double"),
    ("protected_m2", "double"), ("ec_protected_m2", "double"), ("continuous", "double"), ("continuous_all", "double"),
    ("line_continuous", "double"), ("pieces", "int"), ("breaks", "int"), ("gaps", "int"), ("gaps_far", "int"),
    ("longest_gap_m", "double"), ("gaps_m", "double"), ("narrowest_m", "double"), ("narrowest_x", "double"),
    ("narrowest_y", "double"), ("minimum_width_m", "double"), ("widened", "int"), ("damaged_m2", "double"),
    ("damaged_share", "double"), ("rank", "int"), ("driver", "string"),
)  # fmt: skip
PATCH_COLUMNS: Columns = (
    ("id", "string"), ("attribute", "double"), ("area_m2", "double"), ("axis", "string"), ("protected_m2", "double"),
    ("rest_m2", "double"), ("gain_m2", "double"), ("place", "string"), ("rank", "int"), ("driver", "string"),
)  # fmt: skip
GAP_COLUMNS: Columns = (
    ("from", "string"), ("to", "string"), ("distance", "double"), ("length_m", "double"), ("axis", "string"),
    ("gap", "int"), ("far", "int"), ("barrier", "string"), ("names", "string"), ("gain_m2", "double"),
    ("grade", "double"), ("cost", "double"), ("priority", "double"), ("rank", "int"), ("driver", "string"),
    ("x", "double"), ("y", "double"), ("place", "string"),
)  # fmt: skip
BREAK_COLUMNS: Columns = (
    ("axis", "string"), ("kind", "string"), ("names", "string"), ("length_m", "double"), ("x", "double"),
    ("y", "double"), ("place", "string"),
)  # fmt: skip
RANK_COLUMNS: Columns = (
    ("axis", "string"), ("list", "string"), ("number", "int"), ("id", "string"), ("gain_m2", "double"),
    ("gain_percent", "double"), ("rank", "int"), ("driver", "string"), ("x", "double"), ("y", "double"),
    ("place", "string"),
)  # fmt: skip
CURVE_COLUMNS: Columns = (
    ("axis", "string"), ("dispersal", "double"), ("ec_m2", "double"), ("ec_share", "double"),
)  # fmt: skip
RESTORE = "restore"
PROTECT = "protect"


def axis_rows(results: Sequence[AxisResult], dispersal: float) -> list[list[Any]]:
    """A row for each axis; ``dispersal``: gaps longer than this distance are far."""
    return [_axis_row(result, rank, dispersal) for result, rank in zip(results, axis_ranks(results))]


def _axis_row(result: AxisResult, rank: int | None, dispersal: float) -> list[Any]:
    gaps = result.needed_gaps
    core = result.core_area
    ground = result.continuity
    narrowest = ground.narrowest
    return [
        result.shape.name, result.shape.kind.id, result.area, core, core / result.area, len(result.patches),
        result.equivalent, result.equivalent / result.area, result.equivalent / core if core else None,
        result.protected, result.protected_equivalent, ground.largest, ground.together, ground.line,
        len(ground.pieces), len(ground.breaks), len(gaps), sum(gap.length > dispersal for gap in gaps),
        max((gap.metres for gap in gaps), default=0.0), sum(gap.metres for gap in gaps),
        narrowest.width if narrowest else None, narrowest.place.x() if narrowest else None,
        narrowest.place.y() if narrowest else None, result.shape.minimum_width, int(result.shape.widened),
        result.damaged, None if result.damaged is None else result.damaged / result.area, rank, result.driver.value,
    ]  # fmt: skip


def axis_features(results: Sequence[AxisResult], dispersal: float) -> Iterator[QgsFeature]:
    """The axes with their ground."""
    rows = axis_rows(results, dispersal)
    return _features(AXIS_COLUMNS, ((result.shape.area, row) for result, row in zip(results, rows)))


def patch_features(results: Iterable[AxisResult]) -> Iterator[QgsFeature]:
    """The patches of all axes, with what their protection would bring."""

    def rows() -> Iterator[tuple[QgsGeometry, list[Any]]]:
        for result in results:
            told = {each.patch.id: each for each in result.candidates}
            for patch in result.patches:
                found = told.get(patch.id)
                area = patch.area
                gain = [found.rest, found.gain, found.where, found.rank, found.driver.value] if found else [0.0, 0.0]
                row = [patch.id, area, area, result.shape.name, patch.protected, *gain]
                yield patch.geometry, row + [None] * (len(PATCH_COLUMNS) - len(row))

    return _features(PATCH_COLUMNS, rows())


def gap_features(results: Iterable[AxisResult], dispersal: float) -> Iterator[QgsFeature]:
    """The gaps of all axes and the other links whose repair was looked at."""
    return _features(
        GAP_COLUMNS,
        ((gap.line, _gap_row(gap, result.shape.name, dispersal)) for result in results for gap in result.gaps),
    )


def _gap_row(gap: Gap, axis: str, dispersal: float) -> list[Any]:
    kinds = ", ".join(dict.fromkeys(each.kind for each in gap.barriers))
    names = ", ".join(dict.fromkeys(each.name for each in gap.barriers if each.name))
    return [
        gap.one, gap.other, gap.length, gap.metres, axis, int(gap.needed), int(gap.length > dispersal), kinds,
        names, gap.gain, gap.grade, gap.cost, gap.priority, gap.rank, gap.driver.value, gap.place.x(), gap.place.y(),
        gap.where,
    ]  # fmt: skip


def break_features(results: Iterable[AxisResult]) -> Iterator[QgsFeature]:
    """The breaks of all axes, as points."""
    return _features(
        BREAK_COLUMNS,
        (
            (
                QgsGeometry.fromPointXY(each.place),
                [result.shape.name, each.kind, each.names, each.length, each.place.x(), each.place.y(), each.where],
            )
            for result in results
            for each in result.continuity.breaks
        ),
    )


def rank_rows(results: Iterable[AxisResult]) -> Iterator[list[Any]]:
    """The links to restore and the patches to protect of each axis, the first ten of each."""
    for result in results:
        whole, guarded = result.equivalent, result.protected_equivalent
        for number, gap in enumerate(result.restorable[:TOP], start=1):
            gain = gap.gain or 0.0
            yield [
                result.shape.name, RESTORE, number, f"{gap.one} – {gap.other}", gain,
                100 * gain / whole if whole else None, gap.rank, gap.driver.value, gap.place.x(), gap.place.y(),
                gap.where,
            ]  # fmt: skip
        for number, each in enumerate(result.candidates[:TOP], start=1):
            place = each.patch.geometry.pointOnSurface().asPoint()
            yield [
                result.shape.name, PROTECT, number, each.patch.id, each.gain,
                100 * each.gain / guarded if guarded else None, each.rank, each.driver.value, place.x(), place.y(),
                each.where,
            ]  # fmt: skip


def curve_rows(results: Iterable[AxisResult]) -> Iterator[list[Any]]:
    """EC of each axis at each dispersal distance."""
    for result in results:
        for distance, equivalent in result.curve:
            yield [result.shape.name, distance, equivalent, equivalent / result.area]


def _features(columns: Columns, rows: Iterable[tuple[QgsGeometry, list[Any]]]) -> Iterator[QgsFeature]:
    named = fields_of(columns)
    for geometry, values in rows:
        feature = QgsFeature(named)
        feature.setAttributes(values)
        multi = QgsGeometry(geometry)
        if multi.type() != POINT and not multi.isMultipart():
            multi.convertToMultiType()
        feature.setGeometry(multi)
        yield feature
