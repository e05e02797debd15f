"""How each dataset of a binding stands: ready, or what is still to decide. For windows, tables and the guide alike."""
from __future__ import annotations

import enum
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Optional

from qgis.core import QgsProject, QgsRectangle

from ..core.checking.attribute_values import ID_NAMES
from ..core.issues import CoreError, Issue
from ..core.schemes.catalogue import Catalogue
from ..core.schemes.dataset import Dataset, Field
from ..core.schemes.scheme import ScreeningScheme, ZoningScheme
from ..core.schemes.value_mapping import proposed_codes, with_values
from .binding import Binding, DatasetBinding, project_binding
from .field_mapping import map_fields
from .layer_look import LayerLook, kept_look, needs_project
from .paths import catalogue as own_catalogue

MOST_MEASURED = 0.5
"""A number field most of whose sampled values are no numbers is unclear."""


_MOST_COMPARED = 50


class State(enum.Enum):
    """How a dataset stands, from the best. ``NOT_LOOKED`` is bound, but its layer has not been looked at yet."""

    READY = "ready"
    NOT_LOOKED = "not_looked"
    REPLACED = "replaced"
    VALUES_UNKNOWN = "values_unknown"
    NO_FEATURES = "no_features"
    FIELD_UNCLEAR = "field_unclear"
    NEEDS_ENCODING = "needs_encoding"
    NEEDS_CRS = "needs_crs"
    UNREADABLE = "unreadable"
    LAYER_GONE = "layer_gone"
    MISSING = "missing"


USABLE = frozenset({State.READY, State.NOT_LOOKED, State.VALUES_UNKNOWN, State.NO_FEATURES})
"""States in which an algorithm can read the dataset."""

FINE = frozenset({State.READY, State.REPLACED})
"""States that ask nothing of the user."""


@dataclass(frozen=True)
class DatasetStatus:
    """One dataset.

    ``mapped`` gives the layer's field of each canonical one; ``unclear`` are the needed fields without a field of the
    layer, or with one whose values mean nothing; ``unknown`` the sampled values, by canonical field, that no code list
    and no mapping knows; ``fault`` why the layer cannot be opened.
    """

    key: str
    state: State
    entry: Optional[DatasetBinding] = None
    look: Optional[LayerLook] = None
    mapped: Mapping[str, Optional[str]] = field(default_factory=dict)
    unclear: tuple[str, ...] = ()
    unknown: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    crs_proposals: tuple[str, ...] = ()
    fault: Optional[Issue] = None


def project_statuses(
    project: QgsProject,
    needed: Optional[Mapping[str, Iterable[str]]] = None,
    replaced: Iterable[str] = (),
) -> dict[str, DatasetStatus]:
    """The status of each needed dataset of the project's binding (of each bound one where nothing is named).

    Opens no layer: what nobody has looked at yet is ``NOT_LOOKED``. A damaged binding counts as empty.
    """
    try:
        binding = project_binding(project)
    except CoreError:
        binding = Binding(None)
    return binding_statuses(binding, own_catalogue(), needed, replaced)


def binding_statuses(
    binding: Binding,
    catalogue: Catalogue,
    needed: Optional[Mapping[str, Iterable[str]]] = None,
    replaced: Iterable[str] = (),
) -> dict[str, DatasetStatus]:
    """The status of the datasets that are needed or bound, from the looks that are kept; opens nothing."""
    wanted = {key: tuple(fields) for key, fields in (needed or {}).items()}
    keys = list(dict.fromkeys([*wanted, *(binding.datasets if needed is None else ())]))
    looks = {key: kept_look(entry) for key, entry in binding.datasets.items()}
    unplaced = any(look is not None and not look.crs and not binding.datasets[key].crs for key, look in looks.items())
    neighbours = known_places(binding, looks) if unplaced else ()
    others = frozenset(replaced)
    found = {}
    for key in keys:
        entry = binding.datasets.get(key)
        if entry is None:
            found[key] = DatasetStatus(key, State.REPLACED if key in others else State.MISSING)
        else:
            found[key] = status_of(entry, catalogue.get(key), wanted.get(key, ()), looks[key], neighbours)
    return found


def known_places(binding: Binding, looks: Mapping[str, Optional[LayerLook]]) -> tuple[QgsRectangle, ...]:
    """Where the layers lie whose coordinate system is known, in degrees."""
    places = (
        look.place(binding.datasets[key].crs) for key, look in looks.items() if look is not None and look.crs
    )
    return tuple(place for place in places if place is not None)


