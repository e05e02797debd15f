"""The algorithm ``measuredegradation``."""
from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import (
    QgsMapLayer,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterMapLayer,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
    QgsProcessingUtils,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...core.issues import CoreError, error, warning
from ...core.progress import Progress
from ...core.redlist.degradation import SUBCRITERIA, Worse
from ...core.redlist.error_propagation import two_sided_quantile
from ...core.schemes.codes import parse_number, parse_range
from ...gis.block_cache import limited_block_cache
from ...gis.feature_store import store_folder
from ...gis.feedback import FeedbackProgress
from ...gis.grid import Grid
from ...gis.provenance import raster_tags
from ...gis.raster_on_grid import RasterOnGrid
from ...gis.raster_output import RasterOutput
from ...gis.raster_source import BoundRaster
from ...gis.redlist_areas import cell_km2, check_raster_areas, extent_in, layer_raster, projected_raster
from ...gis.redlist_measure_styles import style_severity
from ...gis.side_files import no_side_files
from ..destinations import check_destinations, destination_path
from ..loaded_layers import style_when_loaded
from ..measuring import MeasuringAlgorithm
from .degradation_tables import EXTENT_COLUMNS, SUMMARY_COLUMNS, evidence_rows, extent_rows, summary_rows

if TYPE_CHECKING:
    from ...gis.redlist_severity import PolygonDistribution, RasterDistribution, SeverityRun

translate = QCoreApplication.translate


class MeasureDegradation(MeasuringAlgorithm):
    """Relative severity of decline in function and its extent, as evidence for criteria C and D."""

    ID = "measuredegradation"
    GROUP = "redlist"
    ICON = "measuredegradation.svg"

    INITIAL = "INITIAL"
    CURRENT = "CURRENT"
    COLLAPSE = "COLLAPSE"
    DISTRIBUTION = "DISTRIBUTION"
    ECOSYSTEM_FIELD = "ECOSYSTEM_FIELD"
    VALUE = "VALUE"
    NAME = "NAME"
    SUBCRITERION = "SUBCRITERION"
    WORSE = "WORSE"
    MEAN = "MEAN"
    INITIAL_ERROR = "INITIAL_ERROR"
    CURRENT_ERROR = "CURRENT_ERROR"
    CONFIDENCE = "CONFIDENCE"
    SEVERITY = "SEVERITY"
    EXTENTS = "EXTENTS"
    CURVE = "CURVE"
    SUMMARY = "SUMMARY"
    EVIDENCE = "EVIDENCE"
    MEAN_SEVERITY = "MEAN_SEVERITY"

    def title(self) -> str:
        return translate("EcoAxis", "Measure degradation (criteria C and D)")

    def summary(self) -> str:
        return translate(
            "EcoAxis",
            "Relative severity of environmental or biotic decline on a map, and the extent that reaches each level.",
        )

    def words(self) -> str:
        return (
            "red list of ecosystems,RLE,criterion C,criterion D,relative severity,collapse,degradation,extent,"
            "생태계 적색목록,상대적 심각도,붕괴값,환경 악화,기준 C,기준 D"
        )

    def initAlgorithm(self, config: dict[str, Any] | None = None) -> None:
        for name, title in (
            (self.INITIAL, translate("EcoAxis", "Indicator at the start (raster)")),
            (self.CURRENT, translate("EcoAxis", "Indicator now, or as projected (raster)")),
        ):
            self.addParameter(QgsProcessingParameterRasterLayer(name, title))
        self.addParameter(
            QgsProcessingParameterString(
                self.COLLAPSE, translate("EcoAxis", "Collapse value: a number, a range low..high, or a raster")
            )
        )
        kinds = [QgsProcessing.SourceType.TypeRaster, QgsProcessing.SourceType.TypeVectorPolygon]
        self.addParameter(
            QgsProcessingParameterMapLayer(
                self.DISTRIBUTION,
                translate("EcoAxis", "Distribution of the ecosystems at the start (raster or polygons)"),
                types=kinds,
            )
        )
        for name, title in (
            (self.ECOSYSTEM_FIELD, translate("EcoAxis", "Field that names the ecosystems (polygons)")),
            (self.VALUE, translate("EcoAxis", "Ecosystems wanted: raster values or names, separated by commas")),
            (self.NAME, translate("EcoAxis", "Name, where there is a single ecosystem")),
        ):
            self.addParameter(QgsProcessingParameterString(name, title, optional=True))
        self.addParameter(
            QgsProcessingParameterEnum(
                self.SUBCRITERION, translate("EcoAxis", "Subcriterion"), list(SUBCRITERIA), defaultValue="C1",
                usesStaticStrings=True,
            )
        )  # fmt: skip
        self.addParameter(
            QgsProcessingParameterEnum(
                self.WORSE,
                translate("EcoAxis", "Bad values of the indicator"),
                [
                    translate("EcoAxis", "as most of the initial values tell"),
                    translate("EcoAxis", "low values"),
                    translate("EcoAxis", "high values"),
                ],
                defaultValue=0,
            )
        )
        self.addParameter(
            QgsProcessingParameterBoolean(
                self.MEAN, translate("EcoAxis", "Evidence by the mean severity (extent 100 %)"), False
            )
        )
        self._add_errors()
        self._add_outputs()

    def _add_errors(self) -> None:
        real = QgsProcessingParameterNumber.Type.Double
        for name, title in (
            (self.INITIAL_ERROR, translate("EcoAxis", "Standard error of the initial values")),
            (self.CURRENT_ERROR, translate("EcoAxis", "Standard error of the current values")),
        ):
            self.addParameter(QgsProcessingParameterNumber(name, title, real, 0.0, minValue=0.0))
        title = translate("EcoAxis", "Confidence of bounds from these errors (%)")
        self.addParameter(
            QgsProcessingParameterNumber(self.CONFIDENCE, title, real, 90.0, minValue=1.0, maxValue=99.9)
        )

    def _add_outputs(self) -> None:
        self.addParameter(
            QgsProcessingParameterRasterDestination(
                self.SEVERITY, translate("EcoAxis", "Relative severity (%)"), optional=True
            )
        )
        kind = QgsProcessing.SourceType.TypeVector
        for name, title, default in (
            (self.EXTENTS, translate("EcoAxis", "Extent by severity"), True),
            (self.SUMMARY, translate("EcoAxis", "Summary by ecosystem"), True),
            (self.EVIDENCE, translate("EcoAxis", "Evidence"), True),
            (self.CURVE, translate("EcoAxis", "Cumulative curve of extent and severity"), False),
        ):
            self.addParameter(QgsProcessingParameterFeatureSink(name, title, kind, None, True, default))
        self.addOutput(
            QgsProcessingOutputNumber(
                self.MEAN_SEVERITY, translate("EcoAxis", "Mean severity of the first ecosystem (%)")
            )
        )

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Open and check everything, tally the map window by window, and only then write the tables."""
        from ...gis.redlist_severity import NO_SEVERITY, Indicator, SeverityRun, check_meeting, grid_over

        progress = FeedbackProgress(feedback)
        transforms = context.transformContext()
        with no_side_files():
            layers = {name: self._raster(parameters, name, context) for name in (self.INITIAL, self.CURRENT)}
            collapse, collapse_layer = self._collapse(parameters, context)
            layer = self.parameterAsLayer(parameters, self.DISTRIBUTION, context)
        initial, current = projected_raster(layers[self.INITIAL]), layer_raster(layers[self.CURRENT])
        check_raster_areas(initial, transforms)
        check_meeting(initial, current, transforms)
        if not isinstance(layer, (QgsRasterLayer, QgsVectorLayer)):
            raise CoreError(error("degradation.no_distribution"))
        wanted = bool(parameters.get(self.SEVERITY))
        severity = self.parameterAsOutputLayer(parameters, self.SEVERITY, context) if wanted else ""
        self._check_outputs(parameters, [initial, current, collapse], layer, severity)
        grid = grid_over(initial, self._distribution_extent(layer, initial, context))
        subcriterion = self.parameterAsEnumString(parameters, self.SUBCRITERION, context)
        with store_folder() as folder, limited_block_cache():
            distribution = self._distribution(parameters, context, layer, grid, folder, progress.part(0.0, 0.1))
            indicator = Indicator(
                RasterOnGrid(initial, grid),
                RasterOnGrid(current, grid),
                RasterOnGrid(collapse, grid) if isinstance(collapse, BoundRaster) else collapse,
                self.parameterAsDouble(parameters, self.INITIAL_ERROR, context),
                self.parameterAsDouble(parameters, self.CURRENT_ERROR, context),
                two_sided_quantile(self.parameterAsDouble(parameters, self.CONFIDENCE, context) / 100),
            )
            worse = (None, Worse.LOW, Worse.HIGH)[self.parameterAsEnum(parameters, self.WORSE, context)]
            run = SeverityRun(distribution, indicator, grid, worse)
            run.find_worse(progress.part(0.1, 0.4))
            self._tell_worse(run, feedback)
            read = {name: [each] for name, each in layers.items()}
            read.update({self.COLLAPSE: collapse_layer, self.DISTRIBUTION: [layer]})
            made = self.made_from(self._told(parameters, context, run), read)
            tags = {name: text for name, text in raster_tags(made).items() if not name.startswith("SCHEME")}
            bands = ["relative severity (%)"]
            output = RasterOutput(severity, grid, np.dtype(np.float32), bands, tags, NO_SEVERITY) if severity else None
            try:
                run.run(output, progress.part(0.4, 0.95))
                names = self._names(parameters, context, run.distribution.names)
                self._tell(names, run, cell_km2(initial), feedback)
                if output is not None:
                    output.close()
                outputs = self._write_tables(parameters, context, names, run, subcriterion, cell_km2(initial))
                if output is not None:
                    output.commit()
                self.keep_origin(made, outputs, context)
            finally:
                if output is not None:
                    output.discard()
        if severity:
            outputs[self.SEVERITY] = severity
            style_when_loaded(context, severity, style_severity)
        outputs[self.MEAN_SEVERITY] = run.tallies[0].mean(1)
        progress.report(1.0)
        return outputs

    def _raster(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> QgsRasterLayer:
        layer = self.parameterAsRasterLayer(parameters, name, context)
        if layer is None:
            raise CoreError(error("degradation.raster_unreadable", name=str(parameters.get(name))))
        return layer

    def _collapse(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[BoundRaster | tuple[float, ...], list[QgsMapLayer]]:
        """The collapse value (a number, the ends of a range, a raster) and its layer. Raises ``CoreError``."""
        given = parameters.get(self.COLLAPSE)
        if isinstance(given, QgsRasterLayer):
            return layer_raster(given), [given]
        text = self.parameterAsString(parameters, self.COLLAPSE, context).strip()
        try:
            return (parse_number(text),), []
        except ValueError:
            pass
        layer = QgsProcessingUtils.mapLayerFromString(text, context) if text else None
        if isinstance(layer, QgsRasterLayer):
            return layer_raster(layer), [layer]
        try:
            bounds = parse_range(text)
        except ValueError as fault:
            raise CoreError(error("degradation.bad_collapse", text=text)) from fault
        if bounds.lo is None or bounds.hi is None:
            raise CoreError(error("degradation.bad_collapse", text=text))
        return (bounds.lo, bounds.hi), []

    def _check_outputs(
        self,
        parameters: dict[str, Any],
        rasters: Sequence[BoundRaster | tuple[float, ...]],
        layer: QgsMapLayer,
        severity: str,
    ) -> None:
        inputs = [raster.path for raster in rasters if isinstance(raster, BoundRaster)]
        inputs.append(layer.source().partition("|")[0])
        names = (self.EXTENTS, self.SUMMARY, self.EVIDENCE, self.CURVE)
        tables = [destination_path(parameters.get(name)) for name in names]
        check_destinations([severity, *tables], inputs)

    def _distribution_extent(
        self, layer: QgsMapLayer, initial: BoundRaster, context: QgsProcessingContext
    ) -> QgsRectangle:
        extent = layer.extent()
        if extent.isNull() or extent.isEmpty():
            raise CoreError(error("degradation.empty_distribution"))
        moved = extent_in(extent, layer.crs(), initial.crs, context.transformContext(), layer.name())
        if not moved.intersects(initial.extent):
            raise CoreError(error("degradation.rasters_apart", first=initial.path, second=layer.name()))
        return moved

    def _distribution(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        layer: QgsMapLayer,
        grid: Grid,
        folder: str,
        progress: Progress,
    ) -> RasterDistribution | PolygonDistribution:
        from ...gis.redlist_severity import PolygonDistribution, RasterDistribution

        wanted = self.texts(parameters, self.VALUE, context)
        found: RasterDistribution | PolygonDistribution
        if isinstance(layer, QgsRasterLayer):
            found = RasterDistribution(layer_raster(layer), grid, wanted, progress)
        else:
            source = self.feature_source(parameters, self.DISTRIBUTION, context)
            field = self.parameterAsString(parameters, self.ECOSYSTEM_FIELD, context).strip()
            if field and source.fields().lookupField(field) < 0:
                fields = ", ".join(each.name() for each in source.fields())
                raise CoreError(error("degradation.no_field", field=field, layer=layer.name(), fields=fields))
            found = PolygonDistribution(source, grid, field, wanted, folder, progress)
        if not found.names:
            raise CoreError(error("degradation.empty_distribution"))
        return found

    def _told(
        self, parameters: dict[str, Any], context: QgsProcessingContext, run: SeverityRun
    ) -> dict[str, object]:
        """Parameters that count for the result."""
        told: dict[str, object] = {
            self.SUBCRITERION: self.parameterAsEnumString(parameters, self.SUBCRITERION, context),
            self.WORSE: run.worse.value if run.worse is not None else "",
            self.MEAN: self.parameterAsBool(parameters, self.MEAN, context),
        }
        if not isinstance(run.indicator.collapse, RasterOnGrid):
            told[self.COLLAPSE] = "..".join(f"{value:.12g}" for value in run.indicator.collapse)
        for name in (self.ECOSYSTEM_FIELD, self.VALUE, self.NAME, self.INITIAL_ERROR, self.CURRENT_ERROR):
            told[name] = parameters.get(name)
        told[self.CONFIDENCE] = self.parameterAsDouble(parameters, self.CONFIDENCE, context)
        return told

    def _names(self, parameters: dict[str, Any], context: QgsProcessingContext, names: Sequence[str]) -> list[str]:
        name = self.parameterAsString(parameters, self.NAME, context).strip()
        if len(names) == 1 and (name or not names[0]):
            return [name or "1"]
        return list(names)

    def _write_tables(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        names: Sequence[str],
        run: SeverityRun,
        subcriterion: str,
        area: float,
    ) -> dict[str, Any]:
        from .evidence_output import EVIDENCE_COLUMNS

        by_mean = self.parameterAsBool(parameters, self.MEAN, context)
        tables = (
            (self.EXTENTS, EXTENT_COLUMNS, extent_rows(names, run.tallies, subcriterion, area, False)),
            (self.SUMMARY, SUMMARY_COLUMNS, summary_rows(names, run.tallies, area)),
            (self.EVIDENCE, EVIDENCE_COLUMNS, evidence_rows(names, run.tallies, subcriterion, area, by_mean)),
            (self.CURVE, EXTENT_COLUMNS, extent_rows(names, run.tallies, subcriterion, area, True)),
        )
        return self.write_tables(parameters, context, tables)

    @staticmethod
    def _tell_worse(run: SeverityRun, feedback: QgsProcessingFeedback) -> None:
        if run.worse is Worse.HIGH:
            feedback.pushInfo(translate("EcoAxis", "High values of the indicator are bad."))
        else:
            feedback.pushInfo(translate("EcoAxis", "Low values of the indicator are bad."))

    def _tell(self, names: Sequence[str], run: SeverityRun, area: float, feedback: QgsProcessingFeedback) -> None:
        best = run.tallies[0]
        issues = []
        for number, name in enumerate(names, start=1):
            cells, told, before = int(best.cells[number]), int(best.told[number]), int(best.before[number])
            if before:
                issues.append(
                    warning("degradation.collapsed_at_start", ecosystem=name, area=f"{before * area:.6g}", cells=before)
                )
            if cells - told - before:
                rest = cells - told - before
                issues.append(
                    warning("degradation.cells_without_data", ecosystem=name, area=f"{rest * area:.6g}", cells=rest)
                )
            mean = best.mean(number)
            if mean is not None:
                feedback.pushInfo(
                    translate("EcoAxis", "{ecosystem}: mean severity {mean} % over {area} km².").format(
                        ecosystem=name, mean=f"{mean:.2f}", area=f"{told * area:.6g}"
                    )
                )
        self.report_issues(issues, feedback)

