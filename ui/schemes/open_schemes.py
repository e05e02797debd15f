"""The schemes that are open in the editor, from and to the user's profile."""
from __future__ import annotations

import os
from typing import Optional

from qgis.PyQt.QtCore import QCoreApplication, QObject

from ...core.issues import CoreError, Where, error
from ...core.schemes.document import SETTINGS_FILE, SchemeDocument, digest_of, read_document
from ...core.schemes.naming import free_id, is_scheme_id
from ...core.schemes.texts import both, read_texts
from ...gis.language import user_language
from ...gis.paths import resource
from ...gis.scheme_drafts import SESSION, Draft, discarded_draft, drafts, drop_draft, keep_draft, load_draft
from ...gis.scheme_folders import (
    KnownScheme,
    document_on_disk,
    kept_versions,
    known_schemes,
    own_folder,
    remove_scheme,
    save_scheme,
    shipped_ids,
)
from ...gis.scheme_origins import copy_of, origin_of
from ...gis.scheme_words import scheme_kind_words
from .comparison_page import State
from .edited_scheme import EditedScheme
from .scheme_list import ListedScheme

translate = QCoreApplication.translate


class OpenSchemes(QObject):
    """Keeps each scheme that was opened with what can be undone in it, until the window goes."""

    def __init__(self, parent: QObject):
        super().__init__(parent)
        self._open: dict[str, EditedScheme] = {}
        self._known: dict[str, KnownScheme] = {}

    def listed(self) -> list[ListedScheme]:
        """All schemes, drafts among them, as the list shows them; the disk is read again."""
        self._known = {scheme.id: scheme for scheme in known_schemes()}
        kept = drafts()
        found = [self._listed(scheme, kept) for scheme in self._known.values()]
        for key in dict.fromkeys([*kept, *self._open]):
            if key not in self._known:
                document = self._open[key].document if key in self._open else kept[key].document
                found.append(_line(key, document, True, _unsaved()))
        kinds = list(scheme_kind_words().values())
        return sorted(found, key=lambda scheme: kinds.index(scheme.details.split(" · ")[0]))

    def line(self, edited: EditedScheme) -> ListedScheme:
        """How the list shows a scheme that is open, without reading the disk."""
        if edited.key not in self._known:
            return _line(edited.key, edited.document, not edited.read_only, _unsaved())
        state = self._state(self._known[edited.key], not edited.read_only and edited.is_modified)
        return _line(edited.key, edited.document, not edited.read_only, state)

    def open(self, key: str) -> EditedScheme:
        """The scheme of that key with its draft if there is one. Raises ``CoreError`` when it cannot be read."""
        opened = self._open.get(key)
        if opened is not None and not self._is_stale(opened):
            return opened
        known, draft = self._known.get(key), load_draft(key)
        base = read_document(known.folder)[0] if known else None
        if base is None and draft is None:
            raise CoreError(error("scheme.unknown", name=key, known=", ".join(self._known)))
        own = known is None or known.own
        document = draft.document if draft is not None and own else base
        edited = EditedScheme(key, document, base, self)
        edited.rules.read_only = not own
        edited.base_digest = digest_of(base) if base is not None else ""
        if draft is not None and own:
            edited.stamp, edited.base_digest = draft.stamp, draft.base_digest or edited.base_digest
        self._open[key] = edited
        return edited

    def copy(self, key: str) -> EditedScheme:
        """A copy of a scheme as a new draft of the user's own."""
        document = self.open(key).document
        return self.adopt(copy_of(document, self._free(f"{document.id or key}-own")))

    def import_folder(self, folder: str) -> EditedScheme:
        """The scheme in a folder as a new draft; raises ``CoreError`` when there is none."""
        document = read_document(folder)[0]
        wanted = document.id if is_scheme_id(document.id) else os.path.basename(os.path.normpath(folder))
        name = self._free(wanted if is_scheme_id(wanted) else "scheme")
        return self.adopt(SchemeDocument({**document.entry, "id": name}, document.rows))

    def adopt(self, document: SchemeDocument) -> EditedScheme:
        """A new draft with that content."""
        edited = EditedScheme(document.id, document, None, self)
        self._open[edited.key] = edited
        return edited

    def keep(self, edited: EditedScheme) -> bool:
        """Keep what is typed as a draft; whether it had to be kept under another key. Raises ``CoreError``."""
        if edited.read_only:
            return False
        if not edited.is_modified:
            self._drop(edited)
            return False
        draft = keep_draft(Draft(edited.key, edited.document, edited.base_digest, stamp=edited.stamp))
        edited.stamp = draft.stamp
        if draft.key == edited.key:
            return False
        self._rename(edited, draft.key)
        return True

    def save(self, edited: EditedScheme) -> bool:
        """Save as a scheme; whether somebody else had saved it since. Raises ``CoreError`` and then changes nothing."""
        document = edited.document
        other = self._open.get(document.id)
        taken = document.id != edited.key and (
            (other is not None and not other.read_only) or os.path.isdir(own_folder(document.id))
        )
        if document.id and taken and not (edited.base is not None and edited.base.id == document.id):
            where = Where(f"{document.id}/{SETTINGS_FILE}", column="id")
            raise CoreError(error("scheme.id_taken", where, value=document.id))
        present = document_on_disk(own_folder(document.id)) if is_scheme_id(document.id) else None
        save_scheme(document)
        changed = present is not None and bool(edited.base_digest) and digest_of(present) != edited.base_digest
        self._drop(edited)
        edited.base, edited.base_digest = document, digest_of(document)
        edited.undo.setClean()
        self._rename(edited, document.id)
        return changed and not present.says_the_same(document)

    def discard(self, edited: EditedScheme) -> Optional[EditedScheme]:
        """Go back to what is saved (``None`` if nothing is); what was typed is kept as the last discarded draft."""
        self.keep(edited)
        drop_draft(edited.key)
        self._open.pop(edited.key, None)
        return self.open(edited.key) if edited.key in self._known else None

    def remove(self, edited: EditedScheme) -> str:
        """Take a scheme of the user's out of use; the folder where it lies now, empty for a draft alone."""
        place = remove_scheme(edited.key) if os.path.isdir(own_folder(edited.key)) else ""
        self.keep(edited)
        drop_draft(edited.key)
        self._open.pop(edited.key, None)
        return place

    def hides_shipped(self, edited: EditedScheme) -> bool:
        """Whether its id is that of a scheme that comes with the plugin."""
        return not edited.read_only and edited.document.id in shipped_ids()

    def states(self, edited: EditedScheme) -> tuple[list[State], str, str]:
        """What can be compared with ``edited``, and the keys of what is compared at first."""
        states = [State("now", translate("EcoAxis", "As it stands in the editor"), lambda: edited.document)]
        if edited.base is not None and not edited.read_only:
            title = translate("EcoAxis", "As it is saved, version {version}").format(version=edited.base.version)
            states.append(State("saved", title, lambda: edited.base))
        origin = origin_of(edited.document)
        if origin is not None:
            title = translate("EcoAxis", "The original: {title}, version {version}").format(
                title=title_of(origin), version=origin.version
            )
            states.append(State("origin", title, lambda: origin))
        for version in kept_versions(edited.key) if is_scheme_id(edited.key) else ():
            title = translate("EcoAxis", "Earlier version {version} ({digest})").format(
                version=version.version, digest=version.digest[:8]
            )
            states.append(State(version.folder, title, lambda place=version.folder: document_on_disk(place)))
        discarded = discarded_draft(edited.key)
        if discarded is not None and not edited.read_only:
            title = translate("EcoAxis", "What was discarded last")
            states.append(State("discarded", title, lambda: discarded.document))
        states += self._other_states(edited)
        keys = [state.key for state in states]
        wanted = ["saved"] if edited.is_modified else []
        before = next((key for key in [*wanted, "origin", *keys[1:]] if key in keys), "now")
        return states, before, "now"

    def _other_states(self, edited: EditedScheme) -> list[State]:
        found = []
        for scheme in self._known.values():
            if scheme.id != edited.key:
                title = f"{scheme.title[user_language()]} · {scheme.version}"
                found.append(State(f"scheme:{scheme.id}", title, lambda place=scheme.folder: document_on_disk(place)))
            if scheme.hides_shipped:
                title = translate("EcoAxis", "{title}, as it comes with the plugin").format(
                    title=scheme.title[user_language()]
                )
                place = resource("schemes", scheme.id)
                found.append(State(f"shipped:{scheme.id}", title, lambda place=place: document_on_disk(place)))
        return found

    def _listed(self, scheme: KnownScheme, kept: dict[str, Draft]) -> ListedScheme:
        edited = self._open.get(scheme.id)
        if edited is not None:
            return self.line(edited)
        details = f"{scheme_kind_words()[scheme.kind]} · {scheme.id} · {scheme.version}"
        state = self._state(scheme, scheme.own and scheme.id in kept)
        return ListedScheme(scheme.id, scheme.title[user_language()], details, scheme.own, state)

    def _state(self, scheme: KnownScheme, changed: bool) -> str:
        if changed:
            return translate("EcoAxis", "Draft: changes are not saved yet")
        if scheme.hides_shipped:
            return translate("EcoAxis", "Takes the place of the scheme that comes with the plugin")
        return ""

    def _is_stale(self, edited: EditedScheme) -> bool:
        """Whether another scheme lies on the disk now than the one that was opened and not changed since."""
        known = self._known.get(edited.key)
        if known is None or (not edited.read_only and edited.is_modified):
            return False
        present = document_on_disk(known.folder)
        return known.own is edited.read_only or (present is not None and not present.says_the_same(edited.base))

    def _free(self, wanted: str) -> str:
        return free_id(wanted, {*self._known, *self._open, *drafts(), *shipped_ids()})

    def _drop(self, edited: EditedScheme) -> None:
        draft = load_draft(edited.key)
        if draft is not None and (draft.session == SESSION or draft.stamp == edited.stamp):
            drop_draft(edited.key)

    def _rename(self, edited: EditedScheme, key: str) -> None:
        self._open.pop(edited.key, None)
        edited.key = key
        self._open[key] = edited


def title_of(document: SchemeDocument) -> str:
    """The title of a scheme in the language of the interface."""
    return (read_texts(document.entry.get("title")) or both(document.id))[user_language()]


def _unsaved() -> str:
    return translate("EcoAxis", "Draft: not saved yet, no tool offers it")


def _line(key: str, document: SchemeDocument, own: bool, state: str) -> ListedScheme:
    details = f"{scheme_kind_words()[document.kind]} · {document.id} · {document.version}"
    return ListedScheme(key, title_of(document), details, own, state)
