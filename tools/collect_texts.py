"""Collect all texts for the user into ``i18n/ecoaxis_ko.ts``.

``pylupdate5`` overlooks texts that are written as several literals in a row, so it is given a listing of all calls of
``translate`` with each text in one piece.
"""
from __future__ import annotations

import ast
import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
FOLDERS = ("algorithms", "gis", "ui")
FILES = ("plugin.py",)


def calls(path: pathlib.Path) -> list[tuple[str, str]]:
    """Context and text of every call of ``translate`` in a file, in order."""
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call) or len(node.args) < 2:
            continue
        name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
        if name == "translate" and all(isinstance(part, ast.Constant) for part in node.args[:2]):
            found.append((node.lineno, node.args[0].value, node.args[1].value))
    return [(context, text) for _, context, text in sorted(found)]


def main() -> int:
    """Write the listing and let ``pylupdate5`` merge it into the catalogue."""
    paths = [ROOT / name for name in FILES]
    for folder in FOLDERS:
        paths += sorted((ROOT / folder).rglob("*.py"))
    listing = ROOT / "build" / "i18n" / "texts.py"
    listing.parent.mkdir(parents=True, exist_ok=True)
    lines = [f"translate({context!r}, {_quoted(text)})" for path in paths for context, text in calls(path)]
    listing.write_text("\n".join(lines) + "\n", encoding="utf-8")
    catalogue = ROOT / "i18n" / "ecoaxis_ko.ts"
    done = subprocess.run(
        ["pylupdate5", "-noobsolete", str(listing), "-ts", str(catalogue)],
        env={**os.environ, "PYTHONWARNINGS": "ignore"},
        check=False,
    )
    if done.returncode:
        return done.returncode
    kept = [line for line in catalogue.read_text(encoding="utf-8").splitlines() if "<location " not in line]
    catalogue.write_text("\n".join(kept) + "\n", encoding="utf-8")
    return 0


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


if __name__ == "__main__":
    sys.exit(main())
