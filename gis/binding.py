"""Bindings: which of the user's layers plays which dataset of the catalogue, read from a file or the project.

A binding is data. Its sources go to QGIS providers and to GDAL as they are, its filters only where
:mod:`.filters` finds a plain condition; nothing of it is executed.
"""
from __future__ import annotations

import codecs
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Optional

from qgis.core import QgsProject

from ..core.issues import CoreError, Issue, Where, error
from .filters import filter_fault
from .output import PendingFile

VERSION = 1
PROJECT_SCOPE = "ecoaxis"
PROJECT_KEY = "binding"
FILE_PROVIDERS = ("ogr", "gdal")

_ENTRY_TYPES: Mapping[str, tuple[type, ...]] = {
    "source": (str,),
    "layer": (str, type(None)),
    "provider": (str, type(None)),
    "encoding": (str, type(None)),
    "crs": (str, type(None)),
    "fields": (dict, type(None)),
    "values": (dict, type(None)),
    "filter": (str, type(None)),
    "band": (int, type(None)),
}
_TYPE_NAMES: Mapping[str, str] = {
    "source": "text",
    "layer": "text or null",
    "provider": "text or null",
    "encoding": "text or null",
    "crs": "text or null",
    "fields": "object of texts",
    "values": "object of objects of texts",
    "filter": "text or null",
    "band": "whole number from 1",
}


@dataclass(frozen=True)
class DatasetBinding:
    """One dataset's layer.

    ``source`` is an absolute path (it may end in ``|layername=…``) or the provider's URI; ``fields`` maps canonical
    names to the layer's own; ``crs`` (as ``EPSG:5186``) and ``encoding`` override what the layer states. ``values``
    gives, by canonical field, the code that a text of the layer stands for where the code list does not know it.
    """

    key: str
    source: str
    layer: Optional[str] = None
    provider: str = "ogr"
    encoding: Optional[str] = None
    crs: Optional[str] = None
    fields: Mapping[str, str] = field(default_factory=dict)
    filter: Optional[str] = None
    band: int = 1
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    @property
    def file(self) -> Optional[str]:
        """The path of the file behind ``source``; None when the source is no local file."""
        path = self.source.split("|", 1)[0]
        return path if self.provider in FILE_PROVIDERS and is_local_path(path) else None


@dataclass(frozen=True)
class Binding:
    """The bound datasets by key; ``path`` is the file they came from, None for the project's own."""

    path: Optional[str]
    datasets: Mapping[str, DatasetBinding] = field(default_factory=dict)


def is_local_path(text: str) -> bool:
    """Whether ``text`` names a local file, not a URL, a GDAL virtual path or a connection such as ``PG:…``."""
    if not text or text.startswith("/vsi") or "://" in text:
        return False
    head, colon, _ = text.partition(":")
    return not colon or len(head) == 1 or "/" in head or "\\" in head or head in (".", "..")


def load_binding(path: str) -> Binding:
    """Read a binding.json. Raises ``CoreError`` with every fault: unreadable, malformed, unknown keys, wrong types."""
    path = os.path.abspath(path)
    if not os.path.isfile(path):
        raise CoreError(error("binding.no_file", Where(file=path)))
    try:
        with open(path, encoding="utf-8-sig") as stream:
            text = stream.read()
    except (OSError, UnicodeDecodeError) as fault:
        raise CoreError(error("binding.unreadable", Where(file=path), reason=str(fault))) from fault
    return Binding(path, parse_binding(text, os.path.dirname(path), path))


def project_binding(project: QgsProject) -> Binding:
    """The binding kept in the project; empty when there is none. Raises ``CoreError`` like :func:`load_binding`."""
    text, found = project.readEntry(PROJECT_SCOPE, PROJECT_KEY, "")
    if not found or not text.strip():
        return Binding(None)
    return Binding(None, parse_binding(text, project.absolutePath() or os.getcwd(), project.fileName() or "project"))


def keep_binding(binding: Binding, project: QgsProject) -> None:
    """Keep ``binding`` in the project, sources relative to its folder where they lie below it."""
    project.writeEntry(PROJECT_SCOPE, PROJECT_KEY, binding_text(binding, project.absolutePath()))


