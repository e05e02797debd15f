"""The first page: the sites to be judged. Several sites are alternatives that are compared."""
from __future__ import annotations

from typing import Optional

from qgis.core import QgsCoordinateReferenceSystem, QgsMapLayer, QgsRectangle
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtWidgets import QGridLayout, QLabel, QLineEdit, QPushButton, QWidget

from ...gis.preferences import analysis_crs
from ...gis.report import formats
from ...gis.screening.site_drafts import (
    SiteDraft,
    area_in,
    drafts_of_state,
    free_name,
    lies_outside,
    project_places,
    repaired,
    site_fault,
)
from ..desk import Desk
from ..map_tools.ground_marks import GroundMarks
from ..map_tools.site_sources import SiteSources
from ..models.cell_table import Cell, Line
from ..widgets.cell_view import CellView
from ..widgets.notice import Notice
from ..wizards.page import GuidedPage, State

translate = QCoreApplication.translate

SITES = "sites"
STEPS_BACK = 50


class SitePage(GuidedPage):
    """Keeps the sites as ``state["sites"]``: name, WKT and coordinate system of each."""

    KEY = "site"

    def __init__(self, desk: Desk, parent: Optional[QWidget] = None):
        self.drafts: list[SiteDraft] = []
        self._former: list[list[SiteDraft]] = []
        self._places: list[QgsRectangle] = []
        self._marks = GroundMarks(desk.canvas)
        super().__init__(
            desk,
            translate("EcoAxis", "Site"),
            translate("EcoAxis", "Draw, pick or import the site. Several sites are compared as alternatives."),
            parent,
        )

    def build(self) -> None:
        self.sources = SiteSources(self.desk, lambda: [draft.name for draft in self.drafts], self)
        self.sources.found.connect(self.add)
        self.sources.told.connect(self._tell)
        self.sources.map_used.connect(self._map_used)
        self.told = Notice(self)
        self.told.setObjectName("site_told")
        self.view = CellView("site_table", translate("EcoAxis", "Sites"), self)
        self.view.setMinimumHeight(self.fontMetrics().height() * 8)
        self.view.chosen.connect(self._show_chosen)
        self.name = QLineEdit(self)
        self.name.setObjectName("site_name")
        self.name.editingFinished.connect(self._rename)
        name_label = QLabel(translate("EcoAxis", "N&ame"), self)
        name_label.setBuddy(self.name)
        self.zoom_button = self._button("site_zoom", translate("EcoAxis", "&Zoom to it"), self._zoom)
        self.repair_button = self._button("site_repair", translate("EcoAxis", "R&epair"), self._repair)
        self.remove_button = self._button("site_remove", translate("EcoAxis", "&Remove"), self._remove)
        self.undo_button = self._button("site_undo", translate("EcoAxis", "&Undo"), self.undo)
        foot = QGridLayout()
        foot.setColumnStretch(1, 1)
        foot.addWidget(name_label, 0, 0)
        foot.addWidget(self.name, 0, 1)
        for column, button in enumerate((self.zoom_button, self.repair_button, self.remove_button, self.undo_button)):
            foot.addWidget(button, 0, column + 2)
        self.body.addWidget(self.sources)
        self.body.addWidget(self.told)
        self.body.addWidget(self.view, 1)
        self.body.addLayout(foot)

    def restore(self, state: State) -> None:
        self.sources.stop()
        self.drafts = drafts_of_state(state.get(SITES))
        self._places = project_places(self.desk.project)
        self._show()

    def store(self, state: State) -> None:
        state[SITES] = [draft.as_state() for draft in self.drafts]

    def leave(self) -> None:
        self.told.clear()

    def faults(self) -> list[str]:
        if not self.drafts:
            return [translate("EcoAxis", "Add at least one site.")]
        crs = QgsCoordinateReferenceSystem(analysis_crs())
        return [fault for fault in (site_fault(draft, crs) for draft in self.drafts) if fault]

    def add(self, drafts: list[SiteDraft]) -> None:
        """Add sites, and keep them at once: the window may be hidden."""
        self._change([*self.drafts, *drafts], drafts[-1].name)

    def offer_layer(self, layer: QgsMapLayer) -> None:
        """Offer the features of ``layer`` as sites."""
        self.sources.choose_layer(layer)

    def undo(self) -> None:
        """Take the last change back."""
        if self._former:
            self.drafts = self._former.pop()
            self._keep("")

    def mark(self, shown: bool) -> None:
        """Show the sites on the map, or take them off it."""
        if shown:
            self._marks.show((each.geometry, QgsCoordinateReferenceSystem(each.crs)) for each in self.drafts)
        else:
            self._marks.clear()

    def forget(self) -> None:
        """The project is another one: nothing that was undone belongs to it."""
        self._former = []
        self.sources.stop()
        self.mark(False)

    def _button(self, name: str, text: str, slot: object) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.clicked.connect(slot)
        return button

    def _change(self, drafts: list[SiteDraft], chosen: str) -> None:
        self._former = [*self._former[-STEPS_BACK:], list(self.drafts)]
        self.drafts = drafts
        self._keep(chosen)

    def _keep(self, chosen: str) -> None:
        self.store(self.state)
        self._show(chosen)
        self.changed()

    def _show(self, chosen: str = "") -> None:
        self.told.clear()
        crs = QgsCoordinateReferenceSystem(analysis_crs())
        lines = []
        outside = []
        for draft in self.drafts:
            area = area_in(draft, crs)
            fault = site_fault(draft, crs)
            if not fault and lies_outside(draft, self._places):
                outside.append(draft.name)
                fault = translate("EcoAxis", "Outside all layers of the project")
            state = fault or translate("EcoAxis", "Ready")
            lines.append(
                Line((Cell(draft.name), Cell(formats.area(area), sort=area, right=True), Cell(state)), draft.name)
            )
        headers = [translate("EcoAxis", "Site"), translate("EcoAxis", "Area"), translate("EcoAxis", "State")]
        former = chosen or (self.name.text() if self._chosen() is None else self._chosen().name)
        self.view.show_lines(lines, headers)
        if lines and not self.view.choose(former):
            self.view.choose(self.drafts[-1].name)
        if not lines:
            self._show_chosen(None)
        self.undo_button.setEnabled(bool(self._former))
        if outside:
            self._tell(
                translate(
                    "EcoAxis",
                    "{sites}: outside all layers of the project. Every rule will lack data there: check the coordinate"
                    " system of the site, or open the data of that place.",
                ).format(sites=", ".join(f"“{name}”" for name in outside)),
                "warning",
            )
        self.mark(self.window().isVisible())

    def _tell(self, text: str, level: str) -> None:
        self.told.show_sentence(text, level)

    def _chosen(self) -> Optional[SiteDraft]:
        name = self.name.property("site")
        return next((draft for draft in self.drafts if draft.name == name), None)

    def _show_chosen(self, name: Optional[str]) -> None:
        self.name.setProperty("site", name)
        self.name.setText(name or "")
        draft = self._chosen()
        for widget in (self.name, self.zoom_button, self.remove_button):
            widget.setEnabled(draft is not None)
        self.repair_button.setEnabled(draft is not None and not draft.geometry.isGeosValid())

    def _rename(self) -> None:
        draft, wanted = self._chosen(), self.name.text().strip()
        if draft is None or wanted == draft.name:
            return
        others = [each.name for each in self.drafts if each is not draft]
        renamed = SiteDraft(free_name(wanted, others) if wanted else draft.name, draft.wkt, draft.crs)
        self._change([renamed if each is draft else each for each in self.drafts], renamed.name)

    def _zoom(self) -> None:
        draft = self._chosen()
        if draft is not None:
            self._marks.zoom_to([(draft.geometry, QgsCoordinateReferenceSystem(draft.crs))])

    def _repair(self) -> None:
        draft = self._chosen()
        fixed = repaired(draft) if draft is not None else None
        if fixed is None:
            self._tell(translate("EcoAxis", "This outline encloses no ground: draw it again."), "error")
            return
        self._change([fixed if each is draft else each for each in self.drafts], fixed.name)

    def _remove(self) -> None:
        draft = self._chosen()
        if draft is not None:
            self._change([each for each in self.drafts if each is not draft], "")

    def _map_used(self, used: bool) -> None:
        """Keep the sites on the map, which go with the window."""
        if used:
            self.mark(True)
