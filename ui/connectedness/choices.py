"""The words for choices that algorithms know by a short name."""
from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

translate = QCoreApplication.translate

POLYGONS, RASTER, GRAPH = "polygons", "raster", "graph"
EDGE, CENTROID, SURFACE, MAKE = "edge", "centroid", "raster", "make"
DISTANCE, PROBABILITY = "distance", "probability"
DEVELOPMENT, RESTORATION = "development", "restoration"
COSTS = (SURFACE, MAKE)

STUDY = "study"
"""Under this name the state tells of the species of the last run and of their files."""

SCENARIO = "scenario_result"
"""Under this name the state tells of the last comparison."""


def choose_layer() -> str:
    """What stands where no layer is chosen yet."""
    return translate("EcoAxis", "(choose a layer)")


def origins() -> dict[str, str]:
    """Where patches come from."""
    return {
        POLYGONS: translate("EcoAxis", "&Polygons of a layer: habitat, or classes of a land cover or biotope map"),
        RASTER: translate("EcoAxis", "Cells of a &raster: habitat, or classes of a land cover"),
        GRAPH: translate("EcoAxis", "A &graph that is there already: layers, tables or Conefor files"),
    }


def distances() -> dict[str, str]:
    """How the distance between patches is measured."""
    return {
        EDGE: translate("EcoAxis", "Straight, from &edge to edge (metres)"),
        CENTROID: translate("EcoAxis", "Straight, from &centre to centre (metres)"),
        SURFACE: translate("EcoAxis", "Least cost over a resistance raster that is &there"),
        MAKE: translate("EcoAxis", "Least cost: ma&ke resistance from land cover, roads and streams"),
    }


def link_values() -> dict[str, str]:
    """What the values of links are."""
    return {
        DISTANCE: translate("EcoAxis", "Distances"),
        PROBABILITY: translate("EcoAxis", "Probabilities (0 to 1)"),
    }


def scenarios() -> dict[str, str]:
    """What is compared."""
    return {
        DEVELOPMENT: translate("EcoAxis", "A d&evelopment: its land is taken from the patches"),
        RESTORATION: translate("EcoAxis", "&Restoration: candidates become patches, the best first"),
    }
