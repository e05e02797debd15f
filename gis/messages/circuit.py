"""Sentences of current flow."""
from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

translate = QCoreApplication.translate


def texts() -> dict[str, str]:
    """Sentence of each issue code."""
    return {
        "circuit.neighbours": translate("Messages", "{value} neighbours are not known: choose 8 or 4."),
        "circuit.average": translate(
            "Messages", "The average “{value}” is not known: choose conductance or resistance."
        ),
        "circuit.focal_outside": translate(
            "Messages",
            "{count} focal nodes have no cell of the resistance raster ({ids}): leave them out or use a larger raster.",
        ),
        "circuit.too_few_focal": translate(
            "Messages", "Current flows between at least two focal nodes, but there are {count}: check the id field."
        ),
        "circuit.too_many_cells": translate(
            "Messages",
            "Current flow over {cells} connected cells takes {needed} GB where {free} GB are free: choose a smaller"
            " extent or larger cells, solve in tiles (approximate), or use a computer with more memory.",
        ),
        "circuit.too_many_focal": translate(
            "Messages",
            "The voltages of {focal} focal nodes over {cells} cells take {needed} GB where {free} GB are free: choose"
            " fewer focal nodes or larger cells, or use a computer with more memory.",
        ),
        "circuit.not_solved": translate(
            "Messages",
            "The circuit of {cells} cells could not be solved well enough (residual {residual}): resistances that"
            " differ by many orders of magnitude cause this; narrow their range.",
        ),
        "circuit.nothing_flows": translate(
            "Messages",
            "No connected part of the raster has both a source and a ground, so no current flows: check where they"
            " lie.",
        ),
        "circuit.zero_distance": translate(
            "Messages",
            "The link between “{one}” and “{other}” has the distance 0, which conducts without limit: give it a"
            " distance above 0, or make the two patches one.",
        ),
        "circuit.too_many_patches": translate(
            "Messages",
            "The currents among {patches} connected patches take {needed} GB where {free} GB are free: choose fewer"
            " patches or a shorter threshold, or use a computer with more memory.",
        ),
    }
