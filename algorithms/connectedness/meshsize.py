"""The algorithm ``meshsize``: effective mesh size by unit."""
from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsGeometry,
    QgsMapLayer,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterMapLayer,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsRasterLayer,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...core.issues import CoreError, error
from ...core.progress import Progress
from ...core.schemes.codes import parse_number
from ...gis.connectivity.structure.structure_styles import style_mesh, style_patches
from ...gis.feedback import FeedbackProgress
from ...gis.geometry_repair import LINE, POLYGON
from ...gis.overlay import dissolve
from ...gis.redlist_areas import layer_raster
from ...gis.side_files import no_side_files
from ..loaded_layers import style_when_loaded
from .unit_reports import ReportLayer, UnitReportAlgorithm

if TYPE_CHECKING:
    from ...core.connectivity.metrics.mesh_size import Mesh, MeshSize
    from ...gis.connectivity.polygon_layers import Unit
    from ...gis.connectivity.structure.mesh_overlay import CellOverlay, PatchOverlay

translate = QCoreApplication.translate

MEASURES = ("CUT", "CBC")
FIGURES = ("coherence", "division", "splitting", "density")
COLUMNS = (
    ("unit", "string"),
    ("whole", "int"),
    ("area_m2", "double"),
    ("patches", "long"),
    ("patch_area_m2", "double"),
    *((f"m_{name}_m2", "double") for name in MEASURES),
    *((f"{figure}_{name}", "double") for name in MEASURES for figure in FIGURES),
)
PATCH_COLUMNS = (("id", "string"), ("area_m2", "double"))
ALL = "all"
"""Name of the row of all units together; its column ``whole`` is 1."""


