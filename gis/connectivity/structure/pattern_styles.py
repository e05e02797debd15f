"""Names and colours of the classes of a spatial pattern; colours are those of GuidosToolbox."""
from __future__ import annotations

from collections.abc import Iterable, Mapping

from qgis.core import QgsPalettedRasterRenderer, QgsRasterLayer
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QColor

from ....core.connectivity.structure.pattern import CORE_OPENING, INTERNAL, MISSING
from ....core.connectivity.structure.pattern_classes import FOREGROUND_CLASSES, OTHER_CLASSES, class_of_code
from ...styles import show_classes

translate = QCoreApplication.translate

COLORS = {
    "core": "#00c800",
    "islet": "#a03c00",
    "perforation": "#0000ff",
    "edge": "#000000",
    "loop": "#ffff00",
    "bridge": "#ff0000",
    "branch": "#ff8c00",
    "core_opening": "#888888",
    "border_opening": "#c2c2c2",
    "background": "#dcdcdc",
    "missing": "#ffffff",
}
_ORDER = (*FOREGROUND_CLASSES, *OTHER_CLASSES)
_IN_EDGE, _IN_PERFORATION = 2, 4


def class_titles() -> dict[str, str]:
    """The name of each class."""
    return {
        "core": translate("EcoAxis", "Core"),
        "islet": translate("EcoAxis", "Islet"),
        "perforation": translate("EcoAxis", "Perforation"),
        "edge": translate("EcoAxis", "Edge"),
        "loop": translate("EcoAxis", "Loop"),
        "bridge": translate("EcoAxis", "Bridge"),
        "branch": translate("EcoAxis", "Branch"),
        "core_opening": translate("EcoAxis", "Opening in a core"),
        "border_opening": translate("EcoAxis", "Other opening"),
        "background": translate("EcoAxis", "Background"),
        "missing": translate("EcoAxis", "No data"),
    }


def code_title(code: int) -> str:
    """The name of a code: its class, and where it runs or lies."""
    name = class_of_code(code)
    title = class_titles()[name]
    if name in ("bridge", "loop"):
        plain = code - INTERNAL if code > INTERNAL else code
        if plain & _IN_EDGE:
            title = translate("EcoAxis", "{name} in an edge").format(name=title)
        elif plain & _IN_PERFORATION:
            title = translate("EcoAxis", "{name} in a perforation").format(name=title)
    if name in FOREGROUND_CLASSES and code > CORE_OPENING:
        title = translate("EcoAxis", "{name} (inside an opening)").format(name=title)
    return title


def legend(codes: Iterable[int]) -> dict[int, tuple[str, str]]:
    """Colour and name of ``codes`` without missing cells, class by class."""
    shown = [code for code in codes if code != MISSING]
    shown.sort(key=lambda code: (_ORDER.index(class_of_code(code)), code))
    return {code: (COLORS[class_of_code(code)], code_title(code)) for code in shown}


def style_pattern(layer: QgsRasterLayer, entries: Mapping[int, tuple[str, str]]) -> None:
    """Give a raster of codes the colours and names of ``entries``."""
    classes = [QgsPalettedRasterRenderer.Class(code, QColor(color), name) for code, (color, name) in entries.items()]
    show_classes(layer, classes, 1)

