"""Sentences of current flow."""
from __future__ import annotations

from ..language import translate


def texts() -> dict[str, str]:
    """Sentence of each issue code."""
    return {
        "circuit.neighbours": translate("Messages", "{value} neighbours are not known: choose 8 or 4."),
        "circuit.average": translate(
            "Messages", "The average “{value}” is not known: choose conductance or resistance."
        ),
        "circuit.focal_outside": translate(
            "Messages",
            "{count} focal nodes lie outside of the resistance raster or share their cell with another ({ids}): leave"
            " them out, or use a larger raster or smaller cells.",
        ),
        "circuit.too_few_focal": translate(
            "Messages", "Current flows between at least two focal nodes, but there are {count}: check the id field."
        ),
        "circuit.too_many_cells": translate(
            "Messages",
            "Current flow over {cells} connected cells takes {needed} GB where {free} GB are free: solve it in tiles"
            " (TILE of current flow, for example 250), choose a smaller extent or larger cells, or use a computer with"
            " more memory.",
        ),
        "circuit.too_many_focal": translate(
            "Messages",
            "The voltages of {focal} focal nodes over {cells} cells take {needed} GB where {free} GB are free: solve"
            " them in tiles (TILE of current flow, for example 250), choose fewer focal nodes or larger cells, or use a"
            " computer with more memory.",
        ),
        "circuit.too_many_for_tiles": translate(
            "Messages",
            "Even in tiles, current flow over {cells} connected cells takes {needed} GB of memory where {free} GB are"
            " free: choose a smaller extent or larger cells, or use a computer with more memory.",
        ),
        "circuit.no_room": translate(
            "Messages",
            "The temporary folder “{file}” has {free} GB free where the next map of voltages takes {needed} GB: free"
            " some room on the disk, set another temporary folder, or choose fewer focal nodes.",
        ),
        "circuit.tiles": translate(
            "Messages",
            "Tiles of {side} cells with an overlap of {overlap} do not work: choose a side of at least {least} cells"
            " and an overlap from {low} to that side.",
        ),
        "circuit.not_solved": translate(
            "Messages",
            "The circuit of {cells} cells could not be solved well enough (residual {residual}): resistances that"
            " differ by many orders of magnitude cause this; narrow their range.",
        ),
        "circuit.nothing_flows": translate(
            "Messages",
            "No connected part of the raster has both a source and a ground, so no current flows: check where they"
            " lie.",
        ),
        "circuit.zero_distance": translate(
            "Messages",
            "The link between “{one}” and “{other}” has the distance 0, which conducts without limit: give it a"
            " distance above 0, or make the two patches one.",
        ),
        "circuit.too_many_patches": translate(
            "Messages",
            "The currents among {patches} connected patches take {needed} GB where {free} GB are free: choose fewer"
            " patches or a shorter threshold, or use a computer with more memory.",
        ),
        "circuit.focal_without_data": translate(
            "Messages",
            "{count} focal nodes lie on cells without resistance ({ids}): no current flows from or to them (-1 in the"
            " table of resistances).",
        ),
        "circuit.no_regions": translate(
            "Messages", "No short-circuit region lies on the resistance raster: the result is as without them."
        ),
        "circuit.points_outside": translate(
            "Messages", "No point of “{layer}” lies on the resistance raster: check its CRS and extent."
        ),
        "circuit.some_outside": translate(
            "Messages", "{count} points of “{layer}” lie outside of the resistance raster and were left out."
        ),
        "circuit.other_grid": translate(
            "Messages",
            "“{layer}” has other cells than “{surface}”: each cell took the value of the cell that holds its centre.",
        ),
        "circuit.no_number": translate(
            "Messages", "Row {row} of “{dataset}” holds “{value}” in “{column}”: give it a number."
        ),
        "circuit.negative": translate(
            "Messages",
            "“{layer}” has {count} negative cells; the first ({place}) is {value}: give every cell a value above 0, or"
            " no data where nothing can pass.",
        ),
        "circuit.zero": translate(
            "Messages",
            "“{layer}” has {count} cells with the resistance 0: nothing passes there. For ground that is passed without"
            " resistance use short-circuit regions.",
        ),
        "circuit.no_resistance": translate(
            "Messages", "“{layer}” has no cell above 0 here: check the raster and the extent."
        ),
        "circuit.unknown_pair": translate(
            "Messages",
            "“{table}” names {count} ids that are no focal nodes ({ids}): correct the table or the field of the ids.",
        ),
        "circuit.no_pairs": translate("Messages", "“{table}” leaves no pair of focal nodes: check its rows."),
        "circuit.pair_columns": translate(
            "Messages", "“{table}” has fewer than two columns: it needs from and to, the ids of each pair."
        ),
        "circuit.negative_ground": translate(
            "Messages", "A ground of “{layer}” has the value {value}: give it 0 or more."
        ),
        "circuit.unreadable": translate("Messages", "“{name}” cannot be read: choose a layer that QGIS can open."),
        "circuit.not_given": translate("Messages", "The mode {mode} needs “{parameter}”: choose it."),
        "circuit.idle_parts": translate(
            "Messages", "{count} connected parts have a source but no ground: no current flows there."
        ),
        "circuit.conflicts": translate(
            "Messages", "{count} nodes are both source and ground; the rule for them was “{rule}”."
        ),
        "circuit.not_connected": translate(
            "Messages", "{count} rows of the table of resistances are -1: no current can flow there."
        ),
    }
