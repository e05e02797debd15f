"""Branch and bound over blocks of cells: which distance class holds for the whole of a block?

The search runs in single precision on coordinates relative to the window, with bounds widened by what rounding can do;
cells that stay undecided then are told by ``exact_squared_distance``.
"""
from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .exact_distance import exact_squared_distance, segment_frame

DIVISIONS = (256, 64, 32, 16, 8, 4, 2, 1)
PAIRS_AT_ONCE = 120_000
ROUNDING = 4e-6
"""Share of the largest coordinate by which distances in single precision may be off: some 60 units in the last place,
more than the handful of sums behind each of them."""


def class_type(breaks: np.ndarray) -> np.dtype:
    """The unsigned type that holds every class and one value more."""
    return np.dtype(np.uint8 if len(breaks) < 255 else np.uint16)


@dataclass
class _Blocks:
    """Blocks of one size with the segments that may be nearest: pairs of a block and a segment, block by block.

    ``rows`` and ``columns`` count blocks; ``starts`` is where the pairs of each block begin and ``owner`` the block of
    each pair. Of each pair: the ``segment``, how far the block's centre lies ``along`` it from its start and ``aside``
    of it, and the segment's direction ``ux``, ``uy`` and ``length`` (single precision, metres).
    """

    rows: np.ndarray
    columns: np.ndarray
    starts: np.ndarray
    owner: np.ndarray
    segment: np.ndarray
    along: np.ndarray
    aside: np.ndarray
    ux: np.ndarray
    uy: np.ndarray
    length: np.ndarray


