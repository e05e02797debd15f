"""Texts in two languages as scheme and catalogue files write them."""
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Optional

from .scheme import Texts

LANGUAGES = ("en", "ko")


def both(text: str) -> Texts:
    """The same text in every language."""
    return dict.fromkeys(LANGUAGES, text)


def read_texts(value: Any) -> Optional[Texts]:
    """The texts in a JSON value: ``{"en": …, "ko": …}`` or one text for both; ``None`` if it has none.

    Where one language is missing the other stands in for it, so that a scheme in one language still loads.
    """
    if isinstance(value, str):
        return both(value.strip()) if value.strip() else None
    if not isinstance(value, Mapping):
        return None
    given = {key: text.strip() for key, text in value.items() if isinstance(text, str) and text.strip()}
    present = [given[language] for language in LANGUAGES if language in given]
    if not present:
        return None
    return {language: given.get(language, present[0]) for language in LANGUAGES}
