"""The sign of each status of a dataset: shape, colour and lightness differ, and words stand beside it."""
from __future__ import annotations

from ..core.schemes.scheme import Consequence
from .binding_status import State
from .palette import SIGNS, Sign

_EMPTY = Sign(
    "#ffffff", "#f2f2f2", "#6b6b6b", SIGNS[Consequence.POSSIBLE].outline, (((0.3, 0.5), (0.7, 0.5)),), "none",
    edge="#6b6b6b",
)  # fmt: skip
_WAITING = Sign(
    "#6b6b6b", "#eeeeee", "#ffffff", SIGNS[Consequence.POSSIBLE].outline,
    (((0.28, 0.5), (0.3, 0.5)), ((0.49, 0.5), (0.51, 0.5)), ((0.7, 0.5), (0.72, 0.5))), "none",
)  # fmt: skip

STATE_SIGNS = {
    State.READY: SIGNS[Consequence.POSSIBLE],
    State.NOT_LOOKED: _WAITING,
    State.REPLACED: _EMPTY,
    State.MISSING: _EMPTY,
    State.VALUES_UNKNOWN: SIGNS[Consequence.CONDITIONAL],
    State.NO_FEATURES: SIGNS[Consequence.CONDITIONAL],
    State.FIELD_UNCLEAR: SIGNS[Consequence.AVOID],
    State.NEEDS_ENCODING: SIGNS[Consequence.AVOID],
    State.NEEDS_CRS: SIGNS[Consequence.AVOID],
    State.UNREADABLE: SIGNS[Consequence.PROHIBITED],
    State.LAYER_GONE: SIGNS[Consequence.PROHIBITED],
}
"""Sign of each state."""
