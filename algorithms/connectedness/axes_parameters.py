"""What ``assessaxes`` is asked: its parameters, the layers behind them, and how a command repeats them."""
from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsMapLayer,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterCrs,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
    QgsProcessingUtils,
    QgsRasterLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...core.connectivity.kernel import DispersalKernel
from ...core.issues import CoreError, Issue, error
from ...gis.binding import Binding, DatasetBinding
from ...gis.connectivity.axes import reading
from ...gis.connectivity.axes.patches import CORE_ZONE
from ...gis.connectivity.axes.reading import AxisInputs, GivenLayer, GroundRequest
from ...gis.language import LANGUAGES, user_language
from ...gis.opening_in_turn import in_turn
from ...gis.paths import catalogue, resource
from ...gis.side_files import no_side_files
from ..destinations import destination_path
from ..measuring import MeasuringAlgorithm

if TYPE_CHECKING:
    from ...core.connectivity.axes.kinds import AxisKinds
    from ...core.connectivity.surfaces.resistance_table import BarrierTable

translate = QCoreApplication.translate
Number = QgsProcessingParameterNumber

SQUARE_METRES_PER_HECTARE = 10_000.0
CORE_SOURCES = (CORE_ZONE, reading.PROTECTED, reading.NATURE_MAP, reading.GRADES)
BARRIERS = (reading.ROADS, reading.RAILWAYS, reading.BUILT_UP)
NOTHING = "none"
CURVE_M = "250, 500, 1000, 2000, 4000, 7000, 10000"


