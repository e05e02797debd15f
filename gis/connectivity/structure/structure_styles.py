"""How protected connected land, its areas and mesh sizes look on a map.

Colours run from pale to dark in one hue (after Brewer's YlGnBu and Purples), which every eye and a grey print keep in
order; ground without a figure is grey.
"""
from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsFillSymbol, QgsRuleBasedRenderer, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication

translate = QCoreApplication.translate

GREENS = ("#edf8b1", "#7fcdbb", "#41b6c4", "#2c7fb8", "#253494")
PURPLES = ("#f2f0f7", "#cbc9e2", "#9e9ac8", "#756bb1", "#54278f")
NO_FIGURE = "#d9d9d9"
OUTLINE = "#5b5b5b"
PROTCONN_BREAKS = (5.0, 10.0, 17.0, 30.0)
"""Percent of the unit; 17 and 30 % are the targets of 2020 (Aichi 11) and 2030 (Kunming-Montreal 3)."""
REPORTED_DISPERSAL = 10_000.0
"""Metres."""
IMPORTANCE_BREAKS = (0.1, 1.0, 5.0, 20.0)
MESH_BREAKS = (1.0, 10.0, 50.0, 200.0)
"""Square kilometres."""


def style_protected(layer: QgsVectorLayer) -> None:
    """Units by ProtConn, in percent; of several dispersal distances that of international reports, else the least."""
    _title(layer, protected_titles())
    distances = layer.uniqueValues(layer.fields().indexOf("dispersal"))
    distance = REPORTED_DISPERSAL if REPORTED_DISPERSAL in distances else min(distances, default=REPORTED_DISPERSAL)
    labels = translate("EcoAxis", "{low} to {high} % protected and connected (dispersal {distance} km)")
    above = translate("EcoAxis", "{low} % and more protected and connected (dispersal {distance} km)")
    labels, above = (text.replace("{distance}", f"{distance / 1000:g}") for text in (labels, above))
    _graduated(layer, '"ProtConn"', PROTCONN_BREAKS, GREENS, labels, above, f'"dispersal" = {distance!r}')


def style_importance(layer: QgsVectorLayer) -> None:
    """Protected areas by what ProtConn loses without them, in percent."""
    _title(layer, protected_titles())
    labels = translate("EcoAxis", "ProtConn falls by {low} to {high} % without it")
    above = translate("EcoAxis", "ProtConn falls by {low} % and more without it")
    _graduated(layer, '"dProtConn"', IMPORTANCE_BREAKS, PURPLES, labels, above, '"beyond_border" = 0')


def style_mesh(layer: QgsVectorLayer) -> None:
    """Units by effective mesh size with cross-boundary connections; the row of all units together is not drawn."""
    _title(layer, mesh_titles())
    labels = translate("EcoAxis", "mesh size {low} to {high} km²")
    above = translate("EcoAxis", "mesh size {low} km² and more")
    shown = '"whole" = 0' if layer.featureCount() > 1 else ""
    _graduated(layer, '"m_CBC_m2" / 1000000', MESH_BREAKS, GREENS, labels, above, shown)


def style_patches(layer: QgsVectorLayer) -> None:
    """Unfragmented patches by their area."""
    _title(layer, mesh_titles())
    labels = translate("EcoAxis", "unfragmented, {low} to {high} km²")
    above = translate("EcoAxis", "unfragmented, {low} km² and more")
    _graduated(layer, '"area_m2" / 1000000', MESH_BREAKS, GREENS, labels, above)


def mesh_titles() -> dict[str, str]:
    """The title of each column of the results on mesh size."""
    return {
        "unit": translate("EcoAxis", "Unit"),
        "whole": translate("EcoAxis", "All units together (1 = yes)"),
        "area_m2": translate("EcoAxis", "Area (m²)"),
        "patches": translate("EcoAxis", "Unfragmented patches"),
        "patch_area_m2": translate("EcoAxis", "Area of the patches (m²)"),
        "m_CUT_m2": translate("EcoAxis", "Effective mesh size, cut at the border (m²)"),
        "m_CBC_m2": translate("EcoAxis", "Effective mesh size across the border (m²)"),
        "coherence_CUT": translate("EcoAxis", "Coherence, cut at the border"),
        "division_CUT": translate("EcoAxis", "Division, cut at the border"),
        "splitting_CUT": translate("EcoAxis", "Splitting index, cut at the border"),
        "density_CUT": translate("EcoAxis", "Meshes in 1,000 km², cut at the border"),
        "coherence_CBC": translate("EcoAxis", "Coherence across the border"),
        "division_CBC": translate("EcoAxis", "Division across the border"),
        "splitting_CBC": translate("EcoAxis", "Splitting index across the border"),
        "density_CBC": translate("EcoAxis", "Meshes in 1,000 km², across the border"),
    }


def title_class_metrics(layer: QgsVectorLayer) -> None:
    """Show the columns of class and patch metrics under their titles."""
    _title(layer, class_titles())


