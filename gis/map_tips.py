"""What QGIS shows of a feature of a result while the mouse rests on it: its name and its main figures."""
from __future__ import annotations

from qgis.core import QgsField, QgsVectorLayer

NAMES = (
    "site", "place", "axis", "unit", "ecosystem", "name", "hub", "candidate", "patch", "id", "from", "rule", "label",
)  # fmt: skip
"""Columns that name a feature, the best first."""

LEFT_OUT = ("fid", "source", "note", "row", "column", "x", "y", "crs", "to", "rule_number")
"""Columns that say little on a map, or that belong to the name."""

MOST_ROWS = 7
LONGEST = 160
"""Characters of a text that are shown."""


def set_map_tip(layer: QgsVectorLayer) -> None:
    """Give ``layer`` a tip of its own columns under their titles; call it when they have their titles."""
    if not layer.isSpatial():
        return
    fields = layer.fields()
    known = fields.names()
    name = next((each for each in NAMES if each in known), "")
    if not name:
        # The column that the user's own data bring, such as the name of an ecosystem in Korean.
        name = next((each.name() for each in fields if not each.isNumeric() and each.name() not in LEFT_OUT), "")
    rows = [each for each in fields if each.name() != name and each.name() not in LEFT_OUT and each.alias()]
    head = _text(name) if name else ""
    if name == "from" and "to" in known:
        head = f"{_text('from')} – {_text('to')}"
    body = "".join(_row(each) for each in rows[:MOST_ROWS])
    layer.setMapTipTemplate(f"<b>{head}</b><table>{body}</table>")
    if name:
        layer.setDisplayExpression(f'"{name}"')


def _row(field: QgsField) -> str:
    value = _number(field) if field.isNumeric() else _text(field.name())
    return f"<tr><td>{_escaped(field.alias())}</td><td><b>{value}</b></td></tr>"


def _number(field: QgsField) -> str:
    """A number with separators and as many decimals as three digits need; a dash where there is none."""
    name = f'"{field.name()}"'
    digits = f"CASE WHEN abs({name}) >= 100 OR {name} = floor({name}) THEN 0 WHEN abs({name}) >= 1 THEN 2 ELSE 4 END"
    return f"[% coalesce(format_number({name}, {digits}), '–') %]"


def _text(name: str) -> str:
    """A text with the word that its code stands for; what layers bring is never taken for HTML."""
    shown = f"left(coalesce(represent_value(\"{name}\"), '–'), {LONGEST})"
    return f"[% replace(replace({shown}, '&', '&amp;'), '<', '&lt;') %]"


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")
