"""Both languages say the same things."""
from __future__ import annotations

import string

import pytest
from ecoaxis.core.evidence import Certainty
from ecoaxis.core.issues import Severity
from ecoaxis.core.schemes.scheme import Consequence
from ecoaxis.core.screening.verdict import Outcome
from ecoaxis.gis.report.texts import LABELS, Labels


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_both_languages_have_the_same_keys_and_placeholders():
    assert set(LABELS["ko"]) == set(LABELS["en"])
    for key, text in LABELS["en"].items():
        assert placeholders(LABELS["ko"][key]) == placeholders(text), key
        assert text.strip()
        assert LABELS["ko"][key].strip()


@pytest.mark.parametrize("language", ["ko", "en"])
def test_every_word_of_the_model_has_a_label(language):
    label = Labels(language)
    names = {label(f"consequence.{each.value}") for each in Consequence}
    assert len(names) == len(Consequence)
    for group, members in (("outcome", Outcome), ("certainty", Certainty), ("severity", Severity)):
        assert len({label(f"{group}.{each.value}") for each in members}) == len(members)


def test_an_unknown_language_is_written_in_english():
    assert Labels("fr")("verdicts") == LABELS["en"]["verdicts"]


def test_pick_falls_back_to_a_language_that_is_there():
    assert Labels("ko").pick({"en": "a"}) == "a"
    assert Labels("en").pick({"ko": "가"}) == "가"
    assert Labels("en").pick({}) == ""


def test_filled_values_are_not_read_as_placeholders():
    assert Labels("en")("site", site="{0} {x.__class__}") == "Site: {0} {x.__class__}"
