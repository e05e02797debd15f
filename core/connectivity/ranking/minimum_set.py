"""The cheapest set of candidate areas that meets targets (Ball, Possingham & Watts 2009; Beyer et al. 2016)."""
from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .pair_choice import Choice, Limit, choose_least


@dataclass(frozen=True)
class Penalty:
    """Additions to the objective: ``single`` (c,) for a chosen candidate, ``pair`` (q,) for two chosen ``pairs``."""

    single: np.ndarray
    pairs: np.ndarray
    pair: np.ndarray


def no_penalty(count: int) -> Penalty:
    """Cost alone decides."""
    return Penalty(np.zeros(count), np.zeros((0, 2), np.int64), np.zeros(0))


def boundary_penalty(outer: np.ndarray, pairs: np.ndarray, shared: np.ndarray, weight: float) -> Penalty:
    """``weight`` x the outline of the chosen areas: sum e_i x_i + sum l_ij (x_i + x_j - 2 x_i x_j).

    ``outer``: (c,) metres of the outline of each that no other candidate shares; ``shared``: (q,) metres that each of
    ``pairs`` shares.
    """
    single = outer.astype(np.float64).copy()
    np.add.at(single, pairs[:, 0], shared)
    np.add.at(single, pairs[:, 1], shared)
    return Penalty(weight * single, pairs, -2.0 * weight * shared)


def connectivity_penalty(strength: np.ndarray, held: np.ndarray, weight: float) -> Penalty:
    """``weight`` x the connections from chosen to unchosen areas: sum_ij s_ij x_i (1 - x_j), asymmetric.

    ``strength``: (c, c) float64, its diagonal ignored. ``held``: (c,) connections of each candidate with areas that
    are protected already: leaving a candidate out cuts them, which is the same but for a constant as a bonus for
    taking it.
    """
    values = strength.astype(np.float64).copy()
    np.fill_diagonal(values, 0.0)
    pairs = np.column_stack(np.triu_indices(len(values), 1)).astype(np.int64)
    both = values[pairs[:, 0], pairs[:, 1]] + values[pairs[:, 1], pairs[:, 0]]
    kept = both > 0
    return Penalty(weight * (values.sum(axis=1) - held), pairs[kept], -weight * both[kept])


def minimum_set(
    costs: np.ndarray, amounts: np.ndarray, targets: np.ndarray, penalty: Penalty | None = None
) -> Choice | None:
    """The set with the least cost plus ``penalty`` that holds at least ``targets`` (f,) of every feature.

    ``amounts``: (f, c), what each candidate holds of each feature. None where even all candidates together do not.
    """
    added = penalty or no_penalty(len(costs))
    limits = [Limit(held, float(target), np.inf) for held, target in zip(amounts, targets)]
    return choose_least(costs + added.single, added.pairs, added.pair, limits)
