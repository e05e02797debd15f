"""Proposes a binding: which of the found layers plays which dataset of the catalogue, and what is still unclear."""
from __future__ import annotations

import enum
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from typing import Optional

from qgis.core import QgsProject

from ..core.issues import Issue
from ..core.progress import Progress
from ..core.schemes.catalogue import Catalogue
from ..core.schemes.dataset import Dataset, Field, comparable
from .binding import Binding, DatasetBinding
from .field_mapping import map_fields
from .layer_candidates import LayerCandidate, distinct_values, folder_candidates, project_candidates
from .paths import catalogue as own_catalogue

PROTECTED_AREAS = "protected_areas"
LEGAL = "legal_"
LEAST_SCORE = 0.4

_NAME_WEIGHT = 0.45
_PRECISION_WEIGHT = 0.1
_FIELD_WEIGHT = 0.1
_CODED_WEIGHT = 0.2
_MOST_CODED = 3
_VALUE_WEIGHT = 0.15
_LEGAL_SHARE = 0.5
_FOLDER_SHARE = 0.6


class Status(enum.Enum):
    """Whether a proposal can be used as it is, and if not, what the user must decide."""

    READY = "ready"
    NEEDS_CRS = "needs_crs"
    NEEDS_ENCODING = "needs_encoding"
    FIELD_UNCLEAR = "field_unclear"
    MISSING = "missing"


@dataclass(frozen=True)
class Proposal:
    """A layer for a dataset.

    ``score`` runs from 0 to 1; ``entry`` is None for a missing dataset and already holds the first proposed coordinate
    system; ``crs_proposals`` are all of them; ``unclear`` the needed fields without a field of the layer;
    ``alternatives`` the sources of other layers that would fit; ``fault`` why the layer cannot be opened.
    """

    key: str
    status: Status
    score: float
    entry: Optional[DatasetBinding] = None
    crs_proposals: tuple[str, ...] = ()
    unclear: tuple[str, ...] = ()
    alternatives: tuple[str, ...] = ()
    fault: Optional[Issue] = None


def propose_from_folder(
    folder: str,
    catalogue: Optional[Catalogue] = None,
    needed: Optional[Mapping[str, Iterable[str]]] = None,
    progress: Optional[Progress] = None,
) -> list[Proposal]:
    """Proposals for the layers in ``folder`` and below, ordered by dataset.

    ``needed`` gives the wanted datasets and their fields; without it every dataset of the catalogue is looked for and
    missing ones are not listed.
    """
    return propose(folder_candidates(folder, progress), catalogue or own_catalogue(), needed)


def propose_from_project(
    project: QgsProject,
    catalogue: Optional[Catalogue] = None,
    needed: Optional[Mapping[str, Iterable[str]]] = None,
) -> list[Proposal]:
    """Proposals for the layers of ``project``; see :func:`propose_from_folder`."""
    return propose(project_candidates(project), catalogue or own_catalogue(), needed)


def proposal_for(
    dataset: Dataset, candidate: LayerCandidate, catalogue: Catalogue, needed: Sequence[str] = ()
) -> Proposal:
    """``candidate`` in the role of ``dataset``, which somebody chose for it.

    Of a layer that names several legal items it is the part that the dataset means.
    """
    if dataset.key.startswith(LEGAL):
        part = next((each for each in _split(candidate, catalogue) if each.key == dataset.key), None)
        if part is not None:
            return part
    return _proposal(dataset, candidate, layer_score(candidate, dataset), needed, ())


def proposed_binding(proposals: Iterable[Proposal], path: Optional[str] = None) -> Binding:
    """The binding of all proposals that name a layer, whatever their status."""
    return Binding(path, {each.key: each.entry for each in proposals if each.entry is not None})


