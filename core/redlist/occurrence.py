"""Where ecosystems occur in a raster, as runs of equal values along its rows: what hulls and grid cells are made of."""
from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np

from ..schemes.codes import plain_code

LOOKUP_SPAN = 1 << 20
"""Whole numbers that span less are looked up in a table; others are sorted."""
NOT_WANTED = -1


@dataclass(frozen=True)
class Runs:
    """Runs of equal values in a block of a raster, in reading order; all arrays are (n,).

    A run fills the columns from ``starts`` up to, not including, ``ends`` of its row. ``ecosystems`` are indices.
    """

    rows: np.ndarray
    starts: np.ndarray
    ends: np.ndarray
    ecosystems: np.ndarray

    @property
    def lengths(self) -> np.ndarray:
        """Cells of each run."""
        return self.ends - self.starts


class ValueIndex:
    """Gives each value that is an ecosystem a number, in the order in which they are met.

    ``wanted`` are the codes that count (``None``: every value); ``nodata`` and NaN never do. ``names`` are the codes.
    """

    def __init__(self, wanted: Collection[str] | None, nodata: float | None):
        self._wanted = wanted
        self._nodata = nodata
        self._known: dict[float, int] = {}
        self.names: list[str] = []

    def of(self, values: np.ndarray) -> np.ndarray:
        """The number of each value (n,), as int32; -1 where it is no ecosystem."""
        if not len(values):
            return np.empty(0, dtype=np.int32)
        if values.dtype.kind in "iub":
            low, high = int(values.min()), int(values.max())
            if high - low < LOOKUP_SPAN:
                shifted = values.astype(np.int64) - low
                table = np.full(high - low + 1, NOT_WANTED, dtype=np.int32)
                present = np.flatnonzero(np.bincount(shifted, minlength=len(table)))
                table[present] = self._numbers((present + low).tolist())
                return table[shifted]
        present, where = np.unique(values, return_inverse=True)
        return np.array(self._numbers(present.tolist()), dtype=np.int32)[np.asarray(where).reshape(-1)]

    def met(self) -> list[str]:
        """The codes of all values that were met, wanted or not, without no data, ascending."""
        return [plain_code(value) for value in sorted(self._known) if value != self._nodata]

    def _numbers(self, values: list[float]) -> list[int]:
        for value in values:
            if value not in self._known:
                self._known[value] = self._new(value)
        return [self._known[value] for value in values]

    def _new(self, value: float) -> int:
        code = plain_code(value)
        if value == self._nodata or not code or (self._wanted is not None and code not in self._wanted):
            return NOT_WANTED
        if code in self.names:
            return self.names.index(code)
        self.names.append(code)
        return len(self.names) - 1


def row_runs(block: np.ndarray, values: ValueIndex, nodata: float | None) -> Runs:
    """The runs of ecosystems in ``block`` (rows, columns)."""
    rows, columns = block.shape
    changes = np.empty(block.shape, dtype=bool)
    changes[:, :1] = True
    np.not_equal(block[:, 1:], block[:, :-1], out=changes[:, 1:])
    first = np.flatnonzero(changes)
    ends = np.append(first[1:], rows * columns)
    found = block.reshape(-1)[first]
    present = found == found if nodata is None else (found == found) & (found != nodata)
    first, ends, found = first[present], ends[present], found[present]
    numbers = values.of(found)
    wanted = numbers != NOT_WANTED
    first, ends, numbers = first[wanted], ends[wanted], numbers[wanted]
    row = first // columns
    return Runs(row, first - row * columns, ends - row * columns, numbers)


def row_extremes(runs: Runs, rows: int, count: int) -> Runs:
    """One run a row and ecosystem, from its first cell to its last: the only cells of the row that a hull can touch.

    ``rows`` is the height of the block and ``count`` the number of ecosystems.
    """
    keys = runs.rows * count + runs.ecosystems
    starts = np.zeros(rows * count, dtype=np.int64)
    ends = np.zeros(rows * count, dtype=np.int64)
    ends[keys] = runs.ends
    starts[keys[::-1]] = runs.starts[::-1]
    present = np.flatnonzero(ends)
    return Runs(present // count, starts[present], ends[present], present % count)


def run_corners(runs: Runs) -> np.ndarray:
    """The outer corners of the runs, (4 n, 2) of column and row in cells from the upper left corner of the block."""
    columns = np.concatenate([runs.starts, runs.ends, runs.starts, runs.ends])
    rows = np.concatenate([runs.rows, runs.rows, runs.rows + 1, runs.rows + 1])
    return np.stack([columns, rows], axis=1)


def run_cells(runs: Runs) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Row, column and ecosystem (m,) of every single cell of the runs."""
    lengths = runs.lengths
    run = np.repeat(np.arange(len(lengths)), lengths)
    begins = np.cumsum(lengths) - lengths
    columns = np.arange(len(run)) - begins[run] + runs.starts[run]
    return runs.rows[run], columns, runs.ecosystems[run]


def divided_runs(runs: Runs, bins: np.ndarray) -> tuple[Runs, np.ndarray]:
    """The runs, divided where they pass from one bin into the next, and the bin of each piece.

    ``bins`` (columns,) is the bin of each column of the block, ascending.
    """
    changes = np.concatenate(([True], bins[1:] != bins[:-1]))
    ordinal = np.cumsum(changes) - 1
    begins = np.flatnonzero(changes)
    stops = np.append(begins[1:], len(bins))
    first = ordinal[runs.starts]
    pieces = ordinal[runs.ends - 1] - first + 1
    run = np.repeat(np.arange(len(pieces)), pieces)
    place = first[run] + np.arange(len(run)) - (np.cumsum(pieces) - pieces)[run]
    starts = np.maximum(runs.starts[run], begins[place])
    ends = np.minimum(runs.ends[run], stops[place])
    return Runs(runs.rows[run], starts, ends, runs.ecosystems[run]), bins[begins[place]]
