"""Grades a map window by window: reads, combines, counts and writes, with memory that does not grow with the map."""
from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field

import numpy as np

from ..core.issues import Cancelled
from ..core.progress import Progress
from ..core.schemes.scheme import ZoningScheme
from ..core.zoning.combining import Combiner
from ..core.zoning.precedence import NO_DATA
from .feature_store import FeatureStore
from .grid import Grid, Window, strips, windows_of
from .level_sources import PRESENT, LevelSource, Percentiles
from .preferences import cores
from .raster_output import TILE, RasterOutput

STRIP_CELLS = 1 << 24
LARGEST_WINDOW_SIDE = 2048
CANCEL_CHECKED_S = 0.2
"""Seconds after which a wait for a window looks whether the user has cancelled."""


@dataclass(frozen=True)
class Tiling:
    """How a grid is cut: strips of whole tiles over the full width, and windows within a strip."""

    strip_rows: int
    window_rows: int
    window_columns: int

    @staticmethod
    def for_grid(grid: Grid) -> Tiling:
        """Strips of about 16 million cells and windows of about one million."""
        tiles = max(1, min(STRIP_CELLS // (grid.columns * TILE), 8))
        rows = tiles * TILE
        return Tiling(rows, min(rows, 512), LARGEST_WINDOW_SIDE)

    @staticmethod
    def of_windows(cells: int) -> Tiling:
        """Square windows of ``cells``, in strips of the whole number of tiles that holds them."""
        return Tiling(-(-cells // TILE) * TILE, cells, cells)


@dataclass
class Evaluated:
    """Which ground is graded and to which unit it belongs; a store is ``None`` where there is no such layer."""

    mask: FeatureStore | None = None
    units: FeatureStore | None = None
    unit_names: Sequence[str] = field(default_factory=list)

    def where(self, grid: Grid, window: Window) -> np.ndarray | None:
        """Where ``window`` is evaluated; ``None`` = everywhere."""
        if self.mask is None:
            return None
        return self.mask.burn(grid, window, PRESENT, np.dtype(np.uint8)) > 0

    def unit(self, grid: Grid, window: Window) -> np.ndarray | None:
        """Index of each cell's unit (0 = in none)."""
        if self.units is None:
            return None
        turned = self.units.burn(grid, window, PRESENT, np.dtype(np.int32))
        return np.where(turned > 0, len(self.unit_names) + 1 - turned, 0)


class Grading:
    """One run: call ``run`` once; ``counts`` then holds the cells by unit and grade, exact integers."""

    def __init__(
        self,
        scheme: ZoningScheme,
        combiner: Combiner,
        grid: Grid,
        sources: Sequence[LevelSource],
        evaluated: Evaluated,
        tiling: Tiling | None = None,
    ):
        self.scheme = scheme
        self.combiner = combiner
        self.grid = grid
        self.sources = sources
        self.evaluated = evaluated
        self.tiling = tiling or Tiling.for_grid(grid)
        self.criteria = list(dict.fromkeys(rule.criterion for rule in scheme.rules))
        self._stopped = threading.Event()
        self.counts = np.zeros((len(evaluated.unit_names) + 1, 256), dtype=np.int64)

    def windows(self) -> Iterator[Window]:
        """All windows, in order."""
        for strip in strips(self.grid, self.tiling.strip_rows):
            yield from windows_of(strip, self.tiling.window_columns, self.tiling.window_rows)

    def find_thresholds(self, progress: Progress) -> None:
        """Find what percentile rules compare with; does nothing where there are none."""
        wanting = [source for source in self.sources if isinstance(source, Percentiles)]
        for number, source in enumerate(wanting):

            def windows() -> Iterator[tuple[Window, np.ndarray | None]]:
                for window in self.windows():
                    progress.check()
                    yield window, self.evaluated.where(self.grid, window)

            source.find_thresholds(windows)
            progress.report((number + 1) / len(wanting))

    def run(
        self, grade: RasterOutput, decider: RasterOutput, criteria: RasterOutput | None, progress: Progress
    ) -> None:
        """Grade every window and write the strips. Raises ``Cancelled`` between windows."""
        threads = min(cores(), 8)
        total = sum(1 for _ in self.windows())
        done = 0
        self._stopped.clear()
        with ThreadPoolExecutor(threads) as pool:
            ahead: list[tuple[Window, list[tuple[Window, Future]]]] = []
            try:
                for strip in strips(self.grid, self.tiling.strip_rows):
                    windows = windows_of(strip, self.tiling.window_columns, self.tiling.window_rows)
                    futures = [(each, pool.submit(self._window, each, criteria is not None)) for each in windows]
                    ahead.append((strip, futures))
                    if len(ahead) > 1:
                        done = self._write(*ahead.pop(0), grade, decider, criteria, progress, done, total)
                while ahead:
                    done = self._write(*ahead.pop(0), grade, decider, criteria, progress, done, total)
            finally:
                self._stopped.set()
                for _, pending in ahead:
                    for _, future in pending:
                        future.cancel()

    def _write(
        self,
        strip: Window,
        pending: list[tuple[Window, Future]],
        grade: RasterOutput,
        decider: RasterOutput,
        criteria: RasterOutput | None,
        progress: Progress,
        done: int,
        total: int,
    ) -> int:
        grades = np.empty(strip.shape, np.uint8)
        deciders = np.empty(strip.shape, self.combiner.decider_type)
        layers = np.empty((len(self.criteria), *strip.shape), np.uint8) if criteria is not None else None
        try:
            for window, future in pending:
                progress.check()
                part = (
                    slice(window.row - strip.row, window.row - strip.row + window.rows),
                    slice(window.column, window.column + window.columns),
                )
                while not wait([future], CANCEL_CHECKED_S).done:
                    progress.check()
                grades[part], deciders[part], own, counts = future.result()
                self.counts += counts
                if layers is not None:
                    layers[(slice(None), *part)] = own
                done += 1
                progress.report(done / total)
        finally:
            for _, future in pending:
                future.cancel()
        grade.write(strip, [grades])
        decider.write(strip, [deciders])
        if criteria is not None and layers is not None:
            criteria.write(strip, list(layers))
        return done

    def _window(self, window: Window, with_criteria: bool) -> tuple:
        """Grade, decider, grades of the criteria (or ``None``) and counts of one window."""
        levels: dict[str, np.ndarray] = {}
        shape = (len(self.criteria), *window.shape)
        layers = np.zeros(shape, self.combiner.precedence.dtype) if with_criteria else None
        for source in self.sources:
            if self._stopped.is_set():
                raise Cancelled
            found = source.levels(window)
            if layers is not None:
                layer = layers[self.criteria.index(source.group.rules[0].criterion)]
                np.maximum(layer, found, out=layer)
            known = levels.get(source.group.name)
            if known is None:
                levels[source.group.name] = found
            else:
                np.maximum(known, found, out=known)
        evaluated = self.evaluated.where(self.grid, window)
        if evaluated is not None:
            for array in levels.values():
                array[~evaluated] = NO_DATA
            if layers is not None:
                layers[:, ~evaluated] = NO_DATA
        grade, decider = self.combiner.combine(levels, window.shape)
        own = self.combiner.criterion_grade(layers) if layers is not None else None
        unit = self.evaluated.unit(self.grid, window)
        keys = grade.astype(np.int64) if unit is None else unit.astype(np.int64) * 256 + grade
        counts = np.bincount(keys.ravel(), minlength=self.counts.size).reshape(self.counts.shape)
        return grade, decider, own, counts
