"""The algorithm ``protectedconnected``: ProtConn and its fractions by unit."""
from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsGeometry,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...core.connectivity.kernel import DispersalKernel
from ...core.issues import CoreError, Issue, error, warning
from ...core.progress import Progress
from ...core.schemes.codes import parse_number
from ...gis.connectivity.structure.structure_styles import style_importance, style_protected
from ...gis.feedback import FeedbackProgress
from ...gis.redlist_areas import extent_in
from ..loaded_layers import style_when_loaded
from .unit_reports import ReportLayer, UnitReportAlgorithm

if TYPE_CHECKING:
    from ...core.connectivity.protection.protconn import ProtectedConnected
    from ...gis.connectivity.polygon_layers import Unit
    from ...gis.connectivity.protection.protected_areas import UnitProtection

translate = QCoreApplication.translate

FRACTIONS = ("Prot", "Within", "Contig", "Trans", "Unprot")
COLUMNS = (
    ("unit", "string"),
    ("dispersal", "double"),
    ("area_m2", "double"),
    ("protected_m2", "double"),
    ("EC_m2", "double"),
    ("Prot", "double"),
    ("ProtConn", "double"),
    ("ProtUnconn", "double"),
    ("RelConn", "double"),
    ("Unprotected", "double"),
    *((f"ProtConn_{name}", "double") for name in FRACTIONS),
    *((f"ProtConn_{name}_region", "double") for name in FRACTIONS),
    ("areas_inside", "long"),
    ("areas_beyond", "long"),
)


