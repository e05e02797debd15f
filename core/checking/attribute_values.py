"""Values that should not be there: header words, unknown codes, repetitions."""
from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from ..schemes.dataset import CodeList, Field, comparable

HEADER_WORDS = (
    "대분류", "중분류", "소분류", "세분류", "등급", "평가등급", "유형", "유형명", "유형코드", "코드", "명칭", "이름",
    "구분", "종류", "면적", "비고", "번호", "code", "grade", "type", "class", "field", "column",
)  # fmt: skip
"""Words that head columns and are no values of any dataset."""

ID_NAMES = ("id", "gid", "uid", "fid", "objectid", "object_id", "관리번호", "고유번호", "일련번호", "mnum", "mgmt_no")
YEAR_NAMES = (
    "year", "년도", "연도", "갱신년도", "갱신연도", "조사년도", "조사연도", "기준년도", "기준연도", "작성년도",
    "작성연도", "제작년도", "제작연도",
)  # fmt: skip

_ILLEGAL = re.compile(r"[^\w]")
_MOST_LISTED = 10


def header_words(values: Mapping[str, int], actual: str, field: Field | None) -> dict[str, int]:
    """The values that are the field's own heading, with their counts.

    Compared are the layer's name of the field, for a known field also its canonical name, aliases, titles and the
    general ``HEADER_WORDS``. A code that the field's list knows is never a heading.
    """
    words = {comparable(actual)}
    if field is not None:
        words.update(map(comparable, (field.name, *field.aliases, *field.title.values(), *HEADER_WORDS)))
    codes = field.codes if field is not None else None
    return {
        value: count
        for value, count in values.items()
        if comparable(value) in words and (codes is None or codes.canonical(value) is None)
    }


def unknown_codes(values: Mapping[str, int], codes: CodeList) -> dict[str, int]:
    """The values that the code list does not know, with their counts; blanks are no values."""
    return {
        value: count for value, count in values.items() if value.strip() and codes.canonical(value) is None
    }


def repeated(values: Mapping[str, int]) -> dict[str, int]:
    """The values that occur more than once, with their counts."""
    return {value: count for value, count in values.items() if count > 1}


def illegal_names(names: Iterable[str]) -> list[str]:
    """Field names with characters other than letters, digits and ``_``, in their order."""
    return [name for name in names if _ILLEGAL.search(name)]


def is_named(name: str, known: Iterable[str]) -> bool:
    """Whether ``name`` is one of ``known``, whatever its case and blanks."""
    return comparable(name) in {comparable(one) for one in known}


def listed(values: Mapping[str, int]) -> str:
    """Up to ten values with their counts, the most frequent first: ``중분류 (3), x (1)``; an ellipsis for the rest."""
    ranked = sorted(values.items(), key=lambda pair: (-pair[1], pair[0]))
    shown = ", ".join(f"{' '.join(value.split())} ({count})" for value, count in ranked[:_MOST_LISTED])
    return shown + (", …" if len(ranked) > _MOST_LISTED else "")
