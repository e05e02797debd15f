"""Counts of test suites from their JUnit files, and the table of all of them."""
from __future__ import annotations

import pathlib
import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass, field
from typing import Optional

SUITES = ("unit", "qgis", "package", "desktop")


@dataclass
class Count:
    """How a suite went."""

    passed: int
    failed: int
    skipped: int
    seconds: float
    second_try: int = 0
    """Of the passed ones, how many only did at the second try."""

    def __str__(self) -> str:
        failed = f", {self.failed} FAILED" if self.failed else ""
        failed += f", {self.second_try} at the second try" if self.second_try else ""
        skipped = f", {self.skipped} skipped" if self.skipped else ""
        return f"{self.passed} passed{failed}{skipped}, {self.seconds:.0f} s"


@dataclass
class Row:
    """One combination; ``reason`` says why something was not run, ``told_only`` that failures do not end a CI run."""

    name: str
    title: str
    versions: str = ""
    suites: dict[str, Count] = field(default_factory=dict)
    failures: list[str] = field(default_factory=list)
    seconds: float = 0.0
    reason: str = ""
    told_only: bool = False

    @property
    def failed(self) -> bool:
        """Whether a test failed."""
        return any(count.failed for count in self.suites.values())


def count(path: pathlib.Path) -> Optional[tuple[Count, list[str]]]:
    """The counts in a JUnit file and the names of what failed; ``None`` where the suite did not end."""
    try:
        suite = ElementTree.parse(path).getroot().find("testsuite")
    except (OSError, ElementTree.ParseError):
        return None
    if suite is None:
        return None
    failed = int(suite.get("failures", 0)) + int(suite.get("errors", 0))
    skipped = int(suite.get("skipped", 0))
    total = int(suite.get("tests", 0))
    names = [
        f"{case.get('classname')}.{case.get('name')}"
        for case in suite.iter("testcase")
        if case.find("failure") is not None or case.find("error") is not None
    ]
    return Count(total - failed - skipped, failed, skipped, float(suite.get("time", 0))), names


def read_row(row: Row, folder: pathlib.Path, cut_off: bool) -> None:
    """Fill ``row`` from the results in ``folder``; a suite without a result has failed unless time ``cut_off`` it."""
    versions = folder / "versions"
    if versions.is_file():
        row.versions = versions.read_text().strip()
    for suite in SUITES:
        found, again = count(folder / f"{suite}.xml"), count(folder / f"{suite}-again.xml")
        if found and again:
            better = found[0].failed - again[0].failed
            found[0].passed += better
            found[0].second_try = better
            found[0].failed = again[0].failed
            found[0].seconds += again[0].seconds
        if found:
            row.suites[suite] = found[0]
            row.failures += (again or found)[1]
        elif not cut_off and (folder / f"{suite}.log").is_file():
            row.suites[suite] = Count(0, 1, 0, 0.0)
            row.failures.append(f"tests/{suite} ended without a result")


def table(rows: list[Row]) -> str:
    """The rows as a table of text, with what failed and what was not run below it."""
    header = ("", "system", "QGIS Python numpy", *SUITES, "all")
    lines = [header]
    for row in rows:
        cells = [str(row.suites[suite]) if suite in row.suites else "-" for suite in SUITES]
        lines.append((row.name, row.title, row.versions or "-", *cells, f"{row.seconds:.0f} s"))
    widths = [max(len(line[column]) for line in lines) for column in range(len(header))]
    text = ["  ".join(cell.ljust(width) for cell, width in zip(line, widths)).rstrip() for line in lines]
    text.insert(1, "  ".join("-" * width for width in widths))
    for row in rows:
        text += [f"{row.name}: FAILED {name}" for name in row.failures[:20]]
        text += [f"{row.name}: not run to the end: {row.reason}."] if row.reason else []
    return "\n".join(text)


def is_failure(rows: list[Row], possible: bool, ci: bool) -> bool:
    """Whether the matrix ends with an error; ``possible``: whether this machine can make systems at all.

    In ``ci`` only tests can fail, and not those of a system that changes by itself.
    """
    if ci:
        return any(row.failed and not row.told_only for row in rows)
    return not possible or any(row.failed or row.reason for row in rows)
