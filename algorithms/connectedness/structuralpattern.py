"""The algorithm ``structuralpattern``."""
from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...core.issues import CoreError, error
from ...core.progress import Progress
from ...gis.block_cache import limited_block_cache
from ...gis.feedback import FeedbackProgress
from ...gis.grid import Grid, strips
from ...gis.provenance import raster_tags
from ...gis.raster_output import RasterOutput
from ...gis.redlist_areas import check_raster_areas, layer_raster
from ...gis.side_files import no_side_files
from ..destinations import check_destinations, destination_path
from ..loaded_layers import style_when_loaded
from ..measuring import MeasuringAlgorithm

if TYPE_CHECKING:
    from ...core.connectivity.structure.pattern import PatternRules
    from ...core.connectivity.structure.pattern_classes import ClassCount

translate = QCoreApplication.translate

WIDEST = 100
"""Edge width in cells; wider ones are a slip of the pen or ask for larger cells."""
SUMMARY_COLUMNS = (
    ("class", "string"), ("title", "string"), ("codes", "string"), ("cells", "long"), ("area_m2", "double"),
    ("share_of_foreground", "double"), ("share_of_data", "double"), ("parts", "long"),
)  # fmt: skip


class StructuralPattern(MeasuringAlgorithm):
    """Morphological spatial pattern analysis (MSPA): core, edge, bridge and the other parts of a habitat."""

    ID = "structuralpattern"
    GROUP = "connectedness"
    ICON = "structuralpattern.svg"

    INPUT = "INPUT"
    VALUES = "VALUES"
    CONNECTIVITY = "CONNECTIVITY"
    EDGE_WIDTH = "EDGE_WIDTH"
    INTEXT = "INTEXT"
    OUTPUT = "OUTPUT"
    SUMMARY = "SUMMARY"
    CORE_SHARE = "CORE_SHARE"

    def title(self) -> str:
        return translate("EcoAxis", "Structural pattern (MSPA)")

    def summary(self) -> str:
        return translate(
            "EcoAxis",
            "Each cell of a habitat by its part in the pattern: core, islet, perforation, edge, loop, bridge, branch.",
        )

    def words(self) -> str:
        return (
            "MSPA,morphological spatial pattern analysis,GuidosToolbox,core,bridge,edge,islet,green infrastructure,"
            "형태학적 공간 패턴 분석,구조적 패턴,핵심지역,연결로,가장자리,녹지축,공간구조"
        )

    def initAlgorithm(self, config: dict[str, Any] | None = None) -> None:
        self.addParameter(
            self._helped(
                QgsProcessingParameterRasterLayer(self.INPUT, translate("EcoAxis", "Habitat (raster)")),
                translate(
                    "EcoAxis",
                    "A raster in a projected CRS in metres with square cells: 0 missing, 1 background, 2 foreground, or"
                    " any other with the values of the foreground below.",
                ),
            )
        )
        self.addParameter(
            self._helped(
                QgsProcessingParameterString(
                    self.VALUES, translate("EcoAxis", "Values of the foreground"), optional=True
                ),
                translate(
                    "EcoAxis",
                    "Separated by commas; an asterisk stands for any ending: 2 or 311,312,313 or 31*. No data is"
                    " missing, all other values are background. Empty: the raster holds 0, 1 and 2.",
                ),
            )
        )
        self.addParameter(
            self._helped(
                QgsProcessingParameterEnum(
                    self.CONNECTIVITY, translate("EcoAxis", "Neighbours of a foreground cell"), ["8", "4"],
                    defaultValue="8", usesStaticStrings=True,
                ),
                translate("EcoAxis", "8: cells that touch at a corner hang together; 4: only across a side."),
            )
        )  # fmt: skip
        self.addParameter(
            self._helped(
                QgsProcessingParameterNumber(
                    self.EDGE_WIDTH, translate("EcoAxis", "Edge width (cells)"),
                    QgsProcessingParameterNumber.Type.Integer, 1, minValue=1, maxValue=WIDEST,
                ),
                translate("EcoAxis", "How far the edge reaches inwards: 3 in cells of 10 m is an edge of 30 m."),
            )
        )  # fmt: skip
        self.addParameter(
            self._helped(
                QgsProcessingParameterBoolean(
                    self.INTEXT, translate("EcoAxis", "Tell apart what lies inside openings"), True
                ),
                translate("EcoAxis", "Adds 100 to what lies in openings of cores, and marks openings (100 and 220)."),
            )
        )
        self.addParameter(
            QgsProcessingParameterRasterDestination(self.OUTPUT, translate("EcoAxis", "Structural pattern"))
        )
        kind = QgsProcessing.SourceType.TypeVector
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                self.SUMMARY, translate("EcoAxis", "Summary by class"), kind, None, True, True
            )
        )
        self.addOutput(
            QgsProcessingOutputNumber(self.CORE_SHARE, translate("EcoAxis", "Share of core in the foreground (%)"))
        )

    @staticmethod
    def _helped(parameter: Any, text: str) -> Any:
        parameter.setHelp(text)
        return parameter

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Read and check the raster, analyse it as a whole, and only then write."""
        from ...core.connectivity.structure.pattern import MISSING, structural_pattern
        from ...core.connectivity.structure.pattern_classes import count_classes, count_codes
        from ...gis.connectivity.structure.pattern_input import read_pattern
        from ...gis.connectivity.structure.pattern_styles import legend, style_pattern
        from ...gis.connectivity.surfaces.surface import raster_grid

        progress = FeedbackProgress(feedback)
        with no_side_files():
            layer = self.parameterAsRasterLayer(parameters, self.INPUT, context)
        if layer is None:
            raise CoreError(error("pattern.no_raster", name=str(parameters.get(self.INPUT))))
        raster = layer_raster(layer)
        grid = raster_grid(raster)
        check_raster_areas(raster, context.transformContext())
        output = self.parameterAsOutputLayer(parameters, self.OUTPUT, context)
        check_destinations([output, destination_path(parameters.get(self.SUMMARY))], [raster.path])
        rules = self._rules(parameters, context)
        values = self.texts(parameters, self.VALUES, context)
        made = self.made_from(self._told(parameters, rules), {self.INPUT: [layer]})
        with limited_block_cache():
            cells = read_pattern(raster, grid, values, layer.name(), progress.part(0.0, 0.1))
            pattern = structural_pattern(cells, rules, progress.part(0.1, 0.85))
            del cells
            codes = count_codes(pattern)
            counts = count_classes(pattern, codes, rules.connectivity, progress.part(0.85, 0.92))
            entries = legend(codes)
            tags = {name: text for name, text in raster_tags(made).items() if not name.startswith("SCHEME")}
            written = RasterOutput(output, grid, np.dtype(np.uint8), [self.title()], tags, MISSING)
            try:
                self._write(written, pattern, grid, progress.part(0.92, 1.0))
                written.colour(
                    {code: color for code, (color, _) in entries.items()},
                    {code: name for code, (_, name) in entries.items()},
                )
                written.close()
                tables = ((self.SUMMARY, SUMMARY_COLUMNS, self._rows(counts, grid.cell**2)),)
                results = self.write_tables(parameters, context, tables)
                written.commit()
                self.keep_origin(made, results, context)
            finally:
                written.discard()
        style_when_loaded(context, output, lambda loaded: style_pattern(loaded, entries))
        self._tell(counts, feedback)
        results[self.OUTPUT] = output
        results[self.CORE_SHARE] = _share(counts[0].cells, _foreground(counts))
        return results

    def _rules(self, parameters: dict[str, Any], context: QgsProcessingContext) -> PatternRules:
        from ...core.connectivity.structure.pattern import PatternRules

        return PatternRules(
            int(self.parameterAsEnumString(parameters, self.CONNECTIVITY, context)),
            self.parameterAsInt(parameters, self.EDGE_WIDTH, context),
            self.parameterAsBool(parameters, self.INTEXT, context),
        )

    def _told(self, parameters: dict[str, Any], rules: PatternRules) -> dict[str, object]:
        return {
            self.VALUES: parameters.get(self.VALUES),
            self.CONNECTIVITY: rules.connectivity,
            self.EDGE_WIDTH: rules.edge_width,
            self.INTEXT: int(rules.openings),
        }

    @staticmethod
    def _write(output: RasterOutput, pattern: np.ndarray, grid: Grid, progress: Progress) -> None:
        from ...gis.connectivity.structure.pattern_input import ROWS_AT_ONCE

        for window in strips(grid, ROWS_AT_ONCE):
            progress.check()
            output.write(window, [pattern[window.row : window.row + window.rows]])
            progress.report((window.row + window.rows) / grid.rows)

    @staticmethod
    def _rows(counts: list[ClassCount], cell_m2: float) -> list[list[Any]]:
        from ...core.connectivity.structure.pattern_classes import FOREGROUND_CLASSES
        from ...gis.connectivity.structure.pattern_styles import class_titles

        titles = class_titles()
        foreground = _foreground(counts)
        data = sum(each.cells for each in counts if each.name != "missing")
        rows = []
        for each in counts:
            inside = each.name in FOREGROUND_CLASSES
            rows.append(
                [
                    each.name,
                    titles[each.name],
                    ", ".join(str(code) for code in each.codes),
                    each.cells,
                    each.cells * cell_m2,
                    _share(each.cells, foreground) if inside else None,
                    _share(each.cells, data) if each.name != "missing" else None,
                    each.parts if inside else None,
                ]
            )
        return rows

    @staticmethod
    def _tell(counts: list[ClassCount], feedback: QgsProcessingFeedback) -> None:
        from ...core.connectivity.structure.pattern_classes import FOREGROUND_CLASSES
        from ...gis.connectivity.structure.pattern_styles import class_titles

        titles = class_titles()
        foreground = _foreground(counts)
        for each in counts:
            if each.name in FOREGROUND_CLASSES:
                feedback.pushInfo(
                    translate("EcoAxis", "{name}: {cells} cells, {share} % of the foreground").format(
                        name=titles[each.name], cells=each.cells, share=f"{_share(each.cells, foreground):.2f}"
                    )
                )


def _foreground(counts: list[ClassCount]) -> int:
    from ...core.connectivity.structure.pattern_classes import FOREGROUND_CLASSES

    return sum(each.cells for each in counts if each.name in FOREGROUND_CLASSES)


def _share(cells: int, of: int) -> float:
    """Percent; 0 of nothing."""
    return 100.0 * cells / of if of else 0.0
