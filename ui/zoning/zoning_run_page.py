"""The page that runs ``gradezoning``, on wish after a check of the data."""
from __future__ import annotations

import os
from typing import Any, Optional

from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QCheckBox

from ...core.issues import CoreError
from ...core.schemes.scheme import ZoningScheme
from ...gis.language import user_language
from ...gis.paths import load_scheme_named
from ...gis.report import formats
from ...gis.run_records import remember_run
from ...gis.zoning_layers import open_zoning_layers
from ...gis.zoning_request import FILES, zoning_parameters
from ..running.algorithm_run import AlgorithmRun
from ..running.result_layers import show_results
from ..running.sequence import Run, RunSequence, Step
from ..wizards.page import State, without_former
from ..wizards.run_page import FOLDER, RESULTS, RunPage

translate = QCoreApplication.translate

GRADE_ZONING = "ecoaxis:gradezoning"
CHECK_DATA = "ecoaxis:checkdata"
CHECK_REPORT = "checked.gpkg"


class ZoningRunPage(RunPage):
    """Keeps ``results`` (paths by output), ``parameters`` of the run, ``told`` (its warnings) and ``check_first``."""

    OWNER = "zoning"

    def build(self) -> None:
        super().build()
        self.check = QCheckBox(translate("EcoAxis", "Check the d&ata first"), self)
        self.check.setObjectName("run_check_first")
        self.body.insertWidget(1, self.check)

    def restore(self, state: State) -> None:
        super().restore(state)
        self.check.setChecked(bool(state.get("check_first")))

    def store(self, state: State) -> None:
        state["check_first"] = self.check.isChecked()

    def summary(self, state: State) -> str:
        return translate(
            "EcoAxis",
            "Grades every cell of {cell} m in {crs} by the scheme “{scheme}” and notes which rule decided it. You can"
            " go on working on the map meanwhile.",
        ).format(
            cell=f"{float(state.get('cell', 10.0)):g}", crs=state.get("crs", ""), scheme=_scheme_title(state)
        )

    def request(self, state: State, folder: str) -> Run:
        self.store(state)
        parameters = zoning_parameters(self.desk.project, state, folder)
        state["requested"] = parameters
        if not self.check.isChecked():
            return AlgorithmRun(GRADE_ZONING, parameters, self.desk.project, self.OWNER)
        checked = {
            "SCHEME": parameters["SCHEME"],
            "BINDING": parameters["BINDING"],
            "REPORT": os.path.join(folder, CHECK_REPORT),
        }
        return RunSequence(
            [
                Step(translate("EcoAxis", "Checking the data"), CHECK_DATA, checked, share=0.3),
                Step(translate("EcoAxis", "Grading"), GRADE_ZONING, parameters),
            ],
            self.desk.project,
            self.OWNER,
        )

    def finished(self, run: Run, state: State) -> None:
        """Remember the run and put its layers on the map, unless another project was opened meanwhile."""
        outputs: dict[str, Any] = dict(state[RESULTS])
        outputs = dict(outputs.get(GRADE_ZONING, outputs))
        state[RESULTS] = {name: outputs[name] for name in FILES if outputs.get(name)}
        state["parameters"] = state.pop("requested", {})
        state["told"] = [text for kind, text in run.log if kind == "warning"]
        scheme, folder = _scheme(state), str(state[FOLDER])
        title = translate("EcoAxis", "Grades – {scheme}").format(scheme=_scheme_title(state))
        summary = translate("EcoAxis", "{area} graded.").format(area=formats.area(outputs.get("GRADED_AREA")))
        remember_run("zoning", title, summary, folder, run.command, state[RESULTS], without_former(state))
        if state is not self.wizard().state:
            self.desk.tell(
                translate("EcoAxis", "The map of grades is done. It is in {folder}.").format(folder=folder), "success"
            )
            return
        layers = open_zoning_layers(state[RESULTS], scheme, user_language())
        show_results(self.desk, layers, title, hidden=("DECIDER", "CRITERIA"), zoom=True)
        self.desk.keep(self.OWNER, state)


def _scheme(state: State) -> Optional[ZoningScheme]:
    try:
        scheme = load_scheme_named(str(state.get("scheme", "")))
    except CoreError:
        return None
    return scheme if isinstance(scheme, ZoningScheme) else None


def _scheme_title(state: State) -> str:
    scheme = _scheme(state)
    return scheme.head.title[user_language()] if scheme is not None else str(state.get("scheme", ""))
