"""The algorithm ``classmetrics``: metrics of the classes of a map, for the whole and by unit."""
from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterBand,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
    QgsRasterLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...core.connectivity.metrics.class_metrics import ClassMetrics, Measured, Options, class_metrics
from ...core.issues import CoreError, error, warning
from ...core.schemes.codes import plain_code
from ...gis.connectivity.structure.structure_styles import title_class_metrics
from ...gis.feedback import FeedbackProgress
from ...gis.raster_source import BoundRaster, layer_raster
from ...gis.side_files import no_side_files
from ..loaded_layers import style_when_loaded
from .unit_reports import ReportLayer, UnitReportAlgorithm

if TYPE_CHECKING:
    from ...gis.connectivity.structure.class_map import ClassMap

translate = QCoreApplication.translate

METRICS = tuple(name for name in ClassMetrics.__dataclass_fields__ if name != "value")
COLUMNS = (
    ("unit", "string"),
    ("class", "string"),
    ("name", "string"),
    *((name, "long" if name == "patches" else "double") for name in METRICS),
)
PATCH_COLUMNS = (
    ("unit", "string"),
    ("patch", "long"),
    ("class", "string"),
    ("name", "string"),
    ("x", "double"),
    ("y", "double"),
    ("cells", "long"),
    ("area_m2", "double"),
    ("perimeter_m", "double"),
    ("nearest_m", "double"),
    ("proximity", "double"),
)
WHOLE = "all"
"""Name of the whole map, where no units are given."""


