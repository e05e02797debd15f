"""Texts of a layer that a code list does not know: what they most likely stand for, and a list that knows them."""
from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from difflib import SequenceMatcher
from typing import Optional

from .codes import plain_code
from .dataset import CodeList, Dataset, Field, comparable

LEAST_LIKENESS = 0.75
"""Share of letters in common from which a misspelling is proposed (EcoAxis's own)."""

_NUMBERS = re.compile(r"\d+")


def with_values(dataset: Optional[Dataset], values: Mapping[str, Mapping[str, str]]) -> Optional[Dataset]:
    """``dataset`` whose code lists also know the texts of ``values`` (canonical field, text, code).

    A text that the list knows keeps its code; a code that the list has not is passed over.
    """
    if dataset is None or not any(values.values()):
        return dataset
    fields = tuple(_with_texts(field, values.get(field.name, {})) for field in dataset.fields)
    return replace(dataset, fields=fields)


def proposed_codes(texts: Iterable[str], codes: CodeList) -> dict[str, str]:
    """The code that each unknown text most likely stands for; texts without a single answer are left out.

    Tried in this order: the longest spelling of the list that the text holds, the only number in it, a misspelling.
    """
    spellings = _spellings(codes)
    found: dict[str, str] = {}
    for text in texts:
        if not text.strip() or codes.canonical(text) is not None:
            continue
        plain = comparable(plain_code(text))
        code = _held(plain, spellings) or _numbered(plain, spellings) or _misspelt(plain, spellings)
        if code is not None:
            found[text] = code
    return found


def _with_texts(field: Field, texts: Mapping[str, str]) -> Field:
    if field.codes is None or not texts:
        return field
    new = {text: meant for text, meant in texts.items() if field.codes.canonical(text) is None}
    known = tuple(
        replace(code, aliases=(*code.aliases, *(text for text, meant in new.items() if meant == code.code)))
        for code in field.codes.codes
    )
    return replace(field, codes=CodeList(field.codes.name, known))


def _spellings(codes: CodeList) -> dict[str, str]:
    found: dict[str, str] = {}
    for code in codes.codes:
        for text in (code.code, *code.title.values(), *code.aliases):
            plain = comparable(plain_code(text))
            if plain:
                found.setdefault(plain, code.code)
    return found


def _held(plain: str, spellings: Mapping[str, str]) -> Optional[str]:
    """The code of the longest spelling of two letters and more within ``plain``; None when two codes are as long."""
    best: dict[str, int] = {}
    for spelling, code in spellings.items():
        if len(spelling) > 1 and not spelling.isdigit() and _stands_in(spelling, plain):
            best[code] = max(best.get(code, 0), len(spelling))
    longest = [code for code, length in best.items() if length == max(best.values())]
    return longest[0] if len(longest) == 1 else None


def _stands_in(spelling: str, plain: str) -> bool:
    """Whether ``spelling`` is a part of ``plain`` that cuts no number or Latin word in two."""
    place = plain.find(spelling)
    while place >= 0:
        before = plain[place - 1] if place > 0 else ""
        after = plain[place + len(spelling)] if place + len(spelling) < len(plain) else ""
        if not _same_word(before, spelling[0]) and not _same_word(spelling[-1], after):
            return True
        place = plain.find(spelling, place + 1)
    return False


def _same_word(left: str, right: str) -> bool:
    if not left or not right or not (left + right).isascii():
        return False
    return (left.isdigit() and right.isdigit()) or (left.isalpha() and right.isalpha())


def _numbered(plain: str, spellings: Mapping[str, str]) -> Optional[str]:
    numbers = {str(int(each)) for each in _NUMBERS.findall(plain)}
    return spellings.get(numbers.pop()) if len(numbers) == 1 else None


def _misspelt(plain: str, spellings: Mapping[str, str]) -> Optional[str]:
    alike: dict[str, float] = {}
    for spelling, code in spellings.items():
        if len(spelling) > 2 and _NUMBERS.findall(spelling) == _NUMBERS.findall(plain):
            alike[code] = max(alike.get(code, 0.0), SequenceMatcher(None, plain, spelling).ratio())
    ranked = sorted(((likeness, code) for code, likeness in alike.items()), reverse=True)
    if not ranked or ranked[0][0] < LEAST_LIKENESS:
        return None
    return None if len(ranked) > 1 and ranked[1][0] == ranked[0][0] else ranked[0][1]
