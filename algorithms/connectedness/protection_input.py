"""What ``rankprotection`` reads: patches, links, what is protected; and the sets that it can choose."""
from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsGeometry,
    QgsMapLayer,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...core.connectivity.graphs.graph import PatchGraph
from ...core.connectivity.graphs.missing_links import with_missing_links
from ...core.connectivity.indices.best_paths import arcs_of, path_lengths, path_weights
from ...core.connectivity.kernel import DispersalKernel
from ...core.connectivity.memory import check_memory
from ...core.connectivity.ranking.network import Network
from ...core.connectivity.ranking.pair_choice import Choice, Limit, choose_least
from ...core.connectivity.ranking.plan import EXISTING, RestorationPlan
from ...core.connectivity.ranking.protection import ProtectedPatches, cheapest_protection, whole_equivalent
from ...core.issues import CoreError, Issue, error, warning
from ...core.progress import Progress
from .ranking_parameters import RankingAlgorithm, texts_of

if TYPE_CHECKING:
    from ...core.connectivity.ranking.greedy import Growing
    from ...gis.connectivity.graphs.candidates import Extra
    from .protection_tables import Patches

translate = QCoreApplication.translate

PROTECTED_NAMES = ("protected", "protected_share", "보호", "보호지역")


@dataclass
class Protection:
    """The landscape, what is protected, and what choosing needs.

    ``matrix``: (n, n) p* of the whole graph. ``stepping_stones``: whether unprotected patches may be crossed.
    """

    patches: Patches
    graph: PatchGraph
    kernel: DispersalKernel | None
    matrix: np.ndarray
    stepping_stones: bool
    worth: np.ndarray
    shapes: Mapping[str, QgsGeometry]
    crs: QgsCoordinateReferenceSystem
    origin: Mapping[str, Sequence[QgsMapLayer | str]]
    issues: Sequence[Issue]

    @property
    def whole_ec(self) -> float:
        """EC if every patch were protected."""
        return whole_equivalent(self.patches.attributes, self.matrix)

    def state(self, allowed: np.ndarray) -> Growing:
        """What is protected now, to which the ``allowed`` (c,) bool of the candidates can be added."""
        candidates = self.patches.candidates[allowed]
        if self.stepping_stones:
            return self._permeable(candidates)
        owners = np.where(self.patches.protected, EXISTING, len(candidates))
        owners[candidates] = np.arange(len(candidates))
        kept = owners < len(candidates)
        graph = self.graph.without_patches(np.flatnonzero(~kept))
        return Network.existing(
            RestorationPlan(
                tuple(self.graph.ids[place] for place in candidates), None, graph.attributes, owners[kept],
                graph.sources, graph.targets, graph.link_probabilities(self.kernel),
                np.full(graph.links, EXISTING, np.int64), graph.directed,
            )
        )  # fmt: skip

    def cheapest_for_area(self, missing: float, weight: float) -> Choice | None:
        """The cheapest candidates that add ``missing`` attribute, connections left outside costing ``weight`` each."""
        from ...core.connectivity.ranking.greedy import SAME
        from ...core.connectivity.ranking.minimum_set import connectivity_penalty, minimum_set

        patches, places = self.patches, self.patches.candidates
        penalty = None
        if weight > 0:
            reached = self.matrix * patches.attributes[None, :]
            held = reached[np.ix_(np.flatnonzero(patches.protected), places)].sum(axis=0)
            penalty = connectivity_penalty(reached[np.ix_(places, places)], held, weight)
        amounts = patches.attributes[places][None]
        return minimum_set(patches.costs, amounts, np.array([missing * (1 - SAME)]), penalty)

    def cheapest_for_connectivity(self, equivalent: float) -> Choice | None:
        """The cheapest candidates with which protected patches reach EC ``equivalent``. ``CoreError`` if unprovable."""
        from ...core.connectivity.ranking.greedy import SAME

        state = self._permeable(self.patches.candidates)
        return cheapest_protection(state, self.patches.costs, equivalent * (1 - SAME))

    def best_within(self, budget: float | None, picks: int | None) -> Choice | None:
        """The candidates with the highest EC within ``budget`` and ``picks``. ``CoreError`` if unprovable."""
        from ...core.connectivity.ranking.greedy import SAME

        if budget is None and picks is None:
            raise CoreError(error("ranking.exact_needs_target"))
        alone, pairs, together = self._permeable(self.patches.candidates).pair_terms()
        limits = []
        if budget is not None:
            limits.append(Limit(self.patches.costs, 0.0, budget * (1 + SAME)))
        if picks is not None:
            limits.append(Limit(np.ones(len(alone)), 0.0, float(picks)))
        kept = together > 0
        return choose_least(-alone, pairs[kept], -together[kept], limits)

    def _permeable(self, candidates: np.ndarray) -> ProtectedPatches:
        if not self.stepping_stones:
            raise CoreError(error("ranking.exact_needs_stepping_stones"))
        return ProtectedPatches(self.patches.attributes, self.matrix, self.patches.protected, candidates)


