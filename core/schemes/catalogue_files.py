"""Reading the catalogue's files: ``*.json`` with one dataset or a list of them, and ``codes/<list>.csv``."""
from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Optional

from ..evidence import Certainty
from ..issues import CoreError, Issue, Where, error
from .dataset import Code, CodeList, Dataset, Field
from .scheme import Texts
from .tables import display_name, parse_json, read_bytes, read_csv
from .texts import read_texts

CODE_COLUMNS = ("code", "name_ko", "name_en", "aliases", "certainty", "source")
GEOMETRIES = ("polygon", "line", "point", "raster")
COVERAGES = ("complete", "selective")
FIELD_TYPES = ("code", "number", "text")


def read_catalogue(folder: Path) -> Mapping[str, Dataset]:
    """All datasets in ``folder`` by key, in the order of the file names; raises ``CoreError`` with every fault."""
    issues: list[Issue] = []
    lists: dict[str, CodeList] = {}
    for path in sorted((folder / "codes").glob("*.csv")):
        lists[path.stem] = _read_codes(path, issues)
    datasets: dict[str, Dataset] = {}
    files = sorted(folder.glob("*.json"))
    if not files:
        issues.append(error("catalogue.empty", Where(file=str(folder))))
    for path in files:
        for entry in _entries(path, issues):
            dataset = _Reader(display_name(path), entry, lists, issues).dataset()
            if dataset is None:
                continue
            if dataset.key in datasets:
                issues.append(error("catalogue.repeated_key", Where(display_name(path), dataset=dataset.key)))
            datasets[dataset.key] = dataset
    if issues:
        raise CoreError(issues)
    return datasets


def _entries(path: Path, issues: list[Issue]) -> list[Mapping[str, Any]]:
    data = read_bytes(path, issues)
    value = None if data is None else parse_json(data, display_name(path), issues)
    if value is None:
        return []
    entries = value if isinstance(value, list) else [value]
    if not all(isinstance(entry, dict) for entry in entries):
        issues.append(error("table.json_no_object", Where(file=display_name(path))))
    return [entry for entry in entries if isinstance(entry, dict)]


def _read_codes(path: Path, issues: list[Issue]) -> CodeList:
    table, _ = read_csv(path, CODE_COLUMNS)
    issues.extend(table.issues)
    codes: list[Code] = []
    for row in table.rows:
        where = Where(display_name(path), row.number)
        cells = row.cells
        for column in ("code", "name_ko", "name_en", "source"):
            if not cells[column]:
                issues.append(error("scheme.empty_cell", Where(where.file, row.number, column)))
        if any(cells["code"] == code.code for code in codes):
            issues.append(error("catalogue.repeated_code", Where(where.file, row.number, "code"), value=cells["code"]))
        certainty = Certainty.ASSUMED
        if cells["certainty"] in [known.value for known in Certainty]:
            certainty = Certainty(cells["certainty"])
        else:
            issues.append(
                error("scheme.bad_certainty", Where(where.file, row.number, "certainty"), value=cells["certainty"])
            )
        aliases = tuple(alias.strip() for alias in cells["aliases"].split("|") if alias.strip())
        title = {"en": cells["name_en"], "ko": cells["name_ko"]}
        codes.append(Code(cells["code"], title, aliases, certainty, cells["source"]))
    return CodeList(path.stem, tuple(codes))


class _Reader:
    """Turns one JSON object into a ``Dataset``, adding every fault."""

    def __init__(self, name: str, entry: Mapping[str, Any], lists: Mapping[str, CodeList], issues: list[Issue]):
        self._name = name
        self._entry = entry
        self._lists = lists
        self._issues = issues
        self._key = str(entry.get("key", ""))

    def dataset(self) -> Optional[Dataset]:
        """The dataset, or ``None`` if a fault makes it unusable."""
        before = len(self._issues)
        if not self._key:
            self._fault("catalogue.missing", "key")
        geometry = self._words("geometry")
        if not geometry or any(one not in GEOMETRIES for one in geometry):
            self._fault("catalogue.unknown_word", "geometry", value=", ".join(geometry), known=", ".join(GEOMETRIES))
        entry = self._entry
        coverage = str(entry.get("coverage", ""))
        if coverage not in COVERAGES:
            self._fault("catalogue.unknown_word", "coverage", value=coverage, known=", ".join(COVERAGES))
        certainty = str(entry.get("certainty", ""))
        if certainty not in [known.value for known in Certainty]:
            words = ", ".join(known.value for known in Certainty)
            self._fault("catalogue.unknown_word", "certainty", value=certainty, known=words)
        if not str(entry.get("source", "")).strip():
            self._fault("catalogue.missing", "source")
        title = self._texts(entry, "title", "title")
        provider = self._texts(entry, "provider", "provider")
        note = read_texts(entry.get("note")) or {"en": "", "ko": ""}
        fields = self._fields()
        if len(self._issues) > before:
            return None
        return Dataset(
            key=self._key,
            title=title,
            geometry=geometry,
            coverage=coverage,
            fields=fields,
            names=self._words("names"),
            crs=self._words("crs"),
            encodings=self._words("encodings"),
            provider=provider,
            certainty=Certainty(certainty),
            source=str(entry["source"]).strip(),
            note=note,
            unit=str(entry.get("unit") or ""),
        )

    def _fields(self) -> tuple[Field, ...]:
        entries = self._entry.get("fields", [])
        if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
            self._fault("catalogue.missing", "fields")
            return ()
        return tuple(self._field(entry, f"fields[{index}]") for index, entry in enumerate(entries))

    def _field(self, entry: Mapping[str, Any], place: str) -> Field:
        name = str(entry.get("name", "")).strip()
        if not name:
            self._fault("catalogue.missing", f"{place}.name")
        kind = str(entry.get("type", ""))
        if kind not in FIELD_TYPES:
            self._fault("catalogue.unknown_word", f"{place}.type", value=kind, known=", ".join(FIELD_TYPES))
        codes = entry.get("codes")
        if codes is not None and codes not in self._lists:
            self._fault("catalogue.unknown_list", f"{place}.codes", name=str(codes))
        return Field(
            name=name,
            title=self._texts(entry, "title", f"{place}.title"),
            type=kind,
            aliases=tuple(str(alias) for alias in entry.get("aliases", [])),
            codes=self._lists.get(str(codes)),
            required=bool(entry.get("required", False)),
        )

    def _texts(self, entry: Mapping[str, Any], key: str, place: str) -> Texts:
        texts = read_texts(entry.get(key))
        if texts is None:
            self._fault("catalogue.missing", place)
            return {"en": "", "ko": ""}
        return texts

    def _words(self, key: str) -> tuple[str, ...]:
        value = self._entry.get(key, [])
        words = value if isinstance(value, list) else [value]
        return tuple(str(word) for word in words)

    def _fault(self, code: str, column: str, **parameters: Any) -> None:
        self._issues.append(error(code, Where(self._name, column=column, dataset=self._key or None), **parameters))
