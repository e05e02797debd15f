"""The wizard that grades a county: rules, data, area, run, result."""
from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QWidget

from ...gis.run_records import RunRecord
from ..desk import Desk
from ..wizards.data_page import DataPage
from ..wizards.rules_page import RulesPage
from ..wizards.run_page import FOLDER, RESULTS
from ..wizards.wizard import PAGE, GuidedWizard
from .area_page import AreaPage
from .result_page import ZoningResultPage
from .zoning_run_page import ZoningRunPage

translate = QCoreApplication.translate


class ZoningWizard(GuidedWizard):
    """Rules, data, area, run, result."""

    NAME = "zoning"
    ICON = "gradezoning.svg"

    def __init__(self, desk: Desk, parent: Optional[QWidget] = None):
        super().__init__(desk, translate("EcoAxis", "Grade a county"), parent)
        self.add(RulesPage(desk, "zoning"))
        self.add(DataPage(desk))
        self.add(
            AreaPage(
                desk, translate("EcoAxis", "Area to grade"),
                translate("EcoAxis", "Choose the area, the cell size, and the units to sum up by."),
            )
        )  # fmt: skip
        self.add(
            ZoningRunPage(
                desk, translate("EcoAxis", "Run"), translate("EcoAxis", "Grade the area; QGIS stays usable meanwhile.")
            )
        )
        self.add(
            ZoningResultPage(
                desk, translate("EcoAxis", "Result"),
                translate("EcoAxis", "What grade the ground has, and which rules decided it."),
            )
        )  # fmt: skip
        self.begin()

    def go_to(self, key: str) -> bool:
        """A result is shown whatever has become of the data and the layers that it was made from."""
        if key == ZoningResultPage.KEY and self.state.get(RESULTS):
            while self.currentPage() is not self.pages[-1]:
                before = self.currentPage()
                self.next()
                if self.currentPage() is before:
                    return False
            return True
        return super().go_to(key)

    def receive(self, run: Optional[RunRecord] = None, scheme: str = "") -> None:
        """Open an earlier result, or begin with ``scheme``."""
        if run is not None:
            self.keep()
            outputs = {RESULTS: dict(run.outputs), FOLDER: run.folder, PAGE: ZoningResultPage.KEY}
            self.resume({**run.state, **outputs})
        elif scheme:
            self.keep()
            self.resume({**self.state, "scheme": scheme}, RulesPage.KEY)
