"""Sentences about measuring extent of occurrence and area of occupancy."""
from __future__ import annotations

from ..language import translate


def texts() -> dict[str, str]:
    """Sentence of each issue code."""
    return {**_systems(), **_distributions(), **_grids()}


def _systems() -> dict[str, str]:
    return {
        "restriction.invalid_crs": translate(
            "Messages", "The CRS in which to measure is not known: choose an equal-area one, such as ESRI:54034."
        ),
        "restriction.geographic_crs": translate(
            "Messages",
            "{crs} counts in degrees, so that neither areas nor a grid of metres can be measured in it:"
            " choose an equal-area CRS, such as ESRI:54034.",
        ),
        "restriction.crs_not_in_metres": translate(
            "Messages", "{crs} does not count in metres: choose an equal-area CRS in metres, such as ESRI:54034."
        ),
        "restriction.crs_distorts": translate(
            "Messages",
            "{crs} is not an equal-area CRS: areas of “{ecosystem}” would be wrong by {percent} %."
            " Choose an equal-area one, such as ESRI:54034.",
        ),
        "restriction.not_equal_area": translate(
            "Messages",
            "{crs} is not an equal-area CRS: areas of “{ecosystem}” are wrong by up to {percent} %."
            " Choose ESRI:54034 where a figure lies that near to a threshold.",
        ),
        "restriction.own_crs_unfit": translate(
            "Messages",
            "The CRS of the layer “{layer}” ({crs}) cannot measure areas well enough, so {chosen} is used instead.",
        ),
        "restriction.not_transformed": translate(
            "Messages",
            "A part of the layer “{layer}” cannot be expressed in {crs}: check the CRS of the layer.",
        ),
        "restriction.layer_without_crs": translate(
            "Messages",
            "The layer “{layer}” has no coordinate reference system: set it in the layer's properties.",
        ),
    }


def _distributions() -> dict[str, str]:
    return {
        "restriction.no_layer": translate(
            "Messages", "“{layer}” is neither a raster nor a layer of polygons: choose a map of ecosystems."
        ),
        "restriction.empty": translate(
            "Messages",
            "The layer “{layer}” shows no ecosystem at all, so there is nothing to measure:"
            " check its values, its filter and its no-data value.",
        ),
        "restriction.no_field": translate(
            "Messages", "The layer “{layer}” has no field “{field}” that could name ecosystems: choose one of {known}."
        ),
        "restriction.no_nodata": translate(
            "Messages",
            "The raster “{layer}” states no value for no data, so that its background would count as an ecosystem:"
            " name the values of the ecosystems (VALUE), or set the no-data value.",
        ),
        "restriction.value_missing": translate(
            "Messages", "The layer “{layer}” does not hold {values}: name some of the values that it holds ({known})."
        ),
        "restriction.too_many_ecosystems": translate(
            "Messages",
            "The raster “{layer}” holds more than {most} different values, so it does not look like a map of"
            " ecosystems: choose another band or layer, or name the values (VALUE).",
        ),
        "restriction.without_name": translate(
            "Messages", "{count} features of the layer “{layer}” name no ecosystem and are left out."
        ),
        "restriction.repaired": translate(
            "Messages", "{count} features of the layer “{layer}” were not valid and were repaired for measuring."
        ),
        "restriction.cells_in_degrees": translate(
            "Messages",
            "The cells of “{layer}” are measured in degrees and differ in area, but each counts the same for the 1 %"
            " rules: use a raster in an equal-area CRS where that decides.",
        ),
    }


def _grids() -> dict[str, str]:
    return {
        "restriction.bad_cell_size": translate(
            "Messages", "The size of the grid cells must be a number of metres above 0, but it is {size}."
        ),
        "restriction.bad_step": translate(
            "Messages",
            "A step of {step} m does not divide grid cells of {size} m into whole parts: choose a step that does.",
        ),
        "restriction.too_many_placements": translate(
            "Messages",
            "Placements at steps of {step} m are too many for this map: choose a step of at least {least} m,"
            " or leave the step out.",
        ),
        "restriction.wider_step": translate(
            "Messages",
            "The map is too large for placements at every pixel: they are taken at steps of {step} m.",
        ),
        "restriction.near_boundary": translate(
            "Messages",
            "The 1 % of “{ecosystem}” falls exactly between two cells:"
            " a slightly different map may give another number of cells.",
        ),
    }
