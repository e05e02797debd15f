"""Amounts of a study in the units that people read: hectares, kilometres, cost."""
from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from ...report import formats
from .results import COST, METRES, SQUARE_METRES

translate = QCoreApplication.translate


def amount(value: float, unit: str) -> str:
    """An attribute: ha where it is an area in m², else the plain number."""
    return formats.area(value) if unit == SQUARE_METRES and value >= 0 else formats.plain(value)


def change(value: float, unit: str) -> str:
    """A difference with its sign."""
    sign = "+" if value > 0 else "−" if value < 0 else "±"
    return f"{sign}{amount(abs(value), unit)}"


def in_charts(value: float, unit: str) -> float:
    """An attribute as charts plot it: ha where it is an area."""
    return value / formats.SQUARE_METRES_PER_HECTARE if unit == SQUARE_METRES else value


def chart_unit(unit: str) -> str:
    """The unit of charts."""
    return "ha" if unit == SQUARE_METRES else ""


def length(value: float, distance_unit: str) -> str:
    """The length of a link."""
    if distance_unit == METRES:
        return formats.distance(value)
    if distance_unit == COST:
        return translate("EcoAxis", "{value} cost × m").format(value=formats.number(value))
    return formats.plain(value)


def percent(value: float) -> str:
    """A share in percent, with as many digits as small ones need."""
    if value and abs(value) < 0.01:
        return "<0.01 %" if value > 0 else ">−0.01 %"
    return f"{formats.number(value, 2)} %"


def percent_change(value: float) -> str:
    """A change in percent with its sign."""
    sign = "+" if value > 0 else "−" if value < 0 else "±"
    return f"{sign}{percent(abs(value))}"