class AxesAlgorithm(MeasuringAlgorithm):
    """Declares and reads the parameters of ``assessaxes``."""

    INPUT = "INPUT"
    AXIS_FIELD = "AXIS_FIELD"
    ZONE_FIELD = "ZONE_FIELD"
    KIND_FIELD = "KIND_FIELD"
    KIND = "KIND"
    CRS = "CRS"
    CORES_FROM = "CORES_FROM"
    CORES = "CORES"
    PROTECTED = "PROTECTED"
    GRADES = "GRADES"
    RESISTANCE = "RESISTANCE"
    BUILT_UP = "BUILT_UP"
    ROADS = "ROADS"
    WITHOUT_BUILT_UP = "WITHOUT_BUILT_UP"
    MIN_CORE_AREA = "MIN_CORE_AREA"
    DISPERSAL = "DISPERSAL"
    PROBABILITY = "PROBABILITY"
    DISTANCES = "DISTANCES"
    MINIMUM_WIDTH = "MINIMUM_WIDTH"
    BARRIERS = "BARRIERS"
    CROSSING_REACH = "CROSSING_REACH"
    COST_PER_METRE = "COST_PER_METRE"
    LANGUAGE = "LANGUAGE"
    TITLE = "TITLE"
    AUTHOR = "AUTHOR"
    DATE = "DATE"
    AXES = "AXES"
    PATCHES = "PATCHES"
    GAPS = "GAPS"
    BREAKS = "BREAKS"
    RANKS = "RANKS"
    CURVE = "CURVE"
    REPORT = "REPORT"
    REPORT_HTML = "REPORT_HTML"
    LAYERS = ((INPUT, reading.AXES), (CORES, reading.CORES), (PROTECTED, reading.PROTECTED),
              (BUILT_UP, reading.BUILT_UP), (ROADS, reading.ROADS))  # fmt: skip
    """Parameters of vector layers and the datasets that they play."""
    SINKS = (AXES, PATCHES, GAPS, BREAKS, RANKS, CURVE)

    def initAlgorithm(self, config: dict[str, Any] | None = None) -> None:
        """Declare parameters and outputs."""
        for parameter, tip in (*self._axis_parameters(), *self._measure_parameters()):
            self._add(parameter, tip)
        for parameter, tip in (*self._layer_parameters(), *self._report_parameters()):
            parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
            self._add(parameter, tip)
        self._add_outputs()

    def _add(self, parameter: QgsProcessingParameterDefinition, tip: str) -> None:
        parameter.setHelp(tip)
        self.addParameter(parameter)
        if parameter.name() == self.KIND_FIELD:
            self.add_binding_parameter()

    def _axis_parameters(self) -> Iterator[tuple[QgsProcessingParameterDefinition, str]]:
        shapes = [QgsProcessing.SourceType.TypeVectorPolygon, QgsProcessing.SourceType.TypeVectorLine]
        yield (
            QgsProcessingParameterFeatureSource(
                self.INPUT, translate("EcoAxis", "Ecological axes (empty: those of the binding)"), shapes, optional=True
            ),
            translate("EcoAxis", "Polygons of axes with their zones, or centre lines, which get assumed widths."),
        )
        for name, text, tip in (
            (
                self.AXIS_FIELD, translate("EcoAxis", "Field that names the axis"),
                translate("EcoAxis", "Features of one name are one axis; without names all of them are one."),
            ),
            (
                self.ZONE_FIELD, translate("EcoAxis", "Field of the zone (core or buffer)"),
                translate("EcoAxis", "Core zones count as cores of the axis."),
            ),
            (
                self.KIND_FIELD, translate("EcoAxis", "Field of the kind of axis"),
                translate("EcoAxis", "Empty: the kind is told by a word in the axis' name, such as river or 하천."),
            ),
        ):  # fmt: skip
            yield (
                QgsProcessingParameterField(name, text, parentLayerParameterName=self.INPUT, optional=True), tip
            )  # fmt: skip

    def _measure_parameters(self) -> Iterator[tuple[QgsProcessingParameterDefinition, str]]:
        enum = QgsProcessingParameterEnum
        double = Number.Type.Double
        yield (
            enum(
                self.CORES_FROM, translate("EcoAxis", "What counts as core"), list(CORE_SOURCES), True,
                list(CORE_SOURCES), False, True,
            ),
            translate(
                "EcoAxis",
                "Core zone of the axis, protected areas, grade 1 of the Ecosystem and Nature Map, zoning grade 1;"
                " sources without data are passed over and told.",
            ),
        )  # fmt: skip
        yield (
            Number(self.MIN_CORE_AREA, translate("EcoAxis", "Least area of a core (ha)"), double, 10.0, False, 0.0),
            translate("EcoAxis", "10 ha for a city or county, 100 ha for the country (both assumed)."),
        )
        yield (
            QgsProcessingParameterBoolean(
                self.WITHOUT_BUILT_UP, translate("EcoAxis", "Take built-up land out of cores"), True
            ),
            translate("EcoAxis", "Built-up areas, or built-up classes of the land cover map."),
        )
        yield (
            Number(self.DISPERSAL, translate("EcoAxis", "Dispersal distance (m)"), double, 1000.0, False, 0.001),
            translate("EcoAxis", "Distance at which the probability below applies; longer gaps count as far."),
        )
        yield (
            Number(
                self.PROBABILITY, translate("EcoAxis", "Probability of dispersal at that distance"), double, 0.5, False,
                0.000001, 0.999999,
            ),
            translate("EcoAxis", "0.5 makes the distance the median dispersal distance."),
        )  # fmt: skip
        yield (
            Number(self.MINIMUM_WIDTH, translate("EcoAxis", "Minimum width of an axis (m)"), double, None, True, 0.001),
            translate(
                "EcoAxis",
                "Empty: that of the kind of axis (mountains 600 m and rivers 30 m, reported; others assumed).",
            ),
        )
        yield (
            enum(
                self.BARRIERS, translate("EcoAxis", "What cuts an axis"), [*BARRIERS, NOTHING], True, list(BARRIERS),
                True, True,
            ),
            translate("EcoAxis", "Roads of two lanes and more, railways, built-up land, or nothing."),
        )  # fmt: skip

    def _layer_parameters(self) -> Iterator[tuple[QgsProcessingParameterDefinition, str]]:
        polygons = [QgsProcessing.SourceType.TypeVectorPolygon]
        lines = [QgsProcessing.SourceType.TypeVectorLine, QgsProcessing.SourceType.TypeVectorPolygon]
        for name, text, kinds in (
            (self.PROTECTED, translate("EcoAxis", "Protected areas (empty: those of the binding)"), polygons),
            (self.CORES, translate("EcoAxis", "More polygons that count as core"), polygons),
            (self.BUILT_UP, translate("EcoAxis", "Built-up areas (empty: those of the binding)"), polygons),
            (self.ROADS, translate("EcoAxis", "Roads (empty: those of the binding)"), lines),
        ):
            yield (
                QgsProcessingParameterFeatureSource(name, text, kinds, optional=True),
                translate("EcoAxis", "A layer given here goes before that of the binding."),
            )
        yield (
            QgsProcessingParameterRasterLayer(self.GRADES, translate("EcoAxis", "Zoning grades"), optional=True),
            translate("EcoAxis", "Grade 1 counts as core; the mean grade along a gap enters its priority."),
        )
        yield (
            QgsProcessingParameterEnum(
                self.KIND, translate("EcoAxis", "Kind of axes whose name tells none"),
                [kind.id for kind in self.axis_kinds().kinds], False, "mountain", False, True,
            ),
            translate("EcoAxis", "Gives the minimum width, and the widths of centre lines."),
        )  # fmt: skip
        yield (
            QgsProcessingParameterRasterLayer(
                self.RESISTANCE, translate("EcoAxis", "Resistance to movement (empty: distances from edge to edge)"),
                optional=True,
            ),
            translate(
                "EcoAxis",
                "Distances are then least costs, resistance × metres, and so is the dispersal distance. In the analysis"
                " CRS, such as the result of “Make resistance”.",
            ),
        )  # fmt: skip
        double = Number.Type.Double
        yield (
            QgsProcessingParameterString(
                self.DISTANCES, translate("EcoAxis", "Dispersal distances of the curve (m)"), CURVE_M
            ),
            translate("EcoAxis", "Equivalent connectivity is computed for each, separated by commas."),
        )
        yield (
            Number(
                self.CROSSING_REACH, translate("EcoAxis", "Reach of a wildlife crossing (m)"), double, 500.0, False, 0.0
            ),
            translate("EcoAxis", "A barrier is open so far to either side of a wildlife crossing (assumed)."),
        )
        yield (
            Number(
                self.COST_PER_METRE, translate("EcoAxis", "Cost of restoring a metre of gap"), double, None, True, 0.001
            ),
            translate("EcoAxis", "Priorities are then per cost. Any unit of money; no official figure exists."),
        )
        # Optional, because QGIS 3.22 refuses a call that leaves out a CRS although it has a default.
        yield (
            QgsProcessingParameterCrs(
                self.CRS, translate("EcoAxis", "Analysis CRS (projected)"), defaultValue="EPSG:5179", optional=True
            ),
            translate("EcoAxis", "Areas and distances are measured in it, in metres."),
        )

    def _report_parameters(self) -> Iterator[tuple[QgsProcessingParameterDefinition, str]]:
        yield (
            QgsProcessingParameterEnum(
                self.LANGUAGE, translate("EcoAxis", "Language of messages and report"), options=list(LANGUAGES),
                defaultValue=user_language(), usesStaticStrings=True,
            ),
            translate("EcoAxis", "Korean or English."),
        )  # fmt: skip
        for name, text, tip in (
            (self.TITLE, translate("EcoAxis", "Title of the report"), translate("EcoAxis", "Printed on the cover.")),
            (self.AUTHOR, translate("EcoAxis", "Author of the report"), translate("EcoAxis", "Printed on the cover.")),
            (
                self.DATE, translate("EcoAxis", "Date of the report (year-month-day; empty: today)"),
                translate("EcoAxis", "Printed on the cover."),
            ),
        ):  # fmt: skip
            yield QgsProcessingParameterString(name, text, optional=True), tip

    def _add_outputs(self) -> None:
        polygon = QgsProcessing.SourceType.TypeVectorPolygon
        line, point = QgsProcessing.SourceType.TypeVectorLine, QgsProcessing.SourceType.TypeVectorPoint
        table = QgsProcessing.SourceType.TypeVector
        for name, text, kind, wanted in (
            (self.AXES, translate("EcoAxis", "Axes"), polygon, True),
            (self.PATCHES, translate("EcoAxis", "Cores of the axes"), polygon, True),
            (self.GAPS, translate("EcoAxis", "Gaps and links to restore"), line, True),
            (self.BREAKS, translate("EcoAxis", "Breaks"), point, True),
            (self.RANKS, translate("EcoAxis", "Top ten to restore and to protect"), table, True),
            (self.CURVE, translate("EcoAxis", "Connectivity by dispersal distance"), table, False),
        ):
            self.addParameter(
                QgsProcessingParameterFeatureSink(
                    name, text, kind, optional=name != self.AXES, createByDefault=wanted
                )
            )
        for name, text, files in (
            (self.REPORT, translate("EcoAxis", "Report (PDF)"), "PDF (*.pdf)"),
            (self.REPORT_HTML, translate("EcoAxis", "Report (HTML)"), "HTML (*.html)"),
        ):
            self.addParameter(
                QgsProcessingParameterFileDestination(
                    name, text, fileFilter=files, optional=True, createByDefault=False
                )
            )

    @staticmethod
    def axis_kinds() -> AxisKinds:
        """The kinds of axes with their assumed widths. Raises ``CoreError`` with all faults of the table."""
        from ...core.connectivity.axes.kinds import load_axis_kinds

        return load_axis_kinds(Path(resource("connectivity", "axis_kinds.csv")))

    @staticmethod
    def barrier_table() -> BarrierTable:
        """Which roads and railways cut, and how wide they are."""
        from ...core.connectivity.surfaces.resistance_table import load_barriers

        return load_barriers(Path(resource("connectivity", "barriers.csv")), "generic")

    def kernels(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[DispersalKernel, list[float]]:
        """The dispersal kernel and the distances of the curve. Raises ``CoreError`` with all faults."""
        kernel = DispersalKernel(
            self.parameterAsDouble(parameters, self.DISPERSAL, context),
            self.parameterAsDouble(parameters, self.PROBABILITY, context),
        )
        distances: set[float] = set()
        faults: list[Issue] = []
        for text in self.texts(parameters, self.DISTANCES, context):
            try:
                distances.add(DispersalKernel(float(text), kernel.probability).distance)
            except (ValueError, CoreError):
                faults.append(error("axes.bad_distance", value=text))
        if faults:
            raise CoreError(faults)
        return kernel, sorted({*distances, kernel.distance})

    def inputs(
        self, parameters: dict[str, Any], context: QgsProcessingContext, crs: QgsCoordinateReferenceSystem
    ) -> AxisInputs:
        """The given layers and the bound datasets."""
        binding = self._with_grades(parameters, context, self.binding(parameters, context))
        given = {}
        for name, key in self.LAYERS:
            if parameters.get(name):
                fields = {}
                if name == self.INPUT:
                    named = ((self.AXIS_FIELD, "name"), (self.ZONE_FIELD, "zone"), (self.KIND_FIELD, "kind"))
                    fields = {
                        canonical: self.parameterAsString(parameters, field, context)
                        for field, canonical in named
                        if self.parameterAsString(parameters, field, context)
                    }
                source = self.feature_source(parameters, name, context)
                given[key] = GivenLayer(source, self.source_of(parameters, name, context), fields)
        language = self.parameterAsEnumString(parameters, self.LANGUAGE, context)
        return AxisInputs(crs, context.transformContext(), binding, catalogue(), given, language)

    def _with_grades(
        self, parameters: dict[str, Any], context: QgsProcessingContext, binding: Binding
    ) -> Binding:
        if not parameters.get(self.GRADES):
            return binding
        with no_side_files():
            layer = self.parameterAsRasterLayer(parameters, self.GRADES, context)
        if layer is None:
            raise QgsProcessingException(self.invalidRasterError(parameters, self.GRADES))
        crs = layer.crs().authid() or None
        entry = DatasetBinding(reading.GRADES, layer.source(), provider="gdal", crs=crs)
        return Binding(binding.path, {**binding.datasets, reading.GRADES: entry})

    def resistance(
        self, parameters: dict[str, Any], context: QgsProcessingContext, crs: QgsCoordinateReferenceSystem
    ) -> QgsRasterLayer | None:
        """The resistance raster, if one is given. Raises ``CoreError`` where it is not in the analysis CRS."""
        if not parameters.get(self.RESISTANCE):
            return None
        with no_side_files():
            layer = self.parameterAsRasterLayer(parameters, self.RESISTANCE, context)
        if layer is None:
            raise QgsProcessingException(self.invalidRasterError(parameters, self.RESISTANCE))
        if layer.crs() != crs:
            names = {"found": layer.crs().userFriendlyIdentifier(), "wanted": crs.userFriendlyIdentifier()}
            raise CoreError(error("axes.resistance_crs", layer=layer.name(), **names))
        return layer

    def ground_request(self, parameters: dict[str, Any], context: QgsProcessingContext) -> GroundRequest:
        """Which sources count."""
        return GroundRequest(
            self.parameterAsEnumStrings(parameters, self.CORES_FROM, context),
            self.parameterAsBoolean(parameters, self.WITHOUT_BUILT_UP, context),
            self.barriers(parameters, context),
            self.parameterAsDouble(parameters, self.CROSSING_REACH, context),
        )

    def barriers(self, parameters: dict[str, Any], context: QgsProcessingContext) -> list[str]:
        """What cuts an axis; QGIS takes an empty list for one that is not given."""
        if parameters.get(self.BARRIERS) in ([], ()):
            return []
        return [each for each in self.parameterAsEnumStrings(parameters, self.BARRIERS, context) if each != NOTHING]

    def optional_number(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> float | None:
        """A number, or ``None`` where none is given."""
        return self.parameterAsDouble(parameters, name, context) if parameters.get(name) is not None else None

    def source_of(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> str:
        """The source of a given layer, as a command takes it."""
        value = parameters.get(name)
        if isinstance(value, QgsProcessingFeatureSourceDefinition):
            value = value.source.staticValue()
        if isinstance(value, QgsMapLayer):
            return value.source()
        with in_turn(str(value)):
            layer = QgsProcessingUtils.mapLayerFromString(str(value), context)
        return layer.source() if layer is not None else str(value)

    def input_files(self, parameters: dict[str, Any], context: QgsProcessingContext, binding: Binding) -> Iterable[str]:
        """Paths of the files that are read."""
        yield binding.path or ""
        yield from (entry.file or "" for entry in binding.datasets.values())
        for name, _ in self.LAYERS:
            if parameters.get(name):
                yield self.source_of(parameters, name, context).split("|")[0]

    def repeatable(self, parameters: dict[str, Any], context: QgsProcessingContext, date: str) -> dict[str, str]:
        """The parameters as ``qgis_process`` takes them, with absolute paths."""
        told: dict[str, str] = {}
        for name, _ in self.LAYERS:
            told[name] = _absolute(self.source_of(parameters, name, context)) if parameters.get(name) else ""
        for name in (self.AXIS_FIELD, self.ZONE_FIELD, self.KIND_FIELD):
            told[name] = self.parameterAsString(parameters, name, context)
        told[self.BINDING] = _absolute(self.parameterAsString(parameters, self.BINDING, context))
        told[self.CORES_FROM] = ",".join(self.parameterAsEnumStrings(parameters, self.CORES_FROM, context))
        told[self.BARRIERS] = ",".join(self.barriers(parameters, context)) or NOTHING
        for name in (self.GRADES, self.RESISTANCE):
            raster = self.parameterAsRasterLayer(parameters, name, context) if parameters.get(name) else None
            told[name] = _absolute(raster.source()) if raster is not None else ""
        told[self.WITHOUT_BUILT_UP] = str(self.parameterAsBoolean(parameters, self.WITHOUT_BUILT_UP, context)).lower()
        for name in (self.MIN_CORE_AREA, self.DISPERSAL, self.PROBABILITY, self.CROSSING_REACH):
            told[name] = f"{self.parameterAsDouble(parameters, name, context):.10g}"
        for name in (self.MINIMUM_WIDTH, self.COST_PER_METRE):
            number = self.optional_number(parameters, name, context)
            told[name] = "" if number is None else f"{number:.10g}"
        told[self.KIND] = self.parameterAsEnumString(parameters, self.KIND, context)
        told[self.DISTANCES] = ",".join(self.texts(parameters, self.DISTANCES, context))
        crs = self.parameterAsCrs(parameters, self.CRS, context)
        told[self.CRS] = crs.authid() or crs.toWkt()
        told[self.LANGUAGE] = self.parameterAsEnumString(parameters, self.LANGUAGE, context)
        for name in (self.TITLE, self.AUTHOR):
            told[name] = self.parameterAsString(parameters, name, context).strip()
        told[self.DATE] = date
        for name in (*self.SINKS, self.REPORT, self.REPORT_HTML):
            told[name] = _absolute(destination_path(parameters.get(name)))
        for name in (self.AXES, self.PATCHES, self.GAPS, self.BREAKS, self.RANKS):
            told[name] = told[name] or QgsProcessing.TEMPORARY_OUTPUT
        return told


def _absolute(text: str) -> str:
    """A path made absolute; anything else (an id, a provider's URI) as it is."""
    path, bar, rest = text.partition("|")
    new = bool(os.path.splitext(path)[1]) and os.path.isdir(os.path.dirname(os.path.abspath(path)))
    return os.path.abspath(path) + bar + rest if path and (os.path.exists(path) or new) else text
