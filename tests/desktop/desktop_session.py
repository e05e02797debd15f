"""A real QGIS desktop under Xvfb in a profile of its own, driven from within by a script of this folder."""
from __future__ import annotations

import configparser
import json
import os
import pathlib
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Optional

ROOT = pathlib.Path(__file__).resolve().parents[2]
HERE = pathlib.Path(__file__).resolve().parent
PROFILE = "test"
SCREEN = "1400x900x24"
SECONDS = 300
REGIONS = {"ko": "ko_KR", "en": "en_US"}
"""How dates and numbers are written beside each language."""
MISSING = "the desktop needs qgis, xvfb-run and xauth, and one of them is not installed here"

FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir></fontconfig>
"""


@dataclass(frozen=True)
class Surroundings:
    """What a desktop may be other than usual: its screen, its theme, its environment, or fonts of one folder alone."""

    screen: str = SCREEN
    theme: str = ""
    environment: Mapping[str, str] = field(default_factory=dict)
    fonts: str = ""


def desktop_program() -> Optional[str]:
    """The program of the QGIS desktop, or ``None`` where it or a virtual screen is missing."""
    program = shutil.which("qgis.bin", path="/usr/bin") or shutil.which("qgis", path="/usr/bin")
    return program if program and shutil.which("xvfb-run") and shutil.which("xauth") else None


def write_profile(folder: pathlib.Path, language: str, plugin: bool = False, theme: str = "") -> pathlib.Path:
    """An empty profile that asks nothing at the first start, with the checkout's ``plugin`` or none; its folder."""
    base = folder / "profiles" / PROFILE
    settings = configparser.ConfigParser(interpolation=None)
    settings.optionxform = str
    settings["PythonPlugins"] = {"processing": "true", **({"ecoaxis": "true"} if plugin else {})}
    settings["locale"] = {"overrideFlag": "true", "userLocale": language, "globalLocale": REGIONS[language]}
    settings["qgis"] = {
        "checkVersion": "false",
        "showTips": "false",
        "askToSaveProjectChanges": "false",
        "newsFeed/disabled": "true",
        "dataCollections/enabled": "false",
    }
    if theme:
        settings["UI"] = {"UITheme": theme}
    path = base / "QGIS" / "QGIS3.ini"
    path.parent.mkdir(parents=True)
    with path.open("w", encoding="utf-8") as stream:
        settings.write(stream, space_around_delimiters=False)
    if plugin:
        link = base / "python" / "plugins" / "ecoaxis"
        link.parent.mkdir(parents=True)
        link.symlink_to(ROOT, target_is_directory=True)
    return base


def drive(
    folder: pathlib.Path,
    script: str,
    language: str = "ko",
    plugin: bool = False,
    surroundings: Surroundings = Surroundings(),  # noqa: B008 - it cannot be changed
    **values: object,
) -> dict[str, Any]:
    """Start QGIS in ``folder``, let ``script`` of this folder drive it, and return the report that it wrote.

    ``values`` reach the script through the file ``drive.json``. ``exit_code`` of the report is that of QGIS.
    """
    folder.mkdir(parents=True, exist_ok=True)
    profile = write_profile(folder, language, plugin, surroundings.theme)
    runtime, home = folder / "runtime", folder / "home"
    runtime.mkdir(mode=0o700)
    home.mkdir()
    report = folder / "report.json"
    places = {"folder": str(folder), "profile": str(profile), "report": str(report), "root": str(ROOT)}
    order = {**places, "language": language, **values}
    (folder / "drive.json").write_text(json.dumps(order, default=str), encoding="utf-8")
    inherited = {
        name: value for name, value in os.environ.items()
        if name not in ("QT_QPA_PLATFORM", "PYTHONHOME", "PYTHONPATH", "QGIS_PLUGINPATH", "QGIS_CUSTOM_CONFIG_PATH")
    }  # fmt: skip
    environment = {
        **inherited,
        "PATH": os.pathsep.join(("/usr/bin", os.environ.get("PATH", ""))),
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(runtime),
        "XDG_DATA_HOME": str(home / "data"),
        "ECOAXIS_DRIVE": str(folder / "drive.json"),
        "PYTHONPATH": str(HERE),
        "LANG": "C.UTF-8",
        "PYTHONFAULTHANDLER": "1",
        **surroundings.environment,
    }
    if surroundings.fonts:
        environment["FONTCONFIG_FILE"] = str(folder / "fonts.conf")
        told = FONTS.format(fonts=surroundings.fonts, cache=folder / "fontcache")
        (folder / "fonts.conf").write_text(told, encoding="utf-8")
    done = subprocess.run(
        [
            "timeout", "--kill-after=10", str(SECONDS), "xvfb-run", "-a", "-s", f"-screen 0 {surroundings.screen}",
            desktop_program(), "--nologo", "--noversioncheck", "--profiles-path", str(folder),
            "--profile", PROFILE, "--code", str(HERE / script),
        ],
        env=environment, capture_output=True, text=True, errors="replace", check=False, stdin=subprocess.DEVNULL,
    )  # fmt: skip
    said = (done.stdout + done.stderr)[-20000:]
    if not report.is_file():
        raise AssertionError(f"QGIS ended with {done.returncode} and wrote no report:\n{said}")
    found = json.loads(report.read_text(encoding="utf-8"))
    found["exit_code"], found["said"] = done.returncode, said
    return found
