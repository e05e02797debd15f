"""Sentences of patch graphs: patches, links, dispersal."""
from __future__ import annotations

from ..language import translate


def texts() -> dict[str, str]:
    """Sentence of each issue code."""
    return {
        "graph.no_patches": translate("Messages", "“{file}” holds no patch: give a table or layer with at least one."),
        "graph.id_twice": translate(
            "Messages", "The patch “{id}” is in “{file}” a second time (row {row}): give each patch an id of its own."
        ),
        "graph.bad_attribute": translate(
            "Messages",
            "The attribute {value} of the patch “{id}” (row {row} of “{file}”) is not usable: give a number of 0 or"
            " more.",
        ),
        "graph.unknown_patch": translate(
            "Messages",
            "The link in row {row} of “{file}” leads to “{id}”, which is not among the patches: add the patch or"
            " remove the link.",
        ),
        "graph.self_link": translate(
            "Messages", "The link in row {row} of “{file}” leads from “{id}” to itself: remove it."
        ),
        "graph.bad_probability": translate(
            "Messages",
            "The probability {value} of the link from “{one}” to “{other}” (row {row} of “{file}”) is not usable: give"
            " a number above 0 and at most 1.",
        ),
        "graph.bad_distance": translate(
            "Messages",
            "The distance {value} of the link from “{one}” to “{other}” (row {row} of “{file}”) is not usable: give a"
            " number of 0 or more.",
        ),
        "graph.two_values": translate(
            "Messages",
            "The link between “{one}” and “{other}” has two different values (row {row} of “{file}”): keep one, or say"
            " that links are directed.",
        ),
        "graph.more_faults": translate("Messages", "“{file}” has {count} more faults of this kind."),
        "graph.no_kernel": translate(
            "Messages", "Give a dispersal distance: the links are distances, not probabilities."
        ),
        "graph.bad_dispersal": translate(
            "Messages", "The dispersal distance {value} is not usable: give a number above 0, in the unit of the links."
        ),
        "graph.bad_dispersal_probability": translate(
            "Messages",
            "The probability {value} at the dispersal distance is not usable: give a number above 0 and below 1, such"
            " as 0.5 for a median distance.",
        ),
    }
