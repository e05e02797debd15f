"""Find what is not translated: unfinished texts, lost placeholders, missing help pages."""
from __future__ import annotations

import ast
import pathlib
import re
import sys
import xml.etree.ElementTree as ElementTree

ROOT = pathlib.Path(__file__).resolve().parent.parent
LANGUAGES = ("en", "ko")
PLACEHOLDER = re.compile(r"{[^{}]*}")


def placeholders(text: str) -> list[str]:
    """The placeholders of a text, sorted; doubled braces are none."""
    return sorted(PLACEHOLDER.findall(text.replace("{{", "").replace("}}", "")))


def faults_of_catalogue(path: pathlib.Path) -> list[str]:
    """What is wrong with one ``.ts`` file."""
    if not path.is_file():
        return [f"{path.name} is missing"]
    faults = []
    for message in ElementTree.parse(path).getroot().iter("message"):
        source = message.findtext("source") or ""
        translation = message.find("translation")
        text = "" if translation is None else translation.text or ""
        if translation is None or translation.get("type") == "unfinished" or not text.strip():
            faults.append(f"not translated: {source}")
        elif placeholders(source) != placeholders(text):
            faults.append(f"placeholders differ: {source} -> {text}")
    return faults


def algorithm_ids() -> list[str]:
    """Ids of all algorithms, read from their classes without importing them."""
    found = []
    for path in sorted((ROOT / "algorithms").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                for line in node.body:
                    if (
                        isinstance(line, ast.Assign)
                        and isinstance(line.targets[0], ast.Name)
                        and line.targets[0].id == "ID"
                        and isinstance(line.value, ast.Constant)
                        and line.value.value
                    ):
                        found.append(line.value.value)
    return found


def missing_help() -> list[str]:
    """Help pages that do not exist or say nothing."""
    pages = [*algorithm_ids(), "index"]
    paths = [ROOT / "resources" / "help" / language / f"{page}.html" for language in LANGUAGES for page in pages]
    return [f"help page is missing: {path.relative_to(ROOT)}" for path in paths if not _says_something(path)]


def _says_something(path: pathlib.Path) -> bool:
    return path.is_file() and len(path.read_text(encoding="utf-8").strip()) > 80


def main() -> int:
    """Print every fault; exit code 1 if there is one."""
    faults = faults_of_catalogue(ROOT / "i18n" / "ecoaxis_ko.ts") + missing_help()
    for fault in faults:
        print(fault)
    print(f"{len(faults)} faults in the translation" if faults else "The translation is complete.")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
