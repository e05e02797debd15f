"""Packages that not every QGIS brings, asked for where they are needed."""
from __future__ import annotations

import importlib
from typing import Any

from ..issues import CoreError, error


def needed(name: str) -> Any:
    """The module ``name`` (such as ``scipy.sparse``). Raises ``CoreError`` where it is missing."""
    try:
        return importlib.import_module(name)
    except ImportError as fault:
        raise CoreError(error("packages.missing", package=name.partition(".")[0])) from fault


def numba_or_none() -> Any:
    """The module ``numba``, or None; results are the same without it, only later."""
    try:
        return importlib.import_module("numba")
    except ImportError:
        return None