class EffectiveMeshSize(UnitReportAlgorithm):
    """Effective mesh size."""

    ID = "meshsize"
    ICON = "meshsize.svg"

    PATCHES = "PATCHES"
    VALUES = "VALUES"
    NEIGHBOURS = "NEIGHBOURS"
    MERGE = "MERGE"
    BARRIERS = "BARRIERS"
    BARRIER_WIDTH = "BARRIER_WIDTH"
    BARRIER_WIDTH_FIELD = "BARRIER_WIDTH_FIELD"
    OUTPUT = "OUTPUT"
    PATCHES_OUT = "PATCHES_OUT"

    def title(self) -> str:
        return translate("EcoAxis", "Effective mesh size")

    def summary(self) -> str:
        return translate(
            "EcoAxis", "How far roads and built-up land cut nature into pieces, by unit and with its borders in mind."
        )

    def words(self) -> str:
        return (
            "effective mesh size,fragmentation,CUT,CBC,cross-boundary,division,splitting,roads,barriers,"
            "유효 그물 크기,유효 메시 크기,파편화,단절,도로,서식지"
        )

    def initAlgorithm(self, config: dict[str, Any] | None = None) -> None:
        source = QgsProcessing.SourceType
        kinds = [source.TypeRaster, source.TypeVectorPolygon]
        self.addParameter(
            QgsProcessingParameterMapLayer(
                self.PATCHES, translate("EcoAxis", "Patches (polygons or raster)"), types=kinds
            )
        )
        self.add_unit_parameters(optional=True)
        values = QgsProcessingParameterString(
            self.VALUES, translate("EcoAxis", "Values of the raster that are patches"), optional=True
        )
        values.setHelp(translate("EcoAxis", "Numbers and ranges low..high, separated by commas; empty: all but 0."))
        self.addParameter(values)
        self.addParameter(
            QgsProcessingParameterEnum(
                self.NEIGHBOURS, translate("EcoAxis", "Neighbours of a cell (raster)"), ["8", "4"], defaultValue="8",
                usesStaticStrings=True,
            )
        )  # fmt: skip
        merge = QgsProcessingParameterBoolean(
            self.MERGE, translate("EcoAxis", "Polygons that share a border are one patch"), True
        )
        merge.setHelp(translate("EcoAxis", "Otherwise every polygon is a patch of its own, also beside another one."))
        self.addParameter(merge)
        self._add_barriers()
        polygons = source.TypeVectorPolygon
        self.addParameter(
            QgsProcessingParameterFeatureSink(self.OUTPUT, translate("EcoAxis", "Mesh size by unit"), polygons)
        )
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                self.PATCHES_OUT,
                translate("EcoAxis", "Unfragmented patches (from polygons)"),
                polygons,
                None,
                True,
                False,
            )
        )

    def _add_barriers(self) -> None:
        source = QgsProcessing.SourceType
        self.addParameter(
            QgsProcessingParameterFeatureSource(
                self.BARRIERS,
                translate("EcoAxis", "Barriers that cut patches (lines or polygons)"),
                [source.TypeVectorLine, source.TypeVectorPolygon],
                optional=True,
            )
        )
        width = QgsProcessingParameterNumber(
            self.BARRIER_WIDTH,
            translate("EcoAxis", "Width of barriers (m)"),
            QgsProcessingParameterNumber.Type.Double,
            10.0,
            minValue=0.0,
        )
        width.setHelp(translate("EcoAxis", "From edge to edge; polygons are widened by half of it on each side."))
        self.addParameter(width)
        column = QgsProcessingParameterField(
            self.BARRIER_WIDTH_FIELD,
            translate("EcoAxis", "Field with the width of each barrier (m)"),
            parentLayerParameterName=self.BARRIERS,
            optional=True,
        )
        column.setHelp(translate("EcoAxis", "Where it is empty, the width above is taken."))
        self.addParameter(column)

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        progress = FeedbackProgress(feedback)
        inputs = (self.PATCHES, self.UNITS, self.BARRIERS)
        self.check_report_outputs(parameters, context, inputs, (self.OUTPUT, self.PATCHES_OUT))
        with no_side_files():
            layer = self.parameterAsLayer(parameters, self.PATCHES, context)
        if isinstance(layer, QgsRasterLayer):
            crs, rows, shapes = self._by_cells(parameters, context, layer, feedback, progress)
            patches: list[QgsGeometry] = []
        elif isinstance(layer, QgsVectorLayer):
            crs, rows, shapes, patches = self._by_polygons(parameters, context, feedback, progress)
        else:
            raise CoreError(error("mesh.no_patches", layer=str(parameters.get(self.PATCHES))))
        progress.check()
        named = [[str(number + 1), patch.area()] for number, patch in enumerate(patches)]
        layers = [
            ReportLayer(self.OUTPUT, COLUMNS, rows, shapes),
            ReportLayer(self.PATCHES_OUT, PATCH_COLUMNS, named, patches),
        ]
        outputs = self.write_reports(parameters, context, crs, layers)
        self._keep(parameters, context, layer, outputs)
        style_when_loaded(context, outputs.get(self.OUTPUT), style_mesh)
        style_when_loaded(context, outputs.get(self.PATCHES_OUT), style_patches)
        return outputs

    def _by_polygons(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        progress: Progress,
    ) -> tuple[QgsCoordinateReferenceSystem, list[list[Any]], list[QgsGeometry], list[QgsGeometry]]:
        from ...gis.connectivity.polygon_layers import Unit, check_metric_crs, read_polygons
        from ...gis.connectivity.structure.mesh_overlay import PatchOverlay, unfragmented

        source = self.feature_source(parameters, self.PATCHES, context)
        crs, transforms = source.sourceCrs(), context.transformContext()
        distorted = check_metric_crs(crs, source.sourceExtent(), source.sourceName(), transforms)
        if not parameters.get(self.UNITS):
            raise CoreError(error("mesh.no_units"))
        layer = read_polygons(source, "", crs, transforms, progress.part(0.0, 0.1))
        if layer.empty == len(layer.geometries):
            raise CoreError(error("mesh.empty", layer=layer.name))
        units, issues = self.read_units(parameters, context, crs, progress.part(0.1, 0.2))
        self.report_issues([*distorted, *layer.issues(), *issues], feedback)
        barriers = self._barriers(parameters, context, crs, feedback, progress.part(0.2, 0.3))
        merge = self.parameterAsBool(parameters, self.MERGE, context)
        patches = unfragmented(layer.geometries, merge, barriers, progress.part(0.3, 0.6))
        overlay = PatchOverlay(patches)
        everything = Unit(ALL, dissolve([unit.geometry for unit in units]))
        rows, shapes = self._rows(overlay, [*units, everything], progress.part(0.6, 0.95))
        return crs, rows, shapes, patches

    def _by_cells(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        layer: QgsRasterLayer,
        feedback: QgsProcessingFeedback,
        progress: Progress,
    ) -> tuple[QgsCoordinateReferenceSystem, list[list[Any]], list[QgsGeometry]]:
        from ...gis.connectivity.graphs.raster_patches import HabitatValues
        from ...gis.connectivity.polygon_layers import Unit
        from ...gis.connectivity.structure.mesh_overlay import cell_overlay

        if parameters.get(self.BARRIERS):
            raise CoreError(error("mesh.barriers_on_raster", layer=layer.name()))
        if parameters.get(self.PATCHES_OUT):
            raise CoreError(error("mesh.patches_of_raster", layer=layer.name()))
        raster = layer_raster(layer)
        neighbours = int(self.parameterAsEnumString(parameters, self.NEIGHBOURS, context))
        habitat = HabitatValues(self.texts(parameters, self.VALUES, context))
        units, issues = self.read_units(parameters, context, raster.crs, progress.part(0.0, 0.1))
        self.report_issues(issues, feedback)
        overlay = cell_overlay(raster, habitat, neighbours, progress.part(0.1, 0.6))
        if not units:
            found = overlay.measure(None, progress)
            return raster.crs, [_row(ALL, 1, found)], [QgsGeometry.fromRect(overlay.grid.extent)]
        everything = Unit(ALL, dissolve([unit.geometry for unit in units]))
        rows, shapes = self._rows(overlay, [*units, everything], progress.part(0.6, 0.95))
        return raster.crs, rows, shapes

    @staticmethod
    def _rows(
        overlay: PatchOverlay | CellOverlay, units: Sequence[Unit], progress: Progress
    ) -> tuple[list[list[Any]], list[QgsGeometry]]:
        """A row a unit; the last unit is all of them together."""
        rows = []
        for number, unit in enumerate(units):
            progress.report(number / len(units))
            rows.append(_row(unit.name, int(number == len(units) - 1), overlay.measure(unit, progress)))
        return rows, [unit.geometry for unit in units]

    def _barriers(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        crs: QgsCoordinateReferenceSystem,
        feedback: QgsProcessingFeedback,
        progress: Progress,
    ) -> list[QgsGeometry]:
        from ...gis.connectivity.polygon_layers import read_polygons
        from ...gis.connectivity.structure.mesh_overlay import buffered_barriers

        if not parameters.get(self.BARRIERS):
            return []
        source = self.feature_source(parameters, self.BARRIERS, context)
        column = self.parameterAsString(parameters, self.BARRIER_WIDTH_FIELD, context)
        usual = self.parameterAsDouble(parameters, self.BARRIER_WIDTH, context)
        of_lines = QgsWkbTypes.geometryType(source.wkbType()) == LINE
        layer = read_polygons(source, column, crs, context.transformContext(), progress, LINE if of_lines else POLYGON)
        self.report_issues(layer.issues(), feedback)
        widths = []
        for text in layer.values:
            given = text if column else ""
            try:
                width = parse_number(given) if given else usual
            except ValueError as fault:
                raise CoreError(error("mesh.bad_width", layer=layer.name, value=given)) from fault
            if width < 0 or (of_lines and width == 0):
                raise CoreError(error("mesh.bad_width", layer=layer.name, value=f"{width:g}"))
            widths.append(width)
        return buffered_barriers(layer.geometries, widths)

    def _keep(
        self, parameters: dict[str, Any], context: QgsProcessingContext, layer: QgsMapLayer, outputs: dict[str, Any]
    ) -> None:
        read: dict[str, list[QgsMapLayer]] = {self.PATCHES: [layer]}
        for name in (self.UNITS, self.BARRIERS):
            given = self.parameterAsVectorLayer(parameters, name, context) if parameters.get(name) else None
            if given is not None:
                read[name] = [given]
        told: dict[str, object] = {
            name: self.parameterAsString(parameters, name, context)
            for name in (self.UNIT_FIELD, self.VALUES, self.BARRIER_WIDTH_FIELD)
        }
        if isinstance(layer, QgsRasterLayer):
            told[self.NEIGHBOURS] = self.parameterAsEnumString(parameters, self.NEIGHBOURS, context)
        else:
            told[self.MERGE] = self.parameterAsBool(parameters, self.MERGE, context)
        if self.BARRIERS in read:
            told[self.BARRIER_WIDTH] = f"{self.parameterAsDouble(parameters, self.BARRIER_WIDTH, context):.12g}"
        self.keep_origin(self.made_from(told, read), outputs, context)


def _row(name: str, whole: int, found: MeshSize | None) -> list[Any]:
    if found is None:
        return [name, whole, *([None] * (len(COLUMNS) - 2))]
    meshes = (found.cut_out, found.cross_boundary)
    start = [name, whole, found.cut_out.area, found.patches, found.patch_area, *(mesh.size for mesh in meshes)]
    return [*start, *(figure for mesh in meshes for figure in _figures(mesh))]


def _figures(mesh: Mesh) -> list[float | None]:
    return [mesh.coherence, mesh.division, mesh.splitting, mesh.density]