def status_of(
    entry: DatasetBinding,
    dataset: Optional[Dataset],
    needed: Iterable[str],
    look: Optional[LayerLook],
    neighbours: tuple[QgsRectangle, ...] = (),
) -> DatasetStatus:
    """The status of one bound dataset as ``look`` shows it; the most serious matter names the state."""
    if is_gone(entry):
        return DatasetStatus(entry.key, State.LAYER_GONE, entry, look)
    if look is None:
        return DatasetStatus(entry.key, State.NOT_LOOKED, entry)
    if look.fault is not None:
        return DatasetStatus(entry.key, State.UNREADABLE, entry, look, fault=look.fault)
    known = with_values(dataset, entry.values)
    fields = known.fields if known is not None else ()
    wanted = list(needed) or [each.name for each in fields if each.required]
    mapped: Mapping[str, Optional[str]] = {}
    unclear: tuple[str, ...] = ()
    unknown: dict[str, dict[str, int]] = {}
    if look.bands == 0:
        asked = dict.fromkeys([*(each.name for each in fields), *wanted])
        mapped = map_fields(asked, entry.fields, look.fields, known)
        unknown = _unknown_values(fields, mapped, look)
        unclear = tuple(
            name for name in wanted if mapped.get(name) is None or _means_nothing(known, name, mapped, look, unknown)
        )
    proposals = tuple(look.proposals(neighbours)) if not entry.crs else ()
    state = _state(entry, look, unclear, {name: texts for name, texts in unknown.items() if name in wanted})
    return DatasetStatus(entry.key, state, entry, look, mapped, unclear, unknown, proposals)


def replaced_datasets(scheme: ZoningScheme | ScreeningScheme, bound: Iterable[str]) -> frozenset[str]:
    """Datasets that no rule of ``scheme`` waits for, because an alternative of every such rule is bound."""
    if isinstance(scheme, ZoningScheme):
        return frozenset()
    present = set(bound)
    unanswered = unanswered_rules(scheme, present)
    waiting = {key for rule in unanswered for keys in rule.alternatives for key in keys}
    return frozenset(key for key in scheme.datasets if key not in present and key not in waiting)


def unanswered_rules(scheme: ZoningScheme | ScreeningScheme, bound: Iterable[str]) -> list:
    """The rules of ``scheme`` that cannot be judged with the datasets ``bound``."""
    present = set(bound)
    if isinstance(scheme, ZoningScheme):
        return [rule for rule in scheme.rules if rule.dataset not in present]
    return [rule for rule in scheme.rules if not any(present.issuperset(keys) for keys in rule.alternatives)]


def stops_a_run(status: DatasetStatus, needed: Iterable[str] = ()) -> bool:
    """Whether an algorithm that needs the fields ``needed`` would stop at this bound dataset with an error."""
    if status.state in (State.NEEDS_CRS, State.UNREADABLE, State.LAYER_GONE):
        return True
    return status.look is not None and status.look.bands == 0 and any(
        name in status.mapped and status.mapped[name] is None for name in needed
    )


def is_gone(entry: DatasetBinding) -> bool:
    """Whether the file, or the layer in memory, behind ``entry`` is no longer there."""
    if needs_project(entry):
        return QgsProject.instance().mapLayer(entry.source) is None
    return entry.file is not None and not os.path.exists(entry.file)


def field_candidates(dataset: Dataset, name: str, look: LayerLook) -> list[str]:
    """Fields of the layer that may stand for the canonical field ``name``: those whose values it knows, best first."""
    known = dataset.field(name)
    if known is None or not look.sampled:
        return []
    ranked = []
    for place, actual in enumerate(look.fields):
        if actual.casefold() in ID_NAMES:
            continue
        share = _meaning_share(known, look.values[place], look.numeric[place])
        if share >= MOST_MEASURED:
            ranked.append((-share, place, actual))
    return [actual for _, _, actual in sorted(ranked)]


def _meaning_share(known: Field, values: Mapping[str, int], numeric: bool) -> float:
    total = sum(count for text, count in values.items() if text.strip())
    if not total:
        return 0.0
    if known.codes is not None:
        return sum(count for text, count in values.items() if known.codes.canonical(text) is not None) / total
    if known.type == "number":
        return 1.0 if numeric else 0.0
    return 0.0


def _unknown_values(
    fields: Iterable[Field], mapped: Mapping[str, Optional[str]], look: LayerLook
) -> dict[str, dict[str, int]]:
    found = {}
    for each in fields:
        actual = mapped.get(each.name)
        if each.codes is None or actual is None:
            continue
        texts = {
            text: count
            for text, count in look.of_field(actual).items()
            if text.strip() and each.codes.canonical(text) is None
        }
        if texts:
            found[each.name] = texts
    return found


def _means_nothing(
    dataset: Optional[Dataset],
    name: str,
    mapped: Mapping[str, Optional[str]],
    look: LayerLook,
    unknown: Mapping[str, Mapping[str, int]],
) -> bool:
    """Whether a coded field holds values of which the code list knows none and none resembles one."""
    known = dataset.field(name) if dataset is not None else None
    if known is None or known.codes is None or name not in unknown:
        return False
    texts = look.of_field(mapped[name] or "")
    if len(unknown[name]) < sum(bool(text.strip()) for text in texts):
        return False
    return not proposed_codes(list(unknown[name])[:_MOST_COMPARED], known.codes)


def _state(
    entry: DatasetBinding, look: LayerLook, unclear: tuple[str, ...], unknown: Mapping[str, Mapping[str, int]]
) -> State:
    if not look.crs and not entry.crs and look.extent is not None:
        return State.NEEDS_CRS
    if look.garbled:
        return State.NEEDS_ENCODING
    if unclear:
        return State.FIELD_UNCLEAR
    if look.feature_count == 0:
        return State.NO_FEATURES
    return State.VALUES_UNKNOWN if unknown else State.READY
