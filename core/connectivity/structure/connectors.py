"""Which connectors join different cores, and which come back to the same one."""
from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from ...progress import Progress
from .discs import strips
from .runs import components
from .simple_points import STEPS

SIDES_FIRST = ((-1, 0), (0, -1), (1, 0), (0, 1), (-1, -1), (-1, 1), (1, -1), (1, 1))
"""Row and column steps to neighbours, in the order in which they are claimed."""
AT_ONCE = 1 << 17
"""Cells whose neighbours are looked up at once."""


def bridges(
    owner: np.ndarray, connectors: np.ndarray, passable: np.ndarray, connectivity: int, progress: Progress
) -> np.ndarray:
    """Cells of ``connectors`` that join two or more cores: bool (rows, columns).

    ``owner`` holds the number of each cell's core component (int32, from 1 on; 0 = none; see ``numbered``), and is
    filled in: every cell of ``passable`` belongs to the core that reaches it first through others, step by step (row
    by row among equals, sides before corners). A component of connectors in which more than one core is met joins
    them. ``connectors`` and ``passable`` are bool (rows, columns); ``passable`` holds the connectors and no core, is
    false in the outermost rows and columns, and is used up.
    """
    _spread(owner, passable, connectivity, progress)
    lines = components(connectors, connectivity, progress)
    lowest = np.full(lines.count, np.iinfo(np.int32).max, np.int32)
    highest = np.zeros(lines.count, np.int32)
    flat = owner.reshape(-1)
    for first, last in strips(*connectors.shape):
        places = np.flatnonzero(connectors[first:last]) + first * connectors.shape[1]
        line, met = lines.at(places), flat[places]
        np.minimum.at(lowest, line, met)
        np.maximum.at(highest, line, met)
    found = np.zeros(connectors.shape, bool)
    lines.paint(found, highest > lowest)
    return found


def numbered(core: np.ndarray, connectivity: int, progress: Progress) -> np.ndarray:
    """Numbers of the components of ``core`` from 1 on (int32, 0 = none)."""
    parts = components(core, connectivity, progress)
    owner = np.zeros(core.shape, np.int32)
    parts.paint(owner, np.arange(1, parts.count + 1, dtype=np.int32))
    return owner


def _spread(owner: np.ndarray, passable: np.ndarray, connectivity: int, progress: Progress) -> None:
    """Let the numbers in ``owner`` spread over ``passable`` cells, nearest first."""
    columns = owner.shape[1]
    flat, open_cells = owner.reshape(-1), passable.reshape(-1)
    kind = np.int32 if owner.size < 2**31 else np.int64
    steps = np.array([row * columns + column for row, column in SIDES_FIRST[:connectivity]], kind)
    sources = np.concatenate([part.astype(kind) for part in _sources(owner, passable)])
    wave = _claimed(sources, steps[:4], flat, open_cells)
    if connectivity == 8:
        wave = np.concatenate([wave, _claimed(sources, steps[4:], flat, open_cells)])
    del sources
    while len(wave):
        progress.check()
        wave = _claimed(wave, steps, flat, open_cells)


def _sources(owner: np.ndarray, passable: np.ndarray) -> Iterator[np.ndarray]:
    """Places of owned cells with a passable one among their eight neighbours, in rising order."""
    rows, columns = owner.shape
    for first, last in strips(rows, columns):
        near = np.zeros((last - first, columns), bool)
        above, below = max(0, first - 1), min(rows, last + 1)
        halo = np.zeros((last - first + 2, columns + 2), bool)
        halo[above - first + 1 : below - first + 1, 1:-1] = passable[above:below]
        for row, column in STEPS:
            near |= halo[1 + row : 1 + row + last - first, 1 + column : 1 + column + columns]
        near &= owner[first:last] > 0
        yield np.flatnonzero(near) + first * columns


def _claimed(cells: np.ndarray, steps: np.ndarray, owner: np.ndarray, open_cells: np.ndarray) -> np.ndarray:
    """The open neighbours of ``cells``, in order, each claimed for the owner of the first of ``cells`` beside it."""
    claimed = []
    for first in range(0, len(cells), AT_ONCE):
        part = cells[first : first + AT_ONCE]
        beside = (part[:, None] + steps).reshape(-1)
        chosen = np.flatnonzero(open_cells[beside])
        beside = beside[chosen]
        turns = np.arange(1, len(beside) + 1, dtype=np.int32)
        owner[beside[::-1]] = -turns[::-1]
        wins = owner[beside] == -turns
        beside = beside[wins]
        owner[beside] = owner[part[chosen[wins] // len(steps)]]
        open_cells[beside] = False
        claimed.append(beside)
    return np.concatenate(claimed) if claimed else cells
