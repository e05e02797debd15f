"""Parameters that grading a map and explaining a place share: both must cut the same ground into the same cells."""
from __future__ import annotations

import os
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingParameterCrs,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...core.issues import CoreError, error
from ...core.schemes.scheme import ZoningScheme
from ...gis.grid import Grid, snapped_grid
from ...gis.map_distortion import check_distortion
from ..base import EcoAxisAlgorithm
from ..destinations import check_destinations

if TYPE_CHECKING:
    from ...gis.zoning_sources import OpenDatasets

translate = QCoreApplication.translate


class ZoningAlgorithm(EcoAxisAlgorithm):
    """Base of the algorithms that read a zoning scheme on a grid."""

    GROUP = "zoning"

    EXTENT = "EXTENT"
    CELL_SIZE = "CELL_SIZE"
    CRS = "CRS"
    MASK = "MASK"

    def add_grid_parameters(self) -> None:
        """Add ``SCHEME``, ``BINDING``, ``EXTENT``, ``CELL_SIZE``, ``CRS`` and ``MASK``."""
        self.add_scheme_parameter("zoning", "kr-ecvam")
        self.add_binding_parameter()
        self.addParameter(
            QgsProcessingParameterExtent(self.EXTENT, translate("EcoAxis", "Evaluated extent"), optional=True)
        )
        number = QgsProcessingParameterNumber.Type.Double
        self.addParameter(
            QgsProcessingParameterNumber(
                self.CELL_SIZE, translate("EcoAxis", "Cell size (m)"), number, 10.0, minValue=0.001
            )
        )
        # Optional, because QGIS 3.22 refuses a call that leaves out a CRS although it has a default.
        self.addParameter(
            QgsProcessingParameterCrs(self.CRS, translate("EcoAxis", "Analysis CRS (projected)"), "EPSG:5179", True)
        )
        self.add_polygons_parameter(self.MASK, translate("EcoAxis", "Evaluated area (polygons)"))

    def add_polygons_parameter(self, name: str, title: str) -> None:
        """Add an optional polygon source."""
        self.addParameter(
            QgsProcessingParameterFeatureSource(
                name, title, [QgsProcessing.SourceType.TypeVectorPolygon], optional=True
            )
        )

    def zoning_scheme(self, parameters: dict[str, Any], context: QgsProcessingContext) -> ZoningScheme:
        """The scheme. Raises ``CoreError`` when it is not one that grades land."""
        scheme = self.scheme(parameters, context)
        if not isinstance(scheme, ZoningScheme):
            raise CoreError(error("zoning.wrong_scheme_kind", scheme=scheme.head.id))
        return scheme

    def evaluated_grid(
        self, parameters: dict[str, Any], context: QgsProcessingContext, datasets: OpenDatasets
    ) -> Grid:
        """The grid over ``EXTENT``, else over the mask, else over all that the datasets cover.

        Raises ``CoreError`` when no dataset touches it.
        """
        from ...gis.area_stores import source_extent

        crs = self.parameterAsCrs(parameters, self.CRS, context)
        if parameters.get(self.EXTENT):
            extent = self.parameterAsExtent(parameters, self.EXTENT, context, crs)
        elif parameters.get(self.MASK):
            extent = source_extent(self.feature_source(parameters, self.MASK, context), crs)
        else:
            extent = datasets.extent(crs)
        grid = snapped_grid(extent, self.parameterAsDouble(parameters, self.CELL_SIZE, context), crs)
        if not datasets.touch(grid.extent, crs):
            raise CoreError(error("zoning.no_overlap", extent=grid.extent.toString(0), crs=crs.authid()))
        self.check_distortion(grid, context)
        return grid

    def check_distortion(self, grid: Grid, context: QgsProcessingContext) -> None:
        """Raise ``CoreError`` when areas are wrong on ``grid``, because its CRS is made for another place."""
        check_distortion(grid.extent, grid.crs, context.transformContext())

    def check_outputs(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        datasets: OpenDatasets,
        outputs: Iterable[str],
        layers: Iterable[str],
    ) -> None:
        """Raise ``CoreError`` unless all files ``outputs`` can be written and none of them is read.

        ``layers`` names the parameters with layers that are read besides the datasets.
        """
        folder = datasets.scheme.head.folder
        inputs = [data.entry.file for data in datasets.opened.values() if data.entry.file is not None]
        inputs += [self.parameterAsString(parameters, self.BINDING, context)]
        inputs += [os.path.join(folder, name) for name in ("scheme.json", "rules.csv")]
        for name in layers:
            layer = self.parameterAsVectorLayer(parameters, name, context)
            if layer is not None:
                inputs.append(layer.source().split("|")[0])
        check_destinations(outputs, inputs)
