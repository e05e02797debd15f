"""``measureaoo``: the area of occupancy of every ecosystem of a map (subcriterion B2), wherever the grid lies."""
from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFields,
    QgsGeometry,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterNumber,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...core.issues import Issue, warning
from ...core.redlist.occupancy import RULES, Occupancy
from ...core.redlist.restriction import AooRule
from ...gis.compat import field
from ...gis.feedback import FeedbackProgress
from ...gis.redlist_crs import EQUAL_AREA, check_measuring_crs, distortion_issues
from ...gis.redlist_distributions import PolygonDistribution
from ...gis.redlist_measure_styles import style_cells
from ..destinations import destination_path, existing, remove_new
from ..loaded_layers import style_when_loaded
from .restriction_parameters import Distribution, RestrictionAlgorithm

if TYPE_CHECKING:
    from ...gis.redlist_occupancy import GridChoice

translate = QCoreApplication.translate

CELL_FIELDS = (
    ("ecosystem", "string"),
    ("row", "long"),
    ("column", "long"),
    ("extent_km2", "double"),
    ("cell_share", "double"),
    ("cumulative_share", "double"),
    ("status", "string"),
    ("kept_cumulative", "int"),
    ("kept_per_cell", "int"),
)
STATISTICS_COLUMNS = (
    ("ecosystem", "string"),
    ("rule", "string"),
    ("aoo", "long"),
    ("minimum", "long"),
    ("mean", "double"),
    ("maximum", "long"),
    ("minimum_offset_x", "double"),
    ("minimum_offset_y", "double"),
    ("maximum_offset_x", "double"),
    ("maximum_offset_y", "double"),
    ("placements", "long"),
    ("step_m", "double"),
    ("cell_size_m", "double"),
    ("crs", "string"),
    ("extent_km2", "double"),
    ("near_boundary", "int"),
)
PLACEMENT_COLUMNS = (
    ("ecosystem", "string"),
    ("offset_x", "double"),
    ("offset_y", "double"),
    *((rule.value, "long") for rule in RULES),
)


