"""The datasets that a screening reads: which alternative of each rule is bound, opened and checked once."""
from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Optional

from ...core.issues import CoreError, Issue, Where, error
from ...core.schemes.catalogue import Catalogue
from ...core.schemes.dataset import Dataset
from ...core.schemes.scheme import Measure, ScreeningRule, ScreeningScheme
from ..binding import Binding, DatasetBinding
from ..dataset_opening import is_raster
from ..vector import BoundRaster, BoundVector, open_raster, open_vector
from .expressions import RASTER_FIELD, VALUE_MEASURES, Questions, field_issues, referenced_fields, syntax_issues

RULES_FILE = "rules.csv"
MEASURES = {
    "polygon": (Measure.PRESENCE, Measure.AREA, Measure.SHARE, Measure.DISTANCE, *VALUE_MEASURES, Measure.EC_LOSS),
    "line": (Measure.PRESENCE, Measure.LENGTH, Measure.DISTANCE, *VALUE_MEASURES),
    "point": (Measure.PRESENCE, Measure.DISTANCE, *VALUE_MEASURES),
    "raster": (Measure.PRESENCE, Measure.AREA, Measure.SHARE, *VALUE_MEASURES),
}
"""What can be measured on each kind of data."""


@dataclass(frozen=True)
class OpenDataset:
    """A bound dataset; exactly one of ``vector`` and ``raster`` is set. ``complete``: no feature means no data."""

    key: str
    entry: DatasetBinding
    dataset: Optional[Dataset]
    vector: Optional[BoundVector]
    raster: Optional[BoundRaster]
    complete: bool

    @property
    def kind(self) -> str:
        """``polygon``, ``line``, ``point`` or ``raster``."""
        return "raster" if self.vector is None else self.vector.geometry

    @property
    def unit(self) -> str:
        """The unit of a raster's values; empty where it is not known."""
        return "" if self.raster is None or self.dataset is None else self.dataset.unit


@dataclass(frozen=True)
class Ground:
    """Rules that read the same dataset, or the intersections of the same datasets.

    ``fields`` are the canonical fields that the rules read and ``labels`` those that name a feature, by dataset key.
    """

    datasets: tuple[OpenDataset, ...]
    rules: tuple[ScreeningRule, ...]
    questions: Questions
    fields: Mapping[str, tuple[str, ...]]
    labels: Mapping[str, tuple[str, ...]]

    @property
    def kind(self) -> str:
        """Kind of geometry that the rules look at."""
        return self.datasets[0].kind

    @property
    def name(self) -> str:
        """The datasets as rule tables write them: ``a`` or ``a&b``."""
        return "&".join(each.key for each in self.datasets)


@dataclass(frozen=True)
class Sources:
    """All that a screening reads; ``unbound`` are the rules none of whose alternatives is bound whole."""

    grounds: tuple[Ground, ...]
    unbound: tuple[ScreeningRule, ...]
    datasets: Mapping[str, OpenDataset]

    def ground_of(self, rule: ScreeningRule) -> Optional[Ground]:
        """The ground that a rule reads; ``None`` if it is not bound."""
        return next((ground for ground in self.grounds if rule in ground.rules), None)


def open_sources(
    scheme: ScreeningScheme,
    binding: Binding,
    catalogue: Catalogue,
    given: Optional[Mapping[str, OpenDataset]] = None,
) -> Sources:
    """Open what the rules of ``scheme`` need; ``given`` datasets are open already and stand in for bound ones.

    Raises ``CoreError`` with every fault of data and expressions.
    """
    ready = dict(given or {})
    issues: list[Issue] = []
    chosen: dict[tuple[str, ...], list[ScreeningRule]] = {}
    unbound: list[ScreeningRule] = []
    for rule in scheme.rules:
        issues.extend(syntax_issues(rule, RULES_FILE))
        known = {*ready, *binding.datasets}
        keys = next((keys for keys in rule.alternatives if known.issuperset(keys)), None)
        if keys is None:
            unbound.append(rule)
            issues.extend(_unbound_field_issues(rule, catalogue))
        else:
            chosen.setdefault(keys, []).append(rule)
    opened = _open_datasets(chosen, binding, catalogue, ready, issues)
    grounds = []
    for keys, rules in chosen.items():
        if all(key in opened for key in keys):
            datasets = tuple(opened[key] for key in keys)
            faults = _ground_issues(datasets, rules)
            issues.extend(faults)
            if not faults and not issues:
                grounds.append(_ground(datasets, tuple(rules)))
    if issues:
        raise CoreError(issues)
    return Sources(tuple(grounds), tuple(unbound), opened)


def _open_datasets(
    chosen: Mapping[tuple[str, ...], list[ScreeningRule]],
    binding: Binding,
    catalogue: Catalogue,
    ready: Mapping[str, OpenDataset],
    issues: list[Issue],
) -> dict[str, OpenDataset]:
    opened: dict[str, OpenDataset] = {}
    for key in dict.fromkeys(key for keys in chosen for key in keys):
        if key in ready:
            opened[key] = ready[key]
            continue
        entry = binding.datasets[key]
        dataset = catalogue.get(key)
        rules = [rule for keys, of_keys in chosen.items() if key in keys for rule in of_keys]
        try:
            opened[key] = open_dataset(entry, dataset, any(referenced_fields(rule.expression, ()) for rule in rules))
        except CoreError as fault:
            issues.extend(fault.issues)
    return opened