def propose(
    candidates: Sequence[LayerCandidate],
    catalogue: Catalogue,
    needed: Optional[Mapping[str, Iterable[str]]] = None,
) -> list[Proposal]:
    """The best layer for each dataset: highest score first, each layer for one dataset, the same on every run."""
    wanted = {key: tuple(fields) for key, fields in needed.items()} if needed is not None else {}
    ranked = sorted(
        (
            (-score, dataset.key, number)
            for dataset in catalogue.datasets.values()
            for number, candidate in enumerate(candidates)
            for score in (layer_score(candidate, dataset),)
            if score >= LEAST_SCORE
        )
    )
    taken: dict[str, tuple[int, float]] = {}
    used: set[int] = set()
    spare: dict[str, list[int]] = {}
    for negative, key, number in ranked:
        if number in used:
            continue
        if key in taken:
            spare.setdefault(key, []).append(number)
            continue
        taken[key] = (number, -negative)
        used.add(number)
    found: dict[str, Proposal] = {}
    for key, (number, score) in taken.items():
        others = tuple(candidates[other].entry.source for other in spare.get(key, []) if other not in used)
        found[key] = _proposal(catalogue.datasets[key], candidates[number], score, wanted.get(key, ()), others)
    merged = [taken[PROTECTED_AREAS][0]] if PROTECTED_AREAS in taken else []
    merged += [number for number in range(len(candidates)) if number not in used]
    for number in merged:
        for split in _split(candidates[number], catalogue):
            found.setdefault(split.key, split)
    if needed is not None:
        found = {key: proposal for key, proposal in found.items() if key in wanted}
        for key in wanted:
            found.setdefault(key, Proposal(key, Status.MISSING, 0.0))
    return [found[key] for key in sorted(found)]


def layer_score(candidate: LayerCandidate, dataset: Dataset) -> float:
    """How well a layer fits a dataset, 0 to 1: by its name (0.55), its fields (0.3) and their values (0.15).

    The weights are EcoAxis's own. A name alone is enough; fields alone (0.4 to 0.5) only when they have telling names
    and coded values confirm them.
    """
    if candidate.kind and candidate.kind not in dataset.geometry:
        return 0.0
    name = max(
        (
            (1.0 if place == 0 else _FOLDER_SHARE) * (_NAME_WEIGHT + _PRECISION_WEIGHT * precision)
            for place, text in enumerate(candidate.names)
            for precision in (name_precision(text, dataset.names),)
            if precision > 0
        ),
        default=0.0,
    )
    if not dataset.fields or not candidate.fields:
        return round(name, 6)
    mapped = {
        field.name: actual
        for field in dataset.fields
        for actual in (map_fields([field.name], {}, candidate.fields, dataset)[field.name],)
        if actual is not None
    }
    required = [field.name for field in dataset.fields if field.required] or [field.name for field in dataset.fields]
    fields = sum(each in mapped for each in required) / len(required)
    values = _known_share(candidate, dataset, mapped)
    if name == 0.0:
        telling = any(_is_telling(mapped[each]) for each in required if each in mapped)
        if fields < 1.0 or values is None or values < 0.5 or not telling:
            return 0.0
        return round(LEAST_SCORE + 0.05 * values + 0.05 * len(mapped) / len(dataset.fields), 6)
    score = name + _FIELD_WEIGHT * fields + _CODED_WEIGHT * _coded_share(dataset, mapped)
    return round(score + _VALUE_WEIGHT * (fields if values is None else values), 6)


def name_precision(text: str, globs: Iterable[str]) -> float:
    """The share (0 to 1) of ``text`` that the best matching glob spells out; 0 when none matches."""
    plain = comparable(text)
    best = 0.0
    for glob in globs:
        pattern = comparable(glob)
        if plain and fnmatchcase(plain, pattern):
            best = max(best, min(1.0, len(pattern.replace("*", "")) / len(plain)))
    return best


def _coded_share(dataset: Dataset, mapped: Mapping[str, str]) -> float:
    """The share of the coded fields that the layer has, more for a dataset with more of them.

    So a layer with type and individual grades is a biotope map, one with type grades alone a type map.
    """
    coded = [field.name for field in dataset.fields if field.codes is not None]
    if not coded:
        return 1.0
    present = sum(name in mapped for name in coded)
    return present / len(coded) * min(present, _MOST_CODED) / _MOST_CODED


def _is_telling(name: str) -> bool:
    """Whether a field's name says more than ``grade``, ``class`` or ``이름`` would in any layer."""
    return "_" in name or len(name) > 5 or (not name.isascii() and len(name) > 3)


