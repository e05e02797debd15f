"""What is asked about connected habitat: hidden until it is wanted."""
from __future__ import annotations

from typing import Any, Optional

from qgis.PyQt.QtCore import QCoreApplication, pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QDoubleSpinBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from ...core.issues import CoreError
from ...gis.binding import project_binding
from ...gis.layer_kinds import is_polygons
from ..desk import Desk
from ..widgets.layer_choice import LayerChoice

translate = QCoreApplication.translate

FARTHEST_M = 1_000_000.0
USUAL_DISPERSAL_M = 1000.0
BOUND = "habitat_patches"


class HabitatBox(QWidget):
    """``answers`` is kept by the wizard; ``changed`` comes when the user changes something."""

    changed = pyqtSignal()

    def __init__(self, desk: Desk, parent: Optional[QWidget] = None):
        super().__init__(parent)
        self._desk = desk
        self.measured = QCheckBox(translate("EcoAxis", "Also measure the loss of connected &habitat"), self)
        self.measured.setObjectName("habitat_measured")
        self.form = QWidget(self)
        self.layer = LayerChoice(desk.project, is_polygons, "habitat_layer", self.form)
        self.dispersal = self._number("habitat_dispersal", 1, 0.1, FARTHEST_M)
        self.probability = self._number("habitat_probability", 2, 0.01, 0.99)
        self.probability.setSingleStep(0.05)
        self.longest = self._number("habitat_longest", 1, 0.0, FARTHEST_M)
        self.longest.setSpecialValueText(translate("EcoAxis", "No limit"))
        note = QLabel(
            translate(
                "EcoAxis",
                "Dispersal distances are rarely known: enter that of your species and name its source in the report.",
            ),
            self.form,
        )
        note.setWordWrap(True)
        rows = QFormLayout(self.form)
        rows.addRow(translate("EcoAxis", "Habitat pa&tches"), self.layer)
        rows.addRow(translate("EcoAxis", "&Dispersal distance (m)"), self.dispersal)
        rows.addRow(translate("EcoAxis", "&Probability at that distance"), self.probability)
        rows.addRow(translate("EcoAxis", "&Longest link (m)"), self.longest)
        rows.addRow(note)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.measured)
        column.addWidget(self.form)
        self.measured.toggled.connect(self.form.setVisible)
        self.form.setVisible(False)
        self.measured.toggled.connect(self.changed)
        self.layer.layer_changed.connect(self.changed)
        for box in (self.dispersal, self.probability, self.longest):
            box.valueChanged.connect(self.changed)

    def restore(self, answers: Any) -> None:
        """Show ``answers``; nothing is measured where there are none."""
        kept = answers if isinstance(answers, dict) else {}
        bound = translate("EcoAxis", "The dataset “habitat patches” of the binding")
        self.layer.none = bound if self._is_bound() else ""
        self.layer.choose(str(kept.get("layer") or ""))
        self.measured.setChecked(bool(kept.get("measured")))
        self.dispersal.setValue(float(kept.get("dispersal") or USUAL_DISPERSAL_M))
        self.probability.setValue(float(kept.get("probability") or 0.5))
        self.longest.setValue(float(kept.get("longest") or 0.0))

    def answers(self) -> dict[str, Any]:
        """What was entered."""
        return {
            "measured": self.measured.isChecked(),
            "layer": self.layer.layer_id,
            "dispersal": self.dispersal.value(),
            "probability": self.probability.value(),
            "longest": self.longest.value(),
        }

    def fault(self) -> str:
        """Why it cannot be measured; empty where it can or is not asked."""
        if self.measured.isChecked() and self.layer.count() == 0:
            return translate("EcoAxis", "There is no polygon layer of habitat patches: open one, or do not measure it.")
        return ""

    def _number(self, name: str, decimals: int, least: float, most: float) -> QDoubleSpinBox:
        box = QDoubleSpinBox(self.form)
        box.setObjectName(name)
        box.setDecimals(decimals)
        box.setRange(least, most)
        box.setGroupSeparatorShown(True)
        return box

    def _is_bound(self) -> bool:
        try:
            return BOUND in project_binding(self._desk.project).datasets
        except CoreError:
            return False
