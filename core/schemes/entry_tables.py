"""Lists and maps of ``scheme.json`` as small tables of texts, and back; what the tables do not show is kept."""
from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from .texts import LANGUAGES

Item = Any


def items_of(value: Any) -> list[Item]:
    """The items of a JSON list; a single value is a list of one."""
    if value is None:
        return []
    return list(value) if isinstance(value, (list, tuple)) else [value]


def cells_of_item(item: Item, places: Sequence[str]) -> tuple[str, ...]:
    """The texts of ``item`` at ``places`` (``value``, ``title.ko``). A text alone is the title in both languages."""
    if not isinstance(item, Mapping):
        item = {} if item is None else {places[0].split(".")[0]: str(item)}
    return tuple(_text_at(item, place) for place in places)


def item_of_cells(item: Item, places: Sequence[str], cells: Sequence[str], whole: Iterable[str] = ()) -> Item:
    """``item`` with the texts ``cells`` at ``places``; unchanged where they say what it said already.

    Texts at places in ``whole`` become whole numbers where they are such.
    """
    if item is not None and cells_of_item(item, places) == tuple(cells):
        return item
    fresh = dict(item) if isinstance(item, Mapping) else {}
    for place, cell in zip(places, cells):
        key, _, language = place.partition(".")
        if language:
            given = fresh.get(key)
            texts = dict(given) if isinstance(given, Mapping) else dict.fromkeys(LANGUAGES, given or "")
            fresh[key] = {**texts, language: cell}
        elif cell or key in fresh:
            fresh[key] = whole_number(cell) if place in whole else cell
    return {key: value for key, value in fresh.items() if value != "" and value != dict.fromkeys(LANGUAGES, "")}


def whole_number(text: str) -> Any:
    """``text`` as an integer where it is one, else as it is: the reader tells what is wrong with it."""
    digits = text.lstrip("+-")
    return int(text) if digits.isascii() and digits.isdigit() and len(digits) < 10 else text


def rows_of_map(value: Any, ids: Iterable[str]) -> list[tuple[str, str, str]]:
    """A map of texts as rows (id, Korean, English), with a row for each of ``ids`` that it lacks."""
    given = value if isinstance(value, Mapping) else {}
    rows = [(str(key), *cells_of_item({"text": text}, ("text.ko", "text.en"))) for key, text in given.items()]
    rows += [(one, "", "") for one in dict.fromkeys(ids) if one and one not in given]
    return [(row[0], row[1], row[2]) for row in rows]


def map_of_rows(value: Any, rows: Iterable[Sequence[str]]) -> dict[str, Any]:
    """The map of texts that ``rows`` (id, Korean, English) say; rows without a text are left out."""
    given = value if isinstance(value, Mapping) else {}
    found = {}
    for key, korean, english in rows:
        if not key or not (korean or english):
            continue
        item = item_of_cells({"text": given.get(key)}, ("text.ko", "text.en"), (korean, english))
        found[key] = item["text"]
    return found


def _text_at(item: Mapping[str, Any], place: str) -> str:
    key, _, language = place.partition(".")
    value = item.get(key)
    if language and isinstance(value, Mapping):
        value = value.get(language)
    return "" if value is None else str(value)
