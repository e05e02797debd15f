"""A layout item that draws the marks of a page; text in it is drawn as it is, never evaluated or read as HTML."""
from __future__ import annotations

from collections.abc import Sequence

from qgis.core import (
    QgsApplication,
    QgsLayout,
    QgsLayoutItem,
    QgsLayoutItemRenderContext,
    QgsUnitTypes,
)
from qgis.PyQt.QtGui import QIcon

from .marks import Mark
from .painting import paint_marks
from .typeface import Typeface

ITEM_TYPE = 65536 + 10000 + 2651
"""Number of this kind of layout item: the first of Qt's own kinds, where QGIS lets plugins begin, and one of ours."""


class MarksItem(QgsLayoutItem):
    """Draws marks; labels of QGIS layouts would evaluate ``[% %]`` in texts that come from users' data."""

    def __init__(self, layout: QgsLayout, marks: Sequence[Mark], typeface: Typeface):
        super().__init__(layout)
        self.setBackgroundEnabled(False)
        self.marks = marks
        self.typeface = typeface

    def type(self) -> int:
        """Number of this kind of item."""
        return ITEM_TYPE

    def icon(self) -> QIcon:
        """Icon in lists of items."""
        return QgsApplication.getThemeIcon("/mLayoutItemLabel.svg")

    def draw(self, context: QgsLayoutItemRenderContext) -> None:
        """Draw the marks; the painter counts in dots, the marks in millimetres."""
        render = context.renderContext()
        dots = render.convertToPainterUnits(1.0, QgsUnitTypes.RenderUnit.RenderMillimeters)
        paint_marks(render.painter(), self.marks, self.typeface, dots)
