"""Geodesic distances from lines within a mask: the widths that connectors get."""
from __future__ import annotations

from functools import cache

import numpy as np

from ...progress import Progress
from .discs import highest_within, strips

AT_ONCE = 1 << 18
"""Cells whose neighbours are looked up at once."""
FROM = ((-1, 0), (0, -1), (1, 0), (0, 1))
"""Row and column step to the neighbours across a side, in the order in which they are asked."""


def widened(lines: np.ndarray, mask: np.ndarray, limit: float, progress: Progress) -> np.ndarray:
    """Add to ``lines`` the cells of ``mask`` within ``limit`` cells of them, along ways inside the mask; returns them.

    ``lines`` and ``mask`` are (rows, columns) bool; lines lie in the mask, and both are false in the outermost rows
    and columns; ``limit`` is 1 or more. Distances are those of Soille (1991): a cell takes over the vector to the
    nearest line from its neighbours across a side where the straight (Bresenham) line to it stays in the mask, else it
    adds a step of 1. Cells are reached in rising order of distance, row by row among equals.
    """
    spread = _Spread(lines, mask, limit)
    spread.run(progress)
    lines.reshape(-1)[spread.near()] = True
    return lines


class _Spread:
    """Distances of the cells around lines; ``places`` are their places in the map, in rising order."""

    def __init__(self, lines: np.ndarray, mask: np.ndarray, limit: float):
        self._mask = mask.reshape(-1)
        self._columns = mask.shape[1]
        self._limit = limit
        region = highest_within(lines, (limit + 1) ** 2)
        region &= mask
        self.places = np.concatenate(
            [np.flatnonzero(region[first:last]) + first * self._columns for first, last in strips(*region.shape)]
        ).astype(np.int32 if region.size < 2**31 else np.int64)
        del region
        self._number = np.full(mask.size, -1, np.int32)
        self._number[self.places] = np.arange(len(self.places), dtype=np.int32)
        self._seed = lines.reshape(-1)[self.places]
        self._known = self._seed.copy()
        self._queued = self._seed.copy()
        self._rows = np.zeros(len(self.places), np.int16)
        self._across = np.zeros(len(self.places), np.int16)
        self._before = np.zeros(len(self.places), np.float32)
        self._rank = np.full(len(self.places), -1, np.int32)

    def near(self) -> np.ndarray:
        """Places of the cells that are no line, and within the limit."""
        found = []
        for first in range(0, len(self.places), AT_ONCE):
            part = np.s_[first : first + AT_ONCE]
            cells = first + np.flatnonzero(self._known[part] & ~self._seed[part])
            length = self._length(cells).astype(np.float32) + self._before[cells]
            found.append(self.places[cells[length.astype(np.float64) <= self._limit]])
        return np.concatenate(found) if found else self.places

    def run(self, progress: Progress) -> None:
        """Spread from the lines until all that is near is known."""
        queue = self._claimed(_true_places(self._seed))[0]
        while len(queue):
            progress.check()
            new = queue[~self._known[queue]]
            shortest = np.float32(np.inf)
            for first in range(0, len(new), AT_ONCE):
                shortest = np.minimum(shortest, self._measure(new[first : first + AT_ONCE]).min())
            stays, spreads = self._ready(queue, float(shortest))
            leaving = _true_places(spreads)
            reached, source = self._claimed(queue[leaving])
            kept = _true_places(stays)
            if len(kept):
                order = np.argsort(np.concatenate([kept, leaving[source]]), kind="stable")
                queue = np.concatenate([queue[kept], reached])[order]
            else:
                queue = reached

    def _ready(self, queue: np.ndarray, shortest: float) -> tuple[np.ndarray, np.ndarray]:
        """Which cells wait for nearer ones, and which of the others let their neighbours ask."""
        stays, spreads = np.empty(len(queue), bool), np.empty(len(queue), bool)
        for first in range(0, len(queue), AT_ONCE):
            part = queue[first : first + AT_ONCE]
            distance = self._length(part) + self._before[part].astype(np.float64)
            stays[first : first + AT_ONCE] = distance > shortest
            spreads[first : first + AT_ONCE] = (distance <= shortest) & (distance <= self._limit)
        return stays, spreads

    def _claimed(self, cells: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Neighbours of ``cells`` that were not asked for before, and which of ``cells`` asks first."""
        found, sources = [cells[:0]], [cells[:0]]
        for first in range(0, len(cells), AT_ONCE):
            part = cells[first : first + AT_ONCE]
            beside = np.column_stack([self._beside(part, step) for step in FROM]).reshape(-1)
            asks = np.flatnonzero((beside >= 0) & ~self._queued[beside])
            beside = beside[asks]
            turns = np.arange(len(beside), dtype=np.int32)
            self._rank[beside[::-1]] = turns[::-1]
            wins = self._rank[beside] == turns
            self._rank[beside] = -1
            found.append(beside[wins])
            sources.append((first + asks[wins] // len(FROM)).astype(np.int32))
            self._queued[found[-1]] = True
        return np.concatenate(found), np.concatenate(sources)

    def _beside(self, cells: np.ndarray, step: tuple[int, int]) -> np.ndarray:
        return self._number[self.places[cells] + step[0] * self._columns + step[1]]

    def _length(self, cells: np.ndarray) -> np.ndarray:
        return np.sqrt(self._rows[cells].astype(np.float64) ** 2 + self._across[cells].astype(np.float64) ** 2)

    def _measure(self, new: np.ndarray) -> np.ndarray:
        """Give the cells ``new`` their vectors; returns their distances.

        A cell may also learn from one that is measured just before it. All are measured at once, again and again, until
        nothing changes: each cell only looks at earlier ones, so that is what measuring one by one gives.
        """
        self._rank[new] = np.arange(len(new), dtype=np.int32)
        neighbours = [self._beside(new, step) for step in FROM]
        first = True
        while True:
            best = np.full(len(new), np.inf, np.float32)
            rows, across = np.zeros(len(new), np.int16), np.zeros(len(new), np.int16)
            before = np.zeros(len(new), np.float32)
            for step, beside in zip(FROM, neighbours):
                there = (beside >= 0) & self._known[beside]
                if not first:
                    rank = self._rank[beside]
                    there |= (beside >= 0) & (rank >= 0) & (rank < np.arange(len(new)))
                asked = np.flatnonzero(there)
                self._try(asked, beside[asked], step, new, (best, rows, across, before))
            same = (
                not first
                and bool((rows == self._rows[new]).all())
                and bool((across == self._across[new]).all())
                and bool((before == self._before[new]).all())
            )
            self._rows[new], self._across[new], self._before[new] = rows, across, before
            if same:
                break
            first = False
        self._known[new] = True
        self._rank[new] = -1
        return best

    def _try(
        self,
        asked: np.ndarray,
        beside: np.ndarray,
        step: tuple[int, int],
        new: np.ndarray,
        found: tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray],
    ) -> None:
        """Let the cells ``new[asked]`` take over what their neighbours ``beside`` know, where that is shorter."""
        best, rows, across, before = found
        vector_rows = self._rows[beside] - np.int16(step[0])
        vector_across = self._across[beside] - np.int16(step[1])
        straight = self._straight(self.places[new[asked]], vector_rows, vector_across)
        carried = self._before[beside].astype(np.float64)
        length = np.sqrt(vector_rows.astype(np.float64) ** 2 + vector_across.astype(np.float64) ** 2)
        distance = np.where(straight, length + carried, self._length(beside) + carried + 1).astype(np.float32)
        shorter = distance < best[asked]
        into = asked[shorter]
        straight = straight[shorter]
        best[into] = distance[shorter]
        rows[into] = np.where(straight, vector_rows[shorter], -step[0])
        across[into] = np.where(straight, vector_across[shorter], -step[1])
        before[into] = np.where(straight, self._before[beside[shorter]], distance[shorter] - np.float32(1))

    def _straight(self, places: np.ndarray, rows: np.ndarray, across: np.ndarray) -> np.ndarray:
        """Whether the straight lines that end at ``places``, as long as the vectors, lie in the mask."""
        clear = np.ones(len(places), bool)
        key = rows.astype(np.int32) * 65536 + across
        for one in np.unique(key[(np.abs(rows) > 1) | (np.abs(across) > 1) | ((rows != 0) & (across != 0))]):
            chosen = np.flatnonzero(key == one)
            row, column = int(rows[chosen[0]]), int(across[chosen[0]])
            start = places[chosen] - row * self._columns - column
            there = np.ones(len(chosen), bool)
            for line_row, line_column in straight_line(row, column)[:-1]:
                there &= self._mask[start + line_row * self._columns + line_column]
            clear[chosen] = there
        return clear


def _true_places(mask: np.ndarray) -> np.ndarray:
    """Places of the true cells of a row of them (int32), without numbers twice as long on the way."""
    found = [
        (first + np.flatnonzero(mask[first : first + AT_ONCE])).astype(np.int32)
        for first in range(0, len(mask), AT_ONCE)
    ]
    return np.concatenate(found) if found else np.zeros(0, np.int32)


@cache
def straight_line(rows: int, columns: int) -> tuple[tuple[int, int], ...]:
    """Cells of Bresenham's line from (0, 0), without it, to (``rows``, ``columns``); halves go outwards."""
    long, short = max(abs(rows), abs(columns)), min(abs(rows), abs(columns))
    found = []
    for along in range(1, long + 1):
        aside = (2 * along * short + long) // (2 * long)
        row, column = (along, aside) if abs(rows) > abs(columns) else (aside, along)
        found.append((row if rows > 0 else -row, column if columns > 0 else -column))
    return tuple(found)
