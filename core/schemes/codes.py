"""Codes and ranges as rule tables write them: ``3`` = ``3.0`` = ``"3"``, ``1*``, ``A|B`` and ``10..20``."""
from __future__ import annotations

import math
import numbers
import re
import unicodedata
from dataclasses import dataclass
from typing import Optional

_WHOLE_NUMBER = re.compile(r"([+-]?\d+)\.0*")
_NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?")


def plain_code(value: object) -> str:
    """The text by which codes are compared.

    ``None``, a database NULL and NaN are empty; whole numbers lose their decimals (``3.0`` and ``" 3.0 "`` are ``3``);
    everything else is its trimmed text in Unicode form NFC, so that decomposed Hangul compares equal.
    """
    if value is None or _is_null(value):
        return ""
    if isinstance(value, numbers.Real) and not isinstance(value, (bool, numbers.Integral)):
        number = float(value)
        if math.isnan(number):
            return ""
        return str(int(number)) if number.is_integer() else repr(number)
    text = unicodedata.normalize("NFC", str(value)).strip()
    whole = _WHOLE_NUMBER.fullmatch(text)
    return str(int(whole.group(1))) if whole and _keeps_digits(whole.group(1)) else text


def code_matches(pattern: str, code: str) -> bool:
    """Whether ``code`` is one of the alternatives of ``pattern`` (``a|b``; a trailing ``*`` matches a prefix).

    Both sides go through ``plain_code``; an empty code matches nothing, because no value is no statement.
    """
    plain = plain_code(code)
    return bool(plain) and any(_matches_one(plain_code(one), plain) for one in pattern.split("|"))


@dataclass(frozen=True)
class Range:
    """Numbers from ``lo`` (included) to ``hi`` (excluded); an end that is ``None`` is open."""

    lo: Optional[float]
    hi: Optional[float]

    def contains(self, x: float) -> bool:
        """Whether ``x`` lies in the range; NaN lies in none."""
        if math.isnan(x):
            return False
        return (self.lo is None or x >= self.lo) and (self.hi is None or x < self.hi)


def parse_range(text: str) -> Range:
    """The range written as ``lo..hi``; either end may be empty.

    Raises ``ValueError`` if an end is no finite number, ``..`` is missing or repeated, or ``lo`` is not below ``hi``.
    """
    ends = text.split("..")
    if len(ends) != 2:
        raise ValueError(f"not a range lo..hi: {text!r}")
    lo, hi = (parse_number(end) if end.strip() else None for end in ends)
    if lo is not None and hi is not None and lo >= hi:
        raise ValueError(f"the lower end is not below the upper end: {text!r}")
    return Range(lo, hi)


def parse_number(text: str) -> float:
    """The finite number written in ``text`` with a decimal point; raises ``ValueError`` for anything else."""
    trimmed = text.strip()
    if not _NUMBER.fullmatch(trimmed):
        raise ValueError(f"not a number: {text!r}")
    number = float(trimmed)
    if not math.isfinite(number):
        raise ValueError(f"not a finite number: {text!r}")
    return number


def _is_null(value: object) -> bool:
    """QGIS hands a database NULL over as a QVariant that only says so itself."""
    is_null = getattr(value, "isNull", None)
    return callable(is_null) and bool(is_null())


def _keeps_digits(digits: str) -> bool:
    """Codes with leading zeros (``007.0``) are labels, not numbers."""
    bare = digits.lstrip("+-")
    return bare == "0" or not bare.startswith("0")


def _matches_one(pattern: str, code: str) -> bool:
    if pattern.endswith("*"):
        return code.startswith(pattern[:-1])
    return bool(pattern) and code == pattern
