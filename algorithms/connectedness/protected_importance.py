"""Rows of the layer of protected areas with their importance for ProtConn."""
from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.core import QgsGeometry

from ...core.connectivity.indices.best_paths import Score, path_weights
from ...core.connectivity.indices.importance import patch_importance
from ...core.connectivity.kernel import DispersalKernel
from ...core.connectivity.protection.dominated_links import without_dominated
from ...core.connectivity.protection.protconn import loss_of_equivalent
from ...core.issues import Issue, warning
from ...core.progress import Progress
from ...gis.connectivity.protection.protected_areas import UnitProtection

CUT_OFF = 1e-6
"""Direct links below this dispersal probability are left out of the importance; how many is told."""
NODE_COLUMNS = (
    ("unit", "string"),
    ("dispersal", "double"),
    ("id", "string"),
    ("area_m2", "double"),
    ("beyond_border", "int"),
    ("dProtConn", "double"),
)


def node_rows(
    found: UnitProtection, kernels: Sequence[DispersalKernel], progress: Progress
) -> tuple[list[tuple[list[Any], QgsGeometry]], list[Issue]]:
    """A row and a geometry for each piece of protected land and each kernel, and what was left out.

    dProtConn_k = 100 (ProtConn - ProtConn without k) / ProtConn; pieces beyond the border can only connect.
    """
    rows: list[tuple[list[Any], QgsGeometry]] = []
    issues: list[Issue] = []
    if not len(found.areas):
        return rows, issues
    pieces = [*found.inside, *found.outside]
    farthest = max(kernel.distance_at(CUT_OFF) for kernel in kernels)
    measured = found.graph(farthest, progress.part(0.0, 0.5))
    for number, kernel in enumerate(kernels):
        share = progress.part(0.5 + 0.5 * number / len(kernels), 0.5 + 0.5 * (number + 1) / len(kernels))
        limit = kernel.distance_at(CUT_OFF)
        graph = measured.within(limit)
        missing = graph.size * (graph.size - 1) // 2 - graph.links
        if missing:
            values = {"unit": found.unit.name, "pairs": missing, "distance": f"{limit:.0f}", "cut_off": f"{CUT_OFF:g}"}
            issues.append(warning("protected.cut_off", **values))
        graph = without_dominated(graph, share.part(0.0, 0.2))
        weights = path_weights(graph.link_probabilities(kernel))
        told = share.part(0.2, 1.0)
        lost = patch_importance(graph, weights, Score.PROBABILITY, betweenness=False, progress=told).removed
        for place, loss in enumerate(loss_of_equivalent(lost).tolist()):
            beyond = int(place >= len(found.inside))
            area = float(graph.attributes[place])
            rows.append(([found.unit.name, kernel.distance, graph.ids[place], area, beyond, loss], pieces[place]))
    return rows, issues
