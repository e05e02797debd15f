"""Sentences of the spatial pattern analysis."""
from __future__ import annotations

from ..language import translate


def texts() -> dict[str, str]:
    """Sentence of each issue code."""
    return {
        "pattern.no_raster": translate(
            "Messages", "“{name}” cannot be opened as a raster: choose a raster of the foreground."
        ),
        "pattern.other_values": translate(
            "Messages",
            "The raster “{dataset}” holds other values than 0 (missing), 1 (background) and 2 (foreground): {values}."
            " Say which values are the foreground, such as 2 or 311,312,313 or 31*.",
        ),
        "pattern.no_foreground": translate(
            "Messages",
            "No cell of the raster “{dataset}” is foreground ({wanted}); it holds {values}: choose values that occur.",
        ),
        "pattern.too_many_cells": translate(
            "Messages",
            "The {cells} cells of the raster “{layer}” need {needed} GB of memory, and {free} GB can be had: clip the"
            " raster, use larger cells, or use a computer with more memory.",
        ),
        "pattern.too_nested": translate(
            "Messages",
            "Cores lie in openings of cores more than {levels} levels deep, which no map of habitats does: check that"
            " the right values are the foreground.",
        ),
    }
