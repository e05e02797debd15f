"""The form of a measurement: layers or files, the field of names, years, collapse value."""
from __future__ import annotations

import re
from typing import Any

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QCoreApplication, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...core.redlist.result import SUBCRITERIA
from ...gis.layer_kinds import is_map, is_raster
from ...gis.name_fields import ecosystem_field
from ..widgets.source_picker import SourcePicker

translate = QCoreApplication.translate

YEAR = re.compile(r"(?<!\d)(1[5-9]\d\d|20\d\d|21\d\d)(?!\d)")
MAP_ROWS = 4
Role = Qt.ItemDataRole


class DatedMaps(QWidget):
    """Maps with their years; years are read from names where they stand there, and can be changed."""

    changed = pyqtSignal()

    def __init__(self, project: QgsProject, parent: QWidget | None = None):
        super().__init__(parent)
        self.setObjectName("dated_maps")
        self.picker = SourcePicker(project, is_map, "dated_map", self)
        self.picker.combo.setAccessibleName(translate("EcoAxis", "Map to add"))
        self.add_button = QPushButton(translate("EcoAxis", "Add th&is map"), self)
        self.add_button.setObjectName("dated_map_add")
        self.remove_button = QPushButton(translate("EcoAxis", "Remove"), self)
        self.remove_button.setObjectName("dated_map_remove")
        self.table = QTableWidget(0, 2, self)
        self.table.setObjectName("dated_map_table")
        self.table.setAccessibleName(translate("EcoAxis", "Maps and their years"))
        self.table.setHorizontalHeaderLabels([translate("EcoAxis", "Map"), translate("EcoAxis", "Year")])
        self.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.table.verticalHeader().hide()
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.setFixedHeight(self.table.verticalHeader().defaultSectionSize() * MAP_ROWS)
        row = QHBoxLayout()
        row.addWidget(self.picker, 1)
        row.addWidget(self.add_button)
        row.addWidget(self.remove_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self.table)
        self.add_button.clicked.connect(self._add)
        self.remove_button.clicked.connect(self._remove)
        self.table.itemChanged.connect(lambda _: self.changed.emit())

    def values(self) -> list[dict[str, str]]:
        """The maps with their years, the oldest first."""
        rows = []
        for row in range(self.table.rowCount()):
            value = dict(self.table.item(row, 0).data(Role.UserRole))
            rows.append({**value, "year": self.table.item(row, 1).text().strip()})
        return sorted(rows, key=lambda each: each["year"])

    def set_values(self, values: list[dict[str, str]]) -> None:
        """Show what was kept."""
        self.table.setRowCount(0)
        self.changed.emit()
        for value in values:
            self._append(value, value.get("year", ""))

    def _add(self) -> None:
        value = self.picker.value()
        if value:
            found = YEAR.findall(value["title"]) or YEAR.findall(value["source"])
            self._append(value, found[-1] if found else "")

    def _append(self, value: dict[str, str], year: str) -> None:
        self.table.blockSignals(True)
        row = self.table.rowCount()
        self.table.insertRow(row)
        name = QTableWidgetItem(value.get("title", ""))
        name.setFlags(name.flags() & ~Qt.ItemFlag.ItemIsEditable)
        name.setData(Role.UserRole, value)
        name.setToolTip(value.get("source", ""))
        self.table.setItem(row, 0, name)
        self.table.setItem(row, 1, QTableWidgetItem(year))
        self.table.blockSignals(False)
        self.changed.emit()
        if not year:
            self.table.setCurrentCell(row, 1)
            self.table.setFocus()

    def _remove(self) -> None:
        if self.table.currentRow() >= 0:
            self.table.removeRow(self.table.currentRow())
            self.changed.emit()


