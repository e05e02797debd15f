"""The catalogue's datasets in groups, as people look for them."""
from __future__ import annotations

from collections.abc import Iterable

from qgis.PyQt.QtCore import QCoreApplication

translate = QCoreApplication.translate

NATURE = "nature"
LAND = "land"
NETWORK = "network"
SEA = "sea"
LAW = "law"
OTHER = "other"

_LEGAL = "legal_"
_MEMBERS = {
    NATURE: (
        "biotope_map",
        "biotope_type_map",
        "biotope_individual_map",
        "ecosystem_nature_map",
        "forest_type",
        "endangered_species",
        "endangered_habitat",
        "wetland_grade",
        "aquatic_health",
        "species_richness",
        "rle_map",
        "zoning_grade",
    ),
    LAND: (
        "land_cover",
        "built_up",
        "land_use_zone",
        "admin_units",
        "elevation",
        "slope",
        "roads",
        "railways",
        "streams",
    ),
    NETWORK: (
        "ecological_axis",
        "axis_line",
        "habitat_patches",
        "resistance",
        "connectedness",
        "wildlife_crossings",
    ),
    SEA: (
        "land_mask",
        "tidal_flat",
        "seagrass",
        "marine_hubs",
        "marine_axis",
        "marine_protected_areas",
        "current_u",
        "current_v",
    ),
    LAW: ("protected_areas",),
}
_GROUP_OF = {key: group for group, keys in _MEMBERS.items() for key in keys}
_PLACE = {key: place for keys in _MEMBERS.values() for place, key in enumerate(keys)}


def group_of(key: str) -> str:
    """The group of a dataset; ``other`` for what the catalogue does not know."""
    return LAW if key.startswith(_LEGAL) else _GROUP_OF.get(key, OTHER)


def group_titles() -> dict[str, str]:
    """Title of each group, in the order in which they are shown."""
    return {
        NATURE: translate("EcoAxis", "Nature"),
        LAND: translate("EcoAxis", "Land, terrain and use"),
        LAW: translate("EcoAxis", "Areas under law"),
        NETWORK: translate("EcoAxis", "Axes and connectedness"),
        SEA: translate("EcoAxis", "Sea and coast"),
        OTHER: translate("EcoAxis", "Others"),
    }


def in_order(keys: Iterable[str]) -> list[str]:
    """``keys`` as a group shows them: the known ones in their order, areas under law and others behind."""
    listed = list(keys)
    return sorted(listed, key=lambda key: (_PLACE.get(key, len(_PLACE)), listed.index(key)))