def class_titles() -> dict[str, str]:
    """The title of each column of class and patch metrics, with the name that FRAGSTATS gives it."""
    return {
        "unit": translate("EcoAxis", "Unit"),
        "class": translate("EcoAxis", "Class"),
        "name": translate("EcoAxis", "Name"),
        "patch": translate("EcoAxis", "Patch"),
        "cells": translate("EcoAxis", "Cells"),
        "patches": translate("EcoAxis", "Number of patches (NP)"),
        "area_m2": translate("EcoAxis", "Area (m²)"),
        "share_percent": translate("EcoAxis", "Share of the landscape, % (PLAND)"),
        "patch_density": translate("EcoAxis", "Patches in 100 ha (PD)"),
        "largest_percent": translate("EcoAxis", "Largest patch, % of the landscape (LPI)"),
        "area_mean_ha": translate("EcoAxis", "Mean patch size, ha (AREA_MN)"),
        "area_weighted_ha": translate("EcoAxis", "Area-weighted mean patch size, ha (AREA_AM)"),
        "edge_m": translate("EcoAxis", "Edge, m (TE)"),
        "edge_density": translate("EcoAxis", "Edge density, m/ha (ED)"),
        "enn_mean_m": translate("EcoAxis", "Distance to the nearest patch, mean, m (ENN_MN)"),
        "enn_weighted_m": translate("EcoAxis", "Distance to the nearest patch, area-weighted, m (ENN_AM)"),
        "enn_sd_m": translate("EcoAxis", "Distance to the nearest patch, standard deviation, m (ENN_SD)"),
        "prox_mean": translate("EcoAxis", "Proximity index, mean (PROX_MN)"),
        "cohesion_percent": translate("EcoAxis", "Patch cohesion, % (COHESION)"),
        "connect_percent": translate("EcoAxis", "Connectance, % (CONNECT)"),
        "mesh_ha": translate("EcoAxis", "Effective mesh size, ha (MESH)"),
        "division": translate("EcoAxis", "Division (DIVISION)"),
        "split": translate("EcoAxis", "Splitting index (SPLIT)"),
        "perimeter_m": translate("EcoAxis", "Perimeter (m)"),
        "nearest_m": translate("EcoAxis", "Distance to the nearest patch, m (ENN)"),
        "proximity": translate("EcoAxis", "Proximity index (PROX)"),
    }


def protected_titles() -> dict[str, str]:
    """The title of each column of the results on protected connected land."""
    return {
        "unit": translate("EcoAxis", "Unit"),
        "dispersal": translate("EcoAxis", "Dispersal distance (m)"),
        "area_m2": translate("EcoAxis", "Area (m²)"),
        "protected_m2": translate("EcoAxis", "Protected (m²)"),
        "EC_m2": translate("EcoAxis", "Equivalent connected area (m²)"),
        "Prot": translate("EcoAxis", "Protected: Prot (%)"),
        "ProtConn": translate("EcoAxis", "Protected and connected: ProtConn (%)"),
        "ProtUnconn": translate("EcoAxis", "Protected, not connected: ProtUnconn (%)"),
        "RelConn": translate("EcoAxis", "Connected share of protected land: RelConn (%)"),
        "Unprotected": translate("EcoAxis", "Unprotected (%)"),
        "ProtConn_Prot": translate("EcoAxis", "Through protected land (% of ProtConn)"),
        "ProtConn_Within": translate("EcoAxis", "Within single areas (% of ProtConn)"),
        "ProtConn_Contig": translate("EcoAxis", "Through adjoining areas (% of ProtConn)"),
        "ProtConn_Trans": translate("EcoAxis", "Through areas beyond the border (% of ProtConn)"),
        "ProtConn_Unprot": translate("EcoAxis", "Across unprotected land (% of ProtConn)"),
        "ProtConn_Prot_region": translate("EcoAxis", "Through protected land (% of the unit)"),
        "ProtConn_Within_region": translate("EcoAxis", "Within single areas (% of the unit)"),
        "ProtConn_Contig_region": translate("EcoAxis", "Through adjoining areas (% of the unit)"),
        "ProtConn_Trans_region": translate("EcoAxis", "Through areas beyond the border (% of the unit)"),
        "ProtConn_Unprot_region": translate("EcoAxis", "Across unprotected land (% of the unit)"),
        "areas_inside": translate("EcoAxis", "Separate protected areas inside"),
        "areas_beyond": translate("EcoAxis", "Protected areas beyond the border"),
        "beyond_border": translate("EcoAxis", "Beyond the border (1 = yes)"),
        "dProtConn": translate("EcoAxis", "Loss of ProtConn without it (%)"),
    }


def _title(layer: QgsVectorLayer, titles: dict[str, str]) -> None:
    for index, name in enumerate(layer.fields().names()):
        if name in titles:
            layer.setFieldAlias(index, titles[name])


def _graduated(
    layer: QgsVectorLayer,
    figure: str,
    breaks: Sequence[float],
    colors: Sequence[str],
    between: str,
    above: str,
    shown: str = "",
) -> None:
    """Classes of the expression ``figure`` from 0 by ``breaks`` (lower bound included), one for features without it.

    Only features for which the expression ``shown`` holds are drawn (empty: all).
    """
    root = QgsRuleBasedRenderer.Rule(None)
    lows = (0.0, *breaks)
    also = f" AND {shown}" if shown else ""
    for number, color in enumerate(colors):
        low, high = lows[number], (*breaks, None)[number]
        condition = f"{figure} >= {low}" if number else f"{figure} IS NOT NULL"
        label = above.format(low=f"{low:g}")
        if high is not None:
            condition += f" AND {figure} < {high}"
            label = between.format(low=f"{low:g}", high=f"{high:g}")
        root.appendChild(_rule(color, condition + also, label))
    root.appendChild(_rule(NO_FIGURE, f"{figure} IS NULL{also}", translate("EcoAxis", "no data")))
    layer.setRenderer(QgsRuleBasedRenderer(root))
    layer.triggerRepaint()


def _rule(color: str, condition: str, label: str) -> QgsRuleBasedRenderer.Rule:
    symbol = QgsFillSymbol.createSimple({"color": color, "outline_color": OUTLINE, "outline_width": "0.15"})
    return QgsRuleBasedRenderer.Rule(symbol, 0, 0, condition, label)
