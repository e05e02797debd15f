"""Fifth page: what came out, in words, tables, charts and on the map."""
from __future__ import annotations

from typing import Any, Optional

from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QTabWidget, QWidget

from ...core.issues import Issue
from ...core.progress import Progress
from ...gis.connectivity.study.charts import curve_chart, fractions_chart
from ...gis.connectivity.study.graph_look import graph_layers
from ...gis.connectivity.study.results import LinkRow, PatchRow, SpeciesResult, read_species
from ...gis.connectivity.study.wording import explanation, headline
from ...gis.messages import describe_all
from ..desk import Desk
from ..running.background import Background
from ..widgets.chart_view import ChartView
from ..widgets.notice import Notice
from ..widgets.plain_text import PlainText
from ..wizards.page import GuidedPage, State
from .choices import STUDY
from .result_tables import index_columns, link_columns, patch_columns
from .rows_view import RowsView
from .study_layers import StudyLayers

translate = QCoreApplication.translate

READ = "read"


class StudyResultPage(GuidedPage):
    """Reads the results in the background; one species is shown at a time."""

    KEY = "result"

    def __init__(self, desk: Desk, title: str, subtitle: str = "", parent: Optional[QWidget] = None):
        self.results: dict[str, SpeciesResult] = {}
        self._read: list[Any] = []
        self.layers = StudyLayers(desk)
        super().__init__(desk, title, subtitle, parent)

    def build(self) -> None:
        self.background = Background(self)
        self.trouble = Notice(self)
        self.species = QComboBox(self)
        self.species.setObjectName("result_species")
        self.species.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.species.setMinimumContentsLength(16)
        self.species.currentIndexChanged.connect(lambda _: self._show_species())
        label = QLabel(translate("EcoAxis", "&Species"), self)
        label.setBuddy(self.species)
        self.map_button = QPushButton(translate("EcoAxis", "Sho&w on the map"), self)
        self.map_button.setObjectName("result_map")
        self.map_button.clicked.connect(self._add_layers)
        head = QHBoxLayout()
        head.addWidget(label)
        head.addWidget(self.species, 1)
        head.addWidget(self.map_button)
        self.headline = PlainText("result_headline", self, True)
        self.told = PlainText("result_told", self)
        self.patches = RowsView("result_patches", translate("EcoAxis", "Patches by importance"), patch_columns(""))
        self.patches.chosen.connect(self._go_to_patch)
        self.links = RowsView("result_links", translate("EcoAxis", "Links by importance"), link_columns(""))
        self.links.chosen.connect(self._go_to_link)
        self.indices = RowsView("result_indices", translate("EcoAxis", "Indices of the landscape"), index_columns())
        self.fractions = ChartView()
        self.fractions.setObjectName("result_fractions")
        self.curve = ChartView()
        self.curve.setObjectName("result_curve")
        self.tabs = QTabWidget(self)
        self.tabs.setObjectName("result_tabs")
        for widget, title in (
            (self.patches, translate("EcoAxis", "&Patches")),
            (self.fractions, translate("EcoAxis", "What &importance is made of")),
            (self.curve, translate("EcoAxis", "Over &distance")),
            (self.links, translate("EcoAxis", "Lin&ks")),
            (self.indices, translate("EcoAxis", "Indic&es")),
        ):
            self.tabs.addTab(widget, title)
        self.tabs.setMinimumHeight(self.fontMetrics().height() * 16)
        self.body.addWidget(self.trouble)
        self.body.addLayout(head)
        self.body.addWidget(self.headline)
        self.body.addWidget(self.told)
        self.body.addWidget(self.tabs, 1)

    def restore(self, state: State) -> None:
        study = state.get(STUDY, [])
        if study != self._read or not self.results:
            self._begin_reading(study)
        else:
            self._switch()

    def store(self, state: State) -> None:
        state["shown"] = self.species.currentData() or state.get("shown", "")

    def faults(self) -> list[str]:
        if not self.state.get(STUDY):
            return [translate("EcoAxis", "There is no result yet: calculate first.")]
        return []

    def leave(self) -> None:
        self.background.stop()
        self.layers.clear()

    def forget(self) -> None:
        """The project is another one."""
        self.background.stop()
        self.layers.clear()
        self.results, self._read = {}, []

    def _begin_reading(self, study: list[State]) -> None:
        self._read = list(study)
        self.results = {}
        self.species.clear()
        self.headline.setText(translate("EcoAxis", "Reading the results…") if study else "")
        self.told.clear()
        self.trouble.clear()
        if study:
            self.background.start(
                READ,
                translate("EcoAxis", "Reading the results of connectedness"),
                lambda progress: _read_all(study, progress),
                self._have_read,
                self._not_read,
            )

    def _have_read(self, found: list[tuple[SpeciesResult, dict[str, Any]]]) -> None:
        self.results = {result.key: result for result, _ in found}
        for number, (result, layers) in enumerate(found):
            self.layers.show(self._title(result), layers, number == 0)
        self.species.blockSignals(True)
        for result, _ in found:
            self.species.addItem(result.name, result.key)
        self.species.setCurrentIndex(max(0, self.species.findData(self.state.get("shown", ""))))
        self.species.blockSignals(False)
        self._show_species()

    def _not_read(self, issues: list[Issue]) -> None:
        self.headline.clear()
        self.trouble.show_sentence(describe_all(issues), "error")

    @staticmethod
    def _title(result: SpeciesResult) -> str:
        return translate("EcoAxis", "Connectedness: {species}").format(species=result.name)

    def _show_species(self) -> None:
        result = self.results.get(str(self.species.currentData() or ""))
        if result is None:
            return
        self.headline.setText(headline(result))
        self.told.setText("\n".join(explanation(result)))
        self.patches.show_rows(result.patches, patch_columns(result.unit))
        self.links.show_rows(result.links, link_columns(result.distance_unit))
        self.indices.show_rows(
            [(key, result.index_names.get(key, ""), value) for key, value in result.indices.items()]
        )
        self.fractions.show_chart(fractions_chart(result), translate("EcoAxis", "What importance is made of"))
        self.curve.show_chart(
            curve_chart(result) if result.curve else None,
            translate("EcoAxis", "Equivalent connectivity over the dispersal distance"),
        )
        self.tabs.setTabEnabled(self.tabs.indexOf(self.curve), bool(result.curve))
        self._switch()

    def _switch(self) -> None:
        self.layers.clear()
        chosen = str(self.species.currentData() or "")
        if chosen in self.results:
            sources = {key: result.files.get("NODES_OUT", "") for key, result in self.results.items()}
            self.layers.switch(sources, chosen)

    def _add_layers(self) -> None:
        """Add again what the user took off the map."""
        study = [each for each in self._read if each["key"] == self.species.currentData()]
        result = self.results.get(str(self.species.currentData() or ""))
        if study and result is not None:
            self.background.start(
                "layers",
                translate("EcoAxis", "Opening layers"),
                lambda progress: graph_layers(result.files, result.distance_unit),
                lambda layers: (self.layers.show(self._title(result), layers, True), self._switch()),
                self._not_read,
            )

    def _go_to_patch(self, row: PatchRow) -> None:
        self._mark("NODES_OUT", row.fid)

    def _go_to_link(self, row: LinkRow) -> None:
        result = self.results.get(str(self.species.currentData() or ""))
        if result is not None:
            self._mark("LINKS_OUT" if result.files.get("LINKS_OUT") else "LINKS", row.fid)

    def _mark(self, name: str, fid: int) -> None:
        result = self.results.get(str(self.species.currentData() or ""))
        if result is not None:
            self.layers.mark(result.files.get(name, ""), fid)


def _read_all(study: list[State], progress: Progress) -> list[tuple[SpeciesResult, dict[str, Any]]]:
    results = [
        read_species(told, progress.part(number / len(study), (number + 1) / len(study)))
        for number, told in enumerate(study)
    ]
    # Last, for from here on nothing is cancelled: layers handed to the main thread must not go in this one.
    return [(result, graph_layers(result.files, result.distance_unit)) for result in results]
