"""From raw cell values or attributes to levels, one look-up each."""
from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from ..schemes.codes import parse_range, plain_code
from ..schemes.scheme import RuleKind, ZoningRule
from .intervals import IntervalTable
from .precedence import COVERED, NO_DATA, Precedence


class ValueLookup:
    """The level of a value under rules of kind code and range.

    ``rules`` read the same dataset and field. ``canonical`` turns a raw value or a rule's code into the code list's
    form; without it values are compared as trimmed text in which ``3``, ``3.0`` and ``"3"`` are the same.
    """

    def __init__(
        self, rules: Sequence[ZoningRule], precedence: Precedence, canonical: Callable[[object], str] = plain_code
    ):
        self._precedence = precedence
        self._canonical = canonical
        self._exact: dict[str, int] = {}
        self._prefixes: list[tuple[str, int]] = []
        for rule in rules:
            if rule.kind is RuleKind.CODE:
                self._add_code(rule.value, precedence.level(rule))
        ranges = [(parse_range(rule.value), precedence.level(rule)) for rule in rules if rule.kind is RuleKind.RANGE]
        self._intervals = IntervalTable(ranges, precedence.dtype) if ranges else None

    def _add_code(self, pattern: str, level: int) -> None:
        for part in pattern.split("|"):
            text = plain_code(part)
            if text.endswith("*"):
                self._prefixes.append((text[:-1], level))
            elif text:
                for form in (text, self._canonical(part)):
                    self._exact[form] = max(level, self._exact.get(form, COVERED))

    @property
    def needs_numbers(self) -> bool:
        """Whether some rule compares the value as a number."""
        return self._intervals is not None

    def level(self, value: object) -> int:
        """The level of one value; ``NO_DATA`` for a missing one (empty text, ``None``, NaN)."""
        text = self._canonical(value)
        if text == "" or text == "nan":
            return NO_DATA
        level = self._code_level(text)
        if self._intervals is not None:
            number = as_number(value)
            if number is not None:
                level = max(level, int(self._intervals.of(np.array(number))))
        return level

    def _code_level(self, canonical: str) -> int:
        level = self._exact.get(canonical, COVERED)
        for prefix, candidate in self._prefixes:
            if candidate > level and canonical.startswith(prefix):
                level = candidate
        return level

    def integer_table(self, dtype: np.dtype, no_data: float | None) -> IntegerTable:
        """The levels of all values of an integer type of at most 16 bits."""
        bits = dtype.itemsize * 8
        values = np.arange(2**bits, dtype=np.uint32).astype(f"u{dtype.itemsize}").view(dtype)
        table = np.full(2**bits, COVERED, dtype=self._precedence.dtype)
        if self._intervals is not None:
            table = self._intervals.of(values.astype(np.float64))
        if self._exact or self._prefixes:
            texts = (self._canonical(str(value)) for value in values.tolist())
            coded = np.array([self._code_level(text) for text in texts], dtype=table.dtype)
            np.maximum(table, coded, out=table)
        if no_data is not None and float(no_data).is_integer():
            table[values == int(no_data)] = NO_DATA
        return IntegerTable(table)

    def of(self, values: np.ndarray, valid: np.ndarray) -> np.ndarray:
        """Levels of an array of any numeric type; where ``valid`` is false, ``NO_DATA``. Same shape in and out."""
        levels = np.full(values.shape, COVERED, dtype=self._precedence.dtype)
        if self._intervals is not None:
            np.maximum(levels, self._intervals.of(as_floating(values)), out=levels)
        if self._exact or self._prefixes:
            distinct, index = np.unique(values, return_inverse=True)
            texts = (self._canonical(plain_code(float(str(value)))) for value in distinct)
            coded = np.array([self._code_level(text) for text in texts], dtype=levels.dtype)
            np.maximum(levels, coded[index].reshape(values.shape), out=levels)
        levels[~valid] = NO_DATA
        return levels


class IntegerTable:
    """Levels by value for integers of at most 16 bits, shape (2 ** bits,), indexed by the value read as unsigned.

    Bytes whose levels are bytes too are looked up two cells at a time, which takes half as long.
    """

    def __init__(self, levels: np.ndarray):
        self._levels = levels
        self._pairs = None
        if len(levels) == 256 and levels.itemsize == 1:
            both = np.arange(1 << 16, dtype=np.uint16).view(np.uint8)
            self._pairs = levels.take(both).view(np.uint16)

    def of(self, values: np.ndarray) -> np.ndarray:
        """Levels of ``values`` (any shape, contiguous), the same shape."""
        if self._pairs is not None and values.size % 2 == 0 and values.flags.c_contiguous:
            return self._pairs.take(values.reshape(-1).view(np.uint16)).view(np.uint8).reshape(values.shape)
        return self._levels.take(values.view(f"u{values.dtype.itemsize}"))


def as_floating(values: np.ndarray) -> np.ndarray:
    """``values`` as floating point, in the precision in which they are stored if they are so already."""
    return values if values.dtype.kind == "f" else values.astype(np.float64)


def as_number(value: object) -> float | None:
    """``value`` as a finite number, or ``None``: text is read as a number where it is one."""
    if value is None or isinstance(value, bool):
        return None
    try:
        number = float(value)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        return None
    return number if np.isfinite(number) else None