def _known_share(candidate: LayerCandidate, dataset: Dataset, mapped: Mapping[str, str]) -> Optional[float]:
    """The share of sampled values that the code lists know; None without coded fields or values."""
    known = total = 0
    for name, actual in mapped.items():
        field = dataset.field(name)
        if field is None or field.codes is None:
            continue
        values = [value for value in candidate.values(actual) if value.strip()]
        total += len(values)
        known += sum(field.codes.canonical(value) is not None for value in values)
    return known / total if total else None


def _proposal(
    dataset: Dataset, candidate: LayerCandidate, score: float, needed: Sequence[str], others: tuple[str, ...]
) -> Proposal:
    entry = replace(candidate.entry, key=dataset.key)
    if candidate.fault is not None:
        return Proposal(dataset.key, Status.MISSING, score, None, alternatives=others, fault=candidate.fault)
    names = [field.name for field in dataset.fields]
    mapped = map_fields(names, {}, candidate.fields, dataset)
    wanted = list(needed) or [field.name for field in dataset.fields if field.required]
    unclear: tuple[str, ...] = ()
    if candidate.kind != "raster":
        entry = replace(entry, fields={name: actual for name, actual in mapped.items() if actual is not None})
        unclear = tuple(
            each for each in wanted if mapped.get(each) is None or _unread(dataset, each, candidate, mapped)
        )
    if not candidate.crs:
        entry = replace(entry, crs=candidate.proposals[0] if candidate.proposals else None)
    status = Status.READY
    if unclear:
        status = Status.FIELD_UNCLEAR
    if candidate.garbled:
        status = Status.NEEDS_ENCODING
    if not candidate.crs:
        status = Status.NEEDS_CRS
    return Proposal(dataset.key, status, score, entry, candidate.proposals, unclear, others)


def _unread(dataset: Dataset, name: str, candidate: LayerCandidate, mapped: Mapping[str, Optional[str]]) -> bool:
    """Whether a coded field holds values of which the code list knows none."""
    field: Optional[Field] = dataset.field(name)
    actual = mapped.get(name)
    if field is None or field.codes is None or actual is None:
        return False
    values = [value for value in candidate.values(actual) if value.strip()]
    return bool(values) and all(field.codes.canonical(value) is None for value in values)


def _split(candidate: LayerCandidate, catalogue: Catalogue) -> list[Proposal]:
    """A merged layer of protected areas as the legal items that one of its fields names, each by a filter."""
    legal = [dataset for key, dataset in sorted(catalogue.datasets.items()) if key.startswith(LEGAL)]
    actual = _legal_field(candidate, legal)
    if actual is None:
        return []
    kinds: dict[str, list[str]] = {}
    for value in distinct_values(candidate, actual):
        item = _legal_item(value, legal)
        if item is not None:
            kinds.setdefault(item.key, []).append(value)
    name = actual.replace('"', '""')
    found = []
    for key, values in sorted(kinds.items()):
        texts = ", ".join("'" + value.replace("'", "''") + "'" for value in values)
        part = replace(candidate, entry=replace(candidate.entry, filter=f'"{name}" IN ({texts})'))
        found.append(_proposal(catalogue.datasets[key], part, LEAST_SCORE, (), ()))
    return found


def _legal_field(candidate: LayerCandidate, legal: Sequence[Dataset]) -> Optional[str]:
    """The field of a polygon layer most of whose values name legal items; None when there is none."""
    if candidate.kind != "polygon":
        return None
    best: tuple[float, int, str] = (0.0, 0, "")
    for place, actual in enumerate(candidate.fields):
        values = [value for value in candidate.values(actual) if value.strip()]
        if values:
            share = sum(_legal_item(value, legal) is not None for value in values) / len(values)
            best = max(best, (share, -place, actual))
    return best[2] if best[0] >= _LEGAL_SHARE else None


def _legal_item(value: str, legal: Sequence[Dataset]) -> Optional[Dataset]:
    ranked = [(_kind_precision(value, dataset), number) for number, dataset in enumerate(legal)]
    precision, number = max(ranked, default=(0.0, 0), key=lambda pair: (pair[0], -pair[1]))
    return legal[number] if precision > 0 else None


def _kind_precision(value: str, dataset: Dataset) -> float:
    if any(comparable(value) == comparable(title) for title in dataset.title.values()):
        return 2.0
    return name_precision(value, dataset.names)
