"""What the plugin adds to the start of QGIS: classFactory and initGui in the real desktop, and imports by their cost.

Run: ``/usr/bin/python3 benchmarks/start_up.py [rounds]``. Cold means that the plugin's files are not in the file cache
(QGIS itself is); "first" is the start right after an installation, when Python still has to compile. On a machine with
other work, look at the seconds of a core.
"""
from __future__ import annotations

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.append(str(ROOT / "tests" / "desktop"))

from desktop_session import MISSING, desktop_program, drive  # noqa: E402

ROUNDS = 5
SHOWN = 12
LIMIT_SECONDS = 0.3
IMPORTS = """
import importlib.util, sys
from qgis.core import QgsApplication
application = QgsApplication([], False)
application.initQgis()
import qgis.gui
root = sys.argv[1]
spec = importlib.util.spec_from_file_location("ecoaxis", root + "/__init__.py", submodule_search_locations=[root])
package = importlib.util.module_from_spec(spec)
sys.modules["ecoaxis"] = package
spec.loader.exec_module(package)
import ecoaxis.plugin
import ecoaxis.algorithms.provider
import os
sys.stderr.flush()
os._exit(0)
"""


def installed_copy(folder: pathlib.Path) -> pathlib.Path:
    """The packed plugin, unpacked in ``folder``, as a user has it."""
    subprocess.run(
        [sys.executable, str(ROOT / "tools" / "make_package.py"), str(folder / "build")],
        check=True, stdout=subprocess.DEVNULL,
    )  # fmt: skip
    return folder / "build" / "ecoaxis"


def desktop_times(plugin: pathlib.Path, folder: pathlib.Path, rounds: int) -> dict[str, list[list[float]]]:
    """Seconds of classFactory and initGui: the first time, then with a cold and with a warm file cache."""
    times: dict[str, list[list[float]]] = {"first": [], "cold": [], "warm": []}
    for number in range(rounds):
        report = drive(
            folder / f"round{number}", str(pathlib.Path(__file__).with_name("start_up_in_qgis.py")), installed=plugin
        )
        if report["fault"]:
            raise SystemExit(report["fault"])
        times["cold" if number else "first"].append(report["cold"])
        times["warm"].append(report["warm"])
    return times


def import_costs() -> list[tuple[int, str]]:
    """Microseconds that each module of the plugin takes for itself, the dearest first."""
    done = subprocess.run(
        ["/usr/bin/python3", "-W", "ignore", "-X", "importtime", "-c", IMPORTS, str(ROOT)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    lines = re.findall(r"^import time:\s+(\d+) \|\s+\d+ \|\s+(ecoaxis\S*)", done.stderr, re.MULTILINE)
    return sorted(((int(cost), name) for cost, name in lines), reverse=True)


def main() -> int:
    """Print the figures."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    costs = import_costs()
    print(f"{len(costs)} modules of the plugin are loaded, {sum(cost for cost, _ in costs) / 1000:.0f} ms in all")
    for cost, name in costs[:SHOWN]:
        print(f"  {cost / 1000:6.1f} ms  {name}")
    if desktop_program() is None:
        print(f"Not measured in the desktop: {MISSING}.")
        return 0
    folder = pathlib.Path(tempfile.mkdtemp(prefix="ecoaxis-start-"))
    try:
        times = desktop_times(installed_copy(folder), folder, rounds)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print(f"classFactory and initGui in the desktop (wanted: under {LIMIT_SECONDS} s)")
    for name, found in times.items():
        if found:
            clock, processor = ([pair[place] for pair in found] for place in (0, 1))
            print(
                f"  {name:5}  {min(clock):.3f} to {max(clock):.3f} s by the clock, "
                f"{min(processor):.3f} to {max(processor):.3f} s of a core, {len(found)} times"
            )
    return 0


if __name__ == "__main__":
    sys.exit(main())
