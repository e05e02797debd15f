"""``explaingrade``: says for points and polygons what every indicator states there, and which rule decided."""
from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsCoordinateTransform,
    QgsFeatureRequest,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...core.issues import CoreError, error
from ...core.progress import Progress
from ...core.schemes.scheme import RuleKind
from ...core.zoning.combining import Combiner
from ...core.zoning.grouping import GroupBy
from ...core.zoning.precedence import Precedence
from ...gis.compat import is_null
from ...gis.feature_store import store_folder
from ...gis.feedback import FeedbackProgress
from ...gis.geometry_repair import sound_geometry
from ...gis.grid import Grid, check_analysis_crs, snapped_grid
from ...gis.language import user_language
from ...gis.paths import catalogue
from ...gis.source_checks import UNCHECKED
from ..destinations import destination_path
from ..loaded_layers import style_when_loaded
from .zoning_parameters import ZoningAlgorithm

if TYPE_CHECKING:
    from ...core.zoning.explanation import ExplanationRow
    from ...gis.level_sources import LevelSource
    from ...gis.zoning_explaining import Place
    from ...gis.zoning_sources import OpenDatasets

translate = QCoreApplication.translate

COLUMNS = {
    "place": "string",
    "statement": "string",
    "criterion": "string",
    "indicator": "string",
    "dataset": "string",
    "value": "string",
    "grade": "int",
    "rule_number": "int",
    "rule": "string",
    "certainty": "string",
    "source": "string",
    "note": "string",
    "area_m2": "double",
    "share": "double",
    "deciding_m2": "double",
}


