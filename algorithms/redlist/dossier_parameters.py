"""What the dossier of an assessment is made from: its parameters, and the report built from them."""
from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...core.evidence import InputRecord, Provenance
from ...core.issues import CoreError, Issue, error
from ...core.redlist.decline import check_observations
from ...core.redlist.decline_models import Model
from ...core.redlist.restriction import AooRule
from ...core.reporting.model import DataNote
from ...gis.language import LANGUAGES, user_language
from ...gis.process_command import process_command
from ..base import EcoAxisAlgorithm
from .table_rows import rows_of

if TYPE_CHECKING:
    from ...core.redlist.result import EcosystemAssessment
    from ...core.redlist.thresholds import Thresholds
    from ...core.reporting.dossier import DeclineSeries, DossierReport, EcosystemDescription, OccupancyDistribution
    from ...gis.report.dossier_maps import DossierMaps

translate = QCoreApplication.translate

CELLS_COUNT_FIELD = "kept_cumulative"
ECOSYSTEM_FIELD = "ecosystem"


class DossierAlgorithm(EcoAxisAlgorithm):
    """Declares and reads what only the dossier shows."""

    LANGUAGE = "LANGUAGE"
    CONFIDENCE = "CONFIDENCE"
    DESCRIPTIONS = "DESCRIPTIONS"
    EOO = "EOO"
    AOO = "AOO"
    AREAS = "AREAS"
    PLACEMENTS = "PLACEMENTS"
    SHOWN = (DESCRIPTIONS, AREAS, PLACEMENTS, EOO, AOO)
    """Parameters whose data the dossier shows and the categories do not depend on."""
    YEAR = "YEAR"
    SCOPE = "SCOPE"
    TITLE = "TITLE"
    AUTHOR = "AUTHOR"
    DATE = "DATE"
    REPORT = "REPORT"
    REPORT_HTML = "REPORT_HTML"

    def add_dossier_parameters(self) -> None:
        """Add what the dossier shows besides the assessment; all of it is optional."""
        for parameter in self._sources():
            self._add_advanced(parameter)
        for name, text in (
            (self.SCOPE, translate("EcoAxis", "Scope of the assessment, such as national or local")),
            (self.TITLE, translate("EcoAxis", "Title of the report")),
            (self.AUTHOR, translate("EcoAxis", "Author of the report")),
            (self.DATE, translate("EcoAxis", "Date of the report (year-month-day; empty: today)")),
        ):
            self._add_advanced(QgsProcessingParameterString(name, text, optional=True))

    def _sources(self) -> Iterator[QgsProcessingParameterDefinition]:
        polygons = [QgsProcessing.SourceType.TypeVectorPolygon]
        yield QgsProcessingParameterEnum(
            self.LANGUAGE, translate("EcoAxis", "Language of reasons and report"), options=list(LANGUAGES),
            defaultValue=user_language(), usesStaticStrings=True,
        )
        yield QgsProcessingParameterFile(
            self.DESCRIPTIONS, translate("EcoAxis", "Descriptions of the ecosystems (CSV or JSON)"), optional=True
        )
        yield QgsProcessingParameterVectorLayer(
            self.EOO, translate("EcoAxis", "Hulls of the extent of occurrence, for maps"), polygons, optional=True
        )
        yield QgsProcessingParameterVectorLayer(
            self.AOO, translate("EcoAxis", "Cells of the area of occupancy, for maps"), polygons, optional=True
        )
        yield QgsProcessingParameterFeatureSource(
            self.AREAS, translate("EcoAxis", "Table of dated areas, for charts"), [QgsProcessing.SourceType.TypeVector],
            optional=True,
        )
        yield QgsProcessingParameterFeatureSource(
            self.PLACEMENTS, translate("EcoAxis", "Table of grid placements (area of occupancy), for charts"),
            [QgsProcessing.SourceType.TypeVector], optional=True,
        )
        yield QgsProcessingParameterNumber(
            self.YEAR, translate("EcoAxis", "Year of the assessment, for charts (empty: that of the last area)"),
            QgsProcessingParameterNumber.Type.Integer, None, True,
        )

    def add_report_outputs(self) -> None:
        """Add the report files."""
        for name, text, kind in (
            (self.REPORT, translate("EcoAxis", "Report (PDF)"), "PDF (*.pdf)"),
            (self.REPORT_HTML, translate("EcoAxis", "Report (HTML)"), "HTML (*.html)"),
        ):
            self.addParameter(
                QgsProcessingParameterFileDestination(name, text, fileFilter=kind, optional=True, createByDefault=False)
            )

    def _add_advanced(self, parameter: QgsProcessingParameterDefinition) -> None:
        parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
        self.addParameter(parameter)

    def descriptions(
        self, parameters: dict[str, Any], context: QgsProcessingContext, ecosystems: Sequence[str]
    ) -> tuple[tuple[EcosystemDescription, ...], tuple[Issue, ...]]:
        """The descriptions given, and a warning for each of an ecosystem that is not assessed. Raises ``CoreError``."""
        from ...core.reporting.descriptions import read_descriptions, unmatched

        path = self.parameterAsFile(parameters, self.DESCRIPTIONS, context)
        if not path:
            return (), ()
        found = read_descriptions(path)
        return found, unmatched(found, ecosystems, path)

    def declines(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[DeclineSeries, ...]:
        """The decline of each ecosystem of the table of areas. Raises ``CoreError`` with all faults of the table."""
        from ...core.redlist.area_table import COLUMNS as AREA_COLUMNS
        from ...core.redlist.area_table import missing_columns, read_area_table
        from ...core.reporting.decline_series import decline_series

        if not parameters.get(self.AREAS):
            return ()
        names, rows, file = rows_of(self.table_source(parameters, self.AREAS, context))
        faults = missing_columns(names, AREA_COLUMNS, file)
        if faults:
            raise CoreError(faults)
        areas = read_area_table(({"se": row.get("se_km2"), **row} for row in rows), file)
        faults = [issue for name, dated in areas.items() for issue in check_observations(name, dated)]
        if faults:
            raise CoreError(faults)
        year = self.parameterAsInt(parameters, self.YEAR, context) if parameters.get(self.YEAR) is not None else None
        confidence = self.parameterAsDouble(parameters, self.CONFIDENCE, context)
        return tuple(
            decline_series(name, dated, tuple(Model), year or max(each.year for each in dated), confidence=confidence)
            for name, dated in areas.items()
        )

    def occupancies(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        assessments: Sequence[EcosystemAssessment],
    ) -> tuple[OccupancyDistribution, ...]:
        """The area of occupancy at every placement of the grid. Raises ``CoreError`` with all faults of the table."""
        from ...core.redlist.area_table import missing_columns
        from ...core.reporting.occupancy_table import columns_of, read_occupancies

        if not parameters.get(self.PLACEMENTS):
            return ()
        names, rows, file = rows_of(self.table_source(parameters, self.PLACEMENTS, context))
        faults = missing_columns(names, columns_of(AooRule.CUMULATIVE), file)
        if faults:
            raise CoreError(faults)
        assessed = {
            each.ecosystem: told
            for each in assessments
            for result in each.results
            for told in (result.figures.get("best"),)
            if result.subcriterion == "B2" and isinstance(told, (int, float))
        }
        return read_occupancies(rows, file, assessed)

    def maps(self, parameters: dict[str, Any], context: QgsProcessingContext) -> DossierMaps | None:
        """The layers of the maps; ``None`` without hulls and cells."""
        from ...gis.report.dossier_maps import DossierMaps

        hulls = self._polygons(parameters, self.EOO, context)
        cells = self._polygons(parameters, self.AOO, context)
        first = hulls if hulls is not None else cells
        if first is None:
            return None
        return DossierMaps(first.crs(), hulls, cells, kept_field=CELLS_COUNT_FIELD)

    def _polygons(
        self, parameters: dict[str, Any], name: str, context: QgsProcessingContext
    ) -> QgsVectorLayer | None:
        layer = self.parameterAsVectorLayer(parameters, name, context)
        if layer is None:
            if parameters.get(name):
                raise QgsProcessingException(self.invalidSourceError(parameters, name))
            return None
        if layer.fields().lookupField(ECOSYSTEM_FIELD) < 0:
            raise CoreError(error("redlist.map_without_names", layer=layer.name(), field=ECOSYSTEM_FIELD))
        return layer

    def _note(self, record: InputRecord) -> DataNote:
        definition = self.parameterDefinition("INPUT" if record.key == "evidence" else record.key.upper())
        return DataNote(record.key, definition.description(), record.source, "", record.crs, record.count)

    def dossier(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        thresholds: Thresholds,
        assessments: Sequence[EcosystemAssessment],
        provenance: Provenance,
        told: Mapping[str, str],
    ) -> DossierReport:
        """Everything that the dossier prints; ``told`` are the parameters as ``qgis_process`` takes them."""
        from ...core.reporting.dossier import DossierReport

        names = [each.ecosystem for each in assessments]
        descriptions, warnings = self.descriptions(parameters, context, names)
        return DossierReport(
            language=self.parameterAsEnumString(parameters, self.LANGUAGE, context),
            title=self.parameterAsString(parameters, self.TITLE, context).strip(),
            author=self.parameterAsString(parameters, self.AUTHOR, context).strip(),
            date=self.report_date(parameters, context),
            thresholds=thresholds,
            assessments=tuple(assessments),
            provenance=provenance,
            scope=self.parameterAsString(parameters, self.SCOPE, context).strip(),
            confidence=self.parameterAsDouble(parameters, self.CONFIDENCE, context),
            descriptions=descriptions,
            declines=self.declines(parameters, context),
            occupancies=self.occupancies(parameters, context, assessments),
            data=tuple(self._note(record) for record in provenance.inputs),
            warnings=warnings,
            commands=(process_command(provenance.algorithm, told),),
        )
