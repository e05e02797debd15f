"""Open QGIS desktop in a private profile with the plugin of this checkout and the sample county."""
from __future__ import annotations

import configparser
import os
import pathlib
import shutil
import sys

from headless import PACKAGE, ROOT, SYSTEM_PROGRAMS

PROJECT = ROOT / "resources" / "sample" / "gaon.qgz"
PROFILE = "ecoaxis"


def write_profile(folder: pathlib.Path, language: str) -> None:
    """Make a profile that asks no questions and has the plugin switched on."""
    base = folder / "profiles" / PROFILE
    for name in ("QGIS3", "QGIS4"):
        settings = configparser.ConfigParser(interpolation=None)
        settings.optionxform = str
        path = base / "QGIS" / f"{name}.ini"
        settings.read(path, encoding="utf-8")
        for section, values in {
            "PythonPlugins": {PACKAGE: "true", "processing": "true"},
            "locale": {"overrideFlag": "true", "userLocale": language},
            "qgis": {"checkVersion": "false", "showTips": "false", "newsFeed/disabled": "true"},
        }.items():
            if not settings.has_section(section):
                settings.add_section(section)
            settings[section].update(values)
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("w", encoding="utf-8") as stream:
            settings.write(stream, space_around_delimiters=False)
    link = base / "python" / "plugins" / PACKAGE
    link.parent.mkdir(parents=True, exist_ok=True)
    if link.is_symlink():
        link.unlink()
    link.symlink_to(ROOT, target_is_directory=True)


def main() -> int:
    """Start QGIS; arguments are handed on (``--code drive.py`` for instance). ``ECOAXIS_LANGUAGE`` is ko or en."""
    program = shutil.which("qgis.bin") or shutil.which("qgis")
    if program is None:
        print("QGIS is not installed: run “make demo” first, which installs it.", file=sys.stderr)
        return 1
    if not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
        print("There is no screen here: run “make run” in a desktop session, or under xvfb-run.", file=sys.stderr)
        return 1
    language = os.environ.get("ECOAXIS_LANGUAGE") or os.environ.get("LANG", "en")[:2]
    folder = ROOT / "build" / "desktop"
    write_profile(folder, "ko" if language == "ko" else "en")
    arguments = [program, "--nologo", "--profiles-path", str(folder), "--profile", PROFILE, *sys.argv[1:]]
    if PROJECT.is_file():
        arguments.append(str(PROJECT))
    environment = {**os.environ, "PATH": os.pathsep.join((SYSTEM_PROGRAMS, os.environ.get("PATH", "")))}
    os.execve(program, arguments, environment)
    return 0


if __name__ == "__main__":
    sys.exit(main())
