"""The parameters of ``buildpatchgraph``."""
from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterMapLayer,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...gis.connectivity.graphs.link_choices import DISTANCE_TYPES, LINK_SETS
from ...gis.connectivity.graphs.patches import DISSOLVE
from ..measuring import MeasuringAlgorithm

translate = QCoreApplication.translate

NEIGHBOURS = ("8", "4")


class PatchParameters(MeasuringAlgorithm):
    """Names of the parameters, and how they are added."""

    PATCHES = "PATCHES"
    ID_FIELD = "ID_FIELD"
    DISSOLVE = "DISSOLVE"
    VALUES = "VALUES"
    CONNECTIVITY = "CONNECTIVITY"
    MIN_AREA = "MIN_AREA"
    WEIGHT_FIELD = "WEIGHT_FIELD"
    QUALITY_FIELD = "QUALITY_FIELD"
    QUALITY = "QUALITY"
    DISTANCE_TYPE = "DISTANCE_TYPE"
    MAX_DISTANCE = "MAX_DISTANCE"
    RESISTANCE = "RESISTANCE"
    LINK_SET = "LINK_SET"
    BARRIERS = "BARRIERS"
    BARRIER_WIDTH = "BARRIER_WIDTH"
    NEIGHBOURS = "NEIGHBOURS"
    CUT_CORNERS = "CUT_CORNERS"
    DROP_CROSSING = "DROP_CROSSING"
    NODES = "NODES"
    LINKS = "LINKS"
    NODE_COUNT = "NODE_COUNT"
    LINK_COUNT = "LINK_COUNT"

    def initAlgorithm(self, config: dict[str, object] | None = None) -> None:
        """Patches, attributes, links, outputs."""
        self._add_patches()
        self._add_attributes()
        self._add_links()
        self._add_movement()
        for name, title, kind in (
            (self.NODES, translate("EcoAxis", "Patches"), QgsProcessing.SourceType.TypeVectorPolygon),
            (self.LINKS, translate("EcoAxis", "Links"), QgsProcessing.SourceType.TypeVectorLine),
        ):
            self.addParameter(QgsProcessingParameterFeatureSink(name, title, kind))
        self.addOutput(QgsProcessingOutputNumber(self.NODE_COUNT, translate("EcoAxis", "Number of patches")))
        self.addOutput(QgsProcessingOutputNumber(self.LINK_COUNT, translate("EcoAxis", "Number of links")))

    def _add(self, parameter: QgsProcessingParameterDefinition, told: str, advanced: bool = False) -> None:
        parameter.setHelp(told)
        if advanced:
            parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
        self.addParameter(parameter)

    def _add_patches(self) -> None:
        kinds = [QgsProcessing.SourceType.TypeVectorPolygon, QgsProcessing.SourceType.TypeRaster]
        title = translate("EcoAxis", "Habitat patches (polygons or raster)")
        self._add(
            QgsProcessingParameterMapLayer(self.PATCHES, title, types=kinds),
            translate(
                "EcoAxis",
                "Polygons: each feature is a patch, also with several parts. Raster: each region of connected habitat"
                " cells is a patch.",
            ),
        )
        title = translate("EcoAxis", "Field with the patches' ids (polygons)")
        self._add(
            QgsProcessingParameterField(self.ID_FIELD, title, None, self.PATCHES, optional=True),
            translate("EcoAxis", "Empty: patches are numbered from 1 in the order of the layer."),
        )
        self._add(
            QgsProcessingParameterEnum(
                self.DISSOLVE, translate("EcoAxis", "Features that become one patch"), list(DISSOLVE),
                defaultValue="none", usesStaticStrings=True,
            ),
            translate("EcoAxis", "Each feature on its own, those of one id, or those that touch or overlap."),
        )  # fmt: skip
        title = translate("EcoAxis", "Habitat values (raster)")
        self._add(
            QgsProcessingParameterString(self.VALUES, title, optional=True),
            translate("EcoAxis", "Numbers and ranges lo..hi, separated by commas. Empty: all values but 0."),
        )
        title = translate("EcoAxis", "Cells of a patch touch by sides or corners (8) or by sides alone (4)")
        self._add(
            QgsProcessingParameterEnum(
                self.CONNECTIVITY, title, list(NEIGHBOURS), defaultValue="8", usesStaticStrings=True
            ),
            translate("EcoAxis", "Counts for rasters only."),
        )
        self._add(
            QgsProcessingParameterNumber(
                self.MIN_AREA, translate("EcoAxis", "Minimum area of a patch (m²)"),
                QgsProcessingParameterNumber.Type.Double, 0.0, minValue=0.0,
            ),
            translate("EcoAxis", "Smaller patches are left out, and how many is told."),
        )  # fmt: skip

    def _add_attributes(self) -> None:
        for name, title, told in (
            (
                self.WEIGHT_FIELD,
                translate("EcoAxis", "Field with the attribute (polygons)"),
                translate("EcoAxis", "Empty: the attribute is the area in m², or area × quality."),
            ),
            (
                self.QUALITY_FIELD,
                translate("EcoAxis", "Field with the quality of the habitat (polygons)"),
                translate("EcoAxis", "The attribute is the area × this number."),
            ),
        ):
            self._add(QgsProcessingParameterField(name, title, None, self.PATCHES, optional=True), told)
        self._add(
            QgsProcessingParameterRasterLayer(
                self.QUALITY, translate("EcoAxis", "Raster with the quality of the habitat"), optional=True
            ),
            translate("EcoAxis", "The attribute is the area × the mean of the cells whose centres lie in the patch."),
        )

    def _add_links(self) -> None:
        self._add(
            QgsProcessingParameterEnum(
                self.DISTANCE_TYPE, translate("EcoAxis", "Distance"), list(DISTANCE_TYPES), defaultValue="edge",
                usesStaticStrings=True,
            ),
            translate(
                "EcoAxis",
                "From edge to edge: shortest line, m. From centre to centre: between the centroids, m. Along the"
                " least costly path: over the resistance raster, cost × m.",
            ),
        )  # fmt: skip
        self._add(
            QgsProcessingParameterNumber(
                self.MAX_DISTANCE, translate("EcoAxis", "Maximum distance"),
                QgsProcessingParameterNumber.Type.Double, None, True,
            ),
            translate(
                "EcoAxis",
                "Links up to this distance, itself included: in m, or in cost × m for least-cost. Empty: all pairs.",
            ),
        )  # fmt: skip
        self._add(
            QgsProcessingParameterRasterLayer(
                self.RESISTANCE, translate("EcoAxis", "Resistance raster (least-cost)"), optional=True
            ),
            translate("EcoAxis", "Above 0 in every cell; no data is a barrier. The result is in its CRS."),
        )
        self._add(
            QgsProcessingParameterEnum(
                self.LINK_SET, translate("EcoAxis", "Links (least-cost)"), list(LINK_SETS), defaultValue="all",
                usesStaticStrings=True,
            ),
            translate(
                "EcoAxis",
                "All pairs within the maximum distance, or neighbours alone: the minimum planar graph, that is"
                " patches whose zones of least cost touch. It is much faster and has about three links a patch.",
            ),
        )  # fmt: skip

    def _add_movement(self) -> None:
        kinds = [QgsProcessing.SourceType.TypeVectorLine, QgsProcessing.SourceType.TypeVectorPolygon]
        self._add(
            QgsProcessingParameterFeatureSource(
                self.BARRIERS, translate("EcoAxis", "Barriers such as roads (lines or polygons)"), kinds, optional=True
            ),
            translate(
                "EcoAxis",
                "Patches are cut by polygons, and by lines of the width below; each part becomes a patch. Least-cost"
                " paths never cross a barrier.",
            ),
        )
        self._add(
            QgsProcessingParameterNumber(
                self.BARRIER_WIDTH, translate("EcoAxis", "Width of the barriers (m)"),
                QgsProcessingParameterNumber.Type.Double, 0.0, minValue=0.0,
            ),
            translate("EcoAxis", "Ground that is taken from patches along lines; polygons are widened by half of it."),
        )  # fmt: skip
        self._add(
            QgsProcessingParameterEnum(
                self.NEIGHBOURS, translate("EcoAxis", "Steps to 8 or 4 neighbours (least-cost)"), list(NEIGHBOURS),
                defaultValue="8", usesStaticStrings=True,
            ),
            translate("EcoAxis", "With 8 a diagonal step is √2 times as long."),
            advanced=True,
        )  # fmt: skip
        self._add(
            QgsProcessingParameterBoolean(
                self.CUT_CORNERS, translate("EcoAxis", "Diagonal steps may pass between two cells without data"), True
            ),
            translate("EcoAxis", "As in GRASS r.cost. Switch it off where barriers are one cell wide and diagonal."),
            advanced=True,
        )
        self._add(
            QgsProcessingParameterBoolean(
                self.DROP_CROSSING, translate("EcoAxis", "Leave out links that cross another patch (least-cost)"), False
            ),
            translate("EcoAxis", "Such a movement is then two links, by way of the patch between."),
            advanced=True,
        )
