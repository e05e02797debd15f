"""The wizard that measures connectedness, from patches to what a development takes or restoring gives."""
from __future__ import annotations

from typing import Any, Optional

from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QWidget

from ...gis.run_records import RunRecord
from ..desk import Desk
from ..wizards.wizard import GuidedWizard
from .choices import SCENARIO
from .export_page import ExportPage
from .patches_page import PatchesPage
from .resistance_page import ResistancePage
from .scenario_page import ScenarioPage
from .species_page import SpeciesPage
from .study_result_page import StudyResultPage
from .study_run_page import StudyRunPage

translate = QCoreApplication.translate


class ConnectednessWizard(GuidedWizard):
    """Patches, resistance, species, run, result, scenario, export."""

    NAME = "connectedness"
    ICON = "connectivityindices.svg"

    def __init__(self, desk: Desk, parent: Optional[QWidget] = None):
        super().__init__(desk, translate("EcoAxis", "Measure connectedness"), parent)
        self.add(
            PatchesPage(
                desk,
                translate("EcoAxis", "Patches"),
                translate("EcoAxis", "Which ground is habitat, and what counts as one patch."),
            )
        )
        self.add(
            ResistancePage(
                desk,
                translate("EcoAxis", "Distance"),
                translate(
                    "EcoAxis", "How far patches are from each other, and how hard the ground between is to cross."
                ),
            )
        )
        self.add(
            SpeciesPage(
                desk,
                translate("EcoAxis", "Species"),
                translate(
                    "EcoAxis", "Who disperses how far. The proposed figures are assumed: change what you know better."
                ),
            )
        )
        self.add(
            StudyRunPage(
                desk,
                translate("EcoAxis", "Calculate"),
                translate(
                    "EcoAxis", "The calculation runs in the background; the map and all other windows stay usable."
                ),
            )
        )
        self.result = StudyResultPage(
            desk,
            translate("EcoAxis", "Result"),
            translate("EcoAxis", "Choose a row to see the patch or link on the map."),
        )
        self.add(self.result)
        self.scenario = ScenarioPage(
            desk,
            translate("EcoAxis", "Before and after"),
            translate("EcoAxis", "What a development takes from the network, or what restoring gives to it."),
        )
        self.add(self.scenario)
        self.add(
            ExportPage(
                desk,
                translate("EcoAxis", "Save and hand over"),
                translate("EcoAxis", "Report, tables, and the graph for other programs."),
            )
        )
        self.begin()

    def receive(self, run: Optional[RunRecord] = None, **_: Any) -> None:
        """Open an earlier result."""
        if run is not None:
            self.keep()
            page = ScenarioPage.KEY if run.state.get(SCENARIO) else StudyResultPage.KEY
            self.resume(dict(run.state), page)

    def leave_project(self) -> None:
        """Nothing of the former project stays."""
        self.result.forget()
        self.scenario.forget()
        super().leave_project()
