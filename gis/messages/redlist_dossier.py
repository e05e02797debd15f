"""Sentences of reading the descriptions of ecosystems."""
from __future__ import annotations

from ..language import translate


def texts() -> dict[str, str]:
    """Sentence of each issue code."""
    return {
        "description.no_ecosystem": translate(
            "Messages",
            "{file}, row {row}: no ecosystem is named; write its name as in the evidence in “{column}”.",
        ),
        "description.repeated": translate(
            "Messages",
            "{file}, row {row}: “{ecosystem}” is described a second time; keep one row for each ecosystem.",
        ),
        "description.not_text": translate(
            "Messages",
            "{file}: “{column}” is neither a text nor texts by language; write a text, or one under “ko” and “en”.",
        ),
        "description.unknown_field": translate(
            "Messages",
            "{file}: “{field}” is no part of a description; use one of these: {known}.",
        ),
        "description.unknown_ecosystem": translate(
            "Messages",
            "{file} describes “{ecosystem}”, which is not assessed; check how its name is written in the evidence.",
        ),
    }
