"""Check data: what is wrong with the layers of a binding, or of a folder, before anything is computed from them."""
from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProject,
)
from qgis.PyQt.QtCore import QCoreApplication

from ...core.issues import CoreError, Issue, Severity, Where, error
from ...gis.binding import Binding, project_binding, save_binding
from ...gis.feedback import FeedbackProgress
from ...gis.messages import describe
from ...gis.output import check_writable
from ...gis.paths import catalogue
from ..base import EcoAxisAlgorithm

if TYPE_CHECKING:
    from ...gis.automap import Proposal

translate = QCoreApplication.translate

REPORT_COLUMNS = {
    "dataset": "string",
    "check": "string",
    "severity": "string",
    "message": "string",
    "count": "long",
}


class CheckData(EcoAxisAlgorithm):
    """Reports the faults of every bound layer and writes the binding that it proposes."""

    ID = "checkdata"
    GROUP = "data"
    ICON = "checkdata.svg"

    FOLDER = "FOLDER"
    EXTENT = "EXTENT"
    REPORT = "REPORT"
    BINDING_OUT = "BINDING_OUT"
    ERRORS = "ERRORS"
    WARNINGS = "WARNINGS"

    def title(self) -> str:
        """Name shown in the toolbox."""
        return translate("EcoAxis", "Check data")

    def summary(self) -> str:
        """What it does, in one sentence."""
        return translate(
            "EcoAxis",
            "Finds out which layer plays which dataset, and reports what is wrong with their codes, geometries,"
            " encodings and coordinate systems.",
        )

    def words(self) -> str:
        """Search words."""
        return (
            "check,quality,validate,binding,encoding,CP949,overlap,gap,automap,"
            "점검,자료 점검,품질,검증,연결,인코딩,중첩,공백,좌표계"
        )

    def initAlgorithm(self, config: Optional[dict[str, Any]] = None) -> None:
        """Declare parameters and outputs."""
        self.add_binding_parameter()
        folder = QgsProcessingParameterFile(
            self.FOLDER,
            translate("EcoAxis", "Folder with layers, when there is no binding"),
            behavior=QgsProcessingParameterFile.Behavior.Folder,
            optional=True,
        )
        folder.setHelp(
            translate(
                "EcoAxis",
                "Its layers and those of its sub-folders are matched with the catalogue by name and"
                " fields.",
            )
        )
        self.addParameter(folder)
        self.add_scheme_parameter(optional=True)
        extent = QgsProcessingParameterExtent(
            self.EXTENT, translate("EcoAxis", "Extent that must be covered"), optional=True
        )
        extent.setHelp(
            translate("EcoAxis", "Empty: the administrative units of the binding, or else only gaps between polygons.")
        )
        self.addParameter(extent)
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                self.REPORT, translate("EcoAxis", "Report"), QgsProcessing.SourceType.TypeVector
            )
        )
        self.addParameter(
            QgsProcessingParameterFileDestination(
                self.BINDING_OUT,
                translate("EcoAxis", "Proposed binding"),
                translate("EcoAxis", "Bindings (*.json)"),
                optional=True,
                createByDefault=False,
            )
        )
        self.addOutput(QgsProcessingOutputNumber(self.ERRORS, translate("EcoAxis", "Number of errors")))
        self.addOutput(QgsProcessingOutputNumber(self.WARNINGS, translate("EcoAxis", "Number of warnings")))

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Look at the project's layers on the main thread, when nothing else says what to check."""
        from ...gis.automap import propose_from_project

        if not super().prepareAlgorithm(parameters, context, feedback):
            return False
        self._project_proposals: Optional[list[Proposal]] = None
        given = (self.parameterAsString(parameters, name, context) for name in (self.BINDING, self.FOLDER))
        project = context.project() or QgsProject.instance()
        if not any(given) and not project_binding(project).datasets:
            self._project_proposals = propose_from_project(project)
        return True

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Map, check, report. A faulty dataset becomes rows of the report and stops nothing."""
        from ...gis.automap import proposed_binding
        from ...gis.binding_completion import completed_binding
        from ...gis.checks import proposal_issues

        path = self.parameterAsFileOutput(parameters, self.BINDING_OUT, context)
        if path:
            check_writable(path)
        needed = self._needed(parameters, context)
        progress = FeedbackProgress(feedback)
        proposals = self._proposals(parameters, context, needed, progress.part(0.0, 0.1))
        if proposals is not None:
            binding = proposed_binding(proposals)
        else:
            binding = completed_binding(self.binding(parameters, context), catalogue())
        if not binding.datasets and not proposals:
            folder = self.parameterAsString(parameters, self.FOLDER, context)
            raise CoreError(
                error("check.nothing_recognised", Where(file=folder)) if folder else error("check.nothing")
            )
        given = self.binding(parameters, context) if proposals is None else binding
        issues = proposal_issues(proposals or []) + self._check(
            given, needed, proposals, parameters, context, progress.part(0.1, 1.0)
        )
        issues.sort(key=lambda issue: issue.where.dataset or "")
        self.report_issues(issues, feedback)
        results: dict[str, Any] = {
            self.REPORT: self._write(issues, parameters, context),
            self.ERRORS: sum(issue.severity is Severity.ERROR for issue in issues),
            self.WARNINGS: sum(issue.severity is Severity.WARNING for issue in issues),
        }
        if path:
            save_binding(binding, path)
            results[self.BINDING_OUT] = path
        return results

    def _needed(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> Optional[Mapping[str, Sequence[str]]]:
        from ...gis.checks import needed_fields

        if not self.parameterAsString(parameters, self.SCHEME, context):
            return None
        return needed_fields(self.scheme(parameters, context), catalogue())

    def _proposals(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        needed: Optional[Mapping[str, Sequence[str]]],
        progress: Any,
    ) -> Optional[list[Proposal]]:
        """The proposals of FOLDER or of the project's layers; None when a binding is given."""
        from ...gis.automap import Proposal, Status, propose_from_folder
        from ...gis.checks import ADMIN_UNITS

        if self.parameterAsString(parameters, self.BINDING, context):
            return None
        folder = self.parameterAsString(parameters, self.FOLDER, context)
        if folder:
            if not os.path.isdir(folder):
                raise CoreError(error("check.no_folder", Where(file=folder)))
            wanted = None if needed is None else {ADMIN_UNITS: (), **needed}
            found = propose_from_folder(folder, catalogue(), wanted, progress)
        elif self._project_proposals is not None:
            found = self._project_proposals
        else:
            return None
        if needed is None:
            return found
        missing = sorted(set(needed) - {each.key for each in found})
        used = [each for each in found if each.key in needed or (each.key == ADMIN_UNITS and each.entry is not None)]
        return used + [Proposal(key, Status.MISSING, 0.0) for key in missing]

    def _check(
        self,
        binding: Binding,
        needed: Optional[Mapping[str, Sequence[str]]],
        proposals: Optional[list[Proposal]],
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        progress: Any,
    ) -> list[Issue]:
        from ...gis.checks import check_binding

        extent = self.parameterAsExtent(parameters, self.EXTENT, context)
        crs = self.parameterAsExtentCrs(parameters, self.EXTENT, context)
        if not crs.isValid():
            crs = QgsCoordinateReferenceSystem("EPSG:5179")
        found = check_binding(
            binding, catalogue(), needed, None if extent.isNull() else extent, crs, progress
        )
        if proposals is None:
            return found
        told = {each.key for each in proposals}
        return [issue for issue in found if not (issue.code == "check.not_bound" and issue.where.dataset in told)]

    def _write(
        self, issues: Sequence[Issue], parameters: dict[str, Any], context: QgsProcessingContext
    ) -> str:
        from ...gis.checks import check_name

        rows = (
            [
                issue.where.dataset or "",
                check_name(issue),
                issue.severity.value,
                describe(issue),
                int(issue.parameters.get("count", 1)),
            ]
            for issue in issues
        )
        return self.write_table(parameters, self.REPORT, context, REPORT_COLUMNS.items(), rows)
