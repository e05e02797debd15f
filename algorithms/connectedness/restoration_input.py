"""What ``rankrestoration`` reads: patches, links, candidates and what each is worth."""
from __future__ import annotations

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
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...core.connectivity.graphs.missing_links import with_missing_links
from ...core.connectivity.kernel import DispersalKernel
from ...core.connectivity.ranking.plan import RestorationPlan
from ...core.issues import CoreError, error
from ...core.progress import Progress
from .graph_parameters import GraphInput
from .ranking_parameters import RankingAlgorithm, merged

if TYPE_CHECKING:
    from ...core.connectivity.ranking.candidate_rows import CandidateLink
    from ...gis.connectivity.graphs.candidates import Candidates

translate = QCoreApplication.translate


@dataclass
class Landscape:
    """The plan with the tables behind it; where patches lie in ``crs``; grade, category and worth of candidates."""

    given: GraphInput
    origin: Mapping[str, Sequence[QgsMapLayer | str]]
    plan: RestorationPlan
    kernel: DispersalKernel | None
    shapes: dict[str, QgsGeometry]
    crs: QgsCoordinateReferenceSystem
    grades: list[str]
    categories: list[str]
    worth: np.ndarray


class RestorationInput(RankingAlgorithm):
    """Base of ``rankrestoration``: the parameters of candidates, and reading them with the graph."""

    CANDIDATES = "CANDIDATES"
    CANDIDATE_LINKS = "CANDIDATE_LINKS"
    CANDIDATE_ID_FIELD = "CANDIDATE_ID_FIELD"
    MAX_DISTANCE = "MAX_DISTANCE"

    def add_candidate_parameters(self) -> None:
        """Add ``CANDIDATES`` and ``CANDIDATE_LINKS``."""
        kind = [QgsProcessing.SourceType.TypeVector]
        for name, title, told in (
            (
                self.CANDIDATES,
                translate("EcoAxis", "Candidates: patches, links or both (layer or table)"),
                translate(
                    "EcoAxis",
                    "A row with “from” and “to” is a link, any other a patch. Patches: id, attribute (or polygons,"
                    " whose area counts), cost. Links: from, to, distance once improved (empty: no hindrance left),"
                    " cost; rows of one id are made together. Empty: the patches of node type 0.",
                ),
            ),
            (
                self.CANDIDATE_LINKS,
                translate("EcoAxis", "Candidate links (table)"),
                translate(
                    "EcoAxis",
                    "As above. A row without a cost that ends at a candidate patch comes with that patch.",
                ),
            ),
        ):
            parameter = QgsProcessingParameterFeatureSource(name, title, kind, optional=True)
            parameter.setHelp(told)
            self.addParameter(parameter)

    def add_candidate_id_parameter(self) -> None:
        """Add ``CANDIDATE_ID_FIELD``."""
        field = QgsProcessingParameterString(
            self.CANDIDATE_ID_FIELD, translate("EcoAxis", "Field of the candidates’ id"), optional=True
        )
        field.setHelp(translate("EcoAxis", "Of CANDIDATES alone. Empty: found by usual names such as id or 번호."))
        self._add_advanced(field)

    def add_reach_parameter(self) -> None:
        """Add ``MAX_DISTANCE``."""
        reach = QgsProcessingParameterNumber(
            self.MAX_DISTANCE, translate("EcoAxis", "Link candidate polygons that have no link within (m)"),
            QgsProcessingParameterNumber.Type.Double, None, True, 0.0,
        )  # fmt: skip
        reach.setHelp(translate("EcoAxis", "Edge to edge, to all patches. Empty: only the links that are given."))
        self.addParameter(reach)

    def landscape_of(
        self, parameters: dict[str, Any], context: QgsProcessingContext, progress: Progress
    ) -> Landscape:
        """Read all tables. Raises ``CoreError`` with the faults of each, and ``Cancelled``."""
        from ...core.connectivity.ranking.candidate_rows import CandidateRows, restoration_plan
        from ...gis.connectivity.graphs.candidates import costs_of, patch_columns

        probable = self.parameterAsEnumString(parameters, self.LINK_VALUES, context) == "probability"
        kernel = self.one_kernel(parameters, context, probable)
        wanted = self.further_columns(parameters, context)
        crs = self.drawn_crs(parameters, (self.NODES, self.CANDIDATES), context)
        tables = self._tables(parameters, context, crs, probable, progress.part(0.0, 0.2))
        rows = CandidateRows(tables[0].rows.file if tables else "")
        for table in tables:
            rows.patches += table.rows.patches
            rows.links += table.rows.links
            rows.faults += table.rows.faults
        if rows.faults:
            raise CoreError(rows.faults)
        given = self.graph_input(parameters, context, progress.part(0.2, 0.7), rows)
        graph = with_missing_links(
            given.read.graph, kernel, self.parameterAsDouble(parameters, self.MISSING, context)
        )
        asked = {name: ("" if tables else field, usual) for name, (field, usual) in wanted.items()}
        node_id = self.parameterAsString(parameters, self.NODE_ID_FIELD, context).strip()
        extra = patch_columns(given.nodes, node_id, asked, progress.part(0.7, 0.8))
        for table in tables:
            extra = merged(table.extra, extra)
        candidates = [name for name, there in zip(graph.ids, given.read.existing) if not there]
        costs = costs_of(extra, candidates)
        costs.update({patch.name: patch.cost for patch in rows.patches if patch.cost is not None})
        shapes = self.drawn_patches(given, graph.ids, given.read.node_features)
        for table in tables:
            shapes.update(table.shapes)
        links = rows.links
        if parameters.get(self.MAX_DISTANCE) not in (None, ""):
            limit = self.parameterAsDouble(parameters, self.MAX_DISTANCE, context)
            links = links + self._measured_links(given, links, shapes, limit, crs, progress.part(0.8, 1.0))
        order = tables[0].order if parameters.get(self.CANDIDATES) else []
        plan = restoration_plan(graph, given.read.existing, kernel, links, costs, order, rows.file)
        origin = dict(given.origin)
        for name in (self.CANDIDATES, self.CANDIDATE_LINKS):
            if parameters.get(name):
                origin[name] = [self.parameterAsVectorLayer(parameters, name, context)]
        grades, categories, worth = self.worth(parameters, context, plan.names, extra)
        return Landscape(given, origin, plan, kernel, shapes, crs, grades, categories, worth)

    def _tables(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        crs: QgsCoordinateReferenceSystem,
        probable: bool,
        progress: Progress,
    ) -> list[Candidates]:
        from ...gis.connectivity.graphs.candidates import read_candidates

        wanted = self.further_columns(parameters, context)
        found = []
        for name in (self.CANDIDATES, self.CANDIDATE_LINKS):
            if not parameters.get(name):
                continue
            strict = name == self.CANDIDATES
            columns = {each: (field if strict else "", usual) for each, (field, usual) in wanted.items()}
            source = self.table_source(parameters, name, context)
            field = self.parameterAsString(parameters, self.CANDIDATE_ID_FIELD, context).strip() if strict else ""
            move = context.transformContext()
            found.append(read_candidates(source, crs, move, columns, probable, progress, field))
        return found

    @staticmethod
    def _measured_links(
        given: GraphInput,
        links: Sequence[CandidateLink],
        shapes: dict[str, QgsGeometry],
        limit: float,
        crs: QgsCoordinateReferenceSystem,
        progress: Progress,
    ) -> list[CandidateLink]:
        """Links by distance of the candidate patches that no table links."""
        from ...gis.connectivity.graphs.candidates import edge_links

        if given.as_probabilities:
            raise CoreError(error("ranking.distances_as_probabilities"))
        graph = given.read.graph
        linked = {graph.ids[place] for place in np.concatenate([graph.sources, graph.targets])}
        linked |= {name for link in links for name in (link.start, link.end)}
        alone = [name for name, there in zip(graph.ids, given.read.existing) if not there and name not in linked]
        missing = [name for name in alone if name not in shapes]
        if alone and (missing or not crs.isValid()):
            raise CoreError(error("ranking.no_polygon", id=(missing or alone)[0]))
        return edge_links(shapes, alone, limit, graph.directed, progress)
