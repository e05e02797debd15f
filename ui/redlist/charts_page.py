"""Charts of the chosen ecosystem and of all: decline over years, cells over grid placements, margins, categories."""
from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from ...core.issues import CoreError
from ...gis.layer_kinds import is_table
from ...gis.messages import describe_all
from ...gis.redlist_charts import category_chart, decline_chart, margin_chart, occupancy_chart
from ...gis.redlist_evidence import decline_of, occupancy_of
from ...gis.report.plot_figures import Shown
from ..desk import Desk
from ..widgets.chart_view import ChartView
from ..widgets.notice import Notice
from ..widgets.plain_text import PlainText
from ..widgets.source_picker import SourcePicker
from .dossier import Dossier

translate = QCoreApplication.translate


class ChartsPage(QWidget):
    """Draws only while it is seen."""

    def __init__(self, desk: Desk, dossier: Dossier, parent: QWidget | None = None):
        super().__init__(parent)
        self.setObjectName("charts_page")
        self.dossier = dossier
        self.kinds: tuple[tuple[str, Callable[[], tuple[Shown | None, str]]], ...] = (
            (translate("EcoAxis", "Area over the years, with models and thresholds"), self._decline),
            (translate("EcoAxis", "Area of occupancy over grid placements"), self._occupancy),
            (translate("EcoAxis", "Distance to the next threshold"), self._margins),
            (translate("EcoAxis", "Categories of all ecosystems"), self._categories),
        )
        self.kind = QComboBox(self)
        self.kind.setObjectName("chart_kind")
        self.kind.addItems([title for title, _ in self.kinds])
        self.kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.kind.setMinimumContentsLength(20)
        label = QLabel(translate("EcoAxis", "&Chart"), self)
        label.setBuddy(self.kind)
        self.areas = SourcePicker(desk.project, is_table, "chart_areas", self)
        self.placements = SourcePicker(desk.project, is_table, "chart_placements", self)
        self.chart = ChartView(self)
        self.notice = Notice(self)
        self.note = PlainText("chart_note", self)
        head = QHBoxLayout()
        head.addWidget(label)
        head.addWidget(self.kind, 1)
        self.form = QFormLayout()
        self.form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._labels = {}
        for name, title, picker in (
            ("areas", translate("EcoAxis", "Table of dated areas"), self.areas),
            ("placements", translate("EcoAxis", "Table of grid placements"), self.placements),
        ):
            picker.combo.setAccessibleName(title)
            self._labels[name] = QLabel(title, self)
            self._labels[name].setBuddy(picker)
            self.form.addRow(self._labels[name], picker)
            picker.changed.connect(self.draw)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setWidget(self.chart)
        column = QVBoxLayout(self)
        column.addLayout(head)
        column.addLayout(self.form)
        column.addWidget(self.notice)
        column.addWidget(scroll, 1)
        column.addWidget(self.note)
        self.kind.currentIndexChanged.connect(self.draw)
        dossier.chosen_changed.connect(self.draw)
        dossier.sheet_changed.connect(self.draw)
        dossier.sheets_changed.connect(self.draw)
        dossier.thresholds_changed.connect(self.draw)

    def draw(self, *_: object) -> None:
        """Draw the chart that is chosen, of what the dossier says now."""
        number = self.kind.currentIndex()
        for place, (name, picker) in enumerate((("areas", self.areas), ("placements", self.placements))):
            self._labels[name].setVisible(number == place)
            picker.setVisible(number == place)
        if not self.isVisible():
            return
        self.notice.clear()
        chart, note = None, ""
        try:
            chart, note = self.kinds[number][1]()
        except CoreError as fault:
            self.notice.show_sentence(describe_all(fault.issues), "error")
        else:
            if chart is None:
                self.notice.show_sentence(note, "info")
                note = ""
        sheet = self.dossier.sheet
        name = self.kinds[number][0] if sheet is None else f"{sheet.ecosystem}: {self.kinds[number][0]}"
        self.chart.show_chart(chart, name)
        self.note.setText(note)
        self.note.setVisible(bool(note))

    def showEvent(self, event: Any) -> None:
        """Draw what changed meanwhile."""
        super().showEvent(event)
        self.draw()

    def state(self) -> dict[str, Any]:
        """Choices as plain values."""
        kept = {"areas": self.areas.value(), "placements": self.placements.value()}
        return {"kind": self.kind.currentIndex(), **kept}

    def restore(self, state: dict[str, Any]) -> None:
        """Show what was kept."""
        kind = state.get("kind")
        self.kind.setCurrentIndex(kind if isinstance(kind, int) and 0 <= kind < len(self.kinds) else 0)
        self.areas.set_value(dict(state.get("areas") or {}))
        self.placements.set_value(dict(state.get("placements") or {}))
        self.draw()

    def _decline(self) -> tuple[Shown | None, str]:
        sheet, source = self.dossier.sheet, self.areas.value().get("source", "")
        if sheet is None or not source:
            return None, translate(
                "EcoAxis", "Measure the decline from maps first, or choose a table with ecosystem, year and area_km2."
            )
        series = decline_of(source, sheet.ecosystem)
        if series is None:
            return None, _absent(sheet.ecosystem)
        return decline_chart(series, self.dossier.thresholds)

    def _occupancy(self) -> tuple[Shown | None, str]:
        sheet, source = self.dossier.sheet, self.placements.value().get("source", "")
        if sheet is None or not source:
            return None, translate(
                "EcoAxis", "Measure the area of occupancy from a map first, or choose its table of placements."
            )
        results = self.dossier.judgement(self.dossier.chosen).assessment.results
        told = next(each.figures.get("best") for each in results if each.subcriterion == "B2")
        assessed = {sheet.ecosystem: told} if isinstance(told, float) else {}
        occupancy = occupancy_of(source, sheet.ecosystem, assessed)
        if occupancy is None or not occupancy.count:
            return None, _absent(sheet.ecosystem)
        return occupancy_chart(occupancy, self.dossier.thresholds)

    def _margins(self) -> tuple[Shown | None, str]:
        if self.dossier.sheet is None:
            return None, translate("EcoAxis", "Add an ecosystem first.")
        chart = margin_chart(self.dossier.judgement(self.dossier.chosen).assessment.results)
        text = translate("EcoAxis", "No figure in percent has a further threshold above it.")
        return chart, "" if chart is not None else text

    def _categories(self) -> tuple[Shown | None, str]:
        if not self.dossier.sheets:
            return None, translate("EcoAxis", "Add an ecosystem first.")
        numbers = range(len(self.dossier.sheets))
        return category_chart([self.dossier.judgement(number).assessment.category for number in numbers]), ""


def _absent(ecosystem: str) -> str:
    return translate("EcoAxis", "The table has no row of “{ecosystem}”: check how its name is written.").format(
        ecosystem=ecosystem
    )
