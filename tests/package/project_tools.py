"""Modules of ``tools/``, which is no package, for the tests."""
from __future__ import annotations

import importlib
import pathlib
import sys
from types import ModuleType

ROOT = pathlib.Path(__file__).resolve().parents[2]


def tool(name: str) -> ModuleType:
    """The module ``tools/<name>.py``."""
    folder = str(ROOT / "tools")
    if folder not in sys.path:
        sys.path.append(folder)
    return importlib.import_module(name)
