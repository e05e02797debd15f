"""Judge development sites by a screening scheme: verdict, reasons, what would change it, and the report."""
from __future__ import annotations

import datetime
import os
from collections.abc import Iterator, Sequence
from typing import Any, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureRequest,
    QgsFeatureSink,
    QgsFields,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
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
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
    QgsProject,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...core.evidence import InputRecord
from ...core.issues import CoreError, error
from ...core.progress import Progress
from ...core.schemes.scheme import ScreeningScheme
from ...core.screening.verdict import SiteVerdict, worst
from ...gis.binding import Binding, DatasetBinding
from ...gis.feedback import FeedbackProgress
from ...gis.language import LANGUAGES, user_language
from ...gis.layer_metadata import keep_provenance
from ...gis.paths import catalogue, scheme_ids
from ...gis.provenance import input_record
from ...gis.screening.notices import screening_notices
from ...gis.screening.report_writer import ReportRequest, pending_reports, screening_provenance
from ...gis.screening.screener import Screener
from ...gis.screening.sites import Site, check_analysis_crs, read_sites
from ...gis.screening.sources import Sources, open_sources
from ...gis.screening.tables import (
    FINDING_FIELDS,
    RELIEF_FIELDS,
    VERDICT_FIELDS,
    fields,
    finding_features,
    relief_features,
    verdict_features,
)
from ...gis.side_files import no_side_files
from ...gis.vector import BoundRaster, open_raster
from ..base import EcoAxisAlgorithm
from ..destinations import check_destinations, destination_path, existing, remove_new

translate = QCoreApplication.translate

GRADES_DATASET = "zoning_grade"


