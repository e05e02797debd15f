"""Drafts: what the user types in the scheme editor, kept in the profile from moment to moment, right or wrong.

A draft is no scheme: no algorithm finds it. It becomes one when it is saved free of faults.
"""
from __future__ import annotations

import json
import os
import uuid
from dataclasses import dataclass, replace

from ..core.issues import CoreError, Where, error
from ..core.schemes.document import SchemeDocument, plain_cell, plain_entry
from ..core.schemes.naming import is_scheme_id
from . import paths
from .output import PendingFile

DRAFTS = ".drafts"
DISCARDED = ".discarded"
SESSION = uuid.uuid4().hex
"""This QGIS among those that may edit the same profile at the same time."""


@dataclass(frozen=True)
class Draft:
    """A scheme that is being edited.

    ``key`` is its name among drafts; ``base_digest`` the digest of the saved scheme from which editing began, empty
    for a new one. ``stamp`` tells one writing of the draft from the next.
    """

    key: str
    document: SchemeDocument
    base_digest: str = ""
    session: str = SESSION
    stamp: str = ""


def draft_folder() -> str:
    """Where drafts lie."""
    return os.path.join(paths.user_scheme_folder(), DRAFTS)


def drafts() -> dict[str, Draft]:
    """All drafts that can be read, by key."""
    folder = draft_folder()
    if not os.path.isdir(folder):
        return {}
    names = (os.path.splitext(name) for name in sorted(os.listdir(folder)))
    found = (load_draft(stem) for stem, suffix in names if suffix == ".json" and not stem.startswith("."))
    return {draft.key: draft for draft in found if draft is not None}


def load_draft(key: str) -> Draft | None:
    """The draft of that key, or ``None`` where there is none that can be read."""
    return _read(_path(key), key)


def discarded_draft(key: str) -> Draft | None:
    """What was last discarded under that key."""
    return _read(os.path.join(draft_folder(), DISCARDED, f"{key}.json"), key)


def keep_draft(draft: Draft) -> Draft:
    """Write ``draft`` and return it with its new stamp.

    Where another QGIS has written the same draft meanwhile, it is kept under a key of its own: nobody writes over
    what somebody else types. Raises ``CoreError`` (``output.unwritable``).
    """
    key = draft.key
    while _is_of_another(key, draft.stamp):
        key = f"{draft.key}-{uuid.uuid4().hex[:4]}"
    draft = replace(draft, key=key, session=SESSION, stamp=uuid.uuid4().hex)
    head = {"session": draft.session, "stamp": draft.stamp, "base_digest": draft.base_digest}
    content = {"entry": plain_entry(draft.document.entry), "rows": draft.document.rows}
    try:
        os.makedirs(draft_folder(), exist_ok=True)
        with PendingFile(_path(draft.key)) as pending:
            with open(pending.temporary, "w", encoding="utf-8") as stream:
                stream.write(f"{json.dumps(head)}\n{json.dumps(content, ensure_ascii=False)}\n")
            pending.commit()
    except OSError as fault:
        raise CoreError(error("output.unwritable", Where(file=_path(key)), folder=draft_folder())) from fault
    return draft


def drop_draft(key: str) -> None:
    """Put a draft away: it is no longer offered, but the last of each key is kept among the discarded.

    Raises ``CoreError`` (``output.unwritable``).
    """
    folder = os.path.join(draft_folder(), DISCARDED)
    try:
        if os.path.isfile(_path(key)):
            os.makedirs(folder, exist_ok=True)
            os.replace(_path(key), os.path.join(folder, f"{key}.json"))
    except OSError as fault:
        raise CoreError(error("output.unwritable", Where(file=_path(key)), folder=draft_folder())) from fault


def _path(key: str) -> str:
    return os.path.join(draft_folder(), f"{key}.json")


def _is_of_another(key: str, stamp: str) -> bool:
    """Whether another QGIS has written the draft since the writing ``stamp`` that was read here."""
    try:
        with open(_path(key), encoding="utf-8") as stream:
            head = json.loads(stream.readline())
        return bool(head["session"] != SESSION and head["stamp"] != stamp)
    except (OSError, ValueError, KeyError, TypeError):
        return False


def _read(path: str, key: str) -> Draft | None:
    if not is_scheme_id(key):
        return None
    try:
        with open(path, encoding="utf-8") as stream:
            head, content = json.loads(stream.readline()), json.loads(stream.readline())
        document = SchemeDocument(content["entry"], ())
        rows = tuple(tuple(plain_cell(str(cell)) for cell in row) for row in content["rows"])
        if any(len(row) != len(document.columns) for row in rows):
            return None
        document = SchemeDocument(content["entry"], rows)
        return Draft(key, document, str(head["base_digest"]), str(head["session"]), str(head["stamp"]))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
