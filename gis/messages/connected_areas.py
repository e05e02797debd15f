"""Sentences of protected connected land, mesh size and class metrics."""
from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

translate = QCoreApplication.translate


def texts() -> dict[str, str]:
    """Sentence of each issue code."""
    return {**_layers(), **_protected(), **_mesh(), **_classes()}


def _layers() -> dict[str, str]:
    return {
        "areas.geographic_crs": translate(
            "Messages",
            "The layer “{layer}” lies in {crs}, which counts in degrees: reproject it to a projected CRS in metres, such"
            " as EPSG:5179.",
        ),
        "areas.crs_not_in_metres": translate(
            "Messages",
            "The layer “{layer}” lies in {crs}, which does not count in metres: reproject it to a CRS in metres, such as"
            " EPSG:5179.",
        ),
        "areas.crs_distorts": translate(
            "Messages",
            "In {crs} areas of the layer “{layer}” are wrong by {percent} %: reproject it to the national CRS, such as"
            " EPSG:5179.",
        ),
        "areas.no_field": translate(
            "Messages", "The layer “{layer}” has no field “{field}”: choose one of {known}."
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
    return {}


def _classes() -> dict[str, str]:
    return {}
