"""Put the packed plugin into the user's QGIS profile."""
from __future__ import annotations

import os
import pathlib
import shutil
import sys
import zipfile

import make_package


def settings_folders() -> list[pathlib.Path]:
    """Folders ``QGIS3`` and ``QGIS4`` of this user, those that exist; ``QGIS3`` if QGIS was never started."""
    home = pathlib.Path.home()
    if sys.platform == "win32":
        parent = pathlib.Path(os.environ["APPDATA"]) / "QGIS"
    elif sys.platform == "darwin":
        parent = home / "Library" / "Application Support" / "QGIS"
    else:
        parent = pathlib.Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share") / "QGIS"
    return [parent / name for name in ("QGIS3", "QGIS4") if (parent / name).is_dir()] or [parent / "QGIS3"]


def main() -> int:
    """Build, then replace the installed copy in each QGIS of the user. ``QGIS_PROFILE`` names another profile."""
    archive = make_package.build(make_package.ROOT / "build")
    profile = os.environ.get("QGIS_PROFILE", "default")
    for folder in settings_folders():
        plugins = folder / "profiles" / profile / "python" / "plugins"
        installed = plugins / make_package.PACKAGE
        if installed.is_symlink():
            print(f"{installed} is a link to a checkout and stays as it is.")
            continue
        if installed.exists():
            shutil.rmtree(installed)
        plugins.mkdir(parents=True, exist_ok=True)
        with zipfile.ZipFile(archive) as stream:
            stream.extractall(plugins)
        print(f"Installed in {installed}")
    print("Switch on “EcoAxis” in QGIS: Plugins > Manage and Install Plugins > Installed.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
