"""The page of the result: verdict, findings on the map, what would change it, and the alternatives compared."""
from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from ...core.issues import CoreError
from ...core.screening.verdict import Outcome
from ...gis import palette
from ...gis.language import user_language
from ...gis.messages import describe_all
from ...gis.screening.outcome import FindingRow, ReliefRow, ScreeningOutcome, SiteRow, read_outcome, without_relief
from ...gis.screening.outcome_words import comparison_words, relief_words
from ...gis.screening.site_drafts import draft_of, drafts_of_state, free_name
from ..desk import Desk
from ..map_tools.ground_marks import GroundMarks
from ..widgets.cell_view import CellView
from ..widgets.notice import Notice
from ..wizards.page import GuidedPage, State
from ..wizards.run_page import RESULTS
from .result_lines import (
    finding_headers,
    finding_lines,
    relief_headers,
    relief_lines,
    site_headers,
    site_lines,
)
from .run_page import MADE_FROM, current_fingerprint
from .verdict_banner import VerdictBanner

translate = QCoreApplication.translate

SHOWN = "shown_site"


class ResultPage(GuidedPage):
    """Reads the result's own files, so that it stays whole when layers are removed from the project."""

    KEY = "result"

    def __init__(self, desk: Desk, parent: Optional[QWidget] = None):
        self.outcome: Optional[ScreeningOutcome] = None
        self._read_from: dict = {}
        self._fault = ""
        self._marks = GroundMarks(desk.canvas, width=3)
        self._relief_marks = GroundMarks(desk.canvas, palette.RELIEF_FILL, dashed=True, width=3)
        super().__init__(
            desk,
            translate("EcoAxis", "Result"),
            translate("EcoAxis", "Choose a row to see its ground on the map."),
            parent,
        )

    def build(self) -> None:
        self.stale = Notice(self)
        self.stale.setObjectName("result_stale")
        self.site = QComboBox(self)
        self.site.setObjectName("result_site")
        self.site.currentIndexChanged.connect(self._site_chosen)
        site_label = QLabel(translate("EcoAxis", "&Site"), self)
        site_label.setBuddy(self.site)
        head = QHBoxLayout()
        head.addWidget(site_label)
        head.addWidget(self.site, 1)
        self.banner = VerdictBanner(self)
        self.tabs = QTabWidget(self)
        self.tabs.setObjectName("result_tabs")
        self.tabs.addTab(self._findings_tab(), translate("EcoAxis", "&Findings"))
        self.tabs.addTab(self._relief_tab(), translate("EcoAxis", "&What would change it"))
        self.tabs.addTab(self._alternatives_tab(), translate("EcoAxis", "&Alternatives"))
        self.tabs.setMinimumHeight(self.fontMetrics().height() * 13)
        self.body.addWidget(self.stale)
        self.body.addLayout(head)
        self.body.addWidget(self.banner)
        self.body.addWidget(self.tabs, 1)

    def _findings_tab(self) -> QWidget:
        tab = QWidget(self)
        self.findings = CellView("result_findings", translate("EcoAxis", "Findings"), tab)
        self.findings.chosen.connect(self._finding_chosen)
        self.all_rules = QCheckBox(translate("EcoAxis", "Also rules that do &not apply"), tab)
        self.all_rules.setObjectName("result_all_rules")
        self.all_rules.toggled.connect(self._show_findings)
        copy = QPushButton(translate("EcoAxis", "&Copy the table"), tab)
        copy.setObjectName("result_copy")
        copy.clicked.connect(self.findings.copy_table)
        foot = QHBoxLayout()
        foot.addWidget(self.all_rules, 1)
        foot.addWidget(copy)
        column = QVBoxLayout(tab)
        column.addWidget(self.findings, 1)
        column.addLayout(foot)
        return tab

    def _relief_tab(self) -> QWidget:
        tab = QWidget(self)
        self.relief_text = QLabel(tab)
        self.relief_text.setObjectName("result_relief_text")
        self.relief_text.setWordWrap(True)
        self.reliefs = CellView("result_reliefs", translate("EcoAxis", "What would change the verdict"), tab)
        self.reliefs.chosen.connect(self._relief_chosen)
        self.show_relief = QPushButton(translate("EcoAxis", "Show it on the &map"), tab)
        self.show_relief.setObjectName("result_show_relief")
        self.show_relief.clicked.connect(self._mark_relief)
        self.use_relief = QPushButton(translate("EcoAxis", "&Use the reduced site"), tab)
        self.use_relief.setObjectName("result_use_relief")
        self.use_relief.clicked.connect(self.use_reduced_site)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.show_relief)
        foot.addWidget(self.use_relief)
        column = QVBoxLayout(tab)
        column.addWidget(self.relief_text)
        column.addWidget(self.reliefs, 1)
        column.addLayout(foot)
        return tab

    def _alternatives_tab(self) -> QWidget:
        tab = QWidget(self)
        self.comparison = QLabel(tab)
        self.comparison.setObjectName("result_comparison")
        self.comparison.setWordWrap(True)
        self.alternatives = CellView("result_alternatives", translate("EcoAxis", "Alternatives"), tab)
        self.alternatives.doubleClicked.connect(lambda index: self._go_to_alternative())
        self.alternatives.chosen.connect(self._alternative_chosen)
        copy = QPushButton(translate("EcoAxis", "&Copy the table"), tab)
        copy.setObjectName("result_copy_alternatives")
        copy.clicked.connect(self.alternatives.copy_table)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(copy)
        column = QVBoxLayout(tab)
        column.addWidget(self.comparison)
        column.addWidget(self.alternatives, 1)
        column.addLayout(foot)
        return tab

    def restore(self, state: State) -> None:
        self._read(state.get(RESULTS) or {})
        if self.outcome is not None and state.get(MADE_FROM) != current_fingerprint(self.desk, state):
            self.stale.show_sentence(
                translate(
                    "EcoAxis", "Sites, data or rules have changed since: this is the result of the earlier entries."
                ),
                "warning",
            )
        else:
            self.stale.clear()
        self._list_sites(str(state.get(SHOWN) or ""))

    def store(self, state: State) -> None:
        state[SHOWN] = str(self.site.currentData() or "")

    def leave(self) -> None:
        self._marks.clear()
        self._relief_marks.clear()

    def faults(self) -> list[str]:
        return [self._fault] if self._fault else []

    def use_reduced_site(self) -> None:
        """Add the site without the ground of the chosen relief as an alternative, and go to where it is judged."""
        site, relief = self._site(), self._relief()
        if site is None or relief is None or self.outcome is None:
            return
        drafts = drafts_of_state(self.state.get("sites"))
        name = free_name(
            translate("EcoAxis", "{site} (reduced)").format(site=site.site), [draft.name for draft in drafts]
        )
        drafts.append(draft_of(name, without_relief(site, relief), self.outcome.crs))
        self.state["sites"] = [draft.as_state() for draft in drafts]
        self.desk.tell(
            translate("EcoAxis", "“{site}” was added as an alternative: press “Run” to judge it.").format(site=name),
            "success",
        )
        self.wizard().go_to("run")

    def _read(self, results: dict) -> None:
        if self.outcome is not None and self._read_from == results:
            return
        self.outcome, self._fault, self._read_from = None, "", dict(results)
        if not results:
            self._fault = translate("EcoAxis", "There is no result yet: go back and press “Run”.")
            return
        try:
            self.outcome = read_outcome(results)
        except CoreError as fault:
            self._fault = translate("EcoAxis", "The files of this result are gone: run it again. {reason}").format(
                reason=describe_all(fault.issues)
            )

    def _list_sites(self, wanted: str) -> None:
        sites = self.outcome.sites if self.outcome is not None else ()
        self.site.blockSignals(True)
        self.site.clear()
        for row in sites:
            self.site.addItem(row.site, row.site)
        self.site.setCurrentIndex(max(0, self.site.findData(wanted)))
        self.site.blockSignals(False)
        self.site.setEnabled(len(sites) > 1)
        self.banner.setVisible(bool(sites))
        self.tabs.setVisible(bool(sites))
        language = user_language()
        self.comparison.setText(
            comparison_words(sites, language)
            or translate("EcoAxis", "There is one site only. Add others on the first page to compare them.")
        )
        headers = site_headers(any(row.habitat is not None for row in sites))
        self.alternatives.show_lines(site_lines(sites, language), headers)
        self._site_chosen()

    def _site_chosen(self, *_: object) -> None:
        site = self._site()
        self.leave()
        if site is None:
            return
        self.banner.show_site(site)
        self._show_findings()
        language = user_language()
        self.reliefs.show_lines(relief_lines(site.reliefs, site, language), relief_headers())
        if site.reliefs:
            self.reliefs.choose(site.reliefs[0].number)
        else:
            self._relief_chosen(None)

    def _show_findings(self, *_: object) -> None:
        site = self._site()
        if site is None:
            return
        everything = self.all_rules.isChecked()
        rows = [row for row in site.findings if everything or row.outcome is not Outcome.DOES_NOT_APPLY]
        self.findings.show_lines(finding_lines(rows, user_language()), finding_headers())

    def _site(self) -> Optional[SiteRow]:
        return self.outcome.site(str(self.site.currentData() or "")) if self.outcome is not None else None

    def _finding_chosen(self, number: Optional[int]) -> None:
        site = self._site()
        row: Optional[FindingRow] = None
        if site is not None and number is not None:
            row = next((each for each in site.findings if each.number == number), None)
        if row is None or self.outcome is None:
            self._marks.clear()
            return
        ground = row.geometry if not row.geometry.isNull() else site.geometry
        self._marks.color = palette.SIGNS[row.consequence].fill
        self._marks.show([(ground, self.outcome.crs)])
        self._marks.zoom_to([(ground, self.outcome.crs)])

    def _relief(self) -> Optional[ReliefRow]:
        site = self._site()
        number = self.reliefs.property("number")
        if site is None:
            return None
        return next((each for each in site.reliefs if each.number == number), None)

    def _relief_chosen(self, number: Optional[int]) -> None:
        self.reliefs.setProperty("number", -1 if number is None else number)
        relief = self._relief()
        self.show_relief.setEnabled(relief is not None)
        self.use_relief.setEnabled(relief is not None)
        if relief is not None:
            self.relief_text.setText(relief_words(relief, user_language()))
        else:
            self.relief_text.setText(
                translate("EcoAxis", "No part was found whose leaving out would improve the verdict.")
            )

    def _mark_relief(self) -> None:
        relief = self._relief()
        if relief is None or self.outcome is None:
            return
        self._relief_marks.show([(relief.geometry, self.outcome.crs)])
        self._relief_marks.zoom_to([(relief.geometry, self.outcome.crs)])

    def _alternative_chosen(self, name: Optional[str]) -> None:
        row = self.outcome.site(name) if self.outcome is not None and name else None
        if row is not None and self.outcome is not None:
            self._marks.zoom_to([(row.geometry, self.outcome.crs)])

    def _go_to_alternative(self) -> None:
        name = self.alternatives.currentIndex().siblingAtColumn(1).data()
        self.site.setCurrentIndex(max(0, self.site.findData(name)))
        self.tabs.setCurrentIndex(0)

    def keyPressEvent(self, event) -> None:
        """Enter on an alternative opens it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.alternatives.hasFocus():
            self._go_to_alternative()
            return
        super().keyPressEvent(event)
