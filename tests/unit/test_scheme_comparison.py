"""Two schemes compared: rows are known again wherever they stand, and every difference is told once."""
from __future__ import annotations

import random
from pathlib import Path

import pytest
from ecoaxis.core.schemes.comparison import Comparison, compare
from ecoaxis.core.schemes.document import SchemeDocument, read_document
from hypothesis import given, settings
from hypothesis import strategies as st

ROOT = Path(__file__).resolve().parents[2]
SCHEMES = sorted(path.parent.name for path in (ROOT / "resources" / "schemes").glob("*/scheme.json"))
CELL = st.sampled_from(["", "a", "b", "1", "2", "가"])
ROWS = st.lists(st.tuples(*[CELL] * 11), max_size=12).map(tuple)


def shipped(name: str) -> SchemeDocument:
    return read_document(ROOT / "resources" / "schemes" / name)[0]


def with_rows(document: SchemeDocument, rows) -> SchemeDocument:
    return SchemeDocument(document.entry, tuple(rows))


def zoning(rows) -> SchemeDocument:
    return SchemeDocument({"kind": "zoning"}, rows)


def applied(before: SchemeDocument, after: SchemeDocument, comparison: Comparison) -> dict[int, tuple[str, ...]]:
    """The rows of ``after`` by index, made from those of ``before`` and the differences alone."""
    changes = {change.after: change for change in comparison.rows if change.after is not None}
    rows = {}
    for old, new in comparison.pairs:
        cells = dict(zip(before.columns, before.rows[old]))
        cells.update({cell.column: cell.after for cell in changes[new].cells} if new in changes else {})
        rows[new] = tuple(cells.values())
    for change in comparison.rows:
        if change.kind == "added":
            cells = {cell.column: cell.after for cell in change.cells}
            rows[change.after] = tuple(cells.get(column, "") for column in after.columns)
    return rows


@settings(max_examples=150, deadline=None)
@given(ROWS, ROWS)
def test_differences_make_one_scheme_of_the_other(left, right):
    before, after = zoning(left), zoning(right)
    comparison = compare(before, after)
    assert applied(before, after, comparison) == {index: row for index, row in enumerate(right) if any(row)}
    removed = {change.before for change in comparison.rows if change.kind == "removed"}
    paired = [old for old, _ in comparison.pairs]
    assert len(paired) == len(set(paired))
    assert removed | set(paired) == {index for index, row in enumerate(left) if any(row)}
    assert not removed & set(paired)


@settings(max_examples=100, deadline=None)
@given(ROWS)
def test_a_scheme_equals_itself(rows):
    assert compare(zoning(rows), zoning(rows)).is_empty


@settings(max_examples=100, deadline=None)
@given(ROWS, st.randoms(use_true_random=False))
def test_reordered_rows_are_moved_and_nothing_else(rows, order):
    shuffled = list(rows)
    order.shuffle(shuffled)
    kinds = {change.kind for change in compare(zoning(rows), zoning(tuple(shuffled))).rows}
    assert kinds <= {"moved"}


@pytest.mark.parametrize("name", SCHEMES)
def test_a_changed_cell_is_found_among_reordered_rows(name):
    before = shipped(name)
    rows = [list(row) for row in before.rows]
    column = before.columns.index("certainty")
    rows[7][column] = "guessed"
    random.Random(4).shuffle(rows)
    changed = [change for change in compare(before, with_rows(before, map(tuple, rows))).rows if change.cells]
    assert [(change.before, [cell.column for cell in change.cells]) for change in changed] == [(7, ["certainty"])]
    assert changed[0].cells[0].after == "guessed"


def test_values_that_shift_by_one_class_stay_the_rows_they_were():
    before = shipped("kr-ecvam")
    value, grade = before.columns.index("value"), before.columns.index("grade")
    rows = [list(row) for row in before.rows]
    rows[0][value] = "85.."
    rows[1][grade] = "3"
    comparison = compare(before, with_rows(before, map(tuple, rows)))
    assert [(change.before, change.after, [cell.column for cell in change.cells]) for change in comparison.rows] == [
        (0, 0, ["value"]), (1, 1, ["grade"])]


def test_added_and_removed_rows_are_told_with_all_their_cells():
    before = shipped("kr-biotope-seoul")
    own = ("own", "biotope", "own_map", "", "presence", "", "avoid", "assumed", "here", "겹칩니다", "overlaps")
    comparison = compare(before, with_rows(before, [*before.rows[1:], own]))
    assert [change.kind for change in comparison.rows] == ["removed", "added"]
    assert [cell.after for cell in comparison.rows[1].cells] == [cell for cell in own if cell]


def test_a_row_moved_up_moves_alone():
    before = shipped("kr-ecvam")
    comparison = compare(before, with_rows(before, [before.rows[5], *before.rows[:5], *before.rows[6:]]))
    assert [(change.kind, change.before, change.after) for change in comparison.rows] == [("moved", 5, 0)]


def test_heads_are_compared_by_what_they_name():
    before = shipped("kr-ecvam")
    entry = {**before.entry, "version": "9", "grades": list(reversed(before.entry["grades"]))}
    entry["copied_from"] = {"id": "kr-ecvam"}
    comparison = compare(before, SchemeDocument(entry, before.rows))
    assert [(change.column, change.after) for change in comparison.head] == [("version", "9")]


def test_another_kind_shares_no_rows():
    comparison = compare(shipped("kr-ecvam"), shipped("kr-biotope-seoul"))
    assert {change.kind for change in comparison.rows} == {"added", "removed"}
