"""Sentences of tables and files of patches and links."""
from __future__ import annotations

from ..language import translate


def texts() -> dict[str, str]:
    """Sentence of each issue code."""
    return {
        "graph.no_id": translate(
            "Messages",
            "Row {row} of “{file}” has no id (column “{column}”): give one to every patch and both ends of every link.",
        ),
        "graph.no_number": translate(
            "Messages", "“{value}” in row {row} of “{file}” (column “{column}”) is no number: write one, such as 12.5."
        ),
        "graph.bad_node_type": translate(
            "Messages",
            "“{value}” in row {row} of “{file}” (column “{column}”) is no node type: write 1 for a patch that exists or"
            " 0 for a candidate.",
        ),
        "graph.short_row": translate(
            "Messages",
            "Row {row} of “{file}” has {found} columns instead of {needed}: separate columns by tabs, commas or"
            " spaces.",
        ),
        "graph.ambiguous_comma": translate(
            "Messages",
            "“{file}” writes numbers such as {value}, where the comma may part decimals or thousands: write decimals"
            " with a point.",
        ),
        "graph.no_column": translate(
            "Messages",
            "“{file}” has no column “{name}” in its first row ({known}): name the columns there, or in the parameters.",
        ),
        "graph.no_field": translate(
            "Messages", "“{file}” has no field “{name}”: choose the field in the parameters. Fields: {known}."
        ),
        "graph.id_with_space": translate(
            "Messages",
            "The id “{id}” holds a space ({count} ids do), at which Conefor would cut it: rename the patches or export"
            " to another format.",
        ),
        "graph.nothing_to_export": translate("Messages", "Name at least one file to write."),
        "graph.no_places": translate(
            "Messages", "“{file}” has no geometries, which GeoJSON needs: give the layer of the patches."
        ),
        "graph.places_without_crs": translate(
            "Messages", "“{file}” states no coordinate reference system, which GeoJSON needs: set it in its properties."
        ),
        "graph.patch_without_place": translate(
            "Messages",
            "The patch “{id}” has no geometry ({count} have none), which GeoJSON needs: draw it or remove it.",
        ),
        "graph.place_not_transformed": translate(
            "Messages",
            "The feature {id} cannot be expressed in WGS 84: check the coordinate reference system of its layer.",
        ),
        "graph.no_dispersal": translate(
            "Messages", "Give a dispersal distance, or say that the links' values are probabilities."
        ),
        "graph.dispersal_not_number": translate(
            "Messages",
            "“{value}” is no dispersal distance: write numbers separated by commas, such as 500, 1000, 5000.",
        ),
        "graph.bad_missing": translate(
            "Messages",
            "The probability {value} of pairs that are not listed is not usable: give 0 or more and below 1.",
        ),
        "graph.only_candidates": translate(
            "Messages", "All patches are candidates (node type 0): mark those that exist with 1."
        ),
        "graph.candidates_left_out": translate(
            "Messages",
            "{count} candidate patches (node type 0) and their links are left out: what they would add is told by the"
            " algorithm rankrestoration.",
        ),
        "graph.small_landscape": translate(
            "Messages",
            "The landscape’s attribute {landscape} is smaller than that of all patches together ({total}): PC and IIC"
            " may exceed 1. Check its unit.",
        ),
        "graph.cut_off": translate(
            "Messages",
            "Paths with a probability below {cut_off} are left out: the numerator of PC is too low by at most {error}"
            " ({share} %).",
        ),
        "graph.too_many_pairs": translate(
            "Messages",
            "Giving all {pairs} pairs of {patches} patches a link needs {needed} GB of memory, and {free} GB are free:"
            " set the probability of pairs that are not listed to 0, or take fewer patches.",
        ),
    }
