"""Times structuralpattern's analysis against pyguidos (the JRC's C code) on the same map, in one run.

    benchmarks/structural_pattern.py --python PEERS/bin/python --sides 1000 3000 10000 --edges 1 3

Maps are noise averaged over squares, seeded, 55 % foreground. Every figure comes from a process of its own: ours runs
in this Python, pyguidos in ``--python`` (the environment of requirements-peers.txt; left out where it has none). Only
the analysis is timed; peak memory is the whole process's, with the map. Results are compared cell for cell.
"""
from __future__ import annotations

import argparse
import hashlib
import json
import pathlib
import resource
import subprocess
import sys
import time

import numpy as np

ROOT = pathlib.Path(__file__).resolve().parents[1]
SHARE = 0.55
STRIP = 512


def averaged(noise: np.ndarray, window: int) -> np.ndarray:
    """``noise`` summed over squares of ``window`` cells, smaller by ``window`` either way."""
    total = np.cumsum(noise, 0, dtype=np.float32)
    rows = total[window:] - total[:-window]
    total = np.cumsum(rows, 1, dtype=np.float32)
    return total[:, window:] - total[:, :-window]


def make_map(side: int, window: int) -> np.ndarray:
    """1 background, 2 foreground; each strip from a generator of its own, so that little memory is needed."""
    cells = np.empty((side, side), np.uint8)
    noise = np.empty((STRIP + window, side + window), np.float32)
    for number, first in enumerate(range(0, side, STRIP)):
        noise[:window] = noise[-window:] if number else np.random.default_rng(0).random(noise[:window].shape)
        noise[window:] = np.random.default_rng(number + 1).random(noise[window:].shape)
        height = averaged(noise, window)[: side - first]
        cells[first : first + len(height)] = np.where(height < np.quantile(height[::7, ::7], SHARE), 2, 1)
    return cells


def ours(cells: np.ndarray, edge: int) -> np.ndarray:
    """The codes by the plugin's core."""
    from ecoaxis.core.connectivity.structure.pattern import PatternRules, structural_pattern

    return structural_pattern(cells, PatternRules(8, edge))


def theirs(cells: np.ndarray, edge: int) -> np.ndarray:
    """The codes by pyguidos."""
    from pyguidos._mspa import _mspa

    found, _ = _mspa.mspa(cells, float(edge), 8, 1, 1)
    return found


def measure(kind: str, side: int, edge: int) -> None:
    """Run one analysis and print its figures as JSON."""
    if kind == "ours":
        sys.path.insert(0, str(ROOT / "tests"))
        import conftest  # noqa: F401
    cells = make_map(side, 4 * edge + 5)
    before = time.perf_counter()
    found = (ours if kind == "ours" else theirs)(cells, edge)
    seconds = time.perf_counter() - before
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
    found[found == 2] = 0
    digest = hashlib.sha256(np.ascontiguousarray(found)).hexdigest()
    print(json.dumps({"seconds": seconds, "peak": peak, "digest": digest}))


def run(python: str, kind: str, side: int, edge: int) -> dict | None:
    """Figures of one process; ``None`` where it cannot run."""
    done = subprocess.run(
        [python, __file__, "--measure", kind, str(side), str(edge)], capture_output=True, text=True, check=False
    )
    lines = [line for line in done.stdout.splitlines() if line.startswith("{")]
    return json.loads(lines[-1]) if done.returncode == 0 and lines else None


def main() -> None:
    """Print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--python", default=sys.executable, help="Python of the peers' environment")
    parser.add_argument("--sides", type=int, nargs="+", default=[1000, 3000])
    parser.add_argument("--edges", type=int, nargs="+", default=[1, 3])
    parser.add_argument("--measure", nargs=3, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.measure:
        kind, side, edge = given.measure
        measure(kind, int(side), int(edge))
        return
    print("side   edge  EcoAxis s  Mcells/s  peak GB  pyguidos s  peak GB  ratio  equal")
    for side in given.sides:
        for edge in given.edges:
            own = run(sys.executable, "ours", side, edge)
            if own is None:
                raise SystemExit("the analysis failed")
            other = run(given.python, "theirs", side, edge)
            speed = side * side / own["seconds"] / 1e6
            line = f"{side:<6} {edge:<5} {own['seconds']:>9.2f}  {speed:>8.2f}  {own['peak']:>7.2f}"
            if other is None:
                print(f"{line}  (no pyguidos)", flush=True)
                continue
            same = "yes" if own["digest"] == other["digest"] else "NO"
            ratio = own["seconds"] / other["seconds"]
            print(f"{line}  {other['seconds']:>10.2f}  {other['peak']:>7.2f}  {ratio:>5.2f}  {same}", flush=True)


if __name__ == "__main__":
    main()
