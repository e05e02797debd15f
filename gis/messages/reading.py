"""Sentences of bindings, of reading layers and of checking them."""
from __future__ import annotations

from ..language import translate


def texts() -> dict[str, str]:
    """Sentence of each issue code."""
    return {**_binding(), **_source(), **_vector(), **_raster(), **_check(), **_check_geometry()}


def _binding() -> dict[str, str]:
    return {
        "binding.no_file": translate(
            "Messages", "The binding “{file}” does not exist: correct the path, or make one with “Check data”."
        ),
        "binding.unreadable": translate(
            "Messages", "The binding “{file}” cannot be read ({reason}): save it as UTF-8 text."
        ),
        "binding.malformed": translate(
            "Messages",
            "The binding “{file}” is not valid JSON at line {row}, column {column} ({reason}): correct it"
            " there.",
        ),
        "binding.repeated_key": translate(
            "Messages", "The binding “{file}” states “{key}” twice in the same place: keep one of them."
        ),
        "binding.not_an_object": translate(
            "Messages", "The binding “{file}” must be a JSON object with “version” and “datasets”."
        ),
        "binding.version": translate(
            "Messages",
            "The binding “{file}” has version {found}, but this EcoAxis reads version {known}: correct"
            " “version”.",
        ),
        "binding.unknown_key": translate(
            "Messages", "The binding “{file}” (dataset {dataset}) has the unknown key “{key}”: known are {known}."
        ),
        "binding.no_datasets": translate(
            "Messages", "The binding “{file}” lacks the object “datasets”: add it, with one entry for each dataset."
        ),
        "binding.entry_not_an_object": translate(
            "Messages", "Dataset {dataset} in “{file}” must be a JSON object with at least “source”."
        ),
        "binding.no_source": translate(
            "Messages", "Dataset {dataset} in “{file}” has no “source”: state the path or the URI of its layer."
        ),
        "binding.wrong_type": translate(
            "Messages", "“{key}” of dataset {dataset} in “{file}” is {found}, but must be: {expected}."
        ),
        "binding.unknown_encoding": translate(
            "Messages", "Dataset {dataset} in “{file}” names the unknown encoding “{encoding}”: use CP949 or UTF-8."
        ),
        "binding.unsafe_filter": translate(
            "Messages",
            "The filter of dataset {dataset} in “{file}” is not one plain condition (found “{found}” in “{filter}”):"
            " write only a comparison of fields, such as \"kind\" = 'A'.",
        ),
    }


def _source() -> dict[str, str]:
    return {
        "source.no_file": translate(
            "Messages", "Dataset {dataset}: the file “{file}” does not exist; correct its path in the binding."
        ),
        "source.unknown_provider": translate(
            "Messages", "Dataset {dataset}: this QGIS has no provider “{provider}”; it has {known}."
        ),
        "source.unreadable": translate(
            "Messages",
            "Dataset {dataset}: “{file}” cannot be read as a layer ({reason}); check that the file is"
            " whole.",
        ),
        "source.no_connection": translate(
            "Messages",
            "Dataset {dataset}: the {provider} source “{file}” does not answer ({reason});"
            " check the address, the network and the login.",
        ),
        "source.unknown_crs": translate(
            "Messages", "Dataset {dataset}: the coordinate system “{crs}” is unknown; write it as EPSG:5186."
        ),
        "source.layer_of_no_kind": translate(
            "Messages",
            "The layer “{layer}” holds {found} and not geometries of one kind: export it as a layer of polygons or"
            " points.",
        ),
        "source.layer_without_crs": translate(
            "Messages",
            "The layer “{layer}” has no coordinate reference system; its extent fits {proposals}, the likeliest first."
            " Set the right one in the layer's properties.",
        ),
        "source.layer_without_crs_unknown": translate(
            "Messages",
            "The layer “{layer}” has no coordinate reference system: set it in the layer's properties.",
        ),
        "source.no_crs": translate(
            "Messages",
            "Dataset {dataset}: “{file}” states no coordinate system; its coordinates fit {proposal} best"
            " (in order: {proposals}). Put the right one into “crs” of the binding.",
        ),
        "source.no_crs_unknown": translate(
            "Messages",
            "Dataset {dataset}: “{file}” states no coordinate system and its coordinates ({extent}) fit none that is"
            " usual in Korea. Ask its provider and put it into “crs” of the binding.",
        ),
    }


def _vector() -> dict[str, str]:
    return {
        "vector.no_geometry": translate(
            "Messages", "Dataset {dataset}: “{file}” is a table without geometry; choose a layer of a map."
        ),
        "vector.no_sublayer": translate(
            "Messages", "Dataset {dataset}: “{file}” has no layer “{layer}”; it has {known}."
        ),
        "vector.geometry_kind": translate(
            "Messages",
            "Dataset {dataset}: the geometry of “{file}” is {found}, where {expected} is expected; check that it is the"
            " right layer.",
        ),
        "vector.encoding_misstated": translate(
            "Messages",
            "Dataset {dataset}: the .cpg of “{file}” says {stated}, but its texts are {encoding} and were read"
            " as such.",
        ),
        "vector.encoding_detected": translate(
            "Messages", "Dataset {dataset}: “{file}” does not state its encoding and was read as {encoding}."
        ),
        "vector.filter_refused": translate(
            "Messages", "Dataset {dataset}: the filter “{filter}” does not work on “{file}”; its fields are {fields}."
        ),
        "vector.wrong_field": translate(
            "Messages",
            "Dataset {dataset}: the binding maps {field} to “{actual}”, which “{file}” does not have;"
            " its fields are {fields}.",
        ),
        "vector.no_field": translate(
            "Messages",
            "Dataset {dataset}: “{file}” has no field for {field}; its fields are {fields}."
            " Name the right one in “fields” of the binding.",
        ),
        "vector.expression": translate(
            "Messages", "Dataset {dataset}: the expression “{expression}” cannot be evaluated: {reason}."
        ),
        "vector.repaired": translate(
            "Messages", "Dataset {dataset}: {count} invalid geometries of “{file}” were repaired while reading."
        ),
        "vector.empty": translate(
            "Messages", "Dataset {dataset}: {count} features of “{file}” without geometry were left out."
        ),
        "vector.lost": translate(
            "Messages", "Dataset {dataset}: {count} geometries of “{file}” could not be repaired and were left out."
        ),
        "vector.not_transformed": translate(
            "Messages",
            "Dataset {dataset}: {count} geometries of “{file}” lie outside the coordinate system and were left out;"
            " check its “crs”.",
        ),
    }


