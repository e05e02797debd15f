"""The algorithm ``connectivityindices``."""
from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Optional

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...core.connectivity.kernel import DispersalKernel
from ...core.issues import CoreError, error, warning
from ...core.progress import Progress
from ...gis.compat import fields_of
from ...gis.connectivity.graphs.graph_styles import style_columns, style_links, style_patches
from ...gis.feedback import FeedbackProgress
from ...gis.process_command import process_command
from ...gis.provenance import versions
from ..destinations import check_destinations, destination_path, existing, remove_new
from ..loaded_layers import style_when_loaded
from ..measuring import Table
from .graph_parameters import LINK_VALUES, GraphInput, PatchGraphAlgorithm

if TYPE_CHECKING:
    from ...gis.connectivity.graphs.patch_graphs import ReadGraph
    from .index_run import IndexRun, IndexSettings

translate = QCoreApplication.translate


class ConnectivityIndices(PatchGraphAlgorithm):
    """Connectivity of a landscape, and how much of it hangs on each patch and link."""

    ID = "connectivityindices"
    GROUP = "connectedness"
    ICON = "connectivityindices.svg"

    THRESHOLD = "THRESHOLD"
    CUT_OFF = "CUT_OFF"
    INDICES = "INDICES"
    NODES_OUT = "NODES_OUT"
    LINKS_OUT = "LINKS_OUT"
    CURVE = "CURVE"
    NODES_BY_DISPERSAL = "NODES_BY_DISPERSAL"
    REPORT_HTML = "REPORT_HTML"
    EC = "EC"

    def title(self) -> str:
        return translate("EcoAxis", "Connectivity indices")

    def summary(self) -> str:
        return translate(
            "EcoAxis",
            "IIC, PC and equivalent connectivity of a patch graph, and the exact importance of every patch and link.",
        )

    def words(self) -> str:
        return (
            "connectivity,Conefor,probability of connectivity,PC,IIC,ECA,equivalent connected area,dPC,betweenness,"
            "graph,patch importance,연결성,연결성 지수,등가연결성,패치 중요도,그래프,생태네트워크,코네포"
        )

    def initAlgorithm(self, config: dict[str, Any] | None = None) -> None:
        self.add_graph_parameters()
        self.add_kernel_parameters()
        real = QgsProcessingParameterNumber.Type.Double
        threshold = QgsProcessingParameterNumber(
            self.THRESHOLD, translate("EcoAxis", "Longest link of IIC and the other binary indices"), real, None, True,
            0.0,
        )  # fmt: skip
        threshold.setHelp(
            translate(
                "EcoAxis",
                "Links up to this distance, itself included, count as there. Empty: the first dispersal distance. Where"
                " links are probabilities: the least probability; empty: all links.",
            )
        )
        self.addParameter(threshold)
        self.add_landscape_parameter()
        self.add_link_parameters()
        cut_off = QgsProcessingParameterNumber(
            self.CUT_OFF, translate("EcoAxis", "Leave out paths with a probability below"), real, 0.0,
            minValue=0.0, maxValue=0.5,
        )  # fmt: skip
        cut_off.setHelp(
            translate("EcoAxis", "0 is exact. For thousands of patches 0.000001 is much faster; the bound is told.")
        )
        self._add_advanced(cut_off)
        kind = QgsProcessing.SourceType.TypeVector
        for name, title, made in (
            (self.INDICES, translate("EcoAxis", "Indices of the landscape"), True),
            (self.NODES_OUT, translate("EcoAxis", "Importance of patches"), True),
            (self.LINKS_OUT, translate("EcoAxis", "Importance of links"), False),
            (self.CURVE, translate("EcoAxis", "Equivalent connectivity by dispersal distance"), False),
            (self.NODES_BY_DISPERSAL, translate("EcoAxis", "Importance of patches by dispersal distance"), False),
        ):
            self.addParameter(QgsProcessingParameterFeatureSink(name, title, kind, None, True, made))
        self.addParameter(
            QgsProcessingParameterFileDestination(
                self.REPORT_HTML, translate("EcoAxis", "Report (HTML)"), "HTML (*.html)", None, True, False
            )
        )
        self.addOutput(
            QgsProcessingOutputNumber(self.EC, translate("EcoAxis", "Equivalent connectivity (PC), first dispersal"))
        )

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Read and check everything, compute, and only then write."""
        from .index_run import IndexRun

        progress = FeedbackProgress(feedback)
        probable = self.parameterAsEnumString(parameters, self.LINK_VALUES, context) == "probability"
        kernels = self.kernels(parameters, context, probable)
        given = self.graph_input(parameters, context, progress.part(0.0, 0.05))
        self._check_destinations(parameters, given)
        read = given.read.without_candidates()
        self._tell_candidates(given.read, read, feedback)
        if not read.graph.size:
            raise CoreError(error("graph.only_candidates"))
        settings = self._settings(parameters, context, kernels)
        run = IndexRun(read.graph, settings)
        run.run(feedback, progress.part(0.05, 0.95))
        self.report_issues(run.issues, feedback)
        progress.check()
        told = self._told(parameters, context, given, settings)
        results = self._write(parameters, context, given, read, run, told)
        self._finish(context, given, told, results)
        results[self.EC] = run.equivalent
        progress.report(1.0)
        return results

    def _settings(
        self, parameters: dict[str, Any], context: QgsProcessingContext, kernels: Sequence[Optional[DispersalKernel]]
    ) -> IndexSettings:
        from .index_run import IndexSettings

        threshold = None if kernels[0] is None else kernels[0].distance
        if self.is_given(parameters, self.THRESHOLD):
            threshold = self.parameterAsDouble(parameters, self.THRESHOLD, context)
        return IndexSettings(
            kernels,
            threshold,
            self.landscape(parameters, context),
            self.parameterAsDouble(parameters, self.MISSING, context),
            self.parameterAsDouble(parameters, self.CUT_OFF, context),
            bool(parameters.get(self.NODES_OUT) or parameters.get(self.REPORT_HTML)),
            bool(parameters.get(self.LINKS_OUT)),
            bool(parameters.get(self.NODES_BY_DISPERSAL)),
        )

    def _places(self) -> tuple[str, ...]:
        return (
            self.INDICES, self.NODES_OUT, self.LINKS_OUT, self.CURVE, self.NODES_BY_DISPERSAL, self.REPORT_HTML,
        )  # fmt: skip

    def _check_destinations(self, parameters: dict[str, Any], given: GraphInput) -> None:
        check_destinations([destination_path(parameters.get(name)) for name in self._places()], self.input_files(given))

    def _tell_candidates(self, whole: ReadGraph, kept: ReadGraph, feedback: QgsProcessingFeedback) -> None:
        left = whole.graph.size - kept.graph.size
        if left:
            self.report_issues([warning("graph.candidates_left_out", count=left)], feedback)

    def _write(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        given: GraphInput,
        read: ReadGraph,
        run: IndexRun,
        told: dict[str, object],
    ) -> dict[str, Any]:
        """Write what is asked for, all of it or nothing that was not there before."""
        from ...gis.connectivity.graphs.graph_layers import features_of, shape_of
        from .index_rows import CURVE_COLUMNS, DISPERSAL_COLUMNS, INDEX_COLUMNS, LINK_COLUMNS, NODE_COLUMNS

        tables: list[Table] = [
            (self.INDICES, INDEX_COLUMNS, run.indices),
            (self.CURVE, CURVE_COLUMNS, run.curve),
            (self.NODES_BY_DISPERSAL, DISPERSAL_COLUMNS, run.by_dispersal),
        ]
        layers = [
            (self.NODES_OUT, NODE_COLUMNS, run.patches, given.nodes, read.node_features),
            (self.LINKS_OUT, LINK_COLUMNS, run.links, given.links, read.link_features),
        ]
        places = [name for name, *_ in (*tables, *layers) if parameters.get(name)]
        before = existing(destination_path(parameters.get(name)) for name in places)
        results: dict[str, Any] = {}
        try:
            for name, columns, rows, table, features in layers:
                if parameters.get(name):
                    fields = fields_of(columns)
                    made = features_of(table, features, fields, rows)
                    results[name] = self.write_features(parameters, name, context, fields, made, *shape_of(table))
            results.update(self.write_tables(parameters, context, tables))
            if parameters.get(self.REPORT_HTML):
                results[self.REPORT_HTML] = self._write_report(parameters, context, given, run, told)
        except (QgsProcessingException, CoreError):
            remove_new(before)
            raise
        return results

    def _write_report(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        given: GraphInput,
        run: IndexRun,
        told: dict[str, object],
    ) -> str:
        from ...gis.connectivity.graphs.index_report import write_index_report

        path = self.parameterAsFileOutput(parameters, self.REPORT_HTML, context)
        outputs = {name: destination_path(parameters.get(name)) for name in self._places()}
        command = process_command(f"ecoaxis:{self.ID}", {**dict(self.named_inputs(given)), **told, **outputs})
        program = " · ".join(f"{name} {version}".strip() for name, version in versions())
        write_index_report(run.report(command, program), path, Progress())
        return path

    def _told(
        self, parameters: dict[str, Any], context: QgsProcessingContext, given: GraphInput, settings: IndexSettings
    ) -> dict[str, object]:
        """Parameters that count for the results."""
        first = settings.kernels[0]
        told: dict[str, object] = {
            self.DISPERSAL: ",".join(f"{each.distance:.12g}" for each in settings.kernels if each is not None),
            self.PROBABILITY: "" if first is None else first.probability,
            self.THRESHOLD: settings.threshold,
            self.LANDSCAPE: settings.landscape,
            self.LINK_VALUES: LINK_VALUES[given.as_probabilities],
            self.DIRECTED: given.read.graph.directed,
            self.MISSING: settings.missing,
            self.CUT_OFF: settings.cut_off,
        }
        told.update(self.columns(parameters, context))
        return told

    def _finish(
        self, context: QgsProcessingContext, given: GraphInput, told: dict[str, object], results: dict[str, Any]
    ) -> None:
        """Say in the metadata what the results were made from, and give them their look."""
        layers = {name: place for name, place in results.items() if name != self.REPORT_HTML}
        self.keep_origin(self.made_from(told, given.origin), layers, context)
        styles = {self.NODES_OUT: style_patches, self.LINKS_OUT: style_links}
        for name, place in layers.items():
            style_when_loaded(context, place, styles.get(name, style_columns))
