"""A dataset that the plugin knows: its fields, their codes, and how its files really look."""
from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Optional

from ..evidence import Certainty
from .codes import plain_code
from .scheme import Texts

_MARKS = re.compile(r"[\s·ㆍ・‧∙•]+")


def comparable(text: str) -> str:
    """A name or code without what varies between deliveries: case, blanks, middle dots, Ⅰ for I, decomposed Hangul."""
    return _MARKS.sub("", unicodedata.normalize("NFKC", _MARKS.sub("", text))).casefold()


@dataclass(frozen=True)
class Code:
    """One value of a code list; ``aliases`` are other ways in which files write it."""

    code: str
    title: Texts
    aliases: tuple[str, ...]
    certainty: Certainty = Certainty.REPORTED
    source: str = ""


@dataclass(frozen=True)
class CodeList:
    """The values that a field may hold."""

    name: str
    codes: tuple[Code, ...]

    @cached_property
    def _by_text(self) -> Mapping[str, str]:
        found: dict[str, str] = {}
        for code in self.codes:
            found.setdefault(comparable(plain_code(code.code)), code.code)
        for code in self.codes:
            for alias in (*code.aliases, *code.title.values()):
                found.setdefault(comparable(plain_code(alias)), code.code)
        return found

    def canonical(self, value: object) -> Optional[str]:
        """The list's own code for a value as a file writes it (``1등급``, ``Ⅰ``, ``I``, ``1.0``), else ``None``."""
        plain = plain_code(value)
        return self._by_text.get(comparable(plain)) if plain else None

    def title(self, code: str) -> Optional[Texts]:
        """The name of a code of the list."""
        return next((known.title for known in self.codes if known.code == code), None)


@dataclass(frozen=True)
class Field:
    """A field of a dataset under its canonical name; ``type`` is ``code``, ``number`` or ``text``."""

    name: str
    title: Texts
    type: str
    aliases: tuple[str, ...]
    codes: Optional[CodeList]
    required: bool

    def canonical(self, value: object) -> str:
        """The code list's own code where it knows the value, else the plain code; empty for no value."""
        known = self.codes.canonical(value) if self.codes else None
        return plain_code(value) if known is None else known


@dataclass(frozen=True)
class Dataset:
    """One dataset.

    ``geometry`` holds ``polygon``, ``line``, ``point``, ``raster``. With ``coverage`` ``complete`` ground without a
    feature is no data; with ``selective`` the absence of a feature is information. ``names`` are globs of file and
    layer names, compared without case. ``unit`` is the unit of a raster's values, empty where they have none.
    """

    key: str
    title: Texts
    geometry: tuple[str, ...]
    coverage: str
    fields: tuple[Field, ...]
    names: tuple[str, ...]
    crs: tuple[str, ...]
    encodings: tuple[str, ...]
    provider: Texts
    certainty: Certainty
    source: str
    note: Texts
    unit: str = ""

    def field(self, name: str) -> Optional[Field]:
        """The field of that canonical name, if the dataset has it."""
        return next((field for field in self.fields if field.name == name), None)
