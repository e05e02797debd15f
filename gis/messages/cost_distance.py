"""Sentences of rasters as surfaces, resistances and cost distances."""
from __future__ import annotations

from ..language import translate


def texts() -> dict[str, str]:
    """Sentence of each issue code."""
    return {
        "surface.geographic": translate(
            "Messages",
            "“{file}” is in {crs}, which counts in degrees: reproject it to a CRS in metres, in Korea EPSG:5179.",
        ),
        "surface.not_metres": translate(
            "Messages",
            "“{file}” is in {crs}, whose unit is not the metre: reproject it to a CRS in metres, in Korea EPSG:5179.",
        ),
        "surface.not_square": translate(
            "Messages",
            "The cells of “{file}” are {width} by {height}: resample it to square cells.",
        ),
        "surface.extent_apart": translate(
            "Messages", "The extent does not meet “{file}”: check the extent and the CRS of the raster."
        ),
        "surface.too_many_cells": translate(
            "Messages",
            "“{layer}” has {cells} cells, which take {needed} GB where {free} GB are free: choose a smaller extent or"
            " larger cells, or use a computer with more memory.",
        ),
        "surface.no_field": translate(
            "Messages", "“{dataset}” has no field “{column}”: choose one of its fields ({fields})."
        ),
        "surface.no_id": translate(
            "Messages",
            "{count} features of “{dataset}” have no id in “{column}”, first feature {row}: fill the ids in, or leave"
            " the field empty.",
        ),
        "cost.neighbours": translate("Messages", "{value} neighbours are not known: choose 8 or 4."),
        "cost.not_positive": translate(
            "Messages",
            "A resistance must be above 0, but {count} cells are not; the first ({place}) is {value}: give every cell a"
            " resistance above 0, or no data where nothing can pass.",
        ),
        "cost.too_many_cells": translate(
            "Messages",
            "Cost distances over {cells} cells take {needed} GB where {free} GB are free: choose a smaller extent,"
            " larger cells or a smaller maximum distance, or use a computer with more memory.",
        ),
        "links.too_many": translate(
            "Messages",
            "{patches} patches have {pairs} pairs, whose links take {needed} GB where {free} GB are free: give a"
            " maximum distance, or raise the minimum area.",
        ),
    }
