"""Raw attribute values as canonical ones: codes of the catalogue, numbers, texts."""
from __future__ import annotations

import math
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Optional, Union

from ..core.schemes.codes import plain_code
from .compat import is_null

if TYPE_CHECKING:
    from ..core.schemes.dataset import Dataset

Value = Union[str, float, None]
"""A canonical value: a code or text, a number, or None for no value."""

_MOST_REMEMBERED = 100_000


def value_reader(dataset: Optional[Dataset], name: str) -> Callable[[Any], Value]:
    """A function from a raw value of the canonical field ``name`` to its canonical value.

    Codes go through the code list of the field, numbers become finite floats, texts stay whole; a field that the
    catalogue does not know gives plain codes. What has no value, and a number that is none, is None.
    """
    field = dataset.field(name) if dataset is not None else None
    if field is not None and field.type == "number":
        return _number
    if field is not None and field.type == "text":
        return _text
    translate = field.canonical if field is not None else plain_code
    remembered: dict[Any, Value] = {}

    def code(raw: Any) -> Value:
        try:
            return remembered[raw]
        except KeyError:
            value = None if is_null(raw) else translate(raw) or None
            if len(remembered) < _MOST_REMEMBERED:
                remembered[raw] = value
            return value
        except TypeError:
            return None if is_null(raw) else translate(raw) or None

    return code


def _number(raw: Any) -> Value:
    if not isinstance(raw, (int, float)) and is_null(raw):
        return None
    try:
        number = float(raw)
    except (TypeError, ValueError):
        try:
            number = float(str(raw).strip().replace(",", ""))
        except ValueError:
            return None
    return number if math.isfinite(number) else None


def _text(raw: Any) -> Value:
    return None if is_null(raw) else str(raw)
