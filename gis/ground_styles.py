"""Grounds of maps: how a dataset that fills the whole map is coloured by its codes, paler than what lies on it."""
from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Optional

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFeatureRenderer,
    QgsFillSymbol,
    QgsRendererCategory,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)

from ..core.schemes.dataset import Dataset, Field
from .binding import DatasetBinding

FIVE_GRADES = {"1": "#93c4a0", "2": "#b9d7b4", "3": "#d8e6cc", "4": "#f0ecd9", "5": "#e4e4e4", "excluded": "#f8f8f8"}
THREE_GRADES = {"1": "#93c4a0", "2": "#cfe2c6", "3": "#f0ecd9", "SMA": "#cdc9e6", "excluded": "#f8f8f8"}
LAND_COVER = {
    "1": "#f1cdc7", "2": "#f5efc4", "3": "#c2dab4", "4": "#dde9bd", "5": "#cdc9e6", "6": "#e8dccb", "7": "#c3dcee",
}  # fmt: skip
RED_LIST = {
    "CO": "#5f5f5f", "CR": "#e79a95", "EN": "#f1bf95", "VU": "#f4e3a0", "NT": "#dfe8b4", "LC": "#c2dab4",
    "DD": "#e4e4e4", "NE": "#f8f8f8",
}  # fmt: skip
OTHER = "#f4f2ee"
"""Colour of a ground that has none of the fields."""


@dataclass(frozen=True)
class Ground:
    """A dataset that can fill the whole map: its fields, the best first, and the colour of each code.

    A code without a colour takes that of its first character (land cover ``111`` that of ``1``).
    """

    key: str
    fields: tuple[str, ...]
    colors: dict[str, str]


GROUNDS = (
    Ground("biotope_map", ("type_grade",), FIVE_GRADES),
    Ground("biotope_type_map", ("type_grade",), FIVE_GRADES),
    Ground("ecosystem_nature_map", ("eczm_grad",), THREE_GRADES),
    Ground("biotope_individual_map", ("individual_grade",), THREE_GRADES),
    Ground("land_cover", ("L1_CODE", "L2_CODE", "L3_CODE"), LAND_COVER),
    Ground("rle_map", ("category",), RED_LIST),
)
"""Only the first of these that is there is to be drawn as the ground, because each hides the next."""


def ground_of(keys: Collection[str]) -> Optional[Ground]:
    """The dataset among ``keys`` that makes the best ground of a map."""
    return next((ground for ground in GROUNDS if ground.key in keys), None)


def ground_renderer(
    ground: Ground, entry: DatasetBinding, dataset: Optional[Dataset], layer: QgsVectorLayer, language: str
) -> QgsFeatureRenderer:
    """One category for each code that has a colour; it takes every way in which the file writes that code.

    Labels are the names of the codes in ``language``. A layer without any of the ground's fields gets one pale colour.
    """
    for name in ground.fields:
        field = dataset.field(name) if dataset else None
        index = layer.fields().lookupField(entry.fields.get(name, name))
        if field is None or index < 0:
            continue
        written: dict[str, list[object]] = {}
        for value in layer.uniqueValues(index):
            code = field.canonical(value)
            known = code if code in ground.colors else code[:1]
            if known in ground.colors:
                written.setdefault(known, []).append(value)
        renderer = QgsCategorizedSymbolRenderer(layer.fields()[index].name())
        for code, color in ground.colors.items():
            if code in written:
                values = sorted(written[code], key=str)
                renderer.addCategory(QgsRendererCategory(values, _fill(color), _code_title(field, code, language)))
        return renderer
    return QgsSingleSymbolRenderer(_fill(OTHER))


def _fill(color: str) -> QgsFillSymbol:
    return QgsFillSymbol.createSimple({"color": color, "outline_color": "#ffffff", "outline_width": "0.08"})


def _code_title(field: Field, code: str, language: str) -> str:
    """The name of a code, also of one that stands for the codes that begin with it (``1`` for ``100``)."""
    if field.codes is None:
        return code
    for each in (code, code + "00", code + "0"):
        texts = field.codes.title(each)
        if texts:
            return texts.get(language) or next(iter(texts.values()))
    return code
