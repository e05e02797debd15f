"""The values of a field beside the code list, and what unknown ones mean."""
from __future__ import annotations

from dataclasses import replace
from typing import Optional

from qgis.PyQt.QtCore import QCoreApplication, QLocale, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QGroupBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ...core.schemes.dataset import Dataset
from ...gis.binding_fixes import values_fix
from ...gis.binding_status import DatasetStatus
from .meaning_delegate import MeaningDelegate
from .status_texts import field_title, fix_text
from .value_model import MEANING, VALUE, ValueModel

translate = QCoreApplication.translate

LINES = 7


class ValueSection(QGroupBox):
    """A table of values; ``decided`` carries the changed entry and the name of the change."""

    decided = pyqtSignal(object, str)

    def __init__(self, parent: Optional[QWidget] = None):
        super().__init__(translate("EcoAxis", "Values in the layer"), parent)
        self.setObjectName("value_section")
        self._key = ""
        self._status: Optional[DatasetStatus] = None
        self._dataset: Optional[Dataset] = None
        self.model = ValueModel(self)
        self.model.meant.connect(self._meant)
        self.fields = QComboBox(self)
        self.fields.setObjectName("value_field")
        self.fields.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.fields.setMinimumContentsLength(8)
        self.fields.currentIndexChanged.connect(self._show_values)
        label = QLabel(translate("EcoAxis", "Values o&f:"), self)
        label.setBuddy(self.fields)
        self.table = self._make_table()
        self.summary = QLabel(self)
        self.summary.setObjectName("value_summary")
        self.summary.setWordWrap(True)
        self.map_all = QPushButton(self)
        self.map_all.setObjectName("map_all_values")
        self.map_all.clicked.connect(self._map_all)
        row = QHBoxLayout()
        row.addWidget(label)
        row.addWidget(self.fields, 1)
        column = QVBoxLayout(self)
        column.addLayout(row)
        column.addWidget(self.table)
        column.addWidget(self.summary)
        column.addWidget(self.map_all, 0, Qt.AlignmentFlag.AlignLeft)

    def show_dataset(self, status: DatasetStatus, dataset: Optional[Dataset], needed: tuple[str, ...] = ()) -> None:
        """Show the values of a dataset's fields, the coded ones first; hidden where there are none."""
        self._status, self._dataset = status, dataset
        look = status.look
        names = []
        if look is not None and look.fault is None and dataset is not None:
            coded = [field.name for field in dataset.fields if field.codes is not None]
            rest = [field.name for field in dataset.fields if field.codes is None]
            if look.bands:
                names = coded[-1:] or [""]
            else:
                names = [name for name in coded + rest if status.mapped.get(name)]
        self.setVisible(bool(names))
        before = self.fields.currentData() if self._key == status.key else None
        self._key = status.key
        self.fields.blockSignals(True)
        self.fields.clear()
        for name in names:
            actual = status.mapped.get(name) or translate("EcoAxis", "band {number}").format(
                number=status.entry.band if status.entry is not None else 1
            )
            title = field_title(dataset, name) if name else actual
            self.fields.addItem(
                translate("EcoAxis", "{title} – {field}").format(title=title, field=actual) if name else title, name
            )
        urgent = [name for name in names if name in status.unknown] + [name for name in names if name in needed]
        worst = names.index(urgent[0]) if urgent else 0
        place = self.fields.findData(before)
        self.fields.setCurrentIndex(place if place >= 0 else worst)
        self.fields.blockSignals(False)
        self._show_values()

    def _make_table(self) -> QTableView:
        table = QTableView(self)
        table.setObjectName("value_table")
        table.setAccessibleName(translate("EcoAxis", "Values in the layer"))
        table.setModel(self.model)
        table.setItemDelegateForColumn(MEANING, MeaningDelegate(table))
        table.setEditTriggers(QAbstractItemView.EditTrigger.AllEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.verticalHeader().setVisible(False)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(VALUE, QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(MEANING, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        line = self.fontMetrics().height()
        table.verticalHeader().setDefaultSectionSize(int(line * 1.5))
        table.setMinimumHeight(int(line * 1.5 * LINES))
        return table

    def _show_values(self, *_: object) -> None:
        status, dataset = self._status, self._dataset
        name = self.fields.currentData()
        if status is None or status.look is None or name is None:
            self.model.show_values({}, None, {})
            return
        known = dataset.field(name) if dataset is not None and name else None
        look = status.look
        values = look.values[0] if look.bands else look.of_field(status.mapped.get(name) or "")
        mapped = status.entry.values.get(name, {}) if status.entry is not None else {}
        self.model.show_values(values, known.codes if known is not None else None, mapped, look.bands == 0)
        unknown = sum(row.code is None for row in self.model.rows) if known is not None and known.codes else 0
        text = translate("EcoAxis", "{count} different values in {sample} features.")
        if look.bands:
            text = translate("EcoAxis", "{count} different values in {sample} cells.")
        elif unknown:
            text = translate(
                "EcoAxis", "{count} different values in {sample} features; {unknown} of them mean nothing to the rules."
            )
        number = QLocale().toString
        count = number(len(self.model.rows))
        self.summary.setText(text.format(count=count, sample=number(look.sampled), unknown=unknown))
        fix = values_fix(status, dataset) if dataset is not None else None
        self.map_all.setVisible(fix is not None)
        if fix is not None:
            self.map_all.setText(fix_text(fix, dataset))

    def _map_all(self) -> None:
        fix = values_fix(self._status, self._dataset)
        if fix is not None:
            self.decided.emit(fix.entry, translate("EcoAxis", "Map values"))

    def _meant(self, text: str, code: str) -> None:
        name = self.fields.currentData()
        entry = self._status.entry
        values = {key: dict(codes) for key, codes in entry.values.items()}
        own = values.setdefault(name, {})
        own.pop(text, None)
        if code:
            own[text] = code
        self.decided.emit(
            replace(entry, values={key: codes for key, codes in values.items() if codes}),
            translate("EcoAxis", "Map values"),
        )
