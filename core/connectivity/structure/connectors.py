"""Which connectors join different cores, and which come back to the same one."""
from __future__ import annotations

import numpy as np

from ...progress import Progress
from .runs import components
from .simple_points import STEPS

ACROSS_SIDES = ((-1, 0), (0, -1), (1, 0), (0, 1))
SIDES_FIRST = ((-1, 0), (0, -1), (1, 0), (0, 1), (-1, -1), (-1, 1), (1, -1), (1, 1))
AT_ONCE = 1 << 20


def bridges(core: np.ndarray, connectors: np.ndarray, zone: np.ndarray, connectivity: int, progress: Progress) -> np.ndarray:
    """Cells of ``connectors`` that join two or more components of ``core``: bool (rows, columns).

    Every cell of ``zone`` and ``connectors`` belongs to the core component that reaches it first through them, step by
    step (row by row among equals, sides before corners); a component of connectors in which more than one core is
    met joins them. All are bool (rows, columns); nothing spreads through the outermost rows and columns.
    """
    parts = components(core, connectivity)
    owner = np.zeros(core.shape, np.int32)
    parts.paint(owner, np.arange(1, parts.count + 1, dtype=np.int32))
    passable = zone | connectors
    passable &= ~core
    for side in (np.s_[0], np.s_[-1], np.s_[:, 0], np.s_[:, -1]):
        passable[side] = False
    _spread(owner, passable, connectivity, progress)
    lines = components(connectors, connectivity)
    lowest = np.full(lines.count, parts.count + 1, np.int32)
    highest = np.zeros(lines.count, np.int32)
    flat = owner.reshape(-1)
    places = np.flatnonzero(connectors)
    for first in range(0, len(places), AT_ONCE):
        part = places[first : first + AT_ONCE]
        line, met = lines.at(part), flat[part]
        np.minimum.at(lowest, line, met)
        np.maximum.at(highest, line, met)
    found = np.zeros(core.shape, bool)
    lines.paint(found, highest > lowest)
    return found


def _spread(owner: np.ndarray, passable: np.ndarray, connectivity: int, progress: Progress) -> None:
    """Let the numbers in ``owner`` spread over ``passable`` cells, nearest first."""
    columns = owner.shape[1]
    flat, open_cells = owner.reshape(-1), passable.reshape(-1)
    steps = np.array([row * columns + column for row, column in SIDES_FIRST[:connectivity]])
    sources = np.flatnonzero(_beside(owner > 0, passable))
    front = [_claimed(sources, steps[:4], flat, open_cells)]
    if connectivity == 8:
        front.append(_claimed(sources, steps[4:], flat, open_cells))
    wave = np.concatenate(front)
    while len(wave):
        progress.check()
        wave = _claimed(wave, steps, flat, open_cells)


def _beside(cells: np.ndarray, others: np.ndarray) -> np.ndarray:
    """Those of ``cells`` that have one of ``others`` among their eight neighbours."""
    near = np.zeros_like(cells)
    for row, column in STEPS:
        here = np.s_[max(0, -row) : len(cells) - max(0, row), max(0, -column) : cells.shape[1] - max(0, column)]
        there = np.s_[max(0, row) : len(cells) + min(0, row), max(0, column) : cells.shape[1] + min(0, column)]
        near[here] |= others[there]
    near &= cells
    return near


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
    return np.concatenate(claimed) if claimed else np.zeros(0, np.int64)
