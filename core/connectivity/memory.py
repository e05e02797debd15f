"""How much memory a step needs, compared with what is free before it begins."""
from __future__ import annotations

import ctypes
import os
import sys
from typing import Any

from ..issues import CoreError, error

ASSUMED_BYTES = 4 << 30
"""Taken as free where the system does not tell."""
SHARE = 0.8
"""Part of the free memory that a step may take."""


def free_bytes() -> int:
    """Memory that this computer can still give, in bytes."""
    if sys.platform == "win32":
        return _free_on_windows()
    try:
        with open("/proc/meminfo", encoding="ascii") as stream:
            for line in stream:
                if line.startswith("MemAvailable:"):
                    return int(line.split()[1]) << 10
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 2
    except (OSError, ValueError):
        return ASSUMED_BYTES


def _free_on_windows() -> int:
    class Status(ctypes.Structure):
        """MEMORYSTATUSEX of the Windows API."""

        _fields_ = (
            ("length", ctypes.c_uint32),
            ("load", ctypes.c_uint32),
            *((name, ctypes.c_uint64) for name in ("total", "free", "pages", "free_pages", "virtual", "free_virtual")),
            ("extended", ctypes.c_uint64),
        )

    status = Status()
    status.length = ctypes.sizeof(Status)
    told = ctypes.WinDLL("kernel32").GlobalMemoryStatusEx(ctypes.byref(status))  # type: ignore[attr-defined]
    return int(status.free) if told else ASSUMED_BYTES


def check_memory(code: str, needed: float, **parameters: Any) -> None:
    """Raise ``CoreError`` with the issue ``code`` when ``needed`` bytes are more than this computer can give.

    The sentence gets ``needed`` and ``free`` in GB (10^9 bytes) as texts, and ``parameters``.
    """
    free = free_bytes() * SHARE
    if needed > free:
        raise CoreError(error(code, needed=f"{needed / 1e9:.1f}", free=f"{free / 1e9:.1f}", **parameters))
