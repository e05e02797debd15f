"""The result of a zoning run: what grade the ground has, which rules decided it, how sure they are, what is missing."""
from __future__ import annotations

import os
from typing import Any, Optional

from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QTabWidget, QWidget

from ...core.issues import CoreError, Issue
from ...core.schemes.scheme import ZoningScheme
from ...gis.binding import Binding, load_binding
from ...gis.language import user_language
from ...gis.messages import describe_all
from ...gis.paths import load_scheme_named
from ...gis.zoning_layers import layer_names, open_zoning_layers, show_criterion, show_only
from ...gis.zoning_results import ZoningResult, read_zoning_result, write_rows
from ...gis.zoning_words import ZoningWords, assumed_sentence, gaps, grade_looks, headline
from ..running.background import Background
from ..running.result_layers import show_results, zoom_to
from ..widgets.cell_view import CellView
from ..widgets.chart_view import ChartView
from ..widgets.notice import Notice
from ..widgets.opened_files import open_file
from ..widgets.plain_text import PlainText
from ..wizards.page import GuidedPage, State
from ..wizards.run_page import FOLDER, RESULTS
from . import result_tables as tables

translate = QCoreApplication.translate

TABLES = "tables"


class ZoningResultPage(GuidedPage):
    """Shows what ``state["results"]`` names; keeps the chosen tab and layer as ``tab`` and ``shown``."""

    KEY = "result"

    def build(self) -> None:
        self.result: Optional[ZoningResult] = None
        self.scheme: Optional[ZoningScheme] = None
        self._read: Any = None
        self._background = Background(self)
        self.headline = PlainText("result_headline", self, True)
        self.assumed = Notice(self)
        self.assumed.setObjectName("result_assumed")
        self.body.addWidget(self.headline)
        self.body.addWidget(self.assumed)
        self.body.addLayout(self._map_row())
        self.tabs = QTabWidget(self)
        self.tabs.setObjectName("result_tabs")
        self.tabs.setUsesScrollButtons(True)
        self.views: dict[str, CellView] = {}
        self.chart = ChartView(self)
        self._add_tab("grades", translate("EcoAxis", "Grades"), self.chart)
        self._add_tab("units", translate("EcoAxis", "Units"))
        self._add_tab("rules", translate("EcoAxis", "Deciding rules"))
        self._add_tab("criteria", translate("EcoAxis", "Criteria"))
        self._add_tab("certainty", translate("EcoAxis", "Certainty"))
        self._add_tab("gaps", translate("EcoAxis", "No data"))
        self.body.addWidget(self.tabs, 1)
        self.body.addLayout(self._file_row())

    def _map_row(self) -> QHBoxLayout:
        self.shown = QComboBox(self)
        self.shown.setObjectName("result_shown")
        self.shown.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.shown.setMinimumContentsLength(20)
        self.shown.activated.connect(self._show_on_map)
        label = QLabel(translate("EcoAxis", "&Shown layer"), self)
        label.setBuddy(self.shown)
        row = QHBoxLayout()
        row.addWidget(label)
        row.addWidget(self.shown, 1)
        self.zoom = self._button("result_zoom", translate("EcoAxis", "&Zoom to it"), self._zoom)
        self.why = self._button("result_why", translate("EcoAxis", "&Why this grade?"), self._why)
        row.addWidget(self.zoom)
        row.addWidget(self.why)
        return row

    def _file_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self._button("result_copy", translate("EcoAxis", "Cop&y the table"), self._copy))
        row.addWidget(self._button("result_export", translate("EcoAxis", "Save all &tables (CSV)"), self.export))
        row.addWidget(self._button("result_folder", translate("EcoAxis", "Open the fol&der"), self._open_folder))
        row.addStretch(1)
        return row

    def _button(self, name: str, text: str, slot: Any) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.setAutoDefault(False)
        button.clicked.connect(lambda *_: slot())
        return button

    def _add_tab(self, name: str, title: str, chart: Optional[QWidget] = None) -> None:
        place = QWidget(self.tabs)
        row = QHBoxLayout(place)
        view = CellView(f"result_{name}", title, place)
        view.setMinimumHeight(self.fontMetrics().height() * 8)
        row.addWidget(view, 2)
        if chart is not None:
            row.addWidget(chart, 3)
        self.views[name] = view
        self.tabs.addTab(place, title)

    def restore(self, state: State) -> None:
        try:
            scheme = load_scheme_named(str(state.get("scheme", "")))
        except CoreError:
            scheme = None
        self.scheme = scheme if isinstance(scheme, ZoningScheme) else None
        self._list_layers(str(state.get("shown", "GRADE")))
        self.tabs.setCurrentIndex(int(state.get("tab", 0)))
        outputs = state.get(RESULTS) or {}
        wanted = (state.get(FOLDER), user_language())
        if self.result is not None and self._read == wanted:
            return
        self.result, self._read = None, wanted
        self._clear()
        grade, decider, legend, summary = (
            str(outputs.get(name) or "") for name in ("GRADE", "DECIDER", "LEGEND", "SUMMARY")
        )
        looks = grade_looks(self.scheme, user_language())
        self._background.start(
            "result", translate("EcoAxis", "Reading the map of grades"),
            lambda progress: read_zoning_result(grade, decider, legend, summary, looks, progress),
            self._show, self._failed,
        )  # fmt: skip

    def store(self, state: State) -> None:
        state["tab"] = self.tabs.currentIndex()
        state["shown"] = str(self.shown.currentData() or "GRADE")

    @property
    def words(self) -> ZoningWords:
        """The words of the result."""
        return ZoningWords(self.scheme, user_language())

    def export(self) -> list[str]:
        """Write each table that has lines as CSV into the folder of the run; their paths."""
        folder = os.path.join(str(self.state.get(FOLDER, "")), TABLES)
        written = []
        try:
            os.makedirs(folder, exist_ok=True)
            for name, view in self.views.items():
                if view.table.lines:
                    path = os.path.join(folder, f"{name}.csv")
                    rows = ([cell.text for cell in line.cells] for line in view.table.lines)
                    write_rows(path, view.table.headers, rows)
                    written.append(path)
        except CoreError as fault:
            self.notice.show_sentence(describe_all(fault.issues), "error")
            return written
        except OSError:
            self.notice.show_sentence(
                translate("EcoAxis", "Nothing can be written in the folder {folder}: choose another one.").format(
                    folder=folder
                ),
                "error",
            )
            return written
        self.notice.show_sentence(translate("EcoAxis", "The tables are in {folder}.").format(folder=folder), "success")
        return written

    def _clear(self) -> None:
        self.headline.setText(translate("EcoAxis", "Reading the map of grades…"))
        self.assumed.clear()
        self.chart.show_chart(None)
        for view in self.views.values():
            view.show_lines([], view.table.headers)

    def _failed(self, issues: list[Issue]) -> None:
        self.headline.clear()
        self.assumed.show_sentence(describe_all(issues), "error")

    def _show(self, result: ZoningResult) -> None:
        self.result = result
        words = self.words
        self.headline.setText(headline(result))
        told = assumed_sentence(result)
        if told:
            self.assumed.show_sentence(told, "warning")
        show = self.views
        show["grades"].show_lines(tables.grade_lines(result), tables.grade_headers())
        self.chart.show_chart(tables.grade_plot(result), translate("EcoAxis", "Area by grade"))
        show["units"].show_lines(tables.unit_lines(result), tables.unit_headers())
        show["rules"].show_lines(tables.rule_lines(result, words), tables.rule_headers())
        show["criteria"].show_lines(tables.criterion_lines(result, words), tables.criterion_headers())
        show["certainty"].show_lines(tables.certainty_lines(result, words), tables.certainty_headers())
        masked = bool((self.state.get("parameters") or {}).get("MASK"))
        missing = gaps(words, self._binding(), masked, result)
        show["gaps"].show_lines(tables.gap_lines(missing, self.state.get("told") or []), tables.gap_headers())

    def _binding(self) -> Optional[Binding]:
        try:
            return load_binding(str((self.state.get("parameters") or {}).get("BINDING", "")))
        except CoreError:
            return None

    def _list_layers(self, wanted: str) -> None:
        names = layer_names()
        self.shown.clear()
        for output in ("GRADE", "DECIDER"):
            self.shown.addItem(names[output], output)
        words = self.words
        for criterion in dict.fromkeys(rule.criterion for rule in (self.scheme.rules if self.scheme else ())):
            title = translate("EcoAxis", "Grades by criterion: {criterion}")
            key = f"CRITERIA/{criterion}"
            self.shown.addItem(title.format(criterion=words.criterion(criterion)), key)
        self.shown.setCurrentIndex(max(0, self.shown.findData(wanted)))

    def _show_on_map(self, *_: int) -> Any:
        """Draw the chosen layer alone among those of this run; layers that were removed come back."""
        output, _, criterion = str(self.shown.currentData() or "GRADE").partition("/")
        outputs = self.state.get(RESULTS) or {}
        layer = show_only(self.desk.project, str(outputs.get(output) or ""), outputs)
        if layer is None:
            layers = open_zoning_layers(outputs, self.scheme, user_language())
            if output not in layers:
                self.notice.show_sentence(
                    translate("EcoAxis", "The files of this result are gone: run it again."), "error"
                )
                return None
            hidden = tuple(name for name in layers if name != output)
            layer = show_results(self.desk, layers, translate("EcoAxis", "Map of grades"), hidden)[output]
        if criterion and self.scheme is not None:
            show_criterion(layer, self.scheme, criterion, user_language())
        return layer

    def _zoom(self) -> None:
        zoom_to(self.desk, self._show_on_map())

    def _why(self) -> None:
        self.desk.open("why", run=str(self.state.get(FOLDER, "")))

    def _copy(self) -> None:
        list(self.views.values())[self.tabs.currentIndex()].copy_table()
        self.notice.show_sentence(translate("EcoAxis", "The table is on the clipboard."), "success")

    def _open_folder(self) -> None:
        open_file(str(self.state.get(FOLDER, "")))
