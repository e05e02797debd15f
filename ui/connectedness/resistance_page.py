"""Second page: how far patches are from each other, and over which ground."""
from __future__ import annotations

from qgis.core import QgsRasterLayer
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ...core.issues import CoreError
from ...gis import preferences
from ...gis.connectivity.study.patch_survey import measures_ground
from ...gis.connectivity.study.resistance_words import (
    column_for,
    columns_of,
    connected,
    dataset_words,
    resistance_rows,
)
from ...gis.connectivity.study.species_choices import certainty_words
from ...gis.layer_kinds import is_raster
from ...gis.messages import describe_all
from ...gis.report import formats
from ..widgets.layer_choice import LayerChoice
from ..widgets.notice import Notice
from ..wizards.page import GuidedPage, State
from .choices import CENTROID, COSTS, EDGE, GRAPH, MAKE, STUDY, SURFACE, choose_layer, distances
from .rows_model import Column
from .rows_view import RowsView

translate = QCoreApplication.translate


class ResistancePage(GuidedPage):
    """Straight distances, a resistance raster, or one made from connected data with a table of resistances."""

    KEY = "resistance"

    def build(self) -> None:
        self.given = Notice(self)
        self.body.addWidget(self.given)
        self.kinds: dict[str, QRadioButton] = {}
        for key, words in distances().items():
            button = QRadioButton(words, self)
            button.setObjectName(f"distance_{key}")
            button.toggled.connect(self._kind_changed)
            self.kinds[key] = button
            self.body.addWidget(button)
        self.planar = QCheckBox(
            translate("EcoAxis", "Only links between &neighbouring patches (much faster, about three links a patch)"),
            self,
        )
        self.planar.setObjectName("resistance_planar")
        self.body.addWidget(self.planar)
        self.forms = QStackedWidget(self)
        self.body.addWidget(self.forms, 1)
        for make in (self._straight_form, self._raster_form, self._make_form):
            form = QWidget(self)
            self.forms.addWidget(form)
            make(form)

    def restore(self, state: State) -> None:
        kept = state.get(self.KEY, {})
        graph = state.get("patches", {}).get("kind") == GRAPH
        if graph:
            self.given.show_sentence(translate("EcoAxis", "The graph brings its links with it: go on."), "info")
        else:
            self.given.clear()
        for button in self.kinds.values():
            button.setEnabled(not graph)
        self.kinds[kept.get("kind", EDGE)].setChecked(True)
        self.raster.choose(kept.get("raster", ""))
        self.table.setFilePath(kept.get("table", ""))
        self.cell.setValue(float(kept.get("cell", preferences.cell_size())))
        self.planar.setChecked(bool(kept.get("planar", False)))
        self._show_connected()
        self._show_columns()
        self._kind_changed()

    def store(self, state: State) -> None:
        state[self.KEY] = {
            "kind": self.kind,
            "raster": self.raster.layer_id,
            "table": self.table.filePath().strip(),
            "cell": self.cell.value(),
            "planar": self.planar.isChecked(),
        }

    def faults(self) -> list[str]:
        if self.state.get("patches", {}).get("kind") == GRAPH:
            return []
        if self.kind == SURFACE:
            raster = self.raster.layer
            if not isinstance(raster, QgsRasterLayer):
                return [translate("EcoAxis", "Choose the raster of resistance.")]
            if not measures_ground(raster.crs()):
                told = translate(
                    "EcoAxis", "“{layer}” is in degrees: warp it to a projected CRS such as EPSG:5186 first."
                )
                return [told.format(layer=raster.name())]
        if self.kind == MAKE:
            return [sentence for sentence in (self._cover_fault, self._table_fault) if sentence]
        return []

    def isComplete(self) -> bool:
        """A result that is there may be looked at whatever became of the layers."""
        return bool(self.state.get(STUDY)) or super().isComplete()

    @property
    def kind(self) -> str:
        """How distances are measured."""
        return next((key for key, button in self.kinds.items() if button.isChecked()), EDGE)

    def _straight_form(self, form: QWidget) -> None:
        self.told = QLabel(form)
        self.told.setWordWrap(True)
        column = QVBoxLayout(form)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.told)
        column.addStretch(1)

    def _raster_form(self, form: QWidget) -> None:
        self.raster = LayerChoice(self.desk.project, is_raster, "resistance_raster", form, choose_layer())
        self.raster.layer_changed.connect(self.changed)
        told = QLabel(
            translate(
                "EcoAxis", "Each cell above 0; cells without data are barriers. Distances are then cost × metres."
            ),
            form,
        )
        told.setWordWrap(True)
        rows = QFormLayout(form)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addRow(translate("EcoAxis", "&Resistance"), self.raster)
        rows.addRow(told)

    def _make_form(self, form: QWidget) -> None:
        self._cover_fault = self._table_fault = ""
        self.datasets = QLabel(form)
        self.datasets.setObjectName("resistance_datasets")
        self.datasets.setWordWrap(True)
        self.connect_button = QPushButton(translate("EcoAxis", "Connect &data…"), form)
        self.connect_button.setObjectName("resistance_connect")
        self.connect_button.clicked.connect(lambda: self.desk.open("connectdata"))
        self.desk.binding_changed.connect(self._show_connected)
        self.table = QgsFileWidget(form)
        self.table.setObjectName("resistance_table_file")
        self.table.setFilter("CSV (*.csv)")
        self.table.lineEdit().setPlaceholderText(translate("EcoAxis", "empty: the plugin's own table"))
        self.table.fileChanged.connect(lambda _: self._show_columns())
        self.column = QComboBox(form)
        self.column.setObjectName("resistance_column")
        self.column.currentIndexChanged.connect(lambda _: self._show_table())
        self.cell = QDoubleSpinBox(form)
        self.cell.setObjectName("resistance_cell")
        self.cell.setRange(preferences.SMALLEST_CELL, preferences.LARGEST_CELL)
        self.cell.setSuffix(" m")
        self.rows = RowsView("resistance_rows", translate("EcoAxis", "Table of resistances"), self._columns(), form)
        self.rows.filter.setAccessibleName(translate("EcoAxis", "Filter of the table of resistances"))
        head = QHBoxLayout()
        head.addWidget(self.datasets, 1)
        head.addWidget(self.connect_button)
        fields = QFormLayout()
        fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        fields.addRow(translate("EcoAxis", "&Table of resistances"), self.table)
        fields.addRow(translate("EcoAxis", "C&ell size"), self.cell)
        fields.addRow(translate("EcoAxis", "&Look at the column of"), self.column)
        column = QVBoxLayout(form)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addLayout(fields)
        column.addWidget(self.rows, 1)

    @staticmethod
    def _columns() -> list[Column]:
        words = certainty_words()
        return [
            Column(translate("EcoAxis", "Code"), lambda row: row.code, right=False),
            Column(translate("EcoAxis", "Ground"), lambda row: row.name, right=False),
            Column(translate("EcoAxis", "Resistance"), lambda row: row.value, formats.plain),
            Column(
                translate("EcoAxis", "Certainty"),
                lambda row: row.certainty,
                lambda value: words.get(value, value),
                right=False,
            ),
            Column(translate("EcoAxis", "Source"), lambda row: row.source, right=False),
        ]

    def _kind_changed(self, *_: object) -> None:
        kind = self.kind
        self.forms.setCurrentIndex({SURFACE: 1, MAKE: 2}.get(kind, 0))
        graph = self.state.get("patches", {}).get("kind") == GRAPH
        self.forms.setVisible(not graph)
        self.planar.setVisible(kind in COSTS and not graph)
        texts = {
            EDGE: translate(
                "EcoAxis",
                "The shortest line between the edges of two patches. Quick, needs no further data, and asks nothing of"
                " the ground between.",
            ),
            CENTROID: translate(
                "EcoAxis", "Between the centres of two patches: large patches are farther apart than they seem."
            ),
        }
        self.told.setText(texts.get(kind, ""))
        self.changed()

    def _show_connected(self) -> None:
        self._cover_fault = ""
        try:
            found = connected(self.desk.project)
        except CoreError as fault:
            found = {}
            self._cover_fault = describe_all(fault.issues)
        missing = translate("EcoAxis", "not connected")
        words = dataset_words()
        self.datasets.setText(
            "\n".join(
                translate("EcoAxis", "{dataset}: {file}").format(dataset=words[key], file=name or missing)
                for key, name in found.items()
            )
        )
        if found and not found["land_cover"]:
            self._cover_fault = translate("EcoAxis", "Connect a land cover first: resistance is made from it.")
        self.changed()

    def _show_columns(self) -> None:
        self._table_fault = ""
        kept = self.column.currentText()
        try:
            names = columns_of(self.table.filePath().strip())
        except CoreError as fault:
            names = ()
            self._table_fault = describe_all(fault.issues)
        self.column.blockSignals(True)
        self.column.clear()
        self.column.addItems(list(names))
        self.column.setCurrentIndex(max(0, self.column.findText(column_for(kept, tuple(names)))))
        self.column.blockSignals(False)
        self._show_table()

    def _show_table(self) -> None:
        rows = []
        if self.column.currentText():
            try:
                rows = resistance_rows(self.table.filePath().strip(), self.column.currentText())
            except CoreError as fault:
                self._table_fault = describe_all(fault.issues)
        self.rows.show_rows(rows)
        self.changed()
