"""What hubs give to and take from each other: retention, recruitment, source and sink strength."""
from __future__ import annotations

import enum
from dataclasses import dataclass

import numpy as np

EVEN = 0.1
"""Source-sink index up to which a hub gives about as much as it takes; assumed."""


class Role(enum.Enum):
    """What a hub is for the others."""

    SOURCE = "source"
    SINK = "sink"
    EVEN = "even"
    ALONE = "alone"


@dataclass(frozen=True)
class Exchange:
    """All arrays (n,) float64; NaN where nothing moves.

    ``outward``, ``inward``: flux to and from the other hubs. ``retention``: C_ii, local retention.
    ``relative_retention``: C_ii / sum_j C_ij. ``self_recruitment``: F_jj / sum_i F_ij. ``balance``:
    (out - in) / (out + in), 1 = only a source, -1 = only a sink.
    """

    outward: np.ndarray
    inward: np.ndarray
    retention: np.ndarray
    relative_retention: np.ndarray
    self_recruitment: np.ndarray
    balance: np.ndarray

    def role(self, hub: int) -> Role:
        """What the hub at position ``hub`` is for the others."""
        if np.isnan(self.balance[hub]):
            return Role.ALONE
        if abs(self.balance[hub]) <= EVEN:
            return Role.EVEN
        return Role.SOURCE if self.balance[hub] > 0 else Role.SINK


def exchange(probabilities: np.ndarray, production: np.ndarray) -> Exchange:
    """Exchange between hubs from ``probabilities`` (n, n; from row to column) and ``production`` (n,) of each.

    Flux F_ij = production_i x C_ij (Burgess et al. 2014, Ecol. Appl. 24:257; Lett et al. 2015, Popul. Ecol. 57:3).
    """
    flux = probabilities * production[:, None]
    kept = np.diag(flux).copy()
    outward, inward = flux.sum(axis=1) - kept, flux.sum(axis=0) - kept
    moved = outward + inward
    with np.errstate(divide="ignore", invalid="ignore"):
        relative = np.diag(probabilities) / probabilities.sum(axis=1)
        own = kept / flux.sum(axis=0)
        balance = np.where(moved > 0, (outward - inward) / moved, np.nan)
    return Exchange(outward, inward, np.diag(probabilities).copy(), relative, own, balance)


def settlement_growth(probabilities: np.ndarray) -> float:
    """Spectral radius of the settlement matrix: offspring a larva leaves when each settler yields one (Hastings &
    Botsford 2006, PNAS 103:6067); times fecundity and survival it tells whether the network persists (> 1)."""
    return float(np.abs(np.linalg.eigvals(probabilities)).max())
