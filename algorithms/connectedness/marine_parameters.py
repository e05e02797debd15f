"""What ``marineconnectedness`` is asked: its parameters and the layers and groups behind them."""
from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsMapLayer,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingParameterCrs,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
    QgsProcessingUtils,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...core.connectivity.kernel import DispersalKernel
from ...core.issues import CoreError, error
from ...gis.binding import Binding, DatasetBinding
from ...gis.connectivity.axes.reading import AxisInputs, GivenLayer
from ...gis.connectivity.marine import sea
from ...gis.language import user_language
from ...gis.opening_in_turn import in_turn
from ...gis.paths import catalogue, resource
from ...gis.side_files import no_side_files
from ..measuring import MeasuringAlgorithm

if TYPE_CHECKING:
    from ...core.connectivity.species import MarineGroup

translate = QCoreApplication.translate
Number = QgsProcessingParameterNumber
Parameter = QgsProcessingParameterDefinition

ALL_GROUPS = "all"


class MarineAlgorithm(MeasuringAlgorithm):
    """Declares and reads the parameters of ``marineconnectedness``."""

    HUBS = "HUBS"
    ID_FIELD = "ID_FIELD"
    WEIGHT_FIELD = "WEIGHT_FIELD"
    LAND = "LAND"
    SEA = "SEA"
    CURRENT_U = "CURRENT_U"
    CURRENT_V = "CURRENT_V"
    AXES = "AXES"
    AXIS_FIELD = "AXIS_FIELD"
    PROTECTED = "PROTECTED"
    GROUPS = "GROUPS"
    TABLE = "TABLE"
    DISPERSAL = "DISPERSAL"
    PROBABILITY = "PROBABILITY"
    DAYS = "DAYS"
    DIFFUSIVITY = "DIFFUSIVITY"
    MORTALITY = "MORTALITY"
    MAX_DISTANCE = "MAX_DISTANCE"
    CELL_SIZE = "CELL_SIZE"
    DRIFT_CELL = "DRIFT_CELL"
    CRS = "CRS"
    LEAST_PROBABILITY = "LEAST_PROBABILITY"
    HUBS_OUT = "HUBS_OUT"
    LINKS = "LINKS"
    INDICES = "INDICES"
    AXES_OUT = "AXES_OUT"
    LAYERS = ((HUBS, sea.HUBS), (LAND, sea.LAND), (SEA, sea.SEA), (AXES, sea.AXES), (PROTECTED, sea.PROTECTED))
    CURRENTS = ((CURRENT_U, sea.EAST), (CURRENT_V, sea.NORTH))
    SINKS = (HUBS_OUT, LINKS, INDICES, AXES_OUT)

    def initAlgorithm(self, config: dict[str, Any] | None = None) -> None:
        """Declare parameters and outputs."""
        advanced = QgsProcessingParameterDefinition.Flag.FlagAdvanced
        for parameter, tip in self._layer_parameters():
            parameter.setHelp(tip)
            self.addParameter(parameter)
            if parameter.name() == self.WEIGHT_FIELD:
                self.add_binding_parameter()
        for parameter, tip in self._group_parameters():
            parameter.setHelp(tip)
            self.addParameter(parameter)
        for parameter, tip in self._number_parameters():
            parameter.setHelp(tip)
            parameter.setFlags(parameter.flags() | advanced)
            self.addParameter(parameter)
        polygon, line = QgsProcessing.SourceType.TypeVectorPolygon, QgsProcessing.SourceType.TypeVectorLine
        for name, title, kind, wanted in (
            (self.HUBS_OUT, translate("EcoAxis", "Hubs with their importance"), polygon, True),
            (self.LINKS, translate("EcoAxis", "Links over water"), line, True),
            (self.INDICES, translate("EcoAxis", "Indices of the sea"), QgsProcessing.SourceType.TypeVector, True),
            (self.AXES_OUT, translate("EcoAxis", "Marine ecological axes"), polygon, False),
        ):
            self.addParameter(
                QgsProcessingParameterFeatureSink(name, title, kind, optional=not wanted, createByDefault=wanted)
            )

    def _layer_parameters(self) -> Iterator[tuple[Parameter, str]]:
        polygons = [QgsProcessing.SourceType.TypeVectorPolygon]
        bound = translate("EcoAxis", "A layer given here goes before that of the binding.")
        hubs = QgsProcessingParameterFeatureSource(
            self.HUBS, translate("EcoAxis", "Hubs (empty: those of the binding)"), polygons, optional=True
        )
        yield hubs, translate("EcoAxis", "Marine protected areas, tidal flats, seagrass beds and other hubs of life.")
        for name, title, tip in (
            (
                self.ID_FIELD, translate("EcoAxis", "Field of the hub's id"),
                translate("EcoAxis", "Features of one id are one hub. Empty: the field that the catalogue knows."),
            ),
            (
                self.WEIGHT_FIELD, translate("EcoAxis", "Field of the hub's weight"),
                translate("EcoAxis", "Empty: the area in m². A weight may be area times quality, or larvae produced."),
            ),
        ):  # fmt: skip
            yield QgsProcessingParameterField(name, title, parentLayerParameterName=self.HUBS, optional=True), tip
        for name, title in (
            (self.LAND, translate("EcoAxis", "Land, which no way over water crosses (empty: that of the binding)")),
            (self.SEA, translate("EcoAxis", "Sea (instead of land)")),
            (self.PROTECTED, translate("EcoAxis", "Marine protected areas (empty: those of the binding)")),
            (self.AXES, translate("EcoAxis", "Marine ecological axes (empty: those of the binding)")),
        ):
            yield QgsProcessingParameterFeatureSource(name, title, polygons, optional=True), bound
        yield (
            QgsProcessingParameterField(
                self.AXIS_FIELD, translate("EcoAxis", "Field that names the axis"), parentLayerParameterName=self.AXES,
                optional=True,
            ),
            translate("EcoAxis", "Features of one name are one axis; without names all of them are one."),
        )  # fmt: skip
        for name, title in (
            (self.CURRENT_U, translate("EcoAxis", "Current to the east (m/s; empty: that of the binding)")),
            (self.CURRENT_V, translate("EcoAxis", "Current to the north (m/s; empty: that of the binding)")),
        ):
            yield (
                QgsProcessingParameterRasterLayer(name, title, optional=True),
                translate(
                    "EcoAxis", "Mean currents during the time in the water. Without them, distances alone count."
                ),
            )

    def _group_parameters(self) -> Iterator[tuple[Parameter, str]]:
        known = [group.id for group in self.known_groups(Path(resource("connectivity", "marine_groups.csv")))]
        groups = QgsProcessingParameterString(
            self.GROUPS, translate("EcoAxis", "Species groups, separated by commas"), known[0]
        )
        groups.setMetadata({"widget_wrapper": {"value_hints": [*known, ALL_GROUPS]}})
        told = translate("EcoAxis", "Ids of the table: {ids}; or all. All distances of the table are assumed.")
        yield groups, told.format(ids=", ".join(known))
        yield (
            QgsProcessingParameterFile(
                self.TABLE, translate("EcoAxis", "Table of species groups (CSV; empty: that of the plugin)"),
                extension="csv", optional=True,
            ),
            translate("EcoAxis", "Copy resources/connectivity/marine_groups.csv of the plugin and edit it."),
        )  # fmt: skip

    def _number_parameters(self) -> Iterator[tuple[Parameter, str]]:
        double = Number.Type.Double
        for name, title, tip in (
            (
                self.DISPERSAL, translate("EcoAxis", "Dispersal distance (m; empty: that of the group)"),
                translate("EcoAxis", "One distance for all chosen groups instead of those of the table."),
            ),
            (
                self.PROBABILITY, translate("EcoAxis", "Probability at that distance (empty: that of the group)"),
                translate("EcoAxis", "0.5 makes it the median dispersal distance."),
            ),
            (
                self.DIFFUSIVITY, translate("EcoAxis", "Eddy diffusivity (m²/s; empty: from the distance)"),
                translate(
                    "EcoAxis",
                    "Empty: such that without a current the group's share of larvae gets beyond its distance in its"
                    " time. Usual values lie between 1 and 100.",
                ),
            ),
            (
                self.DRIFT_CELL, translate("EcoAxis", "Cell size of the drift (m; empty: that of the current)"),
                translate(
                    "EcoAxis", "A multiple of the cell size of the sea. Half the size takes about eight times as long."
                ),
            ),
            (
                self.MAX_DISTANCE, translate("EcoAxis", "Greatest distance between hubs (m)"),
                translate("EcoAxis", "Ways that are longer are no links of groups that do not drift. Empty: no limit."),
            ),
        ):  # fmt: skip
            yield Number(name, title, double, None, True), tip
        for name, title, default, tip in (
            (
                self.DAYS, translate("EcoAxis", "Time in the water (days)"), 20.0,
                translate("EcoAxis", "Pelagic larval duration of drifting groups; 20 days are assumed."),
            ),
            (
                self.MORTALITY, translate("EcoAxis", "Mortality in the water (per day)"), 0.0,
                translate("EcoAxis", "The share exp(-mortality x days) of the larvae lives on."),
            ),
            (
                self.CELL_SIZE, translate("EcoAxis", "Cell size of the sea (m)"), 250.0,
                translate("EcoAxis", "Straits narrower than a cell may close, and necks of land may open."),
            ),
            (
                self.LEAST_PROBABILITY, translate("EcoAxis", "Least probability of links in the layer"), 0.000001,
                translate("EcoAxis", "Only the layer leaves out weaker links; indices use all."),
            ),
        ):  # fmt: skip
            yield Number(name, title, double, default), tip
        yield (
            QgsProcessingParameterCrs(
                self.CRS, translate("EcoAxis", "Analysis CRS (empty: that of the hubs)"), optional=True
            ),
            translate("EcoAxis", "Projected and in metres; currents are along its axes."),
        )

    @staticmethod
    def known_groups(path: Path) -> tuple[MarineGroup, ...]:
        """The groups of a table. Raises ``CoreError`` with all its faults."""
        from ...core.connectivity.species import load_marine_groups

        return load_marine_groups(path)

    def groups(self, parameters: dict[str, Any], context: QgsProcessingContext) -> list[MarineGroup]:
        """The chosen groups with the distance and probability that go before theirs. Raises ``CoreError``."""
        from ...core.connectivity.species import MarineGroup

        table = self.parameterAsFile(parameters, self.TABLE, context)
        path = Path(table) if table else Path(resource("connectivity", "marine_groups.csv"))
        known = {group.id: group for group in self.known_groups(path)}
        wanted = self.texts(parameters, self.GROUPS, context)
        if ALL_GROUPS in wanted:
            wanted = list(known)
        unknown = [name for name in wanted if name not in known]
        if unknown or not wanted:
            raise CoreError(error("marine.unknown_group", groups=", ".join(unknown) or "–", known=", ".join(known)))
        distance = self.optional_number(parameters, self.DISPERSAL, context)
        probability = self.optional_number(parameters, self.PROBABILITY, context)
        found = []
        for group in (known[name] for name in dict.fromkeys(wanted)):
            kernel = DispersalKernel(
                group.distance_m if distance is None else distance,
                group.probability if probability is None else probability,
            )
            found.append(
                MarineGroup(
                    group.id, group.name, kernel.distance, kernel.probability, group.land_is_barrier, group.drifts,
                    group.certainty, group.source, group.note,
                )  # fmt: skip
            )
        return found

    def optional_number(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> float | None:
        """A number, or ``None`` where none is given."""
        return self.parameterAsDouble(parameters, name, context) if parameters.get(name) is not None else None

    def inputs(self, parameters: dict[str, Any], context: QgsProcessingContext) -> AxisInputs:
        """The given layers and the bound datasets, in the analysis CRS."""
        binding = self._with_currents(parameters, context, self.binding(parameters, context))
        fields = {
            sea.HUBS: ((self.ID_FIELD, "id"), (self.WEIGHT_FIELD, sea.WEIGHT)),
            sea.AXES: ((self.AXIS_FIELD, "name"),),
        }
        given = {}
        for name, key in self.LAYERS:
            if not parameters.get(name):
                continue
            named = {
                canonical: self.parameterAsString(parameters, field, context)
                for field, canonical in fields.get(key, ())
                if self.parameterAsString(parameters, field, context)
            }
            source = self.feature_source(parameters, name, context)
            given[key] = GivenLayer(source, self.layer_of(parameters, name, context), named)
        crs = self.parameterAsCrs(parameters, self.CRS, context)
        inputs = AxisInputs(crs, context.transformContext(), binding, catalogue(), given, user_language())
        if not crs.isValid() and inputs.has(sea.HUBS):
            inputs.crs = inputs.crs_of(sea.HUBS)
        return inputs

    def _with_currents(
        self, parameters: dict[str, Any], context: QgsProcessingContext, binding: Binding
    ) -> Binding:
        datasets = dict(binding.datasets)
        for name, key in self.CURRENTS:
            if not parameters.get(name):
                continue
            with no_side_files():
                layer = self.parameterAsRasterLayer(parameters, name, context)
            if layer is None:
                raise QgsProcessingException(self.invalidRasterError(parameters, name))
            crs = layer.crs().authid() or layer.crs().toWkt() or None
            datasets[key] = DatasetBinding(key, layer.source(), provider="gdal", crs=crs)
        return Binding(binding.path, datasets)

    def layer_of(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> str:
        """The source of a given layer."""
        value = parameters.get(name)
        if isinstance(value, QgsProcessingFeatureSourceDefinition):
            value = value.source.staticValue()
        if isinstance(value, QgsMapLayer):
            return value.source()
        with in_turn(str(value)):
            layer = QgsProcessingUtils.mapLayerFromString(str(value), context)
        return layer.source() if layer is not None else str(value)
