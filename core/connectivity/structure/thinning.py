"""Homotopic thinning: cells are taken away, layer by layer, as long as nothing is torn or joined."""
from __future__ import annotations

import numpy as np

from ...progress import Progress
from .discs import strips
from .simple_points import (
    FREE,
    OPPOSITE,
    STEPS,
    UNLESS_ALONE,
    UNLESS_SQUARE,
    independence_table,
    simple_table,
)

AT_ONCE = 1 << 18
"""Cells whose neighbours are looked up at once."""
WAITING = 2


class Thinning:
    """Thinning of ``kept | free`` down to ``kept`` and the thinnest lines that hold it together.

    ``kept`` (rows, columns) is never taken, ``free`` (rows, columns) may be; both bool, false in the first and last
    row and column, and ``free`` is consumed: it ends as what is left of it. All cells that can go independently of
    each other go at once, so the result does not depend on an order (Iwanowski and Soille 2007).
    """

    def __init__(self, kept: np.ndarray, free: np.ndarray, connectivity: int):
        self._free = free.view(np.uint8)
        self._simple = simple_table(connectivity)
        self._independence = independence_table(connectivity)
        self._around = _neighbourhoods(kept, free)
        self._can_go = np.empty_like(self._free)
        for first, last in strips(*free.shape):
            self._can_go[first:last] = self._simple[self._around[first:last]] & self._free[first:last]
        columns = free.shape[1]
        kind = np.int32 if free.size < 2**31 else np.int64
        self._steps = [kind(row * columns + column) for row, column in STEPS]
        self._kind = kind

    def run(self, progress: Progress) -> None:
        """Thin until nothing can go."""
        shape = self._free.shape
        candidates = [
            (np.flatnonzero(self._can_go[first:last]) + first * shape[1]).astype(self._kind)
            for first, last in strips(*shape)
        ]
        start = total = sum(len(part) for part in candidates)
        while total:
            gone = []
            for part in candidates:
                for first in range(0, len(part), AT_ONCE):
                    progress.check()
                    gone.append(self._going(part[first : first + AT_ONCE]))
            candidates = self._take(gone)
            total = sum(len(part) for part in candidates)
            progress.report(1 - total / start if total < start else 0.0)

    def _going(self, cells: np.ndarray) -> np.ndarray:
        """Those of the simple ``cells`` that are independent of their simple neighbours."""
        can_go, around = self._can_go.reshape(-1), self._around.reshape(-1)
        simple = np.zeros(len(cells), np.uint8)
        for bit, step in enumerate(self._steps):
            simple |= can_go[cells + step] << np.uint8(bit)
        answer = self._independence[around[cells], simple]
        goes = answer == FREE
        asked = np.flatnonzero(answer == UNLESS_ALONE)
        if len(asked):
            goes[asked] = ~self._all_have(cells[asked], simple[asked], 8)
        asked = np.flatnonzero(answer == UNLESS_SQUARE)
        if len(asked):
            goes[asked] = ~self._all_have(cells[asked], simple[asked], 4)
        return cells[goes]

    def _all_have(self, cells: np.ndarray, simple: np.ndarray, neighbours: int) -> np.ndarray:
        """Whether all simple neighbours (of 8) have as many neighbours as the cell has simple ones; of 4: have two."""
        around = self._around.reshape(-1)
        expected = _BITS[simple] if neighbours == 8 else np.full(len(cells), 2, np.uint8)
        mask = np.uint8(255 if neighbours == 8 else 15)
        alike = np.ones(len(cells), bool)
        for bit in range(neighbours):
            asked = (simple >> np.uint8(bit)) & 1 == 1
            alike &= ~asked | (_BITS[around[cells + self._steps[bit]] & mask] == expected)
        return alike

    def _take(self, gone: list[np.ndarray]) -> list[np.ndarray]:
        """Take cells away; returns the cells beside them that are simple now, each once."""
        free, can_go, around = (array.reshape(-1) for array in (self._free, self._can_go, self._around))
        for cells in gone:
            free[cells] = 0
            can_go[cells] = 0
            for bit, step in enumerate(self._steps):
                around[cells + step] &= np.uint8(255 ^ 1 << OPPOSITE[bit])
        touched = []
        for cells in gone:
            for step in self._steps:
                beside = cells + step
                beside = beside[free[beside] == 1]
                free[beside] = WAITING
                touched.append(beside)
        candidates = []
        for beside in touched:
            free[beside] = 1
            simple = self._simple[around[beside]]
            can_go[beside] = simple
            candidates.append(beside[simple == 1])
        return [np.concatenate(candidates)] if candidates else []


_BITS = np.array([bin(code).count("1") for code in range(256)], np.uint8)


def _neighbourhoods(kept: np.ndarray, free: np.ndarray) -> np.ndarray:
    """Number of each cell's neighbourhood (uint8)."""
    rows, columns = kept.shape
    found = np.zeros(kept.shape, np.uint8)
    for first, last in strips(rows, columns):
        above, below = max(0, first - 1), min(rows, last + 1)
        there = np.zeros((last - first + 2, columns + 2), np.uint8)
        there[above - first + 1 : below - first + 1, 1:-1] = kept[above:below] | free[above:below]
        for bit, (row, column) in enumerate(STEPS):
            part = there[1 + row : 1 + row + last - first, 1 + column : 1 + column + columns]
            found[first:last] |= part << np.uint8(bit)
    return found
