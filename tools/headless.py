"""Run the real ``qgis_process`` with the plugin of this checkout, apart from the user's own profile."""
from __future__ import annotations

import configparser
import os
import pathlib
import shutil
import subprocess

ROOT = pathlib.Path(__file__).resolve().parent.parent
PACKAGE = "ecoaxis"
SYSTEM_PROGRAMS = "/usr/bin"


class StepFailed(Exception):
    """A step of ``qgis_process`` ended with an error; the message is what it said."""


def find_qgis_process() -> str:
    """The program itself: Debian's wrapper ``qgis_process`` passes it an option that it refuses."""
    for name in ("qgis_process.bin", "qgis_process"):
        path = shutil.which(name)
        if path:
            return path
    raise StepFailed("qgis_process is not on the PATH: run “make demo”, which installs QGIS, or install it yourself.")


class Headless:
    """A private profile under ``folder`` (settings, home, plugins) in which only EcoAxis is switched on.

    ``plugin`` is the folder of the plugin; it is linked, not copied.
    """

    def __init__(self, folder: pathlib.Path, plugin: pathlib.Path = ROOT, language: str = "en"):
        self._program = find_qgis_process()
        self._folder = folder.resolve()
        plugins = self._folder / "plugins"
        runtime = self._folder / "runtime"
        for each in (plugins, runtime, self._folder / "home"):
            each.mkdir(parents=True, exist_ok=True)
        runtime.chmod(0o700)
        link = plugins / PACKAGE
        if link.is_symlink():
            link.unlink()
        link.symlink_to(plugin.resolve(), target_is_directory=True)
        self._environment(plugins, runtime, language)

    def _environment(self, plugins: pathlib.Path, runtime: pathlib.Path, language: str) -> None:
        config = self._folder / f"config-{language}"
        inherited = {name: value for name, value in os.environ.items() if name not in ("PYTHONHOME", "PYTHONPATH")}
        self.environment = {
            **inherited,
            # QGIS takes the prefix of its Python from the first python3 on the PATH, which may be a foreign one.
            "PATH": os.pathsep.join((SYSTEM_PROGRAMS, os.environ.get("PATH", ""))),
            "QT_QPA_PLATFORM": "offscreen",
            "HOME": str(self._folder / "home"),
            "XDG_RUNTIME_DIR": str(runtime),
            "QGIS_PLUGINPATH": str(plugins),
            "QGIS_CUSTOM_CONFIG_PATH": str(config),
            "PYTHONWARNINGS": "ignore",
            "LANG": "C.UTF-8",
        }
        for name in ("QGIS3", "QGIS4"):
            _write_settings(config / "profiles" / "default" / "QGIS" / f"{name}.ini", language)

    def run(self, algorithm: str, parameters: dict[str, object]) -> str:
        """Run one algorithm and return what it printed. Raises ``StepFailed`` with its complaint."""
        return self.call("run", algorithm, "--", *(f"{name}={value}" for name, value in parameters.items()))

    def call(self, *arguments: str) -> str:
        """Call ``qgis_process`` and return what it printed. Raises ``StepFailed`` when it ends with an error."""
        done = subprocess.run(
            [self._program, *arguments],
            env=self.environment,
            capture_output=True,
            text=True,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
        if done.returncode != 0:
            lines = [line for line in (done.stdout + done.stderr).splitlines() if line.strip()]
            raise StepFailed(f"qgis_process {' '.join(arguments[:2])} failed:\n  " + "\n  ".join(lines[-15:]))
        return done.stdout


def _write_settings(path: pathlib.Path, language: str) -> None:
    settings = configparser.ConfigParser(interpolation=None)
    settings.optionxform = str
    settings["PythonPlugins"] = {PACKAGE: "true"}
    settings["locale"] = {"overrideFlag": "true", "userLocale": language}
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8") as stream:
        settings.write(stream, space_around_delimiters=False)