class ProtectionInput(RankingAlgorithm):
    """Base of ``rankprotection``: the parameters of what is protected, and reading it with the graph."""

    PROTECTED = "PROTECTED"
    PROTECTED_FIELD = "PROTECTED_FIELD"
    MIN_SHARE = "MIN_SHARE"
    STEPPING_STONES = "STEPPING_STONES"

    def add_protected_parameters(self) -> None:
        """Add ``PROTECTED``, ``PROTECTED_FIELD``, ``MIN_SHARE`` and ``STEPPING_STONES``."""
        areas = QgsProcessingParameterFeatureSource(
            self.PROTECTED, translate("EcoAxis", "Protected areas (polygons)"),
            [QgsProcessing.SourceType.TypeVectorPolygon], optional=True,
        )  # fmt: skip
        areas.setHelp(translate("EcoAxis", "Laid over the patches, which must be polygons then."))
        column = QgsProcessingParameterString(
            self.PROTECTED_FIELD, translate("EcoAxis", "Or the field of the patches that tells it"), optional=True
        )
        column.setHelp(
            translate("EcoAxis", "1 or yes for protected patches, 0 or no for others, or the protected share (0 to 1).")
        )
        share = QgsProcessingParameterNumber(
            self.MIN_SHARE, translate("EcoAxis", "A patch counts as protected from this share (%)"),
            QgsProcessingParameterNumber.Type.Double, 50.0, minValue=0.0, maxValue=100.0,
        )  # fmt: skip
        share.setHelp(translate("EcoAxis", "Of its area; the whole patch is then protected, otherwise none of it."))
        stones = QgsProcessingParameterBoolean(
            self.STEPPING_STONES, translate("EcoAxis", "Unprotected patches can be crossed"), True
        )
        stones.setHelp(
            translate(
                "EcoAxis",
                "Yes: they are stepping stones whose own attribute does not count. No: as if they were not there.",
            )
        )
        for parameter in (areas, column, share, stones):
            self.addParameter(parameter)

    def protection_of(
        self, parameters: dict[str, Any], context: QgsProcessingContext, progress: Progress
    ) -> Protection:
        """Read all tables. Raises ``CoreError`` with the faults of each, and ``Cancelled``."""
        from ...core.connectivity.ranking.greedy import SAME
        from ...gis.connectivity.graphs.candidates import patch_columns
        from ...gis.connectivity.polygon_layers import read_polygons
        from ...gis.connectivity.protection.protected_shares import shares_by_column, shares_by_overlay
        from .protection_tables import Patches

        probable = self.parameterAsEnumString(parameters, self.LINK_VALUES, context) == "probability"
        kernel = self.one_kernel(parameters, context, probable)
        given = self.graph_input(parameters, context, progress.part(0.0, 0.3))
        read = given.read.without_candidates()
        missing = self.parameterAsDouble(parameters, self.MISSING, context)
        graph = with_missing_links(read.graph, kernel, missing)
        asked = self.parameterAsString(parameters, self.PROTECTED_FIELD, context).strip()
        wanted = {**self.further_columns(parameters, context), "protected": (asked, PROTECTED_NAMES)}
        node_id = self.parameterAsString(parameters, self.NODE_ID_FIELD, context).strip()
        extra = patch_columns(given.nodes, node_id, wanted, progress.part(0.3, 0.4))
        crs = self.drawn_crs(parameters, (self.NODES,), context)
        shapes = self.drawn_patches(given, read.graph.ids, read.node_features)
        origin = dict(given.origin)
        issues: list[Issue] = []
        if parameters.get(self.PROTECTED):
            origin[self.PROTECTED] = [self.parameterAsVectorLayer(parameters, self.PROTECTED, context)]
            if not shapes:
                raise CoreError(error("ranking.patches_not_drawn"))
            source = self.feature_source(parameters, self.PROTECTED, context)
            part = progress.part(0.4, 0.5)
            areas = read_polygons(source, "", crs, context.transformContext(), part)
            issues += areas.issues()
            drawn = [shapes.get(name) for name in graph.ids]
            shares = shares_by_overlay(drawn, areas.geometries, progress.part(0.5, 0.8))
        elif any("protected" in values for values in extra.values()):
            told = {name: values.get("protected") for name, values in extra.items()}
            shares = shares_by_column(graph.ids, told)
        else:
            raise CoreError(error("ranking.no_protected"))
        least = self.parameterAsDouble(parameters, self.MIN_SHARE, context) / 100
        protected = (shares >= least * (1 - SAME)) & (shares > 0)
        costs = self._costs(graph, extra)
        candidates = np.flatnonzero(~protected & (graph.attributes > 0) & ~np.isnan(costs))
        if not len(candidates):
            raise CoreError(error("ranking.nothing_unprotected"))
        left_out = int((~protected).sum()) - len(candidates)
        if left_out:
            issues.append(warning("ranking.left_out", count=left_out))
        check_memory("ranking.too_many_patches", 3.0 * 8 * graph.size**2, patches=graph.size)
        weights = path_weights(graph.link_probabilities(kernel))
        matrix = np.exp(-path_lengths(arcs_of(graph, weights), progress=progress.part(0.8, 1.0)))
        grades, categories = (texts_of(graph.ids, extra, column) for column in ("grade", "category"))
        names = [graph.ids[place] for place in candidates]
        _, _, worth = self.worth(parameters, context, names, extra)
        patches = Patches(
            graph.ids, graph.attributes, shares, protected, grades, categories, candidates, costs[candidates]
        )
        stones = self.parameterAsBool(parameters, self.STEPPING_STONES, context)
        return Protection(patches, graph, kernel, matrix, stones, worth, shapes, crs, origin, issues)

    @staticmethod
    def _costs(graph: PatchGraph, extra: Extra) -> np.ndarray:
        """Cost of each patch (n,): the column's, no number where its cell is empty; the attribute without a column."""
        from ...gis.connectivity.graphs.candidates import costs_of

        told = costs_of(extra, graph.ids)
        if not told:
            return graph.attributes.copy()
        return np.array([told.get(name, math.nan) for name in graph.ids])
