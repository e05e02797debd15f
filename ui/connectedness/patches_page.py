"""First page: what the patches of habitat are."""
from __future__ import annotations

from typing import Optional

from qgis.core import QgsVectorLayer
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QRadioButton,
    QStackedWidget,
    QWidget,
)

from ...core.issues import Issue
from ...gis.connectivity.study.packages import missing_for_graphs
from ...gis.connectivity.study.patch_survey import PatchSurvey, measures_ground, survey_patches, surveyed_layer
from ...gis.layer_kinds import is_polygons, is_raster
from ...gis.messages import describe_all
from ...gis.report import formats
from ..running.background import Background
from ..widgets.field_choice import FieldChoice
from ..widgets.layer_choice import LayerChoice
from ..widgets.notice import Notice
from ..wizards.page import GuidedPage, State
from .choices import DISTANCE, POLYGONS, RASTER, STUDY, choose_layer, link_values, origins

translate = QCoreApplication.translate

SURVEY = "survey"


class PatchesPage(GuidedPage):
    """Polygons, cells of a raster, or a graph; which classes, how large, and what counts as their worth."""

    KEY = "patches"

    def build(self) -> None:
        self.background = Background(self)
        self.survey: Optional[PatchSurvey] = None
        self.missing = Notice(self)
        self.body.addWidget(self.missing)
        self.origin: dict[str, QRadioButton] = {}
        self.forms = QStackedWidget(self)
        for key, words in origins().items():
            button = QRadioButton(words, self)
            button.setObjectName(f"patches_{key}")
            button.toggled.connect(self._origin_changed)
            self.origin[key] = button
            self.body.addWidget(button)
        self.body.addWidget(self.forms, 1)
        for make in (self._polygon_form, self._raster_form, self._graph_form):
            form = QWidget(self)
            self.forms.addWidget(form)
            make(form)
        self.figures = QLabel(self)
        self.figures.setObjectName("patches_figures")
        self.figures.setWordWrap(True)
        self.body.addWidget(self.figures)

    def restore(self, state: State) -> None:
        kept = state.get(self.KEY, {})
        sentence = missing_for_graphs()
        if sentence:
            self.missing.show_sentence(sentence, "error")
        else:
            self.missing.clear()
        self.origin[kept.get("kind", POLYGONS)].setChecked(True)
        self.layer.choose(kept.get("layer", ""))
        self._show_fields()
        for box, name in self._fields():
            box.choose(kept.get(name, ""))
        self._wanted = kept.get("classes")
        self.smallest.setValue(float(kept.get("smallest_ha", 0.0)))
        self.smallest_cells.setValue(float(kept.get("smallest_ha", 0.0)))
        self.join.setChecked(bool(kept.get("join", False)))
        self.raster.choose(kept.get("raster", ""))
        self.values.setText(kept.get("values", ""))
        self.nodes.setFilePath(kept.get("nodes", ""))
        self.links.setFilePath(kept.get("links", ""))
        self.link_values.setCurrentIndex(max(0, self.link_values.findData(kept.get("link_values", DISTANCE))))
        self.areas.setChecked(bool(kept.get("areas", True)))
        self._origin_changed()
        self._look()

    def store(self, state: State) -> None:
        kind = self.kind
        cells = kind == RASTER
        kept = {
            "kind": kind,
            "layer": self.layer.layer_id,
            "classes": self._classes(),
            "smallest_ha": (self.smallest_cells if cells else self.smallest).value(),
            "join": self.join.isChecked(),
            "raster": self.raster.layer_id,
            "values": self.values.text().strip(),
            "nodes": self.nodes.filePath().strip(),
            "links": self.links.filePath().strip(),
            "link_values": self.link_values.currentData(),
            "areas": self.areas.isChecked(),
        }
        kept.update({name: box.field for box, name in self._fields()})
        if kind == POLYGONS and self.survey is not None:
            kept["count"], kept["area"], _ = self._figures()
        elif kind == POLYGONS:
            kept.update({name: state.get(self.KEY, {}).get(name) for name in ("count", "area")})
        state[self.KEY] = kept

    def faults(self) -> list[str]:
        if missing_for_graphs():
            return [missing_for_graphs()]
        if self.kind == POLYGONS:
            return self._polygon_faults()
        if self.kind == RASTER:
            raster = self.raster.layer
            if raster is None:
                return [translate("EcoAxis", "Choose a raster layer.")]
            return [] if measures_ground(raster.crs()) else [_not_metres(raster.name())]
        files = ((self.nodes, translate("EcoAxis", "Choose a file of patches.")),
                 (self.links, translate("EcoAxis", "Choose a file of links.")))  # fmt: skip
        return [sentence for widget, sentence in files if not widget.filePath().strip()]

    def isComplete(self) -> bool:
        """A result that is there may be looked at whatever became of the layers."""
        return bool(self.state.get(STUDY)) or super().isComplete()

    def leave(self) -> None:
        self.background.stop()

    @property
    def kind(self) -> str:
        """Where the patches come from."""
        return next((key for key, button in self.origin.items() if button.isChecked()), POLYGONS)

    def _polygon_form(self, form: QWidget) -> None:
        self._wanted: Optional[list[str]] = None
        self.layer = LayerChoice(self.desk.project, is_polygons, "patches_layer", form, choose_layer())
        self.layer.layer_changed.connect(self._layer_changed)
        self.class_field = FieldChoice(
            "patches_class_field", translate("EcoAxis", "(all polygons are habitat)"), parent=form
        )
        self.class_field.currentIndexChanged.connect(lambda _: self._class_field_changed())
        self.classes = QListWidget(form)
        self.classes.setObjectName("patches_classes")
        self.classes.setAccessibleName(translate("EcoAxis", "Classes that are habitat"))
        self.classes.setMinimumHeight(self.fontMetrics().height() * 7)
        self.classes.itemChanged.connect(self._count_again)
        self.id_field = FieldChoice("patches_id_field", translate("EcoAxis", "(number them)"), parent=form)
        self.weight_field = FieldChoice("patches_weight_field", translate("EcoAxis", "(their area)"), True, form)
        for box in (self.id_field, self.weight_field):
            box.currentIndexChanged.connect(lambda _: self.changed())
        self.smallest = _hectares("patches_smallest", form)
        self.smallest.valueChanged.connect(self._count_again)
        self.join = QCheckBox(translate("EcoAxis", "&Join polygons that touch into one patch"), form)
        self.join.setObjectName("patches_join")
        self.join.toggled.connect(self._count_again)
        rows = QFormLayout(form)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        rows.addRow(translate("EcoAxis", "&Layer"), self.layer)
        rows.addRow(translate("EcoAxis", "&Field of classes"), self.class_field)
        rows.addRow(translate("EcoAxis", "&Habitat"), self.classes)
        rows.addRow(translate("EcoAxis", "Field of &ids"), self.id_field)
        rows.addRow(translate("EcoAxis", "Field of the attrib&ute"), self.weight_field)
        rows.addRow(translate("EcoAxis", "Sm&allest patch"), self.smallest)
        rows.addRow("", self.join)

    def _raster_form(self, form: QWidget) -> None:
        self.raster = LayerChoice(self.desk.project, is_raster, "patches_raster", form, choose_layer())
        self.raster.layer_changed.connect(self._look)
        self.values = QLineEdit(form)
        self.values.setObjectName("patches_values")
        self.values.setPlaceholderText(translate("EcoAxis", "such as 311, 321..331; empty: all values but 0"))
        self.values.textChanged.connect(lambda _: self.changed())
        self.smallest_cells = _hectares("patches_smallest_cells", form)
        self.smallest_cells.valueChanged.connect(lambda _: self.changed())
        rows = QFormLayout(form)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addRow(translate("EcoAxis", "&Layer"), self.raster)
        rows.addRow(translate("EcoAxis", "&Values that are habitat"), self.values)
        rows.addRow(translate("EcoAxis", "Sm&allest patch"), self.smallest_cells)

    def _graph_form(self, form: QWidget) -> None:
        self.nodes, self.links = QgsFileWidget(form), QgsFileWidget(form)
        for widget, name, title in (
            (self.nodes, "patches_nodes", translate("EcoAxis", "File of patches")),
            (self.links, "patches_links", translate("EcoAxis", "File of links")),
        ):
            widget.setObjectName(name)
            widget.setAccessibleName(title)
            widget.setDialogTitle(title)
            widget.fileChanged.connect(lambda _: self.changed())
        self.link_values = QComboBox(form)
        self.link_values.setObjectName("patches_link_values")
        for key, words in link_values().items():
            self.link_values.addItem(words, key)
        self.link_values.currentIndexChanged.connect(lambda _: self.changed())
        self.areas = QCheckBox(translate("EcoAxis", "The attribute of a patch is its &area in m²"), form)
        self.areas.setObjectName("patches_areas")
        rows = QFormLayout(form)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addRow(translate("EcoAxis", "P&atches"), self.nodes)
        rows.addRow(translate("EcoAxis", "Lin&ks"), self.links)
        rows.addRow(translate("EcoAxis", "&Values of links"), self.link_values)
        rows.addRow("", self.areas)

    def _fields(self) -> tuple[tuple[FieldChoice, str], ...]:
        return (
            (self.class_field, "class_field"), (self.id_field, "id_field"), (self.weight_field, "weight_field"),
        )  # fmt: skip

    def _origin_changed(self, *_: object) -> None:
        self.forms.setCurrentIndex(list(self.origin).index(self.kind))
        self.figures.setVisible(self.kind == POLYGONS)
        self.changed()

    def _layer_changed(self) -> None:
        self._wanted = None
        self._show_fields()
        self._look()

    def _class_field_changed(self) -> None:
        self._wanted = None
        self._look()

    def _show_fields(self) -> None:
        for box, _ in self._fields():
            box.show_fields(self.layer.layer)

    def _look(self) -> None:
        """Count the polygons in the background."""
        self.background.stop()
        self.survey = None
        self.classes.clear()
        layer = self.layer.layer
        if self.kind == POLYGONS and isinstance(layer, QgsVectorLayer) and layer.featureCount() != 0:
            self.figures.setText(translate("EcoAxis", "Counting the polygons…"))
            found = surveyed_layer(layer, self.class_field.field)
            self.background.start(
                SURVEY,
                translate("EcoAxis", "Counting patches"),
                lambda progress: survey_patches(found, progress),
                self._counted,
                self._not_counted,
            )
        else:
            self.figures.clear()
        self.changed()

    def _counted(self, survey: PatchSurvey) -> None:
        self.survey = survey
        self.classes.blockSignals(True)
        for name, count, area in survey.by_class():
            text = translate("EcoAxis", "{name}: {count} polygons, {area}").format(
                name=name or translate("EcoAxis", "(empty)"), count=formats.number(count), area=formats.area(area)
            )
            item = QListWidgetItem(text)
            item.setData(Qt.ItemDataRole.UserRole, name)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            checked = self._wanted is None or name in self._wanted
            item.setCheckState(Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked)
            self.classes.addItem(item)
        self.classes.blockSignals(False)
        self._count_again()

    def _not_counted(self, issues: list[Issue]) -> None:
        self.figures.setText(describe_all(issues))
        self.changed()

    def _count_again(self, *_: object) -> None:
        if self.survey is not None:
            self._wanted = self._classes()
            count, area, small = self._figures()
            values = {"count": formats.number(count), "area": formats.area(area), "small": formats.number(small)}
            text = translate("EcoAxis", "{count} polygons, {area}. Too small: {small}.").format(**values)
            if self.join.isChecked():
                text = translate(
                    "EcoAxis", "{count} polygons before they are joined, {area}. Small ones are left out after that."
                ).format(**values)
            if self.survey.classes is None and self.class_field.field:
                text += " " + translate("EcoAxis", "This field has too many values to choose from.")
            self.figures.setText(text)
        self.changed()

    def _figures(self) -> tuple[int, float, int]:
        smallest = 0.0 if self.join.isChecked() else self.smallest.value() * formats.SQUARE_METRES_PER_HECTARE
        return self.survey.figures(self._classes(), smallest) if self.survey is not None else (0, 0.0, 0)

    def _classes(self) -> Optional[list[str]]:
        """The checked classes; None for all polygons."""
        if not self.class_field.field:
            return None
        if self.survey is None:
            return self._wanted
        items = [self.classes.item(row) for row in range(self.classes.count())]
        checked = [item for item in items if item.checkState() == Qt.CheckState.Checked]
        return [str(item.data(Qt.ItemDataRole.UserRole)) for item in checked]

    def _polygon_faults(self) -> list[str]:
        layer = self.layer.layer
        if not isinstance(layer, QgsVectorLayer):
            return [translate("EcoAxis", "Choose a layer of polygons.")]
        if layer.featureCount() == 0:
            return [translate("EcoAxis", "“{layer}” is empty: choose a layer with patches.").format(layer=layer.name())]
        if not measures_ground(layer.crs()):
            return [_not_metres(layer.name())]
        if self.survey is None:
            return [] if self._was_counted(layer) else [self.figures.text()]
        if self.survey.classes is None and self.class_field.field:
            return [translate("EcoAxis", "Choose a field of classes with fewer values.")]
        if not self._figures()[0]:
            return [translate("EcoAxis", "No patch is left: choose more classes or a smaller area.")]
        return []

    def _was_counted(self, layer: QgsVectorLayer) -> bool:
        """Whether an earlier count holds until the new one is there."""
        kept = self.state.get(self.KEY, {})
        same = kept.get("layer") == layer.id() and kept.get("class_field") == self.class_field.field
        return same and bool(kept.get("count"))


def _not_metres(layer: str) -> str:
    return translate(
        "EcoAxis",
        "“{layer}” is in degrees or has no coordinate reference system: export it to a projected one such as EPSG:5186"
        " first (Layer > Save As).",
    ).format(layer=layer)


def _hectares(name: str, parent: QWidget) -> QDoubleSpinBox:
    box = QDoubleSpinBox(parent)
    box.setObjectName(name)
    box.setRange(0.0, 1e6)
    box.setDecimals(2)
    box.setSuffix(" ha")
    box.setSpecialValueText(translate("EcoAxis", "any size"))
    return box
