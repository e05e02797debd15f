"""Icons of QGIS itself, so that what is known looks known; where one is missing the text alone stands."""
from __future__ import annotations

from qgis.PyQt.QtGui import QIcon


def theme_icon(name: str) -> QIcon:
    """The icon of the default theme of QGIS with that name."""
    return QIcon(f":/images/themes/default/{name}.svg")
