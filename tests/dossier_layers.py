"""Layers for the maps of the made-up dossier."""
from __future__ import annotations

import dossier_sample
from ecoaxis.gis.report.dossier_maps import DossierMaps
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFillSymbol,
    QgsGeometry,
    QgsPointXY,
    QgsRectangle,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)

CRS = "EPSG:5179"
PATCHES = [(900_000 + 4_000 * n + (n % 3) * 900, 1_900_000 + 6_500 * n, 1_500 + 300 * (n % 4)) for n in range(9)]
"""Left, bottom and size of each patch of the dunes, in metres."""


def dossier_maps(ecosystem: str = dossier_sample.DUNE) -> DossierMaps:
    """Maps of one ecosystem."""
    patches = [QgsGeometry.fromRect(QgsRectangle(x, y, x + size, y + size * 2)) for x, y, size in PATCHES]
    occurrence = _layer("occurrence", [(each, ecosystem, None) for each in patches])
    occurrence.setName("")
    occurrence.setRenderer(
        QgsSingleSymbolRenderer(QgsFillSymbol.createSimple({"color": "#2e8b57", "outline_style": "no"}))
    )
    whole = QgsGeometry.collectGeometry(patches)
    hulls = _layer("hulls", [(whole.convexHull(), ecosystem, None)])
    cells = []
    seen = sorted({(int(p.x() // 10_000), int(p.y() // 10_000)) for each in patches for p in each.vertices()})
    for number, (column, row) in enumerate(seen):
        x, y = column * 10_000, row * 10_000
        square = QgsGeometry.fromRect(QgsRectangle(x, y, x + 10_000, y + 10_000))
        cells.append((square, ecosystem, "kept" if number % 5 else "dropped"))
    return DossierMaps(
        QgsCoordinateReferenceSystem(CRS), hulls, _layer("cells", cells), {ecosystem: occurrence}, [_coast()]
    )


def _coast() -> QgsVectorLayer:
    points = [(880_000, 1_880_000), (1_000_000, 1_880_000), (1_000_000, 1_980_000), (925_000, 1_980_000)]
    land = QgsGeometry.fromPolygonXY([[QgsPointXY(*each) for each in points]])
    layer = _layer("육지", [(land, "", None)])
    layer.setRenderer(
        QgsSingleSymbolRenderer(QgsFillSymbol.createSimple({"color": "#f0ede4", "outline_color": "#9aa4ae"}))
    )
    return layer


def _layer(name, shapes) -> QgsVectorLayer:
    fields = "field=ecosystem:string&field=status:string"
    layer = QgsVectorLayer(f"MultiPolygon?crs={CRS}&{fields}", name, "memory")
    features = []
    for geometry, ecosystem, kept in shapes:
        feature = QgsFeature(layer.fields())
        geometry.convertToMultiType()
        feature.setGeometry(geometry)
        feature.setAttributes([ecosystem, kept])
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    return layer
