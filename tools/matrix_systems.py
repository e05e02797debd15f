"""Debian systems of their own, each with its QGIS, made in folders that are thrown away."""
from __future__ import annotations

import os
import pathlib
import re
import shutil
import signal
import subprocess
import threading
import time
from dataclasses import dataclass
from typing import Optional

from suite_results import SUITES, Row, read_row

ROOT = pathlib.Path(__file__).resolve().parent.parent
FOLDER = ROOT / "build" / "matrix"
CHROOT = ROOT / "tools" / "matrix_chroot.sh"
INSIDE = "matrix/ecoaxis"
RESULTS = "matrix/results"
ONE_AT_A_TIME = threading.Lock()
"""Systems are made side by side, but tested one after the other: some tests take the time."""


@dataclass(frozen=True)
class System:
    """A Debian and the QGIS that it brings; a ``moving`` one changes by itself from day to day."""

    qgis: str
    suite: str
    title: str
    moving: bool = False


SYSTEMS = (
    System("3.22", "bookworm", "Debian 12"),
    System("3.40", "trixie", "Debian 13"),
    System("3.44", "forky", "Debian testing", moving=True),
)


class NotPossible(Exception):
    """The machine cannot make a system; the message says why in one sentence."""


def mirror() -> str:
    """The mirror of Debian's packages that this machine uses itself. Raises ``NotPossible``."""
    folder = pathlib.Path("/etc/apt")
    texts = [path.read_text(errors="replace") for path in sorted(folder.glob("sources.list.d/*")) if path.is_file()]
    own = folder / "sources.list"
    texts += [own.read_text(errors="replace")] if own.is_file() else []
    for text in texts:
        for paragraph in re.split(r"\n\s*\n", text):
            uris = re.search(r"^URIs:\s*(\S+)", paragraph, re.MULTILINE)
            line = re.search(r"^deb\s+(?:\[[^]]*\]\s+)?(\S+)\s+\S+\s+.*\bmain\b", paragraph, re.MULTILINE)
            found = uris or line
            if found and re.search(r"/debian/?$", found[1]):
                return found[1].rstrip("/")
    raise NotPossible("The package sources of this machine name no mirror of Debian.")


def check_possible() -> None:
    """Raise ``NotPossible`` with one sentence where no system can be made."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        raise NotPossible("Only root can make systems in folders, and this is not root.")
    if shutil.which("debootstrap") is None:
        subprocess.run(["apt-get", "-qq", "update"], capture_output=True, check=False)
        subprocess.run(["apt-get", "-qq", "install", "--yes", "debootstrap"], capture_output=True, check=False)
    if shutil.which("debootstrap") is None:
        raise NotPossible("debootstrap is not installed and could not be installed.")
    if subprocess.run(["unshare", "--mount", "true"], capture_output=True, check=False).returncode != 0:
        raise NotPossible("This machine does not let root have mounts of its own (unshare).")
    mirror()


def run_system(system: System, until: float, keep: bool) -> Row:
    """Make ``system``, run all suites in it before the time ``until``, and take it away unless ``keep``."""
    folder = FOLDER / system.qgis
    row = Row(f"QGIS {system.qgis}", system.title, told_only=system.moving)
    try:
        began = time.monotonic()
        if not (folder / "etc" / "debian_version").is_file():
            _throw_away(folder)
            if not _call([str(CHROOT), "make", str(folder), system.suite, mirror()], until, folder / "make.log"):
                row.reason = f"the system could not be made (see {folder}.debootstrap.log)"
                return row
        _copy_project(folder)
        shared = [str(ROOT.parent / "shared")] if (ROOT.parent / "shared").is_dir() else []
        prepare = f"/{INSIDE}/tools/run_suites.sh /{RESULTS}"
        if _call([str(CHROOT), "run", str(folder), prepare, *shared], until, folder / "matrix" / "run.log"):
            with ONE_AT_A_TIME:
                for suite in SUITES:
                    command = [str(CHROOT), "run", str(folder), f"{prepare} {suite}", *shared]
                    _call(command, until, folder / "matrix" / "run.log")
        results = FOLDER / f"{system.qgis}-results"
        shutil.rmtree(results, ignore_errors=True)
        if (folder / RESULTS).is_dir():
            shutil.copytree(folder / RESULTS, results)
        read_row(row, results, cut_off=time.monotonic() >= until)
        row.seconds = time.monotonic() - began
        if not row.suites:
            row.reason = _why_not(folder / "matrix" / "run.log", until)
        elif len(row.suites) < len(SUITES) and time.monotonic() >= until:
            row.reason = "the time was over"
        return row
    finally:
        if not keep:
            _throw_away(folder)


def _why_not(log: pathlib.Path, until: float) -> str:
    if time.monotonic() >= until:
        return "the time was over before the packages were there"
    lines = log.read_text(errors="replace").splitlines() if log.is_file() else []
    return f"the packages could not be installed: {lines[-1] if lines else 'no word of why'}"


def _call(command: list[str], until: float, log: pathlib.Path) -> bool:
    """Run ``command`` with its own process group, and end the group when the time is over."""
    log.parent.mkdir(parents=True, exist_ok=True)
    seconds = until - time.monotonic()
    if seconds <= 0:
        return False
    with log.open("w") as stream:
        process = subprocess.Popen(
            command, stdout=stream, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, start_new_session=True
        )
        try:
            return process.wait(timeout=seconds) == 0
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGTERM)
            try:
                process.wait(timeout=10)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()
            return False
        except BaseException:
            os.killpg(process.pid, signal.SIGTERM)
            raise


def _copy_project(folder: pathlib.Path) -> None:
    """The files of the checkout as they lie, without what git ignores; the environment of the tests stays."""
    target = folder / INSIDE
    for path in target.iterdir() if target.is_dir() else ():
        if path.name != ".venv":
            shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()
    shutil.rmtree(folder / RESULTS, ignore_errors=True)
    listed = subprocess.run(
        ["git", "-C", str(ROOT), "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    for name in filter(None, listed.stdout.split("\0")):
        if (ROOT / name).is_file():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, target / name)


def _throw_away(folder: pathlib.Path) -> None:
    mounted = pathlib.Path("/proc/mounts").read_text().split()
    if any(each == str(folder) or each.startswith(f"{folder}/") for each in mounted):
        raise NotPossible(f"{folder} stays: something is still mounted in it.")
    if folder.is_dir():
        shutil.rmtree(folder)


def chosen(names: Optional[str]) -> list[System]:
    """The systems whose QGIS ``names`` lists; all for an empty text. Raises ``NotPossible`` for an unknown one."""
    wanted = (names or "").split()
    unknown = sorted(set(wanted) - {each.qgis for each in SYSTEMS})
    if unknown:
        known = ", ".join(each.qgis for each in SYSTEMS)
        raise NotPossible(f"No system brings QGIS {', '.join(unknown)}: choose from {known}.")
    return [each for each in SYSTEMS if not wanted or each.qgis in wanted]
