"""Pictures of every window for the guides, in both languages: the walks of tests/desktop, by mouse and keyboard."""
from __future__ import annotations

import pathlib
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests" / "desktop"))

from desktop_session import MISSING, desktop_program  # noqa: E402
from small_pictures import make_small  # noqa: E402
from walk_session import WALKS, walk  # noqa: E402

PICTURES = ROOT / "docs" / "pictures" / "windows"
LANGUAGES = ("ko", "en")
UNPICTURED = ("badpaths", "largelayer", "latinfonts")
"""Walks that are tests alone."""


def main(wanted: list[str]) -> int:
    """Go the walks that are named, or all; one line for each."""
    if desktop_program() is None:
        print(MISSING, file=sys.stderr)
        return 1
    faults = 0
    for name in wanted or [each for each in WALKS if each not in UNPICTURED]:
        for language in LANGUAGES:
            folder = PICTURES / language
            for old in folder.glob(f"{name}-[0-9]*.png"):
                old.unlink()
            with tempfile.TemporaryDirectory(prefix="ecoaxis-walk-") as place:
                report = walk(name, pathlib.Path(place), language, folder)
            for each in report["pictures"]:
                make_small(folder / each["name"])
            faults += bool(report["fault"])
            print(f"{name} ({language}): {len(report['pictures'])} pictures", report["fault"] or "")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
