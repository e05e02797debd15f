"""Sentences about screening: sites, expressions of rules, overlay."""
from __future__ import annotations

from ..language import translate


def texts() -> dict[str, str]:
    """Sentence of each issue code."""
    return {**_rules(), **_sites(), **_data()}


def _rules() -> dict[str, str]:
    return {
        "screening.not_a_screening_scheme": translate(
            "Messages",
            "The scheme “{name}” grades land and cannot judge a site: choose a screening scheme, one of {known}.",
        ),
        "screening.expression_unreadable": translate(
            "Messages",
            "{file}, row {row}: the expression of rule “{rule}” cannot be read: {reason}. Correct: {expression}",
        ),
        "screening.expression_field": translate(
            "Messages",
            "{file}, row {row}: the expression of rule “{rule}” names the field “{field}”, which “{dataset}” does not"
            " have. Use one of {known}, or map the field in the binding.",
        ),
        "screening.expression_failed": translate(
            "Messages",
            "The expression of rule “{rule}” (row {row}) could not be evaluated: {reason}. Correct: {expression}",
        ),
        "screening.expression_not_a_number": translate(
            "Messages",
            "The expression of rule “{rule}” (row {row}) gave “{found}”, but a number or true/false is needed."
            " Correct: {expression}",
        ),
        "screening.measure_does_not_fit": translate(
            "Messages",
            "{file}, row {row}: rule “{rule}” measures “{measure}”, which the {geometry} data of “{dataset}” cannot"
            " give. Possible there: {possible}.",
        ),
        "screening.value_without_expression": translate(
            "Messages",
            "{file}, row {row}: rule “{rule}” measures a value but names none: write the field that holds the number"
            " as its expression.",
        ),
        "screening.intersection_of_polygons": translate(
            "Messages",
            "Row {row} of the rules joins “{dataset}”, but only polygon layers can be intersected: bind polygons.",
        ),
    }


def _sites() -> dict[str, str]:
    return {
        "screening.no_sites": translate(
            "Messages", "The layer of sites holds no feature: draw or select at least one site."
        ),
        "screening.sites_without_crs": translate(
            "Messages", "The layer of sites has no coordinate reference system: set it in the layer's properties."
        ),
        "screening.site_empty": translate(
            "Messages", "The site “{site}” has no area: draw its polygon, or remove the feature."
        ),
        "screening.site_self_crossing": translate(
            "Messages",
            "The outline of the site “{site}” crosses itself, and repairing it would change its area by {share} %:"
            " correct its vertices.",
        ),
        "screening.site_repaired": translate(
            "Messages",
            "The outline of the site “{site}” was not valid and has been repaired; its area did not change by more"
            " than 0.1 %.",
        ),
        "screening.site_parts_overlap": translate(
            "Messages",
            "Parts of the site “{site}” overlap or share an edge: they have been dissolved, and the ground counts"
            " once.",
        ),
        "screening.site_outside_crs": translate(
            "Messages",
            "The site “{site}” cannot be expressed in {crs}: check the coordinate reference system of the layer.",
        ),
        "screening.geographic_crs": translate(
            "Messages",
            "{crs} measures in degrees, so areas and distances would be wrong: choose a projected CRS, in Korea for"
            " example EPSG:5179 or EPSG:5186.",
        ),
        "screening.crs_not_in_metres": translate(
            "Messages", "{crs} does not measure in metres: choose a projected CRS in metres, for example EPSG:5179."
        ),
        "screening.crs_distorts": translate(
            "Messages",
            "At the site “{site}” areas in the analysis CRS {crs} are wrong by {percent} %: it is made for another"
            " place or purpose. Choose the projected CRS that is used there.",
        ),
        "screening.no_crs": translate(
            "Messages", "The analysis CRS is not known: choose a projected CRS, for example EPSG:5179."
        ),
        "screening.no_name_field": translate(
            "Messages", "The layer of sites has no field “{field}”: choose one of {known}."
        ),
        "screening.selected_only": translate(
            "Messages",
            "Only the selected sites were judged; the command in the report would judge all sites of the layer.",
        ),
    }


def _data() -> dict[str, str]:
    return {
        "screening.partly_without_data": translate(
            "Messages",
            "“{dataset}” has no data on {area} m² ({share} %) of the site “{site}”: its rules are unknown there.",
        ),
        "screening.wholly_without_data": translate(
            "Messages",
            "“{dataset}” has no data anywhere on the site “{site}”: its rules are unknown. Check its CRS and extent.",
        ),
        "screening.not_bound": translate(
            "Messages",
            "No layer is bound to “{dataset}”, so {count} rules of the scheme are unknown for every site.",
        ),
        "screening.far_from_data": translate(
            "Messages",
            "“{dataset}” lies far away from the site “{site}”: check its CRS, and that the layer covers this area.",
        ),
        "screening.raster_unreadable": translate(
            "Messages", "The raster “{file}” could not be read: check that the file is whole."
        ),
        "overlay.failed": translate(
            "Messages",
            "Two polygons could not be overlaid ({reason}): repair the layers with “Fix geometries” and try again.",
        ),
        "output.same_file": translate(
            "Messages", "Two outputs have the same file “{file}”: give each its own name."
        ),
    }
