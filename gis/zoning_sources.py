"""From a scheme and a binding to open datasets and the level sources that the windows of a grid read."""
from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsCsException, QgsProject, QgsRectangle

from ..core.evidence import InputRecord
from ..core.issues import CoreError, Issue, Where, error, warning
from ..core.progress import Progress
from ..core.schemes.catalogue import Catalogue
from ..core.schemes.codes import parse_range, plain_code
from ..core.schemes.scheme import RuleKind, ZoningRule, ZoningScheme
from ..core.zoning.grouping import GroupBy, Reading, RuleGroup, rule_groups
from ..core.zoning.lookup import ValueLookup, as_number
from ..core.zoning.precedence import Precedence
from .binding import Binding
from .dataset_opening import open_dataset
from .feature_store import FeatureStore
from .grid import Grid
from .language import user_language
from .level_sources import (
    PRESENT,
    TOLD_REACH,
    LevelSource,
    Percentiles,
    RasterDistance,
    RasterPresence,
    RasterValues,
    ValueNumbers,
    VectorDistance,
    VectorPresence,
    VectorValues,
    raster_numbers,
    vector_numbers,
    widened,
)
from .provenance import input_record
from .raster_on_grid import RasterOnGrid
from .raster_source import BoundRaster
from .vector import BoundVector

DATASETS_TOLD = 6


@dataclass
class OpenDatasets:
    """The bound datasets of a scheme, open, in the scheme's order, and what was noticed while opening them."""

    scheme: ZoningScheme
    catalogue: Catalogue
    opened: dict[str, BoundVector | BoundRaster]
    issues: list[Issue] = field(default_factory=list)

    @property
    def rules(self) -> tuple[ZoningRule, ...]:
        """Rules whose dataset is bound."""
        return tuple(rule for rule in self.scheme.rules if rule.dataset in self.opened)

    @property
    def selective(self) -> frozenset[str]:
        """Vector datasets of which the catalogue says that ground without a feature is information, not a gap."""
        vectors = [key for key, data in self.opened.items() if isinstance(data, BoundVector)]
        known = [self.catalogue.get(key) for key in vectors]
        return frozenset(each.key for each in known if each is not None and each.coverage == "selective")

    def extent(self, crs: QgsCoordinateReferenceSystem) -> QgsRectangle:
        """Ground that the datasets cover in ``crs``: all but those that only distances are measured to.

        Where the scheme measures nothing but distances, the extent of those datasets.
        """
        direct = [rule.dataset for rule in self.rules if rule.kind.value != "distance"]
        total = QgsRectangle()
        for key in dict.fromkeys(direct or [rule.dataset for rule in self.rules]):
            total.combineExtentWith(extent_of(self.opened[key], crs))
        return total

    def touch(self, extent: QgsRectangle, crs: QgsCoordinateReferenceSystem) -> bool:
        """Whether any dataset lies in ``extent`` (in ``crs``), or within the distances that rules measure to it.

        True as well when no dataset has an extent.
        """
        found = []
        for key, data in self.opened.items():
            ground = extent_of(data, crs)
            if not ground.isNull():
                measuring = [rule for rule in self.rules if rule.dataset == key and rule.kind is RuleKind.DISTANCE]
                ranges = [parse_range(rule.value) for rule in measuring]
                reach = max((bound or 0.0 for each in ranges for bound in (each.lo, each.hi)), default=0.0)
                found.append(widened(ground, reach).intersects(extent))
        return any(found) or not found

    def records(self) -> list[InputRecord]:
        """Provenance of each dataset."""
        return [
            input_record(
                key,
                data.entry.source,
                data.crs.authid(),
                data.feature_count if isinstance(data, BoundVector) else None,
            )
            for key, data in self.opened.items()
        ]


def extent_of(data: BoundVector | BoundRaster, crs: QgsCoordinateReferenceSystem) -> QgsRectangle:
    """The extent of a dataset in ``crs``; null where it has none there."""
    if isinstance(data, BoundVector):
        return data.extent(crs)
    transform = QgsCoordinateTransform(data.crs, crs, QgsProject.instance().transformContext())
    try:
        return transform.transformBoundingBox(data.extent)
    except QgsCsException:
        return QgsRectangle()


