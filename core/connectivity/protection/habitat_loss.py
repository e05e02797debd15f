"""What a landscape loses when ground is taken away: equivalent connectivity before and after."""
from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

ROWS_AT_ONCE = 512
TIE = 1e-9
"""Share by which lengths of two equal paths may differ by rounding."""


@dataclass(frozen=True)
class HabitatLoss:
    """Loss of equivalent connectivity EC(PC) (Saura et al. 2011), in the unit of the attribute (m² of habitat).

    ``before``, ``after``: EC; ``habitat``, ``lost``: attribute of all patches and what is taken of it. ``cut``,
    ``gone``, ``split``: patches that lose ground, that vanish, and that fall into pieces; ``examples`` names up to
    five of them.
    """

    before: float
    after: float
    habitat: float
    lost: float
    cut: int = 0
    gone: int = 0
    split: int = 0
    examples: tuple[str, ...] = ()

    @property
    def equivalent(self) -> float:
        """Loss of EC in the unit of the attribute: the size of the well-connected patch that is worth as much."""
        return max(0.0, self.before - self.after)

    @property
    def percent(self) -> float:
        """Loss of EC in percent of EC before; 0 without habitat."""
        return 100.0 * self.equivalent / self.before if self.before > 0 else 0.0

    @property
    def percent_of_habitat(self) -> float:
        """What is taken of the attribute, in percent: less than ``percent`` where connections are lost beyond area."""
        return 100.0 * self.lost / self.habitat if self.habitat > 0 else 0.0


def equivalent_of(attributes: np.ndarray, lengths: np.ndarray, decay: float) -> float:
    """EC = sqrt(sum a_i a_j exp(-k d_ij)): ``lengths`` d (n, n) of shortest paths, inf = none; k = ``decay``."""
    sums = []
    for start in range(0, len(attributes), ROWS_AT_ONCE):
        rows = slice(start, start + ROWS_AT_ONCE)
        sums.append(float(attributes[rows] @ (np.exp(-decay * lengths[rows]) @ attributes)))
    return math.sqrt(math.fsum(sums))


def rows_through(lengths: np.ndarray, removed: np.ndarray) -> np.ndarray:
    """Nodes from which new shortest paths must be searched when the nodes at ``removed`` go: (n,) bool.

    ``lengths``: (n, n) shortest paths, symmetric. A pair (s, t) with d(s, r) + d(r, t) > d(s, t) for every removed r
    keeps its length, because none of its shortest paths uses them. Of every other pair at least one end is marked; the
    ends that most pairs share come first, so that few are.
    """
    count = len(lengths)
    pairs = np.zeros((count, count), bool)
    for start in range(0, count, ROWS_AT_ONCE):
        rows = slice(start, start + ROWS_AT_ONCE)
        limit = lengths[rows] * (1.0 + TIE) + TIE
        limit[~np.isfinite(limit)] = -1.0
        for node in removed.tolist():
            pairs[rows] |= lengths[rows, node][:, None] + lengths[node][None, :] <= limit
    pairs[removed] = pairs[:, removed] = False
    np.fill_diagonal(pairs, False)
    open_pairs = pairs.sum(axis=1)
    marked = np.zeros(count, bool)
    while open_pairs.any():
        best = int(open_pairs.argmax())
        marked[best] = True
        open_pairs -= pairs[best] & ~marked
        open_pairs[best] = 0
    return marked
