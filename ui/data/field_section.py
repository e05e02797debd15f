"""Which field of the layer holds each field that the rules know."""
from __future__ import annotations

from dataclasses import replace
from typing import Optional

from qgis.PyQt.QtCore import QCoreApplication, pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QFormLayout, QGroupBox, QLabel, QVBoxLayout, QWidget

from ...core.schemes.dataset import Dataset, Field
from ...gis.binding_status import DatasetStatus
from .status_texts import field_title

translate = QCoreApplication.translate

EXAMPLES = 3


class FieldSection(QGroupBox):
    """A choice for each canonical field; ``decided`` carries the changed entry and the name of the change."""

    decided = pyqtSignal(object, str)

    def __init__(self, parent: Optional[QWidget] = None):
        super().__init__(translate("EcoAxis", "Fields"), parent)
        self.setObjectName("field_section")
        self.boxes: dict[str, QComboBox] = {}
        self._idle: list[str] = []
        self._status: Optional[DatasetStatus] = None
        self._dataset: Optional[Dataset] = None
        self.all_fields = QCheckBox(translate("EcoAxis", "Show fields that are not needed, too"), self)
        self.all_fields.setObjectName("all_fields")
        self.all_fields.toggled.connect(self._show_rows)
        column = QVBoxLayout(self)
        self._form = QFormLayout()
        column.addLayout(self._form)
        column.addWidget(self.all_fields)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)

    def show_dataset(self, status: DatasetStatus, dataset: Optional[Dataset], needed: tuple[str, ...]) -> None:
        """Show the fields of a dataset; hidden where it has none or its layer cannot be read."""
        self._status, self._dataset = status, dataset
        fields = dataset.fields if dataset is not None else ()
        fields = tuple(sorted(fields, key=lambda field: not _is_wanted(field, needed)))
        look = status.look
        readable = look is not None and look.fault is None and look.bands == 0
        self.setVisible(bool(fields) and readable)
        if not fields or not readable:
            return
        if list(self.boxes) != [field.name for field in fields]:
            self._build(fields)
        for field in fields:
            self._fill(self.boxes[field.name], field, _is_wanted(field, needed))
        wanted = [field.name for field in fields if _is_wanted(field, needed)] or [fields[0].name]
        self._idle = [name for name in self.boxes if name not in wanted and status.mapped.get(name) is None]
        self._show_rows()

    def _show_rows(self, *_: object) -> None:
        for name, box in self.boxes.items():
            shown = name not in self._idle or self.all_fields.isChecked()
            box.setVisible(shown)
            self._form.labelForField(box).setVisible(shown)
        self.all_fields.setVisible(bool(self._idle))

    def _build(self, fields: tuple[Field, ...]) -> None:
        while self._form.rowCount():
            self._form.removeRow(0)
        self.boxes = {}
        for field in fields:
            box = QComboBox(self)
            box.setObjectName(f"field_{field.name}")
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(8)
            label = QLabel(self)
            label.setBuddy(box)
            box.activated.connect(lambda _, name=field.name: self._chosen(name))
            self._form.addRow(label, box)
            self.boxes[field.name] = box

    def _fill(self, box: QComboBox, field: Field, wanted: bool) -> None:
        status = self._status
        title = field_title(self._dataset, field.name)
        label = self._form.labelForField(box)
        text = translate("EcoAxis", "{title} (needed)").format(title=title) if wanted else title
        label.setText(text)
        tip = self._tip(field, title)
        label.setToolTip(tip)
        box.setToolTip(tip)
        box.setAccessibleName(text)
        box.setAccessibleDescription(tip)
        box.clear()
        box.addItem(translate("EcoAxis", "(no field)"), "")
        for actual in status.look.fields:
            values = [each for each in status.look.of_field(actual) if each.strip()]
            examples = values[:EXAMPLES] + (["…"] if len(values) > EXAMPLES else [])
            shown = actual
            if examples:
                shown = translate("EcoAxis", "{field}: {examples}").format(field=actual, examples=", ".join(examples))
            box.addItem(shown, actual)
        box.setCurrentIndex(max(box.findData(status.mapped.get(field.name) or ""), 0))

    def _tip(self, field: Field, title: str) -> str:
        lines = [translate("EcoAxis", "{title}, known as “{name}”").format(title=title, name=field.name)]
        if field.aliases:
            lines.append(translate("EcoAxis", "Names in files: {names}").format(names=", ".join(field.aliases[:8])))
        if field.codes is not None:
            codes = ", ".join(code.code for code in field.codes.codes[:8])
            lines.append(translate("EcoAxis", "Values: {codes} …").format(codes=codes))
        return "\n".join(lines)

    def _chosen(self, name: str) -> None:
        actual = self.boxes[name].currentData()
        fields = {key: value for key, value in self._status.entry.fields.items() if key != name}
        if actual:
            fields[name] = actual
        if actual != (self._status.mapped.get(name) or ""):
            text = translate("EcoAxis", "Choose the field of “{title}”").format(title=field_title(self._dataset, name))
            self.decided.emit(replace(self._status.entry, fields=fields), text)


def _is_wanted(field: Field, needed: tuple[str, ...]) -> bool:
    return field.name in needed or (not needed and field.required)