class ExplainGrade(ZoningAlgorithm):
    """Why a place has its grade."""

    ID = "explaingrade"
    ICON = "explaingrade.svg"

    INPUT = "INPUT"
    NAME_FIELD = "NAME_FIELD"
    OUTPUT = "OUTPUT"

    def title(self) -> str:
        return translate("EcoAxis", "Explain a grade")

    def summary(self) -> str:
        return translate(
            "EcoAxis", "Says for points and polygons what every indicator states there and which rule decided."
        )

    def words(self) -> str:
        return "why,reason,grade,explain,zoning,decider,근거,설명,등급,결정 규칙"

    def initAlgorithm(self, config: dict[str, Any] | None = None) -> None:
        self.addParameter(
            QgsProcessingParameterFeatureSource(
                self.INPUT,
                translate("EcoAxis", "Places (points or polygons)"),
                [QgsProcessing.SourceType.TypeVectorPoint, QgsProcessing.SourceType.TypeVectorPolygon],
            )
        )
        self.addParameter(
            QgsProcessingParameterField(
                self.NAME_FIELD,
                translate("EcoAxis", "Field that names the places"),
                parentLayerParameterName=self.INPUT,
                optional=True,
            )
        )
        self.add_grid_parameters()
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                self.OUTPUT, translate("EcoAxis", "Explanation"), QgsProcessing.SourceType.TypeVector
            )
        )

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        from ...gis.column_titles import title_columns
        from ...gis.zoning_explaining import explain_place
        from ...gis.zoning_sources import open_datasets

        progress = FeedbackProgress(feedback)
        scheme = self.zoning_scheme(parameters, context)
        crs = self.parameterAsCrs(parameters, self.CRS, context)
        check_analysis_crs(crs)
        datasets = open_datasets(scheme, self.binding(parameters, context), catalogue())
        output = destination_path(parameters.get(self.OUTPUT))
        self.check_outputs(parameters, context, datasets, [output], (self.INPUT, self.MASK))
        source = self.feature_source(parameters, self.INPUT, context)
        places = list(self._places(source, self.parameterAsString(parameters, self.NAME_FIELD, context), context, crs))
        if not places:
            raise CoreError(error("zoning.no_places", layer=source.sourceName()))
        cell = self.parameterAsDouble(parameters, self.CELL_SIZE, context)
        grid = self._grid_of(places, cell, crs)
        self.check_distortion(grid, context)
        precedence = Precedence(scheme)
        combiner = Combiner(scheme, precedence)
        rows: list[list[Any]] = []
        with store_folder() as near, store_folder() as whole:
            sources = self._sources(datasets, grid, precedence, near, progress.part(0, 0.4))
            sources += self._percentiles(
                parameters, context, datasets, precedence, combiner, whole, progress.part(0.4, 0.7)
            )
            order = {rule.indicator: rule.number for rule in reversed(scheme.rules)}
            sources.sort(key=lambda each: order[each.group.name])
            selective = datasets.selective
            unbound = [rule for rule in scheme.rules if rule.dataset not in datasets.opened]
            for number, place in enumerate(places):
                progress.check()
                found = explain_place(place, grid, sources, unbound, selective, precedence, combiner)
                rows += [self._row(place, each, found, cell) for each in found]
                progress.report(0.7 + 0.3 * (number + 1) / len(places))
        table = self.write_table(parameters, self.OUTPUT, context, list(COLUMNS.items()), rows)
        style_when_loaded(context, table, title_columns)
        return {self.OUTPUT: table}

    def _places(
        self, source: QgsProcessingFeatureSource, field: str, context: QgsProcessingContext, crs: Any
    ) -> Iterator[Place]:
        from ...gis.area_stores import in_crs
        from ...gis.zoning_explaining import Place

        transform = QgsCoordinateTransform(source.sourceCrs(), crs, context.transformContext())
        index = source.fields().indexOf(field) if field else -1
        for feature in source.getFeatures(QgsFeatureRequest(), UNCHECKED):
            drawn = feature.geometry()
            geometry = sound_geometry(drawn, drawn.type())
            if geometry.isNull():
                continue
            in_crs(geometry, transform, source.sourceName())
            value = feature.attributes()[index] if index >= 0 else None
            yield Place(str(feature.id()) if is_null(value) else str(value), geometry)

    @staticmethod
    def _grid_of(places: Sequence[Place], cell: float, crs: Any) -> Grid:
        from ...gis.zoning_explaining import place_extent

        extent = QgsRectangle()
        for place in places:
            extent.combineExtentWith(place_extent(place.geometry, cell))
        return snapped_grid(extent, cell, crs)

    @staticmethod
    def _sources(
        datasets: OpenDatasets, grid: Grid, precedence: Precedence, folder: str, progress: Progress
    ) -> list[LevelSource]:
        from ...gis.zoning_sources import SourceBuilder

        rules = [rule for rule in datasets.rules if rule.kind is not RuleKind.PERCENTILE]
        builder = SourceBuilder(datasets, grid, precedence, folder, rules, with_values=True)
        return builder.build(GroupBy.INDICATOR, progress)

    def _percentiles(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        datasets: OpenDatasets,
        precedence: Precedence,
        combiner: Combiner,
        folder: str,
        progress: Progress,
    ) -> list[LevelSource]:
        """Percentile rules need the whole evaluated area, however small the place."""
        from ...gis.area_stores import mask_store
        from ...gis.zoning_grading import Evaluated, Grading
        from ...gis.zoning_sources import SourceBuilder

        rules = [rule for rule in datasets.rules if rule.kind is RuleKind.PERCENTILE]
        if not rules:
            return []
        grid = self.evaluated_grid(parameters, context, datasets)
        evaluated = Evaluated()
        if parameters.get(self.MASK):
            source = self.feature_source(parameters, self.MASK, context)
            evaluated.mask = mask_store(source, grid, folder, progress.part(0, 0.2))
        builder = SourceBuilder(datasets, grid, precedence, folder, rules, with_values=True)
        sources = builder.build(GroupBy.INDICATOR, progress.part(0.2, 0.5))
        Grading(datasets.scheme, combiner, grid, sources, evaluated).find_thresholds(progress.part(0.5, 1))
        return sources

    @staticmethod
    def _row(place: Place, row: ExplanationRow, rows: Sequence[ExplanationRow], cell: float) -> list[Any]:
        total = sum(each.cells for each in rows if each.statement is rows[0].statement) or 1
        note = row.note.get(user_language(), "")
        return [
            place.name,
            row.statement.value,
            row.criterion,
            row.indicator,
            row.dataset,
            " | ".join(row.values),
            row.grade,
            row.rule_number,
            row.rule,
            row.certainty,
            row.source,
            note,
            row.cells * cell**2,
            row.cells / total,
            row.deciding_cells * cell**2,
        ]
