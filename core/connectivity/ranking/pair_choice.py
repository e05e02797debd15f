"""Choosing among candidates whose worth holds terms for single ones and for pairs, by integer programming."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from ...issues import CoreError, error
from ..memory import check_memory
from ..packages import needed

BYTES_A_PAIR = 2000
"""Memory of a product of two candidates while constraints are laid out and solved."""
TIME_LIMIT = 120.0
"""Seconds after which the solver returns the best set so far with its gap; it cannot be interrupted earlier."""


@dataclass(frozen=True)
class Limit:
    """A sum over the chosen candidates and pairs that has to lie between ``low`` and ``high``.

    ``single``: (c,), ``pair``: (q,) or None where pairs count nothing.
    """

    single: np.ndarray
    low: float
    high: float
    pair: np.ndarray | None = None


@dataclass(frozen=True)
class Choice:
    """The chosen candidates, the objective, and its relative distance from the proven bound (0: proven best)."""

    members: tuple[int, ...]
    value: float
    gap: float


def choose_least(
    single: np.ndarray,
    pairs: np.ndarray,
    pair: np.ndarray,
    limits: Sequence[Limit],
    time_limit: float = TIME_LIMIT,
) -> Choice | None:
    """The set that makes sum single_i x_i + sum pair_ij x_i x_j smallest within ``limits``; None where none is allowed.

    ``single``: (c,) float64; ``pairs``: (q, 2) int64 positions; ``pair``: (q,) float64. Products are linearised exactly
    by y_ij <= x_i, y_ij <= x_j and y_ij >= x_i + x_j - 1, and solved with HiGHS through scipy.
    Raises ``CoreError`` without a scipy that has it (1.9), for want of memory, and when the time ends before any set
    was found.
    """
    optimize, sparse = needed("scipy.optimize"), needed("scipy.sparse")
    if not hasattr(optimize, "milp"):
        raise CoreError(error("ranking.old_scipy"))
    count, many = len(single), len(pairs)
    check_memory("ranking.too_many_for_programming", BYTES_A_PAIR * many, candidates=count)
    rows = np.arange(many)
    below = sparse.csr_matrix(
        (
            np.concatenate([np.ones(2 * many), -np.ones(2 * many)]),
            (
                np.concatenate([rows, many + rows, rows, many + rows]),
                np.concatenate([count + rows, count + rows, pairs[:, 0], pairs[:, 1]]),
            ),
        ),
        shape=(2 * many, count + many),
    )
    above = sparse.csr_matrix(
        (
            np.concatenate([np.ones(2 * many), -np.ones(many)]),
            (np.concatenate([rows, rows, rows]), np.concatenate([pairs[:, 0], pairs[:, 1], count + rows])),
        ),
        shape=(many, count + many),
    )
    scale = max(float(np.abs(single).max(initial=0.0)), float(np.abs(pair).max(initial=0.0))) or 1.0
    constraints = []
    if many:
        constraints += [
            optimize.LinearConstraint(below, -np.inf, 0.0), optimize.LinearConstraint(above, -np.inf, 1.0)
        ]  # fmt: skip
    for limit in limits:
        counted = np.concatenate([limit.single, np.zeros(many) if limit.pair is None else limit.pair])
        size = float(np.abs(counted).max(initial=0.0)) or 1.0
        constraints.append(optimize.LinearConstraint(counted / size, limit.low / size, limit.high / size))
        if many and limit.pair is None and np.isfinite(limit.high) and (limit.single >= 0).all():
            shared = _shared_limit(sparse, limit.single / size, pairs, limit.high / size)
            constraints.append(optimize.LinearConstraint(shared, -np.inf, 0.0))
    found = optimize.milp(
        np.concatenate([single, pair]) / scale,
        integrality=np.concatenate([np.ones(count), np.zeros(many)]),
        bounds=optimize.Bounds(0.0, 1.0),
        constraints=constraints,
        options={"time_limit": time_limit, "mip_rel_gap": 0.0},
    )
    if found.x is None:
        if found.status == 2:
            return None
        raise CoreError(error("ranking.no_solution_in_time", seconds=f"{time_limit:g}"))
    members = tuple(int(each) for each in np.flatnonzero(found.x[:count] > 0.5))
    taken = np.zeros(count)
    taken[list(members)] = 1.0
    value = float(single @ taken + pair @ (taken[pairs[:, 0]] * taken[pairs[:, 1]]))
    gap = 0.0 if found.status == 0 else float(found.mip_gap if found.mip_gap is not None else np.inf)
    return Choice(members, value, gap)


def _shared_limit(sparse: Any, single: np.ndarray, pairs: np.ndarray, high: float) -> Any:
    """Rows (c, c + q) of sum_j s_j y_ij <= (high - s_i) x_i, the limit times x_i.

    They follow from the limit for whole numbers, and bound the solver far more tightly (Adams & Sherali 1986).
    """
    count, many = len(single), len(pairs)
    rows = np.concatenate([np.arange(count), pairs[:, 0], pairs[:, 1]])
    columns = np.concatenate([np.arange(count), count + np.arange(many), count + np.arange(many)])
    values = np.concatenate([single - high, single[pairs[:, 1]], single[pairs[:, 0]]])
    return sparse.csr_matrix((values, (rows, columns)), shape=(count, count + many))


def all_pairs(count: int) -> np.ndarray:
    """Every two of ``count`` positions, (q, 2) int64, the smaller first. ``CoreError`` for want of memory."""
    check_memory("ranking.too_many_for_programming", 50.0 * count**2, candidates=count)
    return np.column_stack(np.triu_indices(count, 1)).astype(np.int64)
