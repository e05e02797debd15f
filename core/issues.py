"""A problem, described without words: a code, how bad it is, where, and the values that its sentence needs.

The sentences themselves, in the user's language, live in ``gis/messages``; ``core`` never writes any.
"""
from __future__ import annotations

import enum
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any


class Severity(enum.Enum):
    """How bad a problem is: an error stops the work, a warning goes into the report, info is only told."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True)
class Where:
    """The place of a problem; what does not apply stays ``None``. Rows count as in a spreadsheet (header = 1)."""

    file: str | None = None
    row: int | None = None
    column: str | None = None
    dataset: str | None = None


@dataclass(frozen=True)
class Issue:
    """One problem.

    ``code`` is a stable dotted name such as ``scheme.grade_not_on_scale``; ``parameters`` fill its sentence.
    """

    code: str
    severity: Severity = Severity.ERROR
    where: Where = field(default_factory=Where)
    parameters: Mapping[str, Any] = field(default_factory=dict)


class CoreError(Exception):
    """Work cannot go on; carries every problem that was found, never only the first."""

    def __init__(self, issues: Issue | Iterable[Issue]):
        self.issues: tuple[Issue, ...] = (issues,) if isinstance(issues, Issue) else tuple(issues)
        super().__init__("; ".join(issue.code for issue in self.issues))


class Cancelled(Exception):
    """The user asked to stop."""


def error(code: str, where: Where | None = None, **parameters: Any) -> Issue:
    """An ``Issue`` of severity error."""
    return Issue(code, Severity.ERROR, where or Where(), parameters)


def warning(code: str, where: Where | None = None, **parameters: Any) -> Issue:
    """An ``Issue`` of severity warning."""
    return Issue(code, Severity.WARNING, where or Where(), parameters)
