"""Sentences that belong to no single area."""
from __future__ import annotations

from ..language import translate


def texts() -> dict[str, str]:
    """Sentence of each issue code."""
    return {
        "scheme.unknown": translate(
            "Messages",
            "No scheme is called “{name}”: choose one of {known}, or give the folder of your own scheme.",
        ),
    }
