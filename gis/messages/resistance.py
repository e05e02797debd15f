"""Sentences of ``makeresistance``."""
from __future__ import annotations

from ..language import translate


def texts() -> dict[str, str]:
    """Sentence of each issue code."""
    return {
        "resistance.no_land_cover": translate(
            "Messages",
            "There is no land cover: choose a layer, or bind the dataset “land_cover” in a binding.json or in the"
            " project.",
        ),
        "resistance.not_polygons": translate(
            "Messages", "“{layer}” is neither a raster nor polygons: choose land cover that is."
        ),
        "resistance.no_code_field": translate(
            "Messages",
            "“{layer}” has no field of land cover codes: name it in CODE_FIELD (fields of the layer: {fields}).",
        ),
        "resistance.no_field": translate(
            "Messages", "“{layer}” has no field “{field}” (fields of the layer: {fields})."
        ),
        "resistance.not_lines": translate(
            "Messages", "“{layer}” holds no {expected}: choose a layer of that kind, or leave it out."
        ),
        "resistance.no_overlap": translate(
            "Messages", "The land cover “{layer}” does not reach the extent {extent}: check the extent and its CRS."
        ),
        "resistance.nothing": translate(
            "Messages",
            "No code of the land cover has a row in the table, so that no cell would have a resistance (codes found:"
            " {codes}): choose the field of codes or the table that fits.",
        ),
        "resistance.code_without_row": translate(
            "Messages",
            "The code “{value}” has no row in “{file}”: {cells} cells ({area} m²) are left without data. Add a row if"
            " they can be crossed.",
        ),
        "resistance.without_slope": translate(
            "Messages", "{count} cells have no slope: their resistance is not changed by it."
        ),
        "resistance.feature_without_row": translate(
            "Messages", "{count} features ({feature}) have no row in the table of barriers and were left out."
        ),
    }
