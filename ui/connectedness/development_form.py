"""The sites of a development: drawn, picked, imported, or those of the screening."""
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Optional

from qgis.core import QgsCoordinateReferenceSystem
from qgis.PyQt.QtCore import QCoreApplication, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QListWidget, QPushButton, QVBoxLayout, QWidget

from ...core.schemes.scheme import Consequence
from ...gis.palette import SIGNS
from ...gis.preferences import analysis_crs
from ...gis.report import formats
from ...gis.screening.site_drafts import SiteDraft, area_in, drafts_of_state, site_fault
from ..desk import Desk
from ..map_tools.ground_marks import GroundMarks
from ..map_tools.site_sources import SiteSources
from ..widgets.notice import Notice

translate = QCoreApplication.translate

SCREENING = "screening"


class DevelopmentForm(QWidget):
    """Holds ``drafts``; ``edited`` tells of each change."""

    edited = pyqtSignal()

    def __init__(self, desk: Desk, parent: Optional[QWidget] = None):
        super().__init__(parent)
        self.desk = desk
        self.drafts: list[SiteDraft] = []
        self._marks = GroundMarks(desk.canvas, SIGNS[Consequence.AVOID].fill, dashed=True)
        self.sources = SiteSources(desk, lambda: [draft.name for draft in self.drafts], self)
        self.sources.found.connect(self.add)
        self.notice = Notice(self)
        self.sources.told.connect(self.notice.show_sentence)
        self.list = QListWidget(self)
        self.list.setObjectName("development_sites")
        self.list.setMaximumHeight(self.fontMetrics().height() * 5)
        label = QLabel(translate("EcoAxis", "Sites of the de&velopment"), self)
        label.setBuddy(self.list)
        self.screening_button = QPushButton(translate("EcoAxis", "Sites of the screenin&g"), self)
        self.screening_button.setObjectName("development_screening")
        self.screening_button.clicked.connect(self._take_screening)
        self.remove_button = QPushButton(translate("EcoAxis", "Remove"), self)
        self.remove_button.setObjectName("development_remove")
        self.remove_button.clicked.connect(self._remove)
        head = QHBoxLayout()
        head.addWidget(label, 1)
        head.addWidget(self.screening_button)
        head.addWidget(self.remove_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.sources)
        column.addLayout(head)
        column.addWidget(self.list)
        column.addWidget(self.notice)

    def restore(self, kept: Mapping[str, Any]) -> None:
        """Show the sites that were kept."""
        self.drafts = drafts_of_state(kept.get("sites", []))
        self.screening_button.setEnabled(bool(self.desk.kept(SCREENING).get("sites")))
        self._show()

    def entries(self) -> dict[str, Any]:
        """What is kept."""
        return {"sites": [draft.as_state() for draft in self.drafts]}

    def faults(self) -> list[str]:
        """Why one cannot compare."""
        if not self.drafts:
            return [translate("EcoAxis", "Draw, pick or import the site of the development.")]
        crs = QgsCoordinateReferenceSystem(analysis_crs())
        return [fault for fault in (site_fault(draft, crs) for draft in self.drafts) if fault]

    def add(self, drafts: list[SiteDraft]) -> None:
        """Add sites."""
        self.drafts = [*self.drafts, *drafts]
        self._show()
        self.edited.emit()

    def stop(self) -> None:
        """Give the map back."""
        self.sources.stop()
        self._marks.clear()

    def _remove(self) -> None:
        place = self.list.currentRow()
        self.drafts = [draft for number, draft in enumerate(self.drafts) if number != place]
        self._show()
        self.edited.emit()

    def _take_screening(self) -> None:
        self.drafts = drafts_of_state(self.desk.kept(SCREENING).get("sites", []))
        self._show()
        self.edited.emit()

    def _show(self) -> None:
        crs = QgsCoordinateReferenceSystem(analysis_crs())
        self.list.clear()
        for draft in self.drafts:
            self.list.addItem(
                translate("EcoAxis", "{site}: {area}").format(
                    site=draft.name, area=formats.area(area_in(draft, crs))
                )
            )
        self.list.setCurrentRow(len(self.drafts) - 1)
        self.remove_button.setEnabled(bool(self.drafts))
        self._marks.show((each.geometry, QgsCoordinateReferenceSystem(each.crs)) for each in self.drafts)
