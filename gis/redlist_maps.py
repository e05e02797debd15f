"""Dated maps of ecosystems (rasters or polygons) as dated areas."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsMapLayer,
    QgsRasterLayer,
    QgsVectorLayer,
)

from ..core.issues import CoreError, Issue, error, warning
from ..core.progress import Progress
from ..core.redlist.decline import Observation
from ..core.schemes.codes import parse_number
from .redlist_areas import (
    cell_km2,
    check_raster_areas,
    chosen,
    extent_in,
    polygon_areas,
    projected_raster,
    raster_counts,
)


@dataclass(frozen=True)
class MapQuestion:
    """What is asked of every map.

    ``field`` names the ecosystems of polygons, ``values`` the ecosystems wanted (empty = all), ``name`` replaces the
    name where the maps hold a single one. ``absent_is_zero``: an ecosystem that a map does not show has area 0 there;
    else nothing is known of it at that date. ``crs`` is the equal-area CRS of polygons.
    """

    field: str
    values: tuple[str, ...]
    name: str
    absent_is_zero: bool
    crs: QgsCoordinateReferenceSystem
    context: QgsCoordinateTransformContext


@dataclass
class MappedAreas:
    """Areas (km²) by year and ecosystem, and what was noticed; ``classes`` holds those not asked for as well."""

    areas: dict[int, dict[str, float]] = field(default_factory=dict)
    classes: dict[int, dict[str, float]] = field(default_factory=dict)
    issues: list[Issue] = field(default_factory=list)

    def observations(self) -> dict[str, list[Observation]]:
        """Dated areas of each ecosystem, in the order of the years."""
        found: dict[str, list[Observation]] = {}
        for year, areas in sorted(self.areas.items()):
            for name, area in areas.items():
                found.setdefault(name, []).append(Observation(year, area))
        return found


def read_years(texts: Sequence[str], maps: int) -> list[int]:
    """The year of each map. Raises ``CoreError`` unless there is one for each, whole and ascending."""
    issues = []
    years = []
    for text in texts:
        try:
            number = parse_number(text)
        except ValueError:
            number = 0.5
        if number != int(number):
            issues.append(error("decline.bad_year", text=text.strip()))
        years.append(int(number))
    if len(texts) != maps:
        issues.append(error("decline.years_not_maps", years=len(texts), maps=maps))
    if not issues:
        for before, after in zip(years, years[1:]):
            if after == before:
                issues.append(error("decline.same_map_date", year=after))
            elif after < before:
                issues.append(error("decline.map_dates_reversed", first=before, second=after))
    if issues:
        raise CoreError(issues)
    return years


def measure_maps(
    layers: Sequence[QgsMapLayer], years: Sequence[int], question: MapQuestion, progress: Progress
) -> MappedAreas:
    """Areas on every map. Raises ``CoreError`` for maps that do not meet, or on which no ecosystem is found."""
    _check_meeting(layers, question)
    result = MappedAreas()
    for number, (layer, year) in enumerate(zip(layers, years)):
        part = progress.part(number / len(layers), (number + 1) / len(layers))
        if isinstance(layer, QgsRasterLayer):
            raster = projected_raster(layer)
            check_raster_areas(raster, question.context)
            counts = raster_counts(raster, part)
            found = {name: count * cell_km2(raster) for name, count in counts.items()}
        elif isinstance(layer, QgsVectorLayer):
            found = polygon_areas(layer, question.field, question.crs, question.context, part)
        else:
            raise CoreError(error("decline.not_a_map", name=layer.name()))
        result.classes[year] = found
        result.areas[year] = chosen(found, question.values)
    _name_single(result, question)
    _fill_absent(result, question)
    return result


def _check_meeting(layers: Sequence[QgsMapLayer], question: MapQuestion) -> None:
    """Raise ``CoreError`` when two maps that follow each other have no ground in common."""
    first = layers[0]
    for layer in layers[1:]:
        extent = extent_in(layer.extent(), layer.crs(), first.crs(), question.context, layer.name())
        if not extent.isEmpty() and not first.extent().isEmpty() and not extent.intersects(first.extent()):
            raise CoreError(error("decline.maps_apart", first=first.name(), second=layer.name()))


def _name_single(result: MappedAreas, question: MapQuestion) -> None:
    names = dict.fromkeys(name for areas in result.areas.values() for name in areas)
    if not names:
        wanted = ", ".join(question.values) or "–"
        raise CoreError(error("decline.nothing_mapped", values=wanted))
    if len(names) == 1 and (question.name or "" in names):
        new, (old,) = question.name or "1", names
        for years in (result.areas, result.classes):
            for year, areas in years.items():
                years[year] = {new if name == old else name: area for name, area in areas.items()}
    elif question.name:
        result.issues.append(warning("decline.name_not_used", name=question.name, count=len(names)))


def _fill_absent(result: MappedAreas, question: MapQuestion) -> None:
    mapped = dict.fromkeys(name for areas in result.areas.values() for name in areas)
    names = [*mapped, *(name for name in question.values if name not in mapped and not question.name)]
    for year, areas in result.areas.items():
        for name in names:
            if name in areas:
                continue
            if question.absent_is_zero and name in mapped:
                areas[name] = 0.0
                result.issues.append(warning("decline.absent_zero", ecosystem=name, year=year))
            else:
                result.issues.append(warning("decline.absent_unknown", ecosystem=name, year=year))
