"""What one click can decide about a bound dataset. Layers are never changed; the entry of the binding is."""
from __future__ import annotations

import enum
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Optional

from ..core.schemes.dataset import Dataset
from ..core.schemes.value_mapping import proposed_codes, with_values
from .binding import DatasetBinding
from .binding_status import DatasetStatus, State, field_candidates
from .encoding import CP949, UTF8

MOST_CRS = 3
MOST_FIELDS = 2


class FixKind(enum.Enum):
    """What a fix decides."""

    CRS = "crs"
    ENCODING = "encoding"
    FIELD = "field"
    VALUES = "values"


@dataclass(frozen=True)
class Fix:
    """A decision and the ``entry`` that it leads to.

    ``value`` is the coordinate system, the encoding or the field of the layer; ``field`` the canonical field;
    ``count`` the number of mapped texts; ``best`` marks the first proposal of its kind.
    """

    kind: FixKind
    entry: DatasetBinding
    value: str = ""
    field: str = ""
    count: int = 0
    best: bool = True


def fixes(status: DatasetStatus, dataset: Optional[Dataset], needed: Iterable[str] = ()) -> list[Fix]:
    """What can be proposed for a dataset, in the order in which it should be decided."""
    if status.entry is None or status.look is None or status.look.fault is not None:
        return []
    found = [
        Fix(FixKind.CRS, replace(status.entry, crs=code), code, best=place == 0)
        for place, code in enumerate(status.crs_proposals[:MOST_CRS])
        if status.state is State.NEEDS_CRS
    ]
    encoding = better_encoding(status)
    if encoding is not None:
        found.append(Fix(FixKind.ENCODING, replace(status.entry, encoding=encoding), encoding))
    if dataset is None or encoding is not None:
        return found
    known = with_values(dataset, status.entry.values) or dataset
    taken = set(status.mapped.values())
    for name in status.unclear:
        candidates = [each for each in field_candidates(known, name, status.look) if each not in taken]
        for place, actual in enumerate(candidates[:MOST_FIELDS]):
            fields = {**status.entry.fields, name: actual}
            found.append(Fix(FixKind.FIELD, replace(status.entry, fields=fields), actual, name, best=place == 0))
    values = values_fix(status, dataset)
    return found if values is None else [*found, values]


def better_encoding(status: DatasetStatus) -> Optional[str]:
    """The encoding that reads a garbled Shapefile; None where nothing is garbled or nothing reads it."""
    look, entry = status.look, status.entry
    if look is None or entry is None or not look.garbled or not look.raw_texts:
        return None
    return look.told_encoding or (UTF8 if entry.encoding == CP949 else CP949)


def values_fix(status: DatasetStatus, dataset: Dataset) -> Optional[Fix]:
    """All unknown values with a proposal, mapped at once; None where there is none."""
    if status.entry is None:
        return None
    values = {name: dict(texts) for name, texts in status.entry.values.items()}
    count = 0
    for name, texts in status.unknown.items():
        field = dataset.field(name)
        proposals = proposed_codes(texts, field.codes) if field is not None and field.codes is not None else {}
        count += len(proposals)
        if proposals:
            values[name] = {**values.get(name, {}), **proposals}
    return Fix(FixKind.VALUES, replace(status.entry, values=values), count=count) if count else None