class MeasureAoo(RestrictionAlgorithm):
    """Counts of grid cells."""

    ID = "measureaoo"
    ICON = "measureaoo.svg"

    CELL_SIZE = "CELL_SIZE"
    RULE = "RULE"
    PLACEMENTS = "PLACEMENTS"
    STEP = "STEP"
    OUTPUT = "OUTPUT"
    KEPT = "KEPT"
    DROPPED = "DROPPED"
    STATISTICS = "STATISTICS"
    DISTRIBUTION = "DISTRIBUTION"
    ECOSYSTEMS = "ECOSYSTEMS"

    def title(self) -> str:
        return translate("EcoAxis", "Measure area of occupancy (AOO)")

    def summary(self) -> str:
        return translate(
            "EcoAxis",
            "Counts the 10 km cells that each ecosystem occupies, with the grid in its place and at every other"
            " placement (criterion B2).",
        )

    def words(self) -> str:
        return "AOO,area of occupancy,grid,10 km,Red List of Ecosystems,RLE,B2,점유면적,점유 격자,생태계 적색목록"

    def initAlgorithm(self, config: dict[str, Any] | None = None) -> None:
        self.add_distribution_parameters()
        self.add_crs_parameter(translate("EcoAxis", "CRS of the grid (empty: global grid, ESRI:54034)"))
        number = QgsProcessingParameterNumber.Type.Double
        self.addParameter(
            QgsProcessingParameterNumber(self.CELL_SIZE, translate("EcoAxis", "Cell size (m)"), number, 10000.0)
        )
        self.addParameter(
            QgsProcessingParameterEnum(
                self.RULE,
                translate("EcoAxis", "Rule that keeps or drops cells in the layers"),
                [
                    translate("EcoAxis", "All occupied cells"),
                    translate("EcoAxis", "Cumulative 1 % (Guidelines 2.0)"),
                    translate("EcoAxis", "At least 1 % of the cell (Guidelines 1.1)"),
                ],
                defaultValue=RULES.index(AooRule.CUMULATIVE),
            )
        )
        self.addParameter(
            QgsProcessingParameterBoolean(
                self.PLACEMENTS, translate("EcoAxis", "Count all placements of the grid"), True
            )
        )
        step = QgsProcessingParameterNumber(
            self.STEP, translate("EcoAxis", "Step between placements (m)"), number, None, True
        )
        step.setHelp(
            translate("EcoAxis", "Must divide the cell size. Empty: the cells of the raster; 500 m for polygons.")
        )
        self.addParameter(step)
        polygons = QgsProcessing.SourceType.TypeVectorPolygon
        table = QgsProcessing.SourceType.TypeVector
        for name, title, kind, made in (
            (self.OUTPUT, translate("EcoAxis", "Occupied cells"), polygons, True),
            (self.KEPT, translate("EcoAxis", "Kept cells"), polygons, False),
            (self.DROPPED, translate("EcoAxis", "Dropped cells"), polygons, False),
            (self.STATISTICS, translate("EcoAxis", "Areas of occupancy"), table, True),
            (self.DISTRIBUTION, translate("EcoAxis", "Counts of all placements"), table, False),
        ):
            self.addParameter(
                QgsProcessingParameterFeatureSink(name, title, kind, optional=name != self.OUTPUT, createByDefault=made)
            )
        self.addOutput(QgsProcessingOutputNumber(self.ECOSYSTEMS, translate("EcoAxis", "Number of ecosystems")))

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        from ...gis.redlist_occupancy import grid_area_error, is_wider_than_pixels, occupancies

        progress = FeedbackProgress(feedback)
        outputs = (self.OUTPUT, self.KEPT, self.DROPPED, self.STATISTICS, self.DISTRIBUTION)
        self.check_outputs(parameters, context, outputs)
        grid = self._grid(parameters, context)
        distribution = self.distribution(parameters, context)
        found = occupancies(distribution, grid, context.transformContext(), progress.part(0, 0.9))
        share = grid_area_error(found, grid, context.transformContext())
        issues = distortion_issues(grid.crs, share, distribution.name)
        issues += self._issues(distribution, found)
        if is_wider_than_pixels(found, distribution, grid, context.transformContext()):
            issues.append(warning("restriction.wider_step", step=f"{found[0].placements.step:g}"))
        self.report_issues(issues, feedback)
        rule = RULES[self.parameterAsEnum(parameters, self.RULE, context)]
        for each in found:
            feedback.pushInfo(_told(each, rule))
        progress.check()
        results = self._write(parameters, context, found, grid, rule)
        told = {
            self.CRS: grid.crs.authid(),
            self.CELL_SIZE: f"{grid.cell_size:.12g}",
            self.RULE: rule.value,
            self.STEP: f"{found[0].placements.step:.12g}" if found[0].placements else "",
        }
        self.keep_origin(parameters, context, told, results)
        for name in (self.OUTPUT, self.KEPT, self.DROPPED):
            style_when_loaded(context, results.get(name), style_cells)
        return {**results, self.ECOSYSTEMS: len(found)}

    def _grid(self, parameters: dict[str, Any], context: QgsProcessingContext) -> GridChoice:
        from ...gis.redlist_occupancy import GridChoice, check_grid

        crs = self.asked_crs(parameters, context)
        if crs is None:
            crs = QgsCoordinateReferenceSystem(EQUAL_AREA)
        check_measuring_crs(crs)
        given = parameters.get(self.STEP)
        grid = GridChoice(
            crs,
            self.parameterAsDouble(parameters, self.CELL_SIZE, context),
            None if given is None or given == "" else self.parameterAsDouble(parameters, self.STEP, context),
            self.parameterAsBool(parameters, self.PLACEMENTS, context),
        )
        check_grid(grid)
        return grid

    @staticmethod
    def _issues(distribution: Distribution, found: Iterable[Occupancy]) -> list[Issue]:
        issues: list[Issue] = []
        if isinstance(distribution, PolygonDistribution):
            issues += distribution.issues()
        elif distribution.crs.isGeographic():
            issues.append(warning("restriction.cells_in_degrees", layer=distribution.name))
        issues += [
            warning("restriction.near_boundary", ecosystem=each.ecosystem) for each in found if each.near_boundary
        ]
        return issues

    def _write(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        found: list[Occupancy],
        grid: GridChoice,
        rule: AooRule,
    ) -> dict[str, Any]:
        results: dict[str, Any] = {}
        columns = QgsFields()
        for name, kind in CELL_FIELDS:
            columns.append(field(name, kind))
        layers = {self.OUTPUT: (True, False), self.KEPT: (True,), self.DROPPED: (False,)}
        tables = {
            self.STATISTICS: (STATISTICS_COLUMNS, _statistics(found, grid)),
            self.DISTRIBUTION: (PLACEMENT_COLUMNS, _placements(found)),
        }
        before = existing(destination_path(parameters.get(name)) for name in (*layers, *tables))
        try:
            for name, which in layers.items():
                if parameters.get(name):
                    features = _cells(found, columns, rule, which)
                    results[name] = self.write_features(parameters, name, context, columns, features, grid.crs)
            for name, (named, rows) in tables.items():
                if parameters.get(name):
                    results[name] = self.write_table(parameters, name, context, named, rows)
        except QgsProcessingException:
            remove_new(before)
            raise
        return results


