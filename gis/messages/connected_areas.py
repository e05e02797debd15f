"""Sentences of protected connected land, mesh size and class metrics."""
from __future__ import annotations

from ..language import translate


def texts() -> dict[str, str]:
    """Sentence of each issue code."""
    return {**_layers(), **_protected(), **_mesh(), **_classes()}


def _layers() -> dict[str, str]:
    return {
        "areas.geographic_crs": translate(
            "Messages",
            "The layer “{layer}” lies in {crs}, which counts in degrees: reproject it to a projected CRS in metres,"
            " such as EPSG:5179.",
        ),
        "areas.crs_not_in_metres": translate(
            "Messages",
            "The layer “{layer}” lies in {crs}, which does not count in metres: reproject it to a CRS in metres, such"
            " as EPSG:5179.",
        ),
        "areas.crs_distorts": translate(
            "Messages",
            "In {crs} areas of the layer “{layer}” are wrong by {percent} %: reproject it to the national CRS, such as"
            " EPSG:5179.",
        ),
        "areas.no_field": translate(
            "Messages", "The layer “{layer}” has no field “{field}”: choose one of {known}."
        ),
        "areas.no_polygons": translate(
            "Messages", "The layer “{layer}” holds no polygons: choose a layer of polygons."
        ),
        "areas.no_units": translate(
            "Messages", "The layer “{layer}” holds no unit: give polygons of the units to report by."
        ),
        "areas.empty_geometries": translate(
            "Messages", "{count} features of the layer “{layer}” have no geometry of the kind wanted and are left out."
        ),
        "areas.repaired": translate(
            "Messages", "{count} features of the layer “{layer}” were not valid and were repaired for measuring."
        ),
        "areas.no_ground": translate("Messages", "The unit “{unit}” has no area, so that its row holds no figures."),
    }


def _protected() -> dict[str, str]:
    return {
        "protected.bad_dispersal": translate(
            "Messages", "“{text}” is not a dispersal distance: give metres above 0, separated by commas (1000,10000)."
        ),
        "protected.nothing": translate(
            "Messages", "The layer “{layer}” holds no polygon: give the protected areas."
        ),
        "protected.uneven_overlap": translate(
            "Messages",
            "In the unit “{unit}” protected areas overlap so unevenly that the published formula of ProtConn[Within]"
            " exceeds ProtConn[Prot]: it is set to ProtConn[Prot], and ProtConn[Contig] to 0.",
        ),
        "protected.cut_off": translate(
            "Messages",
            "For the importance of protected areas in “{unit}”, {pairs} pairs farther apart than {distance} m are left"
            " out (direct dispersal probability below {cut_off}).",
        ),
        "protected.too_many": translate(
            "Messages",
            "The unit “{unit}” has {count} separate protected areas, whose distances need {needed} GB; {free} GB are"
            " free: divide the unit, or leave out the smallest areas.",
        ),
    }


def _mesh() -> dict[str, str]:
    return {
        "mesh.no_patches": translate(
            "Messages", "“{layer}” is neither a raster nor a layer of polygons: give patches."
        ),
        "mesh.empty": translate(
            "Messages", "“{layer}” holds no patch: give a layer with at least one polygon."
        ),
        "mesh.no_units": translate(
            "Messages", "Give the units to report by (UNITS): the ground around polygons has no end of its own."
        ),
        "mesh.barriers_on_raster": translate(
            "Messages",
            "Barriers can cut polygons only, but “{layer}” is a raster: give the patches as polygons, or a raster in"
            " which the barriers are not patches.",
        ),
        "mesh.patches_of_raster": translate(
            "Messages",
            "Unfragmented patches are written from polygons only, but “{layer}” is a raster: leave PATCHES_OUT empty.",
        ),
        "mesh.bad_width": translate(
            "Messages", "The width {value} of a barrier in “{layer}” is not usable: give a number of metres above 0."
        ),
    }


def _classes() -> dict[str, str]:
    return {
        "classes.too_many": translate(
            "Messages",
            "The raster “{layer}” holds more than {most} different values, so it does not look like a map of classes:"
            " choose another band, or classify it first.",
        ),
        "classes.none": translate("Messages", "The raster “{layer}” holds no data: check its no-data value."),
        "classes.bad_radius": translate(
            "Messages", "The {name} of {value} m is not usable: give a number above 0, or leave it empty."
        ),
        "classes.no_raster": translate("Messages", "“{layer}” is not a readable raster: give a map of classes."),
        "classes.bad_names": translate(
            "Messages", "“{text}” does not name a class: write value=name, separated by commas (1=forest,2=farmland)."
        ),
        "classes.outside": translate(
            "Messages", "The unit “{unit}” holds no cell with data, so that its row holds no figures."
        ),
        "classes.memory": translate(
            "Messages",
            "The map “{layer}” of {cells} cells needs {needed} GB; {free} GB are free: give a smaller map or larger"
            " cells.",
        ),
    }
