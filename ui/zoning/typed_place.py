"""Coordinates as they are typed or pasted."""
from __future__ import annotations

import math
import re
from typing import Optional

from qgis.core import QgsPointXY

_NUMBER = re.compile(r"[-+]?\d+(?:\.\d+)?")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?:\D|$))")


def typed_place(text: str) -> Optional[QgsPointXY]:
    """The two numbers in ``text``, thousands separators allowed where a space divides them; else ``None``."""
    plain = text.strip().strip("()[]")
    if re.search(r"[\s;]", plain) and plain.count(",") > 1:
        plain = _THOUSANDS.sub("", plain)
    found = _NUMBER.findall(plain)
    if len(found) != 2 or re.search(r"[^\d\s.,;+\-]", plain):
        return None
    x, y = (float(each) for each in found)
    return QgsPointXY(x, y) if math.isfinite(x) and math.isfinite(y) else None
