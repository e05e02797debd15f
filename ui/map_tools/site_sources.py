"""Where sites come from: drawn on the map, picked from a layer, or read from a file."""
from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Optional

from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsMapLayer, QgsVectorLayer
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import QCoreApplication, pyqtSignal
from qgis.PyQt.QtWidgets import QGridLayout, QGroupBox, QLabel, QPushButton, QWidget

from ...core.issues import CoreError
from ...gis.layer_kinds import is_polygons
from ...gis.messages import describe_all
from ...gis.preferences import analysis_crs
from ...gis.screening.site_drafts import (
    MOST_SITES,
    SiteDraft,
    draft_of,
    drafts_of_features,
    drawn_measures,
    free_name,
    read_site_file,
)
from ..desk import Desk
from ..widgets.layer_choice import LayerChoice
from .map_session import MapSession
from .pick_tool import PickTool
from .polygon_tool import PolygonTool

translate = QCoreApplication.translate

FILE_TYPES = "*.shp *.gpkg *.geojson *.json *.dxf *.kml *.kmz *.gml *.csv *.tab *.fgb *.sqlite"


class SiteSources(QGroupBox):
    """``found`` hands new sites over, ``told`` a sentence with its level; ``map_used`` tells when the map is used.

    The window makes room on the map meanwhile.
    """

    found = pyqtSignal(object)
    told = pyqtSignal(str, str)
    map_used = pyqtSignal(bool)

    def __init__(self, desk: Desk, taken: Callable[[], Iterable[str]], parent: Optional[QWidget] = None):
        super().__init__(translate("EcoAxis", "Add a site"), parent)
        self.setObjectName("site_sources")
        self._desk = desk
        self._taken = taken
        self._session: Optional[MapSession] = None
        self.draw_button = QPushButton(translate("EcoAxis", "&Draw on the map"), self)
        self.draw_button.setObjectName("site_draw")
        self.draw_button.clicked.connect(self.draw)
        self.layers = LayerChoice(desk.project, is_polygons, "site_layer", self)
        layer_label = QLabel(translate("EcoAxis", "From a &layer"), self)
        layer_label.setBuddy(self.layers)
        self.selected_button = QPushButton(translate("EcoAxis", "Take the &selected features"), self)
        self.selected_button.setObjectName("site_selected")
        self.selected_button.clicked.connect(self.take_selected)
        self.pick_button = QPushButton(translate("EcoAxis", "&Pick on the map"), self)
        self.pick_button.setObjectName("site_pick")
        self.pick_button.clicked.connect(self.pick)
        self.file = QgsFileWidget(self)
        self.file.setObjectName("site_file")
        self.file.setFilter(translate("EcoAxis", "Files with sites ({types})").format(types=FILE_TYPES))
        file_label = QLabel(translate("EcoAxis", "From a &file"), self)
        file_label.setBuddy(self.file)
        self.import_button = QPushButton(translate("EcoAxis", "&Import"), self)
        self.import_button.setObjectName("site_import")
        self.import_button.clicked.connect(self.import_file)
        grid = QGridLayout(self)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self.draw_button, 0, 0, 1, 2)
        grid.addWidget(layer_label, 1, 0)
        grid.addWidget(self.layers, 1, 1)
        grid.addWidget(self.selected_button, 1, 2)
        grid.addWidget(self.pick_button, 1, 3)
        grid.addWidget(file_label, 2, 0)
        grid.addWidget(self.file, 2, 1, 1, 2)
        grid.addWidget(self.import_button, 2, 3)
        self.layers.layer_changed.connect(self._show_buttons)
        self.file.fileChanged.connect(self._show_buttons)
        self._show_buttons()

    def choose_layer(self, layer: QgsMapLayer) -> None:
        """Offer the features of ``layer`` first."""
        self.layers.choose(layer.id())

    def draw(self) -> None:
        """Draw a site on the map; the window makes room meanwhile."""
        if not self._map_has_crs():
            return
        analysis = QgsCoordinateReferenceSystem(analysis_crs())
        tool = PolygonTool(self._desk.canvas, lambda geometry, crs: drawn_measures(geometry, crs, analysis))
        tool.drawn.connect(self._drawn)
        tool.given_up.connect(self.stop)
        self._use_map(tool)

    def pick(self) -> None:
        """Pick features of the chosen layer on the map."""
        layer = self._layer()
        if layer is None:
            return
        tool = PickTool(self._desk.canvas, layer)
        tool.picked.connect(lambda features: self._picked(features, layer.crs()))
        tool.given_up.connect(self.stop)
        self._use_map(tool)

    def take_selected(self) -> None:
        """Take the features that are selected in the chosen layer."""
        layer = self._layer()
        if layer is None:
            return
        if layer.featureCount() == 0:
            self.told.emit(
                translate("EcoAxis", "“{layer}” holds no features: choose another layer.").format(layer=layer.name()),
                "warning",
            )
            return
        if layer.selectedFeatureCount() == 0:
            self.told.emit(
                translate(
                    "EcoAxis", "No feature of “{layer}” is selected: select some on the map, or pick them here."
                ).format(layer=layer.name()),
                "warning",
            )
            return
        self._hand_over(drafts_of_features(layer.getSelectedFeatures(), layer.crs(), self._taken()), layer.crs())

    def import_file(self) -> None:
        """Read the sites of the chosen file."""
        path = self.file.filePath().strip()
        try:
            drafts = read_site_file(path, self._desk.project.crs(), self._taken())
        except CoreError as fault:
            self.told.emit(describe_all(fault.issues), "error")
            return
        self.file.setFilePath("")
        self._hand_over(drafts, QgsCoordinateReferenceSystem(drafts[0].crs))

    def stop(self) -> None:
        """Give the map back, if it was in use."""
        session, self._session = self._session, None
        if session is not None:
            session.end()
            self._come_back()
            self.map_used.emit(False)

    def _use_map(self, tool: object) -> None:
        self.stop()
        self._session = MapSession(self._desk.canvas, tool, self)
        self.window().hide()
        self.map_used.emit(True)

    def _come_back(self) -> None:
        window = self.window()
        if not window.isVisible():
            window.show()
            window.raise_()
            window.activateWindow()

    def _drawn(self, geometry: QgsGeometry, crs: QgsCoordinateReferenceSystem) -> None:
        self.found.emit([draft_of(free_name("", self._taken()), geometry, crs)])
        self.stop()

    def _picked(self, features: list, crs: QgsCoordinateReferenceSystem) -> None:
        self._hand_over(drafts_of_features(features, crs, self._taken()), crs)
        self.stop()

    def _hand_over(self, drafts: list[SiteDraft], crs: QgsCoordinateReferenceSystem) -> None:
        if not crs.isValid():
            self.told.emit(
                translate(
                    "EcoAxis", "These sites have no coordinate system: set that of their layer or of the project first."
                ),
                "error",
            )
            return
        if not drafts:
            self.told.emit(
                translate("EcoAxis", "There is no polygon among these features: choose a layer or file of polygons."),
                "warning",
            )
            return
        self.found.emit(drafts)
        if len(drafts) >= MOST_SITES:
            self.told.emit(
                translate("EcoAxis", "Only the first {count} features were taken.").format(count=MOST_SITES), "warning"
            )

    def _map_has_crs(self) -> bool:
        if self._desk.canvas.mapSettings().destinationCrs().isValid():
            return True
        self.told.emit(
            translate("EcoAxis", "The map has no coordinate system: set that of the project first."), "error"
        )
        return False

    def _layer(self) -> Optional[QgsVectorLayer]:
        return self.layers.layer

    def _show_buttons(self, *_: object) -> None:
        there = self.layers.count() > 0
        self.selected_button.setEnabled(there)
        self.pick_button.setEnabled(there)
        self.import_button.setEnabled(bool(self.file.filePath().strip()))
