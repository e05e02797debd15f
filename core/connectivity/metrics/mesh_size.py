"""Effective mesh size: how far fragmented ground still hangs together.

Jaeger 2000 (Landsc. Ecol. 15:115); with borders Moser, Jaeger, Tappeiner, Tasser & Eiselt 2007 (Landsc. Ecol. 22:447).
"""
from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

KM2 = 1e6


@dataclass(frozen=True)
class Mesh:
    """A mesh size m (m2) in a unit of ``area`` (m2, above 0), and what follows from it."""

    size: float
    area: float

    @property
    def coherence(self) -> float:
        """C = m / A: chance that two random places of the unit are connected (above 1 only for CBC)."""
        return self.size / self.area

    @property
    def division(self) -> float:
        """D = 1 - C."""
        return 1 - self.coherence

    @property
    def splitting(self) -> float | None:
        """S = A / m: number of equal parts with the same mesh size; ``None`` without patches (m = 0)."""
        return self.area / self.size if self.size > 0 else None

    @property
    def density(self) -> float | None:
        """Effective mesh density 1 / m, in meshes per 1,000 km2; ``None`` without patches."""
        return 1000 * KM2 / self.size if self.size > 0 else None


@dataclass(frozen=True)
class MeshSize:
    """The mesh sizes of a unit.

    ``cut_out``: the unit's border cuts patches, m_CUT = sum a_iu^2 / A_u. ``cross_boundary``: patches count whole,
    m_CBC = sum a_iu a_i / A_u; weighted by area over a full partition it is m of the whole. ``patches``: how many
    unfragmented patches have ground in the unit. ``patch_area``: their ground there (m2).
    """

    cut_out: Mesh
    cross_boundary: Mesh
    patches: int
    patch_area: float


def mesh_size(unit_area: float, parts: Iterable[tuple[float, float]]) -> MeshSize | None:
    """Mesh size of a unit of ``unit_area`` m2; ``None`` if that is not above 0.

    ``parts``: of each patch with ground in the unit its area there and its whole area, both m2.
    """
    if unit_area <= 0:
        return None
    pairs = [(inside, whole) for inside, whole in parts if inside > 0]
    cut = math.fsum(inside * inside for inside, _ in pairs) / unit_area
    cross = math.fsum(inside * whole for inside, whole in pairs) / unit_area
    ground = math.fsum(inside for inside, _ in pairs)
    return MeshSize(Mesh(cut, unit_area), Mesh(cross, unit_area), len(pairs), ground)


def mesh_size_of_cells(unit_cells: int, parts: Iterable[tuple[int, int]], cell_m2: float) -> MeshSize | None:
    """As ``mesh_size`` for counted cells of ``cell_m2``: sums of squares are exact integers of any size."""
    if unit_cells <= 0:
        return None
    pairs = [(int(inside), int(whole)) for inside, whole in parts if inside > 0]
    area = unit_cells * cell_m2
    cut = sum(inside * inside for inside, _ in pairs) / unit_cells * cell_m2
    cross = sum(inside * whole for inside, whole in pairs) / unit_cells * cell_m2
    ground = sum(inside for inside, _ in pairs) * cell_m2
    return MeshSize(Mesh(cut, area), Mesh(cross, area), len(pairs), ground)
