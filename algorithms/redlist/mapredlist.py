"""``mapredlist``: categories of the Red List of Ecosystems on a map, and the Red List Index of Ecosystems."""
from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureRequest,
    QgsFields,
    QgsGeometry,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingParameterCrs,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...core.evidence import Provenance
from ...core.issues import Cancelled, CoreError, Issue, error, warning
from ...core.progress import Progress
from ...gis.compat import field, is_null
from ...gis.feedback import FeedbackProgress
from ...gis.grid import check_analysis_crs
from ...gis.paths import catalogue
from ...gis.provenance import input_record, versions
from ...gis.source_checks import UNCHECKED
from ..base import EcoAxisAlgorithm
from ..destinations import check_destinations, destination_path, existing, remove_new
from ..loaded_layers import style_when_loaded

if TYPE_CHECKING:
    from ...core.redlist.categorytable import CategoryTable, OverallCategory
    from ...core.redlist.indexbyunit import UnitIndex
    from ...gis.redlist_map import EcosystemGround, NamedPolygon

translate = QCoreApplication.translate

MAP_FIELDS = ("category", "least", "most", "text", "reason")
INDEX_COLUMNS = {
    "unit": "string", "year": "int", "rlie": "double", "counted": "int", "dd": "int", "ne": "int", "ecosystems": "int",
}  # fmt: skip
CHECK_EVERY = 256
MOST_NAMES = 5
AREA_COLUMNS = {"unit": "string", "category": "string", "ecosystems": "int", "area_m2": "double", "share": "double"}


