"""Tiles with overlap, for arrays that lie in files."""
from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from ...issues import CoreError, error
from .multigrid import BLOCK

LEAST_OVERLAP = 4
LEAST_SIDE = 12
MakeArray = Callable[[tuple[int, ...], Any], np.ndarray]
"""Takes (rows, columns) and a type; gives an array of zeros that may lie in a file."""


@dataclass(frozen=True)
class Tiling:
    """How a circuit is solved in tiles.

    ``side``: cells of a tile's side. ``overlap``: cells that a tile reads around itself; half of it is the number of
    smoothing steps, which need that many to give the same as on the whole map. ``make``: where large arrays come from.
    Raises ``CoreError`` for sides and overlaps that are too small.
    """

    side: int
    overlap: int
    make: MakeArray

    def __post_init__(self) -> None:
        if self.side < LEAST_SIDE or self.overlap < LEAST_OVERLAP or self.overlap > self.side:
            raise CoreError(
                error("circuit.tiles", side=self.side, overlap=self.overlap, least=LEAST_SIDE, low=LEAST_OVERLAP)
            )

    @property
    def steps(self) -> int:
        """Smoothing steps before the coarse correction, and after: each reaches one cell further."""
        return self.overlap // 2

    def serves(self, nodes: int) -> bool:
        """Whether a part of so many nodes is solved in tiles: one that a tile could hold is solved as a whole."""
        return nodes > self.side**2


@dataclass(frozen=True)
class Tile:
    """``own``: the cells of the tile; ``window``: with the overlap; ``inner``: the tile's cells within the window."""

    own: tuple[slice, slice]
    window: tuple[slice, slice]
    inner: tuple[slice, slice]


def tiles(shape: tuple[int, ...], side: int, overlap: int) -> list[Tile]:
    """Tiles over (rows, columns), row by row; their sides are whole blocks of aggregates, except at the far borders."""
    whole = -(-side // BLOCK) * BLOCK
    return [
        _tile(shape, (row, column), whole, overlap)
        for row in range(0, shape[0], whole)
        for column in range(0, shape[1], whole)
    ]


def _tile(shape: tuple[int, ...], corner: tuple[int, int], side: int, overlap: int) -> Tile:
    own, window, inner = [], [], []
    for start, size in zip(corner, shape):
        stop = min(start + side, size)
        first, last = max(0, start - overlap), min(size, stop + overlap)
        own.append(slice(start, stop))
        window.append(slice(first, last))
        inner.append(slice(start - first, stop - first))
    return Tile((own[0], own[1]), (window[0], window[1]), (inner[0], inner[1]))
