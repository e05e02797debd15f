"""Patches of a map of classes: connected cells of one class, labelled strip by strip."""
from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from ...progress import Progress
from ..packages import needed

CELLS_AT_ONCE = 1 << 21
"""Cells of a strip; what is needed beside the map of labels does not grow with the map."""


@dataclass(frozen=True)
class Patches:
    """``labels``: (rows, columns) int32, 0 = no class, k = the patch at position k - 1 of the other arrays.

    ``classes``: (p,) the class of each patch. ``cells``: (p,) int64. ``perimeters``: (p,) int64, cell sides that do not
    face the same patch, with those on the map's border and beside no data.
    """

    labels: np.ndarray
    classes: np.ndarray
    cells: np.ndarray
    perimeters: np.ndarray

    @property
    def count(self) -> int:
        """Number of patches."""
        return len(self.cells)


def strips_of(rows: int, columns: int) -> Iterator[tuple[int, int]]:
    """First row and row after the last of strips of about ``CELLS_AT_ONCE`` cells."""
    height = max(1, CELLS_AT_ONCE // max(1, columns))
    for row in range(0, rows, height):
        yield row, min(row + height, rows)


def label_patches(classes: np.ndarray, neighbours: int = 8, progress: Progress | None = None) -> Patches:
    """The patches of ``classes`` (rows, columns), unsigned integers, 0 = no data, with 8 or 4 ``neighbours``.

    In each strip runs of equal cells along the rows are joined with the runs of the row above that they touch; strips
    are then joined along their borders. Patches are numbered by their first cell, row by row.
    Raises ``CoreError`` without scipy, and ``Cancelled``.
    """
    told = progress or Progress()
    rows, columns = classes.shape
    labels = np.zeros((rows, columns), np.int32)
    if not labels.size:
        none = np.zeros(0, np.int64)
        return Patches(labels, np.zeros(0, classes.dtype), none, none)
    diagonal = neighbours == 8
    joined: list[np.ndarray] = []
    count = 0
    for first, after in strips_of(rows, columns):
        told.check()
        told.report(0.6 * first / rows)
        found = _label_strip(classes[first:after], diagonal, labels[first:after], count)
        if first:
            joined.append(_across(classes[first - 1], classes[first], labels[first - 1], labels[first], diagonal))
        count += found
    numbers = _components(count, np.concatenate(joined)) if joined else np.arange(count)
    number = _by_first_appearance(numbers)
    return _measured(classes, labels, number, told.part(0.6, 1.0))


def _label_strip(values: np.ndarray, diagonal: bool, labels: np.ndarray, before: int) -> int:
    """Fill ``labels`` from ``before`` + 1 on; returns how many patches the strip has."""
    rows, columns = values.shape
    begins = np.ones((rows, columns), bool)
    np.not_equal(values[:, 1:], values[:, :-1], out=begins[:, 1:])
    starts = np.flatnonzero(begins.ravel())
    ends = np.append(starts[1:], rows * columns) - 1
    kinds = values.ravel()[starts]
    lower = np.flatnonzero(starts >= columns)
    reach = 1 if diagonal else 0
    row = starts[lower] // columns
    left = np.maximum(starts[lower] - reach, row * columns) - columns
    right = np.minimum(ends[lower] + reach, (row + 1) * columns - 1) - columns
    low = np.searchsorted(starts, left, side="right") - 1
    span = np.searchsorted(starts, right, side="right") - low
    above = np.repeat(low - np.cumsum(span) + span, span) + np.arange(int(span.sum()))
    below = np.repeat(lower, span)
    same = kinds[above] == kinds[below]
    number = _components(len(starts), np.column_stack([above[same], below[same]]))
    filled = kinds != 0
    used = np.zeros(int(number.max()) + 1, bool)
    used[number[filled]] = True
    name = np.where(used, np.cumsum(used) + before, 0).astype(np.int32)
    named = np.where(filled, name[number], 0).astype(np.int32)
    labels[:] = np.repeat(named, ends - starts + 1).reshape(rows, columns)
    return int(np.count_nonzero(used))


def _across(
    upper: np.ndarray, lower: np.ndarray, upper_labels: np.ndarray, lower_labels: np.ndarray, diagonal: bool
) -> np.ndarray:
    """Pairs (k, 2) of labels (from 0) that two neighbouring rows join."""
    columns = len(upper)
    pairs = []
    for shift in (-1, 0, 1) if diagonal else (0,):
        one = slice(max(0, shift), columns + min(0, shift))
        other = slice(max(0, -shift), columns + min(0, -shift))
        same = (upper[one] == lower[other]) & (upper[one] != 0)
        pairs.append(np.column_stack([upper_labels[one][same], lower_labels[other][same]]).astype(np.int64) - 1)
    return np.unique(np.concatenate(pairs), axis=0)


def _components(count: int, pairs: np.ndarray) -> np.ndarray:
    sparse, csgraph = needed("scipy.sparse"), needed("scipy.sparse.csgraph")
    ones = np.ones(len(pairs), np.int8)
    matrix = sparse.coo_matrix((ones, (pairs[:, 0], pairs[:, 1])), shape=(count, count))
    return np.asarray(csgraph.connected_components(matrix, directed=False)[1])


def _by_first_appearance(numbers: np.ndarray) -> np.ndarray:
    """Patch (from 1) of each label (from 0), counted in the order in which patches first appear."""
    _, first, inverse = np.unique(numbers, return_index=True, return_inverse=True)
    rank = np.empty(len(first), np.int32)
    rank[np.argsort(first, kind="stable")] = np.arange(1, len(first) + 1)
    return np.asarray(rank[inverse.ravel()])


def _measured(classes: np.ndarray, labels: np.ndarray, number: np.ndarray, progress: Progress) -> Patches:
    """Put the final numbers into ``labels`` and count cells and sides."""
    rows, columns = labels.shape
    count = int(number.max(initial=0))
    final = np.concatenate([np.zeros(1, np.int32), number.astype(np.int32)])
    cells = np.zeros(count + 1, np.int64)
    shared = np.zeros(count + 1, np.int64)
    kinds = np.zeros(count + 1, classes.dtype)
    for first, after in strips_of(rows, columns):
        progress.check()
        progress.report(first / rows)
        part = labels[first:after]
        part[:] = final[part]
        cells += np.bincount(part.ravel(), minlength=count + 1)
        kinds[part.ravel()] = classes[first:after].ravel()
        shared += np.bincount(part[:, 1:][part[:, 1:] == part[:, :-1]], minlength=count + 1)
        tall = labels[max(0, first - 1) : after]
        shared += np.bincount(tall[1:][tall[1:] == tall[:-1]], minlength=count + 1)
    return Patches(labels, kinds[1:], cells[1:], 4 * cells[1:] - 2 * shared[1:])
