"""How a layer is read: its encoding with a preview, coordinate system, filter and band. The layer stays as it is."""
from __future__ import annotations

from dataclasses import replace
from typing import Optional

from qgis.core import QgsCoordinateReferenceSystem
from qgis.PyQt.QtCore import QCoreApplication, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QGroupBox, QLabel, QLineEdit, QSpinBox, QWidget

from ...gis.binding_status import DatasetStatus
from ...gis.crs_proposal import CANDIDATES
from ...gis.encoding import CP949, UTF8, gdal_encoding, preview
from ...gis.filters import filter_fault

translate = QCoreApplication.translate

ENCODINGS = ("", CP949, UTF8, "EUC-KR", "ISO-8859-1")
PREVIEWED = 6


class ReadingSection(QGroupBox):
    """``decided`` carries the changed entry and the name of the change, ``said`` why something is refused."""

    decided = pyqtSignal(object, str)
    said = pyqtSignal(str, str)

    def __init__(self, parent: Optional[QWidget] = None):
        super().__init__(translate("EcoAxis", "How the layer is read"), parent)
        self.setObjectName("reading_section")
        self._status: Optional[DatasetStatus] = None
        self.encoding = QComboBox(self)
        self.encoding.setObjectName("encoding")
        self.encoding.activated.connect(self._encoding_chosen)
        self.encoding.highlighted.connect(self._encoding_pointed)
        self.preview = QLabel(self)
        self.preview.setObjectName("encoding_preview")
        self.preview.setWordWrap(True)
        self.crs = QComboBox(self)
        self.crs.setObjectName("crs")
        self.crs.setEditable(True)
        self.crs.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.crs.setToolTip(translate("EcoAxis", "Choose one, or type its code, such as EPSG:5186."))
        self.crs.activated.connect(self._crs_chosen)
        self.crs.lineEdit().editingFinished.connect(self._crs_typed)
        self.filter = QLineEdit(self)
        self.filter.setObjectName("filter")
        self.filter.setPlaceholderText(translate("EcoAxis", "all features"))
        self.filter.setToolTip(translate("EcoAxis", "A comparison of fields, such as \"kind\" = 'A'."))
        self.filter.editingFinished.connect(self._filter_written)
        self.band = QSpinBox(self)
        self.band.setObjectName("band")
        self.band.setMinimum(1)
        self.band.valueChanged.connect(self._band_chosen)
        self._form = QFormLayout(self)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for box in (self.encoding, self.crs):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(8)
        self._rows: dict[QWidget, QLabel] = {}
        for title, widget in (
            (translate("EcoAxis", "&Encoding:"), self.encoding),
            (translate("EcoAxis", "Reads as:"), self.preview),
            (translate("EcoAxis", "&Coordinate system:"), self.crs),
            (translate("EcoAxis", "&Only features where:"), self.filter),
            (translate("EcoAxis", "&Band:"), self.band),
        ):
            label = QLabel(title, self)
            label.setBuddy(widget)
            self._form.addRow(label, widget)
            self._rows[widget] = label

    def show_dataset(self, status: DatasetStatus) -> None:
        """Show how the layer of ``status`` is read; hidden where there is none."""
        self._status = status
        entry, look = status.entry, status.look
        readable = entry is not None and look is not None
        self.setVisible(readable)
        if not readable:
            return
        self._show_row(self.encoding, bool(look.raw_texts) or look.garbled or bool(entry.encoding))
        self._show_row(self.preview, bool(look.raw_texts))
        self._show_row(self.filter, look.bands == 0)
        self._show_row(self.band, look.bands > 1)
        self._fill_encoding()
        self._fill_crs()
        self.filter.setText(entry.filter or "")
        self.band.blockSignals(True)
        self.band.setMaximum(max(look.bands, entry.band, 1))
        self.band.setValue(entry.band)
        self.band.blockSignals(False)

    def _show_row(self, widget: QWidget, shown: bool) -> None:
        widget.setVisible(shown)
        self._rows[widget].setVisible(shown)

    def _fill_encoding(self) -> None:
        entry, look = self._status.entry, self._status.look
        self.encoding.clear()
        for name in dict.fromkeys([*ENCODINGS, entry.encoding or ""]):
            if name:
                told = name == look.told_encoding
                text = translate("EcoAxis", "{encoding} (told by the file)").format(encoding=name) if told else name
                self.encoding.addItem(text, name)
            else:
                self.encoding.addItem(translate("EcoAxis", "as the file says"), "")
        wanted = gdal_encoding(entry.encoding) if entry.encoding else ""
        place = self.encoding.findData(entry.encoding or "")
        self.encoding.setCurrentIndex(place if place >= 0 else max(self.encoding.findData(wanted), 0))
        self._show_preview(self.encoding.currentData())

    def _show_preview(self, encoding: str) -> None:
        look = self._status.look
        used = encoding or look.told_encoding or look.stated_encoding or UTF8
        self.preview.setText("  ·  ".join(preview(look.raw_texts, used, PREVIEWED)))

    def _fill_crs(self) -> None:
        entry, look = self._status.entry, self._status.look
        proposals = self._status.crs_proposals or tuple(look.proposals())
        self.crs.clear()
        if look.crs:
            own = translate("EcoAxis", "as the layer says: {crs}").format(crs=_named(look.crs))
        else:
            own = translate("EcoAxis", "(the layer says none)")
        self.crs.addItem(own, "")
        for code in dict.fromkeys([*proposals, *CANDIDATES, "EPSG:4326", *([entry.crs] if entry.crs else [])]):
            text = _named(code)
            if code in proposals:
                text = translate("EcoAxis", "{crs} (fits the layer)").format(crs=text)
            self.crs.addItem(text, code)
        self.crs.setCurrentIndex(max(self.crs.findData(entry.crs or ""), 0))
        self.crs.lineEdit().setCursorPosition(0)

    def _encoding_pointed(self, place: int) -> None:
        self._show_preview(self.encoding.itemData(place))

    def _encoding_chosen(self, _: int) -> None:
        chosen = self.encoding.currentData() or None
        self._show_preview(chosen or "")
        if chosen != self._status.entry.encoding:
            self.decided.emit(
                replace(self._status.entry, encoding=chosen), translate("EcoAxis", "Change the encoding")
            )

    def _crs_chosen(self, _: int) -> None:
        self._set_crs(self.crs.currentData() or None)

    def _crs_typed(self) -> None:
        text = self.crs.currentText().strip()
        if text == self.crs.itemText(self.crs.currentIndex()):
            return
        code = f"EPSG:{text}" if text.isdigit() else text.upper()
        if not QgsCoordinateReferenceSystem(code).isValid():
            self.said.emit(
                translate("EcoAxis", "“{text}” is no coordinate system: write a code such as EPSG:5186.").format(
                    text=text
                ),
                "warning",
            )
            self._fill_crs()
            return
        self._set_crs(code)

    def _set_crs(self, code: Optional[str]) -> None:
        if code != self._status.entry.crs:
            self.decided.emit(
                replace(self._status.entry, crs=code), translate("EcoAxis", "Change the coordinate system")
            )

    def _filter_written(self) -> None:
        text = self.filter.text().strip()
        if self._status is None or self._status.entry is None or text == (self._status.entry.filter or ""):
            return
        found = filter_fault(text)
        if found is not None:
            self.said.emit(
                translate("EcoAxis", "The filter must be one plain condition; “{found}” cannot be in it.").format(
                    found=found
                ),
                "warning",
            )
            return
        self.decided.emit(replace(self._status.entry, filter=text or None), translate("EcoAxis", "Change the filter"))

    def _band_chosen(self, band: int) -> None:
        if self._status is not None and self._status.entry is not None and band != self._status.entry.band:
            self.decided.emit(replace(self._status.entry, band=band), translate("EcoAxis", "Change the band"))


def _named(code: str) -> str:
    description = QgsCoordinateReferenceSystem(code).description()
    return translate("EcoAxis", "{code} – {title}").format(code=code, title=description) if description else code