class MapRedList(EcoAxisAlgorithm):
    """``ecoaxis:mapredlist``."""

    ID = "mapredlist"
    GROUP = "redlist"
    ICON = "mapredlist.svg"

    INPUT = "INPUT"
    ECOSYSTEM_FIELD = "ECOSYSTEM_FIELD"
    ASSESSMENT = "ASSESSMENT"
    YEAR_FIELD = "YEAR_FIELD"
    UNITS = "UNITS"
    UNIT_FIELD = "UNIT_FIELD"
    CRS = "CRS"
    OUTPUT = "OUTPUT"
    INDEX = "INDEX"
    AREAS = "AREAS"

    def title(self) -> str:
        """Translated name."""
        return translate("EcoAxis", "Map Red List categories and their index")

    def summary(self) -> str:
        """One translated sentence."""
        return translate(
            "EcoAxis",
            "Joins the categories of assessed ecosystems to a map, and gives the Red List Index of Ecosystems"
            " by unit and over time.",
        )

    def words(self) -> str:
        """Search words."""
        return (
            "red list,ecosystems,RLE,RLIE,index,category,IUCN,map,threatened,"
            "적색목록,생태계 적색목록,적색목록지수,범주,위급,위기,취약,지도"
        )

    def initAlgorithm(self, config: dict[str, Any] | None = None) -> None:
        """Parameters and outputs."""
        polygons = [QgsProcessing.SourceType.TypeVectorPolygon]
        table = [QgsProcessing.SourceType.TypeVector]
        for parameter in (
            QgsProcessingParameterFeatureSource(self.INPUT, translate("EcoAxis", "Map of ecosystems"), polygons),
            QgsProcessingParameterField(
                self.ECOSYSTEM_FIELD,
                translate("EcoAxis", "Field that names the ecosystem"),
                parentLayerParameterName=self.INPUT,
            ),
            QgsProcessingParameterFeatureSource(self.ASSESSMENT, translate("EcoAxis", "Assessment (table)"), table),
            QgsProcessingParameterField(
                self.YEAR_FIELD,
                translate("EcoAxis", "Field of the assessment that holds its year"),
                parentLayerParameterName=self.ASSESSMENT,
                optional=True,
            ),
            QgsProcessingParameterFeatureSource(
                self.UNITS, translate("EcoAxis", "Units (polygons)"), polygons, optional=True
            ),
            QgsProcessingParameterField(
                self.UNIT_FIELD,
                translate("EcoAxis", "Field that names the units"),
                parentLayerParameterName=self.UNITS,
                optional=True,
            ),
            # Optional, because QGIS 3.22 refuses a call that leaves out a CRS although it has a default.
            QgsProcessingParameterCrs(self.CRS, translate("EcoAxis", "Analysis CRS (projected)"), "EPSG:5179", True),
            QgsProcessingParameterFeatureSink(
                self.OUTPUT, translate("EcoAxis", "Map of categories"), QgsProcessing.SourceType.TypeVectorPolygon
            ),
            QgsProcessingParameterFeatureSink(
                self.INDEX, translate("EcoAxis", "Red List Index of Ecosystems"), QgsProcessing.SourceType.TypeVector
            ),
            QgsProcessingParameterFeatureSink(
                self.AREAS,
                translate("EcoAxis", "Area by category"),
                QgsProcessing.SourceType.TypeVector,
                None,
                True,
            ),
        ):
            self.addParameter(parameter)

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Read and check everything, measure, and only then write."""
        from ...core.redlist.indexbyunit import index_by_unit
        from ...gis.redlist_map import check_areas, measure_ground, named_polygons

        progress = FeedbackProgress(feedback)
        crs = self.parameterAsCrs(parameters, self.CRS, context)
        check_analysis_crs(crs)
        self._check_destinations(parameters, context)
        source = self.feature_source(parameters, self.INPUT, context)
        column = self.parameterAsString(parameters, self.ECOSYSTEM_FIELD, context)
        table = self._table(parameters, context)
        units = self._units(parameters, context, crs, feedback, progress.part(0.0, 0.1))
        polygons = named_polygons(source, column, crs, context.transformContext(), progress.part(0.1, 0.8))
        ground, bounds = measure_ground(polygons, units, progress)
        self._check(parameters, context, ground, table, column)
        fault = check_areas(bounds, crs, context.transformContext())
        if fault is not None:
            raise CoreError(fault)
        self.report_issues([*_differences(ground, table), *ground.issues(column)], feedback)
        indices = list(index_by_unit(ground.whole, ground.units, table))
        results = self._write(parameters, context, source, column, ground, table, indices, progress.part(0.8, 1.0))
        self._finish(parameters, context, results)
        latest = [each for each in indices if not each.unit][-1].index
        feedback.pushInfo(
            translate("EcoAxis", "Red List Index of Ecosystems: {index}").format(
                index="–" if latest is None else f"{latest:.4f}"
            )
        )
        progress.report(1.0)
        return results

    def _check_destinations(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        inputs = []
        for name in (self.INPUT, self.ASSESSMENT, self.UNITS):
            layer = self.parameterAsVectorLayer(parameters, name, context)
            if layer is not None:
                inputs.append(layer.source().split("|")[0])
        outputs = (self.OUTPUT, self.INDEX, self.AREAS)
        check_destinations((destination_path(parameters.get(name)) for name in outputs), inputs)

    def _table(self, parameters: dict[str, Any], context: QgsProcessingContext) -> CategoryTable:
        from ...core.redlist.categorytable import missing_columns, read_category_table

        source = self.table_source(parameters, self.ASSESSMENT, context)
        year = self.parameterAsString(parameters, self.YEAR_FIELD, context).strip().lower()
        columns = [name.strip().lower() for name in source.fields().names()]
        faults = missing_columns(columns, source.sourceName(), year)
        if faults:
            raise CoreError(faults)
        dataset = catalogue().get("rle_map")
        known = dataset.field("category") if dataset is not None else None
        rows = (
            {name: None if is_null(value) else value for name, value in zip(columns, feature.attributes())}
            for feature in source.getFeatures(
                QgsFeatureRequest(), UNCHECKED
            )
        )
        return read_category_table(rows, source.sourceName(), known.canonical if known else str, year)

    def _units(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        crs: QgsCoordinateReferenceSystem,
        feedback: QgsProcessingFeedback,
        progress: Progress,
    ) -> list[NamedPolygon]:
        from ...gis.redlist_map import named_polygons

        if not parameters.get(self.UNITS):
            return []
        source = self.feature_source(parameters, self.UNITS, context)
        column = self.parameterAsString(parameters, self.UNIT_FIELD, context)
        if not column:
            raise CoreError(error("zoning.units_without_field", layer=source.sourceName()))
        found = list(named_polygons(source, column, crs, context.transformContext(), progress))
        named = [each for each in found if each.name]
        if len(named) < len(found):
            told = {"layer": source.sourceName(), "column": column, "count": len(found) - len(named)}
            self.report_issues([warning("redlist.map.nameless_units", **told)], feedback)
        return named

    def _check(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        ground: EcosystemGround,
        table: CategoryTable,
        column: str,
    ) -> None:
        """Raise ``CoreError`` when map and assessment, or map and units, have nothing in common."""
        issues = []
        assessed = {name for categories in table.by_year.values() for name in categories}
        if not assessed & set(ground.whole):
            names = {"mapped": _some(ground.whole), "assessed": _some(assessed)}
            issues.append(error("redlist.map.nothing_matches", column=column, **names))
        if ground.units and not any(ground.units.values()):
            layer = self.feature_source(parameters, self.UNITS, context).sourceName()
            issues.append(error("redlist.map.units_missed", layer=layer))
        if issues:
            raise CoreError(issues)

    def _write(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        source: QgsProcessingFeatureSource,
        column: str,
        ground: EcosystemGround,
        table: CategoryTable,
        indices: Sequence[UnitIndex],
        progress: Progress,
    ) -> dict[str, Any]:
        from ...core.redlist.indexbyunit import area_by_category

        before = existing(destination_path(parameters.get(name)) for name in (self.OUTPUT, self.INDEX, self.AREAS))
        index_rows = (
            (each.unit, each.year, each.index, each.counted, each.data_deficient, each.not_evaluated, each.ecosystems)
            for each in indices
        )
        area_rows = (
            (each.unit, each.category.value, each.ecosystems, each.area_m2, each.share)
            for each in area_by_category(ground.whole, ground.units, table)
        )
        results: dict[str, Any] = {}
        try:
            kept = _kept_fields(source)
            fields = QgsFields()
            for index in kept:
                fields.append(source.fields().at(index))
            for name in MAP_FIELDS:
                fields.append(field(name, "string"))
            features = _map_features(source, fields, kept, column, table.latest, progress)
            results[self.OUTPUT] = self.write_features(
                parameters, self.OUTPUT, context, fields, features, source.sourceCrs()
            )
            results[self.INDEX] = self.write_table(parameters, self.INDEX, context, INDEX_COLUMNS.items(), index_rows)
            if parameters.get(self.AREAS):
                results[self.AREAS] = self.write_table(
                    parameters, self.AREAS, context, AREA_COLUMNS.items(), area_rows
                )
        except (QgsProcessingException, Cancelled):
            remove_new(before)
            raise
        return results

    def _finish(self, parameters: dict[str, Any], context: QgsProcessingContext, results: dict[str, Any]) -> None:
        """Keep what the results were made from, and have the map coloured when it is loaded."""
        from ...gis.layer_metadata import keep_provenance
        from ...gis.redlist_styles import style_red_list, title_red_list_columns

        inputs = []
        told: dict[str, object] = {}
        for name in (self.INPUT, self.ASSESSMENT, self.UNITS):
            layer = self.parameterAsVectorLayer(parameters, name, context)
            if layer is not None:
                told[name] = layer.source()
                inputs.append(input_record(name.lower(), layer.source(), layer.crs().authid(), layer.featureCount()))
        for name in (self.ECOSYSTEM_FIELD, self.YEAR_FIELD, self.UNIT_FIELD):
            told[name] = self.parameterAsString(parameters, name, context)
        told[self.CRS] = self.parameterAsCrs(parameters, self.CRS, context).authid()
        kept = tuple((name, str(value)) for name, value in told.items() if value)
        made_from = Provenance(f"ecoaxis:{self.ID}", kept, tuple(inputs), "", "", "", versions())
        for name, place in results.items():
            keep_provenance(place, made_from, self.parameterDefinition(name).description(), context)
            style = style_red_list if name == self.OUTPUT else title_red_list_columns
            style_when_loaded(context, place, style)


def _some(names: Iterable[str]) -> str:
    """Up to five names."""
    ordered = sorted(names)
    return ", ".join(ordered[:MOST_NAMES]) + (" …" if len(ordered) > MOST_NAMES else "")


def _differences(ground: EcosystemGround, table: CategoryTable) -> list[Issue]:
    """What is on the map alone, and in the latest assessment alone."""
    issues = [
        warning("redlist.map.not_assessed", ecosystem=name) for name in ground.whole if name not in table.latest
    ]
    issues += [warning("redlist.map.not_mapped", ecosystem=name) for name in table.latest if name not in ground.whole]
    return issues


def _kept_fields(source: QgsProcessingFeatureSource) -> list[int]:
    """Fields of the map that stay: all but those that the result writes itself."""
    return [
        index for index, name in enumerate(source.fields().names()) if name.strip().lower() not in MAP_FIELDS
    ]


def _map_features(
    source: QgsProcessingFeatureSource,
    fields: QgsFields,
    kept: Sequence[int],
    column: str,
    categories: Mapping[str, OverallCategory],
    progress: Progress,
) -> Iterator[QgsFeature]:
    """The features of the map with the category of their ecosystem; without the name of one they have none."""
    from ...core.redlist.indexbyunit import category_of
    from ...gis.redlist_map import attribute_text

    place = source.fields().indexOf(column)
    total = max(1, source.featureCount())
    for number, feature in enumerate(source.getFeatures(QgsFeatureRequest(), UNCHECKED)):
        if number % CHECK_EVERY == 0:
            progress.check()
            progress.report(number / total)
        values = feature.attributes()
        name = attribute_text(values[place])
        found = category_of(categories, name)
        told = [found.category.value, found.least.value, found.most.value, found.text, found.reason or None]
        result = QgsFeature(fields)
        geometry = QgsGeometry(feature.geometry())
        if not geometry.isNull():
            geometry.convertToMultiType()
            result.setGeometry(geometry)
        result.setAttributes([*(values[index] for index in kept), *(told if name else [None] * len(MAP_FIELDS))])
        yield result
