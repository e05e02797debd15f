"""Fourth page: what will be calculated, and its run in the background."""
from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QWidget

from ...gis.connectivity.study.amounts import amount
from ...gis.connectivity.study.effort import effort_of
from ...gis.connectivity.study.species_choices import certainty_words, kept_species
from ...gis.report import formats
from ...gis.run_records import remember_run
from ..desk import Desk
from ..running.sequence import Run, RunSequence
from ..widgets.notice import Notice
from ..wizards.page import State, without_former
from ..wizards.run_page import FOLDER, RESULTS, RunPage
from .choices import POLYGONS, SCENARIO, STUDY
from .study_steps import StudySteps

translate = QCoreApplication.translate


class StudyRunPage(RunPage):
    """Runs ``StudySteps``; ``state["study"]`` then tells each species and its files."""

    OWNER = "connectedness"

    def __init__(self, desk: Desk, title: str, subtitle: str = "", parent: QWidget | None = None):
        super().__init__(desk, title, subtitle, parent)
        self._told: list[State] = []

    def build(self) -> None:
        super().build()
        self.effort_notice = Notice(self)
        self.body.insertWidget(1, self.effort_notice)

    def restore(self, state: State) -> None:
        super().restore(state)
        patches, species = state.get("patches", {}), state.get("species", {})
        used = [row for row in species.get("rows", []) if row.get("used")]
        count = int(patches.get("count") or 0)
        sentence = ""
        if patches.get("kind") == POLYGONS and count:
            sentence = effort_of(
                count, bool(species.get("longest")), len(used), int(species.get("points", 9)),
                bool(species.get("with_links")), bool(species.get("cut_off")),
            ).sentence()  # fmt: skip
        if sentence:
            self.effort_notice.show_sentence(sentence, "warning")
        else:
            self.effort_notice.clear()

    def summary(self, state: State) -> str:
        words = certainty_words()
        told = [
            translate("EcoAxis", "{species}: {distance} with a probability of {probability} ({certainty})").format(
                species=row.name,
                distance=formats.distance(row.dispersal_m),
                probability=f"{row.probability:g}",
                certainty=words.get(row.certainty, row.certainty),
            )
            for row in kept_species(state.get("species", {}).get("rows", []))
            if row.used
        ]
        head = translate("EcoAxis", "Patches, links, indices and the importance of every patch are calculated for:")
        return "\n".join([head, *told])

    def request(self, state: State, folder: str) -> RunSequence:
        steps = StudySteps(self.desk.project, state, folder)
        run = steps.sequence(self.OWNER)
        self._told = steps.told
        return run

    def finished(self, run: Run, state: State) -> None:
        state[STUDY] = self._told
        state.pop(SCENARIO, None)
        results: dict[str, Any] = state[RESULTS]
        parts = [
            translate("EcoAxis", "{species}: {reached} reachable as one piece").format(
                species=each["name"], reached=amount(float(results[f"indices_{each['key']}"]["EC"]), each["unit"])
            )
            for each in self._told
        ]
        names = ", ".join(each["name"] for each in self._told)
        outputs = {f"{each['key']}/{name}": path for each in self._told for name, path in each["files"].items()}
        remember_run(
            self.OWNER,
            translate("EcoAxis", "Connectedness: {species}").format(species=names),
            "; ".join(parts),
            state[FOLDER],
            run.command,
            outputs,
            without_former(state),
        )
