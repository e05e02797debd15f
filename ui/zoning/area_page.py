"""The page on which the ground, its cells and its units are chosen; it tells what that takes before anything runs."""
from __future__ import annotations

from typing import Any, Optional

from qgis.core import QgsCoordinateReferenceSystem, QgsRectangle
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QGridLayout,
    QGroupBox,
    QLabel,
    QPushButton,
    QRadioButton,
)

from ...core.issues import CoreError, Issue
from ...core.schemes.scheme import ZoningScheme
from ...gis import preferences
from ...gis.binding import project_binding
from ...gis.layer_kinds import is_polygons
from ...gis.layer_look import needs_project
from ...gis.messages import describe_all
from ...gis.name_fields import unit_field
from ...gis.paths import load_scheme_named
from ...gis.zoning_plan import ZoningPlan, extent_in, extent_of_data, plan_zoning
from ...gis.zoning_request import chosen_extent, county_layer
from ..running.background import Background
from ..widgets.layer_choice import LayerChoice
from ..widgets.notice import Notice
from ..wizards.page import GuidedPage, State
from .crs_choice import CrsChoice
from .plan_sentences import plan_sentence, plan_warnings
from .rectangle_tool import RectangleDrawing

translate = QCoreApplication.translate

KINDS = ("data", "map", "layer", "drawn")


