"""The screening wizard: from a site to the report, in six steps."""
from __future__ import annotations

from typing import Any, Optional

from qgis.core import QgsMapLayer
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QWidget

from ...gis.language import user_language
from ...gis.rule_rows import known_schemes
from ...gis.run_records import RunRecord
from ...gis.screening.result_layers import reopened_layers
from ..desk import Desk
from ..running.result_layers import show_results
from ..wizards.data_page import DataPage
from ..wizards.page import FORMER, without_former
from ..wizards.rules_page import RulesPage
from ..wizards.wizard import GuidedWizard
from .report_page import ReportPage
from .result_page import ResultPage
from .run_page import KEPT, ScreeningRunPage, group_title, layer_titles
from .site_page import SitePage

translate = QCoreApplication.translate

KIND = "screening"
AFTERWARDS = ("result", "report")
"""Pages that need a result and nothing else."""


class ScreeningWizard(GuidedWizard):
    """Site, data, rules, run, result, report."""

    NAME = KIND
    ICON = "screendevelopment.svg"

    def __init__(self, desk: Desk, parent: Optional[QWidget] = None):
        super().__init__(desk, translate("EcoAxis", "Screen a development"), parent)
        self.site = SitePage(desk, self)
        self.result = ResultPage(desk, self)
        for page in (
            self.site,
            DataPage(desk, self),
            RulesPage(desk, KIND, parent=self),
            ScreeningRunPage(desk, self),
            self.result,
            ReportPage(desk, self),
        ):
            self.add(page)
        self.begin()

    def receive(
        self,
        run: Optional[RunRecord] = None,
        scheme: Optional[str] = None,
        layer: Optional[QgsMapLayer] = None,
        **_: Any,
    ) -> None:
        """Open an earlier result, or take up a scheme or a layer of sites."""
        if run is not None:
            self._reopen(run)
        if scheme:
            self.keep()
            self.resume({**self.state, "scheme": scheme}, "rules")
        if layer is not None:
            self.go_to("site")
            self.site.offer_layer(layer)

    def resume(self, state: dict[str, Any], key: str = "") -> None:
        """Go on; the first scheme is chosen where none is."""
        begun = dict(state)
        if not begun.get("scheme"):
            schemes = [each for each in known_schemes(KIND, user_language()) if not each.faulty]
            begun["scheme"] = schemes[0].id if schemes else ""
        super().resume(begun, key)

    def go_to(self, key: str) -> bool:
        """Move to a page; a result that is there can be read whatever has become of the data since."""
        keys = [page.KEY for page in self.pages]
        if key not in AFTERWARDS or not self.state.get("results"):
            return super().go_to(key)
        target = keys.index(key)
        while keys.index(self.currentPage().KEY) < target:
            self.next()
        while keys.index(self.currentPage().KEY) > target:
            self.back()
        return True

    def leave_project(self) -> None:
        """The map and what was undone belong to the former project."""
        self.site.forget()
        self.result.leave()
        super().leave_project()

    def hideEvent(self, event) -> None:
        """Take the sites off the map; the page of sites puts them back while it draws."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.site.mark(False)

    def showEvent(self, event) -> None:
        """Put the sites on the map."""
        super().showEvent(event)
        if not event.spontaneous():
            self.site.mark(True)

    def _reopen(self, record: RunRecord) -> None:
        state = {key: record.state[key] for key in KEPT if key in record.state}
        outputs = {"results": dict(record.outputs), "folder": record.folder, FORMER: without_former(self.state)}
        self.resume({**state, **outputs}, "result")
        layers = reopened_layers(record.outputs, layer_titles(), user_language())
        if layers:
            show_results(self.desk, layers, group_title(state), zoom=True)