def _told(found: Occupancy, rule: AooRule) -> str:
    if found.placements is None:
        return translate("EcoAxis", "{ecosystem}: area of occupancy {count} cells").format(
            ecosystem=found.ecosystem, count=found.count(rule)
        )
    return translate(
        "EcoAxis",
        "{ecosystem}: area of occupancy {count} cells; {minimum} to {maximum}, on average {mean}, over {placements}"
        " placements at steps of {step} m",
    ).format(
        ecosystem=found.ecosystem,
        count=found.count(rule),
        minimum=found.placements.minimum(rule).count,
        maximum=found.placements.maximum(rule).count,
        mean=f"{found.placements.mean(rule):.2f}",
        placements=found.placements.placements,
        step=f"{found.placements.step:g}",
    )


def _cells(
    found: Iterable[Occupancy], columns: QgsFields, rule: AooRule, which: tuple[bool, ...]
) -> Iterator[QgsFeature]:
    """The occupied cells that are kept or dropped, as ``which`` says."""
    for each in found:
        cells, size = each.cells, each.cell_size
        kept = each.kept(rule)
        by_rule = [each.kept(other) for other in (AooRule.CUMULATIVE, AooRule.PER_CELL)]
        shares = each.cumulative_shares()
        for index in np.flatnonzero(np.isin(kept, which)):
            row, column = int(cells.rows[index]), int(cells.columns[index])
            area = int(cells.extents[index]) * cells.unit_m2
            feature = QgsFeature(columns)
            status = "kept" if kept[index] else "dropped"
            flags = [int(mask[index]) for mask in by_rule]
            feature.setAttributes(
                [each.ecosystem, row, column, area / 1e6, area / size**2, float(shares[index]), status, *flags]
            )
            square = QgsGeometry.fromRect(
                QgsRectangle(column * size, row * size, (column + 1) * size, (row + 1) * size)
            )
            square.convertToMultiType()
            feature.setGeometry(square)
            yield feature


def _statistics(found: Iterable[Occupancy], grid: GridChoice) -> Iterator[list[Any]]:
    crs = grid.crs.authid() or grid.crs.userFriendlyIdentifier()
    for each in found:
        for rule in RULES:
            row: list[Any] = [each.ecosystem, rule.value, each.count(rule)]
            if each.placements is None:
                row += [None] * 9
            else:
                least, most = each.placements.minimum(rule), each.placements.maximum(rule)
                row += [least.count, each.placements.mean(rule), most.count]
                row += [least.offset_x, least.offset_y, most.offset_x, most.offset_y]
                row += [each.placements.placements, each.placements.step]
            yield [*row, grid.cell_size, crs, each.extent_km2, int(each.near_boundary)]


def _placements(found: Iterable[Occupancy]) -> Iterator[list[Any]]:
    for each in found:
        if each.placements is None:
            continue
        counts = [each.placements.counts[rule] for rule in RULES]
        step = each.placements.step
        for north in range(counts[0].shape[0]):
            for east in range(counts[0].shape[1]):
                yield [each.ecosystem, east * step, north * step, *(int(part[north, east]) for part in counts)]
