"""The patches of one axis as a network: equivalent connectivity, gaps, links to restore, patches to protect.

Nothing here knows whether the axis lies on land or in the sea: patches, links and the axis' area are all it takes.
"""
from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ...progress import Progress
from ..kernel import DispersalKernel
from ..ranking.network import Network
from ..ranking.plan import EXISTING, RestorationPlan
from .gaps import spanning_links

TOP = 10
"""Links and patches that are ranked at least."""
WORK = 5e9
"""Pairs of patches that may be looked at for the gains of all links; beyond it only the top is certain."""
SAME = 1e-9
"""Share by which lengths may differ in the last digits and still be the same."""


@dataclass(frozen=True)
class AxisNetwork:
    """The patches and links of one axis.

    ``areas``: (n,) m². ``protected``: (n,) m² of each patch that is protected. ``sources``, ``targets``: (m,) int64
    ends of the links that were measured, ``distances``: (m,) m or cost x m. ``lengths``: (n, n) of the shortest paths
    in the same unit, infinite without one; of directed networks from row to column. ``area``: m² of the axis.
    """

    areas: np.ndarray
    protected: np.ndarray
    sources: np.ndarray
    targets: np.ndarray
    distances: np.ndarray
    lengths: np.ndarray
    area: float
    directed: bool = False

    @property
    def size(self) -> int:
        """Number of patches."""
        return len(self.areas)

    def probabilities(self, kernel: DispersalKernel) -> np.ndarray:
        """p* = exp(-k D) of every ordered pair, (n, n); 1 on the diagonal (Saura & Pascual-Hortal 2007)."""
        return kernel.probabilities(self.lengths)

    def equivalent(self, kernel: DispersalKernel) -> float:
        """EC(PC) in m²: square root of the sum over ordered pairs of a_i a_j p*_ij (Saura et al. 2011)."""
        return _equivalent(self.areas, self.probabilities(kernel))

    def gaps(self) -> np.ndarray:
        """Positions of the links longer than 0 that join all patches at the least length, the longest first."""
        links = spanning_links(self.size, self.sources, self.targets, self.distances)
        links = links[self.distances[links] > 0]
        return links[np.argsort(-self.distances[links], kind="stable")]


@dataclass(frozen=True)
class LinkGain:
    """What the repair of a link (p = 1) brings: ``gain`` of EC in m², of which ``link`` is the position."""

    link: int
    gain: float


@dataclass(frozen=True)
class PatchGain:
    """What the protection of the rest of a patch brings: ``gain`` of the protected EC in m²; ``rest`` m² unprotected.

    ``intra``, ``flux``: m⁴, the parts of the gain of PCnum within the patch and with the protected ground elsewhere.
    """

    patch: int
    gain: float
    rest: float
    intra: float
    flux: float


def equivalent_connectivities(network: AxisNetwork, kernels: Sequence[DispersalKernel]) -> list[float]:
    """EC in m² at each dispersal distance: the same shortest paths serve all, because p* = exp(-k D)."""
    return [network.equivalent(kernel) for kernel in kernels]


def protected_connectivity(network: AxisNetwork, kernel: DispersalKernel) -> float:
    """EC in m² of the protected parts of the patches; all patches, protected or not, serve as stepping stones."""
    return _equivalent(network.protected, network.probabilities(kernel))


def link_gains(
    network: AxisNetwork, kernel: DispersalKernel, top: int = TOP, progress: Progress | None = None
) -> list[LinkGain]:
    """Gain of EC of every link longer than 0 that is a shortest path, when its p becomes 1; the largest first.

    Exact: p*' = max(p*, p*_iu p*_vj, p*_iv p*_uj) for the link (u, v). Where all links would take too long, they are
    tried in the order of what they cannot exceed, until ``top`` are certain; the others are then missing, and each
    brings less. Raises ``Cancelled``.
    """
    told = progress or Progress()
    direct = network.lengths[network.sources, network.targets]
    links = np.flatnonzero((network.distances > 0) & (network.distances <= direct * (1 + SAME)))
    if not len(links):
        return []
    plan = RestorationPlan(
        tuple(map(str, links)),
        None,
        network.areas,
        np.full(network.size, EXISTING, np.int64),
        network.sources[links],
        network.targets[links],
        np.ones(len(links)),
        np.arange(len(links)),
        network.directed,
    )
    matrix = network.probabilities(kernel)
    state = Network(plan, matrix, np.zeros(len(links), bool))
    before = math.sqrt(state.total)
    # p*_ij >= p*_iu p*_uv p*_vj already, so that no pair wins more than this share of p*_iu p*_vj.
    ends = network.sources[links], network.targets[links]
    open_share = 1.0 - np.minimum(matrix[ends], matrix[ends[::-1]])
    bounds = np.array([state.bound(which) for which in range(len(links))]) * open_share * (1 + SAME)
    affordable = max(top, int(WORK / max(1.0, float(network.size) ** 2)))
    found: list[LinkGain] = []
    best: list[float] = []
    for number, which in enumerate(np.argsort(-bounds, kind="stable")):
        told.check()
        told.report(number / len(links))
        certain = len(best) == top and math.sqrt(state.total + bounds[which]) - before < best[-1]
        if number >= affordable and certain:
            break
        gain = math.sqrt(state.total + state.gain(int(which))) - before
        found.append(LinkGain(int(links[which]), gain))
        best = sorted([*best, gain], reverse=True)[:top]
    return sorted(found, key=lambda each: (-each.gain, each.link))


def patch_gains(network: AxisNetwork, kernel: DispersalKernel) -> list[PatchGain]:
    """Gain of the protected EC when the rest of a patch is protected, each on its own; the largest first.

    With b_i the protected area and r_k = a_k - b_k, PCnum grows by r_k (r_k + 2 b_k) + 2 r_k sum_{j != k} b_j p*_kj
    (of directed networks with the mean of both directions). Patches that are protected whole are left out.
    """
    rest = np.maximum(network.areas - network.protected, 0.0)
    matrix = network.probabilities(kernel)
    mean = (matrix + matrix.T) / 2
    total = float(network.protected @ (matrix @ network.protected))
    others = mean @ network.protected - np.diag(mean) * network.protected
    intra = rest * (rest + 2 * network.protected)
    flux = 2 * rest * others
    gains = np.sqrt(total + intra + flux) - math.sqrt(total)
    open_ones = np.flatnonzero(rest > network.areas * SAME)
    found = [PatchGain(int(k), float(gains[k]), float(rest[k]), float(intra[k]), float(flux[k])) for k in open_ones]
    return sorted(found, key=lambda each: (-each.gain, each.patch))


def _equivalent(areas: np.ndarray, probabilities: np.ndarray) -> float:
    return math.sqrt(float(areas @ (probabilities @ areas)))
