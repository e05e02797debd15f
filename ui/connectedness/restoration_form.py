"""The candidates of a restoration, and how many of them can be afforded."""
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Optional

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication, pyqtSignal
from qgis.PyQt.QtWidgets import QDoubleSpinBox, QFormLayout, QSpinBox, QWidget

from ...gis.connectivity.study.patch_survey import measures_ground
from ...gis.layer_kinds import is_polygons
from ..desk import Desk
from ..widgets.field_choice import FieldChoice
from ..widgets.layer_choice import LayerChoice
from .choices import choose_layer

translate = QCoreApplication.translate

MOST = 1_000_000_000.0


class RestorationForm(QWidget):
    """A layer of candidate polygons with fields of id and cost, a budget, a number of picks, and the reach of links."""

    edited = pyqtSignal()

    def __init__(self, desk: Desk, parent: Optional[QWidget] = None):
        super().__init__(parent)
        self.layer = LayerChoice(desk.project, is_polygons, "restoration_layer", self, choose_layer())
        self.layer.layer_changed.connect(self._layer_changed)
        self.id_field = FieldChoice("restoration_id_field", translate("EcoAxis", "(find it)"), parent=self)
        self.cost_field = FieldChoice(
            "restoration_cost_field", translate("EcoAxis", "(all cost the same)"), True, self
        )
        self.budget = self._real("restoration_budget", translate("EcoAxis", "no limit"))
        self.picks = QSpinBox(self)
        self.picks.setObjectName("restoration_picks")
        self.picks.setRange(0, 10_000)
        self.picks.setSpecialValueText(translate("EcoAxis", "as many as help"))
        self.picks.setValue(5)
        self.reach = self._real("restoration_reach", translate("EcoAxis", "as in the study"))
        self.reach.setSuffix(" m")
        for widget in (self.budget, self.picks, self.reach):
            widget.valueChanged.connect(lambda _: self.edited.emit())
        for box in (self.id_field, self.cost_field):
            box.currentIndexChanged.connect(lambda _: self.edited.emit())
        rows = QFormLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        rows.addRow(translate("EcoAxis", "Ca&ndidates (polygons)"), self.layer)
        rows.addRow(translate("EcoAxis", "Field of &ids"), self.id_field)
        rows.addRow(translate("EcoAxis", "Field of c&osts"), self.cost_field)
        rows.addRow(translate("EcoAxis", "&Budget"), self.budget)
        rows.addRow(translate("EcoAxis", "Candidates to &take"), self.picks)
        rows.addRow(translate("EcoAxis", "&Link them within"), self.reach)

    def restore(self, kept: Mapping[str, Any]) -> None:
        """Show what was kept."""
        self.layer.choose(kept.get("layer", ""))
        self._show_fields()
        self.id_field.choose(kept.get("id_field", ""))
        self.cost_field.choose(kept.get("cost_field", ""))
        self.budget.setValue(float(kept.get("budget") or 0.0))
        self.picks.setValue(int(kept.get("picks", 5) or 0))
        self.reach.setValue(float(kept.get("reach", 5000.0) or 0.0))

    def entries(self) -> dict[str, Any]:
        """What is kept."""
        return {
            "layer": self.layer.layer_id,
            "id_field": self.id_field.field,
            "cost_field": self.cost_field.field,
            "budget": self.budget.value(),
            "picks": self.picks.value(),
            "reach": self.reach.value(),
        }

    def faults(self) -> list[str]:
        """Why one cannot compare."""
        layer = self.layer.layer
        if not isinstance(layer, QgsVectorLayer):
            return [translate("EcoAxis", "Choose the layer of candidates.")]
        if layer.featureCount() == 0:
            return [translate("EcoAxis", "“{layer}” is empty: choose another layer.").format(layer=layer.name())]
        if not measures_ground(layer.crs()):
            told = translate(
                "EcoAxis",
                "“{layer}” is in degrees or has no coordinate reference system: export it to a projected one"
                " such as EPSG:5186 first (Layer > Save As).",
            )
            return [told.format(layer=layer.name())]
        return []

    def _real(self, name: str, none: str) -> QDoubleSpinBox:
        box = QDoubleSpinBox(self)
        box.setObjectName(name)
        box.setRange(0.0, MOST)
        box.setDecimals(0)
        box.setGroupSeparatorShown(True)
        box.setSpecialValueText(none)
        return box

    def _layer_changed(self) -> None:
        self._show_fields()
        self.edited.emit()

    def _show_fields(self) -> None:
        for box in (self.id_field, self.cost_field):
            box.show_fields(self.layer.layer)
