"""``assessecosystem``: from an evidence table to categories with bounds and reasons."""
from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProperty,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...core.issues import CoreError, Issue, Where, error
from ...core.redlist.categories import most_threatened
from ...core.redlist.redlistindex import red_list_index
from ...gis.feedback import FeedbackProgress
from ...gis.language import speaking
from ...gis.messages import describer
from ...gis.output import PendingFile
from ...gis.paths import load_thresholds_named
from ...gis.provenance import input_record, make_provenance
from ..destinations import check_destinations, destination_path
from .dossier_parameters import DossierAlgorithm
from .table_rows import rows_of

if TYPE_CHECKING:
    from ...core.redlist.evidence import EcosystemEvidence
    from ...core.redlist.result import EcosystemAssessment, Reason
    from ...core.redlist.thresholds import Thresholds
    from ...core.reporting.dossier import DossierReport

translate = QCoreApplication.translate

DEFAULT_SCHEME = "iucn-rle-2.1"
COLUMNS = tuple((name, "string") for name in (
    "ecosystem", "subcriterion", "category", "least", "most", "text", "reason",
))  # fmt: skip
OVERALL = "overall"


class AssessEcosystem(DossierAlgorithm):
    """``ecoaxis:assessecosystem``."""

    ID = "assessecosystem"
    GROUP = "redlist"
    ICON = "assessecosystem.svg"

    INPUT = "INPUT"
    ASSESSMENT = "ASSESSMENT"
    JSON = "JSON"
    CATEGORY = "CATEGORY"
    INDEX = "INDEX"

    def title(self) -> str:
        return translate("EcoAxis", "Assess ecosystems (Red List)")

    def summary(self) -> str:
        return translate(
            "EcoAxis",
            "Applies criteria A to E of the IUCN Red List of Ecosystems to a table of evidence: category, plausible"
            " bounds and reason of every subcriterion and of each ecosystem.",
        )

    def words(self) -> str:
        return (
            "red list,ecosystem,IUCN,RLE,criteria,category,assessment,threatened,collapse,evidence,"
            "생태계 적색목록,적색목록,평가,범주,기준,붕괴,위급,위기,취약,근거표"
        )

    def initAlgorithm(self, config: dict[str, Any] | None = None) -> None:
        """Declare parameters and outputs."""
        self.addParameter(
            QgsProcessingParameterFeatureSource(
                self.INPUT, translate("EcoAxis", "Evidence table"), [QgsProcessing.SourceType.TypeVector]
            )
        )
        self.add_scheme_parameter("redlist", DEFAULT_SCHEME)
        self._add_advanced(
            QgsProcessingParameterNumber(
                self.CONFIDENCE, translate("EcoAxis", "Share of a distribution between its bounds"),
                QgsProcessingParameterNumber.Type.Double, 0.9, False, 0.01, 0.999,
            )
        )
        self.add_dossier_parameters()
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                self.ASSESSMENT, translate("EcoAxis", "Assessment"), QgsProcessing.SourceType.TypeVector
            )
        )
        self.addParameter(
            QgsProcessingParameterFileDestination(
                self.JSON, translate("EcoAxis", "Whole assessment (JSON)"), fileFilter="JSON (*.json)", optional=True,
                createByDefault=False,
            )
        )
        self.add_report_outputs()
        self.addOutput(QgsProcessingOutputString(self.CATEGORY, translate("EcoAxis", "Most threatened category")))
        self.addOutput(QgsProcessingOutputNumber(self.INDEX, translate("EcoAxis", "Red List Index of Ecosystems")))

    def scheme(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Thresholds:  # type: ignore[override]
        """The thresholds that ``SCHEME`` names. Raises ``CoreError`` with all their faults."""
        return load_thresholds_named(self.parameterAsString(parameters, self.SCHEME, context))

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Read and check the whole table, assess every ecosystem, and only then write."""
        from ...core.redlist.assessment import assess
        from ...gis.layer_metadata import keep_provenance
        from ...gis.report.dossier import write_dossier_html, write_dossier_pdf

        progress = FeedbackProgress(feedback)
        thresholds = self.scheme(parameters, context)
        source, evidence = self._evidence(parameters, context)
        files = {
            name: self.parameterAsFileOutput(parameters, name, context)
            for name in (self.JSON, self.REPORT, self.REPORT_HTML)
        }
        check_destinations((destination_path(parameters.get(self.ASSESSMENT)), *files.values()), (_file_of(source),))
        assessments = []
        for count, each in enumerate(evidence):
            progress.check()
            assessments.append(assess(each, thresholds))
            progress.report(0.4 * (count + 1) / len(evidence))
        told = self._repeatable(parameters, context, source)
        records = [input_record("evidence", source, "", sum(len(each.subcriteria) for each in evidence))]
        records += [input_record(name.lower(), told[name], "") for name in self.SHOWN if told.get(name)]
        made_from = make_provenance(f"ecoaxis:{self.ID}", told, records, thresholds.head)
        report = self.dossier(parameters, context, thresholds, assessments, made_from, told)
        self._tell(assessments, report.warnings, feedback)
        maps = self.maps(parameters, context) if files[self.REPORT] or files[self.REPORT_HTML] else None
        results: dict[str, Any] = {}
        with ExitStack() as stack:
            pending = {name: stack.enter_context(PendingFile(path)) for name, path in files.items() if path}
            if self.JSON in pending:
                self._write_json(pending[self.JSON].temporary, report)
            progress.report(0.5)
            for name, write, start in (
                (self.REPORT, write_dossier_pdf, 0.5), (self.REPORT_HTML, write_dossier_html, 0.7),
            ):  # fmt: skip
                if name in pending:
                    issues = write(report, maps, pending[name].temporary, progress.part(start, start + 0.2))
                    self.report_issues(issues, feedback)
            progress.check()
            results[self.ASSESSMENT] = self.write_table(
                parameters, self.ASSESSMENT, context, COLUMNS, self._rows(assessments, report.language)
            )
            for file in pending.values():
                file.commit()
        keep_provenance(results[self.ASSESSMENT], made_from, translate("EcoAxis", "Assessment"), context)
        progress.report(1.0)
        results.update((name, path) for name, path in files.items() if path)
        worst = most_threatened(each.category for each in assessments)
        results[self.CATEGORY] = worst.value if worst else ""
        results[self.INDEX] = red_list_index(each.category for each in assessments)
        return results

    def _evidence(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[str, list[EcosystemEvidence]]:
        """The source of the table and what it says; a CSV file is read as such, because QGIS reads UTF-8 only."""
        from ...core.redlist.evidence_file import read_evidence_file
        from ...core.redlist.evidence_table import read_evidence

        confidence = self.parameterAsDouble(parameters, self.CONFIDENCE, context)
        path = self._csv_path(parameters, context)
        if path:
            rows = read_evidence_file(path)
            cells = [row.cells for row in rows]
            return path, read_evidence(cells, os.path.basename(path), confidence, [row.number for row in rows])
        source = self.table_source(parameters, self.INPUT, context)
        _, values, name = rows_of(source)
        layer = self.parameterAsVectorLayer(parameters, self.INPUT, context)
        return layer.source() if layer is not None else name, read_evidence(values, name, confidence)

    def _csv_path(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        """The CSV file behind ``INPUT`` if all of it is asked for; empty otherwise."""
        value = parameters.get(self.INPUT)
        if isinstance(value, QgsProcessingFeatureSourceDefinition):
            if value.selectedFeaturesOnly:
                return ""
            value = value.source
        if isinstance(value, QgsProperty):
            value = value.staticValue()
        path = str(value) if isinstance(value, str) else ""
        if not os.path.isfile(path):
            layer = self.parameterAsVectorLayer(parameters, self.INPUT, context)
            if layer is None or layer.providerType() != "ogr" or layer.subsetString() or layer.isEditable():
                return ""
            path = layer.source()
        return os.path.abspath(path) if path.lower().endswith(".csv") and os.path.isfile(path) else ""

    def _repeatable(
        self, parameters: dict[str, Any], context: QgsProcessingContext, source: str
    ) -> dict[str, str]:
        """The parameters as ``qgis_process`` takes them, with absolute paths."""
        told = {self.INPUT: source, self.SCHEME: self.parameterAsString(parameters, self.SCHEME, context)}
        told[self.CONFIDENCE] = f"{self.parameterAsDouble(parameters, self.CONFIDENCE, context):g}"
        told[self.LANGUAGE] = self.parameterAsEnumString(parameters, self.LANGUAGE, context)
        for name in (self.EOO, self.AOO, self.AREAS, self.PLACEMENTS):
            layer = self.parameterAsVectorLayer(parameters, name, context)
            told[name] = layer.source() if layer is not None else ""
        for name in (self.DESCRIPTIONS, self.YEAR, self.SCOPE, self.TITLE, self.AUTHOR, self.DATE):
            told[name] = self.parameterAsString(parameters, name, context).strip() if parameters.get(name) else ""
        for name in (self.ASSESSMENT, self.JSON, self.REPORT, self.REPORT_HTML):
            told[name] = destination_path(parameters.get(name))
        told[self.ASSESSMENT] = told[self.ASSESSMENT] or QgsProcessing.TEMPORARY_OUTPUT
        paths = (self.INPUT, self.SCHEME, self.EOO, self.AOO, self.AREAS, self.PLACEMENTS, self.DESCRIPTIONS)
        for name in (*paths, self.ASSESSMENT, self.JSON, self.REPORT, self.REPORT_HTML):
            told[name] = _absolute(told[name])
        return told

    def _tell(
        self, assessments: Sequence[EcosystemAssessment], warnings: Sequence[Issue], feedback: QgsProcessingFeedback
    ) -> None:
        sentence = describer()
        self.report_issues(warnings, feedback)
        for each in assessments:
            feedback.pushInfo(
                translate("EcoAxis", "{ecosystem}: {category} ({supporting})").format(
                    ecosystem=each.ecosystem, category=each.text, supporting=each.supporting or "–"
                )
            )
            for issue in each.issues:
                feedback.pushWarning(sentence(issue))
            for reason in each.near_threatened:
                feedback.pushInfo(
                    translate("EcoAxis", "{ecosystem}: is it NT? {reason}").format(
                        ecosystem=each.ecosystem, reason=sentence(_as_issue(reason))
                    )
                )

    @staticmethod
    def _rows(assessments: Sequence[EcosystemAssessment], language: str) -> Iterator[list[str]]:
        with speaking(language):
            sentence = describer()
        for each in assessments:
            for result in each.results:
                bounds = (result.category.value, result.least.value, result.most.value, result.text)
                yield [each.ecosystem, result.subcriterion, *bounds, sentence(_as_issue(result.reason))]
            bounds = (each.category.value, each.least.value, each.most.value, each.text)
            yield [each.ecosystem, OVERALL, *bounds, sentence(_as_issue(each.reason)) if each.reason else ""]

    @staticmethod
    def _write_json(path: str, report: DossierReport) -> None:
        from ...core.redlist.assessment_json import assessment_document

        with speaking(report.language):
            document = assessment_document(
                report.assessments, report.thresholds, report.provenance, report.confidence or 0.9, describer()
            )
        try:
            with open(path, "w", encoding="utf-8", newline="\n") as stream:
                json.dump(document, stream, ensure_ascii=False, indent=1, allow_nan=False)
                stream.write("\n")
        except OSError as fault:
            raise CoreError(error("output.unwritable", Where(file=path), folder=os.path.dirname(path))) from fault


def _file_of(source: str) -> str:
    return source.partition("|")[0]


def _absolute(text: str) -> str:
    """A path made absolute; anything else (an id, a provider's URI) as it is."""
    path, bar, rest = text.partition("|")
    is_path = path and (os.path.exists(path) or (os.path.splitext(path)[1] and os.path.isdir(os.path.dirname(path))))
    return os.path.abspath(path) + bar + rest if is_path else text


def _as_issue(reason: Reason) -> Issue:
    return Issue(reason.code, parameters=reason.parameters)