class ClassMetricsByUnit(UnitReportAlgorithm):
    """Class metrics."""

    ID = "classmetrics"
    ICON = "classmetrics.svg"

    INPUT = "INPUT"
    BAND = "BAND"
    CLASSES = "CLASSES"
    NAMES = "NAMES"
    NEIGHBOURS = "NEIGHBOURS"
    SEARCH_RADIUS = "SEARCH_RADIUS"
    THRESHOLD = "THRESHOLD"
    COUNT_BORDER = "COUNT_BORDER"
    OUTPUT = "OUTPUT"
    PATCHES = "PATCHES"

    def title(self) -> str:
        return translate("EcoAxis", "Class metrics")

    def summary(self) -> str:
        return translate(
            "EcoAxis",
            "Number, size, edge and isolation of the patches of each class of a map by unit, as FRAGSTATS has them.",
        )

    def words(self) -> str:
        return (
            "landscape metrics,FRAGSTATS,patches,ENN,PROX,COHESION,CONNECT,edge density,mesh,fragmentation,"
            "경관지수,경관 지표,패치,가장자리 밀도,최근린 거리,파편화"
        )

    def initAlgorithm(self, config: dict[str, Any] | None = None) -> None:
        self.addParameter(
            QgsProcessingParameterRasterLayer(self.INPUT, translate("EcoAxis", "Map of classes (raster)"))
        )
        self.addParameter(
            QgsProcessingParameterBand(self.BAND, translate("EcoAxis", "Band"), 1, self.INPUT, optional=True)
        )
        self.add_unit_parameters(optional=True)
        classes = QgsProcessingParameterString(
            self.CLASSES, translate("EcoAxis", "Classes wanted: values, separated by commas"), optional=True
        )
        classes.setHelp(translate("EcoAxis", "Empty: every class. The others stay part of the landscape."))
        self.addParameter(classes)
        names = QgsProcessingParameterString(
            self.NAMES, translate("EcoAxis", "Names of classes: value=name, separated by commas"), optional=True
        )
        names.setHelp(translate("EcoAxis", "Such as 310=broad-leaved forest,320=conifers; for the table alone."))
        self.addParameter(names)
        self.addParameter(
            QgsProcessingParameterEnum(
                self.NEIGHBOURS, translate("EcoAxis", "Neighbours of a cell"), ["8", "4"], defaultValue="8",
                usesStaticStrings=True,
            )
        )  # fmt: skip
        real = QgsProcessingParameterNumber.Type.Double
        for name, title, text in (
            (
                self.SEARCH_RADIUS,
                translate("EcoAxis", "Search radius of the proximity index PROX (m)"),
                translate("EcoAxis", "Empty: no PROX. Patches count whole when their nearest cells are within it."),
            ),
            (
                self.THRESHOLD,
                translate("EcoAxis", "Threshold of the connectance index CONNECT (m)"),
                translate("EcoAxis", "Empty: no CONNECT. Pairs of patches that are at most so far apart are joined."),
            ),
        ):
            number = QgsProcessingParameterNumber(name, title, real, None, True)
            number.setHelp(text)
            self.addParameter(number)
        border = QgsProcessingParameterBoolean(
            self.COUNT_BORDER, translate("EcoAxis", "The landscape's border and no data are edge"), False
        )
        border.setHelp(translate("EcoAxis", "Off as in FRAGSTATS: only sides that face another class count as edge."))
        self.addParameter(border)
        kind = QgsProcessing.SourceType.TypeVector
        self.addParameter(
            QgsProcessingParameterFeatureSink(self.OUTPUT, translate("EcoAxis", "Metrics by unit and class"), kind)
        )
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                self.PATCHES, translate("EcoAxis", "Metrics of each patch"), kind, None, True, False
            )
        )

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        from ...gis.connectivity.structure.class_map import read_class_map
        from ...gis.connectivity.structure.unit_cells import cells_in

        progress = FeedbackProgress(feedback)
        self.check_report_outputs(parameters, context, (self.INPUT, self.UNITS), (self.OUTPUT, self.PATCHES))
        with no_side_files():
            layer = self.parameterAsRasterLayer(parameters, self.INPUT, context)
        if layer is None:
            raise CoreError(error("classes.no_raster", layer=str(parameters.get(self.INPUT))))
        names = self._names(parameters, context)
        radii = {name: self._radius(parameters, name, context) for name in (self.SEARCH_RADIUS, self.THRESHOLD)}
        raster = self._raster(parameters, layer, context)
        units, issues = self.read_units(parameters, context, raster.crs, progress.part(0.0, 0.05))
        self.report_issues(issues, feedback)
        class_map = read_class_map(raster, layer.name(), progress.part(0.05, 0.15))
        wanted = self._wanted(parameters, context, class_map)
        options = Options(
            class_map.grid.cell,
            int(self.parameterAsEnumString(parameters, self.NEIGHBOURS, context)),
            radii[self.SEARCH_RADIUS],
            radii[self.THRESHOLD],
            self.parameterAsBool(parameters, self.COUNT_BORDER, context),
        )
        rows: list[list[Any]] = []
        patches: list[list[Any]] = []
        with_patches = bool(parameters.get(self.PATCHES))
        count = max(1, len(units))
        for number in range(count):
            share = progress.part(0.15 + 0.8 * number / count, 0.15 + 0.8 * (number + 1) / count)
            name = units[number].name if units else WHOLE
            landscape, corner = class_map.classes, (0, 0)
            if units:
                window, mask = cells_in(units[number].geometry, class_map.grid)
                corner = window.row, window.column
                part = landscape[corner[0] : corner[0] + window.rows, corner[1] : corner[1] + window.columns]
                landscape = np.where(mask, part, np.uint16(0))
            if not landscape.any():
                self.report_issues([warning("classes.outside", unit=name)], feedback)
                rows.append([name, *([None] * (len(COLUMNS) - 1))])
                continue
            measured = class_metrics(landscape, wanted, options, share)
            rows += _class_rows(name, measured, class_map, names)
            if with_patches:
                patches += _patch_rows(name, measured, class_map, names, wanted, corner)
        progress.check()
        layers = [ReportLayer(self.OUTPUT, COLUMNS, rows), ReportLayer(self.PATCHES, PATCH_COLUMNS, patches)]
        outputs = self.write_reports(parameters, context, raster.crs, layers)
        self._keep(parameters, context, layer, outputs)
        for place in outputs.values():
            style_when_loaded(context, place, title_class_metrics)
        return outputs

    def _raster(
        self, parameters: dict[str, Any], layer: QgsRasterLayer, context: QgsProcessingContext
    ) -> BoundRaster:
        return layer_raster(layer, self.parameterAsInt(parameters, self.BAND, context) or 1)

    def _radius(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> float | None:
        given = parameters.get(name)
        if given is None or given == "":
            return None
        value = self.parameterAsDouble(parameters, name, context)
        if not value > 0:
            raise CoreError(error("classes.bad_radius", name=name, value=f"{value:g}"))
        return value

    def _names(self, parameters: dict[str, Any], context: QgsProcessingContext) -> dict[str, str]:
        names = {}
        for text in self.texts(parameters, self.NAMES, context):
            value, sign, name = text.partition("=")
            if not sign or not value.strip() or not name.strip():
                raise CoreError(error("classes.bad_names", text=text))
            names[plain_code(value)] = name.strip()
        return names

    def _wanted(self, parameters: dict[str, Any], context: QgsProcessingContext, class_map: ClassMap) -> list[int]:
        """Numbers of the classes wanted. Raises ``CoreError`` for values that the map does not hold."""
        asked = [plain_code(text) for text in self.texts(parameters, self.CLASSES, context)]
        if not asked:
            return list(range(1, len(class_map.values) + 1))
        missing = [code for code in asked if code not in class_map.codes]
        if missing:
            known = ", ".join(class_map.codes[:20])
            raise CoreError(
                error("restriction.value_missing", layer=class_map.name, values=", ".join(missing), known=known)
            )
        return [class_map.codes.index(code) + 1 for code in dict.fromkeys(asked)]

    def _keep(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        layer: QgsRasterLayer,
        outputs: dict[str, Any],
    ) -> None:
        read = {self.INPUT: [layer]}
        units = self.parameterAsVectorLayer(parameters, self.UNITS, context) if parameters.get(self.UNITS) else None
        if units is not None:
            read[self.UNITS] = [units]
        told: dict[str, object] = {
            name: self.parameterAsString(parameters, name, context)
            for name in (self.UNIT_FIELD, self.BAND, self.CLASSES, self.NAMES, self.SEARCH_RADIUS, self.THRESHOLD)
        }
        told[self.NEIGHBOURS] = self.parameterAsEnumString(parameters, self.NEIGHBOURS, context)
        told[self.COUNT_BORDER] = self.parameterAsBool(parameters, self.COUNT_BORDER, context)
        self.keep_origin(self.made_from(told, read), outputs, context)


def _class_rows(unit: str, measured: Measured, class_map: ClassMap, names: dict[str, str]) -> list[list[Any]]:
    rows = []
    for metrics in measured.classes:
        code = class_map.codes[metrics.value - 1]
        rows.append([unit, code, names.get(code, ""), *(getattr(metrics, name) for name in METRICS)])
    return rows


def _patch_rows(
    unit: str,
    measured: Measured,
    class_map: ClassMap,
    names: dict[str, str],
    wanted: list[int],
    corner: tuple[int, int],
) -> list[list[Any]]:
    """A row for each patch of the classes wanted; x and y are the centre of its first cell, row by row."""
    patches, grid = measured.patches, class_map.grid
    flat = patches.labels.ravel()
    first = np.zeros(patches.count + 1, np.int64)
    held = np.flatnonzero(flat)[::-1]
    first[flat[held]] = held
    down, right = np.divmod(first[1:], patches.labels.shape[1])
    x = grid.left + (corner[1] + right + 0.5) * grid.cell
    y = grid.top - (corner[0] + down + 0.5) * grid.cell
    proximity = measured.single.proximity
    rows = []
    for place in np.flatnonzero(np.isin(patches.classes, wanted)).tolist():
        code = class_map.codes[int(patches.classes[place]) - 1]
        cells = int(patches.cells[place])
        nearest = float(measured.single.nearest_m[place])
        size = [cells, cells * grid.cell**2, float(patches.perimeters[place]) * grid.cell]
        isolation = [None if np.isnan(nearest) else nearest, None if proximity is None else float(proximity[place])]
        place_m = [float(x[place]), float(y[place])]
        rows.append([unit, place + 1, code, names.get(code, ""), *place_m, *size, *isolation])
    return rows

