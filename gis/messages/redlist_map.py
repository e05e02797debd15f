"""Sentences of the map of the Red List of Ecosystems."""
from __future__ import annotations

from ..language import translate


def texts() -> dict[str, str]:
    """Sentence of each issue code."""
    return {
        "redlist.map.no_column": translate(
            "Messages", "The assessment “{file}” has no column “{column}”; it has {columns}."
        ),
        "redlist.map.no_overall": translate(
            "Messages",
            "The assessment “{file}” has no row “overall” in the column “{column}”: give the table that assessing"
            " ecosystems writes.",
        ),
        "redlist.map.no_name": translate(
            "Messages", "Row {row} of the assessment “{file}” does not name its ecosystem: fill the column “{column}”."
        ),
        "redlist.map.twice": translate(
            "Messages",
            "Row {row} of the assessment “{file}” assesses the ecosystem “{ecosystem}” a second time {year}: keep one"
            " row “overall”, or name the field that holds the year.",
        ),
        "redlist.map.bad_year": translate(
            "Messages",
            "Row {row} of the assessment “{file}” has “{value}” as its year in the column “{column}”: write a whole"
            " year such as 2024.",
        ),
        "redlist.map.unknown_category": translate(
            "Messages",
            "Row {row} of the assessment “{file}” has the unknown category “{value}” in the column “{column}”:"
            " use one of {known}.",
        ),
        "redlist.map.nothing_matches": translate(
            "Messages",
            "None of the ecosystems of the map is in the assessment: the map has {mapped} in the field “{column}”, the"
            " assessment has {assessed}. Check the field and the names.",
        ),
        "redlist.map.not_mapped": translate(
            "Messages",
            "The ecosystem “{ecosystem}” is assessed, but not on the map: check its name, or the map is of a part of"
            " its range only.",
        ),
        "redlist.map.not_assessed": translate(
            "Messages",
            "The ecosystem “{ecosystem}” of the map has no assessment and becomes NE (not evaluated):"
            " check its name, or assess it.",
        ),
        "redlist.map.no_field": translate(
            "Messages", "The layer “{layer}” has no field “{column}”: name one of {columns}."
        ),
        "redlist.map.nameless_units": translate(
            "Messages",
            "{count} polygons of the layer “{layer}” have no name in the field “{column}”; they are no unit.",
        ),
        "redlist.map.nameless": translate(
            "Messages",
            "{count} polygons of the map have no ecosystem in the field “{column}”; they have no category and are in"
            " no area.",
        ),
        "redlist.map.empty": translate(
            "Messages", "The map of ecosystems has no polygon that names its ecosystem: choose another layer or field."
        ),
        "redlist.map.units_missed": translate(
            "Messages", "No ecosystem lies in any unit of the layer “{layer}”: check its place and its CRS."
        ),
        "redlist.map.crs_distorts": translate(
            "Messages",
            "On the map of ecosystems areas in the analysis CRS {crs} are wrong by {percent} %: it is made for another"
            " place or purpose. Choose the projected CRS that is used there.",
        ),
    }
