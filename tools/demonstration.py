"""The frame of every demonstration: an empty folder, steps side by side, the files that came out."""
from __future__ import annotations

import pathlib
import shutil
import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor

from headless import Headless, StepFailed

Step = tuple[str, Callable[[Headless], None]]
SHOWN = (".csv", ".gpkg", ".json", ".tif", ".pdf", ".html")


def side_by_side(headless: Headless, steps: Sequence[Step]) -> None:
    """Run steps that do not need each other at the same time, and tell when each is done."""

    def timed(name: str, step: Callable[[Headless], None]) -> None:
        started = time.monotonic()
        step(headless)
        print(f"  {name}: {time.monotonic() - started:.0f} s", flush=True)

    with ThreadPoolExecutor(len(steps)) as pool:
        for result in [pool.submit(timed, name, step) for name, step in steps]:
            result.result()


def list_files(folder: pathlib.Path) -> None:
    """Name and size of every result."""
    paths = [path for path in sorted(folder.iterdir()) if path.suffix in SHOWN and not path.name.startswith(".")]
    width = max(len(path.name) for path in paths) + 2
    for path in paths:
        print(f"  {path.name:{width}} {path.stat().st_size / 1000:8,.0f} kB")


def demonstrate(
    out: pathlib.Path,
    profile: pathlib.Path,
    language: str,
    rounds: Sequence[Sequence[Step]],
    tell: Callable[[float], None],
    side_files: bool = False,
) -> int:
    """Run the ``rounds`` one after the other into the emptied folder ``out`` and ``tell`` the result after so many
    seconds; 0 when every step went well, else 1 with the reason.

    ``side_files``: whether GDAL may write beside rasters, as attribute tables need. Rasters given as layers would get
    statistics too, because qgis_process may load them before the algorithm has a say.
    """
    started = time.monotonic()
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    try:
        headless = Headless(pathlib.Path(profile), language=language)
        if not side_files:
            headless.environment["GDAL_PAM_ENABLED"] = "NO"
        for steps in rounds:
            side_by_side(headless, steps)
    except StepFailed as fault:
        print(f"The demonstration stopped.\n{fault}", file=sys.stderr)
        return 1
    tell(time.monotonic() - started)
    return 0