def open_datasets(scheme: ZoningScheme, binding: Binding, catalogue: Catalogue) -> OpenDatasets:
    """Open every bound dataset that the scheme reads.

    Datasets that are not bound become warnings. Raises ``CoreError`` with the faults of all datasets at once: what
    cannot be opened, fields that are missing, and a scheme of which nothing is bound.
    """
    found = OpenDatasets(scheme, catalogue, {})
    faults: list[Issue] = []
    unbound = [key for key in scheme.datasets if key not in binding.datasets]
    if unbound:
        found.issues.append(_unbound(scheme, unbound, catalogue))
    for key in scheme.datasets:
        rules = [rule for rule in scheme.rules if rule.dataset == key]
        entry = binding.datasets.get(key)
        if entry is None:
            continue
        try:
            data = open_dataset(entry, catalogue.get(key))
        except CoreError as fault:
            faults.extend(fault.issues)
            continue
        faults.extend(_field_faults(data, rules))
        found.opened[key] = data
    if faults:
        raise CoreError(faults)
    if not found.opened:
        told = ", ".join([*scheme.datasets[:DATASETS_TOLD], *(["…"] if len(scheme.datasets) > DATASETS_TOLD else [])])
        raise CoreError(error("zoning.nothing_bound", scheme=scheme.head.id, datasets=told))
    return found


def _unbound(scheme: ZoningScheme, keys: Sequence[str], catalogue: Catalogue) -> Issue:
    """One warning for all datasets without a layer, by their titles: a national scheme reads more than most have."""
    known = [(key, catalogue.get(key)) for key in keys]
    titles = [key if dataset is None else dataset.title[user_language()] for key, dataset in known]
    rules = sum(rule.dataset in keys for rule in scheme.rules)
    return warning("zoning.datasets_not_bound", count=len(keys), rules=rules, datasets=", ".join(titles))


def _field_faults(data: BoundVector | BoundRaster, rules: Sequence[ZoningRule]) -> list[Issue]:
    if isinstance(data, BoundRaster):
        return []
    faults = []
    reading = [rule for rule in rules if rule.kind.value in ("code", "range", "percentile")]
    for rule in reading:
        if not rule.field:
            faults.append(error("zoning.rule_needs_field", Where(dataset=rule.dataset), rule=rule.number))
    try:
        data.require(list(dict.fromkeys(rule.field for rule in reading if rule.field)))
    except CoreError as fault:
        faults.extend(fault.issues)
    return faults


