"""Voltages of a circuit: one factorisation for many currents, or conjugate gradients for large ones."""
from __future__ import annotations

import enum
from typing import Any

import numpy as np

from ...issues import CoreError, error
from ...progress import Progress
from ..memory import SHARE, check_memory, free_bytes
from ..packages import needed
from .multigrid import Multigrid

SMALL = 20_000
"""So many unknowns are always factorised."""
LARGEST_FACTORISED = 1_500_000
FEW = 2
"""For so many right-hand sides or fewer, conjugate gradients are quicker than a factorisation ..."""
MORE_A_MILLION = 6
"""... and for so many more a million unknowns (measured at 0.1 and 1.0 million)."""
FACTOR_BYTES = 1_700
"""Memory of a factorisation, a cell of a raster with 8 neighbours (measured at 1.0 million cells)."""
ITERATION_BYTES = 440
"""Memory of conjugate gradients with multigrid at their peak, a cell (measured at 9.0 million cells)."""
TOLERANCE = 1e-11
"""Conjugate gradients stop when the residual is this share of the right-hand side."""
UNSOLVED = 1e-6
"""A larger residual than this is refused."""
MOST_ITERATIONS = 500


class Method(enum.Enum):
    """How a circuit is solved."""

    DIRECT = "direct"
    ITERATIVE = "iterative"


def chosen_method(size: int, right_hand_sides: int) -> Method:
    """The quicker way that fits into memory. Raises ``CoreError`` (``circuit.too_many_cells``) when none does."""
    direct = size <= SMALL or (
        size <= LARGEST_FACTORISED and right_hand_sides > FEW + MORE_A_MILLION * size / 1e6
    )
    if direct and size * FACTOR_BYTES <= free_bytes() * SHARE:
        return Method.DIRECT
    check_memory("circuit.too_many_cells", size * ITERATION_BYTES, cells=size)
    return Method.ITERATIVE


class Solver:
    """Solves L v = i for one symmetric positive definite matrix and any number of currents.

    ``matrix``: scipy CSR (n, n); ``rows``, ``columns``: (n,) place of each unknown in the raster. ``residual``: the
    largest |i - L v| / |i| of the solutions so far. A factorisation is one call into SuperLU (about 10 s for a million
    cells) and cannot be cancelled while it runs; everything else can, between two sparse products.
    """

    def __init__(
        self,
        matrix: Any,
        rows: np.ndarray,
        columns: np.ndarray,
        method: Method,
        progress: Progress | None = None,
        tolerance: float = TOLERANCE,
    ):
        self._matrix = matrix
        self._tolerance = tolerance
        self.residual = 0.0
        self.iterations = 0
        self.method = method
        work = progress or Progress()
        work.check()
        if method is Method.DIRECT:
            options = {"SymmetricMode": True}
            splu = needed("scipy.sparse.linalg").splu
            self._factor = splu(matrix.tocsc(), permc_spec="MMD_AT_PLUS_A", diag_pivot_thresh=0.0, options=options)
        else:
            self._multigrid = Multigrid(matrix, rows, columns, work)
        work.check()

    def solve(self, right: np.ndarray, progress: Progress | None = None) -> np.ndarray:
        """Voltages (n,) for currents ``right`` (n,). Raises ``CoreError`` (``circuit.not_solved``), ``Cancelled``."""
        work = progress or Progress()
        work.check()
        size = float(np.sqrt(right @ right))
        if size == 0.0:
            return np.zeros_like(right)
        if self.method is Method.DIRECT:
            found = self._factor.solve(right)
            rest = right - self._matrix @ found
        else:
            found = np.zeros_like(right)
            rest = right.copy()
            # A second round starts from the true residual, which rounding may have let drift from the running one.
            for _ in range(3):
                found += self._conjugate_gradients(rest, self._tolerance * size, work)
                rest = right - self._matrix @ found
                if np.sqrt(rest @ rest) <= 10 * self._tolerance * size:
                    break
        reached = float(np.sqrt(rest @ rest)) / size
        if not reached <= UNSOLVED:
            raise CoreError(error("circuit.not_solved", residual=f"{reached:.1e}", cells=len(right)))
        self.residual = max(self.residual, reached)
        return found

    def _conjugate_gradients(self, right: np.ndarray, goal: float, progress: Progress) -> np.ndarray:
        found = np.zeros_like(right)
        rest = right.copy()
        start = float(np.sqrt(rest @ rest))
        if start <= goal:
            return found
        improved = self._multigrid(rest)
        direction = improved.copy()
        product = float(rest @ improved)
        for _ in range(MOST_ITERATIONS):
            progress.check()
            image = self._matrix @ direction
            length = product / float(direction @ image)
            found += length * direction
            image *= length
            rest -= image
            self.iterations += 1
            size = float(np.sqrt(rest @ rest))
            if size <= goal:
                break
            progress.report(float(np.log(start / size) / np.log(start / goal)))
            improved = self._multigrid(rest)
            following = float(rest @ improved)
            direction *= following / product
            direction += improved
            product = following
        return found
