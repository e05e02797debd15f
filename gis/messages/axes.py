"""Sentences of ecological axes."""
from __future__ import annotations

from ..language import translate


def texts() -> dict[str, str]:
    """Sentence of each issue code."""
    return {
        "axes.no_layer": translate(
            "Messages",
            "There are no ecological axes: choose a layer of polygons or centre lines, or bind the dataset"
            " “ecological_axis”.",
        ),
        "axes.none": translate(
            "Messages", "The layer of ecological axes has no polygon and no line: choose another layer or filter."
        ),
        "axes.unknown_kind": translate(
            "Messages", "The kind of axis “{kind}” is not known: write one of {known}, or leave the field out."
        ),
        "axes.bad_distance": translate(
            "Messages", "“{value}” is no dispersal distance: write metres above 0, separated by commas."
        ),
        "axes.not_a_vector": translate(
            "Messages", "The dataset “{dataset}” is bound to a raster, but polygons or lines are needed: bind a layer."
        ),
        "axes.raster_too_large": translate(
            "Messages",
            "“{layer}” has {cells} cells around the axes, which need {needed} GB; {free} GB are free. Choose a raster"
            " with larger cells, or assess fewer axes at a time.",
        ),
        "axes.resistance_crs": translate(
            "Messages",
            "The resistance raster “{layer}” lies in {found}, but axes are assessed in {wanted}: reproject it, or"
            " choose its CRS as the analysis CRS.",
        ),
        "axes.source_missing": translate(
            "Messages", "No data for “{source}”: the cores of the axes are made from the other sources alone."
        ),
        "axes.barrier_missing": translate(
            "Messages", "No data for “{source}”: breaks by it are not found, and the axes may seem more continuous."
        ),
        "axes.no_protected": translate(
            "Messages", "No protected areas are given: which patches to protect is ranked by their own ground alone."
        ),
        "axes.kind_guessed": translate(
            "Messages",
            "The axis “{axis}” is taken as {kind} with a minimum width of {width} m ({certainty}): name the kind in a"
            " field, or give the width, if that is wrong.",
        ),
        "axes.widened": translate(
            "Messages",
            "The axis “{axis}” is a centre line: {core} m to either side count as its core zone and {buffer} m as the"
            " axis (assumed). Use the polygons of the plan where there are any.",
        ),
        "axes.no_patches": translate(
            "Messages", "The axis “{axis}” has no core of at least {area} ha: lower the least area or add sources."
        ),
        "axes.too_narrow": translate(
            "Messages",
            "The axis “{axis}” is nowhere both {width} m wide and {area} ha large in one piece: nothing of it counts as"
            " continuous.",
        ),
    }
