"""The page on which sites are judged, in the background and without a report."""
from __future__ import annotations

from typing import Any, Optional

from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QWidget

from ...core.issues import CoreError
from ...gis.binding import project_binding
from ...gis.language import user_language
from ...gis.paths import load_scheme_named
from ...gis.rule_rows import consequence_words
from ...gis.run_records import remember_run
from ...gis.screening.outcome import read_outcome
from ...gis.screening.outcome_words import comparison_words, reason_words
from ...gis.screening.request import ALGORITHM, fingerprint, screening_parameters
from ...gis.screening.site_drafts import drafts_of_state
from ..desk import Desk
from ..running.algorithm_run import AlgorithmRun
from ..running.result_layers import show_results
from ..wizards.page import State
from ..wizards.run_page import RunPage
from .habitat_box import HabitatBox

translate = QCoreApplication.translate

TASK = "screening"
PARAMETERS = "parameters"
MADE_FROM = "made_from"
HABITAT = "habitat"
KEPT = ("sites", "scheme", HABITAT, "results", "folder", "command", PARAMETERS, MADE_FROM, "report")


def layer_titles() -> dict[str, str]:
    """What the result layers are called, by output."""
    return {
        "RELIEFS": translate("EcoAxis", "What to leave out"),
        "FINDINGS": translate("EcoAxis", "Ground of the rules"),
        "VERDICTS": translate("EcoAxis", "Verdicts"),
    }


def group_title(state: State) -> str:
    """What the group of the result layers is called: the sites that were judged."""
    names = [draft.name for draft in drafts_of_state(state.get("sites"))]
    shown = ", ".join(names[:3])
    if len(names) > 3:
        return translate("EcoAxis", "Screening: {sites} and {count} more").format(sites=shown, count=len(names) - 3)
    return translate("EcoAxis", "Screening: {sites}").format(sites=shown)


def current_fingerprint(desk: Desk, state: State) -> str:
    """What the entries of the wizard come to now."""
    try:
        binding = repr(sorted(project_binding(desk.project).datasets.items()))
    except CoreError:
        binding = ""
    return fingerprint(state, binding)


class ScreeningRunPage(RunPage):
    """Runs ``ecoaxis:screendevelopment`` on files of its own, so that project and layers may change meanwhile."""

    OWNER = TASK

    def __init__(self, desk: Desk, parent: Optional[QWidget] = None):
        super().__init__(
            desk,
            translate("EcoAxis", "Run"),
            translate("EcoAxis", "The sites are judged in the background; the map stays usable."),
            parent,
        )

    def build(self) -> None:
        self._asked: dict[str, tuple[dict[str, Any], str, dict[str, Any]]] = {}
        super().build()
        self.habitat = HabitatBox(self.desk, self)
        self.habitat.changed.connect(self._habitat_changed)
        self.body.insertWidget(1, self.habitat)

    def restore(self, state: State) -> None:
        self.habitat.restore(state.get(HABITAT))
        super().restore(state)
        self.start_button.setEnabled(not self._running())

    def store(self, state: State) -> None:
        state[HABITAT] = self.habitat.answers()

    def faults(self) -> list[str]:
        fault = self.habitat.fault()
        return [fault] if fault else super().faults()

    def summary(self, state: State) -> str:
        count = len(drafts_of_state(state.get("sites")))
        try:
            scheme = load_scheme_named(str(state.get("scheme", "")))
        except CoreError:
            return ""
        text = translate("EcoAxis", "Sites: {sites}. Scheme: {scheme} ({rules} rules).").format(
            sites=count, scheme=scheme.head.title[user_language()], rules=len(scheme.rules)
        )
        if state.get("results") and state.get(MADE_FROM) != current_fingerprint(self.desk, state):
            changed = translate("EcoAxis", "The entries have changed since the last calculation: run it again.")
            return f"{text}\n{changed}"
        return text

    def request(self, state: State, folder: str) -> AlgorithmRun:
        self.store(state)
        parameters = screening_parameters(state, self.desk.project, folder)
        self._asked[folder] = (
            parameters, current_fingerprint(self.desk, state), {key: state.get(key) for key in KEPT}
        )  # fmt: skip
        return AlgorithmRun(ALGORITHM, parameters, self.desk.project, self.OWNER, layer_titles(), self)

    def finished(self, run: AlgorithmRun, state: State) -> None:
        """Load the layers, and remember the run with what it was made from."""
        parameters, made_from, entries = self._asked.pop(state["folder"])
        state[PARAMETERS] = parameters
        state[MADE_FROM] = made_from
        record = {**entries, **{key: state.get(key) for key in ("results", "folder", "command", PARAMETERS, MADE_FROM)}}
        outcome = read_outcome(state["results"])
        first = outcome.sites[0]
        language = user_language()
        summary = comparison_words(outcome.sites, language) or translate("EcoAxis", "{verdict}: {reason}").format(
            verdict=consequence_words(language)[first.verdict], reason=reason_words(first)
        )
        title = ", ".join(row.site for row in outcome.sites[:3])
        remember_run(TASK, title, summary, state["folder"], run.command, state["results"], record)
        same = self.wizard().state is state
        if same:
            show_results(self.desk, run.layers(), group_title(record))
            self.desk.keep(self.wizard().NAME, state)
        if not same or not self.wizard().isVisible():
            self.desk.tell(
                translate("EcoAxis", "The screening of {sites} is done: open it from “Recent results”.").format(
                    sites=title
                ),
                "success",
            )

    def _habitat_changed(self) -> None:
        self.store(self.state)
        self.told.setText(self.summary(self.state))
        self.changed()
