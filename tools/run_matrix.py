"""All suites with every QGIS that the plugin serves, in systems of their own, and a table at the end.

MATRIX="3.40 3.44" chooses versions of QGIS, MINUTES=40 the time, KEEP=1 leaves the systems in build/matrix for the next
time. ``--ci`` is for machines that guard a branch: what is not to be had there is told, and only tests can fail.
"""
from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from matrix_pythons import Combination, combinations, missing, run_combination
from matrix_systems import FOLDER, NotPossible, System, check_possible, chosen, run_system
from suite_results import Row, is_failure, table

MINUTES = 60.0
AT_A_TIME = 2
LEAST_SECONDS = 90
"""A combination is not begun when less time is left."""


def main() -> int:
    """Run the matrix; 0 when all that had to run has passed."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--ci", action="store_true", help="tell what cannot be had and go on")
    options.add_argument("--minutes", type=float, default=float(os.environ.get("MINUTES") or MINUTES))
    given = options.parse_args()
    until = time.monotonic() + given.minutes * 60
    keep = os.environ.get("KEEP") == "1"
    FOLDER.mkdir(parents=True, exist_ok=True)
    rows: list[Row] = []
    not_run: list[str] = []
    try:
        systems = chosen(os.environ.get("MATRIX"))
        check_possible()
    except NotPossible as reason:
        not_run.append(f"Other versions of QGIS were not tested: {reason}")
        systems = []

    def system_row(system: System) -> Row:
        return _timed(system.qgis, until, lambda: run_system(system, until, keep))

    def python_row(combination: Combination) -> Row:
        return _timed(combination.name, until, lambda: run_combination(combination, until))

    with ThreadPoolExecutor(AT_A_TIME) as pool:
        rows += pool.map(system_row, systems)
    with ThreadPoolExecutor(AT_A_TIME) as pool:
        rows += pool.map(python_row, combinations())
    if missing():
        not_run.append(f"No Python {', '.join(missing())} was at hand for the unit tests without QGIS.")
    print(table(rows))
    for sentence in not_run:
        print(sentence)
    return 1 if is_failure(rows, bool(systems), given.ci) else 0


def _timed(name: str, until: float, run: Callable[[], Row]) -> Row:
    if until - time.monotonic() < LEAST_SECONDS:
        return Row(name, "", reason="no time was left")
    print(f"{time.strftime('%H:%M:%S')} {name} ...", flush=True)
    try:
        row = run()
    except NotPossible as reason:
        row = Row(name, "", reason=str(reason).rstrip("."))
    outcome = "FAILED" if row.failed else "not run to the end" if row.reason else "passed"
    print(f"{time.strftime('%H:%M:%S')} {name}: {outcome}", flush=True)
    return row


if __name__ == "__main__":
    sys.exit(main())
