"""Passwords in the addresses of databases and services, which no output and no sentence may show."""
from __future__ import annotations

import re

_NAMED = re.compile(r"(password=)('(?:[^'\\]|\\.)*'|\"[^\"]*\"|[^\s&;|]+)", re.IGNORECASE)
_IN_ADDRESS = re.compile(r"(://[^/\s:@]+:)[^/\s@]+(?=@)")


def without_password(text: str) -> str:
    """``text`` with ``***`` in the place of passwords."""
    return _IN_ADDRESS.sub(r"\1***", _NAMED.sub(r"\1***", text))
