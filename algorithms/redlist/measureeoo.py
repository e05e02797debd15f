"""``measureeoo``: the extent of occurrence of every ecosystem of a map (subcriterion B1)."""
from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

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
    QgsProcessingParameterFeatureSink,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...core.issues import Issue, warning
from ...gis.compat import field
from ...gis.feedback import FeedbackProgress
from ...gis.redlist_crs import EQUAL_AREA, check_measuring_crs, distortion_issues, is_measuring_crs
from ...gis.redlist_distributions import PolygonDistribution, RasterDistribution
from ...gis.redlist_measure_styles import style_hulls
from ...gis.redlist_occurrence import Occurrence, occurrences
from ..destinations import destination_path, existing, remove_new
from ..loaded_layers import style_when_loaded
from .restriction_parameters import Distribution, RestrictionAlgorithm

translate = QCoreApplication.translate

FIELDS = (
    ("ecosystem", "string"),
    ("eoo_km2", "double"),
    ("area_km2", "double"),
    ("cells", "long"),
    ("features", "long"),
    ("crs", "string"),
    ("area_error_percent", "double"),
)


class MeasureEoo(RestrictionAlgorithm):
    """Minimum convex polygons."""

    ID = "measureeoo"
    ICON = "measureeoo.svg"

    OUTPUT = "OUTPUT"
    ECOSYSTEMS = "ECOSYSTEMS"

    def title(self) -> str:
        return translate("EcoAxis", "Measure extent of occurrence (EOO)")

    def summary(self) -> str:
        return translate(
            "EcoAxis", "Draws the minimum convex polygon around each ecosystem and measures it (criterion B1)."
        )

    def words(self) -> str:
        return (
            "EOO,extent of occurrence,minimum convex polygon,hull,Red List of Ecosystems,RLE,B1,"
            "출현범위,볼록다각형,생태계 적색목록"
        )

    def initAlgorithm(self, config: dict[str, Any] | None = None) -> None:
        self.add_distribution_parameters()
        self.add_crs_parameter(translate("EcoAxis", "CRS to measure in (projected, equal-area)"))
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                self.OUTPUT, translate("EcoAxis", "Extents of occurrence"), QgsProcessing.SourceType.TypeVectorPolygon
            )
        )
        self.addOutput(QgsProcessingOutputNumber(self.ECOSYSTEMS, translate("EcoAxis", "Number of ecosystems")))

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        progress = FeedbackProgress(feedback)
        self.check_outputs(parameters, context, [self.OUTPUT])
        asked = self.asked_crs(parameters, context)
        if asked is not None:
            check_measuring_crs(asked)
        distribution = self.distribution(parameters, context)
        crs, issues = self._crs(distribution, asked, context)
        found = occurrences(distribution, crs, context.transformContext(), progress.part(0, 0.95))
        if isinstance(distribution, PolygonDistribution):
            issues += distribution.issues()
        issues += self._distortion(found, crs)
        self.report_issues(issues, feedback)
        for each in found:
            feedback.pushInfo(
                translate("EcoAxis", "{ecosystem}: extent of occurrence {eoo} km²").format(
                    ecosystem=each.ecosystem, eoo=f"{each.eoo_km2:,.4f}"
                )
            )
        columns = QgsFields()
        for name, kind in FIELDS:
            columns.append(field(name, kind))
        is_raster = isinstance(distribution, RasterDistribution)
        progress.check()
        before = existing([destination_path(parameters.get(self.OUTPUT))])
        try:
            features = _features(found, columns, crs, is_raster)
            place = self.write_features(parameters, self.OUTPUT, context, columns, features, crs)
        except QgsProcessingException:
            remove_new(before)
            raise
        self.keep_origin(parameters, context, {self.CRS: crs.authid()}, {self.OUTPUT: place})
        style_when_loaded(context, place, style_hulls)
        return {self.OUTPUT: place, self.ECOSYSTEMS: len(found)}

    @staticmethod
    def _crs(
        distribution: Distribution, asked: QgsCoordinateReferenceSystem | None, context: QgsProcessingContext
    ) -> tuple[QgsCoordinateReferenceSystem, list[Issue]]:
        """The CRS asked for, else that of the map if areas can be measured in it, else a global equal-area one."""
        if asked is not None:
            return asked, []
        own, extent = distribution.crs, distribution.extent
        if extent.isNull() or is_measuring_crs(own, extent, context.transformContext()):
            return own, []
        told = warning(
            "restriction.own_crs_unfit",
            layer=distribution.name,
            crs=own.userFriendlyIdentifier(),
            chosen=EQUAL_AREA,
        )
        return QgsCoordinateReferenceSystem(EQUAL_AREA), [told]

    @staticmethod
    def _distortion(found: Iterable[Occurrence], crs: QgsCoordinateReferenceSystem) -> list[Issue]:
        """The warning for the ecosystem where areas are most wrong. Raises ``CoreError`` where they are too wrong."""
        worst = max(found, key=lambda each: abs(each.area_error))
        return distortion_issues(crs, worst.area_error, worst.ecosystem)


def _features(
    found: Iterable[Occurrence], columns: QgsFields, crs: QgsCoordinateReferenceSystem, is_raster: bool
) -> Iterator[QgsFeature]:
    for each in found:
        feature = QgsFeature(columns)
        cells, features = (each.parts, None) if is_raster else (None, each.parts)
        percent = round(each.area_error * 100, 6)
        name = crs.authid() or crs.userFriendlyIdentifier()
        feature.setAttributes([each.ecosystem, each.eoo_km2, each.area_km2, cells, features, name, percent])
        hull = QgsGeometry(each.hull)
        hull.convertToMultiType()
        feature.setGeometry(hull)
        yield feature
