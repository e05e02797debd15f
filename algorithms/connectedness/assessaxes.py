"""``assessaxes``: how connected ecological axes are, what to restore and what to protect, with the report."""
from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any, Optional

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...core.evidence import InputRecord, Provenance
from ...core.issues import Issue, Severity, warning
from ...gis.compat import fields_of
from ...gis.connectivity.axes import reading
from ...gis.connectivity.axes.patches import CORE_ZONE
from ...gis.connectivity.axes.reading import AxisInputs, GroundRequest
from ...gis.connectivity.graphs.graph_styles import style_columns
from ...gis.feedback import FeedbackProgress
from ...gis.output import PendingFile
from ...gis.process_command import process_command
from ...gis.provenance import input_record, versions
from ..destinations import check_destinations, destination_path, existing, remove_new
from ..loaded_layers import style_when_loaded
from .axes_parameters import SQUARE_METRES_PER_HECTARE, AxesAlgorithm

if TYPE_CHECKING:
    from ...gis.connectivity.axes.assessment import AxisResult
    from ...gis.connectivity.axes.shapes import AxisShape

translate = QCoreApplication.translate
Shape = QgsWkbTypes.Type


class AssessAxes(AxesAlgorithm):
    """``ecoaxis:assessaxes``."""

    ID = "assessaxes"
    GROUP = "connectedness"
    ICON = "assessaxes.svg"

    def title(self) -> str:
        """Translated name."""
        return translate("EcoAxis", "Assess ecological axes")

    def summary(self) -> str:
        """One translated sentence."""
        return translate(
            "EcoAxis",
            "Measures how connected ecological axes are: equivalent connectivity, continuity, gaps, narrowest place,"
            " links to restore and cores to protect, with maps and a report.",
        )

    def words(self) -> str:
        """Search words."""
        return (
            "ecological axis,connectedness,connectivity,equivalent connectivity,gap,break,restoration,protection,core,"
            "생태축,광역생태축,연결성,연결성 지수,단절,훼손,복원,보호지역,핵심구역,백두대간,정맥"
        )

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Read and check everything, assess every axis, and only then write."""
        from ...core.reporting.axes import AxesReport
        from ...gis.connectivity.axes.assessment import AxisRequest, assess_axis
        from ...gis.connectivity.axes.raster_ground import mean_along
        from ...gis.connectivity.axes.report_data import axis_summaries
        from ...gis.connectivity.axes.shapes import extent_of
        from ...gis.report.axes import write_axes_html, write_axes_pdf
        from ...gis.report.axes_maps import AxesMaps

        progress = FeedbackProgress(feedback)
        crs = self.parameterAsCrs(parameters, self.CRS, context)
        kernel, curve = self.kernels(parameters, context)
        date = self.report_date(parameters, context)
        inputs = self.inputs(parameters, context, crs)
        resistance = self.resistance(parameters, context, crs)
        reports = (self.REPORT, self.REPORT_HTML)
        files = {name: self.parameterAsFileOutput(parameters, name, context) for name in reports}
        check_destinations(
            (*(destination_path(parameters.get(name)) for name in self.SINKS), *files.values()),
            self.input_files(parameters, context, inputs.binding),
        )
        shapes = self._shapes(parameters, context, inputs, progress)
        request = self.ground_request(parameters, context)
        least = self.parameterAsDouble(parameters, self.MIN_CORE_AREA, context) * SQUARE_METRES_PER_HECTARE
        ground = reading.read_ground(
            inputs, request, self.barrier_table(), extent_of(shapes), progress.part(0.03, 0.15)
        )
        grades = inputs.raster(reading.GRADES)
        asked = AxisRequest(
            kernel, curve, least, CORE_ZONE in request.cores,
            mean_along(grades, crs, context.transformContext()) if grades is not None else None,
            self.optional_number(parameters, self.COST_PER_METRE, context), resistance,
        )  # fmt: skip
        results = []
        for number, shape in enumerate(shapes):
            part = progress.part(0.15 + 0.6 * number / len(shapes), 0.15 + 0.6 * (number + 1) / len(shapes))
            results.append(assess_axis(shape, ground, number + 1, asked, part))
        issues = list(self._issues(inputs, request, shapes, results, least))
        self.report_issues(issues, feedback)
        told = self.repeatable(parameters, context, date)
        made = Provenance(
            f"ecoaxis:{self.ID}", tuple((name, text) for name, text in told.items() if text),
            self._records(inputs, resistance), "", "", "", versions(),
        )  # fmt: skip
        report = AxesReport(
            language=told[self.LANGUAGE],
            title=told[self.TITLE],
            author=told[self.AUTHOR],
            date=date,
            axes=axis_summaries(results, kernel.distance),
            dispersal=kernel.distance,
            probability=kernel.probability,
            resistance=resistance.name() if resistance is not None else "",
            least_area=least,
            core_sources=tuple(request.cores),
            barriers=tuple(request.barriers),
            missing=tuple(self._missing(inputs, request)),
            crossings=ground.crossings,
            crossing_reach=request.reach,
            cost_per_metre=asked.cost_per_metre,
            kinds=tuple({shape.kind.id: shape.kind for shape in shapes}.values()),
            data=inputs.notes(),
            issues=tuple(issues),
            provenance=made,
            commands=(process_command(made.algorithm, told, self._project(inputs, context)),),
        )
        maps = AxesMaps(crs, tuple(results), ground, kernel.distance)
        with ExitStack() as stack:
            pending = {name: stack.enter_context(PendingFile(path)) for name, path in files.items() if path}
            for name, write, start in ((self.REPORT, write_axes_pdf, 0.75), (self.REPORT_HTML, write_axes_html, 0.85)):
                if name in pending:
                    part = progress.part(start, start + 0.1)
                    self.report_issues(write(report, maps, pending[name].temporary, part), feedback)
            progress.check()
            written = self._write(parameters, context, crs, results, kernel.distance)
            for file in pending.values():
                file.commit()
        self.keep_origin(made, written, context)
        self._style(written, report.language, context)
        self._tell(results, feedback)
        progress.report(1.0)
        return {**written, **{name: path for name, path in files.items() if path}}

    def _shapes(
        self, parameters: dict[str, Any], context: QgsProcessingContext, inputs: AxisInputs, progress: FeedbackProgress
    ) -> list[AxisShape]:
        from ...gis.connectivity.axes.shapes import axis_shapes, extent_of
        from ...gis.connectivity.polygon_layers import check_metric_crs
        from ...gis.report.axes_texts import AXES_LABELS
        from ...gis.report.texts import Labels

        kinds = self.axis_kinds()
        default = reading.default_kind(kinds, self.parameterAsEnumString(parameters, self.KIND, context))
        one_name = Labels(inputs.language, AXES_LABELS)("one_axis")
        features = reading.axis_features(inputs, one_name, progress.part(0.0, 0.03))
        width = self.optional_number(parameters, self.MINIMUM_WIDTH, context)
        check_metric_crs(inputs.crs, extent_of(()), reading.AXES, inputs.context)
        shapes = axis_shapes(features, kinds, default, width)
        check_metric_crs(inputs.crs, extent_of(shapes), shapes[0].name, inputs.context)
        return shapes

    def _issues(
        self, inputs: AxisInputs, request: GroundRequest, shapes: Sequence[AxisShape], results: Sequence[AxisResult],
        least: float,
    ) -> Iterator[Issue]:  # fmt: skip
        from ...gis.connectivity.axes.shapes import extent_of
        from ...gis.connectivity.polygon_layers import check_metric_crs
        from ...gis.report.axes_texts import AXES_LABELS
        from ...gis.report.texts import Labels

        yield from check_metric_crs(inputs.crs, extent_of(shapes), shapes[0].name, inputs.context)
        label = Labels(inputs.language, AXES_LABELS)
        missing = list(self._missing(inputs, request))
        for code, keys in (("axes.source_missing", request.cores), ("axes.barrier_missing", request.barriers)):
            for key in keys:
                if key in missing:
                    yield warning(code, source=label(f"source.{key}"))
        if not inputs.has(reading.PROTECTED):
            yield warning("axes.no_protected")
        area = f"{least / SQUARE_METRES_PER_HECTARE:g}"
        for shape in shapes:
            kind = label.pick(shape.kind.name)
            certainty = label("given" if shape.width_given else f"certainty.{shape.kind.certainty.value}")
            width = f"{shape.minimum_width:g}"
            yield Issue("axes.kind_guessed", Severity.INFO, parameters={
                "axis": shape.name, "kind": kind, "width": width, "certainty": certainty,
            })  # fmt: skip
            if shape.widened:
                core, buffer = f"{shape.kind.core:g}", f"{shape.kind.buffer:g}"
                yield warning("axes.widened", axis=shape.name, core=core, buffer=buffer)
        for result in results:
            if not result.patches:
                yield warning("axes.no_patches", axis=result.shape.name, area=area)
            if not result.continuity.pieces:
                width = f"{result.shape.minimum_width:g}"
                yield warning("axes.too_narrow", axis=result.shape.name, width=width, area=area)

    @staticmethod
    def _missing(inputs: AxisInputs, request: GroundRequest) -> Iterator[str]:
        """Keys of sources that were asked for and have no data."""
        for key in (*request.cores, *request.barriers):
            covered = key == CORE_ZONE or (key == reading.BUILT_UP and inputs.has(reading.LAND_COVER))
            if not covered and not inputs.has(key):
                yield key

    @staticmethod
    def _records(inputs: AxisInputs, resistance: Optional[QgsRasterLayer]) -> tuple[InputRecord, ...]:
        records = list(inputs.records())
        if resistance is not None:
            records.append(input_record("resistance", resistance.source(), resistance.crs().authid()))
        return tuple(records)

    @staticmethod
    def _project(inputs: AxisInputs, context: QgsProcessingContext) -> str:
        if inputs.binding.path or not inputs.binding.datasets:
            return ""
        return (context.project() or QgsProject.instance()).fileName()

    def _write(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        crs: Any,
        results: Sequence[AxisResult],
        dispersal: float,
    ) -> dict[str, str]:
        from ...gis.connectivity.axes import tables

        layers = (
            (self.AXES, tables.AXIS_COLUMNS, tables.axis_features(results, dispersal), Shape.MultiPolygon),
            (self.PATCHES, tables.PATCH_COLUMNS, tables.patch_features(results), Shape.MultiPolygon),
            (self.GAPS, tables.GAP_COLUMNS, tables.gap_features(results, dispersal), Shape.MultiLineString),
            (self.BREAKS, tables.BREAK_COLUMNS, tables.break_features(results), Shape.Point),
        )
        before = existing(destination_path(parameters.get(name)) for name in self.SINKS)
        written: dict[str, str] = {}
        try:
            for name, columns, features, shape in layers:
                if parameters.get(name):
                    named = fields_of(columns)
                    written[name] = self.write_features(parameters, name, context, named, features, crs, shape)
            for name, columns, rows in (
                (self.RANKS, tables.RANK_COLUMNS, tables.rank_rows(results)),
                (self.CURVE, tables.CURVE_COLUMNS, tables.curve_rows(results)),
            ):
                if parameters.get(name):
                    written[name] = self.write_table(parameters, name, context, columns, rows)
        except QgsProcessingException:
            remove_new(before)
            raise
        return written

    def _style(self, written: dict[str, str], language: str, context: QgsProcessingContext) -> None:
        from ...gis.column_titles import show_words, title_columns
        from ...gis.connectivity.axes.styles import style_axes, style_breaks, style_gaps, style_patches
        from ...gis.report.axes_texts import AXES_LABELS
        from ...gis.report.texts import Labels

        label = Labels(language, AXES_LABELS)
        words = {
            **{each: label(f"driver.{each}") for each in ("core", "isolation", "breaks")},
            **{each: label(f"gap.{each}") for each in ("length", "barrier", "ground")},
            **{each: label(f"patch.{each}") for each in ("area", "connection")},
        }

        def styled(style: Any) -> Any:
            def show(layer: QgsVectorLayer) -> None:
                style_columns(layer)
                title_columns(layer)
                show_words(layer, "driver", words)
                if style is not None:
                    style(layer, label)

            return show

        for name, style in (
            (self.AXES, style_axes), (self.PATCHES, style_patches), (self.GAPS, style_gaps),
            (self.BREAKS, style_breaks), (self.RANKS, None), (self.CURVE, None),
        ):  # fmt: skip
            style_when_loaded(context, written.get(name), styled(style))

    @staticmethod
    def _tell(results: Sequence[AxisResult], feedback: QgsProcessingFeedback) -> None:
        for result in results:
            gaps = result.needed_gaps
            feedback.pushInfo(
                translate(
                    "EcoAxis",
                    "{axis}: equivalent connectivity {ec} ha ({share} % of the axis), {continuous} % continuous,"
                    " {gaps} gaps, the longest {longest} m",
                ).format(
                    axis=result.shape.name,
                    ec=f"{result.equivalent / SQUARE_METRES_PER_HECTARE:,.0f}",
                    share=f"{100 * result.equivalent / result.area:.1f}",
                    continuous=f"{100 * result.continuity.largest:.1f}",
                    gaps=len(gaps),
                    longest=f"{max((gap.metres for gap in gaps), default=0.0):,.0f}",
                )
            )