class ScreenDevelopment(EcoAxisAlgorithm):
    """``ecoaxis:screendevelopment``."""

    ID = "screendevelopment"
    GROUP = "screening"
    ICON = "screendevelopment.svg"

    INPUT = "INPUT"
    SITE_FIELD = "SITE_FIELD"
    CRS = "CRS"
    GRADES = "GRADES"
    LANGUAGE = "LANGUAGE"
    TITLE = "TITLE"
    AUTHOR = "AUTHOR"
    DATE = "DATE"
    VERDICTS = "VERDICTS"
    FINDINGS = "FINDINGS"
    RELIEFS = "RELIEFS"
    REPORT = "REPORT"
    REPORT_HTML = "REPORT_HTML"
    VERDICT = "VERDICT"
    SITES = "SITES"

    def title(self) -> str:
        """Translated name."""
        return translate("EcoAxis", "Screen development sites")

    def summary(self) -> str:
        """One translated sentence."""
        return translate(
            "EcoAxis",
            "Judges sites by a screening scheme with exact overlays, says why and what would change it,"
            " and writes the report.",
        )

    def words(self) -> str:
        """Search words."""
        return (
            "screening,development,biotope,permit,verdict,EIA,site suitability,overlay,report,"
            "입지,개발행위허가,비오톱,스크리닝,환경영향평가,생태축,판정,보고서"
        )

    def flags(self) -> QgsProcessingAlgorithm.Flags:
        """Runs in the main thread, because the layouts of the report must."""
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

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
        self._add_report_parameters()
        self._add_outputs()

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
        self.addOutput(QgsProcessingOutputString(self.VERDICT, translate("EcoAxis", "Worst verdict of all sites")))
        self.addOutput(QgsProcessingOutputNumber(self.SITES, translate("EcoAxis", "Number of sites")))

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        """Refuse what cannot be used; QGIS opens the grade raster for that."""
        with no_side_files():
            return super().checkParameterValues(parameters, context)

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Read and check everything, judge every site, and only then write."""
        progress = FeedbackProgress(feedback)
        crs = self.parameterAsCrs(parameters, self.CRS, context)
        check_analysis_crs(crs)
        date = self._date(parameters, context)
        scheme = self._screening_scheme(parameters, context)
        sites = self._sites(parameters, context, crs, feedback)
        binding, grades = self._data(parameters, context)
        outputs = (self.VERDICTS, self.FINDINGS, self.RELIEFS, self.REPORT, self.REPORT_HTML)
        check_destinations(
            (destination_path(parameters.get(name)) for name in outputs),
            self._input_files(parameters, context, binding),
        )
        sources = open_sources(scheme, binding, catalogue())
        verdicts = self._judge(scheme, sources, sites, crs, grades, context, feedback, progress.part(0.0, 0.8))
        notices = screening_notices(sources, sites, verdicts, crs)
        self.report_issues([*notices.reading, *notices.coverage], feedback)
        request = ReportRequest(
            algorithm=f"ecoaxis:{self.ID}",
            parameters=self._repeatable(parameters, context, crs, date),
            sites=self._site_record(parameters, context, len(sites)),
            project="" if binding.path else (context.project() or QgsProject.instance()).fileName(),
            language=self.parameterAsEnumString(parameters, self.LANGUAGE, context),
            title=self._title(parameters, context, sites),
            author=self.parameterAsString(parameters, self.AUTHOR, context).strip(),
            date=date,
            grades=grades,
            pdf=self.parameterAsFileOutput(parameters, self.REPORT, context),
            html=self.parameterAsFileOutput(parameters, self.REPORT_HTML, context),
        )
        made_from = screening_provenance(request, scheme, sources)
        part = progress.part(0.8, 0.98)
        with pending_reports(request, scheme, sources, sites, verdicts, notices, made_from, crs, part) as pending:
            self.report_issues(pending.issues, feedback)
            progress.check()
            results = self._write_layers(parameters, context, crs, sites, verdicts, sources, request.language)
            pending.commit()
        for name in (self.VERDICTS, self.FINDINGS, self.RELIEFS):
            if name in results:
                keep_provenance(results[name], made_from, self.parameterDefinition(name).description(), context)
        progress.report(1.0)
        for name, path in ((self.REPORT, request.pdf), (self.REPORT_HTML, request.html)):
            if path:
                results[name] = path
        results[self.VERDICT] = worst(verdict.consequence for verdict in verdicts).value
        results[self.SITES] = len(sites)
        return results

    def _screening_scheme(self, parameters: dict[str, Any], context: QgsProcessingContext) -> ScreeningScheme:
        scheme = self.scheme(parameters, context)
        if not isinstance(scheme, ScreeningScheme):
            raise CoreError(
                error("screening.not_a_screening_scheme", name=scheme.head.id,
                      known=", ".join(scheme_ids("screening")) or "–")
            )
        return scheme

    def _sites(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        crs: QgsCoordinateReferenceSystem,
        feedback: QgsProcessingFeedback,
    ) -> list[Site]:
        source = self.parameterAsSource(parameters, self.INPUT, context)
        if source is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, self.INPUT))
        name = self.parameterAsString(parameters, self.SITE_FIELD, context)
        index = source.fields().lookupField(name) if name else -1
        if name and index < 0:
            raise CoreError(
                error("screening.no_name_field", field=name, known=", ".join(source.fields().names()) or "–")
            )
        features = source.getFeatures(
            QgsFeatureRequest(), QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
        )
        sites, warnings = read_sites(
            features, index if index >= 0 else None, source.sourceCrs(), crs, context.transformContext()
        )
        self.report_issues(warnings, feedback)
        return sites

    def _data(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[Binding, Optional[BoundRaster]]:
        """The binding, with the grade raster as ``zoning_grade`` where that is not bound, and the grade raster."""
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

    def _input_files(
        self, parameters: dict[str, Any], context: QgsProcessingContext, binding: Binding
    ) -> Iterator[str]:
        """Paths of the files that are read."""
        layer = self.parameterAsVectorLayer(parameters, self.INPUT, context)
        if layer is not None:
            yield layer.source().split("|")[0]
        yield binding.path or ""
        yield from (entry.file or "" for entry in binding.datasets.values())

    def _judge(
        self,
        scheme: ScreeningScheme,
        sources: Sources,
        sites: Sequence[Site],
        crs: QgsCoordinateReferenceSystem,
        grades: Optional[BoundRaster],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        progress: Progress,
    ) -> list[SiteVerdict]:
        screener = Screener(scheme, sources, crs, context.transformContext(), grades)
        verdicts = []
        for count, site in enumerate(sites):
            verdict = screener.judge(site, progress.part(count / len(sites), (count + 1) / len(sites)))
            decided = verdict.decided_by
            feedback.pushInfo(
                translate("EcoAxis", "{site}: {verdict} (decided by {rule})").format(
                    site=site.name, verdict=verdict.consequence.value, rule=decided.rule.rule if decided else "–"
                )
            )
            verdicts.append(verdict)
        return verdicts

    def _write_layers(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        crs: QgsCoordinateReferenceSystem,
        sites: Sequence[Site],
        verdicts: Sequence[SiteVerdict],
        sources: Sources,
        language: str,
    ) -> dict[str, Any]:
        contents = (
            (self.VERDICTS, VERDICT_FIELDS, verdict_features(sites, verdicts, language)),
            (self.FINDINGS, FINDING_FIELDS, finding_features(verdicts, sources, language)),
            (self.RELIEFS, RELIEF_FIELDS, relief_features(verdicts)),
        )
        before = existing(destination_path(parameters.get(name)) for name, _, _ in contents)
        results: dict[str, Any] = {}
        try:
            for name, named, features in contents:
                if parameters.get(name) or name != self.RELIEFS:
                    results[name] = self._write(parameters, name, context, fields(named), features, crs)
        except QgsProcessingException:
            remove_new(before)
            raise
        return results

    def _write(
        self,
        parameters: dict[str, Any],
        name: str,
        context: QgsProcessingContext,
        named: QgsFields,
        features: Iterator[QgsFeature],
        crs: QgsCoordinateReferenceSystem,
    ) -> str:
        sink, place = self.parameterAsSink(parameters, name, context, named, QgsWkbTypes.Type.MultiPolygon, crs)
        if sink is None:
            raise QgsProcessingException(self.invalidSinkError(parameters, name))
        for feature in features:
            if not sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
                raise QgsProcessingException(self.writeFeatureError(sink, parameters, name))
        return place

    def _title(self, parameters: dict[str, Any], context: QgsProcessingContext, sites: Sequence[Site]) -> str:
        """The name of the project: as given, else that of the only site."""
        title = self.parameterAsString(parameters, self.TITLE, context).strip()
        return title or (sites[0].name if len(sites) == 1 else "")

    def _date(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        text = self.parameterAsString(parameters, self.DATE, context).strip()
        if not text:
            return datetime.date.today().isoformat()
        try:
            return datetime.date.fromisoformat(text).isoformat()
        except ValueError as fault:
            raise CoreError(error("screening.date", date=text)) from fault

    def _site_record(self, parameters: dict[str, Any], context: QgsProcessingContext, count: int) -> InputRecord:
        source = self.parameterAsSource(parameters, self.INPUT, context)
        layer = self.parameterAsVectorLayer(parameters, self.INPUT, context)
        place = layer.source() if layer is not None else source.sourceName()
        return input_record("sites", place, source.sourceCrs().authid(), count)

    def _repeatable(
        self, parameters: dict[str, Any], context: QgsProcessingContext, crs: QgsCoordinateReferenceSystem, date: str
    ) -> dict[str, str]:
        """The parameters as ``qgis_process`` takes them, with absolute paths."""
        sites = self.parameterAsVectorLayer(parameters, self.INPUT, context)
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
            self.LANGUAGE: self.parameterAsEnumString(parameters, self.LANGUAGE, context),
            self.TITLE: self.parameterAsString(parameters, self.TITLE, context).strip(),
            self.AUTHOR: self.parameterAsString(parameters, self.AUTHOR, context).strip(),
            self.DATE: date,
        }
        for name in (self.VERDICTS, self.FINDINGS, self.RELIEFS, self.REPORT, self.REPORT_HTML):
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