def _raster() -> dict[str, str]:
    return {
        "raster.no_band": translate("Messages", "Dataset {dataset}: “{file}” has no band {band}; it has {bands}."),
        "raster.no_georeference": translate(
            "Messages", "Dataset {dataset}: the raster “{file}” has no place on the ground; georeference it first."
        ),
        "raster.complex": translate(
            "Messages", "Dataset {dataset}: band {band} of “{file}” holds complex numbers; bind a band of real numbers."
        ),
        "raster.rotated": translate(
            "Messages", "Dataset {dataset}: the raster “{file}” is rotated or not north up; warp it first."
        ),
    }


def _check() -> dict[str, str]:
    return {
        "check.nothing": translate(
            "Messages", "There is nothing to check: give a binding or a folder, or add layers to the project."
        ),
        "check.nothing_recognised": translate(
            "Messages",
            "No layer in “{file}” looks like a dataset of the catalogue: write a binding.json that names the layers.",
        ),
        "check.no_folder": translate("Messages", "The folder “{file}” does not exist: correct its path."),
        "check.fine": translate("Messages", "{dataset}: nothing to criticise."),
        "check.not_bound": translate(
            "Messages", "The scheme uses {dataset}, but the binding has no layer for it: its rules will see no data."
        ),
        "check.not_found": translate(
            "Messages", "The scheme uses {dataset}, but no layer looks like it: add the layer or bind it yourself."
        ),
        "check.unknown_dataset": translate(
            "Messages",
            "{dataset} is not in the catalogue, so only general checks were made. Similar names there: {known}.",
        ),
        "check.no_features": translate("Messages", "{dataset}: “{file}” has no features here."),
        "check.crs_proposed": translate(
            "Messages",
            "{dataset}: “{file}” states no coordinate system; {proposal} was proposed (in order: {proposals})."
            " Confirm it before you use the binding.",
        ),
        "check.other_layers": translate("Messages", "{dataset}: other layers fit too and were not taken: {others}."),
        "check.geographic_crs": translate(
            "Messages", "{dataset}: {crs} counts in degrees; the layer is reprojected before anything is measured."
        ),
        "check.apart": translate(
            "Messages",
            "{dataset}: “{file}” lies away from all other layers (degrees {extent});"
            " most often its coordinate system is wrong.",
        ),
        "check.field_names": translate(
            "Messages", "{dataset}: field names with blanks or marks, which some formats refuse: {names}."
        ),
        "check.header_words": translate(
            "Messages",
            "{dataset}: the field {column} holds headings as values: {values}; correct or remove these"
            " rows.",
        ),
        "check.unknown_codes": translate(
            "Messages", "{dataset}: the field {column} holds values that no code list knows: {values}."
        ),
        "check.null_values": translate(
            "Messages", "{dataset}: the field {column} is empty in {count} of {total} features."
        ),
        "check.repeated_ids": translate("Messages", "{dataset}: the identifier {column} is repeated: {values}."),
        "check.several_years": translate("Messages", "{dataset}: the field {column} mixes several years: {values}."),
        "check.garbled": translate(
            "Messages", "{dataset}: texts were read in a wrong encoding: {values}; set “encoding” (CP949 or UTF-8)."
        ),
        "check.encoding_differs": translate(
            "Messages", "{dataset}: “{file}” states the encoding {stated}, but its texts are {detected}."
        ),
    }


def _check_geometry() -> dict[str, str]:
    return {
        "check.empty_geometries": translate("Messages", "{dataset}: {count} features have no geometry."),
        "check.invalid_geometries": translate(
            "Messages",
            "{dataset}: {count} geometries are invalid (they cross themselves); they are repaired on"
            " reading.",
        ),
        "check.duplicate_geometries": translate(
            "Messages", "{dataset}: {count} features repeat the geometry of another one."
        ),
        "check.overlaps": translate("Messages", "{dataset}: {count} pairs of polygons overlap, together {area} m²."),
        "check.gaps": translate(
            "Messages", "{dataset}: {count} pieces of the ground are not covered, together {area} m²: there is no data."
        ),
        "check.enclosed_gaps": translate(
            "Messages", "{dataset}: {count} gaps between the polygons, together {area} m²: there is no data."
        ),
        "check.no_nodata": translate(
            "Messages", "{dataset}: “{file}” states no value for “no data”, so every cell counts as data."
        ),
        "check.only_nodata": translate("Messages", "{dataset}: “{file}” holds no data in any cell."),
        "check.off_scale": translate(
            "Messages",
            "{dataset}: {count} cells of “{file}” are outside the scale {scale} (lowest {lowest}, highest {highest}).",
        ),
        "check.unknown_cells": translate(
            "Messages", "{dataset}: cells of “{file}” hold codes that no code list knows: {values}."
        ),
        "check.unreadable_cells": translate(
            "Messages", "{dataset}: {count} blocks of “{file}” cannot be read; the file is damaged."
        ),
    }
