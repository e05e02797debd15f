"""What algorithms that report by unit share: the units, and writing layers and tables, all or none."""
from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFields,
    QgsGeometry,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...core.issues import Issue, warning
from ...core.progress import Progress
from ...gis.compat import field
from ...gis.side_files import no_side_files
from ..destinations import check_destinations, destination_path, existing, remove_new
from ..measuring import MeasuringAlgorithm

if TYPE_CHECKING:
    from ...gis.connectivity.polygon_layers import Unit

translate = QCoreApplication.translate


@dataclass
class ReportLayer:
    """An output: columns as (name, kind of ``compat.field``), rows, and a geometry for each row (None: a table)."""

    name: str
    columns: Sequence[tuple[str, str]]
    rows: Sequence[Sequence[Any]]
    geometries: Sequence[QgsGeometry] | None = None


class UnitReportAlgorithm(MeasuringAlgorithm):
    """Base of algorithms that measure by unit."""

    GROUP = "connectedness"

    UNITS = "UNITS"
    UNIT_FIELD = "UNIT_FIELD"

    def add_unit_parameters(self, optional: bool) -> None:
        """Add ``UNITS`` and ``UNIT_FIELD``."""
        units = QgsProcessingParameterFeatureSource(
            self.UNITS,
            translate("EcoAxis", "Units to report by (polygons)"),
            [QgsProcessing.SourceType.TypeVectorPolygon],
            optional=optional,
        )
        units.setHelp(translate("EcoAxis", "Municipalities, provinces, catchments… A row of the result is a unit."))
        self.addParameter(units)
        column = QgsProcessingParameterField(
            self.UNIT_FIELD,
            translate("EcoAxis", "Field that names the units"),
            parentLayerParameterName=self.UNITS,
            optional=True,
        )
        column.setHelp(
            translate("EcoAxis", "Features of one name are one unit. Empty: each feature is one, numbered from 1.")
        )
        self.addParameter(column)

    def read_units(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        crs: QgsCoordinateReferenceSystem,
        progress: Progress,
    ) -> tuple[list[Unit], list[Issue]]:
        """The units in ``crs`` (none where they are not given), and what is to be said about them."""
        from ...gis.connectivity.polygon_layers import read_polygons, units_of

        if not parameters.get(self.UNITS):
            return [], []
        source = self.feature_source(parameters, self.UNITS, context)
        column = self.parameterAsString(parameters, self.UNIT_FIELD, context)
        layer = read_polygons(source, column, crs, context.transformContext(), progress)
        units = units_of(layer)
        issues = layer.issues() + [warning("areas.no_ground", unit=unit.name) for unit in units if not unit.area]
        return units, issues

    def check_report_outputs(
        self, parameters: dict[str, Any], context: QgsProcessingContext, inputs: Iterable[str], outputs: Iterable[str]
    ) -> None:
        """Raise ``CoreError`` when an output cannot be written, or is a file that an input is read from."""
        with no_side_files():
            layers = [self.parameterAsLayer(parameters, name, context) for name in inputs if parameters.get(name)]
        read = [layer.source().partition("|")[0] for layer in layers if layer is not None]
        check_destinations([destination_path(parameters.get(name)) for name in outputs], read)

    def write_reports(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        crs: QgsCoordinateReferenceSystem,
        layers: Sequence[ReportLayer],
    ) -> dict[str, Any]:
        """Write those of ``layers`` that are asked for; when one cannot be written, none of the new ones stays."""
        wanted = [layer for layer in layers if parameters.get(layer.name)]
        before = existing(destination_path(parameters.get(layer.name)) for layer in wanted)
        places: dict[str, Any] = {}
        try:
            for layer in wanted:
                fields = QgsFields()
                for name, kind in layer.columns:
                    fields.append(field(name, kind))
                places[layer.name] = self.write_features(
                    parameters,
                    layer.name,
                    context,
                    fields,
                    _features(layer, fields),
                    crs if layer.geometries is not None else None,
                )
        except QgsProcessingException:
            remove_new(before)
            raise
        return places


def _features(layer: ReportLayer, fields: QgsFields) -> Iterator[QgsFeature]:
    geometries: Sequence[QgsGeometry] = layer.geometries if layer.geometries is not None else []
    for number, row in enumerate(layer.rows):
        feature = QgsFeature(fields)
        feature.setAttributes(list(row))
        if geometries and not geometries[number].isNull():
            geometry = QgsGeometry(geometries[number])
            geometry.convertToMultiType()
            feature.setGeometry(geometry)
        yield feature