class MeasureForm(QWidget):
    """Shows the questions that are asked for; what was answered stays when others are asked."""

    changed = pyqtSignal()

    def __init__(self, project: QgsProject, parent: QWidget | None = None):
        super().__init__(parent)
        self.setObjectName("measure_form")
        self.project = project
        self.maps = DatedMaps(project, self)
        self.pickers = {
            "map": SourcePicker(project, is_map, "measure_map", self),
            "initial": SourcePicker(project, is_raster, "measure_initial", self),
            "current": SourcePicker(project, is_raster, "measure_current", self),
        }
        self.field = QComboBox(self)
        self.field.setObjectName("measure_field")
        self.subcriterion = QComboBox(self)
        self.subcriterion.setObjectName("measure_subcriterion")
        self.subcriterion.addItems([name for name in SUBCRITERIA if name[0] in "CD"])
        self.texts = {name: QLineEdit(self) for name in ("collapse", "values", "name", "history")}
        for name, line in self.texts.items():
            line.setObjectName(f"measure_{name}")
            line.textChanged.connect(self._tell)
        self.texts["values"].setPlaceholderText(translate("EcoAxis", "empty: all"))
        rows = (
            ("maps", translate("EcoAxis", "Maps of the ecosystems"), self.maps),
            ("initial", translate("EcoAxis", "Indicator at the start"), self.pickers["initial"]),
            ("current", translate("EcoAxis", "Indicator now or projected"), self.pickers["current"]),
            ("collapse", translate("EcoAxis", "Collapse value"), self.texts["collapse"]),
            ("map", translate("EcoAxis", "Map of the ecosystems"), self.pickers["map"]),
            ("field", translate("EcoAxis", "Field that names the ecosystems"), self.field),
            ("values", translate("EcoAxis", "Ecosystems wanted, separated by commas"), self.texts["values"]),
            ("name", translate("EcoAxis", "Name, where the map shows one ecosystem"), self.texts["name"]),
            ("history", translate("EcoAxis", "Area around 1750 (km²), for A3"), self.texts["history"]),
            ("subcriterion", translate("EcoAxis", "Subcriterion"), self.subcriterion),
        )
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._rows: dict[str, tuple[QLabel, QWidget]] = {}
        for name, title, widget in rows:
            label = QLabel(title, self)
            label.setBuddy(widget)
            form.addRow(label, widget)
            self._rows[name] = (label, widget)
            if isinstance(widget, SourcePicker):
                widget.combo.setAccessibleName(title)
                widget.changed.connect(self._tell)
        self.maps.changed.connect(self._maps_changed)
        self.pickers["map"].changed.connect(self._fill_fields)
        self.field.currentIndexChanged.connect(self._tell)
        self.subcriterion.currentIndexChanged.connect(self._tell)
        self.asked: tuple[str, ...] = ()

    def ask(self, fields: tuple[str, ...]) -> None:
        """Show these questions alone."""
        self.asked = fields
        for name, (label, widget) in self._rows.items():
            label.setVisible(name in fields)
            widget.setVisible(name in fields)
        self._fill_fields()

    def answered(self) -> dict[str, Any]:
        """What is answered: the years of the maps, the other questions by their keys."""
        found: dict[str, Any] = {name: picker.value() for name, picker in self.pickers.items()}
        found.update({name: line.text().strip() for name, line in self.texts.items()})
        return {**found, "maps": [each["year"] for each in self.maps.values()]}

    def given(self, folder: str) -> dict[str, Any]:
        """The answers as parameters; layers in memory are saved in ``folder``. Raises ``CoreError``."""
        found: dict[str, Any] = {}
        if "maps" in self.asked:
            found["INPUTS"] = [self._map_source(each, folder) for each in self.maps.values()]
            found["YEARS"] = ",".join(each["year"] for each in self.maps.values())
            found["HISTORICAL_AREA"] = self.texts["history"].text().strip() or None
        else:
            place = "DISTRIBUTION" if "initial" in self.asked else "INPUT"
            found[place] = self.pickers["map"].source(folder)
        if "initial" in self.asked:
            found["INITIAL"] = self.pickers["initial"].source(folder)
            found["CURRENT"] = self.pickers["current"].source(folder)
            found["COLLAPSE"] = self.texts["collapse"].text().strip()
            found["SUBCRITERION"] = self.subcriterion.currentText()
        found["ECOSYSTEM_FIELD"] = self.field.currentData() or ""
        found["VALUE"] = self.texts["values"].text().strip()
        if "name" in self.asked:
            found["NAME"] = self.texts["name"].text().strip()
        return found

    def told(self) -> str:
        """The maps by name, for the note of where figures come from."""
        if "maps" in self.asked:
            return ", ".join(each["title"] for each in self.maps.values())
        names = ("initial", "current", "map") if "initial" in self.asked else ("map",)
        return ", ".join(self.pickers[name].value().get("title", "") for name in names)

    def state(self) -> dict[str, Any]:
        """All answers as plain values."""
        return {
            "maps": self.maps.values(),
            "pickers": {name: picker.value() for name, picker in self.pickers.items()},
            "texts": {name: line.text() for name, line in self.texts.items()},
            "field": self.field.currentData() or "",
            "subcriterion": self.subcriterion.currentText(),
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Show what was kept."""
        self.maps.set_values(list(state.get("maps") or []))
        for name, picker in self.pickers.items():
            picker.set_value(dict((state.get("pickers") or {}).get(name) or {}))
        for name, line in self.texts.items():
            line.setText(str((state.get("texts") or {}).get(name, "")))
        self._fill_fields()
        self.field.setCurrentIndex(max(0, self.field.findData(state.get("field"))))
        self.subcriterion.setCurrentIndex(max(0, self.subcriterion.findText(str(state.get("subcriterion")))))

    def _map_source(self, value: dict[str, str], folder: str) -> str:
        picker = SourcePicker(self.project, is_map, "dated_map_source")
        picker.set_value(value)
        source = picker.source(folder)
        picker.deleteLater()
        return source

    def _maps_changed(self) -> None:
        self._fill_fields()
        self._tell()

    def _fill_fields(self) -> None:
        chosen = self.field.currentData()
        names: list[str] = []
        if "maps" in self.asked:
            picker = SourcePicker(self.project, is_map, "dated_map_fields")
            for value in self.maps.values()[:1]:
                picker.set_value(value)
                names = picker.fields()
            picker.deleteLater()
        else:
            names = self.pickers["map"].fields()
        self.field.blockSignals(True)
        self.field.clear()
        self.field.addItem(translate("EcoAxis", "– none –"), "")
        for name in names:
            self.field.addItem(name, name)
        wanted = chosen if chosen in names else ecosystem_field(names)
        self.field.setCurrentIndex(max(0, self.field.findData(wanted)))
        self.field.blockSignals(False)

    def _tell(self, *_: object) -> None:
        self.changed.emit()
