"""The algorithm ``exportpatchgraph``."""
from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingParameterFileDestination
from qgis.PyQt.QtCore import QCoreApplication

from ...core.issues import CoreError, error
from ...gis.feedback import FeedbackProgress
from ...gis.output import PendingFile
from ..destinations import check_destinations
from .graph_parameters import GraphInput, PatchGraphAlgorithm

translate = QCoreApplication.translate


class ExportPatchGraph(PatchGraphAlgorithm):
    """A patch graph as files for Conefor and for programs that read GraphML or GeoJSON."""

    ID = "exportpatchgraph"
    GROUP = "connectedness"
    ICON = "exportpatchgraph.svg"

    CONEFOR_NODES = "CONEFOR_NODES"
    CONEFOR_LINKS = "CONEFOR_LINKS"
    GRAPHML = "GRAPHML"
    GEOJSON = "GEOJSON"

    def title(self) -> str:
        return translate("EcoAxis", "Export patch graph")

    def summary(self) -> str:
        return translate("EcoAxis", "Writes patches and links as files of Conefor, GraphML or GeoJSON.")

    def words(self) -> str:
        return "Conefor,GraphML,GeoJSON,networkx,export,patch graph,내보내기,코네포,그래프,패치 그래프,연결성"

    def initAlgorithm(self, config: dict[str, Any] | None = None) -> None:
        self.add_graph_parameters()
        self.add_column_parameters()
        for name, title, kind, told in (
            (
                self.CONEFOR_NODES,
                translate("EcoAxis", "Patches for Conefor"),
                translate("EcoAxis", "Text files (*.txt)"),
                translate(
                    "EcoAxis", "id and attribute, separated by tabs; 1 or 0 in a third column if there are candidates."
                ),
            ),
            (
                self.CONEFOR_LINKS,
                translate("EcoAxis", "Links for Conefor"),
                translate("EcoAxis", "Text files (*.txt)"),
                translate("EcoAxis", "from, to, and distance or probability, separated by tabs."),
            ),
            (
                self.GRAPHML,
                translate("EcoAxis", "GraphML"),
                translate("EcoAxis", "GraphML files (*.graphml)"),
                translate("EcoAxis", "For networkx, igraph, Gephi and others. Needs the Python package networkx."),
            ),
            (
                self.GEOJSON,
                translate("EcoAxis", "GeoJSON"),
                translate("EcoAxis", "GeoJSON files (*.geojson)"),
                translate(
                    "EcoAxis", "Patches as points, links as lines, in WGS 84. Needs the Python package networkx."
                ),
            ),
        ):
            parameter = QgsProcessingParameterFileDestination(name, title, kind, None, True, False)
            parameter.setHelp(told)
            self.addParameter(parameter)

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Read and check everything, write beside the places, and rename when all is complete."""
        progress = FeedbackProgress(feedback)
        names = [name for name in self._names() if parameters.get(name)]
        if not names:
            raise CoreError(error("graph.nothing_to_export"))
        places = {name: self.parameterAsFileOutput(parameters, name, context) for name in names}
        given = self.graph_input(parameters, context, progress.part(0.0, 0.5))
        check_destinations(places.values(), self.input_files(given))
        writers = self._writers(given, context)
        with ExitStack() as files:
            pending = {name: files.enter_context(PendingFile(places[name])) for name in names}
            for number, name in enumerate(names):
                progress.check()
                writers[name](pending[name].temporary)
                progress.report(0.5 + 0.5 * (number + 1) / len(names))
            progress.check()
            for each in pending.values():
                each.commit()
        feedback.pushInfo(
            translate("EcoAxis", "{patches} patches and {links} links written.").format(
                patches=given.read.graph.size, links=given.read.graph.links
            )
        )
        return dict(places)

    def _names(self) -> tuple[str, ...]:
        return self.CONEFOR_NODES, self.CONEFOR_LINKS, self.GRAPHML, self.GEOJSON

    def _writers(self, given: GraphInput, context: QgsProcessingContext) -> dict[str, Callable[[str], None]]:
        from ...gis.connectivity.graphs.graph_exports import GraphExport

        export = GraphExport(given.read, given.nodes, given.links)
        return {
            self.CONEFOR_NODES: export.conefor_nodes,
            self.CONEFOR_LINKS: export.conefor_links,
            self.GRAPHML: export.graphml,
            self.GEOJSON: lambda path: export.geojson(path, context.transformContext()),
        }
