"""The head of a scheme (``scheme.json``) as a form; what it does not show is kept as it is."""
from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Optional

from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QGroupBox, QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from ...core.issues import Issue
from ...core.schemes.document import COPIED_FROM
from ...core.schemes.entry_tables import (
    cells_of_item,
    item_of_cells,
    items_of,
    map_of_rows,
    rows_of_map,
    whole_number,
)
from ...gis.messages import describer
from .edited_scheme import EditedScheme
from .entry_table import EntryTable
from .rules_model import FAULT_GROUND, FAULT_INK

translate = QCoreApplication.translate

LABELS = {"criteria": "criterion", "indicators": "indicator", "groups": "group", "subcriteria": "subcriterion"}
"""Maps of labels, and the column of the rules that holds their ids."""
OF_KIND = {
    "zoning": ("grades", "combining", "criteria", "indicators"),
    "screening": ("groups",),
    "redlist": ("categories", "subcriteria"),
}


class HeadForm(QScrollArea):
    """Shows and edits the head of one ``EditedScheme`` at a time."""

    def __init__(self, parent: Optional[QWidget] = None):
        super().__init__(parent)
        self.setObjectName("head")
        self.setAccessibleName(translate("EcoAxis", "Head of the scheme"))
        self.setWidgetResizable(True)
        self.scheme: Optional[EditedScheme] = None
        self._filling = False
        self._typing = False
        self.sections: dict[str, QGroupBox] = {}
        self.faults: dict[str, QLabel] = {}
        self.lines: dict[str, QLineEdit] = {}
        self.boxes: dict[str, QComboBox] = {}
        self.tables: dict[str, EntryTable] = {}
        inner = QWidget(self)
        self._layout = QVBoxLayout(inner)
        self._build()
        self._layout.addStretch(1)
        self.setWidget(inner)

    def show_scheme(self, scheme: EditedScheme) -> None:
        """Show another scheme."""
        self.scheme = scheme
        for section in ("grades", "combining", "criteria", "indicators", "groups", "categories", "subcriteria"):
            self.sections[section].setVisible(section in OF_KIND[scheme.document.kind])
        for line in self.lines.values():
            line.setReadOnly(scheme.read_only)
        for box in self.boxes.values():
            box.setEnabled(not scheme.read_only)
        for table in self.tables.values():
            table.set_read_only(scheme.read_only)
        self.refresh()

    def refresh(self) -> None:
        """Show what the head says now."""
        if self.scheme is None or self._typing:
            return
        self._filling = True
        entry = self.scheme.entry
        for place, line in self.lines.items():
            text = _line_text(entry, place)
            if line.text() != text:
                line.setText(text)
        for key in ("legal_basis", "grades", "categories"):
            items, table = items_of(entry.get(key)), self.tables[key]
            table.fill([(item, cells_of_item(item, table.places)) for item in items])
        for key, column in LABELS.items():
            if column in self.scheme.rules.columns:
                rows = rows_of_map(entry.get(key), self._ids(column))
                self.tables[key].fill([(None, row) for row in rows])
        self._fill_combining(entry)
        self.copied.setText(_copied_text(entry))
        self.copied.setVisible(bool(self.copied.text()))
        self._filling = False

    def show_faults(self, issues: Iterable[Issue]) -> None:
        """Say under each section what is wrong in it."""
        describe = describer()
        told: dict[str, list[str]] = {}
        for issue in issues:
            told.setdefault(self.section_of(issue.where.column or ""), []).append(f"⚠ {describe(issue)}")
        for section, label in self.faults.items():
            label.setText("\n".join(told.get(section, ())))
            label.setVisible(section in told)

    def section_of(self, column: str) -> str:
        """The section in which a part of the head stands."""
        key = column.split("[")[0].split(".")[0]
        if key in self.sections:
            return key
        return "combining" if key in ("combine", "strictest", "otherwise", "weights", "breaks") else "general"

    def go_to(self, column: str) -> None:
        """Go to the field in which a fault lies."""
        section = self.section_of(column)
        key = column.split("[")[0].split(".")[0]
        if key in self.boxes:
            widget: QWidget = self.boxes[key]
        elif key in self.tables:
            widget = self.tables[key].table
            place = column.partition("[")[2].partition("]")[0]
            if place.isdigit():
                self.tables[key].table.setCurrentCell(int(place), 0)
        else:
            widget = self.lines.get(key) or self.lines.get(f"{key}.ko") or self.sections[section]
        self.ensureWidgetVisible(self.sections[section])
        self.ensureWidgetVisible(widget)
        widget.setFocus()

    def _build(self) -> None:
        general = self._section("general", translate("EcoAxis", "General"))
        self.copied = QLabel(self)
        self.copied.setWordWrap(True)
        self.copied.setObjectName("copied_from")
        general.addRow(self.copied)
        self._line(general, "id", translate("EcoAxis", "&Id (name of its folder)"))
        self._line(general, "version", translate("EcoAxis", "Versi&on"))
        self._line(general, "title.ko", translate("EcoAxis", "Title (&Korean)"))
        self._line(general, "title.en", translate("EcoAxis", "Title (&English)"))
        korean, english = translate("EcoAxis", "Korean"), translate("EcoAxis", "English")
        color = ("color", translate("EcoAxis", "Colour"))
        self._table("legal_basis", translate("EcoAxis", "Legal basis"), [
            ("title.ko", korean), ("title.en", english), ("date", translate("EcoAxis", "Date"))])  # fmt: skip
        self._table("grades", translate("EcoAxis", "Grades"), [
            ("value", translate("EcoAxis", "Grade")), ("label.ko", korean), ("label.en", english),
            ("meaning.ko", translate("EcoAxis", "Meaning (Korean)")),
            ("meaning.en", translate("EcoAxis", "Meaning (English)")), color])  # fmt: skip
        self._build_combining()
        self._table("categories", translate("EcoAxis", "Categories"), [
            ("code", translate("EcoAxis", "Code")), ("label.ko", korean), ("label.en", english), color])  # fmt: skip
        for key, title in (
            ("criteria", translate("EcoAxis", "Labels of criteria")),
            ("indicators", translate("EcoAxis", "Labels of indicators")),
            ("groups", translate("EcoAxis", "Labels of groups")),
            ("subcriteria", translate("EcoAxis", "Labels of subcriteria")),
        ):
            self._table(key, title, [("id", translate("EcoAxis", "Id")), ("ko", korean), ("en", english)])

    def _build_combining(self) -> None:
        form = self._section("combining", translate("EcoAxis", "How grades combine"))
        self._box(form, "combine", translate("EcoAxis", "&Combine"))
        for word, text in (
            ("strictest", translate("EcoAxis", "The strictest grade wins")),
            ("weighted", translate("EcoAxis", "Class of the weighted mean")),
        ):
            self.boxes["combine"].addItem(text, word)
        self._box(form, "strictest", translate("EcoAxis", "&Strictest grade"))
        self._box(form, "otherwise", translate("EcoAxis", "Grade where &no rule applies"))
        columns = [
            ("id", translate("EcoAxis", "Id")),
            ("label", translate("EcoAxis", "Indicator")),
            ("weight", translate("EcoAxis", "Weight")),
        ]
        self.tables["weights"] = EntryTable("head_weights", translate("EcoAxis", "Weights"), columns, True, self)
        self.tables["weights"].changed.connect(lambda: self._table_changed("weights"))
        self._weights_label = QLabel(translate("EcoAxis", "Weights"), self)
        form.addRow(self._weights_label, self.tables["weights"])
        self._line(form, "breaks", translate("EcoAxis", "Class &limits of the mean"))
        self.lines["breaks"].setPlaceholderText("1.5, 2.5, 3.5")
        form.addRow(self.faults["combining"])

    def _section(self, key: str, title: str) -> QFormLayout:
        group = QGroupBox(title, self)
        group.setObjectName(f"section_{key}")
        form = QFormLayout(group)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        label = QLabel(group)
        label.setObjectName(f"faults_{key}")
        label.setWordWrap(True)
        label.setStyleSheet(f"QLabel {{ background: {FAULT_GROUND}; color: {FAULT_INK}; padding: 3px; }}")
        label.setVisible(False)
        self.sections[key], self.faults[key] = group, label
        self._layout.addWidget(group)
        if key == "general":
            form.addRow(label)
        return form

    def _line(self, form: QFormLayout, place: str, title: str) -> None:
        line = QLineEdit(self)
        line.setObjectName(f"head_{place}")
        line.setAccessibleName(title.replace("&", ""))
        line.textEdited.connect(lambda text: self._line_changed(place, text))
        form.addRow(title, line)
        self.lines[place] = line

    def _box(self, form: QFormLayout, key: str, title: str) -> None:
        box = QComboBox(self)
        box.setObjectName(f"head_{key}")
        box.setAccessibleName(title.replace("&", ""))
        box.activated.connect(lambda _: self._change(key, box.currentData()))
        form.addRow(title, box)
        self.boxes[key] = box

    def _table(self, key: str, title: str, columns: list[tuple[str, str]]) -> None:
        form = self._section(key, title)
        table = EntryTable(f"head_{key}", title, columns, False, self)
        table.changed.connect(lambda: self._table_changed(key))
        form.addRow(table)
        form.addRow(self.faults[key])
        self.tables[key] = table

    def _fill_combining(self, entry: Mapping[str, Any]) -> None:
        grades = self.scheme.rules.words.choices("grade")
        for key in ("strictest", "otherwise"):
            box = self.boxes[key]
            box.clear()
            for value, words in grades.items():
                box.addItem(words, whole_number(value))
            box.setCurrentIndex(box.findData(entry.get(key)))
        self.boxes["combine"].setCurrentIndex(self.boxes["combine"].findData(entry.get("combine")))
        weighted = entry.get("combine") == "weighted"
        for widget in (self.tables["weights"], self._weights_label, self.lines["breaks"]):
            widget.setVisible(weighted)
        self.sections["combining"].layout().labelForField(self.lines["breaks"]).setVisible(weighted)
        given = entry.get("weights") if isinstance(entry.get("weights"), Mapping) else {}
        if "indicator" in self.scheme.rules.columns:
            ids = dict.fromkeys([*self._ids("indicator"), *given])
            words = self.scheme.rules.words
            rows = [(None, (one, words.of("indicator", one), str(given.get(one, "")))) for one in ids]
            self.tables["weights"].fill(rows)

    def _ids(self, column: str) -> list[str]:
        place = self.scheme.rules.columns.index(column)
        return list(dict.fromkeys(row[place] for row in self.scheme.rules.rows if row[place]))

    def _line_changed(self, place: str, text: str) -> None:
        key, _, language = place.partition(".")
        value: Any = text.strip()
        if language:
            given = self.scheme.entry.get(key)
            texts = dict(given) if isinstance(given, Mapping) else dict.fromkeys(("en", "ko"), given or "")
            value = {**texts, language: value}
        elif key == "breaks":
            value = [one.strip() for one in text.replace(";", ",").split(",") if one.strip()]
        self._change(key, value, place)

    def _table_changed(self, key: str) -> None:
        if self._filling:
            return
        rows = self.tables[key].rows
        if key in LABELS:
            value: Any = map_of_rows(self.scheme.entry.get(key), [cells for _, cells in rows])
        elif key == "weights":
            value = {cells[0]: cells[2] for _, cells in rows if cells[0] and cells[2]}
        else:
            places = self.tables[key].places
            value = [item_of_cells(item, places, cells, ("value",)) for item, cells in rows]
        self._change(key, value)

    def _change(self, key: str, value: Any, place: str = "") -> None:
        if self.scheme is not None and not self._filling:
            self._typing = True
            self.scheme.change_head(place, {**self.scheme.entry, key: value})
            self._typing = False
            if key == "combine":
                self._fill_combining(self.scheme.entry)


def _line_text(entry: Mapping[str, Any], place: str) -> str:
    key, _, language = place.partition(".")
    value = entry.get(key)
    if language and isinstance(value, Mapping):
        value = value.get(language)
    if key == "breaks" and isinstance(value, list):
        return ", ".join(str(one) for one in value)
    return "" if value is None else str(value)


def _copied_text(entry: Mapping[str, Any]) -> str:
    source = entry.get(COPIED_FROM)
    if not isinstance(source, Mapping):
        return ""
    return translate("EcoAxis", "Copied from “{name}”, version {version}.").format(
        name=source.get("id", ""), version=source.get("version", "")
    )