def open_dataset(entry: DatasetBinding, dataset: Optional[Dataset], asks_fields: bool = False) -> OpenDataset:
    """Open one bound dataset. A polygon layer that the catalogue does not know counts as complete when rules ask
    about its attributes, because then it is a map of the whole ground. Raises ``CoreError``."""
    if is_raster(entry, dataset):
        complete = dataset is None or dataset.coverage == "complete"
        return OpenDataset(entry.key, entry, dataset, None, open_raster(entry), complete)
    vector = open_vector(entry, dataset)
    if dataset is not None:
        complete = dataset.coverage == "complete"
    else:
        complete = asks_fields
    return OpenDataset(entry.key, entry, dataset, vector, None, complete and vector.geometry == "polygon")


def known_fields(opened: OpenDataset) -> dict[str, str]:
    """Fields that expressions may name, with their kind (``double`` or ``string``)."""
    if opened.vector is None:
        return {RASTER_FIELD: "double"}
    names = list(dict.fromkeys(opened.entry.fields))
    if opened.dataset is None:
        names += [name for name in opened.vector.layer.fields().names() if name not in names]
    else:
        names += [each.name for each in opened.dataset.fields if each.name not in names]
    found = opened.vector.fields(names)
    kinds = {}
    for name in (name for name in names if found[name] is not None):
        known = opened.dataset.field(name) if opened.dataset else None
        kinds[name] = "double" if known is not None and known.type == "number" else "string"
    return kinds


def _ground_issues(datasets: tuple[OpenDataset, ...], rules: list[ScreeningRule]) -> list[Issue]:
    issues: list[Issue] = []
    name = "&".join(each.key for each in datasets)
    if len(datasets) > 1 and any(each.kind != "polygon" for each in datasets):
        issues.append(error("screening.intersection_of_polygons", Where(dataset=name), row=rules[0].row))
        return issues
    known: dict[str, str] = {}
    for each in datasets:
        known.update(known_fields(each))
    for rule in rules:
        issues.extend(field_issues(rule, list(known), name, RULES_FILE))
        place = Where(RULES_FILE, rule.row, "measure", name)
        if rule.measure not in MEASURES[datasets[0].kind]:
            issues.append(
                error("screening.measure_does_not_fit", place, rule=rule.rule, measure=rule.measure.value,
                      geometry=datasets[0].kind,
                      possible=", ".join(measure.value for measure in MEASURES[datasets[0].kind]))
            )
        if rule.measure in VALUE_MEASURES and datasets[0].vector is not None and not rule.expression.strip():
            issues.append(error("screening.value_without_expression", place, rule=rule.rule))
    return issues


def _unbound_field_issues(rule: ScreeningRule, catalogue: Catalogue) -> list[Issue]:
    """Wrong field names show even where no data is bound, if the catalogue knows a whole alternative."""
    known: set[str] = set()
    for keys in rule.alternatives:
        for key in keys:
            dataset = catalogue.get(key)
            if dataset is None:
                return []
            known.update(field.name for field in dataset.fields)
            if "raster" in dataset.geometry:
                known.add(RASTER_FIELD)
    name = "|".join("&".join(keys) for keys in rule.alternatives)
    return field_issues(rule, sorted(known), name, RULES_FILE)


def _ground(datasets: tuple[OpenDataset, ...], rules: tuple[ScreeningRule, ...]) -> Ground:
    kinds = [known_fields(each) for each in datasets]
    every = [name for names in kinds for name in names]
    wanted: set[str] = set()
    for rule in rules:
        wanted |= referenced_fields(rule.expression, every)
    taken: set[str] = set()
    fields: dict[str, tuple[str, ...]] = {}
    ordered: dict[str, str] = {}
    labels: dict[str, tuple[str, ...]] = {}
    for each, names in zip(datasets, kinds):
        own = tuple(name for name in names if name in wanted and name not in taken)
        taken.update(own)
        fields[each.key] = own
        ordered.update({name: names[name] for name in own})
        labels[each.key] = _label_fields(each, names)
    if datasets[0].vector is None:
        ordered = {RASTER_FIELD: "double"}
    return Ground(datasets, rules, Questions(rules, ordered), fields, labels)


def _label_fields(opened: OpenDataset, names: Mapping[str, str]) -> tuple[str, ...]:
    """The field that names a feature to a reader: a text that is called a name or a species, else the first text."""
    if opened.dataset is None or opened.vector is None:
        return ()
    texts = [field.name for field in opened.dataset.fields if field.type == "text" and field.name in names]
    return tuple(sorted(texts, key=lambda name: not name.endswith(("name", "species"))))[:1]
