"""Loading a scheme from its folder; every fault of its files is told at once."""
from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any, Optional, Union

from ..issues import CoreError, Issue, Where, error
from . import screening_loader, zoning_loader
from .catalogue import Catalogue
from .scheme import SchemeHead, ScreeningScheme, ZoningScheme
from .tables import Table, display_name, read_bytes, read_csv, read_json
from .texts import both, read_texts

KINDS = ("zoning", "screening", "redlist")


def load_scheme(
    folder: Union[str, Path], catalogue: Optional[Catalogue] = None
) -> Union[ZoningScheme, ScreeningScheme]:
    """The scheme in ``folder`` (``scheme.json`` and ``rules.csv``).

    With a ``catalogue`` the fields that rules name are checked too. Raises ``CoreError`` with all faults of both files.
    """
    place = Path(folder)
    settings, rules = place / "scheme.json", place / "rules.csv"
    file = display_name(settings)
    if not place.is_dir():
        raise CoreError(error("scheme.no_folder", Where(file=str(folder))))
    entry, settings_bytes, issues = read_json(settings)
    kind = _kind(entry, file, issues) or _kind_by_header(rules)
    if kind == "redlist":
        raise CoreError(error("scheme.redlist_kind", Where(file=file), name=place.name))
    columns = screening_loader.COLUMNS if kind == "screening" else zoning_loader.COLUMNS
    optional = () if kind == "screening" else zoning_loader.OPTIONAL_COLUMNS
    table, rules_bytes = read_csv(rules, columns, optional)
    issues.extend(table.issues)
    if not table.rows and not table.issues:
        issues.append(error("scheme.no_rules", Where(file=display_name(rules))))
    digest = hashlib.sha256(settings_bytes + rules_bytes).hexdigest()
    head = read_head(entry, str(folder), digest, file, issues)
    scheme = read_scheme(kind, entry, head, (file, display_name(rules)), table, catalogue, issues)
    issues = without_absent_columns(issues, columns, table)
    if issues:
        raise CoreError(issues)
    return scheme


def read_scheme(
    kind: Optional[str],
    entry: Optional[Mapping[str, Any]],
    head: SchemeHead,
    files: tuple[str, str],
    table: Table,
    catalogue: Optional[Catalogue],
    issues: list[Issue],
) -> Union[ZoningScheme, ScreeningScheme]:
    """The scheme of what ``scheme.json`` and ``rules.csv`` hold, from files or from memory; faults go into ``issues``.

    ``files`` are their names in messages. Without an ``entry`` the rules are checked all the same.
    """
    if kind == "screening":
        return screening_loader.read_screening(head, entry or {}, files[1], table, catalogue, issues)
    if entry is not None:
        return zoning_loader.read_zoning(head, entry, files, table, catalogue, issues)
    unread: list[Issue] = []
    scheme = zoning_loader.read_zoning(head, {}, files, table, catalogue, unread)
    issues.extend(issue for issue in unread if issue.where.file != files[0])
    return scheme


def without_absent_columns(issues: Iterable[Issue], columns: Iterable[str], table: Table) -> list[Issue]:
    """``issues`` without those of cells whose whole column is missing, which is told once."""
    absent = set(columns) - set(table.columns) if table.columns else set()
    return [issue for issue in issues if issue.where.column not in absent or issue.code == "table.missing_column"]


def read_scheme_head(folder: Union[str, Path]) -> tuple[str, Mapping[str, str]]:
    """Kind and title of the scheme in ``folder`` without its rules, for lists to choose from; raises ``CoreError``."""
    entry, _, issues = read_json(Path(folder) / "scheme.json")
    file = display_name(Path(folder) / "scheme.json")
    kind = _kind(entry, file, issues)
    head = read_head(entry, str(folder), "", file, issues)
    if issues or kind is None:
        raise CoreError(issues)
    return kind, head.title


def _kind(entry: Optional[Mapping[str, Any]], file: str, issues: list[Issue]) -> Optional[str]:
    if entry is None:
        return None
    kind = entry.get("kind")
    if kind is None:
        issues.append(error("scheme.missing_key", Where(file, column="kind"), key="kind"))
    elif kind not in KINDS:
        issues.append(
            error("scheme.unknown_kind", Where(file, column="kind"), value=str(kind), known=", ".join(KINDS))
        )
    else:
        return str(kind)
    return None


def _kind_by_header(rules: Path) -> str:
    """With an unreadable ``scheme.json`` the header of ``rules.csv`` still tells which faults to look for."""
    data = read_bytes(rules, []) or b""
    return "screening" if b"consequence" in data.split(b"\n", 1)[0].lower() else "zoning"


def read_head(
    entry: Optional[Mapping[str, Any]], folder: str, digest: str, file: str, issues: list[Issue]
) -> SchemeHead:
    """What every ``scheme.json`` says; faults are added to ``issues``. ``entry`` is ``None`` where it has no object."""
    if entry is None:
        return SchemeHead("", "", both(""), (), folder, digest)

    def fault(code: str, key: str, **parameters: object) -> None:
        issues.append(error(code, Where(file, column=key), key=key, **parameters))

    words = {}
    for key in ("id", "version"):
        value = entry.get(key)
        if isinstance(value, (str, int, Decimal)) and not isinstance(value, bool) and str(value).strip():
            words[key] = str(value).strip()
        else:
            fault("scheme.missing_key", key)
    title = read_texts(entry.get("title"))
    if title is None:
        fault("scheme.missing_key", "title")
    basis = _legal_basis(entry.get("legal_basis"))
    if basis is None:
        fault("scheme.bad_legal_basis", "legal_basis")
    return SchemeHead(words.get("id", ""), words.get("version", ""), title or both(""), basis or (), folder, digest)


def _legal_basis(value: Any) -> Optional[tuple[str, ...]]:
    """Each legal text as one line; ``None`` if the value is no list of texts or of objects with a title."""
    if value is None:
        return ()
    entries = value if isinstance(value, list) else [value]
    lines: list[str] = []
    for entry in entries:
        if isinstance(entry, str) and entry.strip():
            lines.append(entry.strip())
            continue
        titles = read_texts(entry.get("title")) if isinstance(entry, Mapping) else None
        if titles is None:
            return None
        title = titles["ko"] if titles["ko"] == titles["en"] else f"{titles['ko']} ({titles['en']})"
        date = str(entry.get("date", "")).strip()
        lines.append(f"{title}, {date}" if date else title)
    return tuple(lines)
