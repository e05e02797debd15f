"""The algorithm ``currentcentrality``."""
from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSink,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...core.issues import CoreError, error, warning
from ...gis.compat import fields_of
from ...gis.connectivity.graphs.graph_styles import style_currents
from ...gis.feedback import FeedbackProgress
from ..destinations import check_destinations, destination_path, existing, remove_new
from ..loaded_layers import style_when_loaded
from .graph_parameters import LINK_VALUES, PatchGraphAlgorithm

translate = QCoreApplication.translate

NODE_COLUMNS = (("id", "string"), ("attribute", "double"), ("current", "double"))
LINK_COLUMNS = (("from", "string"), ("to", "string"), ("distance", "double"), ("current", "double"))


class CurrentCentrality(PatchGraphAlgorithm):
    """Which patches and links carry most of the current between all pairs of patches."""

    ID = "currentcentrality"
    GROUP = "connectedness"
    ICON = "currentcentrality.svg"

    NODES_OUT = "NODES_OUT"
    LINKS_OUT = "LINKS_OUT"

    def title(self) -> str:
        return translate("EcoAxis", "Current-flow centrality of patches and links")

    def summary(self) -> str:
        return translate(
            "EcoAxis", "The current through each patch and link of a network, summed over all pairs of patches."
        )

    def words(self) -> str:
        return (
            "circuit theory,centrality,current flow betweenness,Linkage Mapper,network,core areas,links,stepping stone,"
            "회로이론,전류 중심성,매개 중심성,핵심지역,연결망,생태네트워크"
        )

    def initAlgorithm(self, config: dict[str, Any] | None = None) -> None:
        self.add_graph_parameters()
        self.add_column_parameters()
        kind = QgsProcessing.SourceType.TypeVector
        for name, title in (
            (self.NODES_OUT, translate("EcoAxis", "Current through patches")),
            (self.LINKS_OUT, translate("EcoAxis", "Current through links")),
        ):
            self.addParameter(QgsProcessingParameterFeatureSink(name, title, kind, None, True, True))

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Read and check everything, compute, and only then write."""
        from ...core.connectivity.circuits.current_centrality import current_centrality
        from ...gis.connectivity.graphs.graph_layers import features_of, shape_of

        progress = FeedbackProgress(feedback)
        given = self.graph_input(parameters, context, progress.part(0.0, 0.05))
        places = [destination_path(parameters.get(name)) for name in (self.NODES_OUT, self.LINKS_OUT)]
        check_destinations(places, self.input_files(given))
        read = given.read.without_candidates()
        graph = read.graph
        left = given.read.graph.size - graph.size
        if left:
            self.report_issues([warning("graph.candidates_left_out", count=left)], feedback)
        if not graph.size:
            raise CoreError(error("graph.only_candidates"))
        found = current_centrality(graph, progress.part(0.05, 0.95))
        told = translate("EcoAxis", "{pairs} connected pairs of patches; mean effective resistance {mean}.")
        mean = found.resistance / found.pairs if found.pairs else 0.0
        feedback.pushInfo(told.format(pairs=found.pairs, mean=f"{mean:.6g}"))
        ends = [(graph.ids[one], graph.ids[other]) for one, other in zip(graph.sources, graph.targets)]
        patches = list(zip(graph.ids, graph.attributes.tolist(), found.patches.tolist()))
        links = [(*pair, *rest) for pair, *rest in zip(ends, graph.distances.tolist(), found.links.tolist())]
        before = existing(places)
        results: dict[str, Any] = {}
        try:
            for name, columns, rows, table, features in (
                (self.NODES_OUT, NODE_COLUMNS, patches, given.nodes, read.node_features),
                (self.LINKS_OUT, LINK_COLUMNS, links, given.links, read.link_features),
            ):
                if parameters.get(name):
                    fields = fields_of(columns)
                    made = features_of(table, features, fields, rows)
                    results[name] = self.write_features(parameters, name, context, fields, made, *shape_of(table))
        except QgsProcessingException:
            remove_new(before)
            raise
        kept: dict[str, object] = {self.LINK_VALUES: LINK_VALUES[given.as_probabilities]}
        kept.update({name: parameters.get(name) for name in self.column_parameters()})
        self.keep_origin(self.made_from(kept, given.origin), results, context)
        for place in results.values():
            style_when_loaded(context, place, style_currents)
        progress.report(1.0)
        return results