class ProtectedConnectedLand(UnitReportAlgorithm):
    """Protected and connected land."""

    ID = "protectedconnected"
    ICON = "protectedconnected.svg"

    PROTECTED = "PROTECTED"
    DISPERSAL = "DISPERSAL"
    PROBABILITY = "PROBABILITY"
    TRANSBOUNDARY_DISTANCE = "TRANSBOUNDARY_DISTANCE"
    OUTPUT = "OUTPUT"
    NODES = "NODES"

    def title(self) -> str:
        return translate("EcoAxis", "Protected connected land (ProtConn)")

    def summary(self) -> str:
        return translate(
            "EcoAxis",
            "How much of each unit is protected and connected (ProtConn), and what that connection rests on.",
        )

    def words(self) -> str:
        return (
            "ProtConn,protected areas,connectivity,connectedness,GBF target 3,transboundary,dispersal,dProtConn,"
            "보호지역 연결성,보호지역,연결성,연계성,이동거리,목표 3"
        )

    def initAlgorithm(self, config: dict[str, Any] | None = None) -> None:
        polygons = [QgsProcessing.SourceType.TypeVectorPolygon]
        protected = QgsProcessingParameterFeatureSource(
            self.PROTECTED, translate("EcoAxis", "Protected areas (polygons)"), polygons
        )
        protected.setHelp(
            translate(
                "EcoAxis",
                "Also those beyond the border, which serve as stepping stones. Everything is measured in the CRS of"
                " this layer, which must be projected and in metres.",
            )
        )
        self.addParameter(protected)
        self.add_unit_parameters(optional=False)
        dispersal = QgsProcessingParameterString(
            self.DISPERSAL, translate("EcoAxis", "Dispersal distances (m), separated by commas"), "10000"
        )
        dispersal.setHelp(
            translate("EcoAxis", "10 km is the distance of international reports; 1, 30 and 100 km are usual too.")
        )
        self.addParameter(dispersal)
        real = QgsProcessingParameterNumber.Type.Double
        probability = QgsProcessingParameterNumber(
            self.PROBABILITY, translate("EcoAxis", "Probability at the dispersal distance"), real, 0.5
        )
        probability.setHelp(translate("EcoAxis", "0.5 makes it the median dispersal distance, as ProtConn defines it."))
        self.addParameter(probability)
        beyond = QgsProcessingParameterNumber(
            self.TRANSBOUNDARY_DISTANCE,
            translate("EcoAxis", "Protected areas count beyond the border up to (m)"),
            real,
            50000.0,
            minValue=0.0,
        )
        beyond.setHelp(
            translate("EcoAxis", "They connect but add no area. 0: only what lies in the unit is considered.")
        )
        self.addParameter(beyond)
        kind = QgsProcessing.SourceType.TypeVectorPolygon
        self.addParameter(
            QgsProcessingParameterFeatureSink(self.OUTPUT, translate("EcoAxis", "Protected connected land"), kind)
        )
        nodes = QgsProcessingParameterFeatureSink(
            self.NODES, translate("EcoAxis", "Importance of protected areas"), kind, None, True, False
        )
        nodes.setHelp(translate("EcoAxis", "By how many percent ProtConn falls without each one (dProtConn)."))
        self.addParameter(nodes)

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        from ...gis.connectivity.polygon_layers import check_metric_crs, read_polygons
        from ...gis.connectivity.protection.protected_areas import ProtectedAreas
        from .protected_importance import NODE_COLUMNS, node_rows

        progress = FeedbackProgress(feedback)
        self.check_report_outputs(parameters, context, (self.PROTECTED, self.UNITS), (self.OUTPUT, self.NODES))
        kernels = self._kernels(parameters, context)
        beyond = self.parameterAsDouble(parameters, self.TRANSBOUNDARY_DISTANCE, context)
        source = self.feature_source(parameters, self.PROTECTED, context)
        crs, transforms = source.sourceCrs(), context.transformContext()
        distorted = check_metric_crs(crs, source.sourceExtent(), source.sourceName(), transforms)
        units_source = self.feature_source(parameters, self.UNITS, context)
        place = extent_in(
            units_source.sourceExtent(), units_source.sourceCrs(), crs, transforms, units_source.sourceName()
        )
        distorted = check_metric_crs(crs, place, source.sourceName(), transforms) or distorted
        layer = read_polygons(source, "", crs, transforms, progress.part(0.0, 0.05))
        if layer.empty == len(layer.geometries):
            raise CoreError(error("protected.nothing", layer=layer.name))
        units, issues = self.read_units(parameters, context, crs, progress.part(0.05, 0.1))
        self.report_issues([*distorted, *layer.issues(), *issues], feedback)
        areas = ProtectedAreas(layer.geometries)
        importance = bool(parameters.get(self.NODES))
        rows: list[list[Any]] = []
        shapes: list[QgsGeometry] = []
        nodes: list[tuple[list[Any], QgsGeometry]] = []
        for number, unit in enumerate(units):
            share = progress.part(0.1 + 0.85 * number / len(units), 0.1 + 0.85 * (number + 1) / len(units))
            share.report(0.0)
            found = areas.of(unit, beyond, share.part(0.0, 0.3))
            told = self._unit_rows(unit, found, kernels, share.part(0.3, 0.6 if importance else 1.0), feedback)
            rows += told
            shapes += [unit.geometry] * len(told)
            if importance:
                more, cut = node_rows(found, kernels, share.part(0.6, 1.0))
                nodes += more
                self.report_issues(cut, feedback)
        progress.check()
        layers = [
            ReportLayer(self.OUTPUT, COLUMNS, rows, shapes),
            ReportLayer(self.NODES, NODE_COLUMNS, [row for row, _ in nodes], [shape for _, shape in nodes]),
        ]
        return self._write(parameters, context, crs, layers, kernels, beyond)

    def _kernels(self, parameters: dict[str, Any], context: QgsProcessingContext) -> list[DispersalKernel]:
        probability = self.parameterAsDouble(parameters, self.PROBABILITY, context)
        kernels = []
        texts = self.texts(parameters, self.DISPERSAL, context)
        for text in texts:
            try:
                distance = parse_number(text)
            except ValueError as fault:
                raise CoreError(error("protected.bad_dispersal", text=text)) from fault
            if distance <= 0:
                raise CoreError(error("protected.bad_dispersal", text=text))
            kernels.append(DispersalKernel(distance, probability))
        if not kernels:
            raise CoreError(error("protected.bad_dispersal", text=""))
        return kernels

    def _unit_rows(
        self,
        unit: Unit,
        found: UnitProtection,
        kernels: Sequence[DispersalKernel],
        progress: Progress,
        feedback: QgsProcessingFeedback,
    ) -> list[list[Any]]:
        if not unit.area:
            empty: list[Any] = [None] * (len(COLUMNS) - 2)
            return [[unit.name, kernel.distance, *empty] for kernel in kernels]
        indices = found.indices(kernels, progress)
        issues: list[Issue] = []
        if indices[0].capped:
            issues.append(warning("protected.uneven_overlap", unit=unit.name))
        self.report_issues(issues, feedback)
        count = [len(found.inside), len(found.outside)]
        return [[unit.name, kernel.distance, *_row(index), *count] for kernel, index in zip(kernels, indices)]

    def _write(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        crs: QgsCoordinateReferenceSystem,
        layers: Sequence[ReportLayer],
        kernels: Sequence[DispersalKernel],
        beyond: float,
    ) -> dict[str, Any]:
        outputs = self.write_reports(parameters, context, crs, layers)
        read = {
            name: [layer]
            for name in (self.PROTECTED, self.UNITS)
            for layer in (self.parameterAsVectorLayer(parameters, name, context),)
            if layer is not None
        }
        told = {
            self.UNIT_FIELD: self.parameterAsString(parameters, self.UNIT_FIELD, context),
            self.DISPERSAL: ",".join(f"{kernel.distance:.12g}" for kernel in kernels),
            self.PROBABILITY: f"{kernels[0].probability:.12g}",
            self.TRANSBOUNDARY_DISTANCE: f"{beyond:.12g}",
        }
        self.keep_origin(self.made_from(told, read), outputs, context)
        style_when_loaded(context, outputs.get(self.OUTPUT), style_protected)
        style_when_loaded(context, outputs.get(self.NODES), style_importance)
        return outputs


def _row(index: ProtectedConnected) -> list[Any]:
    shares, of_region = index.fractions(), index.fractions_of_region()
    return [
        index.region,
        index.protected,
        index.equivalent,
        index.prot,
        index.prot_conn,
        index.prot_unconn,
        index.rel_conn,
        index.unprotected,
        *(shares[name] for name in FRACTIONS),
        *(of_region[name] for name in FRACTIONS),
    ]
