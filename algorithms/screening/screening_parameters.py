"""What a screening reads: the parameters, the data behind them, and the parameters as a command repeats them."""
from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeatureRequest,
    QgsMapLayer,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterCrs,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
    QgsProcessingUtils,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...core.connectivity.kernel import DispersalKernel
from ...core.evidence import InputRecord
from ...core.issues import CoreError, Issue, error, warning
from ...core.reporting.model import SECTIONS
from ...core.schemes.scheme import ScreeningScheme
from ...gis.binding import Binding, DatasetBinding
from ...gis.language import LANGUAGES, user_language
from ...gis.opening_in_turn import in_turn
from ...gis.paths import scheme_ids
from ...gis.provenance import input_record
from ...gis.screening.sites import Site, read_sites
from ...gis.side_files import no_side_files
from ...gis.source_checks import UNCHECKED
from ..base import EcoAxisAlgorithm
from ..destinations import destination_path

if TYPE_CHECKING:
    from ...gis.screening.habitats import HabitatRequest
    from ...gis.vector import BoundRaster

translate = QCoreApplication.translate

GRADES_DATASET = "zoning_grade"


class ScreeningAlgorithm(EcoAxisAlgorithm):
    """Declares and reads the parameters of ``screendevelopment``."""

    INPUT = "INPUT"
    SITE_FIELD = "SITE_FIELD"
    CRS = "CRS"
    GRADES = "GRADES"
    PATCHES = "PATCHES"
    DISPERSAL = "DISPERSAL"
    PROBABILITY = "PROBABILITY"
    MAX_DISTANCE = "MAX_DISTANCE"
    QUALITY_FIELD = "QUALITY_FIELD"
    LANGUAGE = "LANGUAGE"
    TITLE = "TITLE"
    AUTHOR = "AUTHOR"
    DATE = "DATE"
    VERDICTS = "VERDICTS"
    FINDINGS = "FINDINGS"
    RELIEFS = "RELIEFS"
    REPORT = "REPORT"
    REPORT_HTML = "REPORT_HTML"
    REPORT_XLSX = "REPORT_XLSX"
    SECTIONS = "SECTIONS"
    VERDICT = "VERDICT"
    SITES = "SITES"

    def initAlgorithm(self, config: Optional[dict[str, Any]] = None) -> None:
        """Declare parameters and outputs."""
        self.addParameter(
            QgsProcessingParameterFeatureSource(
                self.INPUT, translate("EcoAxis", "Sites"), [QgsProcessing.SourceType.TypeVectorPolygon]
            )
        )
        self.addParameter(
            QgsProcessingParameterField(
                self.SITE_FIELD, translate("EcoAxis", "Field that names the sites"),
                parentLayerParameterName=self.INPUT, optional=True,
            )
        )
        self.add_scheme_parameter("screening")
        self.add_binding_parameter()
        # Optional, because QGIS 3.22 refuses a call that leaves out a CRS although it has a default.
        self.addParameter(
            QgsProcessingParameterCrs(
                self.CRS, translate("EcoAxis", "Analysis CRS (projected)"), defaultValue="EPSG:5179", optional=True
            )
        )
        self.addParameter(
            QgsProcessingParameterRasterLayer(self.GRADES, translate("EcoAxis", "Zoning grades"), optional=True)
        )
        self._add_habitat_parameters()
        self._add_report_parameters()
        self._add_outputs()

    def _add_habitat_parameters(self) -> None:
        real = QgsProcessingParameterNumber.Type.Double
        patches = QgsProcessingParameterVectorLayer(
            self.PATCHES, translate("EcoAxis", "Habitat patches"), [QgsProcessing.SourceType.TypeVectorPolygon],
            optional=True,
        )  # fmt: skip
        patches.setHelp(
            translate(
                "EcoAxis",
                "With a dispersal distance: what the connected habitat loses with each site. Empty: the bound dataset"
                " “habitat_patches”.",
            )
        )
        self.addParameter(patches)
        dispersal = QgsProcessingParameterNumber(
            self.DISPERSAL, translate("EcoAxis", "Dispersal distance of the species (m)"), real, None, True, 0.001
        )
        dispersal.setHelp(translate("EcoAxis", "Empty: no loss of connected habitat is measured."))
        self.addParameter(dispersal)
        probability = QgsProcessingParameterNumber(
            self.PROBABILITY, translate("EcoAxis", "Probability at the dispersal distance"), real, 0.5
        )
        probability.setHelp(translate("EcoAxis", "0.5 makes it the median dispersal distance."))
        self._add_advanced(probability)
        longest = QgsProcessingParameterNumber(
            self.MAX_DISTANCE, translate("EcoAxis", "Longest link between patches (m)"), real, None, True, 0.0
        )
        longest.setHelp(translate("EcoAxis", "Empty: all patches are linked, however far apart."))
        self._add_advanced(longest)
        quality = QgsProcessingParameterString(
            self.QUALITY_FIELD, translate("EcoAxis", "Field of the quality of patches"), optional=True
        )
        quality.setHelp(translate("EcoAxis", "Multiplies the area of each patch; empty: the area alone."))
        self._add_advanced(quality)

    def _add_report_parameters(self) -> None:
        self._add_advanced(
            QgsProcessingParameterEnum(
                self.LANGUAGE, translate("EcoAxis", "Language of messages and report"), options=list(LANGUAGES),
                defaultValue=user_language(), usesStaticStrings=True,
            )
        )
        self._add_advanced(
            QgsProcessingParameterString(
                self.TITLE, translate("EcoAxis", "Name of the project in the report"), optional=True
            )
        )
        self._add_advanced(
            QgsProcessingParameterString(self.AUTHOR, translate("EcoAxis", "Author of the report"), optional=True)
        )
        self._add_advanced(
            QgsProcessingParameterString(
                self.DATE, translate("EcoAxis", "Date of the report (year-month-day; empty: today)"), optional=True
            )
        )
        sections = QgsProcessingParameterEnum(
            self.SECTIONS, translate("EcoAxis", "Sections of the report"), options=list(SECTIONS), allowMultiple=True,
            defaultValue=list(SECTIONS), usesStaticStrings=True,
        )  # fmt: skip
        sections.setHelp(
            translate("EcoAxis", "Verdict and reason of each site, and rules that lack data, are always in.")
        )
        self._add_advanced(sections)

    def _add_advanced(self, parameter: QgsProcessingParameterDefinition) -> None:
        parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
        self.addParameter(parameter)

    def _add_outputs(self) -> None:
        polygons = QgsProcessing.SourceType.TypeVectorPolygon
        self.addParameter(
            QgsProcessingParameterFeatureSink(self.VERDICTS, translate("EcoAxis", "Verdicts"), polygons)
        )
        self.addParameter(
            QgsProcessingParameterFeatureSink(self.FINDINGS, translate("EcoAxis", "Findings"), polygons)
        )
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                self.RELIEFS, translate("EcoAxis", "What to leave out"), polygons, optional=True, createByDefault=False
            )
        )
        self.addParameter(
            QgsProcessingParameterFileDestination(
                self.REPORT, translate("EcoAxis", "Report (PDF)"), fileFilter="PDF (*.pdf)", optional=True,
                createByDefault=False,
            )
        )
        self.addParameter(
            QgsProcessingParameterFileDestination(
                self.REPORT_HTML, translate("EcoAxis", "Report (HTML)"), fileFilter="HTML (*.html)", optional=True,
                createByDefault=False,
            )
        )
        self.addParameter(
            QgsProcessingParameterFileDestination(
                self.REPORT_XLSX, translate("EcoAxis", "Report (workbook)"), fileFilter="XLSX (*.xlsx)", optional=True,
                createByDefault=False,
            )
        )
        self.addOutput(QgsProcessingOutputString(self.VERDICT, translate("EcoAxis", "Worst verdict of all sites")))
        self.addOutput(QgsProcessingOutputNumber(self.SITES, translate("EcoAxis", "Number of sites")))

    def screening_scheme(self, parameters: dict[str, Any], context: QgsProcessingContext) -> ScreeningScheme:
        """The scheme, which must be one that judges sites. Raises ``CoreError``."""
        scheme = self.scheme(parameters, context)
        if not isinstance(scheme, ScreeningScheme):
            raise CoreError(
                error("screening.not_a_screening_scheme", name=scheme.head.id,
                      known=", ".join(scheme_ids("screening")) or "–")
            )
        return scheme

    def sites(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        crs: QgsCoordinateReferenceSystem,
        feedback: QgsProcessingFeedback,
    ) -> list[Site]:
        """The sites in the analysis CRS. Raises ``CoreError`` with the faults of every site."""
        source = self.feature_source(parameters, self.INPUT, context)
        name = self.parameterAsString(parameters, self.SITE_FIELD, context)
        index = source.fields().lookupField(name) if name else -1
        if name and index < 0:
            raise CoreError(
                error("screening.no_name_field", field=name, known=", ".join(source.fields().names()) or "–")
            )
        features = source.getFeatures(
            QgsFeatureRequest(), UNCHECKED
        )
        sites, warnings = read_sites(
            features, index if index >= 0 else None, source.sourceCrs(), crs, context.transformContext()
        )
        self.report_issues(warnings, feedback)
        return sites

    def data(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[Binding, Optional[BoundRaster]]:
        """The binding, with the grade raster as ``zoning_grade`` where that is not bound, and the grade raster."""
        from ...gis.vector import open_raster

        binding = self.binding(parameters, context)
        with no_side_files():
            layer = self.parameterAsRasterLayer(parameters, self.GRADES, context)
        if layer is None:
            if parameters.get(self.GRADES):
                raise QgsProcessingException(self.invalidRasterError(parameters, self.GRADES))
            return binding, None
        crs = layer.crs().authid() or None
        entry = DatasetBinding(GRADES_DATASET, layer.source(), provider="gdal", crs=crs)
        if GRADES_DATASET not in binding.datasets:
            binding = Binding(binding.path, {**binding.datasets, GRADES_DATASET: entry})
        return binding, open_raster(entry)

    def habitats(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        scheme: ScreeningScheme,
        binding: Binding,
        crs: QgsCoordinateReferenceSystem,
    ) -> HabitatRequest:
        """What is asked about connected habitat, with the scheme that tells it. Raises ``CoreError``."""
        from ...gis.screening.habitats import (
            HABITAT,
            HabitatRequest,
            Habitats,
            bound_patches,
            given_patches,
            rules_on_habitat,
            telling_habitat,
        )
        from ...gis.screening.habitats import (
            NAME as HABITAT_RULE,
        )

        layer = self.parameterAsVectorLayer(parameters, self.PATCHES, context)
        asked = rules_on_habitat(scheme)
        if not self._given(parameters, self.DISPERSAL):
            if layer is not None or asked:
                rule = asked[0].rule if asked else HABITAT_RULE
                raise CoreError(error("habitat.no_dispersal", rule=rule))
            return HabitatRequest(scheme)
        quality = self.parameterAsString(parameters, self.QUALITY_FIELD, context).strip()
        if layer is not None:
            opened = given_patches(layer, quality)
        elif HABITAT in binding.datasets:
            opened = bound_patches(binding.datasets[HABITAT], quality)
        else:
            raise CoreError(error("habitat.no_layer"))
        kernel = DispersalKernel(
            self.parameterAsDouble(parameters, self.DISPERSAL, context),
            self.parameterAsDouble(parameters, self.PROBABILITY, context),
        )
        limited = self._given(parameters, self.MAX_DISTANCE)
        longest = self.parameterAsDouble(parameters, self.MAX_DISTANCE, context) if limited else None
        habitats = Habitats(crs, kernel, longest, quality)
        return HabitatRequest(telling_habitat(scheme), habitats, {HABITAT: opened})

    @staticmethod
    def _given(parameters: dict[str, Any], name: str) -> bool:
        return parameters.get(name) not in (None, "")

    def _repeatable_habitat(self, parameters: dict[str, Any], context: QgsProcessingContext) -> dict[str, str]:
        if not self._given(parameters, self.DISPERSAL):
            return {}
        layer = self.parameterAsVectorLayer(parameters, self.PATCHES, context)
        told = {
            self.PATCHES: _absolute(layer.source()) if layer is not None else "",
            self.QUALITY_FIELD: self.parameterAsString(parameters, self.QUALITY_FIELD, context).strip(),
        }
        for name in (self.DISPERSAL, self.PROBABILITY, self.MAX_DISTANCE):
            if self._given(parameters, name):
                told[name] = f"{self.parameterAsDouble(parameters, name, context):.12g}"
        return told

    def input_files(
        self, parameters: dict[str, Any], context: QgsProcessingContext, binding: Binding
    ) -> Iterator[str]:
        """Paths of the files that are read."""
        layer = self._site_layer(parameters, context)
        patches = self.parameterAsVectorLayer(parameters, self.PATCHES, context)
        for each in (layer, patches):
            if each is not None:
                yield each.source().split("|")[0]
        yield binding.path or ""
        yield from (entry.file or "" for entry in binding.datasets.values())

    def report_title(self, parameters: dict[str, Any], context: QgsProcessingContext, sites: Sequence[Site]) -> str:
        """The name of the project: as given, else that of the only site."""
        title = self.parameterAsString(parameters, self.TITLE, context).strip()
        return title or (sites[0].name if len(sites) == 1 else "")

    def sections(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[str, ...]:
        """The sections that the report is to have, in their order."""
        asked = self.parameterAsEnumStrings(parameters, self.SECTIONS, context)
        return tuple(name for name in SECTIONS if name in asked)

    def _site_layer(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Optional[QgsMapLayer]:
        """The layer of sites, also where only its selected features are asked for."""
        value = parameters.get(self.INPUT)
        if isinstance(value, QgsProcessingFeatureSourceDefinition):
            place = str(value.source.staticValue())
            with in_turn(place):
                return QgsProcessingUtils.mapLayerFromString(place, context)
        return self.parameterAsVectorLayer(parameters, self.INPUT, context)

    def selection_issues(self, parameters: dict[str, Any]) -> list[Issue]:
        """A warning when only selected sites are judged, which a command cannot repeat."""
        value = parameters.get(self.INPUT)
        if isinstance(value, QgsProcessingFeatureSourceDefinition) and value.selectedFeaturesOnly:
            return [warning("screening.selected_only")]
        return []

    def site_record(self, parameters: dict[str, Any], context: QgsProcessingContext, count: int) -> InputRecord:
        """The record of the layer of sites."""
        source = self.parameterAsSource(parameters, self.INPUT, context)
        layer = self._site_layer(parameters, context)
        place = layer.source() if layer is not None else source.sourceName()
        return input_record("sites", place, source.sourceCrs().authid(), count)

    def repeatable(
        self, parameters: dict[str, Any], context: QgsProcessingContext, crs: QgsCoordinateReferenceSystem, date: str
    ) -> dict[str, str]:
        """The parameters as ``qgis_process`` takes them, with absolute paths."""
        sites = self._site_layer(parameters, context)
        grades = self.parameterAsRasterLayer(parameters, self.GRADES, context)
        scheme = self.parameterAsString(parameters, self.SCHEME, context)
        binding = self.parameterAsString(parameters, self.BINDING, context)
        told = {
            self.INPUT: _absolute(sites.source() if sites is not None else str(parameters.get(self.INPUT))),
            self.SITE_FIELD: self.parameterAsString(parameters, self.SITE_FIELD, context),
            self.SCHEME: _absolute(scheme),
            self.BINDING: _absolute(binding),
            self.CRS: crs.authid() or crs.toWkt(),
            self.GRADES: _absolute(grades.source()) if grades is not None else "",
            **self._repeatable_habitat(parameters, context),
            self.LANGUAGE: self.parameterAsEnumString(parameters, self.LANGUAGE, context),
            self.TITLE: self.parameterAsString(parameters, self.TITLE, context).strip(),
            self.AUTHOR: self.parameterAsString(parameters, self.AUTHOR, context).strip(),
            self.DATE: date,
        }
        if parameters.get(self.SECTIONS) is not None:
            told[self.SECTIONS] = ",".join(self.sections(parameters, context))
        for name in (
            self.VERDICTS, self.FINDINGS, self.RELIEFS, self.REPORT, self.REPORT_HTML, self.REPORT_XLSX,
        ):  # fmt: skip
            told[name] = _absolute(destination_path(parameters.get(name)))
        for name in (self.VERDICTS, self.FINDINGS):
            told[name] = told[name] or QgsProcessing.TEMPORARY_OUTPUT
        return told


def _absolute(text: str) -> str:
    """A path made absolute; anything else (an id, a provider's URI) as it is."""
    path, bar, rest = text.partition("|")
    return os.path.abspath(path) + bar + rest if path and os.path.exists(path) or _is_new_file(path) else text


def _is_new_file(path: str) -> bool:
    return bool(os.path.splitext(path)[1]) and os.path.isdir(os.path.dirname(os.path.abspath(path)))
