"""Sentences of studies of connectedness: their layers and results."""
from __future__ import annotations

from ..language import translate


def texts() -> dict[str, str]:
    """Sentence of each issue code."""
    return {
        "study.not_opened": translate("Messages", "“{source}” cannot be opened: check that the file is still there."),
        "study.layer_gone": translate(
            "Messages", "A layer that the study needs is no longer in the project: choose it again."
        ),
        "study.no_species": translate("Messages", "No species is chosen: choose at least one."),
        "study.no_column": translate(
            "Messages", "The table of resistances has no column for {species}: choose one on the page of species."
        ),
        "study.no_results": translate(
            "Messages", "“{source}” does not hold the results that are expected: calculate again."
        ),
    }
