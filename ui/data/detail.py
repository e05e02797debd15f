"""One dataset: how it stands, one-click fixes, its layer, fields, values, and how the layer is read."""
from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QCoreApplication, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ...core.schemes.dataset import Dataset
from ...gis.binding import DatasetBinding
from ...gis.binding_fixes import Fix, fixes
from ...gis.binding_status import State
from ...gis.dropped_layers import Dropped
from ...gis.language import user_language
from ...gis.layer_candidates import RASTER_SUFFIXES, VECTOR_SUFFIXES
from ...gis.layer_look import needs_project
from ...gis.layer_opening import public_source
from ...gis.project_sources import LayerSource, place_of
from ...gis.status_signs import STATE_SIGNS
from ..widgets.file_dialogs import ask_file
from ..widgets.plain_text import PlainText
from ..widgets.sign_icon import sign_icon
from .binding_session import BindingSession
from .field_section import FieldSection
from .reading_section import ReadingSection
from .status_texts import explanation, fix_text, state_names
from .value_section import ValueSection

translate = QCoreApplication.translate


class DatasetDetail(QScrollArea):
    """Shows the dataset ``key``; ``said`` carries sentences for the window."""

    said = pyqtSignal(str, str)

    def __init__(self, session: BindingSession, parent: Optional[QWidget] = None):
        super().__init__(parent)
        self.setObjectName("dataset_detail")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.session = session
        self.key = ""
        self._listed: list[Optional[LayerSource]] = []
        self._shown: object = None
        content = QWidget(self)
        self._column = QVBoxLayout(content)
        self._make_head()
        self._make_layer()
        self.fields = FieldSection(content)
        self.values = ValueSection(content)
        self.reading = ReadingSection(content)
        for section in (self.fields, self.values, self.reading):
            section.decided.connect(self._decided)
            self._column.addWidget(section)
        self.reading.said.connect(self.said)
        self._column.addStretch(1)
        self.setWidget(content)
        session.changed.connect(self.refresh)
        self.show_dataset("")

    def show_dataset(self, key: str) -> None:
        """Show the dataset ``key``; nothing where it is empty."""
        if key != self.key:
            self.verticalScrollBar().setValue(0)
        self.key = key
        self.refresh()

    def refresh(self) -> None:
        """Show the state of this moment."""
        self.widget().setVisible(bool(self.key))
        if not self.key:
            return
        status, dataset = self.session.status(self.key), self.session.dataset(self.key)
        needed = self.session.needed.get(self.key, ())
        shown = (status, needed, [(source.id, source.title) for source in self.session.sources])
        if shown == self._shown:
            return
        self._shown = shown
        self._title.setText(self.session.dataset_title(self.key))
        about = []
        if dataset is not None:
            about = [dataset.provider.get(user_language(), ""), dataset.note.get(user_language(), "")]
        self._about.setText(" · ".join(text for text in about if text))
        self._about.setVisible(any(about))
        size = int(self.fontMetrics().height() * 1.3)
        self._sign.setPixmap(sign_icon(STATE_SIGNS[status.state]).pixmap(size, size))
        name = state_names()[status.state]
        self._state.setText(translate("EcoAxis", "{state}. {sentence}").format(
            state=name, sentence=explanation(status, dataset)
        ))  # fmt: skip
        self._sign.setAccessibleName(name)
        self._show_fixes(fixes(status, dataset, needed))
        self._show_layer(status.entry)
        self.fields.show_dataset(status, dataset, needed)
        self.values.show_dataset(status, dataset, _needed_fields(dataset, needed))
        self.reading.show_dataset(status)

    def choose_layer(self) -> None:
        """Put the keyboard on the list of layers and open it."""
        self.layers.setFocus()
        self.layers.showPopup()

    def _make_head(self) -> None:
        self._title = PlainText("dataset_title", self, True, 1.15)
        self._about = PlainText("dataset_about", self)
        self._sign = QLabel(self)
        self._sign.setObjectName("dataset_sign")
        self._state = PlainText("dataset_state", self)
        row = QHBoxLayout()
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._state, 1)
        self._fix_box = QWidget(self)
        self._fix_box.setObjectName("fixes")
        self._fix_column = QVBoxLayout(self._fix_box)
        self._fix_column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._title)
        self._column.addWidget(self._about)
        self._column.addLayout(row)
        self._column.addWidget(self._fix_box)

    def _make_layer(self) -> None:
        self.layers = QComboBox(self)
        self.layers.setObjectName("dataset_layer")
        self.layers.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.layers.setMinimumContentsLength(8)
        self.layers.activated.connect(self._layer_chosen)
        label = QLabel(translate("EcoAxis", "&Layer:"), self)
        label.setBuddy(self.layers)
        self.from_file = QPushButton(translate("EcoAxis", "From a f&ile…"), self)
        self.from_file.setObjectName("dataset_from_file")
        self.from_file.clicked.connect(self._ask_file)
        self._place = QLabel(self)
        self._place.setObjectName("dataset_place")
        self._place.setWordWrap(True)
        self._place.setTextFormat(Qt.TextFormat.PlainText)
        grid = QGridLayout()
        grid.addWidget(label, 0, 0)
        grid.addWidget(self.layers, 0, 1)
        grid.addWidget(self.from_file, 0, 2)
        grid.addWidget(self._place, 1, 1, 1, 2)
        grid.setColumnStretch(1, 1)
        self._column.addLayout(grid)

    def _show_fixes(self, found: list[Fix]) -> None:
        dataset = self.session.dataset(self.key)
        texts = [fix_text(fix, dataset) for fix in found]
        buttons = self._fix_box.findChildren(QPushButton)
        had_focus = any(button.hasFocus() for button in buttons)
        while self._fix_column.count():
            button = self._fix_column.takeAt(0).widget()
            button.setParent(None)
            button.deleteLater()
        for fix, text in zip(found, texts):
            button = QPushButton(text, self._fix_box)
            button.setObjectName(f"fix_{fix.kind.value}_{fix.value or fix.field}")
            button.clicked.connect(lambda _=False, fix=fix, text=text: self._decided(fix.entry, text))
            self._fix_column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._fix_box.setVisible(bool(found))
        if had_focus:
            first = self._fix_box.findChild(QPushButton)
            (first or self.layers).setFocus()

    def _show_layer(self, entry: Optional[DatasetBinding]) -> None:
        self.layers.clear()
        self._listed = [None, *self.session.sources]
        self.layers.addItem(translate("EcoAxis", "(no layer)"))
        for source in self.session.sources:
            self.layers.addItem(source.title)
        current = 0
        if entry is not None:
            place = place_of(entry)
            found = [number for number, each in enumerate(self._listed) if each and place_of(each.entry) == place]
            if not found:
                self._listed.append(None)
                self.layers.addItem(
                    translate("EcoAxis", "{layer} (not in the project)").format(layer=self.session.layer_title(entry))
                )
            current = found[0] if found else len(self._listed) - 1
        self.layers.setCurrentIndex(current)
        self._place.setText(self._place_text(entry))
        self._place.setVisible(bool(self._place.text()))

    def _place_text(self, entry: Optional[DatasetBinding]) -> str:
        if entry is None:
            return ""
        if needs_project(entry):
            return translate(
                "EcoAxis", "This layer is temporary: save it as a file, or the data are gone when QGIS closes."
            )
        return public_source(entry)

    def _layer_chosen(self, number: int) -> None:
        self._shown = None
        source = self._listed[number]
        bound = self.session.entries.get(self.key)
        if source is not None:
            if bound is None or place_of(bound) != place_of(source.entry):
                self.session.assign(self.key, Dropped((source,)))
        elif number == 0 and bound is not None:
            title = self.session.dataset_title(self.key)
            self.session.remove([self.key], translate("EcoAxis", "Unbind “{name}”").format(name=title))

    def _ask_file(self) -> None:
        names = " ".join(f"*{suffix}" for suffix in VECTOR_SUFFIXES + RASTER_SUFFIXES)
        key = self.key
        ask_file(
            self,
            translate("EcoAxis", "Layer for “{name}”").format(name=self._title.text()),
            translate("EcoAxis", "Layers ({names})").format(names=names),
            lambda path: self.session.assign(key, Dropped((), (path,))),
            self.session.project.absolutePath(),
        )

    def _decided(self, entry: DatasetBinding, text: str) -> None:
        self.session.put({self.key: entry}, text)
        status = self.session.status(self.key)
        if status.state in (State.READY, State.NOT_LOOKED):
            self.said.emit("", "info")


def _needed_fields(dataset: Optional[Dataset], needed: tuple[str, ...]) -> tuple[str, ...]:
    """The fields that rules ask for; without rules those that the catalogue requires."""
    if needed or dataset is None:
        return needed
    return tuple(field.name for field in dataset.fields if field.required)
