"""What lies within a Euclidean distance of each cell: exact, from whole-number offsets, strip by strip."""
from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

from ...progress import Progress

STRIP_CELLS = 1 << 21
"""Cells of a strip: few enough to stay in the processor's cache."""


def half_widths(squared_radius: float) -> list[int]:
    """Half width in cells of each row of a disc, from its middle row to its last.

    A cell belongs to the disc where dx² + dy² <= ``squared_radius`` (cells²), so the comparison is exact.
    """
    last = math.isqrt(math.floor(squared_radius))
    return [math.isqrt(math.floor(squared_radius - row * row)) for row in range(last + 1)]


def highest_within(values: np.ndarray, squared_radius: float, progress: Progress | None = None) -> np.ndarray:
    """The highest value within a distance of each cell, centre to centre: (rows, columns), the type of ``values``.

    Outside of the map counts as 0. Booleans tell whether any cell within the distance is true.
    """
    progress = progress or Progress()
    found = np.empty_like(values)
    widths = half_widths(squared_radius)
    for first, last in strips(*values.shape):
        progress.check()
        above, below = max(0, first - len(widths) + 1), min(len(values), last + len(widths) - 1)
        _fill(values[above:below], widths, first - above, found[first:last])
        progress.report(last / len(values))
    return found


def strips(rows: int, columns: int) -> Iterator[tuple[int, int]]:
    """First and end row of strips of about ``STRIP_CELLS`` cells."""
    height = max(16, STRIP_CELLS // max(1, columns))
    for first in range(0, rows, height):
        yield first, min(rows, first + height)


def _fill(halo: np.ndarray, widths: list[int], offset: int, found: np.ndarray) -> None:
    """Fill ``found``, which begins ``offset`` rows below the first row of ``halo``."""
    wide = halo.copy()
    found[...] = 0
    for width in range(widths[0] + 1):
        if width:
            narrow = wide.copy()
            np.maximum(wide[:, 1:], narrow[:, :-1], out=wide[:, 1:])
            np.maximum(wide[:, :-1], narrow[:, 1:], out=wide[:, :-1])
        for row in (row for row, half in enumerate(widths) if half == width):
            for shift in {row, -row}:
                top = max(0, -(offset + shift))
                end = min(len(found), len(halo) - offset - shift)
                if top < end:
                    part = found[top:end]
                    np.maximum(part, wide[offset + shift + top : offset + shift + end], out=part)
