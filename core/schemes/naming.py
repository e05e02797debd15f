"""Ids of schemes, which are names of folders, and the number that follows a version."""
from __future__ import annotations

import re
from collections.abc import Container

_REFUSED = re.compile(r'[<>:"/\\|?*\x00-\x1f~]')
_DEVICES = {"con", "prn", "aux", "nul", *(f"{name}{digit}" for name in ("com", "lpt") for digit in range(1, 10))}
LONGEST = 80
_LAST_NUMBER = re.compile(r"(\d+)(?!.*\d)")


def is_scheme_id(text: str) -> bool:
    """Whether a folder can have that name on every system. Hangul and blanks inside are welcome."""
    return (
        0 < len(text) <= LONGEST
        and not _REFUSED.search(text)
        and text == text.strip()
        and not text.startswith(".")
        and not text.endswith(".")
        and text.split(".")[0].casefold() not in _DEVICES
    )


def free_id(wanted: str, taken: Container[str]) -> str:
    """``wanted``, or with the first number behind it that makes it new."""
    name, number = wanted, 2
    while name in taken:
        name = f"{wanted}-{number}"
        number += 1
    return name


def next_version(version: str) -> str:
    """``version`` with its last number raised by one: ``2026.2`` becomes ``2026.3``."""
    found = _LAST_NUMBER.search(version)
    if not found:
        return f"{version}.2" if version else "1"
    raised = str(int(found.group(1)) + 1).zfill(len(found.group(1)))
    return version[: found.start()] + raised + version[found.end() :]
