"""Sentences of the zoning algorithms and of writing outputs."""
from __future__ import annotations

from ..language import translate


def texts() -> dict[str, str]:
    """Sentence of each issue code."""
    return {
        "output.unwritable": translate(
            "Messages",
            "“{file}” cannot be written: close the programs that have it open, or choose a folder where you may write.",
        ),
        "output.no_folder": translate(
            "Messages", "“{file}” cannot be written because the folder “{folder}” does not exist: create it first."
        ),
        "zoning.result_unreadable": translate(
            "Messages", "The result “{file}” cannot be read: it was moved, deleted or is not a raster. Run it again."
        ),
        "zoning.place_off_crs": translate(
            "Messages", "This place cannot be shown in {crs}, in which the map is graded: choose a place closer to it."
        ),
        "zoning.layer_gone": translate(
            "Messages", "A layer that was chosen for the area is no longer in the project: choose another one."
        ),
        "zoning.geographic_crs": translate(
            "Messages",
            "The analysis CRS {crs} counts in degrees, so cells and areas would be wrong:"
            " choose a projected one, such as EPSG:5179 or EPSG:5186.",
        ),
        "zoning.invalid_crs": translate(
            "Messages", "The analysis CRS “{crs}” is not valid: choose one such as EPSG:5179."
        ),
        "zoning.bad_cell_size": translate(
            "Messages", "The cell size must be a number of metres above 0, but it is {size}."
        ),
        "zoning.nothing_bound": translate(
            "Messages",
            "None of the datasets of the scheme “{scheme}” is bound to a layer, so there is nothing to grade: choose a"
            " binding.json, which “Check data” proposes for your layers. The scheme reads {datasets}.",
        ),
        "zoning.wrong_scheme_kind": translate(
            "Messages", "The scheme “{scheme}” does not grade land; choose a scheme of kind “zoning”."
        ),
        "zoning.empty_extent": translate(
            "Messages", "The evaluated extent is empty: give an extent, or layers that hold features."
        ),
        "zoning.no_overlap": translate(
            "Messages",
            "No bound layer touches the evaluated extent {extent} ({crs}): check the extent and the CRS of the layers.",
        ),
        "zoning.crs_distorts": translate(
            "Messages",
            "In the middle of the evaluated extent areas in the analysis CRS {crs} are wrong by {percent} %: it is made"
            " for another place or purpose. Choose the projected CRS that is used there.",
        ),
        "zoning.no_places": translate("Messages", "The layer “{layer}” has no feature to explain: draw or choose one."),
        "zoning.not_transformed": translate(
            "Messages",
            "A feature of the layer “{layer}” lies outside the coordinate system {crs}:"
            " check its coordinates and the CRS of the layer.",
        ),
        "zoning.layer_without_polygons": translate(
            "Messages", "The layer “{layer}” has no polygon within the evaluated extent: choose another layer."
        ),
        "zoning.dataset_outside": translate(
            "Messages",
            "The dataset “{dataset}” does not touch the evaluated extent, so none of its rules can speak:"
            " check its CRS and the extent.",
        ),
        "zoning.datasets_not_bound": translate(
            "Messages",
            "Datasets of the scheme without a layer: {count}; their rules ({rules}) are not evaluated. {datasets}.",
        ),
        "zoning.too_many_cells": translate(
            "Messages",
            "The grid would have {rows} x {columns} cells, more than a raster file can hold:"
            " choose a larger cell size or a smaller extent.",
        ),
        "zoning.rule_needs_field": translate(
            "Messages", "Rule {rule} of the scheme names no field, but “{dataset}” is a vector layer: name the field."
        ),
        "zoning.not_a_number": translate(
            "Messages",
            "{count} features of “{dataset}” hold text in the field “{field}” where a number is needed"
            " (for example “{example}”); no rule on that field speaks there.",
        ),
        "zoning.units_without_field": translate(
            "Messages", "Choose the field that names the units of the layer “{layer}”."
        ),
        "zoning.read_failed": translate(
            "Messages", "The raster “{file}” could not be read: {reason}. Check that the file is whole."
        ),
        "output.is_input": translate(
            "Messages", "The output “{file}” is one of the inputs; inputs are never overwritten: choose another name."
        ),
    }
