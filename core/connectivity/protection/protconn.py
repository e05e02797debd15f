"""Protected connected land (ProtConn) and its fractions.

Saura, Bastin, Battistella, Mandrici & Dubois 2017 (Ecol. Indic. 76:144) and Saura et al. 2018 (Biol. Conserv. 219:53).
"""
from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from ..kernel import DispersalKernel


@dataclass(frozen=True)
class ProtectedConnected:
    """What a region's protected land amounts to; areas in one unit (m2), indices in percent.

    ``region``: area of the region, above 0. ``protected``: protected land, overlaps counted once. ``equivalent``:
    EC(PC) over the protected land of the region with transboundary areas as stepping stones. ``equivalent_inside``:
    the same without them. ``through_protected``: sqrt(sum a_i^2) over the a_i of connected protected land.
    ``within``: sqrt(sum b_j^2) sqrt(sum a / sum b) over the b_j of single protected areas, at most
    ``through_protected``.
    ``capped``: whether the last had to be lowered to that, which uneven overlaps can bring about.
    """

    region: float
    protected: float
    equivalent: float
    equivalent_inside: float
    through_protected: float
    within: float
    capped: bool = False

    @property
    def prot(self) -> float:
        """Prot: protected share of the region."""
        return 100 * self.protected / self.region

    @property
    def prot_conn(self) -> float:
        """ProtConn: protected and connected share of the region, 100 EC / A_L."""
        return 100 * self.equivalent / self.region

    @property
    def prot_unconn(self) -> float:
        """ProtUnconn = Prot - ProtConn."""
        return self.prot - self.prot_conn

    @property
    def unprotected(self) -> float:
        """Unprotected = 100 - Prot."""
        return 100 - self.prot

    @property
    def rel_conn(self) -> float | None:
        """RelConn: connected share of the protected land; ``None`` where nothing is protected."""
        return 100 * self.equivalent / self.protected if self.protected > 0 else None

    def fractions(self) -> dict[str, float | None]:
        """Shares of ProtConn (percent) by how its parts are reached; ``None`` where nothing is protected.

        ``Prot`` (through protected land alone) = ``Within`` (single areas) + ``Contig`` (adjoining areas);
        ``Trans`` needs protected areas beyond the border; ``Unprot`` crosses unprotected land.
        Prot + Trans + Unprot = 100.
        """
        if self.equivalent <= 0:
            return dict.fromkeys(("Prot", "Within", "Contig", "Trans", "Unprot"))
        through = 100 * self.through_protected / self.equivalent
        within = 100 * self.within / self.equivalent
        beyond = 100 * (self.equivalent - self.equivalent_inside) / self.equivalent
        return {
            "Prot": through,
            "Within": within,
            "Contig": through - within,
            "Trans": beyond,
            "Unprot": 100 - through - beyond,
        }

    def fractions_of_region(self) -> dict[str, float | None]:
        """The same fractions in percent of the region; they sum (Prot + Trans + Unprot) to ProtConn."""
        share = self.prot_conn / 100
        return {name: None if part is None else part * share for name, part in self.fractions().items()}


def equivalent_area(areas: np.ndarray, lengths: np.ndarray, kernel: DispersalKernel) -> float:
    """EC(PC) in the unit of ``areas`` (n,) from shortest path ``lengths`` (n, n) in the unit of the kernel's distance.

    PCnum = sum_ij a_i a_j exp(-k D_ij): with one kernel for all links, the path of the largest product of probabilities
    is the shortest path, so that D serves every dispersal distance. 0 without areas.
    """
    if not len(areas):
        return 0.0
    rows = (float(area) * float(kernel.probabilities(row) @ areas) for area, row in zip(areas, lengths))
    return math.sqrt(math.fsum(rows))


def protected_connected(
    region: float,
    areas: np.ndarray,
    single: np.ndarray,
    lengths: np.ndarray,
    lengths_inside: np.ndarray,
    kernel: DispersalKernel,
) -> ProtectedConnected:
    """ProtConn of a region of area ``region`` (m2, above 0) at one dispersal distance.

    ``areas``: (n,) m2 of the dissolved protected land inside, one a connected piece. ``single``: (k,) m2 inside of each
    part of the protected areas before dissolving. ``lengths``: (n, n) m, shortest paths between the pieces over all
    protected land, also that beyond the border; ``lengths_inside``: without the latter.
    """
    protected = math.fsum(areas)
    through = math.sqrt(math.fsum(areas * areas))
    before = math.fsum(single)
    within = math.sqrt(math.fsum(single * single)) * math.sqrt(protected / before) if before > 0 else 0.0
    return ProtectedConnected(
        region,
        protected,
        equivalent_area(areas, lengths, kernel),
        equivalent_area(areas, lengths_inside, kernel),
        through,
        min(within, through),
        within > through * (1 + 1e-9),
    )


def loss_of_equivalent(lost: np.ndarray) -> np.ndarray:
    """Percent by which EC, and so ProtConn, falls where PCnum falls by ``lost`` percent (any shape): the root of it."""
    left = np.clip(1 - np.asarray(lost, dtype=np.float64) / 100, 0.0, None)
    return np.asarray(100 * (1 - np.sqrt(left)))
