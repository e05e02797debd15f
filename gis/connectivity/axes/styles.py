"""How axes, their cores, gaps and breaks look: one look for reports and the desktop, told apart without colour too."""
from __future__ import annotations

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFillSymbol,
    QgsLinePatternFillSymbolLayer,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsRendererCategory,
    QgsRuleBasedRenderer,
    QgsSingleSymbolRenderer,
    QgsSymbol,
    QgsVectorLayer,
)

from ...report.texts import Labels
from ...styles import label_by

GROUND_FILL = "#e6eddc"
GROUND_LINE = "#6f8a5a"
CORE_FILL = "#7fb585"
PROTECTED_FILL = "#1b7a5a"
FAR = "#8a1538"
NEAR = "#e07b00"
LINK = "#4d6f94"
BREAK_SHAPES = {
    "road": ("cross_fill", "#1a1a1a"), "railway": ("cross_fill", "#5b3a8c"), "built_up": ("square", "#7a4b2a"),
    "land": ("pentagon", "#8a6d3b"), "narrow": ("triangle", "#0072b2"), "apart": ("diamond", "#6b6b6b"),
}  # fmt: skip


def ground_symbol() -> QgsFillSymbol:
    """The ground of an axis."""
    return QgsFillSymbol.createSimple(
        {"color": GROUND_FILL, "outline_color": GROUND_LINE, "outline_width": "0.4", "outline_style": "dash"}
    )


def core_symbol() -> QgsFillSymbol:
    """A core that is not protected whole."""
    return QgsFillSymbol.createSimple({"color": CORE_FILL, "outline_color": "#2f6b45", "outline_width": "0.2"})


def protected_symbol() -> QgsFillSymbol:
    """Protected ground of a core: hatched, so that it shows in grey too."""
    symbol = QgsFillSymbol.createSimple(
        {"color": "27,122,90,90", "outline_color": PROTECTED_FILL, "outline_width": "0.2"}
    )
    lines = QgsLinePatternFillSymbolLayer()
    lines.setLineAngle(45.0)
    lines.setDistance(1.6)
    lines.setSubSymbol(QgsLineSymbol.createSimple({"line_color": PROTECTED_FILL, "line_width": "0.25"}))
    symbol.appendSymbolLayer(lines)
    return symbol


def far_symbol() -> QgsLineSymbol:
    """A gap longer than the dispersal distance."""
    return QgsLineSymbol.createSimple({"line_color": FAR, "line_width": "0.9"})


def near_symbol() -> QgsLineSymbol:
    """A gap that can be crossed."""
    return QgsLineSymbol.createSimple({"line_color": NEAR, "line_width": "0.9", "line_style": "dash"})


def link_symbol() -> QgsLineSymbol:
    """Another link, of which the cores have a shorter way round."""
    return QgsLineSymbol.createSimple({"line_color": LINK, "line_width": "0.35", "line_style": "dot"})


def break_symbol(kind: str) -> QgsMarkerSymbol:
    """The mark of a break."""
    name, color = BREAK_SHAPES[kind]
    return QgsMarkerSymbol.createSimple(
        {"name": name, "color": color, "size": "3", "outline_color": "#ffffff", "outline_width": "0.25"}
    )


def number_symbol() -> QgsMarkerSymbol:
    """The mark in which the number of a link stands."""
    return QgsMarkerSymbol.createSimple(
        {"name": "circle", "color": "#ffffff", "size": "4.4", "outline_color": FAR, "outline_width": "0.5"}
    )


def narrowest_symbol() -> QgsMarkerSymbol:
    """The mark of the narrowest place."""
    return QgsMarkerSymbol.createSimple(
        {"name": "circle", "color": "255,255,255,0", "size": "5", "outline_color": "#0072b2", "outline_width": "0.7"}
    )


def style_axes(layer: QgsVectorLayer, label: Labels) -> None:
    """The ground of axes, named."""
    layer.setRenderer(QgsSingleSymbolRenderer(ground_symbol()))
    label_by(layer, "axis")
    layer.triggerRepaint()


def style_patches(layer: QgsVectorLayer, label: Labels) -> None:
    """Cores by whether something of them is left to protect."""
    rules = (
        ('"rest_m2" > 0', label("maps.core"), core_symbol()),
        ('"rest_m2" = 0', label("maps.core_protected"), protected_symbol()),
    )
    _rules(layer, rules)


def style_gaps(layer: QgsVectorLayer, label: Labels) -> None:
    """Gaps by whether they can be crossed; other links thin below them."""
    rules = (
        ('"gap" = 0', label("maps.link"), link_symbol()),
        ('"gap" = 1 AND "far" = 0', label("maps.gap_near"), near_symbol()),
        ('"gap" = 1 AND "far" = 1', label("maps.gap_far"), far_symbol()),
    )
    _rules(layer, rules)


def style_breaks(layer: QgsVectorLayer, label: Labels) -> None:
    """Breaks by their kind."""
    renderer = QgsCategorizedSymbolRenderer("kind")
    for kind in BREAK_SHAPES:
        renderer.addCategory(QgsRendererCategory(kind, break_symbol(kind), label(f"break.{kind}")))
    layer.setRenderer(renderer)
    layer.triggerRepaint()


def _rules(layer: QgsVectorLayer, rules: tuple[tuple[str, str, QgsSymbol], ...]) -> None:
    root = QgsRuleBasedRenderer.Rule(None)
    for condition, text, symbol in rules:
        root.appendChild(QgsRuleBasedRenderer.Rule(symbol, 0, 0, condition, text))
    layer.setRenderer(QgsRuleBasedRenderer(root))
    layer.triggerRepaint()
