"""Which field of a layer holds a canonical field of the catalogue."""
from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Optional

from ..core.schemes.dataset import Dataset, comparable

SHAPEFILE_NAME_LENGTH = 10

_CUT_LETTER = "\ufffd"


def find_field(name: str, actual: Sequence[str], dataset: Optional[Dataset]) -> Optional[str]:
    """The name in ``actual`` that stands for the canonical ``name``; None when no field does.

    Tried in this order, ignoring case and outer blanks: the name itself, the catalogue's aliases, the name and the
    aliases cut to the ten characters of a Shapefile, the part of a name after the last ``/``.
    """
    known = dataset.field(name) if dataset is not None else None
    names = [name, *(known.aliases if known is not None else ())]
    plain: dict[str, str] = {}
    for field in actual:
        plain.setdefault(_plain(field), field)
    for text in names:
        if _plain(text) in plain:
            return plain[_plain(text)]
    whole = {key.rstrip(_CUT_LETTER): field for key, field in plain.items()}
    for text in names:
        for cut in _cuts(text):
            if cut in whole:
                return whole[cut]
    tails = {_plain(field.rsplit("/", 1)[-1]): field for field in actual if "/" in field}
    return next((tails[_plain(text)] for text in names if _plain(text) in tails), None)


def map_fields(
    names: Iterable[str], mapping: Mapping[str, str], actual: Sequence[str], dataset: Optional[Dataset]
) -> dict[str, Optional[str]]:
    """For each canonical name the layer's field, None where there is none. ``mapping`` goes before every guess."""
    found: dict[str, Optional[str]] = {}
    for name in names:
        stated = mapping.get(name)
        if stated is None:
            found[name] = find_field(name, actual, dataset)
        else:
            found[name] = stated if stated in actual else _same(stated, actual)
    return found


def _same(name: str, actual: Sequence[str]) -> Optional[str]:
    return next((field for field in actual if _plain(field) == _plain(name)), None)


def _plain(name: str) -> str:
    return comparable(name)


def _cuts(name: str) -> list[str]:
    plain = _plain(name)
    cuts = [plain[:SHAPEFILE_NAME_LENGTH]] if len(plain) > SHAPEFILE_NAME_LENGTH else []
    for encoding in ("utf-8", "cp949"):
        data = plain.encode(encoding, "ignore")
        if len(data) > SHAPEFILE_NAME_LENGTH:
            cut = data[:SHAPEFILE_NAME_LENGTH].decode(encoding, "ignore")
            if cut and cut not in cuts:
                cuts.append(cut)
    return cuts
