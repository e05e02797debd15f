"""Figures of legends as people write them: three digits that count, no powers of ten."""
from __future__ import annotations

LEAST = 0.001


def plain_figure(value: float) -> str:
    """``value`` with thousands separators and as many decimals as three digits need.

    What is not 0 but smaller than a thousandth is written as less than that.
    """
    size = abs(value)
    if size == 0:
        return "0"
    sign = "-" if value < 0 else ""
    if size < LEAST:
        return f"{sign}<{LEAST:g}"
    if size >= 1000:
        return f"{sign}{size:,.0f}"
    decimals = 0 if size >= 100 else 1 if size >= 10 else 2 if size >= 1 else 3
    text = f"{size:.{decimals}f}"
    return sign + (text.rstrip("0").rstrip(".") if "." in text else text)
