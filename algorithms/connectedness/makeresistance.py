"""The algorithm ``makeresistance``: resistance to movement from land cover, roads, streams, crossings and slope."""
from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import (
    QgsMapLayer,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterCrs,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFile,
    QgsProcessingParameterMapLayer,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...gis.block_cache import limited_block_cache
from ...gis.feature_store import store_folder
from ...gis.feedback import FeedbackProgress
from ...gis.grid import Grid
from ...gis.language import user_language
from ...gis.paths import resource
from ...gis.provenance import input_record, raster_tags
from ...gis.raster_on_grid import RasterOnGrid
from ...gis.raster_output import RasterOutput
from ...gis.side_files import no_side_files
from ..destinations import check_destinations, destination_path
from ..loaded_layers import style_when_loaded
from ..measuring import MeasuringAlgorithm

if TYPE_CHECKING:
    from ...core.connectivity.surfaces.resistance_table import BarrierTable, ResistanceTable
    from ...gis.connectivity.surfaces.resistance import ResistanceMap
    from ...gis.connectivity.surfaces.resistance_inputs import Inputs

translate = QCoreApplication.translate

SUMMARY_COLUMNS = (
    ("feature", "string"),
    ("code", "string"),
    ("name", "string"),
    ("resistance", "double"),
    ("certainty", "string"),
    ("source", "string"),
    ("cells", "long"),
    ("area_m2", "double"),
)


class MakeResistance(MeasuringAlgorithm):
    """Resistance to movement."""

    ID = "makeresistance"
    GROUP = "connectedness"
    ICON = "makeresistance.svg"

    LAND_COVER = "LAND_COVER"
    CODE_FIELD = "CODE_FIELD"
    TABLE = "TABLE"
    COLUMN = "COLUMN"
    ROADS = "ROADS"
    CLASS_FIELD = "CLASS_FIELD"
    LANES_FIELD = "LANES_FIELD"
    RAILWAYS = "RAILWAYS"
    STREAMS = "STREAMS"
    CROSSINGS = "CROSSINGS"
    BARRIERS = "BARRIERS"
    USE_BOUND = "USE_BOUND"
    SLOPE = "SLOPE"
    SLOPE_FACTOR = "SLOPE_FACTOR"
    EXTENT = "EXTENT"
    CELL_SIZE = "CELL_SIZE"
    CRS = "CRS"
    OUTPUT = "OUTPUT"
    SUMMARY = "SUMMARY"
    CELLS_WITHOUT_DATA = "CELLS_WITHOUT_DATA"

    def title(self) -> str:
        return translate("EcoAxis", "Make resistance")

    def summary(self) -> str:
        return translate(
            "EcoAxis",
            "A raster of resistance to movement from land cover and a table, with roads, railways, streams and wildlife"
            " crossings burnt in.",
        )

    def words(self) -> str:
        return (
            "resistance,friction,cost surface,permeability,land cover,roads,wildlife crossing,least cost,connectivity,"
            "저항,이동 저항,비용 표면,마찰,토지피복,도로,생태통로,최소비용,연결성,연계성"
        )

    def initAlgorithm(self, config: dict[str, Any] | None = None) -> None:
        from ...core.connectivity.surfaces.resistance_table import value_columns

        kinds = [QgsProcessing.SourceType.TypeRaster, QgsProcessing.SourceType.TypeVectorPolygon]
        cover = QgsProcessingParameterMapLayer(
            self.LAND_COVER,
            translate("EcoAxis", "Land cover (raster of codes or polygons)"),
            types=kinds,
            optional=True,
        )
        cover.setHelp(translate("EcoAxis", "Empty: the dataset “land_cover” of the binding."))
        self.addParameter(cover)
        self._text(
            self.CODE_FIELD,
            translate("EcoAxis", "Field of land cover codes (polygons)"),
            translate("EcoAxis", "Empty: level 3, level 2 or level 1 codes under the names that the catalogue knows."),
        )
        self.add_binding_parameter()
        self._file(
            self.TABLE,
            translate("EcoAxis", "Table of resistances (CSV)"),
            translate("EcoAxis", "Columns code, certainty and one column a species. Empty: the plugin's own table."),
        )
        column = QgsProcessingParameterString(
            self.COLUMN, translate("EcoAxis", "Column of the tables (species)"), "generic"
        )
        column.setHelp(
            translate("EcoAxis", "generic, leopard_cat, marten, water_deer, goral, forest_bird, or one of your own.")
        )
        column.setMetadata({"widget_wrapper": {"value_hints": list(value_columns(_shipped("resistance.csv")))}})
        self.addParameter(column)
        self._add_barriers()
        self._add_slope()
        self._add_grid()
        self.addParameter(QgsProcessingParameterRasterDestination(self.OUTPUT, translate("EcoAxis", "Resistance")))
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                self.SUMMARY,
                translate("EcoAxis", "Ground by source of its resistance"),
                QgsProcessing.SourceType.TypeVector,
                optional=True,
            )
        )
        self.addOutput(
            QgsProcessingOutputNumber(self.CELLS_WITHOUT_DATA, translate("EcoAxis", "Cells without resistance"))
        )

    def _text(self, name: str, title: str, told: str) -> None:
        parameter = QgsProcessingParameterString(name, title, optional=True)
        parameter.setHelp(told)
        self.addParameter(parameter)

    def _file(self, name: str, title: str, told: str) -> None:
        parameter = QgsProcessingParameterFile(name, title, extension="csv", optional=True)
        parameter.setHelp(told)
        self.addParameter(parameter)

    def _add_barriers(self) -> None:
        lines = [QgsProcessing.SourceType.TypeVectorLine]
        anything = [QgsProcessing.SourceType.TypeVectorAnyGeometry]
        bound = translate("EcoAxis", "Empty: the bound dataset, if there is one.")
        for name, title, kinds in (
            (self.ROADS, translate("EcoAxis", "Roads (lines)"), lines),
            (self.RAILWAYS, translate("EcoAxis", "Railways (lines)"), lines),
            (self.STREAMS, translate("EcoAxis", "Streams (lines)"), lines),
            (self.CROSSINGS, translate("EcoAxis", "Wildlife crossings"), anything),
        ):
            parameter = QgsProcessingParameterVectorLayer(name, title, kinds, optional=True)
            parameter.setHelp(bound)
            self.addParameter(parameter)
        found = translate("EcoAxis", "Empty: under the names that the catalogue knows.")
        self._text(self.CLASS_FIELD, translate("EcoAxis", "Field of the road class"), found)
        self._text(self.LANES_FIELD, translate("EcoAxis", "Field of the number of lanes"), found)
        self._file(
            self.BARRIERS,
            translate("EcoAxis", "Table of barriers and crossings (CSV)"),
            translate("EcoAxis", "Resistance and width by feature and class. Empty: the plugin's own table (assumed)."),
        )
        use = QgsProcessingParameterBoolean(
            self.USE_BOUND, translate("EcoAxis", "Burn in bound roads, railways, streams and crossings"), True
        )
        use.setHelp(translate("EcoAxis", "Off: only the layers that are given here."))
        self.addParameter(use)

    def _add_slope(self) -> None:
        slope = QgsProcessingParameterRasterLayer(
            self.SLOPE, translate("EcoAxis", "Slope (raster, degrees)"), optional=True
        )
        slope.setHelp(translate("EcoAxis", "Empty: the bound slope, where the factor is above 0."))
        self.addParameter(slope)
        factor = QgsProcessingParameterNumber(
            self.SLOPE_FACTOR,
            translate("EcoAxis", "Factor of slope"),
            QgsProcessingParameterNumber.Type.Double,
            0.0,
            minValue=0.0,
        )
        factor.setHelp(
            translate("EcoAxis", "Resistance of land cover × (1 + factor × slope / 45°); 0 leaves slope out (assumed).")
        )
        self.addParameter(factor)

    def _add_grid(self) -> None:
        extent = QgsProcessingParameterExtent(self.EXTENT, translate("EcoAxis", "Extent"), optional=True)
        extent.setHelp(translate("EcoAxis", "Empty: that of the land cover."))
        self.addParameter(extent)
        number = QgsProcessingParameterNumber.Type.Double
        cell = QgsProcessingParameterNumber(
            self.CELL_SIZE, translate("EcoAxis", "Cell size (m)"), number, 10.0, minValue=0.001
        )
        cell.setHelp(translate("EcoAxis", "No wider than the crossings and gaps that matter to the species."))
        self.addParameter(cell)
        crs = QgsProcessingParameterCrs(self.CRS, translate("EcoAxis", "Analysis CRS (projected)"), None, True)
        crs.setHelp(translate("EcoAxis", "Empty: that of the land cover."))
        self.addParameter(crs)

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Check tables and layers, store what is burnt in, and write the raster window by window."""
        from ...core.connectivity.surfaces.resistance_table import load_resistances
        from ...gis.column_titles import title_columns
        from ...gis.connectivity.surfaces.resistance_inputs import resistance_grid
        from ...gis.connectivity.surfaces.resistance_styles import style_resistance

        progress = FeedbackProgress(feedback)
        column = self.parameterAsString(parameters, self.COLUMN, context).strip()
        cover_path, barrier_path = self._tables(parameters, context)
        table, barriers = load_resistances(cover_path, column), self._barriers(barrier_path, column)
        with no_side_files():
            inputs = self._inputs(parameters, context)
        crs = self.parameterAsCrs(parameters, self.CRS, context)
        chosen = crs if crs.isValid() else inputs.cover_crs
        given = bool(parameters.get(self.EXTENT))
        extent = self.parameterAsExtent(parameters, self.EXTENT, context, chosen) if given else None
        cell = self.parameterAsDouble(parameters, self.CELL_SIZE, context)
        grid = resistance_grid(inputs, extent, cell, chosen, context.transformContext())
        output_path = self.parameterAsOutputLayer(parameters, self.OUTPUT, context)
        read = [*inputs.files(), str(cover_path), str(barrier_path)]
        check_destinations([output_path, destination_path(parameters.get(self.SUMMARY))], read)
        with store_folder() as folder, limited_block_cache():
            result = self._map(inputs, table, barriers, grid, folder, progress)
            output = self._output(parameters, inputs, grid, column, output_path)
            try:
                result.run(output, progress.part(0.5, 1.0))
                result.check_something()
                output.close()
                outputs = self.write_tables(
                    parameters, context, [(self.SUMMARY, SUMMARY_COLUMNS, result.rows(user_language()))]
                )
                output.commit()
            finally:
                output.discard()
        self.report_issues([*inputs.issues(), *result.issues(cover_path.name)], feedback)
        self._tell(result, grid, feedback)
        outputs[self.OUTPUT] = output_path
        style_when_loaded(context, output_path, style_resistance)
        style_when_loaded(context, outputs.get(self.SUMMARY), title_columns)
        outputs[self.CELLS_WITHOUT_DATA] = result.cells_without_data
        return outputs

    def _tables(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[Path, Path]:
        cover = self.parameterAsFile(parameters, self.TABLE, context)
        barriers = self.parameterAsFile(parameters, self.BARRIERS, context)
        return (
            Path(cover) if cover else _shipped("resistance.csv"),
            Path(barriers) if barriers else _shipped("barriers.csv"),
        )

    @staticmethod
    def _barriers(path: Path, column: str) -> BarrierTable:
        """The barriers of the species; the plugin's own table stands in with its generic figures for others."""
        from ...core.connectivity.surfaces.resistance_table import load_barriers, value_columns

        if path == _shipped("barriers.csv") and column.casefold() not in value_columns(path):
            return load_barriers(path, "generic")
        return load_barriers(path, column)

    def _inputs(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Inputs:
        from ...gis.connectivity.surfaces.resistance_inputs import open_inputs

        layers: dict[str, QgsMapLayer | None] = {}
        layers["land_cover"] = self.parameterAsLayer(parameters, self.LAND_COVER, context)
        for name, key in (
            (self.ROADS, "roads"),
            (self.RAILWAYS, "railways"),
            (self.STREAMS, "streams"),
            (self.CROSSINGS, "wildlife_crossings"),
        ):
            layers[key] = self.parameterAsVectorLayer(parameters, name, context)
        layers["slope"] = self.parameterAsRasterLayer(parameters, self.SLOPE, context)
        fields = {
            ("land_cover", ""): self.parameterAsString(parameters, self.CODE_FIELD, context).strip(),
            ("roads", "road_class"): self.parameterAsString(parameters, self.CLASS_FIELD, context).strip(),
            ("roads", "lanes"): self.parameterAsString(parameters, self.LANES_FIELD, context).strip(),
        }
        temporary = context.temporaryLayerStore()
        return open_inputs(
            {key: layer for key, layer in layers.items() if layer is not None},
            {key: name for key, name in fields.items() if name},
            self.binding(parameters, context),
            self.parameterAsBool(parameters, self.USE_BOUND, context),
            self.parameterAsDouble(parameters, self.SLOPE_FACTOR, context),
            lambda layer: temporary.mapLayer(layer.id()) is not None,
        )

    def _map(
        self,
        inputs: Inputs,
        table: ResistanceTable,
        barriers: BarrierTable,
        grid: Grid,
        folder: str,
        progress: FeedbackProgress,
    ) -> ResistanceMap:
        from ...gis.connectivity.surfaces.resistance import Barriers, BurntFeature, ResistanceMap

        codes = inputs.codes(grid, folder, progress.part(0.0, 0.35))
        burnt = Barriers(barriers, grid, folder)
        for number, each in enumerate(inputs.burnt):
            done, step = 0.35 + 0.15 * number / len(inputs.burnt), 0.15 / len(inputs.burnt)
            burnt.add(BurntFeature(*each), progress.part(done, done + step))
        slope = RasterOnGrid(inputs.slope, grid) if inputs.slope is not None else None
        return ResistanceMap(codes, table, burnt, grid, slope, inputs.slope_factor)

    def _output(
        self, parameters: dict[str, Any], inputs: Inputs, grid: Grid, column: str, path: str
    ) -> RasterOutput:
        from ...gis.connectivity.surfaces.resistance import NO_RESISTANCE

        extent = grid.extent
        told: dict[str, object] = {
            self.COLUMN: column,
            self.CODE_FIELD: parameters.get(self.CODE_FIELD),
            self.CLASS_FIELD: parameters.get(self.CLASS_FIELD),
            self.LANES_FIELD: parameters.get(self.LANES_FIELD),
            self.USE_BOUND: bool(parameters.get(self.USE_BOUND, True)),
            self.SLOPE_FACTOR: inputs.slope_factor or None,
            self.EXTENT: f"{extent.xMinimum():.12g},{extent.xMaximum():.12g},{extent.yMinimum():.12g},"
            f"{extent.yMaximum():.12g} [{grid.crs.authid()}]",
            self.CELL_SIZE: f"{grid.cell:.12g}",
            self.CRS: grid.crs.authid(),
        }
        made = self.made_from(told, {})
        records = tuple(inputs.records())
        tables = tuple(
            input_record(name, str(table), "")
            for name, table in zip((self.TABLE, self.BARRIERS), self._tables_of(parameters))
        )
        whole = type(made)(made.algorithm, made.parameters, (*records, *tables), "", "", "", made.versions)
        tags = {name: text for name, text in raster_tags(whole).items() if not name.startswith("SCHEME")}
        return RasterOutput(path, grid, np.dtype(np.float64), ["resistance"], tags, NO_RESISTANCE)

    def _tables_of(self, parameters: dict[str, Any]) -> tuple[str, str]:
        return (
            str(parameters.get(self.TABLE) or _shipped("resistance.csv")),
            str(parameters.get(self.BARRIERS) or _shipped("barriers.csv")),
        )

    @staticmethod
    def _tell(result: ResistanceMap, grid: Grid, feedback: QgsProcessingFeedback) -> None:
        from ...gis.connectivity.surfaces.resistance_inputs import feature_names

        feedback.pushInfo(
            translate("EcoAxis", "Grid: {rows} x {columns} cells of {cell} m, {crs}.").format(
                rows=grid.rows, columns=grid.columns, cell=f"{grid.cell:g}", crs=grid.crs.authid()
            )
        )
        names = feature_names()
        for feature, count in result.barriers.found.items():
            told = translate("EcoAxis", "Burnt in: {count} features ({feature}).")
            feedback.pushInfo(told.format(count=count, feature=names[feature]))


def _shipped(name: str) -> Path:
    return Path(resource("connectivity", name))
