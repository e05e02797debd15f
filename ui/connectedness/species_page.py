"""Third page: which species, how far they disperse, and how sure that is."""
from __future__ import annotations

from dataclasses import replace
from typing import Optional

from qgis.PyQt.QtCore import QCoreApplication, QModelIndex
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QTableView,
    QWidget,
)

from ...core.issues import CoreError
from ...gis.connectivity.study.effort import Effort, effort_of
from ...gis.connectivity.study.resistance_words import column_for, columns_of
from ...gis.connectivity.study.species_choices import (
    OWN,
    SpeciesChoice,
    kept_species,
    longest_useful,
    new_species,
    proposed_species,
)
from ...gis.messages import describe_all
from ..widgets.notice import Notice
from ..wizards.page import GuidedPage, State
from .choices import COSTS, GRAPH, MAKE, POLYGONS, PROBABILITY, STUDY
from .column_delegate import ColumnDelegate
from .species_model import COLUMN, IN_LINKS, SpeciesModel

translate = QCoreApplication.translate

GROUND = 2.0
"""Resistance of usual ground that is proposed: forest is 1 or 2 in the plugin's table."""


class SpeciesPage(GuidedPage):
    """Species with their dispersal, the longest link, and the range of the curve."""

    KEY = "species"

    def build(self) -> None:
        self._fault = ""
        self.model = SpeciesModel(self)
        self.model.edited.connect(self._edited)
        self.table = QTableView(self)
        self.table.setObjectName("species_table")
        self.table.setAccessibleName(translate("EcoAxis", "Species and their dispersal"))
        self.table.setModel(self.model)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.setAlternatingRowColors(True)
        self.table.verticalHeader().setVisible(False)
        self.table.verticalHeader().setDefaultSectionSize(round(self.fontMetrics().height() * 1.5))
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.setMinimumHeight(self.fontMetrics().height() * 12)
        self._columns: tuple[str, ...] = ()
        self.table.setItemDelegateForColumn(COLUMN, ColumnDelegate(lambda: self._columns, self.table))
        self.table.selectionModel().currentRowChanged.connect(self._tell_row)
        self.told = QLabel(self)
        self.told.setObjectName("species_told")
        self.told.setWordWrap(True)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.told)
        self.body.addLayout(self._buttons())
        self.body.addLayout(self._settings())
        self.effort_notice = Notice(self)
        self.body.addWidget(self.effort_notice)

    def restore(self, state: State) -> None:
        kept = state.get(self.KEY, {})
        self._fault = ""
        try:
            rows = kept_species(kept["rows"]) if kept.get("rows") else self._proposed()
        except CoreError as fault:
            rows = []
            self._fault = describe_all(fault.issues)
        self.model.set_rows(rows)
        self.ground.setValue(float(kept.get("ground", GROUND)))
        self.longest.setValue(float(kept.get("longest", 0.0)))
        self.low.setValue(float(kept.get("low", 0.1)))
        self.high.setValue(float(kept.get("high", 4.0)))
        self.points.setValue(int(kept.get("points", 9)))
        self.with_links.setChecked(bool(kept.get("with_links", True)))
        self.cut_off.setChecked(bool(kept.get("cut_off", False)))
        self._show_unit()
        self.table.resizeColumnsToContents()
        self.table.selectRow(next((number for number, row in enumerate(rows) if row.used), 0))

    def store(self, state: State) -> None:
        state[self.KEY] = {
            "rows": [row.as_state() for row in self.model.rows],
            "ground": self.ground.value(),
            "longest": self.longest.value(),
            "low": self.low.value(),
            "high": self.high.value(),
            "points": self.points.value(),
            "with_links": self.with_links.isChecked(),
            "cut_off": self.cut_off.isChecked(),
        }

    def faults(self) -> list[str]:
        if self._fault:
            return [self._fault]
        used = self.model.used()
        if not used:
            return [translate("EcoAxis", "Choose at least one species.")]
        if len(used) > 1 and self.state.get("patches", {}).get("link_values") == PROBABILITY and self._is_graph():
            return [translate("EcoAxis", "Links are probabilities, which hold for one species: choose one only.")]
        if self._made():
            missing = [row.name for row in used if not column_for(row.column, self._columns)]
            if missing:
                told = translate("EcoAxis", "Choose in “Resistances of” which column of the table is meant: {species}.")
                return [told.format(species=", ".join(missing))]
        names = [row.name for row in used]
        if len(set(names)) < len(names):
            return [translate("EcoAxis", "Two species have the same name: change one of them.")]
        if self.low.value() >= self.high.value():
            return [translate("EcoAxis", "The curve must end at more than it begins with.")]
        return []

    def isComplete(self) -> bool:
        """A result that is there may be looked at whatever is entered here."""
        return bool(self.state.get(STUDY)) or super().isComplete()

    def effort(self) -> Optional[Effort]:
        """How long it will take; ``None`` where the number of patches is not known."""
        count = int(self.state.get("patches", {}).get("count") or 0)
        if not count or self.state.get("patches", {}).get("kind") != POLYGONS:
            return None
        return effort_of(
            count,
            self.longest.value() > 0,
            len(self.model.used()),
            self.points.value(),
            self.with_links.isChecked(),
            self.cut_off.isChecked(),
        )

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        for name, text, slot in (
            ("species_add", translate("EcoAxis", "&Add a species"), self._add),
            ("species_remove", translate("EcoAxis", "&Remove"), self._remove),
            ("species_reset", translate("EcoAxis", "Proposed &figures again"), self._reset),
        ):
            button = QPushButton(text, self)
            button.setObjectName(name)
            button.clicked.connect(slot)
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _settings(self) -> QFormLayout:
        self.ground = _real("species_ground", 0.01, 10_000.0, 2, self)
        self.longest = _real("species_longest", 0.0, 1e9, 0, self)
        self.longest.setAccessibleName(translate("EcoAxis", "Longest link between patches"))
        self.longest.setSpecialValueText(translate("EcoAxis", "no limit: all pairs"))
        self.propose = QPushButton(translate("EcoAxis", "&Propose"), self)
        self.propose.setObjectName("species_propose")
        self.propose.setToolTip(
            translate("EcoAxis", "The length that fewer than one animal in ten thousand of any species crosses.")
        )
        self.propose.clicked.connect(self._propose_longest)
        self.low = _real("species_low", 0.01, 100.0, 2, self)
        self.high = _real("species_high", 0.01, 100.0, 2, self)
        self.points = QSpinBox(self)
        self.points.setObjectName("species_points")
        self.points.setRange(2, 50)
        self.with_links = QCheckBox(translate("EcoAxis", "Also the importance of each lin&k (takes longer)"), self)
        self.with_links.setObjectName("species_with_links")
        self.cut_off = QCheckBox(
            translate("EcoAxis", "Leave &out paths that fewer than one in a million crosses (faster, nearly exact)"),
            self,
        )
        self.cut_off.setObjectName("species_cut_off")
        for widget in (self.ground, self.longest, self.low, self.high, self.points):
            widget.valueChanged.connect(self._edited)
        for box in (self.with_links, self.cut_off):
            box.toggled.connect(self._edited)
        limit = QHBoxLayout()
        limit.addWidget(self.longest, 1)
        limit.addWidget(self.propose)
        curve = QHBoxLayout()
        for text, widget in (
            (translate("EcoAxis", "from"), self.low),
            (translate("EcoAxis", "to"), self.high),
            (translate("EcoAxis", "times the dispersal, points:"), self.points),
        ):
            label = QLabel(text, self)
            label.setBuddy(widget)
            curve.addWidget(label)
            curve.addWidget(widget)
        curve.addStretch(1)
        self.ground_label = QLabel(translate("EcoAxis", "Resistance of &usual ground (assumed)"), self)
        self.ground_label.setBuddy(self.ground)
        self.longest_label = QLabel(self)
        self.longest_label.setBuddy(self.longest)
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(self.ground_label, self.ground)
        form.addRow(self.longest_label, limit)
        form.addRow(translate("EcoAxis", "Curve"), curve)
        form.addRow("", self.with_links)
        form.addRow("", self.cut_off)
        return form

    def _proposed(self) -> list[SpeciesChoice]:
        rows = proposed_species()
        return [replace(row, used=True) if number == 0 else row for number, row in enumerate(rows)]

    def _is_graph(self) -> bool:
        return self.state.get("patches", {}).get("kind") == GRAPH

    def _in_costs(self) -> bool:
        return not self._is_graph() and self.state.get("resistance", {}).get("kind") in COSTS

    def _made(self) -> bool:
        return not self._is_graph() and self.state.get("resistance", {}).get("kind") == MAKE

    def _show_unit(self) -> None:
        costs = self._in_costs()
        self.ground.setVisible(costs)
        self.ground_label.setVisible(costs)
        self.table.setColumnHidden(IN_LINKS, not costs)
        self.table.setColumnHidden(COLUMN, not self._made())
        self.longest.setSuffix(translate("EcoAxis", " cost × m") if costs else " m")
        self.longest_label.setText(translate("EcoAxis", "Longest &link"))
        for widget in (self.longest, self.propose):
            widget.setEnabled(not self._is_graph())
        self._edited()

    def _edited(self, *_: object) -> None:
        self._columns = ()
        if self._made():
            try:
                self._columns = columns_of(str(self.state.get("resistance", {}).get("table", "")))
            except CoreError as fault:
                self._fault = describe_all(fault.issues)
        self.model.set_ground(self.ground.value(), lambda wanted: column_for(wanted, self._columns))
        effort = self.effort()
        if effort is not None and effort.is_long:
            self.effort_notice.show_sentence(effort.sentence(), "warning")
        else:
            self.effort_notice.clear()
        self.changed()

    def _tell_row(self, current: QModelIndex, _: QModelIndex) -> None:
        if current.isValid():
            row = self.model.rows[current.row()]
            self.told.setText(
                translate("EcoAxis", "{species}. Source: {source}. {note}").format(
                    species=row.name, source=row.source or "–", note=row.note
                )
            )

    def _add(self) -> None:
        self.model.set_rows([*self.model.rows, new_species([row.key for row in self.model.rows])])
        self.table.selectRow(len(self.model.rows) - 1)
        self._edited()

    def _remove(self) -> None:
        place = self.table.currentIndex().row()
        if 0 <= place < len(self.model.rows):
            self.model.set_rows([row for number, row in enumerate(self.model.rows) if number != place])
            self.table.selectRow(min(place, len(self.model.rows) - 1))
            self._edited()

    def _reset(self) -> None:
        used = {row.key for row in self.model.used()}
        try:
            rows = [replace(row, used=row.key in used) for row in proposed_species()]
        except CoreError as fault:
            self._fault = describe_all(fault.issues)
            rows = []
        known = {row.key for row in rows}
        own = [row for row in self.model.rows if row.key not in known and row.certainty == OWN]
        self.model.set_rows([*rows, *own])
        self._edited()

    def _propose_longest(self) -> None:
        try:
            self.longest.setValue(longest_useful(self.model.used(), self.ground.value() if self._in_costs() else 1.0))
        except CoreError as fault:
            self.desk.tell(describe_all(fault.issues), "warning")


def _real(name: str, low: float, high: float, decimals: int, parent: QWidget) -> QDoubleSpinBox:
    box = QDoubleSpinBox(parent)
    box.setObjectName(name)
    box.setRange(low, high)
    box.setDecimals(decimals)
    box.setGroupSeparatorShown(True)
    return box