def save_binding(binding: Binding, path: str) -> None:
    """Write ``binding`` to ``path``, sources relative to its folder; the file appears whole or not at all."""
    path = os.path.abspath(path)
    text = binding_text(binding, os.path.dirname(path))
    with PendingFile(path) as pending:
        with open(pending.temporary, "w", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
        pending.commit()


def binding_text(binding: Binding, folder: str) -> str:
    """``binding`` as the text of a binding.json in ``folder``."""
    datasets = {
        key: {
            "source": _relative(entry, folder),
            "layer": entry.layer,
            "provider": entry.provider,
            "encoding": entry.encoding,
            "crs": entry.crs,
            "fields": dict(sorted(entry.fields.items())),
            "filter": entry.filter,
            "band": entry.band,
            **_values_text(entry),
        }
        for key, entry in sorted(binding.datasets.items())
    }
    return json.dumps({"version": VERSION, "datasets": datasets}, ensure_ascii=False, indent=2) + "\n"


def _values_text(entry: DatasetBinding) -> dict[str, dict[str, dict[str, str]]]:
    """The entry's ``values``, left out where there are none."""
    values = {name: dict(sorted(codes.items())) for name, codes in sorted(entry.values.items()) if codes}
    return {"values": values} if values else {}


def parse_binding(text: str, folder: str, file: str) -> dict[str, DatasetBinding]:
    """The entries of a binding.json's ``text``; relative sources lie in ``folder``, faults name ``file``."""
    issues: list[Issue] = []

    def unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key, value in pairs:
            if key in found:
                issues.append(error("binding.repeated_key", Where(file=file), key=key))
            found[key] = value
        return found

    try:
        content = json.loads(text, object_pairs_hook=unique)
    except json.JSONDecodeError as fault:
        place = Where(file=file, row=fault.lineno, column=str(fault.colno))
        raise CoreError(error("binding.malformed", place, reason=fault.msg)) from fault
    except RecursionError as fault:
        raise CoreError(error("binding.malformed", Where(file=file, row=1, column="1"), reason="nested")) from fault
    if not isinstance(content, dict):
        raise CoreError(error("binding.not_an_object", Where(file=file)))
    if content.get("version") != VERSION or isinstance(content.get("version"), bool):
        issues.append(error("binding.version", Where(file=file), found=content.get("version"), known=VERSION))
    for key in content:
        if key not in ("version", "datasets"):
            issues.append(error("binding.unknown_key", Where(file=file), key=key, known="version, datasets"))
    listed = content.get("datasets")
    entries: dict[str, DatasetBinding] = {}
    if not isinstance(listed, dict):
        issues.append(error("binding.no_datasets", Where(file=file)))
    else:
        for key, raw in listed.items():
            entry = _entry(key, raw, folder, file, issues)
            if entry is not None:
                entries[key] = entry
    if issues:
        raise CoreError(issues)
    return entries


def _entry(key: str, raw: object, folder: str, file: str, issues: list[Issue]) -> Optional[DatasetBinding]:
    where = Where(file=file, dataset=key)
    if not isinstance(raw, dict):
        issues.append(error("binding.entry_not_an_object", where))
        return None
    faults = _entry_faults(raw, where)
    issues.extend(faults)
    if faults:
        return None
    provider = raw.get("provider") or "ogr"
    band = raw.get("band")
    return DatasetBinding(
        key=key,
        source=_absolute(raw["source"], provider, folder),
        layer=raw.get("layer") or None,
        provider=provider,
        encoding=raw.get("encoding") or None,
        crs=raw.get("crs") or None,
        fields=dict(raw.get("fields") or {}),
        filter=raw.get("filter") or None,
        band=1 if band is None else band,
        values={name: dict(codes) for name, codes in (raw.get("values") or {}).items() if codes},
    )


def _entry_faults(raw: Mapping[str, Any], where: Where) -> list[Issue]:
    known = ", ".join(_ENTRY_TYPES)
    faults = [error("binding.unknown_key", where, key=name, known=known) for name in raw if name not in _ENTRY_TYPES]
    if not raw.get("source") and isinstance(raw.get("source", ""), str):
        faults.append(error("binding.no_source", where))
    for name, types in _ENTRY_TYPES.items():
        value = raw.get(name)
        if name not in raw:
            continue
        wrong = not isinstance(value, types) or isinstance(value, bool)
        if name == "band" and isinstance(value, int) and value < 1:
            wrong = True
        if name == "fields" and isinstance(value, dict):
            wrong = not _are_texts(value)
        if name == "values" and isinstance(value, dict):
            wrong = not all(isinstance(codes, dict) and _are_texts(codes) for codes in value.values())
        if wrong:
            faults.append(error("binding.wrong_type", where, key=name, expected=_TYPE_NAMES[name], found=repr(value)))
    encoding = raw.get("encoding")
    if isinstance(encoding, str) and encoding and not is_encoding(encoding):
        faults.append(error("binding.unknown_encoding", where, encoding=encoding))
    reason = filter_fault(raw["filter"]) if isinstance(raw.get("filter"), str) else None
    if reason is not None:
        faults.append(error("binding.unsafe_filter", where, filter=raw["filter"], found=reason))
    return faults


def _are_texts(values: Mapping[str, Any]) -> bool:
    return all(isinstance(each, str) and each for each in values.values())


def is_encoding(name: str) -> bool:
    """Whether ``name`` is an encoding that can be read."""
    try:
        codecs.lookup(name)
    except (LookupError, ValueError):
        return False
    return True


def _absolute(source: str, provider: str, folder: str) -> str:
    path, bar, rest = source.partition("|")
    if provider not in FILE_PROVIDERS or not is_local_path(path):
        return source
    return os.path.normpath(os.path.join(folder, path)) + bar + rest


def _relative(entry: DatasetBinding, folder: str) -> str:
    path, bar, rest = entry.source.partition("|")
    if entry.file is None or not folder:
        return entry.source
    try:
        relative = os.path.relpath(path, folder)
    except ValueError:
        return entry.source
    return relative.replace(os.sep, "/") + bar + rest
