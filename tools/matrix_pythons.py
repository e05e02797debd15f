"""The unit tests with other versions of Python and numpy than QGIS brings, and without scipy and networkx."""
from __future__ import annotations

import os
import pathlib
import shutil
import subprocess
import time
from dataclasses import dataclass
from typing import Optional

from suite_results import Row, count

ROOT = pathlib.Path(__file__).resolve().parent.parent
FOLDER = ROOT / "build" / "matrix"
VERSIONS = ("3.9", "3.10", "3.11", "3.12", "3.13", "3.14")
OPTIONAL = ("scipy", "networkx")


@dataclass(frozen=True)
class Combination:
    """A Python with the packages that the tests get."""

    version: str
    numpy: str
    optional: bool = True

    @property
    def name(self) -> str:
        """As the table shows it."""
        return f"Python {self.version}, numpy {self.numpy}" + ("" if self.optional else ", no scipy, no networkx")


def find(version: str) -> Optional[str]:
    """Path of a Python of ``version``, on the PATH or of pyenv; ``None`` where there is none that runs."""
    homes = sorted(pathlib.Path.home().glob(f".pyenv/versions/{version}.*/bin/python{version}"))
    for path in (*map(str, homes), shutil.which(f"python{version}")):
        if path and subprocess.run([path, "-m", "venv", "--help"], capture_output=True, check=False).returncode == 0:
            return path
    return None


def combinations() -> list[Combination]:
    """Each Python with the newest numpy that it takes, numpy 1 as well, and one without the optional packages."""
    found = [version for version in VERSIONS if find(version)]
    every = [Combination(version, "1" if version == "3.9" else "2") for version in found]
    older = [version for version in found if version in ("3.10", "3.11", "3.12")]
    if older:
        every.append(Combination(older[-1], "1"))
        every.append(Combination(older[-1], "2", optional=False))
    return every


def missing() -> list[str]:
    """Versions of Python that are not at hand."""
    return [version for version in VERSIONS if not find(version)]


def run_combination(combination: Combination, until: float) -> Row:
    """Make an environment, run the unit tests in it before the time ``until``."""
    row = Row(combination.name, "unit tests, no QGIS")
    folder = FOLDER / combination.name.replace(" ", "-").replace(",", "")
    began = time.monotonic()
    try:
        shutil.rmtree(folder, ignore_errors=True)
        python = folder / "bin" / "python"
        wanted = [f"numpy=={combination.numpy}.*", "pytest", "hypothesis", *(OPTIONAL if combination.optional else ())]
        for command in (
            [find(combination.version), "-m", "venv", str(folder)],
            [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *wanted],
        ):
            done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=_left(until))
            if done.returncode != 0:
                row.reason = f"its packages could not be installed: {done.stderr.strip().splitlines()[-1:]}"
                return row
        result = folder / "unit.xml"
        subprocess.run(
            [str(python), "-m", "pytest", "-q", "-p", "no:cacheprovider", f"--junitxml={result}", "tests/unit"],
            cwd=ROOT, capture_output=True, check=False, timeout=_left(until),
            env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        )  # fmt: skip
        found = count(result)
        if found:
            row.suites["unit"], row.failures = found
        else:
            row.reason = "pytest wrote no result"
        row.versions = _versions(python)
    except subprocess.TimeoutExpired:
        row.reason = "the time was over"
    finally:
        row.seconds = time.monotonic() - began
        shutil.rmtree(folder, ignore_errors=True)
    return row


def _versions(python: pathlib.Path) -> str:
    script = "import numpy, platform; print('-', platform.python_version(), numpy.__version__)"
    return subprocess.run([str(python), "-c", script], capture_output=True, text=True, check=False).stdout.strip()


def _left(until: float) -> float:
    return max(1.0, until - time.monotonic())
