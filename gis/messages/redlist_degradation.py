"""Sentences of ``measuredegradation``."""
from __future__ import annotations

from ..language import translate


def texts() -> dict[str, str]:
    """Sentence of each issue code."""
    return {
        "degradation.subcriterion": translate(
            "Messages", "“{name}” is no subcriterion of functional decline: choose one of {known}."
        ),
        "degradation.empty_distribution": translate(
            "Messages", "The distribution is empty: no cell or polygon of the ecosystems asked for lies in it."
        ),
        "degradation.no_distribution": translate(
            "Messages", "The distribution can be opened neither as a raster nor as polygons: choose another layer."
        ),
        "degradation.collapse_is_initial": translate(
            "Messages",
            "The collapse value equals the initial value in every cell of the distribution, so nothing is left to lose:"
            " check the collapse value.",
        ),
        "degradation.no_values": translate(
            "Messages", "No cell of the distribution has an initial value and a collapse value: check the rasters."
        ),
        "degradation.bad_collapse": translate(
            "Messages",
            "“{text}” is no collapse value: give a number, a range from low to high such as 10..20, or a raster.",
        ),
        "degradation.raster_unreadable": translate("Messages", "The raster “{name}” cannot be opened: check its path."),
        "degradation.rasters_apart": translate(
            "Messages", "“{first}” and “{second}” have no ground in common: check their extents and CRS."
        ),
        "degradation.not_square": translate(
            "Messages",
            "The cells of “{file}” are {width} by {height}, not square: resample it to square cells.",
        ),
        "degradation.no_field": translate(
            "Messages", "The layer “{layer}” has no field “{field}”: its fields are {fields}."
        ),
        "degradation.collapsed_at_start": translate(
            "Messages",
            "“{ecosystem}”: {area} km² ({cells} cells) were at or past the collapse value at the start;"
            " they are counted apart and have no severity.",
        ),
        "degradation.cells_without_data": translate(
            "Messages", "“{ecosystem}”: {area} km² ({cells} cells) of the distribution have no data and are left out."
        ),
    }
