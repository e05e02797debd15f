"""``gradezoning``: grades a map by a zoning scheme and says which rule decided each cell."""
from __future__ import annotations

import os
import tempfile
from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterField,
    QgsProcessingParameterRasterDestination,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...core.evidence import Provenance
from ...core.progress import Progress
from ...core.schemes.scheme import Combine, ZoningScheme
from ...core.zoning.combining import Combiner
from ...core.zoning.grouping import GroupBy
from ...core.zoning.legend import decider_legend
from ...core.zoning.precedence import Precedence
from ...gis.block_cache import limited_block_cache
from ...gis.feature_store import store_folder
from ...gis.feedback import FeedbackProgress
from ...gis.grid import Grid, check_analysis_crs
from ...gis.language import user_language
from ...gis.paths import catalogue
from ...gis.provenance import make_provenance, raster_tags
from ...gis.raster_output import RasterOutput
from ..destinations import destination_path
from ..loaded_layers import style_when_loaded
from .zoning_parameters import ZoningAlgorithm

if TYPE_CHECKING:
    from ...gis.zoning_grading import Evaluated, Grading
    from ...gis.zoning_sources import OpenDatasets

translate = QCoreApplication.translate

SUMMARY_COLUMNS = {"unit": "string", "grade": "int", "area_m2": "double", "share": "double", "cells": "long"}
LEGEND_COLUMNS = (
    ("value", "value"),
    ("criterion", "text"),
    ("indicator", "text"),
    ("rule", "text"),
    ("grade", "integer"),
    ("certainty", "text"),
    ("source", "text"),
)


