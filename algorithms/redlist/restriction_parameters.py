"""Parameters that measuring occurrence and occupancy share: one map of ecosystems, as a raster or as polygons."""
from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, Union

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsMapLayer,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingParameterCrs,
    QgsProcessingParameterField,
    QgsProcessingParameterMapLayer,
    QgsProcessingParameterString,
    QgsRasterLayer,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...core.evidence import Provenance
from ...core.issues import CoreError, error
from ...core.schemes.codes import plain_code
from ...gis.binding import DatasetBinding
from ...gis.provenance import input_record, versions
from ...gis.raster_source import open_raster
from ...gis.redlist_distributions import PolygonDistribution, RasterDistribution
from ..base import EcoAxisAlgorithm
from ..destinations import check_destinations, destination_path

translate = QCoreApplication.translate

Distribution = Union[RasterDistribution, PolygonDistribution]
SEPARATORS = re.compile(r"[,;|\n]")


class RestrictionAlgorithm(EcoAxisAlgorithm):
    """Base of the measurements of criterion B."""

    GROUP = "redlist"

    INPUT = "INPUT"
    ECOSYSTEM_FIELD = "ECOSYSTEM_FIELD"
    VALUE = "VALUE"
    CRS = "CRS"

    def add_distribution_parameters(self) -> None:
        """Add ``INPUT``, ``ECOSYSTEM_FIELD`` and ``VALUE``."""
        kinds = [QgsProcessing.SourceType.TypeRaster, QgsProcessing.SourceType.TypeVectorPolygon]
        self.addParameter(
            QgsProcessingParameterMapLayer(
                self.INPUT, translate("EcoAxis", "Map of ecosystems (raster or polygons)"), None, False, kinds
            )
        )
        self.addParameter(
            QgsProcessingParameterField(
                self.ECOSYSTEM_FIELD,
                translate("EcoAxis", "Field that names the ecosystems (polygons)"),
                parentLayerParameterName=self.INPUT,
                optional=True,
            )
        )
        values = QgsProcessingParameterString(
            self.VALUE, translate("EcoAxis", "Ecosystems to measure"), optional=True
        )
        values.setHelp(
            translate(
                "EcoAxis",
                "Values of the raster or of the field, separated by commas; empty: every value is an ecosystem.",
            )
        )
        self.addParameter(values)

    def add_crs_parameter(self, title: str) -> None:
        """Add ``CRS``, which may be left out."""
        self.addParameter(QgsProcessingParameterCrs(self.CRS, title, None, True))

    def asked_crs(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> QgsCoordinateReferenceSystem | None:
        """The CRS that is given, valid or not; ``None`` where it is left out."""
        given = parameters.get(self.CRS)
        if given is None or given == "" or (isinstance(given, QgsCoordinateReferenceSystem) and not given.isValid()):
            return None
        return self.parameterAsCrs(parameters, self.CRS, context)

    def distribution(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Distribution:
        """The map. Raises ``CoreError`` when it is no map of ecosystems, has no such field, CRS or no-data value."""
        layer = self.parameterAsLayer(parameters, self.INPUT, context)
        if layer is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, self.INPUT))
        text = self.parameterAsString(parameters, self.VALUE, context)
        codes = {plain_code(part) for part in SEPARATORS.split(text)} - {""}
        if isinstance(layer, QgsRasterLayer):
            return _raster(layer, codes)
        if (
            not isinstance(layer, QgsVectorLayer)
            or layer.geometryType() != QgsWkbTypes.GeometryType.PolygonGeometry
        ):
            raise CoreError(error("restriction.no_layer", layer=layer.name()))
        field = self.parameterAsString(parameters, self.ECOSYSTEM_FIELD, context)
        return PolygonDistribution(self.feature_source(parameters, self.INPUT, context), field, codes or None)

    def check_outputs(self, parameters: dict[str, Any], context: QgsProcessingContext, names: Iterable[str]) -> None:
        """Raise ``CoreError`` unless the output files can be written and are not read."""
        layer = self.parameterAsLayer(parameters, self.INPUT, context)
        source = layer.source().split("|")[0] if layer is not None else ""
        check_destinations([destination_path(parameters.get(name)) for name in names], [source])

    def keep_origin(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        told: dict[str, object],
        places: dict[str, Any],
    ) -> None:
        """Write into the metadata of the outputs what they were made from; ``told`` are the parameters that count."""
        from ...gis.layer_metadata import keep_provenance

        layer: QgsMapLayer = self.parameterAsLayer(parameters, self.INPUT, context)
        told = {
            self.ECOSYSTEM_FIELD: self.parameterAsString(parameters, self.ECOSYSTEM_FIELD, context),
            self.VALUE: self.parameterAsString(parameters, self.VALUE, context),
            **told,
        }
        record = input_record(self.INPUT, layer.source(), layer.crs().authid())
        kept = tuple((name, str(value)) for name, value in told.items() if value is not None and value != "")
        made_from = Provenance(f"ecoaxis:{self.ID}", kept, (record,), "", "", "", versions())
        for name, place in places.items():
            keep_provenance(place, made_from, self.parameterDefinition(name).description(), context)


def _raster(layer: QgsRasterLayer, codes: set[str]) -> RasterDistribution:
    crs = layer.crs()
    entry = DatasetBinding(
        key=layer.name(), source=layer.source(), provider="gdal", crs=crs.authid() or crs.toWkt() or None
    )
    return RasterDistribution(open_raster(entry), layer.name(), codes or None)
