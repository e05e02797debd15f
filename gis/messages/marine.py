"""Sentences of the connectedness of the sea."""
from __future__ import annotations

from ..language import translate


def texts() -> dict[str, str]:
    """Sentence of each issue code."""
    return {
        "marine.no_hubs": translate(
            "Messages", "No hubs are given: choose a layer of polygons, or bind the dataset “marine_hubs”."
        ),
        "marine.few_hubs": translate(
            "Messages",
            "The layer of hubs has {count} hub and two are needed: check its field of ids and its"
            " geometries.",
        ),
        "marine.bad_weight": translate(
            "Messages",
            "The weight “{value}” of the hub “{id}” (feature {row}) is not usable: give a number of 0 or more, or leave"
            " the field empty for areas.",
        ),
        "marine.no_coast": translate(
            "Messages",
            "It is not known where the sea is: choose a layer of land or of the sea, or bind the dataset “land_mask”.",
        ),
        "marine.no_axes": translate(
            "Messages",
            "A table of axes is asked for, but no axes are given: choose their layer, or bind the dataset"
            " “marine_axis”.",
        ),
        "marine.hidden_hubs": translate(
            "Messages",
            "{count} hubs have no cell of their own because others cover them ({ids}): merge hubs that lie on each"
            " other, or use smaller cells.",
        ),
        "marine.hubs_on_land": translate(
            "Messages",
            "{cells} cells of hubs lie on land and are taken as water: check the coastline if there are"
            " many.",
        ),
        "marine.dry_hubs": translate(
            "Messages", "{count} hubs have no cell in the sea (the first is number {first}): check the coastline."
        ),
        "marine.too_many_cells": translate(
            "Messages",
            "A sea of {cells} cells needs {needed} GB of memory and {free} GB are free: use larger cells.",
        ),
        "marine.too_many_steps": translate(
            "Messages",
            "The drift would take {steps} steps of time in cells of {cell} m: give wider cells of the drift,"
            " fewer days or"
            " a smaller diffusivity.",
        ),
        "marine.days": translate(
            "Messages", "The time in the water of {value} days is not usable: give a number above 0."
        ),
        "marine.diffusivity": translate(
            "Messages", "The diffusivity {value} m²/s is not usable: give a number of 0 or more, or leave it empty."
        ),
        "marine.mortality": translate(
            "Messages", "The mortality {value} per day is not usable: give a number of 0 or more."
        ),
        "marine.max_distance": translate(
            "Messages", "The greatest distance {value} m is not usable: give a number above 0, or leave it empty."
        ),
        "marine.unknown_group": translate(
            "Messages", "The species groups “{groups}” are not in the table: choose from {known}, or write all."
        ),
        "marine.half_a_current": translate(
            "Messages",
            "Only one part of the current is given: give both the current to the east and the current to the north.",
        ),
        "marine.current_no_raster": translate(
            "Messages",
            "A current is bound to a layer that is no raster: bind current_u and current_v to rasters in"
            " m/s.",
        ),
        "marine.currents_apart": translate(
            "Messages", "The rasters of the current do not meet the sea: check their extent and CRS."
        ),
        "marine.still_water": translate(
            "Messages",
            "The current has no data on {percent} % of the sea, where the water is taken to stand still: use a raster"
            " that reaches the coast.",
        ),
        "marine.mostly_lost": translate(
            "Messages",
            "The current carries {percent} % of the larvae of {group} off the map: give currents and land of a larger"
            " sea, or fewer days.",
        ),
        "marine.fast_current": translate(
            "Messages",
            "The current reaches {speed} m/s: check that its unit is metres per second and not cm/s or"
            " knots.",
        ),
    }
