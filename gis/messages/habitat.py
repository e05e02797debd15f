"""Sentences of lost habitat connectivity in a screening."""
from __future__ import annotations

from ..language import translate


def texts() -> dict[str, str]:
    """Sentence of each issue code."""
    return {
        "habitat.too_many": translate(
            "Messages",
            "{count} habitat patches need {needed} GB of memory and {free} GB are free: leave out the smallest patches,"
            " or give only those around the sites.",
        ),
        "habitat.no_dispersal": translate(
            "Messages",
            "The rule “{rule}” asks how much habitat connectivity is lost: give a dispersal distance (DISPERSAL).",
        ),
        "habitat.no_layer": translate(
            "Messages",
            "A dispersal distance is given but no habitat patches: choose them (PATCHES), or bind the dataset"
            " “habitat_patches”.",
        ),
        "habitat.not_polygons": translate(
            "Messages", "The habitat patches “{dataset}” are no polygons: choose a layer of polygons."
        ),
        "habitat.no_patches": translate(
            "Messages", "The habitat patches “{dataset}” hold no polygon that the rule selects: check layer and rule."
        ),
        "habitat.no_field": translate(
            "Messages", "The habitat patches “{layer}” have no field “{field}” (fields of the layer: {fields})."
        ),
        "habitat.bad_quality": translate(
            "Messages",
            "The quality “{value}” of the habitat patch “{id}” is not usable: give a number of 0 or more.",
        ),
    }
