"""Sentences of corridors between cores."""
from __future__ import annotations

from ..language import translate


def texts() -> dict[str, str]:
    """Sentence of each issue code."""
    return {
        "corridors.width": translate(
            "Messages",
            "The corridor width {value} is not usable: give a number above 0 in cost x metres, or leave it empty for a"
            " tenth of each link's least cost.",
        ),
        "corridors.radius": translate(
            "Messages", "A search radius of barriers is smaller than a cell: give radii of at least one cell."
        ),
        "corridors.radii": translate(
            "Messages",
            "The search radii {value} are not usable: give one or several numbers of metres above 0, separated by"
            " commas, such as 100,200,300.",
        ),
        "corridors.too_many_radii": translate(
            "Messages",
            "The search radius {value} m is {cells} cells, more than the map is wide: give a smaller radius.",
        ),
        "corridors.restored": translate(
            "Messages", "The resistance {value} of restored ground is not usable: give a number above 0."
        ),
        "corridors.few_cores": translate(
            "Messages",
            "“{layer}” has {count} core on the resistance raster and a corridor needs two: check the layer, its id"
            " field and the raster's extent.",
        ),
        "corridors.cores_outside": translate(
            "Messages",
            "{count} cores of “{layer}” have no cell with resistance ({ids}): make the raster larger, give their ground"
            " a resistance, or remove them.",
        ),
        "corridors.no_links": translate(
            "Messages",
            "No two cores of “{layer}” can reach each other at a cost of at most {limit}: raise the greatest cost or"
            " look for barriers that close every way.",
        ),
        "corridors.cut_off": translate(
            "Messages",
            "No two cores of “{layer}” can reach each other: look for barriers or ground without data that close every"
            " way.",
        ),
        "corridors.crossing": translate(
            "Messages", "Links left out because their least-cost path crosses a third core: {count}."
        ),
        "surface.no_ids": translate(
            "Messages",
            "The raster “{file}” has no cell with an id (other than 0 and no data) on the resistance raster: check its"
            " extent and CRS.",
        ),
        "surface.too_many_ids": translate(
            "Messages",
            "The raster “{file}” has {count} different values, more than the {most} that can be ids: give a raster of"
            " ids, not of a measurement.",
        ),
        "corridors.too_many_cells": translate(
            "Messages",
            "Corridors over {cells} cells need {needed} GB of memory and {free} GB are free: use larger cells or a"
            " smaller extent.",
        ),
    }