class AreaPage(GuidedPage):
    """Keeps ``area`` (data, map, layer or drawn), ``extents``, ``extent_layer``, ``cell``, ``crs``, ``mask``, ``units``
    and ``unit_field``."""

    KEY = "area"

    def build(self) -> None:
        self._extents: dict[str, list[Any]] = {}
        self._data_extent: Optional[tuple[Any, QgsRectangle]] = None
        self._wanted: Any = None
        self._told: list[str] = []
        self._plan: Optional[ZoningPlan] = None
        self._background = Background(self)
        self._drawing = RectangleDrawing(self.desk.canvas, self)
        self._drawing.drawn.connect(self._rectangle_drawn)
        self.body.addWidget(self._ground_box())
        self.body.addWidget(self._cells_box())
        self.body.addWidget(self._units_box())
        self.size = Notice(self)
        self.size.setObjectName("area_size")
        self.warned = Notice(self)
        self.warned.setObjectName("area_warned")
        self.body.addWidget(self.size)
        self.body.addWidget(self.warned)
        self.body.addStretch(1)

    def _ground_box(self) -> QGroupBox:
        box = QGroupBox(translate("EcoAxis", "Ground"), self)
        grid = QGridLayout(box)
        grid.setColumnStretch(1, 1)
        self.kinds = QButtonGroup(self)
        for row, text in enumerate(
            (
                translate("EcoAxis", "All that the &data cover"),
                translate("EcoAxis", "What the ma&p shows"),
                translate("EcoAxis", "The extent of a &layer"),
                translate("EcoAxis", "A &rectangle drawn on the map"),
            )
        ):
            radio = QRadioButton(text, box)
            radio.setObjectName(f"area_{KINDS[row]}")
            self.kinds.addButton(radio, row)
            grid.addWidget(radio, row, 0)
        self.take = QPushButton(translate("EcoAxis", "&Take the map’s extent now"), box)
        self.take.setObjectName("area_take")
        self.take.clicked.connect(self._take_map)
        grid.addWidget(self.take, 1, 1)
        self.extent_layer = LayerChoice(self.desk.project, is_polygons, "area_layer", box)
        self.extent_layer.setAccessibleName(translate("EcoAxis", "Layer of the extent"))
        grid.addWidget(self.extent_layer, 2, 1)
        self.draw = QPushButton(translate("EcoAxis", "Dra&w it"), box)
        self.draw.setObjectName("area_draw")
        self.draw.clicked.connect(self._draw)
        grid.addWidget(self.draw, 3, 1)
        self.kinds.idClicked.connect(self._kind_clicked)
        self.extent_layer.activated.connect(lambda _: self._choose_kind("layer"))
        return box

    def _cells_box(self) -> QGroupBox:
        box = QGroupBox(translate("EcoAxis", "Grid"), self)
        form = QFormLayout(box)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.cell = QDoubleSpinBox(box)
        self.cell.setObjectName("area_cell")
        self.cell.setRange(preferences.SMALLEST_CELL, preferences.LARGEST_CELL)
        self.cell.setDecimals(2)
        self.cell.setSuffix(" m")
        self.cell.setKeyboardTracking(False)
        self.cell.valueChanged.connect(lambda _: self.changed())
        self.crs = CrsChoice("area_crs", box)
        self.crs.crs_changed.connect(self.changed)
        form.addRow(translate("EcoAxis", "C&ell size"), self.cell)
        form.addRow(translate("EcoAxis", "Analysis CR&S"), self.crs)
        return box

    def _units_box(self) -> QGroupBox:
        box = QGroupBox(translate("EcoAxis", "Polygons (optional)"), self)
        form = QFormLayout(box)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        none = translate("EcoAxis", "(none)")
        self.mask = LayerChoice(self.desk.project, is_polygons, "area_mask", box, none)
        self.units = LayerChoice(self.desk.project, is_polygons, "area_units", box, none)
        self.unit_field = QComboBox(box)
        self.unit_field.setObjectName("area_unit_field")
        self.mask.layer_changed.connect(self.changed)
        self.units.layer_changed.connect(self._units_chosen)
        form.addRow(translate("EcoAxis", "Grade only &inside"), self.mask)
        form.addRow(translate("EcoAxis", "Sum up by &units"), self.units)
        self.field_label = QLabel(translate("EcoAxis", "Field with their n&ames"), box)
        self.field_label.setBuddy(self.unit_field)
        form.addRow(self.field_label, self.unit_field)
        return box

    def restore(self, state: State) -> None:
        self._extents = dict(state.get("extents") or {})
        self.kinds.button(KINDS.index(str(state.get("area", "data")))).setChecked(True)
        self.extent_layer.choose(str(state.get("extent_layer", "")))
        self.cell.setValue(float(state.get("cell", preferences.cell_size())))
        self.crs.show_choices(self.desk.project, str(state.get("crs", preferences.analysis_crs())))
        county, name = county_layer(self.desk.project) if "mask" not in state else ("", "")
        self.mask.choose(str(state.get("mask", county)))
        self.units.choose(str(state.get("units", county)))
        self._list_fields(str(state.get("unit_field", name)))

    def store(self, state: State) -> None:
        state.update(
            area=self.kind, extents=self._extents, extent_layer=self.extent_layer.layer_id, cell=self.cell.value(),
            crs=self.crs.authority_id, mask=self.mask.layer_id, units=self.units.layer_id,
            unit_field=self.unit_field.currentText(),
        )  # fmt: skip

    def leave(self) -> None:
        """Give the map its tool back and stop looking at the data."""
        self._drawing.stop()
        self._background.stop()
        self._wanted = None

    def changed(self) -> None:
        """Plan again, then look whether one can go on."""
        if not self._blocked:
            self._make_plan()
        super().changed()

    def faults(self) -> list[str]:
        return self._told

    @property
    def kind(self) -> str:
        """Which ground is chosen."""
        return KINDS[max(0, self.kinds.checkedId())]

    def _make_plan(self) -> None:
        self._told, self._plan = [], None
        self.draw.setEnabled(self.desk.canvas is not None)
        self.size.clear()
        self.warned.clear()
        state = dict(self.state)
        self.store(state)
        crs = QgsCoordinateReferenceSystem(self.crs.authority_id)
        try:
            scheme = load_scheme_named(str(state.get("scheme", "")))
            extent = self._extent(state, scheme, crs)
            if extent is None:
                return
            criteria = len({rule.criterion for rule in scheme.rules}) if isinstance(scheme, ZoningScheme) else 1
            self._plan = plan_zoning(extent, self.cell.value(), crs, criteria)
        except CoreError as fault:
            self._told = [describe_all(fault.issues)]
            return
        self.size.show_sentence(plan_sentence(self._plan), "info")
        warnings = plan_warnings(self._plan)
        if self._plan.percent_wrong is not None:
            self._told = warnings[:1]
        elif warnings:
            self.warned.show_sentence("\n".join(warnings), "warning")

    def _extent(self, state: State, scheme: Any, crs: QgsCoordinateReferenceSystem) -> Optional[QgsRectangle]:
        """The ground in ``crs``; None while it is not known. One may go on while the data are looked at."""
        if self.kind in ("map", "drawn") and self.kind not in self._extents:
            told = {
                "map": translate("EcoAxis", "Press “Take the map’s extent now”."),
                "drawn": translate("EcoAxis", "Press “Draw it” and drag a rectangle on the map."),
            }
            self._told = [told[self.kind]]
            return None
        if self.kind != "data":
            rectangle, source = chosen_extent(self.desk.project, state)
            return extent_in(rectangle, source, crs)
        binding = project_binding(self.desk.project)
        wanted = (str(state.get("scheme", "")), repr(binding), crs.authid())
        if self._data_extent is not None and self._data_extent[0] == wanted:
            return self._data_extent[1]
        if any(needs_project(entry) for entry in binding.datasets.values()):
            # Layers in memory are read on the project's thread alone.
            self._data_extent = (wanted, extent_of_data(scheme, binding, crs))
            return self._data_extent[1]
        self.size.show_sentence(translate("EcoAxis", "Looking at what the data cover…"), "info")
        if self._wanted != wanted:
            self._wanted = wanted
            self._background.start(
                "extent", translate("EcoAxis", "Extent of the data"),
                lambda _: extent_of_data(scheme, binding, crs),
                lambda found: self._data_seen(wanted, found), self._data_failed,
            )  # fmt: skip
        return None

    def _data_seen(self, wanted: Any, extent: QgsRectangle) -> None:
        self._data_extent = (wanted, extent)
        self._wanted = None
        self.changed()

    def _data_failed(self, issues: list[Issue]) -> None:
        self._told = [describe_all(issues)]
        super().changed()

    def _choose_kind(self, kind: str) -> None:
        self.kinds.button(KINDS.index(kind)).setChecked(True)
        self.changed()

    def _kind_clicked(self, number: int) -> None:
        if KINDS[number] == "map" and "map" not in self._extents:
            self._take_map()
            return
        if KINDS[number] == "drawn" and "drawn" not in self._extents:
            self._draw()
        self.changed()

    def _take_map(self) -> None:
        canvas = self.desk.canvas
        self._keep_extent("map", canvas.mapSettings().visibleExtent(), canvas.mapSettings().destinationCrs().authid())

    def _draw(self) -> None:
        self._drawing.begin()
        self.desk.tell(translate("EcoAxis", "Drag a rectangle on the map. Esc: cancel."), "info")
        self.kinds.button(KINDS.index("drawn")).setChecked(True)

    def _rectangle_drawn(self, extent: QgsRectangle) -> None:
        self._keep_extent("drawn", extent, self.desk.canvas.mapSettings().destinationCrs().authid())
        self.window().raise_()
        self.window().activateWindow()

    def _keep_extent(self, kind: str, extent: QgsRectangle, crs: str) -> None:
        self._extents[kind] = [extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum(), crs]
        self._choose_kind(kind)

    def _units_chosen(self) -> None:
        self._list_fields(self.unit_field.currentText())
        self.changed()

    def _list_fields(self, wanted: str) -> None:
        layer = self.units.layer
        names = layer.fields().names() if layer is not None else []
        self.unit_field.clear()
        self.unit_field.addItems(names)
        self.unit_field.setCurrentText(wanted if wanted in names else unit_field(names))
        self.unit_field.setEnabled(bool(names))
        self.field_label.setEnabled(bool(names))
