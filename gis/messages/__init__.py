"""The sentence of each issue, in the user's language. Every module of this package holds the sentences of one area."""
from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterable
from typing import Any

from ...core.issues import Issue
from ..language import translate


class _Values(dict):
    """Values of placeholders; what a problem does not say is printed as a dash rather than stopping the sentence."""

    def __missing__(self, name: str) -> str:
        return "–"


def sentences() -> dict[str, str]:
    """The sentence of every issue code, with placeholders, in the current language."""
    found: dict[str, str] = {}
    for module in pkgutil.iter_modules(__path__):
        found.update(importlib.import_module(f"{__name__}.{module.name}").texts())
    return found


def describe(issue: Issue) -> str:
    """One sentence: what is wrong, where, and what to do."""
    return _fill(issue, sentences())


def describer() -> Callable[[Issue], str]:
    """``describe`` for many issues: the sentences are read once, in the language of this moment."""
    known = sentences()
    return lambda issue: _fill(issue, known)


def describe_all(issues: Iterable[Issue]) -> str:
    """The sentences of several issues, one a line, in their order."""
    known = sentences()
    return "\n".join(_fill(issue, known) for issue in issues)


def _fill(issue: Issue, known: dict[str, str]) -> str:
    values = _Values(code=issue.code)
    for name in ("file", "row", "column", "dataset"):
        place: Any = getattr(issue.where, name)
        if place is not None:
            values[name] = place
    values.update(issue.parameters)
    if issue.code not in known:
        details = ", ".join(f"{name}={value}" for name, value in values.items() if name != "code")
        return translate("Messages", "Problem “{code}” ({details}).").format(code=issue.code, details=details)
    return known[issue.code].format_map(values)
