"""Where vector outputs go: checked before any work, removed again if they cannot be finished."""
from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from typing import Any

from qgis.core import QgsProcessing, QgsProcessingOutputLayerDefinition, QgsProperty

from ..core.issues import CoreError, Where, error
from ..gis.output import check_writable

_SIDE_FILES = (".shx", ".dbf", ".prj", ".cpg", ".qmd")


def destination_path(value: Any) -> str:
    """The file that an output parameter names; empty for temporary layers, databases and outputs not asked for."""
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        value = value.sink
    if isinstance(value, QgsProperty):
        value = value.staticValue()
    text = str(value or "")
    if not text or text == QgsProcessing.TEMPORARY_OUTPUT or text.startswith("memory:") or "://" in text:
        return ""
    return text if os.path.splitext(text)[1] and "='" not in text else ""


def check_destinations(paths: Iterable[str], inputs: Iterable[str] = ()) -> None:
    """Raise ``CoreError`` with every fault: a file that cannot be written, is one of ``inputs``, or that two share."""
    issues = []
    seen: set[str] = set()
    read = {os.path.realpath(each) for path in inputs if path for each in (path, *_side_files(path))}
    for path in (path for path in paths if path):
        place = os.path.realpath(path)
        if place in read:
            issues.append(error("output.is_input", Where(file=path)))
        if place in seen:
            issues.append(error("output.same_file", Where(file=path)))
        seen.add(place)
        try:
            check_writable(path)
        except CoreError as fault:
            issues.extend(fault.issues)
    if issues:
        raise CoreError(issues)


def existing(paths: Iterable[str]) -> dict[str, bool]:
    """Which of the files are there already."""
    return {path: os.path.exists(path) for path in paths if path}


def remove_new(before: Mapping[str, bool]) -> None:
    """Remove the files that were not there ``before``, with the side files of Shapefiles."""
    for path, was_there in before.items():
        if was_there:
            continue
        for each in (path, *_side_files(path)):
            if os.path.isfile(each):
                os.remove(each)


def _side_files(path: str) -> list[str]:
    stem, suffix = os.path.splitext(path)
    return [stem + side for side in _SIDE_FILES] if suffix.lower() == ".shp" else []