class GradeZoning(ZoningAlgorithm):
    """Grade rasters by the minimum-indicator method, or by weighted means."""

    ID = "gradezoning"
    ICON = "gradezoning.svg"

    UNITS = "UNITS"
    UNIT_FIELD = "UNIT_FIELD"
    GRADE = "GRADE"
    DECIDER = "DECIDER"
    CRITERIA = "CRITERIA"
    SUMMARY = "SUMMARY"
    LEGEND = "LEGEND"
    GRADED_AREA = "GRADED_AREA"

    def title(self) -> str:
        return translate("EcoAxis", "Grade zoning")

    def summary(self) -> str:
        return translate("EcoAxis", "Grades every cell of a map by a zoning scheme and says which rule decided it.")

    def words(self) -> str:
        return "zoning,grade,ECVAM,environmental zoning,minimum indicator,국토환경성평가지도,등급,평가,최소지표법"

    def initAlgorithm(self, config: dict[str, Any] | None = None) -> None:
        self.add_grid_parameters()
        self.add_polygons_parameter(self.UNITS, translate("EcoAxis", "Units to report by (polygons)"))
        self.addParameter(
            QgsProcessingParameterField(
                self.UNIT_FIELD,
                translate("EcoAxis", "Field that names the units"),
                parentLayerParameterName=self.UNITS,
                optional=True,
            )
        )
        self.addParameter(QgsProcessingParameterRasterDestination(self.GRADE, translate("EcoAxis", "Grades")))
        self.addParameter(
            QgsProcessingParameterRasterDestination(self.DECIDER, translate("EcoAxis", "Deciding rules"))
        )
        self.addParameter(
            QgsProcessingParameterRasterDestination(
                self.CRITERIA, translate("EcoAxis", "Grades by criterion"), optional=True, createByDefault=False
            )
        )
        for name, title in (
            (self.SUMMARY, translate("EcoAxis", "Summary by unit and grade")),
            (self.LEGEND, translate("EcoAxis", "Legend of the deciding rules")),
        ):
            self.addParameter(
                QgsProcessingParameterFeatureSink(name, title, QgsProcessing.SourceType.TypeVector, optional=True)
            )
        self.addOutput(QgsProcessingOutputNumber(self.GRADED_AREA, translate("EcoAxis", "Graded area (m²)")))

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        from ...gis.zoning_grading import Grading
        from ...gis.zoning_sources import SourceBuilder, open_datasets

        progress = FeedbackProgress(feedback)
        scheme = self.zoning_scheme(parameters, context)
        crs = self.parameterAsCrs(parameters, self.CRS, context)
        check_analysis_crs(crs)
        paths = {
            name: self.parameterAsOutputLayer(parameters, name, context)
            for name in (self.GRADE, self.DECIDER, self.CRITERIA)
            if parameters.get(name)
        }
        datasets = open_datasets(scheme, self.binding(parameters, context), catalogue())
        tables = [destination_path(parameters.get(name)) for name in (self.SUMMARY, self.LEGEND)]
        self.check_outputs(parameters, context, datasets, [*paths.values(), *tables], (self.MASK, self.UNITS))
        self.report_issues(datasets.issues, feedback)
        grid = self.evaluated_grid(parameters, context, datasets)
        feedback.pushInfo(
            translate("EcoAxis", "Grid: {rows} x {columns} cells of {cell} m, {crs}.").format(
                rows=grid.rows, columns=grid.columns, cell=f"{grid.cell:g}", crs=crs.authid()
            )
        )
        precedence = Precedence(scheme)
        combiner = Combiner(scheme, precedence)
        with store_folder() as folder:
            evaluated = self._evaluated(parameters, context, grid, folder, progress.part(0, 0.05))
            builder = SourceBuilder(datasets, grid, precedence, folder)
            sources = builder.build(self._group_by(scheme, self.CRITERIA in paths), progress.part(0.05, 0.3))
            self.report_issues(builder.issues, feedback)
            grading = Grading(scheme, combiner, grid, sources, evaluated)
            tags = raster_tags(self._provenance(parameters, grid, datasets))
            with limited_block_cache():
                grading.find_thresholds(progress.part(0.3, 0.4))
                self._write_rasters(grading, paths, tags, progress.part(0.4, 1))
        results: dict[str, Any] = dict(paths)
        results.update(self._write_tables(parameters, context, grading))
        self._style(results, scheme, combiner, context)
        results[self.GRADED_AREA] = float(grading.counts[:, 1:].sum()) * grid.cell**2
        return results

    def _style(
        self, results: dict[str, Any], scheme: ZoningScheme, combiner: Combiner, context: QgsProcessingContext
    ) -> None:
        from ...gis.column_titles import title_columns
        from ...gis.styles import style_deciders, style_grades
        from ...gis.zoning_words import worded_legend

        language = user_language()
        entries = worded_legend(scheme, decider_legend(scheme, combiner), language)
        titles = {name: texts.get(language) or name for name, texts in scheme.indicators.items()}
        for name in (self.GRADE, self.CRITERIA):
            style_when_loaded(context, results.get(name), lambda layer: style_grades(layer, scheme.grades, language))
        for name in (self.SUMMARY, self.LEGEND):
            style_when_loaded(context, results.get(name), title_columns)
        style_when_loaded(context, results.get(self.DECIDER), lambda layer: style_deciders(layer, entries, titles))

    def _evaluated(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        grid: Grid,
        folder: str,
        progress: Progress,
    ) -> Evaluated:
        from ...gis.area_stores import mask_store, unit_store
        from ...gis.zoning_grading import Evaluated

        evaluated = Evaluated()
        if parameters.get(self.MASK):
            source = self.feature_source(parameters, self.MASK, context)
            evaluated.mask = mask_store(source, grid, folder, progress.part(0, 0.5))
        if parameters.get(self.UNITS):
            source = self.feature_source(parameters, self.UNITS, context)
            name = self.parameterAsString(parameters, self.UNIT_FIELD, context)
            evaluated.units, names = unit_store(source, name, grid, folder, progress.part(0.5, 1))
            evaluated.unit_names = names
        return evaluated

    @staticmethod
    def _group_by(scheme: ZoningScheme, with_criteria: bool) -> GroupBy:
        if scheme.combine is Combine.WEIGHTED:
            return GroupBy.INDICATOR
        return GroupBy.CRITERION if with_criteria else GroupBy.SCHEME

    def _provenance(self, parameters: dict[str, Any], grid: Grid, datasets: OpenDatasets) -> Provenance:
        extent = grid.extent
        told = {
            self.SCHEME: datasets.scheme.head.id,
            self.EXTENT: f"{extent.xMinimum():.12g},{extent.xMaximum():.12g},{extent.yMinimum():.12g},"
            f"{extent.yMaximum():.12g} [{grid.crs.authid()}]",
            self.CELL_SIZE: f"{grid.cell:.12g}",
            self.CRS: grid.crs.authid(),
            self.MASK: _layer_text(parameters.get(self.MASK)),
        }
        return make_provenance("ecoaxis:gradezoning", told, datasets.records(), datasets.scheme.head)

    def _write_rasters(
        self, grading: Grading, paths: dict[str, str], tags: dict[str, str], progress: Progress
    ) -> None:
        scheme, grid = grading.scheme, grading.grid
        outputs: dict[str, RasterOutput] = {}
        scratch = tempfile.TemporaryDirectory(prefix="ecoaxis-")
        try:
            with scratch as folder:
                for name, dtype, bands in (
                    (self.GRADE, "u1", ["grade"]),
                    (self.DECIDER, grading.combiner.decider_type.str[1:], ["decider"]),
                    (self.CRITERIA, "u1", grading.criteria),
                ):
                    if name in paths or name != self.CRITERIA:
                        path = paths.get(name, os.path.join(folder, f"{name}.tif"))
                        outputs[name] = RasterOutput(path, grid, np.dtype(dtype), bands, tags)
                outputs[self.GRADE].colour(
                    {grade.value: grade.color for grade in scheme.grades},
                    {grade.value: grade.label.get(user_language(), str(grade.value)) for grade in scheme.grades},
                )
                outputs[self.DECIDER].describe(
                    LEGEND_COLUMNS,
                    [
                        (e.value, e.criterion, e.indicator, e.rule, e.grade, e.certainty, e.source)
                        for e in decider_legend(scheme, grading.combiner)
                    ],
                )
                grading.run(outputs[self.GRADE], outputs[self.DECIDER], outputs.get(self.CRITERIA), progress)
                for output in outputs.values():
                    output.close()
                for output in outputs.values():
                    output.commit()
        finally:
            for output in outputs.values():
                output.discard()

    def _write_tables(
        self, parameters: dict[str, Any], context: QgsProcessingContext, grading: Grading
    ) -> dict[str, Any]:
        results: dict[str, Any] = {}
        if parameters.get(self.SUMMARY):
            units = grading.evaluated.unit_names
            rest = translate("EcoAxis", "(outside the units)") if units else translate("EcoAxis", "whole area")
            names = [rest, *units]
            cell_area = grading.grid.cell**2
            rows = []
            for index in [*range(1, len(names)), 0]:
                graded = int(grading.counts[index, 1:].sum())
                for grade in grading.combiner.grades:
                    count = int(grading.counts[index, grade])
                    if graded and (count or index):
                        rows.append([names[index], grade, count * cell_area, count / graded, count])
            columns = list(SUMMARY_COLUMNS.items())
            results[self.SUMMARY] = self.write_table(parameters, self.SUMMARY, context, columns, rows)
        if parameters.get(self.LEGEND):
            columns = [(name, "string" if kind == "text" else "int") for name, kind in LEGEND_COLUMNS]
            legend = decider_legend(grading.scheme, grading.combiner)
            rows = [[e.value, e.criterion, e.indicator, e.rule, e.grade, e.certainty, e.source] for e in legend]
            results[self.LEGEND] = self.write_table(parameters, self.LEGEND, context, columns, rows)
        return results


def _layer_text(value: Any) -> str:
    return value.source() if hasattr(value, "source") else str(value or "")
