"""Goes a walk in the real desktop: the plugin of this checkout is switched on, the sample county lies in a copy."""
from __future__ import annotations

import pathlib
import shutil
from typing import Any

from desktop_session import ROOT, Surroundings, drive

WALKS = sorted(path.stem for path in (pathlib.Path(__file__).resolve().parent / "walks").glob("[a-z]*.py"))
SURROUNDINGS = {
    "darktheme": Surroundings(theme="Night Mapping"),
    "doublescale": Surroundings(screen="2560x1600x24", environment={"QT_SCALE_FACTOR": "2"}),
    "latinfonts": Surroundings(fonts="/usr/share/fonts/truetype/dejavu"),
}


def walk(name: str, folder: pathlib.Path, language: str, pictures: pathlib.Path, sample: bool = True) -> dict[str, Any]:
    """What the walk ``name`` saw; its pictures go to ``pictures``."""
    pictures.mkdir(parents=True, exist_ok=True)
    project = folder / "sample" / "gaon.qgz"
    if sample:
        shutil.copytree(ROOT / "resources" / "sample", project.parent)
    order = {"walk": name, "pictures": str(pictures.resolve()), "project": str(project) if sample else ""}
    around = SURROUNDINGS.get(name, Surroundings())
    return drive(folder / "session", "walk.py", language, plugin=True, surroundings=around, **order)
