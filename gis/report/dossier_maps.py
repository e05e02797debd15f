"""The maps of a dossier: the hull of the extent of occurrence and the cells of the area of occupancy."""
from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeature,
    QgsFillSymbol,
    QgsGeometry,
    QgsMapLayer,
    QgsProject,
    QgsRectangle,
    QgsSingleSymbolRenderer,
    QgsSymbol,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QImage

from ..compat import is_null
from ..styles import outline_symbol
from .figures import Figure, FigureBook
from .legend import symbol_image
from .texts import Labels

MARGIN = 1.3
HULL_COLOR = "#14485c"
NOT_KEPT = ("0", "no", "false", "dropped")
"""What the field of kept cells holds, in lower case, where the 1 % rule dropped the cell."""


@dataclass(frozen=True)
class DossierMaps:
    """What the maps of a dossier are drawn from.

    ``crs`` is the CRS of the maps (projected). ``hulls`` and ``cells`` are polygons with the name of their ecosystem
    in ``ecosystem_field``; ``cells`` may tell in ``kept_field`` whether they count. ``occurrences`` are layers of the
    ecosystems by name, ``layers`` what lies under all, the topmost first, each with the style that it has.
    """

    crs: QgsCoordinateReferenceSystem
    hulls: QgsVectorLayer | None = None
    cells: QgsVectorLayer | None = None
    occurrences: Mapping[str, QgsMapLayer] = field(default_factory=dict)
    layers: Sequence[QgsMapLayer] = ()
    ecosystem_field: str = "ecosystem"
    kept_field: str = "status"


class DossierBook(FigureBook):
    """Makes the figures of a dossier; without maps there are none."""

    def __init__(self, maps: DossierMaps | None, label: Labels):
        super().__init__(maps.crs if maps else QgsCoordinateReferenceSystem(), label)
        self.maps = maps
        self.hulls = self._geometries(maps.hulls if maps else None)
        self.cells = self._geometries(maps.cells if maps else None)

    def kinds(self, ecosystem: str) -> tuple[str, ...]:
        """Which maps there are of an ecosystem."""
        return tuple(
            kind for kind, found in (("eoo", self.hulls), ("aoo", self.cells)) if found.get(ecosystem)
        )

    def figure(self, site: str, kind: str, width: float, height: float) -> Figure | None:
        """A map of the ecosystem ``site`` with ``width`` by ``height`` millimetres; ``kind`` is ``eoo`` or ``aoo``."""
        if self.maps is None or kind not in self.kinds(site):
            return None
        shapes = (self.hulls if kind == "eoo" else self.cells)[site]
        box = QgsRectangle()
        for geometry, _ in shapes:
            box.combineExtentWith(geometry.boundingBox())
        extent, scale = self.extent(box, MARGIN, width, height)
        if kind == "eoo":
            parts = [("hull", [geometry for geometry, _ in shapes], hull_symbol())]
        else:
            parts = [
                ("hull", [geometry for geometry, _ in self.hulls.get(site, ())], hull_symbol()),
                ("kept", [geometry for geometry, kept in shapes if kept], kept_symbol()),
                ("dropped", [geometry for geometry, kept in shapes if not kept], dropped_symbol()),
            ]
        own: list[QgsMapLayer] = []
        entries: list[tuple[str, QImage]] = []
        for name, geometries, symbol in parts:
            if geometries:
                own.append(self.layer((site, name), name, geometries, symbol))
                entries.append((self.label(f"maps.{name}"), symbol_image(symbol)))
        explained = list(self.maps.layers)
        occurrence = self.maps.occurrences.get(site)
        if occurrence is not None:
            own.append(occurrence)
            symbol = _single_symbol(occurrence)
            if symbol is None:
                explained.insert(0, occurrence)
            else:
                entries.append((self.label("maps.occurrence"), symbol_image(symbol)))
        layers = (*own, *self.maps.layers)
        return Figure(
            site, kind, width, height, extent, scale, self.crs, layers, tuple(explained), tuple(entries),
            self.note(scale),
        )  # fmt: skip

    def _geometries(self, layer: QgsVectorLayer | None) -> dict[str, list[tuple[QgsGeometry, bool]]]:
        """Shapes by ecosystem in the CRS of the maps, each with whether it counts."""
        found: dict[str, list[tuple[QgsGeometry, bool]]] = {}
        if self.maps is None or layer is None or layer.fields().lookupField(self.maps.ecosystem_field) < 0:
            return found
        transform = QgsCoordinateTransform(layer.crs(), self.crs, QgsProject.instance().transformContext())
        tells = layer.fields().lookupField(self.maps.kept_field) >= 0
        for feature in layer.getFeatures():
            geometry = QgsGeometry(feature.geometry())
            try:
                geometry.transform(transform)
            except QgsCsException:
                continue
            if not geometry.isEmpty():
                kept = not tells or _counts(feature, self.maps.kept_field)
                found.setdefault(str(feature[self.maps.ecosystem_field]), []).append((geometry, kept))
        return found


def _single_symbol(layer: QgsMapLayer) -> QgsSymbol | None:
    renderer = layer.renderer() if isinstance(layer, QgsVectorLayer) else None
    return renderer.symbol() if isinstance(renderer, QgsSingleSymbolRenderer) else None


def _counts(feature: QgsFeature, name: str) -> bool:
    value = feature[name]
    return is_null(value) or str(value).strip().lower() not in NOT_KEPT


def hull_symbol() -> QgsFillSymbol:
    """The outline of a hull."""
    return outline_symbol(HULL_COLOR, 0.6)


def kept_symbol() -> QgsFillSymbol:
    """A cell that counts: the ground shows through."""
    return QgsFillSymbol.createSimple(
        {"color": "20,72,92,60", "outline_color": HULL_COLOR, "outline_width": "0.35"}
    )


def dropped_symbol() -> QgsFillSymbol:
    """A cell that does not count: no fill, a dashed outline."""
    return QgsFillSymbol.createSimple(
        {"style": "no", "outline_color": "#6b6b6b", "outline_width": "0.35", "outline_style": "dash"}
    )
