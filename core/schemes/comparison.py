"""What differs between two schemes: rows added, removed, changed cell by cell or moved, and what the heads say."""
from __future__ import annotations

import bisect
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Optional

from .document import COPIED_FROM, Cells, SchemeDocument

IDENTITIES = {
    "zoning": (
        ("criterion", "indicator", "dataset", "field", "kind", "value"),
        ("indicator", "dataset", "field", "kind", "grade"),
        ("dataset", "field", "kind", "value"),
        ("indicator", "dataset", "field"),
    ),
    "screening": (("rule",), ("dataset", "expression", "measure"), ("message_ko",), ("message_en",)),
    "redlist": (
        ("subcriterion", "category", "measure", "second_measure", "second_threshold"),
        ("subcriterion", "category", "measure"),
    ),
}
"""Columns by which a row is known again after it was changed, the surest first."""

LARGEST_BLOCK = 60
"""Rows that share an identity are paired by likeness up to so many on a side, and beyond it in their order."""
LEAST_ALIKE = 0.5


@dataclass(frozen=True)
class CellChange:
    """One cell before and after."""

    column: str
    before: str
    after: str


@dataclass(frozen=True)
class RowChange:
    """What happened to a row; ``before`` and ``after`` are its indices, ``None`` where it does not exist.

    ``moved``: its place among the other rows changed, which decides between rules of the same grade.
    """

    before: Optional[int]
    after: Optional[int]
    cells: tuple[CellChange, ...] = ()
    moved: bool = False

    @property
    def kind(self) -> str:
        """``added``, ``removed``, ``changed`` or ``moved``."""
        if self.before is None:
            return "added"
        if self.after is None:
            return "removed"
        return "changed" if self.cells else "moved"


@dataclass(frozen=True)
class Comparison:
    """The differences between two schemes; empty where both say the same."""

    head: tuple[CellChange, ...]
    rows: tuple[RowChange, ...]
    pairs: tuple[tuple[int, int], ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing differs."""
        return not self.head and not self.rows


def compare(before: SchemeDocument, after: SchemeDocument) -> Comparison:
    """The differences from ``before`` to ``after``. Rows are known again wherever they stand.

    Rows of the same text are paired first, then rows of one identity, the most alike first. A scheme of another kind
    has other columns: all its rows are added.
    """
    same_kind = before.kind == after.kind
    pairs = _pairs(before, after) if same_kind else []
    pairs.sort(key=lambda pair: pair[1])
    still = _longest_rising(pairs)
    changes: list[RowChange] = []
    for old, new in pairs:
        cells = tuple(
            CellChange(column, left, right)
            for column, left, right in zip(after.columns, before.rows[old], after.rows[new])
            if left != right
        )
        if cells or (old, new) not in still:
            changes.append(RowChange(old, new, cells, (old, new) not in still))
    kept = {old for old, _ in pairs}, {new for _, new in pairs}
    for new, row in enumerate(after.rows):
        if new not in kept[1] and any(row):
            changes.append(RowChange(None, new, _filled(after.columns, row, added=True)))
    for old, row in enumerate(before.rows):
        if old not in kept[0] and any(row):
            changes.append(RowChange(old, None, _filled(before.columns, row, added=False)))
    changes.sort(key=_place)
    return Comparison(_head_changes(before.entry, after.entry), tuple(changes), tuple(pairs))


def _place(change: RowChange) -> tuple[int, int]:
    return (change.after if change.after is not None else change.before or 0, 0 if change.after is None else 1)


def _filled(columns: Sequence[str], row: Cells, added: bool) -> tuple[CellChange, ...]:
    return tuple(
        CellChange(column, "" if added else cell, cell if added else "") for column, cell in zip(columns, row) if cell
    )


def _pairs(before: SchemeDocument, after: SchemeDocument) -> list[tuple[int, int]]:
    left = {index: row for index, row in enumerate(before.rows) if any(row)}
    right = {index: row for index, row in enumerate(after.rows) if any(row)}
    pairs = []
    for identity in (after.columns, *IDENTITIES[after.kind]):
        places = [after.columns.index(column) for column in identity]
        for olds, news in list(_blocks(left, right, places)):
            for old, new in _best(olds, news, left, right):
                pairs.append((old, new))
                del left[old], right[new]
    return pairs


def _blocks(
    left: Mapping[int, Cells], right: Mapping[int, Cells], places: Sequence[int]
) -> Iterator[tuple[list[int], list[int]]]:
    """Indices of rows of either side that agree in all ``places``; empty identities say nothing."""
    found: dict[Cells, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for side, rows in enumerate((left, right)):
        for index, row in rows.items():
            key = tuple(row[place] for place in places)
            if any(key):
                found[key][side].append(index)
    return (block for block in found.values() if block[0] and block[1])


def _best(
    olds: list[int], news: list[int], left: Mapping[int, Cells], right: Mapping[int, Cells]
) -> list[tuple[int, int]]:
    if len(olds) == len(news) == 1 or max(len(olds), len(news)) > LARGEST_BLOCK:
        return list(zip(olds, news))
    candidates = sorted(
        (
            (-_likeness(left[old], right[new]), abs(place - other), place, other, old, new)
            for place, old in enumerate(olds)
            for other, new in enumerate(news)
        ),
    )
    chosen: dict[int, int] = {}
    taken: set[int] = set()
    for unlike, _, _, _, old, new in candidates:
        if old not in chosen and new not in taken and -unlike >= LEAST_ALIKE:
            chosen[old] = new
            taken.add(new)
    return list(chosen.items())


def _likeness(row: Cells, other: Cells) -> float:
    """Share of the cells that are equal."""
    return sum(cell == one for cell, one in zip(row, other)) / len(row)


def _longest_rising(pairs: Sequence[tuple[int, int]]) -> set[tuple[int, int]]:
    """The most pairs (ordered by their second index) whose first indices rise: rows that did not move."""
    ends: list[int] = []
    last: list[int] = []
    previous: list[int] = []
    for index, (old, _) in enumerate(pairs):
        place = bisect.bisect_left(ends, old)
        previous.append(last[place - 1] if place else -1)
        if place == len(ends):
            ends.append(old)
            last.append(index)
        else:
            ends[place], last[place] = old, index
    found = set()
    index = last[-1] if last else -1
    while index >= 0:
        found.add(pairs[index])
        index = previous[index]
    return found


def _head_changes(before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[CellChange, ...]:
    left, right = dict(_flat(before)), dict(_flat(after))
    places = dict.fromkeys([*left, *right])
    return tuple(
        CellChange(place, left.get(place, ""), right.get(place, ""))
        for place in places
        if left.get(place, "") != right.get(place, "")
    )


def _flat(value: Any, place: str = "") -> Iterator[tuple[str, str]]:
    """Every text of a JSON value with its place: ``grades[1].label.ko``; grades and categories by what they stand for.

    Where the scheme was copied from is no difference.
    """
    if isinstance(value, Mapping):
        for key, one in value.items():
            if place or key != COPIED_FROM:
                yield from _flat(one, f"{place}.{key}" if place else key)
    elif isinstance(value, (list, tuple)):
        for index, one in enumerate(value, start=1):
            name = one.get("value", one.get("code", index)) if isinstance(one, Mapping) else index
            yield from _flat(one, f"{place}[{name}]")
    elif value is not None:
        yield place, str(value)