class BlockSearch:
    """The classes of the cells of one window; see ``distance_classes``.

    ``decided[depth]`` holds the class of each block of ``DIVISIONS[depth]`` cells, or ``undecided``.
    """

    def __init__(
        self, segments: np.ndarray, left: float, top: float, cell: float, rows: int, columns: int, breaks: np.ndarray
    ):
        self.segments = segments
        self.left = left
        self.top = top
        self.cell = cell
        self.breaks = breaks
        self.shapes = [(-(-rows // size), -(-columns // size)) for size in DIVISIONS]
        dtype = class_type(breaks)
        self.undecided = np.iinfo(dtype).max
        self.decided = [np.full(shape, self.undecided, dtype=dtype) for shape in self.shapes]
        self.centre = (left + columns * cell / 2, top - rows * cell / 2)
        reach = np.abs(segments - np.tile(self.centre, 2)).max()
        self.slack = ROUNDING * float(reach + max(rows, columns) * cell + DIVISIONS[0] * cell)

    def classes(self) -> np.ndarray:
        """The class of every cell: what its own, or the smallest block around it, was found to be."""
        blocks = self._coarsest()
        undecided = self._undecided(0, blocks, blocks.rows, blocks.columns, blocks.along, blocks.aside)
        if undecided is not None:
            self._divide(0, undecided)
        found = self.decided[0]
        for depth in range(1, len(DIVISIONS)):
            ratio = DIVISIONS[depth - 1] // DIVISIONS[depth]
            rows, columns = self.shapes[depth]
            wider = found.repeat(ratio, axis=0)[:rows].repeat(ratio, axis=1)[:, :columns]
            finer = self.decided[depth]
            found = np.where(finer == self.undecided, wider, finer)
        return found

    def _coarsest(self) -> _Blocks:
        """All blocks of the largest size, each with all segments."""
        rows, columns = (each.ravel() for each in np.indices(self.shapes[0]))
        frame = segment_frame(self.segments - np.tile(self.centre, 2))
        count, total = len(frame), len(rows)
        size = DIVISIONS[0] * self.cell
        x = self.left - self.centre[0] + (columns + 0.5) * size
        y = self.top - self.centre[1] - (rows + 0.5) * size
        from_x = x[:, None] - frame[None, :, 0]
        from_y = y[:, None] - frame[None, :, 1]
        ux, uy = frame[:, 2], frame[:, 3]
        return _Blocks(
            rows,
            columns,
            np.arange(total) * count,
            np.repeat(np.arange(total), count),
            np.tile(np.arange(count), total),
            _single(from_x * ux + from_y * uy),
            _single(from_x * uy - from_y * ux),
            _single(np.tile(ux, total)),
            _single(np.tile(uy, total)),
            _single(np.tile(frame[:, 4], total)),
        )

    def _undecided(
        self,
        depth: int,
        blocks: _Blocks,
        rows: np.ndarray,
        columns: np.ndarray,
        along: np.ndarray,
        aside: np.ndarray,
    ) -> _Blocks | None:
        """Write down the classes of decided blocks; the others with the segments that still matter, or ``None``."""
        beyond = along - blocks.length
        np.maximum(beyond, -along, out=beyond)
        np.maximum(beyond, 0, out=beyond)
        squared = beyond * beyond
        squared += aside * aside
        nearest = np.sqrt(np.minimum.reduceat(squared, blocks.starts)).astype(np.float64)
        radius = self.slack + (DIVISIONS[depth] * self.cell * np.sqrt(0.5) if DIVISIONS[depth] > 1 else 0.0)
        low = np.searchsorted(self.breaks, nearest - radius, side="right")
        high = np.searchsorted(self.breaks, nearest + radius, side="right")
        height, width = self.shapes[depth]
        on_map = (rows < height) & (columns < width)
        whole = (low == high) & on_map
        self.decided[depth][rows[whole], columns[whole]] = low[whole]
        open_blocks = on_map & ~whole
        if not open_blocks.any():
            return None
        reach = np.minimum(nearest + 2 * radius, self.breaks[-1] + radius) + self.slack
        limit = np.where(open_blocks, reach * reach, -1.0).astype(np.float32)
        keep = np.flatnonzero(squared <= limit.take(blocks.owner))
        owner = blocks.owner.take(keep)
        counts = np.bincount(owner, minlength=len(rows))
        some = np.flatnonzero(counts)
        ends = np.cumsum(counts.take(some))
        renumbered = np.cumsum(counts > 0) - 1
        return _Blocks(
            rows.take(some),
            columns.take(some),
            ends - counts.take(some),
            renumbered.take(owner),
            blocks.segment.take(keep),
            along.take(keep),
            aside.take(keep),
            blocks.ux.take(keep),
            blocks.uy.take(keep),
            blocks.length.take(keep),
        )

    def _divide(self, depth: int, blocks: _Blocks) -> None:
        """Look at the parts of undecided blocks, in portions that keep the number of pairs bounded."""
        if depth + 1 == len(DIVISIONS):
            self._exactly(blocks)
            return
        for portion in _portions(blocks):
            for finer in self._parts(depth, portion):
                self._divide(depth + 1, finer)

    def _parts(self, depth: int, blocks: _Blocks) -> list[_Blocks]:
        """The undecided parts of blocks; a part's place along a segment follows from its block's by one sum."""
        ratio = DIVISIONS[depth] // DIVISIONS[depth + 1]
        step = DIVISIONS[depth + 1] * self.cell
        found = []
        for down in range(ratio):
            dy = np.float32(-(down - (ratio - 1) / 2) * step)
            for right in range(ratio):
                dx = np.float32((right - (ratio - 1) / 2) * step)
                along = blocks.along + (dx * blocks.ux + dy * blocks.uy)
                aside = blocks.aside + (dx * blocks.uy - dy * blocks.ux)
                rows, columns = blocks.rows * ratio + down, blocks.columns * ratio + right
                kept = self._undecided(depth + 1, blocks, rows, columns, along, aside)
                if kept is not None:
                    found.append(kept)
        return _joined(found)

    def _exactly(self, cells: _Blocks) -> None:
        """Decide cells that lie within rounding of a break."""
        x = self.left + (cells.columns + 0.5) * self.cell
        y = self.top - (cells.rows + 0.5) * self.cell
        squared = exact_squared_distance(
            x.take(cells.owner), y.take(cells.owner), self.segments.take(cells.segment, axis=0)
        )
        nearest = np.minimum.reduceat(squared, cells.starts)
        classes = np.searchsorted(self.breaks * self.breaks, nearest, side="right")
        self.decided[-1][cells.rows, cells.columns] = classes


def _single(values: np.ndarray) -> np.ndarray:
    return np.ascontiguousarray(values.ravel(), dtype=np.float32)


def _joined(parts: list[_Blocks]) -> list[_Blocks]:
    """Blocks of one size as few portions of a good size for numpy."""
    if len(parts) < 2:
        return parts
    blocks_before = np.cumsum([0] + [len(part.rows) for part in parts])
    pairs_before = np.cumsum([0] + [len(part.owner) for part in parts])

    def join(name: str, shifts: np.ndarray | None = None) -> np.ndarray:
        arrays = [getattr(part, name) for part in parts]
        if shifts is not None:
            arrays = [array + shift for array, shift in zip(arrays, shifts)]
        return np.concatenate(arrays)

    return [
        _Blocks(
            join("rows"),
            join("columns"),
            join("starts", pairs_before),
            join("owner", blocks_before),
            *(join(name) for name in ("segment", "along", "aside", "ux", "uy", "length")),
        )
    ]


def _portions(blocks: _Blocks) -> list[_Blocks]:
    """``blocks`` in portions of about ``PAIRS_AT_ONCE`` pairs."""
    if len(blocks.owner) <= PAIRS_AT_ONCE:
        return [blocks]
    portions = []
    ends = np.append(blocks.starts[1:], len(blocks.owner))
    first = 0
    while first < len(blocks.rows):
        begin = int(blocks.starts[first])
        last = max(first + 1, int(np.searchsorted(ends, begin + PAIRS_AT_ONCE, side="right")))
        end = int(ends[last - 1])
        pairs = slice(begin, end)
        portions.append(
            _Blocks(
                blocks.rows[first:last],
                blocks.columns[first:last],
                blocks.starts[first:last] - begin,
                blocks.owner[pairs] - first,
                *(getattr(blocks, name)[pairs] for name in ("segment", "along", "aside", "ux", "uy", "length")),
            )
        )
        first = last
    return portions