class SourceBuilder:
    """Reads the features of each dataset once into stores in ``folder`` and makes the level sources.

    ``rules`` limits them to some of the bound rules; ``with_values`` keeps what ``LevelSource.texts`` needs.
    """

    def __init__(
        self,
        datasets: OpenDatasets,
        grid: Grid,
        precedence: Precedence,
        folder: str,
        rules: Sequence[ZoningRule] | None = None,
        with_values: bool = False,
    ):
        self.datasets = datasets
        self.grid = grid
        self.precedence = precedence
        self.folder = folder
        self.with_values = with_values
        self.rules = datasets.rules if rules is None else rules
        self.issues: list[Issue] = []
        self.stores: dict[str, FeatureStore] = {}

    def build(self, by: GroupBy, progress: Progress) -> list[LevelSource]:
        """The sources of all groups of rules, grouped ``by`` what the result needs apart."""
        groups = rule_groups(self.rules, by)
        sources: list[LevelSource] = []
        keys = list(self.datasets.opened)
        for number, key in enumerate(keys):
            data = self.datasets.opened[key]
            own = [group for group in groups if group.dataset == key]
            if not own:
                continue
            part = progress.part(number / len(keys), (number + 1) / len(keys))
            part.check()
            sources += self._raster(data, own) if isinstance(data, BoundRaster) else self._vector(data, own, part)
        progress.report(1.0)
        return sources

    def _canonical(self, group: RuleGroup) -> Callable[[object], str]:
        dataset = self.datasets.catalogue.get(group.dataset)
        known = dataset.field(group.field) if dataset is not None and group.field else None
        return known.canonical if known is not None else plain_code

    def _raster(self, data: BoundRaster, groups: Sequence[RuleGroup]) -> list[LevelSource]:
        raster = RasterOnGrid(data, self.grid)
        return [self._raster_source(raster, group) for group in groups]

    def _raster_source(self, raster: RasterOnGrid, group: RuleGroup) -> LevelSource:
        if group.reading is Reading.VALUE:
            lookup = ValueLookup(group.rules, self.precedence, self._canonical(group))
            return RasterValues(group, raster, self.precedence, lookup)
        if group.reading is Reading.PERCENTILE:
            return Percentiles(group, self.grid, self.precedence, raster_numbers(raster))
        if group.reading is Reading.PRESENCE:
            return RasterPresence(group, raster, self.precedence)
        return RasterDistance(group, raster, self.precedence)

    def _vector(self, data: BoundVector, groups: Sequence[RuleGroup], progress: Progress) -> list[LevelSource]:
        columns = [PRESENT]
        writers: list[tuple[int, Callable[[object], float | None]]] = []
        fields = list(dict.fromkeys(group.field for group in groups if group.field))
        sources: list[LevelSource] = []
        store = FeatureStore(os.path.join(self.folder, f"{len(self.stores)}.gpkg"), data.geometry, columns)
        misread: dict[str, _Misread] = {}
        for group in groups:
            if group.reading is Reading.PRESENCE:
                sources.append(VectorPresence(group, store, self.grid, self.precedence))
                continue
            if group.reading is Reading.DISTANCE:
                sources.append(VectorDistance(group, store, self.grid, self.precedence))
                continue
            column = f"c{len(columns)}"
            columns.append(column)
            place = fields.index(group.field)
            if group.reading is Reading.PERCENTILE:
                sources.append(
                    Percentiles(group, self.grid, self.precedence, vector_numbers(store, column, self.grid))
                )
                writers.append((place, misread.setdefault(group.field, _Misread()).number))
                continue
            lookup = ValueLookup(group.rules, self.precedence, self._canonical(group))
            values = ValueNumbers(f"v{len(columns)}")
            sources.append(VectorValues(group, store, column, self.grid, self.precedence, values))
            counter = misread.setdefault(group.field, _Misread()) if lookup.needs_numbers else None
            writers.append((place, _Memory(lookup, counter).level))
            if self.with_values:
                columns.append(values.column)
                writers.append((place, values.number))
        store.columns = tuple(columns)
        store.anywhere = data.feature_count > 0
        distances = [source.reach for source in sources if isinstance(source, VectorDistance)]
        reach = max(distances + [TOLD_REACH] if distances and self.with_values else distances, default=0.0)
        extent = widened(self.grid.extent, reach)
        store.write(self.grid, self._rows(data, fields, writers, extent, progress))
        self.stores[data.entry.key] = store
        self._tell(data, store, misread)
        return sources

    def _rows(
        self,
        data: BoundVector,
        fields: Sequence[str],
        writers: Sequence[tuple[int, Callable[[object], float | None]]],
        extent: QgsRectangle,
        progress: Progress,
    ) -> Iterator[tuple]:
        for feature in data.features(fields, self.grid.crs, extent, progress):
            yield feature.geometry, [1.0] + [write(feature.values[place]) for place, write in writers]

    def _tell(self, data: BoundVector, store: FeatureStore, misread: dict[str, _Misread]) -> None:
        where = Where(dataset=data.entry.key)
        self.issues += data.issues()
        if not store.count:
            self.issues.append(warning("zoning.dataset_outside", where))
        for name, found in misread.items():
            if found.count:
                self.issues.append(
                    warning("zoning.not_a_number", where, field=name, count=found.count, example=found.example)
                )


class _Memory:
    """Levels by value, looked up once: layers have many features and few values."""

    def __init__(self, lookup: ValueLookup, misread: _Misread | None):
        self._lookup = lookup
        self._misread = misread
        self._known: dict[object, float] = {}

    def level(self, value: object) -> float:
        if self._misread is not None:
            self._misread.number(value)
        level = self._known.get(value)
        if level is None:
            level = self._known[value] = float(self._lookup.level(value))
        return level


class _Misread:
    """Counts texts where numbers are needed."""

    def __init__(self) -> None:
        self.count = 0
        self.example = ""

    def number(self, value: object) -> float | None:
        """``value`` as a number, ``None`` where it is none."""
        number = as_number(value)
        if number is None and value not in (None, ""):
            self.count += 1
            self.example = self.example or str(value)
        return number
