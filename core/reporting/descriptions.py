"""Descriptions of ecosystems from a table or a JSON file."""
from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from ..issues import CoreError, Issue, Severity, Where, error
from ..schemes.tables import display_name, read_csv, read_json
from .dossier import DESCRIPTION_FIELDS, EcosystemDescription

LANGUAGES = ("", "ko", "en")
"""Languages of a column's text by its ending (``threats``, ``threats_ko``, ``threats_en``); ``""`` is any."""

TEXTS = ("name", *DESCRIPTION_FIELDS)


def column_of(name: str, language: str) -> str:
    """The column that holds a text in a language."""
    return f"{name}_{language}" if language else name


COLUMNS = ("ecosystem", *(column_of(name, language) for name in TEXTS for language in LANGUAGES))
"""All columns that a table of descriptions may have; all but ``ecosystem`` may be missing."""


def read_descriptions(path: str | Path) -> tuple[EcosystemDescription, ...]:
    """The descriptions in a CSV file with the columns ``COLUMNS``, or in a JSON file.

    The JSON is ``{ecosystem: {"threats": text or {"ko": text, "en": text}, …}}``. Raises ``CoreError`` with all faults.
    """
    place = Path(path)
    issues: list[Issue] = []
    if place.suffix.lower() == ".json":
        found = _from_json(place, issues)
    else:
        found = _from_csv(place, issues)
    if issues:
        raise CoreError(issues)
    return tuple(found)


def unmatched(descriptions: Iterable[EcosystemDescription], ecosystems: Iterable[str], file: str) -> tuple[Issue, ...]:
    """A warning for each description of an ecosystem that is not assessed."""
    known = set(ecosystems)
    return tuple(
        Issue("description.unknown_ecosystem", Severity.WARNING, Where(file=file), {"ecosystem": each.ecosystem})
        for each in descriptions
        if each.ecosystem not in known
    )


def _from_csv(path: Path, issues: list[Issue]) -> list[EcosystemDescription]:
    table, _ = read_csv(path, COLUMNS, COLUMNS[1:])
    issues.extend(table.issues)
    file = display_name(path)
    found: dict[str, EcosystemDescription] = {}
    for row in table.rows:
        ecosystem = row.cells["ecosystem"]
        where = Where(file, row.number, "ecosystem")
        if not ecosystem:
            issues.append(error("description.no_ecosystem", where))
        elif ecosystem in found:
            issues.append(error("description.repeated", where, ecosystem=ecosystem))
        else:
            texts = {
                name: {
                    language: row.cells[column_of(name, language)]
                    for language in LANGUAGES
                    if row.cells[column_of(name, language)]
                }
                for name in TEXTS
            }
            found[ecosystem] = _description(ecosystem, texts)
    return list(found.values())


def _from_json(path: Path, issues: list[Issue]) -> list[EcosystemDescription]:
    entries, _, faults = read_json(path)
    issues.extend(faults)
    file = display_name(path)
    found = []
    for ecosystem, entry in (entries or {}).items():
        if not isinstance(entry, Mapping):
            issues.append(error("description.not_text", Where(file, column=ecosystem), ecosystem=ecosystem))
            continue
        texts = {}
        for name, value in entry.items():
            where = Where(file, column=f"{ecosystem}.{name}")
            if name not in TEXTS:
                issues.append(error("description.unknown_field", where, field=name, known=", ".join(TEXTS)))
                continue
            told = _texts(value)
            if told is None:
                issues.append(error("description.not_text", where, ecosystem=ecosystem))
            else:
                texts[name] = told
        found.append(_description(ecosystem, texts))
    return found


def _texts(value: Any) -> Mapping[str, str] | None:
    """A text, or texts by language; ``None`` where it is neither."""
    if isinstance(value, str):
        return {"": value}
    if isinstance(value, Mapping) and all(
        language in LANGUAGES and isinstance(text, str) for language, text in value.items()
    ):
        return dict(value)
    return None


def _description(ecosystem: str, texts: Mapping[str, Mapping[str, str]]) -> EcosystemDescription:
    fields = {name: told for name, told in texts.items() if name != "name" and told}
    return EcosystemDescription(ecosystem, texts.get("name", {}), fields)
