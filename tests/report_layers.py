"""Layers for the maps of the made-up report."""
from __future__ import annotations

import report_sample
from ecoaxis.gis.compat import field
from ecoaxis.gis.report.maps import ReportMaps
from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFillSymbol,
    QgsGeometry,
    QgsRectangle,
    QgsRendererCategory,
    QgsVectorLayer,
)

CRS = "EPSG:5186"
GREENS = ("#4d8f5a", "#86b98a", "#c5dcb9", "#e9e6cf", "#dcdcdc")


def report_maps(crs: str = CRS) -> ReportMaps:
    """Maps with the sites over a chessboard of biotope grades, 200 m a square."""
    sites = QgsVectorLayer(f"Polygon?crs={CRS}&field=site:string", "sites", "memory")
    features = []
    for name, box in report_sample.SITES.items():
        feature = QgsFeature(sites.fields())
        feature.setAttribute("site", name)
        geometry = QgsGeometry()
        geometry.fromWkb(report_sample.rectangle(*box))
        feature.setGeometry(geometry)
        features.append(feature)
    sites.dataProvider().addFeatures(features)
    sites.updateExtents()
    return ReportMaps(QgsCoordinateReferenceSystem(crs), sites, [biotopes()])


def biotopes() -> QgsVectorLayer:
    """A categorised layer of grades 1 to 5."""
    layer = QgsVectorLayer(f"Polygon?crs={CRS}&field=grade:integer", "비오톱유형", "memory")
    features = []
    for row in range(30):
        for column in range(30):
            left, bottom = 198_000 + column * 200, 448_000 + row * 200
            feature = QgsFeature(layer.fields())
            feature.setAttribute("grade", (row * 7 + column * 3) % 5 + 1)
            feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(left, bottom, left + 200, bottom + 200)))
            features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    categories = [
        QgsRendererCategory(grade, QgsFillSymbol.createSimple({"color": color, "outline_style": "no"}), f"{grade}등급")
        for grade, color in enumerate(GREENS, 1)
    ]
    layer.setRenderer(QgsCategorizedSymbolRenderer("grade", categories))
    return layer


def site_field():
    """The field that names the site of a finding."""
    return field("site", "string")
