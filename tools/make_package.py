"""Stage what is shipped, and nothing else, and pack it into ``build/ecoaxis-<version>.zip``."""
from __future__ import annotations

import configparser
import pathlib
import shutil
import sys
import zipfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
PACKAGE = "ecoaxis"
FILES = ("__init__.py", "plugin.py", "metadata.txt", "LICENSE", "README.md", "README.ko.md", "CHANGELOG.md")
FOLDERS = {
    "core": (".py",),
    "gis": (".py",),
    "algorithms": (".py",),
    "ui": (".py", ".ui"),
    "i18n": (".qm",),
    "resources": None,
}
"""Shipped folders with the suffixes taken; ``None`` takes every suffix of ``RESOURCE_SUFFIXES``."""
RESOURCE_SUFFIXES = (
    ".json", ".csv", ".md", ".html", ".j2", ".css", ".svg", ".png", ".qml", ".qgz", ".qgs", ".gpkg", ".geojson", ".tif",
    ".shp", ".shx", ".dbf", ".prj", ".cpg",
)  # fmt: skip
LEFT_OUT = ("__pycache__",)
EPOCH = (1980, 1, 1, 0, 0, 0)
"""One date for all entries: the same sources give the same archive."""


def version() -> str:
    """The version in ``metadata.txt``."""
    metadata = configparser.ConfigParser(interpolation=None)
    metadata.read(ROOT / "metadata.txt", encoding="utf-8")
    return metadata["general"]["version"]


def shipped() -> list[pathlib.PurePosixPath]:
    """Paths of the shipped files, relative to the root, in order. Raises ``FileNotFoundError`` for a missing one."""
    found = []
    for name in FILES:
        if not (ROOT / name).is_file():
            raise FileNotFoundError(f"{name} is missing")
        found.append(pathlib.PurePosixPath(name))
    for folder, suffixes in FOLDERS.items():
        for path in sorted((ROOT / folder).rglob("*")):
            relative = path.relative_to(ROOT)
            hidden = any(part.startswith(".") or part in LEFT_OUT for part in relative.parts)
            if path.is_file() and not hidden and path.suffix.lower() in (suffixes or RESOURCE_SUFFIXES):
                found.append(pathlib.PurePosixPath(relative.as_posix()))
    return found


def build(target: pathlib.Path) -> pathlib.Path:
    """Write the archive into the folder ``target`` and return its path; ``target/ecoaxis`` holds the staged files."""
    paths = shipped()
    if not any(path.suffix == ".qm" for path in paths):
        raise FileNotFoundError("i18n/ecoaxis_ko.qm is missing: run “make i18n”")
    staged = target / PACKAGE
    if staged.exists():
        shutil.rmtree(staged)
    archive = target / f"{PACKAGE}-{version()}.zip"
    target.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as stream:
        for path in paths:
            copy = staged / path
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / path, copy)
            entry = zipfile.ZipInfo(f"{PACKAGE}/{path}", EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            stream.writestr(entry, (ROOT / path).read_bytes())
    return archive


def main() -> int:
    """Build the archive and say where it is."""
    target = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "build"
    try:
        archive = build(target)
    except FileNotFoundError as fault:
        print(fault, file=sys.stderr)
        return 1
    print(f"{archive} ({archive.stat().st_size / 1e6:.1f} MB)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
