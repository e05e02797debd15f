"""Judge development sites by a screening scheme: verdict, reasons, what would change it, and the report."""
from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...core.progress import Progress
from ...core.screening.verdict import SiteVerdict, worst
from ...gis.feedback import FeedbackProgress
from ...gis.language import user_language
from ...gis.paths import catalogue
from ...gis.screening.sites import Site, check_analysis_crs
from ..destinations import check_destinations, destination_path, existing, remove_new
from ..loaded_layers import style_when_loaded
from .screening_parameters import ScreeningAlgorithm

if TYPE_CHECKING:
    from ...gis.screening.screener import Screener
    from ...gis.screening.sources import Sources

translate = QCoreApplication.translate


class ScreenDevelopment(ScreeningAlgorithm):
    """``ecoaxis:screendevelopment``."""

    ID = "screendevelopment"
    GROUP = "screening"
    ICON = "screendevelopment.svg"

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

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Read and check everything, judge every site, and only then write."""
        from ...gis.layer_metadata import keep_provenance
        from ...gis.screening.notices import screening_notices
        from ...gis.screening.report_writer import ReportRequest, pending_reports, screening_provenance
        from ...gis.screening.screener import Screener
        from ...gis.screening.sources import open_sources
        from ...gis.workbook import check_workbooks

        progress = FeedbackProgress(feedback)
        crs = self.parameterAsCrs(parameters, self.CRS, context)
        check_analysis_crs(crs)
        date = self.report_date(parameters, context)
        scheme = self.screening_scheme(parameters, context)
        sites = self.sites(parameters, context, crs, feedback)
        binding, grades = self.data(parameters, context)
        outputs = (self.VERDICTS, self.FINDINGS, self.RELIEFS, self.REPORT, self.REPORT_HTML, self.REPORT_XLSX)
        check_destinations(
            (destination_path(parameters.get(name)) for name in outputs),
            self.input_files(parameters, context, binding),
        )
        if destination_path(parameters.get(self.REPORT_XLSX)):
            check_workbooks()
        asked = self.habitats(parameters, context, scheme, binding, crs)
        scheme = asked.scheme
        sources = open_sources(scheme, binding, catalogue(), asked.opened)
        screener = Screener(scheme, sources, crs, context.transformContext(), grades, asked.habitats)
        # Before the long work: layers of the project may be gone when it is done.
        request = ReportRequest(
            algorithm=f"ecoaxis:{self.ID}",
            parameters=self.repeatable(parameters, context, crs, date),
            sites=self.site_record(parameters, context, len(sites)),
            project="" if binding.path else (context.project() or QgsProject.instance()).fileName(),
            language=self.parameterAsEnumString(parameters, self.LANGUAGE, context),
            title=self.report_title(parameters, context, sites),
            author=self.parameterAsString(parameters, self.AUTHOR, context).strip(),
            date=date,
            grades=grades,
            pdf=self.parameterAsFileOutput(parameters, self.REPORT, context),
            html=self.parameterAsFileOutput(parameters, self.REPORT_HTML, context),
            xlsx=self.parameterAsFileOutput(parameters, self.REPORT_XLSX, context),
            sections=self.sections(parameters, context),
        )
        verdicts = self._judge(screener, sites, feedback, progress.part(0.0, 0.8))
        notices = screening_notices(sources, sites, verdicts, crs)
        self.report_issues([*notices.reading, *notices.coverage, *self.selection_issues(parameters)], feedback)
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
        self._style(results, request.language, context)
        progress.report(1.0)
        written = ((self.REPORT, request.pdf), (self.REPORT_HTML, request.html), (self.REPORT_XLSX, request.xlsx))
        for name, path in written:
            if path:
                results[name] = path
        results[self.VERDICT] = worst(verdict.consequence for verdict in verdicts).value
        results[self.SITES] = len(sites)
        return results

    def _style(self, results: dict[str, Any], language: str, context: QgsProcessingContext) -> None:
        from ...gis.screening.result_layers import result_styles

        for name, style in result_styles(language).items():
            style_when_loaded(context, results.get(name), style)

    def _judge(
        self, screener: Screener, sites: Sequence[Site], feedback: QgsProcessingFeedback, progress: Progress
    ) -> list[SiteVerdict]:
        from ...gis.rule_rows import consequence_words

        names = consequence_words(user_language())
        verdicts = []
        for count, site in enumerate(sites):
            verdict = screener.judge(site, progress.part(count / len(sites), (count + 1) / len(sites)))
            decided = verdict.decided_by
            feedback.pushInfo(
                translate("EcoAxis", "{site}: {verdict} (decided by {rule})").format(
                    site=site.name, verdict=names[verdict.consequence], rule=decided.rule.rule if decided else "–"
                )
            )
            if verdict.habitat is not None:
                loss = verdict.habitat
                feedback.pushInfo(
                    translate("EcoAxis", "{site}: equivalent connectivity falls by {percent} % ({area} ha)").format(
                        site=site.name, percent=f"{loss.percent:.3g}", area=f"{loss.equivalent / 1e4:.4g}"
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
        from ...gis.screening.tables import (
            FINDING_FIELDS,
            RELIEF_FIELDS,
            fields,
            finding_features,
            relief_features,
            verdict_features,
            verdict_fields,
        )

        contents = (
            (self.VERDICTS, verdict_fields(verdicts), verdict_features(sites, verdicts, language)),
            (self.FINDINGS, FINDING_FIELDS, finding_features(verdicts, sources, language)),
            (self.RELIEFS, RELIEF_FIELDS, relief_features(verdicts)),
        )
        before = existing(destination_path(parameters.get(name)) for name, _, _ in contents)
        results: dict[str, Any] = {}
        try:
            for name, named, features in contents:
                if parameters.get(name) or name != self.RELIEFS:
                    results[name] = self.write_features(parameters, name, context, fields(named), features, crs)
        except QgsProcessingException:
            remove_new(before)
            raise
        return results
