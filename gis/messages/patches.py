"""Sentences of patches and the links that are made between them."""
from __future__ import annotations

from ..language import translate


def texts() -> dict[str, str]:
    """Sentence of each issue code."""
    return {
        "patches.none": translate("Messages", "“{dataset}” holds no polygon: give a layer with at least one patch."),
        "patches.no_polygons": translate(
            "Messages", "“{layer}” holds no polygons: patches are polygons or cells of a raster."
        ),
        "patches.no_id": translate(
            "Messages",
            "{count} features of “{dataset}” have no id in “{column}” (features {rows}): fill the ids in, or leave the"
            " field empty to number the features.",
        ),
        "patches.id_twice": translate(
            "Messages",
            "{count} ids in “{column}” of “{dataset}” belong to several features ({patches}): choose to dissolve"
            " features of one id, or choose another field.",
        ),
        "patches.id_twice_cut": translate(
            "Messages",
            "Parts of cut patches of “{dataset}” would get ids that other patches have ({patches}): rename those"
            " patches, or leave the field of ids empty.",
        ),
        "patches.bad_number": translate(
            "Messages",
            "{count} patches of “{dataset}” have no number of 0 or more in “{column}” ({patches}): correct the field.",
        ),
        "patches.two_weights": translate(
            "Messages",
            "The attribute comes from a field or from area × quality, not from both: leave one of them empty.",
        ),
        "patches.two_qualities": translate(
            "Messages", "The quality comes from a field or from a raster, not from both: leave one of them empty."
        ),
        "patches.raster_field": translate(
            "Messages", "Patches from a raster have no fields: leave “{fields}” empty, or give polygons."
        ),
        "patches.no_quality": translate(
            "Messages",
            "{count} patches of “{dataset}” lie where “{raster}” has no data ({patches}): give a quality raster that"
            " covers them, or leave these patches out.",
        ),
        "patches.bad_quality": translate(
            "Messages",
            "{count} patches of “{dataset}” have a mean quality below 0 in “{raster}” ({patches}): a quality is 0 or"
            " more.",
        ),
        "patches.bad_value": translate(
            "Messages",
            "“{value}” is no value of a habitat raster: write numbers or ranges such as 3, 7, 10..20, separated by"
            " commas.",
        ),
        "patches.no_habitat": translate(
            "Messages", "No cell of “{dataset}” is habitat: check the habitat values and the raster."
        ),
        "patches.small": translate(
            "Messages", "{count} patches below the minimum area of {smallest} m² were left out ({area} m² in all)."
        ),
        "patches.all_small": translate(
            "Messages",
            "All patches of “{dataset}” are smaller than the minimum area of {smallest} m² (the largest has {largest}"
            " m²): lower the minimum area.",
        ),
        "patches.under_barriers": translate(
            "Messages", "{count} patches lie under barriers alone and were left out ({patches})."
        ),
        "patches.barrier_width": translate(
            "Messages",
            "Lines without a width cut no patch: give the width of the barriers, or choose least-cost distances.",
        ),
        "patches.no_raster": translate("Messages", "Least-cost distances need a resistance raster: choose one."),
        "patches.planar": translate(
            "Messages",
            "The minimum planar graph needs least-cost distances: choose them with a resistance raster (1 everywhere"
            " gives plain distances), or choose all pairs.",
        ),
        "patches.max_distance": translate(
            "Messages", "The maximum distance {value} is not usable: give a number above 0, or leave it empty."
        ),
        "patches.outside": translate(
            "Messages",
            "{count} patches of “{dataset}” lie outside of “{raster}” ({patches}): give a raster that covers them, or"
            " leave these patches out.",
        ),
        "patches.hidden": translate(
            "Messages",
            "{count} patches of “{dataset}” have no cell of their own at a cell size of {cell} m ({patches}): give a"
            " finer resistance raster, or raise the minimum area.",
        ),
        "patches.no_resistance": translate(
            "Messages",
            "“{raster}” has no data under {count} patches of “{dataset}” ({patches}): give these cells a resistance, or"
            " leave these patches out.",
        ),
        "patches.all_barrier": translate(
            "Messages", "Barriers cover all cells of {count} patches ({patches}), which get no links."
        ),
        "patches.overlap": translate(
            "Messages",
            "{count} pairs of patches overlap ({patches}), so that their common ground counts twice: dissolve patches"
            " that touch, or correct the layer.",
        ),
        "patches.unlinked": translate(
            "Messages", "{count} of {patches} patches have no link; the nearest others may lie too far away."
        ),
    }
